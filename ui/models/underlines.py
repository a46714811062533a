"""Which words of a statement are underlined: what the program found there and nobody decided yet.

Pure: suggestions in, underlines in code points of the statement's own text out.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.model.evidence import Statement, Suggestion
from briefing.model.vocabulary import SuggestionKind
from briefing.project.queries.examined import Examined
from briefing.project.suggestions import payload_of
from ui.widgets.statement_view import Underline, UnderlineKind

_KINDS = {
    SuggestionKind.ESTIMATE: UnderlineKind.FIGURE,
    SuggestionKind.EVENT: UnderlineKind.DATE,
    SuggestionKind.HEDGE: UnderlineKind.HEDGE,
    SuggestionKind.UNSUPPORTED: UnderlineKind.HEDGE,
    SuggestionKind.ACTOR: UnderlineKind.ACTOR,
}
_ORDER = (
    UnderlineKind.ATTRIBUTION,
    UnderlineKind.FIGURE,
    UnderlineKind.DATE,
    UnderlineKind.HEDGE,
    UnderlineKind.ACTOR,
)


def underlines_of(examined: Examined, suggestions: Iterable[Suggestion]) -> tuple[Underline, ...]:
    """The underlines of one statement in the order of the text; where two overlap, one stays."""
    statement = examined.statement
    found = [
        _in_statement(
            statement, link.start, link.end, UnderlineKind.ATTRIBUTION, f"{link.name} says so"
        )
        for link in examined.chain
        if not link.reviewed
    ]
    for suggestion in suggestions:
        kind = _KINDS.get(suggestion.kind)
        if kind is not None:
            why = _why(suggestion)
            found.append(_in_statement(statement, suggestion.start, suggestion.end, kind, why))
    kept: list[Underline] = []
    for line in sorted((one for one in found if one), key=lambda one: _ORDER.index(one.kind)):
        if all(line.end <= other.start or line.start >= other.end for other in kept):
            kept.append(line)
    return tuple(sorted(kept, key=lambda one: one.start))


def _in_statement(
    statement: Statement, start: int, end: int, kind: UnderlineKind, why: str
) -> Underline | None:
    low, high = max(start, statement.start), min(end, statement.end)
    if start < 0 or low >= high:
        return None
    return Underline(low - statement.start, high - statement.start, kind, why)


def _why(suggestion: Suggestion) -> str:
    payload = payload_of(suggestion)
    match suggestion.kind:
        case SuggestionKind.ESTIMATE:
            return f"A figure: {payload['category'].replace('_', ' ')}"
        case SuggestionKind.EVENT:
            return f"A date: {payload['date']}"
        case SuggestionKind.ACTOR:
            return f"An actor: {payload['name']}"
        case SuggestionKind.UNSUPPORTED:
            return "Says that evidence is missing"
        case _:
            return "A hedge: the source does not commit itself"
