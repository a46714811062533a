"""The form of a judgement: what is judged, how likely, how sure and why, and what it rests on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QWidget

from briefing.model.picture import Judgement
from briefing.model.vocabulary import Confidence, Stance
from briefing.tradecraft.likelihood import CONFIDENCE_MEANINGS, scheme, schemes, term
from ui.models.statement_lines import StatementLine
from ui.widgets.drop_down import DropDown
from ui.widgets.form import FormRows
from ui.widgets.labels import QuietLabel, StrongLabel
from ui.widgets.segmented_picker import Choice, SegmentedPicker
from ui.widgets.typed_fields import TypedLine, TypedWords
from ui.write.citation_finder import CitationFinder
from ui.write.evidence_ties import EvidenceTies

Tie = tuple[str, Stance, StatementLine]
NEEDS_WORDS = "A judgement needs words."
CLAUSE = "The clause after “that”. With a likelihood, the sentence opens with it."
DOUBLED = "How likely it is belongs in the field below: write only what comes after “that”."


class ClauseWords(TypedWords):
    """Has the room of most clauses from the first letter on."""

    least_lines = 2


class JudgementForm(FormRows):
    """`edited` tells one field and its new value, `typing` the words while they are typed."""

    edited = Signal(str, object)
    typing = Signal(str)
    tied = Signal(str, object)
    untied = Signal(str)
    opened = Signal(str)
    undo_asked = Signal()

    def __init__(self, finder: CitationFinder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = self.row(
            "What is judged",
            ClauseWords("for example the men were told that it was a training exercise"),
        )
        self.words.setAccessibleDescription(CLAUSE)
        self.opening = StrongLabel()
        kept = self.opening.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.opening.setSizePolicy(kept)
        self.opening.hide()
        # one place for both sentences: what is chosen below does not move when they change
        self.doubled = QuietLabel(DOUBLED, px=12)
        self._help = QStackedWidget()
        for label in (QuietLabel(CLAUSE, px=12), self.doubled):
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
            self._help.addWidget(label)
        self.around(self.words, self.opening, self._help)
        self.scheme = DropDown()
        self.scheme.setAccessibleName("Scheme of likelihood")
        for one in schemes():
            self.scheme.addItem(one.name, one.id)
        self.likelihood = DropDown()
        for choice in (self.likelihood, self.scheme):
            # a long name of a scheme must not make the column wider than the paper
            fit = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            choice.setSizeAdjustPolicy(fit)
            choice.setMinimumContentsLength(10)
        pair = QWidget()
        line = QHBoxLayout(pair)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.likelihood, 1)
        line.addWidget(self.scheme, 1)
        pair.setFocusProxy(self.likelihood)
        self.row("Likelihood", pair)
        self.likelihood.setAccessibleName("Likelihood")
        choices = [Choice(c.title(), c.title(), CONFIDENCE_MEANINGS[c]) for c in Confidence]
        self.confidence = self.row("Confidence", SegmentedPicker("Confidence", choices))
        self.basis = self.row(
            "Basis of the confidence", TypedLine("for example two accounts, one channel")
        )
        self.assumptions = self.row("Assuming", TypedWords("What it takes for granted"))
        self.would_change = self.row("What would change it", TypedWords("What would overturn it"))
        self.ties = {
            Stance.FOR: self.row("Statements for", EvidenceTies("For", finder)),
            Stance.AGAINST: self.row("Statements against", EvidenceTies("Against", finder)),
        }
        self._connect()

    def _connect(self) -> None:
        self.words.settled.connect(self._edit_words)
        self.words.typing.connect(self.typing)
        self.words.textChanged.connect(self._look_for_doubles)
        self.words.undo_asked.connect(self.undo_asked)
        for name, field in self._fields().items():
            field.settled.connect(lambda text, name=name: self.edited.emit(name, text.strip()))
            field.undo_asked.connect(self.undo_asked)
        self.scheme.activated.connect(self._choose_scheme)
        self.likelihood.activated.connect(
            lambda _row: self.edited.emit("likelihood", self.likelihood.currentData())
        )
        self.confidence.picked.connect(self._choose_confidence)
        for stance, ties in self.ties.items():
            ties.added.connect(lambda one, stance=stance: self.tied.emit(one, stance))
            ties.removed.connect(self.untied)
            ties.opened.connect(self.opened)

    def _fields(self) -> dict[str, TypedLine | TypedWords]:
        return {
            "confidence_basis": self.basis,
            "assumptions": self.assumptions,
            "would_change": self.would_change,
        }

    def show_judgement(self, judgement: Judgement, ties: Sequence[Tie]) -> None:
        """Shows a judgement as it is in the project."""
        self.words.show_value(judgement.text)
        for name, field in self._fields().items():
            field.show_value(getattr(judgement, name))
        with QSignalBlocker(self.scheme), QSignalBlocker(self.likelihood):
            self.scheme.setCurrentIndex(self.scheme.findData(judgement.scheme))
            self._fill_likelihood(judgement.scheme)
            self.likelihood.setCurrentIndex(max(0, self.likelihood.findData(judgement.likelihood)))
        self._show_opening(judgement)
        self.confidence.set_code(judgement.confidence.title() if judgement.confidence else "")
        for stance, view in self.ties.items():
            view.show_ties([(tie_id, line) for tie_id, where, line in ties if where is stance])

    def settle(self) -> None:
        """Tells what was typed and not told yet."""
        for field in (self.words, *self._fields().values()):
            field.settle()

    def is_pending(self) -> bool:
        """Whether something was typed that is not kept."""
        return any(field.is_pending() for field in (self.words, *self._fields().values()))

    def refuse(self) -> None:
        """What is being told right now is not kept."""
        for field in (self.words, *self._fields().values()):
            field.refuse()

    def forget(self) -> None:
        """What was typed is told to nobody."""
        for field in (self.words, *self._fields().values()):
            field.forget()

    def set_can_tie(self, *, can: bool) -> None:
        """Statements are tied to a judgement that has words; until then there is none."""
        for view in self.ties.values():
            view.setEnabled(can)

    def _show_opening(self, judgement: Judgement) -> None:
        """How the sentence begins, before the words it goes on with."""
        words = ""
        if judgement.likelihood:
            chosen = term(judgement.scheme, judgement.likelihood)
            words = f"{chosen.opening} [{chosen.band}] that …"
        self.opening.setText(words)
        self.opening.setVisible(bool(words))
        self._look_for_doubles()

    def _look_for_doubles(self) -> None:
        """A likelihood in the words would stand in the sentence twice."""
        words = self.words.toPlainText().casefold()
        twice = words.startswith("it is ") or any(
            re.search(rf"\b{re.escape(one.term.casefold())}\b", words)
            for known in schemes()
            for one in known.terms
        )
        self._help.setCurrentIndex(int(twice))

    def _edit_words(self, text: str) -> None:
        self.set_error(self.words, "" if text.strip() else NEEDS_WORDS)
        if text.strip():
            self.edited.emit("text", text.strip())

    def _choose_scheme(self, _row: int) -> None:
        # a term belongs to its scheme: with another scheme it is open again
        self.edited.emit("scheme", self.scheme.currentData())

    def _choose_confidence(self, code: str) -> None:
        chosen: Any = Confidence(code.lower()) if code else None
        self.edited.emit("confidence", chosen)

    def _fill_likelihood(self, scheme_id: str) -> None:
        self.likelihood.clear()
        self.likelihood.addItem("not given", "")
        for one in scheme(scheme_id).terms:
            self.likelihood.addItem(f"{one.term}  {one.band}", one.id)
