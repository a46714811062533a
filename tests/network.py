"""Watches that see every attempt to reach the network, by Python's audit events.

One is over this process and sees what is connected or sent; one is over a process of its own, and
all that come of it, and hears every socket that is made. An audit hook sees what a patched function
would miss (a socket made in C, or before the patch), and it cannot be taken off again: so there is
one for the process, and it is switched on and off.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

# Where an address is looked up, or anything is sent, bound or connected. A socket that only talks
# within this machine's kernel (AF_UNIX: pairs between processes) is not the network.
_EVENTS = frozenset(
    f"socket.{name}"
    for name in (
        "bind",
        "connect",
        "getaddrinfo",
        "gethostbyaddr",
        "gethostbyname",
        "getnameinfo",
        "sendmsg",
        "sendto",
    )
)

# Every Python that starts with this on its path writes down what sockets it makes, and so does
# every process that comes of it, forked or started anew.
_LISTENER = """
import os, sys
def note(event, details=()):
    if event == "began" or event.startswith("socket."):
        heard = os.open({place!r}, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.write(heard, event.encode() + b"\\n")
        os.close(heard)
sys.addaudithook(note)
note("began")
"""


class NetworkReached(Exception):  # noqa: N818 - what happened, said plainly
    """Something reached for the network while it was being watched."""


class SocketWatch:
    """Refuses and records what reaches for the network while it is on."""

    def __init__(self) -> None:
        self._seen: list[str] | None = None
        sys.addaudithook(self._hear)

    @contextmanager
    def on(self) -> Iterator[list[str]]:
        """Watches until the end of the block; gives the list of what was seen."""
        seen: list[str] = []
        self._seen = seen
        try:
            yield seen
        finally:
            self._seen = None

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if self._seen is None or event not in _EVENTS:
            return
        subject = arguments[0] if arguments else None
        if isinstance(subject, socket.socket) and subject.family == getattr(
            socket, "AF_UNIX", None
        ):
            return
        self._seen.append(f"{event} {arguments[1:] or arguments}")
        raise NetworkReached(self._seen[-1])


def heard_sockets(folder: Path, *command: str) -> list[str]:
    """The socket events of `python COMMAND…`, run in the folder to its end without an error, and
    of all processes that come of it."""
    with TemporaryDirectory() as name:
        place = Path(name) / "heard"
        (Path(name) / "sitecustomize.py").write_text(_LISTENER.format(place=str(place)), "utf-8")
        done = subprocess.run(
            [sys.executable, *command],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": os.pathsep.join((name, str(folder)))},
            capture_output=True,
            text=True,
            timeout=100,
        )
        assert done.returncode == 0, done.stderr
        events = place.read_text("utf-8").split()
    assert events[0] == "began"
    return [event for event in events if event != "began"]
