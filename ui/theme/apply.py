"""Puts a theme on the application: palette, font and style sheet, and follows the system.

The theme in force is kept by the application object itself; `current_theme()` asks it.
"""

import re
from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme.roles import Role
from ui.theme.theme import THEMES, Theme, load_theme

PROPERTY = "sourceline_theme"
PALETTE = {
    QPalette.ColorRole.Window: Role.CHROME,
    QPalette.ColorRole.WindowText: Role.INK,
    QPalette.ColorRole.Base: Role.PAPER,
    QPalette.ColorRole.AlternateBase: Role.CHROME,
    QPalette.ColorRole.Text: Role.INK,
    QPalette.ColorRole.Button: Role.CHROME,
    QPalette.ColorRole.ButtonText: Role.INK,
    QPalette.ColorRole.BrightText: Role.ERROR,
    QPalette.ColorRole.Highlight: Role.SELECTION,
    QPalette.ColorRole.HighlightedText: Role.ON_SELECTION,
    QPalette.ColorRole.Accent: Role.ACCENT,
    QPalette.ColorRole.Link: Role.ACCENT,
    QPalette.ColorRole.LinkVisited: Role.ACCENT,
    QPalette.ColorRole.PlaceholderText: Role.QUIET,
    QPalette.ColorRole.ToolTipBase: Role.PAPER,
    QPalette.ColorRole.ToolTipText: Role.INK,
    QPalette.ColorRole.Light: Role.PAPER,
    QPalette.ColorRole.Midlight: Role.HOVER,
    QPalette.ColorRole.Mid: Role.LINE,
    QPalette.ColorRole.Dark: Role.LINE,
    QPalette.ColorRole.Shadow: Role.RULE,
}
GREYED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
)


class Scheme(StrEnum):
    """What the analyst chose: the system's scheme, or always one."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def current_theme() -> Theme:
    """The theme in force, or the light one before any was applied."""
    app = QApplication.instance()
    theme = app.property(PROPERTY) if app is not None else None
    return theme if isinstance(theme, Theme) else load_theme("light")


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dresses the whole application; every open widget repaints."""
    app.setProperty(PROPERTY, theme)
    if app.style().name() != "fusion":
        app.setStyle("Fusion")
    app.setFont(theme.interface_font())
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's own palette, for what the style sheet leaves to Fusion."""
    result = QPalette()
    for slot, role in PALETTE.items():
        result.setColor(slot, theme.colour(role))
    grey = QColor(theme.hex(Role.RULE))
    for slot in GREYED:
        result.setColor(QPalette.ColorGroup.Disabled, slot, grey)
    return result


def style_sheet(theme: Theme) -> str:
    """assets/themes/widgets.qss with `@role` made a colour, `@themes` the folder, sizes scaled.

    Hairlines (1px) and focus rings (2px) keep their width at any scale.
    """
    text = (THEMES / "widgets.qss").read_text(encoding="utf-8")
    text = text.replace("@themes", THEMES.as_posix())
    text = text.replace("@scheme", "dark" if theme.dark else "light")
    text = re.sub(r"@([a-z_]+)", lambda match: theme.hex(Role(match[1])), text)
    return re.sub(r"\b([3-9]|\d\d+)px", lambda match: f"{theme.px(int(match[1]))}px", text)


class ThemeSwitch(QObject):
    """Keeps the application in the chosen scheme and follows the system while asked to."""

    changed = Signal(object)
    """The Theme that is now in force."""

    def __init__(
        self,
        app: QApplication,
        scheme: Scheme = Scheme.SYSTEM,
        scale: float = 1.0,
        system_is_dark: Callable[[], bool] | None = None,
    ) -> None:
        super().__init__(app)
        self._system_is_dark = system_is_dark or self._hint_is_dark
        self._app = app
        self._scheme = scheme
        self._scale = scale
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._tell_system()
        self._apply()

    @property
    def scheme(self) -> Scheme:
        """What the analyst chose."""
        return self._scheme

    @property
    def scale(self) -> float:
        """The size of everything; 1.0 is as drawn."""
        return self._scale

    def choose(self, scheme: Scheme) -> None:
        """Follows the system, or stays light or dark whatever it does."""
        self._scheme = scheme
        self._tell_system()
        self._apply()

    def toggle(self) -> None:
        """From light to dark and back, for one key."""
        self.choose(Scheme.LIGHT if current_theme().dark else Scheme.DARK)

    def set_scale(self, scale: float) -> None:
        """Everything larger or smaller, between 0.75 and 2."""
        self._scale = min(2.0, max(0.75, scale))
        self._apply()

    def _tell_system(self) -> None:
        # so that the title bar and the system's own dialogs go along
        hints = self._app.styleHints()
        if self._scheme is Scheme.SYSTEM:
            hints.unsetColorScheme()
        else:
            dark = self._scheme is Scheme.DARK
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)

    def _system_changed(self) -> None:
        if self._scheme is Scheme.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        theme = load_theme(self._name(), self._scale)
        if theme != self._app.property(PROPERTY):
            apply_theme(self._app, theme)
            self.changed.emit(theme)

    def _name(self) -> str:
        if self._scheme is not Scheme.SYSTEM:
            return self._scheme.value
        return "dark" if self._system_is_dark() else "light"

    def _hint_is_dark(self) -> bool:
        return self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
