"""An output path that cannot be written, in every format: a sentence, and what was there stays."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefing.export import files
from briefing.export.formats import FORMATS
from tests.briefing.cli.running import Cli

ENDINGS = [known.ending for known in FORMATS]
OLD = b"the old brief"
pytestmark = pytest.mark.parametrize("ending", ENDINGS)


@pytest.fixture
def out(tmp_path: Path, ending: str) -> Path:
    """An older file of that name, alone in its folder."""
    path = tmp_path / "out" / f"brief{ending}"
    path.parent.mkdir()
    path.write_bytes(OLD)
    return path


@pytest.fixture
def refused(cli: Cli, project: Path) -> Callable[..., None]:
    """Exports, expects one line that says why not, and looks that nothing was left or recorded."""

    def export(path: Path, *words: str) -> None:
        before = _seen(path.parent)
        assert cli("export", project, path).refused("was not saved", *words)
        assert _seen(path.parent) == before
        assert cli("show", project, "--json").json["editions"] == []

    return export


def _seen(folder: Path) -> dict[str, object]:
    """What stands in a folder: contents of files, and of all else what it is."""
    if not folder.is_dir():
        return {}
    return {
        one.name: one.read_bytes() if one.is_file() else one.lstat().st_mode
        for one in folder.iterdir()
    }


@contextmanager
def small_disk() -> Iterator[None]:
    """A real refusal of the system after 40 bytes of any file."""
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_folder_of_that_name(refused: Callable[..., None], out: Path) -> None:
    folder = out.with_name(f"folder{out.name}")
    folder.mkdir()
    refused(folder, "a folder has that name")


def test_a_file_that_is_read_only(refused: Callable[..., None], out: Path) -> None:
    out.chmod(0o444)
    refused(out, "read-only")
    assert out.stat().st_mode & 0o777 == 0o444


def test_a_folder_that_is_read_only(
    refused: Callable[..., None], out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The system refuses nothing to whoever may do everything, as in a container; so it is played.
    genuine = os.open

    def denying(path: str | Path, flags: int, mode: int = 0o777) -> int:
        if flags & os.O_CREAT and Path(path).parent == out.parent:
            raise PermissionError(errno.EACCES, "Permission denied")
        return genuine(path, flags, mode)

    monkeypatch.setattr(files.os, "open", denying)
    refused(out, "read-only")


def test_a_file_that_another_program_holds_open(
    refused: Callable[..., None], out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    genuine = Path.replace

    def locked(self: Path, target: Path) -> Path:
        if target == out:  # as Windows says it of a file that Word has open
            raise PermissionError(errno.EACCES, "The process cannot access the file")
        return genuine(self, target)

    monkeypatch.setattr(Path, "replace", locked)
    refused(out, "another program has the file open", "close the other program")


def test_a_disk_without_room(cli: Cli, project: Path, out: Path) -> None:
    with small_disk():
        ran = cli("export", project, out)
    assert ran.refused("was not saved: the disk is full")
    assert _seen(out.parent) == {out.name: OLD}


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for a right to make links")
def test_links_that_lead_nowhere(refused: Callable[..., None], out: Path) -> None:
    lost, round_about = out.with_name(f"lost{out.name}"), out.with_name(f"round{out.name}")
    lost.symlink_to(out.parent / "gone" / "real.pdf")
    refused(lost, "a link to “real.pdf” in the folder “gone”, which does not exist")
    round_about.symlink_to(round_about)
    refused(round_about, "a link that leads nowhere")


def test_a_name_that_is_too_long(refused: Callable[..., None], out: Path, ending: str) -> None:
    refused(out.with_name("n" * 300 + ending), "does not allow that file name")


def test_a_folder_that_is_missing(refused: Callable[..., None], out: Path) -> None:
    refused(out.parent / "none" / out.name, "the folder “none” does not exist")
    refused(out / out.name, f"the folder “{out.name}” does not exist")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe(refused: Callable[..., None], out: Path) -> None:
    pipe = out.with_name(f"pipe{out.name}")
    os.mkfifo(pipe)
    refused(pipe, "a pipe or a device")
