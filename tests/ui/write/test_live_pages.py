"""The pages beside the editor are the export's own, follow every key, and lead to the words."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication

from briefing.clock import FixedClock
from briefing.export.editions import ExportOrder, export_brief
from briefing.model.product import Block
from briefing.model.vocabulary import BlockKind, SectionKind
from briefing.press.orders import SetPages
from briefing.project.commands import AddBlock, PlaceStatement
from briefing.project.queries.material import gather
from briefing.project.queries.records import records
from tests.ui.write.conftest import WritingDesk
from tests.ui.write.test_following import LONG, printed_at
from ui.widgets.pages_layout import Fit
from ui.write.judgement_block import JudgementBlock
from ui.write.quote_block import QuoteBlock

SITUATION, JUDGEMENTS = SectionKind.SITUATION, SectionKind.KEY_JUDGEMENTS


def printed(desk: WritingDesk) -> str:
    """All that stands on the pages at the right, on one line."""
    document = pypdfium2.PdfDocument(desk.pdf())
    words = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    return " ".join(" ".join(words).split())


def settled(desk: WritingDesk) -> str:
    """The same, once no newer pages are on their way."""
    desk.qtbot.waitUntil(lambda: not desk.write.typesetting.busy, timeout=20_000)
    return printed(desk)


def click_on(desk: WritingDesk, words: str, *, at: float = 0.3) -> None:
    """Clicks on words that are printed; `at` is how far along the first of them."""
    number, _ = printed_at(desk, words)
    document = pypdfium2.PdfDocument(desk.pdf())
    page = document[number]
    text = page.get_textpage()
    first = text.search(words).get_next()[0]
    left, low, right, high = text.get_charbox(first)
    wide, tall = page.get_size()
    document.close()
    view = desk.write.pages.view
    view.show_page(number + 1)
    rect = view._rects()[number]
    x = rect.x() + (left + at * (right - left)) / wide * rect.width()
    y = rect.y() + (1 - (low + high) / 2 / tall) * rect.height()
    seen = QPointF(x, y) - QPointF(
        view.horizontalScrollBar().value(), view.verticalScrollBar().value()
    )
    desk.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=seen.toPoint())


def test_the_pages_shown_and_the_pages_exported_are_the_same_bytes(
    desk: WritingDesk, tmp_path: Path, clock: FixedClock
) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, f"The crew saw a *heron*.[@{desk.ids[0]}]")
    desk.bench.run(PlaceStatement(desk.ids[1], section))
    desk.pages_set()
    material = desk.bench.ask(gather, desk.bench.analyst)
    export_brief(material, ExportOrder(tmp_path / "out.pdf"), clock)
    assert (tmp_path / "out.pdf").read_bytes() == desk.pdf()


def test_words_print_while_they_are_typed_and_before_they_are_kept(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, "The crew saw a heron.")
    desk.pages_set()
    edit = desk.edit(0)
    edit.put_caret(-1)
    desk.press(" And a snipe.")
    assert "a heron. And a snipe." in settled(desk)
    assert desk.texts(section) == ["The crew saw a heron."]


def test_a_new_paragraph_prints_from_its_first_word(desk: WritingDesk) -> None:
    desk.open(SITUATION)
    desk.write.page.writing.write_on("Nobody was found")
    assert "Nobody was found" in settled(desk)
    assert not [block for block in desk.bench.ask(records, Block) if "Nobody" in block.text]


def test_a_judgement_prints_while_it_is_typed(desk: WritingDesk) -> None:
    desk.open(JUDGEMENTS)
    desk.write.page.writing.begin_judgement()
    desk.press("the crew left early")
    assert "the crew left early" in settled(desk)


def test_every_key_is_on_the_pages_in_the_end_however_fast_it_came(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, LONG)
    desk.pages_set()
    edit = desk.edit(0)
    edit.put_caret(-1)
    taken: list[SetPages] = []
    desk.write.live.taken.connect(taken.append)
    for number in range(30):
        desk.press(f"{number} ")
        QApplication.processEvents()
    assert "27 28 29" in settled(desk)
    assert len(taken) < 30


def test_words_that_are_taken_back_do_not_print(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, "The crew saw a heron.")
    edit = desk.edit(0)
    edit.put_caret(-1)
    desk.press(" Not so.")
    assert "Not so" in settled(desk)
    desk.qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Not so" not in settled(desk)


def test_a_click_on_the_page_puts_the_caret_before_the_word(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, "Nothing here.")
    desk.paragraph(section, f"The *crew* saw a heron.[@{desk.ids[0]}] It **flew off** at dawn.")
    desk.open(JUDGEMENTS)
    desk.pages_set()
    click_on(desk, "flew off")
    assert desk.write.outline.section_id() == section
    edit = desk.edit(1)
    before = edit.toPlainText()[: edit.textCursor().position()]
    assert before.endswith("It **"), before
    desk.press("soon ")
    assert "It **soon flew off** at dawn." in edit.source()


def test_a_click_on_a_quotation_goes_to_that_one_of_several(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    for one in desk.ids[1:3]:
        desk.bench.run(PlaceStatement(one, section))
    desk.pages_set()
    click_on(desk, "The insurer")
    current = desk.write.page.current()
    assert isinstance(current, QuoteBlock)
    assert current.has_keyboard()
    assert current.block.statement_id == desk.ids[2]


def test_a_click_on_a_judgement_or_a_table_goes_to_its_block(desk: WritingDesk) -> None:
    desk.open(JUDGEMENTS)
    desk.write.page.writing.begin_judgement()
    desk.press("the crew left early", Qt.Key.Key_Tab)
    desk.write.commit()
    section = desk.open(SITUATION)
    desk.pages_set()
    click_on(desk, "the crew left early")
    current = desk.write.page.current()
    assert isinstance(current, JudgementBlock)
    assert current.has_keyboard()
    assert desk.write.outline.section_id() != section


def test_a_click_on_the_title_goes_to_the_title_block(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, "Nothing here.")
    desk.pages_set()
    click_on(desk, "Barges")
    assert desk.write.outline.section_id() == ""


def test_a_click_beside_the_pages_leaves_the_caret_where_it_is(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, "Nothing here.")
    desk.pages_set()
    edit = desk.edit(0)
    view = desk.write.pages.view
    desk.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert edit.hasFocus() or desk.write.page.current() is not None
    assert desk.write.outline.section_id() == section


def test_the_page_follows_the_caret_inside_a_paragraph_over_pages(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, f"It began here. {LONG * 4} It ended there.")
    desk.pages_set()
    edit = desk.edit(0)
    edit.put_caret(0)
    view = desk.write.pages.view
    first = view.page()
    edit.put_caret(-1)
    last, _ = printed_at(desk, "It ended there")
    assert first == 1
    assert view.page() == last + 1 > 1
    edit.put_caret(0)
    assert view.page() == 1


def test_two_pages_stand_beside_each_other_and_a_page_can_be_seen_whole(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    for _ in range(4):
        desk.paragraph(section, LONG)
    desk.pages_set()
    panel = desk.write.pages
    panel.turn_two()
    first, second, *_ = panel.view._rects()
    assert first.top() == second.top()
    assert second.left() > first.right()
    assert second.right() <= panel.view.viewport().width()
    panel.turn_two()
    panel.view.set_fit(Fit.PAGE)
    first, second, *_ = panel.view._rects()
    assert second.top() > first.bottom()
    assert first.height() <= panel.view.viewport().height()


def test_a_click_on_the_source_list_goes_to_its_section(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.paragraph(section, f"The crew saw a heron.[@{desk.ids[0]}]")
    desk.pages_set()
    click_on(desk, "two barges sank")
    assert desk.write.outline.section_id() == desk.section(SectionKind.SOURCES)


def test_closing_the_project_while_pages_are_set_ends_in_peace(desk: WritingDesk) -> None:
    section = desk.open(SITUATION)
    desk.bench.run(AddBlock(Block("", section, BlockKind.PARAGRAPH, 0.0, LONG)))
    desk.edit(0)
    desk.write.typesetting.ask()
    desk.bench.close()
    desk.qtbot.waitUntil(lambda: not desk.tasks.busy, timeout=20_000)
    assert desk.write.pages.shown is None
