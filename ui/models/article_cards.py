"""The list of articles as cards: title, outlet and date, and how far the grading is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing.project.queries.overview import ArticleSummary
from briefing.report.wording import date_words
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
        note=f"{settled:,} of {total:,} graded" if total else "No statements",
        progress=settled / total if total else 0.0,
    )


def short_date(edtf: str) -> str:
    """`2025-01-12` → `12 Jan 2025`, for where there is little room."""
    words = date_words(edtf).split(" ")
    return " ".join(word[:3] if word.isalpha() and len(words) == 3 else word for word in words)


class ArticleCards(QAbstractListModel):
    """Rows of ArticleSummary; `show` replaces them and touches only what is different."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._articles: tuple[ArticleSummary, ...] = ()

    def articles(self) -> tuple[ArticleSummary, ...]:
        """What it shows."""
        return self._articles

    def show(self, articles: Sequence[ArticleSummary]) -> None:
        """Shows these articles; the same ones in the same order only repaint where they changed."""
        old, fresh = self._articles, tuple(articles)
        if [one.id for one in old] != [one.id for one in fresh]:
            self.beginResetModel()
            self._articles = fresh
            self.endResetModel()
            return
        self._articles = fresh
        for row, (before, after) in enumerate(zip(old, fresh, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(row), self.index(row))

    def set_settled(self, article_id: str, settled: int, total: int) -> None:
        """Moves one progress bar without asking the project."""
        self.show(
            [
                one
                if one.id != article_id
                else ArticleSummary(
                    one.id, one.title, one.outlet, one.published, one.accessed, total, settled
                )
                for one in self._articles
            ]
        )

    def index_of(self, article_id: str) -> QModelIndex:
        """Where an article stands; invalid where it does not."""
        for row, article in enumerate(self._articles):
            if article.id == article_id:
                return self.index(row)
        return QModelIndex()

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
