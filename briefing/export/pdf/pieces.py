"""Words ready to be set: pieces of one look, measured in points.

They hold characters and know nothing of the report they come from.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.export.pdf.faces import Face

CHIP_PAD = 3.0
"""Points between a framed text and its frame."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a piece prints. `link` is '#name' inside the document, a web address, or ''. `lang` is
    set in words of another language."""

    face: Face
    size: float
    ink: str
    rise: float = 0.0
    link: str = ""
    bold: bool = False
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters of one look. `chip` is the ink of a frame round them; `anchor` names the place.

    `level` is odd where they run from right to left. `step` moves the pen before they are drawn,
    where the order of reading is not that of the page.
    """

    text: str
    look: Look
    width: float
    chip: str = ""
    anchor: str = ""
    level: int = 0
    step: float = 0.0

    @property
    def is_shaped(self) -> bool:
        """Whether its glyphs are not simply those of its characters, one after the other."""
        return self.look.face.joins or self.level % 2 == 1


@dataclass(slots=True)
class Word:
    """Pieces that stay together on a line, and the space after them where the line goes on.

    One that is `turned` has letters that run from right to left.
    """

    pieces: list[Piece] = field(default_factory=list)
    width: float = 0.0
    space: Piece | None = None
    turned: bool = False
