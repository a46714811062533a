"""The press as the program holds it: a child process, started when it is needed, asked one brief
after another, replaced when it fell.
"""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any, Protocol

from briefing.errors import BriefingError
from briefing.press.wire import Broke, Refused, receive, send

if TYPE_CHECKING:
    from briefing.press.orders import PageOrder, SetPages

Check = Callable[[], object]
"""Called now and then while one waits; raises Cancelled once nobody wants the pages any more."""

BEAT = 0.05
"""Seconds after which it is asked again whether the pages are wanted."""
_TRIES = 2
_ROOT = Path(__file__).parents[2]
_BEGIN = "from briefing.press.child import serve; serve()"


class PressError(Exception):
    """A mistake of the program in its press: what it said of it."""


class Setter(Protocol):
    """Whoever can set pages."""

    def set(self, order: PageOrder, check: Check) -> SetPages: ...

    def end(self) -> None: ...


class Press:
    """Sets pages in a process apart; any thread may ask, one brief is set at a time."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._child: _Child | None = None

    def set(self, order: PageOrder, check: Check) -> SetPages:
        """The pages of a brief.

        Raises BriefingError where it cannot be set, PressError for a mistake of the press, and what
        `check` raises; then the brief in hand is set to its end, for nobody.
        """
        with self._turn:
            try:
                answer = self._ask(order, check)
            except OSError:
                # no process to be had: pages that make typing wait are better than none
                return HERE.set(order, check)
        match answer:
            case Refused(sentence, hint):
                raise BriefingError(sentence, hint)
            case Broke(trace):
                raise PressError(trace)
        pages: SetPages = answer
        return pages

    def _ask(self, order: PageOrder, check: Check) -> Any:
        """A child's answer; one that fell is replaced once, since it may have been killed."""
        for _ in range(_TRIES):
            if self._child is None:
                self._child = _Child()
            try:
                return self._child.ask(order, check)
            except EOFError:
                self.end()
        raise PressError("The process that sets pages has ended.")

    def end(self) -> None:
        """The child goes, whatever it does."""
        if self._child is not None:
            self._child.end()
            self._child = None


class _Here:
    """Sets pages in this very process."""

    def set(self, order: PageOrder, check: Check) -> SetPages:
        from briefing.press.orders import set_pages

        def look_up(_share: float) -> None:
            check()

        return set_pages(order, look_up)

    def end(self) -> None:
        """There is nothing to end."""


HERE: Setter = _Here()


class _Child:
    """A fresh interpreter and two pipes, never forked from a process with threads and a window."""

    def __init__(self) -> None:
        # -P: a module that lies in the folder one happens to stand in is nobody's json or re.
        paths = filter(None, (str(_ROOT), os.environ.get("PYTHONPATH")))
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _BEGIN],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
            # Ctrl+C in a terminal is the window's to answer.
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._answers: SimpleQueue[Any] = SimpleQueue()
        self._owed = 0
        threading.Thread(target=self._hear, daemon=True).start()

    def ask(self, order: PageOrder, check: Check) -> Any:
        """Its answer to an order. Raises EOFError where it has ended."""
        assert self._process.stdin is not None
        try:
            send(self._process.stdin, order)
        except OSError as error:
            raise EOFError from error
        self._owed += 1
        while True:
            check()
            try:
                answer = self._answers.get(timeout=BEAT)
            except Empty:
                continue
            if answer is None:
                raise EOFError
            self._owed -= 1
            if not self._owed:
                # answers to orders that nobody waited for came before it
                return answer

    def end(self) -> None:
        self._process.kill()
        self._process.wait()
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):
                self._process.stdin.close()

    def _hear(self) -> None:
        """On a thread of its own: pipes cannot be waited for with a limit on every system."""
        assert self._process.stdout is not None
        with self._process.stdout as answers:
            try:
                while True:
                    self._answers.put(receive(answers))
            except (EOFError, OSError):
                self._answers.put(None)
