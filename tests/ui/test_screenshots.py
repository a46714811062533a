"""The pictures that `make screenshots` draws."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from tests.screenshots import SIZE, draw, main


def test_the_start_page_and_every_workspace_are_drawn_light_and_dark(
    qtbot: QtBot, tmp_path: Path
) -> None:
    drawn = draw(tmp_path)
    assert sorted(path.stem for path in drawn) == [
        f"{place}_{scheme}"
        for place in ("read", "start", "weigh", "write")
        for scheme in ("dark", "light")
    ]
    for path in drawn:
        image = QImage(str(path))
        assert (image.width(), image.height()) == SIZE
        dark = image.pixelColor(3, image.height() - 5).lightness() < 128
        assert dark is path.stem.endswith("dark")


def test_without_a_folder_it_says_how_it_is_used() -> None:
    assert main([]) == 2
