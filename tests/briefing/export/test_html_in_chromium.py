"""The web page in a real Chromium: axe-core finds nothing, and it prints as a brief should."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest

from briefing.export.html import html_text
from briefing.report.build import build_report
from briefing.report.tree import Report
from tests.briefing.export.chromium import DARK, examined, printed
from tests.briefing.export.tree_sample import report_saying, whole_report
from tests.briefing.report.test_portions import full_desk

PAGES = {
    "everything": whole_report(),
    "portions": build_report(full_desk("SECRET", article="UNCLASSIFIED").material()),
    "hostile": report_saying('<b onclick="x">&amp; "'),
    "empty": Report("T", "", (), ()),
}


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_violation(name: str, tmp_path: Path) -> None:
    found = examined(html_text(PAGES[name]), tmp_path)
    assert found["violations"] == []
    assert found["passes"] > 10
    assert not found["dark"]


def test_axe_finds_no_violation_in_the_dark(tmp_path: Path) -> None:
    found = examined(html_text(PAGES["everything"]), tmp_path, DARK)
    assert (found["violations"], found["dark"]) == ([], True)


def test_axe_would_find_a_violation(tmp_path: Path) -> None:
    page = html_text(whole_report()).replace('<html lang="en">', "<html>")
    assert any("html-has-lang" in one for one in examined(page, tmp_path)["violations"])


def test_every_printed_page_bears_the_marking_above_and_below(tmp_path: Path) -> None:
    pages = pypdf.PdfReader(printed(html_text(whole_report()), tmp_path)).pages
    texts = [page.extract_text() for page in pages]
    assert len(texts) > 1
    assert [text.count("TLP:AMBER+STRICT") >= 2 for text in texts] == [True] * len(texts)
    assert f"1 / {len(texts)}" in texts[0]
    assert "Contents" not in "".join(texts), "there is nothing to click on paper"
