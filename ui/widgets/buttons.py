"""Buttons of the program: plain, primary, quiet, link, danger; icon buttons; pills.

Each has words for a screen reader; an icon alone never goes without a name.
"""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from ui.theme import Role, current_theme
from ui.theme.icons import icon


class ButtonKind(StrEnum):
    """How loud a button is; one primary at most in a place."""

    PLAIN = "plain"
    PRIMARY = "primary"
    QUIET = "quiet"
    LINK = "link"
    DANGER = "danger"


SLACK = 12
WITH_WORDS, ALONE, IN_PILL = 15, 16, 13
"""The side of an icon as drawn: beside words, by itself, in a pill."""
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
KIND_ICON = {ButtonKind.PRIMARY: Role.ON_ACCENT, ButtonKind.DANGER: Role.ERROR}


class PushButton(QPushButton):
    """Enter presses it as Space does; what it stands in never hears of that Enter.

    Words that do not fit end in an ellipsis; its icon grows with the text.
    """

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        _grow_icon(self, event, WITH_WORDS)

    def shown_text(self) -> str:
        """What fits of its words."""
        # some of the padding may go before a letter does; a link has none
        slack = 0 if self.property("kind") == ButtonKind.LINK else current_theme().px(SLACK)
        missing = self.sizeHint().width() - self.width() - slack
        if missing <= 0:
            return self.text()
        metrics, flag = self.fontMetrics(), int(Qt.TextFlag.TextShowMnemonic)
        wide = metrics.size(flag, self.text()).width() - missing
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, wide, flag)

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.shown_text()
        if shown == self.text():
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = shown
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)


class IconButton(QToolButton):
    """The same for a button that is an icon."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not _pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        _grow_icon(self, event, ALONE)


def _grow_icon(button: QAbstractButton, event: QEvent, drawn: int) -> None:
    """The icon as large as it is drawn at the size that the text now has."""
    side = current_theme().px(drawn)
    if event.type() is QEvent.Type.StyleChange and button.iconSize().width() != side:
        button.setIconSize(QSize(side, side))


def _pressed_by_enter(pressed: QAbstractButton, event: QKeyEvent) -> bool:
    if event.key() not in ENTER:
        return False
    pressed.click()
    return True


def button(
    text: str,
    kind: ButtonKind = ButtonKind.PLAIN,
    icon_name: str = "",
    on_click: Callable[[], object] | None = None,
    parent: QWidget | None = None,
) -> QPushButton:
    """A push button of that kind."""
    result = PushButton(text, parent)
    result.setProperty("kind", kind.value)
    result.setAutoDefault(False)
    if kind is ButtonKind.LINK:
        result.setCursor(Qt.CursorShape.PointingHandCursor)
        # not in the style sheet, whose underline is lost when a button changes its parent
        font = result.font()
        font.setUnderline(True)
        result.setFont(font)
    if icon_name:
        side = current_theme().px(WITH_WORDS)
        result.setIcon(icon(icon_name, KIND_ICON.get(kind, Role.INK)))
        result.setIconSize(QSize(side, side))
    if on_click is not None:
        # the button's own `checked` is nothing to the one who is told
        result.clicked.connect(lambda _checked=False: on_click())
    return result


def icon_button(
    icon_name: str,
    name: str,
    on_click: Callable[[], object] | None = None,
    shortcut: str = "",
    parent: QWidget | None = None,
) -> QToolButton:
    """A button that shows only an icon; `name` is its tool tip and accessible name."""
    result = IconButton(parent)
    side = current_theme().px(ALONE)
    result.setIcon(icon(icon_name, Role.QUIET))
    result.setIconSize(QSize(side, side))
    result.setAccessibleName(name)
    result.setToolTip(f"{name}  {native_keys(shortcut)}" if shortcut else name)
    result.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if shortcut:
        result.setShortcut(QKeySequence(shortcut))
    if on_click is not None:
        result.clicked.connect(lambda _checked=False: on_click())
    return result


def action_button(
    action: QAction,
    kind: ButtonKind = ButtonKind.PLAIN,
    parent: QWidget | None = None,
    *,
    words: str | None = None,
) -> QPushButton:
    """A push button that follows an action: its text, icon, tool tip and whether it is enabled.

    One with `words` of its own keeps them, and says the action's to a screen reader.
    """
    result = button(action.text() if words is None else words, kind, parent=parent)
    side = current_theme().px(WITH_WORDS)
    result.setIconSize(QSize(side, side))

    def follow() -> None:
        if words is None:
            result.setText(action.text())
        result.setAccessibleName(action.text())
        result.setIcon(action.icon())
        result.setEnabled(action.isEnabled())
        result.setVisible(action.isVisible())
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        result.setToolTip(f"{action.toolTip()}  {keys}".strip())

    follow()
    action.changed.connect(follow)
    result.clicked.connect(lambda _checked=False: action.trigger())
    return result


def native_keys(shortcut: str) -> str:
    """`Ctrl+K` as this system writes it."""
    return QKeySequence(shortcut).toString(QKeySequence.SequenceFormat.NativeText)


class Pill(QPushButton):
    """A rounded tag: pressed or not, or offered (dashed, in the accent) by the program."""

    def __init__(
        self,
        text: str,
        parent: QWidget | None = None,
        *,
        checkable: bool = True,
        suggested: bool = False,
        icon_name: str = "",
    ) -> None:
        # an ampersand in a source's name is no mnemonic
        super().__init__(text.replace("&", "&&"), parent)
        self.setProperty("shape", "pill")
        self.setCheckable(checkable)
        self.setAutoDefault(False)
        self.setAccessibleName(text)
        if icon_name:
            side = current_theme().px(IN_PILL)
            self.setIcon(icon(icon_name, Role.ACCENT if suggested else Role.QUIET))
            self.setIconSize(QSize(side, side))
        self.set_suggested(suggested=suggested)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        _grow_icon(self, event, IN_PILL)

    def is_suggested(self) -> bool:
        """Whether the program offers it and nobody has taken it yet."""
        return bool(self.property("suggested"))

    def set_suggested(self, *, suggested: bool) -> None:
        """Offered, or the analyst's own."""
        self.setProperty("suggested", suggested)
        self.setAccessibleDescription("suggested" if suggested else "")
        restyle(self)


def restyle(widget: QWidget) -> None:
    """Has the style sheet look at a widget's properties again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
