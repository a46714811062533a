"""A sentence with a coloured rule at its left: a finding, a warning, a piece of advice.

An icon or a word says how severe it is besides the colour; an optional link mends it.
"""

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Role, current_theme
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.icon_label import IconLabel
from ui.widgets.painting import paint_box, paint_focus_ring, paint_left_rule


class NoteKind(Enum):
    """How severe a note is: its role, icon and spoken name."""

    INFO = (Role.ACCENT, "info", "Note")
    SUCCESS = (Role.SUCCESS, "check", "Done")
    WARNING = (Role.WARNING, "triangle-alert", "Warning")
    ERROR = (Role.ERROR, "circle-alert", "Error")

    def __init__(self, role: Role, icon_name: str, spoken: str) -> None:
        self.role = role
        self.icon_name = icon_name
        self.spoken = spoken


class NoteBox(QWidget):
    """`action_triggered` for the mend. Only one that `lead`s somewhere takes the keyboard: it is
    `activated` by a click or Enter."""

    activated = Signal()
    action_triggered = Signal()

    def __init__(
        self,
        text: str,
        kind: NoteKind = NoteKind.WARNING,
        action: str = "",
        parent: QWidget | None = None,
        *,
        hint: str = "",
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(f"{kind.spoken}: {text}")
        self.setAccessibleDescription(hint)
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 8, 10, 8)
        line.setSpacing(9)
        sign = IconLabel(kind.icon_name, kind.role, 15)
        line.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        line.addLayout(column, 1)
        self._words = _plain(text)
        column.addWidget(self._words)
        self._remark = QLabel()
        self._remark.setProperty("tone", "quiet")
        self._remark.hide()
        line.addWidget(self._remark, 0, Qt.AlignmentFlag.AlignTop)
        self._chosen = False
        if hint:
            quiet = _plain(hint)
            quiet.setProperty("tone", "quiet")
            column.addWidget(quiet)
        if action:
            mend = button(action, ButtonKind.LINK, on_click=self.action_triggered.emit)
            column.addWidget(mend, 0, Qt.AlignmentFlag.AlignLeft)

    def lead(self, go: Callable[[], object]) -> None:
        """Makes the note a way to what it is about."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.activated.connect(go)

    def set_remark(self, text: str) -> None:
        """Says something quietly at its end."""
        self._remark.setText(text)
        self._remark.setVisible(bool(text))

    def set_chosen(self, *, chosen: bool) -> None:
        """Whether it is the one that was gone to last."""
        if chosen != self._chosen:
            self._chosen = chosen
            self.update()

    def is_chosen(self) -> bool:
        """Whether it is the one that was gone to last."""
        return self._chosen

    def text(self) -> str:
        """The sentence."""
        return self._words.text()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # or what lies behind would be pressed

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.activated.emit()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        pressed = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        # not the keys that the mend inside lets pass
        if pressed and self.hasFocus():
            self.activated.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        box = QRectF(self.contentsRect())
        ground = Role.CHOSEN if self._chosen else Role.RAISED
        paint_box(painter, box, 5, None, theme.colour(ground))
        paint_left_rule(painter, box, theme.colour(self._kind.role), 3, 2)
        if self.hasFocus():
            paint_focus_ring(painter, box, theme, 5)


def _plain(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
