"""How far a source is usually to be trusted: its letter and the reason, for all it says.

Statements that were not judged for themselves inherit it. It runs nothing: it tells what to set.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing.project.queries.overview import SourceUse
from briefing.report.wording import counted
from briefing.tradecraft.grades import scheme
from ui.read.typed_field import TypedField
from ui.widgets.buttons import icon_button
from ui.widgets.labels import Hairline, QuietLabel, StrongLabel
from ui.widgets.segmented_picker import Choice, SegmentedPicker


class SourceEditor(QWidget):
    """`edited` carries the source's id and the fields that change; `closed` when it is left."""

    edited = Signal(str, object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Default reliability of the source")
        self._source_id = ""
        self.name = StrongLabel()
        self.name.setWordWrap(True)
        self._about = QuietLabel(px=12)
        choices = [Choice(s.code, s.label, s.meaning) for s in scheme().reliability]
        self.picker = SegmentedPicker("Reliability of this source by default", choices, self)
        self.reason = TypedField("Reason for the default reliability", "Why?", self)
        self.picker.picked.connect(self._pick)
        self.reason.committed.connect(
            lambda key, words: self.edited.emit(key, {"reliability_reason": words})
        )
        self.reason.left.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 0, 10, 10)
        column.setSpacing(6)
        column.addWidget(Hairline())
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        self._close = icon_button("x", "Close the source", self.closed.emit)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        for widget in (self._about, self.picker, self.reason):
            column.addWidget(widget)
        self.hide()

    def source_id(self) -> str:
        """Whose reliability it shows."""
        return self._source_id

    def show_source(self, use: SourceUse) -> None:
        """Shows a source."""
        source = use.source
        self._source_id = source.id
        self.name.setText(source.name)
        about = [source.kind.value, source.role, counted(use.statements, "statement")]
        self._about.setText(" · ".join(part for part in about if part))
        if self.picker.code() != source.reliability:
            self.picker.set_code(source.reliability)
        self.reason.show_text(source.id, source.reliability_reason)
        self.show()

    def set_read_only(self, why: str) -> None:
        """Whether it can be changed."""
        self.picker.setEnabled(not why)
        self.reason.setEnabled(not why)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _pick(self, code: str) -> None:
        self.edited.emit(self._source_id, {"reliability": code})
