"""Prints the source list into a Word document: the articles once, then the citations."""

from __future__ import annotations

from docx.document import Document
from docx.text.paragraph import Paragraph as WordParagraph

from briefing.export.characters import printable
from briefing.export.docx import parts, styles
from briefing.export.docx.filling import Filling, bookmark
from briefing.export.wording import (
    ARTICLES,
    CITATIONS,
    ONE_ARTICLE,
    article_runs,
    before_own,
    chain_in_words,
    in_quotation_marks,
    meaning_of_grade,
)
from briefing.report.tree import (
    CitedArticle,
    GradeChip,
    Reference,
    References,
    Runs,
    Text,
    WebLink,
)

_HEAD = "Heading 2"


class SourceList:
    """Prints source lists at the end of `document`, with bookmarks that citations lead to."""

    def __init__(self, document: Document, filling: Filling) -> None:
        self._document = document
        self._filling = filling
        self._bookmarks = 0

    def _paragraph(self, style: str, runs: Runs) -> WordParagraph:
        paragraph = self._document.add_paragraph(style=style)
        self._filling.fill(paragraph, runs)
        return paragraph

    def add(self, node: References) -> None:
        if node.summary:
            self._paragraph("Normal", (Text(node.summary),))
        if len(node.articles) == 1:
            self._paragraph("Normal", (Text(f"{ONE_ARTICLE} "), *_article(node.articles[0])))
        elif node.articles:
            self._paragraph(_HEAD, (Text(before_own(node.portion, ARTICLES)),))
            for place, article in enumerate(node.articles, start=1):
                self._article(article, _article_bookmark(place))
            self._paragraph(_HEAD, (Text(before_own(node.portion, CITATIONS)),))
        places = {
            article.mark: _article_bookmark(place)
            for place, article in enumerate(node.articles, start=1)
            if len(node.articles) > 1
        }
        for entry in node.entries:
            self._reference(entry, places.get(entry.article, ""))

    def _article(self, article: CitedArticle, place: str) -> None:
        paragraph = self._paragraph(styles.SOURCE_STYLE, (Text(article.mark, bold=True),))
        paragraph.add_run().add_tab()
        self._filling.fill(paragraph, _article(article))
        self._add_bookmark(paragraph, place)

    def _add_bookmark(self, paragraph: WordParagraph, name: str) -> None:
        self._bookmarks += 1
        parts.add_bookmark(paragraph, name, self._bookmarks)

    def _reference(self, entry: Reference, article: str) -> None:
        paragraph = self._paragraph(styles.SOURCE_STYLE, (Text(f"{entry.number}."),))
        paragraph.add_run().add_tab()
        exact = () if entry.quoted else in_quotation_marks((Text(entry.words, lang=entry.lang),))
        portion = (Text(f"{entry.portion} "),) if entry.portion else ()
        self._filling.fill(paragraph, (*portion, *exact), draft=entry.draft)
        self._add_bookmark(paragraph, bookmark(entry.number))
        if exact:
            paragraph.add_run().add_break()
        if article:
            mark = printable(entry.article)
            parts.add_inner_link(paragraph, mark, article, f"Article {mark}", parts.LINK_STYLE)
            paragraph.add_run("\u2002")
        chain = chain_in_words(entry)
        grade = (GradeChip(entry.grade), Text(meaning_of_grade(entry)))
        self._filling.fill(paragraph, (Text(f"{chain}\u2003" if chain else ""), *grade))
        if entry.reasons:
            paragraph.add_run().add_break()
            self._filling.fill(paragraph, (Text(entry.reasons),))


def _article(article: CitedArticle) -> Runs:
    address = (Text(" "), WebLink(article.url, article.url)) if article.url else ()
    return (*article_runs(article), *address)


def _article_bookmark(place: int) -> str:
    return f"article_{place}"
