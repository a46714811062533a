"""Nothing that was typed is lost: refused saves, long sections, blocks that go, one step each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from briefing.model.picture import Judgement
from briefing.model.product import Block
from briefing.model.vocabulary import BlockKind, SectionKind
from briefing.project.commands import EditBlock, EditBrief, WriteJudgement
from briefing.project.queries.overview import the_brief
from briefing.project.queries.records import records
from tests.ui.conftest import FullDisk
from tests.ui.write.conftest import WritingDesk
from ui.write.judgement_block import JudgementBlock
from ui.write.judgement_form import JudgementForm
from ui.write.quote_block import QuoteBlock

SITUATION, JUDGEMENTS = SectionKind.SITUATION, SectionKind.KEY_JUDGEMENTS


def judgement_frame(desk: WritingDesk, judgement: Judgement) -> JudgementBlock:
    desk.bench.run(WriteJudgement(judgement, desk.open(JUDGEMENTS)))
    (frame,) = desk.write.page.column.frames
    assert isinstance(frame, JudgementBlock)
    return frame


def test_a_paragraph_that_could_not_be_saved_keeps_its_words(
    desk: WritingDesk, full_disk: FullDisk
) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, "Old.")
    edit = desk.edit(0)
    edit.put_caret(-1)
    desk.press(" New.")
    with full_disk():
        desk.write.commit()
        assert desk.write.unsaved()
    desk.bench.run(EditBrief({"serial": "7"}))
    assert edit.source() == "Old. New."
    desk.write.commit()
    assert desk.texts(section) == ["Old. New."]
    assert desk.write.unsaved() == ""


def test_a_paragraph_that_could_not_be_split_keeps_its_words(
    desk: WritingDesk, full_disk: FullDisk
) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, "One.")
    edit = desk.edit(0)
    edit.put_caret(-1)
    desk.press(" Two.")
    with full_disk():
        desk.press(Qt.Key.Key_Return)
    assert edit.source() == "One. Two."
    desk.press(Qt.Key.Key_Return)
    assert desk.texts(section) == ["One. Two.", ""]


def test_a_section_with_words_that_could_not_be_saved_is_not_left(
    desk: WritingDesk, full_disk: FullDisk
) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, "")
    edit = desk.edit(0)
    desk.press("Unsaved")
    with full_disk():
        desk.write.show_section(desk.section(SectionKind.SUMMARY))
        desk.qtbot.waitUntil(lambda: desk.write.outline.section_id() == section)
    assert edit.source() == "Unsaved"
    desk.write.show_section(desk.section(SectionKind.SUMMARY))
    assert desk.texts(section) == ["Unsaved"]


def test_a_title_block_that_could_not_be_saved_keeps_its_words(
    desk: WritingDesk, full_disk: FullDisk
) -> None:
    desk.write.show_section("")
    line = desk.write.title_form.lines["form"]
    line.setFocus()
    line.selectAll()
    with full_disk():
        desk.press("Flash", Qt.Key.Key_Tab)
    desk.bench.run(EditBrief({"serial": "7"}))
    assert line.text() == "Flash"
    desk.write.commit()
    assert desk.bench.ask(the_brief).form == "Flash"


def test_a_judgement_that_could_not_be_saved_keeps_its_words_and_its_form(
    desk: WritingDesk, full_disk: FullDisk
) -> None:
    frame = judgement_frame(desk, Judgement("", "they sank"))
    frame.open_form()
    form = desk.write.page.findChild(JudgementForm)
    assert form is not None
    form.words.selectAll()
    desk.press("they were sunk")
    with full_disk():
        frame.toggle_form()
    desk.qtbot.waitUntil(form.isVisible)
    assert form.words.toPlainText() == "they were sunk"
    frame.toggle_form()
    assert [one.text for one in desk.bench.ask(records, Judgement)] == ["they were sunk"]


def test_words_of_a_judgement_that_is_removed_are_told_to_nobody(
    desk: WritingDesk, refusals: list[str]
) -> None:
    frame = judgement_frame(desk, Judgement("", "they sank"))
    frame.open_form()
    desk.press(" on Monday")
    desk.write.page.writing.remove_current()
    QApplication.processEvents()
    assert desk.write.page.column.frames == []
    assert refusals == []
    assert [one.text for one in desk.bench.ask(records, Judgement)] == ["they sank"]
    assert desk.bench.undo_label == "Remove block"


def test_reviewing_a_judgement_is_one_step(desk: WritingDesk) -> None:
    frame = judgement_frame(desk, Judgement("", "they sank", reviewed=False))
    (block,) = desk.bench.ask(records, Block, kind=BlockKind.JUDGEMENT)
    desk.bench.run(_unreviewed(block))
    assert frame.is_draft()
    frame.review()
    assert not frame.is_draft()
    desk.bench.undo()
    assert not desk.bench.ask(records, Judgement)[0].reviewed
    assert not desk.bench.ask(records, Block, kind=BlockKind.JUDGEMENT)[0].reviewed


def _unreviewed(block: Block) -> EditBlock:
    return EditBlock(block.id, {"reviewed": False})


def test_enter_on_a_button_of_a_quotation_does_what_the_button_says(desk: WritingDesk) -> None:
    desk.open(SITUATION)
    desk.write.deeds.place(desk.ids[2])
    (frame,) = desk.write.page.column.frames
    assert isinstance(frame, QuoteBlock)
    desk.bench.run(_unreviewed(frame.block))
    (review,) = [one for one in frame.findChildren(QPushButton) if one.text() == "Review"]
    review.setFocus()
    with desk.qtbot.assertNotEmitted(desk.bench.statement_wanted):
        desk.press(Qt.Key.Key_Return)
    assert not frame.is_draft()


def test_tab_cites_what_is_marked_in_the_list(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.write.page.writing.add_last_paragraph()
    edit = desk.edit(0)
    desk.press("A bird. @snip", Qt.Key.Key_Tab)
    assert edit.hasFocus()
    assert desk.texts(section) == [f"A bird.[@{desk.ids[1]}]"]
    desk.press(Qt.Key.Key_Tab)
    assert not edit.hasFocus()


@pytest.fixture
def long_section(desk: WritingDesk) -> str:
    """Forty paragraphs, of which not all are built at once."""
    section = desk.section(SITUATION)
    for number in range(40):
        desk.paragraph(section, f"Paragraph {number}")
    desk.open(SITUATION)
    assert len(desk.write.page.column.frames) < 40
    return section


def test_a_paragraph_added_to_a_long_section_is_written_in_at_once(
    desk: WritingDesk, long_section: str
) -> None:
    desk.write.page.writing.add_last_paragraph()
    desk.press("The end")
    frame = desk.write.page.column.frames[-1]
    assert frame.has_keyboard()
    desk.qtbot.waitUntil(lambda: not frame.visibleRegion().isEmpty())
    desk.write.commit()
    assert desk.texts(long_section)[-1] == "The end"


def test_evidence_cited_in_a_long_section_stands_in_its_new_paragraph(
    desk: WritingDesk, long_section: str
) -> None:
    desk.write.page.writing.last_id = ""
    desk.write.deeds.cite(desk.ids[1])
    assert desk.texts(long_section)[-1] == f"[@{desk.ids[1]}]"
    assert len(desk.texts(long_section)) == 41


def test_a_judgement_begun_in_a_long_section_is_its_last_block(
    desk: WritingDesk, long_section: str
) -> None:
    desk.write.page.writing.begin_judgement()
    desk.press("they collided", Qt.Key.Key_Tab)
    kinds = [block.kind for block in desk.blocks(long_section)]
    assert kinds.index(BlockKind.JUDGEMENT) == len(kinds) - 1 == 40
    assert isinstance(desk.write.page.column.frames[-1], JudgementBlock)
