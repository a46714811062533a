"""The life of the process that reads strangers' documents. Started by `process`, never imported.

It takes orders on its standard input and answers on its standard output; when its input ends it is
gone, whatever it is doing, so that it never outlives the program. It imports no Qt.

Its memory is bounded by the system where that can be asked for it: on Linux and the BSDs. macOS
accepts the bound and does not keep it; Windows has none that Python could set. There a document
without measure takes what the machine has, and it is still this process that falls, not the
program. No dump of its memory is left behind when it does.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
import threading
import traceback
from queue import SimpleQueue
from typing import BinaryIO

from briefing.errors import BriefingError
from briefing.quarantine.orders import FileOrder, Order, take_and_read
from briefing.quarantine.wire import (
    read_order,
    write_answer,
    write_failure,
    write_refusal,
    write_too_much,
)

_PRACTICE = b"Harbour closed\n\nA spokesman said on 5 March 2025 that two pilots had been wounded."
"""A short text that has every part of the reading room load what it needs."""


def serve(least: int, for_each_byte: int) -> None:
    """Read what is ordered until no more orders come; it does not return.

    For each document there are `least` bytes of memory, and so many more for each of its own.
    """
    _leave_no_dump()
    answers = _keep_for_answers()
    orders: SimpleQueue[Order] = SimpleQueue()
    threading.Thread(target=_listen, args=(orders,), daemon=True).start()
    _make_ready()
    while True:
        order = orders.get()
        _allow(least + for_each_byte * sum(map(len, order.parts)))
        _answer(order, answers)


def _listen(orders: SimpleQueue[Order]) -> None:
    """Hear every order at once, and the end at once as well, in the midst of any work."""
    try:
        while order := read_order(sys.stdin.buffer):
            orders.put(order)
    finally:
        # also where an order could not be held: who waits for an answer must see the end
        os._exit(0)


def _keep_for_answers() -> BinaryIO:
    """The standard output for answers alone: what a library prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers


def _make_ready() -> None:
    """Load what every document needs, while whoever started us still looks for one."""
    take_and_read(FileOrder(_PRACTICE, ""))
    gc.freeze()


def _answer(order: Order, answers: BinaryIO) -> None:
    try:
        write_answer(answers, order, *take_and_read(order))
    except BriefingError as error:
        write_refusal(answers, error)
    except MemoryError:
        write_too_much(answers)
    except Exception:  # noqa: BLE001 - told to the program, which says so in words
        write_failure(answers, traceback.format_exc())


def _allow(memory: int) -> None:
    """Bound the memory of this process, as far as the system does that."""
    try:
        import resource
    except ImportError:
        return  # Windows
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most != resource.RLIM_INFINITY:
        memory = min(memory, most)
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, most))


def _leave_no_dump() -> None:
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
