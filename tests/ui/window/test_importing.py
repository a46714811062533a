"""Import: chosen, dropped and pasted articles are looked at first, and only then kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QLineEdit

from briefing.model.evidence import Article
from briefing.project.queries.overview import article_summaries
from briefing.project.queries.records import records
from tests.ui.recorder import Hands, RecordingChooser
from ui.dialogs.files import documents_folder
from ui.dialogs.import_article import IncomingPage
from ui.dialogs.import_preview import ImportPreview
from ui.tasks import Task
from ui.widgets.note_box import NoteBox
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
    assert "13 January 2025" in page.provenance.error("published")
    assert titles(window) == []


def test_that_a_field_is_empty_is_said_until_it_is_filled_in(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    (tmp_path / "words.txt").write_text("The port is closed. Nobody says why.\n", "utf-8")
    window.projects.make(tmp_path / "a.brief", "Harbour")
    window.receive((tmp_path / "words.txt",))
    page = hands.dialog(ImportPreview).page(0)
    gap = "No outlet, author or publication date was found."
    assert gap in [note.text() for note in page.findChildren(NoteBox)]
    hands.type_in("Outlet", "The Daily Courier")

    def said() -> list[str]:
        return [note.text() for note in page.findChildren(NoteBox) if note.isVisible()]

    hands.qtbot.waitUntil(lambda: "No author or publication date was found." in said())
    assert gap not in said()


def test_an_import_begins_in_the_folder_that_was_used_last(
    make: Callable[[], MainWindow],
    hands: Hands,
    window: MainWindow,
    tmp_path: Path,
    article: Path,
    chooser: RecordingChooser,
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    window.importing.choose()
    assert chooser.asked == [documents_folder()]
    chooser.chosen = (article,)
    window.importing.choose()
    # its preview would otherwise come up over the second window, sooner or later
    hands.dialog(ImportPreview).reject()
    chooser.chosen = ()
    after = make()
    after.importing.choose()
    assert chooser.asked[-1] == article.parent


def test_a_date_in_words_is_kept_as_a_date(
    hands: Hands, window: MainWindow, tmp_path: Path, article: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    window.receive((article,))
    dialog = hands.dialog(ImportPreview)
    dialog.page(0).fields["published"].setText("13 Jan 2025")
    hands.click(dialog.import_button)
    hands.wait_said("1 article imported")
    (kept,) = window.workbench.ask(records, Article)
    assert kept.published == "2025-01-13"


def test_a_date_is_no_language(
    hands: Hands, window: MainWindow, tmp_path: Path, article: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    window.receive((article,))
    dialog = hands.dialog(ImportPreview)
    page = dialog.page(0)
    assert page.provenance is not None
    page.fields["language"].setText("13 Jan 2025")
    hands.click(dialog.import_button)
    assert dialog.isVisible()
    assert "two or three letters" in page.provenance.error("language")
    assert page.fields["language"].y() == page.fields["published"].y()
    assert titles(window) == []


def test_the_keyboard_begins_where_something_is_missing_and_goes_down_the_form(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    words = tmp_path / "words.txt"
    words.write_text("Two barges sank.\n\nNobody was hurt, the harbour master said.\n", "utf-8")
    window.projects.make(tmp_path / "a.brief", "Harbour")
    window.receive((words,))
    page = hands.dialog(ImportPreview).page(0)
    assert page.fields["outlet"].hasFocus()
    for name in ("published", "language"):
        hands.qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Tab)
        assert page.fields[name].hasFocus()


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


def test_an_article_is_not_imported_into_a_project_opened_in_the_meantime(
    hands: Hands, window: MainWindow, tmp_path: Path, article: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    window.receive((article,))
    window.projects.make(tmp_path / "b.brief", "Another")
    hands.wait_said("Nothing was imported: another project is open now.")
    assert titles(window) == []
    assert window.findChildren(ImportPreview) == []


def many(folder: Path) -> tuple[Path, ...]:
    """Five short articles."""
    paths = [folder / f"port-{number}.md" for number in range(5)]
    for number, path in enumerate(paths):
        path.write_text(f"# Port {number} closed\n\nPort {number} was closed, the union said.\n")
    return tuple(paths)


def test_a_form_is_made_only_for_what_is_looked_at_and_all_are_imported(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    window.receive(many(tmp_path))
    dialog = hands.dialog(ImportPreview)
    assert len(dialog.findChildren(IncomingPage)) == 1
    title = dialog.page(3).fields["title"]
    title.setText("Mended")
    hands.click(dialog.import_button)
    hands.wait_said("5 articles imported.")
    assert titles(window)[2:] == ["Port 2 closed", "Mended", "Port 4 closed"]


def test_an_import_of_many_can_be_cancelled_between_two_articles(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    window.receive(many(tmp_path))
    started: list[Task] = []
    dialog = hands.dialog(ImportPreview)
    window.runner.started.connect(started.append)
    hands.click(dialog.import_button)
    (task,) = started
    task.progressed.connect(lambda _share, doing: task.cancel() if doing == "3 of 5" else None)
    hands.wait_said("The import was cancelled: 2 of 5 articles were imported.")
    assert titles(window) == ["Port 0 closed", "Port 1 closed"]


def test_a_short_article_is_shown_whole_and_a_long_one_is_cut_between_two_words(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    whole = "The harbour master said that two barges sank. Nobody was hurt at all."
    for name, words in (("short.txt", f"{whole}\n\n"), ("long.txt", f"{whole} " * 12)):
        (tmp_path / name).write_text(words, "utf-8")
        window.receive((tmp_path / name,))
        dialog = hands.dialog(ImportPreview)
        opening = dialog.page(0).opening()
        if name == "short.txt":
            assert opening == whole
        else:
            cut = opening.removesuffix(" …")
            assert len(cut) < len(opening)
            assert words[: len(cut)] == cut
            assert words[len(cut)] == " "
        dialog.reject()
        hands.qtbot.waitUntil(lambda dialog=dialog: not dialog.isVisible())


def test_the_look_at_an_article_scrolls_nothing_that_there_is_room_for(
    hands: Hands, window: MainWindow, tmp_path: Path
) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    words = "Two barges sank in the port\n\n" + "The harbour master said so to the town. " * 20
    (tmp_path / "a.txt").write_text(words, "utf-8")
    window.receive((tmp_path / "a.txt",))
    dialog = hands.dialog(ImportPreview)
    page = dialog.page(0)
    hands.qtbot.waitUntil(lambda: not page.verticalScrollBar().isVisible())
    assert page.verticalScrollBar().maximum() == 0
    field = page.fields["title"]
    heading = dialog.sentence
    assert field.mapTo(dialog, QPoint()).x() == heading.mapTo(dialog, QPoint()).x()
