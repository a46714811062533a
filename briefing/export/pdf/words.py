"""Runs of the report as words ready to be set: measured pieces, each in a face that covers it.

This is the one place where text of the report meets the page. It goes there as characters: no
markup is ever parsed on the way, so nothing in a source's words can act.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.export.languages import in_languages
from briefing.export.pdf.bidi import LEFTWARD_LETTER
from briefing.export.pdf.breaking import atoms_of, stretches
from briefing.export.pdf.characters import one_line, settable
from briefing.export.pdf.faces import Face, face_for, fallback_for
from briefing.export.pdf.line_memory import LineMemory
from briefing.export.pdf.lines import Line, break_lines
from briefing.export.pdf.pieces import CHIP_PAD, Look, Piece, Word
from briefing.export.pdf.style import ACCENT, ALERT, QUIET, Style, grade_ink
from briefing.export.scripts import ACCENTS, letters
from briefing.export.wording import SOURCE_GONE, UNGRADED
from briefing.model.characters import visible_code
from briefing.report.addresses import may_link
from briefing.report.tree import Cite, GradeChip, Runs, Text, WebLink

_JOINERS = "\u200c\u200d"
_ACCENT = re.compile(f"[{letters(ACCENTS)}]")
_CITES_KEPT_TOGETHER = 4
_SIGN_SCALE = 1.25
_HAIR = "\u2009"
_OPENING = tuple("([{“‘«–—")


class Wording:
    """Turns runs into words. Knows which entries of the source list exist, to link to them, and in
    which `language` the document is; `memory` has the lines of texts that were set before."""

    def __init__(
        self, references: Iterable[int] = (), language: str = "", memory: LineMemory | None = None
    ) -> None:
        self._memory = memory or LineMemory()
        self._references = frozenset(references)
        self._language = language
        self._cited: set[int] = set()
        self._known: _Known = {}

    def is_cited(self, number: int) -> bool:
        """Whether entry `number` was cited in what was worded so far, so that it can link back."""
        return number in self._cited

    def words(self, runs: Runs, style: Style) -> list[Word]:
        line = _Words(self._known)
        for run in runs:
            if isinstance(run, Text):
                self._text(line, run, style)
            elif isinstance(run, Cite):
                self._cite(line, run, style)
            elif isinstance(run, GradeChip):
                _chip(line, run.code, style)
            else:
                _web_link(line, run, style)
        return line.finish()

    def lines(self, runs: Runs, style: Style, width: float) -> tuple[Line, ...]:
        """The runs broken into lines; what was broken before in the same way is not done again."""
        numbers = [run.number for run in runs if isinstance(run, Cite)]
        standing = tuple((one in self._cited, one in self._references) for one in numbers)
        key = (runs, style, width, self._language, standing)
        lines = self._memory.lines(key, lambda: tuple(break_lines(self.words(runs, style), width)))
        self._cited.update(number for number in numbers if number)
        return lines

    def _text(self, line: _Words, run: Text, style: Style) -> None:
        for part in in_languages(run, self._language):
            if part.lang == "ja":
                line.may_break()
            line.text(settable(part.text), _look(style, part))
            if part.lang == "ja":
                line.may_break()

    def plain(self, text: str, style: Style) -> list[Word]:
        """Words of a plain text, with single spaces between them."""
        return self.words((Text(one_line(text)),), style)

    def _cite(self, line: _Words, cite: Cite, style: Style) -> None:
        size = max(6.4, 0.64 * style.size)
        face, rise = face_for("sans"), 0.36 * style.size
        if cite.is_gone:
            line.apart(SOURCE_GONE, Look(face, size, ALERT, rise))
            return
        link = f"#source-{cite.number}" if cite.number in self._references else ""
        anchor = "" if cite.number in self._cited or not link else f"cited-{cite.number}"
        self._cited.add(cite.number)
        line.superscript(str(cite.number), Look(face, size, ACCENT, rise, link), anchor)


def space_of(character: str, style: Style) -> Piece:
    """A space between two texts that are set in one paragraph."""
    look = _look(style, Text(""))
    return Piece(character, look, _width(character, look))


def followed(words: list[Word], space: Piece) -> list[Word]:
    """The words with a space to whatever is set after them in the same paragraph."""
    if words:
        words[-1].space = space
    return words


def leading_to(pieces: Iterable[Piece], link: str) -> tuple[Piece, ...]:
    """The pieces as a link: '#name' inside the document or a web address."""
    return tuple(replace(piece, look=replace(piece.look, link=link)) for piece in pieces)


_Known = dict[Look, dict[str, Piece]]
"""Pieces that were measured before, by their look and their characters."""


class _Words:
    """The words of one text while they are being put together."""

    def __init__(self, known: _Known) -> None:
        self._known = known
        self._words: list[Word] = []
        self._open = Word()
        self._cites = 0  # how many citations stand in a row at the end
        self._moved: Piece | None = None  # a space that stood before them, for the text after them

    def finish(self) -> list[Word]:
        self._close()
        return self._words

    def text(self, text: str, look: Look) -> None:
        if self._moved and (text[:1].isalnum() or text[:1] in _OPENING):
            self._open.space = self._moved
            self._close()
        if text.strip():
            self._cites, self._moved = 0, None
        known = self._known.setdefault(look, {})
        for stretch in stretches(text):
            piece = known.get(stretch)
            if stretch[0] == " ":
                self._space(piece or self._measured(stretch, look))
            elif piece:
                self._open.pieces.append(piece)
                self._open.width += piece.width
            elif stretch == "\u200b":
                self._close()
            else:
                self._unspaced(stretch, look)

    def may_break(self) -> None:
        """A line may end here without a space, as round words of Japanese."""
        if not self._moved:
            self._close()

    def superscript(self, text: str, look: Look, anchor: str = "") -> None:
        """A citation: it leans on the word before it, and on the citation before with a comma."""
        if not self._open.pieces and self._words:
            self._open = self._words.pop()
            self._moved = self._moved or self._open.space
            self._open.space = None
        if self._cites:
            self._glyphs(",", Look(look.face, look.size, QUIET, look.rise))
            if self._cites % _CITES_KEPT_TOGETHER == 0:
                self._close()
        elif self._open.pieces and self._open.pieces[-1].chip:
            self._glyphs(_HAIR, look)  # beside a frame, for the eye and for who copies it
        self._add(Piece(text, look, _width(text, look), anchor=anchor))
        self._cites += 1

    def phrase(self, text: str, look: Look) -> None:
        """Words that no line end parts."""
        self._cites = 0
        self._glyphs(text, look)

    def apart(self, text: str, look: Look) -> None:
        """A phrase that leans on nothing: a space parts it from the words before it."""
        self._space(self._measured(" ", look))
        self.phrase(text, look)

    def chip(self, text: str, look: Look) -> None:
        self._cites = 0
        self._add(Piece(text, look, _width(text, look) + 2 * CHIP_PAD, chip=look.ink))

    def _unspaced(self, stretch: str, look: Look) -> None:
        atoms = list(atoms_of(stretch))
        for atom in atoms[:-1]:
            self._glyphs(atom, look)
            self._close()
        self._glyphs(atoms[-1], look)

    def _glyphs(self, text: str, look: Look) -> None:
        advance = look.face.advance(text)
        if advance is not None:
            piece = Piece(text, look, advance * look.size / 1000)
            self._known.setdefault(look, {})[text] = piece
            self._add(piece)
            return
        if LEFTWARD_LETTER.search(text):
            self._open.turned = True
        if _ACCENT.search(text):
            look = replace(look, face=look.face.with_marks)
        for part, part_look in _covered(text, look):
            if not self._open.pieces:
                self._join_space(part_look)
            self._add(Piece(part, part_look, _width(part, part_look)))

    def _join_space(self, look: Look) -> None:
        """A space inside words of one face that is shaped becomes one more character of them."""
        before = self._words[-1] if self._words else None
        if before and before.space and look.face.joins and before.pieces[-1].look == look:
            before.space = Piece(" ", look, _width(" ", look))

    def _add(self, piece: Piece) -> None:
        self._open.pieces.append(piece)
        self._open.width += piece.width

    def _measured(self, stretch: str, look: Look) -> Piece:
        """A stretch of spaces; one is as good as several, but in a face of fixed width."""
        kept = stretch if look.face.is_fixed_width else " "
        space = Piece(kept, look, _width(kept, look))
        self._known.setdefault(look, {})[stretch] = space
        return space

    def _space(self, space: Piece) -> None:
        if self._open.pieces:
            self._open.space = space
            self._words.append(self._open)
            self._open = Word()
        elif self._words and not self._words[-1].space:
            self._words[-1].space = space

    def _close(self) -> None:
        if self._open.pieces:
            self._words.append(self._open)
            self._open = Word()


def _look(style: Style, run: Text) -> Look:
    bold, italic = style.bold or run.bold, style.italic != run.italic
    if run.code:
        return Look(face_for("mono"), style.size * 0.9, style.ink, bold=bold, lang=run.lang)
    face = face_for(style.family, bold=bold, italic=italic)
    return Look(face, style.size, style.ink, bold=bold, lang=run.lang)


def _chip(line: _Words, code: str, style: Style) -> None:
    size = max(6.6, style.size * 0.8)
    if not code:
        line.phrase(UNGRADED, Look(face_for("sans"), max(size, 0.9 * style.size), QUIET))
        return
    line.chip(one_line(code), Look(face_for("sans", bold=True), size, grade_ink(code), 0.4))


def _web_link(line: _Words, run: WebLink, style: Style) -> None:
    """A link where the address is harmless; any other is shown as text."""
    face = face_for(style.family, bold=style.bold, italic=style.italic)
    shown = settable(run.text) or settable(run.url)
    if may_link(run.url):
        line.text(shown, Look(face, style.size, ACCENT, link=run.url))
        return
    line.text(shown, Look(face, style.size, style.ink))
    if run.url and run.url != run.text:
        line.text(f" ({settable(run.url)})", Look(face, style.size, QUIET))


def _covered(text: str, look: Look) -> Iterator[tuple[str, Look]]:
    """`text` cut where the face has to change; what no face has becomes a visible code."""
    part, part_face = "", look.face
    for character in text:
        face: Face | None = look.face
        if character in _JOINERS and part_face.joins:
            face = part_face
        elif not look.face.covers(character):
            face = fallback_for(character, bold=look.bold)
        shown = character if face else visible_code(character)
        face = face or look.face
        if face is not part_face and part:
            yield part, _in_face(look, part_face, part)
            part = ""
        part, part_face = part + shown, face
    if part:
        yield part, _in_face(look, part_face, part)


def _in_face(look: Look, face: Face, text: str) -> Look:
    if face is look.face:
        return look
    # An arrow or a sign of the fixed-width face is drawn small for running text; a minus is not.
    small = face.is_fixed_width and text != "−"
    size = look.size * _SIGN_SCALE if small else look.size
    return replace(look, face=face, size=size)


def _width(text: str, look: Look) -> float:
    advance = look.face.advance(text)
    if advance is None:
        raise ValueError(f"{look.face.name} does not cover {text!r}")
    return advance * look.size / 1000
