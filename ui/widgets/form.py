"""Rows of a form: one call makes label, field and help, and ties them together.

The label is the field's buddy, the field has an accessible name and description, and an error
stands beside the field it is about: none of it can be forgotten.
"""

from typing import TypeVar

from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.widgets.buttons import restyle
from ui.widgets.labels import QuietLabel, SectionLabel

Field = TypeVar("Field", bound=QWidget)


class FormRows(QWidget):
    """Rows one below the other: the label over its field, the help under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._errors: dict[QWidget, QuietLabel] = {}
        self._labels: dict[QWidget, QLabel] = {}

    def section(self, title: str) -> SectionLabel:
        """A heading over the rows that follow."""
        label = SectionLabel(title)
        if self._column.count():
            self._column.addSpacing(10)
        self._column.addWidget(label)
        return label

    def row(self, label: str, field: Field, help_text: str = "") -> Field:
        """Adds a field with its words and gives it back. `&` in the label marks its key."""
        words = QLabel(label)
        words.setBuddy(field)
        field.setAccessibleName(label.replace("&", ""))
        field.setAccessibleDescription(help_text)
        if isinstance(field, QAbstractSpinBox):
            # the style sheet's padding does not reach the text of a spin box
            field.lineEdit().setTextMargins(7, 0, 0, 0)
        if self._column.count():
            self._column.addSpacing(6)
        self._column.addWidget(words)
        self._column.addWidget(field)
        if help_text:
            self._column.addWidget(QuietLabel(help_text, px=12))
        error = QuietLabel(px=12)
        error.setProperty("tone", "error")
        error.hide()
        self._column.addWidget(error)
        self._errors[field] = error
        self._labels[field] = words
        return field

    def around(self, field: QWidget, before: QWidget, after: QWidget) -> None:
        """Puts something right before a field and something right after it."""
        place = self._column.indexOf(field)
        self._column.insertWidget(place + 1, after)
        self._column.insertWidget(place, before)

    def beside(self, field: QWidget, after: QWidget) -> None:
        """Puts something at the right of a field, in its line."""
        place = self._column.indexOf(field)
        self._column.removeWidget(field)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(field, 1)
        line.addWidget(after)
        self._column.insertLayout(place, line)

    def wide(self, widget: QWidget) -> None:
        """Adds something that is no field."""
        self._column.addWidget(widget)

    def stretch(self) -> None:
        """What room is left goes here."""
        self._column.addStretch(1)

    def set_error(self, field: QWidget, sentence: str) -> None:
        """Says what is wrong with a field, under it; "" takes it back."""
        error = self._errors[field]
        error.setText(sentence)
        error.setVisible(bool(sentence))
        field.setProperty("wrong", bool(sentence))
        restyle(field)

    def error(self, field: QWidget) -> str:
        """What is said to be wrong with a field."""
        return self._errors[field].text()

    def set_row_shown(self, field: QWidget, *, shown: bool) -> None:
        """Shows or hides a field with its label."""
        self._labels[field].setVisible(shown)
        field.setVisible(shown)

    def label(self, field: QWidget) -> QLabel:
        """The label of a field."""
        return self._labels[field]
