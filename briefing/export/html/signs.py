"""Small pieces that several parts of a page share: the label of a draft, a grade, a link."""

from __future__ import annotations

from briefing.export.addresses import may_link
from briefing.export.html.elements import Markup, element, join, text
from briefing.export.wording import NOT_REVIEWED, UNGRADED

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


def link(words: str, url: str) -> Markup:
    """A link where the address is harmless, and both as text where it is not."""
    if may_link(url):
        return element("a", text(words), href=url, rel="noreferrer noopener")
    return text(words if words == url else f"{words} ({url})")
