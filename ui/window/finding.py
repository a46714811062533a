"""What search-and-commands can find: actions, sections, articles, and statements by their words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction, QKeySequence

from ui.actions import Actions
from ui.widgets.command_palette import matching_entries
from ui.widgets.palette_rows import PaletteEntry
from ui.window.goals import Goal
from ui.workbench import Workbench

MOST_STATEMENTS = 12
MOST_TITLES = 100
LEAST_LETTERS = 2


class Finder:
    """Answers a query with entries, what is nearest first.

    Articles and sections are asked for once, until `forget` is called.
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
        self._titles: list[PaletteEntry] | None = None

    def entries(self, query: str) -> list[PaletteEntry]:
        """Actions first; with a query also sections and articles."""
        found = matching_entries(query, self._commands())
        if query and self._workbench.is_open:
            if self._titles is None:
                self._titles = [*self._sections(), *self._articles()]
            found += matching_entries(query, self._titles)[:MOST_TITLES]
        return found

    def statements(self, query: str) -> list[PaletteEntry]:
        """Statements by their words: to be asked for once typing rests."""
        if len(query) < LEAST_LETTERS or not self._workbench.is_open:
            return []
        return self._statements(query)

    def forget(self) -> None:
        """Asks again from now on: the project changed, or nobody searches any more."""
        self._titles = None

    def _commands(self) -> list[PaletteEntry]:
        entries = []
        for spec in self._actions:
            action = self._actions[spec.id]
            if action.isEnabled() and spec.id != "search":
                entries.append(_entry(Goal("action", spec.id), action, spec.icon))
        known = {entry.title for entry in entries}
        for number, action in enumerate(self._more_actions()):
            if action.isEnabled() and action.text() not in known:
                entries.append(_entry(Goal("more", str(number)), action))
        return entries

    def _sections(self) -> list[PaletteEntry]:
        from briefing.project.queries.overview import sections

        return [
            PaletteEntry(Goal("section", one.id), one.title, "Section of the brief", icon="heading")
            for one in self._workbench.ask(sections)
        ]

    def _articles(self) -> list[PaletteEntry]:
        from briefing.project.queries.overview import article_summaries

        return [
            PaletteEntry(
                Goal("article", one.id),
                one.title,
                " · ".join(part for part in ("Article", one.outlet, one.published) if part),
                icon="file-text",
            )
            for one in self._workbench.ask(article_summaries)
        ]

    def _statements(self, query: str) -> list[PaletteEntry]:
        from briefing.project.queries.examined import examined_statements
        from briefing.project.queries.search import search_statements

        hits = self._workbench.ask(search_statements, query, MOST_STATEMENTS)
        ids = [hit.statement_id for hit in hits]
        known = self._workbench.ask(examined_statements, ids, self._workbench.analyst)
        return [
            PaletteEntry(
                Goal("statement", hit.statement_id),
                " ".join(hit.text.split()),
                hit.article,
                grade=known[hit.statement_id].grade.code,
            )
            for hit in hits
        ]


def _entry(goal: Goal, action: QAction, icon_name: str = "") -> PaletteEntry:
    text = action.text().replace("&&", "&")
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return PaletteEntry(goal, text, shortcut=keys, icon=icon_name)
