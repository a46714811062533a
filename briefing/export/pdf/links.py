"""Links as annotations: where each leads, and what it says to whoever does not see it."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from briefing.export.pdf.characters import one_line

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
    return one_line(shown) if target.startswith("#") else target


def annotation(canvas: Any, area: Area, target: str, said: str, key: int) -> PDFDictionary:
    """A link to `target`, '#name' in the document or a web address. Any: reportlab's canvas.

    `key` leads from it to its tag in the parent tree.
    """
    entries = {
        "Type": PDFName("Annot"),
        "Subtype": PDFName("Link"),
        "Rect": PDFArray(area),
        "Border": PDFArray([0, 0, 0]),
        "F": _PRINTED,
        "StructParent": key,
        "Contents": PDFString(said),
    }
    if target.startswith("#"):
        entries["Dest"] = canvas._bookmarkReference(target[1:])  # noqa: SLF001 - its only door
    else:
        url = PDFString(quote(target, safe=_URL_SAFE))
        entries["A"] = PDFDictionary({"S": PDFName("URI"), "URI": url})
    return PDFDictionary(entries)
