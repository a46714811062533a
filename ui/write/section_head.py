"""The head of a section: its title, to be typed over, and how much awaits review."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing.model.vocabulary import SectionKind
from ui.theme import current_theme
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.labels import QuietLabel
from ui.widgets.typed_fields import TypedLine
from ui.write.desk import READING_ONLY

TITLE_PX = 24
PROMPTS = {
    SectionKind.SUMMARY: "The bottom line first: what happened, and what it means.",
    SectionKind.KEY_JUDGEMENTS: "What you conclude, how likely it is, and how sure you are.",
    SectionKind.SITUATION: "What happened, when and where, and who says so.",
    SectionKind.OUTLOOK: "What to expect next, and what would show it.",
}
"""What to write in an empty section."""
ANYTHING = "Write a paragraph, or drop evidence here."


def prompt_for(kind: SectionKind) -> str:
    """A sentence that says what belongs into an empty section of this kind."""
    return PROMPTS.get(kind, ANYTHING)


class TitleLine(TypedLine):
    """The title in bold serif, without a frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setProperty("bare", True)
        self.setAccessibleName("Title of the section")
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        font = current_theme().reading_font(TITLE_PX, bold=True)
        if self.font() != font:
            self.setFont(font)
        self.setFixedHeight(current_theme().px(TITLE_PX * 1.7))


class SectionHead(QWidget):
    """`renamed` carries the new title."""

    renamed = Signal(str)
    undo_asked = Signal()
    review_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = TitleLine()
        self.title.settled.connect(self.renamed)
        self.title.undo_asked.connect(self.undo_asked)
        self._remark = QuietLabel(px=12)
        self._remark.setWordWrap(False)
        self._review = button(
            "Mark section as reviewed", ButtonKind.LINK, on_click=self.review_asked.emit
        )
        self._review.setProperty("tone", "quiet")
        self._line = QWidget()
        line = QHBoxLayout(self._line)
        line.setContentsMargins(2, 0, 0, 4)
        line.setSpacing(8)
        line.addWidget(self._remark)
        line.addWidget(self._review)
        line.addStretch(1)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(2)
        down.addWidget(self.title)
        down.addWidget(self._line)
        self.show_waiting(0)

    def show_section(self, title: str, *, editable: bool) -> None:
        """Shows a title; the analyst may type over it."""
        self.title.show_value(title)
        self.title.setReadOnly(not editable)
        self._review.setEnabled(editable)
        self._review.setToolTip("" if editable else READING_ONLY)

    def show_waiting(self, waiting: int) -> None:
        """Says how many parts of the section were drafted and not looked at."""
        self._remark.setText(f"{waiting:,} not reviewed")
        self._line.setVisible(bool(waiting))
