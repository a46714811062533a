"""The Admiralty grade as a small chip: `B2`, `B-`, `-2`, `··` for none, `—` for set aside.

The letter gives the colour, the edge the state: solid is decided, dashed is not.
"""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Role, Theme, current_theme
from ui.widgets.painting import paint_box, pen

CHIP_WIDTH = 26
CHIP_HEIGHT = 20


class GradeState(Enum):
    """How sure the chip is: decided, taken over from the source, or out of the game."""

    GIVEN = "given"
    INHERITED = "inherited"
    SET_ASIDE = "set aside"


def grade_text(code: str, state: GradeState = GradeState.GIVEN) -> str:
    """What stands in the chip."""
    if state is GradeState.SET_ASIDE:
        return "—"
    return code.replace("-", "–") if code else "··"


def grade_words(code: str, state: GradeState = GradeState.GIVEN) -> str:
    """The chip as words, for a screen reader."""
    if state is GradeState.SET_ASIDE:
        return "set aside"
    if not code:
        return "not graded"
    words = f"grade {code}"
    return f"{words}, inherited from the source" if state is GradeState.INHERITED else words


def paint_grade(
    painter: QPainter,
    rect: QRectF,
    code: str,
    theme: Theme,
    state: GradeState = GradeState.GIVEN,
) -> None:
    """Paints the chip to fill `rect` (26 by 20 in the drawings)."""
    decided = bool(code) and state is GradeState.GIVEN
    role = Role.SET_ASIDE if state is GradeState.SET_ASIDE else theme.grade_role(code)
    style = Qt.PenStyle.SolidLine if decided else Qt.PenStyle.DashLine
    edge = theme.colour(role if code and state is not GradeState.SET_ASIDE else Role.EDGE)
    paint_box(painter, rect, 4, pen(edge, 1.2 if decided else 1.0, style), None)
    painter.save()
    painter.setPen(theme.colour(role))
    painter.setFont(theme.interface_font(11.5, bold=True))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, grade_text(code, state))
    painter.restore()


class GradeChip(QWidget):
    """One grade, to stand in a row of other things."""

    def __init__(
        self,
        code: str = "",
        state: GradeState = GradeState.GIVEN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set_grade(code, state)

    def set_grade(self, code: str, state: GradeState = GradeState.GIVEN) -> None:
        """Shows another grade."""
        self._code = code
        self._state = state
        self.setAccessibleName(grade_words(code, state))
        self.setToolTip(grade_words(code, state).capitalize())
        self.update()

    def code(self) -> str:
        """The grade it shows."""
        return self._code

    def sizeHint(self) -> QSize:
        theme = current_theme()
        return QSize(theme.px(CHIP_WIDTH), theme.px(CHIP_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_grade(painter, QRectF(self.rect()), self._code, current_theme(), self._state)
