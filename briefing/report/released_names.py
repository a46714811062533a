"""By what name a release may call who tells something.

A source has one name in the whole project, and a withheld article may be where it was learned: a
merge, a rename or the reading itself brings it to statements that never had it. So a release that
goes without anything calls a source by a name that its own released words have, or by the words
that the link of the chain was read from, or by what kind of source it is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from briefing.model.evidence import Article, Source
from briefing.model.vocabulary import SourceKind
from briefing.project.queries.examined import ChainLink, Examined
from briefing.project.queries.material import Material

AllowsMarking = Callable[[str], bool]

_BY_KIND = {
    SourceKind.PERSON: "a person",
    SourceKind.AGENCY: "an agency",
    SourceKind.UNIT: "a unit",
    SourceKind.OUTLET: "an outlet",
    SourceKind.DOCUMENT: "a document",
    SourceKind.UNNAMED: "an unnamed source",
}
_SPAN = range(2, 81)
"""Characters that the words of a link may have to name somebody."""
_OF_A_HOST = 4
"""Characters from which on a name may be a part of a host's: `guardian` of `theguardian.com`."""

# Thai, Han, kana and Hangul: they are written together, or with particles that lean on a name.
_OF_A_WORD = r"[^\W\u0e00-\u0e7f\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff]"


def goes_without(material: Material, allows: AllowsMarking) -> bool:
    """Whether a release withholds anything: an article or statement of the project, or the brief's
    own words."""
    own = material.brief.marking
    told = {marking or own for _, marking in material.marked_sources}
    return not all(map(allows, {own, *told, *(span.marking for span in material.marked)}))


def stands_in(words: str, name: str) -> bool:
    """Whether a name stands among folded words as itself, and not inside of another word."""
    letters = re.escape(" ".join(name.casefold().split()))
    found = re.search(rf"(?<!{_OF_A_WORD}){letters}(?!{_OF_A_WORD})", words)
    return bool(name.strip()) and found is not None


@dataclass
class _Heard:
    """Where released words have a source: the articles, and the links that were read from them."""

    articles: dict[str, None] = field(default_factory=dict)
    links: list[tuple[str, ChainLink]] = field(default_factory=list)
    published: dict[str, None] = field(default_factory=dict)
    by_hand: bool = False


class ReleasedNames:
    """The names of a release. `statements` are those that it may speak of."""

    def __init__(
        self, material: Material, statements: dict[str, Examined], allows: AllowsMarking
    ) -> None:
        self._material = material
        self._allows = allows
        self._own = material.brief.marking
        self._said: dict[str, list[str]] = defaultdict(list)
        self._heard: dict[str, _Heard] = defaultdict(_Heard)
        self._words: dict[str, str] = {}
        for examined in statements.values():
            home = examined.statement.article_id
            self._said[home].append(examined.statement.text)
            for link in examined.chain:
                self._hear(_key(link), home, link)
            outlet = self._heard[material.articles[home].outlet_id or ""]
            outlet.articles[home] = outlet.published[home] = None
        for one in material.estimates:
            for source_id in (one.claimant_id, one.reporter_id):
                if one.statement_id in statements and source_id:
                    home = statements[one.statement_id].statement.article_id
                    self._heard[source_id].articles[home] = None
                elif not one.statement_id and source_id:
                    self._heard[source_id].by_hand = True
        self._withheld = {
            source_id
            for source_id, marking in material.marked_sources
            if not allows(marking or self._own)
        }
        self._names = {one.id: self._name_of(one) for one in material.sources.values()}

    def source(self, source: Source) -> Source:
        """The source by its released name alone."""
        return Source(source.id, self._names[source.id], source.kind)

    def examined(self, examined: Examined) -> Examined:
        """The statement with the names of its chain as the release may have them."""
        home = examined.statement.article_id
        chain = tuple(
            replace(
                link, name=self._name_of_link(home, link), role="", cue="", reliability_reason=""
            )
            for link in examined.chain
        )
        return replace(examined, chain=chain)

    def article(self, article: Article) -> Article:
        """The article with its outlet as the release may call it; '' where it may not."""
        outlet = self._material.sources.get(article.outlet_id or "")
        if outlet is None:
            return article
        name = self._names[outlet.id]
        return replace(article, outlet="" if name in _BY_KIND.values() else name)

    def words_of(self, article_ids: Iterable[str]) -> str:
        """The released words of some articles, folded."""
        return "\n".join(map(self._released_words, dict.fromkeys(article_ids)))

    def _hear(self, key: str, home: str, link: ChainLink) -> None:
        heard = self._heard[key]
        heard.articles[home] = None
        heard.links.append((home, link))

    def _name_of(self, source: Source) -> str:
        heard = self._heard.get(source.id, _Heard())
        return (
            next(self._standing((source.name, *source.aliases), heard), "")
            or (source.name if self._is_own(source, heard) else "")
            or self._by_words(heard)
            or _BY_KIND[source.kind]
        )

    def _name_of_link(self, home: str, link: ChainLink) -> str:
        if link.source_id in self._names:
            return self._names[link.source_id]
        heard = self._heard[_key(link)]
        return (
            next(self._standing((link.name,), heard), "")
            or self._by_words(_Heard(links=[(home, link)]))
            or _BY_KIND[link.kind]
        )

    def _standing(self, names: Iterable[str], heard: _Heard) -> Iterator[str]:
        """The names that the released words of the articles have, or the address of one."""
        words = self.words_of(heard.articles)
        hosts = [_host(self._material.articles[one].url) for one in heard.published]
        for name in names:
            plain = _plain(name)
            of_host = len(plain) >= _OF_A_HOST and any(plain in _plain(host) for host in hosts)
            if of_host or stands_in(words, name):
                yield name

    def _is_own(self, source: Source, heard: _Heard) -> bool:
        """Whether a name that stands nowhere is what somebody typed for what is released.

        An outlet's is, as long as no other was merged into it; a teller's, where no words led to
        it, nothing withheld is told by it, and analysts' own words may go out.
        """
        if heard.published and not source.aliases:
            return True
        if source.id in self._withheld or not self._allows(self._own):
            return False
        typed = heard.by_hand or bool(heard.links) or bool(heard.published)
        return typed and all(link.start < 0 for _, link in heard.links)

    def _by_words(self, heard: _Heard) -> str:
        """The longest words that a link was read from, where they are released."""
        found = (self._span(home, link) for home, link in heard.links)
        return max((words for words in found if len(words) in _SPAN), key=len, default="")

    def _span(self, home: str, link: ChainLink) -> str:
        if link.start < 0 or not self._is_released(home):
            return ""
        for one in self._withheld_spans(home):
            if link.start < one.stop and one.start < link.end:
                return ""
        return " ".join(self._material.articles[home].text[link.start : link.end].split())

    def _is_released(self, article_id: str) -> bool:
        return self._allows(self._material.articles[article_id].marking or self._own)

    def _withheld_spans(self, article_id: str) -> list[range]:
        return [
            range(one.start, one.end)
            for one in self._material.marked
            if one.article_id == article_id and not self._allows(one.marking)
        ]

    def _released_words(self, article_id: str) -> str:
        if article_id not in self._words:
            article = self._material.articles[article_id]
            parts = [*self._said[article_id]]
            if self._is_released(article_id):
                parts += [article.title, article.byline, *self._between(article)]
            self._words[article_id] = "\n".join(" ".join(one.casefold().split()) for one in parts)
        return self._words[article_id]

    def _between(self, article: Article) -> Iterator[str]:
        """The article's text without what is marked above the release in it."""
        at = 0
        for one in sorted(self._withheld_spans(article.id), key=lambda span: span.start):
            yield article.text[at : one.start]
            at = max(at, one.stop)
        yield article.text[at:]


def _key(link: ChainLink) -> str:
    """What the links of one source have alike; a suggested one has only its name."""
    return link.source_id or f"suggested {link.name.casefold()}"


def _plain(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
