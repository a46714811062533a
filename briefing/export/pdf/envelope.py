"""The file around the pages: its first line, the moment it bears and the number it is known by.

reportlab would name itself in two comments, take its moment from the environment where that holds
one, and make the number of the title alone.
"""

from __future__ import annotations

import hashlib
import time
from datetime import datetime
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc

_NOT_TEXT = b"%\xe2\xe3\xcf\xd3\n"  # tells whoever moves the file that it is no text
_NO_NUMBER = b"0" * 32  # stands where the number will, while the bytes that it is made of grow

# Whatever the settings of reportlab on this machine say.
rl_config.useA85 = 0  # binary streams: every reader takes them and they are a quarter smaller
rl_config.pdfComments = 0
rl_config.ttfAsciiReadable = 1


class _File(pdfdoc.PDFFile):  # type: ignore[misc]  # reportlab has no types
    """The bytes of a document, which begin with its format alone and are known by their hash."""

    def __init__(self, version: tuple[int, int]) -> None:
        super().__init__(version)
        self.strings.clear()
        self.offset = 0
        self.add(b"%%PDF-%d.%d\n" % version + _NOT_TEXT)

    def format(self, document: Any) -> bytes:  # Any: reportlab's own document
        *body, trailer = self.strings
        hashed = hashlib.sha256()
        for part in self.strings:
            hashed.update(part)
        number = hashed.hexdigest()[: len(_NO_NUMBER)].encode()
        return b"".join((*body, trailer.replace(_NO_NUMBER, number)))


pdfdoc.PDFFile = _File  # reportlab makes it itself, and asks nobody which


def bear(document: Any, moment: str) -> None:  # Any: reportlab's own document
    """Date the document, and have its bytes alone say which file it is (ISO 32000-1, 14.4)."""
    made = datetime.fromisoformat(moment)
    document._timeStamp.t = made.timestamp()  # noqa: SLF001 - reportlab's clock has no other door
    document.ID = lambda: b"[<%s><%s>]" % (_NO_NUMBER, _NO_NUMBER)


def date_borne(document: Any, form: str) -> str:  # Any: reportlab's own document
    """The moment in UTC, not to tell where, in the form that `strftime` is given."""
    seconds: float = document._timeStamp.t  # noqa: SLF001 - see above
    return time.strftime(form, time.gmtime(seconds))
