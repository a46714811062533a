"""Every widget in both themes: it shows something, and can be named by a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollBar, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.gallery import SCENES
from ui.theme import apply_theme, load_theme

IN_WINDOW = set(SCENES) - {"menu"}
"""A menu is a window of its own, which the offscreen platform cannot raise."""


def shown(qtbot: QtBot, name: str) -> QWidget:
    """A scene, laid out."""
    widget = SCENES[name]()
    qtbot.addWidget(widget)
    widget.show()
    QApplication.processEvents()
    return widget


@pytest.mark.parametrize("name", sorted(IN_WINDOW))
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_scene_shows_more_than_its_ground(
    qtbot: QtBot, qapp: QApplication, name: str, scheme: str
) -> None:
    apply_theme(qapp, load_theme(scheme))
    scene = shown(qtbot, name)
    image = scene.grab().toImage()
    colours = {
        image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)
    }
    assert len(colours) >= 8


@pytest.mark.parametrize("name", sorted(IN_WINDOW))
def test_whatever_takes_the_keyboard_has_a_name_to_be_spoken(qtbot: QtBot, name: str) -> None:
    scene = shown(qtbot, name)
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in scene.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget, QScrollBar)
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
        and not isinstance(widget.parentWidget(), QAbstractItemView)
    ]
    assert nameless == []


def test_changing_the_theme_changes_what_is_already_shown(qtbot: QtBot, qapp: QApplication) -> None:
    widget = shown(qtbot, "read")
    before = widget.grab().toImage().pixelColor(700, 700)
    apply_theme(qapp, load_theme("dark"))
    QApplication.processEvents()
    assert before.lightnessF() > 0.9
    assert widget.grab().toImage().pixelColor(700, 700).lightnessF() < 0.2


def test_everything_is_larger_at_a_larger_scale(qtbot: QtBot, qapp: QApplication) -> None:
    usual = shown(qtbot, "small")
    height = usual.sizeHint().height()
    apply_theme(qapp, load_theme("light", 1.5))
    larger = shown(qtbot, "small")
    assert larger.sizeHint().height() > height
