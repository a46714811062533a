"""A project that can only be read: everything can be followed and copied, nothing written."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton

from briefing.model.vocabulary import LinkKind
from briefing.project.commands import (
    AnnotateStatement,
    Attribute,
    LinkStatements,
)
from briefing.project.commands.attributions import Teller
from tests.ui.read.conftest import Desk
from ui.read import ReadWorkspace
from ui.widgets.evidence_card import EvidenceCard
from ui.workbench import Workbench


@pytest.fixture
def second(desk: Desk) -> Iterator[ReadWorkspace]:
    """A second window on the project, at the third statement."""
    desk.bench.run(AnnotateStatement(desk.ids[2], note="Ask again."))
    desk.bench.run(LinkStatements(desk.ids[2], desk.ids[4], LinkKind.REPEATS))
    desk.bench.run(Attribute(desk.ids[2], (Teller("The governor"),)))
    path = desk.bench.path
    assert path is not None
    bench = Workbench("Another")
    bench.open(path)
    read = ReadWorkspace(bench)
    desk.qtbot.addWidget(read)
    read.resize(1440, 830)
    with desk.qtbot.waitActive(read):
        read.show()
        read.activateWindow()
    read.view.choose(desk.ids[2])
    yield read
    bench.close()


def test_a_link_can_be_followed_and_not_taken_away(second: ReadWorkspace, desk: Desk) -> None:
    links = second.inspector.links
    (card,) = links.findChildren(EvidenceCard)
    assert not links.add.isEnabled()
    removers = [
        one for one in links.findChildren(QAbstractButton) if "Remove" in one.accessibleName()
    ]
    assert [one.isEnabled() for one in removers] == [False]
    desk.qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert second.view.chosen() == desk.ids[4]


def test_a_source_can_be_opened_and_not_taken_out(second: ReadWorkspace, desk: Desk) -> None:
    chain = second.inspector.chain
    opened: list[str] = []
    chain.source_wanted.connect(opened.append)
    pill = next(
        one for one in chain.findChildren(QAbstractButton) if one.accessibleName() == "The governor"
    )
    pill.setFocus()
    desk.qtbot.keyClick(pill, Qt.Key.Key_Delete)
    desk.qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert len(opened) == 1
    assert [link.name for link in desk.stored(desk.ids[2]).chain] == ["The governor"]


def test_a_note_can_be_copied_and_not_changed(second: ReadWorkspace, desk: Desk) -> None:
    note = second.inspector.note
    assert note.isEnabled()
    note.setFocus()
    note.selectAll()
    desk.qtbot.keyClicks(note, "gone")
    assert note.toPlainText() == "Ask again."
    note.copy()
    assert QGuiApplication.clipboard().text() == "Ask again."


def test_what_writes_is_not_offered(second: ReadWorkspace) -> None:
    inspector = second.inspector
    assert not inspector.grade.reliability.picker.isEnabled()
    assert not any(pill.isEnabled() for pill in inspector.places.pills)
    assert not any(pill.isEnabled() for pill in inspector.kind.pills.values())
