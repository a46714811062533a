"""The checks, the history and the trouble dialog on their own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from briefing.model.vocabulary import Severity
from briefing.project.journal import Entry
from briefing.weighing.checks import Breach
from ui.dialogs.checks_panel import MOST, ChecksPanel
from ui.dialogs.history_panel import HistoryPanel
from ui.dialogs.trouble import TroubleDialog


def breach(number: int, severity: Severity = Severity.WARNING) -> Breach:
    return Breach("any", severity, f"Finding {number}.", "statement", f"s{number}")


def test_each_finding_says_in_words_its_severity(qtbot: QtBot) -> None:
    panel = ChecksPanel()
    qtbot.addWidget(panel)
    panel.show_breaches([breach(n, severity) for n, severity in enumerate(Severity)])
    assert [note.text().split(".")[0] for note in panel.notes()] == ["Error", "Warning", "Note"]


def test_a_click_on_a_finding_tells_which(qtbot: QtBot) -> None:
    panel = ChecksPanel()
    qtbot.addWidget(panel)
    panel.resize(600, 300)
    panel.show_breaches([breach(1), breach(2)])
    with qtbot.waitExposed(panel):
        panel.show()
    with qtbot.waitSignal(panel.breach_chosen) as told:
        qtbot.mouseClick(panel.notes()[1], Qt.MouseButton.LeftButton)
    assert told.args == [breach(2)]


def shown(qtbot: QtBot) -> ChecksPanel:
    panel = ChecksPanel()
    qtbot.addWidget(panel)
    panel.resize(600, 300)
    with qtbot.waitActive(panel):
        panel.show()
        panel.activateWindow()
    return panel


def test_findings_without_number_are_shown_in_parts_and_all_can_be_reached(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    panel.show_breaches([breach(n) for n in range(2 * MOST + 7)])
    assert len(panel.notes()) == MOST
    more = next(one for one in panel.findChildren(QPushButton) if "more" in one.text())
    assert more.text() == f"Show {MOST} of {MOST + 7} more"
    more.click()
    assert panel.notes()[MOST].hasFocus()
    assert more.text() == "Show 7 more"
    more.click()
    assert [note.text() for note in panel.notes()][-1] == f"Warning. Finding {2 * MOST + 6}."
    assert more.isHidden()


def test_the_keyboard_stays_on_its_finding_while_others_come_and_go(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    panel.show_breaches([breach(1), breach(2), breach(3)])
    panel.notes()[1].setFocus()
    panel.show_breaches([breach(0), breach(2), breach(3)])
    assert panel.notes()[1].text() == "Warning. Finding 2."
    assert panel.notes()[1].hasFocus()


def test_a_mended_finding_leaves_the_keyboard_to_the_next(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    panel.show_breaches([breach(1), breach(2), breach(3)])
    panel.notes()[1].setFocus()
    panel.show_breaches([breach(1), breach(3)])
    assert panel.notes()[1].text() == "Warning. Finding 3."
    assert panel.notes()[1].hasFocus()


def test_tab_goes_through_the_findings_in_the_order_in_which_they_stand(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    panel.show_breaches([breach(2)])
    panel.show_breaches([breach(1), breach(2)])
    panel.take_focus()
    qtbot.keyClick(panel.notes()[0], Qt.Key.Key_Tab)
    assert panel.notes()[1].hasFocus()


def test_the_same_findings_again_leave_the_keyboard_where_it_is(qtbot: QtBot) -> None:
    panel = ChecksPanel()
    qtbot.addWidget(panel)
    panel.show_breaches([breach(1)])
    before = panel.notes()
    panel.show_breaches([breach(1)])
    assert panel.notes() == before
    panel.show_breaches([])
    assert panel.notes() == ()
    assert panel._quiet.text() == "Nothing is amiss."


def test_what_was_undone_is_said_in_words(qtbot: QtBot) -> None:
    panel = HistoryPanel()
    qtbot.addWidget(panel)
    moment = "2026-11-23T14:03:22Z"
    panel.show_entries(
        [
            Entry("1", moment, "ann", "Grade", "Grade statement B2", "done"),
            Entry("2", moment, "ann", "Draft", "Draft brief", "undone"),
            Entry("3", moment, "ann", "Draft", "Draft brief", "dropped"),
        ]
    )
    model = panel.table.model()
    states = [model.index(row, 3).data() for row in range(3)]
    assert states == ["", "undone", "undone, and then replaced"]


def test_a_step_says_which_statement_it_was_done_to(qtbot: QtBot) -> None:
    panel = HistoryPanel()
    qtbot.addWidget(panel)
    moment = "2026-11-23T14:03:22Z"
    about = "statement 3, “The port is closed.”"
    panel.show_entries(
        [Entry("1", moment, "ann", "Grade", "Grade statement B2", "done", about=about)]
    )
    assert panel.table.model().index(0, 0).data() == f"Grade statement B2 · {about}"


def test_details_of_a_mistake_can_be_copied(qtbot: QtBot) -> None:
    dialog = TroubleDialog("Traceback: something")
    qtbot.addWidget(dialog)
    dialog.add("Traceback: more")
    dialog._copy()
    assert QGuiApplication.clipboard().text() == "Traceback: something\n\nTraceback: more"


def test_below_the_last_finding_nothing_is_left_empty(qtbot: QtBot) -> None:
    panel = ChecksPanel()
    qtbot.addWidget(panel)
    panel.resize(900, 160)
    long = "A finding that takes more than one line where there is little room for it. " * 2
    panel.show_breaches(
        [Breach("any", Severity.NOTE, f"{n} {long}", "statement", f"s{n}") for n in range(8)]
    )
    with qtbot.waitExposed(panel):
        panel.show()

    def ends_with_the_last() -> None:
        below = panel.widget().height() - panel.notes()[-1].geometry().bottom()
        assert panel.widget().height() > panel.viewport().height()
        assert below < 40

    qtbot.waitUntil(ends_with_the_last)


def ungraded(number: int) -> Breach:
    words = f"The brief uses a statement that is not fully graded: “Words {number}”"
    return Breach("ungraded-used", Severity.WARNING, words, "statement", f"s{number}")


def test_findings_of_one_kind_stand_under_one_line_with_their_number(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    panel.show_breaches([breach(0), *(ungraded(n) for n in range(26)), breach(1)])
    assert [note.text() for note in panel.notes()] == [
        "Warning. Finding 0.",
        "Warning. The brief uses a statement that is not fully graded",
        "Warning. Finding 1.",
    ]
    assert "26 findings" in panel.notes()[1].accessibleDescription()


def test_a_line_for_many_unfolds_and_folds_from_the_keyboard(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    panel.show_breaches([ungraded(n) for n in range(3)])
    panel.take_focus()
    qtbot.keyClick(panel.notes()[0], Qt.Key.Key_Return)
    assert [note.text() for note in panel.notes()[1:]] == [f"“Words {n}”" for n in range(3)]
    assert panel.notes()[0].hasFocus()
    panel.notes()[2].setFocus()
    qtbot.keyClick(panel.notes()[2], Qt.Key.Key_Left)
    assert len(panel.notes()) == 1
    assert panel.notes()[0].hasFocus()
    qtbot.keyClick(panel.notes()[0], Qt.Key.Key_Right)
    assert len(panel.notes()) == 4


def test_what_is_unfolded_stays_so_when_one_of_its_kind_is_mended(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    panel.show_breaches([ungraded(n) for n in range(3)])
    qtbot.mouseClick(panel.notes()[0], Qt.MouseButton.LeftButton)
    panel.notes()[2].setFocus()
    panel.show_breaches([ungraded(0), ungraded(2)])
    assert [note.text() for note in panel.notes()[1:]] == ["“Words 0”", "“Words 2”"]
    assert panel.notes()[2].hasFocus()


def test_the_finding_that_was_gone_to_stays_marked(qtbot: QtBot) -> None:
    panel = shown(qtbot)
    panel.show_breaches([breach(1), breach(2)])
    qtbot.mouseClick(panel.notes()[1], Qt.MouseButton.LeftButton)
    assert [note.is_chosen() for note in panel.notes()] == [False, True]
    panel.show_breaches([breach(0), breach(1), breach(2)])
    assert [note.is_chosen() for note in panel.notes()] == [False, False, True]
