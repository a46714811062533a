"""Says calmly that the program itself made a mistake, with the details to copy."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.dialogs.frame import Sheet
from ui.theme import current_theme
from ui.widgets.buttons import ButtonKind, button


class TroubleDialog(Sheet):
    """One at a time is shown; what follows is added below."""

    def __init__(self, details: str, parent: QWidget | None = None) -> None:
        super().__init__(
            "Something went wrong that should not have",
            "This is a mistake of the program, not yours. Your work is safe: every step is on the "
            "disk. You can go on; if it happens again, quit and start anew.",
            parent,
            560,
        )
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName("Details for whoever mends it")
        self.details.setMinimumHeight(current_theme().px(160))
        self.body.addWidget(self.details)
        self.add_at_left(button("Copy the details", icon_name="copy", on_click=self._copy))
        self.add_button("Go on", self.accept, ButtonKind.PRIMARY).setFocus()

    def add(self, details: str) -> None:
        """Another mistake while this one is still shown."""
        self.details.appendPlainText(f"\n{details}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
