"""The life of the process that sets pages. Started by `press`, never imported.

It takes orders on its standard input and answers on its standard output; when its input ends it is
gone, whatever it is doing, so that it never outlives the program. It imports no Qt.
"""

from __future__ import annotations

import gc
import os
import sys
import threading
import traceback
from queue import SimpleQueue
from typing import TYPE_CHECKING, BinaryIO

from briefing.errors import BriefingError
from briefing.press.orders import PageOrder, set_pages
from briefing.press.wire import Broke, Refused, receive, send

if TYPE_CHECKING:
    from briefing.export.pdf.line_memory import LineMemory


def serve() -> None:
    """Set what is ordered until no more orders come; it does not return."""
    answers = _keep_for_answers()
    orders: SimpleQueue[PageOrder] = SimpleQueue()
    threading.Thread(target=_listen, args=(orders,), daemon=True).start()
    memory = _make_ready()
    while True:
        order = orders.get()
        gc.disable()
        send(answers, _answer(order, memory))
        # rubbish is looked for once somebody has the pages
        gc.enable()
        gc.collect()


def _listen(orders: SimpleQueue[PageOrder]) -> None:
    """Hear every order at once, and the end at once as well, in the midst of any work."""
    try:
        while True:
            orders.put(receive(sys.stdin.buffer))
    finally:
        os._exit(0)


def _keep_for_answers() -> BinaryIO:
    """The standard output for answers alone: what a library prints goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return answers


def _make_ready() -> LineMemory:
    """Load what every brief needs. What is loaded for good is not looked through for rubbish."""
    from briefing.export.pdf import prepare

    prepare()
    from briefing.export.pdf.line_memory import LineMemory

    gc.freeze()
    return LineMemory()


def _answer(order: PageOrder, memory: LineMemory) -> object:
    try:
        return set_pages(order, memory=memory)
    except BriefingError as error:
        return Refused(error.sentence, error.hint)
    except Exception:  # noqa: BLE001 - told to the program, which says so in words
        return Broke(traceback.format_exc())
