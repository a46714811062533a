"""Words broken into lines of a given width. Ragged right; a word wider than the line is cut."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

from briefing.export.pdf.order import placed, resolved
from briefing.export.pdf.pieces import Piece, Word
from briefing.export.scripts import marks

_RUNNING = 250.0  # points: from this width a text is running text, not a cell or a label
_LONE = 0.14  # of the width: a last word shorter than this looks forgotten
_SPARED = 0.7  # of the width: what has to be left of the line that gives a word away
_VIRAMA, _CONSONANTS = "\u094d", "\u0904-\u0939\u0958-\u095f"  # of Devanagari
_SARA_AM = "\u0e33"  # a letter by its category, set on the one before it
_JOINERS = "\u200c\u200d"
_SLACK = 0.01  # points: rounding must not push a word that fits onto the next line


@dataclass(frozen=True, slots=True)
class Line:
    """Pieces in the order of reading, neighbours of one look already joined.

    `shift` is how far the line stands to the right of where the text stands: a paragraph from right
    to left begins at the right edge.
    """

    pieces: tuple[Piece, ...]
    width: float
    shift: float = 0.0
    rightward: bool = True

    def ended_by(self, end: Piece) -> Line:
        """The line with one more piece after all that is seen of it."""
        pen = sum(piece.step + piece.width for piece in self.pieces)
        width = self.width + end.width
        if self.rightward:
            stepped = any(piece.step for piece in self.pieces)
            end = replace(end, step=self.width - pen if stepped else 0.0)
            return replace(self, pieces=(*self.pieces, end), width=width)
        first, *others = self.pieces
        moved = replace(first, step=first.step + end.width)
        pieces = (moved, *others, replace(end, step=-pen - end.width))
        return replace(self, pieces=pieces, width=width)


@cache
def _cluster() -> re.Pattern[str]:
    """A letter with its marks and with what is joined to it: no line ends inside."""
    mark = marks("Mn", "Mc", "Me") + _SARA_AM + _JOINERS
    conjunct = f"{_VIRAMA}\u200d?[{_CONSONANTS}]"
    return re.compile(f"[^{mark}](?:{conjunct}|[{mark}])*|.")


def break_lines(words: list[Word], width: float) -> list[Line]:
    """The lines of a text; no words give no lines."""
    if any(word.turned for word in words):
        words, rightward = resolved(words)
        return [_turned(row, width, rightward=rightward) for row in _rows(words, width)]
    return [_joined(row) for row in _rows(words, width)]


def _rows(words: list[Word], width: float) -> list[list[Word]]:
    rows: list[list[Word]] = []
    row: list[Word] = []
    filled, room = 0.0, width + _SLACK
    for word in _fitting(words, room):
        space = row[-1].space if row else None
        after = filled + space.width + word.width if space else filled + word.width
        if row and after <= room:
            row.append(word)
            filled = after
        else:
            rows.append(row := [word])
            filled = word.width
    if width >= _RUNNING:
        _company_for_a_lone_word(rows, width)
    return rows


def _turned(row: list[Word], width: float, *, rightward: bool) -> Line:
    """A line with letters from right to left among its own."""
    last = row[-1]
    line = _joined([*row[:-1], Word(last.pieces, last.width)])
    shift = 0.0 if rightward else max(width - line.width, 0.0)
    pieces = placed(line.pieces, last.space, line.width, rightward=rightward)
    return Line(pieces, line.width, shift, rightward)


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


def _fitting(words: list[Word], room: float) -> Iterable[Word]:
    if widest_word(words) <= room:
        return words
    parts = (_cut(word, room) if word.width > room else (word,) for word in words)
    return chain.from_iterable(parts)


def _cut(word: Word, room: float) -> Iterator[Word]:
    """A word too wide for any line, in parts that fit; one character always counts as fitting."""
    part = Word()
    for piece in (single for whole in word.pieces for single in _single_characters(whole)):
        if part.pieces and part.width + piece.width > room:
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
    anchor, look = piece.anchor, piece.look
    for text in _cluster().findall(piece.text) if look.face.joins else piece.text:
        width = (look.face.advance(text) or 0.0) * look.size / 1000
        yield Piece(text, look, width, anchor=anchor, level=piece.level)
        anchor = ""


def _pieces(row: list[Word]) -> Iterator[Piece]:
    """The pieces of a line; the space it ends at is there to part it from the next, unseen."""
    for word in row:
        yield from word.pieces
        if word.space:
            yield word.space


def _joined(row: list[Word]) -> Line:
    """The words as a line; neighbours that look the same are drawn as one."""
    joined: list[Piece] = []
    same: list[Piece] = []
    for piece in _pieces(row):
        last = same[-1] if same else None
        if last and (
            (last.look is not piece.look and last.look != piece.look)
            or (last.chip or piece.chip or piece.anchor)
            or last.level != piece.level
        ):
            joined.append(_one(same))
            same = []
        same.append(piece)
    joined.append(_one(same))
    space = row[-1].space
    width = sum([piece.width for piece in joined]) - (space.width if space else 0.0)
    return Line(tuple(joined), width)


def _one(pieces: list[Piece]) -> Piece:
    """Neighbours of one look as one piece; letters that join are measured anew together."""
    first = pieces[0]
    if len(pieces) == 1:
        return first
    text, look = "".join([piece.text for piece in pieces]), first.look
    if look.face.joins:
        width = (look.face.advance(text) or 0.0) * look.size / 1000
    else:
        width = sum([piece.width for piece in pieces])
    return Piece(text, look, width, anchor=first.anchor, level=first.level)
