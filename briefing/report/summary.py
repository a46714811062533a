"""The source summary statement that ICD 206 asks for, as far as counting can make one.

It tells what the sources are and judges none of them: that is for an analyst to write.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence, Sized

from briefing.model.counting import counted
from briefing.project.queries.examined import EffectiveGrade, Examined
from briefing.project.queries.material import Material
from briefing.report.wording import chain_names
from briefing.tradecraft.grades import OPEN
from briefing.weighing.origins import Origins

_NOT_JUDGED = ("F", "6")
"""The steps that say nobody can tell; a range neither begins nor ends with them."""


def source_summary(used: Sequence[Examined], material: Material) -> str:
    """How many statements, whose, and how graded: a few sentences; '' where none is cited."""
    return " ".join(_sentences(used, material)) if used else ""


def _sentences(used: Sequence[Examined], material: Material) -> Iterator[str]:
    told = [one for one in used if _has_teller(one, material)]
    yield _voices(used, told, material)
    yield from _channels(told, material)
    suggested = sum(one.suggested_chain for one in told)
    if suggested:
        attributions = counted(len(told), "attribution")
        yield f"{suggested:,} of {attributions} {_are(suggested)} suggested, not reviewed."
    yield _grading(used)


def _has_teller(examined: Examined, material: Material) -> bool:
    """Whether the article passes the statement on, and does not speak for itself."""
    return len(chain_names(examined, material.articles[examined.statement.article_id])) > 1


def _voices(used: Sequence[Examined], told: Sequence[Examined], material: Material) -> str:
    articles = len({examined.statement.article_id for examined in used})
    whose = "the article's" if articles == 1 else "the articles'"
    parts = []
    if len(told) < len(used):
        parts.append(f"{len(used) - len(told):,} in {whose} own voice")
    if told:
        known = Origins(material)
        origins = len({known.origin_of(examined.statement.id) for examined in told})
        parts.append(f"{len(told):,} going back to {counted(origins, 'origin')}")
    cited = f"{counted(len(used), 'statement')} from {counted(articles, 'article')}"
    return f"{cited} {_are(len(used))} cited: {', '.join(parts)}."


def _channels(told: Sequence[Examined], material: Material) -> Iterator[str]:
    """Which origins are heard through one channel only, where one channel carries several."""
    known = Origins(material)
    of_origin: dict[str, list[str]] = {}
    for examined in told:
        of_origin.setdefault(known.origin_of(examined.statement.id), []).append(
            examined.statement.id
        )
    through = [known.channels_of(statements) for statements in of_origin.values()]
    names = {channel: name for channels in through for channel, name in channels.items()}
    for channel, carried in Counter(one for each in through for one in each).most_common():
        if carried > 1:
            yield f"{_share(carried, of_origin)} heard through one channel only: {names[channel]}."


def _share(number: int, whole: Sized) -> str:
    if number < len(whole):
        return f"{number:,} of these origins are"
    return "Both are" if number == 2 else "All of them are"


def _grading(used: Sequence[Examined]) -> str:
    grades = [examined.grade for examined in used if examined.grade.code]
    if not grades:
        return "None is graded."
    whole = [grade for grade in grades if _is_whole(grade)]
    half = len(grades) - len(whole)
    on_one_axis = f"{half:,} on one axis only" if half else ""
    if not whole:
        return f"None is fully graded, {on_one_axis}."
    axes = (
        _range("reliability", [grade.reliability for grade in whole]),
        _range("credibility", [grade.credibility for grade in whole]),
        on_one_axis,
    )
    share = "All" if len(whole) == len(used) > 1 else f"{len(whole):,} of {len(used):,}"
    graded = "fully graded" if half else "graded"
    return f"{share} {_are(len(whole))} {graded}: {'; '.join(filter(None, axes))}."


def _is_whole(grade: EffectiveGrade) -> bool:
    """Whether both axes have been judged; F and 6 are judgements too."""
    return not {"", OPEN} & {grade.reliability, grade.credibility}


def _range(axis: str, steps: Sequence[str]) -> str:
    """`reliability B to D, not to be judged in 2`."""
    ends = sorted(set(steps) - {"", OPEN, *_NOT_JUDGED})
    unknown = sum(step in _NOT_JUDGED for step in steps)
    parts = [" to ".join(dict.fromkeys((ends[0], ends[-1])))] if ends else []
    if unknown:
        parts.append(f"not to be judged in {unknown:,}")
    return f"{axis} {', '.join(parts)}" if parts else ""


def _are(number: int) -> str:
    return "is" if number == 1 else "are"
