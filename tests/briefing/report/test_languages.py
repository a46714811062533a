"""What a brief quotes from an article in another language bears that language."""

from __future__ import annotations

import pytest

from briefing.model.vocabulary import BlockContent, Category, Qualifier, SectionKind
from briefing.report.build import build_report
from briefing.report.languages import foreign
from briefing.report.tree import Quote, References, Table, Text
from tests.briefing.report.desk import Desk
from tests.briefing.report.plain_words import of_kind


@pytest.mark.parametrize(
    ("article", "brief", "expected"),
    [
        ("uk-UA", "en", "uk-UA"),
        ("uk_UA", "en", "uk-UA"),
        ("en-GB", "en-US", ""),
        ("en", "eng", "en"),
        ("", "en", ""),
        ("und", "en", ""),
        ("not a tag", "en", ""),
        ("<b>", "en", ""),
    ],
)
def test_a_language_counts_where_it_is_known_and_another(
    article: str, brief: str, expected: str
) -> None:
    assert foreign(article, brief) == expected


def test_the_words_and_the_title_of_an_article_in_another_language_bear_it() -> None:
    desk = Desk()
    home = desk.article("Двое", language="ru")
    one = desk.statement("Двоих взяли.", article=home, chain=("СБУ",))
    two = desk.statement("Two were taken.", article=desk.article("Two", language="en-GB"))
    desk.section(SectionKind.SITUATION, desk.quote(one), desk.quote(two))
    report = build_report(desk.material())
    words = [quote.runs[0] for quote in of_kind(report, Quote)]
    assert words == [Text("Двоих взяли.", lang="ru"), Text("Two were taken.")]
    (sources,) = of_kind(report, References)
    assert [entry.lang for entry in sources.entries] == ["ru", ""]
    assert [article.lang for article in sources.articles] == ["ru", ""]


def test_an_articles_own_words_in_a_table_bear_its_language() -> None:
    desk = Desk()
    home = desk.article("Потери", language="ru")
    told = desk.statement("Погибли несколько десятков.", article=home)
    desk.estimate(
        told, category=Category.KILLED, qualifier=Qualifier.VAGUE, words="несколько десятков"
    )
    desk.estimate(told, category=Category.KILLED, qualifier=Qualifier.EXACT, best=9, words="девять")
    desk.event("A loss", "2025-01-09", statement_id=told, note="Odd.", date_words="вчера")
    filled = map(desk.table, (BlockContent.ESTIMATES, BlockContent.EVENTS))
    desk.section(SectionKind.OWN, *filled)
    estimates, events = of_kind(build_report(desk.material()), Table)
    figures = [run for row in estimates.rows for cell in row.cells for run in cell]
    assert Text("несколько десятков", lang="ru") in figures
    assert Text("9") in figures
    assert Text("вчера", lang="ru") in events.rows[0].note
