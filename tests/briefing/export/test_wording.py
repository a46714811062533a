"""The words that printers share: a chart as rows and as a drawing says what its table says."""

from __future__ import annotations

from lxml import html as lxml_html

from briefing.export.html import html_text
from briefing.export.wording import NOT_GIVEN, figure_as_table
from briefing.report.tree import GradeChip, RangeBar, RangeFigure, Text
from tests.briefing.export import sample_report

_ABOUT = RangeBar("Kirby", "B3", None, 1000, None, "about 1,000")
_MORE = RangeBar("Zelenskiy", "C4", 3000, None, None, "more than 3,000")


def _rows(*bars: RangeBar) -> list[list[str]]:
    table = figure_as_table(RangeFigure("Losses", bars, "In words."))
    shown = [[column.title for column in table.columns]]
    for row in table.rows:
        cells = [cell[0] for cell in row.cells]
        shown.append([cell.text if isinstance(cell, Text) else _code(cell) for cell in cells])
    return shown


def _code(cell: object) -> str:
    assert isinstance(cell, GradeChip)
    return cell.code


def test_a_chart_as_rows_says_about_and_more_than_beside_the_numbers() -> None:
    head, about, more = _rows(_ABOUT, _MORE)
    assert head == ["Estimate", "Grade", "Figure", "Low", "Best", "High"]
    assert about == ["Kirby", "B3", "about 1,000", NOT_GIVEN, "1,000", NOT_GIVEN]
    assert more == ["Zelenskiy", "C4", "more than 3,000", "3,000", NOT_GIVEN, NOT_GIVEN]


def test_a_chart_whose_figures_have_no_words_has_no_column_for_them() -> None:
    head, row = _rows(RangeBar("Service", "", 10, 15, 20))
    assert head == ["Estimate", "Grade", "Low", "Best", "High"]
    assert row == ["Service", "", "10", "15", "20"]


def test_the_drawing_on_a_web_page_says_about_and_more_than() -> None:
    figure = RangeFigure("Losses", (_ABOUT, _MORE), "In words.")
    root = lxml_html.document_fromstring(html_text(sample_report.report(nodes=(figure,))))
    said = [one.text_content() for one in root.xpath("//*[@class='chart-quiet']")]
    assert "B3 · about 1,000" in said
    assert "C4 · more than 3,000" in said
