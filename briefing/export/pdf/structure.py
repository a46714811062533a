"""The tags as the objects of a tagged PDF: the structure tree, the parent tree and the names in it.

ISO 32000-1, 14.7: an element names its parent, what it is and what it holds; the parent tree leads
from the marked content of a page, and from an annotation, back to the element.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFString

from briefing.export.pdf.objects import Written, number_of
from briefing.export.pdf.tags import Annotated, Marked, Tag

_CELLS = frozenset({"TD", "TH"})  # an empty cell still keeps its place in the row


class Structure:
    """Turns the tags under `root` into objects of one reportlab document.

    Pages and annotations are in the document already, so that all numbers are known.
    """

    def __init__(self, document: Any, root: Tag) -> None:
        self._document = document
        self._annotations: dict[int, int] = {}
        self._contents: dict[int, dict[int, int]] = {}
        self._names: dict[str, int] = {}
        self._pages: list[int] = []
        self._root = root

    def write(self, page_keys: list[int]) -> None:
        """Hang the tree into the catalogue. `page_keys` are those of the pages, in their order."""
        self._pages = [self._number_of(f"Page{one}") for one in range(1, len(page_keys) + 1)]
        top, number = self._new()
        element = self._element(self._root, number)
        parts = [b"<</Type/StructTreeRoot/K %d 0 R" % element]
        parts.append(b"/ParentTree %d 0 R" % self._parent_tree(page_keys))
        parts.append(b"/ParentTreeNextKey %d" % (len(page_keys) + len(self._annotations)))
        if self._names:
            parts.append(b"/IDTree %d 0 R" % self._id_tree())
        top.parts = (*parts, b">>")
        self._document.Catalog.StructTreeRoot = top
        self._document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _new(self, content: bytes = b"") -> tuple[Written, int]:
        """A new object of the document, and its number."""
        made = Written(content)
        return made, self._number_of(self._document.Reference(made).name)

    def _number_of(self, name: str) -> int:
        return number_of(self._document, name)

    def _element(self, tag: Tag, parent: int) -> int:
        element, own = self._new()
        if tag.name:
            self._names[tag.name] = own
        kids = [self._kid(kid, own) for kid in tag.kids]
        described = b"".join(self._described(tag))
        start = b"<</S/%s/P %d 0 R" % (tag.kind.encode(), parent)
        element.parts = (start, described, b"/K[", *kids, b"]>>")
        return own

    def _described(self, tag: Tag) -> Iterable[bytes]:
        texts = (
            (b"/Alt ", tag.alt),
            (b"/ActualText ", tag.actual),
            (b"/Lang ", tag.lang),
            (b"/ID ", tag.name),
        )
        for key, text in texts:
            if text:
                yield key + PDFString(text).format(self._document)
        if tag.attributes:
            pairs = "".join(f"/{key} {value}" for key, value in tag.attributes.items())
            yield f"/A<<{pairs}>>".encode("ascii")

    def _kid(self, kid: Tag | Marked | Annotated, own: int) -> bytes:
        match kid:
            case Tag():
                if kid.is_empty and kid.kind not in _CELLS:
                    return b""
                return b"%d 0 R " % self._element(kid, own)
            case Marked(page, number):
                self._contents.setdefault(page, {})[number] = own
                return b"<</Type/MCR/Pg %d 0 R/MCID %d>>" % (self._pages[page], number)
            case Annotated(page, key):
                self._annotations[key] = own
                annotation = self._number_of(f"Annot.{key}")
                return b"<</Type/OBJR/Pg %d 0 R/Obj %d 0 R>>" % (self._pages[page], annotation)

    def _parent_tree(self, page_keys: list[int]) -> int:
        leads = {key: b"%d 0 R" % own for key, own in self._annotations.items()}
        for page, key in enumerate(page_keys):
            marked = self._contents.get(page, {})
            owners = b" ".join([b"%d 0 R" % marked[number] for number in range(len(marked))])
            leads[key] = b"[%s]" % owners
        lines = b"\n".join([b"%d %s" % (key, leads[key]) for key in sorted(leads)])
        return self._new(b"<</Nums[%s]>>" % lines)[1]

    def _id_tree(self) -> int:
        names = [
            b"%s %d 0 R" % (PDFString(name).format(self._document), self._names[name])
            for name in sorted(self._names)
        ]
        return self._new(b"<</Names[%s]>>" % b" ".join(names))[1]
