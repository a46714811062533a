"""What is to be minded about the casualty estimates: findings of the reading, breaches of checks.

Each note names the estimate it is about; a mend, where there is one, is told as fields to change.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from briefing.model.edtf import date_words
from briefing.model.evidence import Suggestion
from briefing.model.picture import Estimate
from briefing.model.vocabulary import Severity
from briefing.project.queries.overview import findings
from briefing.project.queries.records import records
from briefing.project.suggestions import payload_of
from ui.workbench import Workbench

if TYPE_CHECKING:
    from briefing.weighing.checks import Breach

_ABOUT_FIGURES = ("different-periods", "share", "date-out-of-line", "evidence-missing")
_DO_NOT_ADD = "different-periods"


@dataclass(frozen=True)
class EstimateNote:
    """One sentence about one estimate. `finding_id` is the finding it comes from, "" for a check.

    `mend` are the fields of the estimate that would set it right, empty where nobody can know.
    """

    sentence: str
    severity: Severity
    estimate_id: str
    finding_id: str = ""
    mend: Mapping[str, Any] = field(default_factory=dict)


def estimate_notes(workbench: Workbench, breaches: Sequence[Breach]) -> tuple[EstimateNote, ...]:
    """All notes, errors first. `breaches` are what the checks last found, which may be a
    moment ago: those about an estimate that has gone since are left out."""
    estimates = workbench.ask(records, Estimate)
    if not estimates:
        return ()
    of_statement: dict[str, list[Estimate]] = {}
    for one in estimates:
        of_statement.setdefault(one.statement_id or "", []).append(one)
    notes = [
        note
        for finding in workbench.ask(findings)
        if finding.statement_id in of_statement
        and (note := _of_finding(finding, of_statement[finding.statement_id])) is not None
    ]
    known = {one.id for one in estimates}
    notes += [
        EstimateNote(breach.sentence, breach.severity, breach.place_id)
        for breach in breaches
        if breach.place == "estimate" and breach.place_id in known
    ]
    order = list(Severity)
    return tuple(sorted(notes, key=lambda note: order.index(note.severity)))


def _of_finding(finding: Suggestion, estimates: list[Estimate]) -> EstimateNote | None:
    payload = payload_of(finding)
    check, mend = payload["check"], payload["mend"]
    if check not in _ABOUT_FIGURES:
        return None
    about = _closest(finding, estimates)
    sentence, severity = payload["sentence"], Severity(payload["severity"])
    if check == _DO_NOT_ADD:
        # whoever adds two such figures prints a wrong total: it is more than a remark
        sentence, severity = f"Do not add: {sentence}", Severity.WARNING
    if check != "date-out-of-line":
        return EstimateNote(sentence, severity, about.id, finding.id)
    if mend and mend in (about.as_of, about.period):
        return None
    return EstimateNote(sentence, severity, about.id, finding.id, _corrected(about, finding, mend))


def _closest(finding: Suggestion, estimates: list[Estimate]) -> Estimate:
    """The estimate whose own words the finding quotes, or the first of the statement."""
    return next((one for one in estimates if one.words and one.words == finding.cue), estimates[0])


def _corrected(estimate: Estimate, finding: Suggestion, mend: str) -> dict[str, Any]:
    """The date as it probably was meant, with a note of what is printed."""
    if not mend:
        return {}
    said = f"Printed as “{finding.cue}”; read as {date_words(mend)}."
    # What a draft noted of the same words is settled by this.
    kept = "" if estimate.note.startswith(f"Printed “{finding.cue}”") else estimate.note
    return {"as_of": mend, "note": f"{kept} {said}".strip()}
