"""Puts values into the words of a brief: dates, chains, figures. British English, no markup."""

from __future__ import annotations

from briefing.model.edtf import date_words
from briefing.model.evidence import Article
from briefing.model.picture import Estimate
from briefing.project.queries.examined import Examined

NO_OUTLET = "The article"
"""Who speaks where an article names no outlet."""
_TITLE_KNOWN_BY = 36  # characters
NOT_STATED = "not stated"


def chain_names(examined: Examined, article: Article) -> tuple[str, ...]:
    """Outlet first, then each teller, the origin last; nobody stands twice in a row."""
    names: list[str] = []
    for name in (article.outlet or NO_OUTLET, *(link.name for link in examined.chain)):
        if not names or names[-1].casefold() != name.casefold():
            names.append(name)
    return tuple(names)


def teller(examined: Examined, article: Article) -> str:
    """Who says so, to a reader who knows which article: `captured soldier, via NIS`."""
    outlet, *tellers = chain_names(examined, article)
    if not tellers:
        return outlet
    origin, between = tellers[-1], tellers[:-1]
    return origin + "".join(f", via {name}" for name in reversed(between))


def credit(examined: Examined, article: Article) -> str:
    """Who says so, where and when: `captured soldier, via NIS, in The Courier, 12 January 2025`."""
    told = len(chain_names(examined, article)) > 1
    name = article.outlet or f"“{_short(article.title)}”"
    if told:
        place = f", in {name}"
    else:
        place = "" if article.outlet else f" {name}"
    published = f", {date_words(article.published)}" if article.published else ""
    return f"{teller(examined, article)}{place}{published}"


def _short(title: str) -> str:
    """Enough of a title to know the article by."""
    if len(title) <= _TITLE_KNOWN_BY:
        return title
    return title[:_TITLE_KNOWN_BY].rsplit(" ", 1)[0] + " …"


def period_words(estimate: Estimate) -> str:
    """What a figure covers: its period and its as-of date."""
    parts = [date_words(estimate.period)] if estimate.period else []
    if estimate.as_of and estimate.as_of != estimate.period:
        parts.append(f"as of {date_words(estimate.as_of)}")
    if estimate.tally == "cumulative":
        parts.append("cumulative")
    return ", ".join(parts) or NOT_STATED


def population_words(estimate: Estimate) -> str:
    """Who was counted: `North Korean soldiers`, `soldiers (North Korea)`, `not stated`."""
    population, side = estimate.population, estimate.side
    if not population or not side:
        return population or side or NOT_STATED
    told = side.casefold() in population.casefold() or _stem(side) in population.casefold()
    return population if told else f"{population} ({side})"


def _stem(side: str) -> str:
    """Enough of a state's name to find its adjective by: `north korea` in `north korean`."""
    return side.casefold().rstrip("aeiouy")
