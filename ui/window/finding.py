"""What search-and-commands can find: actions, sections, articles, and statements by their words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtGui import QAction, QKeySequence

from briefing.project.changes import ChangeSet
from ui.actions import Actions
from ui.widgets.command_palette import Searchable, matching_entries, searchable
from ui.widgets.found_rows import FoundRow
from ui.widgets.matching import words_score
from ui.window.goals import Goal
from ui.workbench import Workbench

MOST_STATEMENTS = 12
MOST_TITLES = 100
LEAST_LETTERS = 2


class Finder:
    """Answers a query with entries, what is nearest first.

    Articles and sections are asked for once, until `hear` is told that they are others.
    """

    def __init__(
        self,
        actions: Actions,
        workbench: Workbench,
        more_actions: Callable[[], Sequence[QAction]],
    ) -> None:
        self._actions = actions
        self._workbench = workbench
        self._more_actions = more_actions
        self._titles: Searchable | None = None

    def entries(self, query: str) -> list[FoundRow]:
        """Actions with the words that were typed, then sections and articles with them; actions
        that only have their letters come last. Without a query all actions."""
        commands = searchable(self._commands())
        if not query:
            return matching_entries(query, commands)
        self.prepare()
        found = matching_entries(query, commands, words_score)
        titles = matching_entries(query, self._titles or [], words_score)[:MOST_TITLES]
        loosely = [one for one in matching_entries(query, commands) if one not in found]
        return [*found, *titles, *loosely]

    def prepare(self) -> None:
        """Makes the titles ready, so that the first key need not wait for them."""
        if self._titles is None and self._workbench.is_open:
            self._titles = searchable([*self._sections(), *self._articles()])

    def statements(self, query: str) -> list[FoundRow]:
        """Statements by their words: to be asked for once typing rests."""
        if len(query) < LEAST_LETTERS or not self._workbench.is_open:
            return []
        return self._statements(query)

    def hear(self, changes: ChangeSet) -> None:
        """Titles that changed are asked for again."""
        if changes.touches("article", "section"):
            self.forget()

    def forget(self) -> None:
        """Another project is open."""
        self._titles = None

    def _commands(self) -> list[FoundRow]:
        entries = []
        for spec in self._actions:
            action = self._actions[spec.id]
            if action.isEnabled() and spec.id != "search":
                entry = _entry(Goal("action", spec.id), action, spec.icon)
                entries.append(replace(entry, also=spec.also))
        known = {entry.title for entry in entries}
        for number, action in enumerate(self._more_actions()):
            if action.isEnabled() and action.text() not in known:
                entries.append(_entry(Goal("more", str(number)), action))
        return entries

    def _sections(self) -> list[FoundRow]:
        from briefing.project.queries.overview import sections

        return [
            FoundRow(Goal("section", one.id), one.title, "Section of the brief", icon="heading")
            for one in self._workbench.ask(sections)
        ]

    def _articles(self) -> list[FoundRow]:
        from briefing.project.queries.overview import article_titles

        return [
            FoundRow(
                Goal("article", one.id),
                one.title,
                " · ".join(part for part in ("Article", one.outlet, one.published) if part),
                icon="file-text",
            )
            for one in self._workbench.ask(article_titles)
        ]

    def _statements(self, query: str) -> list[FoundRow]:
        from briefing.project.queries.examined import examined_statements
        from briefing.project.queries.search import search_statements

        hits = self._workbench.ask(search_statements, query, MOST_STATEMENTS)
        ids = [hit.statement_id for hit in hits]
        known = self._workbench.ask(examined_statements, ids, self._workbench.analyst)
        return [
            FoundRow(
                Goal("statement", hit.statement_id),
                " ".join(hit.text.split()),
                hit.article,
                grade=known[hit.statement_id].grade.code,
            )
            for hit in hits
        ]


def _entry(goal: Goal, action: QAction, icon_name: str = "") -> FoundRow:
    text = action.text().replace("&&", "&")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return FoundRow(goal, text, shortcut=keys, icon=icon_name)
