"""Prints a report as Markdown: CommonMark with pipe tables, and footnotes as the source list.

Every character of the brief that could be markup is escaped, so that imported text stays text.
Characters without a backslash escape in every dialect are written as entities.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing.export.characters import printable
from briefing.export.content import TIMELESS, Making, write_content
from briefing.export.wording import (
    ARTICLES,
    NOT_REVIEWED,
    ONE_ARTICLE,
    SOURCE_GONE,
    UNGRADED,
    article_in_words,
    as_run,
    before_own,
    chain_in_words,
    figure_as_table,
    grade_in_words,
    in_quotation_marks,
    marks_around,
)
from briefing.report.addresses import may_link
from briefing.report.tree import (
    Cite,
    CitedArticle,
    GradeChip,
    Heading,
    Inline,
    Judged,
    Key,
    List,
    ListItem,
    MarkingStyle,
    Node,
    Paragraph,
    Quote,
    QuoteRun,
    RangeFigure,
    Reference,
    References,
    Report,
    Runs,
    Table,
    Text,
    WebLink,
)

_BACKSLASHED = frozenset("\\`*_{}[]#!")
_ENTITIES = {
    "<": "&lt;",
    ">": "&gt;",
    "&": "&amp;",
    "|": "&#124;",
    "~": "&#126;",
    "^": "&#94;",
    "$": "&#36;",
    "@": "&#64;",
}
_BARE_ADDRESS = re.compile(r"(?<=[a-z]):(?=//|$)|(?<=www)\.|(?<=mailto):|(?<=xmpp):", re.IGNORECASE)
# What opens a block, or, right after a citation, would make a link or a definition of it.
_OPENING = re.compile(r"^(\s*)(?:([-+.()])|([=:])|(\d{1,9})(?=[.)]))")
_LIST = re.compile(r"-   |\d+\. ")
_IN_ADDRESS = {c: f"%{ord(c):02X}" for c in "\\`*()[]|"} | {"&": "&amp;"}
_ALIGNMENT = {"left": ":---", "right": "---:", "centre": ":---:"}
_DASH = " \u2014 "
_MARK = f"*\\[{NOT_REVIEWED}\\]* "


def write_markdown(report: Report, path: Path, making: Making = TIMELESS) -> str:
    """Write the report to `path`; the SHA-256 (hex) of what was written.

    Markdown holds no time of its own, so that its bytes are reproducible always.
    """
    return write_content(markdown_text(report).encode("utf-8"), path, making.progress)


def markdown_text(report: Report) -> str:
    """The whole document, ending in one newline."""
    blocks = [
        *_marking(report.marking),
        f"# {escape(report.title)}",
        *_title_block(report),
        *(block for node in report.nodes for block in _blocks(node)),
        *_marking(report.marking),
    ]
    return "\n\n".join(_lists_apart(blocks)) + "\n"


def escape(text: str) -> str:
    """`text` as Markdown that shows exactly these characters, at any place in a line."""
    shown = "".join(f"\\{c}" if c in _BACKSLASHED else _ENTITIES.get(c, c) for c in printable(text))
    shown = _BARE_ADDRESS.sub(lambda match: f"&#{ord(match.group())};", shown)
    return _OPENING.sub(_escape_opening, shown)


def _escape_opening(match: re.Match[str]) -> str:
    spaces, sign, underline, digits = match.groups()
    if digits:
        return f"{spaces}{digits}\\"
    return f"{spaces}\\{sign}" if sign else f"{spaces}&#{ord(underline)};"


def _marking(marking: MarkingStyle | None) -> list[str]:
    return [f"**{escape(marking.label)}**"] if marking else []


def _title_block(report: Report) -> Iterator[str]:
    if report.form:
        yield f"*{escape(report.form)}*"
    if report.facts:
        yield "\n".join(f"-   **{escape(name)}:** {escape(value)}" for name, value in report.facts)
    if report.draft_note:
        yield f"> **{escape(report.draft_note)}**"


def _inline(runs: Runs) -> str:
    return "".join(_run(run) for run in runs).strip()


def _run(run: Inline) -> str:
    match run:
        case Text():
            return _text(run)
        case Cite():
            return escape(SOURCE_GONE) if run.is_gone else f"[^{run.number}]"
        case GradeChip():
            return f"**{escape(run.code or UNGRADED)}**"
        case WebLink():
            return _link(run.text, run.url)


def _text(run: Text) -> str:
    if run.code and run.text.strip() and not set("`|") & set(run.text):
        return f"`{printable(run.text).strip()}`"
    stars = "*" * (run.italic + 2 * run.bold)
    bare = run.text.strip()
    if not stars or not bare:
        return escape(run.text)
    before, after = run.text.split(bare, maxsplit=1)
    return f"{escape(before)}{stars}{escape(bare)}{stars}{escape(after)}"


def _link(text: str, url: str) -> str:
    if not may_link(url):
        return escape(text if text == url else f"{text} ({url})")
    address = "".join(_IN_ADDRESS.get(c, c) for c in url)
    return f"[{escape(text)}](<{address}>)"


def _blocks(node: Node) -> Iterator[str]:
    mark = _MARK if getattr(node, "draft", False) else ""
    match node:
        case Heading():
            yield f"{'#' * min(node.level + 1, 6)} {mark}{_inline(node.runs)}"
        case Paragraph():
            yield mark + _inline(node.runs)
        case Quote() | QuoteRun():
            yield _quotations(as_run(node), mark)
        case Judged():
            yield from _judged(node, mark)
        case List():
            yield "\n".join(_items(node, mark))
        case Table():
            yield from _table(node)
        case RangeFigure():
            yield from _table(figure_as_table(node))
            yield escape(node.summary)
        case References():
            if node.summary:
                yield escape(node.summary)
            yield from _articles(node)
            yield from (_footnote(entry) for entry in node.entries)
        case Key():
            yield from _key(node)


def _lists_apart(blocks: Iterable[str]) -> Iterator[str]:
    """An empty comment between two lists: without it they would be read as one."""
    after_list = False
    for block in blocks:
        is_list = _LIST.match(block) is not None
        if after_list and is_list:
            yield "<!-- -->"
        yield block
        after_list = is_list


def _quotations(node: QuoteRun, mark: str) -> str:
    who = f"{_inline(node.credit)}: " if node.credit else ""
    words = " ".join(_inline(in_quotation_marks(quote.runs)) for quote in node.quotes)
    return f"> {mark}{who}{words}"


def _judged(node: Judged, mark: str) -> Iterator[str]:
    yield mark + _inline(node.runs)
    if node.confidence:
        yield _inline(node.confidence)
    if node.basis:
        yield "\n".join(f"-   **{escape(name)}:** {_inline(runs)}" for name, runs in node.basis)


def _items(node: List, mark: str) -> Iterator[str]:
    for position, item in enumerate(node.items, start=1):
        bullet = f"{position}." if node.ordered else "-"
        yield f"{bullet:<3} {_MARK if item.draft else mark}{_inline(item.runs)}"
        yield from _children(item)


def _children(item: ListItem) -> Iterator[str]:
    """What stands inside an item, indented by four: every dialect reads that as inside."""
    for child in item.children:
        for block in _lists_apart(_blocks(child)):
            yield ""
            yield from (f"    {line}" if line else "" for line in block.splitlines())
    if item.children:
        yield ""


def _table(table: Table) -> Iterator[str]:
    if table.caption:
        yield f"**{escape(table.caption)}**"
    lines = [
        _row(escape(column.title) for column in table.columns),
        _row(_ALIGNMENT.get(column.align, ":---") for column in table.columns),
    ]
    for row in table.rows:
        first, *others = (_inline(cell) for cell in row.cells)
        lines.append(_row([(_MARK if row.draft else "") + first, *others]))
        if row.note:
            lines.append(_row([f"*{_inline(row.note)}*", *("" for _ in others)]))
    yield "\n".join(lines)


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _articles(node: References) -> Iterator[str]:
    articles = node.articles
    if len(articles) == 1:
        yield f"{escape(ONE_ARTICLE)} {_article(articles[0])}"
    elif articles:
        yield f"### {escape(before_own(node.portion, ARTICLES))}"
        yield "\n".join(f"-   **{escape(one.mark)}:** {_article(one)}" for one in articles)


def _article(article: CitedArticle) -> str:
    about = escape(article_in_words(article))
    return f"{about} {_link(article.url, article.url)}".strip() if article.url else about


def _footnote(entry: Reference) -> str:
    left, right = marks_around(entry.words)
    parts = [
        f"{left}{escape(entry.words)}{right}",
        ": ".join(filter(None, (escape(entry.article), escape(chain_in_words(entry))))),
        f"**{escape(grade_in_words(entry))}**",
        escape(entry.reasons),
    ]
    mark = (_MARK if entry.draft else "") + escape(f"{entry.portion} ".lstrip())
    return f"[^{entry.number}]: {mark}{_DASH.join(filter(None, parts))}"


def _key(node: Key) -> Iterator[str]:
    yield f"**{escape(node.title)}**"
    yield "\n".join(f"-   **{escape(e.code)}:** {escape(e.meaning)}" for e in node.entries)
    if node.source:
        yield f"*{escape(node.source)}*"
