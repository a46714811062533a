"""How a paragraph cites a statement: `[@`, its id, `]` in the Markdown, and nothing else."""

from __future__ import annotations

import re

CITATION = re.compile(r"\[@([0-9a-z]{1,40})\]")


def cited(text: str) -> tuple[str, ...]:
    """The ids of the statements a paragraph cites, in order, with repetitions."""
    return tuple(CITATION.findall(text))


def citation(statement_id: str) -> str:
    """The mark that cites a statement."""
    return f"[@{statement_id}]"
