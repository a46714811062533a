"""How long a brief is, for the status line: words as they print, and the minutes to read them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass

from briefing.model.counting import counted
from briefing.report.tree import Key, References, Report, Text

WORDS_A_MINUTE = 220


def length_words(report: Report) -> str:
    """`612 words · 3 min`. The source list and the legends are looked up, not read."""
    words = sum(_words(node) for node in report.nodes if not isinstance(node, References | Key))
    return f"{counted(words, 'word')} · {max(1, round(words / WORDS_A_MINUTE))} min"


def _words(value: object) -> int:
    if isinstance(value, Text):
        return len(value.text.split())
    if isinstance(value, tuple):
        return sum(_words(one) for one in value)
    if is_dataclass(value):
        return sum(_words(getattr(value, field.name)) for field in fields(value))
    return 0
