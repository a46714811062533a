"""A project with figures, actors, an event and questions, open in a workspace that is shown."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing.clock import FixedClock
from briefing.model.evidence import Source, Statement
from briefing.model.picture import Actor, Estimate, Event, Question
from briefing.model.reading import Finding, Reading, ReadStatement, Span, Taken
from briefing.model.vocabulary import Category, Priority, Qualifier, Severity, Tally
from briefing.project.commands import AddArticle, AddEntry, AddSource, GradeStatement
from briefing.project.queries.records import records
from ui.theme import apply_theme, load_theme
from ui.weigh import WeighWorkspace
from ui.workbench import Workbench

SENTENCES = (
    "The minister said that more than 3,000 soldiers were killed or wounded by 23 March 2022.",
    "A spokesman put the losses of one week at about 1,000 killed or wounded.",
    "Two men were captured on 9 January 2025.",
    "The ministry denies that anybody was captured.",
)
TEXT = " ".join(SENTENCES)


def taken(text: str = TEXT) -> Taken:
    """The article as intake would hand it on."""
    original = text.encode()
    sha256 = hashlib.sha256(original).hexdigest()
    return Taken("Losses", text, original, sha256, "text/plain", outlet="The Harbour Post")


def reading() -> Reading:
    """Its four statements, and two findings about its figures."""
    statements, at = [], 0
    for words in SENTENCES:
        statements.append(ReadStatement(at, at + len(words), words))
        at += len(words) + 1
    week = Span(*span("about 1,000"), "about 1,000")
    total = Span(*span("more than 3,000"), "more than 3,000")
    day = Span(*span("23 March 2022"), "23 March 2022")
    apart = "“more than 3,000” and “about 1,000” cover different periods."
    early = "“23 March 2022” is earlier than what it speaks of."
    return Reading(
        tuple(statements),
        (
            Finding("different-periods", apart, Severity.NOTE, (week, total)),
            Finding("date-out-of-line", early, Severity.WARNING, (day,), mend="2024-03-23"),
        ),
    )


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


@pytest.fixture(autouse=True)
def _gone_afterwards() -> Iterator[None]:
    """No workspace of another test is left to be dressed anew with every theme."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def empty_bench(tmp_path: Path, clock: FixedClock) -> Iterator[Workbench]:
    """A project with nothing in it."""
    bench = Workbench("A. Analyst", clock)
    bench.create(tmp_path / "weigh.brief", "Losses")
    yield bench
    bench.close()


@pytest.fixture
def bench(empty_bench: Workbench) -> Workbench:
    """Two estimates, two actors, an event, two questions; one estimate is as drafted."""
    run = empty_bench.run
    run(AddArticle(taken(), reading()))
    said = [one.id for one in empty_bench.ask(records, Statement)]
    run(AddSource("The minister"))
    run(AddSource("A spokesman"))
    sources = {one.name: one.id for one in empty_bench.ask(records, Source)}
    run(GradeStatement(said[0], "C", "4"))
    wounded = Category.KILLED_OR_WOUNDED
    entries = (
        Estimate(
            "",
            said[0],
            wounded,
            Qualifier.MORE_THAN,
            low=3000,
            words="more than 3,000",
            population="Soldiers",
            tally=Tally.CUMULATIVE,
            as_of="2022-03-23",
            claimant_id=sources["The minister"],
            reviewed=False,
        ),
        Estimate(
            "",
            said[1],
            wounded,
            Qualifier.ABOUT,
            best=1000,
            words="about 1,000",
            population="Soldiers",
            period="one week",
            claimant_id=sources["A spokesman"],
        ),
        Actor("", "The minister", role="minister", reviewed=False),
        Actor("", "The men"),
        Event("", "Two men captured", "2025-01-09", statement_id=said[2]),
        Question("", "Who were they?", priority=Priority.LOW),
        Question("", "What period do the losses cover?", priority=Priority.HIGH),
    )
    for entry in entries:
        run(AddEntry(entry))
    return empty_bench


def shown(qtbot: QtBot, bench: Workbench) -> WeighWorkspace:
    """The workspace, laid out, with the keyboard in its table."""
    workspace = WeighWorkspace(bench)
    qtbot.addWidget(workspace)
    workspace.resize(1440, 812)
    workspace.show()
    workspace.activateWindow()
    workspace.table_view().setFocus()
    QApplication.processEvents()
    # keys go to the window that is active; the one before may only just have gone
    qtbot.waitUntil(workspace.isActiveWindow)
    return workspace


@pytest.fixture
def weigh(qtbot: QtBot, qapp: QApplication, bench: Workbench) -> WeighWorkspace:
    apply_theme(qapp, load_theme("light"))
    return shown(qtbot, bench)
