"""A theme: what each role looks like, and the sizes and fonts that go with it.

Reads assets/themes/*.toml. It knows colours and fonts, and nothing of widgets.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from PySide6.QtGui import QColor, QFont, QFontMetricsF

from ui.theme.fonts import Face, families
from ui.theme.roles import Role

ASSETS = Path(__file__).resolve().parents[2] / "assets"
THEMES = ASSETS / "themes"

INTERFACE_PX = 13
READING_PX = 16
MEASURE = 66
"""Characters in a line of reading text."""

GRADE_ROLES = {
    "A": Role.GRADE_A,
    "B": Role.GRADE_B,
    "C": Role.GRADE_C,
    "D": Role.GRADE_D,
    "E": Role.GRADE_E,
    "F": Role.GRADE_F,
}


class ThemeError(Exception):
    """A theme file is incomplete. It ships with the program, so this is a bug of ours."""


@dataclass(frozen=True)
class Theme:
    """Colours by role, and a scale (1.0 is as drawn) for every size and font."""

    name: str
    dark: bool
    colours: Mapping[Role, str] = field(hash=False)
    scale: float = 1.0

    def hex(self, role: Role) -> str:
        """The colour of a role as `#rrggbb`."""
        return self.colours[role]

    def colour(self, role: Role, alpha: float = 1.0) -> QColor:
        """The colour of a role; `alpha` from 0 (not there) to 1."""
        colour = QColor(self.colours[role])
        if alpha < 1.0:
            colour.setAlphaF(alpha)
        return colour

    def grade_role(self, code: str) -> Role:
        """The role of a grade (`B2`, `B-`, `-2`): the letter decides, a lone number is quiet."""
        return GRADE_ROLES.get(code[:1], Role.QUIET)

    def px(self, size: float) -> int:
        """A size of the drawings in pixels, scaled; never less than one."""
        return max(1, round(size * self.scale))

    def interface_font(self, px: float = INTERFACE_PX, *, bold: bool = False) -> QFont:
        """Sans: everything the program says."""
        return self._font(Face.SANS, px, bold=bold)

    def reading_font(self, px: float = READING_PX, *, bold: bool = False) -> QFont:
        """Serif: the words of sources and of the brief."""
        return self._font(Face.SERIF, px, bold=bold)

    def section_font(self) -> QFont:
        """The small spaced capitals over a group."""
        font = self._font(Face.SANS, 11, bold=True)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 107)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        return font

    def measure_width(self) -> int:
        """The width of a line of reading text: 66 figures wide, as `66ch` in print on screens."""
        return round(QFontMetricsF(self.reading_font()).horizontalAdvance("0") * MEASURE)

    def _font(self, face: Face, px: float, *, bold: bool) -> QFont:
        font = QFont(families(face))
        font.setPixelSize(self.px(px))
        font.setBold(bold)
        return font


def load_theme(name: str, scale: float = 1.0) -> Theme:
    """The theme in assets/themes/`name`.toml. Raises ThemeError where a role is missing."""
    with (THEMES / f"{name}.toml").open("rb") as file:
        data = tomllib.load(file)
    base: dict[str, str] = data["base"]
    named: dict[str, str] = data["roles"]
    missing = [role.value for role in Role if role.value not in named]
    if missing:
        raise ThemeError(f"The theme {name} has no colour for: {', '.join(missing)}.")
    try:
        colours = {role: base[named[role.value]] for role in Role}
    except KeyError as unknown:
        raise ThemeError(f"The theme {name} uses {unknown}, which [base] does not name.") from None
    return Theme(data["name"], data["dark"], MappingProxyType(colours), scale)
