"""One article before it is imported: where it came from, to be mended, and how it begins."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from briefing.intake.provenance import Provenance, missing
from briefing.model.counting import counted
from briefing.model.reading import Taken
from ui.dialogs.import_encoding import EncodingLine
from ui.dialogs.provenance_fields import ProvenanceFields
from ui.models.incoming import Incoming
from ui.theme import current_theme
from ui.widgets.labels import QuietLabel, SectionLabel
from ui.widgets.note_box import NoteBox, NoteKind
from ui.widgets.reading_label import ReadingLabel

EXCERPT = 420
NAMES = ("title", "byline", "outlet", "published", "language")
_TOLD = ("outlet", "byline", "published")
WANTED = ("outlet", "published")
"""Without these a source cannot be found again."""


class IncomingPage(QScrollArea):
    """Shows one incoming document; `mended` when a field changes, `reading_wanted` when its text
    is to be read in another encoding."""

    mended = Signal()
    reading_wanted = Signal(str)

    def __init__(self, incoming: Incoming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._incoming = incoming
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(incoming.name)
        self.provenance: ProvenanceFields | None = None
        self.encoding: EncodingLine | None = None
        page = QWidget()
        page.setProperty("surface", "chrome")
        self.setWidget(page)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 2, 0, 2)
        self._column.setSpacing(8)
        if incoming.taken is None:
            self._column.addWidget(NoteBox(incoming.error, NoteKind.ERROR))
        elif incoming.known_as:
            words = f"Already in this project as “{incoming.known_as}”. It is not imported twice."
            self._column.addWidget(NoteBox(words, NoteKind.INFO))
            self._add_excerpt(incoming)
        else:
            self._add_fields()
            self._add_notes()
            self._add_encoding()
            self._add_excerpt(incoming)
        self._column.addStretch(1)

    def result(self) -> Incoming:
        """The document as it now stands in the fields."""
        taken = self._incoming.taken
        if self.provenance is None or taken is None:
            return self._incoming
        typed = self.provenance.typed()
        typed["title"] = typed["title"] or taken.title
        return self._incoming.with_provenance(typed)

    def renew(self, incoming: Incoming) -> None:
        """Shows what came of reading the same document again; what was typed stays."""
        taken = incoming.taken
        if self.provenance is None or taken is None:
            return
        self._incoming = incoming
        self.provenance.renew({name: getattr(taken, name) for name in NAMES})
        if self.encoding is not None and taken.encoding is not None:
            self.encoding.renew(taken.encoding)
        self._show_notes()
        self._words.setText(_opening(incoming))

    def refuse(self, sentence: str, _hint: str = "") -> None:
        """Says that the text cannot be read as was wanted."""
        if self.encoding is not None:
            self.encoding.refuse(sentence)

    @property
    def fields(self) -> dict[str, QLineEdit]:
        """Its fields by name; none where there is nothing to mend."""
        return self.provenance.fields if self.provenance else {}

    def opening(self) -> str:
        """The article's first words as they are shown."""
        return self._words.text()

    def first_gap(self) -> QLineEdit | None:
        """The first field that is empty and ought not to be."""
        return self.provenance.first_empty(WANTED) if self.provenance else None

    def wrong(self) -> bool:
        """Whether a field holds what cannot be kept; says so beside it."""
        return self.provenance is not None and self.provenance.wrong()

    def _add_fields(self) -> None:
        taken = self._incoming.taken
        assert taken is not None
        values = {name: getattr(taken, name) for name in NAMES}
        self.provenance = ProvenanceFields(values, NAMES)
        self.provenance.mended.connect(self.mended)
        self.provenance.mended.connect(self._renew_notes)
        self._column.addWidget(self.provenance)

    def _add_notes(self) -> None:
        self._found = QuietLabel()
        self._column.addWidget(self._found)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(8)
        self._boxes: list[NoteBox] = []
        self._column.addLayout(self._notes)
        self._show_notes()

    def _show_notes(self) -> None:
        found = f"{counted(self._incoming.statements, 'statement')} found"
        self._found.setText(f"{found} · {self._incoming.name}")
        self._renew_notes()

    def _renew_notes(self) -> None:
        """What is to be noted; that a field is empty is true only until it is filled in."""
        taken = self._incoming.taken
        typed = self.provenance.typed() if self.provenance else {}
        noted = _notes(taken, typed) if taken else []
        if noted == [box.text() for box in self._boxes]:
            return
        for old in self._boxes:
            self._notes.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._boxes = [NoteBox(note, NoteKind.INFO) for note in noted]
        for box in self._boxes:
            self._notes.addWidget(box)

    def _add_encoding(self) -> None:
        taken = self._incoming.taken
        if taken is None or taken.encoding is None:
            return
        self.encoding = EncodingLine(taken.encoding)
        self.encoding.wanted.connect(self.reading_wanted)
        self._column.addSpacing(4)
        self._column.addWidget(self.encoding)

    def _add_excerpt(self, incoming: Incoming) -> None:
        self._column.addSpacing(4)
        self._column.addWidget(SectionLabel("How it begins"))
        self._words = ReadingLabel(_opening(incoming))
        self._words.setMaximumWidth(current_theme().measure_width() + 20)
        self._column.addWidget(self._words)


def _opening(incoming: Incoming) -> str:
    text = incoming.opening().strip()
    if len(text) <= EXCERPT:
        return text
    # cut between two words where the script has such places
    cut = text[:EXCERPT].rsplit(maxsplit=1)[0] if " " in text[:EXCERPT] else text[:EXCERPT]
    return f"{cut} …"


def _notes(taken: Taken, typed: Mapping[str, str]) -> list[str]:
    """What is to be noted of it, without what the line of its encoding says."""
    said = {taken.encoding.note, taken.encoding.doubt} if taken.encoding else set()
    wanting = missing(_told({name: getattr(taken, name) for name in _TOLD}))
    notes: list[str] = []
    for note in taken.notes:
        if note in wanting:
            notes.extend(missing(_told(typed)))
        elif note not in said:
            notes.append(note)
    return notes


def _told(fields: Mapping[str, str]) -> Provenance:
    return Provenance(**{name: fields.get(name, "") for name in _TOLD})
