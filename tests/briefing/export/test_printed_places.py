"""A window can go from a place on a page to the block that prints there, and back."""

from __future__ import annotations

import io

import pypdfium2

from briefing.model.product import Block
from briefing.model.vocabulary import BlockContent, SectionKind
from briefing.press.orders import PageOrder, SetPages, set_pages
from tests.briefing.report.desk import Desk

LONG = "The harbour was searched from end to end, and every hold was opened. " * 20


def pages_of(desk: Desk) -> SetPages:
    return set_pages(PageOrder(desk.material(), "2031-05-04T10:00:00Z"))


def printed_at(pages: SetPages, words: str) -> tuple[int, float]:
    """The first page with these words on one line, and how far down it they stand."""
    document = pypdfium2.PdfDocument(io.BytesIO(pages.pdf))
    try:
        for number in range(len(document)):
            text = document[number].get_textpage()
            found = text.search(words).get_next()
            if found:
                _left, low, _right, high = text.get_charbox(found[0])
                return number, 1 - (low + high) / 2 / document[number].get_height()
    finally:
        document.close()
    raise AssertionError(words)


def test_every_block_is_found_where_its_words_are_printed() -> None:
    desk = Desk()
    told = desk.statement("Two barges sank on Monday.", grade="B2")
    blocks: dict[str, Block] = {
        f"Day {number} of the search": desk.paragraph(f"Day {number} of the search began. {LONG}")
        for number in range(6)
    }
    blocks["Two barges sank"] = desk.quote(told)
    blocks["the crew left early"] = desk.judgement("the crew left early")
    blocks["Baltic Fleet"] = desk.table(BlockContent.ACTORS)
    desk.actor("Baltic Fleet", by=(told,))
    desk.section(SectionKind.SITUATION, *blocks.values(), title="What is known")
    desk.section(SectionKind.OUTLOOK, desk.paragraph("It goes on."), title="What may come")
    pages = pages_of(desk)
    for words, block in blocks.items():
        assert pages.places.blocks_at(*printed_at(pages, words)) == (block.id,), words
    first, second = (content.section.id for content in desk.sections)
    assert pages.places.section_at(*printed_at(pages, "Day 3 of the search")) == first
    assert pages.places.section_at(*printed_at(pages, "It goes on")) == second
    assert pages.places.section_at(0, 0.02) == ""


def test_a_block_over_pages_has_a_spot_on_each() -> None:
    desk = Desk()
    block = desk.paragraph(LONG * 6)
    desk.section(SectionKind.SITUATION, block)
    spots = pages_of(desk).places.blocks[block.id]
    assert [spot.page for spot in spots] == list(range(len(spots)))
    assert len(spots) > 1
    assert all(0 < spot.top < spot.bottom < 1 for spot in spots)


def test_quotations_under_one_side_head_share_their_spot() -> None:
    desk = Desk()
    told = [desk.statement(f"Barge {number} sank.", chain=("The crew",)) for number in range(2)]
    quotes = [desk.quote(one) for one in told]
    desk.section(SectionKind.SITUATION, *quotes)
    pages = pages_of(desk)
    found = pages.places.blocks_at(*printed_at(pages, "Barge 1 sank"))
    assert found == tuple(quote.id for quote in quotes)


def test_a_page_on_which_no_block_stands_leads_to_none() -> None:
    desk = Desk()
    desk.section(SectionKind.SITUATION, desk.paragraph("A barge sank."))
    places = pages_of(desk).places
    assert places.blocks_at(7, 0.5) == ()
    assert places.blocks_at(0, 0.99) == ()
