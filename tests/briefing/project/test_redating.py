"""A printed date that an analyst corrects: what was drafted from it follows, in the same step."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from briefing.model.picture import Estimate, Event, Question
from briefing.model.vocabulary import QuestionStatus
from briefing.project.commands import Draft, EditEntry, Review
from briefing.project.document import Document
from tests.briefing.project.deeds import Sight
from tests.briefing.project.sample import TurnedClock, dump
from tests.briefing.project.test_drafting import imported

PRINTED = "December 23, 2022"


@pytest.fixture
def see(tmp_path) -> Iterator[Sight]:
    with Document.create(
        tmp_path / "kursk.brief", title="Kursk", analyst="Kim", clock=TurnedClock()
    ) as document:
        document.run(imported())
        document.run(Draft())
        yield Sight(document)


def asked(see: Sight, words: str) -> Question:
    (found,) = [one for one in see.all(Question) if words in one.text]
    return found


def event(see: Sight) -> Event:
    return see.only(Event, date_words=PRINTED)


def figure(see: Sight) -> Estimate:
    return see.only(Estimate, words="more than 3,000 North Koreans")


def test_a_corrected_event_takes_its_figure_and_its_questions_along(see: Sight) -> None:
    see.run(EditEntry(Event, event(see).id, {"date": "2024-12-23"}))
    corrected = f"Printed “{PRINTED}”; read as 23 December 2024."
    assert (figure(see).as_of, figure(see).note) == ("2024-12-23", corrected)
    assert event(see).note == corrected
    assert not figure(see).reviewed
    assert asked(see, f"Should “{PRINTED}”").status is QuestionStatus.ANSWERED
    assert "as of 23 December 2024)" in asked(see, "come on top").why


def test_a_corrected_figure_takes_its_event_along(see: Sight) -> None:
    see.run(EditEntry(Estimate, figure(see).id, {"as_of": "2024-12-23"}))
    assert event(see).date == "2024-12-23"
    assert event(see).date_words == PRINTED


def test_a_date_that_is_only_probable_leaves_the_question_open(see: Sight) -> None:
    see.run(EditEntry(Event, event(see).id, {"date": "2024-12-23?"}))
    assert figure(see).as_of == "2024-12-23?"
    assert asked(see, f"Should “{PRINTED}”").status is QuestionStatus.OPEN


def test_a_date_can_be_corrected_again(see: Sight) -> None:
    see.run(EditEntry(Event, event(see).id, {"date": "2024-12-23?"}))
    see.run(EditEntry(Event, event(see).id, {"date": "2024-12-22"}))
    assert figure(see).as_of == "2024-12-22"
    assert figure(see).note == f"Printed “{PRINTED}”; read as 22 December 2024."


def test_what_an_analyst_has_reviewed_keeps_its_date(see: Sight) -> None:
    question = asked(see, f"Should “{PRINTED}”")
    see.run(Review(Estimate, (figure(see).id,)), Review(Question, (question.id,)))
    see.run(EditEntry(Event, event(see).id, {"date": "2024-12-23"}))
    assert figure(see).as_of == "2022-12-23"
    assert asked(see, f"Should “{PRINTED}”").status is QuestionStatus.OPEN


def test_an_analysts_note_is_not_replaced(see: Sight) -> None:
    see.run(EditEntry(Event, event(see).id, {"date": "2024-12-23", "note": "By telephone."}))
    assert event(see).note == "By telephone."


def test_other_dates_and_other_fields_take_nothing_along(see: Sight) -> None:
    before = figure(see), asked(see, f"Should “{PRINTED}”")
    see.run(EditEntry(Event, see.only(Event, date_words="January 9").id, {"date": "2025-01-08"}))
    see.run(EditEntry(Event, event(see).id, {"title": "A figure for losses"}))
    assert (figure(see), asked(see, f"Should “{PRINTED}”")) == before


def test_one_step_back_undoes_the_whole_correction(see: Sight) -> None:
    before = dump(see.document.ask(lambda db: db))
    see.run(EditEntry(Event, event(see).id, {"date": "2024-12-23"}))
    see.document.undo()
    after = dump(see.document.ask(lambda db: db))
    tables = ("event", "estimate", "question")
    assert [after[name] for name in tables] == [before[name] for name in tables]
