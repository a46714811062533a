"""Words planted at every level, in every place: none above a release is in any byte of its file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from pathlib import Path

import pytest

from briefing.export.formats import FORMATS, write_report
from briefing.export.walk import citations
from briefing.model.evidence import Article, Link, Source, Statement
from briefing.model.picture import Actor, Estimate, Event, Judgement, Question
from briefing.model.product import Block, Brief, Section
from briefing.project.queries.examined import ChainLink, EffectiveGrade
from briefing.report import selection
from briefing.report.build import build_report
from briefing.report.tree import References
from briefing.tradecraft.markings import Level
from tests.briefing.export.found_words import everything
from tests.briefing.export.planting import (
    BRIEF,
    COUNTED,
    FOR_PROGRAMS,
    OWN,
    UNPRINTED,
    Garden,
    Planted,
)

ENDINGS = tuple(known.ending for known in FORMATS)
CASES = [("tlp", ending) for ending in ENDINGS] + [("us", ".json"), ("uk", ".json")]
"""Every format on one ladder; what a release holds is decided before a printer sees it."""
NO_WORDS = {
    "id", "article_id", "statement_id", "judgement_id", "section_id", "brief_id", "from_id",
    "to_id", "outlet_id", "source_id", "claimant_id", "reporter_id", "published", "accessed",
    "imported_at", "graded_at", "date", "as_of", "language", "marking", "scheme", "likelihood",
    "reliability", "credibility",
}  # fmt: skip
"""Fields whose strings are ids, dates or one of a closed list."""
MODEL = (
    Actor, Article, Block, Brief, ChainLink, EffectiveGrade, Estimate, Event, Judgement, Link,
    Question, Section, Source, Statement,
)  # fmt: skip


@pytest.fixture
def garden(ladder: str) -> Garden:
    return Garden(ladder)


def _printed(garden: Garden, release: str, folder: Path, ending: str) -> str:
    path = folder / f"brief{ending}"
    write_report(build_report(garden.material, release), path, reproducible=True)
    return everything(path)


def _in(text: str, planted: Iterable[Planted]) -> set[tuple[str, str]]:
    return {(one.place, one.level.code) for one in planted if one.word.casefold() in text}


def _printed_places(ending: str) -> set[str]:
    """The places whose words a format prints."""
    if ending == ".csv":
        return set(COUNTED)
    places = {one.place for one in Garden("tlp").planted} - UNPRINTED
    return places if ending == ".json" else places - FOR_PROGRAMS


def _lets_out(garden: Garden, level: Level, ending: str) -> list[Planted]:
    """What a release at a level should print of all that was planted."""
    top = level is garden.levels[-1]
    places = _printed_places(ending) - (set() if top else OWN | BRIEF)
    return [one for one in garden.planted if one.level.rank <= level.rank and one.place in places]


def test_every_place_that_words_can_stand_in_is_planted() -> None:
    planted = {one.place for one in Garden("tlp").planted}
    lacking = [
        place
        for cls in MODEL
        for field in fields(cls)
        if str(field.type) in ("str", "str | None", "tuple[str, ...]")
        and field.name not in NO_WORDS
        and (place := f"{cls.__name__}.{field.name}") not in planted
    ]
    assert lacking == []


def test_no_two_places_share_a_word() -> None:
    words = [one.word.casefold() for one in Garden("us").planted]
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(("ladder", "ending"), CASES)
def test_no_release_holds_a_word_from_above_it(garden: Garden, tmp_path: Path, ending: str) -> None:
    for level in garden.levels[:-1]:
        text = _printed(garden, level.code, tmp_path, ending)
        above = [one for one in garden.planted if one.level.rank > level.rank]
        assert _in(text, above) == set(), level.code


@pytest.mark.parametrize(("ladder", "ending"), CASES)
def test_every_release_holds_all_that_it_may(garden: Garden, tmp_path: Path, ending: str) -> None:
    for level in garden.levels:
        text = _printed(garden, level.code, tmp_path, ending)
        wanted = _lets_out(garden, level, ending)
        assert {(one.place, one.level.code) for one in wanted} - _in(text, wanted) == set()


@pytest.mark.parametrize(("ladder", "ending"), CASES)
def test_the_whole_brief_holds_no_word_that_is_for_the_desk_alone(
    garden: Garden, tmp_path: Path, ending: str
) -> None:
    assert _in(_printed(garden, "", tmp_path, ending), garden.at(*UNPRINTED)) == set()


@pytest.mark.parametrize(("ladder", "ending"), CASES)
def test_without_the_filter_words_of_every_printed_place_would_be_found(
    garden: Garden, tmp_path: Path, ending: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selection, "may_be_released", lambda *_: True)
    text = _printed(garden, garden.levels[0].code, tmp_path, ending)
    above = [one for one in garden.at(*_printed_places(ending)) if one.level.rank > 0]
    assert {(one.place, one.level.code) for one in above} == _in(text, above)


@pytest.mark.parametrize("ladder", ["tlp", "us", "uk"])
def test_numbers_in_a_release_have_no_gaps(garden: Garden) -> None:
    for level in garden.levels:
        report = build_report(garden.material, level.code)
        (listed,) = (node for node in report.nodes if isinstance(node, References))
        assert [one.number for one in listed.entries] == list(range(1, len(listed.entries) + 1))
        cited = citations(report.nodes)
        assert set(cited) == {one.number for one in listed.entries}
        marks = [f"A{number}" for number in range(1, len(listed.articles) + 1)]
        several = len(listed.articles) > 1
        assert [one.mark for one in listed.articles] == (marks if several else [""])
        assert dict(report.facts)["Basis"].startswith(f"{len(listed.entries)} statements cited")
