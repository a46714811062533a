"""Articles on their way in: read in a process apart, shown for a look, and only then kept.

Nothing in here touches the project, and no document is opened in this process.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.errors import BriefingError, CommandError, IntakeError
from briefing.quarantine import FileOrder, PastedOrder, Reader, file_order
from ui.models.typed_dates import AmbiguousDateError, NoSuchDateError, typed_date

if TYPE_CHECKING:
    from briefing.model.reading import Reading, Taken

Pulse = Callable[[float, str], None]
_ISO = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")
_ADDRESS = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)
_BARE_ADDRESS = re.compile(r"(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?:[/?#]\S*)?")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?")


@dataclass(frozen=True)
class Incoming:
    """One document: taken and read, or the sentence that says why not."""

    name: str
    taken: Taken | None = None
    reading: Reading | None = None
    error: str = ""
    known_as: str = ""
    """The title of the article that has the same bytes, if there is one; `known_id` is its id."""
    known_id: str = ""

    @property
    def statements(self) -> int:
        """How many statements were found in it."""
        found = self.reading.statements if self.reading else ()
        return sum(not one.heading for one in found)

    @property
    def is_new(self) -> bool:
        """Whether it can be imported."""
        return self.taken is not None and not self.known_as

    def opening(self) -> str:
        """The article's first words, without its masthead where that is known."""
        if self.taken is None:
            return ""
        body = (
            [one.start for one in self.reading.statements if not one.heading]
            if self.reading
            else []
        )
        return self.taken.text[body[0] if body else 0 :]

    def with_provenance(self, fields: Mapping[str, str]) -> Incoming:
        """The same with fields that the analyst mended: title, byline, outlet and so on."""
        assert self.taken is not None
        mended: dict[str, Any] = dict(fields)
        return replace(self, taken=replace(self.taken, **mended))


def take_in(
    sources: Sequence[Path | PastedOrder], pulse: Pulse, reader: Reader | None = None
) -> tuple[Incoming, ...]:
    """Takes in and reads each; one that cannot be read is said so and the rest go on.

    `pulse` is called several times a second, and may end it by what it raises. A `reader` that was
    started beforehand answers sooner; it is closed.
    """
    found: list[Incoming] = []
    with reader or Reader() as reading:
        for number, source in enumerate(sources):
            beat = partial(pulse, number / len(sources), f"{number + 1} of {len(sources)}")
            beat()
            found.append(_take_in(source, reading, beat))
    pulse(1.0, "")
    return _once_each(found)


def _take_in(source: Path | PastedOrder, reader: Reader, beat: Callable[[], None]) -> Incoming:
    name = source.name if isinstance(source, Path) else "Clipboard"
    try:
        order = file_order(source) if isinstance(source, Path) else source
        return Incoming(name, *reader.read(order, beat))
    except BriefingError as error:
        return Incoming(name, error=str(error))


def read_again(one: Incoming, encoding: str, pulse: Pulse) -> Incoming | BriefingError:
    """The same document with its bytes read in that encoding, or why they are not in it."""
    assert one.taken is not None
    order = FileOrder(one.taken.original, one.taken.file_name, encoding)
    try:
        with Reader() as reader:
            taken, reading = reader.read(order, partial(pulse, 0.0, ""))
    except BriefingError as error:
        return error
    return replace(one, taken=taken, reading=reading)


def _once_each(found: list[Incoming]) -> tuple[Incoming, ...]:
    """Two files of the same bytes are one article."""
    seen: set[str] = set()
    kept = []
    for one in found:
        if one.taken is not None:
            own = one.taken.sha256
            if own in seen:
                one = replace(one, known_as=one.taken.title)
            seen.add(own)
        kept.append(one)
    return tuple(kept)


def proper_date(typed: str) -> str:
    """A day, month or year as ISO 8601, however it was typed; "" for nothing. IntakeError."""
    text = typed.strip()
    try:
        value = typed_date(text)
    except AmbiguousDateError as error:
        raise IntakeError(error.sentence, error.hint) from error
    except NoSuchDateError as error:
        sentence = f"{error.sentence} Write it as 13 January 2025, or 2025-01-13."
        raise IntakeError(sentence) from error
    except CommandError:
        value = "?"
    if value and not _ISO.fullmatch(value):
        raise IntakeError("Write the date as 13 January 2025, or 2025-01-13, or 2025-01, or 2025.")
    return value


def proper_address(typed: str) -> str:
    """A web address in full, `https://` before a bare one; "" for nothing. IntakeError."""
    text = typed.strip()
    full = f"https://{text}" if _BARE_ADDRESS.fullmatch(text) else text
    if full and not _ADDRESS.fullmatch(full):
        raise IntakeError("Write the address in full, as https://example.org/page.")
    return full


def proper_language(typed: str) -> str:
    """A language as `en` or `en-GB`; "" for nothing. IntakeError."""
    text = typed.strip()
    if text and not _LANGUAGE.fullmatch(text):
        raise IntakeError("Write the language as two or three letters: en, uk, en-GB.")
    return text
