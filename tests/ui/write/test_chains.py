"""Who says so, beside evidence and quotations: what is only suggested never looks settled."""

from __future__ import annotations

from briefing.model.product import Block
from briefing.model.vocabulary import BlockKind, SectionKind
from briefing.project.commands import AddBlock, Attribute
from briefing.project.commands.attributions import Teller
from tests.ui.write.conftest import WritingDesk
from ui.widgets.labels import QuietLabel


def credit(desk: WritingDesk) -> list[str]:
    frame = desk.write.page.column.frames[0]
    return [label.text() for label in frame.findChildren(QuietLabel)]


def test_a_chain_that_nobody_looked_at_says_so_until_somebody_has(desk: WritingDesk) -> None:
    section = desk.open(SectionKind.SITUATION)
    block = Block("", section, BlockKind.STATEMENT, 0.0, statement_id=desk.ids[0])
    desk.bench.run(AddBlock(block))
    assert "River Post ← Harbour master (suggested)" in credit(desk)
    desk.bench.run(Attribute(desk.ids[0], (Teller("Harbour master"),)))
    assert "River Post ← Harbour master" in credit(desk)


def test_a_statement_that_is_only_its_outlets_has_nothing_to_doubt(desk: WritingDesk) -> None:
    line = desk.write.desk.lines.line(desk.ids[1])
    assert line is not None
    assert line.chain == "River Post"
