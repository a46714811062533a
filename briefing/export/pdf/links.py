"""Links as annotations: where each leads, and what it says to whoever does not see it."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from reportlab.pdfbase.pdfdoc import PDFString

from briefing.export.pdf.characters import entry
from briefing.export.pdf.objects import Written

_URL_SAFE = ":/?#[]@!$&'()*+,;=%~-._"
_PRINTED = 4  # annotation flag: it belongs to the page on paper too (ISO 32000-1, 12.5.3)
_SAID = {
    "#source-": "Source {}",
    "#article-": "Article {}",
    "#cited-": "Back to the first citation of source {}",
}
Area = tuple[float, float, float, float]
"""The left, lower, right and upper edge on the page."""


def description(target: str, shown: str) -> str:
    """What a link says of itself (ISO 14289-1, 7.18.5): its number alone would say nothing."""
    for prefix, words in _SAID.items():
        if target.startswith(prefix):
            return words.format(target.removeprefix(prefix))
    return entry(shown if target.startswith("#") else target)


def annotation(canvas: Any, area: Area, target: str, said: str, key: int) -> Written:
    """A link to `target`, '#name' in the document or a web address. Any: reportlab's canvas.

    `key` leads from it to its tag in the parent tree.
    """
    document = canvas._doc  # noqa: SLF001 - its only door
    corners = " ".join([f"{corner:.3f}" for corner in area]).encode()
    link = b"<</Type/Annot/Subtype/Link/Rect[%s]/Border[0 0 0]/F %d/StructParent %d/Contents %s" % (
        corners,
        _PRINTED,
        key,
        PDFString(said).format(document),
    )
    if target.startswith("#"):
        place = canvas._bookmarkReference(target[1:])  # noqa: SLF001 - its only door
        return Written(link + b"/Dest", place, b">>")
    url = PDFString(quote(target, safe=_URL_SAFE)).format(document)
    return Written(link + b"/A<</S/URI/URI %s>>>>" % url)
