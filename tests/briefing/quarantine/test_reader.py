"""A document is read in a process apart, and whatever it does there, the program goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest

from briefing.errors import Cancelled, IntakeError
from briefing.quarantine import (
    FileOrder,
    Order,
    PastedOrder,
    Reader,
    file_order,
    is_plain_text,
    process,
    take_and_read,
)
from tests.hostile import (
    ASKS_FOR_MUCH,
    BLUNDERS,
    FALLS,
    FALLS_FULL,
    GETS_AWAY,
    HANGS,
    PDF,
    let_every_pdf,
    nested_forms,
    processes_left,
)
from tests.program import REPOSITORY

SAMPLE = REPOSITORY / "assets" / "sample" / "article.txt"
WORDS = "The agency said on Thursday that two soldiers were captured near the border. " * 8
PAGE = f"<html><head><title>Two taken</title></head><body><h1>Two taken</h1><p>{WORDS}</p></body>"
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="Only Linux keeps the bound.")


@pytest.fixture
def reader() -> Iterator[Reader]:
    with Reader() as made:
        yield made


@pytest.fixture
def let_pdf(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], None]:
    return lambda what: let_every_pdf(monkeypatch, tmp_path, what)


def text(words: str, name: str = "a.txt") -> FileOrder:
    return FileOrder(words.encode(), name)


def word_document(path: Path) -> Path:
    document = docx.Document()
    document.add_heading("Two taken", 0)
    document.add_paragraph(WORDS)
    document.save(str(path))
    return path


@pytest.mark.parametrize(
    "order",
    [
        pytest.param(file_order(SAMPLE), id="the sample"),
        pytest.param(text(f"# Two taken\n\n{WORDS}", "a.md"), id="Markdown"),
        pytest.param(text(PAGE, "a.html"), id="a web page"),
        pytest.param(
            FileOrder(("Köyün " + WORDS).encode("cp1254"), "a.txt", "cp1254"), id="chosen"
        ),
        pytest.param(
            FileOrder(("Köyün çıkışındaki " * 20).encode("cp1254"), "a.txt"), id="guessed"
        ),
        pytest.param(text("\U0001f600 Ärger \x1b[2J " + WORDS, "a\ud800\n.txt"), id="odd letters"),
        pytest.param(PastedOrder(WORDS), id="pasted"),
        pytest.param(PastedOrder(WORDS, f"<p>{WORDS}</p>"), id="pasted from a page"),
        pytest.param(PastedOrder(WORDS, "<p> </p>"), id="pasted from an empty page"),
        pytest.param(PastedOrder("half a letter \ud800 " + WORDS), id="pasted half a letter"),
    ],
)
def test_what_comes_back_is_what_would_have_been_read_here(reader: Reader, order: Order) -> None:
    assert reader.read(order) == take_and_read(order)


def test_a_word_document_comes_back_with_the_bytes_that_were_sent(
    reader: Reader, tmp_path: Path
) -> None:
    order = file_order(word_document(tmp_path / "a.docx"))
    taken, reading = reader.read(order)
    assert taken.original == order.data
    assert (taken, reading) == take_and_read(order)


@pytest.mark.parametrize(
    "order",
    [
        FileOrder(b"\x89PNG\r\n\x1a\n" + b"0" * 99, "a.png"),
        FileOrder(b"PK\x03\x04 and no more", "a.docx"),
        FileOrder(b"\xff\xfe\xfd" * 10, "a.txt", "utf-8"),
        PastedOrder("\u200b"),
    ],
)
def test_a_refusal_keeps_its_words_its_hint_and_its_class(reader: Reader, order: Order) -> None:
    with pytest.raises(IntakeError) as here:
        take_and_read(order)
    with pytest.raises(IntakeError) as there:
        reader.read(order)
    assert type(there.value) is type(here.value)
    assert (there.value.sentence, there.value.hint) == (here.value.sentence, here.value.hint)


def test_one_process_reads_one_document_after_another_and_a_refusal_does_not_end_it(
    reader: Reader,
) -> None:
    reader.read(text(WORDS))
    first = reader._process
    with pytest.raises(IntakeError):
        reader.read(FileOrder(b"%PDF-1.7\n", "a.pdf"))
    reader.read(text(WORDS))
    assert reader._process is first


@pytest.mark.parametrize("what", [FALLS, BLUNDERS])
def test_a_document_that_breaks_the_reader_is_said_in_a_sentence_and_the_next_is_read(
    reader: Reader, let_pdf: Callable[[str], None], what: str
) -> None:
    let_pdf(what)
    with pytest.raises(IntakeError) as broken:
        reader.read(FileOrder(PDF, "a.pdf"))
    assert broken.value.sentence == (
        "“a.pdf” made the program's reader break down; nothing of it was taken in."
    )
    assert "Traceback" not in str(broken.value)
    taken, _ = reader.read(text(WORDS))
    assert taken.text == WORDS


def test_who_looks_for_the_mistake_finds_its_traceback_as_the_cause(
    reader: Reader, let_pdf: Callable[[str], None]
) -> None:
    let_pdf(BLUNDERS)
    with pytest.raises(IntakeError) as broken:
        reader.read(FileOrder(PDF, "a.pdf"))
    assert "a mistake of ours" in str(broken.value.__cause__)


@ON_LINUX
@pytest.mark.parametrize("what", [ASKS_FOR_MUCH, FALLS_FULL])
def test_a_document_that_needs_too_much_memory_is_said_so_and_the_next_is_read(
    reader: Reader, let_pdf: Callable[[str], None], what: str
) -> None:
    let_pdf(what)
    with pytest.raises(IntakeError) as refused:
        reader.read(FileOrder(PDF, "a.pdf"))
    assert refused.value.sentence == (
        "“a.pdf” needs more memory than a document of that kind should; nothing of it was taken in."
    )
    taken, _ = reader.read(text(WORDS))
    assert taken.text == WORDS


def test_of_a_process_that_read_others_before_it_is_not_said_who_filled_it(
    reader: Reader, let_pdf: Callable[[str], None]
) -> None:
    let_pdf(FALLS_FULL)
    reader.read(text(WORDS))
    with pytest.raises(IntakeError, match=r"“a\.pdf” made the program's reader break down"):
        reader.read(FileOrder(PDF, "a.pdf"))


@ON_LINUX
def test_cancel_does_not_wait_for_what_got_away_from_the_process(
    reader: Reader, let_pdf: Callable[[str], None], tmp_path: Path
) -> None:
    let_pdf(GETS_AWAY)
    reader.warm()
    asked = reader._process
    assert asked is not None
    away: list[int] = []

    def beat() -> None:
        away[:] = {*processes_left(tmp_path)} - {asked._child.pid}
        if away and asked._child.poll() is not None:
            raise Cancelled

    with pytest.raises(Cancelled):
        reader.read(FileOrder(PDF, "a.pdf"), beat)
    assert set(away) & set(processes_left(tmp_path))
    for one in processes_left(tmp_path):
        os.kill(one, signal.SIGKILL)
    wait_until(lambda: asked._child.stdout is not None and asked._child.stdout.closed)


@ON_LINUX
def test_forms_within_forms_end_the_process_that_reads_them_and_not_this_one(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "LEAST", 500 * 1024**2)  # sooner full
    with pytest.raises(IntakeError, match="needs more memory than a document of that kind"):
        reader.read(FileOrder(nested_forms(), "forms.pdf"))


def test_cancel_ends_a_process_that_would_never_answer(
    reader: Reader, let_pdf: Callable[[str], None]
) -> None:
    let_pdf(HANGS)
    beats: list[int] = []

    def beat() -> None:
        beats.append(1)
        if len(beats) == 5:
            raise Cancelled

    reader.warm()
    assert reader._process is not None
    child = reader._process._child
    with pytest.raises(Cancelled):
        reader.read(FileOrder(PDF, "a.pdf"), beat)
    assert child.returncode is not None
    taken, _ = reader.read(text(WORDS))
    assert taken.text == WORDS


def test_cancel_is_heard_while_a_large_file_is_still_being_sent(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "_BEGIN", "while True: pass")
    beats = iter([None, None])
    with pytest.raises(StopIteration):
        reader.read(text(WORDS * 10_000), lambda: next(beats))


def test_a_process_that_was_ended_from_outside_before_it_was_asked_is_replaced(
    reader: Reader,
) -> None:
    reader.warm()
    assert reader._process is not None
    reader._process._child.kill()
    reader._process._child.wait()
    taken, _ = reader.read(text(WORDS))
    assert taken.text == WORDS


def test_where_no_process_can_be_started_a_sentence_says_so(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_more: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    with pytest.raises(IntakeError, match="could not be started"):
        reader.read(text(WORDS))


_PARENT = """
import sys
sys.path.insert(0, sys.argv[1])
from briefing.quarantine import FileOrder, Reader
reader = Reader()
reader.warm()
print("started", flush=True)
reader.read(FileOrder(b"%PDF-1.7\\n", "a.pdf"))
"""


def wait_until(true: Callable[[], bool]) -> None:
    """For at most as long as a test may take."""
    while not true():
        time.sleep(0.02)


@ON_LINUX
def test_the_process_does_not_outlive_a_program_that_is_ended_from_outside(
    let_pdf: Callable[[str], None], tmp_path: Path
) -> None:
    let_pdf(HANGS)
    program = subprocess.Popen(
        [sys.executable, "-c", _PARENT, str(REPOSITORY)], stdout=subprocess.PIPE
    )
    with program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"started\n"
        wait_until(lambda: len(processes_left(tmp_path)) == 2)
        program.kill()
    wait_until(lambda: not processes_left(tmp_path))


@ON_LINUX
def test_ctrl_c_on_the_command_line_ends_both_with_one_word(
    let_pdf: Callable[[str], None], tmp_path: Path
) -> None:
    let_pdf(HANGS)
    (tmp_path / "a.pdf").write_bytes(PDF)
    program = subprocess.Popen(
        [sys.executable, str(REPOSITORY / "main.py"), "read", str(tmp_path / "a.pdf")],
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    with program:
        wait_until(lambda: len(processes_left(tmp_path)) == 2)
        os.killpg(program.pid, signal.SIGINT)
        assert program.stderr is not None
        assert program.stderr.read().strip() == b"sourceline: Stopped."
    assert program.returncode == 1
    # one that was only being started is not known yet: it ends by itself, as its input has
    wait_until(lambda: not processes_left(tmp_path))


def test_the_process_finds_the_program_from_any_folder_and_nothing_that_lies_there(
    tmp_path: Path,
) -> None:
    for name in ("json", "re", "briefing"):
        (tmp_path / f"{name}.py").write_text("raise SystemExit('taken over')")
    (tmp_path / "a.html").write_text(PAGE)
    done = subprocess.run(
        [sys.executable, str(REPOSITORY / "main.py"), "read", "a.html"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Two taken\n")


def test_nothing_of_the_window_is_loaded_where_a_document_is_read() -> None:
    line = (
        "from briefing.quarantine.child import _make_ready; _make_ready(); import sys; "
        "print([name for name in sys.modules if name.split('.')[0] in ('PySide6', 'ui')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", line], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    ("order", "plain"),
    [
        (text(WORDS), True),
        (text(WORDS, "no ending"), True),
        (text(WORDS, "a.md"), False),
        (text(WORDS, "a.html"), False),
        (text(PAGE), False),
        (FileOrder(PAGE.encode("utf-16"), "a.txt"), False),
        (FileOrder(b"PK\x03\x04", "a.txt"), False),
        (FileOrder(b"\n" + PDF, "a.txt"), False),
    ],
)
def test_only_what_surely_is_plain_text_is_read_without_a_process(
    order: FileOrder, plain: bool
) -> None:
    assert is_plain_text(order) is plain
