"""PDF/UA-1 and PDF/A-2a as their reference validator, veraPDF, judges them."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from briefing.export.pdf import render_pdf
from briefing.report.tree import (
    Cite,
    Column,
    Heading,
    List,
    ListItem,
    Paragraph,
    Quote,
    RangeBar,
    RangeFigure,
    Report,
    Row,
    Table,
    Text,
    WebLink,
)
from tests.briefing.export import sample_report, tree_sample
from tests.briefing.export.bad_content import briefs
from tests.briefing.export.pdf.reading import runs

_NO_JUDGE = 3  # what `judge` ends with where Java or Maven is missing
_HOSTILE = "<font color=red> &amp; <para> ]]> <?xpacket end='w'?> (\\) /P <</MCID 0>> BDC \ud800"
_SCRIPTS = (
    "English: two men; čeština, Tiếng Việt, Türkçe; Ελληνικά; Українська; 한국어; 中文; 日本語; "
    "שָׁלוֹם (עולם) 12–13; قُتل 12 جنديا (رويترز)؛ हिन्दी कर्मचारियों; ภาษาไทย น้ำ ที่; "
    "→ ≥ € ½ − 🚀 \u202e \x07"
)
_BAD = frozenset(
    {"tall cell", "many columns", "piled marks", "many piles", "turned round", "controls"}
    | {"empty paragraphs", "deep lists", "half characters", "devanagari without spaces"}
)
_ARABIC = "قال المتحدث (رويترز) إن ١٢ جنديا و3.5% من قوة NATO قُتلوا في عام 2023، وأضاف: «لا». " * 4


def _long() -> Report:
    text = " ".join(f"word{number}" for number in range(400))
    rows = tuple(Row((runs(f"name {number}"), runs(text[:200]))) for number in range(20))
    nodes: list[object] = []
    for number in range(300):
        nodes += [Heading(1, runs(f"Section {number}")), Paragraph(runs(text))]
        nodes.append(Table((Column("Actor"), Column("Role")), rows if number % 30 == 0 else ()))
    return sample_report.report(nodes=tuple(nodes))


GOLDEN = {
    "every kind of block": sample_report.report(),
    "a whole tree": tree_sample.whole_report(),
    "hostile words": sample_report.report(
        title=_HOSTILE, nodes=(Heading(1, runs(_HOSTILE)), Paragraph(runs(_HOSTILE)))
    ),
    "nothing at all": Report("", "", (), ()),
    "many scripts": sample_report.report(
        title=_SCRIPTS, nodes=(Heading(1, runs(_SCRIPTS)), Paragraph(runs(_SCRIPTS)))
    ),
    "from right to left": sample_report.report(
        title=_ARABIC,
        nodes=(
            Paragraph((*runs(_ARABIC), Cite(1), WebLink("مرحبا", "https://example.org/"))),
            Quote(runs(_ARABIC), runs("الوزارة")),
            Table((Column("العدد"),), (Row((runs(_ARABIC),)),), caption="جدول"),
        ),
    ),
    "lists, links and gaps": Report(
        "Gaps",
        "",
        (),
        (
            Heading(3, runs("A level is skipped")),
            List((ListItem(runs("outer"), (List((ListItem(()),), ordered=True),)), ListItem(()))),
            Paragraph((Text("See "), WebLink("this", "https://example.org/?a=(b)"))),
            Table((Column(""), Column("")), (Row(((), ())),)),
            Paragraph(()),
        ),
    ),
    "three hundred sections": _long(),
    "texts longer than a string may be": sample_report.report(
        title="Title " * 9000,
        author="Author " * 9000,
        keywords=("Word " * 9000,),
        nodes=(
            Heading(1, runs("Heading " * 9000)),
            RangeFigure("Chart", (RangeBar("bar", "B2", 1, None, None),), "Words of it. " * 9000),
            Paragraph((WebLink("x", "https://example.org/" + "a" * 70_000),)),
        ),
    ),
    **{name: brief for name, brief in briefs(200).items() if name in _BAD},
}


@pytest.mark.timeout(600)
def test_every_brief_conforms_to_both_standards(tmp_path: Path, repository: Path) -> None:
    files = []
    for name, report in GOLDEN.items():
        files.append(tmp_path / f"{name}.pdf")
        files[-1].write_bytes(render_pdf(report, reproducible=True))
    judge = repository / ".ci" / "verapdf" / "judge"
    verdict = subprocess.run([judge, *files], capture_output=True, text=True, check=False)
    if verdict.returncode == _NO_JUDGE and not os.environ.get("CI"):
        pytest.skip(f"veraPDF did not judge: {verdict.stderr.strip()}")
    assert verdict.stdout.count(": passes") == 2 * len(GOLDEN), verdict.stdout + verdict.stderr
    assert verdict.returncode == 0


def test_the_judge_finds_what_does_not_conform(tmp_path: Path, repository: Path) -> None:
    from reportlab.pdfgen.canvas import Canvas

    plain = tmp_path / "plain.pdf"
    canvas = Canvas(str(plain))
    canvas.drawString(72, 72, "Not tagged.")
    canvas.save()
    judge = repository / ".ci" / "verapdf" / "judge"
    verdict = subprocess.run([judge, plain], capture_output=True, text=True, check=False)
    if verdict.returncode == _NO_JUDGE and not os.environ.get("CI"):
        pytest.skip(f"veraPDF did not judge: {verdict.stderr.strip()}")
    assert verdict.returncode == 1
    assert "rules failed" in verdict.stdout
