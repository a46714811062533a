"""Title, byline, outlet and date out of the first lines of a text or out of front matter."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.intake import take_file, take_text
from briefing.intake.dateline import find_date
from briefing.intake.masthead import read_masthead

BODY = "\n\nOfficials said on Saturday that two men had been captured near the border town.\n"


def test_a_full_masthead_is_read_and_stays_in_the_text() -> None:
    words = f"Two Men Taken\nBy Marta Lindqvist\nThe Daily Courier, 12 January 2025{BODY}"
    taken = take_text(words)
    assert taken.text == words
    assert taken.title == "Two Men Taken"
    assert taken.byline == "Marta Lindqvist"
    assert taken.outlet == "The Daily Courier"
    assert taken.published == "2025-01-12"
    assert taken.notes == ()


def test_a_text_with_a_title_only_says_what_is_missing() -> None:
    taken = take_text(f"Two Men Taken{BODY}")
    assert taken.title == "Two Men Taken"
    assert taken.notes == ("No outlet, author or publication date was found.",)


@pytest.mark.parametrize(
    ("line", "byline", "outlet", "published"),
    [
        ("By Marta Lindqvist and Jo Bell", "Marta Lindqvist and Jo Bell", "", ""),
        (
            "By Marta Lindqvist | Reuters | Jan. 12, 2025",
            "Marta Lindqvist",
            "Reuters",
            "2025-01-12",
        ),
        ("12 January 2025", "", "", "2025-01-12"),
        ("Published: Sunday, 12 January 2025, 14:03 GMT", "", "", "2025-01-12"),
        ("Updated January 12, 2025 at 2:03 p.m.", "", "", "2025-01-12"),
        ("2025-01-12T14:03:00Z", "", "", "2025-01-12"),
        ("12.01.2025", "", "", "2025-01-12"),
        ("12 января 2025", "", "", "2025-01-12"),
        ("2025년 1월 12일", "", "", "2025-01-12"),
        ("Source: The Daily Courier", "", "The Daily Courier", ""),
        ("Автор: Иван Петров", "Иван Петров", "", ""),
    ],
)
def test_header_lines_are_understood(line: str, byline: str, outlet: str, published: str) -> None:
    found = read_masthead(f"Two Men Taken\n{line}{BODY}")
    assert found.title == "Two Men Taken"
    assert (found.byline, found.outlet, found.published) == (byline, outlet, published)


@pytest.mark.parametrize(
    "line",
    [
        "By Friday, the army had left the town.",
        "On 9 January 2025 the men were captured near the town.",
        "Losses Mount Near Sudzha on 9 January 2025 as Winter Deepens",
        "by the river",
    ],
)
def test_lines_of_the_story_are_not_taken_for_a_masthead(line: str) -> None:
    found = read_masthead(f"Two Men Taken\n{line}{BODY}")
    assert (found.byline, found.outlet, found.published) == ("", "", "")


def test_a_headline_with_a_date_in_it_is_a_headline() -> None:
    assert read_masthead(f"The Battle of 9 January 2025 Explained{BODY}").title.startswith("The Ba")


def test_a_first_line_that_is_a_sentence_is_not_a_title(tmp_path: Path) -> None:
    path = tmp_path / "cable-7.txt"
    path.write_text("The men were captured on Thursday.\nBoth were wounded.\n", encoding="utf-8")
    taken = take_file(path)
    assert taken.title == "cable-7"
    assert "No title was found; the file's name stands in for it." in taken.notes


@pytest.mark.parametrize("line", ["3/4/2025", "31 February 2025", "January 2025", "99 May 2025"])
def test_a_date_that_can_be_read_in_two_ways_or_none_is_no_date(line: str) -> None:
    assert find_date(line)[0] == ""


def test_front_matter_becomes_provenance_and_leaves_the_text() -> None:
    taken = take_text(
        '---\ntitle: "Two Men Taken"\nauthor: Marta Lindqvist\nsource: The Daily Courier\n'
        "date: 2025-01-12\nurl: https://courier.example/a\nlang: en\n---\n\nBoth were wounded.\n",
        media_type="text/markdown",
    )
    assert taken.text == "Both were wounded."
    assert (taken.title, taken.byline) == ("Two Men Taken", "Marta Lindqvist")
    assert (taken.outlet, taken.published) == ("The Daily Courier", "2025-01-12")
    assert (taken.url, taken.language) == ("https://courier.example/a", "en")


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("# Two *men* taken #", "Two men taken"),
        ("Title\n=====\nBody", "Title\nBody"),
        ("**Bold**, _soft_, ~~gone~~ and ***both***", "Bold, soft, gone and both"),
        (
            "[a link](http://x.example/a_(b)) and [ref][1]\n\n[1]: http://x.example",
            "a link and ref",
        ),
        ("![map](map.png)Seen", "Seen"),
        ("<https://x.example/a>", "https://x.example/a"),
        ("snake_case_word, 5 * 3 * 2 and \\*stars\\*", "snake_case_word, 5 * 3 * 2 and *stars*"),
        ("`x_y_*z*` &amp; more", "x_y_*z* & more"),
        ("wrapped\nline  \nbroken", "wrapped line\nbroken"),
        ("> quoted\n> words", "quoted words"),
        ("- one\n- [x] two\n\n1. first", "one\ntwo\n\n1. first"),
        ("| a | b |\n|---|:-:|\n| 1 | 2 |", "a | b\n1 | 2"),
        ("```py\n# kept *as is*\n```", "# kept *as is*"),
    ],
)
def test_markdown_is_read_as_the_words_a_reader_sees(marked: str, words: str) -> None:
    assert take_text(marked, media_type="text/markdown").text == words


@pytest.mark.parametrize(
    "words",
    [
        "The SBU said <img src=file:///x> & <para>two</para> soldiers.",
        "Said.<script>evil()</script> It ends<br/>here.",
        "See <a href='x_y_z' title=\"*no*\">here</a> and </b>.",
        "Seen <!-- in a sentence --> so.",
        "<script>\nlet a = b*c*d; // <!-- so -->\n</script>",
        "<pre>\n  killed   3\n</pre>",
        "Loss < 5 and > 3, <3, a<b, <>, < b>.",
    ],
)
def test_tags_in_markdown_stay_the_characters_that_they_are(words: str) -> None:
    assert take_text(words, media_type="text/markdown").text == words


def test_the_marks_around_a_tag_in_markdown_are_still_dropped() -> None:
    marked = "# <b>Two</b> *men*\n\n**<i>Both</i>** `<u>` [<s>x</s>](http://x.example) \\<q> &lt;b>"
    taken = take_text(marked, media_type="text/markdown")
    assert taken.text == "<b>Two</b> men\n\n<i>Both</i> <u> <s>x</s> <q> <b>"


@pytest.mark.parametrize(
    ("marked", "words", "note"),
    [
        ("<!-- a --> Two\n\nmen", "Two\n\nmen", "1 hidden comment was left out."),
        ("Two\n\n<!--\na\n\nb --> men", "Two\n\nmen", "1 hidden comment was left out."),
        ("> <!-- a --> <!-- b\n> c -->\n> Two", "Two", "2 hidden comments were left out."),
        ("```\n<!-- a -->\n```", "<!-- a -->", None),
        ("<!-- no end\n\nTwo men", "<!-- no end\n\nTwo men", None),
        ("<!-- a -->\n<!-- no end\nTwo", "<!-- no end Two", "1 hidden comment was left out."),
    ],
)
def test_comments_that_stand_alone_in_markdown_are_left_out_and_told(
    marked: str, words: str, note: str | None
) -> None:
    taken = take_text(marked, media_type="text/markdown")
    assert taken.text == words
    assert [one for one in taken.notes if "hidden comment" in one] == ([note] if note else [])


@pytest.mark.parametrize(
    "unit",
    [
        "> ", "*", "[", "_a ", "`", "- ", "#", "# ", "<a ", "|-", "![", " ", "<b>", "</", "<<",
        '<a b="', "<!--", "<!--\n", "> <!--\n", "x<!-- -->\n", "<script>\n", "`<b>", "<b><!--\n-->",
    ],
)  # fmt: skip
def test_markdown_that_repeats_one_mark_endlessly_is_still_read(unit: str) -> None:
    taken = take_text("Words.\n\n" + unit * 20_000 + "end", media_type="text/markdown")
    assert taken.text.startswith("Words.")


@pytest.mark.parametrize(
    ("line", "outlet", "published"),
    [
        ("Kyiv, 13 January 2025.", "", "2025-01-13"),
        ("Kyiv, 13 January 2025. " + "Two men were held near the border. " * 5, "", "2025-01-13"),
        ("KYIV, Jan. 13, 2025 (Reuters) - " + "Two men were held. " * 8, "Reuters", "2025-01-13"),
        ("SEOUL/KYIV, 2025-01-13 — " + "Two men were held. " * 8, "", "2025-01-13"),
        ("On Monday, 13 January 2025. " + "Two men were held. " * 8, "", ""),
        ("In the town of Kyiv, 13 January 2025, saw snow. " + "It fell. " * 12, "", ""),
    ],
)
def test_a_dateline_offers_its_day_as_the_day_of_publication(
    line: str, outlet: str, published: str
) -> None:
    found = read_masthead(f"Two men held\n\n{line}\n\nThe road was closed, said the police there.")
    assert (found.title, found.outlet, found.published) == ("Two men held", outlet, published)


@pytest.mark.parametrize("line", ["13/01/2025", "1/13/2025"])
def test_a_day_in_numbers_is_a_date_where_it_can_be_only_one(line: str) -> None:
    assert find_date(line)[0] == "2025-01-13"
