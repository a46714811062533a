"""How wide the editor and the pages are: a readable line, and pages that use the rest."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QPushButton

from briefing.model.product import Block
from briefing.model.vocabulary import BlockKind, SectionKind
from briefing.project.commands import AddBlock
from tests.ui.write.conftest import WritingDesk
from ui.theme import apply_theme, current_theme, load_theme
from ui.widgets.labels import QuietLabel
from ui.widgets.pages_layout import Fit
from ui.write.desk_split import DeskSplit


def widths(desk: WritingDesk, wide: int, high: int) -> list[int]:
    desk.write.resize(wide, high)
    split = desk.write.findChild(DeskSplit)
    assert split is not None
    desk.qtbot.waitUntil(lambda: split.width() == wide)
    return split.sizes()


def test_in_a_large_window_the_pages_take_what_the_editor_does_not_need(desk: WritingDesk) -> None:
    desk.pages_set()
    _, editor, pages = widths(desk, 1920, 1000)
    assert pages > editor
    assert current_theme().measure_width() < editor < current_theme().measure_width() * 1.4
    assert desk.write.pages.view.fit() is Fit.WIDTH
    assert desk.write.pages.view.zoom() > 1.0


@pytest.mark.parametrize("wide", [1024, 1280])
def test_in_a_small_window_the_editor_is_wider_than_the_pages(desk: WritingDesk, wide: int) -> None:
    left, editor, pages = widths(desk, wide, 700)
    assert editor > pages
    assert left < editor
    assert pages >= 0.28 * wide


def test_a_width_that_was_dragged_stays(desk: WritingDesk) -> None:
    widths(desk, 1440, 800)
    split = desk.write.findChild(DeskSplit)
    assert split is not None
    handle = split.handle(2)
    split.moveSplitter(handle.x() + 120, 2)
    dragged = split.sizes()[2]
    assert widths(desk, 1500, 800)[2] == dragged


def test_larger_text_and_back_gives_back_the_widths(desk: WritingDesk, qapp: QApplication) -> None:
    before = widths(desk, 1440, 800)
    apply_theme(qapp, load_theme("light", 1.5))
    assert widths(desk, 1440, 800)[0] > before[0]
    apply_theme(qapp, load_theme("light"))
    assert widths(desk, 1440, 800) == before


def test_a_long_chain_is_not_broken_up_by_the_tag_beside_it(desk: WritingDesk) -> None:
    section = desk.open(SectionKind.SITUATION)
    block = Block("", section, BlockKind.STATEMENT, 0.0, statement_id=desk.ids[0], reviewed=False)
    desk.bench.run(AddBlock(block))
    frame = desk.write.page.column.frames[0]
    chain = next(one for one in frame.findChildren(QuietLabel) if "←" in one.text())
    review = next(one for one in frame.findChildren(QPushButton) if one.text() == "Review")

    def below() -> bool:
        top = review.mapTo(frame, QPoint(0, 0)).y()
        return top >= chain.mapTo(frame, QPoint(0, chain.height())).y()

    widths(desk, 1440, 800)
    desk.qtbot.waitUntil(lambda: not below())
    widths(desk, 1024, 700)
    desk.qtbot.waitUntil(below)
