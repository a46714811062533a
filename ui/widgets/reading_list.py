"""The list an article is read in: statements in one centred column, painted, never editable.

Keys of the trade (grades, links) belong to the workspace that uses it; it only moves and tells.
"""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ui.theme import current_theme
from ui.widgets.statement_painter import Row, StatementPainter
from ui.widgets.statement_view import (
    STATEMENT_ROLE,
    ArticleHead,
    RowState,
    StatementView,
    Underline,
)
from ui.widgets.tooltips import plain_tip
from ui.widgets.turning_marks import why_sign

MARGIN = 24


class StatementDelegate(QStyledItemDelegate):
    """Paints STATEMENT_ROLE values in a column of at most 66 characters, in the middle."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._painter = StatementPainter(current_theme())
        self._marks: tuple[str, int | None, tuple[int, int] | None] = ("", None, None)

    def statement_painter(self) -> StatementPainter:
        """The painter for the theme in force."""
        if self._painter.theme != current_theme():
            self._painter = StatementPainter(current_theme())
        return self._painter

    def column(self, rect: QRectF) -> QRectF:
        """The part of a row's rectangle that the column takes."""
        wide = min(self.statement_painter().column_width(), rect.width() - 2 * MARGIN)
        wide = max(200, wide)
        left = rect.left() + max(0, int((rect.width() - wide) / 2))
        return QRectF(left, rect.top(), int(wide), rect.height())

    def set_marks(
        self, statement: str, caret: int | None, selected: tuple[int, int] | None
    ) -> None:
        """Shows a caret and a selection (code points) in one statement; "" for none."""
        self._marks = (statement, caret, selected)
        self._view.viewport().update()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = index.data(STATEMENT_ROLE)
        width = self._view.viewport().width()
        if not isinstance(row, (StatementView, ArticleHead)):
            return super().sizeHint(option, index)
        column = self.column(QRectF(0, 0, width, 0))
        return QSize(width, self.statement_painter().height(row, int(column.width())))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(STATEMENT_ROLE)
        if not isinstance(row, (StatementView, ArticleHead)):
            super().paint(painter, option, index)
            return
        rect = self.column(QRectF(option.rect))
        state: QStyle.StateFlag = option.state
        statement, caret, selected = self._marks
        here = row.id == statement
        self.statement_painter().paint(
            painter,
            rect,
            row,
            RowState(
                chosen=bool(state & QStyle.StateFlag.State_Selected),
                focused=bool(state & QStyle.StateFlag.State_HasFocus),
                hovered=bool(state & QStyle.StateFlag.State_MouseOver),
                caret=caret if here else None,
                selected=selected if here else None,
            ),
        )


class ReadingList(QListView):
    """A QListView on paper. `set_marks`, `row_at` and `offset_at` serve splitting and marking."""

    chip_clicked = Signal(QModelIndex)
    underline_clicked = Signal(QModelIndex, object)
    """The row and the Underline."""

    def __init__(self, name: str = "Statements", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = StatementDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(26)

    def set_marks(
        self,
        statement: str,
        caret: int | None = None,
        selected: tuple[int, int] | None = None,
    ) -> None:
        """Shows a caret or a selection, in code points, in the statement of that id."""
        self._delegate.set_marks(statement, caret, selected)

    def offset_at(self, position: QPointF) -> tuple[QModelIndex, int] | None:
        """The row and the code point at a position of the viewport; None beside the words."""
        index = self.indexAt(position.toPoint())
        row = index.data(STATEMENT_ROLE)
        if not isinstance(row, (StatementView, ArticleHead)):
            return None
        offset = self._painter().offset_at(row, self._column(index), position)
        return None if offset is None else (index, offset)

    def keyboardSearch(self, search: str) -> None:
        """Letters are grades here: they never jump to a row that begins with them."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.scheduleDelayedItemsLayout()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index, row = self._row_at(event.position())
        if row is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        column = self._column(index)
        underline = self._painter().underline_at(row, column, event.position())
        if isinstance(row, StatementView) and self._painter().chip_rect(row, column).contains(
            event.position()
        ):
            self.chip_clicked.emit(index)
        elif underline is not None:
            self.underline_clicked.emit(index, underline)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            words = self.words_at(QPointF(event.pos()))
            if words:
                QToolTip.showText(event.globalPos(), plain_tip(words), self.viewport())
                return True
        return super().viewportEvent(event)

    def words_at(self, position: QPointF) -> str:
        """What the margin, an underline or a sign at a position means; '' elsewhere."""
        index, row = self._row_at(position)
        if isinstance(row, StatementView) and not row.heading:
            if self._painter().is_in_margin(row, self._column(index), position):
                return row.margin_words()
        underline = self._underline_at(position)
        return underline.why if underline is not None else self._sign_at(position)

    def _sign_at(self, position: QPointF) -> str:
        index, row = self._row_at(position)
        if not isinstance(row, StatementView):
            return ""
        at = self._painter().offset_at(row, self._column(index), position)
        # a place is the nearest edge: the sign under the pointer is before it or after it
        near = "" if at is None else row.text[max(0, at - 1) : at + 1]
        return next(filter(None, map(why_sign, near)), "")

    def _underline_at(self, position: QPointF) -> Underline | None:
        index, row = self._row_at(position)
        if row is None:
            return None
        return self._painter().underline_at(row, self._column(index), position)

    def _row_at(self, position: QPointF) -> tuple[QModelIndex, Row | None]:
        index = self.indexAt(position.toPoint())
        row = index.data(STATEMENT_ROLE)
        return index, row if isinstance(row, (StatementView, ArticleHead)) else None

    def _painter(self) -> StatementPainter:
        return self._delegate.statement_painter()

    def _column(self, index: QModelIndex) -> QRectF:
        return self._delegate.column(QRectF(self.visualRect(index)))
