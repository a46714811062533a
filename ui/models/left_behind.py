"""What a release leaves behind, in the words of the window: rows under their sections, and one line
that counts them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.model.citations import CITATION
from briefing.model.counting import counted
from ui.widgets.marked_rows import MarkedRow
from ui.widgets.marking_chip import Mark

if TYPE_CHECKING:
    from briefing.project.queries.material import Material
    from briefing.report.preview import LeftOut
    from briefing.tradecraft.markings import Level

TITLE_BLOCK = "Title block"
_KINDS = {
    "title": "Title",
    "form": "Form",
    "serial": "Serial",
    "period": "Period covered",
    "cutoff": "Cut-off",
    "originator": "Originator",
    "distribution": "Distribution",
    "section": "Section title",
    "paragraph": "Paragraph",
    "statement": "Quote",
    "judgement": "Judgement",
    "table": "Table",
    "figure": "Chart",
    "actor": "Actor",
    "estimate": "Estimate",
    "question": "Question",
    "event": "Event",
}
_TAKEN = {
    "reasons": "Of a source",
    "actor": "Of an actor",
    "estimate": "Of an estimate",
    "event": "Of an event",
}
_NO_TITLE = "The title too, unless “({})” is typed before it."
_STAYS = "The row stays; only these words are taken out of it."
_CONTENTS = {
    "estimates": "Casualty estimates",
    "actors": "Actors",
    "questions": "Open questions",
    "events": "Timeline",
    "sources": "Sources",
}
_CITED = re.compile(rf"\s*{CITATION.pattern}")


@dataclass(frozen=True)
class LeftBehind:
    """What goes without, at the level of this code. `empty` says why the release holds nothing."""

    release: str
    rows: tuple[MarkedRow, ...] = ()
    summary: str = ""
    empty: str = ""


def left_behind(material: Material, release: str) -> LeftBehind:
    """What a release at a level goes without. Raises CommandError for a level that is none."""
    from briefing.report.markings import Markings
    from briefing.report.preview import left_out, said_of_unmarked, why_empty
    from briefing.tradecraft.markings import find_level, written

    found, markings = left_out(material, release), Markings(material)
    chips = {
        mark: _chip(mark, markings.level_of(markings.typed(mark)))
        for mark in {one.marking for one in found}
    }
    rows, level = tuple(_rows(found, chips)), written(find_level(release, material.levels))
    said = (
        _summary(found),
        said_of_unmarked(material, release),
        _NO_TITLE.format(level) if any(one.kind == "title" for one in found) else "",
    )
    return LeftBehind(release, rows, " ".join(filter(None, said)), why_empty(material, release))


def level_mark(level: Level) -> Mark:
    """A level as a chip."""
    return Mark(level.label, level.ink, level.ground)


def _chip(marking: str, level: Level | None) -> Mark:
    words = marking.strip("()")
    return Mark(words, level.ink, level.ground) if level else Mark(words)


def _rows(found: Sequence[LeftOut], chips: dict[str, Mark]) -> Iterator[MarkedRow]:
    several = len({one.section for one in found}) > 1
    over: str | None = None
    for one in found:
        if several and one.section != over:
            over = one.section
            yield MarkedRow(over or TITLE_BLOCK)
        kind = _TAKEN.get(one.kind, one.kind) if one.stays else _KINDS.get(one.kind, one.kind)
        words = _CONTENTS.get(one.content) or _CITED.sub("", one.words).strip()
        yield MarkedRow(words, kind, chips[one.marking], _STAYS if one.stays else "")


def _summary(found: Iterable[LeftOut]) -> str:
    staying = [one.stays for one in found]
    rows, parts = sum(staying), staying.count(False)
    if not staying:
        return "Nothing stays behind."
    said = f"{counted(parts, 'part')} {'stays' if parts == 1 else 'stay'} behind"
    if not rows:
        return f"{said}."
    taken = f"words are taken from {counted(rows, 'row')} that {'stays' if rows == 1 else 'stay'}"
    return f"{said}, and {taken}." if parts else f"{taken[0].upper()}{taken[1:]}."
