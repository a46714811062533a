"""The title block: the form, the title, the facts of the brief, and what was not reviewed."""

from __future__ import annotations

from dataclasses import replace

from briefing.export.pdf.flow import Strip, kept, spaced, together
from briefing.export.pdf.grid import Cell, row_strips
from briefing.export.pdf.lines import break_lines, natural_width
from briefing.export.pdf.prose import words_of
from briefing.export.pdf.setting import Setting, balanced_strips, first_also, text_strips
from briefing.export.pdf.sheet import Sheet
from briefing.export.pdf.style import (
    FACT,
    FACT_LABEL,
    FORM,
    HAIRLINE,
    INK,
    NOTE,
    QUIET,
    TINT,
    title_style,
)
from briefing.report.tree import Report, Text

_NOTE_PAD = 8.0
_AFTER = 8.0  # so that text without a heading does not cling to the title block


def title_block(setting: Setting, report: Report) -> list[Strip]:
    """Form, title, facts and note, in this order, each only where there is something to say."""
    place, wording = setting.place, setting.wording
    form = wording.plain(report.form, FORM)
    strips = text_strips(form, place.x, place.frame, FORM, place.tag.child("P"))
    style = title_style(report.title)
    name = words_of((Text(report.title),))
    if name:
        words, tag = wording.plain(report.title, style), place.tag.child(setting.headings.title())
        title = balanced_strips(words, place.x, place.frame, style, tag)
        strips += spaced(title, 3.0)

    def mark(sheet: Sheet, _y: float, _gap: float) -> None:
        sheet.anchor("title", sheet.page.height)
        sheet.bookmark(name, "title", 0)

    strips = kept(first_also(strips, mark) if name else strips)
    facts = _facts(setting, report)
    if facts:
        strips += [_rule(setting, INK, 0.9, before=10.0), *spaced(facts, 6.0)]
        strips.append(_rule(setting, HAIRLINE, 0.6, before=6.0, after=_AFTER))
    return [*strips, *_note(setting, report)]


def _rule(setting: Setting, ink: str, thickness: float, before: float, after: float = 0.0) -> Strip:
    left, right = setting.page.left, setting.page.right

    def draw(sheet: Sheet, y: float, _gap: float) -> None:
        sheet.rule((left, y), (right, y), ink, thickness)

    return Strip(thickness + after, draw, before=before)


def _facts(setting: Setting, report: Report) -> list[Strip]:
    place, wording = setting.place, setting.wording
    labels = [wording.plain(label, FACT_LABEL) for label, _ in report.facts]
    column = min(max((natural_width(words) for words in labels), default=0.0), 0.35 * place.frame)
    left = column + 14.0
    strips: list[Strip] = []
    facts = place.tag.listing("None")
    for label, (_, value) in zip(labels, report.facts, strict=True):
        width = place.frame - left
        item = facts.child("LI")
        value_lines = break_lines(wording.plain(value, FACT), width)
        strips += spaced(
            row_strips(
                [
                    Cell(break_lines(label, column), place.x, column, item.child("Lbl")),
                    Cell(value_lines, place.x + left, width, item.child("LBody")),
                ],
                FACT,
            ),
            1.4,
        )
    return strips


def _note(setting: Setting, report: Report) -> list[Strip]:
    """The boxed sentence that says how much of the brief nobody reviewed."""
    place = setting.place
    words = setting.wording.plain(report.draft_note, NOTE)
    inner = place.frame - 2 * _NOTE_PAD - 3
    tag = place.tag.child("P")
    lines = balanced_strips(words, place.x + _NOTE_PAD + 3, inner, NOTE, tag)
    if not lines:
        return []
    height = sum(strip.height for strip in lines) + 2 * _NOTE_PAD

    def box(sheet: Sheet, y: float, _gap: float) -> None:
        sheet.box(place.x, y + _NOTE_PAD - height, place.frame, height, fill=TINT)
        sheet.box(place.x, y + _NOTE_PAD - height, 2.4, height, fill=QUIET)

    last = replace(lines[-1], height=lines[-1].height + _NOTE_PAD + _AFTER)
    return spaced(
        together(first_also([*lines[:-1], last], box)), (6.0 if report.facts else 14.0) + _NOTE_PAD
    )
