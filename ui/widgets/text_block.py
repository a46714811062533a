"""One run of text laid out at a width with QTextLayout, with places counted in code points.

Python counts code points, Qt counts UTF-16 units: the only place where one becomes the other.
"""

from bisect import bisect_right

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextLine, QTextOption

from ui.widgets.turning_marks import SIGNS

AS_SPACE = str.maketrans({"\n": " ", "\r": " ", "\t": " ", "\u2028": " ", "\u2029": " "})
AS_SHOWN = AS_SPACE | SIGNS
"""What a line shows of a text, one character for one."""
BEYOND_BMP = 0xFFFF


class Utf16Places:
    """Turns code-point offsets of a text into UTF-16 offsets and back."""

    def __init__(self, text: str) -> None:
        self._wide = [at for at, char in enumerate(text) if ord(char) > BEYOND_BMP]
        self._wide_units = [at + before + 1 for before, at in enumerate(self._wide)]

    def units(self, point: int) -> int:
        """The UTF-16 offset of a code point."""
        return point + bisect_right(self._wide, point - 1)

    def point(self, unit: int) -> int:
        """The code point at a UTF-16 offset; inside a pair, the pair's own."""
        return unit - bisect_right(self._wide_units, unit)


class TextBlock:
    """A paragraph set at `width`: its height, its lines, and where each character stands."""

    def __init__(self, text: str, font: QFont, width: float, line_height: float) -> None:
        self._places = Utf16Places(text)
        self._length = len(text)
        # the layout keeps its own copy; a line break inside a sentence is only a space here
        self._layout = QTextLayout(text.translate(AS_SHOWN), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._line_height = line_height
        self.height = self._break_lines(width)

    def _break_lines(self, width: float) -> float:
        y = 0.0
        self._layout.beginLayout()
        while True:
            line = self._layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y + (self._line_height - line.height()) / 2))
            y += self._line_height
        self._layout.endLayout()
        return max(y, self._line_height)

    def line_count(self) -> int:
        """How many lines it takes."""
        return self._layout.lineCount()

    def first_baseline(self) -> float:
        """The baseline of the first line, from the top."""
        if not self._layout.lineCount():
            return self._line_height * 0.7
        line = self._layout.lineAt(0)
        return line.y() + line.ascent()

    def paint(self, painter: QPainter, at: QPointF, colour: QColor) -> None:
        """Paints the words with their top left corner at `at`."""
        painter.setPen(colour)
        self._layout.draw(painter, at)

    def runs(self, start: int, end: int) -> list[QRectF]:
        """The boxes that code points `start` to `end` cover, one a line."""
        first, last = self._places.units(start), self._places.units(min(end, self._length))
        boxes = []
        for number in range(self._layout.lineCount()):
            line = self._layout.lineAt(number)
            begins = line.textStart()
            low, high = max(first, begins), min(last, begins + line.textLength())
            if low < high:
                boxes.append(self._box(line, low, high))
        return boxes

    def baseline(self, box: QRectF) -> float:
        """The baseline of the line that a box of `runs` or `caret` stands on."""
        number = int(box.center().y() // self._line_height)
        line = self._layout.lineAt(min(number, self._layout.lineCount() - 1))
        return line.y() + line.ascent()

    def caret(self, point: int) -> QRectF:
        """The thin box of a caret before a code point."""
        unit = self._places.units(point)
        line = self._layout.lineForTextPosition(unit)
        if not line.isValid():
            return QRectF(0, 0, 1, self._line_height)
        return QRectF(_x(line, unit), line.y(), 1, line.height())

    def point_at(self, position: QPointF) -> int:
        """The code point whose left edge is nearest to a position."""
        count = self._layout.lineCount()
        if not count:
            return 0
        number = min(max(0, int(position.y() // self._line_height)), count - 1)
        found: object = self._layout.lineAt(number).xToCursor(position.x())
        unit = found[0] if isinstance(found, tuple) else found
        assert isinstance(unit, int)
        return min(self._places.point(unit), self._length)

    def _box(self, line: QTextLine, low: int, high: int) -> QRectF:
        one, other = sorted((_x(line, low), _x(line, high)))
        # the space at which a line was broken is no part of what is marked
        other = max(one, min(other, line.x() + line.naturalTextWidth()))
        return QRectF(one, line.y(), other - one, line.height())


def _x(line: QTextLine, unit: int) -> float:
    # PySide answers with (x, cursor position) where C++ has an in-out argument
    found: object = line.cursorToX(unit)
    x = found[0] if isinstance(found, tuple) else found
    assert isinstance(x, (int, float))
    return float(x)
