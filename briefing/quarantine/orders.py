"""One document to take in and to read: what is asked, and the work itself in this very process.

Whoever does not know where a document is from hands the order to a `Reader` instead.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.reading import Reading, Taken

_MARKS_OF_A_PAGE = 100_000
"""As many bytes as a page's first tag is looked for in, however wide its letters are."""


@dataclass(frozen=True, slots=True)
class FileOrder:
    """The bytes of a file called `name`, to be read in `encoding`; None leaves it to the bytes."""

    data: bytes
    name: str
    encoding: str | None = None

    @property
    def parts(self) -> tuple[bytes, ...]:
        """The bytes of which one is the original that is kept."""
        return (self.data,)


@dataclass(frozen=True, slots=True)
class PastedOrder:
    """What was on the clipboard: words, and perhaps the same as a piece of a web page."""

    plain: str
    html: str | None = None

    @property
    def name(self) -> str:
        """No file, no name."""
        return ""

    @property
    def parts(self) -> tuple[bytes, ...]:
        """The bytes of which one is the original that is kept."""
        given = (self.plain,) if self.html is None else (self.plain, self.html)
        return tuple(words.encode("utf-8", "surrogatepass") for words in given)


Order = FileOrder | PastedOrder


def file_order(path: Path, encoding: str | None = None) -> FileOrder:
    """The order to read the file at `path`; IntakeError where it has no bytes to give."""
    from briefing.intake.opening import read_bytes

    return FileOrder(read_bytes(path), path.name, encoding)


def take_and_read(order: Order) -> tuple[Taken, Reading]:
    """The document and its first reading, done here. Raises IntakeError."""
    from briefing.intake import take_bytes, take_pasted
    from briefing.reading import read

    if isinstance(order, FileOrder):
        taken = take_bytes(order.data, order.name, order.encoding)
    else:
        taken = take_pasted(order.plain, order.html)
    reading = read(
        taken.text, title=taken.title, published=taken.published, language=taken.language or "en"
    )
    return taken, reading


def is_plain_text(order: FileOrder) -> bool:
    """Whether it surely is plain text, which no reader of documents has to be loaded for.

    In doubt it is not: one tag in a text is enough.
    """
    from briefing.intake.detect import Form, named_form

    head = order.data[:_MARKS_OF_A_PAGE]
    return (
        named_form(order.name) in (None, Form.TEXT)
        and not head.startswith(b"PK")
        and b"%PDF-" not in head
        and b"<" not in head
    )
