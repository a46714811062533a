"""Fields that save themselves: what is refused stays, and undo is theirs only with the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.typed_fields import TypedLine, TypedWords

Field = TypedLine | TypedWords
KINDS = pytest.mark.parametrize("kind", [TypedLine, TypedWords])


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    return page


def shown(qtbot: QtBot, page: QWidget, kind: type[Field]) -> Field:
    """A field with the keyboard, above another one."""
    field, other = kind("", page), TypedLine("", page)
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addWidget(other)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    field.show_value("Stored")
    field.setFocus()
    field.selectAll()
    return field


def words(field: Field) -> str:
    return field.text() if isinstance(field, TypedLine) else field.toPlainText()


@KINDS
def test_words_that_were_refused_stay_and_are_told_again(
    qtbot: QtBot, page: QWidget, kind: type[Field]
) -> None:
    field = shown(qtbot, page, kind)
    told: list[str] = []

    def refuse(text: str) -> None:
        told.append(text)
        field.refuse()

    field.settled.connect(refuse)
    qtbot.keyClicks(field, "Typed")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    field.show_value("Stored")
    assert (words(field), told, field.is_pending()) == ("Typed", ["Typed"], True)
    field.settled.disconnect(refuse)
    with qtbot.waitSignal(field.settled) as again:
        field.settle()
    assert again.args == ["Typed"]
    assert not field.is_pending()


@KINDS
def test_a_field_keeps_its_own_undo_only_while_it_has_the_keyboard(
    qtbot: QtBot, page: QWidget, kind: type[Field]
) -> None:
    field = shown(qtbot, page, kind)
    qtbot.keyClicks(field, "Typed")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    field.setFocus()
    with qtbot.waitSignal(field.undo_asked):
        qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert words(field) == "Typed"


@KINDS
def test_a_space_at_the_end_stays_when_the_words_come_back_saved(
    qtbot: QtBot, page: QWidget, kind: type[Field]
) -> None:
    field = shown(qtbot, page, kind)
    field.settled.connect(field.show_value)
    qtbot.keyClicks(field, "One ")
    field.settle()
    qtbot.keyClicks(field, "two")
    assert words(field) == "One two"
