"""The Word document in a second program: LibreOffice opens it, and prints what stands in it."""

from __future__ import annotations

import shutil
import subprocess

import pypdf
import pytest

from briefing.export.docx import write_docx
from tests.briefing.export.tree_sample import whole_report


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """The text of each page as LibreOffice lays it out."""
    program = shutil.which("soffice")
    if not program:
        pytest.skip("LibreOffice is not installed (Debian: libreoffice-writer)")
    folder = tmp_path_factory.mktemp("office")
    path = folder / "brief.docx"
    write_docx(whole_report(), path)
    command = [
        program, "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--convert-to", "pdf", "--outdir", str(folder), str(path),
    ]  # fmt: skip
    subprocess.run(command, capture_output=True, check=True, timeout=100)
    return [page.extract_text() for page in pypdf.PdfReader(folder / "brief.pdf").pages]


def test_every_page_bears_the_marking_and_counts_itself(pages: list[str]) -> None:
    assert [page.count("TLP:AMBER+STRICT") for page in pages] == [2] * len(pages)
    assert [f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1)] == [
        True
    ] * len(pages)


def test_footnotes_stand_on_the_page_that_cites_them_first(pages: list[str]) -> None:
    assert "A1: Example Daily" in pages[0]
    assert "[Not reviewed] A2: Example Daily" in pages[0]
    assert "Losses rose in winter.1,2" in pages[0]


def test_nothing_of_the_brief_is_lost(pages: list[str]) -> None:
    text = "".join(pages)
    for words in ("A level deeper", "[source removed]", "not given", "Killed, by claimant"):
        assert words in text
