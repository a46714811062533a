"""Whatever takes the keyboard says what it is, and the window fits small and large screens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from tests.ui.recorder import Hands
from ui.dialogs.about import AboutDialog
from ui.dialogs.analyst import AnalystDialog
from ui.dialogs.export_brief import ExportDialog, ExportOutset
from ui.dialogs.files import FileChooser
from ui.dialogs.import_preview import ImportPreview
from ui.dialogs.new_project import NewProjectDialog
from ui.dialogs.shortcuts import KeyLine, ShortcutsDialog
from ui.models.incoming import take_in
from ui.window import MainWindow


def nameless(root: QWidget) -> list[str]:
    """What takes the keyboard and says nothing to a screen reader."""
    found = []
    for one in root.findChildren(QWidget):
        if not one.isVisibleTo(root) or one.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        if isinstance(one, QLabel) or one.objectName().startswith("qt_"):
            continue
        said = one.accessibleName() or (one.text() if isinstance(one, QAbstractButton) else "")
        if not said:
            found.append(f"{type(one).__name__} in {type(one.parent()).__name__}")
    return found


@pytest.mark.parametrize("place", ["start", "read", "weigh", "write"])
def test_whatever_takes_the_keyboard_has_a_name(window: MainWindow, place: str) -> None:
    if place != "start":
        window.projects.open_sample()
        window.places.show_place(place)
        window.docking.open_panel("checks")
        window.docking.open_panel("history")
    QApplication.processEvents()
    assert nameless(window) == []


def test_every_dialog_names_its_fields(window: MainWindow, article: Path, tmp_path: Path) -> None:
    found = take_in([article, tmp_path / "none.txt"], lambda _share, _doing: None)
    dialogs = [
        AboutDialog(window),
        AnalystDialog("", window),
        NewProjectDialog(tmp_path, FileChooser(), window),
        ExportDialog(ExportOutset(tmp_path / "a.pdf"), FileChooser(), window),
        ImportPreview(found, window),
        ShortcutsDialog([KeyLine("Go", "Read", ("Ctrl+1",), "Reads.")], window),
    ]
    for dialog in dialogs:
        dialog.show()
        assert dialog.findChildren(QWidget), type(dialog).__name__
        assert nameless(dialog) == [], type(dialog).__name__
        assert dialog.accessibleName()
        dialog.close()


@pytest.mark.parametrize("place", ["start", "read", "weigh", "write"])
@pytest.mark.parametrize("size", [(1024, 640), (3840, 2160)])
def test_the_window_fits_small_and_large_screens(
    window: MainWindow, place: str, size: tuple[int, int]
) -> None:
    if place != "start":
        window.projects.open_sample()
        window.places.show_place(place)
    window.resize(*size)
    QApplication.processEvents()
    assert (window.width(), window.height()) == size


def test_the_bar_shows_every_button_whole_on_a_small_screen(
    hands: Hands, window: MainWindow
) -> None:
    window.projects.open_sample()
    window.resize(1024, 640)
    QApplication.processEvents()
    buttons = window.top.findChildren(QAbstractButton)
    worded = [button for button in buttons if button.isVisible() and button.text()]
    assert worded
    for button in worded:
        assert button.width() >= button.minimumSizeHint().width()
        place = button.geometry().translated(button.parentWidget().pos())
        assert window.top.rect().contains(place)


def test_light_and_dark_change_the_open_window_at_once(
    make: Callable[[], MainWindow], window: MainWindow
) -> None:
    window.projects.open_sample()
    for name, dark in (("dark", True), ("light", False)):
        window.actions_by_id[name].trigger()
        QApplication.processEvents()
        ground = window.grab().toImage().pixelColor(3, window.height() - 5)
        assert (ground.lightness() < 128) is dark
