"""Portion marks on paper and on the screen: every one of the tree stands in every format."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from briefing.export.formats import write_report
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
