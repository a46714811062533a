"""Finds the states and bodies an article names, and ties an acronym to the long form it follows.

A ministry is told from its namesakes by the state before it. People and forces are found elsewhere.
"""

from __future__ import annotations

from briefing.model.vocabulary import ActorKind, SourceKind
from briefing.reading.cast import Entity, Mention
from briefing.reading.lexicon import compiled
from briefing.reading.names import Known, Word, known_names, words_of

_CONNECTORS = frozenset({"of", "for", "the", "and", "on", "in"})
_LONGEST_LONG_FORM = 8
_EXPLAINED_WEIGHT = 100
# Every state has one of these: only with the state in front does it name a body.
_EVERY_STATE_HAS = frozenset(
    {"Foreign Ministry", "Defence Ministry", "Interior Ministry", "Health Ministry"}
    | {"General Staff", "State Department", "Security Council"}
)
_BODY_NOUNS = (
    "Ministry|Agency|Committee|Service|Institute|Commission|Council|Directorate|Command|Observatory"
    "|Foundation|Parliament|Department|Authority|Bureau|Police|Court|Administration"
)


def bodies(text: str, found: list[Word], known: list[Known]) -> list[Mention]:
    """Every state, capital, agency, outlet and armed group, by name or by explained acronym."""
    explained = _explained(text, found)
    places: dict[str, list[Word]] = {acronym: [] for acronym in explained}
    for word in found:
        if word.text in places:
            places[word.text].append(word)
    mentions: list[Mention] = []
    for acronym, (start, end) in explained.items():
        mentions.extend(_acronym(text, places[acronym], acronym, start, end))
    for name in known:
        words = text[found[name.first].start : found[name.last].end]
        if name.entry.kind == "demonym" or words in explained:
            continue
        mentions.append(_listed(text, found, name))
    mentions.extend(_unlisted(text))
    return mentions


def _explained(text: str, found: list[Word]) -> dict[str, tuple[int, int]]:
    """For each acronym in brackets, the span of the long form before it."""
    explained: dict[str, tuple[int, int]] = {}
    by_start = {word.start: number for number, word in enumerate(found)}
    for match in compiled(r"\(([A-Z][A-Za-z]{0,6}[A-Z])\)").finditer(text):
        number = by_start.get(match.start(1))
        if number is None or match[1] in explained:
            continue
        first = _first_of_long_form(text, found, number)
        if first < number - 1:
            explained[match[1]] = (found[first].start, found[number - 1].end)
    return explained


def _first_of_long_form(text: str, found: list[Word], number: int) -> int:
    first = number
    for place in range(number - 1, max(-1, number - 1 - _LONGEST_LONG_FORM), -1):
        word = found[place]
        gap = text[word.end : found[place + 1].start]
        if word.owns or gap.replace("(", " ").strip(" \xa0\n\r"):
            break
        if word.is_capital:
            first = place
        elif word.text not in _CONNECTORS:
            break
    return first + 1 if first < number and found[first].text in {"The", "In", "But"} else first


def _acronym(text: str, places: list[Word], acronym: str, start: int, end: int) -> list[Mention]:
    """The long form, and the acronym at all its places."""
    name = text[start:end]
    owner = compiled(r"([^\W_][\w .-]{1,30})['’]s\s$").search(text[max(0, start - 40) : start])
    side = _state_at_end(owner[1]) if owner else ""
    side = side or _state_at_end(" ".join(name.split()[-2:])) or _state_at_end(name.split()[-1])
    entity = Entity(f"body:{name}", name, ActorKind.ORGANISATION, SourceKind.AGENCY, side, side)
    return [
        Mention(start, end, name, entity, weight=_EXPLAINED_WEIGHT + len(name)),
        *(Mention(word.start, word.end, acronym, entity) for word in places),
    ]


def _state_at_end(words: str) -> str:
    found = words_of(words)
    for name in known_names(words, found):
        if name.last == len(found) - 1 and name.entry.kind == "state":
            return name.entry.name
    return ""


def _listed(text: str, found: list[Word], name: Known) -> Mention:
    start, end = found[name.first].start, found[name.last].end
    words, entry = text[start:end], name.entry
    if entry.kind == "state":
        weight = 2 if words == entry.name else 1
        key = f"state:{entry.name}"
        state = Entity(key, words, ActorKind.STATE, SourceKind.AGENCY, side=entry.name)
        return Mention(start, end, words, state, weight)
    if entry.kind == "capital":
        capital = Entity(
            f"place:{words}", words, ActorKind.PLACE, SourceKind.AGENCY, side=entry.name
        )
        return Mention(start, end, words, capital)
    side, from_demonym = _owner(text, found, name)
    key = f"body:{entry.name}"
    if side and entry.name in _EVERY_STATE_HAS:
        key = f"body:{side}:{entry.name}"
        if from_demonym:
            start = found[from_demonym].start
            words = text[start:end]
    side = side or entry.side
    kind = ActorKind.GROUP if entry.kind == "group" else ActorKind.ORGANISATION
    source_kind = SourceKind.OUTLET if entry.kind == "outlet" else SourceKind.AGENCY
    return Mention(
        start, end, words, Entity(key, words, kind, source_kind, side, side), weight=len(words)
    )


def _owner(text: str, found: list[Word], name: Known) -> tuple[str, int]:
    """The state whose body it is, and the number of the first word of its demonym (0: none)."""
    first = max(0, name.first - 3)
    before = found[first : name.first]
    if not before:
        return "", 0
    phrase = text[before[0].start : before[-1].end]
    if text[before[-1].end : found[name.first].start].strip("'’s \xa0"):
        return "", 0
    if before[-1].owns:
        return _state_at_end(phrase), 0
    parts = words_of(phrase)
    for other in known_names(phrase, parts):
        if other.last == len(parts) - 1 and other.entry.kind == "demonym":
            return other.entry.name, first + other.first
    return "", 0


def _unlisted(text: str) -> list[Mention]:
    """Bodies that no list holds, by the noun at the end of a name: 'Kharkiv Regional Council'."""
    pattern = rf"\b(?!The\s)[A-Z][\w-]{{1,20}}(?:\s[A-Z][\w-]{{1,20}}){{0,3}}\s(?:{_BODY_NOUNS})\b"
    mentions: list[Mention] = []
    for match in compiled(pattern).finditer(text):
        name = match.group()
        entity = Entity(f"body:{name}", name, ActorKind.ORGANISATION, SourceKind.AGENCY)
        mentions.append(Mention(match.start(), match.end(), name, entity, weight=len(name)))
    return mentions
