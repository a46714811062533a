"""Paints statements as a page to be read: a chip in the margin, words in serif, dotted underlines.

Layouts are kept, so that a repaint only paints. It knows nothing of models or documents.
"""

from collections import OrderedDict

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPen

from ui.theme import Role, Theme
from ui.widgets.grade_chip import CHIP_HEIGHT, CHIP_WIDTH, GradeState, paint_grade
from ui.widgets.painting import paint_box, paint_focus_ring, paint_left_rule
from ui.widgets.statement_view import ArticleHead, RowState, StatementView, Underline
from ui.widgets.text_block import TextBlock

Row = StatementView | ArticleHead

GUTTER = 78
"""From the left edge of a row to its words; the chip stands in it."""
CHIP_LEFT = 27
PAD = 7
PAD_RIGHT = 12
PARAGRAPH_GAP = 12
HEAD_PAD = (34, 16)
LINE_HEIGHT = 1.6
TAG_PX = 12
"""Of the word under a chip: `assumption` fits into the gutter whole."""
TITLE_PX = 26
HEADING_PX = 19
KEPT = 4000


class StatementPainter:
    """One for a view and a theme. Rows are `column_width()` wide at most."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._kept: OrderedDict[tuple[str, int], tuple[Row, list[TextBlock]]] = OrderedDict()
        self._measure = theme.measure_width()
        self._reading = theme.reading_font()
        self._heading = theme.reading_font(HEADING_PX, bold=True)

    @property
    def theme(self) -> Theme:
        """What it paints in."""
        return self._theme

    def column_width(self) -> int:
        """Gutter, a measure of 66 characters, and the pad at the right."""
        return self._measure + self._theme.px(GUTTER + PAD_RIGHT)

    def height(self, row: Row, width: int) -> int:
        """How high a row is when it is `width` wide."""
        blocks = self._blocks(row, width)
        words = sum(block.height for block in blocks)
        if isinstance(row, ArticleHead):
            return round(words) + sum(self._theme.px(pad) for pad in HEAD_PAD)
        return round(words) + self._theme.px(2 * PAD) + self._space_above(row)

    def paint(self, painter: QPainter, rect: QRectF, row: Row, state: RowState) -> None:
        """Paints a row into a rectangle of the width that `height` was asked for."""
        if isinstance(row, ArticleHead):
            self._paint_head(painter, rect, row)
            return
        box = rect.adjusted(0, self._space_above(row), 0, 0)
        self._paint_ground(painter, box, state)
        block = self._blocks(row, int(rect.width()))[0]
        at = self._words_at(rect, row)
        self._paint_selection(painter, at, block, state)
        role = Role.SET_ASIDE if row.state is GradeState.SET_ASIDE else Role.INK
        block.paint(painter, at, self._theme.colour(role))
        if row.state is not GradeState.SET_ASIDE:
            for underline in row.underlines:
                self._paint_underline(painter, at, block, underline)
        self._paint_caret(painter, at, block, state)
        self._paint_margin(painter, box, at, block, row)

    def offset_at(self, row: Row, rect: QRectF, position: QPointF) -> int | None:
        """The code point of the statement's text at a position; None beside the words."""
        if isinstance(row, ArticleHead) or not rect.contains(position):
            return None
        at = self._words_at(rect, row)
        if position.x() < at.x() - 4:
            return None
        return self._blocks(row, int(rect.width()))[0].point_at(position - at)

    def underline_at(self, row: Row, rect: QRectF, position: QPointF) -> Underline | None:
        """The underline whose words stand under a position, for its tool tip and its click."""
        if isinstance(row, ArticleHead):
            return None
        at = self._words_at(rect, row)
        block = self._blocks(row, int(rect.width()))[0]
        for underline in row.underlines:
            for run in block.runs(underline.start, underline.end):
                if run.adjusted(0, -2, 0, 6).contains(position - at):
                    return underline
        return None

    def is_in_margin(self, row: StatementView, rect: QRectF, position: QPointF) -> bool:
        """Whether a position is at a row's chip, or at the word below it."""
        chip = self.chip_rect(row, rect)
        room = self.tag_room(rect, chip, self._words_at(rect, row))
        return position.x() < room.right() and chip.top() <= position.y() <= room.bottom()

    def chip_rect(self, row: StatementView, rect: QRectF) -> QRectF:
        """Where a row's chip stands, for clicks on it."""
        block = self._blocks(row, int(rect.width()))[0]
        return self._chip(rect, self._words_at(rect, row), block)

    def _blocks(self, row: Row, width: int) -> list[TextBlock]:
        key = (row.id, width)
        kept = self._kept.get(key)
        if kept is not None and (kept[0] is row or _words(kept[0]) == _words(row)):
            return kept[1]
        blocks = self._lay_out(row, width)
        self._kept[key] = (row, blocks)
        self._kept.move_to_end(key)
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return blocks

    def _lay_out(self, row: Row, width: int) -> list[TextBlock]:
        theme = self._theme
        if isinstance(row, ArticleHead):
            title = theme.reading_font(TITLE_PX, bold=True)
            sub = theme.interface_font()
            blocks = [TextBlock(row.title, title, width, theme.px(TITLE_PX) * 1.28)]
            if row.subline:
                blocks.append(TextBlock(row.subline, sub, width, theme.px(25)))
            return blocks
        font = self._heading if row.heading else self._reading
        ratio = 1.35 if row.heading else LINE_HEIGHT
        inner = max(60, width - theme.px(GUTTER + PAD_RIGHT))
        return [TextBlock(row.text, font, inner, round(font.pixelSize() * ratio))]

    def _space_above(self, row: StatementView) -> int:
        return self._theme.px(PARAGRAPH_GAP) if row.paragraph_start or row.heading else 0

    def _words_at(self, rect: QRectF, row: StatementView) -> QPointF:
        top = rect.top() + self._space_above(row) + self._theme.px(PAD)
        return QPointF(rect.left() + self._theme.px(GUTTER), top)

    def _paint_head(self, painter: QPainter, rect: QRectF, row: ArticleHead) -> None:
        at = QPointF(rect.left(), rect.top() + self._theme.px(HEAD_PAD[0]))
        roles = (Role.INK, Role.QUIET)
        for block, role in zip(self._blocks(row, int(rect.width())), roles, strict=False):
            block.paint(painter, at, self._theme.colour(role))
            at += QPointF(0, block.height)

    def _paint_ground(self, painter: QPainter, box: QRectF, state: RowState) -> None:
        theme = self._theme
        if state.chosen:
            paint_box(painter, box, 7, None, theme.colour(Role.CHOSEN))
            accent = theme.colour(Role.ACCENT)
            paint_left_rule(painter, box, accent, 5 if state.focused else 3, 7)
        elif state.hovered:
            paint_box(painter, box, 7, None, theme.colour(Role.HOVER, 0.6))
        elif state.focused:
            paint_focus_ring(painter, box, theme, 7)

    def _paint_selection(
        self, painter: QPainter, at: QPointF, block: TextBlock, state: RowState
    ) -> None:
        if state.selected:
            ground = self._theme.colour(Role.SELECTION, 0.28)
            for run in block.runs(*state.selected):
                painter.fillRect(run.translated(at), ground)

    def _paint_underline(
        self, painter: QPainter, at: QPointF, block: TextBlock, underline: Underline
    ) -> None:
        painter.save()
        stroke = QPen(self._theme.colour(underline.kind.role), 1.6)
        stroke.setDashPattern(list(underline.kind.dashes))
        stroke.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(stroke)
        for run in block.runs(underline.start, underline.end):
            # below the descenders, on the pixel grid
            y = round(at.y() + block.baseline(run) + self._theme.px(4)) + 0.5
            painter.drawLine(QPointF(at.x() + run.left(), y), QPointF(at.x() + run.right(), y))
        painter.restore()

    def _paint_caret(
        self, painter: QPainter, at: QPointF, block: TextBlock, state: RowState
    ) -> None:
        if state.caret is not None:
            caret = block.caret(state.caret).translated(at).adjusted(-0.5, -1, 0.5, 1)
            painter.fillRect(caret, self._theme.colour(Role.ACCENT))

    def _paint_margin(
        self,
        painter: QPainter,
        box: QRectF,
        at: QPointF,
        block: TextBlock,
        row: StatementView,
    ) -> None:
        chip = self._chip(box, at, block)
        if not row.heading or row.grade:
            paint_grade(painter, chip, row.grade, self._theme, row.state)
        if row.placed:
            self._paint_placed(painter, box, chip)
        if row.tag:
            painter.save()
            painter.setFont(tag_font(self._theme))
            painter.setPen(self._theme.colour(Role.QUIET))
            room = self.tag_room(box, chip, at)
            painter.drawText(room, Qt.AlignmentFlag.AlignHCenter, row.tag)
            painter.restore()

    def _paint_placed(self, painter: QPainter, box: QRectF, chip: QRectF) -> None:
        """A section sign before the chip: the statement is in the brief."""
        left = box.left() + self._theme.px(5)
        room = QRectF(left, chip.top(), chip.left() - left, chip.height())
        painter.save()
        painter.setFont(self._theme.interface_font(TAG_PX + 1, bold=True))
        painter.setPen(self._theme.colour(Role.ACCENT))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, "§")
        painter.restore()

    def tag_room(self, box: QRectF, chip: QRectF, at: QPointF) -> QRectF:
        """Where the word under a chip stands: the whole gutter, beside the rule of a chosen row."""
        left, high = box.left() + self._theme.px(5), self._theme.px(16)
        return QRectF(left, chip.bottom() + 1, at.x() - self._theme.px(2) - left, high)

    def _chip(self, box: QRectF, at: QPointF, block: TextBlock) -> QRectF:
        theme = self._theme
        height = theme.px(CHIP_HEIGHT)
        # centred on the small letters of the first line
        middle = at.y() + block.first_baseline() - theme.px(5.5)
        left = box.left() + theme.px(CHIP_LEFT)
        return QRectF(left, round(middle - height / 2), theme.px(CHIP_WIDTH), height)


def tag_font(theme: Theme) -> QFont:
    """The hand of the word under a chip."""
    return theme.interface_font(TAG_PX)


def _words(row: Row) -> tuple[str, str, bool]:
    if isinstance(row, ArticleHead):
        return row.title, row.subline, True
    return row.text, "", row.heading
