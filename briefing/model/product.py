"""What is handed over: the brief, its sections and blocks, its markings, and its editions.

`position` orders sections in a brief and blocks in a section; a thing put between two others gets
the number halfway, so that moving one row changes one row.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.vocabulary import BlockContent, BlockKind, PageSize, SectionKind


@dataclass(frozen=True, slots=True)
class Brief:
    """The title block and page set-up. `period` and `cutoff` are as the analyst writes them."""

    id: str
    title: str
    form: str = "Situation report"
    serial: str = ""
    period: str = ""
    cutoff: str = ""
    originator: str = ""
    distribution: str = ""
    marking: str = ""
    language: str = "en"
    page_size: PageSize = PageSize.A4


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    brief_id: str
    kind: SectionKind
    title: str
    position: float


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of a section.

    A paragraph has `text` (Markdown, citations as `[@statement-id]`); a statement block quotes
    `statement_id`; a judgement block prints `judgement_id`; a table or figure is filled from
    `content`. `reviewed` is False while it stands as drafted.
    """

    id: str
    section_id: str
    kind: BlockKind
    position: float
    text: str = ""
    statement_id: str | None = None
    judgement_id: str | None = None
    content: BlockContent | None = None
    marking: str = ""
    reviewed: bool = True


@dataclass(frozen=True, slots=True)
class Marking:
    """A level of a ladder that this project adds to the ones the program ships.

    `rank` orders the levels of one ladder from the least restrictive up.
    """

    id: str
    ladder: str
    code: str
    label: str
    portion: str = ""
    rank: int = 0
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """A brief as it was exported: which file, with which SHA-256 (hex), when, and what changed."""

    id: str
    brief_id: str
    number: int
    format: str
    file_name: str
    sha256: str
    exported_at: str
    marking: str = ""
    changes: str = ""
