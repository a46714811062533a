"""A grade has one colour: in the window, on paper, on the web page and in Word."""

from __future__ import annotations

import re
import tomllib

import pytest

from briefing.export.docx import styles as word
from briefing.export.html.style import css_for
from briefing.export.pdf.style import GRADE_INKS
from tests.briefing.export.tree_sample import whole_report
from tests.program import REPOSITORY

RELIABILITIES = "ABCDE"


def of_theme(name: str) -> dict[str, str]:
    """The colours of the grades in a theme of the window."""
    theme = tomllib.loads((REPOSITORY / "assets" / "themes" / f"{name}.toml").read_text("utf-8"))
    return {one: theme["base"][theme["roles"][f"grade_{one.lower()}"]] for one in RELIABILITIES}


def test_paper_and_word_have_the_colours_of_the_light_window() -> None:
    assert of_theme("light") == GRADE_INKS
    assert {one: f"#{word.GRADES[one]}".lower() for one in RELIABILITIES} == GRADE_INKS


@pytest.mark.parametrize(("place", "theme"), [(0, "light"), (1, "dark")])
def test_the_web_page_has_those_of_the_window_by_day_and_by_night(place: int, theme: str) -> None:
    sheet = css_for(whole_report())
    found = {one: re.findall(rf"--{one.lower()}:(#\w+)", sheet)[place] for one in RELIABILITIES}
    assert found == of_theme(theme)
