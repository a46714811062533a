"""Takes documents in and reads them in a process apart, which is started when it is needed.

One process reads the documents of one import after another; one that failed is replaced. Whatever
a document does to it, the program goes on.
"""

from __future__ import annotations

from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.model.reading import Reading, Taken
    from briefing.quarantine.orders import Order
    from briefing.quarantine.process import Process


class Reader:
    """`with Reader() as reader: reader.read(order)`; at its end the process has ended too."""

    def __init__(self) -> None:
        self._process: Process | None = None

    def warm(self) -> None:
        """Start the process now, for an order that is likely to come. Raises IntakeError."""
        from briefing.quarantine.process import Process

        if self._process is not None and not self._process.alive:
            self.close()
        self._process = self._process or Process()

    def read(
        self, order: Order, check: Callable[[], object] = lambda: None
    ) -> tuple[Taken, Reading]:
        """The document and its first reading. Raises IntakeError.

        `check` is called several times a second; what it raises (Cancelled) ends the work at once.
        """
        self.warm()
        assert self._process is not None
        try:
            return self._process.ask(order, check)
        finally:
            if not self._process.ready:
                self.close()

    def close(self) -> None:
        """End the process, if there is one."""
        process, self._process = self._process, None
        if process is not None:
            process.end()

    def __enter__(self) -> Reader:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()
