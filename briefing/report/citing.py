"""Numbers citations in the order of their first use, and makes the source list of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.model.edtf import date_words
from briefing.model.evidence import Article
from briefing.project.queries.examined import Examined
from briefing.project.queries.used import cites_of_actor
from briefing.report.languages import foreign
from briefing.report.portions import Portions
from briefing.report.selection import Selection
from briefing.report.tree import GONE, Cite, CitedArticle, Key, KeyEntry, Reference, References
from briefing.report.wording import chain_names
from briefing.tradecraft.grades import OPEN, credibility, grade_words, reliability, scheme


class Citations:
    """Hands out numbers while a brief is built. One statement has one number."""

    def __init__(self, selection: Selection, portions: Portions) -> None:
        self._portions = portions
        self._material = selection.material
        self._reasons = reasons_of if selection.allows_reasons else _withheld
        self._numbers: dict[str, int] = {}
        self._quoted: set[str] = set()

    def cite(self, statement_id: str) -> Cite:
        """A reference to a statement; number 0 where that statement is gone."""
        examined = self._material.statements.get(statement_id)
        if examined is None:
            return Cite(GONE)
        number = self._numbers.setdefault(statement_id, len(self._numbers) + 1)
        return Cite(number, examined.grade.code)

    @property
    def numbers(self) -> dict[str, int]:
        """The number of each statement cited so far, by its id."""
        return dict(self._numbers)

    def cite_all(self, statement_ids: Iterable[str]) -> tuple[Cite, ...]:
        """References to several statements at one place, in the order of their numbers."""
        cites = [self.cite(one) for one in statement_ids]
        return tuple(sorted(cites, key=lambda cite: cite.number))

    def cite_actor(self, told_by: Sequence[str]) -> tuple[Cite, ...]:
        """References to those of the statements speaking of an actor that its row cites."""
        return self.cite_all(cites_of_actor(told_by, self._numbers))

    def quote(self, statement_id: str) -> Cite:
        """The same as `cite` for a statement whose words stand in the brief."""
        self._quoted.add(statement_id)
        return self.cite(statement_id)

    @property
    def used(self) -> tuple[Examined, ...]:
        """The cited statements in the order of their numbers."""
        return tuple(self._material.statements[one] for one in self._numbers)

    def references(self, summary: str = "") -> References:
        """The source list: each article cited, and one entry for each number given so far."""
        marks = self._marks()
        entries = tuple(
            self._reference(number, self._material.statements[statement_id], marks)
            for statement_id, number in self._numbers.items()
        )
        homes: dict[str, list[str]] = {}
        for one in self.used:
            homes.setdefault(one.statement.article_id, []).append(one.statement.id)
        articles = tuple(
            self._article(one, mark, self._portions.of_statements(homes[one]).strip())
            for one, mark in marks.items()
        )
        return References(entries, articles, summary)

    def _marks(self) -> dict[str, str]:
        """`A1`, `A2` … in the order of first citation; a single article needs no mark."""
        cited = list(dict.fromkeys(examined.statement.article_id for examined in self.used))
        if len(cited) == 1:
            return {cited[0]: ""}
        return {one: f"A{number}" for number, one in enumerate(cited, start=1)}

    def _article(self, article_id: str, mark: str, portion: str) -> CitedArticle:
        article = self._material.articles[article_id]
        return CitedArticle(
            mark=mark,
            title=article.title,
            author=article.byline,
            outlet=article.outlet,
            published=date_words(article.published),
            accessed=date_words(article.accessed),
            url=article.url,
            portion=portion,
            lang=self._foreign(article),
        )

    def language(self, statement_id: str | None) -> str:
        """The language of a statement's own words, where it is not the brief's."""
        examined = self._material.statements.get(statement_id or "")
        return (
            self._foreign(self._material.articles[examined.statement.article_id])
            if examined
            else ""
        )

    def _foreign(self, article: Article) -> str:
        return foreign(article.language, self._material.brief.language)

    def key(self) -> Key | None:
        """What the grades in use mean, or None where nothing cited is graded."""
        letters = sorted({one.grade.reliability for one in self.used} - {""})
        digits = sorted({one.grade.credibility for one in self.used} - {""})
        entries = [
            *(KeyEntry(code, reliability(code).label) for code in letters if code != OPEN),
            *(KeyEntry(code, credibility(code).label) for code in digits if code != OPEN),
        ]
        if not entries:
            return None
        chosen = scheme()
        return Key(f"Grades: {chosen.name}", tuple(entries), f"Source: {chosen.source}.")

    def _reference(self, number: int, examined: Examined, marks: dict[str, str]) -> Reference:
        article = self._material.articles[examined.statement.article_id]
        mark, portion = marks[article.id], self._portions.of_reference(examined.statement.id)
        return Reference(
            number=number,
            words=examined.statement.text,
            chain=chain_names(examined, article),
            grade=examined.grade.code,
            grade_words=grade_words(examined.grade.code),
            article=mark,
            dated=date_words(article.published) if mark else "",
            reasons=self._reasons(examined),
            chain_suggested=examined.suggested_chain,
            quoted=examined.statement.id in self._quoted,
            portion=portion.mark.strip(),
            marking=portion.marking,
            lang=self._foreign(article),
        )


def reasons_of(examined: Examined) -> str:
    """Why the grade is what it is, axis by axis, so that neither reason is read for the other."""
    source = examined.grade.reliability_reason.strip()
    information = examined.grade.credibility_reason.strip()
    if source == information:
        return f"Grounds: {_stopped(source)}" if source else ""
    axes = (("Source", source), ("Information", information))
    return " ".join(f"{axis}: {_stopped(reason)}" for axis, reason in axes if reason)


def _withheld(_: Examined) -> str:
    return ""


def _stopped(reason: str) -> str:
    return reason if reason.endswith((".", "!", "?")) else f"{reason}."
