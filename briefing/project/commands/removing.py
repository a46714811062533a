"""The command that takes an article out, with all that came of it."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.evidence import Article, Statement, Suggestion
from briefing.project.commands.resting import release_from
from briefing.project.commands.statements import remove_statement
from briefing.project.transaction import Transaction


@dataclass(frozen=True)
class RemoveArticle:
    """Take an article out with its statements, figures and events, and all that was said of them.

    What was drafted from nothing else goes too. Reviewed work on it stays, unless the article, or a
    statement of it, is marked: then CommandError says what rests on it, because without its ties
    nobody could tell any more that its words may not be released.
    """

    article_id: str

    label = "Remove article with its figures and events"

    def apply(self, tx: Transaction) -> None:
        article = tx.get(Article, self.article_id)
        statements = tx.select(Statement, article_id=article.id)
        release_from(tx, article, statements)
        for suggestion in tx.select(Suggestion, article_id=article.id):
            tx.delete(Suggestion, suggestion.id)
        for statement in statements:
            remove_statement(tx, statement.id)
        tx.delete(Article, article.id)
