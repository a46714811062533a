"""The outline at the left: choose a section, rename, move or add one, drop evidence on it."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.models.section_outline import OUTLINE_ROLE, OutlineRow, SectionOutline
from ui.theme import Role, current_theme
from ui.widgets.buttons import icon_button
from ui.widgets.cards import CardDelegate, card_list
from ui.widgets.labels import SectionLabel
from ui.write.desk import READING_ONLY

Index = QModelIndex | QPersistentModelIndex
DOT = 7
ADD = "Add a section"
BARE = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)
"""What is held down where a key is a letter."""


class OutlineDelegate(CardDelegate):
    """A card, and at its right the dot of what is not reviewed yet."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        row = index.data(OUTLINE_ROLE)
        if isinstance(row, OutlineRow) and row.waiting:
            theme, rect = current_theme(), QRectF(option.rect)
            side = theme.px(DOT)
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(Role.WARNING))
            left, top = rect.right() - theme.px(12) - side, rect.center().y() - side / 2
            painter.drawEllipse(QRectF(left, top, side, side))
            painter.restore()

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName("Title of the section")
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        rect: QRect = option.rect
        editor.setGeometry(rect)


class OutlinePanel(QWidget):
    """Tells what was asked for; the workspace makes the commands."""

    chosen = Signal(str)
    menu_asked = Signal(QPoint)
    add_asked = Signal(QPoint)
    typed = Signal(str)
    """A letter: the analyst begins to write, and the outline is not searched for it."""

    def __init__(self, model: SectionOutline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.view: QListView = card_list("Outline")
        self.view.setModel(model)
        self.view.setItemDelegate(OutlineDelegate(self.view))
        self.view.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.view.setDragEnabled(True)
        self.view.setAcceptDrops(True)
        self.view.setDropIndicatorShown(True)
        self.view.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.view.installEventFilter(self)
        self.view.selectionModel().currentChanged.connect(self._choose)
        model.modelReset.connect(self._fit)
        model.dataChanged.connect(self._fit)
        self._button = icon_button("plus", ADD, self._open_add)
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 8, 0)
        head.addWidget(SectionLabel("Outline", for_field=self.view), 1)
        head.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        lists = QHBoxLayout()
        lists.setContentsMargins(13, 0, 13, 0)
        lists.addWidget(self.view)
        column.addLayout(lists)
        self._room = 0
        self.setTabOrder(self.view, self._button)

    def set_editable(self, *, editable: bool) -> None:
        """Whether sections can be added, moved and renamed."""
        self._button.setEnabled(editable)
        self._button.setToolTip(ADD if editable else READING_ONLY)
        self.model.editable = editable

    def section_id(self) -> str | None:
        """The section that is chosen, '' for the title block, None for nothing."""
        row = self.view.currentIndex().data(OUTLINE_ROLE)
        return row.section_id if isinstance(row, OutlineRow) else None

    def choose(self, section_id: str) -> None:
        """Chooses a section as a click would."""
        row = self.model.row_of(section_id)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))

    def rename(self) -> None:
        """Opens the field for the title of the chosen section."""
        index = self.view.currentIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.view.setFocus()
            self.view.edit(index)

    def set_room(self, high: int) -> None:
        """How high the outline may become before it scrolls."""
        self._room = high
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # before the list takes letters for the beginning of a title
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            letter = event.text()
            if letter.strip() and letter.isprintable() and event.modifiers() in BARE:
                self.typed.emit(letter)
                return True
        return super().eventFilter(watched, event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu_asked.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_room"):
            self._fit()

    def _fit(self) -> None:
        rows = (self.view.sizeHintForRow(row) for row in range(self.model.rowCount()))
        wanted = sum(rows) + 4
        self.view.setFixedHeight(max(60, min(wanted, self._room) if self._room else wanted))

    def _choose(self, index: QModelIndex, _old: QModelIndex) -> None:
        row = index.data(OUTLINE_ROLE)
        if isinstance(row, OutlineRow):
            self.chosen.emit(row.section_id)

    def _open_add(self) -> None:
        self.add_asked.emit(self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def sizeHint(self) -> QSize:
        return QSize(current_theme().px(250), super().sizeHint().height())
