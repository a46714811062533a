"""Quotations that one speaker answers for stand in one run, each in its own words."""

from __future__ import annotations

from typing import Any

import pytest

from briefing.model.vocabulary import SectionKind
from briefing.report.build import build_report, lay_out
from briefing.report.tree import Node, Paragraph, Quote, QuoteRun
from tests.briefing.report.desk import Desk
from tests.briefing.report.plain_words import of_kind, said

SAID = {"chain": ("NIS",), "grade": "B2"}


def _nodes(desk: Desk) -> list[Node]:
    wanted = (Quote, QuoteRun, Paragraph)
    return [node for node in build_report(desk.material()).nodes if isinstance(node, wanted)]


def test_statements_of_one_speaker_in_a_row_stand_in_one_run() -> None:
    desk = Desk()
    ones = [desk.statement(f"Said {number}.", **SAID) for number in range(3)]  # type: ignore[arg-type]
    desk.section(SectionKind.SITUATION, *(desk.quote(one) for one in ones))
    (run,) = of_kind(build_report(desk.material()), QuoteRun)
    assert said(run.credit) == "NIS <B2>"
    assert [said(quote.runs) for quote in run.quotes] == ["Said 0.[1]", "Said 1.[2]", "Said 2.[3]"]


def test_a_chain_that_no_analyst_has_looked_at_is_printed_as_suggested() -> None:
    desk = Desk()
    one = desk.statement("One.", chain=("SBU", "captive"), reviewed=False)
    two = desk.statement("Two.", chain=("SBU", "captive"))
    desk.section(SectionKind.SITUATION, desk.quote(one), desk.quote(two))
    quotes = of_kind(build_report(desk.material()), Quote)
    assert [said(quote.credit) for quote in quotes] == [
        "captive, via SBU (suggested) <>",
        "captive, via SBU <>",
    ]


@pytest.mark.parametrize(
    "other",
    [
        {"chain": ("SBU",)},
        {"chain": ("NIS", "captive")},
        {"grade": "B3"},
        {"reviewed": False},
        {"marking": "TLP:RED"},
    ],
)
def test_whatever_differs_between_two_statements_parts_them(other: dict[str, Any]) -> None:
    desk = Desk()
    one, two = desk.statement("One.", **SAID), desk.statement("Two.", **(SAID | other))  # type: ignore[arg-type]
    desk.section(SectionKind.SITUATION, desk.quote(one), desk.quote(two))
    assert [type(node) for node in _nodes(desk)] == [Quote, Quote]


def test_statements_of_two_articles_or_two_states_of_review_are_parted() -> None:
    desk = Desk()
    first, second = desk.article("A"), desk.article("B")
    ones = [desk.statement("x", article=first), desk.statement("y", article=second)]
    drafted = [desk.quote(ones[1]), desk.quote(ones[1], reviewed=False)]
    desk.section(SectionKind.SITUATION, desk.quote(ones[0]), *drafted)
    assert [type(node) for node in _nodes(desk)] == [Quote] * 3


def test_what_stands_between_two_statements_keeps_its_place() -> None:
    desk = Desk()
    ones = [desk.statement(f"{number}", **SAID) for number in range(3)]  # type: ignore[arg-type]
    blocks = [desk.quote(one) for one in ones]
    desk.section(SectionKind.SITUATION, blocks[0], desk.paragraph("Mine."), *blocks[1:])
    assert [type(node) for node in _nodes(desk)] == [Quote, Paragraph, QuoteRun]


def test_runs_do_not_reach_over_the_end_of_a_section() -> None:
    desk = Desk()
    one, two = (desk.statement(text, **SAID) for text in ("One.", "Two."))  # type: ignore[arg-type]
    desk.section(SectionKind.SITUATION, desk.quote(one))
    desk.section(SectionKind.OWN, desk.quote(two))
    assert [type(node) for node in _nodes(desk)] == [Quote, Quote]


def test_a_run_is_a_draft_as_its_statements_are() -> None:
    desk = Desk()
    ones = [desk.statement(text, **SAID) for text in ("One.", "Two.")]  # type: ignore[arg-type]
    desk.section(SectionKind.SITUATION, *(desk.quote(one, reviewed=False) for one in ones))
    (run,) = of_kind(build_report(desk.material()), QuoteRun)
    assert run.draft


def test_each_block_in_a_run_is_still_found_by_itself() -> None:
    desk = Desk()
    blocks = [desk.quote(desk.statement(text, **SAID)) for text in ("One.", "Two.")]  # type: ignore[arg-type]
    desk.section(SectionKind.SITUATION, *blocks)
    laid = lay_out(desk.material())
    (run,) = of_kind(laid.report, QuoteRun)
    assert tuple(laid.blocks[block.id][0] for block in blocks) == run.quotes
