"""The title block of the brief as a form: what it is called, what it covers, who may read it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from briefing.model.product import Brief
from briefing.model.vocabulary import PageSize
from ui.models.markings import Choices
from ui.widgets.drop_down import DropDown
from ui.widgets.form import FormRows
from ui.widgets.labels import TitleLabel
from ui.widgets.marking_chooser import MarkingChooser
from ui.widgets.typed_fields import TypedLine

LINES = (
    ("title", "&Title", "for example Soldiers captured in Kursk", ""),
    ("form", "&Form", "for example Situation report", ""),
    ("serial", "S&erial", "for example 3", ""),
    ("period", "&Period covered", "for example 9 to 12 January 2025", ""),
    (
        "cutoff",
        "Information &cut-off",
        "for example 12 January 2025, 18:00 UTC",
        "Nothing later was used.",
    ),
    ("originator", "&Originator", "", "Who answers for the brief."),
    ("distribution", "&Distribution", "", "Who it goes to."),
)
FORM = 460
NEEDS_TITLE = "A brief needs a title."


class TitleForm(FormRows):
    """`edited` tells one field of the title block and its new value."""

    edited = Signal(str, object)
    undo_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: dict[str, TypedLine] = {}
        for name, label, example, help_text in LINES:
            field = self.row(label, TypedLine(example), help_text)
            field.settled.connect(lambda text, name=name: self._edit(name, text.strip()))
            field.undo_asked.connect(self.undo_asked)
            self.lines[name] = field
        self.marking = self.row(
            "&Marking", MarkingChooser(), "Printed at the head and foot of pages."
        )
        self.marking.picked.connect(lambda code: self.edited.emit("marking", code))
        self.page_size = self.row("Pa&ge size", DropDown())
        for size in PageSize:
            self.page_size.addItem(size.value, size)
        self.page_size.activated.connect(
            lambda _row: self.edited.emit("page_size", PageSize(self.page_size.currentText()))
        )
        self.stretch()

    def show_brief(self, brief: Brief, markings: Choices, *, editable: bool) -> None:
        """Shows the title block as it is in the project."""
        for name, field in self.lines.items():
            field.show_value(getattr(brief, name))
            field.setReadOnly(not editable)
        if self.lines["title"].text().strip():
            # an undo, or another title, has given back what was missing
            self.set_error(self.lines["title"], "")
        self.marking.show_choices(markings, brief.marking)
        with QSignalBlocker(self.page_size):
            self.page_size.setCurrentIndex(self.page_size.findText(brief.page_size.value))
        self.marking.setEnabled(editable)
        self.page_size.setEnabled(editable)

    def take_focus(self) -> None:
        """Gets the keyboard, at its first field."""
        self.lines["title"].setFocus()

    def settle(self) -> None:
        """Tells what was typed and not told yet."""
        for field in self.lines.values():
            field.settle()

    def is_pending(self) -> bool:
        """Whether something was typed that is not kept."""
        return any(field.is_pending() for field in self.lines.values())

    def refuse(self) -> None:
        """What is being told right now is not kept."""
        for field in self.lines.values():
            field.refuse()

    def forget(self) -> None:
        """What was typed is told to nobody."""
        for field in self.lines.values():
            field.forget()

    def _edit(self, name: str, text: str) -> None:
        empty = name == "title" and not text
        self.set_error(self.lines["title"], NEEDS_TITLE if empty else "")
        if not empty:
            self.edited.emit(name, text)


def title_page(form: TitleForm) -> QScrollArea:
    """The form of the title block on paper, in a column that scrolls."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setProperty("surface", "paper")
    # the fields in it take the keyboard and scroll it
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName("Title block")
    ground = QWidget()
    ground.setProperty("surface", "paper")
    across = QHBoxLayout(ground)
    across.setContentsMargins(34, 30, 34, 40)
    column = QWidget()
    column.setMaximumWidth(FORM)
    down = QVBoxLayout(column)
    down.setContentsMargins(0, 0, 0, 0)
    down.addWidget(TitleLabel("Title block"))
    down.addWidget(form)
    down.addStretch(1)
    across.addStretch(1)
    across.addWidget(column, 100)
    across.addStretch(1)
    area.setWidget(ground)
    return area
