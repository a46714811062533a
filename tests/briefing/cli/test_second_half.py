"""What a child does for a command is done as the command itself would do it, or not at all."""

from __future__ import annotations

import errno
import os
import signal
import time
from pathlib import Path

import pytest

from briefing.cli.second_half import made_ready
from briefing.errors import ExportError
from briefing.export.files import write_atomically

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="This system cannot fork.")


def _nothing() -> None:
    """No preparation."""


def _whoever(word: str, *, end: str) -> tuple[int, str]:
    return os.getpid(), word + end


def test_the_work_is_done_by_another_process_and_its_answer_comes_back() -> None:
    with made_ready(_whoever, _nothing) as work:
        process, words = work("read", end="!")
    assert process != os.getpid()
    assert words == "read!"


def test_a_refusal_in_the_child_is_raised_here_with_its_hint() -> None:
    def refuse() -> None:
        raise ExportError("The disk is full.", "Free some space.")

    with made_ready(refuse, _nothing) as work, pytest.raises(ExportError) as refused:
        work()
    assert "Free some space." in str(refused.value)


@pytest.mark.parametrize("where", ["work", "prepare"])
def test_what_a_lost_child_did_not_do_is_done_here(where: str) -> None:
    here = os.getpid()

    def lose(place: str) -> None:
        if place == where and os.getpid() != here:
            os._exit(9)

    def work() -> int:
        lose("work")
        return os.getpid()

    with made_ready(work, lambda: lose("prepare")) as done:
        assert done() == here


def test_where_the_system_has_no_process_to_spare_the_work_is_done_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse() -> int:
        raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))

    monkeypatch.setattr(os, "fork", refuse)
    with made_ready(_whoever, _nothing) as work:
        assert work("read", end="!") == (os.getpid(), "read!")


@pytest.fixture
def children(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The processes begun in this test: other tests of this run may have some of their own."""
    begun: list[int] = []
    fork = os.fork

    def forked() -> int:
        begun.append(fork())
        return begun[-1]

    monkeypatch.setattr(os, "fork", forked)
    return begun


def _has_ended(child: int) -> bool:
    try:
        os.waitpid(child, os.WNOHANG)
    except ChildProcessError:
        return True
    return False


def test_an_interruption_leaves_no_half_of_a_file_and_no_process(
    tmp_path: Path, children: list[int]
) -> None:
    out = tmp_path / "out.pdf"
    out.write_bytes(b"the brief of yesterday")
    parent = os.getpid()

    def write() -> None:
        def half(stream: object) -> None:
            os.kill(parent, signal.SIGINT)
            time.sleep(60)

        write_atomically(out, half)

    with pytest.raises(KeyboardInterrupt), made_ready(write, _nothing) as work:
        work()
    assert [path.name for path in tmp_path.iterdir()] == ["out.pdf"]
    assert out.read_bytes() == b"the brief of yesterday"
    (child,) = children
    assert _has_ended(child)


def test_a_child_without_orders_ends_with_the_command(children: list[int]) -> None:
    with made_ready(_whoever, lambda: time.sleep(60)):
        pass
    (child,) = children
    assert _has_ended(child)
