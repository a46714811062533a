"""The look: colours by role, fonts, sizes, icons, style sheet. It knows no widget."""

from ui.theme.apply import Scheme, ThemeSwitch, apply_theme, current_theme
from ui.theme.roles import Role
from ui.theme.theme import Theme, ThemeError, load_theme

__all__ = [
    "Role",
    "Scheme",
    "Theme",
    "ThemeError",
    "ThemeSwitch",
    "apply_theme",
    "current_theme",
    "load_theme",
]
