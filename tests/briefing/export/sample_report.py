"""A finished brief as a report tree, in our own words, for the tests of every printer."""

from __future__ import annotations

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
    Node,
    Paragraph,
    Quote,
    RangeBar,
    RangeFigure,
    Reference,
    References,
    Report,
    Row,
    Runs,
    Table,
    Text,
)

TITLE = "North Korean soldiers captured in Kursk"
GREEN = MarkingStyle("TLP:GREEN", "#33ff00", "#000000")
DRAFT_NOTE = (
    "Drafted by the program from one article. 7 of 31 parts have not been reviewed by an analyst;"
    " each of them is marked in the margin."
)


def report(**changes: object) -> Report:
    """The sample, with any of its fields changed."""
    fields: dict[str, object] = {
        "title": TITLE,
        "form": "Situation report 3",
        "facts": FACTS,
        "nodes": NODES,
        "marking": GREEN,
        "draft_note": DRAFT_NOTE,
        "author": "M. Halloran",
        "keywords": ("Kursk", "prisoners of war", "North Korea"),
    }
    return Report(**{**fields, **changes})  # type: ignore[arg-type]


def _text(text: str, *cites: int) -> Runs:
    return (Text(text), *(Cite(number) for number in cites))


def _situation() -> tuple[Node, ...]:
    return (
        Heading(1, _text("Situation")),
        Paragraph(
            (
                Text("Ukrainian troops took two North Korean soldiers alive on "),
                Text("9 January 2025", bold=True),
                Text(" while fighting in the Kursk battle space."),
                Cite(1, "B2"),
                Text(
                    " President Zelenskiy made the capture public and posted pictures of both men "
                ),
                Cite(2, "C3"),
                Text(
                    "but offered nothing that would settle their nationality. A day later South"
                    " Korea's intelligence service, the NIS, confirmed the capture after working on"
                    " the case with its Ukrainian counterpart in real time."
                ),
                Cite(1, "B2"),
                Cite(3, "B2"),
            )
        ),
        Paragraph(
            _text(
                "Film released by Ukraine's security service on 11 January shows the two in"
                " hospital beds, one with bandaged hands and the other with a bandaged jaw. They"
                " spoke through interpreters whom the NIS provided; the second man could say little"
                " because of his wound.",
                4,
            ),
            draft=True,
        ),
        Quote(
            _text(
                "He had been told that he was leaving for training, and understood only on arrival"
                " that he was being sent into a war.",
                5,
            ),
            (
                Text(
                    "Captured soldier born in 2005, through NIS interpreters, reported by the SBU"
                ),
                Text("  "),
                GradeChip("F3"),
            ),
        ),
        Heading(2, _text("Ground")),
        Paragraph(
            _text(
                "The fighting goes back to the offensive of August 2024, the largest incursion into"
                " Russia in modern times. Ukraine still holds more than 500 km² in the region"
                " although Russian units, reinforced by some 11,000 men whom Pyongyang sent in the"
                " autumn of 2024, have won back part of what was lost.",
                6,
                7,
                8,
            ),
            draft=True,
        ),
    )


def _actors() -> tuple[Node, ...]:
    columns = (
        Column("Actor", 1.3),
        Column("Kind", 0.8),
        Column("Side", 0.9),
        Column("Role in this brief", 2.6),
    )
    rows = (
        ("Security Service of Ukraine (SBU)", "agency", "Ukraine", "holds and films the prisoners"),
        ("National Intelligence Service (NIS)", "agency", "South Korea", "confirms; interprets"),
        ("Volodymyr Zelenskiy", "person", "Ukraine", "announces; gives a loss figure"),
        ("John Kirby", "person", "United States", "gives a loss figure for one week"),
        ("Prisoner born in 2005", "person", "North Korea", "says he expected training"),
        ("Prisoner born in 1999", "person", "North Korea", "calls himself a sniper"),
    )
    return (
        Heading(1, _text("Actors")),
        Table(columns, tuple(Row(tuple(_text(cell) for cell in row)) for row in rows)),
    )


def _estimates() -> tuple[Node, ...]:
    columns = (
        Column("Claimed by", 1.2),
        Column("Population", 1.2),
        Column("Killed or wounded", 1.0, "right"),
        Column("Period", 1.5),
        Column("Grade", 0.6),
    )
    rows = (
        Row(
            (
                _text("Zelenskiy", 9),
                _text("North Korean troops in Kursk"),
                _text("more than 3,000"),
                _text("to 23 December 2024 [printed: 2022]"),
                (GradeChip("C4"),),
            ),
            draft=True,
        ),
        Row(
            (
                _text("White House (Kirby)", 10),
                _text("North Korean troops in Kursk"),
                _text("about 1,000"),
                _text("one week, to 27 December 2024"),
                (GradeChip("B3"),),
            )
        ),
    )
    bars = (
        RangeBar("Zelenskiy, all to 23 December", "C4", 3000, None, None),
        RangeBar("Kirby, one week", "B3", None, 1000, None),
        RangeBar("Staff estimate, all to 11 January", "", 2000, 2700, 4000),
        RangeBar("Blogger, one week", "E5", None, None, 1800),
    )
    return (
        Heading(1, _text("Casualty estimates")),
        Paragraph(
            _text(
                "Two figures are in circulation. They cover different periods and cannot be added,"
                " and the higher one was given without evidence.",
                9,
                10,
            )
        ),
        Table(columns, rows, caption="North Korean losses as claimed"),
        RangeFigure(
            "Killed or wounded, North Korean troops in Kursk",
            bars,
            "Zelenskiy claims more than 3,000 with no upper end; Kirby about 1,000 within one week."
            " An arrow marks an end that the claimant left open.",
        ),
    )


def _judgements() -> tuple[Node, ...]:
    return (
        Heading(1, _text("Key judgements")),
        Judged(
            (
                Text("It is "),
                Text("likely", bold=True),
                Text(" [55–80 %] that recruits were deployed without being told of combat."),
                Cite(5),
            ),
            (
                Text("We hold this with "),
                Text("low confidence", bold=True),
                Text(": two accounts that came through one channel."),
            ),
            (
                ("For", _text("both prisoners say they expected training", 5)),
                (
                    "Against",
                    _text("the NIS says one of them was trained by Russian forces first", 3),
                ),
                ("Assumption", _text("the interpreters rendered the statements faithfully")),
            ),
        ),
    )


def _questions() -> tuple[Node, ...]:
    return (
        Heading(1, _text("Open questions"), draft=True),
        List(
            (
                ListItem(
                    _text(
                        "Can the nationality of the two men be shown by anything other than their"
                        " own words and the confirmation of the NIS?",
                        2,
                    ),
                    (
                        List(
                            (
                                ListItem(_text("Identity papers, equipment, dental work")),
                                ListItem(_text("A consular answer from Pyongyang")),
                            )
                        ),
                    ),
                ),
                ListItem(
                    _text("Do the two loss figures overlap, and what did each of them count?", 9)
                ),
                ListItem(_text("Which unit did the older prisoner serve in?")),
            ),
            ordered=True,
            draft=True,
        ),
    )


_CLAIMS = (
    ("Ukrainian forces seized the two soldiers in Kursk on 9 January.", "B2"),
    ("The president posted pictures of the men and gave no proof of where they came from.", "C3"),
    ("The service said one prisoner had been trained by the Russian army.", "B2"),
    ("The film shows the men in hospital, one with a bandaged jaw.", "B2"),
    ("He believed that he was leaving for training, not for a war with Ukraine.", "F3"),
    ("The August 2024 offensive was the largest on Russian soil since the Second World War.", "B2"),
    ("Kyiv's forces hold more than 500 square kilometres.", "C3"),
    ("About 11,000 troops were sent last autumn.", "C3"),
    ("More than 3,000 were killed or injured, the president said, offering no evidence.", "C4"),
    ("Some 1,000 were killed or wounded within one week, the spokesman said.", "B3"),
)
_WORDS = {
    "B2": "usually reliable; probably true",
    "B3": "usually reliable; possibly true",
    "C3": "fairly reliable; possibly true",
    "C4": "fairly reliable; doubtful",
    "F3": "reliability cannot be judged; possibly true",
}


def _sources() -> tuple[Node, ...]:
    entries = tuple(
        Reference(
            number,
            words,
            ("Daily Courier", "NIS", "captured soldier")
            if grade == "F3"
            else ("Daily Courier", "SBU"),
            grade,
            _WORDS[grade],
            reasons="The outlet names its agency; the agency shows film." if grade == "B2" else "",
            draft=number == 7,
            chain_suggested=number == 8,
        )
        for number, (words, grade) in enumerate(_CLAIMS, start=1)
    )
    article = CitedArticle(
        "",
        "Two soldiers, two numbers",
        outlet="Daily Courier",
        published="12 January 2025",
        accessed="23 November 2026",
        url="https://courier.example/kursk/two-soldiers",
    )
    return (Heading(1, _text("Sources")), References(entries, (article,)))


def _keys() -> tuple[Node, ...]:
    return (
        Key(
            "Grades used in this brief",
            (
                KeyEntry("B", "Usually reliable"),
                KeyEntry("C", "Fairly reliable"),
                KeyEntry("F", "Reliability cannot be judged"),
                KeyEntry("2", "Probably true"),
                KeyEntry("3", "Possibly true"),
                KeyEntry("4", "Doubtful"),
            ),
            "Admiralty code, AJP-2.1. F and 6 mean “not judged”, not “worst”.",
        ),
        Key(
            "Likelihood terms used in this brief",
            (KeyEntry("likely", "55–80 %"), KeyEntry("very likely", "80–95 %")),
            "ICD 203.",
        ),
    )


FACTS = (
    ("Serial", "KRS/2025/003"),
    ("Period covered", "9 to 12 January 2025"),
    ("Information cut-off", "12 January 2025, 18:00 UTC"),
    ("Originator", "Regional desk"),
    ("Distribution", "Desk heads; duty officer"),
)
NODES: tuple[Node, ...] = (
    *_judgements(),
    *_situation(),
    *_actors(),
    *_estimates(),
    *_questions(),
    *_sources(),
    *_keys(),
)
