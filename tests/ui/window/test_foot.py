"""The foot and the drawer: saved when, how far, what is amiss; checks lead there; history."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from briefing.model.product import Block
from briefing.model.vocabulary import BlockKind, LinkKind, SectionKind, Severity
from briefing.project.commands import AddArticle, AddBlock, EditBrief, GradeStatement, SetAside
from briefing.project.queries.overview import article_summaries, section_contents, sections
from briefing.project.queries.search import search_statements
from briefing.weighing.checks import Breach
from tests.ui.recorder import Hands
from ui.dialogs.unsaved import UnfinishedSheet
from ui.models.article_cards import article_card
from ui.models.incoming import take_in
from ui.models.moments import local
from ui.read.article_view import ArticleView
from ui.tasks import Pulse
from ui.window import MainWindow


@pytest.fixture
def project(window: MainWindow, tmp_path: Path, article: Path) -> MainWindow:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    (one,) = take_in([article], lambda _share, _doing: None)
    assert one.taken is not None
    assert one.reading is not None
    window.workbench.run(AddArticle(one.taken, one.reading))
    return window


def test_the_foot_says_when_it_was_saved_and_how_far_the_work_is(
    hands: Hands, project: MainWindow
) -> None:
    hit = project.workbench.ask(search_statements, "pilots")[0]
    project.workbench.run(GradeStatement(hit.statement_id, "B", "2"))
    moment = f"{local('2026-11-23T14:03:22Z'):%H:%M:%S}"
    assert project.foot.status.text("saved") == f"Saved {moment}"
    hands.qtbot.waitUntil(
        lambda: project.foot.status.text("counts") == "3 statements, 1 graded", timeout=5_000
    )


def test_the_findings_open_the_checks_and_a_finding_leads_to_its_place(
    hands: Hands, project: MainWindow
) -> None:
    situation = next(
        one for one in project.workbench.ask(sections) if one.kind is SectionKind.SITUATION
    )
    words = "The port is closed, and nobody says who knows it."
    project.workbench.run(AddBlock(Block("", situation.id, BlockKind.PARAGRAPH, 0.0, words)))
    with hands.qtbot.waitSignal(project.watch.checked, timeout=10_000):
        project.watch.look()
    hands.click(hands.button(project.foot.status.text("findings"), project.foot))
    with hands.qtbot.waitSignal(project.watch.checked, timeout=10_000):
        project.watch.look()
    notes = project.docking.drawer.checks.notes()
    note = next(one for one in notes if "has no source" in one.text())
    assert note.text().startswith("Warning. ")
    note.setFocus()
    hands.press("Return", note)
    assert project.places.key == "write"
    write = project.places.workspace("write").page
    assert write.page.section_id == situation.id  # type: ignore[attr-defined]


def test_the_foot_calls_an_error_what_the_findings_call_it(project: MainWindow) -> None:
    errors = [Breach("c", Severity.ERROR, f"It is so {n}.", "brief", "b") for n in range(2)]
    note = Breach("c", Severity.NOTE, "It may be so.", "brief", "b")
    project.foot.show_findings((errors[0], note))
    assert project.foot.status.text("findings") == "2 findings, 1 error"
    project.foot.show_findings((*errors, note))
    assert project.foot.status.text("findings") == "3 findings, 2 errors"
    project.docking.drawer.checks.show_breaches(errors[:1])
    (told,) = project.docking.drawer.checks.notes()
    assert told.text().startswith("Error. ")


@pytest.mark.parametrize(
    ("place", "workspace"),
    [("statement", "read"), ("estimate", "weigh"), ("brief", "write"), ("block", "write")],
)
def test_every_kind_of_finding_leads_somewhere(
    project: MainWindow, place: str, workspace: str
) -> None:
    project.places.show_place("weigh" if workspace != "weigh" else "write")
    hit = project.workbench.ask(search_statements, "pilots")[0]
    blocks = [one for part in project.workbench.ask(section_contents) for one in part.blocks]
    ids = {"statement": hit.statement_id, "block": blocks[0].id}
    breach = Breach("any", Severity.NOTE, "Something.", place, ids.get(place, ""))
    project.going.go_to_breach(breach)
    assert project.places.key == workspace


def test_the_history_shows_every_step_newest_first_and_what_was_undone(
    hands: Hands, project: MainWindow
) -> None:
    project.workbench.run(EditBrief({"title": "Once more"}))
    hands.press("F8", project)
    assert [one.label for one in project.docking.drawer.history.rows()][:2] == [
        "Edit title of brief",
        "Import “Two barges lost in the northern harbour”",
    ]
    hands.press("Ctrl+Z", project)
    table = project.docking.drawer.history.table
    assert project.docking.drawer.history.rows()[0].state == "undone"
    assert table.model().index(0, 3).data() == "undone"
    hands.press("F8", project)
    assert project.docking.panel() == ""


def test_long_work_shows_progress_and_can_be_cancelled(hands: Hands, project: MainWindow) -> None:
    go_on = threading.Event()

    def work(pulse: Pulse) -> None:
        while True:
            pulse(0.4, "2 of 5")
            go_on.wait(0.01)

    task = project.runner.start("Importing", work)
    strip = project.foot.tasks
    hands.qtbot.waitUntil(strip.isVisible, timeout=5_000)
    hands.qtbot.waitUntil(lambda: strip.text() == "Importing 2 of 5", timeout=5_000)
    with hands.qtbot.waitSignal(task.cancelled, timeout=5_000):
        hands.click(strip.cancel_button)
    hands.qtbot.waitUntil(strip.isHidden, timeout=5_000)


def test_short_work_does_not_flicker(hands: Hands, project: MainWindow) -> None:
    task = project.runner.start("Importing", lambda pulse: pulse(1.0, ""))
    with hands.qtbot.waitSignal(task.ended, timeout=5_000):
        pass
    assert project.foot.tasks.isHidden()


def test_closing_the_window_all_the_same_stops_the_work_and_closes_the_project(
    hands: Hands, project: MainWindow
) -> None:
    def work(pulse: Pulse) -> None:
        while True:
            pulse(0.1)

    project.runner.start("Importing", work)
    assert not project.close()
    hands.click(hands.dialog(UnfinishedSheet).leave)
    assert not project.workbench.is_open
    assert project.runner.finish(0)


def test_what_the_project_refuses_is_a_sentence(hands: Hands, project: MainWindow) -> None:
    project.workbench.run(GradeStatement("0000000000zzz", "B", "2"))
    assert "0000000000zzz" in hands.said()


def test_an_opened_panel_takes_the_keyboard_and_gives_it_back(
    hands: Hands, project: MainWindow
) -> None:
    view = project.places.workspace("read").first
    view.setFocus()
    hands.press("F8", view)
    assert project.docking.drawer.history.table.hasFocus()
    hands.press("F7")
    assert project.docking.panel() == "checks"
    assert project.docking.drawer.checks.isAncestorOf(hands.focus()) or (
        hands.focus() is project.docking.drawer.checks
    )
    hands.press("F7")
    assert project.docking.panel() == ""
    assert view.hasFocus()


def test_a_refusal_that_stands_beside_its_statement_is_not_said_in_the_bar_as_well(
    hands: Hands, project: MainWindow
) -> None:
    project.places.show_place("read")
    read = project.places.workspace("read").page
    assert not read.deeds.link(read.deeds.statement_id, "0000000000zzz", LinkKind.REPEATS)  # type: ignore[attr-defined]
    assert "0000000000zzz" in read.inspector.said()  # type: ignore[attr-defined]
    assert hands.said() == ""


def test_a_statement_that_is_asked_for_is_gone_to_once(hands: Hands, project: MainWindow) -> None:
    hit = project.workbench.ask(search_statements, "pilots")[0]
    project.places.show_place("read")
    read = project.places.workspace("read").page
    chosen: list[str] = []
    read.view.chosen_changed.connect(chosen.append)  # type: ignore[attr-defined]
    project.places.show_place("write")
    project.workbench.statement_wanted.emit(hit.statement_id)
    assert project.places.key == "read"
    assert chosen == [hit.statement_id]


def test_another_name_keeps_the_place_and_the_steps(hands: Hands, project: MainWindow) -> None:
    hit = project.workbench.ask(search_statements, "pilots")[0]
    project.going.show_row("statement", hit.statement_id)
    project.workbench.run(GradeStatement(hit.statement_id, "B", "2"))
    read = project.places.workspace("read").page
    opened: list[bool] = []
    project.workbench.opened.connect(lambda: opened.append(True))
    first = project.workbench.analyst
    project.projects.rename_analyst("Somebody Else")
    project.workbench.run(GradeStatement(hit.statement_id, "C", "3"))
    assert read.inspector.seen().examined.grade.code == "C3"  # type: ignore[attr-defined]
    # one's own grade stands before any other's
    project.projects.rename_analyst(first)
    assert read.inspector.seen().examined.grade.code == "B2"  # type: ignore[attr-defined]
    assert opened == []
    assert read.view.chosen() == hit.statement_id  # type: ignore[attr-defined]
    assert project.workbench.undo_label == "Grade statement C3"


def test_a_check_of_a_project_that_was_left_is_not_shown(hands: Hands, project: MainWindow) -> None:
    told: list[object] = []
    project.watch.checked.connect(told.append)
    project.watch.look()
    project.projects.close()
    project.watch.finish()
    QApplication.processEvents()
    assert told == []


def test_escape_in_the_article_shuts_the_drawer(hands: Hands, project: MainWindow) -> None:
    project.places.show_place("read")
    project.docking.open_panel("checks")
    view = project.findChild(ArticleView)
    assert view is not None
    view.setFocus()
    hands.qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert project.docking.panel() == ""


def test_what_is_set_aside_is_counted_beside_the_rest_and_no_statement_disappears(
    hands: Hands, project: MainWindow
) -> None:
    hit = project.workbench.ask(search_statements, "pilots")[0]
    project.workbench.run(SetAside(hit.statement_id, "Empty talk"))
    hands.qtbot.waitUntil(
        lambda: project.foot.status.text("counts") == "3 statements, 0 graded, 1 set aside",
        timeout=5_000,
    )
    (article,) = project.workbench.ask(article_summaries)
    assert article_card(article).note == "2 of 3 to grade"
