"""Finds the actors of an article: people, agencies, states, forces, units and places.

Names come from the lists, from long forms with an acronym behind them, and from what stands around
a name. What nothing explains is left alone.
"""

from __future__ import annotations

from briefing.model.reading import ReadActor
from briefing.model.vocabulary import ActorKind, SourceKind
from briefing.reading.cast import Cast, Entity, Mention
from briefing.reading.lexicon import compiled
from briefing.reading.names import Known, Word, known_names, words_of
from briefing.reading.people import PeopleFinder

_CONNECTORS = frozenset({"of", "for", "the", "and", "on", "in"})
_FORCE_WORDS = ("fighters", "soldiers", "troops", "military", "army", "forces")
_LONGEST_LONG_FORM = 8


def cast_of(text: str) -> Cast:
    """Every actor that `text` names."""
    found = words_of(text)
    acronyms = _acronyms(text, found)
    known = known_names(text, found)
    people = PeopleFinder(text, found, known).people()
    mentions = [_known_mention(text, found, name, acronyms) for name in known]
    mentions = [mention for mention in mentions if mention is not None]
    return Cast(
        [
            *[mention for mention in mentions if mention is not None],
            *_acronym_mentions(text, found, acronyms),
            *_people_mentions(text, found, people),
            *_forces(text, found, known),
            *_units(text),
            *_places(text),
        ]
    )


def actors_in(cast: Cast, start: int, end: int) -> tuple[ReadActor, ...]:
    """The mentions between `start` and `end` as suggestions."""
    return tuple(
        ReadActor(
            mention.start,
            mention.end,
            mention.text,
            mention.entity.kind,
            mention.entity.name,
            mention.entity.role,
        )
        for mention in cast.between(start, end)
    )


def _acronyms(text: str, found: list[Word]) -> dict[str, tuple[int, int]]:
    """For each acronym that the text explains, the span of its long form."""
    explained: dict[str, tuple[int, int]] = {}
    by_start = {word.start: number for number, word in enumerate(found)}
    for match in compiled(r"\(([A-Z][A-Za-z]{0,6}[A-Z])\)").finditer(text):
        number = by_start.get(match.start(1))
        if number is None or match[1] in explained:
            continue
        first = number
        for place in range(number - 1, max(-1, number - 1 - _LONGEST_LONG_FORM), -1):
            word = found[place]
            gap = text[word.end : found[place + 1].start]
            if word.owns or not gap.replace("(", " ").isspace():
                break
            if word.is_capital:
                first = place
            elif word.text not in _CONNECTORS:
                break
        if found[first].text == "The":
            first += 1
        if first < number - 1:
            explained[match[1]] = (found[first].start, found[number - 1].end)
    return explained


def _acronym_mentions(
    text: str, found: list[Word], acronyms: dict[str, tuple[int, int]]
) -> list[Mention]:
    """The explained acronyms and their long forms, wherever they stand."""
    mentions: list[Mention] = []
    for short, (start, end) in acronyms.items():
        name = text[start:end]
        entity = Entity(f"body:{name}", name, ActorKind.ORGANISATION, SourceKind.AGENCY)
        before = text[max(0, start - 40) : start]
        owner = compiled(r"([^\W_][\w .-]{1,30})['’]s\s$").search(before)
        side = _state_at_end(owner[1]) if owner else ""
        entity = Entity(entity.key, name, entity.kind, entity.source_kind, role=side, side=side)
        mentions.append(Mention(start, end, name, entity, weight=len(name) + 100))
        mentions.extend(
            Mention(word.start, word.end, short, entity) for word in found if word.text == short
        )
    return mentions


def _state_at_end(words: str) -> str:
    for name in known_names(words, found := words_of(words)):
        if name.last == len(found) - 1 and name.entry.kind == "state":
            return name.entry.name
    return ""


def _known_mention(
    text: str, found: list[Word], name: Known, acronyms: dict[str, tuple[int, int]]
) -> Mention | None:
    start, end = found[name.first].start, found[name.last].end
    words, entry = text[start:end], name.entry
    if entry.kind == "demonym" or words in acronyms:
        return None
    if entry.kind == "state":
        entity = Entity(
            f"state:{entry.name}", words, ActorKind.STATE, SourceKind.AGENCY, side=entry.name
        )
        return Mention(start, end, words, entity, weight=2 if words == entry.name else 1)
    if entry.kind == "capital":
        entity = Entity(
            f"place:{words}", words, ActorKind.PLACE, SourceKind.AGENCY, side=entry.name
        )
        return Mention(start, end, words, entity)
    kind = ActorKind.GROUP if entry.kind == "group" else ActorKind.ORGANISATION
    source_kind = SourceKind.OUTLET if entry.kind == "outlet" else SourceKind.AGENCY
    side = _owner(text, found, name)
    entity = Entity(f"body:{entry.name}", words, kind, source_kind, role=side, side=side)
    return Mention(start, end, words, entity, weight=len(words))


def _owner(text: str, found: list[Word], name: Known) -> str:
    """The state whose agency it is: "Ukraine's SBU"."""
    if name.first == 0 or not found[name.first - 1].owns:
        return ""
    before = found[max(0, name.first - 3) : name.first]
    return _state_at_end(text[before[0].start : before[-1].end])


def _people_mentions(text: str, found: list[Word], people: list[object]) -> list[Mention]:
    raise NotImplementedError
