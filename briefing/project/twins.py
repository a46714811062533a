"""Rows that two analysts made apart and that are the same thing: the same article, the same source.

Also what a row points at, so that it can be carried from one copy into the other.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from briefing.model.citations import CITATION, citation
from briefing.model.evidence import Article, Grade, Link, Source, Statement, Suggestion
from briefing.model.picture import (
    Actor,
    ActorEvidence,
    Estimate,
    Event,
    Judgement,
    JudgementEvidence,
    Question,
    QuestionEvidence,
)
from briefing.model.product import (
    Block,
    Brief,
    Comment,
    Edition,
    FilledRow,
    KnownWord,
    Marking,
    PrintedBlock,
    Section,
)
from briefing.model.vocabulary import BlockKind, SuggestionKind
from briefing.project.rows import TABLES, Row, read_json
from briefing.project.transaction import Transaction

Key = tuple[type[Any], str]

POINTERS: dict[str, type[Any]] = {
    "article_id": Article,
    "outlet_id": Source,
    "source_id": Source,
    "claimant_id": Source,
    "reporter_id": Source,
    "statement_id": Statement,
    "from_id": Statement,
    "to_id": Statement,
    "actor_id": Actor,
    "estimate_id": Estimate,
    "event_id": Event,
    "question_id": Question,
    "judgement_id": Judgement,
    "brief_id": Brief,
    "section_id": Section,
    "block_id": Block,
    "edition_id": Edition,
}
"""What each column that points at another row points at; the names are the same in every table."""

UNIQUE: dict[type[Any], tuple[str, ...]] = {
    Article: ("sha256",),
    Grade: ("statement_id", "analyst"),
    Link: ("kind", "from_id", "to_id"),
    ActorEvidence: ("actor_id", "statement_id"),
    QuestionEvidence: ("question_id", "statement_id"),
    JudgementEvidence: ("judgement_id", "statement_id"),
    Marking: ("code",),
    KnownWord: ("word",),
}
"""Columns that no two rows of a table may share."""

_SAME = UNIQUE | {
    Statement: ("article_id", "start", "end"),
    Suggestion: ("article_id", "statement_id", "kind", "start", "end", "cue", "payload"),
    Estimate: ("statement_id", "words"),
    Event: ("statement_id", "date_words"),
    Question: ("text",),
    Judgement: ("text",),
    Section: ("kind", "title"),
    Edition: ("sha256", "file_name"),
    Comment: ("block_id", "text", "analyst"),
    PrintedBlock: ("edition_id", "number"),
}
_SAME_BLOCK = {
    BlockKind.PARAGRAPH: ("section_id", "kind", "text"),
    BlockKind.STATEMENT: ("section_id", "kind", "statement_id"),
    BlockKind.JUDGEMENT: ("section_id", "kind", "judgement_id"),
    BlockKind.TABLE: ("section_id", "kind", "content"),
    BlockKind.FIGURE: ("section_id", "kind", "content"),
}


_MAY_BE_OPEN = frozenset({"analyst", "cue", "file_name"})
_NAMED = (Source, Actor)


class Twins:
    """Finds the rows here that are the same thing as a row made elsewhere.

    It is to be told of every row that comes or is changed meanwhile: sources and actors are looked
    up by their names, of which it keeps an index.
    """

    def __init__(self, tx: Transaction) -> None:
        self._tx = tx
        self._by_name: dict[type[Any], dict[str, set[str]]] = {}
        self._names: dict[Key, frozenset[str]] = {}

    def of(self, cls: type[Any], row: Row) -> list[str]:
        """The ids of the twins, in their order."""
        if cls in _NAMED:
            return sorted(self._called(cls).get(row["name"].casefold(), ()))
        keys = _keys(cls, row)
        # Nothing is the same as nothing: figures without words, an empty paragraph.
        if not keys or any(row[key] in (None, "") and key not in _MAY_BE_OPEN for key in keys):
            return []
        return [value.id for value in self._tx.select(cls, **{key: row[key] for key in keys})]

    def learn(self, value: Any) -> None:
        """A row has come here, or is now like this."""
        known = self._by_name.get(type(value))
        if known is None:
            return
        key = (type(value), value.id)
        for name in self._names.pop(key, ()):
            known[name].discard(value.id)
        names = frozenset(name.casefold() for name in (value.name, *value.aliases))
        self._names[key] = names
        for name in names:
            known.setdefault(name, set()).add(value.id)

    def _called(self, cls: type[Any]) -> dict[str, set[str]]:
        if cls not in self._by_name:
            self._by_name[cls] = {}
            for value in self._tx.select(cls):
                self.learn(value)
        return self._by_name[cls]


def _keys(cls: type[Any], row: Row) -> tuple[str, ...]:
    """The columns in which a row is like its twin."""
    if cls is Block:
        return _SAME_BLOCK[BlockKind(row["kind"])]
    if cls is FilledRow:
        return tuple(name for name in POINTERS if row.get(name) is not None)
    return _SAME.get(cls, ())


def carried(cls: type[Any], row: Row, ids: Mapping[Key, str]) -> Row:
    """The row with everything it points at called as it is called here."""
    moved = {
        name: ids.get((POINTERS[name], value), value)
        for name, value in row.items()
        if name in POINTERS and value is not None
    }
    row = row | moved
    if cls is Block and "[@" in row["text"]:
        row = row | {
            "text": CITATION.sub(lambda found: citation(_here(ids, found[1])), row["text"])
        }
    if cls is Suggestion and row["kind"] == SuggestionKind.ACTOR:
        payload = read_json(row["payload"])
        payload["statements"] = [_here(ids, one) for one in payload["statements"]]
        row = row | {"payload": json.dumps(payload, ensure_ascii=False)}
    return row


def _here(ids: Mapping[Key, str], statement_id: str) -> str:
    return ids.get((Statement, statement_id), statement_id)


def pointed_at(row: Row) -> list[Key]:
    """The rows this row cannot stand without, in its own copy."""
    return [(cls, row[name]) for name, cls in POINTERS.items() if row.get(name) is not None]


def is_needed(tx: Transaction, cls: type[Any], row_id: str) -> bool:
    """Whether a row of any table still points at this one."""
    return any(
        tx.select(other, **{name: row_id})
        for other in TABLES
        for name, target in POINTERS.items()
        if target is cls and name in other.__dataclass_fields__
    )


def called(row: Row) -> str:
    """How a sentence calls a row: its name or its first words."""
    words = next((row[name] for name in _NAMES if row.get(name)), row["id"])
    text = " ".join(str(words).split())
    return f"“{text if len(text) <= 48 else text[:47].rstrip() + '…'}”"


_NAMES = ("title", "name", "text", "words", "label", "cue", "note")
