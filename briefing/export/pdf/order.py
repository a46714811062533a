"""From the order of reading to the order on the page, where a text has letters from right to left.

Directions are found for a whole paragraph, its lines are turned one by one (UAX #9).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from briefing.export.pdf.bidi import OBJECT, levels, runs_right_to_left
from briefing.export.pdf.pieces import Piece, Word

_LEAST = 1e-6  # points


def runs_leftward(words: list[Word]) -> bool:
    """Whether a paragraph of these words runs from right to left."""
    if not any(word.turned for word in words):
        return False
    return runs_right_to_left(_read(piece) for word in words for piece in _of(word))


def resolved(words: list[Word]) -> tuple[list[Word], bool]:
    """The words in pieces of one direction each, and whether the paragraph runs to the right."""
    texts = [_read(piece) for word in words for piece in _of(word)]
    rightward = not runs_leftward(words)
    found = iter(levels("".join(texts), rightward=rightward))
    return [_directed(word, found) for word in words], rightward


def _of(word: Word) -> Iterator[Piece]:
    yield from word.pieces
    if word.space:
        yield word.space


def _stands_for_itself(piece: Piece) -> bool:
    """Chips and citations are no words of the text: it flows round them."""
    return bool(piece.chip or piece.look.rise)


def _read(piece: Piece) -> str:
    return OBJECT if _stands_for_itself(piece) else piece.text


def _directed(word: Word, found: Iterator[int]) -> Word:
    pieces = [part for piece in word.pieces for part in _parts(piece, found)]
    space = next(_parts(word.space, found)) if word.space else None
    return Word(pieces, sum(piece.width for piece in pieces), space, word.turned)


def _parts(piece: Piece, found: Iterator[int]) -> Iterator[Piece]:
    """The piece cut where the direction changes."""
    if _stands_for_itself(piece):
        level = next(found)
        yield replace(piece, level=level + level % 2)
        return
    own = [next(found) for _ in piece.text]
    if len(set(own)) == 1:
        yield replace(piece, level=own[0])
        return
    look, anchor, start = piece.look, piece.anchor, 0
    for level, same in groupby(own):
        text = piece.text[start : start + len(list(same))]
        start += len(text)
        width = (look.face.advance(text) or 0.0) * look.size / 1000
        yield Piece(text, look, width, anchor=anchor, level=level)
        anchor = ""


def placed(
    pieces: tuple[Piece, ...], last: Piece | None, width: float, *, rightward: bool
) -> tuple[Piece, ...]:
    """The pieces of one line with the steps that the pen makes between them.

    They stay in the order in which they are read, which is that of a tagged document's content.
    `last` is the unseen space at the end of the line, outside of its `width`.
    """
    starts = _starts(pieces)
    if last:
        # L1: it runs as the paragraph does.
        pieces = (*pieces, replace(last, level=0 if rightward else 1))
        starts.append(width if rightward else -last.width)
    pen, stepped = 0.0, []
    for piece, start in zip(pieces, starts, strict=True):
        moved = abs(start - pen) > _LEAST
        stepped.append(replace(piece, step=start - pen) if moved else piece)
        pen = start + piece.width
    return tuple(stepped)


def _starts(line: tuple[Piece, ...]) -> list[float]:
    """Where each piece begins, counted from the left edge of the line."""
    x, starts = 0.0, [0.0] * len(line)
    for place in on_page([piece.level for piece in line]):
        starts[place] = x
        x += line[place].width
    return starts


def on_page(given: list[int]) -> list[int]:
    """L2: the places from left to right; from the highest level down, what has it is reversed."""
    order = list(range(len(given)))
    for level in range(max(given, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and given[order[end]] >= level:
                end += 1
            order[start:end] = reversed(order[start:end])
            start = max(end, start + 1)
    return order
