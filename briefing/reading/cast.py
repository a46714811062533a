"""Who and what an article speaks of: one entity for each thing, under the fullest name it is given.

It gathers names; whether somebody speaks is for `attribution`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, replace

from briefing.model.vocabulary import ActorKind, SourceKind


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body, state, force, unit or place of one article.

    `key` is the same for every form of its name; `side` is the state it belongs to or stands for.
    """

    key: str
    name: str
    kind: ActorKind
    source_kind: SourceKind
    role: str = ""
    side: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an entity is named. `weight` ranks the form: the heaviest is its name."""

    start: int
    end: int
    text: str
    entity: Entity
    weight: int = 0


class Cast:
    """All mentions of one article, in order, none inside another."""

    def __init__(self, mentions: Iterable[Mention]) -> None:
        kept = _without_overlaps(mentions)
        named = _best_names(kept)
        self.mentions = tuple(
            replace(mention, entity=named[mention.entity.key]) for mention in kept
        )
        self._starts = [mention.start for mention in self.mentions]
        self._entities = named

    def between(self, start: int, end: int) -> tuple[Mention, ...]:
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return tuple(mention for mention in self.mentions[first:last] if mention.end <= end)

    def named(self, key: str) -> Entity | None:
        return self._entities.get(key)


def _without_overlaps(mentions: Iterable[Mention]) -> list[Mention]:
    """The longer of two that overlap stays."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda found: (found.start, -found.end)):
        if kept and mention.start < kept[-1].end:
            if mention.end - mention.start > kept[-1].end - kept[-1].start:
                kept[-1] = mention
            continue
        kept.append(mention)
    return kept


def _best_names(mentions: list[Mention]) -> dict[str, Entity]:
    """Each entity under its fullest name, with whatever role and side any mention told."""
    best: dict[str, Mention] = {}
    roles: dict[str, str] = {}
    sides: dict[str, str] = {}
    for mention in mentions:
        key = mention.entity.key
        if key not in best or mention.weight > best[key].weight:
            best[key] = mention
        if mention.entity.role:
            roles.setdefault(key, mention.entity.role)
        if mention.entity.side:
            sides.setdefault(key, mention.entity.side)
    return {
        key: replace(mention.entity, role=roles.get(key, ""), side=sides.get(key, ""))
        for key, mention in best.items()
    }
