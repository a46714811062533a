"""The outline and the evidence beside the page: order, names, drops, and what is not used yet."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit

from briefing.model.picture import Estimate
from briefing.model.product import Block
from briefing.model.vocabulary import BlockKind, Category, Qualifier, SectionKind
from briefing.project.commands import AddBlock, AddEntry, RenameSection, SetAside
from tests.ui.write.conftest import SENTENCES, WritingDesk, barge_article
from ui.models.evidence_cards import BATCH, LINE_ROLE
from ui.models.statement_mime import statement_mime

ALT = Qt.KeyboardModifier.AltModifier


def test_alt_and_arrows_move_a_section(desk: WritingDesk) -> None:
    moved = desk.open(SectionKind.SITUATION)
    desk.write.outline.view.setFocus()
    before = desk.titles()
    desk.qtbot.keyClick(desk.write.outline.view, Qt.Key.Key_Up, ALT)
    after = desk.titles()
    assert after.index("Situation") == before.index("Situation") - 1
    assert desk.write.outline.section_id() == moved


def test_a_section_dropped_between_two_others_prints_there(desk: WritingDesk) -> None:
    model = desk.write.outline.model
    row = model.row_of(desk.section(SectionKind.QUESTIONS))
    mime = model.mimeData([model.index(row)])
    assert model.dropMimeData(mime, Qt.DropAction.MoveAction, 1, 0, QModelIndex())
    assert desk.titles()[0] == "Open questions"


def test_a_section_cannot_be_dropped_before_the_title_block(desk: WritingDesk) -> None:
    model = desk.write.outline.model
    mime = model.mimeData([model.index(3)])
    assert not model.canDropMimeData(mime, Qt.DropAction.MoveAction, 0, 0, QModelIndex())


def test_evidence_that_a_printed_table_cites_is_not_waiting(desk: WritingDesk) -> None:
    """A new brief has its table of estimates from the outset."""
    one, *_ = desk.ids
    assert one in desk.write.evidence.model.ids()
    desk.bench.run(AddEntry(Estimate("", one, Category.KILLED, Qualifier.EXACT, 2, 2, 2)))
    assert one not in desk.write.evidence.model.ids()
    desk.bench.undo()
    assert one in desk.write.evidence.model.ids()


def test_f2_renames_a_section(desk: WritingDesk) -> None:
    desk.open(SectionKind.SITUATION)
    desk.write.outline.view.setFocus()
    desk.press(Qt.Key.Key_F2)
    field = desk.write.outline.view.findChild(QLineEdit)
    assert field is not None
    desk.qtbot.keyClicks(field, "What happened")
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: "What happened" in desk.titles())


def test_the_title_on_the_page_renames_the_section(desk: WritingDesk) -> None:
    desk.open(SectionKind.SITUATION)
    desk.write.page.focus_title()
    desk.press("The barges", Qt.Key.Key_Return)
    assert "The barges" in desk.titles()


def test_a_new_section_of_ones_own_opens_with_its_title_to_be_typed(desk: WritingDesk) -> None:
    desk.open(SectionKind.SITUATION)
    desk.write.deeds.add_section(SectionKind.OWN)
    desk.press("Weather", Qt.Key.Key_Return)
    titles = desk.titles()
    assert titles.index("Weather") == titles.index("Situation") + 1


def test_a_removed_section_comes_back_with_undo(desk: WritingDesk) -> None:
    section = desk.open(SectionKind.SITUATION)
    desk.paragraph(section, "Words")
    desk.write.deeds.remove_section()
    assert "Situation" not in desk.titles()
    desk.bench.undo()
    assert desk.texts(section) == ["Words"]


def test_evidence_dropped_on_a_section_is_quoted_in_it(desk: WritingDesk) -> None:
    model, section = desk.write.outline.model, desk.section(SectionKind.SUMMARY)
    mime = statement_mime(desk.ids[3], "words")
    target = model.index(model.row_of(section))
    assert model.dropMimeData(mime, Qt.DropAction.CopyAction, -1, -1, target)
    assert [block.statement_id for block in desk.blocks(section)] == [desk.ids[3]]


def test_evidence_leaves_the_list_when_it_is_quoted_cited_or_set_aside(desk: WritingDesk) -> None:
    section = desk.open(SectionKind.SITUATION)
    evidence = desk.write.evidence.model
    assert evidence.ids() == tuple(desk.ids)
    desk.bench.run(AddBlock(Block("", section, BlockKind.STATEMENT, 0.0, statement_id=desk.ids[0])))
    desk.paragraph(section, f"Seen.[@{desk.ids[1]}]")
    desk.bench.run(SetAside(desk.ids[2], "No use"))
    assert evidence.ids() == (desk.ids[3],)
    desk.bench.undo()
    assert evidence.ids() == (desk.ids[2], desk.ids[3])


def test_enter_places_the_chosen_evidence_in_the_section_that_is_shown(desk: WritingDesk) -> None:
    section = desk.open(SectionKind.SITUATION)
    view = desk.write.evidence.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(2, 0))
    desk.qtbot.keyClick(view, Qt.Key.Key_Return)
    assert [block.statement_id for block in desk.blocks(section)] == [desk.ids[2]]


def test_the_sign_cites_the_chosen_evidence_where_the_caret_was(desk: WritingDesk) -> None:
    section = desk.open(SectionKind.SITUATION)
    desk.paragraph(section, "Three million.")
    desk.edit(0).put_caret(-1)
    view = desk.write.evidence.view
    view.setFocus()
    view.setCurrentIndex(view.model().index(2, 0))
    desk.qtbot.keyClicks(view, "@")
    assert desk.texts(section) == [f"Three million.[@{desk.ids[2]}]"]


def test_the_filter_narrows_the_evidence(desk: WritingDesk) -> None:
    desk.open(SectionKind.SITUATION)
    desk.write.evidence.field.setFocus()
    desk.press("log book", Qt.Key.Key_Return)
    assert desk.write.evidence.model.ids() == (desk.ids[3],)


def test_evidence_is_looked_up_only_for_the_cards_that_are_seen(desk: WritingDesk) -> None:
    sentences = tuple(f"Barge number {number} sank." for number in range(BATCH * 3))
    desk.bench.run(barge_article(sentences))
    model = desk.write.evidence.model
    assert len(model.ids()) == len(sentences) + len(SENTENCES)
    assert model.rowCount() < len(model.ids())
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    last = model.index(model.rowCount() - 1).data(LINE_ROLE)
    assert last.text == sentences[-1]


def test_what_was_drafted_is_marked_until_the_section_is_reviewed(desk: WritingDesk) -> None:
    section = desk.open(SectionKind.SITUATION)
    block = Block("", section, BlockKind.STATEMENT, 0.0, statement_id=desk.ids[0], reviewed=False)
    desk.bench.run(AddBlock(block))
    model = desk.write.outline.model
    assert model.rows()[model.row_of(section)].spoken() == "Situation, 1, 1 not reviewed"
    desk.write.page.review_section()
    assert model.rows()[model.row_of(section)].waiting == 0
    assert desk.blocks(section)[0].reviewed


def test_the_pages_go_to_the_section_that_was_chosen_and_not_to_its_namesake(
    desk: WritingDesk,
) -> None:
    first, last = desk.section(SectionKind.SUMMARY), desk.section(SectionKind.SITUATION)
    for section in (first, last):
        desk.bench.run(RenameSection(section, "Harbour"))
        for number in range(60):
            desk.paragraph(section, f"Nobody came to the pier at hour {number}.")
    desk.pages_set()
    view = desk.write.pages.view
    places = []
    for section in (last, first, last):
        desk.write.show_section(section)
        places.append((view.place().page, view.place().share))
    assert places[0] == places[2] > places[1]
