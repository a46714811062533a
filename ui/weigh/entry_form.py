"""All fields of one entry as a calm form. What is typed is handed on when the keyboard leaves the
field, and words also after a pause; what is wrong is said under the field it is about.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from briefing.errors import BriefingError
from briefing.model.picture import Estimate
from ui.models.weigh_fields import (
    FIGURE,
    NUMBERS,
    Choices,
    EntryField,
    FieldKind,
    carried_over,
    figure_of,
    from_typed,
    given_numbers,
)
from ui.models.weigh_tables import WeighTable
from ui.weigh.entry_fields import EntryFields, offer
from ui.widgets.keeping import PAUSE_MS, forget_steps

_FREE = (FieldKind.WORDS, FieldKind.LONG_WORDS)
Edit = Callable[[dict[str, Any]], str]


class EntryForm(EntryFields):
    """`edit` gets the fields that changed and answers with a refusal, '' for none.

    While a new entry is being written nothing is handed on. What cannot be kept stays in its field
    or waits, with its sentence, until its entry is shown again.
    """

    def __init__(self, table: WeighTable, edit: Edit, parent: QWidget | None = None) -> None:
        super().__init__(table, parent)
        self._edit = edit
        self._entry: Any = None
        self._drafting = False
        self._dirty: set[str] = set()
        self._waiting: dict[str, dict[str, str]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.commit)
        self.typing.connect(self._hear_typing)
        self.picked.connect(self._take_choice)
        self.left.connect(self._leave)

    def show_entry(
        self, entry: Any, sources: Choices, *, may_change: bool, drafting: bool = False
    ) -> None:
        """Shows an entry; what is being typed in it stays."""
        other = self._entry is None or entry.id != self._entry.id or drafting != self._drafting
        if other:
            self._let_go()
        old, self._entry, self._drafting = self._entry, entry, drafting
        self.set_entering(entering=drafting)
        for field in self._table.form:
            widget = self._fields[field.name]
            changed = other or getattr(old, field.name) != getattr(entry, field.name)
            if field.kind is FieldKind.SOURCE and isinstance(widget, QComboBox):
                offer(widget, sources)
                changed = True
            if changed and field.name not in self._dirty:
                self._refill(field, getattr(entry, field.name), other=other)
                self.set_error(widget, "")
            widget.setEnabled(may_change)
        if other and not drafting:
            self._type_back(self._waiting.pop(entry.id, {}))
        self._show_numbers()

    def take_back(self, entry_id: str, name: str, text: str) -> None:
        """Words typed elsewhere that could not be understood: they stand here, or wait."""
        if self._entry is not None and self._entry.id == entry_id and not self._drafting:
            self._type_back({name: text})
        else:
            self._waiting.setdefault(entry_id, {})[name] = text

    def commit(self) -> None:
        """Hands on what is still being typed."""
        if not self._drafting:
            for name in tuple(self._dirty):
                self._hand_on(name)

    def pending(self) -> frozenset[str]:
        """The ids of the entries in which something was typed that is not kept."""
        here = self._dirty and self._entry is not None and not self._drafting
        return frozenset(self._waiting) | ({self._entry.id} if here else set())

    def forget(self) -> None:
        """Lets go of all that is not kept: its project is no longer open."""
        self._timer.stop()
        self._dirty.clear()
        self._waiting.clear()
        self._entry = None

    def type_again(self, typed: Mapping[str, str]) -> None:
        """Writes into fields what an analyst had typed there."""
        for name, text in typed.items():
            self.put(self._fields[name], text)
            self._dirty.add(name)
        self._show_numbers()

    def gathered(self) -> Any:
        """The new entry as it is written. Raises BriefingError; the field it is about says so."""
        fields: dict[str, Any] = {}
        for field in self._table.form:
            if field.name in FIGURE and isinstance(self._entry, Estimate):
                continue
            fields[field.name] = self._taken(field.name)
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

    def _refill(self, field: EntryField, value: Any, *, other: bool) -> None:
        """The stored value is another now; words that are being typed may mean it already."""
        if (
            other
            or not (field.kind in _FREE and self._fields[field.name].hasFocus())
            or not self._means(field, value)
        ):
            self.fill(field, value)

    def _means(self, field: EntryField, value: Any) -> bool:
        try:
            return bool(from_typed(field, self.text(field.name)) == value)
        except BriefingError:
            return False

    def _hear_typing(self, name: str) -> None:
        self._dirty.add(name)
        if self._table.field(name).kind in _FREE and not self._drafting:
            self._timer.start()

    def _take_choice(self, name: str) -> None:
        if name == "qualifier" and isinstance(self._entry, Estimate):
            self._carry_over(self._entry)
        self._hand_on(name)

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
            self._waiting[self._entry.id] = {name: self.text(name) for name in self._dirty}
        self._dirty.clear()

    def _hand_on(self, name: str) -> None:
        """Turns a field into values and hands them on, or says beside it what is wrong."""
        self._timer.stop()
        if self._entry is None or not self._fields[name].isEnabled():
            return
        try:
            values = self._values(name)
        except BriefingError:
            # it stands beside the field, which keeps its words
            self._dirty.add(name)
            return
        fresh = {key: value for key, value in values.items() if getattr(self._entry, key) != value}
        self._clear_errors(values)
        self._dirty -= {name, *values}
        if fresh and not self._drafting:
            refusal = self._edit(fresh)
            self.set_error(self._fields[name], refusal)
            if refusal:
                self._dirty.add(name)

    def _type_back(self, typed: Mapping[str, str]) -> None:
        """Writes into fields what could not be kept, and says again why it cannot be understood."""
        self.type_again(typed)
        for name in typed:
            with suppress(BriefingError):
                self._values(name)

    def _values(self, name: str) -> dict[str, Any]:
        """What stands in a field, as the values it changes. Raises BriefingError."""
        return self._figure() if self._is_figure(name) else {name: self._taken(name)}

    def _is_figure(self, name: str) -> bool:
        return name in FIGURE and isinstance(self._entry, Estimate)

    def _clear_errors(self, values: dict[str, Any]) -> None:
        for name in values:
            self.set_error(self._fields[name], "")

    def _taken(self, name: str) -> Any:
        try:
            return from_typed(self._table.field(name), self.text(name))
        except BriefingError as error:
            self._blame(name, error)
            raise

    def _figure(self) -> dict[str, Any]:
        """The qualifier with its numbers, which only make sense together."""
        qualifier = self.text("qualifier")
        wanted = given_numbers(qualifier)
        typed = {name: self._taken(name) for name in wanted}
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
        for name, number in carried_over(estimate, self.text("qualifier")).items():
            if not self._drafting and name not in self._dirty:
                self.fill(self._table.field(name), number)
        self._show_numbers()

    def _show_numbers(self) -> None:
        if not isinstance(self._entry, Estimate):
            return
        wanted = given_numbers(self.text("qualifier"))
        for name in NUMBERS:
            self.set_row_shown(self._fields[name], shown=name in wanted)
            if name not in wanted:
                self.set_error(self._fields[name], "")
