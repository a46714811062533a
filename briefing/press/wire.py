"""What goes over the pipes between the program and its press: pickled values, each with its length.

Both ends are the program itself, the same files of the same version, and nobody else can write into
either pipe. What a stranger wrote never comes this way but as text inside a value of the model.
"""

from __future__ import annotations

import pickle
import struct
from dataclasses import dataclass
from typing import IO, Any

_LENGTH = struct.Struct("!Q")


@dataclass(frozen=True)
class Refused:
    """The brief cannot be set, for a reason that has a sentence for people."""

    sentence: str
    hint: str


@dataclass(frozen=True)
class Broke:
    """The press made a mistake: the trace of it."""

    trace: str


def send(stream: IO[bytes], value: Any) -> None:
    """Write one value. Raises OSError where nobody reads any more."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Read one value. Raises EOFError where none comes any more."""
    (length,) = _LENGTH.unpack(_exactly(stream, _LENGTH.size))
    return pickle.loads(_exactly(stream, length))  # noqa: S301 - of our own child, see above


def _exactly(stream: IO[bytes], length: int) -> bytes:
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data
