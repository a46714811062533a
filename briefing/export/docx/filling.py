"""Puts inline content into a paragraph of a Word document: texts, citations, grades, links."""

from __future__ import annotations

from collections.abc import Collection

from docx.shared import RGBColor
from docx.text.paragraph import Paragraph as WordParagraph

from briefing.export.characters import printable
from briefing.export.docx import parts, styles
from briefing.export.docx.footnotes import Footnotes
from briefing.export.languages import in_languages
from briefing.export.wording import NOT_REVIEWED, SOURCE_GONE, UNGRADED
from briefing.report.addresses import may_link
from briefing.report.tree import Cite, GradeChip, Inline, Runs, Text, WebLink


class Filling:
    """Fills paragraphs of one document; it knows which entries of the source list there are."""

    def __init__(self, listed: Collection[int], footnotes: Footnotes) -> None:
        self._listed = listed
        self._footnotes = footnotes

    def fill(self, paragraph: WordParagraph, runs: Runs, *, draft: bool = False) -> None:
        if draft:
            paragraph.add_run(f"[{NOT_REVIEWED}] ", style=styles.DRAFT_STYLE)
        for run in runs:
            self._run(paragraph, run)

    def _run(self, paragraph: WordParagraph, run: Inline) -> None:
        match run:
            case Text():
                _add_text(paragraph, run)
            case Cite():
                self._cite(paragraph, run)
            case GradeChip():
                _add_grade(paragraph, run.code)
            case WebLink():
                _add_link(paragraph, run.text, run.url)

    def _cite(self, paragraph: WordParagraph, cite: Cite) -> None:
        if cite.is_gone:
            paragraph.add_run(SOURCE_GONE).font.color.rgb = styles.ALERT
            return
        if parts.ends_in_citation(paragraph):
            # Two numbers side by side would read as one.
            paragraph.add_run(",", style=parts.CITATION_STYLE)
        target = bookmark(cite.number)
        if self._footnotes.waits_for(cite.number):
            self._footnotes.mark(paragraph, cite.number, target)
            return
        number = str(cite.number)
        if cite.number not in self._listed:
            paragraph.add_run(number, style=parts.CITATION_STYLE)
            return
        tip = f"Source {number}, {cite.grade}" if cite.grade else f"Source {number}"
        parts.add_inner_link(paragraph, number, target, tip, parts.CITATION_STYLE)


def bookmark(number: int) -> str:
    """The name of the place where entry `number` of the source list stands."""
    return f"source_{number}"


def _add_text(paragraph: WordParagraph, text: Text) -> None:
    for part in in_languages(text):
        run = paragraph.add_run(
            printable(part.text), style=styles.CODE_STYLE if part.code else None
        )
        run.bold, run.italic = part.bold or None, part.italic or None
        if part.lang:
            parts.set_language(run, part.lang)


def _add_grade(paragraph: WordParagraph, code: str) -> None:
    # No line of Word's may end inside a grade, nor inside the words for none.
    words = printable(code) or UNGRADED.replace(" ", "\u00a0")
    run = paragraph.add_run(words, style=styles.GRADE_STYLE)
    run.font.color.rgb = styles.GRADES.get(code[:1], styles.QUIET)
    if not code:
        run.bold = False


def _add_link(paragraph: WordParagraph, words: str, url: str) -> None:
    if may_link(url):
        parts.add_web_link(paragraph, printable(words), url)
    else:
        _add_text(paragraph, Text(words if words == url else f"{words} ({url})"))


def colour(value: str, otherwise: str) -> RGBColor:
    """`#rrggbb` as Word's colour, or `otherwise` where it is none."""
    digits = value.removeprefix("#")
    try:
        return RGBColor.from_string(digits.upper())
    except ValueError:
        return RGBColor.from_string(otherwise)
