"""The tags as the objects of a tagged PDF: the structure tree, the parent tree and the names in it.

ISO 32000-1, 14.7: an element names its parent, what it is and what it holds; the parent tree leads
from the marked content of a page, and from an annotation, back to the element.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObject, PDFObjectReference, PDFString

from briefing.export.pdf.tags import Annotated, Marked, Tag

_CELLS = frozenset({"TD", "TH"})  # an empty cell still keeps its place in the row


class _Source(PDFObject):  # type: ignore[misc]  # reportlab has no types
    """An object in the words of the file format, for which the numbers of others are filled in."""

    __RefOnly__ = 1

    def __init__(self) -> None:
        self.parts: list[bytes | PDFObjectReference] = []

    def format(self, document: Any) -> bytes:  # Any: reportlab's own document
        return b"".join(
            part if isinstance(part, bytes) else part.format(document) for part in self.parts
        )


class Structure:
    """Turns the tags under `root` into objects of one reportlab document."""

    def __init__(self, document: Any, root: Tag) -> None:
        self._document = document
        self._annotations: dict[int, PDFObjectReference] = {}
        self._contents: dict[int, dict[int, PDFObjectReference]] = {}
        self._names: dict[str, PDFObjectReference] = {}
        self._root = root

    def write(self, page_keys: list[int]) -> None:
        """Hang the tree into the catalogue. `page_keys` are those of the pages, in their order."""
        top = _Source()
        top_reference = self._document.Reference(top)
        element = self._element(self._root, top_reference)
        parents = self._document.Reference(self._parent_tree(page_keys))
        top.parts = [b"<</Type/StructTreeRoot/K ", element, b"/ParentTree ", parents]
        top.parts.append(b"/ParentTreeNextKey %d" % (len(page_keys) + len(self._annotations)))
        if self._names:
            top.parts += [b"/IDTree ", self._document.Reference(self._id_tree())]
        top.parts.append(b">>")
        self._document.Catalog.StructTreeRoot = top
        self._document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _element(self, tag: Tag, parent: PDFObjectReference) -> PDFObjectReference:
        source = _Source()
        own = self._document.Reference(source)
        source.parts = [b"<</S/%s/P " % tag.kind.encode(), parent, *self._described(tag)]
        if tag.name:
            self._names[tag.name] = own
        source.parts.append(b"/K[")
        for kid in tag.kids:
            source.parts += self._kid(kid, own)
        source.parts.append(b"]>>")
        return own

    def _described(self, tag: Tag) -> Iterable[bytes]:
        texts = {
            b"/Alt ": tag.alt,
            b"/ActualText ": tag.actual,
            b"/Lang ": tag.lang,
            b"/ID ": tag.name,
        }
        for key, text in texts.items():
            if text:
                yield key + PDFString(text).format(self._document)
        if tag.attributes:
            pairs = "".join(f"/{key} {value}" for key, value in tag.attributes.items())
            yield f"/A<<{pairs}>>".encode("ascii")

    def _kid(
        self, kid: Tag | Marked | Annotated, own: PDFObjectReference
    ) -> Iterable[bytes | PDFObjectReference]:
        match kid:
            case Tag():
                if kid.is_empty and kid.kind not in _CELLS:
                    return ()
                return (self._element(kid, own), b" ")
            case Marked(page, number):
                self._contents.setdefault(page, {})[number] = own
                return (
                    b"<</Type/MCR/Pg ",
                    _page(page),
                    b"/MCID %d>>" % number,
                )
            case Annotated(page, key):
                self._annotations[key] = own
                return (
                    b"<</Type/OBJR/Pg ",
                    _page(page),
                    b"/Obj ",
                    self._document.refAnnotation(f"{key}"),
                    b">>",
                )

    def _parent_tree(self, page_keys: list[int]) -> _Source:
        leads: dict[int, list[bytes | PDFObjectReference]] = {
            key: [own] for key, own in self._annotations.items()
        }
        for page, key in enumerate(page_keys):
            marked = self._contents.get(page, {})
            owners = [part for number in range(len(marked)) for part in (marked[number], b" ")]
            leads[key] = [b"[", *owners, b"]"]
        tree = _Source()
        tree.parts = [b"<</Nums["]
        for key in sorted(leads):
            tree.parts += (b"%d " % key, *leads[key], b"\n")
        tree.parts.append(b"]>>")
        return tree

    def _id_tree(self) -> _Source:
        tree = _Source()
        names = sorted(self._names)
        tree.parts = [b"<</Names["]
        for name in names:
            tree.parts += (PDFString(name).format(self._document), b" ", self._names[name], b" ")
        tree.parts.append(b"]>>")
        return tree


def _page(number: int) -> PDFObjectReference:
    return PDFObjectReference(f"Page{number + 1}")
