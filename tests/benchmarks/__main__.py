"""`make bench`: the figures of the issue, each beside its peer in the same run."""

from __future__ import annotations

import itertools
import os
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from briefing.project.commands import GradeStatement
from briefing.project.document import Document
from tests.benchmarks.measuring import compare, process, single
from tests.benchmarks.printing import print_long_brief, print_short_brief
from tests.benchmarks.projects import large_project
from tests.program import REPOSITORY as ROOT

_BARE_PDF = """
import sys, io
import pikepdf
from reportlab.pdfgen.canvas import Canvas
canvas = Canvas(sys.argv[1]); canvas.drawString(72, 720, "One line."); canvas.save()
"""
_OUR_PDF = """
import sys
sys.argv = ["main.py", *sys.argv[1:]]
import runpy
runpy.run_path("main.py", run_name="__main__")
"""
_EMPTY_WINDOW = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow(); window.resize(1280, 800); window.show()
QTimer.singleShot(0, lambda: (window.grab(), os._exit(0)))
app.exec()
"""
_OUR_WINDOW = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from ui.app import make_window
app = QApplication(sys.argv[:1])
window = make_window(app); window.resize(1280, 800); window.show()
QTimer.singleShot(0, lambda: (window.grab(), os._exit(0)))
app.exec()
"""


def main() -> int:
    """Measure everything; takes a few minutes. 1 where a bound was missed, and says which."""
    with tempfile.TemporaryDirectory(prefix="sourceline-bench-") as name:
        folder = Path(name)
        missed = [
            *_brief(folder),
            *print_short_brief(),
            *print_long_brief(folder),
            *_window(folder),
            *_grade(folder),
            *_typing(folder),
        ]
    print("\nEvery bound holds." if not missed else "\nMissed:")
    for sentence in missed:
        print(f"  {sentence}")
    return 1 if missed else 0


def _brief(folder: Path) -> list[str]:
    article, out = ROOT / "assets" / "sample" / "article.txt", folder / "out.pdf"
    return compare(
        "An article to a PDF, whole process",
        3,
        ("main.py brief ARTICLE OUT.pdf", process(_OUR_PDF, "brief", str(article), str(out))),
        ("bare: import reportlab, pikepdf; one line", process(_BARE_PDF, str(folder / "bare.pdf"))),
        rounds=9,
    )


def _window(folder: Path) -> list[str]:
    env = {"QT_QPA_PLATFORM": "offscreen", "HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    return compare(
        "Start to a window that takes input, whole process",
        3,
        ("Sourceline", process(_OUR_WINDOW, env=env)),
        ("an empty PySide6 window", process(_EMPTY_WINDOW, env=env)),
        rounds=9,
    )


def _grade(folder: Path) -> list[str]:
    path = folder / "large.brief"
    ids = large_project(path, 100_000)
    with Document.open(path, analyst="bench") as document:
        ours = _grading(document, ids)
        peer_path = folder / "bare.db"
        missed = compare(
            "One grade, committed durably, in 100,000 statements",
            1.5,
            ("GradeStatement through the one door", ours),
            ("bare UPDATE … COMMIT, same pragmas", _bare_update(peer_path, len(ids))),
            rounds=200,
        )
    return [*missed, *_repaint(path, ids)]


def _grading(document: Document, ids: tuple[str, ...]) -> Callable[[], float]:
    for statement_id in ids:
        document.run(GradeStatement(statement_id, "C", "3"))
    turn = itertools.cycle(ids)
    grades = itertools.cycle([("A", "1"), ("B", "2"), ("D", "4")])

    def measure() -> float:
        command = GradeStatement(next(turn), *next(grades))
        begun = time.perf_counter()
        document.run(command)
        return time.perf_counter() - begun

    return measure


def _bare_update(path: Path, rows: int) -> Callable[[], float]:
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = DELETE")
    db.execute("PRAGMA synchronous = EXTRA")
    db.execute("CREATE TABLE grade (id INTEGER PRIMARY KEY, statement TEXT, code TEXT) STRICT")
    db.executemany("INSERT INTO grade VALUES (?, ?, 'C3')", ((i, f"s{i}") for i in range(100_000)))
    turn, codes = itertools.cycle(range(rows)), itertools.cycle(["A1", "B2", "D4"])

    def measure() -> float:
        row, code = next(turn), next(codes)
        begun = time.perf_counter()
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE grade SET code = ? WHERE id = ?", [code, row])
        db.execute("COMMIT")
        return time.perf_counter() - begun

    return measure


def _repaint(path: Path, ids: tuple[str, ...]) -> list[str]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.benchmarks.repainting import grade_and_repaint

    measure = grade_and_repaint(path, ids)
    return single(
        "The repaint after a grade, 100,000 statements", "change told to pixels", 16, measure, 60
    )


def _typing(folder: Path) -> list[str]:
    # the window of the program, and with it Qt, is wanted for this figure alone
    from tests.benchmarks.typing import print_typing

    return print_typing(folder)


if __name__ == "__main__":
    sys.exit(main())
