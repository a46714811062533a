"""Words broken into lines of a given width. Ragged right; a word wider than the line is cut."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.export.pdf.words import Piece, Word

_RUNNING = 250.0  # points: from this width a text is running text, not a cell or a label
_LONE = 0.14  # of the width: a last word shorter than this looks forgotten
_SPARED = 0.7  # of the width: what has to be left of the line that gives a word away
_SLACK = 0.01  # points: rounding must not push a word that fits onto the next line


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces from left to right, neighbours of one look already joined."""

    pieces: tuple[Piece, ...]
    width: float


def break_lines(words: list[Word], width: float) -> list[Line]:
    """The lines of a text; no words give no lines."""
    rows: list[list[Word]] = []
    filled = 0.0
    for word in _fitting(words, width):
        space = rows[-1][-1].space if rows else None
        gap = space.width if space else 0.0
        if rows and filled + gap + word.width <= width + _SLACK:
            rows[-1].append(word)
            filled += gap + word.width
        else:
            rows.append([word])
            filled = word.width
    if width >= _RUNNING:
        _company_for_a_lone_word(rows, width)
    return [_joined(row) for row in rows]


def _company_for_a_lone_word(rows: list[list[Word]], width: float) -> None:
    """A short word alone on the last line gets the word before it, which its line can spare."""
    if len(rows) < 2 or len(rows[-1]) > 1 or rows[-1][0].width > _LONE * width:
        return
    before = rows[-2]
    left = natural_width(before) - before[-1].width
    if len(before) > 2 and before[-1].space and left > _SPARED * width:
        rows[-1].insert(0, before.pop())


def natural_width(words: list[Word]) -> float:
    """How wide the text would be on one line."""
    return sum(word.width + (word.space.width if word.space else 0.0) for word in words)


def widest_word(words: list[Word]) -> float:
    """The width below which a word of the text would have to be cut."""
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
    part.space = word.space
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


def _pieces(row: list[Word]) -> Iterator[Piece]:
    for word in row[:-1]:
        yield from word.pieces
        if word.space:
            yield word.space
    yield from row[-1].pieces


def _joined(row: list[Word]) -> Line:
    joined: list[Piece] = []
    width = 0.0
    for piece in _pieces(row):
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
