"""How a statement is marked, where it is cited, and who tells what it is linked to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from briefing.model.product import Block
from briefing.model.reading import Finding, Reading, ReadStatement, Span
from briefing.model.vocabulary import BlockKind, LinkKind, Severity
from briefing.project.commands import (
    AddArticle,
    AddBlock,
    AddMarking,
    AnnotateStatement,
    LinkStatements,
)
from briefing.project.queries.overview import sections
from tests.ui.read.conftest import Desk
from tests.ui.read.sample import taken
from tests.ui.read.test_reading import buttons
from ui.widgets.evidence_card import EvidenceCard
from ui.widgets.marking_chooser import ADD, MarkingChooser


def choose(chooser: MarkingChooser, words: str) -> None:
    """As a click on a line of the open list."""
    row = chooser.findText(words)
    assert row >= 0
    chooser.setCurrentIndex(row)
    chooser.activated.emit(row)


def test_a_statement_is_marked_with_a_level_of_any_ladder_and_of_the_projects_own(
    desk: Desk,
) -> None:
    desk.bench.run(AddMarking("own", "DESK", "For this desk only"))
    statement = desk.go(3)
    chooser = desk.read.inspector.marking.chooser
    choose(chooser, "For this desk only")
    assert desk.stored(statement).statement.marking == "DESK"
    choose(chooser, "TLP:AMBER")
    assert desk.stored(statement).statement.marking == "TLP:AMBER"
    choose(chooser, "None")
    assert desk.stored(statement).statement.marking == ""


def test_the_chooser_follows_the_statement_under_the_cursor(desk: Desk) -> None:
    desk.bench.run(AnnotateStatement(desk.ids[2], marking="TLP:RED"))
    desk.go(3)
    assert desk.read.inspector.marking.chooser.code() == "TLP:RED"
    desk.go(4)
    assert desk.read.inspector.marking.chooser.code() == ""


def test_a_marking_that_is_not_there_yet_is_asked_for_and_then_set(desk: Desk) -> None:
    statement = desk.go(3)
    tell: list[Callable[[str], object]] = []
    desk.bench.marking_wanted.connect(tell.append)
    chooser = desk.read.inspector.marking.chooser
    choose(chooser, ADD)
    assert desk.stored(statement).statement.marking == ""
    assert chooser.currentText() == "None"
    desk.go(5)
    desk.bench.run(AddMarking("own", "DESK", "For this desk only"))
    tell[0]("DESK")
    assert desk.stored(statement).statement.marking == "DESK"
    assert desk.stored(desk.ids[4]).statement.marking == ""


def test_sections_whose_paragraphs_cite_the_statement_are_named_and_lead_there(
    desk: Desk,
) -> None:
    statement = desk.go(3)
    places = desk.read.inspector.places
    assert not places.citing.isVisible()
    first, second = desk.bench.ask(sections)[:2]
    for one in (second, first):
        words = f"So it is said [@{statement}], twice [@{statement}]."
        desk.bench.run(AddBlock(Block("", one.id, BlockKind.PARAGRAPH, 0.0, words)))
    assert places.citing.isVisible()
    assert not places.pills[0].isChecked()
    links = buttons(places.citing)
    assert [link.text() for link in links] == [first.title, second.title]
    with desk.qtbot.waitSignal(desk.bench.section_wanted) as told:
        links[-1].click()
    assert told.args == [second.id]
    desk.go(4)
    assert not places.citing.isVisible()


def test_who_tells_a_linked_statement_is_said_outlet_first(desk: Desk) -> None:
    desk.go(3)
    desk.read.deeds.accept_chain()
    desk.bench.run(LinkStatements(desk.ids[0], desk.ids[2], LinkKind.CONTRADICTS))
    desk.go(1)
    # rows of another statement are let go of with the next events
    buttons(desk.read.inspector.links)
    cards = desk.read.inspector.links.findChildren(EvidenceCard)
    (card,) = (one for one in cards if one.isVisible())
    assert card.accessibleDescription() == (
        "Contradicts statement 3. The Varn Courier ← Interior Service ← Captured driver (b. 1999)"
    )


def test_a_date_after_the_articles_own_offers_to_mend_where_it_comes_from(desk: Desk) -> None:
    words = "The bridge fell on 3 May 2025."
    finding = Finding(
        "date-after-publication",
        "“3 May 2025” lies after the article itself, which is dated 12 January 2025.",
        Severity.WARNING,
        (Span(19, 29, "3 May 2025"),),
        question="Which day is meant?",
    )
    read = Reading((ReadStatement(0, len(words), words),), (finding,))
    changes = desk.bench.run(AddArticle(taken(words, "The bridge"), read))
    assert changes is not None
    (article,) = changes.ids("article")
    desk.read.show_article(article)
    ways = {one.text(): one for one in buttons(desk.read.inspector.findings)}
    with desk.qtbot.waitSignal(desk.bench.provenance_wanted) as told:
        ways["Mend where it comes from…"].click()
    assert told.args == [article]


def test_no_two_levels_of_the_list_read_the_same_and_each_ladder_is_named_once(desk: Desk) -> None:
    desk.bench.run(AddMarking("own", "CLOSED", "SECRET"))
    desk.go(3)
    chooser = desk.read.inspector.marking.chooser
    lines = [chooser.itemText(row) for row in range(chooser.count()) if chooser.itemText(row)]
    assert len(lines) == len(set(lines))
    assert "SECRET (UK government)" in lines
    assert "SECRET (US classification)" in lines
    assert "SECRET (own)" in lines
    assert "CONFIDENTIAL" in lines
    assert lines.index("UK government") < lines.index("OFFICIAL") < lines.index("own")


def test_the_name_of_a_ladder_is_passed_over_by_the_keyboard(desk: Desk) -> None:
    statement = desk.go(3)
    chooser = desk.read.inspector.marking.chooser
    choose(chooser, "TLP:RED")
    chooser.setFocus()
    desk.press(Qt.Key.Key_Down)
    assert desk.stored(statement).statement.marking == "UNCLASSIFIED"
