"""Drop-downs and numbers never change because somebody scrolls past them."""

from __future__ import annotations

import ast
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.drop_down import DropDown, NumberBox

UI = Path(__file__).resolve().parents[3] / "ui"
TAKE_THE_WHEEL = {"QComboBox", "QSpinBox", "QDoubleSpinBox", "QDateEdit", "QDateTimeEdit"}


def turn(over: QWidget) -> None:
    """One notch of a real wheel, with the pointer in the middle of a widget."""
    place = QPointF(over.mapTo(over.window(), over.rect().center()))
    QTest.wheelEvent(over.window().windowHandle(), place, QPoint(0, -120))
    QApplication.processEvents()


def panel(qtbot: QtBot, *fields: QWidget) -> QScrollArea:
    area = QScrollArea()
    page = QWidget()
    column = QVBoxLayout(page)
    for field in fields:
        column.addWidget(field)
    page.setMinimumHeight(2000)
    column.addStretch(1)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.resize(300, 300)
    qtbot.addWidget(area)
    with qtbot.waitExposed(area):
        area.show()
    return area


def test_a_wheel_over_a_drop_down_scrolls_the_panel_and_changes_nothing(qtbot: QtBot) -> None:
    box = DropDown()
    box.addItems(["exactly", "about", "in words only"])
    area = panel(qtbot, QLineEdit(), box)
    turn(box)
    assert (box.currentText(), box.hasFocus()) == ("exactly", False)
    assert area.verticalScrollBar().value() > 0


def test_a_wheel_over_a_number_scrolls_the_panel_and_changes_nothing(qtbot: QtBot) -> None:
    box = NumberBox()
    box.setValue(7)
    area = panel(qtbot, box)
    box.setFocus()
    turn(box)
    assert box.value() == 7
    assert area.verticalScrollBar().value() > 0


def test_keys_still_change_a_drop_down(qtbot: QtBot) -> None:
    box = DropDown()
    box.addItems(["exactly", "about"])
    area = panel(qtbot, box)
    assert area.isVisible()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert box.currentText() == "about"


def test_no_panel_has_a_field_that_would_take_the_wheel() -> None:
    found = [
        f"{path.name}:{node.lineno}"
        for path in UI.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in TAKE_THE_WHEEL
    ]
    assert found == []
