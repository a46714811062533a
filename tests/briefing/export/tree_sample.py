"""A small report with one of everything, and the words that try to be more than words."""

from __future__ import annotations

from dataclasses import replace

from briefing.report.tree import (
    Cite,
    CitedArticle,
    Column,
    GradeChip,
    Heading,
    Judged,
    Key,
    KeyEntry,
    List,
    ListItem,
    MarkingStyle,
    Paragraph,
    Quote,
    QuoteRun,
    RangeBar,
    RangeFigure,
    Reference,
    References,
    Report,
    Row,
    Table,
    Text,
    WebLink,
)

MOMENT = "2026-11-23T14:03:22Z"

HOSTILE = (
    "<script>alert(1)</script>",
    '<font color="red">red</font>',
    "<img src=file:///etc/passwd>",
    "a | pipe",
    "*stars* and __lines__",
    "[x](javascript:alert(1))",
    "[x]: https://example.org 'title'",
    "![x](https://example.org/a.png)",
    "R&D &amp; &#60;",
    "# not a heading",
    "1. not a list",
    "- not a list",
    "> not a quote",
    "=== not a rule",
    "`not code` ~~not struck~~",
    "https://example.org/bare and www.example.org",
    "back\\slash \\* and <!-- no comment -->",
    "</style></title>]]>{{x}}${y}",
    "    not indented code",
    "[^1] not a note",
)


def reference(number: int = 1, **changes: object) -> Reference:
    entry = Reference(
        number=number,
        words="About 300 soldiers were lost near the village.",
        chain=("Example Daily", "Intelligence service", "a captured soldier"),
        grade="B2",
        grade_words="usually reliable, probably true",
        reasons="Seen in person.",
    )
    return replace(entry, **changes)  # type: ignore[arg-type]


def article(**changes: str) -> CitedArticle:
    known = {
        "mark": "",
        "title": "Losses at the border",
        "author": "A. Writer",
        "outlet": "Example Daily",
        "published": "9 January 2025",
        "accessed": "12 January 2025",
        "url": "https://example.org/article?a=1&b=2",
    }
    return CitedArticle(**(known | changes))


def range_figure() -> RangeFigure:
    return RangeFigure(
        title="Soldiers killed",
        bars=(
            RangeBar("Service A", "B2", 250, 300, 350),
            RangeBar("Ministry B", "D4", 1100, None, None),
            RangeBar("Nobody knows", "", None, None, None),
        ),
        summary="Two of three claimants give a figure.",
    )


def whole_report() -> Report:
    """One of every node and every inline."""
    return Report(
        title="Losses in the border region",
        form="Situation report",
        facts=(("Serial", "7/26"), ("Originator", "Desk 4")),
        marking=MarkingStyle("TLP:AMBER+STRICT", "#FFC000", "#000000"),
        draft_note="1 of 9 parts was not reviewed.",
        keywords=("losses", "border"),
        nodes=(
            Heading(1, (Text("Situation"),)),
            Paragraph(
                (
                    Text("Losses "),
                    Text("rose", bold=True),
                    Text(" in winter."),
                    Cite(1, "B2"),
                    Cite(2, "-4"),
                    Text(" See "),
                    WebLink("the page", "https://example.org/a_b?x=1&y=2"),
                    Text(" or "),
                    WebLink("this", "javascript:alert(1)"),
                    Cite(0),
                )
            ),
            Heading(3, (Text("A level deeper"),)),
            Quote((Text("We saw them."), Cite(1, "B2")), (Text("A witness"), GradeChip("B2"))),
            QuoteRun(
                (Text("The ministry"), GradeChip("-4")),
                (
                    Quote((Text("More than 1,100."), Cite(2, "-4")), ()),
                    Quote((Text("They said “all”."), Cite(2, "-4")), ()),
                ),
                draft=True,
            ),
            Paragraph((Text("Nobody has read this."),), draft=True),
            Heading(1, (Text("Key judgements"),)),
            Judged(
                (Text("It is likely that losses rise."), Cite(2, "-4")),
                (Text("Confidence: moderate."),),
                (("For", (Text("two origins"), Cite(1, "B2"))),),
            ),
            List(
                (
                    ListItem((Text("first"),), (List((ListItem((Text("inner"),)),)),)),
                    ListItem((Text("second"),)),
                ),
                ordered=True,
            ),
            List((ListItem((Text("again first"),)),), ordered=True),
            Heading(1, (Text("Casualty estimates"),)),
            Table(
                (Column("Who", 2), Column("Killed", 1, "right"), Column("Grade", 1, "centre")),
                (
                    Row(((Text("Service A"), Cite(1, "B2")), (Text("300"),), (GradeChip("B2"),))),
                    Row(
                        ((Text("Ministry B"),), (Text("1,100"),), (GradeChip(""),)),
                        draft=True,
                        note=(Text("Printed 2022."),),
                    ),
                ),
                caption="Killed, by claimant",
            ),
            range_figure(),
            Heading(1, (Text("Sources"),)),
            References(
                (
                    reference(1, article="A1"),
                    reference(
                        2,
                        words="More than 1,100.",
                        grade="-4",
                        article="A2",
                        dated="9 January 2025",
                        draft=True,
                    ),
                ),
                (article(mark="A1"), article(mark="A2", url="file:///etc")),
                "2 statements are cited.",
            ),
            Key("Grades used", (KeyEntry("B", "Usually reliable"),), "NATO system"),
        ),
    )


def report_saying(words: str) -> Report:
    """A report in which every place that can hold text holds `words`."""
    runs = (Text(words),)
    return Report(
        title=words,
        form=words,
        facts=((words, words),),
        marking=MarkingStyle(words, "red;}</style>", "#12"),
        draft_note=words,
        author=words,
        keywords=(words,),
        nodes=(
            Heading(1, runs),
            Paragraph(runs),
            Paragraph((Text(words, bold=True), Cite(1), *runs, Text(words, code=True))),
            Quote(runs, runs),
            QuoteRun(runs, (Quote(runs, runs), Quote(runs, runs))),
            Judged(runs, runs, ((words, runs),)),
            List((ListItem(runs, (Paragraph(runs),)),)),
            Table((Column(words), Column(words)), (Row((runs, (GradeChip(words),))),), words),
            RangeFigure(words, (RangeBar(words, words, 1, None, None),), words),
            References(
                (
                    Reference(
                        number=1,
                        words=words,
                        chain=(words,),
                        grade="B2",
                        grade_words=words,
                        article=words,
                        dated=words,
                        reasons=words,
                    ),
                ),
                (CitedArticle(words, words, words, words, words, words, words),),
                words,
            ),
            Key(words, (KeyEntry(words, words),), words),
            Paragraph((WebLink(words, words),)),
        ),
    )
