"""Drafting says what it laid out and shows it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.model.vocabulary import SectionKind
from briefing.project.commands import AddArticle
from briefing.project.queries.overview import section_contents
from tests.ui.recorder import Hands
from ui.models.incoming import take_in
from ui.window import MainWindow
from ui.window.drafted import Amounts, drafted_words


@pytest.fixture
def project(window: MainWindow, tmp_path: Path, article: Path) -> MainWindow:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    (one,) = take_in([article], lambda _share, _doing: None)
    assert one.taken is not None
    assert one.reading is not None
    window.workbench.run(AddArticle(one.taken, one.reading))
    return window


def shown(window: MainWindow) -> str:
    table, section_id = window.places.workspace("write").place()
    assert table == "section"
    return section_id


def test_a_draft_shows_the_first_section_it_put_something_into(
    hands: Hands, project: MainWindow
) -> None:
    project.going.draft()
    contents = project.workbench.ask(section_contents)
    there = next(one for one in contents if one.section.id == shown(project))
    assert there.section.kind is SectionKind.SITUATION
    assert there.blocks


def test_a_draft_from_an_empty_section_leaves_it_for_one_that_holds_something(
    hands: Hands, project: MainWindow
) -> None:
    project.places.show_place("write")
    contents = project.workbench.ask(section_contents)
    empty = next(one for one in contents if not one.blocks)
    project.going.show_row("section", empty.section.id)
    project.going.draft()
    contents = project.workbench.ask(section_contents)
    assert next(one for one in contents if one.section.id == shown(project)).blocks


def test_a_draft_says_what_was_laid_out_and_a_second_that_nothing_was(
    hands: Hands, project: MainWindow
) -> None:
    project.going.draft()
    assert "quotations" in hands.said()
    assert hands.said().endswith("laid out; none is reviewed yet.")
    project.going.draft()
    assert hands.said().startswith("Nothing new was found")


@pytest.mark.parametrize(
    ("after", "words"),
    [
        (Amounts(1, 0, 0, 0, 0), "1 quotation laid out; it is not reviewed yet."),
        (Amounts(0, 0, 3, 0, 0), "3 estimates laid out; none is reviewed yet."),
        (
            Amounts(18, 12, 3, 0, 1),
            "18 quotations, 12 actors, 3 estimates and 1 question laid out; none is reviewed yet.",
        ),
    ],
)
def test_amounts_are_said_in_words(after: Amounts, words: str) -> None:
    assert drafted_words(Amounts(0, 0, 0, 0, 0), after) == words
