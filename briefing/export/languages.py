"""Passages in another language than the words around them, to be read out as what they are.

A script tells its language only where hardly any other is written in it: Hebrew, Thai, Hangul,
kana. Arabic, Cyrillic, Devanagari and Han are shared by many, and nothing is guessed from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from briefing.export.scripts import HAN, HANGUL, HEBREW, KANA_LETTERS, letters
from briefing.report.tree import Text

_HEBREW = letters(HEBREW)
_THAI = "\u0e00-\u0e3e\u0e40-\u0e7f"  # without the sign of the baht, which every language writes
_HANGUL = letters(HANGUL)
_KANA = letters(KANA_LETTERS)
_WITH_KANA = f"{letters(KANA_LETTERS, HAN)}\u3000-\u303f\u30fb\u30fc\uff01-\uff65\uff70\uff9e\uff9f"
_BETWEEN = r"[\W\d_]+"
_TELLING = re.compile(f"[{_HEBREW}{_THAI}{_HANGUL}{_KANA}]")
_HAS_KANA = re.compile(f"[{_KANA}]")

_ALSO_IN = {
    "he": frozenset({"he", "iw", "yi", "ji", "lad", "arc"}),
    "th": frozenset({"th"}),
    "ko": frozenset({"ko"}),
    "ja": frozenset({"ja"}),
}
"""Languages that are written in the script of each: what is in one of them is not renamed."""


@cache
def _passage() -> re.Pattern[str]:
    """What is in one script, compiled for the first brief that has a word of it."""
    scripts = (("he", _HEBREW), ("th", _THAI), ("ko", _HANGUL), ("ja", _WITH_KANA))
    return re.compile(
        "|".join(f"(?P<{name}>[{script}]+(?:{_BETWEEN}[{script}]+)*)" for name, script in scripts)
    )


def in_languages(run: Text, around: str = "") -> Iterator[Text]:
    """The run in parts of one language each; `around` is that of the text it stands in."""
    if run.text.isascii() or not _TELLING.search(run.text):
        yield run
        return
    start = 0
    own = (run.lang or around).split("-")[0].lower()
    for found in _passage().finditer(run.text):
        language = found.lastgroup or ""
        if own in _ALSO_IN[language] or (language == "ja" and not _HAS_KANA.search(found.group())):
            continue
        if found.start() > start:
            yield replace(run, text=run.text[start : found.start()])
        yield replace(run, text=found.group(), lang=language)
        start = found.end()
    if start < len(run.text):
        yield replace(run, text=run.text[start:])
