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


@pytest.mark.parametrize("words", ["changing quickly", "Many capitals", "Related sources:", "By M"])
def test_empty_talk_and_headings_belong_nowhere(said, words):
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
