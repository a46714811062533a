"""What the project did not take does not stay on the desk as if it had; words do stay."""

from __future__ import annotations

from PySide6.QtCore import Qt

from briefing.model.picture import Judgement
from briefing.model.vocabulary import Confidence, SectionKind
from briefing.project.commands import WriteJudgement
from briefing.project.queries.overview import the_brief
from briefing.project.queries.records import records
from tests.ui.conftest import FullDisk
from tests.ui.write.conftest import WritingDesk
from ui.widgets.drop_down import DropDown
from ui.write.judgement_block import JudgementBlock
from ui.write.judgement_form import JudgementForm

STORED = Judgement("", "they collided", likelihood="unlikely", confidence=Confidence.LOW)


def opened(desk: WritingDesk) -> tuple[JudgementBlock, JudgementForm]:
    """A judgement of the brief with its form."""
    desk.bench.run(WriteJudgement(STORED, desk.open(SectionKind.KEY_JUDGEMENTS)))
    (frame,) = desk.write.page.column.frames
    assert isinstance(frame, JudgementBlock)
    frame.open_form()
    form = desk.write.page.findChild(JudgementForm)
    assert form is not None
    return frame, form


def choose(desk: WritingDesk, field: DropDown, words: str) -> None:
    field.setFocus()
    desk.press(words, Qt.Key.Key_Return)


def test_a_refused_marking_of_the_brief_is_not_shown_as_set(
    desk: WritingDesk, full_disk: FullDisk
) -> None:
    desk.write.show_section("")
    marking = desk.write.title_form.marking
    with full_disk():
        choose(desk, marking, "TLP:RED")
    assert (marking.code(), marking.currentText()) == ("", "None")


def test_a_refused_page_size_is_not_shown_as_set(desk: WritingDesk, full_disk: FullDisk) -> None:
    desk.write.show_section("")
    size = desk.write.title_form.page_size
    with full_disk():
        choose(desk, size, "Letter")
    assert size.currentText() == desk.bench.ask(the_brief).page_size.value == "A4"


def test_a_refused_likelihood_is_neither_shown_nor_printed(
    desk: WritingDesk, full_disk: FullDisk
) -> None:
    frame, form = opened(desk)
    before = frame._sentence.accessibleName()
    with full_disk():
        choose(desk, form.likelihood, "likely")
    assert form.likelihood.currentData() == "unlikely"
    assert frame._sentence.accessibleName() == before
    desk.press(Qt.Key.Key_Down)
    assert form.likelihood.currentData() != "unlikely"
    (stored,) = desk.bench.ask(records, Judgement)
    assert stored.likelihood == form.likelihood.currentData()


def test_a_refused_scheme_leaves_the_terms_of_the_old_one(
    desk: WritingDesk, full_disk: FullDisk
) -> None:
    _, form = opened(desk)
    old = form.scheme.currentData()
    form.scheme.setFocus()
    with full_disk():
        desk.press(Qt.Key.Key_Down)
    assert form.scheme.currentData() == old
    assert form.likelihood.currentData() == "unlikely"


def test_a_refused_confidence_is_not_shown_as_given(desk: WritingDesk, full_disk: FullDisk) -> None:
    frame, form = opened(desk)
    form.confidence.setFocus()
    with full_disk():
        desk.press(Qt.Key.Key_Left)
    assert form.confidence.code() == "Low"
    assert "low confidence" in frame._sentence.accessibleName()


def test_what_is_chosen_for_a_new_judgement_stays_until_it_has_words(
    desk: WritingDesk, full_disk: FullDisk
) -> None:
    desk.open(SectionKind.KEY_JUDGEMENTS)
    desk.write.page.writing.begin_judgement()
    form = desk.write.page.findChild(JudgementForm)
    assert form is not None
    choose(desk, form.likelihood, "likely")
    form.words.setFocus()
    with full_disk():
        desk.press("they collided", Qt.Key.Key_Tab)
    assert form.words.toPlainText() == "they collided"
    assert form.likelihood.currentData() == "likely"
    assert desk.write.unsaved()
    desk.write.commit()
    (stored,) = desk.bench.ask(records, Judgement)
    assert (stored.text, stored.likelihood) == ("they collided", "likely")


def test_a_line_that_was_refused_stays_while_choices_go_back(
    desk: WritingDesk, full_disk: FullDisk
) -> None:
    desk.write.show_section("")
    line = desk.write.title_form.lines["serial"]
    line.setFocus()
    with full_disk():
        desk.press("7", Qt.Key.Key_Tab)
        choose(desk, desk.write.title_form.page_size, "Letter")
    assert line.text() == "7"
    assert desk.write.unsaved()
    desk.write.commit()
    assert desk.bench.ask(the_brief).serial == "7"
