"""Whatever is given as a project: it opens, or a sentence says why not, and nothing is lost."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.errors import BriefingError, CommandError, ProjectError, ReadOnlyError
from briefing.model.evidence import Article, Suggestion
from briefing.project import connection
from briefing.project.commands import AddSource, Draft, EditBrief, GradeStatement
from briefing.project.database import FORMAT
from briefing.project.document import Document
from briefing.project.queries.records import records
from briefing.project.queries.search import search_statements
from briefing.project.queries.whole import whole_project
from briefing.project.verify import verify
from tests.briefing.project.obstacles import no_file_longer_than, nobody, protected
from tests.briefing.project.sample import TurnedClock, article, dump


def test_what_is_no_project_is_refused_with_a_sentence(tmp_path: Path) -> None:
    other = tmp_path / "other.brief"
    with sqlite3.connect(other) as db:
        db.execute("CREATE TABLE brief (id TEXT)")
    db.close()
    (tmp_path / "text.brief").write_text("SQLite is not what this is")
    (tmp_path / "empty.brief").touch()
    (tmp_path / "folder.brief").mkdir()
    (tmp_path / "magic.brief").write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    for name, words in {
        "other": "is a database, but not a Sourceline project",
        "text": "is not a Sourceline project",
        "empty": "is not a Sourceline project",
        "folder": "is a folder",
        "magic": "cannot be opened: its contents are corrupt",
        "missing": "There is no project at",
        "n" * 300: "cannot be read",
        "nul\0": "There is no project at",
    }.items():
        with pytest.raises(ProjectError, match=words):
            Document.open(tmp_path / f"{name}.brief")
    assert sorted(tmp_path.glob(".*")) == []


def test_a_file_with_odd_characters_in_its_name_is_that_file(tmp_path: Path) -> None:
    for name in ("a?b#c%20.brief", "정상 운항.brief", "mode=ro&x.brief"):
        Document.create(tmp_path / name, title="Odd").close()
        with Document.open(tmp_path / name) as document:
            assert document.ask(whole_project)["title"] == "Odd"
    assert len(list(tmp_path.iterdir())) == 3


def test_a_newer_project_is_only_read_and_keeps_nobody_from_writing(path: Path) -> None:
    with Document.create(path) as document:
        document.run(article())
    _change(path, f"PRAGMA user_version = {FORMAT + 1}")
    with Document.open(path) as document:
        assert "newer" in document.why_read_only
        assert len(document.ask(records, Article)) == 1
        with pytest.raises(ReadOnlyError, match="newer"):
            document.run(Draft())
        assert list(path.parent.glob("*.lock")) == []


def test_an_older_project_than_there_ever_was_is_damaged(path: Path) -> None:
    Document.create(path).close()
    _change(path, "PRAGMA user_version = 0")
    with pytest.raises(ProjectError, match="damaged"):
        Document.open(path)


def test_a_project_is_never_made_over_something(path: Path) -> None:
    path.write_text("mine")
    with pytest.raises(ProjectError, match="already there"):
        Document.create(path)
    assert path.read_text() == "mine"
    dangling = path.with_name("dangling.brief")
    dangling.symlink_to("nowhere")
    with pytest.raises(ProjectError, match="already there"):
        Document.create(dangling)


def test_a_project_that_appears_while_one_is_made_is_not_overwritten(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_name = connection.give_name

    def late(beside: Path, target: Path) -> None:
        target.write_text("mine")
        give_name(beside, target)

    monkeypatch.setattr(connection, "give_name", late)
    with pytest.raises(ProjectError, match="already there"):
        Document.create(path)
    assert path.read_text() == "mine"
    assert list(path.parent.iterdir()) == [path]


def test_a_project_is_made_where_there_are_no_hard_links(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    with Document.create(path) as document:
        document.run(article())
    assert list(path.parent.iterdir()) == [path]


def test_a_project_in_a_place_that_is_not_there_is_refused(tmp_path: Path) -> None:
    for place in (tmp_path / "none" / "a.brief", tmp_path / ("n" * 300)):
        with pytest.raises(ProjectError, match="could not be made"):
            Document.create(place)


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_write_protected_project_is_read_and_says_so(path: Path, what: str) -> None:
    with Document.create(path) as document:
        document.run(article())
    with nobody(path.parent), protected(path if what == "file" else path.parent):
        with Document.open(path) as document:
            assert "write-protected" in document.why_read_only
            assert len(document.ask(records, Article)) == 1
            with pytest.raises(ReadOnlyError, match="write-protected"):
                document.run(Draft())
        with pytest.raises(ProjectError):
            Document.create(path.with_name("new.brief") if what == "folder" else path)


def test_a_project_open_elsewhere_is_read_and_says_so(path: Path) -> None:
    with Document.create(path) as first, Document.open(path) as second:
        assert "open in another window" in second.why_read_only
        with pytest.raises(ReadOnlyError, match="open in another window"):
            second.run(article())
        first.run(article())
        assert len(second.ask(records, Article)) == 1
    with Document.open(path) as third:
        assert third.why_read_only == ""
        third.run(Draft())


def test_a_project_open_in_another_process_is_read(path: Path, repository: Path) -> None:
    Document.create(path).close()
    program = (
        "import sys\nfrom pathlib import Path\nfrom briefing.project.document import Document\n"
        "with Document.open(Path(sys.argv[1])) as document:\n"
        "    print(document.why_read_only, flush=True)\n    sys.stdin.read()\n"
    )
    command = [sys.executable, "-c", program, str(path)]
    with subprocess.Popen(
        command, cwd=repository, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "\n"
        with Document.open(path) as document:
            assert "open in another window" in document.why_read_only
        other.kill()
    with Document.open(path) as document:
        assert document.why_read_only == ""


def test_a_full_disk_stops_a_command_and_loses_nothing(path: Path) -> None:
    with Document.create(path) as document:
        document.run(article())
        before = document.ask(dump)
        pages = document._db.execute("PRAGMA page_count").fetchone()[0]
        document._db.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(ProjectError, match="not saved: the disk is full"):
            document.run(article("Long", sentences=("word " * 20_000,)))
        assert document.ask(dump) == before
        assert document.undo_label == "Import “Barge report”"
        document._db.execute("PRAGMA max_page_count = 1000000")
        document.run(article("Long", sentences=("word " * 20_000,)))
        assert len(document.ask(records, Article)) == 2
    assert verify(path) == ()


def test_a_disk_that_refuses_to_write_stops_a_command_and_loses_nothing(path: Path) -> None:
    with Document.create(path) as document:
        document.run(article())
        before = document.ask(dump)
        with no_file_longer_than(1024), pytest.raises(ProjectError, match="not saved"):
            document.run(EditBrief({"title": "x" * 50_000}))
        assert document.ask(dump) == before
        document.run(EditBrief({"title": "Room again"}))
    assert verify(path) == ()


def test_a_full_disk_while_a_project_is_made_leaves_nothing(path: Path) -> None:
    with no_file_longer_than(4096), pytest.raises(ProjectError, match="could not be made"):
        Document.create(path)
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("text", ["half \ud83d an emoji", "nul \0 inside"])
def test_text_that_no_file_can_hold_is_refused(document: Document, text: str) -> None:
    before = document.ask(dump)
    for command in (AddSource(text), EditBrief({"title": text})):
        with pytest.raises(CommandError, match="cannot be stored"):
            document.run(command)
    assert document.ask(dump) == before
    assert document.ask(search_statements, text) == ()
    with pytest.raises(CommandError):
        document.run(GradeStatement.typed(text, "B2"))


def test_a_damaged_table_is_a_sentence_when_it_is_asked_for(path: Path) -> None:
    with Document.create(path) as document:
        document.run(article())
        asked = "SELECT rootpage FROM sqlite_master WHERE name = 'suggestion'"
        page = document.ask(lambda db: db.execute(asked).fetchone()[0]) - 1
    content = bytearray(path.read_bytes())
    content[page * 4096 : page * 4096 + 200] = b"\xa5" * 200
    path.write_bytes(content)
    with Document.open(path) as document:
        assert len(document.ask(records, Article)) == 1
        with pytest.raises(ProjectError, match="could not be read: its contents are corrupt"):
            document.ask(records, Suggestion)
        with pytest.raises(ProjectError, match="not saved: its contents are corrupt"):
            document.run(Draft())


_SOUND: list[bytes] = []


def _sound(folder: Path) -> bytearray:
    """The bytes of a whole project with a draft and a step undone."""
    if not _SOUND:
        path = folder / "sound.brief"
        with Document.create(path, analyst="Kim", clock=TurnedClock()) as document:
            document.run(article())
            document.run(Draft())
            document.run(EditBrief({"title": "Once"}))
            document.undo()
        _SOUND.append(path.read_bytes())
    return bytearray(_SOUND[0])


@pytest.mark.fuzz
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(
    flips=st.lists(st.tuples(st.integers(0, 2**20), st.integers(0, 255)), min_size=1, max_size=30),
    length=st.none() | st.integers(0, 2**20),
)
def test_a_damaged_project_opens_or_says_so_and_nothing_else(
    tmp_path: Path, flips: list[tuple[int, int]], length: int | None
) -> None:
    content = _sound(tmp_path)
    for offset, value in flips:
        content[offset % len(content)] = value
    if length is not None:
        content = content[: length % len(content)]
    path = tmp_path / "damaged.brief"
    path.write_bytes(content)
    assert all(isinstance(fault, str) for fault in verify(path))
    try:
        with Document.open(path, analyst="Kim", clock=TurnedClock(10_000)) as document:
            _use(document)
    except BriefingError:
        pass


def _use(document: Document) -> None:
    """What a window does at its start, and a user first."""
    document.ask(search_statements, "barge")
    label = document.undo_label
    undone = document.undo()
    assert label == (undone.label if undone else None)
    document.redo()
    document.ask(whole_project, "Kim")
    document.redo()
    document.run(article("Second"))
    document.run(Draft())
    while document.undo():
        pass


def _change(path: Path, sql: str) -> None:
    db = sqlite3.connect(path)
    db.execute(sql)
    db.commit()
    db.close()
