"""An estimate that no longer says what its statement says is told apart from one that does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from briefing.intake import take_text
from briefing.model.picture import Estimate
from briefing.model.vocabulary import Category, Qualifier
from briefing.project.commands import AddArticle, Draft, EditEntry, Review
from briefing.project.document import Document
from briefing.project.queries.material import gather
from briefing.project.queries.records import records
from briefing.reading.numbers import fixed
from briefing.reading.reader import read
from briefing.weighing.checks import check_project
from briefing.weighing.figures_given import gives, instead, is_explained
from tests.program import REPOSITORY

SAMPLE = REPOSITORY / "assets" / "sample" / "article.txt"


def estimate(qualifier: Qualifier, value: int | tuple[int, int] | None, **fields: Any) -> Estimate:
    one = Estimate("e", "s", Category.KILLED, qualifier, **fields)
    if isinstance(value, tuple):
        return replace(one, low=value[0], high=value[1])
    if value is None:
        return one
    put = fixed(qualifier, value)
    return replace(one, low=put.low, best=put.best, high=put.high)


GIVEN = [
    ("More than 3,000 were killed.", Qualifier.MORE_THAN, 3_000),
    ("More than 3000 were killed.", Qualifier.MORE_THAN, 3_000),
    ("Over three thousand were killed.", Qualifier.MORE_THAN, 3_000),
    ("More than 3,000 were killed.", Qualifier.AT_LEAST, 3_000),
    ("3,000 at the front were killed, at least.", Qualifier.AT_LEAST, 3_000),
    ("About half a million fled.", Qualifier.ABOUT, 500_000),
    ("As many as a dozen were killed.", Qualifier.UP_TO, 12),
    ("12 were killed and 30 were wounded.", Qualifier.EXACT, 30),
    ("Between 3,000 and 5,000 were killed.", Qualifier.BETWEEN, (3_000, 5_000)),
    ("Some 3,000 were killed; others say 5,000.", Qualifier.BETWEEN, (3_000, 5_000)),
    ("Ten to twenty thousand were killed.", Qualifier.AT_LEAST, 10_000),
    ("3,000–5,000 were killed.", Qualifier.UP_TO, 5_000),
    ("A sailor was killed.", Qualifier.EXACT, 1),
    ("Both men were killed.", Qualifier.EXACT, 2),
    ("A young sailor was killed and 12 were wounded.", Qualifier.EXACT, 1),
    ("Both servicemen were killed and 12 were wounded.", Qualifier.EXACT, 2),
    ("Dozens were killed.", Qualifier.VAGUE, None),
]
NOT_GIVEN = [
    ("More than 3,000 were killed.", Qualifier.MORE_THAN, 5_000),
    ("More than 3,000 were killed.", Qualifier.EXACT, 3_000),
    ("More than 3,000 were killed.", Qualifier.UP_TO, 3_000),
    ("About 3,000 were killed.", Qualifier.EXACT, 3_000),
    ("3,000 were killed.", Qualifier.MORE_THAN, 3_000),
    ("Between 3,000 and 5,000 were killed.", Qualifier.AT_LEAST, 5_000),
    ("Between 3,000 and 5,000 were killed.", Qualifier.ABOUT, 4_000),
    ("3,000 were killed.", Qualifier.BETWEEN, (3_000, 5_000)),
    ("12 were killed and 30 were wounded.", Qualifier.EXACT, 42),
    ("Dozens were killed.", Qualifier.EXACT, 36),
    ("A spokesman said 12 soldiers were killed in an attack.", Qualifier.EXACT, 3),
    ("12 soldiers were killed in an attack.", Qualifier.EXACT, 1),
    ("12 soldiers were killed, he said.", Qualifier.EXACT, 1),
    ("12 soldiers were killed, both sides said.", Qualifier.EXACT, 2),
    ("The sailors were killed.", Qualifier.EXACT, 3),
    ("Scores were killed.", Qualifier.VAGUE, None),
]


@pytest.mark.parametrize(("text", "qualifier", "value"), GIVEN)
def test_a_figure_is_found_in_its_statement_in_any_written_form(
    text: str, qualifier: Qualifier, value: int | tuple[int, int] | None
) -> None:
    assert gives(estimate(qualifier, value, words="dozens"), text)


@pytest.mark.parametrize(("text", "qualifier", "value"), NOT_GIVEN)
def test_another_number_or_another_firmness_is_not_the_figure_of_the_statement(
    text: str, qualifier: Qualifier, value: int | tuple[int, int] | None
) -> None:
    assert not gives(estimate(qualifier, value, words="dozens"), text)


@pytest.mark.parametrize(
    ("text", "note", "explained"),
    [
        ("More than 3,000 fell.", "", False),
        ("More than 3,000 fell.", "The service said 3,000; this is its later count.", True),
        ("More than 3,000 fell.", "Three thousand, corrected on the next day.", True),
        ("More than 3,000 fell.", "Officers are counted.", False),
        ("On December 23 more than 3,000 fell.", "Printed “December 23”; probably 2024.", False),
        ("Dozens fell.", "In the article: dozens.", True),
        ("The sailors fell.", "Three, by the crew list.", True),
        ("The sailors fell.", "", False),
        # The machine's note on a date explains no number.
        ("The sailors fell.", "Printed “Dec. 23”; probably December 2024.", False),
    ],
)
def test_a_note_that_tells_what_the_statement_says_answers_the_finding(
    text: str, note: str, explained: bool
) -> None:
    assert is_explained(estimate(Qualifier.EXACT, 7, note=note), text) is explained


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("More than 3,000 fell.", "has “More than 3,000” and no note says so"),
        ("12 fell, 30 were hurt.", "has “12” and “30” and no note says so"),
        (
            "12 fell, 30 were hurt, 4 died, 5 fled.",
            "has “12”, “30”, “4” and others and no note says so",
        ),
        # Neither dates nor ages nor measures count people.
        (
            "Born in 1999, held on December 23, 2022, for one week, 12 km off.",
            "gives no figure and no note says why",
        ),
        ("They fell.", "gives no figure and no note says why"),
    ],
)
def test_what_the_statement_says_is_told_in_its_own_words(text: str, words: str) -> None:
    assert instead(text) == words


@pytest.fixture(params=["the sample", "figures of all kinds"])
def drafted(request: pytest.FixtureRequest) -> Iterator[Document]:
    text = SAMPLE.read_text("utf-8") if request.param == "the sample" else KINDS
    with Document.unkept(title="Figures", analyst="Kim") as document:
        taken = take_text(text)
        document.run(AddArticle(taken, read(taken.text, title=taken.title)))
        document.run(Draft())
        yield document


KINDS = """Losses mount

More than three thousand soldiers were killed, the ministry said. Around 1 200 troops were wounded.
Between 20 and 30 sailors were killed in the port. Dozens of fighters were captured on Monday.
Two sailors — both born in the north — were captured. 12 killed and 30 were wounded in the raid.
"""


def _found(document: Document) -> list[str]:
    breaches = check_project(document.ask(gather, "Kim"))
    return [one.sentence for one in breaches if one.check == "figure-not-given"]


def test_what_was_read_and_then_reviewed_is_no_finding(drafted: Document) -> None:
    figures = drafted.ask(records, Estimate)
    assert len(figures) > 2
    assert _found(drafted) == []
    drafted.run(Review(Estimate, tuple(one.id for one in figures)))
    assert _found(drafted) == []


def test_a_figure_that_is_edited_away_from_its_words_is_a_finding(drafted: Document) -> None:
    (one,) = [each for each in drafted.ask(records, Estimate) if each.low == 3_000][:1]
    drafted.run(EditEntry(Estimate, one.id, {"low": 5_000}))
    (sentence,) = _found(drafted)
    assert sentence.startswith("An estimate differs from its statement: “more than 5,000”, where")
    drafted.undo()
    assert _found(drafted) == []
