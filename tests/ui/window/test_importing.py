"""Import: chosen, dropped and pasted articles are looked at first, and only then kept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLineEdit

from briefing.model.evidence import Article
from briefing.project.queries.overview import article_summaries
from briefing.project.queries.records import records
from tests.ui.recorder import Hands, RecordingChooser
from ui.dialogs.import_preview import ImportPreview
from ui.window import MainWindow


def titles(window: MainWindow) -> list[str]:
    return [one.title for one in window.workbench.ask(article_summaries)]


def test_an_article_is_shown_before_it_is_written(
    hands: Hands, window: MainWindow, chooser: RecordingChooser, tmp_path: Path, article: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    chooser.chosen = (article,)
    hands.press("Ctrl+Shift+I")
    dialog = hands.dialog(ImportPreview)
    fields = dialog.page(0).fields
    assert fields["title"].text() == "Two barges lost in the northern harbour"
    assert fields["published"].text() == "2025-03-05"
    assert titles(window) == []
    fields["outlet"].selectAll()
    hands.qtbot.keyClicks(fields["outlet"], "The Coast Courier")
    hands.click(dialog.import_button)
    hands.wait_said("1 article imported")
    (kept,) = window.workbench.ask(records, Article)
    assert kept.outlet == "The Coast Courier"
    assert window.workbench.undo_label == "Import “Two barges lost in the northern harbour”"
    assert window.places.key == "read"


def test_a_cancelled_look_writes_nothing(
    hands: Hands, window: MainWindow, chooser: RecordingChooser, tmp_path: Path, article: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    chooser.chosen = (article,)
    hands.press("Ctrl+Shift+I")
    hands.qtbot.keyClick(hands.dialog(ImportPreview), Qt.Key.Key_Escape)
    assert titles(window) == []
    assert window.workbench.undo_label is None


def test_a_bad_file_is_said_and_the_rest_go_on(
    hands: Hands, window: MainWindow, tmp_path: Path, article: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    other = tmp_path / "other.md"
    other.write_text("# Port closed\n\nThe port was closed on 6 March 2025, the union said.\n")
    window.receive((empty, article, other))
    dialog = hands.dialog(ImportPreview)
    assert "2 articles to import, 1 that cannot be read" in dialog.sentence.text()
    hands.click(dialog.import_button)
    hands.wait_said("2 articles imported")
    assert titles(window) == ["Two barges lost in the northern harbour", "Port closed"]


def test_one_bad_file_alone_is_a_sentence_and_no_dialog(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    window.receive((empty,))
    hands.wait_said("is empty")
    assert window.findChildren(ImportPreview) == []


def test_the_same_bytes_are_not_imported_twice(
    hands: Hands, window: MainWindow, tmp_path: Path, article: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    window.receive((article,))
    hands.click(hands.dialog(ImportPreview).import_button)
    hands.wait_said("imported")
    copy = tmp_path / "copy.txt"
    copy.write_bytes(article.read_bytes())
    window.receive((copy,))
    hands.wait_said("already in this project")
    assert len(titles(window)) == 1


def test_two_files_of_the_same_bytes_are_one_article(
    hands: Hands, window: MainWindow, tmp_path: Path, article: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    copy = tmp_path / "copy.txt"
    copy.write_bytes(article.read_bytes())
    window.receive((article, copy))
    hands.click(hands.dialog(ImportPreview).import_button)
    hands.wait_said("1 article imported")
    assert len(titles(window)) == 1


def test_a_date_that_is_none_is_said_beside_the_field(
    hands: Hands, window: MainWindow, tmp_path: Path, article: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    window.receive((article,))
    dialog = hands.dialog(ImportPreview)
    page = dialog.page(0)
    page.fields["published"].setText("2025-13-40")
    hands.click(dialog.import_button)
    assert dialog.isVisible()
    assert "2025-01-12" in page.provenance.error("published")
    assert titles(window) == []


def test_without_a_project_an_import_asks_for_a_place_named_after_the_article(
    hands: Hands, window: MainWindow, chooser: RecordingChooser, home: Path, tmp_path: Path,
    article: Path,
) -> None:  # fmt: skip
    chooser.new_project = tmp_path / "here.brief"
    window.receive((article,))
    hands.click(hands.dialog(ImportPreview).import_button)
    hands.wait_said("imported")
    assert chooser.asked == [home / "Two barges lost in the northern harbour.brief"]
    assert window.workbench.path == tmp_path / "here.brief"
    assert window.windowTitle() == "Two barges lost in the northern harbour – Sourceline"


def test_without_a_place_nothing_is_made(
    hands: Hands, window: MainWindow, chooser: RecordingChooser, article: Path
) -> None:
    window.receive((article,))
    hands.click(hands.dialog(ImportPreview).import_button)
    assert chooser.asked
    assert not window.workbench.is_open


def test_pasting_outside_a_field_imports_the_clipboard(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    mime = QMimeData()
    mime.setHtml("<h1>Port closed</h1><p>The port was <b>closed</b> on 6 March 2025.</p>")
    mime.setText("Port closed. The port was closed on 6 March 2025.")
    QGuiApplication.clipboard().setMimeData(mime)
    hands.press("Ctrl+V", window)
    hands.click(hands.dialog(ImportPreview).import_button)
    hands.wait_said("imported")
    (kept,) = window.workbench.ask(records, Article)
    assert "closed on 6 March 2025" in kept.text
    assert kept.media_type == "text/html"


def test_pasting_in_a_field_stays_in_the_field(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    QGuiApplication.clipboard().setText("some words")
    field = QLineEdit(window)
    field.show()
    field.setFocus()
    hands.press("Ctrl+V", field)
    assert field.text() == "some words"
    assert not window.runner.busy


def test_an_empty_clipboard_is_said(hands: Hands, window: MainWindow) -> None:
    QGuiApplication.clipboard().clear()
    window.actions_by_id["paste"].trigger()
    assert "no text on the clipboard" in hands.said()


def test_files_dropped_anywhere_on_the_window_are_imported(
    hands: Hands, window: MainWindow, tmp_path: Path, article: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(article))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    window.dragEnterEvent(QDragEnterEvent(QPoint(90, 90), copy, mime, left, none))
    assert window._drop_frame.isVisible()
    window.dropEvent(QDropEvent(QPointF(90, 90), copy, mime, left, none))
    assert not window._drop_frame.isVisible()
    assert hands.dialog(ImportPreview).page(0).result().statements == 3
