"""Where things stand on the page: breaks, tables, figures, unreviewed parts, and great size."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefing.export.pdf.figures import figure_words, ticks
from briefing.report.tree import (
    Cite,
    Column,
    GradeChip,
    Heading,
    Judged,
    Key,
    KeyEntry,
    List,
    ListItem,
    Paragraph,
    Quote,
    RangeBar,
    RangeFigure,
    Reference,
    References,
    Report,
    Row,
    Table,
    Text,
)
from tests.briefing.export import sample_report
from tests.briefing.export.pdf import reading
from tests.briefing.export.pdf.reading import runs


def _plain(*nodes: object) -> Report:
    return sample_report.report(
        title="Title", form="", facts=(), draft_note="", marking=None, nodes=nodes
    )


def _rows(count: int, text: str = "row {}") -> tuple[Row, ...]:
    return tuple(Row((runs(text.format(index)), runs(f"{index}"))) for index in range(count))


def test_an_empty_brief_is_one_page() -> None:
    empty = Report(title="", form="", facts=(), nodes=())
    assert reading.pages(empty) == ["Page 1 of 1"]


def test_a_title_of_three_hundred_characters_is_whole() -> None:
    title = " ".join(f"word{index:03}" for index in range(38))
    report = Report(title=title, form="", facts=(), nodes=())
    assert title in reading.pages(report)[0]


@pytest.mark.parametrize("lines", range(38, 48))
def test_a_heading_never_stands_alone_at_the_foot_of_a_page(lines: int) -> None:
    filling = [Paragraph(runs("line")) for _ in range(lines)]
    pages = reading.pages(
        _plain(*filling, Heading(1, runs("Section")), Paragraph(runs("Begins here. " * 40)))
    )
    page = next(page for page in pages if "Section" in page)
    assert "Begins here." in page


@pytest.mark.parametrize("filling", range(20, 30))
def test_no_line_of_a_paragraph_is_left_alone_on_a_page(filling: int) -> None:
    text = " ".join(f"w{index:04}" for index in range(55))  # five lines
    pages = reading.pages(_plain(*[Paragraph(runs("line"))] * filling, Paragraph(runs(text))))
    counts = [page.count(" w") for page in pages if " w" in f" {page}"]
    assert sum(counts) >= 54
    assert all(count > 11 for count in counts), counts


def test_the_header_of_a_table_comes_again_on_every_page_of_it() -> None:
    pages = reading.pages(_plain(Table((Column("Claimant"), Column("Number")), _rows(100))))
    assert len(pages) > 2
    assert all(page.count("Claimant Number") == 1 for page in pages)


def test_a_row_of_a_few_lines_is_never_parted() -> None:
    text = "first{0} " + "middle " * 40 + "last{0}"
    table = Table((Column("Text"), Column("Number")), _rows(60, text))
    for page in reading.pages(_plain(table)):
        for index in range(60):
            assert (f"first{index} " in page) == (f"last{index} " in f"{page} ")


def test_a_cell_taller_than_a_page_goes_on_under_the_header_and_loses_nothing() -> None:
    text = " ".join(f"w{index}." for index in range(3000))
    report = _plain(Table((Column("Long"), Column("Short")), (Row((runs(text), runs("x"))),)))
    pages = reading.pages(report)
    assert len(pages) > 2
    assert all("Long" in page for page in pages)
    together = f" {' '.join(pages)} "
    assert all(f" w{index}. " in together for index in range(3000))


def test_a_row_with_more_cells_than_columns_keeps_them_all() -> None:
    assert "alpha beta" in reading.text(
        _plain(Table((Column("One"),), (Row((runs("alpha"), runs("beta"))),)))
    )


def test_a_table_of_sixty_columns_is_set_all_the_same() -> None:
    columns = tuple(Column(f"C{index}") for index in range(60))
    row = Row(tuple(runs("value") for _ in range(60)))
    assert len(reading.pages(_plain(Table(columns, (row,))))) == 1


def test_what_was_not_reviewed_says_so_in_words() -> None:
    draft = {"draft": True}
    nodes = (
        Heading(1, runs("Section"), **draft),
        Paragraph(runs("text"), **draft),
        Quote(runs("words"), runs("credit"), **draft),
        Judged(runs("It is likely."), **draft),
        List((ListItem(runs("item")),), **draft),
        Table((Column("c"),), (Row((runs("cell"),), **draft),)),
        References((Reference(1, "w", ("A",), "B2", "x", "y", "z", draft=True),)),
    )
    assert reading.text(_plain(*nodes)).count("not reviewed") == len(nodes)


def test_what_was_reviewed_says_nothing_of_it() -> None:
    assert "not reviewed" not in reading.text(_plain(Paragraph(runs("text"))))


def test_a_source_shows_all_that_answers_for_it() -> None:
    entry = Reference(
        1,
        "He said so.",
        ("Daily Courier", "NIS", "captured soldier"),
        "F3",
        "reliability cannot be judged; possibly true",
        "An article",
        "published 12 January 2025",
        url="https://example.org/a",
        reasons="One channel.",
        chain_suggested=True,
    )
    text = reading.text(_plain(References((entry,))))
    assert "1 “He said so.”" in text
    assert "Daily Courier ← NIS ← captured soldier (suggested, not reviewed)" in text
    assert "F3 reliability cannot be judged; possibly true" in text.replace("\u2002", " ")
    assert "An article. published 12 January 2025. https://example.org/a" in text
    assert "One channel." in text


def test_a_judgement_keeps_likelihood_confidence_and_basis_apart() -> None:
    node = Judged(
        runs("It is likely that they knew."),
        runs("We hold this with low confidence."),
        (("For", (Text("one account"), Cite(0))), ("Against", runs("another"))),
    )
    text = reading.text(_plain(node))
    assert "It is likely that they knew. We hold this with low confidence." in text
    assert "For one account[source missing] Against another" in text


def test_a_key_names_its_codes_and_where_they_are_from() -> None:
    node = Key("Grades", (KeyEntry("B", "Usually reliable"), KeyEntry("likely", "55–80 %")), "AJP")
    text = reading.text(_plain(node))
    for words in ("Grades", "B Usually reliable", "likely 55–80 %", "AJP"):
        assert words in text


def test_a_grade_that_is_open_is_said_in_words() -> None:
    assert "not graded" in reading.text(_plain(Paragraph((GradeChip(""),))))


@pytest.mark.parametrize(
    ("bar", "words"),
    [
        (RangeBar("a", "", 3000, None, None), "3,000+"),
        (RangeBar("a", "", None, 1000, None), "1,000"),
        (RangeBar("a", "", None, None, 500), "up to 500"),
        (RangeBar("a", "", 10, None, 20), "10–20"),
        (RangeBar("a", "", 10, 15, 20), "15 (10–20)"),
        (RangeBar("a", "", 7, 7, 7), "7"),
        (RangeBar("a", "", 0, 0, 0), "0"),
        (RangeBar("a", "", None, None, None), "no number given"),
    ],
)
def test_a_figure_that_is_unknown_is_never_printed_as_nought(bar: RangeBar, words: str) -> None:
    assert figure_words(bar) == words
    assert words in reading.text(_plain(RangeFigure("Chart", (bar,), "In words.")))


@pytest.mark.parametrize("largest", [0, 1, 3, 7, 10, 99, 100, 101, 3750, 4999, 11_000, 10**15])
def test_the_axis_begins_at_nought_and_reaches_every_number_in_round_steps(largest: int) -> None:
    marks = ticks(largest)
    step = marks[1]
    assert marks[0] == 0
    assert marks[-1] >= largest
    assert 2 <= len(marks) <= 6
    assert all(later - earlier == step for earlier, later in pairwise(marks))
    assert str(step).rstrip("0") in {"1", "2", "5"}


def test_a_chart_says_its_title_its_grades_and_its_sense() -> None:
    figure = RangeFigure("Losses", (RangeBar("Kirby", "B3", None, 1000, None),), "Kirby: 1,000.")
    text = reading.text(_plain(figure)).replace("\u2002", " ")
    assert "Losses" in text
    assert "Kirby B3" in text
    assert "Kirby: 1,000." in text


def test_five_thousand_citations_in_one_section_all_lead_somewhere() -> None:
    many = range(1, 5001)
    reader = reading.of(
        Paragraph((Text("Claim"), *(Cite(number) for number in many))),
        References(tuple(Reference(n, "w", ("A",), "B2", "x", "y", "z") for n in many)),
    )
    led = [(page, reading.target(reader, one)) for page, one in reading.links(reader)]
    assert len(led) == 10_000  # there and back
    assert sum(to[0] > page for page, to in led) >= 4900


def test_a_list_in_a_list_is_indented_and_numbered() -> None:
    inner = List((ListItem(runs("inside")),))
    node = List((ListItem(runs("first"), (inner,)), ListItem(runs("second"))), ordered=True)
    assert "1. first • inside 2. second" in reading.text(_plain(node))


def test_lists_a_hundred_deep_still_print() -> None:
    node = List((ListItem(runs("bottom")),))
    for _ in range(100):
        node = List((ListItem(runs("level"), (node,)),))
    assert "bottom" in reading.text(_plain(node))
