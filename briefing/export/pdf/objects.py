"""Objects of the file in its own words, for those of which a long brief has tens of thousands."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFObject


class Written(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object that is written already, but for parts that are known only when the pages are.

    It is only referred to from elsewhere.
    """

    __RefOnly__ = 1

    def __init__(self, *parts: bytes | PDFObject) -> None:
        self.parts = parts

    def format(self, document: Any) -> bytes:  # Any: reportlab's own document
        return b"".join(
            [part if isinstance(part, bytes) else part.format(document) for part in self.parts]
        )


def number_of(document: Any, name: str) -> int:  # Any: reportlab's own document
    """The number of an object that the document knows by `name`."""
    number: int = document.idToObjectNumberAndVersion[name][0]
    return number
