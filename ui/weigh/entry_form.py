"""All fields of one entry as a calm form. What is typed is handed on when the keyboard leaves the
field, and words also after a pause; what is wrong is said under the field it is about.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from briefing.errors import BriefingError
from briefing.model.picture import Estimate
from ui.models.weigh_fields import (
    FIGURE,
    NUMBERS,
    Choices,
    EntryField,
    FieldKind,
    as_typed,
    carried_over,
    figure_of,
    from_typed,
    given_numbers,
)
from ui.models.weigh_tables import WeighTable
from ui.weigh.words_edit import WordsEdit
from ui.widgets.drop_down import DropDown
from ui.widgets.form import FormRows
from ui.widgets.typed_fields import PAUSE_MS, forget_steps

_FREE = (FieldKind.WORDS, FieldKind.LONG_WORDS)
Edit = Callable[[dict[str, Any]], str]


class EntryForm(FormRows):
    """`edit` gets the fields that changed and answers with a refusal, '' for none.

    While a new entry is being written nothing is handed on; `entered` says that Enter was pressed.
    """

    entered = Signal()

    def __init__(self, table: WeighTable, edit: Edit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._edit = edit
        self._entry: Any = None
        self._drafting = False
        self._fields: dict[str, QWidget] = {}
        self._dirty: set[str] = set()
        self._waiting: dict[str, dict[str, str]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.commit)
        for field in table.form:
            self._fields[field.name] = self.row(field.label, self._widget(field), field.help)

    def field(self, name: str) -> QWidget:
        """The widget of a field."""
        return self._fields[name]

    def show_entry(
        self, entry: Any, sources: Choices, *, may_change: bool, drafting: bool = False
    ) -> None:
        """Shows an entry; what is being typed in it stays."""
        other = self._entry is None or entry.id != self._entry.id or drafting != self._drafting
        if other:
            self._let_go()
        # a field that could not be understood keeps what was typed, as long as its value is the old
        old, self._entry, self._drafting = self._entry, entry, drafting
        for field in self._table.form:
            widget = self._fields[field.name]
            changed = other or getattr(old, field.name) != getattr(entry, field.name)
            if field.kind is FieldKind.SOURCE and isinstance(widget, QComboBox):
                _offer(widget, sources)
                changed = True
            if changed and field.name not in self._dirty:
                self._refill(field, getattr(entry, field.name), other=other)
                self.set_error(widget, "")
            widget.setEnabled(may_change)
        if other and not drafting:
            self.type_again(self._waiting.pop(entry.id, {}))
        self._show_numbers()

    def commit(self) -> None:
        """Hands on what is still being typed."""
        if not self._drafting:
            for name in tuple(self._dirty):
                self._hand_on(name)

    def is_pending(self) -> bool:
        """Whether something was typed, in this entry or another, that could not be kept."""
        return bool(self._waiting) or (bool(self._dirty) and not self._drafting)

    def forget(self) -> None:
        """Lets go of all that is not kept: its project is no longer open."""
        self._timer.stop()
        self._dirty.clear()
        self._waiting.clear()
        self._entry = None

    def typed(self) -> dict[str, str]:
        """What stands in the fields, by their names."""
        return {field.name: self._text(field.name) for field in self._table.form}

    def type_again(self, typed: Mapping[str, str]) -> None:
        """Writes into fields what an analyst had typed there."""
        for name, text in typed.items():
            self._put(self._fields[name], text)
            self._dirty.add(name)
        self._show_numbers()

    def gathered(self) -> Any:
        """The new entry as it is written. Raises BriefingError; the field it is about says so."""
        fields: dict[str, Any] = {}
        for field in self._table.form:
            if field.name in FIGURE and isinstance(self._entry, Estimate):
                continue
            fields[field.name] = self._taken(field)
        if isinstance(self._entry, Estimate):
            fields |= self._figure()
        return replace(self._entry, **fields)

    def first_wrong(self) -> QWidget | None:
        """The first field that something is said to be wrong with."""
        return next((one for one in self._fields.values() if self.error(one)), None)

    def kept(self) -> Any:
        """The entry as it was shown, without what is typed since."""
        return self._entry

    def keep(self, entry: Any) -> None:
        """Writes on at a new entry that got something besides its fields."""
        self._entry = entry

    def _widget(self, field: EntryField) -> QWidget:
        if field.kind in (FieldKind.CHOICE, FieldKind.SOURCE):
            combo = DropDown()
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            combo.setMinimumContentsLength(8)
            _offer(combo, field.choices)
            combo.activated.connect(lambda _at: self._hand_on(field.name))
            return combo
        if field.kind is FieldKind.LONG_WORDS:
            words = WordsEdit()
            words.typed.connect(lambda: self._hear_typing(field))
            words.left.connect(lambda: self._leave(field.name))
            return words
        line = QLineEdit()
        line.textEdited.connect(lambda _text: self._hear_typing(field))
        line.editingFinished.connect(lambda: self._leave(field.name))
        line.returnPressed.connect(self.entered)
        return line

    def _refill(self, field: EntryField, value: Any, *, other: bool) -> None:
        """The stored value is another now; words that are being typed may mean it already."""
        if (
            other
            or not (field.kind in _FREE and self._fields[field.name].hasFocus())
            or not self._means(field, value)
        ):
            self._fill(field, value)

    def _means(self, field: EntryField, value: Any) -> bool:
        try:
            return bool(from_typed(field, self._text(field.name)) == value)
        except BriefingError:
            return False

    def _fill(self, field: EntryField, value: Any) -> None:
        self._put(self._fields[field.name], as_typed(field, value))

    def _put(self, widget: QWidget, text: str) -> None:
        if isinstance(widget, QComboBox):
            widget.setCurrentIndex(max(0, widget.findData(text)))
        elif isinstance(widget, WordsEdit):
            if widget.toPlainText() != text:
                widget.fill(text)
        elif isinstance(widget, QLineEdit) and widget.text() != text:
            widget.setText(text)
            widget.setCursorPosition(0)

    def _text(self, name: str) -> str:
        widget = self._fields[name]
        if isinstance(widget, QComboBox):
            return str(widget.currentData() or "")
        if isinstance(widget, WordsEdit):
            return widget.toPlainText()
        return widget.text() if isinstance(widget, QLineEdit) else ""

    def _hear_typing(self, field: EntryField) -> None:
        self._dirty.add(field.name)
        if field.kind in _FREE and not self._drafting:
            self._timer.start()

    def _leave(self, name: str) -> None:
        """The keyboard left a field, or Enter was pressed in it."""
        self._hand_on(name)
        widget = self._fields[name]
        kept = name not in self._dirty and not self._drafting
        if kept and not widget.hasFocus() and isinstance(widget, QLineEdit | QPlainTextEdit):
            forget_steps(widget)

    def _let_go(self) -> None:
        """Another entry comes: what was typed in this one and refused waits until it is back."""
        self._timer.stop()
        if self._dirty and self._entry is not None and not self._drafting:
            self._waiting[self._entry.id] = {name: self._text(name) for name in self._dirty}
        self._dirty.clear()

    def _hand_on(self, name: str) -> None:
        """Turns a field into values and hands them on, or says beside it what is wrong."""
        self._timer.stop()
        if self._entry is None or not self._fields[name].isEnabled():
            return
        if name == "qualifier" and isinstance(self._entry, Estimate):
            self._carry_over(self._entry)
        field = self._table.field(name)
        try:
            values = self._figure() if self._is_figure(name) else {name: self._taken(field)}
        except BriefingError:
            # it stands beside the field, which keeps its words as long as its value is the old
            self._dirty.discard(name)
            return
        fresh = {key: value for key, value in values.items() if getattr(self._entry, key) != value}
        self._clear_errors(values)
        self._dirty.discard(name)
        if fresh and not self._drafting:
            refusal = self._edit(fresh)
            self.set_error(self._fields[name], refusal)
            if refusal:
                self._dirty.add(name)

    def _is_figure(self, name: str) -> bool:
        return name in FIGURE and isinstance(self._entry, Estimate)

    def _clear_errors(self, values: dict[str, Any]) -> None:
        for name in values:
            self.set_error(self._fields[name], "")

    def _taken(self, field: EntryField) -> Any:
        try:
            return from_typed(field, self._text(field.name))
        except BriefingError as error:
            self._blame(field.name, error)
            raise

    def _figure(self) -> dict[str, Any]:
        """The qualifier with its numbers, which only make sense together."""
        qualifier = self._text("qualifier")
        wanted = given_numbers(qualifier)
        typed = {name: self._taken(self._table.field(name)) for name in wanted}
        for name in NUMBERS:
            self.set_error(self._fields[name], "")
        try:
            return figure_of(qualifier, typed)
        except BriefingError as error:
            self._blame(next((n for n in wanted if typed[n] is None), wanted[-1]), error)
            raise

    def _blame(self, name: str, error: BriefingError) -> None:
        self.set_error(self._fields[name], f"{error.sentence} {error.hint}".strip())

    def _carry_over(self, estimate: Estimate) -> None:
        """Another qualifier gives other numbers: the one that is known goes to its new place."""
        for name, number in carried_over(estimate, self._text("qualifier")).items():
            if not self._drafting:
                self._fill(self._table.field(name), number)
        self._show_numbers()

    def _show_numbers(self) -> None:
        if not isinstance(self._entry, Estimate):
            return
        wanted = given_numbers(self._text("qualifier"))
        for name in NUMBERS:
            self.set_row_shown(self._fields[name], shown=name in wanted)
            if name not in wanted:
                self.set_error(self._fields[name], "")


def _offer(combo: QComboBox, choices: Choices) -> None:
    """Puts values in a list; the same ones again change nothing."""
    if [(combo.itemData(at), combo.itemText(at)) for at in range(combo.count())] == list(choices):
        return
    combo.clear()
    for value, words in choices:
        combo.addItem(words, value)
