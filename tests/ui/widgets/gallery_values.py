"""What the gallery shows: an invented article, its sources, and a model to give them."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QWidget,
)

from ui.widgets.cards import CardView
from ui.widgets.grade_chip import GradeState
from ui.widgets.segmented_picker import Choice
from ui.widgets.statement_view import (
    ArticleHead,
    StatementView,
    Underline,
    UnderlineKind,
)

RELIABILITY = (
    Choice("A", "Reliable", "no doubt of authenticity or competence"),
    Choice("B", "Usually reliable", "minor doubt; mostly valid before"),
    Choice("C", "Fairly reliable", "some doubt; valid before at times"),
    Choice("D", "Not usually reliable", "significant doubt"),
    Choice("E", "Unreliable", "invalid before"),
    Choice("F", "Cannot be judged", "no basis to evaluate this source"),
)
CREDIBILITY = tuple(
    Choice(str(number), label)
    for number, label in enumerate(
        ("Confirmed", "Probably true", "Possibly true", "Doubtful", "Improbable", "Not judged"), 1
    )
)


class Rows(QAbstractListModel):
    """Values under one role, as the models of the workspaces will give them."""

    def __init__(self, role: int, rows: list[object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self.rows = rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        row = self.rows[index.row()]
        if role == self._role:
            return row
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken()  # type: ignore[attr-defined]
        return None


def marked(text: str, **found: str) -> tuple[Underline, ...]:
    """Underlines for words of a text, by kind."""
    result = []
    for kind, words in found.items():
        start = text.index(words)
        result.append(
            Underline(start, start + len(words), UnderlineKind[kind.upper()], f"Because of {words}")
        )
    return tuple(result)


def statements() -> list[object]:
    """An article of the reader, with every state a statement can be in."""
    first = "The harbour master said on 4 March that two barges had sunk at their moorings."
    second = "A union official put the number of injured at more than 30, without naming a source."
    third = (
        "One of the pilots, interviewed through the company, told reporters that he had been "
        "ordered to sail and that it was probably too late to turn back."
    )
    fourth = (
        "The Fleet List reported the cargo as grain 🌾 and fertiliser, citing the captain 船長."
    )
    return [
        ArticleHead(
            "a1",
            "Two barges lost in the northern harbour after a week of storms",
            "Coast Courier · published 5 March 2025 · accessed 23 November 2026 · 6 statements",
        ),
        StatementView(
            "s1",
            first,
            "B2",
            underlines=marked(
                first, attribution="The harbour master said", date="4 March", figure="two"
            ),
            number=1,
        ),
        StatementView(
            "s2",
            second,
            "C3",
            underlines=marked(
                second,
                actor="A union official",
                figure="more than 30",
                hedge="without naming a source",
            ),
            number=2,
        ),
        StatementView(
            "s3",
            third,
            "",
            underlines=marked(third, attribution="told reporters", hedge="probably"),
            number=3,
        ),
        StatementView("h1", "What is known of the cargo", heading=True, number=4),
        StatementView(
            "s4",
            fourth,
            "C-",
            GradeState.INHERITED,
            underlines=marked(fourth, attribution="citing the captain"),
            number=5,
            tag="assumed",
        ),
        StatementView("s5", "The ministry denied it.", "E5", number=6, paragraph_start=True),
        StatementView("s6", "Nobody knows what comes next.", "", GradeState.SET_ASIDE, number=7),
    ]


def articles() -> list[object]:
    """Cards of articles."""
    return [
        CardView(
            "Two barges lost in the northern harbour",
            "Coast Courier · 5 Mar 2025",
            "15 of 22 graded",
            0.68,
        ),
        CardView("Union counts the injured and blames the owners", "River Post · 5 Mar", "", 0.2),
        CardView("Statement of the ministry on the losses", "Official · 6 Mar 2025", "", 1.0),
    ]


def sources() -> list[object]:
    """Cards of sources."""
    return [
        CardView("Harbour Authority of the Northern District", grade="B"),
        CardView("Coast Courier", grade="C"),
        CardView("Pilot (unnamed)", grade="F"),
        CardView("Union spokeswoman", grade=""),
    ]


def small_pdf(pages: int) -> bytes:
    """A PDF of a few lines."""
    from io import BytesIO

    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    for number in range(1, pages + 1):
        canvas.setFont("Times-Roman", 24)
        canvas.drawString(60, 760, f"Page {number} of {pages}")
        canvas.setFillColorRGB(0.7, 0.1, 0.1)
        canvas.rect(60, 600, 200, 80, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
