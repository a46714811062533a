"""Judgements, the title block, the printed pages, and a project that can only be read."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from briefing.errors import ExportError
from briefing.export import pdf
from briefing.model.picture import Judgement, JudgementEvidence
from briefing.model.product import Block
from briefing.model.vocabulary import BlockContent, BlockKind, Confidence, SectionKind, Stance
from briefing.project.commands import AddBlock, AddMarking, WriteJudgement
from briefing.project.queries.overview import the_brief
from briefing.project.queries.records import records
from tests.ui.write.conftest import WritingDesk
from ui.tasks import TaskRunner
from ui.workbench import Workbench
from ui.write import WriteWorkspace
from ui.write.judgement_block import JudgementBlock
from ui.write.judgement_form import JudgementForm


def form_of(desk: WritingDesk) -> JudgementForm:
    form = desk.write.page.findChild(JudgementForm)
    assert form is not None
    return form


def test_a_judgement_is_written_with_the_keyboard(desk: WritingDesk) -> None:
    section = desk.open(SectionKind.KEY_JUDGEMENTS)
    desk.write.page.writing.begin_judgement()
    desk.press("the barges collided", Qt.Key.Key_Tab)
    assert [one.kind for one in desk.blocks(section)] == [BlockKind.JUDGEMENT]
    form = form_of(desk)
    form.likelihood.setFocus()
    desk.press("likely", Qt.Key.Key_Return)
    form.confidence.setFocus()
    desk.press(Qt.Key.Key_Right)
    form.basis.setFocus()
    desk.press("one witness", Qt.Key.Key_Return)
    form.ties[Stance.AGAINST].field.setFocus()
    desk.press("log book", Qt.Key.Key_Return)
    (judgement,) = desk.bench.ask(records, Judgement)
    assert (judgement.text, judgement.likelihood) == ("the barges collided", "likely")
    assert (judgement.confidence, judgement.confidence_basis) == (Confidence.HIGH, "one witness")
    (tie,) = desk.bench.ask(records, JudgementEvidence)
    assert (tie.statement_id, tie.stance) == (desk.ids[3], Stance.AGAINST)


def test_the_sentence_of_a_judgement_is_previewed_as_it_prints(desk: WritingDesk) -> None:
    section = desk.open(SectionKind.KEY_JUDGEMENTS)
    judgement = Judgement("", "they collided", likelihood="likely", confidence=Confidence.LOW)
    desk.bench.run(WriteJudgement(judgement, section))
    (frame,) = desk.write.page.column.frames
    assert isinstance(frame, JudgementBlock)
    said = frame._sentence.accessibleName()
    assert said == "It is likely [55–80 %] that they collided. We hold this with low confidence."


def test_a_judgement_without_words_is_put_away(desk: WritingDesk, refusals: list[str]) -> None:
    section = desk.open(SectionKind.KEY_JUDGEMENTS)
    desk.write.page.writing.begin_judgement()
    desk.write.page.writing.remove_current()
    desk.write.show_section(desk.section(SectionKind.SUMMARY))
    desk.write.show_section(section)
    assert desk.write.page.column.frames == []
    assert refusals == []


def test_words_of_a_judgement_are_never_read_as_markup(desk: WritingDesk) -> None:
    section = desk.open(SectionKind.KEY_JUDGEMENTS)
    desk.bench.run(WriteJudgement(Judgement("", "a <b>bold</b> claim"), section))
    (frame,) = desk.write.page.column.frames
    assert isinstance(frame, JudgementBlock)
    assert "&lt;b&gt;bold" in frame._sentence.text()


def test_the_title_block_is_edited_in_its_form(desk: WritingDesk) -> None:
    desk.write.show_section("")
    desk.write.title_form.lines["serial"].setFocus()
    desk.press("7", Qt.Key.Key_Tab)
    marking = desk.write.title_form.marking
    marking.setFocus()
    desk.press("TLP:AMBER", Qt.Key.Key_Return)
    brief = desk.bench.ask(the_brief)
    assert brief.serial == "7"
    assert brief.marking.startswith("TLP:AMBER")


def test_a_title_is_not_taken_away(desk: WritingDesk) -> None:
    desk.write.show_section("")
    title = desk.write.title_form.lines["title"]
    title.setFocus()
    title.selectAll()
    desk.press(Qt.Key.Key_Delete, Qt.Key.Key_Tab)
    assert desk.bench.ask(the_brief).title == "Barges"
    assert desk.write.title_form.error(title)


def test_the_pages_follow_what_is_written(desk: WritingDesk, tmp_path: Path) -> None:
    section = desk.open(SectionKind.SITUATION)
    desk.pages_set()
    desk.paragraph(section, f"The crew saw a heron.[@{desk.ids[0]}]")
    with desk.qtbot.waitSignal(desk.write.typesetting.finished, timeout=20_000) as set_pages:
        pass
    desk.pages_set()
    file = tmp_path / "pages.pdf"
    file.write_bytes(set_pages.args[0].pdf)
    assert "heron" in pypdf.PdfReader(file).pages[0].extract_text()
    assert desk.write.pages.page_words().startswith("Page 1 of ")
    assert desk.write.status().endswith("7 words · 1 min")


def test_chips_say_the_number_and_the_grade_that_print(desk: WritingDesk) -> None:
    section = desk.open(SectionKind.SITUATION)
    desk.paragraph(section, f"One[@{desk.ids[3]}] two[@{desk.ids[0]}] three[@00000000000zz].")
    desk.pages_set()
    faces = desk.write.desk.faces
    assert [faces.face(one).text for one in (desk.ids[3], desk.ids[0])] == ["1 ··", "2 B2"]
    assert faces.face("00000000000zz").text == "gone"


def test_pages_that_cannot_be_set_say_why_and_the_old_ones_stay(
    desk: WritingDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = desk.open(SectionKind.SITUATION)
    desk.pages_set()
    old = desk.write.pages.page_words()

    def fail(*_args: object, **_named: object) -> bytes:
        raise ExportError("The pages cannot be set.", "Try again.")

    monkeypatch.setattr(pdf, "render_pdf", fail)
    desk.paragraph(section, "More")
    desk.pages_set()
    assert desk.write.pages.error() == "The pages cannot be set."
    assert desk.write.pages.page_words() == old


def test_tables_show_their_rows_and_the_way_to_change_them(desk: WritingDesk) -> None:
    section = desk.open(SectionKind.SITUATION)
    block = Block("", section, BlockKind.TABLE, 0.0, content=BlockContent.ESTIMATES)
    desk.bench.run(AddBlock(block))
    desk.pages_set()
    (frame,) = desk.write.page.column.frames
    with desk.qtbot.waitSignal(desk.bench.workspace_wanted) as wanted:
        frame.setFocus()
        desk.press(Qt.Key.Key_Return)
    assert wanted.args == ["weigh"]


def test_enter_on_a_quotation_opens_the_statement_where_it_was_read(desk: WritingDesk) -> None:
    section = desk.open(SectionKind.SITUATION)
    desk.write.deeds.place(desk.ids[2], section)
    desk.write.page.column.frames[0].setFocus()
    with desk.qtbot.waitSignal(desk.bench.statement_wanted) as wanted:
        desk.press(Qt.Key.Key_Return)
    assert wanted.args == [desk.ids[2]]


def test_blocks_move_and_go_with_keys(desk: WritingDesk) -> None:
    section = desk.open(SectionKind.SITUATION)
    for text in ("a", "b"):
        desk.paragraph(section, text)
    edit = desk.edit(1)
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
    desk.qtbot.keyClick(edit, Qt.Key.Key_Up, both)
    assert desk.texts(section) == ["b", "a"]
    control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    desk.qtbot.keyClick(edit, Qt.Key.Key_Backspace, control)
    assert desk.texts(section) == ["a"]


def test_a_project_that_can_only_be_read_is_not_written_in(
    desk: WritingDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = desk.section(SectionKind.SITUATION)
    desk.paragraph(section, "Fixed")
    sentence = property(lambda _bench: "Another program has it open.")
    monkeypatch.setattr(Workbench, "why_read_only", sentence)
    desk.write.open_project()
    desk.write.show_section(section)
    edit = desk.edit(0)
    desk.press("more", Qt.Key.Key_Return)
    assert edit.source() == "Fixed"
    enabled = {one.text() for one in desk.write.write_actions() if one.isEnabled()}
    assert enabled == {
        "Find evidence",
        "Next section",
        "Previous section",
        "Two pages side by side",
        "Show a whole page",
        "Fit the pages to the width",
    }


def test_every_control_has_a_name_and_every_action_its_words(desk: WritingDesk) -> None:
    section = desk.open(SectionKind.SITUATION)
    desk.paragraph(section, "Words")
    desk.write.deeds.place(desk.ids[2], section)
    desk.write.page.writing.begin_judgement()
    nameless = [
        widget
        for widget in desk.write.findChildren(QWidget)
        if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and not widget.objectName().startswith("qt_")
        and widget.focusProxy() is None
    ]
    assert nameless == []
    for action in desk.write.write_actions():
        assert action.text()
        assert action.toolTip().endswith(".")
        assert not action.icon().isNull()


def test_a_desk_without_a_project_is_empty(desk: WritingDesk) -> None:
    bench = Workbench("Kim")
    write = WriteWorkspace(bench, TaskRunner())
    desk.qtbot.addWidget(write)
    write.show()
    write.commit()
    assert write.outline.model.rows() == ()
    assert write.status() == ""


def test_choosing_a_section_brings_its_printed_place_into_view(desk: WritingDesk) -> None:
    first, last = desk.section(SectionKind.SITUATION), desk.section(SectionKind.QUESTIONS)
    for number in range(60):
        desk.paragraph(first, f"Paragraph {number}. " + "Water came in over the side. " * 4)
    desk.paragraph(last, "More of the same.")
    desk.write.show_section(first)
    desk.pages_set()
    desk.write.show_section(last)
    assert desk.write.pages.view.page() > 1
    desk.write.show_section("")
    assert desk.write.pages.view.page() == 1


def test_a_block_far_down_is_shown_from_anywhere(desk: WritingDesk) -> None:
    section = desk.section(SectionKind.SITUATION)
    ids = [desk.paragraph(section, f"Paragraph {number}") for number in range(40)]
    desk.open(SectionKind.SUMMARY)
    desk.write.show_block(ids[-1])
    frame = desk.write.page.frame(ids[-1])
    assert frame is not None
    assert frame.has_keyboard()


def test_a_likelihood_in_the_words_of_a_judgement_is_pointed_out(desk: WritingDesk) -> None:
    desk.open(SectionKind.KEY_JUDGEMENTS)
    desk.write.page.writing.begin_judgement()
    form = form_of(desk)
    desk.press("the barges collided")
    assert form.doubled.isHidden()
    desk.press(", which is unlikely")
    assert not form.doubled.isHidden()
    form.words.selectAll()
    desk.press("It is so that they did")
    assert not form.doubled.isHidden()


def test_the_form_shows_how_the_sentence_begins(desk: WritingDesk) -> None:
    desk.open(SectionKind.KEY_JUDGEMENTS)
    desk.write.page.writing.begin_judgement()
    desk.press("the barges collided", Qt.Key.Key_Tab)
    form = form_of(desk)
    assert form.opening.isHidden()
    form.likelihood.setFocus()
    desk.press("likely", Qt.Key.Key_Return)
    assert form.opening.text() == "It is likely [55–80 %] that …"
    assert not form.opening.isHidden()
    assert form.doubled.isHidden()


def test_a_block_can_be_marked_with_a_level_of_the_projects_own(desk: WritingDesk) -> None:
    desk.bench.run(AddMarking("own", "DESK", "For this desk only"))
    section = desk.open(SectionKind.SITUATION)
    desk.paragraph(section, "Two barges sank.")
    menus = desk.write.page.column.frames[0].menu().findChildren(QMenu)
    offered = {action.text(): action for menu in menus for action in menu.actions()}
    assert "Add a marking…" in offered
    offered["For this desk only"].trigger()
    assert desk.blocks(section)[0].marking == "DESK"


def test_after_a_click_on_a_confidence_the_arrows_and_letters_go_on_from_there(
    desk: WritingDesk,
) -> None:
    desk.open(SectionKind.KEY_JUDGEMENTS)
    desk.write.page.writing.begin_judgement()
    desk.press("the barges collided", Qt.Key.Key_Tab)
    (moderate,) = (
        one
        for one in form_of(desk).confidence.findChildren(QPushButton)
        if one.text() == "Moderate"
    )
    desk.qtbot.mouseClick(moderate, Qt.MouseButton.LeftButton)
    desk.press(Qt.Key.Key_Left)
    assert desk.bench.ask(records, Judgement)[0].confidence is Confidence.HIGH
    desk.press(Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert desk.bench.ask(records, Judgement)[0].confidence is Confidence.LOW
    desk.press("m")
    assert desk.bench.ask(records, Judgement)[0].confidence is Confidence.MODERATE


def test_the_menu_of_a_block_shows_the_keys_that_do_the_same(desk: WritingDesk) -> None:
    desk.paragraph(desk.open(SectionKind.SUMMARY), "Two barges sank.")
    shown = {
        one.text(): one.shortcut().toString()
        for one in desk.write.page.column.frames[0].menu().actions()
    }
    assert shown["Move up"] == "Alt+Shift+Up"
    assert shown["Move down"] == "Alt+Shift+Down"
    assert shown["Remove"] == "Ctrl+Shift+Backspace"


def test_the_markings_of_a_block_stand_under_their_ladders_and_none_twice(
    desk: WritingDesk,
) -> None:
    desk.paragraph(desk.open(SectionKind.SUMMARY), "Two barges sank.")
    menus = desk.write.page.column.frames[0].menu().findChildren(QMenu)
    (marking,) = (menu for menu in menus if menu.title() == "Marking")
    lines = [one for one in marking.actions() if one.text()]
    words = [one.text() for one in lines]
    assert len(words) == len(set(words))
    assert "SECRET (UK government)" in words
    assert words.index("UK government") < words.index("OFFICIAL")
    assert [one.text() for one in lines if not one.isEnabled()] == [
        "Traffic Light Protocol 2.0",
        "US classification",
        "UK government",
    ]
