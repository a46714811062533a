"""Portion marks on paper and on the screen: every one of the tree stands in every format."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from briefing.export.formats import write_report
from briefing.model.vocabulary import SectionKind
from briefing.report.build import build_report
from tests.briefing.export.found_words import everything
from tests.briefing.report.test_portions import full_desk, portions

ENDINGS = (".pdf", ".docx", ".html", ".md")


MARKINGS = [("SECRET", "UNCLASSIFIED"), ("TLP:RED", "TLP:GREEN")]


def _begins(portion: str) -> str:
    """The mark and the word after it, as they are searched for."""
    return "".join(portion.split()[:2]).partition("[")[0].casefold()


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize(("brief", "article"), MARKINGS)
def test_every_portion_bears_its_mark_in_every_format(
    tmp_path: Path, ending: str, brief: str, article: str
) -> None:
    report = build_report(full_desk(brief, article=article).material())
    path = tmp_path / f"brief{ending}"
    write_report(report, path)
    text = re.sub(r"[\\*]", "", everything(path))  # Markdown's own
    wanted = Counter(map(_begins, portions(report)))
    assert len(wanted) > 15
    assert {one: text.count(one) for one, times in wanted.items() if text.count(one) < times} == {}


@pytest.mark.parametrize("ending", ENDINGS)
def test_headings_that_a_printer_adds_bear_the_lowest_mark(tmp_path: Path, ending: str) -> None:
    desk = full_desk("SECRET", article="UNCLASSIFIED")
    for number in range(12):
        words = f"# Within {number}\n\n" + "A sentence that fills the page. " * 250
        desk.section(SectionKind.OWN, desk.paragraph(words), title=f"Section {number}")
    path = tmp_path / f"brief{ending}"
    write_report(build_report(desk.material()), path)
    text = re.sub(r"[\\*]", "", everything(path))
    added = {
        ".pdf": ("Contents", "Articles cited", "Citations"),
        ".html": ("Contents", "Articles cited", "Citations"),
        ".docx": ("Articles cited", "Citations"),
        ".md": ("Articles cited",),
    }[ending]
    assert [one for one in added if f"(u){one}".replace(" ", "").casefold() not in text] == []
