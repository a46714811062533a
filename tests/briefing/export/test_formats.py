"""The ending of the file's name chooses the printer, and every printer keeps the same promises."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.errors import ExportError
from briefing.export.content import Making
from briefing.export.formats import FORMATS, format_of, write_report
from briefing.export.moments import REPRODUCIBLE_MOMENT
from tests.briefing.export.tree_sample import report_saying, whole_report

ENDINGS = [".docx", ".html", ".md", ".stix.json", ".json", ".csv"]


def test_an_ending_that_no_format_has_is_refused_with_the_ones_there_are(tmp_path: Path) -> None:
    with pytest.raises(ExportError) as refused:
        write_report(whole_report(), tmp_path / "brief.odt")
    assert all(known.ending in str(refused.value) for known in FORMATS)
    assert not list(tmp_path.iterdir())


def test_a_stix_bundle_is_not_taken_for_plain_json() -> None:
    assert format_of(Path("A.STIX.JSON")).ending == ".stix.json"
    assert format_of(Path("a.json")).ending == ".json"


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_hash_given_back_is_that_of_the_file(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"brief{ending}"
    digest = write_report(whole_report(), path)
    assert digest == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_same_brief_gives_the_same_bytes_where_that_is_asked_for(
    ending: str, tmp_path: Path
) -> None:
    first, second = tmp_path / f"a{ending}", tmp_path / f"b{ending}"
    write_report(whole_report(), first)
    write_report(whole_report(), second)
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("ending", ENDINGS)
def test_progress_reaches_the_end_and_never_goes_back(ending: str, tmp_path: Path) -> None:
    told: list[float] = []
    write_report(whole_report(), tmp_path / f"brief{ending}", Making(progress=told.append))
    assert told == sorted(told)
    assert told[-1] == 1.0


@pytest.mark.parametrize("ending", ENDINGS)
def test_cancelling_leaves_the_old_file(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"brief{ending}"
    path.write_text("the old one")

    def cancel(_share: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        write_report(whole_report(), path, Making(progress=cancel))
    assert path.read_text() == "the old one"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("ending", ENDINGS)
def test_characters_that_no_file_can_hold_do_not_stop_an_export(
    ending: str, tmp_path: Path
) -> None:
    path = tmp_path / f"brief{ending}"
    write_report(report_saying("a\x00b\ud800c\x1b[31m\ufffe"), path)
    assert path.stat().st_size > 0


def test_no_library_is_loaded_before_its_format_is_asked_for() -> None:
    program = (
        "import sys, briefing.export.formats; "
        "print([m for m in ('docx', 'reportlab', 'json.decoder', 'markdown') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_reproducible_file_bears_no_true_time_and_any_other_does(tmp_path: Path) -> None:
    fixed, true = tmp_path / "a.stix.json", tmp_path / "b.stix.json"
    write_report(whole_report(), fixed)
    write_report(whole_report(), true, Making("2026-11-23T14:03:22Z"))
    assert f'"published": "{REPRODUCIBLE_MOMENT[:10]}' in fixed.read_text("utf-8")
    assert f'"published": "{REPRODUCIBLE_MOMENT[:10]}' not in true.read_text("utf-8")
    assert '"published": "2026-11-23' in true.read_text("utf-8")
