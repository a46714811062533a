"""A judgement as it prints: serif, likelihood and confidence in bold, and what it rests on."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QWidget

from briefing.model.picture import Judgement
from briefing.report.judging import confidence_of, sentence_of
from briefing.report.tree import Runs, Text
from ui.theme import Role, current_theme

LEADING = 1.12


class SentenceLabel(QLabel):
    """Made from a judgement alone, so that it can follow every key that is typed.

    While it `holds` room, what stands below does not move for it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._judgement: Judgement | None = None
        self._lines = 0
        self._held = (0, 0)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)

    def show_judgement(self, judgement: Judgement) -> None:
        """Shows the sentence and, in one of its own, the confidence."""
        self._judgement = judgement
        runs = (*sentence_of(judgement), Text(" "), *confidence_of(judgement))
        said = "".join(run.text for run in runs if isinstance(run, Text))
        self.setAccessibleName(said.strip())
        self._dress()

    def hold(self, lines: int) -> None:
        """Keeps room for so many lines, and for more once there were more; 0 keeps none."""
        self._lines, self._held = lines, (0, 0)
        self.updateGeometry()

    def heightForWidth(self, wide: int) -> int:
        needed = super().heightForWidth(wide)
        if not self._lines:
            return needed
        line = round(QFontMetrics(self.font()).lineSpacing() * LEADING)
        before = self._held[1] if self._held[0] == wide else self._lines * line
        # where it needs more than it has, it takes another line as well: it does so seldom
        self._held = (wide, before if needed <= before else needed + line)
        return self._held[1]

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        self.setFont(current_theme().reading_font())
        if self._judgement is not None:
            accent = current_theme().hex(Role.ACCENT)
            sentence = _markup(sentence_of(self._judgement), accent)
            confidence = _markup(confidence_of(self._judgement), current_theme().hex(Role.INK))
            # every word of the analyst is escaped: it is text, whatever it looks like
            self.setText(f'<p style="line-height:{LEADING:.0%}">{sentence} {confidence}</p>')


def _markup(runs: Runs, bold: str) -> str:
    return "".join(
        f'<b style="color:{bold}">{escape(run.text)}</b>' if run.bold else escape(run.text)
        for run in runs
        if isinstance(run, Text)
    )
