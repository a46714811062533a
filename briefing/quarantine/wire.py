"""What goes through the pipes between the program and its reader, in both directions.

An order is a line of JSON and then bytes. An answer is JSON line by line: the account of the
document, which has its text, and then one statement each. The whole of it is bounded. The original
never comes back: whoever sent it has it still.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from briefing.errors import BriefingError, IntakeError
from briefing.intake.cleaning import is_clean, replaced
from briefing.intake.detect import Form
from briefing.model.reading import Finding, Reading, ReadStatement, Taken, TextEncoding
from briefing.model.vocabulary import SectionKind
from briefing.quarantine.orders import FileOrder, Order, PastedOrder
from briefing.quarantine.values import GarbledError, from_plain, to_plain

_MOST = 1024**3
"""Bytes of an answer; that of 64 MB of text is a third of it."""
_SECTIONS = frozenset(SectionKind)
_REFUSALS: dict[object, type[BriefingError]] = {"IntakeError": IntakeError}
"""What intake and reading raise for people; nothing else can come from there."""


@dataclass(frozen=True, slots=True)
class _Account:
    """What the reader tells of a document; the rest of `Taken` is known to whoever sent it."""

    which: int
    title: str
    text: str
    media_type: str
    byline: str
    outlet: str
    published: str
    url: str
    language: str
    notes: tuple[str, ...]
    encoding: TextEncoding | None


class TooMuchMemoryError(Exception):
    """The reader needed more memory than it may have."""


class BrokeDownError(Exception):
    """The reader met a mistake of its own; the words are its traceback, for who looks for it."""


def write_order(stream: IO[bytes], order: Order) -> None:
    """Send one order to the reader."""
    parts = order.parts
    head: dict[str, Any] = {"sizes": [len(part) for part in parts]}
    if isinstance(order, FileOrder):
        head |= {"name": order.name, "encoding": order.encoding}
    stream.write(json.dumps(head).encode("ascii") + b"\n")
    stream.writelines(parts)
    stream.flush()


def read_order(stream: IO[bytes]) -> Order | None:
    """The next order; None where no more will come."""
    line = stream.readline()
    if not line.endswith(b"\n"):
        return None
    head = json.loads(line)
    parts = [stream.read(size) for size in head["sizes"]]
    if [len(part) for part in parts] != head["sizes"]:
        return None
    if "name" in head:
        return FileOrder(parts[0], head["name"], head["encoding"])
    return PastedOrder(*(part.decode("utf-8", "surrogatepass") for part in parts))


def write_answer(stream: IO[bytes], order: Order, taken: Taken, reading: Reading) -> None:
    """Send what was made of an order."""
    which = order.parts.index(taken.original)
    account = _Account(
        which,
        *(getattr(taken, name) for name in _Account.__dataclass_fields__ if name != "which"),
    )
    _say(stream, "taken", to_plain(account))
    for statement in reading.statements:
        _say(stream, "statement", to_plain(statement))
    for finding in reading.findings:
        _say(stream, "finding", to_plain(finding))
    _say(stream, "end")
    stream.flush()


def write_refusal(stream: IO[bytes], error: BriefingError) -> None:
    """Send why a document cannot be taken in."""
    _say(stream, "refused", type(error).__name__, error.sentence, error.hint)
    stream.flush()


def write_failure(stream: IO[bytes], trace: str) -> None:
    """Send that the work broke down over a mistake in it; `trace` tells where."""
    _say(stream, "broke", trace[-20_000:])
    stream.flush()


def write_too_much(stream: IO[bytes]) -> None:
    """Send that the work needed more memory than there may be."""
    _say(stream, "memory")
    stream.flush()


def read_answer(stream: IO[bytes], order: Order) -> tuple[Taken, Reading]:
    """What the reader made of `order`.

    Raises the BriefingError that it was refused with, TooMuchMemoryError, BrokeDownError,
    EOFError where the answer ends too early, and GarbledError where it is none.
    """
    said = _lines(stream)
    account = from_plain(_Account, _next(said, "taken"), "")
    taken = _taken(account, order)
    statements: list[ReadStatement] = []
    findings: list[Finding] = []
    for kind, value in said:
        if kind == "statement":
            statements.append(_statement(value, taken.text))
        elif kind == "finding":
            findings.append(from_plain(Finding, value, taken.text))
        elif kind == "end":
            break
        else:
            raise GarbledError(kind)
    return taken, Reading(tuple(statements), tuple(findings))


def _statement(value: object, text: str) -> ReadStatement:
    statement = from_plain(ReadStatement, value, text)
    if not _SECTIONS.issuperset(statement.sections):
        raise GarbledError("no section")
    return statement


def _taken(account: _Account, order: Order) -> Taken:
    parts = order.parts
    known = {form.value for form in Form}
    if not 0 <= account.which < len(parts) or account.media_type not in known:
        raise GarbledError("no document of this order")
    rest = {name: getattr(account, name) for name in _Account.__dataclass_fields__}
    original = parts[rest.pop("which")]
    return Taken(
        original=original,
        sha256=hashlib.sha256(original).hexdigest(),
        file_name=replaced(order.name),
        **rest,
    )


def _say(stream: IO[bytes], *words: Any) -> None:
    line = json.dumps(words, ensure_ascii=False, separators=(",", ":"))
    stream.write(line.encode("utf-8", "surrogatepass") + b"\n")


def _lines(stream: IO[bytes]) -> Iterator[tuple[str, Any]]:
    """Kind and value of each line; what tells of a failure is raised."""
    left = _MOST
    while True:
        line = stream.readline(left)
        left -= len(line)
        if not line.endswith(b"\n"):
            raise EOFError if left > 0 else GarbledError("too long")
        match _parsed(line):
            case ["refused", str(name), str(sentence), str(hint)]:
                raise _refusal(name, sentence, hint)
            case ["memory"]:
                raise TooMuchMemoryError
            case ["broke", str(trace)]:
                raise BrokeDownError(trace)
            case [str(kind)]:
                yield kind, None
            case [str(kind), value]:
                yield kind, value
            case _:
                raise GarbledError("no answer")


def _parsed(line: bytes) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError) as error:
        raise GarbledError(str(error)) from error


def _refusal(name: str, sentence: str, hint: str) -> BriefingError:
    """What a reader of ours says for people when it refuses: clean words of one line."""
    found = _REFUSALS.get(name)
    if found is None or not is_clean(sentence + hint) or "\n" in sentence + hint:
        raise GarbledError(name)
    return found(sentence, hint)


def _next(said: Iterator[tuple[str, Any]], wanted: str) -> Any:
    kind, value = next(said)
    if kind != wanted:
        raise GarbledError(kind)
    return value
