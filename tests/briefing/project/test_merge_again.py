"""Copies that met before, or that parted later than at their birth: only what is new counts."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.model.evidence import Attribution, Source
from briefing.model.product import Block, Brief
from briefing.project.commands import (
    AddSource,
    Attribute,
    EditBrief,
    EditSource,
    MergeSources,
    TypeText,
)
from briefing.project.commands.attributions import Teller
from briefing.project.document import Document
from briefing.project.merge import merge
from briefing.project.queries.records import records
from tests.briefing.project.pair import Pair
from tests.briefing.project.sample import TurnedClock


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[Pair]:
    """Two analysts with a copy each."""
    pair = Pair(tmp_path)
    yield pair
    pair.close()


def test_a_source_merged_away_here_is_back_where_a_colleague_uses_it(pair: Pair) -> None:
    for name in ("Doc", "Doctor"):
        pair.kim.run(AddSource(name))
    pair.kim.close()
    shutil.copy(pair.kim.path, pair.lee.path)
    pair.lee.close()
    pair.kim = Document.open(pair.kim.path, analyst="Kim", clock=TurnedClock(40_000))
    pair.lee = Document.open(pair.lee.path, analyst="Lee", clock=TurnedClock(50_000))
    doc, doctor = (pair.kim.ask(records, Source, name=name)[0] for name in ("Doc", "Doctor"))
    pair.kim.run(MergeSources(doc.id, doctor.id))
    pair.lee.run(Attribute(pair.statements[0].id, (Teller("Doctor"),)))
    pair.sentences()
    (link,) = pair.kim.ask(records, Attribution)
    assert link.source_id == doctor.id
    assert pair.kim.ask(records, Source, id=doctor.id)


def test_merging_again_brings_only_what_is_new_since(pair: Pair) -> None:
    pair.lee.run(EditBrief({"title": "First"}))
    pair.lee.run(AddSource("Diver"))
    pair.sentences()
    assert pair.sentences() == ("The other copy holds nothing new.",)
    diver = pair.lee.ask(records, Source, name="Diver")[0]
    pair.lee.run(EditBrief({"title": "Second"}))
    pair.lee.run(EditSource(diver.id, {"reliability": "B"}))
    assert pair.sentences() == ("Changed 1 brief, 1 source.",)
    assert pair.kim.ask(records, Source, id=diver.id)[0].reliability == "B"


def test_a_copy_that_took_ours_over_hands_back_only_its_own_work(pair: Pair) -> None:
    pair.kim.run(AddSource("Diver", fields={"role": "the first one"}))
    diver = pair.kim.ask(records, Source, name="Diver")[0]
    merge(pair.lee, pair.kim.path)
    pair.lee.run(EditSource(diver.id, {"role": "the second one"}))
    pair.kim.run(EditSource(diver.id, {"reliability": "B"}))
    assert pair.sentences() == ("Changed 1 source.",)
    merged = pair.kim.ask(records, Source, id=diver.id)[0]
    assert (merged.role, merged.reliability) == ("the second one", "B")


def test_typing_on_in_one_copy_is_no_conflict(tmp_path: Path) -> None:
    pair = Pair(tmp_path)
    pair.kim.run(TypeText("par", "Begun"))
    pair.kim.close()
    pair.lee.close()
    shutil.copy(pair.kim.path, pair.lee.path)
    pair.kim = Document.open(pair.kim.path, analyst="Kim", clock=TurnedClock(40_000))
    pair.lee = Document.open(pair.lee.path, analyst="Kim", clock=TurnedClock(50_000))
    pair.lee.run(TypeText("par", "Begun and done"))
    assert pair.lee.undo_label == pair.kim.undo_label == "Edit paragraph"
    assert pair.sentences() == ("Changed 1 block.",)
    assert pair.kim.ask(records, Block, id="par")[0].text == "Begun and done"
    pair.close()


def test_what_was_undone_in_one_copy_alone_is_undone_in_both(pair: Pair) -> None:
    pair.kim.run(EditBrief({"title": "Wrong"}))
    pair.kim.close()
    pair.lee.close()
    shutil.copy(pair.kim.path, pair.lee.path)
    pair.kim = Document.open(pair.kim.path, analyst="Kim", clock=TurnedClock(40_000))
    pair.lee = Document.open(pair.lee.path, analyst="Lee", clock=TurnedClock(50_000))
    pair.lee.undo()
    pair.lee.run(AddSource("Diver"))
    pair.sentences()
    assert pair.kim.ask(records, Brief)[0].title == "kim"
