"""The import preview says what a text was read as, and reads it again as the analyst chooses."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing.model.evidence import Article
from briefing.project.queries.records import records
from briefing.quarantine import PastedOrder
from tests.ui.recorder import Hands
from ui.dialogs.import_article import IncomingPage
from ui.dialogs.import_encoding import EncodingLine
from ui.dialogs.import_preview import ImportPreview
from ui.models.incoming import Incoming, read_again, take_in
from ui.window import MainWindow

WORDS = (
    "Değirmen onarıldı\n\nKöyün çıkışındaki eski değirmen bu yıl onarıldı. Ayşe, dedesinin "
    "taşları nasıl döndürdüğünü herkese anlatıyor ve çocuklar şaşkınlıkla dinliyor."
)


@pytest.fixture
def page(hands: Hands, window: MainWindow, tmp_path: Path) -> IncomingPage:
    """The preview of a Turkish article in Windows' old code page."""
    window.projects.make(tmp_path / "a.brief", "Harbour")
    article = tmp_path / "haber.txt"
    article.write_bytes(WORDS.encode("cp1254"))
    window.receive((article,))
    return hands.dialog(ImportPreview).page(0)


def line(page: IncomingPage) -> EncodingLine:
    assert page.encoding is not None
    return page.encoding


def choose(hands: Hands, page: IncomingPage, name: str) -> None:
    """With the keys alone: to the list, and the beginning of the name."""
    choice = line(page).choice
    choice.setFocus(Qt.FocusReason.TabFocusReason)
    hands.qtbot.keyClicks(choice, name)


def read_as(hands: Hands, page: IncomingPage, encoding: str) -> None:
    hands.qtbot.waitUntil(lambda: line(page).encoding == encoding, timeout=20_000)


def test_a_guess_is_said_in_a_quiet_line(page: IncomingPage) -> None:
    assert line(page).choice.currentText() == "Turkish (Windows-1254)"
    assert line(page).basis.text() == "– guessed"
    assert not line(page).doubt.isVisible()
    assert "guessed" in line(page).choice.accessibleDescription()
    assert "Köyün çıkışındaki" in page.opening()


def test_the_line_is_reached_by_tab_and_the_list_begins_with_the_likeliest(
    hands: Hands, page: IncomingPage
) -> None:
    page.fields["language"].setFocus()
    hands.press("Tab")
    assert hands.focus() is line(page).choice
    model = line(page).choice.model()
    assert model.index(0, 0).data() == "Likeliest"
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    assert model.index(1, 0).data() == "Turkish (Windows-1254)"


def test_another_encoding_changes_the_words_at_once_and_keeps_what_was_typed(
    hands: Hands, page: IncomingPage
) -> None:
    hands.qtbot.keyClicks(page.fields["outlet"], "Coast Courier")
    choose(hands, page, "Western")
    read_as(hands, page, "cp1252")
    assert "Köyün çýkýþýndaki" in page.opening()
    assert page.fields["title"].text() == "Deðirmen onarýldý"
    assert page.fields["outlet"].text() == "Coast Courier"
    assert line(page).basis.text() == "– chosen by you"
    assert line(page).doubt.isVisible()
    assert line(page).doubt.property("tone") == "warning"
    assert "It reads better as Turkish (Windows-1254)." in line(page).doubt.text()


def test_what_is_imported_is_what_was_chosen(
    hands: Hands, window: MainWindow, page: IncomingPage
) -> None:
    choose(hands, page, "Baltic")
    read_as(hands, page, "cp1257")
    hands.click(hands.dialog(ImportPreview).import_button)
    hands.wait_said("1 article imported")
    (kept,) = window.workbench.ask(records, Article)
    assert kept.text == WORDS.encode("cp1254").decode("cp1257")
    assert "The text was read as Baltic (Windows-1257), as the analyst chose." in kept.notes


def test_a_choice_that_cannot_be_is_said_and_the_text_stays(
    hands: Hands, page: IncomingPage
) -> None:
    choose(hands, page, "UTF-8")
    hands.qtbot.waitUntil(line(page).doubt.isVisible, timeout=20_000)
    assert "“haber.txt” cannot be UTF-8" in line(page).doubt.text()
    assert line(page).choice.currentText() == "Turkish (Windows-1254)"
    assert "Köyün çıkışındaki" in page.opening()
    assert hands.dialog(ImportPreview).import_button.isEnabled()


def test_an_answer_that_comes_after_the_preview_was_closed_is_forgotten(
    hands: Hands, window: MainWindow, page: IncomingPage
) -> None:
    choose(hands, page, "Baltic")
    hands.dialog(ImportPreview).reject()
    hands.qtbot.waitUntil(lambda: not window.runner.busy, timeout=20_000)
    assert window.workbench.ask(records, Article) == ()


def test_pasted_words_have_no_such_line(hands: Hands, window: MainWindow, tmp_path: Path) -> None:
    window.projects.make(tmp_path / "a.brief", "Harbour")
    window.importing.take([PastedOrder(WORDS)])
    assert hands.dialog(ImportPreview).page(0).encoding is None


def test_nothing_is_imported_while_it_is_being_read_again(qtbot: QtBot, tmp_path: Path) -> None:
    article = tmp_path / "haber.txt"
    article.write_bytes(WORDS.encode("cp1254"))
    dialog = ImportPreview(take_in([article], lambda _share, _doing: None))
    qtbot.addWidget(dialog)
    asked: list[tuple[int, Incoming, str]] = []
    dialog.reading_wanted.connect(lambda *wanted: asked.append(wanted))
    line(dialog.page(0)).wanted.emit("cp1257")
    assert not dialog.import_button.isEnabled()
    ((place, one, encoding),) = asked
    dialog.renew((place, read_again(one, encoding, lambda _share, _doing: None)))
    assert dialog.import_button.isEnabled()
    assert line(dialog.page(0)).encoding == "cp1257"
