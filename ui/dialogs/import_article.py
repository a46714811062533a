"""One article before it is imported: where it came from, to be mended, and how it begins."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QScrollArea, QVBoxLayout, QWidget

from briefing.model.counting import counted
from ui.dialogs.provenance_fields import ProvenanceFields
from ui.models.incoming import Incoming
from ui.theme import current_theme
from ui.widgets.labels import QuietLabel, SectionLabel
from ui.widgets.note_box import NoteBox, NoteKind
from ui.widgets.reading_label import ReadingLabel

EXCERPT = 420
NAMES = ("title", "byline", "outlet", "published", "language")
WANTED = ("outlet", "published")
"""Without these a source cannot be found again."""


class IncomingPage(QScrollArea):
    """Shows one incoming document; `mended` when a field changes."""

    mended = Signal()

    def __init__(self, incoming: Incoming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._incoming = incoming
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(incoming.name)
        self.provenance: ProvenanceFields | None = None
        page = QWidget()
        page.setProperty("surface", "chrome")
        self.setWidget(page)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(2, 2, 12, 2)
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

    @property
    def fields(self) -> dict[str, QLineEdit]:
        """Its fields by name; none where there is nothing to mend."""
        return self.provenance.fields if self.provenance else {}

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
        self._column.addWidget(self.provenance)

    def _add_notes(self) -> None:
        count = self._incoming.statements
        found = f"{counted(count, 'statement')} found"
        self._column.addWidget(QuietLabel(f"{found} · {self._incoming.name}"))
        taken = self._incoming.taken
        for note in taken.notes if taken else ():
            self._column.addWidget(NoteBox(note, NoteKind.INFO))

    def _add_excerpt(self, incoming: Incoming) -> None:
        text = incoming.opening()
        short = text[:EXCERPT].rstrip()
        self._column.addSpacing(4)
        self._column.addWidget(SectionLabel("How it begins"))
        words = ReadingLabel(short + "…" if len(text) > len(short) else short)
        words.setMaximumWidth(current_theme().measure_width() + 20)
        self._column.addWidget(words)
