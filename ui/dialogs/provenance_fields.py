"""The fields that say where an article comes from, for the import preview and for mending later.

It knows neither documents nor projects: it takes words and gives words back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from briefing.errors import IntakeError
from ui.models.incoming import proper_date
from ui.widgets.form import FormRows

LABELS = {
    "title": "Title",
    "outlet": "Outlet",
    "byline": "By",
    "published": "Published",
    "accessed": "Accessed",
    "language": "Language",
    "url": "Address",
}
_PLACES = {
    "title": (0, 0, 2),
    "outlet": (1, 0, 1),
    "byline": (1, 1, 1),
    "published": (2, 0, 1),
    "accessed": (2, 1, 1),
    "url": (4, 0, 2),
}
"""Row, column and span; what is not here comes wherever a place is free."""
_EXAMPLES = {"published": "2025-01-12", "accessed": "2025-01-12", "language": "en"}
_DATES = ("published", "accessed")


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

    def typed(self) -> dict[str, str]:
        """What stands in the fields now."""
        return {name: field.text().strip() for name, field in self.fields.items()}

    def changed(self) -> dict[str, str]:
        """Only what is other than it was."""
        typed = self.typed().items()
        return {name: text for name, text in typed if text != self._values[name].strip()}

    def wrong(self) -> bool:
        """Whether a field holds what cannot be kept; says so beside it.

        A date that was not touched stays as it is: the reading knows more forms than are typed.
        """
        changed = self.changed()
        # every date is looked at, so that each says beside itself what is wrong with it
        wrong = [self._wrong_date(name, changed.get(name, "")) for name in _DATES]
        return any(wrong)

    def error(self, name: str) -> str:
        """What is said to be wrong with a field."""
        return self._forms[name].error(self.fields[name])

    def _wrong_date(self, name: str, text: str) -> bool:
        if name not in self.fields:
            return False
        sentence = ""
        try:
            proper_date(text)
        except IntakeError as error:
            sentence = error.sentence
        self._forms[name].set_error(self.fields[name], sentence)
        return bool(sentence)

    def _add(self, name: str, row: int, column: int, span: int) -> None:
        form = FormRows()
        field = form.row(LABELS[name], QLineEdit(self._values[name]))
        field.setCursorPosition(0)
        field.setPlaceholderText(_EXAMPLES.get(name, ""))
        field.textEdited.connect(lambda _text: self.mended.emit())
        self._grid.addWidget(form, row, column, 1, span)
        self.fields[name] = field
        self._forms[name] = form
