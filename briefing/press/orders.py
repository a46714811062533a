"""One brief to set: what is asked, what is given back, and the work itself in this very process."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing.export.content import Making, Progress, Spot
from briefing.export.moments import day_borne
from briefing.export.printed_places import PrintedPlaces, printed_places
from briefing.project.queries.material import Material
from briefing.report.build import LaidOut, lay_out

if TYPE_CHECKING:
    from briefing.export.pdf.line_memory import LineMemory
    from briefing.report.tree import Report


@dataclass(frozen=True)
class PageOrder:
    """A brief, and the moment its pages bear: as for an export of that moment."""

    material: Material
    moment: str


@dataclass(frozen=True)
class SetPages:
    """The brief as it was laid out, the bytes of its PDF, and what stands where in it."""

    laid_out: LaidOut
    pdf: bytes
    places: PrintedPlaces = field(default_factory=PrintedPlaces)

    @property
    def report(self) -> Report:
        """What was printed."""
        return self.laid_out.report


def set_pages(
    order: PageOrder, progress: Progress | None = None, memory: LineMemory | None = None
) -> SetPages:
    """The same bytes as an export of the whole brief at that moment. `memory` is for whoever sets
    the same brief again.

    `progress` may raise `Cancelled`. Raises BriefingError for a brief that cannot be set.
    """
    # reportlab is loaded with the first brief
    from briefing.export.pdf import render_pdf

    laid_out = lay_out(order.material, written=day_borne(order.moment))
    spots: list[Spot] = []
    making = Making(order.moment, progress=progress, placing=spots.append)
    pdf = render_pdf(laid_out.report, making, memory)
    return SetPages(laid_out, pdf, printed_places(laid_out, spots))
