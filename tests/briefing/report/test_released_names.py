"""By what name a release calls a source that what it withholds has named."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.model.vocabulary import BlockContent, Category, Qualifier, SectionKind, SourceKind
from briefing.project.queries.examined import ChainLink
from briefing.report.build import build_report
from briefing.report.selection import Selection
from briefing.report.wording import chain_names
from tests.briefing.report.desk import Desk

FULL = "Nordish Infiltration Service"
TEXT = "Two men were taken, the NIS said. It asked not to be named."


class Told:
    """A public account and a closed one of one source, which the closed one calls by its name."""

    def __init__(self, *, brief: str = "TLP:GREEN", closed: str = "TLP:RED") -> None:
        self.desk = Desk()
        self.desk.brief = {"title": "Captures", "marking": brief}
        self.public = self._article("Public account", TEXT, "TLP:CLEAR")
        self.secret = self._article("Closed account", f"The {FULL} did it.", closed)
        self.statement = self.desk.statement(TEXT[:33], article=self.public)
        self.withheld = self.desk.statement("It did it.", article=self.secret)

    def _article(self, title: str, text: str, marking: str) -> str:
        one = self.desk.article(title, marking=marking)
        self.desk.articles[one] = replace(self.desk.articles[one], text=text)
        return one

    def say(self, source: str, words: str = "", *, withheld: bool = True) -> None:
        """Both statements are told by a source; `words` of the public article led to it."""
        start = TEXT.index(words) if words else -1
        name = self.desk.sources[source].name
        link = ChainLink(
            name, source, SourceKind.AGENCY, "", "said", start, start + len(words), reviewed=True
        )
        for one in (self.statement, self.withheld)[: 1 + withheld]:
            self.desk.statements[one] = replace(self.desk.statements[one], chain=(link,))

    def publish(self, outlet: str, *, url: str = "") -> None:
        """Both articles are of one outlet."""
        name = self.desk.sources[outlet].name
        for one in (self.public, self.secret):
            article = self.desk.articles[one]
            self.desk.articles[one] = replace(article, outlet=name, outlet_id=outlet, url=url)

    def tellers(self, release: str = "TLP:GREEN") -> tuple[str, ...]:
        self.desk.section(SectionKind.SITUATION, self.desk.quote(self.statement))
        selection = Selection(self.desk.material(), release)
        (examined,) = (
            one for one in selection.material.statements.values() if one.statement.text[:3] == "Two"
        )
        return chain_names(examined, selection.material.articles[self.public])


def test_a_source_goes_by_the_name_that_released_words_have() -> None:
    told = Told()
    told.say(told.desk.source(FULL, aliases=("NIS",), kind=SourceKind.AGENCY), "the NIS")
    assert told.tellers() == ("The Courier", "NIS")


def test_a_source_that_no_released_word_names_goes_by_the_words_that_led_to_it() -> None:
    told = Told()
    told.say(told.desk.source(FULL, kind=SourceKind.AGENCY), "the NIS")
    assert told.tellers() == ("The Courier", "the NIS")


def test_words_that_are_withheld_in_a_released_article_name_nobody() -> None:
    told = Told()
    told.say(told.desk.source("NIS", kind=SourceKind.AGENCY), "NIS")
    told.desk.statements[told.statement] = replace(
        told.desk.statements[told.statement],
        statement=replace(told.desk.statements[told.statement].statement, text="Two men."),
    )
    at = TEXT.index("NIS")
    hidden = told.desk.statement("NIS", article=told.public, marking="TLP:RED")
    statement = replace(told.desk.statements[hidden].statement, start=at, end=at + 3)
    told.desk.statements[hidden] = replace(told.desk.statements[hidden], statement=statement)
    assert told.tellers() == ("The Courier", "an agency")


@pytest.mark.parametrize(
    ("withheld", "release", "name"),
    [
        (True, "TLP:GREEN", "a person"),
        (False, "TLP:GREEN", "Lee Dok"),
        (False, "TLP:CLEAR", "a person"),
    ],
)
def test_a_name_typed_by_hand_goes_out_at_the_level_of_the_brief_where_nothing_withheld_has_it(
    withheld: bool, release: str, name: str
) -> None:
    told = Told()
    told.say(told.desk.source("Lee Dok"), withheld=withheld)
    told.desk.articles[told.public] = replace(told.desk.articles[told.public], outlet="")
    assert told.tellers(release) == ("The article", name)


def test_where_nothing_is_withheld_every_name_is_whole() -> None:
    told = Told(closed="TLP:GREEN")
    told.say(told.desk.source(FULL, aliases=("NIS",)), "the NIS")
    assert told.tellers() == ("The Courier", FULL)


def test_a_suggested_teller_goes_by_released_words_too() -> None:
    told = Told()
    at = TEXT.index("It asked")
    link = ChainLink(FULL, "", SourceKind.AGENCY, "", "asked", at, at + 2, reviewed=False)
    examined = told.desk.statements[told.statement]
    told.desk.statements[told.statement] = replace(examined, chain=(link,))
    assert told.tellers() == ("The Courier", "It")


@pytest.mark.parametrize(
    ("aliases", "url", "outlet"),
    [
        (("The Daily",), "", "The article"),
        (("Daily Mirror",), "https://www.dailymirror.example/1", "Daily Mirror"),
        ((), "", "Hidden Daily"),
    ],
)
def test_an_outlet_that_another_was_merged_into_needs_words_of_the_article(
    aliases: tuple[str, ...], url: str, outlet: str
) -> None:
    told = Told()
    told.publish(told.desk.source("Hidden Daily", aliases=aliases, kind=SourceKind.OUTLET), url=url)
    assert told.tellers() == (outlet,)


def test_whoever_claims_a_figure_goes_by_a_released_name() -> None:
    told = Told()
    claimant = told.desk.source(FULL, aliases=("NIS",), kind=SourceKind.AGENCY)
    told.desk.estimate(
        told.statement, category=Category.KILLED, qualifier=Qualifier.EXACT, best=2,
        claimant_id=claimant,
    )  # fmt: skip
    told.desk.section(SectionKind.OWN, told.desk.table(BlockContent.ESTIMATES))
    report = repr(build_report(told.desk.material(), "TLP:GREEN"))
    assert "Text(text='NIS'" in report
    assert FULL not in report


def test_an_actor_named_from_what_was_set_aside_is_left_out() -> None:
    told = Told()
    told.desk.actor(FULL, aliases=("NIS",), by=(told.statement,), reviewed=True)
    told.desk.actor("Dolgov", by=(told.statement,), reviewed=True)
    told.desk.actor("Typed by hand", reviewed=True)
    actors = Selection(told.desk.material(), "TLP:GREEN").actors
    assert [(one.name, one.aliases) for one in actors] == [("NIS", ()), ("Typed by hand", ())]
    assert [one.name for one in Selection(told.desk.material(), "TLP:CLEAR").actors] == ["NIS"]


def test_a_damaged_address_names_no_outlet() -> None:
    told = Told()
    outlet = told.desk.source("Hidden Daily", aliases=("Other",), kind=SourceKind.OUTLET)
    told.publish(outlet, url="https://[hidden daily")
    assert told.tellers() == ("The article",)
