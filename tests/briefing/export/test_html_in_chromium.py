"""The web page in a real Chromium: axe-core finds nothing, and it prints as a brief should."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
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


def test_on_paper_the_marking_has_its_colours_and_its_place(tmp_path: Path) -> None:
    classified = build_report(full_desk("SECRET").material())
    for name, report, ink, ground, place in (
        ("tlp", whole_report(), (255, 192, 0), (0, 0, 0), 0.8),
        ("us", classified, (255, 255, 255), (166, 28, 28), 0.5),
    ):
        folder = tmp_path / name
        folder.mkdir()
        document = pypdfium2.PdfDocument(printed(html_text(report), folder))
        for page in document:
            sheet = page.render(scale=2).to_pil().convert("RGB")
            for top in (0, sheet.height - 120):
                strip = sheet.crop((0, top, sheet.width, top + 120))
                box = _box_of(strip, ground)
                inked = strip.crop(box)
                assert inked.getpixel((3, 3)) == ground
                assert ink in {colour for _, colour in inked.getcolors(1 << 20)}
                middle = (box[0] + box[2]) / 2 / sheet.width
                assert abs(middle - place) < 0.07, (name, top)
                assert 24 < box[3] - box[1] < 60, "as high as its line, not as the margin"
        document.close()


def _box_of(strip: Any, ground: tuple[int, int, int]) -> tuple[int, int, int, int]:
    """The smallest box that holds all long runs of a colour, the page number at the left aside."""
    rows = []
    for y in range(strip.height):
        there = [
            x for x in range(strip.width // 4, strip.width) if strip.getpixel((x, y)) == ground
        ]
        if len(there) > 40:
            rows.append((y, there[0], there[-1]))
    return (
        min(left for _, left, _ in rows),
        rows[0][0],
        max(right for *_, right in rows) + 1,
        rows[-1][0] + 1,
    )
