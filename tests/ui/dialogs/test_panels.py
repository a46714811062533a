"""The checks, the history and the trouble dialog on their own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from briefing.model.vocabulary import Severity
from briefing.project.journal import Entry
from briefing.weighing.checks import Breach
from ui.dialogs.checks_panel import MOST, ChecksPanel
from ui.dialogs.history_panel import HistoryPanel
from ui.dialogs.trouble import TroubleDialog


def breach(number: int, severity: Severity = Severity.WARNING) -> Breach:
    return Breach("any", severity, f"Finding {number}.", "statement", f"s{number}")


def test_each_finding_says_in_words_how_grave_it_is(qtbot: QtBot) -> None:
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


def test_findings_without_number_do_not_fill_the_memory(qtbot: QtBot) -> None:
    panel = ChecksPanel()
    qtbot.addWidget(panel)
    panel.show_breaches([breach(n) for n in range(MOST + 7)])
    assert len(panel.notes()) == MOST
    assert panel._quiet.text() == "And 7 more."


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


def test_details_of_a_mistake_can_be_copied(qtbot: QtBot) -> None:
    dialog = TroubleDialog("Traceback: something")
    qtbot.addWidget(dialog)
    dialog.add("Traceback: more")
    dialog._copy()
    assert QGuiApplication.clipboard().text() == "Traceback: something\n\nTraceback: more"
