"""A date that an analyst corrects: what was drafted from it follows, unless it has been reviewed.

The article's words stay as they are, and the note that they are misprinted says how they were read.
"""

from __future__ import annotations

from briefing.model.edtf import date_in_prose, date_words
from briefing.model.evidence import Suggestion
from briefing.model.picture import Estimate, Event, Question, QuestionEvidence
from briefing.model.vocabulary import QuestionStatus, SuggestionKind
from briefing.project.commands.settling import misprint
from briefing.project.suggestions import payload_of
from briefing.project.transaction import Transaction

_DOUBTS = ("?", "~", "%")
"""EDTF: a date that is itself only probable leaves the question about it open."""


def carry_date(tx: Transaction, old: Estimate | Event, new: Estimate | Event) -> str:
    """Take a corrected date over to what was drafted from it; gives the corrected row's note.

    `old` is the row as it still stands in the file.
    """
    was, now = _date(old), _date(new)
    if not was or not now or was == now or old.statement_id is None:
        return new.note
    printed = _printed(tx, old.statement_id, was)
    for event in tx.select(Event, statement_id=old.statement_id, date=was, reviewed=False):
        tx.update(Event, event.id, date=now, note=_note(event.note, printed, now))
    for one in tx.select(Estimate, statement_id=old.statement_id, as_of=was, reviewed=False):
        tx.update(Estimate, one.id, as_of=now, note=_note(one.note, printed, now))
    _answer(tx, old.statement_id, printed, now)
    _reword(tx, old.statement_id, was, now)
    return _note(new.note, printed, now)


def _date(row: Estimate | Event) -> str:
    return row.date if isinstance(row, Event) else row.as_of


def _printed(tx: Transaction, statement_id: str, date: str) -> str:
    """The words of the statement that a date was read from; '' where nobody knows."""
    for event in tx.select(Event, statement_id=statement_id, date=date):
        if event.date_words:
            return event.date_words
    read = tx.select(Suggestion, statement_id=statement_id, kind=SuggestionKind.EVENT)
    return next((one.cue for one in read if payload_of(one)["date"] == date), "")


def _note(note: str, printed: str, date: str) -> str:
    """A drafted note on a misprint, with the date that was decided on; any other stays."""
    is_drafted = printed and note.startswith(misprint(printed))
    return f"{misprint(printed)}read as {date_words(date)}." if is_drafted else note


def _answer(tx: Transaction, statement_id: str, printed: str, date: str) -> None:
    """Close the drafted question whether the date is misprinted, once a sure one is given."""
    if not printed or date.endswith(_DOUBTS):
        return
    about = {"statement_id": statement_id, "kind": SuggestionKind.FINDING}
    for finding in tx.select(Suggestion, cue=printed, **about):
        payload = payload_of(finding)
        if payload["mend"] and payload["question"]:
            for one in tx.select(Question, text=payload["question"], reviewed=False):
                tx.update(Question, one.id, status=QuestionStatus.ANSWERED)


def _reword(tx: Transaction, statement_id: str, was: str, now: str) -> None:
    """Say the corrected date where drafted questions about the statement tell from when it is."""
    old, new = f", as of {date_in_prose(was)})", f", as of {date_in_prose(now)})"
    for tie in tx.select(QuestionEvidence, statement_id=statement_id):
        question = tx.get(Question, tie.question_id)
        if not question.reviewed and old in question.why:
            tx.update(Question, question.id, why=question.why.replace(old, new))
