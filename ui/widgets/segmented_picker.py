"""A row of buttons of which one can be chosen, with the words for the choice below: A–F, 1–6.

By keyboard: arrows move, a letter or digit picks, Backspace takes the choice back.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.widgets.buttons import restyle
from ui.widgets.labels import QuietLabel


@dataclass(frozen=True)
class Choice:
    """One segment: what it is (`F`), its label (`Cannot be judged`) and what that means."""

    code: str
    label: str
    meaning: str = ""

    def sentence(self) -> str:
        """Label and meaning as one line."""
        return f"{self.label} — {self.meaning}" if self.meaning else self.label


class _Row(QWidget):
    """The buttons; the keyboard stays with the picker around it."""

    def __init__(self, choices: Sequence[Choice], parent: QWidget) -> None:
        super().__init__(parent)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(4)
        self.buttons: dict[str, QPushButton] = {}
        for choice in choices:
            button = QPushButton(choice.code, self)
            button.setProperty("shape", "segment")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setAccessibleName(f"{choice.code}, {choice.label}")
            button.setAccessibleDescription(choice.meaning)
            button.setToolTip(choice.sentence())
            line.addWidget(button, 1)
            self.buttons[choice.code] = button


class SegmentedPicker(QWidget):
    """`picked` tells the code when the analyst chooses, and "" when the choice is taken back."""

    picked = Signal(str)

    def __init__(self, name: str, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._choices = {choice.code: choice for choice in choices}
        self._code = ""
        self._inherited = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self._row = _Row(choices, self)
        self._words = QuietLabel(parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._row)
        column.addWidget(self._words)
        for code, button in self._row.buttons.items():
            button.clicked.connect(lambda _checked=False, code=code: self.pick(code))
        self._show()

    def code(self) -> str:
        """What is shown as chosen; "" for nothing."""
        return self._code

    def is_inherited(self) -> bool:
        """Whether what is shown comes from the source and nobody has decided it here."""
        return self._inherited

    def set_code(self, code: str, *, inherited: bool = False) -> None:
        """Shows a choice without telling anyone. An unknown code shows none."""
        self._code = code if code in self._choices else ""
        self._inherited = inherited and bool(self._code)
        self._show()

    def pick(self, code: str) -> None:
        """Chooses as the analyst would: also the inherited value, which then becomes decided."""
        self.set_code(code)
        self.picked.emit(self._code)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
        }.get(Qt.Key(event.key()), 0)
        typed = event.text().strip().upper()
        meant = [code for code in self._choices if typed and code.upper().startswith(typed)]
        if step:
            self._move(step)
        elif len(meant) == 1:
            self.pick(meant[0])
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete) and self._code:
            self.pick("")
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pick(self._code)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show()

    def _move(self, step: int) -> None:
        codes = list(self._choices)
        if self._code:
            place = codes.index(self._code) + step
        else:
            place = 0 if step > 0 else len(codes) - 1
        if 0 <= place < len(codes):
            self.pick(codes[place])

    def _show(self) -> None:
        first = next(iter(self._choices), "")
        for code, button in self._row.buttons.items():
            chosen = code == self._code
            button.setChecked(chosen and not self._inherited)
            button.setProperty("inherited", chosen and self._inherited)
            button.setProperty("ring", self.hasFocus() and code == (self._code or first))
            restyle(button)
        choice = self._choices.get(self._code)
        words = choice.sentence() if choice else "Not judged yet"
        if self._inherited:
            words = f"{words} · from the source; Enter confirms"
        self._words.setText(words)
        shown = f"{self._code}, {words}" if self._code else words
        self.setAccessibleDescription(shown)
