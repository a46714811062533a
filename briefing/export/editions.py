"""From the material of a brief to a file, and what is kept on record of it. It changes no project.

Here alone the clock is read for an export: the day on the title page, the date inside the file and
the moment of the edition are one reading.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.export.files import plain_name
from briefing.export.formats import format_of, write_report
from briefing.export.moments import day_borne, moment_borne

if TYPE_CHECKING:
    from briefing.clock import Clock
    from briefing.export.content import Progress
    from briefing.project.queries.material import Material
    from briefing.report.tree import Report

_BUILT = 0.1
"""The share of the time that building the report takes."""


@dataclass(frozen=True)
class ExportOrder:
    """What was asked for. `release` is a marking's code, '' for the whole brief. The password is
    shown nowhere, and nobody keeps it."""

    path: Path
    release: str = ""
    reproducible: bool = False
    password: str = field(default="", repr=False)


@dataclass(frozen=True)
class Printed:
    """The file that was written, of which report, and when: `exported_at` is the true moment even
    of a file that bears none. `marking` is the label on its pages."""

    path: Path
    format: str
    sha256: str
    marking: str
    exported_at: str
    report: Report = field(repr=False)
    is_protected: bool = False

    @property
    def file_name(self) -> str:
        """The name without its folder, as a text can hold it."""
        return plain_name(self.path)

    def words(self) -> str:
        """What it is, in words: its name, its marking, and whether it asks for a password."""
        also = []
        if self.marking:
            also.append(f"marked {self.marking}")
        if self.is_protected:
            also.append("protected with a password")
        return ", ".join((self.path.name, " and ".join(also))) if also else self.path.name


def export_brief(
    material: Material, order: ExportOrder, clock: Clock, progress: Progress | None = None
) -> Printed:
    """Build the report that is asked for and write it to its file.

    `progress` may raise `Cancelled`. Raises ExportError, or what the release stands against, and
    then leaves what stood at the place untouched.
    """
    from briefing.export.content import Making
    from briefing.report.build import build_report

    tell = progress or _tell_nobody
    now = clock.now()
    moment = moment_borne(now, reproducible=order.reproducible)
    tell(0.0)
    report = build_report(material, order.release, day_borne(moment))
    tell(_BUILT)
    making = Making(moment, order.password, lambda share: tell(_BUILT + (1 - _BUILT) * share))
    return Printed(
        path=order.path,
        format=format_of(order.path).ending.lstrip("."),
        sha256=write_report(report, order.path, making),
        marking=report.marking.label if report.marking else "",
        exported_at=now,
        is_protected=bool(order.password),
        report=report,
    )


def _tell_nobody(_share: float) -> None:
    """Stands in where no one asked how far the work is."""
