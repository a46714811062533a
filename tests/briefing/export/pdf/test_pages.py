"""Where things stand on the page: breaks, tables, figures, unreviewed parts, and great size."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest

from briefing.export.pdf.figures import ticks
from briefing.export.wording import figure_words
from briefing.report.tree import (
    Cite,
    CitedArticle,
    Column,
    GradeChip,
    Heading,
    Judged,
    Key,
    KeyEntry,
    List,
    ListItem,
    Node,
    Paragraph,
    Quote,
    QuoteRun,
    RangeBar,
    RangeFigure,
    Reference,
    References,
    Report,
    Row,
    Runs,
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


def _lines(report: Report) -> list[str]:
    """What pypdf sees as the pieces of text, line by line as they were set."""
    return [line.strip() for line in reading.lines(reading.read(report))]


def _crowded(last: Column, cell: Runs) -> Report:
    """A table whose other columns leave little room and want all of it."""
    full = runs("wwwwwwwww and many more")
    columns = tuple(Column(f"C{number}") for number in range(5))
    return _plain(Table((*columns, last), (Row((full,) * 5 + (cell,)),)))


def test_a_grade_is_never_broken_however_crowded_the_table() -> None:
    report = _crowded(Column("Grade"), (GradeChip(""), Cite(12)))
    assert "not graded" in _lines(report)


def test_a_figure_stays_on_one_line() -> None:
    assert "about 300" in _lines(_crowded(Column("Figure", 1, "right"), runs("about 300")))


def test_a_column_of_short_texts_leaves_its_room_to_the_long_one() -> None:
    row = Row((runs("short"), runs("a text of some length that fits if it has most of the room")))
    lines = _lines(_plain(Table((Column("A", 3), Column("B", 1)), (row,))))
    assert "a text of some length that fits if it has most of the room" in lines


def test_a_remark_on_a_row_stands_below_it_across_the_table() -> None:
    note = "Printed “December 23, 2022”; probably 23 December 2024, which a narrow cell would break"
    row = Row((runs("Kyiv"), runs("3,000")), note=runs(note))
    text = reading.text(_plain(Table((Column("Who"), Column("Figure")), (row,))))
    assert f"Kyiv 3,000 {note}" in text


@pytest.mark.parametrize("filling", range(20, 32))
def test_a_low_table_is_never_parted(filling: int) -> None:
    table = Table((Column("Claimant"), Column("Number")), _rows(5))
    lines = [Paragraph(runs("line"))]
    pages = reading.pages(_plain(*lines * filling, table, *lines * 20))
    assert sum("Claimant" in page for page in pages) == 1


def test_a_last_page_of_a_few_lines_is_saved_where_a_little_less_space_does_it() -> None:
    counts = [len(reading.pages(_plain(*[Paragraph(runs("line"))] * n))) for n in range(20, 60)]
    full = counts.index(2)
    last = reading.pages(_plain(*[Paragraph(runs("line"))] * (20 + full)))[-1]
    assert last.count("line") > 1


def test_a_row_with_more_cells_than_columns_keeps_them_all() -> None:
    assert "alpha beta" in reading.text(
        _plain(Table((Column("One"),), (Row((runs("alpha"), runs("beta"))),)))
    )


def test_a_table_of_sixty_columns_is_set_all_the_same() -> None:
    columns = tuple(Column(f"C{index}") for index in range(60))
    row = Row(tuple(runs("value") for _ in range(60)))
    assert len(reading.pages(_plain(Table(columns, (row,))))) == 1


DRAFTED = (
    Heading(1, runs("Section"), draft=True),
    Paragraph(runs("text"), draft=True),
    Quote(runs("words"), runs("credit"), draft=True),
    QuoteRun(runs("credit"), (Quote(runs("words"), ()), Quote(runs("more"), ())), draft=True),
    Judged(runs("It is likely."), draft=True),
    List((ListItem(runs("item")),), draft=True),
    List((ListItem(runs("item"), (Paragraph(runs("why")),), draft=True),)),
    Table((Column("c"),), (Row((runs("cell"),), draft=True),)),
    References((Reference(1, "w", ("A",), "B2", "x", draft=True),)),
)


@pytest.mark.parametrize("node", DRAFTED)
def test_what_was_not_reviewed_says_so_in_words(node: Node) -> None:
    assert reading.text(_plain(node)).count("not reviewed") == 1


def test_a_stretch_of_unreviewed_parts_says_so_once_at_its_top() -> None:
    drafts = [Paragraph(runs(f"draft {number}"), draft=True) for number in range(5)]
    text = reading.text(_plain(*drafts, Paragraph(runs("mine")), *drafts))
    assert text.count("not reviewed") == 2
    assert "not reviewed draft 0 draft 1" in text
    assert "mine not reviewed draft 0" in text


def test_every_page_of_an_unreviewed_stretch_says_so_anew() -> None:
    pages = reading.pages(_plain(*[Paragraph(runs("draft"), draft=True) for _ in range(120)]))
    assert len(pages) > 2
    assert [page.count("not reviewed") for page in pages] == [1] * len(pages)


def test_one_bar_runs_along_the_whole_of_an_unreviewed_stretch() -> None:
    drafts = [Paragraph(runs("draft"), draft=True) for _ in range(6)]
    report = _plain(*drafts, Paragraph(runs("mine")))
    (content,) = (page.get_contents() for page in reading.read(report).pages)
    assert content is not None
    assert content.get_data().count(b"[.9 2.1] 0 d") == 1


def test_what_was_reviewed_says_nothing_of_it() -> None:
    assert "not reviewed" not in reading.text(_plain(Paragraph(runs("text"))))


ARTICLE = CitedArticle(
    "",
    "An article",
    "A. Writer",
    "Daily Courier",
    "12 January 2025",
    "13 January 2025",
    "https://example.org/a",
)


def _entry(number: int = 1, **changes: Any) -> Reference:
    entry = Reference(
        number,
        "He said so.",
        ("Daily Courier", "NIS", "captured soldier"),
        "F3",
        "reliability cannot be judged; possibly true",
        reasons="One channel.",
        chain_suggested=True,
    )
    return replace(entry, **changes)


def test_a_source_shows_all_that_answers_for_it() -> None:
    text = reading.text(_plain(References((_entry(),), (ARTICLE,))))
    assert "1 “He said so.”" in text
    assert "Daily Courier ← NIS ← captured soldier (suggested)" in text
    assert "F3 reliability cannot be judged; possibly true" in text.replace("\u2002", " ")
    assert "One channel." in text


def test_the_only_article_is_named_once_whatever_the_number_of_citations() -> None:
    entries = tuple(_entry(number) for number in range(1, 9))
    text = reading.text(_plain(References(entries, (ARTICLE,), "8 statements.")))
    assert text.count("An article") == 1
    assert (
        "8 statements. All citations are from: “An article”, A. Writer, Daily Courier. "
        "Published 12 January 2025; accessed 13 January 2025. https://example.org/a 1 “He" in text
    )


def test_an_article_without_outlet_or_date_says_so() -> None:
    bare = CitedArticle("", "An article", accessed="13 January 2025")
    text = reading.text(_plain(References((_entry(),), (bare,))))
    assert "“An article”. Outlet and date not stated. Accessed 13 January 2025." in text


def test_of_several_articles_each_citation_names_its_own_and_leads_to_it() -> None:
    articles = (replace(ARTICLE, mark="A1"), replace(ARTICLE, mark="A2", title="Another", url=""))
    entries = (_entry(1, article="A2", dated="9 May 2025"), _entry(2, article="A1"))
    report = _plain(References(entries, articles))
    text = reading.text(report).replace("\u2002", " ")
    assert text.index("A1 “An article”") < text.index("A2 “Another”") < text.index("Citations 1")
    assert "A2 Daily Courier, 9 May 2025 ← NIS" in text
    reader = reading.read(report)
    led = [reading.target(reader, one) for _, one in reading.links(reader) if "/Dest" in one]
    assert len(led) == 2
    assert led[0][1] < led[1][1]  # the first citation is of the article that stands lower


def test_words_that_the_brief_quotes_in_full_take_one_line_in_the_source_list() -> None:
    text = reading.text(_plain(References((_entry(reasons="", quoted=True),), (ARTICLE,))))
    assert "He said so." not in text
    assert "1 Daily Courier ← NIS" in text


@pytest.mark.parametrize(("quoted", "begins"), [(False, "1 (U) “He"), (True, "1 (U) Daily")])
def test_an_entry_bears_its_portion_mark_before_what_it_begins_with(
    quoted: bool, begins: str
) -> None:
    entry = _entry(quoted=quoted, portion="(U)")
    assert begins in reading.text(_plain(References((entry,), (ARTICLE,))))


def test_a_judgement_keeps_likelihood_confidence_and_basis_apart() -> None:
    node = Judged(
        runs("It is likely that they knew."),
        runs("We hold this with low confidence."),
        (("For", (Text("one account"), Cite(0))), ("Against", runs("another"))),
    )
    text = reading.text(_plain(node))
    assert "It is likely that they knew. We hold this with low confidence." in text
    assert "For one account [source removed] Against another" in text


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
        References(tuple(Reference(n, "w", ("A",), "B2", "x") for n in many)),
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
