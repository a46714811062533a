"""Each change to reportlab is still needed, does what it says, and is made once."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.program import REPOSITORY

_PLAIN = """
import sys
from reportlab import rl_config
rl_config.pageCompression = 1
from reportlab.pdfgen.canvas import Canvas
canvas = Canvas(sys.stdout.buffer)
canvas.drawString(72, 72, "One line.")
canvas.save()
"""
_MENDED = f"from briefing.export.pdf import mends\n{_PLAIN}"
_TWICE = (
    f"import importlib\nfrom briefing.export.pdf import mends\nimportlib.reload(mends)\n{_PLAIN}"
)
_OPENING = re.compile(rb"%PDF-1\.\d\n%[\x80-\xff]{4}\n\d+ 0 obj")


def _written(code: str) -> bytes:
    """What a process of its own writes: there reportlab is as it came, or as the code makes it."""
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, check=True
    )
    return run.stdout


def _ends(content: bytes) -> list[bytes]:
    """What stands after the data of each stream, by the length that it is said to have."""
    found = []
    for stream in re.finditer(rb"/Length (\d+).*?\nstream\n", content, re.DOTALL):
        data_ends = stream.end() + int(stream[1])
        found.append(content[data_ends : data_ends + 12])
    return found


def test_reportlab_still_needs_each_mend() -> None:
    """Where this fails, reportlab has learnt it: take that mend out."""
    plain = _written(_PLAIN)
    assert not _OPENING.match(plain), "it names itself no longer where a file begins"
    assert b"/ASCII85Decode" in plain, "its streams are binary by themselves"
    ends = _ends(plain)
    assert ends
    assert not any(end.startswith(b"\nendstream") for end in ends), "it ends the line itself"


@pytest.mark.parametrize("code", [_MENDED, _TWICE], ids=["once", "loaded again"])
def test_what_reportlab_writes_is_mended(code: str) -> None:
    content = _written(code)
    assert _OPENING.match(content)
    assert b"/ASCII85Decode" not in content
    ends = _ends(content)
    assert ends
    assert set(ends) == {b"\nendstream\ne"}
