"""Dates, chains and periods in the words of a brief."""

from __future__ import annotations

import pytest

from briefing.model.counting import counted
from briefing.model.edtf import date_words
from briefing.model.picture import Estimate
from briefing.model.vocabulary import Category, Qualifier, Tally
from briefing.report.wording import chain_names, credit, period_words, teller
from tests.briefing.report.desk import Desk


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025", "2025"),
        ("2024-08", "August 2024"),
        ("2025-01-09", "9 January 2025"),
        ("2024-23", "autumn 2024"),
        ("2024-21/2024-23", "spring 2024 to autumn 2024"),
        ("2024-12-27?", "27 December 2024 (probably)"),
        ("2024-12~", "about December 2024"),
        ("2024%", "about 2024 (probably)"),
        ("2024-08/..", "from August 2024"),
        ("2024-08/", "from August 2024"),
        ("../2024-08", "until August 2024"),
        ("/", "/"),
        ("2024-13", "2024-13"),
        ("2024-23-01", "2024-23-01"),
        ("last week", "last week"),
        ("killed/wounded in May", "killed/wounded in May"),
        ("", ""),
    ],
)
def test_a_date_prints_in_words_and_what_is_none_prints_as_it_is(edtf: str, words: str) -> None:
    assert date_words(edtf) == words


def _credit(chain: tuple[str, ...], **article: str) -> str:
    desk = Desk()
    one = desk.statement("x", article=desk.article(**article), chain=chain)
    return credit(desk.statements[one], next(iter(desk.articles.values())))


def test_a_credit_names_the_origin_first_and_the_outlet_last() -> None:
    assert _credit(("SBU", "captive")) == "captive, via SBU, in The Courier, 12 January 2025"
    assert _credit(("NIS",), published="") == "NIS, in The Courier"
    assert _credit(()) == "The Courier, 12 January 2025"


def test_an_article_that_names_no_outlet_is_known_by_its_title() -> None:
    assert _credit(("NIS",), outlet="") == "NIS, in “Seoul confirms”, 12 January 2025"
    assert _credit((), outlet="", published="") == "The article “Seoul confirms”"


def test_a_reader_who_knows_the_article_is_told_only_who_speaks() -> None:
    desk = Desk()
    one = desk.statements[desk.statement("x", chain=("SBU", "captive"))]
    own = desk.statements[desk.statement("y")]
    article = desk.articles[one.statement.article_id]
    assert teller(one, article) == "captive, via SBU"
    assert teller(own, article) == "The Courier"


def test_nobody_stands_twice_in_a_row_in_a_chain() -> None:
    desk = Desk()
    one = desk.statement("x", chain=("the courier", "NIS", "nis"))
    article = desk.articles[desk.statements[one].statement.article_id]
    assert chain_names(desk.statements[one], article) == ("The Courier", "NIS")


def test_a_period_says_what_a_figure_covers() -> None:
    def words(**fields: object) -> str:
        return period_words(Estimate("e", None, Category.KILLED, Qualifier.EXACT, **fields))  # type: ignore[arg-type]

    assert words() == "not stated"
    assert words(period="2024-12", as_of="2024-12") == "December 2024"
    assert words(as_of="2024-12-23", tally=Tally.CUMULATIVE) == "as of 23 December 2024, cumulative"


def test_one_is_one_and_many_are_many() -> None:
    assert [counted(n, "part") for n in (0, 1, 2, 1200)] == [
        "0 parts",
        "1 part",
        "2 parts",
        "1,200 parts",
    ]
