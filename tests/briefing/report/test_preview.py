"""Before a release goes out, whoever signs it sees what stays behind."""

from __future__ import annotations

from briefing.model.vocabulary import BlockContent, Category, Qualifier, SectionKind
from briefing.report.build import build_report
from briefing.report.preview import LeftOut, left_out
from tests.briefing.export.planting import Garden
from tests.briefing.report.desk import Desk


def test_what_stays_behind_is_listed_with_its_marking_in_the_order_of_the_brief() -> None:
    desk = Desk()
    desk.brief |= {"marking": "SECRET", "title": "KITE", "serial": "7/26"}
    home = desk.article(marking="UNCLASSIFIED")
    low = desk.statement("It rained.", article=home)
    high = desk.statement("They met.", article=home, marking="CONFIDENTIAL")
    desk.estimate(
        low, category=Category.KILLED, qualifier=Qualifier.VAGUE, words="dozens", note="Odd."
    )
    desk.event("A meeting", "2025-01-09", statement_id=high)
    desk.section(
        SectionKind.SITUATION,
        desk.paragraph("Ours."),
        desk.quote(low),
        desk.quote(high),
        desk.table(BlockContent.ESTIMATES),
        desk.table(BlockContent.EVENTS),
        title="On KITE",
    )
    assert left_out(desk.material(), "UNCLASSIFIED") == (
        LeftOut("title", "KITE", "(S)"),
        LeftOut("serial", "7/26", "(S)"),
        LeftOut("section", "On KITE", "(S)"),
        LeftOut("paragraph", "Ours.", "(S)"),
        LeftOut("statement", "They met.", "(C)"),
        LeftOut("estimate", "Odd.", "(S)"),
        LeftOut("event", "A meeting", "(C)"),
    )
    assert left_out(desk.material(), "SECRET") == ()


def test_nothing_that_is_listed_is_in_the_release_and_little_else_is_missing() -> None:
    material = Garden("tlp").material
    for level in ("TLP:CLEAR", "TLP:AMBER"):
        released = repr(build_report(material, level))
        listed = left_out(material, level)
        assert len(listed) > 20
        assert [one for one in listed if one.words in released] == []
