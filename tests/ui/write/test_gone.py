"""What is gone, restored or not to be written is shown so; what many chips say is asked at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from briefing.model.product import Block
from briefing.model.vocabulary import BlockKind, SectionKind
from briefing.project.commands import AddBlock
from briefing.project.queries import examined
from tests.ui.write.conftest import WritingDesk
from ui.models import statement_lines
from ui.workbench import Workbench
from ui.write import WriteWorkspace
from ui.write.quote_block import QuoteBlock


def test_a_statement_that_is_gone_leaves_no_grade_and_no_credit_behind(desk: WritingDesk) -> None:
    section = desk.open(SectionKind.SITUATION)
    quoted = Block("", section, BlockKind.STATEMENT, 0.0, statement_id=desk.ids[0])
    desk.bench.run(AddBlock(quoted))
    (frame,) = desk.write.page.column.frames
    assert isinstance(frame, QuoteBlock)
    assert frame._chip.isVisible()
    assert "Harbour master" in frame._credit.text()
    # what damage to a file does
    frame.block = Block("x", section, BlockKind.STATEMENT, 0.0, statement_id="0000000000zzz")
    frame.refresh()
    assert frame._words.text() == "The statement quoted here is gone."
    assert not frame._chip.isVisible()
    assert frame._credit.text() == ""
    assert frame.accessibleDescription() == "The statement quoted here is gone."


def test_a_title_that_is_given_back_is_no_longer_said_to_be_missing(desk: WritingDesk) -> None:
    desk.write.show_section("")
    form = desk.write.title_form
    title = form.lines["title"]
    title.setText("")
    title.settle()
    assert form.error(title)
    title.setText("Barges lost")
    title.settle()
    assert form.error(title) == ""
    title.setText("")
    title.settle()
    assert form.error(title)
    desk.bench.undo()
    QApplication.processEvents()
    assert title.text() == "Barges"
    assert form.error(title) == ""


def test_nothing_can_be_dropped_into_a_project_that_is_read_only(
    desk: WritingDesk, qtbot: object
) -> None:
    section = desk.open(SectionKind.SITUATION)
    path = desk.bench.path
    assert path is not None
    bench = Workbench("Another")
    bench.open(path)
    write = WriteWorkspace(bench, desk.tasks)
    desk.qtbot.addWidget(write)
    try:
        write.show()
        write.show_section(section)
        desk.drop(desk.ids[1], write.page.column, QPoint(20, 2))
        assert not write.page.column.acceptDrops()
        assert desk.blocks(section) == []
    finally:
        write.typesetting.forget()
        write.hide()
        bench.close()


def test_the_statements_of_a_section_are_asked_for_at_once(
    desk: WritingDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = desk.open(SectionKind.SITUATION)
    asked: list[tuple[str, ...]] = []
    known = examined.examined_statements

    def counting(db: object, ids: tuple[str, ...], analyst: str) -> object:
        asked.append(tuple(ids))
        return known(db, ids, analyst)  # type: ignore[arg-type]

    monkeypatch.setattr(statement_lines, "examined_statements", counting)
    cites = " ".join(f"Words[@{one}]" for one in desk.ids)
    desk.paragraph(section, f"{cites} and gone[@0000000000zzz].")
    desk.write.page.grab()
    assert [set(one) for one in asked if desk.ids[2] in one] == [{*desk.ids, "0000000000zzz"}]
    assert len([one for one in asked if "0000000000zzz" in one]) == 1
