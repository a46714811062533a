"""What the keys of the reader do: moving, typing a grade, the two modes, one deed for each letter.

It owns the actions; the widgets and the commands are others'.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.models.reading_model import ReadingModel
from ui.models.statement_rows import Marks
from ui.read.article_view import ArticleView
from ui.read.deeds import Deeds
from ui.read.inspector import Inspector
from ui.read.mode_bar import ModeBar
from ui.read.modes import LinkMode, SplitMode
from ui.read.reader_actions import place_actions, reader_actions
from ui.read.typed_grade import TypedGrade

Mode = SplitMode | LinkMode


class ReaderKeys(QObject):
    """`said` carries a sentence about the statement and the way out, '' when it is settled."""

    said = Signal(str, str)
    mode_changed = Signal()

    def __init__(
        self,
        view: ArticleView,
        model: ReadingModel,
        deeds: Deeds,
        inspector: Inspector,
        bar: ModeBar,
        workspace: QWidget,
    ) -> None:
        super().__init__(workspace)
        self._view, self._model, self._deeds = view, model, deeds
        self._inspector, self._bar = inspector, bar
        self._mode: Mode | None = None
        self._why_read_only = ""
        self.typed = TypedGrade(self)
        self.splitting = SplitMode(view, deeds, bar)
        self.linking = LinkMode(view, model, deeds, bar)
        self.named = reader_actions(view, self._deeds_by_name())
        self.places = place_actions(workspace, deeds.toggle_place)
        self._connect()

    def actions(self) -> list[QAction]:
        """Every action of the reader."""
        return [*self.named.values(), *self.places]

    def mode(self) -> Mode | None:
        """The mode that is on."""
        return self._mode

    def enable(self, why_read_only: str) -> None:
        """Greys what cannot be done: without a statement, or in a project that is only read."""
        self._why_read_only = why_read_only
        readable = bool(self._model.statement_ids())
        chosen = bool(self._deeds.statement_id)
        for action in self.actions():
            writes = bool(action.property("writes"))
            action.setEnabled(chosen and not why_read_only if writes else readable)

    def leave_mode(self) -> None:
        """Cancels what is on; the statement under the cursor stays."""
        if self._mode is not None:
            self._mode.cancel()

    def chosen_changed(self, statement_id: str) -> None:
        """The cursor went to another statement."""
        self.typed.finish()
        self._deeds.statement_id = statement_id
        if self._mode is self.splitting:
            self._mode.cancel()
        self.enable(self._why_read_only)

    def back_to_article(self) -> None:
        """Gives the keyboard to the article again."""
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _deeds_by_name(self) -> dict[str, Callable[[], object]]:
        return {
            "next": lambda: self._step(1),
            "previous": lambda: self._step(-1),
            "first": lambda: self._step(-len(self._model.statement_ids())),
            "last": lambda: self._step(len(self._model.statement_ids())),
            "next_ungraded": self._next_ungraded,
            "clear_grade": self._clear_grade,
            "accept_chain": self._accept,
            "refuse_chain": self._deeds.refuse_chain,
            "source": self._inspector.ask_source,
            "link": lambda: self._begin(self.linking),
            "set_aside": self._deeds.set_aside_or_take_back,
            "split": lambda: self._begin(self.splitting),
            "merge": self._deeds.merge_with_next,
            "retype": self._deeds.retype_next,
            "reason": self._inspector.ask_reason,
            "reason_of_digit": self._inspector.ask_reason_of_digit,
            "note": self._inspector.ask_note,
        }

    def _connect(self) -> None:
        self._view.typed.connect(self._type)
        self._view.mode_key.connect(self._take_mode_key)
        self._view.place_clicked.connect(self.splitting.point_to)
        self.typed.pending_changed.connect(self._show_pending)
        self.typed.given.connect(self._grade)
        self.typed.refused.connect(self._refuse)
        self._deeds.refused.connect(self._refuse)
        self._inspector.stepped.connect(self._step)
        self._deeds.asked_what.connect(lambda _what: self._inspector.ask_aside())
        self._bar.done.connect(lambda: self._mode and self._mode.finish())
        self._bar.cancelled.connect(self.leave_mode)
        for mode in (self.splitting, self.linking):
            mode.ended.connect(self._end)

    # moving

    def _step(self, step: int) -> None:
        wanted = self._model.neighbour(self._deeds.statement_id, step)
        if wanted:
            self._view.choose(wanted)

    def _next_ungraded(self) -> None:
        ids = self._model.statement_ids()
        here = ids.index(self._deeds.statement_id) + 1 if self._deeds.statement_id in ids else 0
        for statement_id in ids[here:] + ids[:here]:
            found = self._model.examined(statement_id)
            if found and found.statement.set_aside is None and not found.grade.complete:
                self._view.choose(statement_id)
                return
        self.said.emit("Every statement of this article is graded or set aside.", "")

    # grading

    def _type(self, character: str) -> None:
        if not self._deeds.statement_id:
            return
        if self._why_read_only:
            self._refuse(self._why_read_only, "")
            return
        self.said.emit("", "")
        self.typed.type(character)

    def _show_pending(self, letter: str) -> None:
        shown = letter if letter in ("A", "B", "C", "D", "E", "F") else ""
        self._model.set_marks(Marks(self._deeds.statement_id if shown else "", shown))

    def _grade(self, letter: str, digit: str) -> None:
        if self._deeds.grade(letter, digit):
            self.said.emit("", "")

    def _refuse(self, sentence: str, hint: str) -> None:
        self.said.emit(sentence, hint)

    def _clear_grade(self) -> None:
        if not self.typed.cancel():
            self._deeds.clear_grade()

    def _accept(self) -> None:
        self.typed.finish()
        self._deeds.confirm()

    # modes

    def _begin(self, mode: Mode) -> None:
        self.typed.finish()
        self.leave_mode()
        self.said.emit("", "")
        if mode.begin():
            self._mode = mode
            self.back_to_article()
            self.mode_changed.emit()

    def _take_mode_key(self, event: QKeyEvent) -> None:
        if self._mode is not None:
            self._mode.take_key(event)

    def _end(self) -> None:
        self._mode = None
        self.mode_changed.emit()
