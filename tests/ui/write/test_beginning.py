"""Beginning to write where nothing stands: with the mouse on the paper, with letters, by keys."""

from __future__ import annotations

import hashlib

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from briefing.model.picture import Judgement
from briefing.model.reading import Reading, ReadStatement, Taken
from briefing.model.vocabulary import BlockKind, SectionKind
from briefing.project.commands import AddArticle
from briefing.project.queries.records import records
from tests.ui.conftest import FullDisk
from tests.ui.write.conftest import WritingDesk
from ui.widgets.labels import QuietLabel, TitleLabel
from ui.write.judgement_block import JudgementBlock
from ui.write.judgement_form import JudgementForm
from ui.write.section_head import PROMPTS
from ui.write.section_page import EMPTY

SITUATION = SectionKind.SITUATION


def click(desk: WritingDesk, widget: QWidget, at: QPoint | None = None) -> None:
    place = at or widget.rect().center()
    desk.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)


def prompt(desk: WritingDesk, kind: SectionKind) -> QuietLabel:
    labels = desk.write.page.findChildren(QuietLabel)
    return next(one for one in labels if one.text() == PROMPTS[kind] and one.isVisible())


def below(desk: WritingDesk) -> QPoint:
    """A place on the paper below everything that stands there."""
    view = desk.write.page.viewport()
    return QPoint(view.width() // 2, view.height() - 20)


@pytest.mark.parametrize("kind", [SectionKind.SUMMARY, SectionKind.SITUATION])
def test_a_click_on_the_prompt_of_an_empty_section_begins_a_paragraph(
    desk: WritingDesk, kind: SectionKind
) -> None:
    section = desk.open(kind)
    desk.write.outline.view.setFocus()
    click(desk, prompt(desk, kind))
    desk.press("Two barges sank.")
    desk.write.commit()
    assert desk.texts(section) == ["Two barges sank."]


def test_a_click_on_the_words_over_the_offer_to_draft_begins_a_paragraph(
    desk: WritingDesk,
) -> None:
    section = desk.open(SITUATION)
    text = "A third barge is missing."
    read = Reading((ReadStatement(0, len(text), text, sections=("situation",)),))
    original = text.encode()
    digest = hashlib.sha256(original).hexdigest()
    desk.bench.run(AddArticle(Taken("Missing", text, original, digest, "text/plain"), read))
    title = next(one for one in desk.write.page.findChildren(TitleLabel) if one.isVisible())
    assert title.text() == EMPTY[0]
    click(desk, title)
    assert not title.isVisible()
    desk.press("Two barges sank.")
    desk.write.commit()
    assert desk.texts(section) == ["Two barges sank."]


def test_in_an_empty_section_of_key_judgements_the_click_begins_a_judgement(
    desk: WritingDesk,
) -> None:
    section = desk.open(SectionKind.KEY_JUDGEMENTS)
    click(desk, prompt(desk, SectionKind.KEY_JUDGEMENTS))
    desk.press("the barges were overloaded")
    desk.write.commit()
    assert [block.kind for block in desk.blocks(section)] == [BlockKind.JUDGEMENT]
    assert [one.text for one in desk.bench.ask(records, Judgement)] == [
        "the barges were overloaded"
    ]


def test_a_click_below_the_last_paragraph_goes_to_its_end(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, "One.")
    desk.write.outline.view.setFocus()
    click(desk, desk.write.page.viewport(), below(desk))
    desk.press(" Two.")
    desk.write.commit()
    assert desk.texts(section) == ["One. Two."]


def test_letters_typed_in_the_outline_are_written_in_the_section(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.write.outline.view.setFocus()
    desk.press(*"Outlook is a word, not a section")
    desk.write.commit()
    assert desk.write.outline.section_id() == section
    assert desk.texts(section) == ["Outlook is a word, not a section"]
    desk.write.outline.view.setFocus()
    desk.press("!")
    desk.write.commit()
    assert desk.texts(section) == ["Outlook is a word, not a section!"]


def test_letters_typed_over_key_judgements_become_a_judgement(desk: WritingDesk) -> None:
    desk.open(SectionKind.KEY_JUDGEMENTS)
    desk.write.outline.view.setFocus()
    desk.press(*"the pier gave way")
    desk.write.commit()
    assert [one.text for one in desk.bench.ask(records, Judgement)] == ["the pier gave way"]


def test_a_paragraph_that_was_only_clicked_into_being_leaves_no_trace(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    step = desk.bench.undo_label
    click(desk, desk.write.page.viewport(), below(desk))
    assert len(desk.write.page.column.frames) == 1
    desk.write.outline.view.setFocus()
    desk.qtbot.waitUntil(lambda: not desk.write.page.column.frames)
    assert prompt(desk, SITUATION).isVisible()
    assert desk.blocks(section) == []
    assert desk.bench.undo_label == step


def test_a_paragraph_begun_by_a_click_is_split_cited_in_and_undone_as_any_other(
    desk: WritingDesk,
) -> None:
    section = desk.open(SITUATION)
    click(desk, desk.write.page.viewport(), below(desk))
    desk.press(Qt.Key.Key_Return, "One.", Qt.Key.Key_Return, "Two. @snip")
    desk.press(Qt.Key.Key_Return)
    desk.write.commit()
    assert desk.texts(section) == ["One.", f"Two.[@{desk.ids[1]}]"]
    while desk.blocks(section):
        desk.bench.undo()
    assert desk.write.page.column.frames == []


def test_the_first_paragraph_is_the_one_that_the_pages_and_deeds_know(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    click(desk, desk.write.page.viewport(), below(desk))
    desk.press("One.")
    desk.write.commit()
    (block,) = desk.blocks(section)
    assert desk.write.place() == ("block", block.id)


def test_a_judgement_asked_for_while_nothing_is_written_takes_its_place(
    desk: WritingDesk,
) -> None:
    section = desk.open(SITUATION)
    click(desk, desk.write.page.viewport(), below(desk))
    desk.write.page.writing.begin_judgement()
    desk.press("the pier gave way")
    desk.write.commit()
    assert [block.kind for block in desk.blocks(section)] == [BlockKind.JUDGEMENT]


def test_words_that_the_disk_did_not_take_stay_in_the_paragraph(
    desk: WritingDesk, full_disk: FullDisk, refusals: list[str]
) -> None:
    section = desk.open(SITUATION)
    click(desk, desk.write.page.viewport(), below(desk))
    desk.press("One.")
    with full_disk():
        desk.write.commit()
        assert desk.write.unsaved()
    assert refusals
    desk.write.commit()
    assert desk.texts(section) == ["One."]


def test_a_judgement_that_is_only_being_written_is_kept_when_one_clicks_below(
    desk: WritingDesk,
) -> None:
    desk.open(SITUATION)
    desk.write.page.writing.begin_judgement()
    desk.press("the barges were overloaded")
    click(desk, desk.write.page.viewport(), below(desk))
    desk.press("Two.")
    desk.write.commit()
    judged = [one.text for one in desk.bench.ask(records, Judgement)]
    assert judged == ["the barges were overloaded"]


def test_the_basis_of_a_judgement_without_words_stays_when_letters_come_from_the_outline(
    desk: WritingDesk,
) -> None:
    desk.open(SITUATION)
    desk.write.page.writing.begin_judgement()
    frame = desk.write.page.column.frames[-1]
    assert isinstance(frame, JudgementBlock)
    (form,) = frame.findChildren(JudgementForm)
    form.basis.setFocus()
    desk.press("two accounts")
    desk.write.outline.view.setFocus()
    desk.press("T", "wo men")
    desk.write.commit()
    (judgement,) = desk.bench.ask(records, Judgement)
    assert judgement.text == "Two men"
    assert judgement.confidence_basis == "two accounts"
