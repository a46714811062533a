"""The neutral tree of a brief. Report makes it, every exporter prints it and nothing else.

It holds plain text only: whatever looks like markup in here is the characters it is. A printer
escapes for its own format. Numbers of citations are already given, in order of first use.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.vocabulary import PageSize

GONE = 0
"""The number of a citation of which the statement is no longer there."""


@dataclass(frozen=True, slots=True)
class Text:
    """A run of characters. `code` prints in a fixed-width face. `lang` only where it differs."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Cite:
    """A reference to entry `number` of the source list. 0 means: the statement cited is gone."""

    number: int
    grade: str = ""

    @property
    def is_gone(self) -> bool:
        """Whether what was cited is no longer there."""
        return self.number == GONE


@dataclass(frozen=True, slots=True)
class GradeChip:
    """A grade shown as its code ('B2', 'B-', '-2', '' for ungraded). The printer may colour it."""

    code: str


@dataclass(frozen=True, slots=True)
class WebLink:
    text: str
    url: str


Inline = Text | Cite | GradeChip | WebLink
Runs = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 is a section of the brief; 2 and 3 stand inside it. `draft`: not reviewed yet."""

    level: int
    runs: Runs
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    runs: Runs
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A source's exact words (without quotation marks of ours), their citation, and who says so."""

    runs: Runs
    credit: Runs
    draft: bool = False


@dataclass(frozen=True, slots=True)
class QuoteRun:
    """Quotations one after another for which the same `credit` answers; it stands once, before
    them, and each keeps quotation marks and a citation of its own. All are drafts or none is."""

    credit: Runs
    quotes: tuple[Quote, ...]
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Judged:
    """An analyst's judgement: the sentence with its likelihood, then confidence in its own."""

    runs: Runs
    confidence: Runs = ()
    basis: tuple[tuple[str, Runs], ...] = ()
    draft: bool = False


@dataclass(frozen=True, slots=True)
class ListItem:
    """`draft`: neither the item nor what hangs below it was reviewed."""

    runs: Runs
    children: tuple[Node, ...] = ()
    draft: bool = False


@dataclass(frozen=True, slots=True)
class List:
    items: tuple[ListItem, ...]
    ordered: bool = False
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Column:
    """`align` is left, right or centre. `weight` is the column's share of the width, for printers
    that cannot measure what stands in it."""

    title: str
    weight: float = 1.0
    align: str = "left"


@dataclass(frozen=True, slots=True)
class Row:
    """`note` is a remark on the whole row; it prints below the cells, across the table."""

    cells: tuple[Runs, ...]
    draft: bool = False
    note: Runs = ()


@dataclass(frozen=True, slots=True)
class Table:
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class RangeBar:
    """One line of the estimate chart. None where the figure has no such end; it is never 0.

    `words` is the figure as a table prints it: `more than 3,000`.
    """

    label: str
    grade: str
    low: int | None
    best: int | None
    high: int | None
    words: str = ""


@dataclass(frozen=True, slots=True)
class RangeFigure:
    """Estimates of one population and category drawn as ranges. `summary` is what is to be said
    of them all; what each bar says need not stand in it."""

    title: str
    bars: tuple[RangeBar, ...]
    summary: str


@dataclass(frozen=True, slots=True)
class CitedArticle:
    """One article that citations come from: what ICS 206-01 asks of a reference, where known.

    `mark` is `A2`, and '' where there is only one article. Dates are in words. `portion` is the
    marking that stands before it, such as `(U)`, and '' in a brief without such marks. `lang` is
    the language of its title, only where it differs.
    """

    mark: str
    title: str
    author: str = ""
    outlet: str = ""
    published: str = ""
    accessed: str = ""
    url: str = ""
    portion: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """One entry of the source list: a cited statement and all that answers for it.

    `chain` reads from the nearest teller to the origin and starts with the outlet; `grade_words`
    spells the code out; `words` are the exact words cited; `article` is the mark of its article,
    and `dated` that article's date, where a reader has more than one to tell apart.
    `quoted`: the brief quotes these words in full; a list on paper need not say them again.
    `portion` is the marking that stands before the entry, such as `(U)`, and `marking` the same in
    full, `UNCLASSIFIED`, as a banner has it; both are '' where there is none.
    `lang` is the language of the words, only where it differs.
    """

    number: int
    words: str
    chain: tuple[str, ...]
    grade: str
    grade_words: str
    article: str = ""
    dated: str = ""
    reasons: str = ""
    draft: bool = False
    chain_suggested: bool = False
    quoted: bool = False
    portion: str = ""
    marking: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class References:
    """The source list: what it comes to in a sentence or two, the articles, then the citations.

    `portion` is the marking that stands before the headings that printers give its parts.
    """

    entries: tuple[Reference, ...]
    articles: tuple[CitedArticle, ...] = ()
    summary: str = ""
    portion: str = ""


@dataclass(frozen=True, slots=True)
class KeyEntry:
    code: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Key:
    """A legend: the grades or the likelihood terms that the brief uses, and where they are from."""

    title: str
    entries: tuple[KeyEntry, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """One casualty figure that the brief prints, field by field, for tables that count on.

    None is an end that is not known, and never 0. `source` is its entry in the source list, 0 for
    none; `period` and `as_of` are as recorded (EDTF, or the words of the article); `marking` is its
    own in full, and '' for that of the brief.
    """

    source: int
    claimant: str
    reporter: str
    population: str
    side: str
    category: str
    qualifier: str
    low: int | None
    best: int | None
    high: int | None
    words: str
    tally: str
    period: str
    as_of: str
    place: str
    verification: str
    grade: str
    note: str = ""
    marking: str = ""
    draft: bool = False


Node = (
    Heading | Paragraph | Quote | QuoteRun | Judged | List | Table | RangeFigure | References | Key
)


@dataclass(frozen=True, slots=True)
class MarkingStyle:
    """How the marking prints: its label, and ink and ground as '#rrggbb'.

    `align` is where it stands in header and footer: right, as TLP 2.0 asks, or centre.
    """

    label: str
    ink: str = "#ffffff"
    ground: str = "#000000"
    align: str = "right"


@dataclass(frozen=True, slots=True)
class Report:
    """A whole brief, ready to print.

    `facts` are the lines of the title block (label, value), already without empty ones.
    `draft_note` is the sentence that says how much was not reviewed, or ''. `estimates` are the
    figures of its table or chart of estimates, `places` the states and places of its table of
    actors; none where it has no such table. `portion` is the marking that stands before what
    printers add in words of their own, such as the heading of the contents.
    """

    title: str
    form: str
    facts: tuple[tuple[str, str], ...]
    nodes: tuple[Node, ...]
    marking: MarkingStyle | None = None
    language: str = "en"
    page_size: PageSize = PageSize.A4
    draft_note: str = ""
    author: str = ""
    keywords: tuple[str, ...] = ()
    estimates: tuple[Counted, ...] = ()
    places: tuple[str, ...] = ()
    portion: str = ""
