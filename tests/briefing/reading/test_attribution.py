"""Who speaks: chains from the nearest teller to the origin, with full names and the cue."""

import pytest

from briefing.model.vocabulary import SourceKind
from briefing.reading import read


def chains(text: str) -> list[list[str]]:
    return [[source.name for source in s.attribution] for s in read(text).statements]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("backed Kyiv's account", ["South Korea"]),
        ("an announcement by Ukrainian President", ["Volodymyr Zelenskiy"]),
        ("hour by hour", ["National Intelligence Service"]),
        ("posted photographs", ["Volodymyr Zelenskiy"]),
        ("A video published", ["Security Service of Ukraine"]),
        ("made the interviews", ["Security Service of Ukraine"]),
        ("expected an exercise", ["Security Service of Ukraine", "captive born in 2005"]),
        ("as a sniper", ["Security Service of Ukraine", "prisoner born in 1999"]),
        ("Russian instructors", ["National Intelligence Service"]),
        ("That man had", ["National Intelligence Service"]),
        ("the agency reported", ["National Intelligence Service"]),
        ("more than 3,000", ["Volodymyr Zelenskiy"]),
        ("roughly 1,000", ["John Kirby"]),
        ("as disposable", ["John Kirby"]),
        ("He called", ["John Kirby"]),
    ],
)
def test_the_sample_gives_each_claim_to_the_one_who_makes_it(said, words, names):
    assert [source.name for source in said(words).attribution] == names


@pytest.mark.parametrize(
    "words",
    [
        "seized the pair",
        "The word from Seoul",
        "Pyongyang is reported",
        "pushed deep",
        "Many capit",
    ],
)
def test_where_nobody_is_named_nobody_is_proposed(said, words):
    assert said(words).attribution == ()


def test_a_source_carries_its_role_kind_and_cue(said):
    (kirby,) = said("roughly 1,000").attribution
    assert (kirby.role, kirby.kind, kirby.cue) == (
        "White House spokesman",
        SourceKind.PERSON,
        "said",
    )


def test_an_agency_carried_over_shows_the_words_it_was_carried_from(said, sample_text):
    agency, witness = said("expected an exercise").attribution
    assert agency.cue == "According to the SBU"
    assert sample_text[agency.start : agency.end] == "SBU"
    assert sample_text[witness.start : witness.end] == "One of the captives"
    assert witness.kind is SourceKind.UNNAMED


def test_a_trailing_according_to_is_the_nearest_teller_and_whom_it_cites_is_behind():
    assert chains(
        "At least 12 people died, according to Reuters, citing the Ukrainian Defence Ministry."
    ) == [["Reuters", "Ukrainian Defence Ministry"]]


def test_an_outlet_that_was_told_stands_before_the_one_who_told_it():
    assert chains("Maria Ivanova told Reuters that an SBU spokesman said it was over.") == [
        ["Reuters", "Maria Ivanova", "SBU spokesman"]
    ]


def test_speech_in_speech_is_a_chain_from_the_outside_in():
    assert chains("Yonhap reported that the NIS estimated losses at 300.") == [["Yonhap", "NIS"]]


def test_a_quotation_is_given_to_the_one_named_after_it():
    text = '"It was hell," said John Kirby, a spokesman for the White House. "All of it."'
    assert chains(text) == [["John Kirby"], ["John Kirby"]]


@pytest.mark.parametrize(
    "text",
    [
        "The man described as a spy has fled.",
        "Ten soldiers were reported dead.",
        "The commander was told to leave.",
        "The corroborating statement from South Korea lends weight to it.",
        "They had served with the NIS.",
        "He said so.",
    ],
)
def test_participles_passives_and_lost_pronouns_make_no_speaker(text):
    assert chains(text) == [[]]


def test_a_witness_in_another_paragraph_is_not_given_to_the_agency_before():
    text = "The SBU reported losses.\nOne of the prisoners, born in 2001, said that he was cold."
    assert chains(text) == [["SBU"], ["prisoner born in 2001"]]


def test_a_text_in_another_language_gets_no_speakers():
    (statement,) = read("Der SBU said, dass er kam.", language="de").statements
    assert statement.attribution == ()


def test_every_teller_s_place_holds_words_that_name_it(sample, sample_text):
    carried = 0
    for statement in sample.statements:
        for teller in statement.attribution:
            if teller.start < statement.start:
                carried += 1
                words = sample_text[teller.start : teller.end]
                assert words in teller.name or words in {"SBU", "NIS"}
    assert carried == 3
