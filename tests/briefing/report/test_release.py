"""A release at a lower marking: what is above it is absent from every format, not blanked."""

from __future__ import annotations

from pathlib import Path

import docx
import pypdf
import pytest

from briefing.export.formats import FORMATS, write_report
from briefing.model.evidence import Link
from briefing.model.vocabulary import (
    BlockContent,
    Category,
    Confidence,
    LinkKind,
    Qualifier,
    SectionKind,
)
from briefing.report import selection
from briefing.report.build import build_report
from briefing.report.selection import Selection
from briefing.report.tree import Report, Table
from tests.briefing.report.desk import Desk
from tests.briefing.report.plain_words import of_kind, said

SECRETS = (
    "KESTREL", "OSPREY", "HARRIER", "MERLIN", "GOSHAWK", "BUZZARD", "FALCON", "CONDOR", "VULTURE",
    "PETREL", "MARTIN", "SISKIN", "BRAMBLING", "TANAGER", "WHIMBREL", "DOTTEREL", "HOOPOE",
)  # fmt: skip
"""Words planted in what is marked above TLP:GREEN; each stands in one kind of place."""
OPEN_WORDS = ("Two men were taken", "Where are they held?", "Seoul", "Known to all")


@pytest.fixture
def desk() -> Desk:
    desk = Desk()
    public = desk.article("Public account", marking="TLP:CLEAR")
    closed = desk.article("Report of KESTREL", marking="TLP:RED", byline="OSPREY", outlet="HARRIER")
    told = desk.statement("Two men were taken, Seoul said.", article=public, chain=("Seoul",))
    from_closed = desk.statement("MERLIN was there.", article=closed, chain=("GOSHAWK",))
    marked = desk.statement("BUZZARD leads it.", article=public, marking="TLP:AMBER", grade="A1")
    _judge_and_write(desk, told, from_closed, marked)
    _fill_tables(desk, told, from_closed, marked)
    return desk


def _judge_and_write(desk: Desk, told: str, from_closed: str, marked: str) -> None:
    measured = {"likelihood": "almost_certain", "confidence": Confidence.HIGH}
    desk.section(
        SectionKind.SUMMARY,
        desk.paragraph(f"Known to all [@{told}]."),
        desk.paragraph("FALCON is at work.", marking="TLP:RED"),
        desk.paragraph(f"CONDOR is known by [@{from_closed}]."),
        desk.paragraph("VULTURE rests on what is [@gone]."),
        desk.judgement("PETREL will act", by=(told, marked), **measured),
    )
    desk.section(
        SectionKind.SITUATION, desk.quote(told), desk.quote(from_closed), desk.quote(marked)
    )
    desk.section(SectionKind.OWN, desk.quote(marked), title="On MARTIN")


def _fill_tables(desk: Desk, told: str, from_closed: str, marked: str) -> None:
    desk.estimate(
        told, category=Category.CAPTURED, qualifier=Qualifier.EXACT, low=2, best=2, high=2
    )
    claimant = desk.source("SISKIN")
    desk.estimate(
        marked, category=Category.KILLED, qualifier=Qualifier.ABOUT, best=77123,
        population="BRAMBLING", claimant_id=claimant,
    )  # fmt: skip
    desk.actor("TANAGER", by=(from_closed,))
    desk.actor("WHIMBREL", aliases=("Seoul", "DOTTEREL"), role="DOTTEREL", by=(told, marked))
    desk.question("Where are they held?", by=(told,))
    desk.question("Who is HOOPOE?", by=(told, from_closed))
    desk.event("KESTREL flew", "2025-01-09", statement_id=from_closed)
    contents = (
        BlockContent.ACTORS, BlockContent.ESTIMATES, BlockContent.QUESTIONS, BlockContent.EVENTS,
    )  # fmt: skip
    desk.section(SectionKind.OWN, *map(desk.table, contents), desk.chart(), title="Tables")


def _text_of(path: Path) -> str:
    if path.suffix == ".pdf":
        reader = pypdf.PdfReader(path)
        pages = " ".join(page.extract_text() for page in reader.pages)
        return f"{pages} {reader.metadata} {reader.outline}"
    if path.suffix == ".docx":
        return "".join(
            part.blob.decode("utf-8", "replace")
            for part in docx.Document(str(path)).part.package.iter_parts()
        )
    return path.read_text("utf-8")


def _leaks(text: str) -> list[str]:
    joined = " ".join(text.split()).upper()
    return [word for word in (*SECRETS, "77,123", "77123") if word in joined]


def _printed(report: Report, folder: Path, ending: str) -> str:
    path = folder / f"brief{ending}"
    write_report(report, path)
    return _text_of(path)


def test_the_whole_brief_holds_every_planted_word(desk: Desk) -> None:
    assert set(_leaks(repr(build_report(desk.material())))) >= set(SECRETS)


def test_a_release_holds_nothing_above_its_level(desk: Desk) -> None:
    told = repr(build_report(desk.material(), "TLP:GREEN"))
    assert _leaks(told) == []
    assert [words for words in OPEN_WORDS if words not in told] == []


@pytest.mark.parametrize("ending", [known.ending for known in FORMATS])
def test_no_format_prints_what_is_above_the_release(
    desk: Desk, tmp_path: Path, ending: str
) -> None:
    whole = _printed(build_report(desk.material()), tmp_path, ending)
    assert ("SISKIN" if ending == ".csv" else "KESTREL") in whole
    assert _leaks(_printed(build_report(desk.material(), "TLP:GREEN"), tmp_path, ending)) == []


def test_without_the_filter_the_words_would_be_found(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selection, "may_be_released", lambda *_: True)
    assert _leaks(repr(build_report(desk.material(), "TLP:GREEN"))) != []


def test_a_release_counts_and_numbers_only_what_it_holds(desk: Desk) -> None:
    report = build_report(desk.material(), "TLP:GREEN")
    assert ("Basis", "1 statement cited from 1 article") in report.facts
    assert "number=2" not in repr(report)


@pytest.mark.parametrize(
    ("own", "release", "printed"),
    [
        ("TLP:RED", "", True),
        ("", "", True),
        ("TLP:GREEN", "TLP:GREEN", True),
        ("TLP:CLEAR", "TLP:GREEN", True),
        ("TLP:RED", "TLP:GREEN", False),
        ("", "TLP:GREEN", False),
        ("OFFICIAL", "TLP:GREEN", False),
    ],
)
def test_the_reasons_of_grades_stay_out_of_a_release_below_the_brief(
    own: str, release: str, *, printed: bool
) -> None:
    desk = Desk()
    desk.brief["marking"] = own
    one = desk.statement(
        "Two men were taken.",
        marking="TLP:CLEAR",
        grade="B2",
        reasons=("KITE knows", "STORK saw it"),
    )
    desk.section(SectionKind.SITUATION, desk.quote(one))
    told = repr(build_report(desk.material(), release))
    assert "Two men were taken." in told
    assert [word in told for word in ("KITE", "STORK")] == [printed, printed]


def test_a_release_is_marked_with_its_own_level(desk: Desk) -> None:
    desk.brief["marking"] = "TLP:RED"
    report = build_report(desk.material(), "tlp:green")
    assert report.marking
    assert report.marking.label == "TLP:GREEN"


def test_the_highest_level_of_the_ladder_releases_what_is_marked_on_it(desk: Desk) -> None:
    told = repr(build_report(desk.material(), "TLP:RED"))
    assert "KESTREL" in told
    assert "VULTURE" not in told, "how a statement that is gone was marked, nobody knows"


def test_a_marking_of_another_ladder_is_never_compared_and_stays_out(desk: Desk) -> None:
    desk.section(SectionKind.OWN, desk.paragraph("From a LAPWING.", marking="OFFICIAL"))
    assert "LAPWING" in repr(build_report(desk.material()))
    assert "LAPWING" not in repr(build_report(desk.material(), "TLP:RED"))


def test_an_actor_goes_by_the_name_that_released_statements_use(desk: Desk) -> None:
    told = repr(build_report(desk.material(), "TLP:GREEN"))
    assert "Text(text='Seoul', bold=True" in told


@pytest.mark.parametrize(("own", "printed"), [("TLP:RED", False), ("TLP:GREEN", True)])
def test_what_bears_no_marking_is_as_high_as_the_brief(own: str, *, printed: bool) -> None:
    desk = Desk()
    desk.brief |= {"marking": own, "title": "KITE", "serial": "STORK", "originator": "CRANE"}
    told = desk.statement("HERON flew.", article=desk.article("EGRET"))
    public = desk.statement("It rained.", article=desk.article("Weather", marking="TLP:CLEAR"))
    desk.estimate(None, category=Category.KILLED, qualifier=Qualifier.VAGUE, words="PLOVER")
    desk.question("Who is CURLEW?")
    desk.section(
        SectionKind.OWN,
        desk.paragraph("AVOCET."),
        desk.paragraph(f"GODWIT [@{public}]."),
        desk.quote(told),
        desk.judgement("REDSHANK acts", by=(public,)),
        desk.table(BlockContent.ESTIMATES),
        desk.table(BlockContent.QUESTIONS),
        desk.quote(public),
        title="On TURNSTONE",
    )
    report = build_report(desk.material(), "TLP:GREEN")
    birds = (
        "KITE", "STORK", "CRANE", "HERON", "EGRET", "PLOVER", "CURLEW", "AVOCET", "GODWIT",
        "REDSHANK", "TURNSTONE",
    )  # fmt: skip
    assert [one in repr(report) for one in birds] == [printed] * len(birds)
    assert "It rained." in repr(report)


def test_a_link_through_what_is_withheld_changes_no_count(desk: Desk) -> None:
    """Two released statements that both repeat a withheld one are not shown to be of one origin."""
    first, hidden, second = (
        desk.statement(f"{name} told it.", chain=(name,), marking=marking)
        for name, marking in (("Oslo", ""), ("DUNLIN", "TLP:RED"), ("Riga", ""))
    )
    desk.links += [
        Link(one, LinkKind.REPEATS, end, hidden) for one, end in (("l1", first), ("l2", second))
    ]
    released = Selection(desk.material(), "TLP:GREEN").material
    assert hidden not in released.statements
    assert released.links == ()


def test_a_title_that_stays_behind_is_replaced_by_the_level_of_the_release() -> None:
    desk = Desk()
    desk.brief |= {"marking": "TLP:RED", "title": "KITE", "form": "KITE report"}
    desk.section(SectionKind.OWN, desk.paragraph("Open.", marking="TLP:CLEAR"), title="On KITE")
    report = build_report(desk.material(), "TLP:CLEAR")
    assert (report.title, report.form, report.author) == (
        "(TLP:CLEAR) Release at TLP:CLEAR", "", "",
    )  # fmt: skip
    assert "Text(text='Further reporting'" in repr(report)


def test_a_name_inside_of_another_word_is_not_a_name_that_was_released() -> None:
    desk = Desk()
    desk.brief["marking"] = "TLP:RED"
    told = desk.statement("Police officers confirmed the losses.", marking="TLP:CLEAR")
    high = desk.statement("WHIMBREL leads them.", marking="TLP:RED")
    desk.actor("WHIMBREL", aliases=("ICE", "LOSS", "Police officers"), by=(told, high))
    desk.section(SectionKind.ACTORS, desk.table(BlockContent.ACTORS))
    (row,) = of_kind(build_report(desk.material(), "TLP:CLEAR"), Table)[0].rows
    assert said(row.cells[0]).endswith(" Police officers[1]")


def test_a_name_of_a_script_without_spaces_is_found_among_its_neighbours() -> None:
    desk = Desk()
    desk.brief["marking"] = "TLP:RED"
    told = desk.statement("昨天金正恩在平壤。", marking="TLP:CLEAR")
    desk.actor("金正恩", by=(told,))
    desk.section(SectionKind.ACTORS, desk.table(BlockContent.ACTORS))
    (row,) = of_kind(build_report(desk.material(), "TLP:CLEAR"), Table)[0].rows
    assert said(row.cells[0]).endswith(" 金正恩[1]")
