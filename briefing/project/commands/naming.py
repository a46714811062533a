"""Under which names one body goes: an acronym and the long form that an article explains it by.

“The NIS” of one article is the “National Intelligence Service (NIS)” of another. People are never
brought together by a short name: a family name has many bearers.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model.evidence import Source, Suggestion
from briefing.model.picture import Actor
from briefing.model.vocabulary import ActorKind, SourceKind, SuggestionKind
from briefing.project.commands.sources import KnownSources
from briefing.project.suggestions import payload_of
from briefing.project.transaction import Transaction

_ACRONYM = re.compile(r"[^\W\d_a-z][^\W\d_]{0,5}[^\W\d_a-z]")


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation by its names, of which at least one is an acronym; `side` is '' or a state.

    `actor_id` is '' while it is only proposed.
    """

    names: tuple[str, ...]
    side: str
    actor_id: str = ""

    def may_be(self, other: Body) -> bool:
        """Whether nothing says that two bodies of one acronym belong to different states."""
        return not self.side or not other.side or self.side == other.side


def is_acronym(name: str) -> bool:
    """`NIS`, `SBU`, `MoD`: one word that begins and ends with a capital."""
    return _ACRONYM.fullmatch(name) is not None


def body_of(actor: Actor) -> Body | None:
    """The names of an actor that tell it from others; None where it is no organisation."""
    if actor.kind is not ActorKind.ORGANISATION:
        return None
    return _body((actor.name, *actor.aliases), actor.side, actor.id)


def _body(names: Iterable[str], side: str, actor_id: str = "") -> Body | None:
    # a single word that is no acronym, such as “Ministry”, is short for many
    telling = [name.strip() for name in names if is_acronym(name.strip()) or " " in name.strip()]
    if not any(map(is_acronym, telling)):
        return None
    return Body(tuple(dict.fromkeys(telling)), side, actor_id)


class BodyNames:
    """The bodies of a project: those among its actors, and those that its articles explain."""

    def __init__(self, tx: Transaction, actors: Iterable[Actor]) -> None:
        self._tx = tx
        self._known: dict[str, list[Body]] = defaultdict(list)
        self._told: dict[str, list[Body]] = {}
        for actor in actors:
            self.learn(actor)

    def learn(self, actor: Actor) -> None:
        """An actor that has come, or has another name now."""
        body = body_of(actor)
        for name in body.names if body else ():
            self._known[name.casefold()].append(body)  # type: ignore[arg-type]

    def known(self, body: Body) -> Body | None:
        """The actor of the project that is this body by its acronym or its long form; None where
        it might be one of several states'."""
        for name in body.names:
            found = [one for one in self._known.get(name.casefold(), ()) if body.may_be(one)]
            if found and len({one.side for one in found if one.side}) <= 1:
                return found[-1]
        return None

    def other_names(self, name: str, article_id: str) -> tuple[str, ...]:
        """What else the body is called that an article means by this name; none for a person."""
        told = [one for one in self._explained(article_id) if _is_called(one, name)]
        meant = told[0] if told else Body((name,), "")
        known = self.known(meant)
        names = dict.fromkeys((*meant.names, *(known.names if known else ())))
        others = [one for one in names if one.casefold() != name.casefold()]
        return tuple(one for one in others if not self._is_elsewhere(one, meant))

    def _is_elsewhere(self, name: str, meant: Body) -> bool:
        """Whether a name is known, but only as that of another state's body."""
        bodies = self._known.get(name.casefold(), ())
        return bool(bodies) and not any(map(meant.may_be, bodies))

    def _explained(self, article_id: str) -> list[Body]:
        if article_id not in self._told:
            found = self._tx.select(Suggestion, article_id=article_id, kind=SuggestionKind.ACTOR)
            payloads = [payload_of(one) for one in found]
            bodies = [
                _body((one["name"], *one["aliases"]), one.get("side") or one["role"])
                for one in payloads
                if one["kind"] == ActorKind.ORGANISATION
            ]
            self._told[article_id] = [body for body in bodies if body]
        return self._told[article_id]


def _is_called(body: Body, name: str) -> bool:
    return name.casefold() in map(str.casefold, body.names)


def teller_called(
    sources: KnownSources,
    bodies: BodyNames,
    article_id: str,
    name: str,
    kind: SourceKind,
    role: str,
) -> Source:
    """The source that an article means by a name, made now if nobody goes by any of its names.

    A source that was known by another of them goes by this one, too, from now on.
    """
    if not sources.find(name) and name.strip():
        for other in bodies.other_names(name.strip(), article_id):
            known = sources.find(other)
            if known:
                return sources.also_called(known, name.strip())
    return sources.called(name, kind, role)
