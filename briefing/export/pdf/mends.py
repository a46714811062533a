"""What reportlab has no door for, changed for the whole process: the only place that does so.

A document makes its file and its streams itself, by their global names, and asks nobody which.
Nothing else in the program uses reportlab, and whatever shares its process gets files that conform
a little better. A test fails where a new reportlab needs one of the mends no longer.
"""

from __future__ import annotations

import hashlib
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc

NO_NUMBER = b"0" * 32
"""Stands where a file's number will, while the bytes that it is made of grow."""
_NOT_TEXT = b"%\xe2\xe3\xcf\xd3\n"  # tells whoever moves the file that it is no text

# Whatever the settings of reportlab on this machine say.
rl_config.useA85 = 0  # binary streams: every reader takes them and they are a quarter smaller
rl_config.pdfComments = 0
rl_config.ttfAsciiReadable = 1


def _own(kind: Any) -> Any:
    """reportlab's own class, also where this module is loaded again: no mend is mended."""
    return next(one for one in kind.__mro__ if one.__module__ == pdfdoc.__name__)


class _File(_own(pdfdoc.PDFFile)):  # type: ignore[misc]  # reportlab has no types
    """The bytes of a document, which begin with its format alone and are known by their hash.

    reportlab would name itself in two comments, and make the number of the title alone.
    """

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
        number = hashed.hexdigest()[: len(NO_NUMBER)].encode()
        return b"".join((*body, trailer.replace(NO_NUMBER, number)))


class Stream(_own(pdfdoc.PDFStream)):  # type: ignore[misc]
    """A stream with the end of line before `endstream` that ISO 19005-2, 6.1.7.1, asks for."""

    def format(self, document: Any) -> bytes:
        written: bytes = super().format(document)
        return written.removesuffix(b"endstream\n") + b"\nendstream\n"


pdfdoc.PDFFile = _File
pdfdoc.PDFStream = Stream
