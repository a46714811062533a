"""A marking level of the project's own: its ladder, code, label, rank and colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from briefing.project.commands import AddMarking
from briefing.tradecraft.markings import ladder_name
from ui.dialogs.frame import Sheet
from ui.widgets.buttons import ButtonKind
from ui.widgets.drop_down import DropDown, NumberBox
from ui.widgets.form import FormRows

MOST = 20


class MarkingSheet(Sheet):
    """`added` tells the AddMarking to run; `refuse` says why the project did not take it."""

    added = Signal(object)

    def __init__(self, ladders: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(
            "Add a marking",
            "It belongs to this project and stands beside the ones that come with the program.",
            parent,
            440,
        )
        self.form = FormRows()
        self.code = self.form.row(
            "&Code", QLineEdit(), "Short and without doubt, as it is typed: RESTRICTED."
        )
        self.label_text = self.form.row(
            "&Label", QLineEdit(), "As it is printed; the code where this is empty."
        )
        self.portion = self.form.row(
            "&Portion",
            QLineEdit(),
            "Before a paragraph, in brackets: R. The label where it is empty.",
        )
        self.ladder = self.form.row(
            "La&dder", DropDown(), "Only levels of one ladder can be compared for a release."
        )
        self.ladder.setEditable(True)
        for ladder in ladders:
            self.ladder.addItem(ladder_name(ladder), ladder)
        self.ladder.setEditText("own")
        self.rank = self.form.row("&Rank", NumberBox(), "0 restricts least.")
        self.rank.setRange(0, MOST)
        self.colour = self.form.row(
            "C&olour", QLineEdit(), "# and six digits; black where this is empty."
        )
        self.colour.setPlaceholderText("for example #7d6400")
        self.body.addWidget(self.form)
        self.body.addStretch(1)
        self.add_button("Cancel", self.reject)
        self.add_button("Add", self._add, ButtonKind.PRIMARY)
        self.code.setFocus()

    def refuse(self, sentence: str) -> None:
        """Says what is wrong under the field it is about."""
        field = self.colour if "colour" in sentence else self.code
        for one in (self.colour, self.code):
            self.form.set_error(one, sentence if one is field else "")
        field.setFocus()

    def _add(self) -> None:
        self.added.emit(
            AddMarking(
                ladder=self._ladder(),
                code=self.code.text().strip(),
                label_text=self.label_text.text().strip(),
                portion=self.portion.text().strip(),
                rank=self.rank.value(),
                colour=self.colour.text().strip(),
            )
        )

    def _ladder(self) -> str:
        """The ladder that is chosen by its name, or a new one as it was typed."""
        typed = self.ladder.currentText().strip()
        row = self.ladder.findText(typed)
        return typed if row < 0 else str(self.ladder.itemData(row))
