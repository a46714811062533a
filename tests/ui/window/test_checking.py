"""What the checks found reaches Weigh from the worker: no key waits for it, and none is missed."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.model.picture import Estimate
from briefing.model.vocabulary import Category, Qualifier
from briefing.project.commands import AddEntry
from briefing.weighing.checks import Breach
from tests.ui.recorder import Hands
from ui.weigh import WeighWorkspace
from ui.window import MainWindow

WORDS = "about seven"
FIGURE = Estimate("", None, Category.KILLED, Qualifier.ABOUT, best=7, words=WORDS, period="a week")
FOUND = f"A casualty figure does not say who claims it: “{WORDS}”"


@pytest.fixture
def project(window: MainWindow, tmp_path: Path) -> MainWindow:
    window.projects.make(tmp_path / "a.brief", "Barges")
    return window


def notes(window: MainWindow) -> list[str]:
    """What stands under the casualty estimates."""
    window.places.show_place("weigh")
    weigh = window.places.workspace("weigh").page
    assert isinstance(weigh, WeighWorkspace)
    return [box.text() for box in weigh.pane().figures.boxes()]


def add_and_check(hands: Hands, window: MainWindow) -> None:
    """Adds a figure that nobody claims, and waits until the checks have found it."""

    def found(breaches: tuple[Breach, ...]) -> bool:
        return any(one.sentence == FOUND for one in breaches)

    with hands.qtbot.waitSignal(window.watch.checked, check_params_cb=found):
        window.workbench.run(AddEntry(FIGURE))


def test_what_is_found_about_a_figure_comes_to_stand_in_weigh(
    hands: Hands, project: MainWindow
) -> None:
    assert notes(project) == []
    project.workbench.run(AddEntry(FIGURE))
    hands.qtbot.waitUntil(lambda: FOUND in notes(project))


def test_what_was_found_before_weigh_was_gone_to_stands_there_at_once(
    hands: Hands, project: MainWindow
) -> None:
    add_and_check(hands, project)
    assert FOUND in notes(project)


def test_what_was_found_in_one_project_is_not_told_of_the_next(
    hands: Hands, project: MainWindow, tmp_path: Path
) -> None:
    add_and_check(hands, project)
    project.projects.make(tmp_path / "b.brief", "Second")
    assert notes(project) == []
