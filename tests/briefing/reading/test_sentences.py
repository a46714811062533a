"""Statements: what is one, what is a heading, and that every span gives back exact words."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.reading import read
from briefing.reading.sentences import sentences

# Control characters, lone surrogates and the marks that splitting looks at, all often.
ANY_TEXT = st.text(
    st.one_of(
        st.characters(),
        st.characters(categories=["Cs", "Cc"]),
        st.sampled_from(list(".!?…。“”\"'«»()—-,;:\n\r\u2028 \tAa19é日")),
    )
)
NEWS = st.lists(
    st.sampled_from(
        ["The SBU", "said", "that", "12", "3,000", "North Korean soldiers", "were killed", "on",
         "January 9", "2022", "(NIS)", "“", "”", ".", ",", "\n", "He", "according to", "captured",
         "one of the prisoners", "no evidence", "a quarter of", "last fall", "Gen.", "Kyiv's"]
    ),
    max_size=40,
).map(" ".join)  # fmt: skip


def split(text: str, language: str = "en") -> list[str]:
    return [text[found.start : found.end] for found in sentences(text, language=language)]


@given(st.one_of(ANY_TEXT, NEWS), st.sampled_from(["", "2025-01-12", "rubbish", "2025-02-30"]))
def test_any_text_gives_ordered_statements_whose_spans_are_its_exact_words(text, published):
    reading = read(text, published=published)
    position = 0
    for statement in reading.statements:
        assert position <= statement.start < statement.end <= len(text)
        assert text[statement.start : statement.end] == statement.text
        position = statement.end
        parts = [*statement.hedges, *statement.unsupported, *statement.dates]
        for part in [*parts, *statement.figures, *statement.actors]:
            assert text[part.start : part.end] == part.text
            assert statement.start <= part.start < part.end <= statement.end
        for source in statement.attribution:
            assert statement.start <= source.start < source.end <= statement.end
            assert source.cue in text
    for finding in reading.findings:
        assert all(text[span.start : span.end] == span.text for span in finding.spans)


@pytest.mark.parametrize(
    "sentence",
    [
        "Gen. Ivan P. Sirko met Lt. Col. Olha Reva on Jan. 9 at 5.30 near the river.",
        "The U.S. Army sent No. 5 Company 3.5 km further.",
        "“We lost ten men. We will hold,” the colonel said.",
        "“Is it over?” Kim asked.",
        "Help came at 5 p.m. but it was too late!",
    ],
)
def test_abbreviations_numbers_and_quotations_do_not_break_a_sentence(sentence):
    assert split(f"It was cold. {sentence} They left.") == ["It was cold.", sentence, "They left."]


def test_an_abbreviation_may_end_a_sentence():
    assert split("They flew to the U.S. The rest stayed.") == [
        "They flew to the U.S.",
        "The rest stayed.",
    ]


def test_other_scripts_are_split_at_their_own_stops():
    assert split("一つ目。二つ目！", "ja") == ["一つ目。", "二つ目！"]
    assert split("Он ушёл. Она осталась.", "ru") == ["Он ушёл.", "Она осталась."]
    assert split("Am 9. Januar kam er. Dann ging er.", "de") == [
        "Am 9. Januar kam er.",
        "Dann ging er.",
    ]


def test_a_line_is_a_paragraph_and_no_statement_crosses_it():
    assert split("The first has no stop and goes on here\nThe second one. A third") == [
        "The first has no stop and goes on here",
        "The second one.",
        "A third",
    ]


def test_lines_wrapped_at_a_margin_are_one_paragraph():
    wrapped = (
        "The river rose overnight and the bridge at the edge of the town was\n"
        "closed to all traffic in the morning while engineers looked at the\n"
        "damage that the water had done to it."
    )
    assert split(wrapped) == [wrapped]


def test_a_line_that_breaks_off_belongs_to_the_one_below() -> None:
    text = (
        "Title of the piece\n"
        "Two men were captured on Tuesday by the 8th brigade in\n"
        "Kursk. Kirby said that 300 soldiers were killed there on the Monday before that day.\n"
    )
    assert [one.text for one in read(text).statements if not one.heading] == [
        "Two men were captured on Tuesday by the 8th brigade in\nKursk.",
        "Kirby said that 300 soldiers were killed there on the Monday before that day.",
    ]


def test_a_long_line_without_a_stop_is_a_statement_even_above_prose() -> None:
    text = (
        "Two Men Taken\n\n"
        "Two men were captured on Tuesday by the 8th brigade\n"
        "Kirby said that 300 soldiers were killed there on the Monday before that day.\n\n"
        "What the video shows\n\n"
        "It shows two men in a hospital, and a doctor who asks them for their names."
    )
    headings = [one.text for one in read(text).statements if one.heading]
    assert headings == ["Two Men Taken", "What the video shows"]


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_an_article_wrapped_at_72_columns_reads_as_if_it_were_not(between: str) -> None:
    first = "Two men were captured on Tuesday by the 8th Brigade near the small town of Sudzha."
    second = (
        "Kirby said on Monday that 300 soldiers had been killed there, and that more than forty "
        "were wounded when drones hit a column on the road. Zelenskyy said much the same, but "
        "gave no figure. The NIS added nothing."
    )
    wrapped = between.join(textwrap.fill(one, 72) for one in (first, second))
    found = read(f"Two Men Taken\n\n{wrapped}\n").statements
    assert [" ".join(one.text.split()) for one in found if not one.heading] == [
        first,
        *split(second),
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "국가정보원은 병사 두 명이 생포되었다고 밝혔다. 그들은 쿠르스크에서 잡혔다."),
        ("ar", "أعلنت المخابرات عن أسر جنديين. قال الرئيس إنهما على قيد الحياة."),
        ("uk-UA", "Служба безпеки повідомила про полонених. Президент заявив, що вони живі."),
    ],
)
def test_what_is_in_a_language_not_known_can_still_be_quoted(language: str, text: str) -> None:
    found = read(text, language=language).statements
    assert [one.sections for one in found] == [("situation",), ("situation",)]
    assert not any(one.attribution or one.figures or one.dates for one in found)


def test_the_sample_has_its_title_byline_dateline_and_tail_as_headings(sample):
    assert [statement.text for statement in sample.statements if statement.heading] == [
        "Seoul Backs Kyiv's Account of Two North Korean Prisoners Taken in Kursk",
        "By Marta Lindqvist",
        "The Daily Courier, 12 January 2025",
        "Related sources:",
    ]


def test_the_given_title_is_a_heading_wherever_it_stands():
    text = "Ten o'clock news.\nTown falls!\nThe town fell at dawn."
    headings = [found.heading for found in sentences(text, title="Town  falls!")]
    assert headings == [False, True, False]


def test_a_text_of_one_unfinished_sentence_is_a_statement_and_no_heading():
    assert [found.heading for found in sentences("Five soldiers were killed")] == [False]


def test_a_text_without_a_stop_is_cut_into_pieces_that_can_be_graded():
    pieces = split("word " * 20_000)
    assert max(map(len, pieces)) <= 4_000
    assert sum(piece.count("word") for piece in pieces) == 20_000


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("Kyiv, 13 January 2025.\n\nTwo men were held.", ["Kyiv, 13 January 2025."]),
        ("Kyiv, 13 January 2025. Two men were held.", ["Kyiv, 13 January 2025."]),
        ("KYIV, Ukraine, Jan. 13, 2025.\n\nTwo men were held.", ["KYIV, Ukraine, Jan. 13, 2025."]),
        ("Kyiv fell 13 January 2025.\n\nTwo men were held.", []),
        ("It was in Kyiv, 13 January 2025.\n\nTwo men were held.", []),
    ],
)
def test_a_dateline_with_a_full_stop_is_no_statement(text: str, headings: list[str]) -> None:
    assert [one.text for one in read(text).statements if one.heading] == headings
