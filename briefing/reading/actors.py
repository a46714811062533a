"""Finds the actors of an article: people, bodies, states, forces, units and places.

Names come from the lists, from long forms with an acronym behind them, and from what stands around
a name. What nothing explains is left alone.
"""

from __future__ import annotations

from briefing.model.reading import ReadActor
from briefing.model.vocabulary import ActorKind, SourceKind
from briefing.reading.bodies import bodies
from briefing.reading.cast import Cast, Entity, Mention
from briefing.reading.lexicon import any_of, compiled
from briefing.reading.names import Known, Word, known_names, words_of
from briefing.reading.people import PeopleFinder, Person, short_names

# From the least to the most telling name for the same forces.
_FORCE_WEIGHTS = {"fighters": 1, "soldiers": 2, "troops": 3, "army": 4, "military": 5, "forces": 6}
_ABROAD = frozenset({"to", "in", "on", "at", "with", "from", "against"})
_WHOLE_FORCES = frozenset({"forces", "army", "military"})
_PLACE_WEIGHTS = {"region": 3, "oblast": 3, "province": 3, "district": 3, "peninsula": 3}


def cast_of(text: str) -> Cast:
    """Every actor that `text` names."""
    found = words_of(text)
    known = known_names(text, found)
    people = PeopleFinder(text, found, known).people()
    return Cast(
        [
            *bodies(text, found, known),
            *_people_mentions(text, found, people),
            *_forces(text, found, known),
            *_units(text),
            *_places(text, found, known),
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
            mention.entity.side,
        )
        for mention in cast.between(start, end)
    )


def _people_mentions(text: str, found: list[Word], people: list[Person]) -> list[Mention]:
    """The people where they are named in full, and wherever their family name stands alone."""
    mentions: list[Mention] = []
    by_short: dict[str, Entity] = {}
    for person in sorted(people, key=lambda person: -len(person.name.split())):
        short = short_names(person.name)
        known = by_short.get(short[0] if short else person.name)
        key = known.key if known else f"person:{person.name}"
        entity = Entity(
            key,
            person.name,
            ActorKind.PERSON,
            SourceKind.PERSON,
            person.role,
            _side_of(person.role),
        )
        start, end = found[person.first].start, found[person.last].end
        mentions.append(Mention(start, end, text[start:end], entity, weight=len(person.name)))
        for name in short or (person.name,):
            by_short.setdefault(name, entity)
    for word in found:
        if word.text in by_short:
            entity = by_short[word.text]
            plain = Entity(entity.key, word.text, entity.kind, entity.source_kind)
            mentions.append(Mention(word.start, word.end, word.text, plain))
    return mentions


def _side_of(role: str) -> str:
    """The state an office is held for: 'Ukrainian President', 'spokesman for the White House'."""
    found = words_of(role)
    for name in known_names(role, found):
        before = [word.text.lower() for word in found[: name.first] if word.text.lower() != "the"]
        lead = before[-1] if before else ""
        # An ambassador to a state, and an envoy for one, hold no office of it.
        abroad = lead in _ABROAD or (lead == "for" and name.entry.kind == "state")
        if name.entry.side and not abroad:
            return name.entry.side
    return ""


def _forces(text: str, found: list[Word], known: list[Known]) -> list[Mention]:
    """The forces of a state: 'North Korean soldiers', 'the Ukrainian military'."""
    pattern = compiled(
        r"\s{1,3}(?:(?:special|armed|military|ground|air|naval|security|border|elite)\s{1,3}){0,2}"
        r"(forces|troops|army|military|soldiers|fighters)\b"
    )
    mentions: list[Mention] = []
    for name in known:
        if name.entry.kind != "demonym":
            continue
        start = found[name.first].start
        match = pattern.match(text, found[name.last].end)
        if match is None:
            continue
        words, noun = text[start : match.end()], match[1]
        kind = ActorKind.ORGANISATION if noun in _WHOLE_FORCES else ActorKind.GROUP
        entity = Entity(
            f"forces:{name.entry.name}", words, kind, SourceKind.UNIT, side=name.entry.name
        )
        # The plainest name is the best one: 'Ukrainian forces', not 'Ukrainian special forces'.
        weight = _FORCE_WEIGHTS[noun] * 10 - len(words.split())
        mentions.append(Mention(start, match.end(), words, entity, weight))
    return mentions


def _units(text: str) -> list[Mention]:
    """Named or numbered units: '47th Mechanized Brigade', 'Azov Brigade'."""
    nouns = "|".join(word.title() for word in ("brigade", "regiment", "battalion", "division"))
    nouns += "|Corps|Army|Fleet|Squadron|Legion|Group of Forces"
    pattern = compiled(
        rf"\b(?:\d{{1,3}}(?:st|nd|rd|th)\s|[A-Z][a-z]{{2,20}}\s)"
        rf"(?:[A-Z][\w-]{{1,20}}\s){{0,4}}(?:{nouns})\b"
    )
    mentions: list[Mention] = []
    for match in pattern.finditer(text):
        name, start = match.group(), match.start()
        if name.startswith("The "):
            name, start = name[4:], start + 4
        if len(name.split()) > 1:
            entity = Entity(f"unit:{name}", name, ActorKind.UNIT, SourceKind.UNIT)
            mentions.append(Mention(start, match.end(), name, entity, weight=len(name)))
    return mentions


def _places(text: str, found: list[Word], known: list[Known]) -> list[Mention]:
    """Regions and fronts, the bare names of those places, and towns that are called one."""
    listed = {found[name.first].start for name in known}
    pattern = compiled(
        rf"\b([A-Z][\w’'-]{{2,24}}(?:\s[A-Z][\w’'-]{{2,24}})?)\s({any_of('place_nouns')})\b"
    )
    mentions: list[Mention] = []
    bare: dict[str, str] = {}
    for match in pattern.finditer(text):
        if match.start() in listed:
            continue
        noun = match[2]
        bare[match[1]] = f"place:{match[1]}"
        name = match.group() if noun in _PLACE_WEIGHTS else match[1]
        entity = Entity(f"place:{match[1]}", name, ActorKind.PLACE, SourceKind.AGENCY)
        end = match.start() + len(name)
        mentions.append(Mention(match.start(), end, name, entity, _PLACE_WEIGHTS.get(noun, 1)))
    towns = compiled(
        r"\b(?:near|outside|(?:city|town|village|settlement)\sof)\s([A-Z][\w’'-]{2,24})\b"
    )
    for match in towns.finditer(text):
        if match.start(1) not in listed:
            bare.setdefault(match[1], f"place:{match[1]}")
    for word in found:
        if word.text in bare and word.start not in listed:
            entity = Entity(bare[word.text], word.text, ActorKind.PLACE, SourceKind.AGENCY)
            mentions.append(Mention(word.start, word.end, word.text, entity))
    return mentions
