"""A statement that is left out: the reason is asked here, shown here, and taken back here."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.models.inspected import Inspected
from ui.read.deeds import Deeds
from ui.read.inspector_part import InspectorPart
from ui.widgets.buttons import ButtonKind, Pill, button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.labels import QuietLabel

USUAL_REASONS = (
    "No information",
    "Not about the subject",
    "Says again what stands above",
    "The outlet's own comment",
)


class ReasonLine(QLineEdit):
    """One line for the reason; Escape leaves."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class AsidePart(InspectorPart):
    """`left` when the analyst is done with it."""

    left = Signal()

    def __init__(self, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__("Set aside", parent)
        self._deeds = deeds
        self._said = QuietLabel(parent=self, px=13)
        self._back = button(
            "Take it back",
            ButtonKind.LINK,
            on_click=deeds.set_aside_or_take_back,
        )
        self.reason = ReasonLine(self)
        self.reason.setAccessibleName("Why is this statement set aside?")
        self.reason.setPlaceholderText("Why? Enter sets it aside, Esc leaves it")
        self._usual = QWidget(self)
        flow = FlowLayout(self._usual)
        for words in USUAL_REASONS:
            pill = Pill(words, self._usual, checkable=False)
            pill.clicked.connect(lambda _checked=False, words=words: self._take(words))
            flow.addWidget(pill)
        line = QHBoxLayout()
        line.addWidget(self._back)
        line.addStretch(1)
        for part in (self._said, self.reason, self._usual):
            self.column.addWidget(part)
        self.column.addLayout(line)
        self.reason.returnPressed.connect(lambda: self._take(self.reason.text()))
        self.reason.left.connect(self._close)
        self._asking = ""
        self._writing = (self._back, self.reason, self._usual)
        self.hide()

    def show_aside(self, seen: Inspected) -> None:
        """Shows the reason of a statement that is set aside."""
        reason = seen.examined.statement.set_aside
        if seen.id != self._asking:
            self._asking = ""
        asking = bool(self._asking) and reason is None
        self._said.setText(reason or "No reason was given.")
        self._said.setVisible(reason is not None)
        self._back.setVisible(reason is not None)
        self.reason.setVisible(asking)
        self._usual.setVisible(asking)
        self.setVisible(asking or reason is not None)

    def ask(self, seen: Inspected) -> None:
        """Asks for the reason."""
        self._asking = seen.id
        self.reason.clear()
        self.show_aside(seen)
        self.reason.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _take(self, reason: str) -> None:
        if self._deeds.set_aside(reason):
            self._asking = ""
            self.left.emit()

    def _close(self) -> None:
        self._asking = ""
        self.hide()
        self.left.emit()
