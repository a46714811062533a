"""Figures and dates that were found in a statement: taken into the brief's tables, or refused."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing.model.edtf import date_words
from briefing.model.evidence import Suggestion
from briefing.model.picture import Estimate, Event
from briefing.model.vocabulary import SuggestionKind
from briefing.project.suggestions import payload_of
from ui.models.inspected import Inspected
from ui.read.deeds import Deeds
from ui.read.inspector_part import InspectorPart, empty_column
from ui.widgets.buttons import icon_button
from ui.widgets.labels import QuietLabel
from ui.widgets.reading_label import ReadingLabel


class FoundPart(InspectorPart):
    """One row for each find: the exact words, what they were taken for, a tick and a cross."""

    def __init__(self, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__("Figures and dates", parent)
        self._deeds = deeds
        self._shown: tuple[object, ...] = ()
        self._ways: list[QWidget] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.column.addLayout(self._rows)
        self.hide()

    def set_editable(self, *, editable: bool) -> None:
        super().set_editable(editable=editable)
        for way in self._ways:
            way.setEnabled(editable)

    def show_found(self, seen: Inspected) -> None:
        """Shows what is open first, then what has been taken over."""
        open_ones = seen.proposed(SuggestionKind.ESTIMATE, SuggestionKind.EVENT)
        shown = (open_ones, seen.estimates, seen.events)
        if shown == self._shown:
            return
        self._shown = shown
        empty_column(self._rows)
        self._ways = []
        for one in open_ones:
            self._rows.addWidget(self._open_row(one))
        waiting = {one.cue for one in open_ones}
        for estimate in seen.estimates:
            if estimate.words not in waiting:
                words = f"{_taken_for(estimate)} · in the casualty estimates"
                self._rows.addWidget(_row(estimate.words, words))
        for event in seen.events:
            if event.date_words not in waiting:
                self._rows.addWidget(_row(event.date_words or event.title, _dated(event)))
        self.setVisible(self._rows.count() > 0)

    def _open_row(self, one: Suggestion) -> QWidget:
        payload = payload_of(one)
        if one.kind is SuggestionKind.EVENT:
            words, where = _date(payload["date"], one.cue), "timeline"
        else:
            words, where = _figure(payload["category"], payload["population"]), "casualty estimates"
        row = _row(one.cue, words)
        line = row.layout()
        assert isinstance(line, QHBoxLayout)
        take = icon_button(
            "check",
            f"Take “{one.cue}” into the {where}",
            lambda: self._deeds.accept(one.id),
            parent=row,
        )
        drop = icon_button(
            "x", f"Refuse “{one.cue}”", lambda: self._deeds.refuse(one.id), parent=row
        )
        for way in (take, drop):
            way.setEnabled(self._editable)
            self._ways.append(way)
            line.addWidget(way)
        return row


def _row(exact: str, words: str) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(2)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(ReadingLabel(exact, px=14))
    column.addWidget(QuietLabel(words, px=12))
    line.addLayout(column, 1)
    return row


def _figure(category: str, population: str) -> str:
    return " · ".join(
        part for part in (category.replace("_", " ").capitalize(), population) if part
    )


def _taken_for(estimate: Estimate) -> str:
    return _figure(estimate.category, estimate.population)


def _dated(event: Event) -> str:
    return f"{_date(event.date, event.date_words)} · in the timeline"


def _date(edtf: str, exact: str) -> str:
    """What a date comes to, where the article's own words do not say it."""
    words = date_words(edtf)
    return "Date" if words == exact else f"Date · {words}"
