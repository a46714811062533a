"""Rows of a list as cards: articles, sources, claims, sections, recent projects.

A model answers CARD_ROLE with a CardView; CardDelegate paints it. `card_list` sets up the view.
"""

from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme import Role, Theme, current_theme
from ui.widgets.grade_chip import CHIP_HEIGHT, CHIP_WIDTH, GradeState, paint_grade
from ui.widgets.painting import paint_box, paint_focus_ring, paint_progress, pen
from ui.widgets.text_block import AS_SHOWN, Utf16Places

CARD_ROLE = int(Qt.ItemDataRole.UserRole) + 1
WRAP = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignLeading)
INSET = 10
GAP = 4


@dataclass(frozen=True)
class CardView:
    """One row. What is empty takes no room.

    `progress` runs from 0 to 1 and is left out where None; `grade` shows a chip at the left
    (`""` is the ungraded chip, None no chip); `aside` is a count or a word right behind the title,
    `trailing` one at the far end of the row.
    """

    title: str
    subline: str = ""
    note: str = ""
    progress: float | None = None
    grade: str | None = None
    aside: str = ""
    trailing: str = ""
    subline_role: Role = Role.QUIET
    serif: bool = False
    state: GradeState = GradeState.GIVEN
    end: int = 0
    """Room, as drawn, that is kept free at the end of the title for a mark of the list."""

    def spoken(self) -> str:
        """The row in one line, for a screen reader: give it as the AccessibleTextRole."""
        parts = (self.title, self.aside, self.subline, self.note, self.trailing)
        return ", ".join(part for part in parts if part)


class CardDelegate(QStyledItemDelegate):
    """Paints CardViews: the chosen one raised as paper with a hairline round it."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        card = index.data(CARD_ROLE)
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 220
        if not isinstance(card, CardView):
            return super().sizeHint(option, index)
        _, bottom = _CardLayout(card, current_theme(), QRect(0, 0, width, 0)).parts()
        return QSize(width, bottom + INSET - 1)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        card = index.data(CARD_ROLE)
        if not isinstance(card, CardView):
            super().paint(painter, option, index)
            return
        theme = current_theme()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        box = QRectF(rect).adjusted(0, 1, 0, -1)
        if chosen:
            fill = theme.colour(Role.RAISED)
            paint_box(painter, box, 7, pen(theme.colour(Role.LINE)), fill)
        elif state & QStyle.StateFlag.State_MouseOver:
            paint_box(painter, box, 7, None, theme.colour(Role.HOVER))
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            paint_focus_ring(painter, box, theme, 7)
        _CardLayout(card, theme, rect, bold=chosen and card.grade is None).paint(painter)


@dataclass(frozen=True)
class _Part:
    text: str
    rect: QRect
    font: QFont
    role: Role


class _CardLayout:
    """Where each part of a card stands; measured bold, so that choosing a card moves nothing."""

    def __init__(self, card: CardView, theme: Theme, rect: QRect, *, bold: bool = False) -> None:
        self._card = card
        self._theme = theme
        self._rect = rect
        self._bold = bold

    def parts(self) -> tuple[list[_Part], int]:
        """The texts with their places, and the y below the last thing painted."""
        card, theme = self._card, self._theme
        inset = theme.px(INSET)
        left = self._rect.left() + inset
        if card.grade is not None:
            left += theme.px(CHIP_WIDTH + 8)
        width = max(40, self._rect.right() - inset - left)
        room = max(40, width - self._kept_free())
        y = self._rect.top() + theme.px(INSET - 1)
        parts: list[_Part] = []
        title = theme.reading_font(14) if card.serif else theme.interface_font(bold=self._bold)
        measured = QFont(title)
        measured.setBold(card.grade is None and not card.serif)
        small = theme.interface_font(12.5)
        for text, font, gauge, role, wide in (
            (card.title, title, measured, Role.INK, room),
            (card.subline, small, small, card.subline_role, width),
        ):
            if text:
                lines = broken(text, gauge, wide)
                bounds = QFontMetrics(gauge).boundingRect(QRect(0, 0, wide, 9999), WRAP, lines)
                height = bounds.height() + 1
                parts.append(_Part(lines, QRect(left, y, wide, height), font, role))
                y += height + theme.px(1)
        if card.progress is not None:
            y += theme.px(GAP + 6)
        if card.note:
            height = QFontMetrics(small).height()
            parts.append(_Part(card.note, QRect(left, y, width, height), small, Role.QUIET))
            y += height
        if card.grade is not None:
            y = max(y, self._rect.top() + theme.px(INSET - 1 + CHIP_HEIGHT))
        return parts, y - self._rect.top()

    def _kept_free(self) -> int:
        """What the end of the title's line is for: the words at the right, or a mark."""
        theme, trailing = self._theme, self._card.trailing
        words = QFontMetrics(theme.interface_font(12.5)).horizontalAdvance(trailing)
        return (words + theme.px(8) if trailing else 0) + theme.px(self._card.end)

    def paint(self, painter: QPainter) -> None:
        """Paints everything but the ground."""
        card, theme = self._card, self._theme
        parts, bottom = self.parts()
        painter.save()
        for part in parts:
            painter.setFont(part.font)
            painter.setPen(theme.colour(part.role))
            painter.drawText(part.rect, WRAP, part.text)
        self._paint_asides(painter, parts[0])
        painter.restore()
        if card.grade is not None:
            size = QSize(theme.px(CHIP_WIDTH), theme.px(CHIP_HEIGHT))
            y = self._rect.top() + (bottom + theme.px(INSET) - size.height()) / 2
            if card.serif:
                y = float(parts[0].rect.top())
            chip = QRectF(self._rect.left() + theme.px(INSET), y, size.width(), size.height())
            paint_grade(painter, chip, card.grade, theme, card.state)
        if card.progress is not None:
            last = parts[-2] if card.note else parts[-1]
            line = QRectF(last.rect)
            line.setTop(last.rect.bottom() + 1 + theme.px(GAP))
            line.setHeight(theme.px(4))
            paint_progress(painter, line, theme, card.progress)

    def _paint_asides(self, painter: QPainter, title: _Part) -> None:
        painter.setFont(self._theme.interface_font(12.5))
        painter.setPen(self._theme.colour(Role.QUIET))
        middle = int(Qt.AlignmentFlag.AlignVCenter)
        if self._card.aside:
            behind = QRect(title.rect)
            shift = QFontMetrics(title.font).horizontalAdvance(title.text.replace("\n", " ") + " ")
            behind.setLeft(title.rect.left() + shift)
            painter.drawText(behind, middle, self._fitting(painter.font(), behind.width()))
        if self._card.trailing:
            across = QRect(title.rect)
            across.setRight(title.rect.right() + self._kept_free())
            painter.drawText(across, middle | int(Qt.AlignmentFlag.AlignRight), self._card.trailing)

    def _fitting(self, font: QFont, width: int) -> str:
        """The aside, or as many of its parts as stand there whole."""
        parts, metrics = self._card.aside.split(", "), QFontMetrics(font)
        while parts and metrics.horizontalAdvance(", ".join(parts)) > width:
            parts.pop()
        return ", ".join(parts)


def broken(text: str, font: QFont, width: int) -> str:
    """A text broken as this font breaks it: in a lighter hand it keeps its lines, and its height
    leaves no line empty."""
    plain = text.translate(AS_SHOWN)
    layout, places, lines = QTextLayout(plain, font), Utf16Places(plain), []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        first = line.textStart()
        lines.append(plain[places.point(first) : places.point(first + line.textLength())].strip())
    layout.endLayout()
    return "\n".join(lines)


def card_list(name: str, parent: QWidget | None = None) -> QListView:
    """A list for CardViews on chrome: one tab stop, rows as high as they need."""
    view = QListView(parent)
    view.setAccessibleName(name)
    view.setProperty("surface", "chrome")
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setItemDelegate(CardDelegate(view))
    view.setResizeMode(QListView.ResizeMode.Adjust)
    view.setMouseTracking(True)
    view.setSpacing(0)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    return view
