"""What the program remembers between starts, declared once as data; it holds nothing of a project.

A setting is stored as JSON text, so that every system keeps it alike and a spoilt one is noticed.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QSettings, Signal

from briefing.analyst import login_name

T = TypeVar("T")


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One thing that is remembered: its name, its type, what holds at first, one sentence."""

    name: str
    kind: type[T]
    default: T
    sentence: str


ANALYST = Setting(
    "analyst", str, "", "The name that stands beside your grades; your login name while empty."
)
THEME = Setting("theme", str, "system", "The look: “system”, “light” or “dark”.")
TEXT_SIZE = Setting("text_size", float, 1.0, "How large everything is; 1.0 is as drawn.")
RECENT = Setting("recent", list, [], "The projects opened last, newest first, for the start page.")
GEOMETRY = Setting("geometry", str, "", "Where the window was, as Qt writes it, in base 64.")
DRAWER_HEIGHT = Setting("drawer_height", int, 230, "How high checks and history stand, in pixels.")
IMPORT_FOLDER = Setting("import_folder", str, "", "The folder of the last import.")
EXPORT_ENDING = Setting("export_ending", str, ".pdf", "The format of the last export.")
REPRODUCIBLE = Setting(
    "reproducible", bool, False, "Whether an export leaves the time of printing out."
)

SETTINGS: tuple[Setting[str] | Setting[float] | Setting[int] | Setting[bool] | Setting[list], ...]  # type: ignore[type-arg]
SETTINGS = (
    ANALYST,
    THEME,
    TEXT_SIZE,
    RECENT,
    GEOMETRY,
    DRAWER_HEIGHT,
    IMPORT_FOLDER,
    EXPORT_ENDING,
    REPRODUCIBLE,
)


class Settings(QObject):
    """Reads and writes the settings. `changed` tells the name of the one that changed."""

    changed = Signal(str)

    def __init__(self, store: QSettings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store or QSettings(
            QSettings.defaultFormat(), QSettings.Scope.UserScope, "Sourceline", "Sourceline"
        )

    def get(self, setting: Setting[T]) -> T:
        """What is stored, or the default where nothing sensible is."""
        stored = self._store.value(setting.name)
        if not isinstance(stored, str):
            return setting.default
        try:
            value = json.loads(stored)
        except ValueError:
            return setting.default
        if setting.kind is float and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        return value if type(value) is setting.kind else setting.default

    def put(self, setting: Setting[T], value: T) -> None:
        """Stores a value, and tells of it where it is another than before."""
        if value != self.get(setting):
            self._store.setValue(setting.name, json.dumps(value, ensure_ascii=False))
            self.changed.emit(setting.name)

    def keep(self) -> None:
        """Writes to the disk now what is not there yet."""
        self._store.sync()

    @property
    def analyst(self) -> str:
        """The analyst's name: the one that was given, or the login name."""
        return self.get(ANALYST).strip() or login_name()
