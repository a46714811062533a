"""Icons from assets/icons, drawn in the colour of a role of whatever theme is in force.

An icon asks for the theme when it is painted, so a change of theme needs no one to renew it.
"""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme.apply import current_theme
from ui.theme.roles import Role
from ui.theme.theme import ASSETS

ICONS = ASSETS / "icons"
STROKE = "1.75"
"""A little finer than Lucide's own 2, to go with 13 px text."""


@lru_cache(maxsize=400)
def icon_picture(name: str, colour: str, width: int, height: int, ratio: float) -> QPixmap:
    """A line icon in a colour, `width` by `height` device-independent pixels at that ratio."""
    text = (ICONS / f"{name}.svg").read_text(encoding="utf-8")
    text = text.replace("currentColor", colour)
    text = text.replace('stroke-width="2"', f'stroke-width="{STROKE}"')
    renderer = QSvgRenderer(QByteArray(text.encode()))
    pixmap = QPixmap(QSize(width, height) * ratio)
    if pixmap.isNull():  # a place that was squeezed to nothing
        return pixmap
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    side = min(pixmap.width(), pixmap.height())
    left, top = (pixmap.width() - side) / 2, (pixmap.height() - side) / 2
    renderer.render(painter, QRectF(left, top, side, side))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


class ThemedIconEngine(QIconEngine):
    """Paints one icon in one role; greyed where the action is disabled."""

    def __init__(self, name: str, role: Role) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(rect, self._picture(rect.size(), mode, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self._picture(size, mode, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        return self._picture(size / scale if asks_in_device_pixels() else size, mode, scale)

    def clone(self) -> QIconEngine:
        return ThemedIconEngine(self._name, self._role)

    def _picture(self, size: QSize, mode: QIcon.Mode, ratio: float) -> QPixmap:
        role = Role.RULE if mode is QIcon.Mode.Disabled else self._role
        colour = current_theme().hex(role)
        return icon_picture(self._name, colour, size.width(), size.height(), ratio)


class _Probe(QIconEngine):
    """Notes what size Qt asks for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked = QSize()

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        self.asked = size
        return QPixmap(size)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Nothing to see."""


@cache
def asks_in_device_pixels() -> bool:
    """Whether this Qt gives scaledPixmap a size in device pixels: versions of Qt 6 differ."""
    probe = _Probe()
    QIcon(probe).pixmap(QSize(10, 10), 2.0)
    return probe.asked.width() == 20


def icon(name: str, role: Role = Role.INK) -> QIcon:
    """The icon `name` (a file of assets/icons without `.svg`) in the colour of `role`."""
    return QIcon(ThemedIconEngine(name, role))


def icon_names() -> list[str]:
    """Every icon there is."""
    return sorted(path.stem for path in ICONS.glob("*.svg"))
