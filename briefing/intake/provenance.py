"""Where an article says it comes from, and what a reader of one format hands back.

Nothing is invented here: what was not found stays empty and is told to the analyst in one note.
"""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Provenance:
    """What a document says of itself. `published` is `2025-01-12`, `2025-01` or ''; `language` is a
    two-letter code or ''."""

    title: str = ""
    byline: str = ""
    outlet: str = ""
    published: str = ""
    url: str = ""
    language: str = ""

    def filled_from(self, other: Provenance) -> Provenance:
        """This, with what is empty taken from `other`."""
        names = [field.name for field in fields(self)]
        return Provenance(*(getattr(self, name) or getattr(other, name) for name in names))


@dataclass(frozen=True, slots=True)
class Extract:
    """The words of one document, its own account of where it is from, and what is doubtful."""

    text: str
    provenance: Provenance = Provenance()
    notes: tuple[str, ...] = ()


def missing(provenance: Provenance) -> tuple[str, ...]:
    """One sentence that names what the document does not say of itself, or none."""
    wanted = (
        ("outlet", provenance.outlet),
        ("author", provenance.byline),
        ("publication date", provenance.published),
    )
    absent = [name for name, value in wanted if not value]
    if not absent:
        return ()
    listed = " or ".join(filter(None, [", ".join(absent[:-1]), absent[-1]]))
    return (f"No {listed} was found.",)


def one_line(value: str | None, limit: int = 300) -> str:
    """`value` as one line of at most `limit` letters, fit for a field; '' for nothing."""
    line = " ".join((value or "").split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def web_address(value: str | None) -> str:
    """`value` if it is an http address, else ''; it is shown and printed, never opened."""
    address = one_line(value, 2000)
    return address if address.lower().startswith(("http://", "https://")) else ""
