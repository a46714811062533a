"""The line in which a source is named: known names come below it, a new one is said to be new.

Enter takes the row that is marked, and a known name whose words begin so is marked first, so that
half a known name never makes a second source.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from ui.theme import current_theme

MOST = 8
"""Rows of the list; more are found by typing on."""
BELOW = 3
"""Between the field and its list, as drawn: the list must not cover the field's edge."""


class NameField(QLineEdit):
    """`named` carries the name that was taken, and the field is empty again. Backspace in the empty
    field takes the last source away; `left` after Escape, and after Enter with nothing typed."""

    named = Signal(str)
    took_last = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: tuple[str, ...] = ()
        self._names: list[str] = []
        self._rows = QStringListModel(self)
        # not the line's own: that would write each row it passes into the field
        self._list = QCompleter(self._rows, self)
        self._list.setWidget(self)
        self._list.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._list.setMaxVisibleItems(MOST)
        popup = self._list.popup()
        assert popup is not None
        self._popup = popup
        popup.clicked.connect(lambda index: self._take(index.row()))
        self.textEdited.connect(self._offer)
        self.returnPressed.connect(self._take_typed)

    def know(self, names: Iterable[str]) -> None:
        """These are the names of sources that there are."""
        self._known = tuple(dict.fromkeys(names))

    def is_known(self) -> bool:
        """Whether a source is called as is typed."""
        typed = self._typed().casefold()
        return any(name.casefold() == typed for name in self._known)

    def offered(self) -> tuple[str, ...]:
        """The rows below the field; none while it shows no list."""
        return tuple(self._rows.stringList()) if self._popup.isVisible() else ()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        listed = self._popup.isVisible()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and listed:
            # here and not in the list, which would take it and hand the key on as well
            row = self._popup.currentIndex().row()
            self._popup.hide()
            self._take(row)
        elif event.key() == Qt.Key.Key_Escape:
            self._popup.hide()
            if not listed:
                self.left.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.took_last.emit()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> str:
        return self.text().strip()

    def _offer(self) -> None:
        """Shows what the typed words may mean, with the likeliest marked."""
        typed = self._typed()
        self._names = self._meant(typed) if typed else []
        if not self._names:
            self._popup.hide()
            return
        rows = [name if name in self._known else f"New source “{name}”" for name in self._names]
        self._rows.setStringList(rows)
        self._list.complete(self.rect().adjusted(0, 0, 0, current_theme().px(BELOW)))
        self._popup.setCurrentIndex(self._list.completionModel().index(0, 0))

    def _meant(self, typed: str) -> list[str]:
        """Known names in which a word begins so, then the words as a new name, then the rest."""
        words = re.compile(rf"\b{re.escape(typed)}", re.IGNORECASE)
        holding = [name for name in self._known if typed.casefold() in name.casefold()]
        exact = [name for name in holding if name.casefold() == typed.casefold()]
        begun = [name for name in holding if words.search(name) and name not in exact]
        rest = [name for name in holding if name not in (*exact, *begun)]
        return [*exact, *begun, *([] if exact else [typed]), *rest]

    def _take(self, row: int) -> None:
        if 0 <= row < len(self._names):
            self.named.emit(self._names[row])

    def _take_typed(self) -> None:
        if self._typed():
            self.named.emit(self._typed())
        else:
            self.left.emit()
