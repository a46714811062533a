"""`--reproducible`: identical bytes from identical content, on any desk, day and machine."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from briefing.export.formats import FORMATS
from tests.briefing.cli.elsewhere import Desk
from tests.program import REPOSITORY

SAMPLE = REPOSITORY / "assets" / "sample" / "kursk.brief"
ENDINGS = [known.ending for known in FORMATS]
SCRIPTS = "every kind of block", "a whole tree", "all scripts in every place", "from right to left"
_PRINT = (
    "script from tests.briefing.export.pdf.golden import golden;"
    " from briefing.export.formats import FORMATS, write_report; from pathlib import Path;"
    " [write_report(golden(name), Path(name + one.ending))"
    f" for name in {SCRIPTS!r} for one in FORMATS]"
)


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The folders of two desks at which the same was exported in every format."""
    root = tmp_path_factory.mktemp("desks")
    here = Desk(root / "a", "kim")
    there = Desk(
        root / "another folder" / "ü",
        "lee",
        host="elsewhere",
        moment=1_900_000_123,
        zone="Asia/Seoul",
        language="C",
        seed=4711,
        umask=0o077,
        # What others let decide about their dates and shapes must not reach ours.
        more=(("SOURCE_DATE_EPOCH", "5"), ("RL_pdfComments", "1"), ("RL_useA85", "0")),
    )
    for desk in (here, there):
        project = desk.settle(SAMPLE)
        exports = [
            ["export", project.name, f"{level or 'whole'}{ending}", "--reproducible"]
            + (["--marking", level] if level else [])
            for ending in ENDINGS
            for level in ("", "TLP:CLEAR")
        ]
        brief = ["brief", REPOSITORY / "assets" / "sample" / "article.txt", "brief.pdf"]
        # The two desks do not even work in the same order.
        calls = [*exports, [*brief, "--reproducible"], [_PRINT]]
        desk.run(calls if desk is here else reversed(calls))
    return here.folder, there.folder


def _hashes(folder: Path, pattern: str) -> dict[str, str]:
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.glob(pattern)
        if path.suffix != ".brief"
    }


@pytest.mark.parametrize("ending", ENDINGS)
def test_two_desks_write_the_same_bytes(desks: tuple[Path, Path], ending: str) -> None:
    here, there = (_hashes(folder, f"*{ending}") for folder in desks)
    assert len(here) >= 2 + len(SCRIPTS)
    assert here == there


@pytest.mark.parametrize(
    ("ending", "day"), [(".stix.json", b"2030-03-17T"), (".pdf", b"D:20300317")]
)
def test_without_the_option_the_true_day_is_told(tmp_path: Path, ending: str, day: bytes) -> None:
    epoch = (("SOURCE_DATE_EPOCH", "5"),)
    desk = Desk(tmp_path / "a", "kim", moment=1_900_000_123, more=epoch)
    project = desk.settle(SAMPLE)
    desk.run([["export", project.name, f"out{ending}"]])
    assert day in (desk.folder / f"out{ending}").read_bytes()
