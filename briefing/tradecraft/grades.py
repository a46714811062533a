"""Admiralty grades: the two axes, their codes and words, and how a grade is typed and written.

F and 6 mean "cannot be judged": no basis, not the worst. Labels: MISP admiralty-scale v5, STIX 2.1
Appendix A. Rules of use: the axes are judged apart, and only collected items are graded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefing.errors import CommandError
from briefing.tradecraft.tables import table

DEFAULT_SCHEME = "admiralty-nato"
OPEN = "-"
_TYPED = re.compile(r"([A-Fa-f-]?)\s*([1-6-]?)")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an axis. `judged` is False for F and 6."""

    code: str
    label: str
    meaning: str
    judged: bool = True


@dataclass(frozen=True, slots=True)
class GradeScheme:
    id: str
    name: str
    source: str
    reliability: tuple[Step, ...]
    credibility: tuple[Step, ...]


@cache
def scheme(scheme_id: str = DEFAULT_SCHEME) -> GradeScheme:
    """The scheme with this id. Raises CommandError for an unknown one."""
    for entry in table("grades")["scheme"]:
        if entry["id"] == scheme_id:
            return GradeScheme(
                id=entry["id"],
                name=entry["name"],
                source=entry["source"],
                reliability=tuple(Step(**step) for step in entry["reliability"]),
                credibility=tuple(Step(**step) for step in entry["credibility"]),
            )
    raise CommandError(f"There is no grading scheme called “{scheme_id}”.")


def reliability(code: str) -> Step:
    """The step of the source axis for a letter A-F. Raises CommandError for anything else."""
    return _step(scheme().reliability, code, "reliability runs from A to F")


def credibility(code: str) -> Step:
    """The step of the information axis for a digit 1-6. Raises CommandError for anything else."""
    return _step(scheme().credibility, code, "credibility runs from 1 to 6")


def _step(steps: tuple[Step, ...], code: str, rule: str) -> Step:
    for step in steps:
        if step.code == code:
            return step
    raise CommandError(f"“{code}” is not a grade: {rule}.", "Type a grade such as B2.")


def parse_grade(typed: str) -> tuple[str, str]:
    """`"B2"` → `("B", "2")`; `"b"`, `"B-"` → `("B", "")`; `"-2"`, `"2"` → `("", "2")`.

    Raises CommandError for anything that is not a grade, such as `Z9`, and for no grade at all.
    """
    found = _TYPED.fullmatch(typed.strip())
    letter, digit = found.groups() if found else ("", "")
    letter, digit = letter.upper().strip(OPEN), digit.strip(OPEN)
    if not letter and not digit:
        raise CommandError(
            f"“{typed}” is not a grade.",
            "A grade is a letter A to F and a digit 1 to 6, such as B2; a hyphen leaves one open.",
        )
    return letter, digit


def format_grade(letter: str, digit: str) -> str:
    """`("B", "2")` → `"B2"`, `("B", "")` → `"B-"`, `("", "2")` → `"-2"`, `("", "")` → `""`."""
    if not letter and not digit:
        return ""
    return f"{letter or OPEN}{digit or OPEN}"


def grade_words(code: str) -> str:
    """`"B2"` → `"Usually reliable; probably true"`. Open axes are said to be open."""
    if not code:
        return "Not graded"
    letter, digit = code[0], code[1]
    source = reliability(letter).label if letter != OPEN else "Reliability not yet judged"
    words = credibility(digit).label if digit != OPEN else "credibility not yet judged"
    return f"{source}; {words[0].lower()}{words[1:]}"
