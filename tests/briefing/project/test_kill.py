"""Killed at any moment, a project keeps every command that was acknowledged, and opens again."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import settings

from briefing.project.document import Document
from briefing.project.journal import entries
from briefing.project.verify import verify
from tests.briefing.project.killed_user import state_of
from tests.briefing.project.sample import article

ROUNDS = min(200, settings.default.max_examples // 6)  # 8 in CI


@pytest.mark.fuzz
def test_no_acknowledged_command_is_lost_by_a_kill(path: Path, repository: Path) -> None:
    numbers = random.Random(20311123)
    with Document.create(path) as document:
        document.run(article("One"))
    known: list[str] = []
    for round_ in range(ROUNDS):
        said = _work_and_kill(path, repository, round_, numbers.uniform(0, 0.4))
        with Document.open(path) as document:
            assert document.why_read_only == ""
            uids = [entry.uid for entry in document.ask(entries, 1_000_000)]
            known += [line.split()[0] for line in said]
            assert set(known) <= set(uids)
            if document.ask(state_of) != said[-1]:
                # The kill came between the commit and the word of it: one more step, a whole one.
                assert uids[0] not in known
                assert uids[1] == known[-1]
                document.undo()
                assert document.ask(state_of).split()[1] == said[-1].split()[1]
        assert verify(path) == ()
    assert len(known) > ROUNDS


def _work_and_kill(path: Path, repository: Path, seed: int, seconds: float) -> list[str]:
    command = [sys.executable, "-m", "tests.briefing.project.killed_user", str(path), str(seed)]
    with subprocess.Popen(command, cwd=repository, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        time.sleep(seconds)
        child.kill()
        rest = child.stdout.read()
    # The last line may be cut off: what was not said whole was not acknowledged.
    lines = (first + rest).splitlines(keepends=True)
    return [line.strip() for line in lines if line.endswith("\n")]


def test_a_reader_comes_after_a_kill_in_the_middle_of_a_commit(path: Path) -> None:
    with Document.create(path) as document:
        document.run(article("One"))
        before = document.ask(state_of)
    _die_while_writing(path)
    assert path.with_name(f"{path.name}-journal").stat().st_size > 0
    with Document.open(path, writing=False) as document:
        assert document.ask(state_of) == before
    assert verify(path) == ()


def _die_while_writing(path: Path) -> None:
    """A process that has written pages into the file, and not committed, dies."""
    program = (
        "import os, sqlite3, sys\n"
        "db = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "db.execute('PRAGMA cache_size = 1')\n"
        "db.execute('BEGIN IMMEDIATE')\n"
        "db.execute('DELETE FROM suggestion')\n"
        "db.execute('UPDATE article SET text = ?', ['x' * 400000])\n"
        "os.kill(os.getpid(), 9) if hasattr(os, 'fork') else os._exit(9)\n"
    )
    subprocess.run([sys.executable, "-c", program, str(path)], check=False)


def test_a_kill_while_a_project_is_made_leaves_no_half_project(
    path: Path, repository: Path
) -> None:
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from briefing.project import document\n"
        "document.write_outset = lambda *_: os._exit(9)\n"
        "document.Document.create(Path(sys.argv[1]))\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], cwd=repository, check=False)
    assert done.returncode == 9
    assert not path.exists()
    with Document.create(path) as document:
        assert document.why_read_only == ""
