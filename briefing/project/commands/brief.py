"""Commands on the brief as a whole: title block, sections, own markings, editions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from briefing.errors import CommandError
from briefing.model.product import Block, Brief, Edition, Marking, Section
from briefing.model.vocabulary import BlockKind, SectionKind
from briefing.project.commands.order import between, roomy
from briefing.project.commands.outline import ordered_sections, own_levels, the_brief
from briefing.project.ladders import COLOUR, level_of
from briefing.project.outset import FILLED_BY, SECTION_TITLES
from briefing.project.transaction import Transaction
from briefing.tradecraft.markings import find_level, ladder_name, levels, written

_LONGEST = 60
"""Of a marking, in characters: what is longer is not one that a page can bear."""

_TLP = "tlp:"
"""Begins the labels of that protocol, and of no other ladder: FIRST, TLP 2.0, August 2022."""

_SHOWN = 40  # characters of a file's name in a menu


@dataclass(frozen=True)
class EditBrief:
    """Change fields of the title block: title, form, serial, period, cut-off, marking and so on."""

    fields: dict[str, Any]

    @property
    def label(self) -> str:
        return f"Edit {' and '.join(sorted(self.fields)).replace('_', ' ')} of brief"

    @property
    def merge_key(self) -> str:
        return f"brief:{next(iter(self.fields))}" if len(self.fields) == 1 else ""

    def apply(self, tx: Transaction) -> None:
        fields = dict(self.fields)
        if fields.get("marking"):
            fields["marking"] = find_level(fields["marking"], own_levels(tx)).code
        tx.update(Brief, the_brief(tx).id, **fields)


@dataclass(frozen=True)
class AddSection:
    """Add a section of a kind, at a place among the others (default: before the sources)."""

    kind: SectionKind
    title: str = ""
    index: int | None = None

    @property
    def label(self) -> str:
        return f"Add section {self.title or SECTION_TITLES[self.kind]}"

    def apply(self, tx: Transaction) -> None:
        brief = the_brief(tx)
        others = ordered_sections(tx)
        index = self.index
        if index is None:
            ends = [i for i, other in enumerate(others) if other.kind is SectionKind.SOURCES]
            index = ends[0] if ends else len(others)
        section = Section(
            id=tx.new_id(),
            brief_id=brief.id,
            kind=self.kind,
            title=self.title.strip() or SECTION_TITLES[self.kind],
            position=between(roomy(tx, others), index),
        )
        tx.insert(section)
        if self.kind in FILLED_BY:
            content = FILLED_BY[self.kind]
            tx.insert(Block(tx.new_id(), section.id, BlockKind.TABLE, 1.0, content=content))


@dataclass(frozen=True)
class RenameSection:
    section_id: str
    title: str

    label = "Rename section"

    @property
    def merge_key(self) -> str:
        return f"section:{self.section_id}:title"

    def apply(self, tx: Transaction) -> None:
        if not self.title.strip():
            raise CommandError("A section needs a title.")
        tx.update(Section, self.section_id, title=self.title.strip())


@dataclass(frozen=True)
class MoveSection:
    """Put a section at `index` among the other sections."""

    section_id: str
    index: int

    label = "Move section"

    def apply(self, tx: Transaction) -> None:
        tx.get(Section, self.section_id)
        others = [s for s in ordered_sections(tx) if s.id != self.section_id]
        tx.update(Section, self.section_id, position=between(roomy(tx, others), self.index))


@dataclass(frozen=True)
class RemoveSection:
    """Take a section away with its blocks. The statements in them stay in the project."""

    section_id: str

    label = "Remove section"

    def apply(self, tx: Transaction) -> None:
        for block in tx.select(Block, section_id=self.section_id):
            tx.delete(Block, block.id)
        tx.delete(Section, self.section_id)


@dataclass(frozen=True)
class AddMarking:
    """Add a level to a marking ladder of this project; its colour is '#rrggbb', or '' for black."""

    ladder: str
    code: str
    label_text: str
    portion: str = ""
    rank: int = 0
    colour: str = ""

    @property
    def label(self) -> str:
        return f"Add marking {self.code}"

    def apply(self, tx: Transaction) -> None:
        marking = self._read(tx)
        known = (*levels(), *own_levels(tx))
        if marking.code.casefold() in {level.code.casefold() for level in known}:
            raise CommandError(f"There is already a marking “{marking.code}”.")
        level = level_of(marking)
        if level.label.casefold().startswith(_TLP):
            raise CommandError(
                f"“{level.label}” names a level of the Traffic Light Protocol.",
                "Give it a label of its own: readers would take it for that one.",
            )
        for other in known:
            if other.ladder == level.ladder and written(other) == written(level):
                raise CommandError(
                    f"A portion could not tell “{level.code}” from “{other.code}”: "
                    f"both stand before it as ({written(level)}).",
                    "Give it another label or portion mark.",
                )
        tx.insert(marking)

    def _read(self, tx: Transaction) -> Marking:
        """What was typed, without spaces around it and the brackets that a portion mark gets."""
        code, ladder = self.code.strip(), self.ladder.strip()
        if not code or not ladder:
            raise CommandError("A marking needs a ladder and a code.")
        label = self.label_text.strip() or code
        portion = self.portion.strip().removeprefix("(").removesuffix(")").strip()
        for words in (ladder, code, label, portion):
            if len(words) > _LONGEST or "//" in words or not set(words).isdisjoint("()\r\n\t"):
                raise CommandError(
                    f"“{words[:40]}” cannot stand in a marking.",
                    f"It is one line of at most {_LONGEST} characters without brackets and //.",
                )
        if self.colour and not COLOUR.fullmatch(self.colour):
            raise CommandError(
                f"“{self.colour[:40]}” is not a colour.", "Write it as # and six digits: #7d6400."
            )
        return Marking(tx.new_id(), ladder, code, label, portion, self.rank, self.colour)


@dataclass(frozen=True)
class AddLadder:
    """Add a whole ladder to this project: its levels, all under one name that no ladder has."""

    name: str
    levels: tuple[AddMarking, ...]

    @property
    def label(self) -> str:
        return f"Add marking ladder {self.name}"

    def apply(self, tx: Transaction) -> None:
        known = (*levels(), *own_levels(tx))
        taken = {one for level in known for one in (level.ladder, ladder_name(level.ladder))}
        if self.name.strip().casefold() in map(str.casefold, taken):
            raise CommandError(f"There is already a ladder “{self.name.strip()}”.")
        for level in self.levels:
            level.apply(tx)


class ExportedFile(Protocol):
    """What is kept on record of a file that was written."""

    @property
    def format(self) -> str: ...
    @property
    def file_name(self) -> str: ...
    @property
    def sha256(self) -> str: ...
    @property
    def marking(self) -> str: ...
    @property
    def exported_at(self) -> str: ...


@dataclass(frozen=True)
class RecordEdition:
    """Keep which file the brief was exported to, with its SHA-256 (hex).

    `exported_at` is the moment of the export, now where none is given. Without `changes` it is
    noted what was changed since the last edition, as the history has it.
    """

    format: str
    file_name: str
    sha256: str
    marking: str = ""
    changes: str = ""
    exported_at: str = ""

    @classmethod
    def of(cls, file: ExportedFile) -> RecordEdition:
        """The command that keeps this file on record."""
        return cls(
            file.format,
            file.file_name,
            file.sha256,
            file.marking,
            exported_at=file.exported_at,
        )

    @property
    def label(self) -> str:
        return ", ".join(filter(None, (f"Record edition {_short(self.file_name)}", self.marking)))

    def apply(self, tx: Transaction) -> None:
        brief = the_brief(tx)
        earlier = tx.select(Edition, brief_id=brief.id)
        number = 1 + max((one.number for one in earlier), default=0)
        twin = next((one for one in earlier if one.sha256 == self.sha256), None)
        touched = tx.changed_since(type(self).__name__)
        told = f"{touched} since the last edition" if touched else ""
        if twin:
            told = f"the same file as edition {twin.number}"
        tx.insert(
            Edition(
                id=tx.new_id(),
                brief_id=brief.id,
                number=number,
                format=self.format,
                file_name=self.file_name,
                sha256=self.sha256,
                exported_at=self.exported_at or tx.now(),
                marking=self.marking,
                changes=self.changes or told,
            )
        )


def _short(name: str) -> str:
    """A file's name on one line, as long as a menu has room for."""
    plain = " ".join(name.split())
    return plain if len(plain) <= _SHOWN else f"{plain[: _SHOWN - 1]}…"
