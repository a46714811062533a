"""What a new project starts with: one brief with the standard sections. No part of its history."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.clock import Clock
from briefing.errors import ProjectError
from briefing.model.product import Block, Brief, Section
from briefing.model.vocabulary import BlockContent, BlockKind, SectionKind
from briefing.project.database import Database
from briefing.project.journal import put_rows
from briefing.project.rows import check_characters, table_of, to_row

SECTION_TITLES = {
    SectionKind.SUMMARY: "Summary",
    SectionKind.KEY_JUDGEMENTS: "Key judgements",
    SectionKind.SITUATION: "Situation",
    SectionKind.ACTORS: "Actors",
    SectionKind.CASUALTIES: "Casualty estimates",
    SectionKind.QUESTIONS: "Open questions",
    SectionKind.OUTLOOK: "Outlook",
    SectionKind.TIMELINE: "Timeline",
    SectionKind.SOURCES: "Sources",
    SectionKind.OWN: "New section",
}
"""What each kind of section is called until the analyst renames it."""

STANDARD_SECTIONS = (
    SectionKind.SUMMARY,
    SectionKind.KEY_JUDGEMENTS,
    SectionKind.SITUATION,
    SectionKind.ACTORS,
    SectionKind.CASUALTIES,
    SectionKind.QUESTIONS,
    SectionKind.SOURCES,
)

FILLED_BY = {
    SectionKind.ACTORS: BlockContent.ACTORS,
    SectionKind.CASUALTIES: BlockContent.ESTIMATES,
    SectionKind.QUESTIONS: BlockContent.QUESTIONS,
    SectionKind.TIMELINE: BlockContent.EVENTS,
    SectionKind.SOURCES: BlockContent.SOURCES,
}
"""Which table a section of this kind starts with; it fills itself from the project."""


def the_one(briefs: Sequence[Brief]) -> Brief:
    """A project's one brief, of those in its file. Raises ProjectError where damage took it."""
    if not briefs:
        raise ProjectError("This project is damaged: it holds no brief.")
    return briefs[0]


def write_outset(db: Database, title: str, clock: Clock) -> None:
    """Put the empty brief and its standard sections into a new file, in one transaction.

    Raises CommandError for a title that no file can hold.
    """
    check_characters(title)
    brief = Brief(id=clock.new_id(), title=title)
    sections = tuple(
        Section(clock.new_id(), brief.id, kind, SECTION_TITLES[kind], float(position))
        for position, kind in enumerate(STANDARD_SECTIONS, start=1)
    )
    blocks = tuple(
        Block(clock.new_id(), section.id, BlockKind.TABLE, 1.0, content=FILLED_BY[section.kind])
        for section in sections
        if section.kind in FILLED_BY
    )
    db.execute("BEGIN IMMEDIATE")
    for values in ((brief,), sections, blocks):
        put_rows(db, table_of(type(values[0])), [to_row(value) for value in values])
    db.execute("COMMIT")
