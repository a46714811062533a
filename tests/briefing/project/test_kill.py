"""Killed at any moment, a project keeps every command that was acknowledged, and opens again."""

from __future__ import annotations

import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import settings

from briefing.model.product import Edition
from briefing.project.command import Command
from briefing.project.commands import AddSource, EditBrief, RecordEdition
from briefing.project.document import Document
from briefing.project.journal import FACTS, entries
from briefing.project.queries.records import records
from briefing.project.transaction import Transaction
from briefing.project.verify import verify
from tests.briefing.project.killed_user import digest_of, state_of
from tests.briefing.project.sample import article, dump
from tests.program import REPOSITORY

ROUNDS = min(200, settings.default.max_examples // 6)  # 8 in CI
KEEPING = {"journal_mode": "delete", "synchronous": 3, "foreign_keys": 1}  # 3 is EXTRA


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
                # The kill came between the commit and the word of it.
                assert uids[0] not in known
                assert uids[1] == known[-1]
                assert _is_one_whole_step_after(document, said[-1])
        assert verify(path) == ()
    assert len(known) > ROUNDS


def _is_one_whole_step_after(document: Document, said: str) -> bool:
    """Whether all rows are as they were said to be, but for what the newest step did."""
    (newest,) = document.ask(entries, 1)
    if newest.command in FACTS:
        # Undo passes over it; its one row is taken out of the picture instead.
        last = max(document.ask(records, Edition), key=lambda edition: edition.number)
        rows = document.ask(dump)
        rows["edition"] = [row for row in rows["edition"] if last.id not in row]
        return digest_of(rows) == said.split()[1]
    document.undo()
    return document.ask(state_of).split()[1] == said.split()[1]


@pytest.mark.parametrize(
    "late", [AddSource("Pilot"), RecordEdition("pdf", "a.pdf", "00" * 32)], ids=["edit", "fact"]
)
def test_one_step_that_was_not_said_is_told_from_two(document: Document, late: Command) -> None:
    document.run(RecordEdition("docx", "b.docx", "11" * 32))
    said = document.ask(state_of)
    document.run(late)
    assert _is_one_whole_step_after(document, said)
    document.run(EditBrief({"title": "Another"}))
    document.run(late)
    assert not _is_one_whole_step_after(document, said)


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
    """A process that has written pages into the file by a command, and not committed, dies."""
    program = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from briefing.project.document import Document\n"
        "class Dying:\n"
        "    label = 'Die'\n"
        "    def apply(self, tx):\n"
        "        db = tx._database()\n"
        "        db.execute('PRAGMA cache_size = 1')\n"
        "        db.execute('DELETE FROM suggestion')\n"
        "        db.execute('UPDATE article SET text = ?', ['x' * 400000])\n"
        "        os._exit(9)\n"
        "Document.open(Path(sys.argv[1])).run(Dying())\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], cwd=REPOSITORY, check=False)
    assert done.returncode == 9


@pytest.mark.parametrize("made", ["new", "opened", "after a command"])
def test_every_commit_is_flushed_to_the_disk_before_it_is_acknowledged(
    path: Path, made: str
) -> None:
    document = Document.create(path)
    if made == "opened":
        document.close()
        document = Document.open(path)
    if made == "after a command":
        document.run(article("One"))
    with document:
        assert {name: _pragma(document, name) for name in KEEPING} == KEEPING


def _pragma(document: Document, name: str) -> object:
    return document.ask(lambda db: db.execute(f"PRAGMA {name}").fetchone()[0])


class WhileItRuns:
    """A command that looks, before its first change, whether another program may write."""

    label = "Look"

    def __init__(self, path: Path) -> None:
        self._path = path
        self.seen = ""

    def apply(self, _tx: Transaction) -> None:
        other = sqlite3.connect(self._path, isolation_level=None, timeout=0)
        try:
            other.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            self.seen = str(error)
        finally:
            other.close()


def test_no_other_program_writes_from_the_first_moment_of_a_command(path: Path) -> None:
    with Document.create(path) as document:
        look = WhileItRuns(path)
        document.run(look)
        assert look.seen == "database is locked"
        look.seen = ""
        look.apply(None)  # type: ignore[arg-type]
        assert look.seen == ""


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
