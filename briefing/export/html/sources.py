"""Prints the source list as HTML: the articles once, then each citation with its ways back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefing.export.html.elements import Markup, element, join, text
from briefing.export.html.signs import grade_chip, label_if, link, told_apart
from briefing.export.wording import (
    ARTICLES,
    CITATIONS,
    ONE_ARTICLE,
    article_runs,
    before_own,
    chain_in_words,
    marks_around,
    meaning_of_grade,
)
from briefing.report.tree import CitedArticle, Reference, References, Text


def source_list(node: References, cited: Mapping[int, int], head: str) -> Markup:
    """The whole list. `cited` is how often each entry is cited, for the links that lead back; its
    parts are headed by elements of the type `head`."""
    marks = {article.mark for article in node.articles if article.mark}
    entries = (_reference(entry, cited.get(entry.number, 0), marks) for entry in node.entries)
    parts = [element("p", text(node.summary))] if node.summary else []
    parts += _articles(node, head)
    if len(node.articles) > 1:
        parts.append(element(head, text(before_own(node.portion, CITATIONS))))
    return join((*parts, element("ol", *entries, class_="sources")))


def _articles(node: References, head: str) -> Iterator[Markup]:
    articles = node.articles
    if len(articles) == 1:
        yield element("p", text(f"{ONE_ARTICLE} "), _article(articles[0]))
    elif articles:
        yield element(head, text(before_own(node.portion, ARTICLES)))
        pairs = (
            join(
                (
                    element("dt", text(one.mark), id=_place(one.mark)),
                    element("dd", _article(one)),
                )
            )
            for one in articles
        )
        yield element("dl", *pairs, class_="articles")


def _article(article: CitedArticle) -> Markup:
    about = join(told_apart(run) for run in article_runs(article))
    address = [link(article.url, article.url)] if article.url else []
    return join((about, *address), " ")


def _place(mark: str) -> str:
    return f"article-{mark}"


def _reference(entry: Reference, uses: int, marks: set[str]) -> Markup:
    left, right = marks_around(entry.words)
    portion = text(f"{entry.portion} " if entry.portion else "")
    words = told_apart(Text(f"{left}{entry.words}{right}", lang=entry.lang))
    lines = (
        join((label_if(draft=entry.draft), portion, words)),
        join((*_mark(entry, marks), text(chain_in_words(entry)))),
        join((grade_chip(entry.grade), text(meaning_of_grade(entry)))),
        text(entry.reasons),
        _ways_back(entry.number, uses),
    )
    body = (element("p", line) for line in lines if line)
    return element("li", *body, id=f"source-{entry.number}", value=str(entry.number))


def _mark(entry: Reference, marks: set[str]) -> Iterator[Markup]:
    if entry.article in marks:
        yield element("a", text(entry.article), href=f"#{_place(entry.article)}")
        yield text(" ")


def _ways_back(number: int, uses: int) -> Markup:
    links = (
        element(
            "a",
            text(f"\u21a9{use}"),
            href=f"#cite-{number}-{use}",
            aria_label=f"Back to citation {use} of source {number}",
        )
        for use in range(1, uses + 1)
    )
    back = join(links, " ")
    return element("span", back, class_="back") if back else back
