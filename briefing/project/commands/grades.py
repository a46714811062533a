"""Commands on grades: one row per statement and analyst, both axes, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.errors import CommandError
from briefing.model.evidence import Grade, Statement
from briefing.project.transaction import Transaction
from briefing.tradecraft.grades import credibility, format_grade, parse_grade, reliability

_AXES = frozenset({"reliability", "credibility"})
_REASONS = frozenset({"reliability_reason", "credibility_reason"})


@dataclass(frozen=True)
class GradeStatement:
    """Set one or both axes of this analyst's grade, or their reasons. None leaves a field as it is;
    '' opens an axis again. Raises CommandError for a code that is none."""

    statement_id: str
    reliability: str | None = None
    credibility: str | None = None
    reliability_reason: str | None = None
    credibility_reason: str | None = None

    @classmethod
    def typed(cls, statement_id: str, code: str, reason: str | None = None) -> GradeStatement:
        """From what was typed: `B2`, `b`, `-3`. One reason speaks for each axis that was given."""
        letter, digit = parse_grade(code)
        return cls(
            statement_id,
            letter or None,
            digit or None,
            reason if letter else None,
            reason if digit else None,
        )

    @property
    def label(self) -> str:
        code = format_grade(self.reliability or "", self.credibility or "")
        if code:
            return f"Grade statement {code}"
        return "Edit reasons of grade" if self._reasons() else "Open grade again"

    @property
    def merge_key(self) -> str:
        """Typing a reason is one step; grading is always a step of its own."""
        if self.reliability is not None or self.credibility is not None:
            return ""
        return f"grade:{self.statement_id}:{','.join(sorted(self._reasons()))}"

    def apply(self, tx: Transaction) -> None:
        if self.reliability:
            reliability(self.reliability)
        if self.credibility:
            credibility(self.credibility)
        given = {
            "reliability": self.reliability,
            "credibility": self.credibility,
        } | self._reasons()
        fields = {name: value for name, value in given.items() if value is not None}
        if not fields:
            raise CommandError("There is nothing to grade: neither axis was given.")
        mine = tx.select(Grade, statement_id=self.statement_id, analyst=tx.analyst)
        if not mine:
            tx.get(Statement, self.statement_id)
        old = mine[0] if mine else Grade("", self.statement_id, tx.analyst)
        fresh = replace(old, **fields)
        if {name for name in fields if getattr(old, name) != fields[name]} - _REASONS:
            fresh = replace(fresh, graded_at=tx.now())
        if not any(getattr(fresh, name) for name in (*_AXES, *_REASONS)):
            # A row that says nothing would still stand before a colleague's grade.
            ClearGrade(self.statement_id).apply(tx)
        elif not mine:
            tx.insert(replace(fresh, id=tx.new_id(), graded_at=tx.now()))
        else:
            tx.change(old, **fields, graded_at=fresh.graded_at)

    def _reasons(self) -> dict[str, str]:
        reasons = {
            "reliability_reason": self.reliability_reason,
            "credibility_reason": self.credibility_reason,
        }
        return {name: reason for name, reason in reasons.items() if reason is not None}


@dataclass(frozen=True)
class ClearGrade:
    """Take this analyst's grade off a statement; what it inherits from its source shows again."""

    statement_id: str

    label = "Clear grade"

    def apply(self, tx: Transaction) -> None:
        for grade in tx.select(Grade, statement_id=self.statement_id, analyst=tx.analyst):
            tx.delete(Grade, grade.id)
