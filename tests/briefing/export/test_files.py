"""An output file is wholly there or the old one stands, whatever the system refuses."""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from briefing.errors import Cancelled, ExportError
from briefing.export.files import write_atomically
from briefing.project.document import Document

OLD = b"the old brief"
NEW = b"the new brief"


def _write_new(stream: BinaryIO) -> None:
    stream.write(NEW)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    path = tmp_path / "brief.pdf"
    path.write_bytes(OLD)
    return path


@pytest.fixture
def small_disk() -> Iterator[None]:
    """A real refusal of the system after 1000 bytes of any file."""
    resource = pytest.importorskip("resource", reason="Windows has no such limit")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _refused(path: Path, error: int) -> ExportError:
    def writer(_stream: BinaryIO) -> None:
        raise OSError(error, "refused")

    with pytest.raises(ExportError) as caught:
        write_atomically(path, writer)
    return caught.value


def test_a_new_file_holds_exactly_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "new.pdf"
    write_atomically(path, _write_new)
    assert path.read_bytes() == NEW
    assert list(tmp_path.iterdir()) == [path]


def test_an_older_file_is_replaced_and_keeps_its_permissions(target: Path) -> None:
    target.chmod(0o640)
    write_atomically(target, _write_new)
    assert target.read_bytes() == NEW
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_file_reached_through_a_link_is_replaced_and_the_link_stays(target: Path) -> None:
    link = target.with_name("latest.pdf")
    link.symlink_to(target)
    write_atomically(link, _write_new)
    assert link.is_symlink()
    assert target.read_bytes() == NEW


@pytest.mark.usefixtures("small_disk")
def test_when_the_system_takes_no_more_bytes_the_old_file_stays(target: Path) -> None:
    with pytest.raises(ExportError, match=r"“brief\.pdf” was not saved: the disk is full\."):
        write_atomically(target, lambda stream: stream.write(b"x" * 100_000))
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "read-only"),
        (errno.EACCES, "read-only"),
        (errno.EIO, "refused"),
    ],
)
def test_every_refusal_is_a_sentence_with_the_file_name(
    target: Path, error: int, words: str
) -> None:
    refused = _refused(target, error)
    assert refused.sentence.startswith("“brief.pdf” was not saved")
    assert words in refused.sentence
    assert refused.sentence.endswith(".")
    assert refused.hint
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="the folder “outbox” does not exist"):
        write_atomically(tmp_path / "outbox" / "brief.pdf", _write_new)


@pytest.mark.skipif(os.name == "nt", reason="Windows asks for a right to make links")
def test_a_link_that_leads_into_a_missing_folder_names_that_folder(tmp_path: Path) -> None:
    link = tmp_path / "brief.pdf"
    link.symlink_to(tmp_path / "outbox" / "real.pdf")
    with pytest.raises(ExportError) as caught:
        write_atomically(link, _write_new)
    assert caught.value.sentence == (
        "“brief.pdf” was not saved: it is a link to “real.pdf” in the folder “outbox”,"
        " which does not exist."
    )
    assert link.is_symlink()


def test_a_folder_in_the_way_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "brief.pdf").mkdir()
    with pytest.raises(ExportError, match="a folder has that name"):
        write_atomically(tmp_path / "brief.pdf", _write_new)
    assert (tmp_path / "brief.pdf").is_dir()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "brief.pdf"
    os.mkfifo(pipe)
    with pytest.raises(ExportError, match="a pipe or a device"):
        write_atomically(pipe, _write_new)
    assert pipe.is_fifo()
    assert list(tmp_path.iterdir()) == [pipe]


@pytest.mark.parametrize("reached", ["kursk.json", "link.json"])
def test_a_project_is_never_replaced_by_a_brief(tmp_path: Path, reached: str) -> None:
    project = tmp_path / "kursk.json"
    Document.create(project).close()
    (tmp_path / "link.json").symlink_to(project)
    before = project.read_bytes()
    with pytest.raises(ExportError, match="a project is kept in the file"):
        write_atomically(tmp_path / reached, _write_new)
    assert project.read_bytes() == before


def test_a_link_that_leads_to_itself_is_refused(tmp_path: Path) -> None:
    link = tmp_path / "brief.pdf"
    link.symlink_to(link)
    with pytest.raises(ExportError, match="a link that leads nowhere"):
        write_atomically(link, _write_new)
    assert link.is_symlink()


def test_a_read_only_file_is_not_replaced(target: Path) -> None:
    target.chmod(0o444)
    with pytest.raises(ExportError, match="read-only"):
        write_atomically(target, _write_new)
    assert target.read_bytes() == OLD


def test_a_name_the_system_cannot_hold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="does not allow that file name"):
        write_atomically(tmp_path / ("n" * 400), _write_new)


def test_cancelling_leaves_the_old_file_and_nothing_half_written(target: Path) -> None:
    def writer(stream: BinaryIO) -> None:
        stream.write(NEW)
        raise Cancelled

    with pytest.raises(Cancelled):
        write_atomically(target, writer)
    assert target.read_bytes() == OLD
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_what_replaces_a_private_file_is_private_from_its_first_byte(tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"
    target.write_bytes(b"old")
    target.chmod(0o600)
    seen: list[int] = []

    def write(stream: BinaryIO) -> None:
        stream.write(b"new")
        seen.append(stat.S_IMODE(os.fstat(stream.fileno()).st_mode))

    write_atomically(target, write)
    assert seen == [0o600]
    assert (target.read_bytes(), stat.S_IMODE(target.stat().st_mode)) == (b"new", 0o600)


def test_what_a_killed_export_left_goes_with_the_next_one_but_not_what_is_being_written(
    target: Path,
) -> None:
    left, running = (target.parent / f".sourceline-{one}-0.part" for one in (1, 2))
    for part in (left, running):
        part.write_bytes(b"half of it")
    two_hours_ago = time.time() - 7200
    os.utime(left, (two_hours_ago, two_hours_ago))
    write_atomically(target, lambda stream: stream.write(b"new"))
    assert not left.exists()
    assert running.read_bytes() == b"half of it"
