"""Printing on the second processor: a child loads the printer and its fonts while we still read.

It halves the time of `brief`, which is spent in loading and not in waiting. Where a system cannot
fork, or the child is lost, the report is printed here instead.
"""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from briefing.errors import BriefingError
from briefing.export.formats import write_report
from briefing.report.tree import Report


class Print(Protocol):
    """Writes a report to a file in the format of its ending; the SHA-256 (hex) of the file."""

    def __call__(self, report: Report, path: Path, *, reproducible: bool = False) -> str: ...


@contextmanager
def printer(path: Path) -> Iterator[Print]:
    """What prints to `path`, being made ready meanwhile. Fork while the process is still small."""
    if not hasattr(os, "fork") or path.suffix.lower() != ".pdf":
        yield write_report
        return
    child = _Child()
    try:
        yield child.print
    finally:
        child.dismiss()


class _Child:
    """A forked process that waits for one report, prints it, and says how that went."""

    def __init__(self) -> None:
        orders, self._orders = _pipe()
        self._answers, answers = _pipe()
        self._pid = os.fork()
        if self._pid == 0:
            self._orders.close()
            self._answers.close()
            _serve(orders, answers)
        orders.close()
        answers.close()

    def print(self, report: Report, path: Path, *, reproducible: bool = False) -> str:
        """Hand the report over and wait. Raises what the printer raised."""
        answer: Any = None
        with suppress(OSError, EOFError, pickle.UnpicklingError):
            pickle.dump((report, path, reproducible), self._orders)
            self._orders.flush()
            # It is our own child that answers, through a pipe nobody else has.
            answer = pickle.load(self._answers)  # noqa: S301
        if isinstance(answer, BaseException):
            raise answer
        if isinstance(answer, str):
            return answer
        return write_report(report, path, reproducible=reproducible)

    def dismiss(self) -> None:
        """Let the child end, whether it had work or not."""
        for stream in (self._orders, self._answers):
            with suppress(OSError):
                stream.close()
        with suppress(ChildProcessError):
            os.waitpid(self._pid, 0)


def _pipe() -> tuple[BinaryIO, BinaryIO]:
    reading, writing = os.pipe()
    return os.fdopen(reading, "rb"), os.fdopen(writing, "wb")


def _serve(orders: BinaryIO, answers: BinaryIO) -> None:
    """The child's whole life; it never returns."""
    # Ctrl+C is the parent's to answer; when that ends, the pipe does, and so do we.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        from briefing.export.pdf import prepare

        prepare()
        report, path, reproducible = pickle.load(orders)  # noqa: S301 - from our own parent
        answer: object
        try:
            answer = write_report(report, path, reproducible=reproducible)
        except BriefingError as error:
            answer = error
        pickle.dump(answer, answers)
        answers.flush()
    except BaseException:  # noqa: BLE001 - the parent finds no answer, prints itself, and raises it
        os._exit(1)
    os._exit(0)
