"""What the analyst does to sections and evidence from beside the page, as commands."""

from __future__ import annotations

from functools import partial

from briefing.model.vocabulary import SectionKind
from briefing.project.commands import (
    AddSection,
    EditBrief,
    MoveSection,
    PlaceStatement,
    RemoveSection,
    RenameSection,
)
from briefing.project.outset import SECTION_TITLES
from ui.write.desk import Desk
from ui.write.outline_panel import OutlinePanel
from ui.write.paragraph_block import ParagraphBlock
from ui.write.section_page import SectionPage


class BriefDeeds:
    """Runs commands for the outline, the evidence and the title block."""

    def __init__(self, desk: Desk, outline: OutlinePanel, page: SectionPage) -> None:
        self._desk = desk
        self._outline = outline
        self._page = page

    def add_section(self, kind: SectionKind) -> None:
        """Adds a section below the chosen one, shows it, and opens its title where it is new."""
        self._page.settle()
        row = self._outline.view.currentIndex().row()
        index = row if row > 0 else None
        changes = self._desk.workbench.run(AddSection(kind, "", index))
        for section_id in changes.ids("section") if changes else ():
            self._outline.choose(section_id)
            if kind is SectionKind.OWN:
                self._page.focus_title()

    def move_section(self, step: int) -> None:
        """Prints the chosen section earlier (-1) or later (1)."""
        section_id, row = self._outline.section_id(), self._outline.view.currentIndex().row()
        place = row - 1 + step
        if section_id and 0 <= place < self._outline.model.rowCount() - 1:
            self.put_section(section_id, place)

    def put_section(self, section_id: str, index: int) -> None:
        """Puts a section at a place among the others."""
        self._page.settle()
        self._desk.workbench.run(MoveSection(section_id, index))
        self._outline.choose(section_id)

    def rename_section(self, section_id: str, title: str) -> None:
        """Gives a section another title."""
        self._desk.workbench.run(RenameSection(section_id, title))

    def remove_section(self) -> None:
        """Takes the chosen section out; the one that follows is shown. Undo brings it back."""
        section_id, row = self._outline.section_id(), self._outline.view.currentIndex().row()
        if section_id:
            self._page.settle()
            self._desk.workbench.run(RemoveSection(section_id))
            rows = self._outline.model.rows()
            self._outline.choose(rows[min(row, len(rows) - 1)].section_id)

    def step_section(self, step: int) -> None:
        """Goes to the section before or after."""
        rows = self._outline.model.rows()
        place = self._outline.view.currentIndex().row() + step
        if 0 <= place < len(rows):
            self._outline.choose(rows[place].section_id)

    def place(self, statement_id: str, section_id: str = "") -> None:
        """Quotes a statement in a section, by default the one that is shown."""
        self._page.settle()
        where = section_id or self._page.section_id
        if where:
            self._desk.workbench.run(PlaceStatement(statement_id, where))

    def cite(self, statement_id: str) -> None:
        """Cites a statement where the caret is or was; without a paragraph in a new one."""
        current = self._page.current()
        if not isinstance(current, ParagraphBlock):
            self._page.writing.add_last_paragraph()
            current = self._page.current()
        if isinstance(current, ParagraphBlock):
            current.edit.cite(statement_id)
            current.edit.setFocus()

    def edit_title_block(self, field: str, value: object) -> None:
        """Changes one field of the title block."""
        self._desk.workbench.run(EditBrief({field: value}))

    def want_marking(self) -> None:
        """Asks for a marking of the project's own; once it is there, the brief is marked so."""
        self._desk.workbench.marking_wanted.emit(partial(self.edit_title_block, "marking"))

    def draft(self) -> None:
        """Has the suggestions laid out into all sections."""
        self._desk.workbench.draft_wanted.emit()


def section_choices() -> list[tuple[SectionKind, str]]:
    """The kinds of section that can be added, each with its usual title; the own one is last."""
    return [
        (kind, "Own section" if kind is SectionKind.OWN else title)
        for kind, title in SECTION_TITLES.items()
    ]
