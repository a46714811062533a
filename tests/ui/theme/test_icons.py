"""Icons: every file draws, and takes the colour of the theme in force."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from ui.theme import Role, apply_theme, load_theme
from ui.theme.icons import ICONS, icon, icon_names


def inks(image: QImage) -> set[str]:
    """The colours of the pixels that are wholly covered."""
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }


@pytest.mark.parametrize("name", icon_names())
def test_an_icon_draws_in_the_ink_of_the_theme(qapp: QApplication, name: str) -> None:
    for scheme in ("light", "dark"):
        theme = load_theme(scheme)
        apply_theme(qapp, theme)
        image = icon(name).pixmap(QSize(48, 48)).toImage()
        assert inks(image) == {QColor(theme.hex(Role.INK)).name()}


def test_a_disabled_icon_is_greyed(qapp: QApplication) -> None:
    theme = load_theme("light")
    apply_theme(qapp, theme)
    image = icon("search").pixmap(QSize(48, 48), QIcon.Mode.Disabled).toImage()
    assert inks(image) == {theme.hex(Role.RULE)}


def test_an_icon_is_sharp_on_a_dense_screen(qapp: QApplication) -> None:
    pixmap = icon("search").pixmap(QSize(16, 16), 2.0)
    assert pixmap.width() == 32
    assert pixmap.devicePixelRatio() == 2.0


def test_the_icons_carry_their_licence() -> None:
    assert "ISC License" in (ICONS / "LICENSE").read_text(encoding="utf-8")
