"""The only place where text becomes HTML. Everything else builds pages out of these functions.

`Markup` is text that is already escaped; mypy keeps it apart from plain strings, and `element` and
`text` are the only ways to make it.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import NewType

from briefing.export.characters import printable

Markup = NewType("Markup", str)

_VOID = frozenset({"meta", "br", "line", "circle", "rect"})


def text(content: str) -> Markup:
    """`content` as the characters it is."""
    return Markup(escape(printable(content), quote=True))


def element(tag: str, *children: Markup, **attributes: str) -> Markup:
    """One element. Attributes are escaped; `class_` is `class`, `aria_label` is `aria-label`.

    An attribute whose value is empty is left out.
    """
    opening = tag + "".join(
        f' {name.rstrip("_").replace("_", "-")}="{text(value)}"'
        for name, value in attributes.items()
        if value
    )
    if tag in _VOID:
        return Markup(f"<{opening}/>")
    return Markup(f"<{opening}>{''.join(children)}</{tag}>")


def join(parts: Iterable[Markup], separator: str = "") -> Markup:
    """Pieces of markup in a row, with a text between them."""
    return Markup(text(separator).join(parts))


def style_sheet(css: str) -> Markup:
    """A style element. HTML reads its content raw, so a `<` inside would be able to end it."""
    if "<" in css:
        raise ValueError("a style sheet for a page cannot hold '<'")
    return Markup(f"<style>{css}</style>")
