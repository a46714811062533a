"""The details of a row: fields that keep themselves, refusals beside them, new rows, statements."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from briefing.model.evidence import Link, Statement
from briefing.model.picture import (
    Actor,
    ActorEvidence,
    Estimate,
    Event,
    Question,
    QuestionEvidence,
)
from briefing.model.vocabulary import LinkKind, Qualifier
from briefing.project.commands import AddEvidence, Review
from briefing.project.queries.records import records
from tests.ui.weigh.conftest import shown
from ui.theme import apply_theme, load_theme
from ui.weigh import WeighWorkspace
from ui.weigh.statement_finder import StatementFinder
from ui.weigh.words_edit import WordsEdit
from ui.workbench import Workbench


def line(weigh: WeighWorkspace, name: str) -> QLineEdit:
    found = weigh.details().form().field(name)
    assert isinstance(found, QLineEdit)
    return found


def combo(weigh: WeighWorkspace, name: str) -> QComboBox:
    found = weigh.details().form().field(name)
    assert isinstance(found, QComboBox)
    return found


def pick(box: QComboBox, value: str) -> None:
    """As the mouse does it: the list tells only what a person picked."""
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def write(qtbot: QtBot, field: QLineEdit, words: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)
    qtbot.keyClick(field, Qt.Key.Key_Tab)


def find(qtbot: QtBot, words: str) -> None:
    """Takes the first statement that answers to some words, in the dialog that is open."""
    finder = next(
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, StatementFinder) and one.isVisible()
    )
    qtbot.keyClicks(finder.search_field(), words)
    qtbot.keyClick(finder.search_field(), Qt.Key.Key_Return)


def test_leaving_a_field_keeps_what_was_typed(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    write(qtbot, line(weigh, "population"), "Marines")
    changed = bench.ask(records, Estimate)[0]
    assert changed.population == "Marines"
    assert changed.reviewed
    assert bench.undo_label == "Edit estimate population"


def test_a_pause_keeps_words_while_the_cursor_stays_in_the_field(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    field = weigh.details().form().field("note")
    assert isinstance(field, WordsEdit)
    field.setFocus()
    qtbot.keyClicks(field, "Seen ")
    qtbot.waitUntil(lambda: bench.ask(records, Estimate)[0].note == "Seen", timeout=4000)
    qtbot.keyClicks(field, "twice")
    assert field.toPlainText() == "Seen twice"


def test_choosing_another_row_keeps_what_was_being_typed_in_the_first(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    first, second = bench.ask(records, Estimate)
    field = line(weigh, "place")
    field.setFocus()
    qtbot.keyClicks(field, "Harbour")
    weigh.show_entry("estimate", second.id)
    assert bench.ask(records, Estimate)[0].place == "Harbour"
    assert bench.ask(records, Estimate)[1].place == ""
    assert line(weigh, "place").text() == ""
    assert first.id != second.id


def test_only_the_numbers_a_qualifier_gives_are_asked_for(weigh: WeighWorkspace) -> None:
    shown = {name for name in ("low", "best", "high") if line(weigh, name).isVisible()}
    assert shown == {"low"}


def test_a_low_end_above_the_high_end_is_refused_beside_the_field(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    form = weigh.details().form()
    pick(combo(weigh, "qualifier"), "between")
    assert "needs a low and a high" in form.error(line(weigh, "high"))
    write(qtbot, line(weigh, "high"), "2,000")
    assert (
        form.error(line(weigh, "high")) == "The low end of a figure cannot lie above its high end."
    )
    assert bench.ask(records, Estimate)[0].qualifier is Qualifier.MORE_THAN
    write(qtbot, line(weigh, "high"), "4000")
    figure = bench.ask(records, Estimate)[0]
    assert (figure.qualifier, figure.low, figure.high) == (Qualifier.BETWEEN, 3000, 4000)
    assert form.error(line(weigh, "high")) == ""


def test_a_date_that_is_none_is_refused_beside_the_field_and_stays_to_be_mended(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    form = weigh.details().form()
    write(qtbot, line(weigh, "as_of"), "30 February 2024")
    assert form.error(line(weigh, "as_of"))
    assert line(weigh, "as_of").text() == "30 February 2024"
    assert bench.ask(records, Estimate)[0].as_of == "2022-03-23"
    write(qtbot, line(weigh, "as_of"), "29 February 2024")
    assert bench.ask(records, Estimate)[0].as_of == "2024-02-29"
    assert form.error(line(weigh, "as_of")) == ""


def test_an_actor_without_a_name_is_refused_beside_the_name(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    weigh.show_entry("actor", bench.ask(records, Actor)[0].id)
    field = line(weigh, "name")
    field.setFocus()
    field.clear()
    qtbot.keyClick(field, Qt.Key.Key_Space)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert weigh.details().form().error(field) == "An actor needs a name."
    assert bench.ask(records, Actor)[0].name == "The minister"


def test_insert_writes_a_new_row_that_is_in_the_project_only_when_added(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    weigh.show_entry("actor", bench.ask(records, Actor)[0].id)
    qtbot.keyClick(weigh.table_view(), Qt.Key.Key_Insert)
    qtbot.keyClicks(line(weigh, "name"), "Coast guard")
    assert len(bench.ask(records, Actor)) == 2
    qtbot.keyClick(line(weigh, "name"), Qt.Key.Key_Return)
    added = bench.ask(records, Actor)[2]
    assert (added.name, added.reviewed) == ("Coast guard", True)
    assert weigh.table_view().chosen_id() == added.id
    assert weigh.table_view().hasFocus()


def test_insert_begins_the_first_row_of_an_empty_table(
    qtbot: QtBot, qapp: QApplication, empty_bench: Workbench
) -> None:
    apply_theme(qapp, load_theme("light"))
    weigh = shown(qtbot, empty_bench)
    weigh.setFocus()
    empty = weigh.pane().empty_state()
    focused = QApplication.focusWidget()
    assert empty is not None
    assert empty.isAncestorOf(focused)
    qtbot.keyClick(focused, Qt.Key.Key_Insert)
    assert weigh.details().drafting
    assert weigh.details().form().isAncestorOf(QApplication.focusWidget())
    qtbot.keyClicks(line(weigh, "population"), "soldiers")
    qtbot.keyClicks(line(weigh, "best"), "2")
    qtbot.keyClick(line(weigh, "best"), Qt.Key.Key_Return)
    assert [one.population for one in empty_bench.ask(records, Estimate)] == ["soldiers"]


def test_escape_gives_a_new_row_up(qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench) -> None:
    weigh.show_entry("actor", bench.ask(records, Actor)[1].id)
    qtbot.keyClick(weigh.table_view(), Qt.Key.Key_Insert)
    qtbot.keyClicks(line(weigh, "name"), "Nobody")
    qtbot.keyClick(line(weigh, "name"), Qt.Key.Key_Escape)
    assert len(bench.ask(records, Actor)) == 2
    assert line(weigh, "name").text() == "The men"


def test_a_new_figure_needs_the_number_that_its_qualifier_promises(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    qtbot.keyClick(weigh.table_view(), Qt.Key.Key_Insert)
    weigh.details().add()
    assert "needs a number" in weigh.details().form().error(line(weigh, "best"))
    qtbot.keyClicks(line(weigh, "best"), "2")
    weigh.details().add()
    added = bench.ask(records, Estimate)[2]
    assert (added.low, added.best, added.high) == (2, 2, 2)


def test_a_new_link_needs_two_statements_and_finds_them_by_their_words(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    said = bench.ask(records, Statement)
    weigh.named_actions()["previous_table"].trigger()
    weigh.named_actions()["add"].trigger()
    weigh.details().add()
    assert bench.ask(records, Link) == ()
    weigh.details().slot("from_id").choose_asked.emit()
    find(qtbot, "denies")
    pick(combo(weigh, "kind"), "contradicts")
    weigh.details().slot("to_id").choose_asked.emit()
    find(qtbot, "two men")
    weigh.details().add()
    link = bench.ask(records, Link)[0]
    assert (link.from_id, link.to_id) == (said[3].id, said[2].id)
    assert link.kind is LinkKind.CONTRADICTS


def test_a_statement_is_tied_to_an_actor_by_search_and_untied_again(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    weigh.show_entry("actor", bench.ask(records, Actor)[1].id)
    weigh.details().evidence().add_asked.emit()
    find(qtbot, "captured on")
    said = bench.ask(records, Statement)[2]
    assert [one.statement_id for one in bench.ask(records, ActorEvidence)] == [said.id]
    assert [one.id for one in weigh.details().evidence().lines()] == [said.id]
    weigh.details().evidence().removed.emit(said.id)
    assert bench.ask(records, ActorEvidence) == ()
    assert weigh.details().evidence().lines() == ()


def test_a_question_shows_the_statements_that_raise_it_and_leads_to_them(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    question = bench.ask(records, Question)[0]
    said = bench.ask(records, Statement)[0]
    bench.run(AddEvidence(Question, question.id, said.id))
    weigh.show_entry("question", question.id)
    assert len(bench.ask(records, QuestionEvidence)) == 1
    with qtbot.waitSignal(bench.statement_wanted) as asked:
        weigh.details().evidence().opened.emit(weigh.details().evidence().lines()[0].id)
    assert asked.args == [said.id]


def test_the_words_of_the_statement_stand_with_grade_and_chain(
    weigh: WeighWorkspace, bench: Workbench
) -> None:
    shown = weigh.details().slot("statement_id").line()
    assert shown is not None
    assert (shown.grade, shown.chain) == ("C4", "The Harbour Post")
    event = bench.ask(records, Event)[0]
    weigh.show_entry("event", event.id)
    weigh.details().slot("statement_id").clear_asked.emit()
    assert bench.ask(records, Event)[0].statement_id is None
    assert weigh.details().slot("statement_id").line() is None


def test_undo_puts_the_old_words_back_into_the_form(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    write(qtbot, line(weigh, "population"), "Marines")
    bench.undo()
    assert line(weigh, "population").text() == "Soldiers"


def test_a_change_elsewhere_leaves_what_is_being_typed_alone(
    qtbot: QtBot, weigh: WeighWorkspace, bench: Workbench
) -> None:
    field = line(weigh, "place")
    field.setFocus()
    qtbot.keyClicks(field, "Har")
    bench.run(Review(Estimate, (bench.ask(records, Estimate)[0].id,)))
    assert field.text() == "Har"
    qtbot.keyClicks(field, "bour")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert bench.ask(records, Estimate)[0].place == "Harbour"


def test_what_a_link_lacks_is_no_longer_said_once_it_is_chosen(
    weigh: WeighWorkspace, bench: Workbench
) -> None:
    weigh.named_actions()["previous_table"].trigger()
    weigh.named_actions()["add"].trigger()
    weigh.details().add()
    assert weigh.details()._refused.text() == "A link needs two statements."
    weigh.details()._put_statement("from_id", bench.ask(records, Statement)[0].id)
    assert weigh.details()._refused.text() == ""
