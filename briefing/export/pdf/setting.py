"""What every block needs to be set: the page, the wording, where it stands; and lines as strips."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from briefing.export.pdf.faces import face_for
from briefing.export.pdf.flow import Draw, Strip, Unreviewed
from briefing.export.pdf.lines import Line, break_lines
from briefing.export.pdf.pieces import Look, Piece, Word
from briefing.export.pdf.sheet import Sheet
from briefing.export.pdf.style import Page, Style
from briefing.export.pdf.tags import Headings, Tag
from briefing.export.pdf.words import Wording
from briefing.report.tree import Runs

# Called with the sheet and the top and bottom of what it stands beside.
Paint = Callable[[Sheet, float, float], None]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands: its left edge, the measure for text and the frame for the rest."""

    x: float
    measure: float
    frame: float
    tag: Tag

    def indented(self, by: float) -> Place:
        return replace(
            self,
            x=self.x + by,
            measure=max(self.measure - by, 60.0),
            frame=max(self.frame - by, 60.0),
        )

    def within(self, tag: Tag) -> Place:
        """The same place inside another part of the document."""
        return replace(self, tag=tag)


@dataclass(frozen=True, slots=True)
class Listed:
    """A heading as bookmarks and the table of contents list it, by the name of its place."""

    name: str
    title: str
    level: int


@dataclass(frozen=True, slots=True)
class Setting:
    """The page and the wording of one document, and the headings that were set so far."""

    page: Page
    wording: Wording
    listed: list[Listed] = field(default_factory=list)
    root: Tag = field(default_factory=lambda: Tag("Document"))
    headings: Headings = field(default_factory=Headings)

    @property
    def place(self) -> Place:
        """The whole frame of the page."""
        return Place(self.page.left, self.page.measure, self.page.frame, self.root)


def baseline(top: float, style: Style) -> float:
    """The baseline of a line of `style` whose strip begins at `top`."""
    return top - (style.leading - style.size) / 2 - 0.82 * style.size


def balanced_strips(
    words: list[Word], x: float, width: float, style: Style, tag: Tag
) -> list[Strip]:
    """The lines of a headline: as few as `width` allows, and of about the same length."""
    count = len(break_lines(words, width))
    narrow, wide = width / max(count, 1), width
    while wide - narrow > 1.0:
        middle = (narrow + wide) / 2
        if len(break_lines(words, middle)) > count:
            narrow = middle
        else:
            wide = middle
    return text_strips(words, x, wide, style, tag)


def line_strip(line: Line, x: float, style: Style, tag: Tag) -> Strip:
    """One line of text as a strip."""

    def draw(sheet: Sheet, y: float, _gap: float) -> None:
        sheet.pieces(x + line.shift, baseline(y, style), line.pieces, tag)

    return Strip(style.leading, draw)


def text_strips(words: list[Word], x: float, width: float, style: Style, tag: Tag) -> list[Strip]:
    """The lines of a text, one strip each. `tag` is what they belong to."""
    return [line_strip(line, x, style, tag) for line in break_lines(words, width)]


def run_strips(
    setting: Setting, runs: Runs, x: float, width: float, style: Style, tag: Tag
) -> list[Strip]:
    """The same for runs, whose lines are remembered."""
    return [line_strip(line, x, style, tag) for line in setting.wording.lines(runs, style, width)]


def one_line_pieces(text: str, style: Style, width: float, wording: Wording) -> Line:
    """`text` on one line, ended by an ellipsis where it is too long."""
    lines = few_lines(wording.plain(text, style), style, width, 1)
    return lines[0] if lines else Line((), 0.0)


def few_lines(words: list[Word], style: Style, width: float, most: int) -> list[Line]:
    """The words on at most so many lines, ended by an ellipsis where they need more."""
    lines = break_lines(words, width)
    if len(lines) <= most:
        return lines
    face = face_for(style.family, bold=style.bold, italic=style.italic)
    look = Look(face, style.size, style.ink)
    ellipsis = (face.advance("…") or 0.0) * style.size / 1000
    *before, last = break_lines(words, width - ellipsis)[:most]
    return [*before, last.ended_by(Piece("…", look, ellipsis))]


def beside(strips: list[Strip], paint: Paint) -> list[Strip]:
    """The strips with something painted along all of them, without a break between."""
    return [_painted(strip, paint, first=index == 0) for index, strip in enumerate(strips)]


def _painted(strip: Strip, paint: Paint, *, first: bool) -> Strip:
    def draw(sheet: Sheet, y: float, gap: float) -> None:
        paint(sheet, y if first else y + gap, y - strip.height)
        strip.draw(sheet, y, gap)

    return replace(strip, draw=draw)


def first_also(strips: list[Strip], extra: Draw) -> list[Strip]:
    """The strips with something more drawn before the first of them."""
    if not strips:
        return strips
    first = strips[0]

    def draw(sheet: Sheet, y: float, gap: float) -> None:
        extra(sheet, y, gap)
        first.draw(sheet, y, gap)

    return [replace(first, draw=draw), *strips[1:]]


def drafted(strips: list[Strip], style: Style, tag: Tag, *, pad: float = 0.0) -> list[Strip]:
    """The strips of a part that nobody reviewed; the margin says so beside them.

    `style` is that of the first line, on whose baseline the words stand, `pad` what is above it;
    `tag` is that of the first line, in which the words are read.
    """
    unreviewed = Unreviewed(pad - baseline(0.0, style), tag)
    return [replace(strip, drafted=unreviewed) for strip in strips]
