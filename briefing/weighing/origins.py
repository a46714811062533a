"""Whom a statement goes back to, so that two accounts of one origin never count as two.

The origin is who first said it, at the end of the chain. A channel is whoever stands between it and
the outlet: several origins heard through one channel only are as good as that channel lets them be.
Both are compared by the source that was recorded, not by how its name is spelt.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from briefing.model.vocabulary import LinkKind, SourceKind
from briefing.project.queries.examined import Examined
from briefing.project.queries.material import Material


class Origins:
    """The origins of every statement of a brief's material."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._named = {
            name.casefold(): source.id
            for source in material.sources.values()
            for name in (*source.aliases, source.name)
        }
        self._repeats: dict[str, set[str]] = defaultdict(set)
        for link in material.links:
            if link.kind is LinkKind.REPEATS:
                self._repeats[link.from_id].add(link.to_id)
                self._repeats[link.to_id].add(link.from_id)

    def are_independent(self, one: str, other: str) -> bool:
        """Whether two statements, and all that repeats either, go back to different origins.

        Nor may all of them have come through one channel: it could have given both accounts.
        """
        return self.have_two_origins(one, other) and not self._have_one_channel(one, other)

    def have_two_origins(self, one: str, other: str) -> bool:
        """The same, whatever channel they came through."""
        first, second = self._one_account(one), self._one_account(other)
        return not first & second and not self._of(first) & self._of(second)

    def origin_of(self, statement_id: str) -> str:
        """Whom a statement goes back to: the id of a source, or a name that is none yet."""
        return self._origin(self._material.statements[statement_id])

    def channels_of(self, statement_ids: Iterable[str]) -> dict[str, str]:
        """The channels that each of these statements came through, and their names."""
        through = [self._channels(self._material.statements[one]) for one in statement_ids]
        first, *others = through or [{}]
        return {key: name for key, name in first.items() if all(key in one for one in others)}

    def _have_one_channel(self, one: str, other: str) -> bool:
        both = self._one_account(one) | self._one_account(other)
        return bool(self.channels_of(each for each in both if each in self._material.statements))

    def _channels(self, examined: Examined) -> dict[str, str]:
        """Who passes a statement on, but for outlets: each of those may have heard it itself."""
        return {
            link.source_id or self._source_called(link.name): link.name
            for link in examined.chain[:-1]
            if link.kind is not SourceKind.OUTLET
        }

    def _one_account(self, statement_id: str) -> set[str]:
        """The statement with all that repeat it or that it repeats, directly or by others."""
        account: set[str] = set()
        waiting = [statement_id]
        while waiting:
            one = waiting.pop()
            if one not in account:
                account.add(one)
                waiting.extend(self._repeats.get(one, ()))
        return account

    def _of(self, account: set[str]) -> set[str]:
        known = (self._material.statements.get(one) for one in account)
        return {self._origin(one) for one in known if one}

    def _origin(self, examined: Examined) -> str:
        """Who first said it; an outlet that names nobody is one origin in all its articles."""
        article = self._material.articles[examined.statement.article_id]
        if examined.chain:
            origin = examined.chain[-1]
            return origin.source_id or self._source_called(origin.name)
        return article.outlet_id or self._source_called(article.outlet or article.id)

    def _source_called(self, name: str) -> str:
        """The recorded source of that name, or the name: a suggested teller is no source yet."""
        return self._named.get(name.casefold(), name.casefold())
