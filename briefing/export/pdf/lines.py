"""Words broken into lines of a given width. Ragged right; a word wider than the line is cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.export.pdf.words import Piece, Word

_SLACK = 0.01  # points: rounding must not push a word that fits onto the next line


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces from left to right, neighbours of one look already joined."""

    pieces: tuple[Piece, ...]
    width: float


def break_lines(words: list[Word], width: float) -> list[Line]:
    """The lines of a text. A newline in it always ends one; no words give no lines."""
    lines: list[Line] = []
    pieces: list[Piece] = []
    filled, space = 0.0, None
    for word in _fitting(words, width):
        gap = space.width if space else 0.0
        if pieces and filled + gap + word.width > width + _SLACK:
            lines.append(_joined(pieces))
            pieces, filled, space, gap = [], 0.0, None, 0.0
        if space and pieces:
            pieces.append(space)
            filled += gap
        pieces.extend(word.pieces)
        filled += word.width
        space = word.space
        if word.newline:
            lines.append(_joined(pieces))
            pieces, filled, space = [], 0.0, None
    if pieces:
        lines.append(_joined(pieces))
    return lines


def natural_width(words: list[Word]) -> float:
    """How wide the text would be on one line."""
    return sum(word.width + (word.space.width if word.space else 0.0) for word in words)


def widest_word(words: list[Word]) -> float:
    return max((word.width for word in words), default=0.0)


def _fitting(words: list[Word], width: float) -> Iterator[Word]:
    for word in words:
        if word.width <= width + _SLACK:
            yield word
        else:
            yield from _cut(word, width)


def _cut(word: Word, width: float) -> Iterator[Word]:
    """A word too wide for any line, in parts that fit; one character always counts as fitting."""
    part = Word()
    for piece in (single for whole in word.pieces for single in _single_characters(whole)):
        if part.pieces and part.width + piece.width > width + _SLACK:
            yield part
            part = Word()
        part.pieces.append(piece)
        part.width += piece.width
    part.space, part.newline = word.space, word.newline
    yield part


def _single_characters(piece: Piece) -> Iterator[Piece]:
    if piece.chip or len(piece.text) == 1:
        yield piece
        return
    anchor = piece.anchor
    for character in piece.text:
        advance = piece.look.face.advances[ord(character)]
        yield Piece(character, piece.look, advance * piece.look.size / 1000, anchor=anchor)
        anchor = ""


def _joined(pieces: list[Piece]) -> Line:
    joined: list[Piece] = []
    width = 0.0
    for piece in pieces:
        width += piece.width
        last = joined[-1] if joined else None
        plain = last and not (last.chip or piece.chip or piece.anchor)
        if last and plain and last.look == piece.look:
            joined[-1] = Piece(
                last.text + piece.text, last.look, last.width + piece.width, anchor=last.anchor
            )
        else:
            joined.append(piece)
    return Line(tuple(joined), width)
