"""The names of everything that has a colour in the window: one role, one meaning.

No colour stands here: the values are in assets/themes/*.toml, and a theme must name every role.
"""

from enum import StrEnum


class Role(StrEnum):
    """What a colour is for. A widget asks for a role, never for a colour."""

    PAPER = "paper"
    CHROME = "chrome"
    RAISED = "raised"
    HOVER = "hover"
    CHOSEN = "chosen"
    WASH = "wash"
    PAGE = "page"
    LINE = "line"
    EDGE = "edge"
    RULE = "rule"
    INK = "ink"
    QUIET = "quiet"
    SET_ASIDE = "set_aside"
    ACCENT = "accent"
    ACCENT_HOVER = "accent_hover"
    ON_ACCENT = "on_accent"
    FOCUS = "focus"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "error"
    SELECTION = "selection"
    ON_SELECTION = "on_selection"
    SHADOW = "shadow"
    GRADE_A = "grade_a"
    GRADE_B = "grade_b"
    GRADE_C = "grade_c"
    GRADE_D = "grade_d"
    GRADE_E = "grade_e"
    GRADE_F = "grade_f"
    UNDERLINE_ATTRIBUTION = "underline_attribution"
    UNDERLINE_DATE = "underline_date"
    UNDERLINE_FIGURE = "underline_figure"
    UNDERLINE_ACTOR = "underline_actor"
    UNDERLINE_HEDGE = "underline_hedge"


GROUNDS = frozenset({Role.PAPER, Role.CHROME, Role.RAISED, Role.HOVER, Role.CHOSEN, Role.WASH})
"""Surfaces that text is set on."""

TEXTS = frozenset(
    {
        Role.INK,
        Role.QUIET,
        Role.SET_ASIDE,
        Role.ACCENT,
        Role.SUCCESS,
        Role.WARNING,
        Role.ERROR,
        Role.GRADE_A,
        Role.GRADE_B,
        Role.GRADE_C,
        Role.GRADE_D,
        Role.GRADE_E,
        Role.GRADE_F,
    }
)
"""Roles that letters are written in: 4.5:1 or more on every ground (WCAG 2.2, 1.4.3)."""

TEXT_ON_FILL = (
    (Role.ON_ACCENT, Role.ACCENT),
    (Role.ON_ACCENT, Role.ACCENT_HOVER),
    (Role.ON_SELECTION, Role.SELECTION),
)
"""Letters that stand on one fill only."""

MARKS = frozenset(
    {
        Role.RULE,
        Role.FOCUS,
        Role.UNDERLINE_ATTRIBUTION,
        Role.UNDERLINE_DATE,
        Role.UNDERLINE_FIGURE,
        Role.UNDERLINE_ACTOR,
        Role.UNDERLINE_HEDGE,
    }
)
"""Marks that carry meaning without being text: 3:1 or more on paper and chrome (WCAG 1.4.11)."""
