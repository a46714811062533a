"""The form of a judgement stays where it is while its sentence comes to stand above it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from briefing.model.picture import Judgement
from briefing.model.vocabulary import SectionKind
from briefing.project.commands import WriteJudgement
from tests.ui.write.conftest import WritingDesk
from ui.write.judgement_block import JudgementBlock
from ui.write.judgement_form import JudgementForm

CLAUSE = "the barges went down because of the ice and of the load that nobody had weighed before"


def heights(desk: WritingDesk, form: JudgementForm) -> list[int]:
    """How far below the top of the workspace each field stands."""
    QApplication.sendPostedEvents()
    fields = (form.words, form.likelihood, form.confidence, form.basis, form.assumptions)
    return [field.mapTo(desk.write, QPoint(0, 0)).y() for field in fields]


@pytest.mark.parametrize("width", [1440, 1024])
def test_no_field_moves_while_a_judgement_is_typed_and_chosen(
    desk: WritingDesk, width: int
) -> None:
    desk.write.resize(width, 858)
    desk.open(SectionKind.KEY_JUDGEMENTS)
    desk.write.page.writing.begin_judgement()
    (frame,) = desk.write.page.column.frames
    assert isinstance(frame, JudgementBlock)
    form = frame.findChild(JudgementForm)
    assert form is not None
    desk.qtbot.waitUntil(lambda: heights(desk, form)[0] > 0)
    desk.qtbot.wait(50)
    before = heights(desk, form)
    for words in CLAUSE.split(" "):
        desk.press(f"{words} ")
        assert heights(desk, form) == before, words
    desk.write.commit()
    form.likelihood.setFocus()
    desk.press("roughly", Qt.Key.Key_Return)
    form.confidence.setFocus()
    desk.press(Qt.Key.Key_Right)
    form.basis.setFocus()
    desk.press("two crews, one pier", Qt.Key.Key_Return)
    form.assumptions.setFocus()
    desk.press("that the scales were right")
    desk.write.commit()
    assert "roughly even chance" in frame._sentence.accessibleName()
    assert heights(desk, form) == before


def test_a_warning_of_doubled_likelihood_takes_the_place_of_the_help(desk: WritingDesk) -> None:
    desk.open(SectionKind.KEY_JUDGEMENTS)
    desk.write.page.writing.begin_judgement()
    form = desk.write.page.findChild(JudgementForm)
    assert form is not None
    desk.qtbot.wait(50)
    before = heights(desk, form)
    desk.press("it is likely that they sank")
    assert form.doubled.isVisible()
    assert heights(desk, form) == before


def test_a_closed_judgement_is_no_higher_than_its_sentence(desk: WritingDesk) -> None:
    section = desk.open(SectionKind.KEY_JUDGEMENTS)
    desk.bench.run(WriteJudgement(Judgement("", "they sank", assumptions="none"), section))
    (frame,) = desk.write.page.column.frames
    assert isinstance(frame, JudgementBlock)
    desk.qtbot.wait(50)
    before = frame.height()
    frame.open_form()
    frame.toggle_form()
    desk.qtbot.waitUntil(lambda: frame.height() == before)
    assert frame._rests_on.isVisible()
