"""The source list: every cited statement with its exact words and all that answers for it."""

from __future__ import annotations

from dataclasses import replace

from briefing.export.pdf.flow import Draw, Strip, kept, spaced, together, without_widows
from briefing.export.pdf.lines import Line, break_lines
from briefing.export.pdf.prose import quoted
from briefing.export.pdf.setting import (
    Place,
    Setting,
    baseline,
    drafted,
    first_also,
    text_strips,
)
from briefing.export.pdf.sheet import Sheet
from briefing.export.pdf.style import (
    SOURCE,
    SOURCE_NUMBER,
    SOURCE_QUIET,
    SOURCE_WORDS,
    Style,
)
from briefing.export.pdf.words import Look
from briefing.report.tree import GradeChip, Reference, References, Runs, Text, WebLink

ARROW = " ← "
SUGGESTED = "suggested, not reviewed"
_GAP = 10.0
_NUMBER_GAP = 9.0


def references(setting: Setting, node: References, place: Place) -> list[Strip]:
    """All entries in their order; each can be led to by the citations of its number."""
    strips: list[Strip] = []
    seen: set[int] = set()
    numbers = [_number(setting, entry.number) for entry in node.entries]
    step = max((line.width for line in numbers), default=0.0) + _NUMBER_GAP
    for entry, number in zip(node.entries, numbers, strict=True):
        one = _entry(setting, entry, place.indented(step))
        one = first_also(one, _hanging(entry, number, place.x + step, again=entry.number in seen))
        one = drafted(setting, one, SOURCE_WORDS) if entry.draft else one
        strips += spaced(one, _GAP)
        seen.add(entry.number)
    return strips


def _number(setting: Setting, number: int) -> Line:
    """The entry's number; where the text cites it, it leads back to the first place that does."""
    line = break_lines(setting.wording.plain(str(number), SOURCE_NUMBER), 200.0)[0]
    if not setting.wording.is_cited(number):
        return line
    return Line(
        tuple(
            replace(piece, look=_linked(piece.look, f"#cited-{number}")) for piece in line.pieces
        ),
        line.width,
    )


def _linked(look: Look, link: str) -> Look:
    return replace(look, link=link)


def _hanging(entry: Reference, number: Line, edge: float, *, again: bool) -> Draw:
    """Draws the number to the left of the entry; one that comes again is no place to lead to."""

    def draw(sheet: Sheet, y: float, _gap: float) -> None:
        if not again:
            sheet.anchor(f"source-{entry.number}", y + 8)
        x = edge - _NUMBER_GAP - number.width
        sheet.pieces(x, baseline(y, SOURCE_WORDS), number.pieces)

    return draw


def _entry(setting: Setting, entry: Reference, place: Place) -> list[Strip]:
    parts: list[tuple[Runs, Style, float]] = [
        (_standing(entry), SOURCE, 0.0 if entry.quoted else 2.0),
        (_where(entry), SOURCE_QUIET, 1.5),
        ((Text(entry.reasons),) if entry.reasons else (), SOURCE_QUIET, 1.5),
    ]
    wording = setting.wording
    exact = () if entry.quoted else quoted((Text(entry.words),))
    words = wording.words(exact, SOURCE_WORDS)
    quotation = text_strips(words, place.x, place.measure, SOURCE_WORDS)
    below: list[Strip] = []
    for runs, style, gap in parts:
        lines = text_strips(wording.words(runs, style), place.x, place.measure, style)
        below += spaced(lines, gap)
    if len(quotation) + len(below) <= 12:
        return together([*quotation, *below])
    quotation = without_widows(quotation)
    return [*quotation[:-1], *kept(quotation[-1:]), *without_widows(below)]


def _standing(entry: Reference) -> Runs:
    """Who says it and how far it is to be trusted, in a line."""
    chain, grade = _chain(entry), _grade(entry)
    return (*chain, Text("\u2003"), *grade) if chain else grade


def _chain(entry: Reference) -> Runs:
    """Who told whom, nearest teller first; a chain the program only proposes says so."""
    names = ARROW.join(name for name in entry.chain if name)
    if not names:
        return ()
    suggested = (Text(f" ({SUGGESTED})"),) if entry.chain_suggested else ()
    return (Text(names), *suggested)


def _grade(entry: Reference) -> Runs:
    if not entry.grade:
        return (GradeChip(""),) if not entry.grade_words else (Text(entry.grade_words),)
    return (GradeChip(entry.grade), Text(f"\u2002{entry.grade_words}"))


def _where(entry: Reference) -> Runs:
    text = ". ".join(part for part in (entry.article, entry.when) if part)
    if not entry.url:
        return (Text(text),) if text else ()
    link = WebLink(entry.url, entry.url)
    return (Text(f"{text}. "), link) if text else (link,)
