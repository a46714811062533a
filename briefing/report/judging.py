"""Prints judgements: likelihood with its band in the sentence, confidence in a sentence of its own.

ICD 203, D.6.e(2)(b): a confidence level and a likelihood never stand in the same sentence. The band
stands in the sentence because readers get it right that way (Wintle et al. 2019).
"""

from __future__ import annotations

from briefing.model.picture import Judgement
from briefing.model.vocabulary import Stance
from briefing.report.citing import Citations
from briefing.report.selection import Selection
from briefing.report.tree import Judged, Key, KeyEntry, Runs, Text
from briefing.tradecraft.likelihood import CONFIDENCE_MEANINGS, scheme, term


def judged(judgement: Judgement, selection: Selection, citations: Citations) -> Judged:
    """One judgement with the statements for and against it."""
    ties = [
        tie
        for tie in selection.evidence_for(judgement.id)
        if selection.allows_statement(tie.statement_id)
    ]
    basis: list[tuple[str, Runs]] = []
    for label, stance in (("Rests on", Stance.FOR), ("Against it", Stance.AGAINST)):
        cites = tuple(citations.cite(t.statement_id) for t in ties if t.stance is stance)
        if cites:
            # In words: numbers alone, raised as they print, would not be read as the sources' own.
            basis.append((label, (Text("statements " if len(cites) > 1 else "statement "), *cites)))
    if judgement.assumptions:
        basis.append(("Assuming", (Text(judgement.assumptions),)))
    if judgement.would_change:
        basis.append(("What would change it", (Text(judgement.would_change),)))
    return Judged(
        sentence_of(judgement), confidence_of(judgement), tuple(basis), draft=not judgement.reviewed
    )


def likelihood_key(selection: Selection) -> tuple[Key, ...]:
    """What the likelihood terms and confidence levels in use mean, scheme by scheme."""
    printed = [
        selection.material.judgements[block.judgement_id]
        for content in selection.material.sections
        for block in content.blocks
        if block.judgement_id and selection.allows_block(block)
    ]
    keys = []
    for scheme_id in sorted({one.scheme for one in printed if one.likelihood}):
        chosen = scheme(scheme_id)
        used = {one.likelihood for one in printed if one.scheme == scheme_id}
        entries = tuple(KeyEntry(t.term, t.band) for t in chosen.terms if t.id in used)
        keys.append(Key(f"Likelihood: {chosen.name}", entries, f"Source: {chosen.source}."))
    levels = [level for level in CONFIDENCE_MEANINGS if level in {o.confidence for o in printed}]
    if levels:
        entries = tuple(KeyEntry(level, CONFIDENCE_MEANINGS[level]) for level in levels)
        keys.append(Key("Confidence", entries))
    return tuple(keys)


def sentence_of(judgement: Judgement) -> Runs:
    """The judgement with its likelihood and band, as it prints."""
    text = judgement.text.strip()
    if not judgement.likelihood:
        return (Text(text),)
    chosen = term(judgement.scheme, judgement.likelihood)
    stop = "" if text.endswith((".", "!", "?")) else "."
    return (
        Text(f"{chosen.opening} [{chosen.band}]", bold=True),
        Text(f" that {text}{stop}"),
    )


def confidence_of(judgement: Judgement) -> Runs:
    """The confidence in a sentence of its own; nothing while it is not given."""
    if judgement.confidence is None:
        return ()
    basis = judgement.confidence_basis.strip()
    stop = "" if basis.endswith((".", "!", "?")) else "."
    said = f": {basis}{stop}" if basis else "."
    return (
        Text("We hold this with "),
        Text(f"{judgement.confidence} confidence", bold=True),
        Text(said),
    )
