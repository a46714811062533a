"""The icons of buttons grow and shrink with the text beside them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from ui.theme import apply_theme, current_theme, load_theme
from ui.widgets.buttons import Pill, button, icon_button


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    apply_theme(qapp, load_theme("light"))
    yield qapp
    apply_theme(qapp, load_theme("light"))


def test_an_icon_is_as_large_as_the_text_beside_it_asks(
    qtbot: QtBot, dressed: QApplication
) -> None:
    made: list[tuple[QAbstractButton, int]] = [
        (button("Add", icon_name="plus"), 15),
        (icon_button("x", "Close"), 16),
        (Pill("Kyiv", icon_name="tag"), 13),
    ]
    for one, _ in made:
        qtbot.addWidget(one)
        one.show()
    for scale in (1.5, 0.85, 1.0):
        apply_theme(dressed, load_theme("light", scale))
        for one, drawn in made:
            assert one.iconSize().width() == current_theme().px(drawn)
