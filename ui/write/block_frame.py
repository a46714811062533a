"""The frame round every block of a section: its ground, its menu, and the tag `not reviewed`."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from briefing.model.product import Block
from briefing.project.commands import EditBlock, RemoveBlock, Review
from briefing.report.unkept import NOTHING, Unkept
from ui.models.markings import marking_choices
from ui.theme import Role, current_theme
from ui.theme.icons import icon
from ui.widgets.buttons import ButtonKind, button, icon_button
from ui.widgets.labels import QuietLabel
from ui.widgets.marking_chooser import MarkingChoice
from ui.widgets.painting import paint_box, paint_left_rule
from ui.write.desk import Desk
from ui.write.write_actions import write_key

INDENT = 11


class BlockFrame(QWidget):
    """Shows one block. It makes commands and asks for them; it never runs one."""

    command_asked = Signal(object)
    moved = Signal(int)
    left = Signal(int)
    statement_wanted = Signal(str)
    typing = Signal()
    """Something was typed that is not kept yet."""
    caret_moved = Signal()
    name = "Block"

    def __init__(self, desk: Desk, block: Block, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.block = block
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        line = QHBoxLayout(self)
        line.setContentsMargins(INDENT, 6, 2, 6)
        line.setSpacing(4)
        self.column = QVBoxLayout()
        self.column.setSpacing(4)
        line.addLayout(self.column, 1)
        self._menu_button = icon_button("ellipsis", "More for this block", self._open_menu)
        kept = self._menu_button.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self._menu_button.setSizePolicy(kept)
        self._menu_button.hide()
        line.addWidget(self._menu_button, 0, Qt.AlignmentFlag.AlignTop)
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(8)
        self._tag = QuietLabel("", px=11.5)
        self._tag.setWordWrap(False)
        self._review = button("Review", ButtonKind.LINK, on_click=self.review)
        self._review.setProperty("tone", "quiet")
        self._review.setToolTip("I have looked at it and it stands")
        foot.addWidget(self._tag)
        foot.addWidget(self._review)
        foot.addStretch(1)

    def finish(self, beside: QBoxLayout | None = None) -> None:
        """A kind of block has put its own parts in; the tag comes below, or `beside` the last."""
        if beside is None:
            self.column.addWidget(self._foot)
        else:
            beside.addWidget(self._foot, 0, Qt.AlignmentFlag.AlignTop)
        self.show_block(self.block)

    def show_block(self, block: Block) -> None:
        """Shows the block as it is now."""
        self.block = block
        self.refresh()
        drafted = self.is_draft()
        words = ["not reviewed"] if drafted else []
        words += [block.marking] if block.marking else []
        self._tag.setText(" · ".join(words))
        self._review.setVisible(drafted and self.desk.editable)
        self._review.setAccessibleName(f"Review this {self.name.lower()}")
        self._foot.setVisible(bool(words))
        self.setAccessibleName(", ".join([self.name, *words]))

    def refresh(self) -> None:
        """Each kind of block shows itself."""

    def is_draft(self) -> bool:
        """Whether the machine laid it out and nobody has looked at it."""
        return not self.block.reviewed

    def review(self) -> None:
        """Says that it has been looked at."""
        self.command_asked.emit(Review(Block, (self.block.id,)))

    def settle(self) -> None:
        """Tells at once what was typed and not told yet."""

    def is_pending(self) -> bool:
        """Whether something was typed that is not kept."""
        return False

    def unkept(self) -> Unkept:
        """The block as it would be if what was typed were kept now; empty where nothing was."""
        return NOTHING

    def share(self) -> float:
        """How far down the block the caret stands, from 0 to 1."""
        return 0.0

    def holds(self, words: str) -> int:
        """By how many letters it is known that words which are printed begin in it; 0 for not."""
        return 0

    def reach(self, words: str) -> None:
        """Takes the keyboard to where these words of its print stand, if it has words to write."""
        self.take_focus()

    def discard(self) -> None:
        """The block is gone: what was typed and not told is told to nobody."""

    def take_focus(self, *, at_end: bool = False) -> None:
        """Gets the keyboard, at its beginning or end."""
        self.setFocus()

    def has_keyboard(self) -> bool:
        """Whether the focus is somewhere inside."""
        focused = self.window().focusWidget()
        return focused is self or self.isAncestorOf(focused)

    def focus_moved(self) -> None:
        """The focus came or went."""
        self._show_menu_button()
        self.update()

    def menu(self) -> QMenu:
        """What can be done to the block as a whole."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.desk.editable:
            if self.is_draft():
                done = menu.addAction(icon("check"), "Mark as reviewed", self.review)
                done.setShortcut(write_key("review_block"))
            up = menu.addAction(icon("arrow-up"), "Move up", lambda: self.moved.emit(-1))
            up.setShortcut(write_key("block_up"))
            down = menu.addAction(icon("arrow-down"), "Move down", lambda: self.moved.emit(1))
            down.setShortcut(write_key("block_down"))
            marking = menu.addMenu(icon("tag"), "Marking")
            marking.menuAction().setShortcut(write_key("mark_block"))
            self._add_markings(marking)
            menu.addSeparator()
            remove = RemoveBlock(self.block.id)
            gone = menu.addAction(
                icon("trash-2"), "Remove", lambda: self.command_asked.emit(remove)
            )
            gone.setShortcut(write_key("remove_block"))
        return menu

    def choose_marking(self) -> None:
        """Shows the levels the block can be marked with, where its menu opens."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_markings(menu)
        menu.popup(self._below_menu_button())

    def _add_markings(self, menu: QMenu) -> None:
        none = MarkingChoice("", "No marking of its own")
        ladder = ""
        for code, label, of in (none, *marking_choices(self.desk.workbench)):
            if of != ladder:
                ladder = of
                menu.addSeparator()
                menu.addAction(_heading(of, menu))
            command = EditBlock(self.block.id, {"marking": code})
            action = menu.addAction(label, partial(self.command_asked.emit, command))
            action.setCheckable(True)
            action.setChecked(code == self.block.marking)
        menu.addSeparator()
        menu.addAction("Add a marking…", self._want_marking)

    def _want_marking(self) -> None:
        block_id, asked = self.block.id, self.command_asked
        self.desk.workbench.marking_wanted.emit(
            lambda code: asked.emit(EditBlock(block_id, {"marking": code}))
        )

    def _open_menu(self) -> None:
        self.menu().popup(self._below_menu_button())

    def _below_menu_button(self) -> QPoint:
        return self._menu_button.mapToGlobal(self._menu_button.rect().bottomLeft())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.hasFocus():
            self.left.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.hasFocus():
            if self.desk.editable:
                self.command_asked.emit(RemoveBlock(self.block.id))
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_menu_button()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_menu_button()

    def _show_menu_button(self) -> None:
        wanted = self.underMouse() or self.has_keyboard()
        self._menu_button.setVisible(wanted and self.desk.editable)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.has_keyboard():
            theme, box = current_theme(), QRectF(self.rect())
            painter = QPainter(self)
            paint_box(painter, box, 7, None, theme.colour(Role.WASH, 0.5))
            paint_left_rule(painter, box, theme.colour(Role.ACCENT), 3, 7)


def _heading(words: str, menu: QMenu) -> QWidgetAction:
    """The name of a ladder over its levels: read, and passed over by the keyboard."""
    label = QuietLabel(words)
    label.setWordWrap(False)
    label.setContentsMargins(12, 3, 24, 3)
    result = QWidgetAction(menu)
    result.setText(words)
    result.setDefaultWidget(label)
    result.setEnabled(False)
    return result
