"""Asks for the analyst's name, which stands beside every grade and every step of the history."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from briefing.analyst import login_name
from ui.dialogs.frame import Sheet
from ui.widgets.buttons import ButtonKind
from ui.widgets.form import FormRows


class AnalystDialog(Sheet):
    """`named` tells the name; "" means the login name."""

    named = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            "Your name", "It stands beside the grades you give, in the project and its copies.",
            parent, 420,
        )  # fmt: skip
        form = FormRows()
        self.name_field = form.row(
            "&Name", QLineEdit(name), f"While this is empty: {login_name()}, your login name."
        )
        self.body.addWidget(form)
        self.body.addStretch(1)
        self.add_button("Cancel", self.reject)
        self.add_button("Keep", self._keep, ButtonKind.PRIMARY)
        self.name_field.selectAll()
        self.name_field.setFocus()

    def _keep(self) -> None:
        self.accept()
        self.named.emit(self.name_field.text().strip())
