"""One statement as evidence: its chip, its words in serif, its origin, and a rule for a rub."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Role, current_theme
from ui.widgets.grade_chip import GradeChip, GradeState, grade_words
from ui.widgets.labels import QuietLabel
from ui.widgets.painting import paint_box, paint_focus_ring, paint_left_rule, pen
from ui.widgets.reading_label import ReadingLabel


class EvidenceCard(QWidget):
    """`activated` on a click or Enter. `rule` is the role of the coloured edge, None for none."""

    activated = Signal()

    def __init__(
        self,
        grade: str,
        text: str,
        origin: str,
        *,
        rule: Role | None = None,
        remark: str = "",
        state: GradeState = GradeState.GIVEN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rule = rule
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setAccessibleName(f"{grade_words(grade, state)}: {text}")
        self.setAccessibleDescription(", ".join(part for part in (remark, origin) if part))
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 11, 14, 11)
        column.setSpacing(6)
        column.addWidget(GradeChip(grade, state), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(ReadingLabel(text))
        if remark:
            said = QuietLabel(remark, px=12)
            said.setProperty("tone", "warning")
            column.addWidget(said)
        column.addWidget(QuietLabel(origin, px=12))
        column.addStretch(1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.activated.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        box = QRectF(self.rect())
        fill = theme.colour(Role.RAISED)
        paint_box(painter, box, 8, pen(theme.colour(Role.LINE)), fill)
        if self._rule is not None:
            paint_left_rule(painter, box, theme.colour(self._rule), 3, 8)
        if self.hasFocus():
            paint_focus_ring(painter, box, theme, 8)
