"""Tables and figures that fill themselves, as the section being written shows them."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from briefing.model.picture import Actor
from briefing.model.vocabulary import BlockContent, SectionKind
from briefing.project.commands import AddEntry, AddEvidence
from tests.ui.write.conftest import WritingDesk, barge_article
from ui.write.filled_block import FilledBlock


def _words(desk: WritingDesk) -> list[str]:
    (table,) = [
        each
        for each in desk.write.page.column.frames
        if isinstance(each, FilledBlock) and each.block.content is BlockContent.ACTORS
    ]
    return [label.text() for label in table.findChildren(QLabel) if label.isVisibleTo(table)]


def test_a_table_of_actors_says_how_much_more_is_known_than_it_cites(desk: WritingDesk) -> None:
    desk.bench.run(barge_article(tuple(f"The ferry crew saw sign {n}." for n in range(7))))
    changes = desk.bench.run(AddEntry(Actor("", "Ferry crew", reviewed=False)))
    assert changes is not None
    (actor,) = changes.ids("actor")
    ids = desk.write.evidence.model.ids()
    for one in ids[:4]:
        desk.bench.run(AddEvidence(Actor, actor, one))
    desk.open(SectionKind.ACTORS)
    desk.pages_set()
    assert "1 row not reviewed" in _words(desk)
    for one in ids[4:7]:
        desk.bench.run(AddEvidence(Actor, actor, one))
    desk.pages_set()
    more = "3 more mentions of these actors in Weigh, not cited here"
    assert f"1 row not reviewed · {more}" in _words(desk)
