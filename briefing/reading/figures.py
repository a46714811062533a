"""Finds casualty figures: how many, of whom, what happened to them, over what time.

A number is a figure only where the words around it say that the people counted were killed,
wounded, captured or lost. Ages, years, shares, areas and strengths are never figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from briefing.model.reading import ReadDate, ReadFigure
from briefing.model.vocabulary import ActorKind, Category, Qualifier
from briefing.reading.cast import Cast
from briefing.reading.lexicon import compiled
from briefing.reading.names import adjective, known_names, words_of
from briefing.reading.numbers import (
    AMOUNT,
    NUMBER_WORDS,
    Amount,
    amount,
    hide_amounts,
    is_cut_off,
)
from briefing.reading.series import going_on, in_series
from briefing.reading.tallies import period_after, tally

_SOLDIERS = (
    "soldiers|troops|fighters|servicemen|servicewomen|personnel|men|forces|officers|conscripts"
    "|recruits|militants|mercenaries|rebels|combatants|insurgents|marines|paratroopers|soldier"
    "|fighter|officer|serviceman|marine|paratrooper"
)
_PEOPLE = (
    rf"(?:{_SOLDIERS}|people|civilians|civilian|children|child|women|woman|man|persons|person"
    r"|residents|resident|villagers|workers|worker|medics|journalists|journalist|police|policemen"
    r"|others|victims|passengers|prisoners|hostages|refugees|students|patients|protesters"
    r"|crew members|bodies|[A-Z][a-z]{2,14}(?:ans|ians|is|ese|ns))"
)
_BOTH = (
    r"(?:killed|dead)\s(?:or|and)\s(?:wounded|injured|hurt)|(?:wounded|injured)\s(?:or|and)\skilled"
)
_WORDS = {
    Category.KILLED_OR_WOUNDED: _BOTH,
    Category.DIED_OF_WOUNDS: r"died\sof\s(?:their\s|his\s|her\s)?(?:wounds|injuries)",
    Category.KILLED: r"killed|dead|died|slain|deaths|fatalities|perished|lost\stheir\slives",
    Category.WOUNDED: r"wounded|injured|hurt|injuries",
    Category.CAPTURED: (
        r"captured|taken\s(?:prisoner|captive|alive)|in\s(?:[A-Z]\w{2,15}\s)?custody"
        r"|(?:prisoners?\sof\swar)|POWs?|capture"
    ),
    Category.MISSING: r"missing|unaccounted\sfor",
    Category.CASUALTIES: r"casualties|losses|lost|loss",
}
_ACTIVE = {
    "kill": Category.KILLED, "wound": Category.WOUNDED, "injur": Category.WOUNDED,
    "captur": Category.CAPTURED, "los": Category.CASUALTIES, "death": Category.KILLED,
    "toll": Category.KILLED, "casualt": Category.CASUALTIES, "took": Category.CAPTURED,
    "claim": Category.KILLED,
}  # fmt: skip
_NO_FILLER = (
    "people|soldiers|civilians|men|where|who|whom|which|that|when|while|as|and|or|but|were|was|are"
    "|is|had|have|has|been|in|at|on|near|by|to|for|with|after|before|said|of"
    # What is left of a number is no word between it and the people.
    rf"|\d+|{NUMBER_WORDS}"
)
_MOD = (
    r"(?:\s(?:fighting|serving|deployed|sent|stationed|in|from|of|on|at|near|for|inside|aboard)"
    r"(?:\s[\w’'-]{1,20}){1,5}?)?"
)
_AUX = (
    r"(?:,?\s(?:who|that))?,?\s(?:(?:were|was|have|has|had|been|being|are|is|either|reportedly"
    r"|also|already|now|reported|confirmed|feared|left|lay|went|both|believed|remain|remained|still)\s){0,5}"
)
_DEFINITE = r"(?i:\b(?:the|these|those|both|his|their|its)\s)$"


@cache
def _patterns() -> tuple[str, ...]:
    number, category = f"(?P<number>{AMOUNT})", "|".join(_WORDS.values())
    of = r"(?:\sof)?(?:\s(?:the|them|these|those|their|its|our))?"
    filler = rf"(?:\s(?!(?:{_NO_FILLER})\b)[\w’'-]{{1,20}})"
    whole = rf"\sof\s(?:the|them|these|those|their|its|our)\s{AMOUNT}"
    people = (
        rf"(?P<people>(?:{whole}|{of}){filler}{{0,3}}?\s{_PEOPLE}\b|\sof\s(?:them|these|those))"
    )
    ends = (
        r"(?=\s(?:in|on|at|and|or|among|by|since|during|so|within|from|over|near|fighting)\b"
        r"|[,.;:)]|$)"
    )
    passive = rf"{number}{people}{_MOD}{_AUX}(?P<category>{category})\b"
    noun = (
        rf"{number}(?:\s(?:confirmed|reported|civilian|military|combat)){{0,2}}"
        rf"\s(?P<category>{category})\b(?:(?P<people>{filler}{{0,2}}?\s{_PEOPLE}\b)|{ends})"
    )
    active = (
        r"\b(?P<verb>kill(?:ed|ing|s)|wound(?:ed|ing)|injur(?:ed|ing)|captur(?:ed|ing)|lost|losing"
        rf"|claimed\sthe\slives\sof|took\sprisoner)\s{number}(?:{people}(?:,\s(?P<both>{_BOTH}))?"
        r"|(?=[,.;]|$|\s(?:in|and|others|more)\b))"
    )
    nominal = (
        r"\b(?i:(?P<verb>captur|kill|death|loss|wound)(?:e|es|ing|ings|s)?)\sof\s"
        rf"{number}{people}"
    )
    total = (
        r"\b(?i:(?P<verb>losses|casualties|death\stoll|toll))(?:\s[\w’'-]{1,15}){0,4}?"
        rf"\s(?:at|to|of|reached|hit)\s{number}(?:\s(?P<both>{_BOTH}))?"
    )
    return (passive, noun, active, nominal, total)


@cache
def _loose() -> str:
    """'30 were wounded': that people are counted is told by the figure before it, or not at all."""
    return (
        rf"(?P<number>{AMOUNT})\s(?:were|was|are|is|have|has|had|remain)\b{_AUX}"
        rf"\s?(?P<category>{'|'.join(_WORDS.values())})\b"
    )


@dataclass(frozen=True, slots=True)
class _Words:
    """Words of a statement, and where in the article each of their characters stands."""

    words: str
    places: tuple[int, ...]

    @staticmethod
    def at(whole: str, kept: Iterable[int], start: int, closers: frozenset[int]) -> _Words:
        numbers = tuple(kept)
        words = "".join(" " if n in closers else whole[n] for n in numbers)
        return _Words(words, tuple(start + n for n in numbers))


_Said = tuple[Category, int | None, int | None, int | None]


def _said(category: Category, figure: Amount | ReadFigure) -> _Said:
    """What two mentions of one figure share."""
    return category, figure.low, figure.best, figure.high


class FigureFinder:
    """Finds the figures of one article, statement by statement, and knows which it had before."""

    def __init__(self, text: str, cast: Cast) -> None:
        self._text = text
        self._cast = cast
        self._said: set[_Said] = set()
        self._looked_through = ""
        self._groups: list[tuple[str, str, int]] = []

    def figures(self, start: int, end: int, dates: tuple[ReadDate, ...]) -> tuple[ReadFigure, ...]:
        """The figures of the statement at `start`:`end`, which has these `dates`."""
        segments = _segments(self._text, start, end)
        found = self._found(segments, _patterns(), end, dates)
        loose = self._found(segments, (_loose(),), end, dates) if found else {}
        read = going_on(self._text, found, loose)
        series = in_series(self._text, read)
        self._said.update(_said(figure.category, figure) for figure in (*read, *series))
        return tuple(series)

    def _found(
        self,
        segments: list[_Words],
        patterns: tuple[str, ...],
        end: int,
        dates: tuple[ReadDate, ...],
    ) -> dict[int, ReadFigure]:
        """The figures that the patterns find, by the place of their numbers."""
        found: dict[int, ReadFigure] = {}
        for segment in segments:
            for match in self._matches(segment.words, patterns):
                place = segment.places[match.start("number")]
                if place in found or any(date.start <= place < date.end for date in dates):
                    continue
                figure = self._figure(match, segment, end, dates)
                if figure is not None:
                    found[place] = figure
        return found

    def _matches(self, masked: str, patterns: tuple[str, ...]) -> Iterator[re.Match[str]]:
        # Without one of these words nothing can match, and most statements have none of them.
        if not compiled(
            r"(?i:kill|dead|die|slain|death|fatal|perish|lives|wound|injur|hurt|captur|taken|took"
            r"|custody|prisoner|POW|missing|unaccounted|casualt|los[st]|toll)"
        ).search(masked):
            return
        hidden = hide_amounts(masked)
        for pattern in patterns:
            yield from compiled(pattern).finditer(hidden)

    def _figure(
        self,
        match: re.Match[str],
        segment: _Words,
        end: int,
        dates: tuple[ReadDate, ...],
    ) -> ReadFigure | None:
        masked = segment.words
        parts = _parts(match, masked)
        if is_cut_off(masked[: match.start("number")]):
            return None  # a wrong number is worse than none
        number = parts["number"] or ""
        how_many = amount(number)
        category = _category(parts)
        is_definite = compiled(_DEFINITE).search(masked[: match.start("number")]) is not None
        is_vague = how_many.qualifier is Qualifier.VAGUE
        if is_definite and not is_vague and _said(category, how_many) in self._said:
            return None  # "the two captured soldiers" again: no new figure
        if number.lower() == "one" and (parts.get("people") or " of").startswith(" of"):
            return None
        last = match.end("people") if parts.get("people") else match.end()
        first, after = segment.places[match.start("number")], segment.places[last - 1] + 1
        population, side = self._who(parts.get("people") or "", masked, match)
        period = period_after(masked, match.end())
        return ReadFigure(
            first,
            after,
            self._text[first:after],
            category,
            how_many.qualifier,
            how_many.low,
            how_many.best,
            how_many.high,
            population=population,
            side=side,
            tally=tally(masked, match, period, how_many.size),
            period=period,
            as_of=dates[0].value if len(dates) == 1 else "",
            place=self._place(segment.places[match.end() - 1] + 1, end),
        )

    def _who(self, people: str, masked: str, match: re.Match[str]) -> tuple[str, str]:
        """The people counted, in the text's words, and the state they belong to."""
        plain = compiled(r"^\s(?:of\s)?(?:(?:the|their|its|our)\s)?").sub("", people).strip()
        sides = _sides(plain)
        if sides:
            return plain, sides[-1][0]
        groups = self._groups_before(match.start("number"), masked)
        if plain in {"them", "these", "those"}:
            return (groups[-1][1], groups[-1][0]) if groups else ("", "")
        is_army = compiled(rf"(?:{_SOLDIERS})$").search(plain) is not None or not plain
        if is_army and groups and len({side for side, _ in groups}) == 1:
            side = groups[-1][0]
            return (f"{adjective(side)} {plain}" if plain else ""), side
        return plain, ""

    def _groups_before(self, place: int, masked: str) -> list[tuple[str, str]]:
        """The groups that end before a number; the words are looked through once for them all."""
        if self._looked_through != masked:
            self._looked_through, self._groups = masked, _groups(masked)
        return [(side, words) for side, words, end in self._groups if end <= place]

    def _place(self, start: int, end: int) -> str:
        """The place that follows at once: 'killed in the Kursk region'."""
        lead = compiled(r"\s(?:in|near|at|around|outside)\s(?:the\s)?").match(
            self._text, start, end
        )
        if lead is None:
            return ""
        for mention in self._cast.between(lead.end(), min(end, lead.end() + 60)):
            if mention.start == lead.end() and mention.entity.kind in {
                ActorKind.PLACE,
                ActorKind.STATE,
            }:
                return mention.entity.name
        return ""


def _segments(text: str, start: int, end: int) -> list[_Words]:
    """The statement without what stands between dashes or in brackets, and then each of those."""
    whole = text[start:end]
    aside = compiled(
        r"(?<!\d)[—–][^—–]{1,160}[—–](?!\d)|\s-\s[^-]{1,120}\s-\s|\s\([^()]{1,160}\)"
        r"|,\s(?:including|among\sthem)\s[^,.;]{1,80},"
    )
    main: list[int] = []
    asides: list[_Words] = []
    ends: set[int] = set()  # where a dash closes an aside, a space takes its place
    place = 0
    for match in aside.finditer(whole):
        main.extend(range(place, match.start()))
        if match.group()[-1] in "—– ":
            main.append(match.end() - 1)
            ends.add(match.end())
        asides.append(
            _Words.at(whole, range(match.start() + 1, match.end() - 1), start, frozenset())
        )
        place = match.end()
    main.extend(range(place, len(whole)))
    closers = frozenset(n for n in main if n + 1 in ends)
    return [_Words.at(whole, main, start, closers), *asides]


def _parts(match: re.Match[str], words: str) -> dict[str, str | None]:
    """The groups of a match in words whose numbers were hidden, as the words have them."""
    spans = {name: match.span(name) for name in match.re.groupindex}
    return {name: words[a:b] if a >= 0 else None for name, (a, b) in spans.items()}


def _category(parts: dict[str, str | None]) -> Category:
    words = parts.get("both") or parts.get("category") or ""
    for category, pattern in _WORDS.items():
        if words and compiled(rf"(?:{pattern})$").fullmatch(words):
            return category
    verb = (parts.get("verb") or "").lower()
    return next((_ACTIVE[stem] for stem in _ACTIVE if stem in verb), Category.OTHER)


def _sides(words: str) -> list[tuple[str, int]]:
    """The states that the words name by a demonym, and where the demonym ends."""
    found = words_of(words)
    return [
        (name.entry.name, found[name.last].end)
        for name in known_names(words, found)
        if name.entry.kind == "demonym"
    ]


def _groups(words: str) -> list[tuple[str, str, int]]:
    """Groups of people of one state ('North Korean troops', 'North Koreans'): side, words, end."""
    groups: list[tuple[str, str, int]] = []
    found = words_of(words)
    for name in known_names(words, found):
        if name.entry.kind != "demonym":
            continue
        start, end = found[name.first].start, found[name.last].end
        force = compiled(rf"\s(?:{_SOLDIERS})\b").match(words, end)
        if force is not None:
            groups.append((name.entry.name, words[start : force.end()], force.end()))
        elif words[start:end].endswith("s") and not words[start:end].endswith("ss"):
            groups.append((name.entry.name, words[start:end], end))
    return groups
