"""The two ways of the reader in which the keys mean something else: splitting and linking.

A mode holds the keyboard of the article, shows a bar that says what to do, and ends in one deed.
"""

from __future__ import annotations

import re
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from briefing.model.vocabulary import LinkKind
from ui.models.reading_model import ReadingModel
from ui.models.statement_rows import Marks
from ui.read.article_view import ArticleView
from ui.read.deeds import Deeds
from ui.read.mode_bar import ModeBar

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_J,
        Qt.Key.Key_K,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
_WORD_START = re.compile(r"(?<=\s)\S")
_CLAUSE_START = re.compile(r"(?<=[,;:—–]\s)\S")
LINK_KINDS = {
    LinkKind.CORROBORATES: "Corroborates",
    LinkKind.CONTRADICTS: "Contradicts",
    LinkKind.REPEATS: "Repeats",
    LinkKind.UPDATES: "Updates",
}


def cuts(text: str) -> tuple[list[int], int]:
    """Where a statement may be cut (code points), and which of them is offered first.

    The offer is the beginning of a clause, the one nearest to the middle, where there is one.
    """
    places = [found.start() for found in _WORD_START.finditer(text)]
    clauses = [found.start() for found in _CLAUSE_START.finditer(text)] or places
    if not places:
        return [], 0
    middle = len(text) / 2
    return places, places.index(min(clauses, key=lambda at: abs(at - middle)))


class Mode(Protocol):
    """What the workspace asks of whichever mode is on."""

    def take_key(self, event: QKeyEvent) -> None: ...

    def cancel(self) -> None: ...


class SplitMode(QObject):
    """Left and right move the cut between words, Enter splits there, Escape leaves."""

    ended = Signal()

    def __init__(self, view: ArticleView, deeds: Deeds, bar: ModeBar) -> None:
        super().__init__(view)
        self._view, self._deeds, self._bar = view, deeds, bar
        self._statement = ""
        self._places: list[int] = []
        self._at = 0
        self._length = 0

    def begin(self) -> bool:
        """False where there is nothing to split."""
        chosen = self._deeds.chosen()
        if chosen is None:
            return False
        self._places, self._at = cuts(chosen.statement.text)
        if not self._places:
            self._deeds.refused.emit("A statement of one word cannot be split.", "")
            return False
        self._statement = chosen.statement.id
        self._length = len(chosen.statement.text)
        self._bar.ask(
            "Where does the second statement begin?",
            "← → move the cut · Enter splits · Esc leaves it whole",
            "Split here",
        )
        self._view.hold_keys(frozenset())
        self._show()
        return True

    def take_key(self, event: QKeyEvent) -> None:
        """One key of the article."""
        far = len(self._places)
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Home: -far,
            Qt.Key.Key_End: far,
            Qt.Key.Key_Up: -5,
            Qt.Key.Key_Down: 5,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self._at = max(0, min(self._at + steps[key], far - 1))
            self._show()
        elif key in _ENTER:
            self.finish()
        elif key == Qt.Key.Key_Escape:
            self.cancel()

    def point_to(self, statement_id: str, offset: int) -> None:
        """The nearest place to a click."""
        if statement_id == self._statement:
            self._at = min(range(len(self._places)), key=lambda i: abs(self._places[i] - offset))
            self._show()

    def finish(self) -> None:
        """Cuts where the caret is."""
        self.cancel()
        self._deeds.split(self._places[self._at])

    def cancel(self) -> None:
        """Leaves everything as it is."""
        self._view.release_keys()
        self._view.set_marks("")
        self._bar.hide()
        self.ended.emit()

    def _show(self) -> None:
        at = self._places[self._at]
        self._view.set_marks(self._statement, caret=at, selected=(at, self._length))


class LinkMode(QObject):
    """1 to 4 choose how it bears, moving chooses on what, Enter links, Escape leaves.

    `returned` tells the statement where it began, which may be in another article.
    """

    ended = Signal()
    returned = Signal(str)

    def __init__(self, view: ArticleView, model: ReadingModel, deeds: Deeds, bar: ModeBar) -> None:
        super().__init__(view)
        self._view, self._model, self._deeds, self._bar = view, model, deeds, bar
        self._from = ""
        self._kind = LinkKind.CORROBORATES

    def begin(self) -> bool:
        """False where there is nothing to link."""
        chosen = self._deeds.chosen()
        if chosen is None:
            return False
        self._from, self._kind = chosen.statement.id, LinkKind.CORROBORATES
        self._model.set_marks(Marks(link_from=self._from))
        self._view.hold_keys(_MOVES)
        self._bar.ask(
            f"How does statement {chosen.number} bear on the one you go to?",
            "1–4 choose how · ↑ ↓ go to the other statement · Enter links · Esc leaves",
            "Link",
            tuple(LINK_KINDS.values()),
            self._choose,
        )
        self._bar.show_choice(0)
        return True

    def take_key(self, event: QKeyEvent) -> None:
        """One key of the article that does not move."""
        key = event.key()
        number = key - Qt.Key.Key_1
        if 0 <= number < len(LINK_KINDS):
            self._choose(number)
        elif key == Qt.Key.Key_L:
            self._choose((list(LINK_KINDS).index(self._kind) + 1) % len(LINK_KINDS))
        elif key in _ENTER:
            self.finish()
        elif key == Qt.Key.Key_Escape:
            self.cancel()

    def finish(self) -> None:
        """Links to the statement under the cursor."""
        to, origin, kind = self._view.chosen(), self._from, self._kind
        if to in ("", origin):
            self._deeds.refused.emit("Go to the other statement first, then press Enter.", "")
            return
        self._end()
        if self._deeds.link(origin, to, kind):
            self.returned.emit(origin)

    def cancel(self) -> None:
        """Goes back to where it began and leaves everything as it is."""
        origin = self._from
        self._end()
        self.returned.emit(origin)

    def _choose(self, number: int) -> None:
        self._kind = list(LINK_KINDS)[number]
        self._bar.show_choice(number)

    def _end(self) -> None:
        self._view.release_keys()
        self._model.set_marks(Marks())
        self._bar.hide()
        self.ended.emit()
