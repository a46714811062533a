"""What was collected and what it is worth: article, statement, source, attribution, grade, link.

Every id is a 13-character string that sorts by time. Offsets count Unicode code points in the
article's text, which never changes after import. Moments are ISO 8601 in UTC; dates are EDTF.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.vocabulary import (
    LinkKind,
    SourceKind,
    StatementKind,
    SuggestionKind,
    SuggestionStatus,
)


@dataclass(frozen=True, slots=True)
class Article:
    """One imported document and where it came from (the record ICS 206-01 asks for).

    `outlet_id` is the source that published it; `notes` are sentences about what was odd at intake;
    `sha256` (hex) names the original bytes, which stay in the file.
    """

    id: str
    title: str
    text: str
    sha256: str
    media_type: str
    file_name: str = ""
    byline: str = ""
    outlet: str = ""
    outlet_id: str | None = None
    published: str = ""
    accessed: str = ""
    url: str = ""
    language: str = ""
    notes: tuple[str, ...] = ()
    marking: str = ""
    imported_at: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A span of an article that can be graded. `text` is exactly `article.text[start:end]`.

    `set_aside` holds the reason for leaving the statement out, and is None while it is in play.
    """

    id: str
    article_id: str
    start: int
    end: int
    text: str
    kind: StatementKind = StatementKind.INFORMATION
    set_aside: str | None = None
    note: str = ""
    marking: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Who says something. `reliability` is the default that its statements inherit ('' = none)."""

    id: str
    name: str
    kind: SourceKind = SourceKind.PERSON
    role: str = ""
    aliases: tuple[str, ...] = ()
    reliability: str = ""
    reliability_reason: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link of a statement's chain. `position` 0 is the nearest teller; the last is the origin.

    `start`, `end` and `cue` say which words of the article led to it (-1, -1, '' when the analyst
    knew it from elsewhere).
    """

    id: str
    statement_id: str
    position: int
    source_id: str
    cue: str = ""
    start: int = -1
    end: int = -1
    reviewed: bool = True


@dataclass(frozen=True, slots=True)
class Grade:
    """One analyst's Admiralty grade of one statement: both axes, each with its own reason.

    `reliability` is A-F, `credibility` 1-6; '' means that axis is still open. F and 6 mean "cannot
    be judged", which is not the bottom of the scale. A digit means nothing without its `scheme`.
    """

    id: str
    statement_id: str
    analyst: str
    scheme: str = "admiralty-nato"
    reliability: str = ""
    reliability_reason: str = ""
    credibility: str = ""
    credibility_reason: str = ""
    graded_at: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """How statement `from_id` bears on statement `to_id`."""

    id: str
    kind: LinkKind
    from_id: str
    to_id: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the program proposes, and the words (`cue`, at `start`:`end`) that led to it.

    `statement_id` is None for what concerns an article as a whole. `payload` is the proposal as
    JSON, in the shape that `briefing.project.suggestions` documents for its kind.
    """

    id: str
    article_id: str
    statement_id: str | None
    kind: SuggestionKind
    start: int
    end: int
    cue: str
    payload: str
    status: SuggestionStatus = SuggestionStatus.OPEN
