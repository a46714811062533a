"""What each piece of a document is, for a reader who does not see the page (ISO 32000-1, 14.8).

Composing makes the tags in the order in which the brief is read; drawing hangs the content of the
pages under them. A tag holds either other tags or content, so that drawing cannot upset the order;
only links and passages in another language are hung under a line's tag while it is drawn.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Marked:
    """Marked content `number` of page `page`, both counted from 0."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Annotated:
    """An annotation of page `page`, counted from 0, with its key in the parent tree."""

    page: int
    key: int


@dataclass(eq=False, slots=True)
class Tag:
    """One structure element. `kind` is a standard structure type: 'P', 'H1', 'TD' …

    `alt` stands for a picture in words, `lang` is set where the language changes, `name` is the
    element's own ID, `attributes` are those of the layout and table owners as they stand in PDF;
    `actual` are its words as they are read, where the page has them the other way round.
    """

    kind: str
    alt: str = ""
    lang: str = ""
    name: str = ""
    actual: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    kids: list[Tag | Marked | Annotated] = field(default_factory=list)

    def listing(self, numbering: str) -> Tag:
        """A new list; `numbering` is that of its labels: 'Decimal', 'Disc', 'None' for words."""
        tag = self.child("L")
        tag.attributes = {"O": "/List", "ListNumbering": f"/{numbering}"}
        return tag

    def child(self, kind: str, **more: str) -> Tag:
        """A new tag after all that this one holds."""
        tag = Tag(kind, **more)  # type: ignore[arg-type]  # the strings among the fields
        self.kids.append(tag)
        return tag

    @property
    def is_empty(self) -> bool:
        """Whether nothing of it was drawn, so that it is left out."""
        return all(isinstance(kid, Tag) and kid.is_empty for kid in self.kids)


class Headings:
    """Gives headings their types. One that would skip a level is taken as the next below.

    ISO 14289-1, 7.4.2: the first is H1, and no level on the way down is left out.
    """

    def __init__(self) -> None:
        self._above = 0
        self._last = 0

    def title(self) -> str:
        """The structure type of the document's title, the heading above those of its sections."""
        self._above = self._last = 1
        return "H1"

    @property
    def section(self) -> str:
        """The structure type of the heading of a section."""
        return f"H{self._above + 1}"

    def kind(self, level: int) -> str:
        """The structure type of the next heading: of a section at 1, inside of one from 2 on."""
        self._last = min(level + self._above, self._last + 1)
        return f"H{self._last}"
