"""Documents that harm whoever reads them. What they do is done by the reader's own process.

The reader's library for PDF is exchanged for one that misbehaves: the process that reads is a real
one, in which any PDF then hangs, falls or asks for all the memory there is.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

import pikepdf
import pytest

HANGS = "while True: pass"
FALLS = "import os; os.abort()"
BLUNDERS = "raise ZeroDivisionError('a mistake of ours')"
ASKS_FOR_MUCH = "bytearray(3 * 1024**3)"
GETS_AWAY = """
import os, time
if os.fork() == 0:
    os.setsid()
    time.sleep(20)
    os._exit(0)
os.abort()
"""
FALLS_FULL = "import os; much = bytearray(900 * 1024**2); os.abort()"

PDF = b"%PDF-1.7\nnothing else\n"


def let_every_pdf(monkeypatch: pytest.MonkeyPatch, folder: Path, what: str) -> None:
    """From now on a process that is started finds this in place of its library for PDF."""
    there = folder / "instead"
    there.mkdir(exist_ok=True)
    (there / "pypdfium2.py").write_text(f"{what}\n", "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(there))
    monkeypatch.setenv("SOURCELINE_TEST", str(folder))


def processes_left(folder: Path) -> list[int]:
    """Those that were started since `let_every_pdf` and still run, this one and Linux's own apart;
    a process that ended and was not yet cleared away has no environment."""
    mark = f"SOURCELINE_TEST={folder}".encode()
    found = []
    for entry in Path("/proc").glob("[0-9]*/environ"):
        try:
            ours = mark in entry.read_bytes().split(b"\0")
        except OSError:
            continue
        if ours and int(entry.parent.name) != os.getpid():
            found.append(int(entry.parent.name))
    return found


def nested_forms(depth: int = 24) -> bytes:
    """A PDF of a few kilobytes in which each form is drawn twice by the one above it."""
    with pikepdf.new() as pdf:
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        words = b"BT /F1 12 Tf 72 720 Td (Two men were taken near the border.) Tj ET"
        below: pikepdf.Object | None = None
        for _ in range(depth):
            form = pdf.make_stream(b"/X Do /X Do" if below is not None else words)
            form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
            form.BBox = pikepdf.Array([0, 0, 600, 800])
            form.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
            if below is not None:
                form.Resources.XObject = pikepdf.Dictionary(X=below)
            below = form
        page = pdf.add_blank_page(page_size=(595, 842)).obj
        page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=below))
        page.Contents = pdf.make_stream(b"/X Do")
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()
