"""Editors inside the tables of Weigh: a line, a list, a few lines of words; and what is wrong with
what is being typed, said right under it.

Enter takes what was typed, Escape leaves it as it was. What cannot be understood stays open.
"""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from briefing.errors import BriefingError
from briefing.model.edtf import date_words
from ui.models.weigh_fields import EntryField, FieldKind, from_typed
from ui.models.weigh_model import FIELD_ROLE, WeighModel
from ui.theme import current_theme
from ui.weigh.advice import Advice
from ui.weigh.cell_painter import CellPainter, Index
from ui.widgets.buttons import restyle
from ui.widgets.drop_down import DropDown

_CHECKED = (FieldKind.NUMBER, FieldKind.DATE, FieldKind.PERIOD)
_LISTS = (FieldKind.CHOICE, FieldKind.SOURCE)


class CellEditors(CellPainter):
    """The delegate of a Weigh table."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._advice: Advice | None = None

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        field: EntryField = index.data(FIELD_ROLE)
        name = field.label.replace("&", "")
        editor: QWidget
        if field.kind in _LISTS:
            editor = self._list(parent, field)
        elif field.kind is FieldKind.LONG_WORDS:
            editor = QPlainTextEdit(parent)
            editor.setTabChangesFocus(True)
        else:
            editor = self._line(parent, field)
        editor.setAccessibleName(name)
        editor.setAccessibleDescription(field.help)
        self._edited = QPersistentModelIndex(index)
        self._view.viewport().update()
        return editor

    def _list(self, parent: QWidget, field: EntryField) -> QComboBox:
        editor = DropDown(parent)
        model = self._view.model()
        choices = field.choices
        if field.kind is FieldKind.SOURCE and isinstance(model, WeighModel):
            choices = model.source_choices()
        for value, words in choices:
            editor.addItem(words, value)
        return editor

    def _line(self, parent: QWidget, field: EntryField) -> QLineEdit:
        editor = QLineEdit(parent)
        if field.kind is FieldKind.NUMBER:
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        if field.kind in _CHECKED:
            editor.setProperty("checked_as", field.kind.value)
            editor.textEdited.connect(lambda text: self._advise(editor, field, text))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        typed = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(typed)))
        elif isinstance(editor, QPlainTextEdit):
            if not editor.document().isModified():
                editor.setPlainText(typed)
                editor.selectAll()
        elif isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(typed)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        place = self._view.model().index(index.row(), index.column())
        if isinstance(editor, QComboBox):
            model.setData(place, editor.currentData())
        elif isinstance(editor, QPlainTextEdit):
            model.setData(place, editor.toPlainText())
        elif isinstance(editor, QLineEdit):
            model.setData(place, editor.text())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        theme = current_theme()
        rect = QRect(option.rect)
        if isinstance(editor, QPlainTextEdit):
            rect.setHeight(max(rect.height(), theme.px(76)))
        else:
            # a number needs room for its digits, a list for its words
            wide = max(rect.width(), theme.px(104) if isinstance(editor, QLineEdit) else 0)
            if isinstance(editor, QComboBox):
                wide = max(wide, editor.sizeHint().width())
            left = min(rect.left(), self._view.viewport().width() - wide)
            if isinstance(editor, QLineEdit) and editor.alignment() & Qt.AlignmentFlag.AlignRight:
                left = rect.right() - wide + 1
            rect = QRect(left, rect.top() + theme.px(2), wide, editor.sizeHint().height())
        editor.setGeometry(rect)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        self._hide_advice()
        self._edited = QPersistentModelIndex()
        self._view.viewport().update()
        super().destroyEditor(editor, index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and isinstance(watched, QPlainTextEdit):
                self.commitData.emit(watched)
                self.closeEditor.emit(watched)
                return True
            if enter and isinstance(watched, QLineEdit) and watched.property("wrong"):
                return True
        return super().eventFilter(watched, event)

    def _advise(self, editor: QLineEdit, field: EntryField, text: str) -> None:
        """Says under the editor how the words are understood, or why they are not."""
        try:
            value, wrong = from_typed(field, text), False
            dated = field.kind is not FieldKind.NUMBER and bool(value)
            words = f"= {date_words(value)}" if dated else ""
        except BriefingError as error:
            words, wrong = f"{error.sentence} {error.hint}".strip(), True
        if bool(editor.property("wrong")) != wrong:
            editor.setProperty("wrong", wrong)
            restyle(editor)
        self._show_advice(editor, words, wrong=wrong)

    def _show_advice(self, editor: QLineEdit, words: str, *, wrong: bool) -> None:
        self._hide_advice()
        if not words:
            return
        self._advice = Advice(words, self._view.viewport(), wrong=wrong)
        self._advice.place_under(editor)
        editor.setAccessibleDescription(words)

    def _hide_advice(self) -> None:
        if self._advice is not None:
            self._advice.hide()
            self._advice.deleteLater()
            self._advice = None
