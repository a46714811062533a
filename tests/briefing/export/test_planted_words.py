"""Words planted at every level, in every place: none above a release is in any byte of its file."""

from __future__ import annotations

import typing
from collections.abc import Callable, Iterable
from dataclasses import is_dataclass
from pathlib import Path

import pytest

from briefing.export.formats import FORMATS, write_report
from briefing.export.walk import citations
from briefing.project.queries.material import Material
from briefing.report import selection
from briefing.report.build import build_report
from briefing.report.selection import Selection
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
    "actor_id", "question_id", "imported_at", "graded_at", "date", "language", "marking", "scheme",
    "likelihood", "reliability", "credibility",
}  # fmt: skip
"""Fields whose strings are ids, dates or one of a closed list, in whatever class they are."""
NOT_OF_THE_BRIEF = {Material, Level}
"""What holds the others by their ids, and what a project's own ladders are called."""


def _reached(hint: object, found: dict[type, None]) -> dict[type, None]:
    """Every class of values that a printer can be given, from `Material` down."""
    for inner in typing.get_args(hint):
        _reached(inner, found)
    if isinstance(hint, type) and is_dataclass(hint) and hint not in found:
        found[hint] = None
        for one in typing.get_type_hints(hint).values():
            _reached(one, found)
    return found


def _holds_words(hint: object) -> bool:
    """Whether a string can stand in a field, in whatever it is wrapped."""
    return hint is str or any(_holds_words(inner) for inner in typing.get_args(hint))


MODEL = [cls for cls in _reached(Material, {}) if cls not in NOT_OF_THE_BRIEF]


@pytest.fixture
def garden(ladder: str) -> Garden:
    return Garden(ladder)


def _printed(garden: Garden, release: str, folder: Path, ending: str) -> str:
    path = folder / f"brief{ending}"
    write_report(build_report(garden.material, release), path)
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
        f"{cls.__name__}.{name}"
        for cls in MODEL
        for name, hint in typing.get_type_hints(cls).items()
        if _holds_words(hint) and name not in NO_WORDS
    ]
    assert {"Article.title", "Block.text", "ChainLink.name", "Link.note"} <= set(lacking)
    assert [place for place in lacking if place not in planted] == []


@pytest.mark.parametrize("name", sorted(NO_WORDS))
def test_no_field_is_passed_over_that_is_gone(name: str) -> None:
    assert any(name in typing.get_type_hints(cls) for cls in MODEL)


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


def _whole(one: Selection) -> Material:
    return one._whole


def _without(**parts: object) -> Callable[[pytest.MonkeyPatch], None]:
    """Takes parts of the filter out, each with what stands in its place."""

    def take(monkeypatch: pytest.MonkeyPatch) -> None:
        for name, instead in parts.items():
            monkeypatch.setattr(Selection, name, instead)

    return take


BROKEN = {
    "blocks": (
        _without(allows_block=lambda _, block: not block.statement_id),
        {"Block.text", "Judgement.text", "Judgement.assumptions", "Judgement.confidence_basis"},
    ),
    "statements": (
        _without(allows_statement=lambda *_: True),
        {"Statement.text", "Article.title", "Article.url", "ChainLink.name", "Event.title"},
    ),
    "rows": (
        _without(_allows_entry=lambda *_: True),
        {"Estimate.population", "drawn Estimate.population", "Event.title"},
    ),
    "names": (
        lambda patch: patch.setattr(selection, "goes_without", lambda *_: False),
        {"ChainLink.name", "Actor.name"},
    ),
    "remarks": (_without(_without_remark=lambda _, one: one), {"Estimate.note", "Event.note"}),
    "actors": (
        _without(_printed_actors=lambda one: iter(_whole(one).actors)),
        {"Actor.name", "Actor.aliases", "Actor.side", "Actor.role", "Actor.note"},
    ),
    "questions": (
        _without(_allows_question=lambda *_: True),
        {"Question.text", "Question.why", "Question.answered_by", "Question.owner"},
    ),
    "words without a marking": (_without(allows_words=lambda *_: True), BRIEF - {"Section.title"}),
    "grounds of grades": (
        _without(allows_reasons=property(lambda _: True)),
        {"EffectiveGrade.reliability_reason", "EffectiveGrade.credibility_reason"},
    ),
}
"""Each part of the filter, and some of the places whose words it alone keeps back."""


@pytest.mark.parametrize("ladder", ["tlp"])
@pytest.mark.parametrize("part", BROKEN)
def test_each_part_of_the_filter_is_found_missing(
    garden: Garden, tmp_path: Path, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    take, places = BROKEN[part]
    low = garden.levels[0].code
    above = [one for one in garden.planted if one.level.rank > 0 or one.place in OWN]
    assert _in(_printed(garden, low, tmp_path, ".json"), above) == set()
    take(monkeypatch)
    found = {place for place, _ in _in(_printed(garden, low, tmp_path, ".json"), above)}
    assert places <= found


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
