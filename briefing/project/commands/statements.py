"""Commands on statements: split, merge, retype, set aside, annotate. An article's text stays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from briefing.errors import CommandError
from briefing.model.evidence import (
    Article,
    Attribution,
    Grade,
    Link,
    Statement,
    Suggestion,
)
from briefing.model.picture import (
    ActorEvidence,
    Estimate,
    Event,
    JudgementEvidence,
    QuestionEvidence,
)
from briefing.model.product import Block
from briefing.model.vocabulary import BlockKind, StatementKind, SuggestionKind
from briefing.project.commands.attributions import reclaim
from briefing.project.commands.order import between, roomy
from briefing.project.commands.outline import blocks_of, own_levels
from briefing.project.commands.standing import Standing
from briefing.project.transaction import Transaction
from briefing.tradecraft.markings import find_level

_OWNED: tuple[type[Any], ...] = (ActorEvidence, QuestionEvidence, JudgementEvidence)
_POINTING: tuple[type[Any], ...] = (Estimate, Event)
_SAID: tuple[type[Any], ...] = (Attribution, Grade)
_MOVED: tuple[type[Any], ...] = (*_POINTING, Suggestion)
_ABOUT: tuple[type[Any], ...] = (*_SAID, *_MOVED, *_OWNED)


@dataclass(frozen=True)
class SplitStatement:
    """Cut a statement in two before the code point `at` of the article.

    Attribution and grade stay with both halves: each says what the whole said. So does all that
    rests on it: judgements, questions, actors and paragraphs, since nobody can tell which half
    they meant. A figure or event goes with its words, and an event called by the whole is called
    by its half: what is marked in one half later must not be told by the other. White space at
    the cut belongs to neither half.
    Raises CommandError when a half would be empty.
    """

    statement_id: str
    at: int

    label = "Split statement"

    def apply(self, tx: Transaction) -> None:
        whole = tx.get(Statement, self.statement_id)
        text = tx.get(Article, whole.article_id).text
        left = text[whole.start : max(whole.start, self.at)].rstrip()
        right = text[min(max(self.at, whole.start), whole.end) : whole.end].lstrip()
        if not left.strip() or not right.strip() or not whole.start < self.at < whole.end:
            raise CommandError("A statement is split at a place inside it, between two words.")
        second = replace(
            whole, id=tx.new_id(), start=whole.end - len(right), end=whole.end, text=right
        )
        first = replace(whole, end=whole.start + len(left), text=left)
        tx.update(Statement, whole.id, end=first.end, text=first.text)
        tx.insert(second)
        self._share(tx, whole, first, second)

    def _share(
        self, tx: Transaction, whole: Statement, first: Statement, second: Statement
    ) -> None:
        for cls in (*_SAID, *_OWNED):
            copies = [
                replace(value, id=tx.new_id(), statement_id=second.id)
                for value in tx.select(cls, statement_id=whole.id)
            ]
            tx.insert_all(copies)
        for suggestion in tx.select(Suggestion, statement_id=whole.id):
            if suggestion.kind is SuggestionKind.SECTION:
                # Both halves belong where the whole did.
                tx.insert(replace(suggestion, id=tx.new_id(), statement_id=second.id))
            elif suggestion.start >= second.start:
                tx.update(Suggestion, suggestion.id, statement_id=second.id)
        self._quote_beside(tx, whole.id, second.id)
        _cite_beside(tx, whole.id, second.id)
        for cls in _POINTING:
            for value in tx.select(cls, statement_id=whole.id):
                half = second if self._is_in(tx, value, first, second) else first
                tx.update(cls, value.id, **_told_by(half, value, whole))

    def _quote_beside(self, tx: Transaction, first_id: str, second_id: str) -> None:
        """Where the whole was quoted, quote the second half after the first: a caveat that is cut
        off must not leave the brief unseen."""
        for block in tx.select(Block, statement_id=first_id):
            neighbours = blocks_of(tx, block.section_id)
            place = [one.id for one in neighbours].index(block.id) + 1
            position = between(roomy(tx, neighbours), place)
            tx.insert(replace(block, id=tx.new_id(), statement_id=second_id, position=position))

    def _is_in(
        self, tx: Transaction, value: Estimate | Event, first: Statement, second: Statement
    ) -> bool:
        """Whether a figure or event is from the second half: where it was read, or else its words
        alone tell."""
        kind, words = _read_as(value)
        read = {
            suggestion.statement_id
            for half in (first, second)
            for suggestion in tx.select(Suggestion, statement_id=half.id, kind=kind, cue=words)
        }
        if words and read:
            return read == {second.id}
        return bool(words) and words in second.text and words not in first.text


@dataclass(frozen=True)
class MergeStatements:
    """Join a statement with one beside it in the same article; the earlier one's decisions stay.

    Notes of both are kept. Raises CommandError when they are of different articles, another stands
    between them, they are marked differently, or only one of them is set aside.
    """

    first_id: str
    second_id: str

    label = "Merge statements"

    def apply(self, tx: Transaction) -> None:
        pair = (tx.get(Statement, self.first_id), tx.get(Statement, self.second_id))
        first, second = sorted(pair, key=lambda statement: statement.start)
        if first.article_id != second.article_id or first.id == second.id:
            raise CommandError("Only two statements of the same article can be merged.")
        between = (
            other
            for other in tx.select(Statement, article_id=first.article_id)
            if first.start < other.start < second.start
        )
        if next(between, None):
            raise CommandError("Only statements beside each other can be merged.")
        _check_alike(first, second)
        article = tx.get(Article, first.article_id)
        self._hand_over(tx, first.id, second.id)
        remove_statement(tx, second.id)
        tx.update(
            Statement,
            first.id,
            end=second.end,
            text=article.text[first.start : second.end],
            note=_both(first.note, second.note),
            set_aside=None if first.set_aside is None else _both(first.set_aside, second.set_aside),
        )
        standing = Standing(tx)
        reclaim(standing, tx.get(Statement, first.id))
        standing.write()

    def _hand_over(self, tx: Transaction, first_id: str, second_id: str) -> None:
        """All that pointed at the second points at the first, unless the first has its own."""
        for cls in _MOVED:
            for value in tx.select(cls, statement_id=second_id):
                tx.update(cls, value.id, statement_id=first_id)
        if not tx.select(Attribution, statement_id=first_id):
            for link in tx.select(Attribution, statement_id=second_id):
                tx.update(Attribution, link.id, statement_id=first_id)
        graders = {grade.analyst for grade in tx.select(Grade, statement_id=first_id)}
        for grade in tx.select(Grade, statement_id=second_id):
            if grade.analyst not in graders:
                tx.update(Grade, grade.id, statement_id=first_id)
        for cls in _OWNED:
            owners = {_owner(value) for value in tx.select(cls, statement_id=first_id)}
            for value in tx.select(cls, statement_id=second_id):
                if _owner(value) not in owners:
                    tx.update(cls, value.id, statement_id=first_id)
        quoted = {block.section_id for block in tx.select(Block, statement_id=first_id)}
        for block in tx.select(Block, statement_id=second_id):
            if block.section_id not in quoted:
                tx.update(Block, block.id, statement_id=first_id)
        self._relink(tx, first_id, second_id)
        repoint_citations(tx, second_id, first_id)

    def _relink(self, tx: Transaction, first_id: str, second_id: str) -> None:
        """Links of the second hold for the first, but for one to itself or one it already has."""
        for link in (
            *tx.select(Link, from_id=second_id),
            *tx.select(Link, to_id=second_id),
        ):
            ends = [first_id if end == second_id else end for end in (link.from_id, link.to_id)]
            twin = tx.select(Link, kind=link.kind, from_id=ends[0], to_id=ends[1])
            if ends[0] != ends[1] and not twin:
                tx.update(Link, link.id, from_id=ends[0], to_id=ends[1])


@dataclass(frozen=True)
class RetypeStatement:
    """Say whether a statement is information, an assumption or a judgement of its source."""

    statement_id: str
    kind: StatementKind

    @property
    def label(self) -> str:
        return f"Retype statement as {self.kind}"

    def apply(self, tx: Transaction) -> None:
        tx.update(Statement, self.statement_id, kind=self.kind)


@dataclass(frozen=True)
class SetAside:
    """Leave a statement out of the work, with a reason that is kept."""

    statement_id: str
    reason: str

    label = "Set statement aside"

    def apply(self, tx: Transaction) -> None:
        tx.update(Statement, self.statement_id, set_aside=self.reason.strip())


@dataclass(frozen=True)
class TakeBack:
    """Bring a statement that was set aside back into the work."""

    statement_id: str

    label = "Take statement back"

    def apply(self, tx: Transaction) -> None:
        tx.update(Statement, self.statement_id, set_aside=None)


@dataclass(frozen=True)
class AnnotateStatement:
    """Set the analyst's note on a statement, or its marking."""

    statement_id: str
    note: str | None = None
    marking: str | None = None

    label = "Annotate statement"

    @property
    def merge_key(self) -> str:
        return "" if self.note is None else f"statement:{self.statement_id}:note"

    def apply(self, tx: Transaction) -> None:
        if self.note is not None:
            tx.update(Statement, self.statement_id, note=self.note)
        if self.marking is not None:
            code = find_level(self.marking, own_levels(tx)).code if self.marking else ""
            tx.update(Statement, self.statement_id, marking=code)


def remove_statement(tx: Transaction, statement_id: str) -> None:
    """Delete a statement with everything that is only about it: its figures and events too.

    They are in its words, and nobody could tell any more how those were marked. What it supported
    lets go of it.
    """
    for cls in _ABOUT:
        for value in tx.select(cls, statement_id=statement_id):
            tx.delete(cls, value.id)
    for end in ("from_id", "to_id"):
        for link in tx.select(Link, **{end: statement_id}):
            tx.delete(Link, link.id)
    for block in tx.select(Block, statement_id=statement_id):
        tx.delete(Block, block.id)
    tx.delete(Statement, statement_id)


def repoint_citations(tx: Transaction, old_id: str, new_id: str) -> None:
    """Make paragraphs that cite one statement cite another."""
    for block in tx.select(Block, kind=BlockKind.PARAGRAPH):
        if f"[@{old_id}]" in block.text:
            tx.update(Block, block.id, text=block.text.replace(f"[@{old_id}]", f"[@{new_id}]"))


def _cite_beside(tx: Transaction, first_id: str, second_id: str) -> None:
    """Where a paragraph cites the whole, let it cite both halves."""
    for block in tx.select(Block, kind=BlockKind.PARAGRAPH):
        if f"[@{first_id}]" in block.text:
            both = f"[@{first_id}][@{second_id}]"
            tx.update(Block, block.id, text=block.text.replace(f"[@{first_id}]", both))


def _owner(value: ActorEvidence | QuestionEvidence | JudgementEvidence) -> str:
    match value:
        case ActorEvidence():
            return value.actor_id
        case QuestionEvidence():
            return value.question_id
        case JudgementEvidence():
            return value.judgement_id


def _check_alike(first: Statement, second: Statement) -> None:
    if first.marking != second.marking:
        raise CommandError(
            "Statements with different markings cannot be merged.", "Mark them alike first."
        )
    if (first.set_aside is None) != (second.set_aside is None):
        raise CommandError(
            "A statement that was set aside cannot be merged with one in play.",
            "Take it back first, or set the other aside too.",
        )


def _both(first: str, second: str | None) -> str:
    """Two notes as one, each said once."""
    return "\n".join(dict.fromkeys(note for note in (first, second) if note))


def _read_as(value: Estimate | Event) -> tuple[SuggestionKind, str]:
    """The kind of suggestion that leads to a row, and the words it was read from."""
    if isinstance(value, Estimate):
        return SuggestionKind.ESTIMATE, value.words
    return SuggestionKind.EVENT, value.date_words


def _told_by(half: Statement, value: Estimate | Event, whole: Statement) -> dict[str, str]:
    fields = {"statement_id": half.id}
    if isinstance(value, Event) and value.title == whole.text:
        fields["title"] = half.text
    return fields
