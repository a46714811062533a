"""The list of articles as cards: title, outlet and date, and how far the grading is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from briefing.model.edtf import date_words
from briefing.project.queries.overview import ArticleSummary
from ui.widgets.cards import CARD_ROLE, CardView

Index = QModelIndex | QPersistentModelIndex
ARTICLE_ROLE = int(Qt.ItemDataRole.UserRole) + 20
"""The id of a row's article."""


def article_card(article: ArticleSummary) -> CardView:
    """One article as a card."""
    total, settled = article.statements, article.settled
    return CardView(
        title=article.title,
        subline=" · ".join(
            part for part in (article.outlet, short_date(article.published)) if part
        ),
        note=_left(total - settled, total),
        progress=settled / total if total else 0.0,
    )


def _left(open_: int, total: int) -> str:
    """What is to be done still: what was set aside needs no grade."""
    if not total:
        return "No statements"
    return f"{open_:,} of {total:,} to grade" if open_ else "None left to grade"


def short_date(edtf: str) -> str:
    """`2025-01-12` → `12 Jan 2025`, for where there is little room."""
    words = date_words(edtf).split(" ")
    return " ".join(word[:3] if word.isalpha() and len(words) == 3 else word for word in words)


class ArticleCards(QAbstractListModel):
    """Rows of ArticleSummary. `moved_on` tells the row of which only the progress is different:
    it needs to be painted again, and no row laid out again."""

    moved_on = Signal(QModelIndex)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles: list[ArticleSummary] = []
        self._place: dict[str, int] = {}

    def articles(self) -> tuple[ArticleSummary, ...]:
        """What it shows."""
        return tuple(self._articles)

    def show(self, articles: Sequence[ArticleSummary]) -> None:
        """Shows these articles; the same ones in the same order only change where they differ."""
        if list(self._place) != [one.id for one in articles]:
            self.beginResetModel()
            self._articles = list(articles)
            self._place = {one.id: row for row, one in enumerate(articles)}
            self.endResetModel()
            return
        for row, fresh in enumerate(articles):
            self._replace(row, fresh)

    def set_settled(self, article_id: str, settled: int, total: int) -> None:
        """Moves one progress bar without asking the project."""
        row = self._place.get(article_id)
        if row is not None:
            self._replace(row, replace(self._articles[row], settled=settled, statements=total))

    def index_of(self, article_id: str) -> QModelIndex:
        """Where an article stands; invalid where it does not."""
        row = self._place.get(article_id)
        return QModelIndex() if row is None else self.index(row)

    def _replace(self, row: int, fresh: ArticleSummary) -> None:
        old = self._articles[row]
        if fresh == old:
            return
        self._articles[row] = fresh
        if replace(fresh, settled=old.settled, statements=old.statements) == old:
            self.moved_on.emit(self.index(row))
        else:
            self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._articles)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        article = self._articles[index.row()]
        match role:
            case x if x == CARD_ROLE:
                return article_card(article)
            case x if x == ARTICLE_ROLE:
                return article.id
            case Qt.ItemDataRole.DisplayRole:
                return article.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return article_card(article).spoken()
            case _:
                return None
