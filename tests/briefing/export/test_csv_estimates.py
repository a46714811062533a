"""The estimates as CSV, read back by Python's reader as any spreadsheet would."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefing.export.csv_estimates import COLUMNS, csv_text, write_csv
from briefing.model.vocabulary import BlockContent, Category, Qualifier, SectionKind
from briefing.report.build import build_report
from briefing.report.tree import MarkingStyle, Report
from tests.briefing.report.desk import Desk


def told(**changes: Any) -> Desk:
    """A brief with a table of one estimate."""
    desk = Desk()
    one = desk.statement("About 300 fell.", grade="B2", chain=("NIS",))
    known = {
        "category": Category.KILLED,
        "qualifier": Qualifier.ABOUT,
        "best": 300,
        "claimant_id": desk.source("NIS"),
        "period": "2024-08",
    }
    desk.estimate(one, **(known | changes))
    desk.section(SectionKind.CASUALTIES, desk.table(BlockContent.ESTIMATES))
    return desk


def rows(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(csv_text(report), newline=""), strict=True))


def test_a_row_holds_the_figure_field_by_field_and_where_it_is_from() -> None:
    (row,) = rows(build_report(told().material()))
    assert tuple(row) == COLUMNS
    assert (row["low"], row["best"], row["high"]) == ("", "300", "")
    assert (row["claimant"], row["category"], row["qualifier"]) == ("NIS", "killed", "about")
    assert (row["source"], row["grade"], row["period"]) == ("1", "B2", "2024-08")
    assert (row["reviewed"], row["marking"]) == ("yes", "")


def test_each_row_bears_its_own_marking_or_that_of_the_brief() -> None:
    desk = told()
    desk.brief["marking"] = "TLP:AMBER"
    assert [row["marking"] for row in rows(build_report(desk.material()))] == ["TLP:AMBER"]
    desk.section(SectionKind.OUTLOOK, desk.paragraph("Marked.", marking="TLP:RED"))
    desk.estimate(
        desk.statement("Nine fell.", marking="TLP:CLEAR"),
        category=Category.KILLED,
        qualifier=Qualifier.EXACT,
        best=9,
    )
    marked = [row["marking"] for row in rows(build_report(desk.material()))]
    assert marked == ["TLP:AMBER", "TLP:CLEAR"]


def test_a_marking_is_written_in_full_and_is_none_where_nobody_marked() -> None:
    desk = told()
    desk.brief["marking"] = "SECRET"
    desk.section(SectionKind.OUTLOOK, desk.paragraph("Marked.", marking="UNCLASSIFIED"))
    assert [row["marking"] for row in rows(build_report(desk.material()))] == ["SECRET"]
    desk.brief["marking"] = ""
    assert [row["marking"] for row in rows(build_report(desk.material()))] == ["UNCLASSIFIED"]


def test_a_brief_that_prints_no_estimates_has_no_rows() -> None:
    desk = told()
    desk.sections.clear()
    assert rows(build_report(desk.material())) == []
    withheld = told()
    withheld.sections.clear()
    table = withheld.table(BlockContent.ESTIMATES, marking="TLP:RED")
    withheld.section(SectionKind.CASUALTIES, table)
    assert len(rows(build_report(withheld.material()))) == 1
    assert rows(build_report(withheld.material(), "TLP:GREEN")) == []


@pytest.mark.parametrize("words", ["=1+1", "+1", "-1", "@x", "\t=1", "a\r\n=1", "＝1+1", " ＠x"])
def test_no_cell_is_a_formula_and_no_row_ends_within_a_cell(words: str) -> None:
    (row,) = rows(build_report(told(note=words, population=f'"{words}", "x"').material()))
    assert not row["note"].strip().startswith(("=", "+", "-", "@", "＝", "＠"))
    assert row["note"].strip(" '").startswith(words.split(maxsplit=1)[0])
    assert row["population"].count("x") == 1 + words.count("x")


def test_letters_of_any_script_come_back(tmp_path: Path) -> None:
    report = build_report(told(population="солдаты 兵士 \ud800").material())
    path = tmp_path / "estimates.csv"
    marking = MarkingStyle("СЕКРЕТНО", "#ffffff", "#000000")
    write_csv(replace(report, marking=marking), path)
    with path.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["population"], row["marking"]) == ("солдаты 兵士 [U+D800]", "СЕКРЕТНО")
    assert path.read_bytes().startswith(b"\xef\xbb\xbfsource,")
