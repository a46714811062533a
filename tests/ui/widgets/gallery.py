"""Every widget, set up as an analyst would see it: for the tests here and for looking at.

`python -m tests.ui.widgets.gallery FOLDER` saves a picture of each scene in both themes.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QProgressBar,
    QRadioButton,
    QScrollArea,
    QSpinBox,
    QSplitter,
    QTableView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Role, Scheme, ThemeSwitch
from ui.theme.icons import icon, icon_names
from ui.widgets.buttons import ButtonKind, Pill, button, icon_button
from ui.widgets.cards import CARD_ROLE, CardView, card_list
from ui.widgets.chain_view import ChainLink, ChainView
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.command_palette import CommandPalette, PaletteEntry, matching_entries
from ui.widgets.empty_state import EmptyState
from ui.widgets.evidence_card import EvidenceCard
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import FormRows
from ui.widgets.grade_chip import GradeChip, GradeState
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import (
    ElidedLabel,
    Hairline,
    QuietLabel,
    SectionLabel,
    TitleLabel,
)
from ui.widgets.message_bar import MessageBar
from ui.widgets.note_box import NoteBox, NoteKind
from ui.widgets.pages import PageView
from ui.widgets.progress_line import ProgressLine
from ui.widgets.reading_label import ReadingLabel
from ui.widgets.reading_list import ReadingList
from ui.widgets.search_field import SearchField
from ui.widgets.segmented_picker import Choice, SegmentedPicker
from ui.widgets.statement_view import (
    STATEMENT_ROLE,
    ArticleHead,
    StatementView,
    Underline,
    UnderlineKind,
)
from ui.widgets.status_line import StatusLine
from ui.widgets.tab_strip import TabStrip
from ui.widgets.tables import quiet_table, quiet_tree
from ui.widgets.top_bar import TopBar

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


def card_view(name: str, rows: list[object], chosen: int = -1) -> QListView:
    """A list of cards."""
    view = card_list(name)
    view.setModel(Rows(CARD_ROLE, rows, view))
    if chosen >= 0:
        view.setCurrentIndex(view.model().index(chosen, 0))
    return view


def reading_list() -> ReadingList:
    """The reader with its fourth row chosen."""
    view = ReadingList()
    view.setModel(Rows(STATEMENT_ROLE, statements(), view))
    view.setCurrentIndex(view.model().index(3, 0))
    return view


def top_bar() -> TopBar:
    """The bar of the window."""
    bar = TopBar()
    for key, title, keys in (
        ("read", "Read", "Ctrl+1"),
        ("weigh", "Weigh", "Ctrl+2"),
        ("write", "Write", "Ctrl+3"),
    ):
        bar.add_workspace(key, title, keys)
    bar.set_workspace("read")
    bar.add_action(QAction("Import…", bar))
    bar.add_action(QAction(icon("undo-2"), "Grade statement B2", bar))
    bar.add_action(QAction("Export…", bar), ButtonKind.PRIMARY)
    return bar


def status_line() -> StatusLine:
    """The line at the foot."""
    line = StatusLine()
    line.set_text("saved", "Saved 14:03:22")
    line.set_text("counts", "22 statements, 15 graded")
    line.set_link("findings", "3 findings")
    line.set_hint("B2 grade · S source · L link · X set aside · Alt 1-9 to section")
    return line


def inspector() -> QWidget:
    """The right side of Read."""
    panel = QWidget()
    column = QVBoxLayout(panel)
    column.setContentsMargins(14, 14, 14, 14)
    column.setSpacing(5)
    column.addWidget(SectionLabel("Statement 3"))
    column.addWidget(ReadingLabel("“One of the pilots, interviewed through the company…”"))
    column.addSpacing(14)
    column.addWidget(SectionLabel("Who says so"))
    chain = ChainView()
    chain.set_links(
        (
            ChainLink("Coast Courier"),
            ChainLink("Owners & Sons"),
            ChainLink("Pilot (unnamed)", suggested=True, why="told reporters"),
        )
    )
    column.addWidget(chain)
    column.addWidget(QuietLabel("Suggested by “told reporters”. Enter accepts, Del refuses."))
    for name, choices, code, inherited in (
        ("Reliability of the source", RELIABILITY, "F", True),
        ("Credibility of the information", CREDIBILITY, "3", False),
    ):
        column.addSpacing(14)
        picker = SegmentedPicker(name, choices)
        picker.set_code(code, inherited=inherited)
        column.addWidget(SectionLabel(name, for_field=picker))
        column.addWidget(picker)
        reason = QLineEdit("Second pilot says the same")
        reason.setAccessibleName(f"Reason: {name}")
        column.addWidget(reason)
    column.addSpacing(14)
    column.addWidget(SectionLabel("Goes to"))
    pills = QWidget()
    flow = FlowLayout(pills)
    for text in ("Situation", "Actors"):
        flow.addWidget(Pill(text))
    flow.addWidget(Pill("+ Open questions", suggested=True))
    pressed = Pill("Outlook")
    pressed.setChecked(True)
    flow.addWidget(pressed)
    column.addWidget(pills)
    column.addSpacing(14)
    column.addWidget(SectionLabel("Findings"))
    column.addWidget(NoteBox("Two pilots, one channel: both reach us through the owners."))
    column.addStretch(1)
    return panel


def read_scene() -> QWidget:
    """The whole Read workspace."""
    window = QWidget()
    window.resize(1440, 900)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(top_bar())
    splitter = QSplitter()
    splitter.setHandleWidth(1)
    left = QWidget()
    side = QVBoxLayout(left)
    side.setContentsMargins(14, 14, 14, 14)
    side.addWidget(SectionLabel("Articles"))
    side.addWidget(card_view("Articles", articles(), 0))
    side.addWidget(SectionLabel("Sources"))
    side.addWidget(card_view("Sources", sources()))
    splitter.addWidget(left)
    reader = reading_list()
    splitter.addWidget(reader)
    splitter.addWidget(inspector())
    splitter.setSizes([236, 832, 372])
    column.addWidget(splitter, 1)
    column.addWidget(status_line())
    reader.setFocus()
    return window


def table() -> QTableView:
    """A plain table."""
    model = QStandardItemModel(3, 5)
    model.setHorizontalHeaderLabels(["Claimed by", "Category", "Low", "Best", "Period"])
    for row in range(3):
        for column, text in enumerate(("Harbour", "killed", "2", "3", "to 5 Mar")):
            model.setItem(row, column, QStandardItem(text))
    view = quiet_table("Casualties")
    model.setParent(view)
    view.setModel(model)
    view.setCurrentIndex(model.index(1, 0))
    view.selectRow(1)
    return view


def tree() -> QTreeView:
    """A plain tree."""
    model = QStandardItemModel()
    model.setHorizontalHeaderLabels(["Section"])
    parent = QStandardItem("Situation")
    parent.appendRow(QStandardItem("Paragraph"))
    model.appendRow(parent)
    model.appendRow(QStandardItem("Outlook"))
    view = quiet_tree("Outline")
    model.setParent(view)
    view.setModel(model)
    view.expandAll()
    return view


def standard_scene() -> QWidget:
    """Qt's own widgets in our dress."""
    page = QWidget()
    page.resize(1000, 760)
    line = QHBoxLayout(page)
    line.setContentsMargins(20, 20, 20, 20)
    line.setSpacing(24)
    form = FormRows()
    form.section("Provenance")
    form.row("&Title", QLineEdit("Two barges lost"), "As printed over the article.")
    outlet = form.row("&Outlet", QLineEdit(), "Who published it.")
    outlet.setPlaceholderText("Coast Courier")
    form.set_error(outlet, "An outlet needs a name.")
    combo = form.row("&Marking", QComboBox())
    combo.addItems(["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER"])
    form.row("&Copies", QSpinBox()).setValue(3)
    text = form.row("&Note", QPlainTextEdit("A few words, and no more."))
    text.setMaximumHeight(70)
    disabled = form.row("Locked", QLineEdit("cannot be changed"))
    disabled.setEnabled(False)
    check = QCheckBox("Show the key of grades")
    check.setChecked(True)
    form.wide(check)
    radio = QRadioButton("A4")
    radio.setChecked(True)
    form.wide(radio)
    form.stretch()
    line.addWidget(form, 1)
    column = QVBoxLayout()
    column.setSpacing(10)
    for kind in ButtonKind:
        push = button(kind.value.capitalize(), kind, "plus" if kind is ButtonKind.PLAIN else "")
        column.addWidget(push, 0, Qt.AlignmentFlag.AlignLeft)
    off = button("Not now")
    off.setEnabled(False)
    column.addWidget(off, 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(TabStrip("Evidence", ("Casualties", "Actors", "Timeline")))
    column.addWidget(table())
    column.addWidget(tree())
    bar = QProgressBar()
    bar.setAccessibleName("Exporting")
    bar.setValue(40)
    column.addWidget(bar)
    column.addWidget(SearchField("Search the statements"))
    line.addLayout(column, 1)
    return page


def small_scene() -> QWidget:
    """Our own small widgets."""
    page = QWidget()
    page.resize(1000, 860)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 20, 20)
    column.setSpacing(10)
    message = MessageBar()
    message.show_message("Saved harbour.pdf, 4 pages.", NoteKind.SUCCESS, "Open")
    column.addWidget(message)
    chips = QWidget()
    flow = FlowLayout(chips)
    for code in ("A1", "B2", "C3", "D4", "E5", "F6", "B-", "-2", ""):
        flow.addWidget(GradeChip(code))
    flow.addWidget(GradeChip("B2", GradeState.INHERITED))
    flow.addWidget(GradeChip("B2", GradeState.SET_ASIDE))
    column.addWidget(chips)
    icons = QWidget()
    flow = FlowLayout(icons)
    for name in icon_names():
        flow.addWidget(IconLabel(name, Role.INK))
    flow.addWidget(icon_button("search", "Search", shortcut="Ctrl+F"))
    column.addWidget(icons)
    column.addWidget(Hairline())
    column.addWidget(TitleLabel("Two barges lost on 4 March"))
    column.addWidget(ElidedLabel("A path that is far too long for the room " * 6, role=Role.QUIET))
    progress = ProgressLine("Statements graded")
    progress.set_progress(15, 22)
    column.addWidget(progress)
    for kind in NoteKind:
        column.addWidget(NoteBox("Do not add: one figure is inside the other.", kind, "Mend it"))
    cards = QHBoxLayout()
    cards.addWidget(EvidenceCard("C2", "The crews left the boats alive.", "origin: the owners"))
    cards.addWidget(
        EvidenceCard(
            "D5",
            "The ministry knows of no crews.",
            "origin: ministry · Official",
            rule=Role.ERROR,
            remark="same origin: wire copy",
        )
    )
    column.addLayout(cards)
    choices = QHBoxLayout()
    choices.addWidget(ChoiceCard("New briefing", "Import an article, or start empty"))
    choices.addWidget(ChoiceCard("Open…", "A .brief file on this machine"))
    column.addLayout(choices)
    column.addWidget(EmptyState("Nothing here yet", "Drop an article to begin.", "Import…"))
    return page


def palette_scene() -> QWidget:
    """The palette over a page of something."""
    page = QWidget()
    page.resize(900, 560)
    entries = [
        PaletteEntry("export", "Export…", shortcut="Ctrl+E", icon="download"),
        PaletteEntry("grade", "Grade statement", "", "B2", "scale"),
        PaletteEntry("s1", "…the harbour master said", "Coast Courier · not used", grade="B2"),
        PaletteEntry("s2", "two barges had sunk", "River Post · used in Actors", grade=""),
    ]
    palette = CommandPalette(lambda query: matching_entries(query, entries), page)
    page.show()
    palette.open()
    return page


def pages_scene() -> QWidget:
    """A PDF."""
    view = PageView()
    view.resize(520, 700)
    view.show_pdf(small_pdf(3))
    return view


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


def menu_scene() -> QWidget:
    """A menu."""
    menu = QMenu("Statement")
    menu.addAction(icon("quote"), "Place in brief").setShortcut("Alt+1")
    menu.addAction(icon("link"), "Link…").setShortcut("L")
    menu.addSeparator()
    menu.addAction("Set aside…").setEnabled(False)
    menu.setActiveAction(menu.actions()[0])
    return menu


def scroll_scene() -> QWidget:
    """Scroll bars."""
    area = QScrollArea()
    area.setAccessibleName("Scrolled")
    inner = QWidget()
    inner.resize(900, 900)
    area.setWidget(inner)
    area.resize(300, 200)
    return area


SCENES: dict[str, Callable[[], QWidget]] = {
    "read": read_scene,
    "standard": standard_scene,
    "small": small_scene,
    "palette": palette_scene,
    "pages": pages_scene,
    "menu": menu_scene,
    "scroll": scroll_scene,
}


def main(folder: Path) -> None:
    """Saves every scene in both themes."""
    app = QApplication([])
    switch = ThemeSwitch(app, Scheme.LIGHT)
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        switch.choose(scheme)
        for name, scene in SCENES.items():
            widget = scene()
            widget.move(QPoint(0, 0))
            widget.show()
            for _ in range(3):
                app.processEvents()
            widget.grab().save(str(folder / f"{name}_{scheme.value}.png"))
            widget.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
