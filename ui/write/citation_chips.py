"""Citations in a text: one character of the document, a chip on the screen, `[@id]` in Markdown.

Markdown in and Markdown out are exact; the chip itself is only painted.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFragment,
)

from briefing.model.citations import CITATION, citation
from ui.models.statement_lines import StatementLine, StatementLines
from ui.theme import Role, current_theme
from ui.widgets.grade_chip import GradeState, grade_text
from ui.widgets.painting import paint_box

OBJECT = "\ufffc"
CHIP_TYPE = int(QTextFormat.ObjectTypes.UserObject) + 1
STATEMENT_ID = int(QTextFormat.Property.UserProperty) + 1
HEIGHT = 18
PAD = 6
MARGIN = 2.5
PX = 11.5


@dataclass(frozen=True, slots=True)
class ChipFace:
    """What a chip says: the number in the source list (0 while none is given) and the grade."""

    number: int
    grade: str
    gone: bool = False

    @property
    def text(self) -> str:
        """`1 B2`, `1 ··`, or `gone` where the statement is no longer there."""
        if self.gone:
            return "gone"
        grade = grade_text(self.grade, GradeState.GIVEN)
        return f"{self.number} {grade}" if self.number else grade


class ChipFaces(QObject):
    """Knows what every chip says. `changed` when that may have become something else."""

    changed = Signal()

    def __init__(self, lines: StatementLines, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._numbers: dict[str, int] = {}

    def set_numbers(self, numbers: dict[str, int]) -> None:
        """The numbers that the brief gives to the statements it cites."""
        if numbers != self._numbers:
            self._numbers = numbers
            self.changed.emit()

    def face(self, statement_id: str) -> ChipFace:
        """What the chip of a statement says."""
        line = self._lines.line(statement_id)
        if line is None:
            return ChipFace(0, "", gone=True)
        return ChipFace(self._numbers.get(statement_id, 0), line.grade)

    def line(self, statement_id: str) -> StatementLine | None:
        """The statement behind a chip, for its tool tip."""
        return self._lines.line(statement_id)


class ChipPainter(QPyTextObject):
    """Measures and paints the chips of one document."""

    def __init__(self, faces: ChipFaces, parent: QObject) -> None:
        super().__init__(parent)
        self._faces = faces

    def intrinsicSize(self, doc: QTextDocument, position: int, fmt: QTextFormat) -> QSizeF:
        theme = current_theme()
        metrics = QFontMetricsF(theme.interface_font(PX, bold=True))
        words = self._faces.face(statement_of(fmt)).text
        wide = metrics.horizontalAdvance(words) + theme.px(2 * PAD) + 2 * MARGIN
        return QSizeF(round(wide), theme.px(HEIGHT))

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,
        position: int,
        fmt: QTextFormat,
    ) -> None:
        theme, face = current_theme(), self._faces.face(statement_of(fmt))
        # a little up: capitals and figures, not small letters, stand beside it
        box = QRectF(rect).adjusted(MARGIN, -1.5, -MARGIN, -1.5)
        paint_box(painter, box, 4, None, theme.colour(Role.WASH))
        painter.save()
        painter.setFont(theme.interface_font(PX, bold=True))
        painter.setPen(theme.colour(Role.ERROR if face.gone else Role.ACCENT))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, face.text)
        painter.restore()


def statement_of(fmt: QTextFormat) -> str:
    """The statement a character format cites, '' for ordinary text."""
    return str(fmt.property(STATEMENT_ID) or "") if fmt.objectType() == CHIP_TYPE else ""


def chip_format(statement_id: str) -> QTextCharFormat:
    """The format of the one character that stands for a citation."""
    fmt = QTextCharFormat()
    fmt.setObjectType(CHIP_TYPE)
    fmt.setProperty(STATEMENT_ID, statement_id)
    fmt.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
    return fmt


def insert_markdown(cursor: QTextCursor, source: str) -> None:
    """Puts Markdown in at a cursor, its citations as chips."""
    plain, at = QTextCharFormat(), 0
    source = source.replace("\r\n", "\n")
    for match in CITATION.finditer(source):
        cursor.insertText(source[at : match.start()], plain)
        cursor.insertText(OBJECT, chip_format(match[1]))
        at = match.end()
    cursor.insertText(source[at:], plain)


def markdown_between(document: QTextDocument, start: int, end: int) -> str:
    """The Markdown of a part of a document; positions are Qt's own (UTF-16 units)."""
    parts: list[str] = []
    block = document.findBlock(start)
    while block.isValid() and block.position() <= end:
        parts += [_words(one, start, end) for one in _fragments(block.begin())]
        block = block.next()
        if block.isValid() and start < block.position() <= end:
            parts.append("\n")
    return "".join(parts)


def _fragments(walk: object) -> Iterator[QTextFragment]:
    # the stubs do not know that a block's iterator counts up
    while not walk.atEnd():  # type: ignore[attr-defined]
        yield walk.fragment()  # type: ignore[attr-defined]
        walk += 1  # type: ignore[operator]


def _words(fragment: QTextFragment, start: int, end: int) -> str:
    low = max(start - fragment.position(), 0)
    high = min(end - fragment.position(), fragment.length())
    if low >= high:
        return ""
    units = fragment.text().encode("utf-16-le", "surrogatepass")[2 * low : 2 * high]
    words = units.decode("utf-16-le", "surrogatepass")
    cited = statement_of(fragment.charFormat())
    return words.replace(OBJECT, citation(cited)) if cited else words
