"""The source list: the articles cited, then every cited statement with all that answers for it."""

from __future__ import annotations

from briefing.export.pdf.flow import Draw, Strip, kept, spaced, together, without_widows
from briefing.export.pdf.lines import Line, break_lines
from briefing.export.pdf.pieces import Word
from briefing.export.pdf.setting import (
    Place,
    Setting,
    baseline,
    drafted,
    first_also,
    run_strips,
    text_strips,
)
from briefing.export.pdf.sheet import Sheet
from briefing.export.pdf.style import (
    BODY,
    SOURCE,
    SOURCE_HEAD,
    SOURCE_NUMBER,
    SOURCE_QUIET,
    SOURCE_WORDS,
)
from briefing.export.pdf.tags import Tag
from briefing.export.pdf.words import followed, leading_to, space_of
from briefing.export.wording import (
    ARTICLES,
    CITATIONS,
    ONE_ARTICLE,
    article_runs,
    before_own,
    in_quotation_marks,
    tellers,
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

SUGGESTED = "suggested"
_GAP = 8.5
_LINE_GAP = 2.6  # between entries of one line
_ARTICLE_GAP = 4.0
_HEAD_GAP = 12.0
_FEW_LINES = 8
_NUMBER_GAP = 9.0


def references(setting: Setting, node: References, place: Place) -> list[Strip]:
    """What the sources come to, the articles, and all entries in their order.

    Each entry can be led to by the citations of its number, each article by its entries.
    """
    words, tag = setting.wording.plain(node.summary, BODY), place.tag.child("P")
    summary = text_strips(words, place.x, place.measure, BODY, tag)
    # The heading never stands over the summary alone: the first entry, or article, comes along.
    hold = kept if len(summary) <= _FEW_LINES else without_widows
    strips = hold(spaced(summary, _GAP))
    articles = _articles(setting, node, place)
    strips += kept(articles) if len(node.articles) == 1 else articles
    if len(node.articles) > 1:
        strips += _head(setting, node, CITATIONS, place)
    listed = node.articles if len(node.articles) > 1 else ()  # a lone one is no place to lead to
    marks = frozenset(article.mark for article in listed if article.mark)
    numbers = [_number(setting, entry.number) for entry in node.entries]
    step = max((line.width for line in numbers), default=0.0) + _NUMBER_GAP
    seen: set[int] = set()
    short = False
    for index, (entry, number) in enumerate(zip(node.entries, numbers, strict=True)):
        again = entry.number in seen
        tag = place.tag.child("Note", name="" if again else f"source-{entry.number}")
        label = tag.child("Lbl")
        one = _entry(setting, entry, place.indented(step).within(tag), marks)
        was_short, short = short, len(one) == 1
        one = first_also(one, _hanging(entry, number, place.x + step, label, again=again))
        one = drafted(one, SOURCE_WORDS, label) if entry.draft else one
        strips += spaced(one, _LINE_GAP if short and was_short else _GAP)
        # Of a list of single lines no page begins or ends with a lone one.
        if short and index in (0, len(node.entries) - 2) and index < len(node.entries) - 1:
            strips[-1:] = kept(strips[-1:])
        seen.add(entry.number)
    return strips


def _head(setting: Setting, node: References, words: str, place: Place) -> list[Strip]:
    line = text_strips(
        setting.wording.plain(before_own(node.portion, words), SOURCE_HEAD),
        *(place.x, place.measure, SOURCE_HEAD),
        place.tag.child(setting.headings.kind(2)),
    )
    return kept(spaced(line, _HEAD_GAP))


def _articles(setting: Setting, node: References, place: Place) -> list[Strip]:
    articles = node.articles
    if len(articles) == 1:
        runs = (Text(f"{ONE_ARTICLE} "), *_article(articles[0]))
        words, tag = setting.wording.words(runs, SOURCE), place.tag.child("P")
        lines = text_strips(words, place.x, place.measure, SOURCE, tag)
        return spaced(together(lines), _GAP)
    marks = [
        break_lines(setting.wording.plain(article.mark, SOURCE_NUMBER), 200.0)
        for article in articles
    ]
    step = max((lines[0].width for lines in marks if lines), default=0.0) + _NUMBER_GAP
    inner = place.indented(step)
    strips = _head(setting, node, ARTICLES, place) if articles else []
    entries = place.tag.listing("None")
    for index, (article, mark) in enumerate(zip(articles, marks, strict=True)):
        words = setting.wording.words(_article(article), SOURCE)
        item = entries.child("LI")
        label = item.child("Lbl")
        lines = text_strips(words, inner.x, inner.measure, SOURCE, item.child("LBody"))
        lines = first_also(together(lines), _marking(article.mark, mark, place.x, label))
        strips += spaced(lines, _ARTICLE_GAP if index else _LINE_GAP)
    return strips


def _article(article: CitedArticle) -> Runs:
    runs = article_runs(article)
    if not article.url:
        return runs
    return (*runs, Text(" "), WebLink(article.url, article.url))


def _marking(name: str, lines: list[Line], x: float, tag: Tag) -> Draw:
    def draw(sheet: Sheet, y: float, _gap: float) -> None:
        sheet.anchor(f"article-{name}", y + 8)
        for line in lines:
            sheet.pieces(x, baseline(y, SOURCE), line.pieces, tag)

    return draw


def _number(setting: Setting, number: int) -> Line:
    """The entry's number; where the text cites it, it leads back to the first place that does."""
    line = break_lines(setting.wording.plain(str(number), SOURCE_NUMBER), 200.0)[0]
    if not setting.wording.is_cited(number):
        return line
    return Line(leading_to(line.pieces, f"#cited-{number}"), line.width)


def _hanging(entry: Reference, number: Line, edge: float, tag: Tag, *, again: bool) -> Draw:
    """Draws the number to the left of the entry; one that comes again is no place to lead to."""
    style = SOURCE if entry.quoted else SOURCE_WORDS

    def draw(sheet: Sheet, y: float, _gap: float) -> None:
        if not again:
            sheet.anchor(f"source-{entry.number}", y + 8)
        x = edge - _NUMBER_GAP - number.width
        sheet.pieces(x, baseline(y, style), number.pieces, tag)

    return draw


def _entry(setting: Setting, entry: Reference, place: Place, marks: frozenset[str]) -> list[Strip]:
    wording = setting.wording
    exact = () if entry.quoted else in_quotation_marks((Text(entry.words, lang=entry.lang),))
    portion = (Text(f"{entry.portion} "),) if entry.portion and exact else ()
    runs, tag = (*portion, *exact), place.tag.child("P")
    quotation = run_strips(setting, runs, place.x, place.measure, SOURCE_WORDS, tag)
    standing = _standing(setting, entry, marks)
    reasons = wording.plain(entry.reasons, SOURCE_QUIET)
    # Small type may run to the edge of the frame: it is looked up, not read.
    below = text_strips(standing, place.x, place.frame, SOURCE, place.tag.child("P"))
    below = spaced(below, 2.0 if quotation else 0.0)
    grounds = text_strips(reasons, place.x, place.frame, SOURCE_QUIET, place.tag.child("P"))
    below += spaced(grounds, 0.5)
    if len(quotation) + len(below) <= 12:
        return together([*quotation, *below])
    quotation = without_widows(quotation)
    return [*quotation[:-1], *kept(quotation[-1:]), *without_widows(below)]


def _standing(setting: Setting, entry: Reference, marks: frozenset[str]) -> list[Word]:
    """In which article, who says it, and how far it is to be trusted, in a line."""
    wording = setting.wording
    mark = wording.plain(entry.article, SOURCE_NUMBER)
    if entry.article in marks:
        for word in mark:
            word.pieces = list(leading_to(word.pieces, f"#article-{entry.article}"))
    # the marking stands before what the entry begins with: its words, or this line without them
    portion = wording.plain(entry.portion if entry.quoted else "", SOURCE)
    chain = wording.plain(tellers(entry), SOURCE)
    if chain and entry.chain_suggested:
        chain = followed(chain, space_of(" ", SOURCE))
        chain += wording.plain(f"({SUGGESTED})", SOURCE_QUIET)
    grade = wording.words(_grade(entry), SOURCE)
    return [
        *followed(portion, space_of(" ", SOURCE)),
        *followed(mark, space_of("\u2002", SOURCE)),
        *followed(chain, space_of("\u2003", SOURCE)),
        *grade,
    ]


def _grade(entry: Reference) -> Runs:
    if not entry.grade:
        return (GradeChip(""),)
    return (GradeChip(entry.grade), Text(f"\u2002{entry.grade_words}"))
