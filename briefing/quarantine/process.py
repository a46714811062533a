"""One child process as the program holds it: started, asked, and ended at any time.

A fresh interpreter and two pipes. It is never forked from this process, which has threads and a
window, and what it says is read as data.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from queue import Empty, SimpleQueue

from briefing.errors import BriefingError, IntakeError
from briefing.intake.opening import shown
from briefing.model.reading import Reading, Taken
from briefing.quarantine.orders import Order
from briefing.quarantine.values import GarbledError
from briefing.quarantine.wire import (
    BrokeDownError,
    TooMuchMemoryError,
    read_answer,
    write_order,
)

Check = Callable[[], object]

LEAST = 1536 * 1024**2
"""Bytes of address space that every document may have: the interpreter and its libraries take
some 300 MB of them."""
FOR_EACH_BYTE = 80
"""More for each byte of a document. A text of 10 MB takes some 600 MB, sixty for each byte."""
BEAT = 0.05
"""Seconds after which it is asked again whether there has been enough."""

_ROOT = Path(__file__).parents[2]
_BEGIN = "from briefing.quarantine.child import serve; serve(*{})"
_Outcome = tuple[Taken, Reading] | Exception


class Process:
    """A child that waits for documents. `ready` until it fails to answer one in full."""

    def __init__(self) -> None:
        # -P: a module that lies in the folder one happens to stand in is nobody's json or re.
        begin = [sys.executable, "-P", "-c", _BEGIN.format((LEAST, FOR_EACH_BYTE))]
        paths = filter(None, (str(_ROOT), os.environ.get("PYTHONPATH")))
        try:
            self._child = subprocess.Popen(
                begin,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | {"PYTHONPATH": os.pathsep.join(paths)},
                # Ctrl+C is ours to answer, and all that it may have started ends with it.
                start_new_session=True,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise IntakeError(
                "The process that reads documents could not be started "
                f"({error.strerror or 'unknown reason'}).",
                "Close other programs and try again.",
            ) from error
        self._answers: SimpleQueue[_Outcome] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._answered = self._ended = False
        self.ready = True

    @property
    def alive(self) -> bool:
        """Whether it can be asked."""
        return self.ready and self._child.poll() is None

    def ask(self, order: Order, check: Check) -> tuple[Taken, Reading]:
        """What it makes of an order. Raises IntakeError, and whatever `check` raises, which is
        called several times a second while one waits."""
        self.ready = False
        thread = threading.Thread(target=self._converse, args=(order,), daemon=True)
        thread.start()
        self._thread = thread
        outcome = self._wait(check)
        if isinstance(outcome, Exception) and not isinstance(outcome, BriefingError):
            raise self._lost(order, outcome) from outcome
        self.ready = self._answered = True
        if isinstance(outcome, BriefingError):
            raise outcome
        return outcome

    def end(self) -> None:
        """End it, whatever it does, and all that it holds."""
        if self._child.returncode is None:
            self._kill()
            self._child.wait()
        self._ended = True
        if self._thread is not None:
            self._thread.join(timeout=1)
            if self._thread.is_alive():
                # Something that got away from the group still holds the pipe: the thread, which
                # has it locked, closes it when that ends.
                return
        self._close()

    def _close(self) -> None:
        for stream in (self._child.stdin, self._child.stdout):
            # What it had not yet been told is lost with it.
            with contextlib.suppress(OSError):
                if stream is not None:
                    stream.close()

    def _wait(self, check: Check) -> _Outcome:
        while True:
            check()
            try:
                return self._answers.get(timeout=BEAT)
            except Empty:
                continue

    def _converse(self, order: Order) -> None:
        """On a thread of its own: pipes cannot be waited for with a limit on every system."""
        orders, answers = self._child.stdin, self._child.stdout
        assert orders is not None
        assert answers is not None
        try:
            # A child that has refused or fallen does not hear its order to the end.
            with contextlib.suppress(BrokenPipeError):
                write_order(orders, order)
            self._answers.put(read_answer(answers, order))
        except Exception as error:  # noqa: BLE001 - raised where the answer is waited for
            self._answers.put(error)
        finally:
            if self._ended:
                self._close()

    def _kill(self) -> None:
        """It and all that it may have started; where it has fallen already, it is left to wait4."""
        if hasattr(os, "killpg"):
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._child.pid, signal.SIGKILL)
        else:
            self._child.kill()

    def _lost(self, order: Order, outcome: Exception) -> IntakeError:
        """The sentence for a document that got no answer."""
        what = shown(order.name) if order.name else "What was pasted"
        fell = isinstance(outcome, (EOFError, OSError))
        if isinstance(outcome, TooMuchMemoryError) or (fell and self._had_too_much(order)):
            return IntakeError(
                f"{what} needs more memory than a document of that kind should; "
                "nothing of it was taken in.",
                "Do not trust it. Open it in another program, and paste what it says.",
            )
        if not fell and not isinstance(outcome, (BrokeDownError, GarbledError)):
            raise outcome
        return IntakeError(
            f"{what} made the program's reader break down; nothing of it was taken in.",
            "Fetch it once more, or open it in another program and paste what it says.",
        )

    def _had_too_much(self, order: Order) -> bool:
        """Whether a child that fell had come near its bound: libraries in C just break off then.

        The system tells the most that it ever had, so of a child that has answered for another
        document before it cannot be said which of them took it.
        """
        if self._answered or not hasattr(os, "wait4") or self._child.returncode is not None:
            return False
        self._kill()
        _, status, usage = os.wait4(self._child.pid, 0)
        self._child.returncode = os.waitstatus_to_exitcode(status)
        unit = 1 if sys.platform == "darwin" else 1024
        bound = LEAST + FOR_EACH_BYTE * sum(map(len, order.parts))
        return usage.ru_maxrss * unit > bound // 2
