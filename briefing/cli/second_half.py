"""The second half of a command on the second processor: a child loads it while the first half runs.

It takes a third off the time of `brief`, which is spent in loading and not in waiting. Where a
system cannot fork, or the child is lost, the second half is done here instead.
"""

from __future__ import annotations

import os
import pickle
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, BinaryIO, Generic, ParamSpec, TypeVar

from briefing.errors import BriefingError

P = ParamSpec("P")
R = TypeVar("R")


@contextmanager
def made_ready(work: Callable[P, R], prepare: Callable[[], object]) -> Iterator[Callable[P, R]]:
    """What does `work`, once, and meanwhile prepares for it. Fork while the process is small.

    What `work` is given, and its answer, have to be plain values that can be pickled.
    """
    child = None
    if hasattr(os, "fork"):
        # A system that has no process or memory to spare refuses; the work needs no other process.
        with suppress(OSError):
            child = _Child(work, prepare)
    if child is None:
        yield work
        return
    try:
        yield child.run
    finally:
        child.dismiss()


class _Child(Generic[P, R]):
    """A forked process that waits for its orders, does the work, and says how that went."""

    def __init__(self, work: Callable[P, R], prepare: Callable[[], object]) -> None:
        self._work = work
        self._answered = False
        orders, self._orders = _pipe()
        self._answers, answers = _pipe()
        try:
            self._pid = os.fork()
        except OSError:
            for stream in (orders, self._orders, self._answers, answers):
                stream.close()
            raise
        if self._pid == 0:
            self._orders.close()
            self._answers.close()
            _serve(work, prepare, orders, answers)
        orders.close()
        answers.close()

    def run(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """Hand the orders over and wait. Raises what the work raised."""
        answer: Any = None
        with suppress(OSError, EOFError, pickle.UnpicklingError):
            pickle.dump((args, kwargs), self._orders, pickle.HIGHEST_PROTOCOL)
            self._orders.flush()
            # It is our own child that answers, through a pipe nobody else has.
            answer = pickle.load(self._answers)  # noqa: S301
            self._answered = True
        if isinstance(answer, BaseException):
            raise answer
        if answer is None:
            return self._work(*args, **kwargs)
        (result,) = answer
        return result  # type: ignore[no-any-return]

    def dismiss(self) -> None:
        """End the child, wherever it is; it leaves nothing half written behind."""
        for stream in (self._orders, self._answers):
            with suppress(OSError):
                stream.close()
        with suppress(ProcessLookupError, ChildProcessError):
            if not self._answered:
                os.kill(self._pid, signal.SIGTERM)
            os.waitpid(self._pid, 0)


def _pipe() -> tuple[BinaryIO, BinaryIO]:
    reading, writing = os.pipe()
    return os.fdopen(reading, "rb"), os.fdopen(writing, "wb")


def _serve(
    work: Callable[..., object], prepare: Callable[[], object], orders: BinaryIO, answers: BinaryIO
) -> None:
    """The child's whole life; it never returns."""
    status = 1
    try:
        # Ctrl+C is the parent's to answer; when that ends, it ends us, and what we began is undone.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        prepare()
        args, kwargs = pickle.load(orders)  # noqa: S301 - from our own parent
        answer: object
        try:
            answer = (work(*args, **kwargs),)
        except BriefingError as error:
            answer = error
        pickle.dump(answer, answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()
        status = 0
    except BaseException:  # noqa: BLE001, S110 - the parent finds no answer, and works itself
        pass
    finally:
        os._exit(status)
