"""A brief of 600 pages beside WeasyPrint and Typst, and one of ten pages in a warm process."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

import pypdfium2

from briefing.export.pdf import render_pdf
from tests.benchmarks.briefs import long_brief
from tests.benchmarks.measuring import Run, run, single, within
from tests.benchmarks.peers import FONTS, TYPST, WEASYPRINT, as_html, as_typst
from tests.program import REPOSITORY as ROOT

_SECTIONS = 165  # of them come about 600 pages
_TEN_PAGES = 3  # sections: of them come a little more
_ROUNDS = 5
_OURS = """
import sys
from pathlib import Path
from briefing.export.pdf import write_pdf
from tests.benchmarks.briefs import long_brief
write_pdf(long_brief(int(sys.argv[1])), Path(sys.argv[2]))
"""
_ALIKE = 0.05  # the share by which the numbers of pages may differ


def print_long_brief(folder: Path) -> list[str]:
    """Time and memory of three whole processes that write the same content as tagged PDF.

    A sentence for each bound that was missed.
    """
    report = long_brief(_SECTIONS)
    files = {name: folder / f"{name}.pdf" for name in ("ours", "typst", "weasyprint")}
    html, typ = folder / "brief.html", folder / "brief.typ"
    html.write_text(as_html(report), "utf-8")
    typ.write_text(as_typst(report), "utf-8")
    python, theirs = (ROOT / venv / "bin" / "python" for venv in (".venv", ".venv-bench"))
    ours, typst = [], []
    for _ in range(_ROUNDS):
        ours.append(run(python, _OURS, str(_SECTIONS), str(files["ours"])))
        typst.append(run(theirs, TYPST, str(typ), str(files["typst"]), str(FONTS)))
    weasyprint = [run(theirs, WEASYPRINT, str(html), str(files["weasyprint"]))]
    pages = {name: _pages(path) for name, path in files.items()}
    print(
        f"\nA brief of {pages['ours']} pages to a tagged PDF, whole process, "
        "the same words in the same faces"
        f"\n  ({_ROUNDS} rounds in turn; WeasyPrint, which takes a minute, has one)"
    )
    _print("Sourceline: report tree to PDF/UA and PDF/A", ours, pages["ours"])
    _print("Typst: markup to PDF/UA", typst, pages["typst"])
    _print("WeasyPrint: HTML to PDF/UA", weasyprint, pages["weasyprint"])
    missed = within("time beside WeasyPrint", _time(ours), _time(weasyprint), 0.1)
    missed += within("time beside Typst", _time(ours), _time(typst), 1.5)
    missed += within("peak of memory beside Typst", _memory(ours), _memory(typst), 0.25)
    for name, count in pages.items():
        if abs(count / pages["ours"] - 1) > _ALIKE:
            raise ValueError(f"{name} has {count} pages and no longer says the same as we do.")
    return missed


def print_short_brief() -> list[str]:
    """A brief of ten pages, where everything is loaded; a sentence if it takes too long."""
    report = long_brief(_TEN_PAGES)

    def measure() -> float:
        begun = time.perf_counter()
        render_pdf(report)
        return time.perf_counter() - begun

    content = render_pdf(report)
    with pypdfium2.PdfDocument(content) as document:
        pages = len(document)
    return single(
        f"A brief of {pages} pages to a tagged PDF, warm", "report tree to bytes", 100, measure, 30
    )


def _print(name: str, runs: Sequence[Run], pages: int) -> None:
    print(f"  {name:<46} {_time(runs):8.2f} s {_memory(runs):8.0f} MB {pages:6} pages")


def _time(runs: Sequence[Run]) -> float:
    return median(one.seconds for one in runs)


def _memory(runs: Sequence[Run]) -> float:
    return median(one.megabytes for one in runs)


def _pages(path: Path) -> int:
    with pypdfium2.PdfDocument(path) as document:
        return len(document)
