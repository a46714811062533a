"""Prints a report as one HTML file that needs nothing else: no script, no picture, no network."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from pathlib import Path

from briefing.export.content import TIMELESS, Making, write_content
from briefing.export.html.elements import Markup, element, join, style_sheet, text
from briefing.export.html.nodes import PageBody
from briefing.export.html.style import css_for
from briefing.export.plain import plain_runs
from briefing.export.wording import CONTENTS, before_own
from briefing.report.tree import Heading, MarkingStyle, Report

_FEWEST_SECTIONS_WITH_CONTENTS = 3


def write_html(report: Report, path: Path, making: Making = TIMELESS) -> str:
    """Write the report to `path`; the SHA-256 (hex) of what was written.

    The page holds no time of its own, so that its bytes are reproducible always.
    """
    return write_content(html_text(report).encode("utf-8"), path, making.progress)


def html_text(report: Report) -> str:
    """The whole page."""
    page = element(
        "html",
        _head(report),
        element("body", *_body(report)),
        lang=report.language,
    )
    return f"<!DOCTYPE html>\n{page}\n"


def _head(report: Report) -> Markup:
    css = css_for(report)
    author = element("meta", name="author", content=report.author) if report.author else None
    keywords = ", ".join(report.keywords)
    words = element("meta", name="keywords", content=keywords) if keywords else None
    parts = (
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=_policy(css)),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", text(_window_title(report))),
        author,
        words,
        style_sheet(css),
    )
    return element("head", *(part for part in parts if part is not None))


def _window_title(report: Report) -> str:
    return f"{report.marking.label} {report.title}" if report.marking else report.title


def _policy(css: str) -> str:
    """Nothing may load and nothing may run; of styles, only ours, known by its hash."""
    digest = base64.b64encode(hashlib.sha256(css.encode("utf-8")).digest()).decode("ascii")
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _body(report: Report) -> Iterator[Markup]:
    body = PageBody(report)
    yield element("a", text("Skip to the text"), href="#text", class_="skip")
    yield element("header", *_marking(report.marking), *_title_block(report))
    yield from _contents(report)
    nodes = (join((body.node(node), text("\n"))) for node in report.nodes)
    yield element("main", *nodes, id="text", tabindex="-1")
    if report.marking:
        yield element("footer", *_marking(report.marking))


def _marking(marking: MarkingStyle | None) -> Iterator[Markup]:
    if marking:
        label = element("span", text(marking.label), class_="marking")
        yield element("div", label, class_="marking-line")


def _title_block(report: Report) -> Iterator[Markup]:
    yield element("h1", text(report.title))
    if report.form:
        yield element("p", text(report.form), class_="form")
    if report.facts:
        pairs = (
            join((element("dt", text(name)), element("dd", text(value))))
            for name, value in report.facts
        )
        yield element("dl", *pairs, class_="facts")
    if report.draft_note:
        yield element("p", text(report.draft_note), class_="draft-note", role="note")


def _contents(report: Report) -> Iterator[Markup]:
    sections = [node for node in report.nodes if isinstance(node, Heading) and node.level == 1]
    if len(sections) < _FEWEST_SECTIONS_WITH_CONTENTS:
        return
    entries = (
        element("li", element("a", text(plain_runs(node.runs)), href=f"#section-{number}"))
        for number, node in enumerate(sections, start=1)
    )
    heading = element("h2", text(before_own(report.portion, CONTENTS)), id="contents")
    yield element("nav", heading, element("ol", *entries), aria_labelledby="contents")
