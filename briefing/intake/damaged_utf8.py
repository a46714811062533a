"""UTF-8 with a few broken bytes in it: what can be read of it, and whether it was UTF-8 at all.

Chance makes valid sequences of other encodings too, but seldom three in four of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice

from briefing.intake.cleaning import MOST_SHOWN

_REPLACEMENT = b"\xef\xbf\xbd"
# Half a surrogate pair in the bytes that UTF-8 would have for it; ED begins no other letter.
_SURROGATE = re.compile(rb"(\xed[\xa0-\xbf][\x80-\xbf])")


@dataclass(frozen=True, slots=True)
class DamagedUtf8:
    """The text with U+FFFD where it is broken, how often that is, and how many letters are whole.

    Half a surrogate pair counts as whole, and both halves side by side are their letter: no other
    encoding writes so. Letters of ASCII are not counted, they tell nothing.
    """

    text: str
    whole: int
    broken: int

    @property
    def is_sure(self) -> bool:
        """Whether the bytes can be little else: no old encoding of words comes near."""
        return self.whole > 3 * self.broken

    @property
    def is_possible(self) -> bool:
        """Whether UTF-8 explains as much as it does not."""
        return self.whole >= self.broken > 0


def read_damaged(data: bytes) -> DamagedUtf8:
    """What `data` says as UTF-8, whatever stands between its letters."""
    halves = sum(1 for _ in islice(_SURROGATE.finditer(data), MOST_SHOWN + 1))
    if 0 < halves <= MOST_SHOWN:
        parts = (
            part.decode("utf-8", "surrogatepass" if place % 2 else "replace")
            for place, part in enumerate(_SURROGATE.split(data))
        )
        text = _paired("".join(parts))
    else:
        text = data.decode("utf-8", "replace")
    beyond = len(text) - len(text.encode("ascii", "ignore"))
    broken = text.count("\ufffd") - data.count(_REPLACEMENT)
    return DamagedUtf8(text, beyond - broken, broken)


def _paired(text: str) -> str:
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
