"""The page as something to draw on: the only module that speaks to reportlab's canvas.

Places are in points from the lower left corner. Texts come as measured pieces and are drawn as
characters; reportlab's own markup is never used.
"""

from __future__ import annotations

import itertools
from contextlib import AbstractContextManager
from functools import cache
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from briefing.export.moments import REPRODUCIBLE_MOMENT
from briefing.export.pdf.characters import entry
from briefing.export.pdf.conforming import Info, add_catalogue_entries, add_page_entries
from briefing.export.pdf.envelope import bear
from briefing.export.pdf.faces import face_for
from briefing.export.pdf.links import annotation, description
from briefing.export.pdf.marked_content import MarkedContent, Told
from briefing.export.pdf.operators import Lettering, at, colour, rectangle
from briefing.export.pdf.pieces import CHIP_PAD, Piece
from briefing.export.pdf.structure import Structure
from briefing.export.pdf.style import Page
from briefing.export.pdf.tags import Annotated, Tag
from briefing.report.tree import Report

_PANE_FROM = 10  # pages from which a reader shows the bookmarks by itself

_UNTITLED = "Untitled"  # PDF/UA asks for a title, and readers show it


@cache
def _rgb(ink: str) -> tuple[float, float, float]:
    red, green, blue = (int(ink[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


class Sheet:
    """Pages being drawn, one after the other, and the document around them."""

    def __init__(self, report: Report, page: Page, moment: str) -> None:
        self.page = page
        self._canvas = Canvas(
            BytesIO(),
            pagesize=(page.width, page.height),
            pageCompression=1,
            pdfVersion=(1, 7),
            invariant=int(moment == REPRODUCIBLE_MOMENT),
            lang=_language(report.language),
            # Every page names its first font: without this, one that is not embedded.
            initialFontName=face_for("serif").name,
        )
        self._lettering = Lettering(self._canvas._doc)  # noqa: SLF001 - fonts are its own
        bear(self._canvas._doc, moment)  # noqa: SLF001 - no other door
        self._language = _language(report.language)
        self._last_level = -1
        self._contents = MarkedContent()
        self._keys = itertools.count()  # of the parent tree: one for each page and annotation
        self._page_keys: list[int] = []
        self._describe(report)

    def _describe(self, report: Report) -> None:
        canvas = self._canvas
        info = Info()
        info.title = entry(report.title) or entry(report.form) or _UNTITLED
        info.author = entry(report.author)
        info.subject = entry(report.form)
        info.keywords = entry(", ".join(report.keywords))
        canvas._doc.info = info  # noqa: SLF001 - reportlab has no public way to leave entries out
        canvas.setViewerPreference("DisplayDocTitle", "true")

    def pieces(self, x: float, y: float, pieces: tuple[Piece, ...], tag: Tag | None) -> None:
        """One line of text from `x` on the baseline `y`, with its chips, links and anchors.

        `tag` is what the line belongs to; None where it is no part of the text, as in a footer.
        """
        left = x
        told: list[Told] = []
        for piece in pieces:
            left += piece.step
            if piece.chip:
                self._chip(left, y, piece)
            linked = piece.look.link and tag is not None
            told.append((piece, self._link(left, y, piece) if linked else None))
            if piece.anchor:
                self.anchor(piece.anchor, y + 2 * piece.look.size)
            left += piece.width
        if any(piece.chip for piece in pieces):
            self._separate_texts(x, y, told, tag)
        else:
            self._text(x, y, told, tag)

    def _separate_texts(self, x: float, y: float, told: list[Told], tag: Tag | None) -> None:
        for piece, link in told:
            x += piece.step
            within = x + (CHIP_PAD if piece.chip else 0)
            self._text(within - piece.step, y, [(piece, link)], tag)
            x += piece.width

    def _text(self, x: float, y: float, told: list[Told], tag: Tag | None) -> None:
        code: list[str] = self._canvas._code  # noqa: SLF001 - reportlab knows no marked content
        line = self._lettering.line(code, x, y)
        for piece in self._contents.pieces(code, told, tag):
            if piece.step:
                x += piece.step
                line.move(x, y)
            x += piece.width
            line.piece(piece)
        line.end()

    def _artifact(self) -> AbstractContextManager[list[str]]:
        code: list[str] = self._canvas._code  # noqa: SLF001 - reportlab knows no marked content
        return self._contents.artifact(code)

    @property
    def number(self) -> int:
        """The page being drawn, counted from 1."""
        return self._contents.page + 1

    def picture(self, tag: Tag) -> AbstractContextManager[None]:
        """Everything drawn inside, lines and texts, is one piece of content of `tag`."""
        code: list[str] = self._canvas._code  # noqa: SLF001 - reportlab knows no marked content
        return self._contents.picture(code, tag)

    def furniture(self, kind: str) -> AbstractContextManager[None]:
        """Everything drawn inside is an artifact of the page: a 'Header', 'Footer', or ''."""
        code: list[str] = self._canvas._code  # noqa: SLF001 - reportlab knows no marked content
        return self._contents.furniture(code, kind)

    def _chip(self, x: float, y: float, piece: Piece) -> None:
        size = piece.look.size
        self.box(x, y - 0.3 * size, piece.width, 1.42 * size, stroke=piece.chip, radius=2)

    def _link(self, x: float, y: float, piece: Piece) -> Tag:
        """The area to click on, and the tag that its text gets."""
        low = y + piece.look.rise - 0.25 * piece.look.size
        area = (x, low, x + piece.width, low + 1.2 * piece.look.size)
        target = piece.look.link
        return self.leading(area, target, description(target, piece.text))

    def leading(self, area: tuple[float, float, float, float], target: str, said: str) -> Tag:
        """An area of the page that leads to `target`, and the tag of it; `said` describes it."""
        key = next(self._keys)
        canvas = self._canvas
        made = annotation(canvas, area, target, said, key)
        # linkRect and linkURL would take neither the key nor the name.
        canvas._addAnnotation(made, f"{key}")  # noqa: SLF001
        return Tag("Link", kids=[Annotated(self._contents.page, key)])

    def rule(
        self, start: tuple[float, float], end: tuple[float, float], ink: str, thickness: float
    ) -> None:
        with self._artifact() as code:
            code.append(f"{colour(ink)} RG {thickness:.4g} w {at(*start)} m {at(*end)} l S")

    def dotted(self, start: tuple[float, float], end: tuple[float, float], ink: str) -> None:
        self._canvas.setDash(0.9, 2.1)
        self.rule(start, end, ink, 0.9)
        self._canvas.setDash()

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: str = "",
        stroke: str = "",
        radius: float = 0.0,
    ) -> None:
        """A rectangle with its lower left corner at (x, y); '' leaves out the fill or the line."""
        ways = [f"{colour(fill)} rg"] if fill else []
        ways += [f"{colour(stroke)} RG 0.6 w"] if stroke else []
        way = {(True, False): "f", (False, True): "S"}.get((bool(fill), bool(stroke)), "B")
        with self._artifact() as code:
            code.append(f"{' '.join(ways)} {rectangle(x, y, width, height, radius)} {way}")

    def disc(self, x: float, y: float, radius: float, ink: str) -> None:
        canvas = self._canvas
        canvas.setFillColorRGB(*_rgb(ink))
        canvas.setStrokeColorRGB(1, 1, 1)
        canvas.setLineWidth(1)
        with self._artifact():
            canvas.circle(x, y, radius, stroke=1, fill=1)

    def polygon(self, points: tuple[tuple[float, float], ...], ink: str) -> None:
        canvas = self._canvas
        canvas.setFillColorRGB(*_rgb(ink))
        path = canvas.beginPath()
        path.moveTo(*points[0])
        for point in points[1:]:
            path.lineTo(*point)
        path.close()
        with self._artifact():
            canvas.drawPath(path, stroke=0, fill=1)

    def anchor(self, name: str, y: float) -> None:
        """Name the height `y` of this page, for links and bookmarks to lead to."""
        top = min(y, self.page.height)
        self._canvas.bookmarkPage(name, fit="XYZ", left=0, top=round(top, 2), zoom=0)

    def bookmark(self, title: str, name: str, level: int) -> None:
        """An entry of the outline. A level that skips one is taken as the next below."""
        level = min(level, self._last_level + 1)
        self._last_level = level
        self._canvas.addOutlineEntry(title, name, level, closed=False)

    def next_page(self) -> None:
        self._canvas.showPage()
        self._contents.next_page()
        self._page_keys.append(next(self._keys))
        document = self._canvas._doc  # noqa: SLF001 - the canvas itself cannot say this of a page
        add_page_entries(document.Pages.pages[-1], self._page_keys[-1])

    def finish(self, root: Tag) -> bytes:
        """The document's bytes, with its structure; `root` is the tag of the whole."""
        if self._contents.page >= _PANE_FROM:
            self._canvas.showOutline()
        document = self._canvas._doc  # noqa: SLF001 - reportlab knows no structure
        Structure(document, root).write(self._page_keys)
        add_catalogue_entries(document, document.info.title, self._language)
        content: bytes = self._canvas.getpdfdata()
        return content


def _language(tag: str) -> str:
    """A language tag that a reader can use; English where the report's makes no sense."""
    plain = tag.replace("_", "-").strip()
    return plain if plain and plain.replace("-", "").isalnum() and plain.isascii() else "en"
