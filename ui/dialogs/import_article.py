"""One article before it is imported: where it came from, to be mended, and how it begins."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from briefing.errors import IntakeError
from briefing.model.counting import counted
from ui.models.incoming import Incoming, proper_date
from ui.theme import current_theme
from ui.widgets.form import FormRows
from ui.widgets.labels import QuietLabel, SectionLabel
from ui.widgets.note_box import NoteBox, NoteKind
from ui.widgets.reading_label import ReadingLabel

EXCERPT = 420
_FIELDS = (
    ("title", "Title"),
    ("byline", "By"),
    ("outlet", "Outlet"),
    ("published", "Published"),
    ("language", "Language"),
)


class IncomingPage(QScrollArea):
    """Shows one incoming document; `mended` when a field changes."""

    mended = Signal()

    def __init__(self, incoming: Incoming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._incoming = incoming
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setAccessibleName(incoming.name)
        self.fields: dict[str, QLineEdit] = {}
        self._forms: dict[str, FormRows] = {}
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
        if not self.fields:
            return self._incoming
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        taken = self._incoming.taken
        assert taken is not None
        typed["title"] = typed["title"] or taken.title
        return self._incoming.with_provenance(typed)

    def wrong(self) -> bool:
        """Whether a field holds what cannot be kept; says so beside it."""
        field = self.fields.get("published")
        if field is None:
            return False
        try:
            proper_date(field.text())
        except IntakeError as error:
            self._forms["published"].set_error(field, error.sentence)
            return True
        self._forms["published"].set_error(field, "")
        return False

    def _add_fields(self) -> None:
        taken = self._incoming.taken
        assert taken is not None
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        places = {"title": (0, 0, 2), "outlet": (1, 0, 1), "byline": (1, 1, 1)}
        places |= {"published": (2, 0, 1), "language": (2, 1, 1)}
        for name, words in _FIELDS:
            row, column, span = places[name]
            form = FormRows()
            field = form.row(words, QLineEdit(getattr(taken, name)))
            field.setCursorPosition(0)
            field.textEdited.connect(lambda _text: self.mended.emit())
            grid.addWidget(form, row, column, 1, span)
            self.fields[name] = field
            self._forms[name] = form
        self.fields["published"].setPlaceholderText("2025-01-12")
        self.fields["language"].setPlaceholderText("en")
        self._column.addLayout(grid)

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
