"""The structure of a PDF read back: pikepdf gives the tags, pdfium the words of marked content."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from tests.briefing.export.pdf.decoding import decoded_words


@dataclass
class Element:
    """One structure element: its type, its own words, and the elements in it, in their order.

    `told` are its other entries and attributes; `leads` what its annotations say of themselves.
    """

    kind: str
    told: dict[str, str]
    words: str = ""
    kids: list[Element] = field(default_factory=list)
    leads: list[str] = field(default_factory=list)

    def all(self, kind: str = "") -> Iterator[Element]:
        """This element and all below it, in the order of reading; only those of `kind`."""
        if not kind or self.kind == kind:
            yield self
        for kid in self.kids:
            yield from kid.all(kind)

    def one(self, kind: str) -> Element:
        (found,) = self.all(kind)
        return found


def structure(content: bytes) -> Element:
    """The document's root element, with the words of every element as they are read."""
    words = marked_words(content)
    with pikepdf.open(BytesIO(content)) as pdf:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        return _element(pdf.Root.StructTreeRoot.K, words, pages)


def marked_words(content: bytes) -> dict[tuple[int, int], str]:
    """The words of each piece of marked content by page and number, and of artifacts by -1."""
    found: dict[tuple[int, int], str] = {}
    document = pypdfium2.PdfDocument(content)
    for number, page in enumerate(document):
        text_page = page.get_textpage()
        for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            place = number, pdfium.FPDFPageObj_GetMarkedContentID(one.raw)
            found[place] = found.get(place, "") + _words(one, text_page)
    document.close()
    return found


def pagination(content: bytes) -> list[list[tuple[str, int]]]:
    """The artifacts that come again page by page: which kind, and how much is drawn in each."""
    found: list[list[tuple[str, int]]] = []
    with pikepdf.open(BytesIO(content)) as pdf:
        for page in pdf.pages:
            found.append([])
            inside = False
            for operands, operator in pikepdf.parse_content_stream(page):
                name = str(operator)
                if name == "BDC" and str(operands[0]) == "/Artifact":
                    assert operands[1].Type == "/Pagination"
                    found[-1].append((str(operands[1].get("/Subtype", "")), 0))
                    inside = True
                elif name == "EMC":
                    inside = False
                elif inside and name in {"Tj", "TJ", "re", "l", "S", "f"}:
                    kind, drawn = found[-1][-1]
                    found[-1][-1] = kind, drawn + 1
    return found


def _words(text: Any, page: Any) -> str:
    size = pdfium.FPDFTextObj_GetText(text.raw, page.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    into = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    pdfium.FPDFTextObj_GetText(text.raw, page.raw, into, size)
    return buffer.raw[:-2].decode("utf-16-le")


def spoken(content: bytes) -> str:
    """All words in the order of the structure, as they are read out; artifacts are not."""
    words = decoded_words(content)
    with pikepdf.open(BytesIO(content)) as pdf:
        pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
        return " ".join(_spoken(pdf.Root.StructTreeRoot.K, words, pages))


def _spoken(tag: Any, words: dict[tuple[int, int], str], pages: dict[Any, int]) -> Iterator[str]:
    if "/ActualText" in tag:
        yield str(tag.ActualText)
        return
    for kid in tag.K:
        kind = str(kid.get("/Type", ""))
        if kind == "/MCR":
            yield words.get((pages[kid.Pg.objgen], int(kid.MCID)), "")
        elif kind != "/OBJR":
            yield from _spoken(kid, words, pages)


def _element(tag: Any, words: dict[tuple[int, int], str], pages: dict[Any, int]) -> Element:
    told = {key: str(tag[key]) for key in ("/ActualText", "/Alt", "/ID", "/Lang") if key in tag}
    told |= {key: _plain(value) for key, value in tag.get("/A", {}).items()}
    element = Element(str(tag.S)[1:], told)
    for kid in tag.K:
        kind = str(kid.get("/Type", ""))
        if kind == "/MCR":
            element.words += words.get((pages[kid.Pg.objgen], int(kid.MCID)), "")
        elif kind == "/OBJR":
            element.leads.append(str(kid.Obj.Contents))
        else:
            below = _element(kid, words, pages)
            element.kids.append(below)
            element.words += below.words if below.kind in {"Link", "Reference"} else ""
    element.words = element.words.strip()  # pdfium adds spaces where a line goes on elsewhere
    return element


def _plain(value: Any) -> str:
    return str([float(one) for one in value] if isinstance(value, pikepdf.Array) else value)
