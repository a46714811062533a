"""What the checks found, errors first: a word and an icon say how bad, a click goes there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from ui.dialogs.finding_rows import FindingRow
from ui.models.finding_groups import FindingLine, Kind, finding_lines
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.labels import QuietLabel

if TYPE_CHECKING:
    from briefing.weighing.checks import Breach

MOST = 200
"""More notes than anyone reads at once would only slow the window down; a button shows more."""


class _Page(QWidget):
    """As high as its notes are at its width, not as high as they would be at their narrowest."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)


class ChecksPanel(QScrollArea):
    """`breach_chosen` tells the Breach to go to."""

    breach_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Findings")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._notes: list[FindingRow] = []
        self._breaches: tuple[Breach, ...] | None = None
        self._lines: tuple[FindingLine, ...] = ()
        self._unfolded: set[Kind] = set()
        self._chosen: Breach | None = None
        self._limit = MOST
        self._more = button("", ButtonKind.LINK, on_click=self._show_more)
        page = _Page()
        page.setProperty("surface", "chrome")
        self.setWidget(page)
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(14, 4, 14, 12)
        self._column.setSpacing(6)
        self._quiet = QuietLabel("Nothing is amiss.", px=13)
        self._column.addWidget(self._quiet)
        self._column.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._more.hide()
        self._column.addStretch(1)

    def show_breaches(self, breaches: Sequence[Breach]) -> None:
        """Shows these and no others; the keyboard stays on the finding it is on."""
        if tuple(breaches) != self._breaches:
            self._breaches = tuple(breaches)
            self._renew()

    def take_focus(self) -> None:
        """The keyboard goes to the first finding; while there is none, to the panel itself."""
        (self._notes[0] if self._notes else self).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _renew(self) -> None:
        """Notes that stay are kept: they may have the keyboard."""
        self._lines = finding_lines(self._breaches or (), self._unfolded)
        focused = QApplication.focusWidget()
        place = next((at for at, note in enumerate(self._notes) if note is focused), -1)
        waits = self.hasFocus()
        known: dict[object, list[FindingRow]] = defaultdict(list)
        for note in self._notes:
            known[_same(note.line)].append(note)
        self._notes = [self._row(line, known[_same(line)]) for line in self._lines[: self._limit]]
        for at, note in enumerate(self._notes):
            self._column.insertWidget(at, note)
            # the layout would show it later, and what is hidden cannot take the keyboard
            note.show()
            self.setTabOrder(self._notes[at - 1] if at else self, note)
        if (waits or (place >= 0 and focused not in self._notes)) and self._notes:
            self._notes[min(max(place, 0), len(self._notes) - 1)].setFocus()
        for note in (one for gone in known.values() for one in gone):
            self._column.removeWidget(note)
            note.hide()
            note.deleteLater()
        self._say_rest()

    def _say_rest(self) -> None:
        rest = len(self._lines) - len(self._notes)
        self._more.setText(f"Show {rest} more" if rest <= MOST else f"Show {MOST} of {rest:,} more")
        self._more.setVisible(rest > 0)
        self._quiet.setVisible(not self._breaches)
        if self._notes:
            self.setTabOrder(self._notes[-1], self._more)

    def _show_more(self) -> None:
        first = len(self._notes)
        self._limit += MOST
        self._renew()
        self._notes[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def notes(self) -> tuple[FindingRow, ...]:
        """The findings, and the heads of those of one kind, as they stand there."""
        return tuple(self._notes)

    def _row(self, line: FindingLine, kept: list[FindingRow]) -> FindingRow:
        if kept:
            row = kept.pop(0)
            row.show_line(line)
        else:
            row = FindingRow(line)
            row.lead(partial(self._go, row))
            row.fold_asked.connect(self._fold)
        row.set_chosen(chosen=line.breach is not None and line.breach == self._chosen)
        return row

    def _go(self, row: FindingRow) -> None:
        """To the place of a finding; the head of many folds or unfolds."""
        breach = row.line.breach
        if breach is None:
            self._fold(row.line, not row.line.is_open)
            return
        self._chosen = breach
        for one in self._notes:
            one.set_chosen(chosen=one is row)
        self.breach_chosen.emit(breach)

    def _fold(self, line: FindingLine, unfold: bool) -> None:
        if unfold == (line.kind in self._unfolded):
            return
        (self._unfolded.add if unfold else self._unfolded.discard)(line.kind)
        self._renew()
        head = next(one for one in self._notes if one.line.kind == line.kind)
        head.setFocus(Qt.FocusReason.OtherFocusReason)


def _same(line: FindingLine) -> object:
    """What a line is known by, whatever its count and whether it is folded."""
    return (line.breach, line.inside) if line.breach else line.kind
