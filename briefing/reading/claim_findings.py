"""Finds claims that rest on less than they seem to: no evidence, no named source, one channel.

These are open questions rather than contradictions; each says what an analyst would ask.
"""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model.reading import Finding, ReadStatement, Span
from briefing.model.vocabulary import Severity, SourceKind
from briefing.reading.lexicon import compiled
from briefing.reading.read_article import ReadArticle
from briefing.reading.strengths import strength_in

_LONGEST = 110
"""Letters of a statement that a question quotes: enough to know it by."""
_MOST_CHANNELS = 200  # each is looked for in the whole text

_SAID_BY_NOBODY = (
    r"(?i:\breportedly\b|\b(?:is|are|was|were)\s(?:reported|said|believed|thought)\sto\b"
    r"|\ballegedly\b|\breports\ssay\b)"
)
_VAGUE_OBJECT = (
    r"(?i:\b(?:this|that|the|these|those|his|her|its|their)"
    r"\s(?:claims?|numbers?|figures?|statements?|allegations?|assertions?|reports?)\b)"
)


def evidence_findings(article: ReadArticle) -> Iterator[Finding]:
    """What is said to lack evidence: an open question each."""
    for statement in article.statements:
        for span in statement.unsupported:
            yield Finding(
                "evidence-missing",
                f"The article itself says that evidence is missing: “{span.text}”.",
                Severity.NOTE,
                (span, *(Span(f.start, f.end, f.text) for f in statement.figures[:1])),
                question=_evidence_question(statement, span),
            )


def _evidence_question(statement: ReadStatement, span: Span) -> str:
    teller = statement.attribution[0].name if statement.attribution else ""
    by = f" given by {teller}" if teller else ""
    if statement.figures:
        return f"What evidence is there for the figure “{statement.figures[0].text}”{by}?"
    proof = compiled(r"(?i:\b(?:evidence|proof|confirmation)\s(.{3,120})$)").search(span.text)
    if proof and not compiled(_VAGUE_OBJECT).search(proof[1]):
        beyond = f", beyond what {teller} showed or said" if teller else ""
        return f"What evidence is there “{proof[1]}”{beyond}?"
    return f"What evidence is there for the claim{by} that “{_shortened(statement.text)}”?"


def unnamed_reports(article: ReadArticle) -> Iterator[Finding]:
    """A claim passed on with 'reportedly' and no name."""
    for statement in article.statements:
        match = compiled(_SAID_BY_NOBODY).search(statement.text)
        if match is None or statement.attribution or statement.heading:
            continue
        start = statement.start + match.start()
        span = Span(start, start + len(match.group()), match.group())
        yield Finding(
            "source-not-named",
            f"“{span.text}” names no source for what is claimed.",
            Severity.NOTE,
            (span,),
            question=_teller_question(statement),
        )


def _teller_question(statement: ReadStatement) -> str:
    """Who says so, asked of the number that the statement gives, or else of its words."""
    if statement.figures:
        return f"Who gives the figure “{statement.figures[0].text}”?"
    strength = strength_in(statement)
    if strength is not None and strength.sent:
        return f"Who reports that “{strength.span.text}” were sent?"
    return f"Who is the source for “{_shortened(statement.text)}”?"


def one_channel(article: ReadArticle) -> Iterator[Finding]:
    """Several origins that are heard only through one agency: nobody else was given access."""
    heard: dict[str, list[tuple[str, Span]]] = {}
    for statement in article.statements:
        chain = statement.attribution
        if len(chain) < 2 or chain[0].kind is not SourceKind.AGENCY:
            continue
        witness = chain[-1]
        if witness.kind is SourceKind.UNNAMED:
            words = article.text[witness.start : witness.end]
            heard.setdefault(chain[0].name, []).append(
                (witness.name, Span(witness.start, witness.end, words))
            )
    text = article.text.lower()
    several = [(who, told) for who, told in heard.items() if len({name for name, _ in told}) > 1]
    for agency, witnesses in several[:_MOST_CHANNELS]:
        names = dict.fromkeys(name for name, _ in witnesses)
        called = f"the {agency}" if f"the {agency.lower()}" in text else agency
        yield Finding(
            "one-channel",
            f"{_listed(list(names))} are heard only through {called}: {len(names)} origins, but "
            "one channel, so their accounts do not confirm each other.",
            Severity.NOTE,
            tuple(span for _, span in witnesses),
            question=f"Has anybody other than {called}, the only channel for their accounts, been "
            "able to question these witnesses?",
        )


def _listed(names: list[str]) -> str:
    named = [f"the {name}" if " born in " in name else f"“{name}”" for name in names[:4]]
    joined = f"{', '.join(named[:-1])} and {named[-1]}"
    return joined[0].upper() + joined[1:]


def _shortened(words: str) -> str:
    plain = " ".join(words.split()).rstrip(".")
    return plain if len(plain) <= _LONGEST else plain[:_LONGEST].rsplit(" ", 1)[0] + " …"
