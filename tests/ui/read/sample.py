"""A project to read in the tests: one invented article with suggestions, and a short second one.

The reading is made by hand, so that these tests do not hang on what `briefing.reading` finds.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from briefing.model.reading import (
    Finding,
    ReadDate,
    ReadFigure,
    Reading,
    ReadSource,
    ReadStatement,
    Span,
    Taken,
)
from briefing.model.vocabulary import Category, Qualifier, Severity, SourceKind
from briefing.project.commands import (
    AcceptSuggestion,
    AddArticle,
    EditSource,
    GradeStatement,
    SetAside,
)
from briefing.project.queries.examined import examined_article
from briefing.project.queries.overview import article_summaries, source_uses, suggestions
from ui.workbench import Workbench

TITLE = "Two drivers of the northern convoy held after clash at Varn bridge"
PARAGRAPHS = (
    """The Interior Service has confirmed that border troops took two convoy drivers alive on
    9 January.
    | The governor shared pictures of the men but offered nothing conclusive to show where they
    came from.""",
    """One of the drivers, born in 1999, told interpreters from the Service that he was a medic, and
    that he had come believing it was a training exercise.
    | The other said he had no papers.""",
    """Governor Ilse Maran said on 23 December 2022 that more than 3,000 of them had been killed or
    wounded, about a quarter of those sent.
    | Four days later the ministry's spokesman put the losses of a single week at around 1,000
    killed or wounded.""",
    """With the situation moving fast, its consequences remain to be understood.""",
)
SENTENCES = [
    [" ".join(sentence.split()) for sentence in paragraph.split("|")] for paragraph in PARAGRAPHS
]
SUBHEAD = "What the ministry counts"
FOOT = "Related sources:\n\nNorthern Ledger: the road to Varn"


def span(text: str, words: str) -> tuple[int, int, str]:
    """Where words stand in the text; they stand there once."""
    assert text.count(words) == 1, words
    at = text.index(words)
    return at, at + len(words), words


def article_text() -> str:
    """The article with its masthead, one subhead and what stands below it."""
    bodies = [" ".join(sentences) for sentences in SENTENCES]
    bodies.insert(2, SUBHEAD)
    head = f"{TITLE}\nBy Jon Hald\nThe Varn Courier, 12 January 2025"
    return "\n\n".join((head, *bodies, FOOT))


def taken(text: str, title: str = TITLE) -> Taken:
    """The document as intake hands it on."""
    original = text.encode()
    return Taken(
        title=title,
        text=text,
        original=original,
        sha256=hashlib.sha256(original).hexdigest(),
        media_type="text/plain",
        outlet="The Varn Courier",
        published="2025-01-12",
        language="en",
    )


def teller(text: str, name: str, words: str, cue: str, kind: SourceKind) -> ReadSource:
    """One source of a chain."""
    start, end, _ = span(text, words)
    return ReadSource(name, start, end, cue, kind)


def reading(text: str) -> Reading:
    """What a first reading finds in the article."""
    service = SourceKind.AGENCY
    chains = {
        0: (teller(text, "Interior Service", "The Interior Service", "confirmed", service),),
        2: (
            teller(text, "Interior Service", "interpreters from the Service", "", service),
            teller(
                text,
                "Captured driver (b. 1999)",
                "One of the drivers",
                "told interpreters from the Service",
                SourceKind.UNNAMED,
            ),
        ),
        4: (teller(text, "Ilse Maran", "Governor Ilse Maran", "said", SourceKind.PERSON),),
        5: (
            teller(
                text, "Ministry spokesman", "the ministry's spokesman", "put", SourceKind.PERSON
            ),
        ),
    }
    lost = Category.KILLED_OR_WOUNDED
    figures = {
        4: (
            ReadFigure(
                *span(text, "more than 3,000"),
                lost,
                Qualifier.MORE_THAN,
                low=3000,
                population="convoy troops",
            ),
        ),
        5: (ReadFigure(*span(text, "around 1,000"), lost, Qualifier.ABOUT, best=1000),),
    }
    dates = {
        0: (ReadDate(*span(text, "9 January"), "2025-01-09"),),
        4: (ReadDate(*span(text, "23 December 2022"), "2022-12-23"),),
    }
    unsupported = {1: (Span(*span(text, "offered nothing conclusive")),)}
    hedges = {2: (Span(*span(text, "believing")),)}
    statements = []
    sentences = [sentence for paragraph in SENTENCES for sentence in paragraph]
    for number, sentence in enumerate(sentences):
        start, end, _ = span(text, sentence)
        statements.append(
            ReadStatement(
                start,
                end,
                sentence,
                attribution=chains.get(number, ()),
                hedges=hedges.get(number, ()),
                unsupported=unsupported.get(number, ()),
                dates=dates.get(number, ()),
                figures=figures.get(number, ()),
                sections=("casualties",) if number in figures else ("situation",),
            )
        )
    finding = Finding(
        "date_order",
        "The figure is dated two years before the article and before the first convoy left.",
        Severity.WARNING,
        (Span(*span(text, "23 December 2022")),),
        question="When did the governor give the figure?",
        mend="2024-12-23",
    )
    return Reading(tuple(statements), (finding,))


def plain_article(title: str, sentences: list[str]) -> AddArticle:
    """An article of which nothing is suggested."""
    text = " ".join(sentences)
    found, at = [], 0
    for sentence in sentences:
        start = text.index(sentence, at)
        at = start + len(sentence)
        found.append(ReadStatement(start, at, sentence))
    return AddArticle(taken(text, title), Reading(tuple(found)))


def sample_project(bench: Workbench, path: Path) -> list[str]:
    """A project with two articles; returns the ids of the first one's statements."""
    bench.create(path, "Varn")
    text = article_text()
    assert bench.run(AddArticle(taken(text), reading(text)))
    second = ["Officials in the capital know of no convoy.", "The road to Varn is closed."]
    assert bench.run(plain_article("Capital denies any convoy", second))
    article = bench.ask(article_summaries)[0].id
    return [one.statement.id for one in bench.ask(examined_article, article, bench.analyst)]


def work_on(bench: Workbench, ids: list[str]) -> None:
    """Half an hour's work: grades, one chain accepted, one statement set aside."""
    article = bench.ask(article_summaries)[0].id
    for one in bench.ask(suggestions, article):
        if one.kind == "attribution" and one.statement_id in (ids[0], ids[4]):
            bench.run(AcceptSuggestion(one.id))
    for use in bench.ask(source_uses):
        if use.source.name == "Ilse Maran":
            bench.run(EditSource(use.source.id, {"reliability": "C"}))
    bench.run(GradeStatement(ids[0], "B", "2"))
    bench.run(GradeStatement(ids[1], "C", "3"))
    bench.run(GradeStatement(ids[4], credibility="4"))
    bench.run(SetAside(ids[6], "Empty talk"))
