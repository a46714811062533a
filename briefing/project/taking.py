"""The work of a merge inside its transaction: rows that come, change and go, and what stays.

One `Taking` is used once. `conflicts` are sentences about what it left as it was here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from briefing.model.evidence import Article, Attribution, Source, Statement, Suggestion
from briefing.project.chains import settle_chain
from briefing.project.database import Database
from briefing.project.divergence import Change, Key, row_of
from briefing.project.reconciling import reconcile, twin_base
from briefing.project.rows import TABLES, Row, from_row, to_row, word_of
from briefing.project.transaction import Transaction
from briefing.project.twins import UNIQUE, Twins, called, carried, is_needed, pointed_at


class Taking:
    """Takes the changes of `theirs` over into the rows that `tx` writes."""

    def __init__(self, tx: Transaction, theirs: Database, changes: Mapping[Key, Change]) -> None:
        self._tx = tx
        self._theirs = theirs
        self._changes = changes
        self._twins = Twins(tx)
        self._ids: dict[Key, str] = {}
        self._placed: set[str] = set()
        self._left_out: set[Key] = set()
        self.conflicts: list[str] = []

    def add(self) -> None:
        """Rows that were made there: each comes over, or becomes one with its twin here."""
        for cls in TABLES:
            if cls is Attribution:
                continue
            for key, change in self._of(cls):
                if change.base is None and change.now is not None:
                    self._bring(key, change.now)

    def change(self) -> None:
        """Rows that were changed there: the fields that were not changed here are taken."""
        for cls in TABLES:
            if cls is Attribution:
                continue
            for key, change in self._of(cls):
                if change.base is not None and change.now is not None:
                    self._alter(key, change.base, change.now)

    def chains(self) -> None:
        """Chains of sources that were changed there. A chain is one thing: taken whole or not."""
        touched: dict[str, dict[str, Change]] = defaultdict(dict)
        for (_, row_id), change in self._of(Attribution):
            for row in (change.base, change.now):
                if row is not None:
                    touched[row["statement_id"]][row_id] = change
        for statement_id, links in sorted(touched.items()):
            statement = row_of(self._theirs, (Statement, statement_id))
            if statement is not None:
                self._chain(statement, links)

    def remove(self) -> None:
        """Rows that were removed there go, unless they were changed here or are needed here."""
        kept: dict[type[Any], list[str]] = defaultdict(list)
        for cls in reversed(TABLES):
            for key, change in self._of(cls):
                if change.now is None and change.base is not None:
                    if not self._take_away(key, change.base):
                        kept[cls].append(called(change.base))
        for cls, names in kept.items():
            more = f" and {len(names) - 3} more" if len(names) > 3 else ""
            self.conflicts.append(
                f"Removed there, but changed or used here, so it stays: {word_of(cls)}"
                f" {', '.join(names[:3])}{more}."
            )

    def overlaps(self) -> list[str]:
        """Sentences on statements that came over and now share words with another one."""
        placed = [self._tx.find(Statement, one) for one in sorted(self._placed)]
        articles = {one.article_id for one in placed if one}
        crossing = {
            one.id for article_id in articles for one in _crossing(self._tx, article_id)
        } & self._placed
        return [
            f"The statement {called(to_row(one))} overlaps another: the two copies cut the text"
            " differently, and both cuts were kept."
            for one in placed
            if one and one.id in crossing
        ]

    def _of(self, cls: type[Any]) -> list[tuple[Key, Change]]:
        mine = [(key, change) for key, change in self._changes.items() if key[0] is cls]
        return sorted(mine, key=lambda pair: pair[0][1])

    def _bring(self, key: Key, row: Row) -> None:
        """Insert a row of theirs, or reconcile it with the one that is the same thing here."""
        cls, row_id = key
        for needed in pointed_at(row):
            self._ensure(needed)
        if any(needed in self._left_out for needed in pointed_at(row)):
            self._left_out.add(key)
            return
        row = carried(cls, row, self._ids)
        same = [row_id] if self._tx.find(cls, row_id) else self._same_as(cls, row)
        if same:
            self._ids[key] = same[0]
            ours = to_row(self._tx.get(cls, same[0]))
            self._reconcile(cls, twin_base(cls, ours, row), ours, row)
        elif cls is Statement:
            self._place(key, row)
        else:
            if cls is Article:
                self._original(row["sha256"])
            value = from_row(cls, row)
            self._tx.insert(value)
            self._twins.learn(value)

    def _same_as(self, cls: type[Any], row: Row) -> list[str]:
        """Twins here that the other copy does not know; one it knows, it made a second one of."""
        found = self._twins.of(cls, row)
        if cls in UNIQUE:
            return found
        return [one for one in found if row_of(self._theirs, (cls, one)) is None]

    def _place(self, key: Key, row: Row) -> None:
        """Insert a statement where its words stand in the article here.

        The same bytes, read by two versions of the program, may give two texts.
        """
        text, words = self._tx.get(Article, row["article_id"]).text, row["text"]
        if text[row["start"] : row["end"]] != words:
            start = text.find(words)
            if start < 0:
                self._left_out.add(key)
                self.conflicts.append(
                    f"The statement {called(row)} is not in the text of its article here: it was"
                    " left out, with all that was said of it."
                )
                return
            row = row | {"start": start, "end": start + len(words)}
        self._placed.add(row["id"])
        self._tx.insert(from_row(Statement, row))

    def _original(self, sha256: str) -> None:
        found = self._theirs.execute("SELECT bytes FROM original WHERE sha256 = ?", [sha256])
        row = found.fetchone()
        if row:
            self._tx.keep_original(sha256, row[0])

    def _ensure(self, key: Key) -> None:
        """Bring a row back that something of theirs needs, if it was removed here."""
        cls, row_id = key
        known = key in self._ids or key in self._left_out
        if known or self._tx.find(cls, row_id) is not None:
            return
        row = row_of(self._theirs, key)
        if row is None:
            return
        change = self._changes.get(key)
        if change is None or change.base is not None:
            self.conflicts.append(
                f"The {word_of(cls)} {called(row)} was removed here, but is used there: it is back."
            )
        self._bring(key, row)

    def _alter(self, key: Key, base: Row, now: Row) -> None:
        cls, row_id = key
        value = self._tx.find(cls, row_id)
        if value is None:
            if cls is not Suggestion and key not in self._ids:
                self._ensure(key)
            return
        for needed in pointed_at(now):
            self._ensure(needed)
        self._reconcile(cls, base, to_row(value), carried(cls, now, self._ids))

    def _reconcile(self, cls: type[Any], base: Row, ours: Row, theirs: Row) -> None:
        outcome = reconcile(cls, base, ours, theirs)
        take = outcome.take
        if take and self._is_taken(cls, ours | take, ours["id"]):
            outcome.conflicts.append(UNIQUE[cls][0])
            take = {}
        if take:
            if cls is Statement and "start" in take:
                self._placed.add(ours["id"])
            self._tx.update(cls, ours["id"], **take)
            self._twins.learn(from_row(cls, ours | take))
        for name in outcome.conflicts:
            self.conflicts.append(
                f"The {name.replace('_', ' ')} of {self._name(cls, ours)} was changed in both:"
                f" here it stays {_shown(ours[name])}, there it is {_shown(theirs[name])}."
            )

    def _name(self, cls: type[Any], row: Row) -> str:
        """What a row is, and of which statement where it is about one."""
        statement = self._tx.find(Statement, str(row.get("statement_id")))
        what = called(to_row(statement) if statement else row)
        by = f" by {row['analyst']}" if row.get("analyst") else ""
        return f"{word_of(cls)}{by} {'on ' if statement else ''}{what}"

    def _is_taken(self, cls: type[Any], row: Row, row_id: str) -> bool:
        keys = UNIQUE.get(cls)
        if not keys:
            return False
        found = self._tx.select(cls, **{key: row[key] for key in keys})
        return any(value.id != row_id for value in found)

    def _chain(self, statement: Row, links: Mapping[str, Change]) -> None:
        rows = self._theirs.query(
            "SELECT * FROM attribution WHERE statement_id = ?", [statement["id"]]
        )
        now = list(rows)
        if now:
            self._ensure((Statement, statement["id"]))
        there_id = str(statement["id"])
        here_id = self._ids.get((Statement, there_id), there_id)
        if self._tx.find(Statement, here_id) is None:
            return
        for row in now:
            self._ensure((Source, row["source_id"]))
        was = [change.base for change in links.values() if change.base is not None]
        untouched = [row for row in now if row["id"] not in links]
        base = [row for row in (*was, *untouched) if row["statement_id"] == statement["id"]]
        ours = [to_row(link) for link in self._tx.select(Attribution, statement_id=here_id)]
        settled = settle_chain(self._tx, self._carried(base), ours, self._carried(now))
        if not settled:
            self.conflicts.append(
                f"The statement {called(statement)} was attributed in both: here it stays as it is."
            )

    def _carried(self, chain: list[Row]) -> list[Row]:
        return [carried(Attribution, row, self._ids) for row in chain]

    def _take_away(self, key: Key, base: Row) -> bool:
        """Remove a row that was removed there. False when it has to stay."""
        cls, row_id = key
        value = self._tx.find(cls, row_id)
        if value is None:
            return True
        if cls is Attribution and row_of(self._theirs, (Statement, base["statement_id"])):
            return True  # Its statement is there still: the chain has been settled as a whole.
        if cls is not Suggestion and to_row(value) != base:
            return False
        if is_needed(self._tx, cls, row_id):
            return False
        self._tx.delete(cls, row_id)
        return True


def _crossing(tx: Transaction, article_id: str) -> list[Statement]:
    """The statements of an article that share words with another."""
    found: list[Statement] = []
    furthest: Statement | None = None
    for one in sorted(tx.select(Statement, article_id=article_id), key=lambda one: one.start):
        if furthest and one.start < furthest.end:
            found += [furthest, one]
        if furthest is None or one.end > furthest.end:
            furthest = one
    return found


def _shown(value: Any) -> str:
    if value is None or value == "":
        return "open"
    text = " ".join(str(value).split())
    return f"“{text if len(text) <= 60 else text[:59].rstrip() + '…'}”"
