"""Hedges, kinds and the sections a statement is proposed for."""

import pytest

from briefing.model.vocabulary import SectionKind, StatementKind
from briefing.reading import read

SECTIONS = {kind.value for kind in SectionKind}


@pytest.mark.parametrize(
    ("words", "section"),
    [
        ("more than 3,000", "casualties"),
        ("roughly 1,000", "casualties"),
        ("as a sniper", "actors"),
        ("11,000 soldiers", "actors"),
        ("seized the pair", "situation"),
    ],
)
def test_the_sample_s_statements_go_first_where_they_belong(said, words, section):
    assert said(words).sections[0] == section


@pytest.mark.parametrize(
    "words",
    [
        "changing quickly",
        "Many capitals",
        "Related sources:",
        "By M",
        "easier to believe",
        "comes as the fighting",
    ],
)
def test_empty_talk_commentary_and_headings_belong_nowhere(said, words):
    assert said(words).sections == ()


def test_a_claim_without_evidence_is_proposed_for_the_open_questions(said):
    statement = said("offered no firm proof")
    assert "questions" in statement.sections
    assert [span.text for span in statement.unsupported] == [
        "offered no firm proof that they came from North Korea"
    ]


def test_every_section_proposed_is_one_that_exists(sample):
    assert {name for statement in sample.statements for name in statement.sections} <= SECTIONS


def test_hedges_are_found_as_whole_words():
    (statement,) = read(
        "They reportedly met; it apparently failed in a likelyhood test."
    ).statements
    assert [span.text for span in statement.hedges] == ["reportedly", "apparently"]


def test_assessing_words_make_a_judgement_and_assuming_words_an_assumption():
    kinds = [
        statement.kind
        for statement in read(
            "They met. They will probably fail. Presumably, they were tired."
        ).statements
    ]
    assert kinds == [
        StatementKind.INFORMATION,
        StatementKind.JUDGEMENT,
        StatementKind.ASSUMPTION,
    ]


def sections(text: str) -> list[tuple[str, ...]]:
    """Of each statement behind one that opens the article."""
    return [one.sections for one in read(f"The bridge fell. {text}").statements[1:]]


@pytest.mark.parametrize(
    "text",
    [
        "The minister said that more than 3,000 Russian soldiers had been killed so far.",
        "Kyiv claimed that about 700 Russian troops—around a third of those sent—were wounded.",
    ],
)
def test_a_statement_that_is_no_more_than_a_figure_is_left_to_the_table(text):
    (found,) = sections(text)
    assert found[0] == "casualties"
    assert "situation" not in found


@pytest.mark.parametrize(
    "text",
    [
        "The minister said that three soldiers were killed on 4 May.",
        "The minister said that about 40 soldiers were killed when a shell hit their barracks.",
        "About 40 soldiers were killed.",
        "The minister said that supplies had run out, and that about 40 soldiers were killed.",
        "Kyiv said that about 40 Russian soldiers were captured.",
    ],
)
def test_an_event_with_a_figure_stays_in_the_situation(text):
    (found,) = sections(text)
    assert "situation" in found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The raid underscores how thin the line is.", ()),
        ("They will probably fail.", ("outlook",)),
        ("The mayor said that the raid underscores how thin the line is.", ("situation",)),
        ("On 4 May 2024 the raid came against the backdrop of talks.", ("situation", "timeline")),
    ],
)
def test_only_what_the_outlet_says_in_its_own_name_and_undated_is_commentary(text, found):
    assert sections(text)[0][: len(found) or None] == found


def test_what_opens_an_article_is_its_news_whatever_it_is():
    text = "The minister said that more than 3,000 Russian soldiers had been killed so far."
    (statement,) = read(text).statements
    assert "situation" in statement.sections
