"""The fields that say where an article comes from, for the import preview and for mending later.

It knows neither documents nor projects: it takes words and gives words back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from briefing.errors import IntakeError
from ui.models.incoming import proper_address, proper_date, proper_language
from ui.widgets.form import FormRows

LABELS = {
    "title": "Title",
    "outlet": "Outlet",
    "byline": "Author",
    "published": "Published",
    "accessed": "Accessed",
    "language": "Language",
    "url": "Address",
}
_PLACES = {
    "title": (0, 0, 2),
    "byline": (1, 0, 1),
    "outlet": (1, 1, 1),
    "published": (2, 0, 1),
    "accessed": (2, 1, 1),
    "url": (4, 0, 2),
}
"""Row, column and span; what is not here comes wherever a place is free."""
_EXAMPLES = {
    "published": "for example 13 January 2025",
    "accessed": "for example 13 January 2025",
    "language": "for example en",
    "url": "for example https://example.org/page",
}
_PROPER = {
    "published": proper_date,
    "accessed": proper_date,
    "language": proper_language,
    "url": proper_address,
}
"""What is not kept as it was typed; each gives the words that are."""


class ProvenanceFields(QWidget):
    """A line for each of `names`, two beside each other; `mended` when one is typed in."""

    mended = Signal()

    def __init__(
        self, values: Mapping[str, str], names: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._values = dict(values)
        self.fields: dict[str, QLineEdit] = {}
        self._forms: dict[str, FormRows] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(4)
        for column in (0, 1):
            self._grid.setColumnStretch(column, 1)
        free = (2, 1) if "accessed" not in names else (3, 0)
        for name in names:
            self._add(name, *_PLACES.get(name, (*free, 1)))

    def add_beside(self, label: str, field: QWidget) -> None:
        """A field of another kind, at the right of the last single one."""
        form = FormRows()
        form.row(label, field)
        self._grid.addWidget(form, 3, 1)
        # Tab goes as the eye does: the last line of fields stands below this one
        QWidget.setTabOrder(self.fields["language"], field)

    def typed(self) -> dict[str, str]:
        """What stands in the fields now."""
        return {name: field.text().strip() for name, field in self.fields.items()}

    def changed(self) -> dict[str, str]:
        """Only what is other than it was."""
        typed = self.typed().items()
        return {name: text for name, text in typed if text != self._values[name].strip()}

    def renew(self, values: Mapping[str, str]) -> None:
        """Other words where nothing was typed; what was typed stays."""
        typed = self.changed()
        self._values = dict(values)
        for name, field in self.fields.items():
            if name not in typed:
                field.setText(values[name])
                field.setCursorPosition(0)

    def wrong(self) -> bool:
        """Whether a field holds what cannot be kept; says so beside it.

        What was not touched stays as it is: the reading knows more forms than are typed.
        """
        # every field is looked at, so that each says beside itself what is wrong with it
        wrong = [self._is_wrong(name) for name in _PROPER if name in self.fields]
        return any(wrong)

    def error(self, name: str) -> str:
        """What is said to be wrong with a field."""
        return self._forms[name].error(self.fields[name])

    def first_empty(self, names: Sequence[str]) -> QLineEdit | None:
        """The first of these fields that nothing stands in."""
        fields = (self.fields[name] for name in names if name in self.fields)
        return next((field for field in fields if not field.text().strip()), None)

    def _is_wrong(self, name: str) -> bool:
        field, typed, sentence = self.fields[name], self.changed().get(name, ""), ""
        try:
            proper = _PROPER[name](typed)
        except IntakeError as error:
            sentence = error.sentence
        else:
            if proper != typed:
                field.setText(proper)
        self._forms[name].set_error(field, sentence)
        return bool(sentence)

    def _add(self, name: str, row: int, column: int, span: int) -> None:
        form = FormRows()
        field = form.row(LABELS[name], QLineEdit(self._values[name]))
        field.setCursorPosition(0)
        field.setPlaceholderText(_EXAMPLES.get(name, ""))
        field.textEdited.connect(lambda _text: self.mended.emit())
        if name in _PROPER:
            field.editingFinished.connect(lambda: self._is_wrong(name))
        # an error under one field must not tear its neighbour apart
        form.stretch()
        self._grid.addWidget(form, row, column, 1, span)
        self.fields[name] = field
        self._forms[name] = form
