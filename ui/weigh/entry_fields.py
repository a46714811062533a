"""The fields of an entry as widgets: made from their description, filled, and read as text.

What a text means, and whether it may be kept, is for the form to say.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from ui.models.weigh_fields import Choices, EntryField, FieldKind, as_typed
from ui.models.weigh_tables import WeighTable
from ui.weigh.words_edit import WordsEdit
from ui.widgets.drop_down import DropDown
from ui.widgets.form import FormRows


class EntryFields(FormRows):
    """`typing`, `picked` and `left` carry the name of a field; `entered` says Enter was pressed."""

    typing = Signal(str)
    picked = Signal(str)
    left = Signal(str)
    entered = Signal()

    def __init__(self, table: WeighTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._fields: dict[str, QWidget] = {}
        for field in table.form:
            self._fields[field.name] = self.row(field.label, self._widget(field), field.help)

    def field(self, name: str) -> QWidget:
        """The widget of a field."""
        return self._fields[name]

    def set_entering(self, *, entering: bool) -> None:
        """Whether Enter in the longer words ends them, or begins a new line."""
        for widget in self._fields.values():
            if isinstance(widget, WordsEdit):
                widget.hands_on = entering

    def write_on(self, name: str) -> None:
        """Puts the keyboard into a field, behind what stands there."""
        widget = self._fields[name]
        widget.setFocus()
        if isinstance(widget, WordsEdit):
            widget.moveCursor(QTextCursor.MoveOperation.End)
        elif isinstance(widget, QLineEdit):
            widget.end(False)

    def typed(self) -> dict[str, str]:
        """What stands in the fields, by their names."""
        return {field.name: self.text(field.name) for field in self._table.form}

    def fill(self, field: EntryField, value: Any) -> None:
        self.put(self._fields[field.name], as_typed(field, value))

    def put(self, widget: QWidget, text: str) -> None:
        if isinstance(widget, QComboBox):
            widget.setCurrentIndex(max(0, widget.findData(text)))
        elif isinstance(widget, WordsEdit):
            if widget.toPlainText() != text:
                widget.fill(text)
        elif isinstance(widget, QLineEdit) and widget.text() != text:
            widget.setText(text)
            widget.setCursorPosition(0)

    def text(self, name: str) -> str:
        widget = self._fields[name]
        if isinstance(widget, QComboBox):
            return str(widget.currentData() or "")
        if isinstance(widget, WordsEdit):
            return widget.toPlainText()
        return widget.text() if isinstance(widget, QLineEdit) else ""

    def _widget(self, field: EntryField) -> QWidget:
        if field.kind in (FieldKind.CHOICE, FieldKind.SOURCE):
            combo = DropDown()
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(8)
            offer(combo, field.choices)
            combo.activated.connect(lambda _at: self.picked.emit(field.name))
            return combo
        if field.kind is FieldKind.LONG_WORDS:
            words = WordsEdit()
            words.typed.connect(lambda: self.typing.emit(field.name))
            words.left.connect(lambda: self.left.emit(field.name))
            words.entered.connect(self.entered)
            return words
        line = QLineEdit()
        line.textEdited.connect(lambda _text: self.typing.emit(field.name))
        line.editingFinished.connect(lambda: self.left.emit(field.name))
        line.returnPressed.connect(self.entered)
        return line


def offer(combo: QComboBox, choices: Choices) -> None:
    """Puts values in a list; the same ones again change nothing."""
    if [(combo.itemData(at), combo.itemText(at)) for at in range(combo.count())] == list(choices):
        return
    combo.clear()
    for value, words in choices:
        combo.addItem(words, value)
