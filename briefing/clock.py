"""Time and identity: the two things a test must be able to hold still.

Nothing else in the program may ask the system for the time or for a random number.
"""

from __future__ import annotations

import secrets
import time
from datetime import UTC, datetime
from typing import Protocol

_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's base 32: no i, l, o, u
_ID_LENGTH = 13
_RANDOM_BITS = 24
_EPOCH_MS = 1_577_836_800_000  # 2020-01-01T00:00:00Z, so that 41 bits last until 2089


class Clock(Protocol):
    """Where the time and new ids come from."""

    def now(self) -> str:
        """The moment as ISO 8601 in UTC with seconds: `2026-11-23T14:03:22Z`."""
        ...

    def new_id(self) -> str:
        """A new id, 13 characters, greater than every id this clock gave before."""
        ...


def encode_id(number: int) -> str:
    """The 65-bit `number` as 13 characters that sort as the numbers do."""
    characters = []
    for _ in range(_ID_LENGTH):
        characters.append(_ALPHABET[number & 31])
        number >>= 5
    return "".join(reversed(characters))


class SystemClock:
    """The real clock. Ids hold milliseconds and random bits, and never go backwards."""

    def __init__(self) -> None:
        self._last = 0

    def now(self) -> str:
        return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def new_id(self) -> str:
        moment = max(0, time.time_ns() // 1_000_000 - _EPOCH_MS)
        fresh = (moment << _RANDOM_BITS) | secrets.randbits(_RANDOM_BITS)
        # Within one millisecond, or after the system's clock was set back, count on from the last.
        self._last = fresh if fresh > self._last else self._last + 1
        return encode_id(self._last)


class FixedClock:
    """A clock that stands still and counts its ids from 1, for tests and reproducible output."""

    def __init__(self, now: str = "2026-11-23T14:03:22Z") -> None:
        self._now = now
        self._count = 0

    def now(self) -> str:
        return self._now

    def new_id(self) -> str:
        self._count += 1
        return encode_id(self._count)
