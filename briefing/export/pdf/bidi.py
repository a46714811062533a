"""Which way each character of a paragraph runs: the Unicode bidirectional algorithm (UAX #9).

Embeddings, overrides and isolates print as visible codes before a text comes here, so the rules for
them (X1 to X8) are left out. A test holds the rest to an implementation that is not ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import bidirectional, normalize

from briefing.export.scripts import RIGHT_TO_LEFT, letters

LEFTWARD_LETTER = re.compile(f"[\u200f{letters(RIGHT_TO_LEFT)}]")
"""What stands in a block of letters that run from right to left (marks and digits among them), and
the mark that stands for one."""

OBJECT = "\ufffc"
"""Stands for what takes the direction of its surroundings, as a citation does."""

# BidiBrackets.txt of Unicode 15; an opening one, then its closing one.
_PAIRS = (
    "()[]{}༺༻༼༽᚛᚜⁅⁆⁽⁾₍₎⌈⌉⌊⌋\u2329\u232a❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘"
    "⧘⧙⧚⧛⧼⧽⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜\u3008\u3009《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）［］｛｝｟｠｢｣"
)
_CLOSING = {
    opening: normalize("NFC", closing)
    for opening, closing in zip(_PAIRS[::2], _PAIRS[1::2], strict=True)
}
_CLOSINGS = frozenset(_CLOSING.values()) | frozenset(_PAIRS[1::2])
_MIRRORED = _PAIRS + "«»‹›<>≤≥≪≫"
MIRROR = dict(
    zip(_MIRRORED, (_MIRRORED[place ^ 1] for place in range(len(_MIRRORED))), strict=True)
)
"""What stands on the page for a character that is mirrored among letters from right to left."""
_MOST_OPEN = 63  # BD16
_IGNORED = frozenset({"BN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
_LEFTWARD = frozenset({"R", "AL"})
_STRONG = _LEFTWARD | {"L"}
_NEARLY_ALL = 0.85
_NEUTRAL = frozenset({"B", "S", "WS", "ON"})
_SIDE = {"L": "L", "R": "R", "EN": "R", "AN": "R"}  # N1: numbers count as right


def runs_right_to_left(texts: Iterable[str]) -> bool:
    """Whether a paragraph does: most of its letters and the first one, or nearly all of them.

    Not by its first letter alone (P2): an English sentence may open with an Arabic name, and an
    Arabic one with an English abbreviation or with who says it.
    """
    sides = [
        bidirectional(character) in _LEFTWARD
        for text in texts
        for character in text
        if bidirectional(character) in _STRONG
    ]
    leftward = sum(sides)
    most = leftward > len(sides) / 2 and sides[0]
    return most or leftward > _NEARLY_ALL * len(sides)


def levels(text: str, *, rightward: bool) -> list[int]:
    """The level of each character: even ones run to the right, odd ones to the left.

    `rightward` is the direction of the paragraph: from left to right.
    """
    base = 0 if rightward else 1
    kinds = [bidirectional(character) or "L" for character in text]
    places = [place for place, kind in enumerate(kinds) if kind not in _IGNORED]
    given = [kinds[place] for place in places]
    side = "L" if rightward else "R"
    kinds_left = _weak(list(given), side)
    _brackets([text[place] for place in places], given, kinds_left, side)
    _neutral(kinds_left, side)
    found = [base] * len(text)
    for place, kind in zip(places, kinds_left, strict=True):
        found[place] = _level(kind, base)
    for place, kind in enumerate(kinds):
        if kind in _IGNORED and place:
            found[place] = found[place - 1]
    return found


def _level(kind: str, base: int) -> int:
    """I1 and I2."""
    if base % 2 == 0:
        return base + {"R": 1, "AN": 2, "EN": 2}.get(kind, 0)
    return base if kind == "R" else base + 1


def _weak(kinds: list[str], side: str) -> list[str]:
    """W1 to W7: marks, numbers and what belongs to numbers."""
    last = strong = side
    for place, kind in enumerate(kinds):
        if kind == "NSM":
            kinds[place] = kind = last
        last = kind
        if kind in _STRONG:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[place] = "AN"
    kinds = ["R" if kind == "AL" else kind for kind in kinds]
    _separators(kinds)
    _terminators(kinds)
    strong = side
    for place, kind in enumerate(kinds):
        if kind in ("ES", "ET", "CS"):
            kinds[place] = "ON"
        elif kind in _STRONG:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[place] = "L"
    return kinds


def _separators(kinds: list[str]) -> None:
    """W4: one separator between two numbers of a kind."""
    for place in range(1, len(kinds) - 1):
        before, kind, after = kinds[place - 1 : place + 2]
        joins = kind == "CS" or (kind == "ES" and before == "EN")
        if joins and before == after and before in ("EN", "AN"):
            kinds[place] = before


def _terminators(kinds: list[str]) -> None:
    """W5: signs in a row before or after a European number."""
    place = 0
    while place < len(kinds):
        end = place
        while end < len(kinds) and kinds[end] == "ET":
            end += 1
        if end > place and "EN" in (*kinds[max(place - 1, 0) : place], *kinds[end : end + 1]):
            kinds[place:end] = ["EN"] * (end - place)
        place = max(end, place + 1)


def _brackets(characters: list[str], given: list[str], kinds: list[str], side: str) -> None:
    """N0: a pair of brackets takes the direction of what it holds or what stands before it."""
    for opening, closing in _pairs(characters, kinds):
        inside = {_SIDE.get(kind) for kind in kinds[opening + 1 : closing]} - {None}
        if side in inside:
            taken = side
        elif inside:
            before = (_SIDE.get(kind) for kind in reversed(kinds[:opening]))
            taken = "R" if next((one for one in before if one), side) == "R" else "L"
        else:
            continue
        for place in (opening, closing):
            kinds[place] = taken
            following = place + 1
            while following < len(kinds) and given[following] == "NSM":
                kinds[following] = taken
                following += 1


def _pairs(characters: list[str], kinds: list[str]) -> list[tuple[int, int]]:
    """BD16: the places of brackets that belong together, in the order of the opening ones."""
    opened: list[tuple[str, int]] = []
    found = []
    for place, character in enumerate(characters):
        if kinds[place] != "ON":
            continue
        if character in _CLOSING:
            if len(opened) == _MOST_OPEN:
                break
            opened.append((_CLOSING[character], place))
        elif character in _CLOSINGS:
            closed = normalize("NFC", character)
            for depth in range(len(opened) - 1, -1, -1):
                if opened[depth][0] == closed:
                    found.append((opened[depth][1], place))
                    del opened[depth:]
                    break
    return sorted(found)


def _neutral(kinds: list[str], side: str) -> None:
    """N1 and N2: neutral characters between two of one direction take it, others the base's."""
    place = 0
    while place < len(kinds):
        end = place
        while end < len(kinds) and kinds[end] in _NEUTRAL:
            end += 1
        if end > place:
            before = _SIDE[kinds[place - 1]] if place else side
            after = _SIDE[kinds[end]] if end < len(kinds) else side
            kinds[place:end] = [before if before == after else side] * (end - place)
        place = max(end, place + 1)
