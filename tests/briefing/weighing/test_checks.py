"""Every check of tradecraft finds its breach, and is silent over its clean twin."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.model.evidence import Link, Suggestion
from briefing.model.picture import JudgementEvidence
from briefing.model.vocabulary import (
    BlockContent,
    Category,
    Confidence,
    LinkKind,
    Qualifier,
    SectionKind,
    Severity,
    Stance,
    SuggestionKind,
)
from briefing.weighing import checks
from briefing.weighing.checks import check_project
from tests.briefing.report.desk import Desk

Laid = Callable[[Desk], object]


def _found(lay: Laid) -> dict[str, list[str]]:
    desk = Desk()
    lay(desk)
    found: dict[str, list[str]] = {}
    for breach in check_project(desk.material()):
        found.setdefault(breach.check, []).append(breach.sentence)
    return found


STANDS = "a statement used in “situation”, “Two men were taken.”"
"""Where `_quoting` has a marked statement stand."""


def _quoting(desk: Desk, **fields: object) -> str:
    one = desk.statement("Two men were taken.", **({"grade": "B2"} | fields))  # type: ignore[arg-type]
    desk.section(SectionKind.SITUATION, desk.quote(one))
    return one


def _corroborated(desk: Desk, first: tuple[str, ...], second: tuple[str, ...]) -> None:
    one = _quoting(desk, grade="B1", chain=first)
    other = desk.statement("Two were seized.", chain=second)
    desk.links.append(Link("l", LinkKind.CORROBORATES, other, one))


def _in_two_languages(desk: Desk) -> None:
    desk.source("National Intelligence Service", aliases=("NIS", "국가정보원"))
    _corroborated(desk, ("NIS",), ("국가정보원",))


def _by_two_names_of_an_outlet(desk: Desk) -> None:
    courier = desk.source("The Courier")
    first = desk.article(outlet="The Courier", outlet_id=courier)
    second = desk.article(outlet="Courier, Kyiv", outlet_id=courier)
    one = _quoting(desk, grade="B1", article=first)
    other = desk.statement("Two were seized.", article=second)
    desk.links.append(Link("l", LinkKind.CORROBORATES, other, one))


def _of_one_spelling(desk: Desk) -> None:
    """Two services with the same abbreviation are two sources."""
    _corroborated(desk, ("NIS",), ("SIS",))
    one, other = desk.statements.values()
    for number, examined in enumerate((one, other)):
        (teller,) = examined.chain
        chain = (replace(teller, name="NIS", source_id=f"source{number}"),)
        desk.statements[examined.statement.id] = replace(examined, chain=chain)


def _by_what_was_set_aside(desk: Desk) -> None:
    one = _quoting(desk, grade="B1", chain=("NIS",))
    other = desk.statement("Two were seized.", chain=("SBU",), set_aside="a rumour")
    desk.links.append(Link("l", LinkKind.CORROBORATES, other, one))


def _repeated(desk: Desk, *, far: bool) -> None:
    """The second account repeats the first; `far`: by way of a third that repeats both."""
    _corroborated(desk, ("NIS",), ("SBU",))
    one, other = desk.statements
    third = desk.statement("Two.", chain=("SBU",)) if far else other
    if far:
        desk.links.append(Link("l2", LinkKind.REPEATS, third, other))
    desk.links.append(Link("l3", LinkKind.REPEATS, third, one))


def _corroborated_by_an_echo(desk: Desk) -> None:
    """What corroborates it repeats another statement of the same origin."""
    _corroborated(desk, ("NIS",), ("SBU",))
    _, other = desk.statements
    echoed = desk.statement("Two, said the NIS.", chain=("NIS",))
    desk.links.append(Link("l2", LinkKind.REPEATS, other, echoed))


def _also_heard_directly(desk: Desk) -> None:
    """Two men, both heard through one agency, one of them by somebody else, too."""
    _corroborated(desk, ("SBU", "one"), ("SBU", "other"))
    _, other = desk.statements
    again = desk.statement("Two, he told us.", chain=("other",))
    desk.links.append(Link("l2", LinkKind.REPEATS, again, other))


def _judged(desk: Desk, **fields: object) -> None:
    desk.section(SectionKind.KEY_JUDGEMENTS, desk.judgement("It holds.", **fields))  # type: ignore[arg-type]


def _spoken_against(desk: Desk) -> None:
    block = desk.judgement("It holds.")
    against = desk.statement("It broke.")
    desk.tie(JudgementEvidence, str(block.judgement_id), against, stance=Stance.AGAINST)
    desk.section(SectionKind.KEY_JUDGEMENTS, block)


def _counted(desk: Desk, **fields: object) -> None:
    one = desk.statement("Two.", grade="B2")
    desk.estimate(one, category=Category.KILLED, qualifier=Qualifier.VAGUE, **fields)
    desk.section(SectionKind.CASUALTIES, desk.table(BlockContent.ESTIMATES))


def _edited(desk: Desk, *, language: str = "en", **fields: object) -> None:
    """An estimate of 5,000 that an analyst made of a statement that says something else."""
    place = desk.article(language=language)
    one = desk.statement("More than 3,000 were killed.", article=place, grade="B2")
    put = {"qualifier": Qualifier.MORE_THAN, "low": 5_000} | fields
    desk.estimate(one, category=Category.KILLED, **put)


def _marked(desk: Desk, brief: str, **statement: object) -> None:
    desk.brief["marking"] = brief
    _quoting(desk, **statement)


def _behind_a_table(desk: Desk, content: BlockContent) -> None:
    one = desk.statement("Secret.", grade="B2", marking="TLP:RED")
    desk.actor("NIS", by=(one,))
    desk.question("Who?", by=(one,))
    desk.event("Seized", "2025", statement_id=one)
    desk.estimate(one, category=Category.KILLED, qualifier=Qualifier.VAGUE)
    desk.section(SectionKind.OWN, desk.table(content))


def _drawn(desk: Desk) -> None:
    """A figure that only a chart shows, from a statement that was set aside."""
    one = desk.statement("Two.", grade="B2", set_aside="a rumour")
    desk.estimate(one, category=Category.KILLED, qualifier=Qualifier.VAGUE)
    desk.section(SectionKind.CASUALTIES, desk.chart())


def _named_often(desk: Desk, *, last: str) -> None:
    """An actor of whom more is told than its row cites; `last` is the grade of the last."""
    told = [desk.statement("He.", grade="B2") for _ in range(4)]
    desk.actor("He", by=(*told, desk.statement("He.", grade=last, marking="TLP:RED")))
    desk.section(SectionKind.ACTORS, desk.table(BlockContent.ACTORS))


def _asked(desk: Desk, *, reviewed: bool) -> None:
    """A question in a brief that prints the open questions."""
    desk.question("Who?", reviewed=reviewed)
    desk.section(SectionKind.QUESTIONS, desk.table(BlockContent.QUESTIONS))


BREACHES: list[tuple[str, Laid]] = [
    ("citation-gone", lambda d: d.section(SectionKind.SUMMARY, d.paragraph("x [@gone]"))),
    ("set-aside-cited", lambda d: _quoting(d, set_aside="a rumour")),
    ("set-aside-cited", _drawn),
    ("confirmed-by-one-origin", lambda d: _quoting(d, grade="B1")),
    ("confirmed-by-one-origin", lambda d: _corroborated(d, ("NIS",), ("SBU", "nis"))),
    ("confirmed-by-one-origin", lambda d: _corroborated(d, (), ())),
    ("confirmed-by-one-origin", _in_two_languages),
    ("confirmed-by-one-origin", _by_two_names_of_an_outlet),
    ("confirmed-by-one-origin", _by_what_was_set_aside),
    ("confirmed-by-one-origin", lambda d: _repeated(d, far=False)),
    ("confirmed-by-one-origin", lambda d: _repeated(d, far=True)),
    ("confirmed-by-one-origin", _corroborated_by_an_echo),
    ("confirmed-by-one-origin", lambda d: _corroborated(d, ("SBU", "one"), ("SBU", "other"))),
    # The grade is wrong from the moment it is given, wherever its statement goes later.
    ("confirmed-by-one-origin", lambda d: d.statement("Not used.", grade="B1")),
    ("marking-below-content", lambda d: _marked(d, "TLP:GREEN", marking="TLP:RED")),
    ("marking-below-content", lambda d: _marked(d, "", marking="TLP:CLEAR")),
    ("marking-below-content", lambda d: _behind_a_table(d, BlockContent.ACTORS)),
    # Its row cites four others, and yet the actor is known from this one too.
    ("marking-below-content", lambda d: _named_often(d, last="B2")),
    ("marking-below-content", lambda d: _behind_a_table(d, BlockContent.ESTIMATES)),
    ("marking-below-content", lambda d: _behind_a_table(d, BlockContent.EVENTS)),
    ("marking-below-content", lambda d: _behind_a_table(d, BlockContent.QUESTIONS)),
    (
        "marking-below-content",
        lambda d: _judged(d, by=(d.statement("Secret.", marking="TLP:RED"),)),
    ),
    (
        "marking-below-content",
        lambda d: _quoting(d, article=d.article(marking="TLP:AMBER")),
    ),
    ("judgement-unmeasured", lambda d: _judged(d, likelihood="likely")),
    ("judgement-unmeasured", lambda d: _judged(d, confidence=Confidence.LOW)),
    (
        "judgement-unmeasured",
        lambda d: _judged(d, likelihood="likely", confidence=Confidence.LOW, confidence_basis=" "),
    ),
    ("judgement-unsupported", _judged),
    ("judgement-unsupported", _spoken_against),
    ("ungraded-used", lambda d: _quoting(d, grade="")),
    ("ungraded-used", lambda d: _quoting(d, grade="B-")),
    ("uncited-paragraph", lambda d: d.section(SectionKind.SITUATION, d.paragraph("It is so."))),
    ("estimate-incomplete", lambda d: _counted(d, period="2024")),
    ("estimate-incomplete", lambda d: _counted(d, claimant_id="kyiv")),
    ("figure-not-given", _edited),
    ("figure-not-given", lambda d: _edited(d, language="")),
    ("not-reviewed", lambda d: _asked(d, reviewed=False)),
    (
        "not-reviewed",
        lambda d: d.section(SectionKind.OUTLOOK, d.paragraph("x", reviewed=False)),
    ),
]
CLEAN: list[tuple[str, Laid]] = [
    (
        "citation-gone",
        lambda d: d.section(SectionKind.SUMMARY, d.paragraph(f"x [@{d.statement('One.')}]")),
    ),
    ("set-aside-cited", _quoting),
    ("set-aside-cited", lambda d: d.statement("Not used.", set_aside="a rumour")),
    ("confirmed-by-one-origin", lambda d: _corroborated(d, ("NIS",), ("SBU",))),
    ("confirmed-by-one-origin", _of_one_spelling),
    ("confirmed-by-one-origin", lambda d: _corroborated(d, ("SBU", "one"), ("NIS", "other"))),
    ("confirmed-by-one-origin", _also_heard_directly),
    ("confirmed-by-one-origin", lambda d: _quoting(d, grade="B2")),
    ("confirmed-by-one-origin", lambda d: d.statement("x", grade="B1", set_aside="a rumour")),
    ("marking-below-content", lambda d: _marked(d, "TLP:RED", marking="TLP:GREEN")),
    ("marking-below-content", lambda d: d.statement("Not used.", marking="TLP:RED")),
    (
        "judgement-unmeasured",
        lambda d: _judged(d, likelihood="likely", confidence=Confidence.LOW, confidence_basis="x"),
    ),
    ("judgement-unsupported", lambda d: _judged(d, by=(d.statement("It held."),))),
    ("ungraded-used", _quoting),
    ("ungraded-used", lambda d: d.statement("Not used.")),
    ("ungraded-used", lambda d: d.event("It sank", "2025", statement_id=d.statement("It sank."))),
    ("ungraded-used", lambda d: _named_often(d, last="")),
    ("uncited-paragraph", lambda d: d.section(SectionKind.OUTLOOK, d.paragraph("It will be so."))),
    ("uncited-paragraph", lambda d: d.section(SectionKind.SITUATION, d.paragraph(" "))),
    ("estimate-incomplete", lambda d: _counted(d, claimant_id="kyiv", as_of="2024")),
    ("figure-not-given", lambda d: _edited(d, low=3_000)),
    ("figure-not-given", lambda d: _edited(d, note="3,000 in the article, 5,000 since.")),
    # What the machine drafted is what it read, and it reads no other language.
    ("figure-not-given", lambda d: _edited(d, reviewed=False)),
    ("figure-not-given", lambda d: _edited(d, language="uk")),
    ("not-reviewed", lambda d: _asked(d, reviewed=True)),
    # What does not print need not be reviewed before the brief goes out.
    ("not-reviewed", lambda d: d.question("Who?", reviewed=False)),
]


@pytest.mark.parametrize(("check", "lay"), BREACHES, ids=[name for name, _ in BREACHES])
def test_a_breach_is_found(check: str, lay: Laid) -> None:
    sentences = _found(lay).get(check, [])
    assert sentences
    assert all(not sentence[0].islower() and len(sentence) > 20 for sentence in sentences)


@pytest.mark.parametrize(("check", "lay"), CLEAN, ids=[name for name, _ in CLEAN])
def test_a_clean_brief_passes(check: str, lay: Laid) -> None:
    assert check not in _found(lay)


def test_every_check_has_a_breach_and_a_clean_twin_here() -> None:
    known = {check for check, _, _ in checks._RULES}
    assert {check for check, _ in BREACHES} == known
    assert {check for check, _ in CLEAN} == known


def test_a_confirmation_within_one_channel_is_told_apart_from_one_of_one_origin() -> None:
    (sentence,) = _found(lambda d: _corroborated(d, ("SBU", "one"), ("SBU", "other")))[
        "confirmed-by-one-origin"
    ]
    assert sentence.startswith("Graded 1, confirmed, by origins heard through one channel only: “")


def test_a_judgement_that_lacks_both_measures_is_told_in_one_sentence() -> None:
    (sentence,) = _found(_judged)["judgement-unmeasured"]
    assert sentence == "A judgement has no likelihood and no confidence: “It holds.”"


def test_a_breach_leads_to_its_place() -> None:
    desk = Desk()
    one = _quoting(desk, set_aside="a rumour")
    (breach,) = check_project(desk.material())
    assert (breach.place, breach.place_id) == ("statement", one)


def _finding(severity: Severity, statement_id: str | None) -> Suggestion:
    payload = {
        "check": "date-out-of-line", "severity": severity.value, "sentence": "A date cannot be so.",
        "question": "", "mend": "", "spans": [],
    }  # fmt: skip
    kind = SuggestionKind.FINDING
    return Suggestion("f", "article", statement_id, kind, 0, 1, "x", json.dumps(payload))


def test_errors_come_first_and_findings_of_the_reading_stand_among_them() -> None:
    desk = Desk()
    _quoting(desk, grade="", set_aside="a rumour")
    _asked(desk, reviewed=False)
    found = check_project(desk.material(), (_finding(Severity.WARNING, None),))
    assert [breach.severity.value for breach in found] == ["error", "warning", "warning", "note"]
    read = next(breach for breach in found if breach.check == "date-out-of-line")
    assert (read.place, read.place_id) == ("article", "article")


def test_a_finding_in_a_statement_leads_to_the_statement() -> None:
    (breach,) = check_project(Desk().material(), (_finding(Severity.ERROR, "s1"),))
    assert (breach.place, breach.place_id) == ("statement", "s1")


@pytest.mark.parametrize(
    ("own", "inside", "sentences"),
    [
        ("RED-ISH", "", ["The brief is marked RED-ISH, which no ladder knows."]),
        (
            "TLP:RED",
            "ODD",
            [f"The brief holds something marked ODD, which no ladder knows: {STANDS}."],
        ),
        ("", "ODD", [f"The brief holds something marked ODD, which no ladder knows: {STANDS}."]),
        (
            "RED-ISH",
            "TLP:GREEN",
            [
                "The brief is marked RED-ISH, which no ladder knows.",
                f"The brief is marked RED-ISH, but holds something marked TLP:GREEN: {STANDS}.",
            ],
        ),
    ],
)
def test_a_marking_of_no_ladder_is_a_finding_and_ends_no_check(
    own: str, inside: str, sentences: list[str]
) -> None:
    desk = Desk({"title": "T", "marking": own})
    _quoting(desk, marking=inside)
    found = check_project(desk.material())
    assert [one.sentence for one in found if one.check == "marking-below-content"] == sentences
