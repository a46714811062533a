"""The bars and notes of the window: what they say, and what they tell when used."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.widgets.gallery import status_line, top_bar
from ui.widgets.buttons import ButtonKind
from ui.widgets.form import FormRows
from ui.widgets.message_bar import MessageBar
from ui.widgets.note_box import NoteBox, NoteKind
from ui.widgets.search_field import SearchField
from ui.widgets.top_bar import TopBar, WorkspaceTab


def test_a_click_on_a_workspace_tells_its_key(qtbot: QtBot) -> None:
    bar = top_bar()
    qtbot.addWidget(bar)
    weigh = next(tab for tab in bar.findChildren(WorkspaceTab) if tab.text() == "Weigh")
    with qtbot.waitSignal(bar.workspace_chosen) as told:
        qtbot.mouseClick(weigh, Qt.MouseButton.LeftButton)
    assert told.args == ["weigh"]
    assert bar.workspace() == "weigh"


def test_showing_a_workspace_tells_nobody(qtbot: QtBot) -> None:
    bar = top_bar()
    qtbot.addWidget(bar)
    with qtbot.assertNotEmitted(bar.workspace_chosen):
        bar.set_workspace("write")
    assert bar.workspace() == "write"


def test_an_action_button_follows_its_action(qtbot: QtBot) -> None:
    bar = TopBar()
    qtbot.addWidget(bar)
    action = QAction("Undo", bar)
    push = bar.add_action(action, ButtonKind.PLAIN)
    action.setText("Undo Grade statement B2")
    action.setEnabled(False)
    assert push.text() == "Undo Grade statement B2"
    assert not push.isEnabled()
    action.setEnabled(True)
    with qtbot.waitSignal(action.triggered):
        qtbot.mouseClick(push, Qt.MouseButton.LeftButton)


def test_the_findings_in_the_status_line_can_be_clicked(qtbot: QtBot) -> None:
    line = status_line()
    qtbot.addWidget(line)
    push = line.findChild(QPushButton)
    assert push is not None
    with qtbot.waitSignal(line.clicked) as told:
        qtbot.mouseClick(push, Qt.MouseButton.LeftButton)
    assert told.args == ["findings"]
    line.set_link("findings", "")
    assert push.isHidden()


def test_a_message_has_one_action_and_goes_away_by_escape(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    bar.show_message("Saved harbour.pdf.", NoteKind.SUCCESS, "Open")
    assert bar.accessibleName() == "Done: Saved harbour.pdf."
    with qtbot.waitSignal(bar.dismissed):
        qtbot.keyClick(bar, Qt.Key.Key_Escape)
    assert bar.isHidden()


def test_a_message_for_a_while_goes_away_by_itself(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.dismissed):
        bar.show_message("Copied.", seconds=0.01)


def test_enter_on_a_finding_goes_there(qtbot: QtBot) -> None:
    note = NoteBox("One origin, not two.", NoteKind.WARNING, "Mend it")
    qtbot.addWidget(note)
    gone: list[str] = []
    assert note.focusPolicy() == Qt.FocusPolicy.NoFocus
    note.lead(lambda: gone.append("there"))
    with qtbot.waitActive(note):
        note.show()
        note.activateWindow()
    note.setFocus()
    assert note.focusPolicy() == Qt.FocusPolicy.TabFocus
    with qtbot.waitActive(note):
        note.show()
        note.activateWindow()
    note.setFocus()
    qtbot.keyClick(note, Qt.Key.Key_Return)
    assert gone == ["there"]
    assert note.accessibleName() == "Warning: One origin, not two."


def test_enter_on_the_mend_of_a_finding_mends_and_goes_nowhere(qtbot: QtBot) -> None:
    note = NoteBox("One origin, not two.", NoteKind.WARNING, "Mend it")
    qtbot.addWidget(note)
    gone: list[str] = []
    note.lead(lambda: gone.append("there"))
    note.action_triggered.connect(lambda: gone.append("mended"))
    with qtbot.waitActive(note):
        note.show()
        note.activateWindow()
    mend = note.findChild(QPushButton)
    assert mend is not None
    mend.setFocus()
    qtbot.keyClick(mend, Qt.Key.Key_Return)
    assert gone == ["mended"]


def test_escape_empties_the_search_and_enter_searches_at_once(qtbot: QtBot) -> None:
    field = SearchField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field, "barges ")
    with qtbot.waitSignal(field.searched) as told:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told.args == ["barges"]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""


def test_a_form_row_ties_label_field_and_help_together(qtbot: QtBot) -> None:
    form = FormRows()
    qtbot.addWidget(form)
    field = form.row("&Outlet", QLineEdit(), "Who published it.")
    assert form.label(field).buddy() is field
    assert field.accessibleName() == "Outlet"
    assert field.accessibleDescription() == "Who published it."


def test_an_error_stands_under_the_field_it_is_about(qtbot: QtBot) -> None:
    form = FormRows()
    qtbot.addWidget(form)
    field = form.row("Outlet", QLineEdit())
    form.set_error(field, "An outlet needs a name.")
    assert form.error(field) == "An outlet needs a name."
    assert field.property("wrong") is True
    form.set_error(field, "")
    assert field.property("wrong") is False
