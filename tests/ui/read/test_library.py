"""The library: what can be done to articles and sources from their lists and the source editor."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication

from briefing.model.evidence import Attribution, Source
from briefing.model.vocabulary import SourceKind
from briefing.project.commands import AddSource, EditSource
from briefing.project.queries.overview import source_uses
from briefing.project.queries.records import records
from tests.ui.read.conftest import Desk
from tests.ui.read.sample import work_on


@pytest.fixture
def worked(desk: Desk) -> Desk:
    """With chains accepted, so that there are sources."""
    work_on(desk.bench, desk.ids)
    desk.read.library.refresh()
    return desk


def source(desk: Desk, name: str) -> Source:
    return next(use.source for use in desk.bench.ask(source_uses) if use.source.name == name)


def open_source(desk: Desk, name: str) -> None:
    desk.read.library.open_source(source(desk, name).id)


def typed_over(desk: Desk, field: str, words: str) -> None:
    """Types other words into a line of the editor."""
    line = desk.read.library.editor.lines[field]
    line.setFocus()
    line.selectAll()
    desk.press(words)


def merge_into(desk: Desk, name: str) -> None:
    """Names another source; not key by key, for the list that completes it needs a screen."""
    desk.read.library.editor.ask_merge()
    desk.read.library.editor.merge_into.setText(name)
    desk.press(Qt.Key.Key_Return)


def test_f2_on_an_article_asks_where_it_comes_from_and_del_whether_it_shall_go(
    desk: Desk,
) -> None:
    article = desk.read.library.cards.articles()[0].id
    desk.read.library.articles.setFocus()
    for key, wanted in (
        (Qt.Key.Key_F2, desk.bench.provenance_wanted),
        (Qt.Key.Key_Delete, desk.bench.removal_wanted),
    ):
        with desk.qtbot.waitSignal(wanted) as told:
            desk.qtbot.keyClick(desk.read.library.articles, key)
        assert told.args == [article]


def test_the_menu_of_an_article_and_of_a_source_offers_what_their_keys_do(desk: Desk) -> None:
    library = desk.read.library
    for view, names in (
        (library.articles, ("provenance", "remove_article")),
        (library.sources, ("add_source", "edit_source", "merge_source", "remove_source")),
    ):
        assert view.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
        assert view.actions() == [library.named[name] for name in names]


def test_a_source_gets_another_name_with_enter(worked: Desk) -> None:
    before = source(worked, "Interior Service")
    open_source(worked, "Interior Service")
    typed_over(worked, "name", "Border Service")
    assert source(worked, "Interior Service") == before
    worked.press(Qt.Key.Key_Return)
    assert source(worked, "Border Service").id == before.id
    assert worked.read.library.editor.name.text() == "Border Service"
    assert worked.bench.undo_label == "Edit source"


def test_half_a_name_is_never_stored(worked: Desk) -> None:
    open_source(worked, "Interior Service")
    typed_over(worked, "name", "Bor")
    worked.press(Qt.Key.Key_Escape)
    assert source(worked, "Interior Service")
    assert worked.read.library.editor.lines["name"].text() == "Interior Service"
    assert not worked.read.library.editor.isVisible()


def test_role_kind_and_aliases_of_a_source_are_kept(worked: Desk) -> None:
    open_source(worked, "Interior Service")
    typed_over(worked, "role", "Border troops")
    typed_over(worked, "aliases", "IS, , The Service")
    kind = worked.read.library.editor.kind
    kind.setFocus()
    kind.setCurrentIndex(kind.findData(SourceKind.UNIT))
    kind.activated.emit(kind.currentIndex())
    kept = source(worked, "Interior Service")
    assert (kept.role, kept.aliases) == ("Border troops", ("IS", "The Service"))
    assert kept.kind is SourceKind.UNIT


def test_a_name_that_another_source_has_is_refused_in_words_and_given_back(worked: Desk) -> None:
    open_source(worked, "Interior Service")
    typed_over(worked, "name", "Ilse Maran")
    worked.press(Qt.Key.Key_Return)
    editor = worked.read.library.editor
    assert "already known" in editor.message.text()
    assert editor.message.isVisible()
    assert editor.lines["name"].text() == "Interior Service"


def test_two_sources_become_one_by_the_name_of_the_other(worked: Desk) -> None:
    keep, drop = source(worked, "Ilse Maran"), source(worked, "Interior Service")
    said = len(worked.bench.ask(records, Attribution, source_id=drop.id))
    assert said
    open_source(worked, drop.name)
    merge_into(worked, "nobody here")
    assert "no other source" in worked.read.library.editor.message.text()
    merge_into(worked, "ilse maran")
    assert drop.name not in {use.source.name for use in worked.bench.ask(source_uses)}
    assert len(worked.bench.ask(records, Attribution, source_id=keep.id)) > said
    assert worked.read.library.editor.source_id() == keep.id
    worked.bench.undo()
    assert source(worked, drop.name) == drop


def test_who_only_passes_through_the_merge_line_merges_nothing(worked: Desk) -> None:
    open_source(worked, "Interior Service")
    worked.read.library.editor.ask_merge()
    worked.read.library.editor.merge_into.setText("Ilse Maran")
    worked.read.view.setFocus()
    assert source(worked, "Interior Service")


def test_a_source_in_use_stays_and_says_why(worked: Desk) -> None:
    kept = source(worked, "Interior Service")
    worked.read.library.sources.setFocus()
    worked.read.library.sources.setCurrentIndex(worked.read.library.source_cards.index_of(kept.id))
    worked.press(Qt.Key.Key_Delete)
    assert source(worked, kept.name) == kept
    assert "still answers for statements" in worked.read.library.editor.message.text()
    assert worked.read.library.editor.source_id() == kept.id


def test_a_source_that_nothing_is_attributed_to_goes_and_undo_brings_it_back(
    worked: Desk,
) -> None:
    worked.bench.run(AddSource("A clerk"))
    worked.read.library.refresh()
    open_source(worked, "A clerk")
    worked.read.library.editor.remove_asked.emit(source(worked, "A clerk").id)
    assert "A clerk" not in {use.source.name for use in worked.bench.ask(source_uses)}
    assert not worked.read.library.editor.isVisible()
    worked.bench.undo()
    assert source(worked, "A clerk")


def test_a_source_is_made_known_before_anything_is_attributed_to_it(worked: Desk) -> None:
    library = worked.read.library
    library.named["add_source"].trigger()
    assert QApplication.focusWidget() is library.new_source.name
    worked.press("Ilse Maran", Qt.Key.Key_Return)
    assert "already known" in library.new_source.message.text()
    library.new_source.name.selectAll()
    worked.press("Port authority", Qt.Key.Key_Return)
    assert library.editor.source_id() == source(worked, "Port authority").id
    assert not library.new_source.isVisible()


def test_undo_in_a_line_that_has_nothing_to_take_back_is_the_projects(worked: Desk) -> None:
    worked.bench.run(EditSource(source(worked, "Interior Service").id, {"role": "Agency"}))
    worked.read.library.refresh()
    open_source(worked, "Interior Service")
    undo = QAction("Undo", worked.read)
    undo.setShortcut(QKeySequence(QKeySequence.StandardKey.Undo))
    undo.triggered.connect(worked.bench.undo)
    worked.read.addAction(undo)
    line = worked.read.library.editor.lines["name"]
    line.setFocus()
    worked.qtbot.keyClick(line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert source(worked, "Interior Service").role == ""


def test_the_editor_scrolls_where_there_is_no_room_and_squeezes_nothing(worked: Desk) -> None:
    worked.read.resize(1280, 640)
    open_source(worked, "Interior Service")
    lines = worked.read.library.editor.lines.values()
    assert lines

    def nothing_is_squeezed() -> None:
        for line in lines:
            assert line.height() >= line.sizeHint().height()

    worked.qtbot.waitUntil(nothing_is_squeezed)


@pytest.mark.parametrize("height", [560, 700])
def test_a_click_on_a_source_moves_no_article_and_escape_brings_all_sources_back(
    worked: Desk, height: int
) -> None:
    worked.read.resize(1024, height)
    library = worked.read.library
    before = library.articles.geometry()
    clicked = library.sources.visualRect(library.source_cards.index(1)).center()
    worked.qtbot.mouseClick(library.sources.viewport(), Qt.MouseButton.LeftButton, pos=clicked)
    assert library.editor.isVisible()
    assert not library.sources.isVisible()
    QApplication.processEvents()
    assert library.articles.geometry() == before
    worked.press(Qt.Key.Key_Escape)
    assert library.sources.isVisible()
    assert library.sources.hasFocus()
    assert not library.editor.isVisible()
