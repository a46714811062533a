"""PDF/UA-1 and PDF/A-2a as their reference validator, veraPDF, judges them.

One process judges all files, because Java takes long to start; `test_golden.py` holds the same
briefs to what can be said without it.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from briefing.export.content import Making
from briefing.export.pdf import render_pdf
from tests.briefing.export.pdf.golden import GOLDEN, golden, printed

_NO_JUDGE = 3  # what `judge` ends with where Java or Maven is missing


def _judged(repository: Path, *files: Path) -> subprocess.CompletedProcess[str]:
    """What the judge says of the files; without Java there is nobody to say anything."""
    verdict = subprocess.run(
        [repository / ".ci" / "verapdf" / "judge", *files],
        capture_output=True,
        text=True,
        check=False,
    )
    if verdict.returncode == _NO_JUDGE and not os.environ.get("CI"):
        pytest.skip(f"veraPDF did not judge the PDFs: {verdict.stderr.strip()}")
    return verdict


@pytest.mark.timeout(900)
def test_every_brief_conforms_to_both_standards_and_a_plain_page_to_neither(
    tmp_path: Path, repository: Path
) -> None:
    for name in GOLDEN:
        (tmp_path / f"{name}.pdf").write_bytes(printed(name))
    canvas = Canvas(str(tmp_path / "plain page.pdf"))
    canvas.drawString(72, 72, "Not tagged.")
    canvas.save()
    verdict = _judged(repository, *sorted(tmp_path.glob("*.pdf")))
    said = verdict.stdout.replace(f"{tmp_path}{os.sep}", "")
    verdicts = [line for line in said.splitlines() if not line.startswith("  ")]
    failed = [line.partition(".pdf: ")[0] for line in verdicts if not line.endswith(": passes")]
    assert failed == ["plain page"] * 2, said + verdict.stderr
    assert len(verdicts) == 2 * (len(GOLDEN) + 1), said + verdict.stderr
    assert verdict.returncode == 1


def test_a_file_that_cannot_be_judged_gets_a_sentence(tmp_path: Path, repository: Path) -> None:
    locked, cut = tmp_path / "locked.pdf", tmp_path / "cut.pdf"
    locked.write_bytes(
        render_pdf(golden("every kind of block"), Making("2026-01-09T08:00:00Z", "a word or two"))
    )
    cut.write_bytes(printed("every kind of block")[:500])
    verdict = _judged(repository, locked, cut)
    assert verdict.returncode == 1
    needs, unread = verdict.stderr.splitlines()
    assert needs.startswith(f"{locked} needs a password.")
    assert unread == f"{cut} cannot be read as a PDF."


def test_where_the_judge_cannot_work_it_says_what_to_install(repository: Path) -> None:
    """Its exit status is what the test above is skipped by, and what fails CI."""
    bare = {"PATH": str(repository / "nowhere")}
    judge = ["/bin/bash", repository / ".ci" / "verapdf" / "judge", "brief.pdf"]
    verdict = subprocess.run(judge, capture_output=True, text=True, check=False, env=bare)
    assert verdict.returncode == _NO_JUDGE
    assert "apt-get install default-jdk-headless maven" in verdict.stderr


def test_make_verapdf_asks_for_the_file(repository: Path) -> None:
    asked = subprocess.run(
        ["make", "--no-print-directory", "verapdf"],
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "FILE": ""},
    )
    assert asked.returncode == 2
    assert "make verapdf FILE=" in asked.stdout


def test_ci_sets_the_judge_up_before_the_tests(repository: Path) -> None:
    steps = (repository / ".ci" / "run").read_text()
    assert steps.index(".ci/setup validator") < steps.index("make --no-print-directory test")
