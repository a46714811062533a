"""An icon that stands for itself, in the colour of a role. It is a sign, never a control."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Role, current_theme
from ui.theme.icons import icon


class IconLabel(QWidget):
    """`px` is its side as drawn; it scales with the theme."""

    def __init__(
        self, name: str, role: Role = Role.QUIET, px: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._px = px
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_icon(name, role)

    def set_icon(self, name: str, role: Role) -> None:
        """Shows another icon."""
        self._icon = icon(name, role)
        self.update()

    def sizeHint(self) -> QSize:
        side = current_theme().px(self._px)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._icon.paint(QPainter(self), self.rect())
