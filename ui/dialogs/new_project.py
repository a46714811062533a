"""Asks for the title and the place of a new briefing, and how to begin it. It makes nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.dialogs.files import FileChooser, file_stem, with_ending
from ui.dialogs.frame import Sheet
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.form import FormRows


class NewProjectDialog(Sheet):
    """`asked` tells path, title, and whether to import at once. It stays until `accept()`."""

    asked = Signal(object, str, bool)

    def __init__(self, folder: Path, chooser: FileChooser, parent: QWidget | None = None) -> None:
        super().__init__(
            "New briefing", "One file holds all of it. It is saved with every step.", parent
        )
        self._chooser = chooser
        self._folder = folder
        self._own_place = False
        form = FormRows()
        self.title_field = form.row("&Title", QLineEdit())
        self.title_field.setPlaceholderText("What the brief is about")
        self.place_field = form.row(
            "&File", QLineEdit(), "A new file: one that is there already is never written over."
        )
        browse = QHBoxLayout()
        browse.addWidget(button("Choose folder and name…", on_click=self._browse))
        browse.addStretch(1)
        self._form = form
        self.body.addWidget(form)
        self.body.addLayout(browse)
        self.body.addStretch(1)
        self.add_button("Cancel", self.reject)
        self.empty_button = self.add_button("Start empty", lambda: self._ask(importing=False))
        self.import_button = self.add_button(
            "Import articles…", lambda: self._ask(importing=True), ButtonKind.PRIMARY
        )
        self.title_field.textChanged.connect(self._follow_title)
        self.place_field.textEdited.connect(self._place_typed)
        self._follow_title("")
        self.title_field.setFocus()

    def show_error(self, sentence: str) -> None:
        """Says beside the place why no project can be made there."""
        self._form.set_error(self.place_field, sentence)
        self.place_field.setFocus()

    def _follow_title(self, title: str) -> None:
        if not self._own_place:
            self.place_field.setText(str(self._free_place(file_stem(title))))
            self._form.set_error(self.place_field, "")

    def _free_place(self, stem: str) -> Path:
        place = self._folder / f"{stem}.brief"
        number = 2
        while place.exists():
            place = self._folder / f"{stem} {number}.brief"
            number += 1
        return place

    def _place_typed(self) -> None:
        self._own_place = True
        self._form.set_error(self.place_field, "")

    def _browse(self) -> None:
        chosen = self._chooser.project_to_make(self, Path(self.place_field.text()))
        if chosen is not None:
            self._own_place = True
            self.place_field.setText(str(chosen))
            self._form.set_error(self.place_field, "")

    def _ask(self, *, importing: bool) -> None:
        typed = self.place_field.text().strip()
        if not typed:
            self.show_error("A briefing needs a file to live in.")
            return
        path = with_ending(Path(typed).expanduser(), ".brief")
        if not path.is_absolute():
            path = self._folder / path
        self.asked.emit(path, self.title_field.text().strip() or path.stem, importing)
