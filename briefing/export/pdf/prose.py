"""Headings, paragraphs, quotations, judgements and lists as strips."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from briefing.export.pdf.characters import entry
from briefing.export.pdf.flow import Strip, kept, spaced, together, without_widows
from briefing.export.pdf.grid import Cell, row_strips
from briefing.export.pdf.lines import break_lines, natural_width
from briefing.export.pdf.order import runs_leftward
from briefing.export.pdf.setting import (
    Listed,
    Place,
    Setting,
    baseline,
    beside,
    drafted,
    first_also,
    run_strips,
    text_strips,
)
from briefing.export.pdf.sheet import Sheet
from briefing.export.pdf.style import (
    ACCENT,
    BASIS,
    BASIS_LABEL,
    BODY,
    CONFIDENCE,
    JUDGED,
    MINOR,
    SECTION,
    SIDE_HEAD,
    SUBSECTION,
)
from briefing.export.pdf.tags import Tag
from briefing.export.pdf.words import followed, space_of
from briefing.export.wording import in_quotation_marks
from briefing.report.tree import (
    Cite,
    GradeChip,
    Heading,
    Judged,
    List,
    ListItem,
    Node,
    Paragraph,
    QuoteRun,
    Runs,
)

Compose = Callable[[tuple[Node, ...], Place], list[Strip]]

_HEADINGS = {1: (SECTION, 25.0), 2: (SUBSECTION, 17.0), 3: (MINOR, 13.0)}
_PARAGRAPH_GAP = 7.0
_BLOCK_GAP = 11.0
_ITEM_GAP = 3.5
_CHILD_GAP = 2.5
_FEW_LINES = 8
"""An item with what hangs below it stays on one page up to this many lines."""
_INSET = 14.0
_BULLET = "•"
_BULLET_INDENT = 15.0
_DEEPEST_INDENT = 90.0


def words_of(runs: Runs) -> str:
    """The characters of the runs alone, for a bookmark."""
    shown = []
    for run in runs:
        if isinstance(run, GradeChip):
            shown.append(run.code)
        elif not isinstance(run, Cite):
            shown.append(run.text)
    return entry("".join(shown))


def heading(setting: Setting, node: Heading, place: Place) -> list[Strip]:
    """A heading, held to what follows it, with its bookmark."""
    level = min(max(node.level, 1), 3)
    style, gap = _HEADINGS[level]
    tag = place.tag.child(setting.headings.kind(level))
    words = setting.wording.words(node.runs, style)
    strips = text_strips(words, place.x, place.measure, style, tag)
    name, title = f"section-{len(setting.listed)}", words_of(node.runs)
    setting.listed.append(Listed(name, title, level))

    def mark(sheet: Sheet, y: float, _gap: float) -> None:
        sheet.anchor(name, y + 6)
        sheet.bookmark(title, name, level - 1)

    strips = kept(spaced(_heading(first_also(strips, mark), name), gap))
    return drafted(strips, style, tag) if node.draft else strips


def _heading(strips: list[Strip], name: str) -> list[Strip]:
    return [replace(strips[0], heads=name), *strips[1:]] if strips else []


def paragraph(setting: Setting, node: Paragraph, place: Place) -> list[Strip]:
    """Running text at the measure."""
    tag = place.tag.child("P")
    strips = run_strips(setting, node.runs, place.x, place.measure, BODY, tag)
    strips = without_widows(spaced(strips, _PARAGRAPH_GAP))
    return drafted(strips, BODY, tag) if node.draft else strips


def quotations(setting: Setting, node: QuoteRun, place: Place) -> list[Strip]:
    """One paragraph: who says so as a side-head, then the exact words of each statement."""
    wording = setting.wording
    words = followed(wording.words(node.credit, SIDE_HEAD), space_of("\u2002", BODY))
    for quote in node.quotes:
        exact = wording.words(in_quotation_marks(quote.runs), BODY)
        words += followed(exact, space_of(" ", BODY))
    tag = place.tag.child("P")
    strips = without_widows(text_strips(words, place.x, place.measure, BODY, tag))
    strips = spaced(strips, _PARAGRAPH_GAP)
    return drafted(strips, BODY, tag) if node.draft else strips


def judged(setting: Setting, node: Judged, place: Place) -> list[Strip]:
    """A judgement beside the accent rule: the sentence, the confidence, then what it rests on."""
    inner = place.indented(_INSET).within(place.tag.child("Div"))
    tag = inner.tag.child("P")
    strips = run_strips(setting, node.runs, inner.x, inner.measure, JUDGED, tag)
    confidence = run_strips(
        setting, node.confidence, inner.x, inner.measure, CONFIDENCE, inner.tag.child("P")
    )
    strips += spaced(confidence, 3.0)
    strips += _basis(setting, node, inner)

    def rule(sheet: Sheet, top: float, bottom: float) -> None:
        sheet.rule((place.x + 1.1, top), (place.x + 1.1, bottom), ACCENT, 2.2)

    few = together if len(strips) <= 12 else without_widows
    strips = spaced(beside(few(strips), rule), _BLOCK_GAP)
    return drafted(strips, JUDGED, tag) if node.draft else strips


def _basis(setting: Setting, node: Judged, inner: Place) -> list[Strip]:
    """What the judgement rests on: labels in a column of their own."""
    labels = [setting.wording.plain(label, BASIS_LABEL) for label, _ in node.basis]
    column = min(max((natural_width(words) for words in labels), default=0.0), 0.35 * inner.measure)
    left = column + 10.0
    strips: list[Strip] = []
    basis, width = inner.tag.listing("None"), inner.measure - left
    for index, (words, (_, runs)) in enumerate(zip(labels, node.basis, strict=True)):
        text = break_lines(setting.wording.words(runs, BASIS), width)
        item = basis.child("LI")
        row = row_strips(
            [
                Cell(break_lines(words, column), inner.x, column, item.child("Lbl")),
                Cell(text, inner.x + left, width, item.child("LBody")),
            ],
            BASIS,
        )
        strips += spaced(row, 1.0 if index else 5.0)
    return strips


def bullets(setting: Setting, node: List, place: Place, compose: Compose) -> list[Strip]:
    """A list. Numbers hang to the left of their texts; a list in a list is indented further."""
    strips: list[Strip] = []
    tag = place.tag.listing("Decimal" if node.ordered else "Disc")
    for number, item in enumerate(node.items, start=1):
        sign = f"{number}." if node.ordered else _BULLET
        widest = f"{len(node.items)}." if node.ordered else _BULLET
        label, body = (entry := tag.child("LI")).child("Lbl"), entry.child("LBody")
        one = _item(setting, item, place.within(body), (sign, widest), label, compose)
        one = drafted(one, BODY, label) if item.draft or node.draft else one
        gap = _BLOCK_GAP if item.children else _ITEM_GAP
        strips += spaced(one, _PARAGRAPH_GAP if number == 1 else gap)
    return strips


def _item(
    setting: Setting,
    item: ListItem,
    place: Place,
    signs: tuple[str, str],
    label: Tag,
    compose: Compose,
) -> list[Strip]:
    sign, widest = (break_lines(setting.wording.plain(text, BODY), 200.0)[0] for text in signs)
    step = max(_BULLET_INDENT, widest.width + 6.0)
    too_deep = place.x - setting.page.left > _DEEPEST_INDENT
    inner = place.indented(step)
    words = setting.wording.words(item.runs, BODY)
    # What runs from right to left has its sign on the right.
    leftward = runs_leftward(words)
    start = place.x if leftward else inner.x
    left = start + inner.measure + 6.0 if leftward else start - 6.0 - sign.width
    strips = text_strips(words, start, inner.measure, BODY, inner.tag.child("P"))
    if not strips:
        strips = [Strip(BODY.leading, lambda _sheet, _y, _gap: None)]

    def hang(sheet: Sheet, y: float, _gap: float) -> None:
        sheet.pieces(left, baseline(y, BODY), sign.pieces, label)

    strips = first_also(without_widows(strips), hang)
    below = compose(item.children, place if too_deep else inner)
    if not below:
        return strips
    whole = [*_held_to_next(strips), *spaced(below, _CHILD_GAP)]
    return together(whole) if len(whole) <= _FEW_LINES else whole


def _held_to_next(strips: list[Strip]) -> list[Strip]:
    return [*strips[:-1], *kept(strips[-1:])]
