"""Icons: every file draws, and takes the colour of the theme in force."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from ui.theme import Role, apply_theme, load_theme
from ui.theme.icons import ICONS, icon, icon_names


def is_drawn_in(image: QImage, colour: str) -> bool:
    """Whether the wholly covered pixels, and there are some, have a colour (or one beside it)."""
    wanted = QColor(colour)
    found = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    ]
    return bool(found) and all(
        abs(one.red() - wanted.red()) <= 1
        and abs(one.green() - wanted.green()) <= 1
        and abs(one.blue() - wanted.blue()) <= 1
        for one in found
    )


@pytest.mark.parametrize("name", icon_names())
def test_an_icon_draws_in_the_ink_of_the_theme(qapp: QApplication, name: str) -> None:
    for scheme in ("light", "dark"):
        theme = load_theme(scheme)
        apply_theme(qapp, theme)
        image = icon(name).pixmap(QSize(48, 48)).toImage()
        assert is_drawn_in(image, theme.hex(Role.INK))


def test_a_disabled_icon_is_greyed(qapp: QApplication) -> None:
    theme = load_theme("light")
    apply_theme(qapp, theme)
    image = icon("search").pixmap(QSize(48, 48), QIcon.Mode.Disabled).toImage()
    assert is_drawn_in(image, theme.hex(Role.RULE))


def test_an_icon_is_sharp_on_a_dense_screen(qapp: QApplication) -> None:
    pixmap = icon("search").pixmap(QSize(16, 16), 2.0)
    assert pixmap.width() == 32
    assert pixmap.devicePixelRatio() == 2.0


def test_the_icons_carry_their_licence() -> None:
    assert "ISC License" in (ICONS / "LICENSE").read_text(encoding="utf-8")
