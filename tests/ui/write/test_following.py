"""The pages at the right follow the keyboard from block to block, new ones included."""

from __future__ import annotations

import pypdfium2
from PySide6.QtCore import Qt

from briefing.model.vocabulary import SectionKind
from tests.ui.write.conftest import WritingDesk

LONG = "The harbour was searched from end to end, and every hold was opened and looked into. " * 22


def printed_at(desk: WritingDesk, words: str) -> tuple[int, float]:
    """The first page with these words on one of its lines, and how far down it they stand."""
    document = pypdfium2.PdfDocument(desk.pdf())
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        found = text.search(words).get_next()
        if found:
            top = text.get_charbox(found[0])[3]
            return number, 1 - top / page.get_height()
    raise AssertionError(words)


def page_seen(desk: WritingDesk, words: str) -> bool:
    """Whether these words are printed within what is seen of the pages."""
    view = desk.write.pages.view
    number, share = printed_at(desk, words)
    rect = view._rects()[number]
    y = rect.top() + share * rect.height() - view.verticalScrollBar().value()
    return 0 <= y <= view.viewport().height()


def long_section(desk: WritingDesk) -> str:
    """A section over several pages, its first paragraph in hand."""
    section = desk.open(SectionKind.SITUATION)
    for number in range(4):
        desk.paragraph(section, f"Day {number + 1} of the search began early. {LONG}")
    desk.pages_set()
    assert desk.write.pages.view.page_count() >= 3
    return section


def test_the_pages_show_the_block_that_the_keyboard_comes_to(desk: WritingDesk) -> None:
    long_section(desk)
    assert not page_seen(desk, "Day 4 of the search")
    desk.edit(3)
    assert page_seen(desk, "Day 4 of the search")
    desk.edit(0)
    assert page_seen(desk, "Day 1 of the search")


def test_the_pages_show_a_paragraph_that_was_just_added(desk: WritingDesk) -> None:
    long_section(desk)
    desk.write.page.writing.add_last_paragraph()
    desk.press("Nobody was found.")
    desk.write.commit()
    desk.pages_set()
    assert page_seen(desk, "Nobody was found")


def test_the_pages_show_a_judgement_that_was_just_written(desk: WritingDesk) -> None:
    long_section(desk)
    desk.write.page.writing.begin_judgement()
    desk.press("the crew left before the ice came", Qt.Key.Key_Tab)
    desk.write.commit()
    desk.pages_set()
    assert page_seen(desk, "the crew left before the ice")


def test_while_one_writes_in_a_block_the_pages_stay_where_they_were_put(
    desk: WritingDesk,
) -> None:
    long_section(desk)
    desk.edit(0)
    desk.write.pages.view.show_page(3)
    assert not page_seen(desk, "Day 1 of the search")
    desk.press("!")
    desk.write.commit()
    desk.pages_set()
    assert not page_seen(desk, "Day 1 of the search")


def test_the_pages_stay_while_one_goes_from_field_to_field_of_a_judgement(
    desk: WritingDesk,
) -> None:
    long_section(desk)
    desk.write.page.writing.begin_judgement()
    came: list[int] = []
    desk.write.page.entered.connect(lambda: came.append(1))
    desk.press("the crew left", Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    assert came == []


def test_words_of_another_section_are_not_taken_for_the_block(desk: WritingDesk) -> None:
    summary = desk.open(SectionKind.SUMMARY)
    desk.paragraph(summary, "Day 4 of the search is what the summary is about.")
    long_section(desk)
    desk.edit(3)
    view = desk.write.pages.view
    assert view.page() > 1
