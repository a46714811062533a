"""Rules of tradecraft that the program can test on a brief, each with the place it is broken at.

A check is a function of the material; it is registered with its id and severity. Sources are in the
docstring of each rule.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from briefing.errors import CommandError
from briefing.model.citations import cited
from briefing.model.evidence import Suggestion
from briefing.model.product import Block
from briefing.model.vocabulary import (
    BlockContent,
    BlockKind,
    LinkKind,
    SectionKind,
    Severity,
    Stance,
)
from briefing.project.queries.material import Material
from briefing.project.queries.used import used_of
from briefing.project.suggestions import payload_of
from briefing.tradecraft.casualties import figure_words
from briefing.tradecraft.markings import (
    Level,
    find_level,
    highest_of,
    levels,
    may_be_released,
)
from briefing.weighing.figures_given import gives, instead, is_explained
from briefing.weighing.marked import marked_inside
from briefing.weighing.origins import Origins

MARKING_BELOW_CONTENT = "marking-below-content"
"""The check that stands in the way of handing out a brief."""
_WORDS = re.compile(r"\w{2,}")


@dataclass(frozen=True, slots=True)
class Breach:
    """One finding: the rule, how bad, a sentence, and where: a table's name and an id in it."""

    check: str
    severity: Severity
    sentence: str
    place: str
    place_id: str


Rule = Callable[[Material], Iterator[tuple[str, str, str]]]
_RULES: list[tuple[str, Severity, Rule]] = []


def _rule(check: str, severity: Severity) -> Callable[[Rule], Rule]:
    def register(rule: Rule) -> Rule:
        _RULES.append((check, severity, rule))
        return rule

    return register


def check_project(material: Material, findings: tuple[Suggestion, ...] = ()) -> tuple[Breach, ...]:
    """Every breach in the brief and every finding of the reading, errors first."""
    found = [_breach_of(finding) for finding in findings]
    found += [
        Breach(check, severity, sentence, place, place_id)
        for check, severity, rule in _RULES
        for place, place_id, sentence in rule(material)
    ]
    order = list(Severity)
    return tuple(sorted(found, key=lambda breach: order.index(breach.severity)))


def _breach_of(finding: Suggestion) -> Breach:
    payload = payload_of(finding)
    return Breach(
        check=payload["check"],
        severity=Severity(payload["severity"]),
        sentence=payload["sentence"],
        place="statement" if finding.statement_id else "article",
        place_id=finding.statement_id or finding.article_id,
    )


def _blocks(material: Material) -> Iterator[Block]:
    for content in material.sections:
        yield from content.blocks


def _tables(material: Material) -> set[BlockContent | None]:
    """What the tables of the brief are filled from."""
    return {block.content for block in _blocks(material) if block.kind is BlockKind.TABLE}


def _shown(material: Material) -> dict[str, None]:
    """The statements whose content the brief shows: those it cites or draws in a chart."""
    shown: dict[str | None, None] = dict.fromkeys(used_of(material))
    charts = {block.content for block in _blocks(material) if block.kind is BlockKind.FIGURE}
    if BlockContent.ESTIMATES in charts:
        shown |= dict.fromkeys(estimate.statement_id for estimate in material.estimates)
    return {one: None for one in shown if one}


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59].rstrip() + "…"


@_rule("citation-gone", Severity.ERROR)
def _citation_gone(material: Material) -> Iterator[tuple[str, str, str]]:
    """ICD 206: a citation leads to its source."""
    for block in _blocks(material):
        for one in cited(block.text):
            if one not in material.statements:
                yield "block", block.id, "A paragraph cites a statement that is gone."


@_rule("set-aside-cited", Severity.ERROR)
def _set_aside_cited(material: Material) -> Iterator[tuple[str, str, str]]:
    """What an analyst set aside does not carry the brief."""
    for one in _shown(material):
        examined = material.statements.get(one)
        if examined and examined.statement.set_aside is not None:
            words = _short(examined.statement.text)
            yield "statement", one, f"The brief uses a statement that was set aside: “{words}”"


@_rule("confirmed-by-one-origin", Severity.ERROR)
def _confirmed_by_one_origin(material: Material) -> Iterator[tuple[str, str, str]]:
    """FM 2-22.3 App. B: 1 means confirmed by other independent sources; count origins.

    From the moment it is graded: a grade is read long before its statement stands in a brief.
    """
    origins = Origins(material)
    for one, examined in material.statements.items():
        if (
            examined.grade.credibility == "1"
            and examined.statement.set_aside is None
            and not any(origins.are_independent(one, other) for other in _agreeing(material, one))
        ):
            words = _short(examined.statement.text)
            of_two = any(origins.have_two_origins(one, other) for other in _agreeing(material, one))
            lacks = "by origins heard through one channel only" if of_two else "on a single origin"
            yield "statement", one, f"Graded 1, confirmed, {lacks}: “{words}”"


def _agreeing(material: Material, own: str) -> Iterator[str]:
    """The statements in play that are linked as corroborating this one, or it them."""
    for link in material.links:
        if link.kind is LinkKind.CORROBORATES and own in (link.from_id, link.to_id):
            other = material.statements.get(link.to_id if link.from_id == own else link.from_id)
            if other and other.statement.set_aside is None:
                yield other.statement.id


@_rule(MARKING_BELOW_CONTENT, Severity.ERROR)
def _marking_below_content(material: Material) -> Iterator[tuple[str, str, str]]:
    """A product is marked at least as high as the highest thing in it (TLP 2.0; DoDM 5200.01)."""
    brief = material.brief
    first: dict[str, str] = {}
    for one in marked_inside(material):
        first.setdefault(one.marking, one.where)
    own = _level(brief.marking, material)
    said = f"is marked {brief.marking}" if brief.marking else "is not marked"
    if brief.marking and own is None:
        yield "brief", brief.id, f"The brief {said}, which no ladder knows."
    banner = highest_of((brief.marking, *first), (*levels(), *material.levels)).label
    for marking, where in sorted(first.items()):
        if _level(marking, material) is None:
            what = f"something marked {marking}, which no ladder knows: {where}"
            yield "brief", brief.id, f"The brief holds {what}."
        elif own is None or not may_be_released(marking, own, material.levels):
            what = f"something marked {marking}: {where}"
            bears = f" Its pages bear {banner}." if own or not brief.marking else ""
            yield "brief", brief.id, f"The brief {said}, but holds {what}.{bears}"


def _level(code: str, material: Material) -> Level | None:
    """The level of a marking; None where it is none, as in a damaged file."""
    try:
        return find_level(code, material.levels)
    except CommandError:
        return None


@_rule("judgement-unmeasured", Severity.WARNING)
def _judgement_unmeasured(material: Material) -> Iterator[tuple[str, str, str]]:
    """ICD 203, standard 2: a judgement states its likelihood, and its confidence with its basis."""
    for block in _blocks(material):
        judgement = material.judgements.get(block.judgement_id or "")
        if judgement is None:
            continue
        missing = [] if judgement.likelihood else ["no likelihood"]
        if judgement.confidence is None:
            missing.append("no confidence")
        elif not judgement.confidence_basis.strip():
            missing.append("no basis for its confidence")
        if missing:
            words = _short(judgement.text)
            lacks = " and ".join(missing)
            yield "judgement", judgement.id, f"A judgement has {lacks}: “{words}”"


@_rule("judgement-unsupported", Severity.WARNING)
def _judgement_unsupported(material: Material) -> Iterator[tuple[str, str, str]]:
    """ICD 203, standard 3: a judgement shows the information that it rests on."""
    held_up = {one.judgement_id for one in material.judgement_evidence if one.stance is Stance.FOR}
    for block in _blocks(material):
        judgement = material.judgements.get(block.judgement_id or "")
        if judgement and judgement.id not in held_up and not cited(judgement.text):
            words = _short(judgement.text)
            yield "judgement", judgement.id, f"A judgement cites no statement for it: “{words}”"


@_rule("ungraded-used", Severity.WARNING)
def _ungraded_used(material: Material) -> Iterator[tuple[str, str, str]]:
    """ICD 203, standard 1: quality and credibility of sources are described."""
    for one in used_of(material):
        examined = material.statements.get(one)
        if examined and not examined.grade.complete:
            words = _short(examined.statement.text)
            yield (
                "statement",
                one,
                f"The brief uses a statement that is not fully graded: “{words}”",
            )


@_rule("uncited-paragraph", Severity.WARNING)
def _uncited_paragraph(material: Material) -> Iterator[tuple[str, str, str]]:
    """ICD 206: what rests on a source cites it. Summary and outlook may speak for themselves."""
    own_words = {SectionKind.SUMMARY, SectionKind.OUTLOOK, SectionKind.KEY_JUDGEMENTS}
    for content in material.sections:
        if content.section.kind in own_words:
            continue
        for block in content.blocks:
            plain = block.kind is BlockKind.PARAGRAPH and _WORDS.search(block.text)
            if plain and not cited(block.text):
                words = _short(block.text.strip())
                yield "block", block.id, f"A paragraph has no source: “{words}”"


@_rule("estimate-incomplete", Severity.WARNING)
def _estimate_incomplete(material: Material) -> Iterator[tuple[str, str, str]]:
    """Every Casualty, Standards: a figure has a claimant and a period, or it cannot be compared."""
    for estimate in material.estimates:
        missing = [] if estimate.claimant_id else ["who claims it"]
        if not estimate.period and not estimate.as_of:
            missing.append("the period it covers")
        if missing:
            words = _short(estimate.words or estimate.category)
            lacks = " and ".join(missing)
            yield "estimate", estimate.id, f"A casualty figure does not say {lacks}: “{words}”"


@_rule("figure-not-given", Severity.WARNING)
def _figure_not_given(material: Material) -> Iterator[tuple[str, str, str]]:
    """ICD 203, standard 3: what a source gives is told apart from what is the analyst's own.

    What the machine drafted is what it read; and it reads English only.
    """
    for estimate in material.estimates:
        examined = material.statements.get(estimate.statement_id or "")
        if examined is None or not estimate.reviewed:
            continue
        text = examined.statement.text
        article = material.articles[examined.statement.article_id]
        if article.language[:2].casefold() not in ("", "en"):
            continue
        if not gives(estimate, text) and not is_explained(estimate, text):
            what = figure_words(
                estimate.qualifier, estimate.low, estimate.best, estimate.high, estimate.words
            )
            beside = f"“{what}”, where the statement {instead(text)}"
            yield "estimate", estimate.id, f"An estimate differs from its statement: {beside}"


@_rule("not-reviewed", Severity.NOTE)
def _not_reviewed(material: Material) -> Iterator[tuple[str, str, str]]:
    """What the machine laid out is a suggestion until an analyst has looked at it."""
    drafted = {one.id for one in material.judgements.values() if not one.reviewed}
    waiting = sum(
        not block.reviewed or block.judgement_id in drafted for block in _blocks(material)
    )
    printed = _tables(material)
    tables: dict[BlockContent, tuple[Any, ...]] = {
        BlockContent.ACTORS: material.actors,
        BlockContent.ESTIMATES: material.estimates,
        BlockContent.EVENTS: material.events,
        BlockContent.QUESTIONS: material.questions,
    }
    for content, entries in tables.items():
        if content in printed:
            waiting += sum(not entry.reviewed for entry in entries)
    if waiting:
        parts = "1 part has" if waiting == 1 else f"{waiting} parts have"
        yield "brief", material.brief.id, f"{parts} not been reviewed by an analyst."
