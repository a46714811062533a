"""The figures and places of a brief as records, for formats that hand them to other programs."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model.picture import Estimate
from briefing.model.product import Block
from briefing.model.vocabulary import ActorKind, BlockContent, BlockKind
from briefing.report.citing import Citations
from briefing.report.portions import Portions
from briefing.report.selection import Selection
from briefing.report.tree import Counted

_PRINTED = (BlockKind.TABLE, BlockKind.FIGURE)
_PLACES = (ActorKind.PLACE, ActorKind.STATE)


def counted_estimates(
    selection: Selection, citations: Citations, portions: Portions
) -> Iterator[Counted]:
    """The figures that a table or chart of the brief prints; their sources have numbers by now."""
    block = next(_filled(selection, BlockContent.ESTIMATES), None)
    if block is None:
        return
    numbers = citations.numbers
    for one in selection.estimates:
        source = numbers.get(one.statement_id or "", 0)
        yield _counted(one, selection, source, portions.of_row(block, one).marking)


def printed_places(selection: Selection) -> tuple[str, ...]:
    """The states and places that a table of actors prints."""
    if next(_filled(selection, BlockContent.ACTORS), None) is None:
        return ()
    return tuple(one.name for one in selection.actors if one.kind in _PLACES)


def _filled(selection: Selection, content: BlockContent) -> Iterator[Block]:
    """The printed tables and charts that are filled from `content`."""
    for section in selection.material.sections:
        for block in section.blocks:
            if block.kind in _PRINTED and block.content is content:
                yield block


def _counted(one: Estimate, selection: Selection, source: int, marking: str) -> Counted:
    names = selection.material.sources
    claimant = names.get(one.claimant_id or "")
    reporter = names.get(one.reporter_id or "")
    examined = selection.material.statements.get(one.statement_id or "")
    return Counted(
        source=source,
        claimant=claimant.name if claimant else "",
        reporter=reporter.name if reporter else "",
        population=one.population,
        side=one.side,
        category=one.category.value,
        qualifier=one.qualifier.value,
        low=one.low,
        best=one.best,
        high=one.high,
        words=one.words,
        tally=one.tally.value,
        period=one.period,
        as_of=one.as_of,
        place=one.place,
        verification=one.verification.value,
        grade=examined.grade.code if examined else "",
        note=one.note,
        marking=marking,
        draft=not one.reviewed,
    )
