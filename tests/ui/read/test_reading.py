"""The article as it is shown: what stands between statements, moving, dragging, what is empty."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from briefing.model.picture import Estimate, Question
from briefing.project.commands import AddArticle, RemoveArticle
from briefing.project.queries.records import records
from tests.ui.read.conftest import Desk
from tests.ui.read.sample import SUBHEAD, TITLE, article_text, plain_article, reading, taken
from ui.models.passages import Passage
from ui.models.statement_mime import dragged_statement
from ui.read import ReadWorkspace
from ui.read.reader_actions import READER_KEYS
from ui.widgets.statement_view import STATEMENT_ROLE, ArticleHead
from ui.workbench import Workbench


def rows(read: ReadWorkspace) -> list[object]:
    model = read.model
    return [model.index(row).data(STATEMENT_ROLE) for row in range(model.rowCount())]


def test_the_head_says_what_the_article_is_and_where_it_is_from(desk: Desk) -> None:
    head = rows(desk.read)[0]
    assert isinstance(head, ArticleHead)
    assert head.title == TITLE
    assert head.subline == (
        "The Varn Courier · published 12 January 2025 · accessed 23 November 2026 · 7 statements"
    )


def test_nothing_of_the_article_is_hidden_between_its_statements(desk: Desk) -> None:
    passages = [row for row in rows(desk.read) if isinstance(row, Passage)]
    assert [(row.text, row.heading) for row in passages] == [
        ("By Jon Hald", False),
        (SUBHEAD, True),
        ("Related sources:", False),
        ("Northern Ledger: the road to Varn", False),
    ]


def test_moving_passes_over_what_is_no_statement(desk: Desk) -> None:
    desk.go(4)
    desk.press(Qt.Key.Key_Down)
    assert desk.read.view.chosen() == desk.ids[4]
    desk.press("k")
    assert desk.read.view.chosen() == desk.ids[3]
    desk.press(Qt.Key.Key_End, Qt.Key.Key_Down)
    assert desk.read.view.chosen() == desk.ids[-1]
    desk.press(Qt.Key.Key_Home)
    assert desk.read.view.chosen() == desk.ids[0]


def test_an_article_opens_where_it_was_left(desk: Desk) -> None:
    desk.go(5)
    first, second = (one.id for one in desk.read.library.cards.articles())
    desk.read.show_article(second)
    assert desk.read.view.chosen() not in desk.ids
    desk.read.show_article(first)
    assert desk.read.view.chosen() == desk.ids[4]


def test_a_statement_is_found_in_whichever_article_it_stands(desk: Desk) -> None:
    desk.read.show_article(desk.read.library.cards.articles()[1].id)
    desk.read.show_statement(desk.ids[4])
    assert desk.read.view.chosen() == desk.ids[4]
    assert desk.read.library.chosen_article() == desk.read.library.cards.articles()[0].id


def test_a_dragged_statement_carries_its_id_and_its_words(desk: Desk) -> None:
    data = desk.read.model.mimeData([desk.read.model.index_of(desk.ids[1])])
    assert dragged_statement(data) == desk.ids[1]
    assert data.text().startswith("The governor shared")


def test_a_click_chooses_a_statement_and_the_inspector_shows_its_words(desk: Desk) -> None:
    where = desk.read.view.visualRect(desk.read.model.index_of(desk.ids[3])).center()
    desk.qtbot.mouseClick(desk.read.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert desk.read.inspector.heading.text() == "Statement 4"
    assert desk.read.inspector.words.text() == "“The other said he had no papers.”"


def test_a_click_beside_the_statements_leaves_the_choice(desk: Desk) -> None:
    desk.go(3)
    desk.qtbot.mouseClick(desk.read.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(300, 60))
    assert desk.read.view.chosen() == desk.ids[2]


def test_a_figure_is_taken_into_the_estimates_or_refused(desk: Desk) -> None:
    desk.go(5)
    take = find_button(desk.read.inspector.found, "Take “more than 3,000”")
    desk.qtbot.mouseClick(take, Qt.MouseButton.LeftButton)
    (estimate,) = desk.bench.ask(records, Estimate)
    assert (estimate.low, estimate.reviewed) == (3000, True)
    drop = find_button(desk.read.inspector.found, "Refuse “23 December 2022”")
    desk.qtbot.mouseClick(drop, Qt.MouseButton.LeftButton)
    assert [line.kind.name for line in desk.row(desk.ids[4]).underlines] == ["ATTRIBUTION"]


def test_a_finding_can_become_a_question(desk: Desk) -> None:
    desk.go(5)
    part = desk.read.inspector.findings
    assert part.isVisible()
    ask = next(one for one in buttons(part) if one.text() == "Add as a question")
    desk.qtbot.mouseClick(ask, Qt.MouseButton.LeftButton)
    (question,) = desk.bench.ask(records, Question)
    assert question.text == "When did the governor give the figure?"
    assert not part.isVisible()


def test_without_an_article_one_button_offers_to_import(
    bench: Workbench, show: Callable[..., ReadWorkspace], tmp_path: Path
) -> None:
    bench.create(tmp_path / "empty.brief")
    read = show()
    assert read.empty.isVisible()
    assert not read.view.isVisible()
    heard: list[str] = []
    read.import_wanted.connect(lambda: heard.append("import"))
    (button,) = buttons(read.empty)
    button.click()
    assert heard == ["import"]
    assert bench.run(plain_article("First", ["One thing happened.", "Another did."]))
    assert read.view.isVisible()
    assert read.inspector.heading.text() == "Statement 1"


def test_undoing_an_import_leaves_nothing_to_read(desk: Desk) -> None:
    for one in desk.read.library.cards.articles():
        desk.bench.run(RemoveArticle(one.id))
    assert desk.read.empty.isVisible()
    desk.bench.undo()
    assert desk.read.view.isVisible()


def test_another_project_takes_the_place_of_the_first(desk: Desk, tmp_path: Path) -> None:
    desk.go(3)
    desk.press("b")
    desk.bench.create(tmp_path / "second.brief")
    assert desk.read.empty.isVisible()
    text = article_text()
    assert desk.bench.run(AddArticle(taken(text), reading(text)))
    assert len(desk.read.model.statement_ids()) == 7
    assert desk.read.inspector.heading.text() == "Statement 1"


def test_every_row_is_spoken_with_its_grade(desk: Desk) -> None:
    statement = desk.go(3)
    desk.press("b2")
    spoken = desk.read.model.index_of(statement).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Statement 3, grade B2: One of the drivers")


def test_everything_that_takes_the_focus_has_a_name(desk: Desk) -> None:
    desk.go(5)
    desk.press("s")
    nameless = [
        widget
        for widget in desk.read.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and not widget.objectName().startswith("qt_")
    ]
    assert nameless == []


@pytest.mark.parametrize("key", READER_KEYS, ids=lambda key: key.name)
def test_every_key_has_words_an_icon_and_help_and_is_no_grade(key: object, desk: Desk) -> None:
    action = desk.read.keys.named[key.name]  # type: ignore[attr-defined]
    assert action.text()
    assert action.statusTip().endswith(".")
    assert not action.icon().isNull()
    keys = {one.toString() for one in action.shortcuts()}
    assert keys
    assert keys.isdisjoint(set("ABCDEF123456"))


def test_no_two_keys_of_the_reader_are_the_same(desk: Desk) -> None:
    # the lists of the library have keys of their own: there Del is about an article or a source
    keys = [
        (action.parent(), one.toString())
        for action in desk.read.reader_actions()
        for one in action.shortcuts()
    ]
    assert len(keys) == len(set(keys))


def buttons(part: QWidget) -> list[QAbstractButton]:
    QApplication.processEvents()
    return [one for one in part.findChildren(QAbstractButton) if one.isVisible()]


def find_button(part: QWidget, name: str) -> QAbstractButton:
    return next(one for one in buttons(part) if one.accessibleName().startswith(name))


def test_the_statement_under_the_cursor_is_always_in_sight(
    bench: Workbench, show: Callable[..., ReadWorkspace], tmp_path: Path
) -> None:
    bench.create(tmp_path / "long.brief")
    bench.run(plain_article("Long", [f"Lorry {n} crossed the bridge at Varn." for n in range(200)]))
    read = show(1280, 730)
    QApplication.processEvents()
    assert read.view.verticalScrollBar().value() == 0
    for step in (120, 199, 3, 0):
        statement = read.model.statement_ids()[step]
        read.view.choose(statement)
        rect = read.view.visualRect(read.model.index_of(statement))
        assert read.view.viewport().rect().contains(rect)
    assert read.view.verticalScrollBar().value() == 0


def test_a_click_on_the_chip_goes_to_the_pickers(desk: Desk) -> None:
    desk.go(3)
    desk.read.view.chip_clicked.emit(desk.read.model.index_of(desk.ids[2]))
    assert QApplication.focusWidget() is desk.read.inspector.grade.reliability.picker
    desk.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.read.view


def test_what_is_read_stays_in_sight_when_the_window_gets_narrow(
    bench: Workbench, show: Callable[..., ReadWorkspace], tmp_path: Path
) -> None:
    bench.create(tmp_path / "long.brief")
    words = "of lorry {} crossed the bridge at Varn in the dark with its lamps out and was not seen"
    bench.run(plain_article("Long", [f"The crew {words.format(n)}." for n in range(120)]))
    read = show(1600, 900)
    statement = read.model.statement_ids()[90]
    read.view.choose(statement)
    read.resize(980, 620)
    for _ in range(3):
        QApplication.processEvents()
    rect = read.view.visualRect(read.model.index_of(statement))
    assert read.view.viewport().rect().contains(rect)
