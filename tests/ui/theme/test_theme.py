"""The themes: complete, legible, and in force at once."""

import tomllib
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.theme import Role, Scheme, Theme, ThemeError, ThemeSwitch, current_theme, load_theme
from ui.theme import theme as theme_module
from ui.theme.apply import style_sheet
from ui.theme.roles import GROUNDS, MARKS, TEXT_ON_FILL, TEXTS

THEMES = ("light", "dark")


def luminance(colour: QColor) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [
        value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4
        for value in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(theme: Theme, one: Role, other: Role) -> float:
    """The ratio of two roles, from 1 to 21."""
    low, high = sorted((luminance(theme.colour(one)), luminance(theme.colour(other))))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("ground", sorted(GROUNDS))
@pytest.mark.parametrize("text", sorted(TEXTS))
def test_every_text_can_be_read_on_every_ground(name: str, text: Role, ground: Role) -> None:
    assert contrast(load_theme(name), text, ground) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_text_on_a_filled_button_can_be_read(name: str) -> None:
    theme = load_theme(name)
    assert all(contrast(theme, text, fill) >= 4.5 for text, fill in TEXT_ON_FILL)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("mark", sorted(MARKS))
def test_every_mark_stands_out_from_paper_and_chrome(name: str, mark: Role) -> None:
    theme = load_theme(name)
    assert min(contrast(theme, mark, Role.PAPER), contrast(theme, mark, Role.CHROME)) >= 3


@pytest.mark.parametrize("name", THEMES)
def test_a_theme_names_every_role_and_no_other(name: str) -> None:
    with (theme_module.THEMES / f"{name}.toml").open("rb") as file:
        named = tomllib.load(file)["roles"]
    assert set(named) == {role.value for role in Role}


def test_a_theme_without_a_role_is_refused(
    tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = (theme_module.THEMES / "light.toml").read_text(encoding="utf-8")
    folder = theme_module.THEMES.__class__(str(tmp_path))
    (folder / "light.toml").write_text(text.replace('focus = "blue"\n', ""), encoding="utf-8")
    monkeypatch.setattr(theme_module, "THEMES", folder)
    with pytest.raises(ThemeError, match="focus"):
        load_theme("light")


@pytest.mark.parametrize("name", THEMES)
def test_the_style_sheet_leaves_no_role_unfilled(name: str) -> None:
    assert "@" not in style_sheet(load_theme(name))


def test_sizes_of_the_style_sheet_grow_with_the_scale_and_hairlines_stay() -> None:
    sheet = style_sheet(load_theme("light", 2.0))
    assert "padding: 12px 22px" in sheet
    assert "border: 1px solid" in sheet


def test_the_grade_letter_gives_the_colour_and_a_lone_number_none() -> None:
    theme = load_theme("light")
    assert theme.grade_role("B2") is Role.GRADE_B
    assert theme.grade_role("B-") is Role.GRADE_B
    assert theme.grade_role("-2") is Role.QUIET
    assert theme.grade_role("") is Role.QUIET


@pytest.fixture
def switch(qapp: QApplication) -> Iterator[ThemeSwitch]:
    """A switch that stands at light, and leaves the system's hints as it found them."""
    switch = ThemeSwitch(qapp, Scheme.LIGHT)
    yield switch
    switch.set_scale(1.0)
    switch.choose(Scheme.LIGHT)
    qapp.styleHints().unsetColorScheme()
    switch.deleteLater()


def test_forcing_a_scheme_dresses_what_is_already_open(qtbot: QtBot, switch: ThemeSwitch) -> None:
    label = QLabel("words")
    qtbot.addWidget(label)
    with qtbot.waitSignal(switch.changed):
        switch.choose(Scheme.DARK)
    ink = label.palette().color(QPalette.ColorRole.WindowText)
    assert ink == load_theme("dark").colour(Role.INK)
    switch.toggle()
    assert not current_theme().dark


def test_the_window_follows_the_system_until_a_scheme_is_chosen(
    qapp: QApplication, switch: ThemeSwitch
) -> None:
    dark = [False]
    follower = ThemeSwitch(qapp, Scheme.SYSTEM, system_is_dark=lambda: dark[0])
    assert not current_theme().dark
    dark[0] = True
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert current_theme().dark
    follower.choose(Scheme.LIGHT)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert not current_theme().dark
    follower.deleteLater()


def test_text_grows_with_the_scale_the_analyst_sets(qtbot: QtBot, switch: ThemeSwitch) -> None:
    switch.set_scale(1.5)
    label = QLabel("words")
    qtbot.addWidget(label)
    assert label.font().pixelSize() == 20
    switch.set_scale(9)
    assert current_theme().scale == 2.0


def test_reading_text_is_serif_on_a_measure_of_sixty_six(qapp: QApplication) -> None:
    theme = load_theme("light")
    assert theme.reading_font().families()[0] == "Noto Serif"
    assert theme.reading_font().pixelSize() == 16
    assert 500 < theme.measure_width() < 660
