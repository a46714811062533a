"""What the system's file dialogs are asked for, and the names that are proposed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from briefing.export.formats import FORMATS, Format
from ui.dialogs.files import FileChooser, release_stem


@pytest.mark.parametrize("kind", FORMATS, ids=[one.ending for one in FORMATS])
@pytest.mark.parametrize("name", ["kursk", "kursk.pdf", "kursk v1.2", ""])
def test_the_filter_is_that_of_the_format_whatever_name_was_typed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kind: Format, name: str
) -> None:
    asked: list[str] = []

    def save(_parent: QWidget, _title: str, _place: str, kinds: str) -> tuple[str, str]:
        asked.append(kinds)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert FileChooser().export_place(parent, Path("folder") / name, kind) is None
    assert asked == [f"{kind.name} (*{kind.ending})"]


@pytest.mark.parametrize(
    ("level", "stem"),
    [
        ("TLP:GREEN", "kursk TLP-GREEN"),
        ("TLP:AMBER+STRICT", "kursk TLP-AMBER+STRICT"),
        ("SECRET//NOFORN", "kursk SECRET-NOFORN"),
        ("TOP  SECRET", "kursk TOP SECRET"),
        ('<"?*|>', "kursk release"),
    ],
)
def test_the_name_of_a_release_is_one_that_every_system_takes(level: str, stem: str) -> None:
    assert release_stem("kursk", level) == stem
