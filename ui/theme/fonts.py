"""Brings the program's own fonts to Qt, each face only when it is first asked for.

Where assets/fonts lacks a face, the system's own sans or serif stands in.
"""

from enum import Enum
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFontDatabase

FONTS = Path(__file__).resolve().parents[2] / "assets" / "fonts"
OTHER_FILES = ("DroidSans*.ttf", "NanumGothic*.ttf")
OTHER_SCRIPTS = ["Droid Sans Fallback", "NanumGothic"]
"""Han and kana, and Hangul: names and words of sources are never boxes."""


class Face(Enum):
    """A face of the program: the files it needs at once and the names it goes by."""

    SANS = ("NotoSans-*.ttf", "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans")
    SERIF = ("NotoSerif-*.ttf", "Noto Serif", "Georgia", "Times New Roman", "DejaVu Serif")


@cache
def families(face: Face) -> list[str]:
    """The family names to give to QFont, best first; the first call loads the files."""
    pattern, *names = face.value
    for files in (pattern, *OTHER_FILES):
        for path in sorted(FONTS.glob(files)):
            QFontDatabase.addApplicationFont(str(path))
    return [*names, *OTHER_SCRIPTS]
