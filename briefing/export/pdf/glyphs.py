"""Shaped text as operators of a page: each glyph at its place, and what it copies as."""

from __future__ import annotations

from typing import Any

from briefing.export.pdf.pieces import Piece

_LEAST = 0.05  # thousandths of the type size: a move that nobody can see


def show(code: list[str], piece: Piece, document: Any) -> None:  # Any: reportlab's document
    """Draw the piece where the pen stands and leave the pen behind it, by operators in `code`."""
    look = piece.look
    font, scale = look.face.font, 1000 / look.face.font.face.unitsPerEm
    writer = _Writer(code, look.size)
    for glyph in look.face.glyphs(piece.text, leftward=piece.level % 2 == 1):
        character = font.code_of(glyph)
        ((subset, coded),) = font.splitString(character, document)
        writer.font(font.getSubsetInternalName(subset, document))
        writer.drawn(coded, scale * glyph.advance - font.face.charWidths[ord(character)])
    writer.end()


class _Writer:
    """Gathers what one operator shows, until the font changes."""

    def __init__(self, code: list[str], size: float) -> None:
        self._code = code
        self._size = size
        self._font = ""
        self._parts: list[str] = []
        self._shown = bytearray()

    def font(self, name: str) -> None:
        if name != self._font:
            self.end()
            self._font = name
            self._code.append(f"{name} {self._size:.6g} Tf")

    def drawn(self, coded: bytes, more: float) -> None:
        """A glyph, and by how much its advance is more than its width."""
        self._shown += coded
        if abs(more) > _LEAST:
            self._flush()
            self._parts.append(f"{-more:.6g}")

    def end(self) -> None:
        self._flush()
        if self._parts:
            self._code.append(f"[{' '.join(self._parts)}] TJ")
            self._parts = []

    def _flush(self) -> None:
        if self._shown:
            self._parts.append(f"<{self._shown.hex()}>")
            self._shown.clear()
