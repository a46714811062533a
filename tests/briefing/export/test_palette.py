"""What is printed has the colours of the window, and can be read on each of its grounds."""

from __future__ import annotations

import dataclasses
import tomllib

import pytest

from briefing.export.docx import styles as word_styles
from briefing.export.html import html_text
from briefing.export.palette import DARK, LIGHT, Palette
from briefing.export.pdf import style
from tests.briefing.export import sample_report
from tests.program import REPOSITORY

PALETTES = {"light": LIGHT, "dark": DARK}
_GROUNDS = ("paper", "chrome")
_TEXTS = ("ink", "quiet", "accent", "error")


def _named(palette: Palette) -> dict[str, str]:
    """Every colour under the name of its role in a theme."""
    plain = [one.name for one in dataclasses.fields(Palette) if one.name != "grades"]
    grades = {f"grade_{letter.lower()}": ink for letter, ink in palette.grades.items()}
    return {name: getattr(palette, name) for name in plain} | grades


def _light(ink: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(ink[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", PALETTES)
def test_every_colour_is_that_of_the_window(name: str) -> None:
    path = REPOSITORY / "assets" / "themes" / f"{name}.toml"
    theme = tomllib.loads(path.read_text(encoding="utf-8"))
    base, roles = theme["base"], theme["roles"]
    assert set(PALETTES[name].grades) == set("ABCDE")
    assert _named(PALETTES[name]) == {role: base[roles[role]] for role in _named(PALETTES[name])}
    assert roles["grade_f"] == roles["quiet"], "a grade of F is printed in the quiet ink"


@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("ground", _GROUNDS)
def test_every_text_can_be_read_on_every_ground(name: str, ground: str) -> None:
    named = _named(PALETTES[name])
    behind = _light(named[ground])
    for text in (*_TEXTS, *(role for role in named if role.startswith("grade_"))):
        darker, lighter = sorted((_light(named[text]), behind))
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5, text


def test_a_grade_has_one_ink_in_the_pdf_on_the_web_page_and_in_word() -> None:
    page = html_text(sample_report.report(nodes=())).replace("}", ";")
    for letter in "ABCDE":
        ink = style.grade_ink(f"{letter}2")
        assert f"--{letter.lower()}:{ink};" in page
        assert f"#{word_styles.GRADES[letter]}".lower() == ink
    assert f"--quiet:{style.grade_ink('F6')};" in page
    assert f"#{word_styles.QUIET}".lower() == style.grade_ink("F6")
