"""The findings of the checks as a list to go through: those of one kind under one line.

Pure: what was found in, lines out; what is unfolded is for the panel to know.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.model.vocabulary import Severity

if TYPE_CHECKING:
    from briefing.weighing.checks import Breach

_QUOTED = ": “"
"""What parts the words of a rule from the words that it was broken by."""
FROM = 2
"""So many of one kind stand under a line of their own."""

Kind = tuple[str, Severity, str]


@dataclass(frozen=True)
class FindingLine:
    """One line: a finding, or without `breach` the head of all `count` findings of its kind.

    `inside` is True for a finding that stands under the head of its kind.
    """

    kind: Kind
    sentence: str
    breach: Breach | None = None
    count: int = 1
    is_open: bool = False
    inside: bool = False

    @property
    def severity(self) -> Severity:
        """Error, warning or note."""
        return self.kind[1]


def finding_lines(
    breaches: Sequence[Breach], unfolded: Collection[Kind]
) -> tuple[FindingLine, ...]:
    """All lines in the order of the findings; each kind where its first one stands."""
    kinds: dict[Kind, list[Breach]] = {}
    for breach in breaches:
        kinds.setdefault(_kind(breach), []).append(breach)
    lines: list[FindingLine] = []
    for kind, members in kinds.items():
        if len(members) < FROM:
            lines += [FindingLine(kind, one.sentence, one) for one in members]
            continue
        is_open = kind in unfolded
        lines.append(FindingLine(kind, kind[2], None, len(members), is_open))
        if is_open:
            lines += [FindingLine(kind, _rest(one), one, inside=True) for one in members]
    return tuple(lines)


def _kind(breach: Breach) -> Kind:
    """The rule, its severity, and the words that are the same at each of its findings."""
    return breach.check, breach.severity, breach.sentence.partition(_QUOTED)[0]


def _rest(breach: Breach) -> str:
    """What tells a finding from the others of its kind."""
    words = breach.sentence.partition(_QUOTED)[2]
    return f"“{words}" if words else breach.sentence
