"""The thin bar on top: the three workspaces, search-and-commands in the middle, a few actions.

It shows and tells; which actions there are is the window's to say.
"""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.theme import Role, current_theme
from ui.theme.icons import icon
from ui.widgets.buttons import ButtonKind, action_button, native_keys
from ui.widgets.painting import paint_box, paint_focus_ring, pen

HEIGHT = 43


class WorkspaceTab(QPushButton):
    """One workspace: its name, and its key in a quieter hand."""

    def __init__(self, title: str, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._keys = native_keys(shortcut).replace("+", " ") if shortcut else ""
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleName(f"{title} workspace")
        self.setAccessibleDescription(self._keys)
        self.setToolTip(self._keys)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        name = QFontMetrics(theme.interface_font(bold=True)).horizontalAdvance(self.text())
        keys = QFontMetrics(theme.interface_font(11)).horizontalAdvance(self._keys)
        return QSize(name + keys + theme.px(6 + 29), theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        box = QRectF(self.rect())
        chosen = self.isChecked()
        if chosen:
            edge = pen(theme.colour(Role.LINE))
            paint_box(painter, box, 7, edge, theme.colour(Role.RAISED))
        elif self.underMouse():
            paint_box(painter, box, 7, None, theme.colour(Role.HOVER))
        if self.hasFocus():
            paint_focus_ring(painter, box, theme, 7)
        font = theme.interface_font(bold=chosen)
        inner = self.rect().adjusted(theme.px(14), 0, 0, 0)
        painter.setFont(font)
        painter.setPen(theme.colour(Role.INK if chosen else Role.QUIET))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(inner, middle, self.text())
        inner.setLeft(
            inner.left() + QFontMetrics(font).horizontalAdvance(self.text()) + theme.px(6)
        )
        painter.setFont(theme.interface_font(11))
        painter.setPen(theme.colour(Role.QUIET))
        # half a key is worse than none: the tool tip has it
        if painter.fontMetrics().horizontalAdvance(self._keys) <= inner.width():
            painter.drawText(inner, middle, self._keys)


class SearchButton(QPushButton):
    """Looks like the field it opens: words at the left, the key beside them."""

    def __init__(self, text: str, shortcut: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = text
        self._keys = native_keys(shortcut).replace("+", " ")
        self.setAccessibleName(text)
        self.setAccessibleDescription(self._keys)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(340), theme.px(31))

    def minimumSizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(120), theme.px(31))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        box = QRectF(self.rect())
        edge = Role.EDGE if self.underMouse() else Role.LINE
        paint_box(painter, box, 6, pen(theme.colour(edge)), theme.colour(Role.RAISED))
        if self.hasFocus():
            paint_focus_ring(painter, box, theme, 6)
        side = theme.px(15)
        place = QRect(QPoint(theme.px(9), (self.height() - side) // 2), QSize(side, side))
        icon("search", Role.QUIET).paint(painter, place)
        painter.setPen(theme.colour(Role.QUIET))
        inner = self.rect().adjusted(place.right() + theme.px(8), 0, -theme.px(10), 0)
        small = theme.interface_font(11)
        keys = QFontMetrics(small).horizontalAdvance(self._keys)
        words = QFontMetrics(theme.interface_font()).elidedText(
            self._words, Qt.TextElideMode.ElideRight, inner.width() - keys - theme.px(8)
        )
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        painter.setFont(theme.interface_font())
        painter.drawText(inner, middle, words)
        painter.setFont(small)
        painter.drawText(inner, middle | int(Qt.AlignmentFlag.AlignRight), self._keys)


class TopBar(QWidget):
    """Workspaces at the left, search in the middle, actions at the right."""

    workspace_chosen = Signal(str)
    search_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._tabs: dict[str, WorkspaceTab] = {}
        self._left, self._right = QWidget(self), QWidget(self)
        self._search = SearchButton("Search or run a command", "Ctrl+K", self)
        self._search.clicked.connect(lambda _checked=False: self.search_asked.emit())
        for side in (self._left, self._right):
            row = QHBoxLayout(side)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(6)
        left, right = self._left.layout(), self._right.layout()
        assert isinstance(left, QHBoxLayout)
        assert isinstance(right, QHBoxLayout)
        self._left_row, self._right_row = left, right
        left.addStretch(1)
        right.addStretch(1)
        line = QHBoxLayout(self)
        line.setContentsMargins(11, 0, 11, 1)
        line.setSpacing(12)
        line.addWidget(self._left, 1)
        line.addWidget(self._search, 0)
        line.addWidget(self._right, 1)

    def add_workspace(self, key: str, title: str, shortcut: str) -> WorkspaceTab:
        """Adds a workspace behind the others. The shortcut is only shown: an action owns it."""
        tab = WorkspaceTab(title, shortcut, self._left)
        tab.clicked.connect(lambda _checked=False: self.workspace_chosen.emit(key))
        self._left_row.insertWidget(len(self._tabs), tab)
        self._tabs[key] = tab
        return tab

    def set_workspace(self, key: str) -> None:
        """Shows which workspace is open; tells nobody."""
        self._tabs[key].setChecked(True)

    def workspace(self) -> str:
        """The key of the open one; "" while none is."""
        return next((key for key, tab in self._tabs.items() if tab.isChecked()), "")

    def add_action(self, action: QAction, kind: ButtonKind = ButtonKind.PLAIN) -> QPushButton:
        """Adds a button for an action at the right end; its text follows the action's."""
        result = action_button(action, kind, self._right)
        self._right_row.addWidget(result)
        return result

    def add_widget(self, widget: QWidget) -> None:
        """Adds anything else at the right end."""
        self._right_row.addWidget(widget)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), current_theme().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), current_theme().px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(Role.CHROME))
        foot = self.rect().adjusted(0, self.height() - 1, 0, 0)
        painter.fillRect(foot, theme.colour(Role.LINE))
