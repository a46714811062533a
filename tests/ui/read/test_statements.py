"""What the keys do to a statement: set aside, split, merge, kind, place, link, sources."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QListView

from briefing.model.evidence import Link
from briefing.model.vocabulary import LinkKind, StatementKind
from briefing.project.commands import AddSource
from briefing.project.queries.overview import sections
from briefing.project.queries.records import records
from tests.ui.read.conftest import Desk
from ui.read.modes import cuts
from ui.read.reader_menu import reader_menu
from ui.widgets.grade_chip import GradeState


def test_x_asks_for_the_reason_and_sets_the_statement_aside(desk: Desk) -> None:
    statement = desk.go(7)
    desk.press("x")
    assert desk.stored(statement).statement.set_aside is None
    assert QApplication.focusWidget() is desk.read.inspector.aside.reason
    desk.press("Empty talk", Qt.Key.Key_Return)
    assert desk.stored(statement).statement.set_aside == "Empty talk"
    assert desk.row(statement).state is GradeState.SET_ASIDE
    assert QApplication.focusWidget() is desk.read.view


def test_x_again_takes_the_statement_back(desk: Desk) -> None:
    statement = desk.go(7)
    desk.press("x", "Empty talk", Qt.Key.Key_Return, "x")
    assert desk.stored(statement).statement.set_aside is None
    assert desk.bench.undo_label == "Take statement back"


def test_setting_aside_without_a_reason_is_refused_in_words(desk: Desk) -> None:
    statement = desk.go(7)
    desk.press("x", Qt.Key.Key_Return)
    assert desk.stored(statement).statement.set_aside is None
    assert desk.read.inspector.said() == "Setting aside needs a reason."
    desk.press(Qt.Key.Key_Escape)
    assert not desk.read.inspector.aside.isVisible()
    assert QApplication.focusWidget() is desk.read.view


def test_a_cut_is_offered_at_a_clause_near_the_middle() -> None:
    text = "He was a medic, and that he had come for an exercise."
    places, offered = cuts(text)
    assert text[places[offered] :].startswith("and that")
    assert cuts("Silence.") == ([], 0)


def test_p_splits_where_the_caret_was_moved_to(desk: Desk) -> None:
    statement = desk.go(3)
    desk.press("p", Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Return)
    first = desk.stored(statement).statement.text
    assert first.endswith("that he was a medic,")
    assert len(desk.read.model.statement_ids()) == 8
    assert desk.read.view.chosen() == statement
    second = desk.read.model.statement_ids()[3]
    assert desk.row(second).text.startswith("and that he had come")
    desk.bench.undo()
    assert desk.read.model.statement_ids() == desk.ids


def test_escape_leaves_a_statement_whole(desk: Desk) -> None:
    desk.go(3)
    before = desk.bench.undo_label
    desk.press("/")
    assert desk.read.bar.isVisible()
    desk.press(Qt.Key.Key_Right, Qt.Key.Key_Escape)
    assert not desk.read.bar.isVisible()
    assert desk.bench.undo_label == before


def test_letters_grade_nothing_while_a_cut_is_chosen(desk: Desk) -> None:
    statement = desk.go(3)
    desk.press("p", "b2", Qt.Key.Key_Escape)
    assert desk.stored(statement).grade.code == ""


def test_m_merges_with_the_statement_below(desk: Desk) -> None:
    statement = desk.go(3)
    desk.press("m")
    assert desk.stored(statement).statement.text.endswith("he had no papers.")
    assert desk.read.model.statement_ids() == [*desk.ids[:3], *desk.ids[4:]]
    assert desk.read.view.chosen() == statement


def test_a_refusal_goes_when_the_matter_is_mended(desk: Desk) -> None:
    desk.go(7)
    desk.press("m")
    assert desk.read.inspector.said()
    desk.qtbot.keyClick(desk.read.view, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert desk.read.inspector.said() == ""


def test_a_refusal_goes_when_the_analyst_leaves_what_was_asked(desk: Desk) -> None:
    desk.go(7)
    desk.press("x", Qt.Key.Key_Return)
    assert desk.read.inspector.said()
    desk.press(Qt.Key.Key_Escape)
    assert desk.read.inspector.said() == ""


def test_a_refusal_goes_with_its_statement(desk: Desk) -> None:
    desk.go(7)
    desk.press("m", Qt.Key.Key_Up)
    assert desk.read.inspector.said() == ""


def test_the_last_statement_has_nothing_to_merge_with(desk: Desk) -> None:
    desk.go(7)
    desk.press("m")
    assert desk.read.inspector.said() == "No statement follows this one in the article."
    assert desk.read.model.statement_ids() == desk.ids


def test_t_changes_the_kind_in_turn_and_the_margin_says_so(desk: Desk) -> None:
    statement = desk.go(3)
    desk.press("t")
    assert desk.stored(statement).statement.kind is StatementKind.ASSUMPTION
    assert desk.row(statement).tag == "assumption"
    assert desk.read.inspector.kind.pills[StatementKind.ASSUMPTION].isChecked()
    desk.press("tt")
    assert desk.stored(statement).statement.kind is StatementKind.INFORMATION


def test_alt_and_a_digit_sends_to_that_section_and_takes_out_again(desk: Desk) -> None:
    statement = desk.go(3)
    third = desk.bench.ask(sections)[2]
    desk.qtbot.keyClick(desk.read.view, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert desk.stored(statement).sections == (third.id,)
    assert desk.read.inspector.places.pills[2].isChecked()
    desk.qtbot.keyClick(desk.read.view, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert desk.stored(statement).sections == ()


def test_a_suggested_section_is_dashed_until_it_is_taken(desk: Desk) -> None:
    statement = desk.go(3)
    pill = desk.read.inspector.places.pills[2]
    assert pill.is_suggested()
    desk.qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert not pill.is_suggested()
    assert pill.isChecked()
    assert len(desk.stored(statement).sections) == 1


def test_what_the_project_refuses_is_said_beside_the_statement(desk: Desk) -> None:
    desk.go(7)
    desk.press("x", "Empty talk", Qt.Key.Key_Return)
    desk.qtbot.keyClick(desk.read.view, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert "set aside" in desk.read.inspector.said()


def test_enter_accepts_the_suggested_chain(desk: Desk) -> None:
    statement = desk.go(3)
    assert [line.kind.name for line in desk.row(statement).underlines] == [
        "ATTRIBUTION",
        "ATTRIBUTION",
        "HEDGE",
    ]
    desk.press(Qt.Key.Key_Return)
    chain = desk.stored(statement).chain
    assert [link.name for link in chain] == ["Interior Service", "Captured driver (b. 1999)"]
    assert all(link.reviewed for link in chain)
    assert [line.kind.name for line in desk.row(statement).underlines] == ["HEDGE"]


def test_delete_refuses_the_suggested_chain_and_undo_brings_it_back(desk: Desk) -> None:
    statement = desk.go(3)
    desk.press(Qt.Key.Key_Delete)
    assert desk.stored(statement).chain == ()
    desk.bench.undo()
    assert len(desk.stored(statement).chain) == 2
    assert [link.suggested for link in desk.read.inspector.chain.chain.links()] == [
        False,
        True,
        True,
    ]


# known names drop down under the field; without a screen nothing can grab the keyboard for them
@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_s_adds_a_source_as_the_origin(desk: Desk) -> None:
    statement = desk.go(6)
    desk.press(Qt.Key.Key_Return, "s", "A clerk", Qt.Key.Key_Return)
    assert [link.name for link in desk.stored(statement).chain] == ["Ministry spokesman", "A clerk"]
    desk.press(Qt.Key.Key_Backspace)
    assert [link.name for link in desk.stored(statement).chain] == ["Ministry spokesman"]
    desk.press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is desk.read.view


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_a_name_chosen_below_the_field_is_added_once_and_the_field_is_empty(desk: Desk) -> None:
    desk.bench.run(AddSource("South Korea"))
    statement = desk.go(3)
    desk.press(Qt.Key.Key_Delete, "s", "sou")
    name = desk.read.inspector.chain.name
    assert name.offered() == ("South Korea", "New source “sou”")
    desk.press(Qt.Key.Key_Return)
    assert [link.name for link in desk.stored(statement).chain] == ["South Korea"]
    assert name.text() == ""
    assert not name.offered()
    desk.press(Qt.Key.Key_Return)
    assert [link.name for link in desk.stored(statement).chain] == ["South Korea"]
    assert QApplication.focusWidget() is desk.read.view


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_half_a_known_name_makes_no_second_source_unless_it_is_asked_for(desk: Desk) -> None:
    desk.bench.run(AddSource("South Korea"))
    statement = desk.go(3)
    desk.press(Qt.Key.Key_Delete, "s", "sou")
    field = desk.read.inspector.chain.name
    lists = (one for one in QApplication.topLevelWidgets() if isinstance(one, QListView))
    popup = next(one for one in lists if one.isVisible())
    assert popup.currentIndex().data() == "South Korea"
    assert popup.geometry().top() > field.mapToGlobal(field.rect().bottomLeft()).y()
    desk.qtbot.keyClick(popup, Qt.Key.Key_Down)
    assert field.text() == "sou"
    desk.qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert [link.name for link in desk.stored(statement).chain] == ["sou"]
    desk.press("korea")
    row = popup.visualRect(popup.model().index(0, 0)).center()
    desk.qtbot.mouseClick(popup.viewport(), Qt.MouseButton.LeftButton, pos=row)
    assert [link.name for link in desk.stored(statement).chain] == ["sou", "South Korea"]
    assert field.text() == ""


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_the_same_source_twice_running_is_refused_and_said(desk: Desk) -> None:
    statement = desk.go(3)
    said: list[str] = []
    desk.read.deeds.refused.connect(lambda sentence, _hint: said.append(sentence))
    desk.press(Qt.Key.Key_Delete, "s", "A clerk", Qt.Key.Key_Return)
    desk.press("a clerk", Qt.Key.Key_Return)
    assert [link.name for link in desk.stored(statement).chain] == ["A clerk"]
    assert "twice running" in " ".join(said)
    assert desk.read.inspector.chain.name.text() == "a clerk"


def test_l_links_to_the_statement_that_was_gone_to(desk: Desk) -> None:
    origin = desk.go(5)
    desk.press("l", "2")
    assert desk.row(origin).tag == "link from"
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    (link,) = desk.bench.ask(records, Link)
    assert (link.from_id, link.to_id, link.kind) == (origin, desk.ids[5], LinkKind.CONTRADICTS)
    assert desk.read.view.chosen() == origin
    assert desk.row(origin).tag == ""
    assert not desk.read.bar.isVisible()


def test_escape_links_nothing_and_goes_back(desk: Desk) -> None:
    origin = desk.go(5)
    desk.press("l", Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Escape)
    assert desk.bench.ask(records, Link) == ()
    assert desk.read.view.chosen() == origin


def test_a_link_can_go_to_another_article(desk: Desk) -> None:
    origin = desk.go(1)
    desk.press("l")
    other = desk.read.library.cards.articles()[1].id
    desk.read.show_article(other)
    desk.read.keys.linking.finish()
    (link,) = desk.bench.ask(records, Link)
    assert link.from_id == origin
    assert link.to_id not in desk.ids
    assert desk.read.view.chosen() == origin


def test_the_menu_offers_what_the_keys_do(desk: Desk) -> None:
    statement = desk.go(3)
    seen = desk.read.inspector.seen()
    assert seen is not None
    menu = reader_menu(desk.read.keys.named, seen, desk.read.deeds, desk.read)
    words = [action.text() for action in menu.actions() if action.text()]
    assert words[:3] == ["Accept suggested sources", "Refuse suggested sources", "Source…"]
    goes = next(action.menu() for action in menu.actions() if action.menu())
    goes.actions()[2].trigger()
    assert len(desk.stored(statement).sections) == 1


def test_a_cut_can_be_pointed_to_with_the_mouse(desk: Desk) -> None:
    statement = desk.go(3)
    desk.press("p")
    words = desk.row(statement).text
    split = next(b for b in desk.read.bar.findChildren(QAbstractButton) if b.text() == "Split here")
    desk.read.view.place_clicked.emit(statement, words.index("born"))
    desk.qtbot.mouseClick(split, Qt.MouseButton.LeftButton)
    assert desk.stored(statement).statement.text == "One of the drivers,"
