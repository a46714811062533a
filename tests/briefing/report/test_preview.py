"""Before a release goes out, whoever signs it sees what stays behind."""

from __future__ import annotations

from briefing.model.vocabulary import BlockContent, Category, Qualifier, SectionKind
from briefing.report.build import build_report
from briefing.report.preview import LeftOut, left_out, why_empty
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
        LeftOut("section", "On KITE", "(S)", "On KITE"),
        LeftOut("paragraph", "Ours.", "(S)", "On KITE"),
        LeftOut("statement", "They met.", "(C)", "On KITE"),
        LeftOut("estimate", "Odd.", "(S)", "On KITE", stays=True),
        LeftOut("event", "A meeting", "(C)", "On KITE"),
    )
    assert left_out(desk.material(), "SECRET") == ()


def test_nothing_that_is_listed_is_in_the_release_and_little_else_is_missing() -> None:
    material = Garden("tlp").material
    for level in ("TLP:CLEAR", "TLP:AMBER"):
        released = repr(build_report(material, level))
        listed = left_out(material, level)
        assert len(listed) > 20
        assert [one for one in listed if one.words in released] == []


def test_the_reasons_of_grades_are_listed_of_what_the_release_still_cites() -> None:
    desk = Desk()
    desk.brief |= {"marking": "SECRET"}
    low = desk.statement("It rained.", marking="UNCLASSIFIED", grade="B2", reasons=("Known.", ""))
    high = desk.statement("They met.", marking="SECRET", grade="B2", reasons=("Our man.", ""))
    desk.section(SectionKind.SITUATION, desk.quote(low), desk.quote(high), title="Situation")
    _title, met, reasons = left_out(desk.material(), "UNCLASSIFIED")
    assert met == LeftOut("statement", "They met.", "(S)", "Situation")
    assert reasons == LeftOut("reasons", "Source: Known.", "(S)", "Sources", stays=True)
    assert [one.kind for one in left_out(desk.material(), "SECRET")] == []


def test_the_marks_that_a_chart_goes_without_are_listed_where_no_table_lists_them() -> None:
    desk = Desk()
    desk.brief |= {"marking": "SECRET"}
    high = desk.statement("Dozens fell.", marking="SECRET")
    low = desk.statement("Two fell.", marking="UNCLASSIFIED")
    for one, words in ((high, "dozens"), (low, "two")):
        desk.estimate(one, category=Category.KILLED, qualifier=Qualifier.VAGUE, words=words)
    desk.section(SectionKind.CASUALTIES, desk.chart(), title="Casualty estimates")
    expected = LeftOut("estimate", "dozens", "(S)", "Casualty estimates")
    assert left_out(desk.material(), "UNCLASSIFIED")[1:] == (expected,)


def test_of_a_row_that_stays_only_the_words_that_go_are_listed() -> None:
    desk = Desk()
    desk.brief |= {"marking": "SECRET"}
    low = desk.statement("The Storm group met.", marking="UNCLASSIFIED")
    desk.actor("Unit 54777", aliases=("Storm group",), role="Planner", by=(low,))
    desk.section(SectionKind.ACTORS, desk.table(BlockContent.ACTORS), title="Actors")
    _title, found = left_out(desk.material(), "UNCLASSIFIED")
    assert found == LeftOut("actor", "Unit 54777 · Planner", "(S)", "Actors", stays=True)


def test_that_a_release_holds_nothing_is_said_with_the_reason() -> None:
    desk = Desk()
    desk.brief |= {"marking": "SECRET"}
    desk.section(SectionKind.ACTORS, desk.table(BlockContent.ACTORS))
    desk.section(SectionKind.SITUATION, desk.paragraph("Ours."))
    desk.actor("Unit 54777")
    assert why_empty(desk.material(), "CONFIDENTIAL") == (
        "The release holds nothing: no part of the brief may go out at CONFIDENTIAL. "
        "What bears no marking is as high as the brief, SECRET."
    )
    assert why_empty(desk.material(), "SECRET") == ""
    low = desk.statement("It rained.", marking="UNCLASSIFIED")
    desk.section(SectionKind.OUTLOOK, desk.quote(low))
    assert why_empty(desk.material(), "CONFIDENTIAL") == ""
