"""What comes back from where a stranger's document was read is looked at before it is believed."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import Any

import pytest

from briefing.errors import BriefingError, IntakeError
from briefing.intake.cleaning import replaced
from briefing.model.reading import Finding, Reading, ReadStatement, Span
from briefing.model.vocabulary import Severity
from briefing.quarantine import FileOrder, Order, PastedOrder, take_and_read
from briefing.quarantine.values import GarbledError
from briefing.quarantine.wire import read_answer, read_order, write_answer, write_order

ORDER = FileOrder(
    b"Harbour closed\n\nA spokesman said on 5 March 2025 that 12 soldiers were killed.",
    "a.txt",
)


def answer() -> list[Any]:
    """The lines of an honest answer to `ORDER`."""
    stream = io.BytesIO()
    write_answer(stream, ORDER, *take_and_read(ORDER))
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def told(lines: list[Any]) -> io.BytesIO:
    return io.BytesIO(b"".join(json.dumps(line).encode() + b"\n" for line in lines))


def kinds(lines: list[Any]) -> list[str]:
    return [line[0] for line in lines]


@pytest.mark.parametrize(
    "order",
    [
        ORDER,
        FileOrder(b"\n{}\n\xff", "a\udcff\n.txt", "cp1254"),
        FileOrder(b"", ""),
        PastedOrder("half a letter \ud800"),
        PastedOrder("", "<p>\ud800</p>"),
    ],
)
def test_an_order_arrives_as_it_was_given(order: Order) -> None:
    stream = io.BytesIO()
    write_order(stream, order)
    stream.seek(0)
    assert read_order(stream) == order
    assert read_order(stream) is None


def test_an_order_that_breaks_off_is_none() -> None:
    stream = io.BytesIO()
    write_order(stream, ORDER)
    for size in (3, len(stream.getvalue()) - 3):
        assert read_order(io.BytesIO(stream.getvalue()[:size])) is None


def test_neither_the_original_nor_words_of_the_article_come_back_twice() -> None:
    words = "A spokesman said on 5 March 2025 that 12 soldiers were killed."
    lines = answer()
    assert kinds(lines) == ["taken", "statement", "statement", "end"]
    assert sum(json.dumps(line).count(words) for line in lines) == 1
    assert read_answer(told(lines), ORDER) == take_and_read(ORDER)


def test_findings_come_back_too() -> None:
    taken, reading = take_and_read(ORDER)
    finding = Finding("date", "It is odd.", Severity.WARNING, (Span(3, 7, taken.text[3:7]),))
    stream = io.BytesIO()
    write_answer(stream, ORDER, taken, replace(reading, findings=(finding,)))
    stream.seek(0)
    assert read_answer(stream, ORDER)[1].findings == (finding,)


def test_a_reader_that_lies_about_a_place_cannot_put_words_into_an_article() -> None:
    lines = answer()
    place = next(n for n, line in enumerate(lines) if line[0] == "statement")
    lines[place][1][:2] = [2, 5]
    _, reading = read_answer(told(lines), ORDER)
    assert reading.statements[0].text == "rbo"


def statement(**wrong: Any) -> list[Any]:
    """An honest answer but for one field of a statement."""
    lines = answer()
    names = [name for name in ReadStatement.__dataclass_fields__ if name != "text"]
    for name, value in wrong.items():
        lines[2][1][names.index(name)] = value
    return lines


def account(place: int, value: Any) -> list[Any]:
    lines = answer()
    lines[0][1][place] = value
    return lines


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param([{"taken": 1}], id="no list"),
        pytest.param([7], id="a number"),
        pytest.param([["taken"]], id="nothing taken"),
        pytest.param([["end"]], id="no document"),
        pytest.param([["refused", "SystemExit", "x", ""]], id="a class that is no error of ours"),
        pytest.param([["refused", "annotations", "x", ""]], id="a name that is no class"),
        pytest.param([["refused", "IntakeError", "x"]], id="a refusal without a hint"),
        pytest.param([["refused", "ProjectError", "x", ""]], id="a refusal of another room"),
        pytest.param([["refused", "IntakeError", "\x1b[2J", ""]], id="a control in a refusal"),
        pytest.param([["refused", "IntakeError", "x", "a\n\nb"]], id="a hint of three lines"),
        pytest.param([*answer()[:1], ["run", "rm"]], id="an unknown kind"),
        pytest.param(account(0, 1), id="an original that was not sent"),
        pytest.param(account(0, -1), id="an original before the first"),
        pytest.param(account(1, None), id="no title"),
        pytest.param(account(2, "\x1b[2J"), id="a control in the text"),
        pytest.param(account(2, "half \ud800"), id="half a letter in the text"),
        pytest.param(account(3, "application/x-program"), id="an unknown form"),
        pytest.param(account(9, "a note"), id="notes that are one word"),
        pytest.param(account(9, [["a"]]), id="notes within notes"),
        pytest.param(account(10, ["utf-8", "sworn", [], "", ""]), id="an unknown basis"),
        pytest.param(statement(start=-1), id="before the text"),
        pytest.param(statement(end=10**9), id="beyond the text"),
        pytest.param(statement(start=9, end=3), id="backwards"),
        pytest.param(statement(start=1.5), id="a place between letters"),
        pytest.param(statement(start=True), id="a place that is a truth"),
        pytest.param(statement(kind="command"), id="an unknown kind of statement"),
        pytest.param(statement(sections=["own room"]), id="an unknown section"),
        pytest.param(statement(heading=1), id="a truth that is a number"),
        pytest.param(statement(hedges=[[0, 1, "more"]]), id="too many fields"),
        pytest.param(statement(figures=[[0, 1, "killed", "exact", 2**70, *[None] * 8]]), id="huge"),
    ],
)
def test_what_no_reader_of_ours_would_say_is_refused(lines: list[Any]) -> None:
    with pytest.raises(GarbledError):
        read_answer(told(lines), ORDER)


@pytest.mark.parametrize(
    "line", [b"\x80\x04.\n", b"[" * 100_000 + b"\n", b"[1e999999, " + b"9" * 9999 + b"]\n", b"\n"]
)
def test_what_is_no_json_is_refused(line: bytes) -> None:
    with pytest.raises(GarbledError):
        read_answer(io.BytesIO(line), ORDER)


@pytest.mark.parametrize("left_out", [1, 2, 3, 4])
def test_an_answer_that_ends_too_early_is_none(left_out: int) -> None:
    with pytest.raises(EOFError):
        read_answer(told(answer()[:-left_out]), ORDER)


def test_an_answer_without_an_end_is_not_kept_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.quarantine.wire._MOST", 5_000)
    lines = answer()
    with pytest.raises(GarbledError):
        read_answer(told([lines[0], *[lines[1]] * 1_000]), ORDER)


def test_the_hash_and_the_name_are_our_own() -> None:
    taken, _ = read_answer(told(answer()), replace(ORDER, data=b"other", name="b\x00.txt"))
    assert taken.original == b"other"
    assert taken.sha256.startswith("d9298a10d1b0735837dc4bd85dac641b")
    assert taken.file_name == replaced("b\x00.txt") == "b\ufffd.txt"


def test_a_refusal_is_raised_as_the_error_that_it_was() -> None:
    with pytest.raises(BriefingError) as refused:
        read_answer(told([["refused", "IntakeError", "It is empty.", "Save it."]]), ORDER)
    assert type(refused.value) is IntakeError
    assert (refused.value.sentence, refused.value.hint) == ("It is empty.", "Save it.")


def test_an_empty_reading_is_an_answer() -> None:
    taken, _ = take_and_read(ORDER)
    stream = io.BytesIO()
    write_answer(stream, ORDER, taken, Reading(()))
    stream.seek(0)
    assert read_answer(stream, ORDER) == (taken, Reading(()))
