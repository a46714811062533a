"""The colours of what is printed, by what they are for: those of the window's two themes.

A test holds every one to `assets/themes`, so that a grade has one colour wherever it is seen. What
only one printer needs, such as the black of a printed web page, is with that printer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours under the names that the themes give them; `grades` by the letter of reliability."""

    paper: str
    chrome: str
    line: str
    ink: str
    quiet: str
    accent: str
    error: str
    grades: Mapping[str, str]


LIGHT = Palette(
    paper="#fffdf9",
    chrome="#f4f2ee",
    line="#e2ded6",
    ink="#1d2126",
    quiet="#64686f",
    accent="#1f5f8b",
    error="#b3261e",
    grades=MappingProxyType(
        {"A": "#1b7a4b", "B": "#2f7a2b", "C": "#7d6400", "D": "#a84f06", "E": "#b3261e"}
    ),
)

DARK = Palette(
    paper="#1e2125",
    chrome="#17191c",
    line="#31353b",
    ink="#e6e3dc",
    quiet="#a2a6ad",
    accent="#7db8e0",
    error="#f28b82",
    grades=MappingProxyType(
        {"A": "#5fca92", "B": "#86c97e", "C": "#dcbf4c", "D": "#f0a164", "E": "#f28b82"}
    ),
)
