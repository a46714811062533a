"""A judgement prints its likelihood with the band, and its confidence in a sentence of its own."""

from __future__ import annotations

from briefing.model.picture import JudgementEvidence
from briefing.model.vocabulary import Confidence, SectionKind, Stance
from briefing.report.build import build_report
from briefing.report.tree import Judged, Key, Text
from tests.briefing.report.desk import Desk
from tests.briefing.report.plain_words import of_kind, said


def _printed(desk: Desk, **fields: object) -> Judged:
    desk.section(SectionKind.KEY_JUDGEMENTS, desk.judgement(**fields))  # type: ignore[arg-type]
    (judged,) = of_kind(build_report(desk.material()), Judged)
    return judged


def test_likelihood_stands_in_the_sentence_with_its_band() -> None:
    judged = _printed(Desk(), text="the men are North Koreans", likelihood="very_likely")
    assert said(judged.runs) == "It is very likely [80–95 %] that the men are North Koreans."
    assert judged.runs[0] == Text("It is very likely [80–95 %]", bold=True)


def test_confidence_stands_in_a_sentence_of_its_own() -> None:
    judged = _printed(
        Desk(),
        text="the men are North Koreans",
        likelihood="likely",
        confidence=Confidence.MODERATE,
        confidence_basis="two services agree",
    )
    assert "confidence" not in said(judged.runs)
    assert said(judged.confidence) == "We hold this with moderate confidence: two services agree."
    assert "likely" not in said(judged.confidence)


def test_a_judgement_that_is_not_measured_yet_invents_no_measure() -> None:
    judged = _printed(Desk(), text="The front will hold!")
    assert said(judged.runs) == "The front will hold!"
    assert judged.confidence == ()


def test_the_words_of_another_scheme_keep_their_own_bands() -> None:
    judged = _printed(Desk(), text="it rains", scheme="phia", likelihood="likely")
    assert "[55–75 %]" in said(judged.runs)


def test_what_speaks_for_and_against_is_cited_apart() -> None:
    desk = Desk()
    agrees, also, denies = (desk.statement(words) for words in ("Yes.", "Aye.", "No."))
    block = desk.judgement(
        "it holds", by=(agrees, also), assumptions="no truce", would_change="a truce"
    )
    desk.tie(JudgementEvidence, block.judgement_id or "", denies, stance=Stance.AGAINST)
    desk.section(SectionKind.KEY_JUDGEMENTS, block)
    (judged,) = of_kind(build_report(desk.material()), Judged)
    assert [(label, said(runs)) for label, runs in judged.basis] == [
        ("Rests on", "statements [1][2]"),
        ("Against it", "statement [3]"),
        ("Assuming", "no truce"),
        ("What would change it", "a truce"),
    ]


def test_the_key_explains_the_terms_and_levels_in_use_and_where_they_are_from() -> None:
    desk = Desk()
    desk.section(
        SectionKind.KEY_JUDGEMENTS,
        desk.judgement("a", likelihood="likely", confidence=Confidence.LOW),
        desk.judgement("b", likelihood="unlikely"),
    )
    desk.judgement("never printed", likelihood="almost_certain", confidence=Confidence.HIGH)
    likelihood, confidence = of_kind(build_report(desk.material()), Key)
    assert [(entry.code, entry.meaning) for entry in likelihood.entries] == [
        ("unlikely", "20–45 %"),
        ("likely", "55–80 %"),
    ]
    assert "ICD 203" in likelihood.source
    assert [entry.code for entry in confidence.entries] == ["low"]
