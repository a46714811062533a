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

from tests.briefing.export.pdf.golden import GOLDEN, printed

_NO_JUDGE = 3  # what `judge` ends with where Java or Maven is missing


@pytest.mark.timeout(900)
def test_every_brief_conforms_to_both_standards_and_a_plain_page_to_neither(
    tmp_path: Path, repository: Path
) -> None:
    for name in GOLDEN:
        (tmp_path / f"{name}.pdf").write_bytes(printed(name))
    canvas = Canvas(str(tmp_path / "plain page.pdf"))
    canvas.drawString(72, 72, "Not tagged.")
    canvas.save()
    verdict = subprocess.run(
        [repository / ".ci" / "verapdf" / "judge", *sorted(tmp_path.glob("*.pdf"))],
        capture_output=True,
        text=True,
        check=False,
    )
    if verdict.returncode == _NO_JUDGE and not os.environ.get("CI"):
        pytest.skip(f"veraPDF did not judge the PDFs: {verdict.stderr.strip()}")
    said = verdict.stdout.replace(f"{tmp_path}{os.sep}", "")
    verdicts = [line for line in said.splitlines() if not line.startswith("  ")]
    failed = [line.partition(".pdf: ")[0] for line in verdicts if not line.endswith(": passes")]
    assert failed == ["plain page"] * 2, said + verdict.stderr
    assert len(verdicts) == 2 * (len(GOLDEN) + 1), said + verdict.stderr
    assert verdict.returncode == 1


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
