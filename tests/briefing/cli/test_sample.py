"""The sample project is what its data says, made through the program's own commands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from briefing.cli.sample import FOLDER, build_sample
from briefing.project.document import Document
from briefing.project.queries.material import gather
from briefing.project.queries.overview import findings
from briefing.project.queries.whole import whole_project
from briefing.project.verify import verify
from briefing.weighing.checks import check_project

SHIPPED = FOLDER / "kursk.brief"


def _whole(path: Path) -> dict[str, Any]:
    with Document.open(path, writing=False) as document:
        return document.ask(whole_project, "")


def test_the_shipped_sample_is_the_one_its_data_makes(tmp_path: Path) -> None:
    """Where it is not: `make sample`."""
    built = tmp_path / "kursk.brief"
    build_sample(built)
    assert _whole(built) == _whole(SHIPPED)


def test_the_sample_is_sound_and_finished() -> None:
    assert verify(SHIPPED) == ()
    with Document.open(SHIPPED, writing=False) as document:
        breaches = check_project(document.ask(gather, ""), document.ask(findings))
    raised_by_the_article = {"date-out-of-line", "share", "different-periods", "one-channel"}
    raised_by_the_article |= {"evidence-missing", "source-not-named"}
    assert {breach.check for breach in breaches} <= raised_by_the_article
    assert "date-out-of-line" in {breach.check for breach in breaches}


def test_every_statement_of_the_sample_is_graded_or_set_aside() -> None:
    (article,) = _whole(SHIPPED)["articles"]
    for statement in article["statements"]:
        graded = statement["grade"] and "-" not in statement["grade"]
        assert graded or statement["set_aside"], statement["text"]


def test_the_analyst_of_the_sample_chose_nearly_every_letter_and_left_a_few_to_the_source() -> None:
    (article,) = _whole(SHIPPED)["articles"]
    graded = [one for one in article["statements"] if not one["set_aside"]]
    left = [one["grade"] for one in graded if one["reliability_inherited"]]
    assert left == ["F3", "F3"]
    assert len(graded) == 20
