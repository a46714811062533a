"""Asks how and where to export the brief, and says what stands in the way. It writes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from briefing.export.formats import FORMATS
from briefing.model.counting import counted
from briefing.tradecraft.markings import Level
from ui.dialogs.files import FileChooser, with_ending
from ui.dialogs.frame import Sheet
from ui.models.markings import told_apart
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.drop_down import DropDown
from ui.widgets.form import FormRows
from ui.widgets.labels import QuietLabel
from ui.widgets.note_box import NoteBox, NoteKind

LEFT_OUT = "They will be missing from the export."


@dataclass(frozen=True)
class ExportOrder:
    """What the analyst asked for. `release` is a marking's code, '' for the whole brief."""

    path: Path
    release: str = ""
    reproducible: bool = False


@dataclass(frozen=True)
class ExportOutset:
    """What the dialog begins with. `unsaved` says which words the project did not take, `obstacles`
    are the sentences of checks that are errors."""

    place: Path
    marking: str = ""
    levels: Sequence[Level] = ()
    unsaved: str = ""
    obstacles: tuple[str, ...] = ()
    reproducible: bool = False
    release: str = ""
    """The level that is chosen at first, '' for the whole brief: after a failure, the one that was
    asked for."""
    not_reviewed: int = 0
    findings: int = 0
    """How many parts nobody has looked at, and how much the checks found."""

    def remark(self) -> str:
        """What is still open, in a line; '' for nothing."""
        parts = []
        if self.not_reviewed:
            parts.append(f"{counted(self.not_reviewed, 'part')} not reviewed")
        if self.findings:
            parts.append(f"{counted(self.findings, 'finding')} open")
        return f"{', '.join(parts)}." if parts else ""


class ExportDialog(Sheet):
    """`ordered` tells an ExportOrder; the dialog stays until `accept()`."""

    ordered = Signal(object)
    checks_asked = Signal()

    def __init__(
        self, outset: ExportOutset, chooser: FileChooser, parent: QWidget | None = None
    ) -> None:
        super().__init__("Export the brief", outset.remark(), parent, 540)
        self._chooser = chooser
        if outset.unsaved:
            self.body.addWidget(NoteBox(outset.unsaved, NoteKind.ERROR, hint=LEFT_OUT))
        self._add_obstacles(outset.obstacles)
        form = FormRows()
        self._form = form
        self.format_box = form.row("&Format", DropDown())
        for known in FORMATS:
            self.format_box.addItem(f"{known.name}  ({known.ending})", known)
        self.place_field = form.row("F&ile", QLineEdit(str(outset.place)))
        self._replaces = QuietLabel(px=12)
        form.wide(self._replaces)
        self.body.addWidget(form)
        browse = QHBoxLayout()
        browse.addWidget(button("Choose folder and name…", on_click=self._browse))
        browse.addStretch(1)
        self.body.addLayout(browse)
        self._add_release(outset)
        self.reproducible_box = QCheckBox("&Leave the time out: equal briefs are equal files")
        self.reproducible_box.setChecked(outset.reproducible)
        self.body.addWidget(self.reproducible_box)
        self.body.addStretch(1)
        self.add_button("Cancel", self.reject)
        self._words = "Export anyway" if outset.unsaved or outset.obstacles else "Export"
        self.export_button = self.add_button(self._words, self._order, ButtonKind.PRIMARY)
        self._show_format(outset.place)
        self.format_box.currentIndexChanged.connect(self._format_chosen)
        self.place_field.textEdited.connect(lambda _text: self._place_changed())
        self._place_changed()
        self.export_button.setFocus()

    def show_error(self, sentence: str) -> None:
        """Says beside the place why nothing was written there."""
        self._form.set_error(self.place_field, sentence)
        self.set_busy(busy=False)
        self.place_field.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """While the brief is being printed nothing more can be asked."""
        self.export_button.setEnabled(not busy)
        self.export_button.setText("Exporting…" if busy else self._words)

    def _add_obstacles(self, obstacles: tuple[str, ...]) -> None:
        if not obstacles:
            return
        first = obstacles[0]
        more = len(obstacles) - 1
        words = first if not more else f"{first} And {more} more."
        note = NoteBox(
            words,
            NoteKind.ERROR,
            "Show the findings",
            hint="You can export nevertheless; the brief prints as it stands.",
        )
        note.action_triggered.connect(self._show_checks)
        self.body.addWidget(note)

    def _add_release(self, outset: ExportOutset) -> None:
        form = self._release_form = FormRows()
        self.release_box = form.row(
            "&Release", DropDown(), "A release leaves out whatever is marked above its level."
        )
        marked = f", marked {outset.marking}" if outset.marking else ", as it is marked"
        self.release_box.addItem(f"The whole brief{marked}", "")
        for level in told_apart(outset.levels):
            self.release_box.addItem(f"A release at {level.label}", level.code)
        # a level that is gone chooses nothing, and nothing can be exported by mistake
        self.release_box.setCurrentIndex(self.release_box.findData(outset.release))
        self.body.addWidget(form)

    def _show_checks(self) -> None:
        self.reject()
        self.checks_asked.emit()

    def _show_format(self, place: Path) -> None:
        for row, known in enumerate(FORMATS):
            if place.name.lower().endswith(known.ending):
                self.format_box.setCurrentIndex(row)
                return

    def _format_chosen(self, row: int) -> None:
        place = Path(self.place_field.text())
        name = place.name
        for known in FORMATS:
            if name.lower().endswith(known.ending):
                name = name[: -len(known.ending)]
                break
        self.place_field.setText(str(place.with_name((name or "brief") + FORMATS[row].ending)))
        self._place_changed()

    def _place_changed(self) -> None:
        """Takes an error back, and says when a file stands there already."""
        self._form.set_error(self.place_field, "")
        there = Path(self.place_field.text().strip()).is_file()
        self._replaces.setText("A file is there already. It is replaced once the new one is whole.")
        self._replaces.setVisible(there)

    def _browse(self) -> None:
        kind = FORMATS[self.format_box.currentIndex()].name
        chosen = self._chooser.export_place(self, Path(self.place_field.text()), kind)
        if chosen is not None:
            self.place_field.setText(str(chosen))
            self._show_format(chosen)
            self._place_changed()

    def _order(self) -> None:
        typed = self.place_field.text().strip()
        if not typed:
            self.show_error("An export needs a file name.")
            return
        if self.release_box.currentIndex() < 0:
            self._release_form.set_error(self.release_box, "Choose what is to be exported.")
            self.release_box.setFocus()
            return
        ending = FORMATS[self.format_box.currentIndex()].ending
        path = with_ending(Path(typed).expanduser(), ending)
        release = str(self.release_box.currentData())
        self.ordered.emit(ExportOrder(path, release, self.reproducible_box.isChecked()))
