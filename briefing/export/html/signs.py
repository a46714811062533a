"""Small pieces that several parts share: a text, the label of a draft, a grade, a link."""

from __future__ import annotations

from briefing.export.html.elements import Markup, element, join, text
from briefing.export.languages import in_languages
from briefing.export.wording import NOT_REVIEWED, UNGRADED
from briefing.report.addresses import may_link
from briefing.report.tree import Text

NOTHING_SHOWN = join(())
_LABEL = element("span", text(NOT_REVIEWED), class_="label")


def label_if(*, draft: bool) -> Markup:
    """The visible words before a part that nobody has reviewed yet."""
    return join((_LABEL, text(" "))) if draft else NOTHING_SHOWN


def grade_chip(code: str) -> Markup:
    """The code, coloured by its letter; the letter itself stays the sign."""
    letter = code[:1].lower()
    colour = letter if letter in ("a", "b", "c", "d", "e") else "none"
    return element("span", text(code or UNGRADED), class_=f"grade grade-{colour}")


def told_apart(run: Text) -> Markup:
    """A run of text, with its passages in other languages said to be so."""
    return join(_styled(part) for part in in_languages(run))


def _styled(run: Text) -> Markup:
    content = text(run.text)
    for tag, wanted in (("code", run.code), ("em", run.italic), ("strong", run.bold)):
        content = element(tag, content) if wanted else content
    return element("span", content, lang=run.lang) if run.lang else content


def link(words: str, url: str) -> Markup:
    """A link where the address is harmless, and both as text where it is not."""
    if may_link(url):
        return element("a", text(words), href=url, rel="noreferrer noopener")
    return text(words if words == url else f"{words} ({url})")
