"""One article as rows to be read: its head, its statements with their grades, what stands between.

It asks the workbench anew only for the statements that a change is about, and runs no command.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from briefing.model.counting import counted
from briefing.model.edtf import date_words
from briefing.model.evidence import Article, Suggestion
from briefing.project.changes import ChangeSet
from briefing.project.queries.examined import Examined, examined_article, examined_statements
from briefing.project.queries.records import record
from ui.models.passages import Passage, Placed, in_reading_order
from ui.models.proposals import Proposals
from ui.models.statement_mime import STATEMENT_MIME, statement_mime
from ui.models.statement_rows import Marks, statement_row
from ui.widgets.statement_view import STATEMENT_ROLE, ArticleHead, StatementView
from ui.workbench import Workbench

Index = QModelIndex | QPersistentModelIndex
Row = ArticleHead | Passage | Placed
_MANY = 300
"""More touched statements than this, and reading the article again is quicker."""


class ReadingModel(QAbstractListModel):
    """`reshaped` follows a change after which rows stand elsewhere: an import, a split, a merge."""

    reshaped = Signal()

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._article: Article | None = None
        self._rows: list[Row] = []
        self._place: dict[str, int] = {}
        self._examined: dict[str, Examined] = {}
        self._proposals = Proposals(workbench)
        self._views: dict[str, StatementView] = {}
        self._marks = Marks()

    # what is asked of it

    def article(self) -> Article | None:
        """The article it shows."""
        return self._article

    def examined(self, statement_id: str) -> Examined | None:
        """A statement of this article with all that was decided of it."""
        return self._examined.get(statement_id)

    def suggestions(self, statement_id: str) -> tuple[Suggestion, ...]:
        """What is still proposed for a statement."""
        return self._proposals.of(statement_id)

    def findings(self, statement_id: str) -> tuple[Suggestion, ...]:
        """What does not add up at a statement."""
        known = self._examined.get(statement_id)
        return self._proposals.findings(known.statement) if known else ()

    def statement_ids(self) -> list[str]:
        """All statements in the order of the text."""
        return list(self._place)

    def statement_at(self, index: Index) -> str:
        """The statement of a row, '' where the row is none."""
        row = self._rows[index.row()] if index.isValid() else None
        return row.statement.id if isinstance(row, Placed) else ""

    def index_of(self, statement_id: str) -> QModelIndex:
        """The row of a statement; invalid where it is not in this article."""
        place = self._place.get(statement_id)
        return QModelIndex() if place is None else self.index(place)

    def neighbour(self, statement_id: str, step: int) -> str:
        """The statement so many after (or before) another, held at the ends; '' for none."""
        ids = self.statement_ids()
        if not ids:
            return ""
        known = self._examined.get(statement_id)
        at = known.number - 1 + step if known else 0
        return ids[max(0, min(at, len(ids) - 1))]

    def settled(self) -> int:
        """How many statements are graded or set aside."""
        return sum(
            one.statement.set_aside is not None or bool(one.grade.credibility)
            for one in self._examined.values()
        )

    # what it is told

    def show_article(self, article_id: str) -> None:
        """Shows another article, '' for none."""
        self.beginResetModel()
        self._marks = Marks(link_from=self._marks.link_from)
        self._read(article_id)
        self.endResetModel()
        self.reshaped.emit()

    def hear(self, changes: ChangeSet) -> None:
        """Takes in what changed: only the rows it is about, unless rows came or went."""
        article = self._article
        if article is None:
            return
        mine = {one for one in changes.statements if one in self._examined}
        mine |= self._inheriting(changes.ids("source"))
        strangers = changes.ids("statement") - mine
        if article.id in changes.ids("article") or len(mine) > _MANY or self._came(strangers):
            self.show_article(article.id)
            return
        if self._proposals.needs_reading(changes):
            self._proposals.read(article.id, (one.statement for one in self._examined.values()))
            mine.update(self._examined)
        if mine:
            self._refresh(frozenset(mine), changes)

    def set_marks(self, marks: Marks) -> None:
        """Shows a grade that is being typed, or where a link begins."""
        touched = {self._marks.typed_in, self._marks.link_from, marks.typed_in, marks.link_from}
        self._marks = marks
        self._repaint(touched)

    # rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        shown = self._view(row) if isinstance(row, Placed) else row
        match role:
            case x if x == STATEMENT_ROLE:
                return shown
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return shown.spoken()
            case _:
                return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not self.statement_at(index):
            return Qt.ItemFlag.NoItemFlags
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemNeverHasChildren
        )

    def mimeTypes(self) -> list[str]:
        return [STATEMENT_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        ids = [one for one in map(self.statement_at, indexes) if one]
        if not ids:
            return QMimeData()
        return statement_mime(ids[0], self._examined[ids[0]].statement.text)

    # how it knows

    def _read(self, article_id: str) -> None:
        ask, analyst = self._workbench.ask, self._workbench.analyst
        self._article = ask(record, Article, article_id) if article_id else None
        found: tuple[Examined, ...] = ()
        if self._article:
            found = ask(examined_article, article_id, analyst)
        self._examined = {one.statement.id: one for one in found}
        self._proposals.read(article_id, (one.statement for one in found))
        self._views = {}
        self._rows = self._set_rows(self._article, found)
        self._place = {
            row.statement.id: at for at, row in enumerate(self._rows) if isinstance(row, Placed)
        }

    def _set_rows(self, article: Article | None, found: tuple[Examined, ...]) -> list[Row]:
        if article is None:
            return []
        parts = [_by(article.byline), article.outlet]
        if article.published:
            parts.append(f"published {date_words(article.published)}")
        if article.accessed:
            parts.append(f"accessed {date_words(article.accessed)}")
        parts.append(counted(len(found), "statement"))
        head = ArticleHead(article.id, article.title, " · ".join(part for part in parts if part))
        return [head, *in_reading_order(article, tuple(one.statement for one in found))]

    def _inheriting(self, source_ids: frozenset[str]) -> set[str]:
        """Statements whose letter may come from one of these sources."""
        if not source_ids or self._article is None:
            return set()
        outlet = self._article.outlet_id in source_ids
        return {
            one.statement.id
            for one in self._examined.values()
            if any(link.source_id in source_ids for link in one.chain) or (outlet and not one.chain)
        }

    def _came(self, strangers: Iterable[str]) -> bool:
        asked = self._workbench.ask(examined_statements, strangers, self._workbench.analyst)
        here = self._article.id if self._article else ""
        return any(one.statement.article_id == here for one in asked.values())

    def _refresh(self, ids: frozenset[str], changes: ChangeSet) -> None:
        fresh = self._workbench.ask(examined_statements, ids, self._workbench.analyst)
        if any(self._moved(one, fresh.get(one)) for one in ids):
            self.show_article(self._article.id if self._article else "")
            return
        self._examined.update(fresh)
        if changes.touches("suggestion"):
            self._proposals.refresh(ids)
        self._repaint(ids)

    def _moved(self, statement_id: str, fresh: Examined | None) -> bool:
        old = self._examined[statement_id].statement
        return fresh is None or (fresh.statement.start, fresh.statement.end) != (old.start, old.end)

    def _repaint(self, ids: Iterable[str]) -> None:
        for one in ids:
            self._views.pop(one, None)
            index = self.index_of(one)
            if index.isValid():
                self.dataChanged.emit(index, index, [STATEMENT_ROLE])

    def _view(self, row: Placed) -> StatementView:
        statement_id = row.statement.id
        view = self._views.get(statement_id)
        if view is None:
            examined = self._examined[statement_id]
            proposed = self._proposals.of(statement_id)
            view = statement_row(examined, proposed, self._marks, row.paragraph_start)
            self._views[statement_id] = view
        return view


def _by(byline: str) -> str:
    """Who wrote it, as it stands under a headline."""
    return byline if not byline or byline.casefold().startswith("by ") else f"By {byline}"
