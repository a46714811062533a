"""The words of marked content as its bytes say them: pikepdf parses, the fonts' own maps decode.

Nothing is guessed from where glyphs stand, as a viewer has to do where a line mixes directions.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import Any

import pikepdf

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)endbf", re.DOTALL)
_TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")


def decoded_words(content: bytes) -> dict[tuple[int, int], str]:
    """The words of each piece of marked content, by its page, from 0, and its number there."""
    found: dict[tuple[int, int], str] = {}
    known: dict[Any, dict[int, str]] = {}
    with pikepdf.open(BytesIO(content)) as pdf:
        for number, page in enumerate(pdf.pages):
            fonts = page.get("/Resources", {}).get("/Font", {})
            letters: dict[int, str] = {}
            place = number, -1
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name == "Tf":
                    letters = _letters(fonts[str(operands[0])], known)
                elif name == "BDC":
                    place = number, int(operands[1].get("/MCID", -1))
                elif name == "EMC":
                    place = number, -1
                elif name in {"Tj", "TJ"}:
                    shown = operands[0] if name == "TJ" else operands
                    codes = b"".join(bytes(s) for s in shown if isinstance(s, pikepdf.String))
                    found[place] = found.get(place, "") + "".join(letters[one] for one in codes)
    return found


def _letters(font: Any, known: dict[Any, dict[int, str]]) -> dict[int, str]:
    if font.objgen not in known:
        known[font.objgen] = _map(font.ToUnicode.read_bytes())
    return known[font.objgen]


def _map(cmap: bytes) -> dict[int, str]:
    """What each code of a font stands for."""
    letters: dict[int, str] = {}
    for kind, body in _SECTION.findall(cmap):
        tokens = [match.group() for match in _TOKEN.finditer(body)]
        while tokens:
            first = int(tokens.pop(0)[1:-1], 16)
            last = int(tokens.pop(0)[1:-1], 16) if kind == b"bfrange" else first
            if tokens[0] == b"[":
                end = tokens.index(b"]")
                given = [_text(token) for token in tokens[1:end]]
                del tokens[: end + 1]
                letters.update(zip(range(first, last + 1), given, strict=True))
            else:
                start = _text(tokens.pop(0))
                for step in range(last - first + 1):
                    letters[first + step] = start[:-1] + chr(ord(start[-1]) + step)
    return letters


def _text(token: bytes) -> str:
    return bytes.fromhex(token[1:-1].decode()).decode("utf-16-be")
