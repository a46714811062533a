"""Search in scripts that put no spaces between words, which the index alone could not find."""

from __future__ import annotations

import pytest

from briefing.project.document import Document
from briefing.project.queries.search import search_statements
from briefing.project.queries.writing import citable_statements
from tests.briefing.project.sample import article

SENTENCES = (
    "北朝鮮の兵士二人が捕虜になったと発表した。",
    "クルスクで100%の損失があった。",
    "国家情报院说两名士兵被俘。",
    "ทหารสองคนถูกจับเมื่อวานนี้",
    "The pier burned down at noon.",
    "정상 운항이 재개되었다.",
)


@pytest.fixture
def asian(document: Document) -> Document:
    """A project with an article in several scripts."""
    document.run(article("Asian", sentences=SENTENCES))
    return document


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("捕虜", 0),
        ("兵士 捕虜", 0),
        ("クルスク", 1),
        ("100% 損失", 1),
        ("士兵", 2),
        ("สองคน", 3),
        ("pier burn", 4),
        ("정상 운항", 5),
    ],
)
def test_words_are_found_in_any_script(asian: Document, words: str, place: int) -> None:
    hits = asian.ask(search_statements, words)
    assert [hit.text for hit in hits if hit.article == "Asian report"] == [SENTENCES[place]]
    found = asian.ask(citable_statements, words)
    assert hits[0].statement_id in found


def test_the_words_found_are_marked(asian: Document) -> None:
    (hit,) = asian.ask(search_statements, "兵士 捕虜")
    assert hit.snippet == "北朝鮮の\x02兵士\x03二人が\x02捕虜\x03になったと発表した。"


@pytest.mark.parametrize("words", ["損%失", "損_があった", "捕虜 クルスク", "捕!虜"])
def test_signs_of_the_query_language_are_only_characters(asian: Document, words: str) -> None:
    assert asian.ask(search_statements, words) == ()


def test_a_long_statement_is_shown_where_the_words_stand(document: Document) -> None:
    document.run(article("Long", sentences=("前" * 200 + "捕虜" + "後" * 200,)))
    (hit,) = document.ask(search_statements, "捕虜")
    assert hit.snippet == "…" + "前" * 40 + "\x02捕虜\x03" + "後" * 40 + "…"
