"""Every widget, set up as an analyst would see it: for the tests here and for looking at.

`python -m tests.ui.widgets.gallery FOLDER` saves a picture of each scene in both themes.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
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
    QSpinBox,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from tests.ui.widgets.gallery_values import (
    CREDIBILITY,
    RELIABILITY,
    Rows,
    articles,
    small_pdf,
    sources,
    statements,
)
from ui.theme import Role, Scheme, ThemeSwitch
from ui.theme.icons import icon, icon_names
from ui.widgets.buttons import ButtonKind, Pill, button, icon_button
from ui.widgets.cards import CARD_ROLE, card_list
from ui.widgets.chain_view import ChainLink, ChainView
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.command_palette import CommandPalette, matching_entries, searchable
from ui.widgets.empty_state import EmptyState
from ui.widgets.evidence_card import EvidenceCard
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form import FormRows
from ui.widgets.found_rows import FoundRow
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
from ui.widgets.segmented_picker import SegmentedPicker
from ui.widgets.statement_view import (
    STATEMENT_ROLE,
)
from ui.widgets.status_line import StatusLine
from ui.widgets.tab_strip import TabStrip
from ui.widgets.tables import quiet_table
from ui.widgets.top_bar import TopBar


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
    rows = [
        FoundRow("export", "Export…", shortcut="Ctrl+E", icon="download"),
        FoundRow("grade", "Grade statement", "", "B2", "scale"),
        FoundRow("s1", "…the harbour master said", "Coast Courier · not used", grade="B2"),
        FoundRow("s2", "two barges had sunk", "River Post · used in Actors", grade=""),
    ]
    entries = searchable(rows)
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


def menu_scene() -> QWidget:
    """A menu."""
    menu = QMenu("Statement")
    menu.addAction(icon("quote"), "Place in brief").setShortcut("Alt+1")
    menu.addAction(icon("link"), "Link…").setShortcut("L")
    menu.addSeparator()
    menu.addAction("Set aside…").setEnabled(False)
    menu.setActiveAction(menu.actions()[0])
    return menu


SCENES: dict[str, Callable[[], QWidget]] = {
    "read": read_scene,
    "standard": standard_scene,
    "small": small_scene,
    "palette": palette_scene,
    "pages": pages_scene,
    "menu": menu_scene,
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
