"""Passages in another language than the words around them, to be read out as what they are.

A script tells its language only where hardly any other is written in it: Hebrew, Thai, Hangul,
kana. Arabic, Cyrillic, Devanagari and Han are shared by many, and nothing is guessed from them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from briefing.report.tree import Text

_HEBREW = "\u0590-\u05ff\ufb1d-\ufb4f"
_THAI = "\u0e01-\u0e5b"
_HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7ff"
_KANA = (
    "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u31f0-\u31ff\uff66-\uff6f\uff71-\uff9f"
)
_WITH_KANA = (
    f"{_KANA}\u3000-\u303f\u30fb\u30fc\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff65\uff70"
)
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
        "|".join(
            f"(?P<{name}>[{letters}]+(?:{_BETWEEN}[{letters}]+)*)" for name, letters in scripts
        )
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
