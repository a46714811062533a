"""The source summary statement says what can be counted, and no more."""

from __future__ import annotations

from briefing.report.summary import source_summary
from tests.briefing.report.desk import Desk


def _summary(desk: Desk) -> str:
    return source_summary(tuple(desk.statements.values()), desk.material())


def test_it_counts_statements_articles_voices_origins_and_grades() -> None:
    desk = Desk()
    desk.article("A")
    desk.statement("own", grade="C3")
    desk.statement("a", chain=("SBU", "captive"), grade="F3")
    desk.statement("b", chain=("captive",), grade="B2")
    desk.statement("c", chain=("NIS",), grade="B6")
    assert _summary(desk) == (
        "4 statements from 1 article are cited: 1 in the article's own voice, 3 going back to 2"
        " origins. All are graded: reliability B to C, not to be judged in 1; credibility 2 to 3,"
        " not to be judged in 1."
    )


def test_an_origin_that_goes_by_two_names_is_one() -> None:
    desk = Desk()
    desk.source("National Intelligence Service", aliases=("NIS",))
    desk.statement("a", chain=("NIS",))
    desk.statement("b", chain=("National Intelligence Service",))
    assert "2 going back to 1 origin." in _summary(desk)


def test_origins_heard_through_one_channel_only_are_told_with_the_channel() -> None:
    desk = Desk()
    for captive in ("born in 1999", "born in 2005"):
        desk.statement("a", chain=("SBU", captive))
    assert "2 going back to 2 origins. Both are heard through one channel only: SBU." in _summary(
        desk
    )
    desk.statement("b", chain=("NIS",))
    assert "3 origins. 2 of these origins are heard through one channel only: SBU." in _summary(
        desk
    )
    desk.statement("c", chain=("born in 2005",))
    assert "channel" not in _summary(desk)


def test_a_single_origin_is_no_matter_of_channels() -> None:
    desk = Desk()
    desk.statement("a", chain=("SBU", "captive"))
    assert "channel" not in _summary(desk)


def test_cannot_be_judged_is_no_end_of_a_range() -> None:
    desk = Desk()
    desk.statement("a", grade="F6")
    desk.statement("b", grade="A-")
    assert _summary(desk).endswith(
        "1 of 2 is fully graded: reliability not to be judged in 1; credibility not to be judged"
        " in 1; 1 on one axis only."
    )


def test_what_is_only_suggested_is_said_to_be() -> None:
    desk = Desk()
    desk.statement("a", chain=("NIS",), reviewed=False)
    desk.statement("b", chain=("NIS",))
    assert "1 of 2 attributions is suggested, not reviewed. None is graded." in _summary(desk)


def test_some_graded_is_not_all_graded() -> None:
    desk = Desk()
    desk.statement("a", article=desk.article("A"), grade="B2")
    desk.statement("b", article=desk.article("B"))
    assert _summary(desk) == (
        "2 statements from 2 articles are cited: 2 in the articles' own voice. 1 of 2 is graded:"
        " reliability B; credibility 2."
    )


def test_a_letter_that_came_from_the_source_alone_is_no_whole_grade() -> None:
    desk = Desk()
    desk.statement("a", grade="B2")
    desk.statement("b", grade="C-")
    assert _summary(desk).endswith(
        "1 of 2 is fully graded: reliability B; credibility 2; 1 on one axis only."
    )


def test_half_grades_alone_are_no_grading() -> None:
    desk = Desk()
    desk.statement("a", grade="C-")
    assert _summary(desk).endswith("None is fully graded, 1 on one axis only.")


def test_nothing_cited_is_nothing_said() -> None:
    assert source_summary((), Desk().material()) == ""
