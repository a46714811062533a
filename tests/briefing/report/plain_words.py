"""A report as the characters a reader sees, for tests that ask what stands where."""

from __future__ import annotations

from typing import TypeVar

from briefing.report.tree import Cite, GradeChip, Heading, Report, Runs, Text

T = TypeVar("T")


def said(runs: Runs) -> str:
    """The characters of the runs; a citation as `[1]`, a grade as `<B2>`."""
    found = []
    for run in runs:
        if isinstance(run, Cite):
            found.append(f"[{run.number}]")
        elif isinstance(run, GradeChip):
            found.append(f"<{run.code}>")
        else:
            found.append(run.text)
    return "".join(found)


def titles(report: Report) -> list[str]:
    """The sections that print, in order."""
    return [
        said(node.runs) for node in report.nodes if isinstance(node, Heading) and node.level == 1
    ]


def of_kind(report: Report, cls: type[T]) -> list[T]:
    return [node for node in report.nodes if isinstance(node, cls)]


def plain(text: str) -> Runs:
    return (Text(text),)
