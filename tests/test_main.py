"""The one entry: what opens the window, what runs a command, and what a command never loads."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import main
from tests.program import REPOSITORY

SAMPLE = REPOSITORY / "assets" / "sample" / "article.txt"

_REPORT = """
import runpy, sys
sys.argv = ["main.py", *sys.argv[1:]]
try:
    runpy.run_path("main.py", run_name="__main__")
except SystemExit:
    print("LOADED", *sorted(sys.modules), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "window"),
    [
        ([], True),
        (["--sample"], True),
        (["kursk.brief"], True),
        (["KURSK.BRIEF"], True),
        (["show", "kursk.brief"], False),
        (["article.txt"], False),
        (["--help"], False),
    ],
)
def test_the_window_opens_for_nothing_the_sample_or_a_project(
    arguments: list[str], window: bool
) -> None:
    assert main.opens_window(arguments) is window


def _loaded(*arguments: object) -> set[str]:
    """The modules a whole process has loaded by the end of a command."""
    done = subprocess.run(
        [sys.executable, "-c", _REPORT, *map(str, arguments)],
        cwd=REPOSITORY,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "SOURCELINE_ANALYST": "Kim"},
        check=True,
    )
    lines = [line for line in done.stderr.splitlines() if line.startswith("LOADED")]
    assert lines, done.stderr
    return {name.partition(".")[0] for name in lines[0].split()[1:]}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.brief"
    subprocess.run([sys.executable, "main.py", "new", path], cwd=REPOSITORY, check=True)
    return path


@pytest.mark.parametrize("command", ["show", "check", "draft", "log", "verify"])
def test_a_command_never_loads_qt_or_the_window(project: Path, command: str) -> None:
    loaded = _loaded(command, project)
    assert "briefing" in loaded
    assert not loaded & {"PySide6", "shiboken6", "ui"}


def test_a_brief_of_plain_text_loads_only_what_it_needs(tmp_path: Path) -> None:
    # Another ending than .pdf: pages are set in a second process, which is not seen from here.
    loaded = _loaded("brief", SAMPLE, tmp_path / "out.html")
    assert {"briefing", "sqlite3"} <= loaded
    needless = {
        "PySide6", "ui", "trafilatura", "docx", "lxml", "pypdfium2", "pikepdf", "markdown",
        "charset_normalizer", "platformdirs", "sqlite_utils", "filelock",
    }  # fmt: skip
    assert loaded & needless == set()


def test_the_exit_status_of_a_command_is_that_of_the_process(tmp_path: Path) -> None:
    def status(*arguments: object) -> int:
        command = [sys.executable, "main.py", *map(str, arguments)]
        return subprocess.run(command, cwd=REPOSITORY, capture_output=True).returncode

    assert status("read", SAMPLE) == 0
    assert status("read", tmp_path / "gone.txt") == 1
    assert status("read") == 2


def test_what_a_command_prints_is_whole_when_it_goes_into_a_pipe() -> None:
    command = [sys.executable, "main.py", "read", SAMPLE, "--json"]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, check=True)
    assert done.stdout.rstrip().endswith(b"}")


def test_a_reader_that_has_had_enough_is_no_failure() -> None:
    command = [sys.executable, "main.py", "read", *[SAMPLE] * 9, "--json"]
    with subprocess.Popen(
        command, cwd=REPOSITORY, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0
