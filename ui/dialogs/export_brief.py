"""Asks how and where to export the brief, and says what stands in the way and what a release leaves
behind. It writes nothing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from briefing.export.editions import ExportOrder
from briefing.export.formats import FORMATS, Format, bare_name, find_format
from briefing.model.counting import counted
from briefing.tradecraft.markings import Level
from ui.dialogs.files import FileChooser, release_stem, with_ending
from ui.dialogs.frame import Sheet
from ui.dialogs.password_part import INDENT, PasswordPart
from ui.dialogs.release_part import UNCHOSEN, WHOLE, LeftPart, ReleaseChooser
from ui.models.left_behind import LeftBehind
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.drop_down import DropDown
from ui.widgets.form import FormRows
from ui.widgets.labels import QuietLabel
from ui.widgets.note_box import NoteBox, NoteKind

WIDTH = 620
LEFT_OUT = "They will be missing from the export."
REPLACED = "A file is there already. It is replaced once the new one is whole."
NEVER_TWICE = "Not with a password: no two protected files are equal."


@dataclass(frozen=True)
class ExportOutset:
    """What the dialog begins with. `unsaved` says which words the project did not take, `obstacles`
    are the sentences of checks that are errors."""

    place: Path
    typed: Path | None = None
    """What is proposed as the name of the whole brief, and after a failure what was asked for."""
    marking: str = ""
    levels: Sequence[Level] = ()
    unsaved: str = ""
    obstacles: tuple[str, ...] = ()
    reproducible: bool = False
    release: str = ""
    """The level that is chosen at first, '' for the whole brief: after a failure, the one that was
    asked for; and so the password."""
    password: str = field(default="", repr=False)
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
    """`ordered` tells an ExportOrder; the dialog stays until `accept()`. `release_chosen` asks what
    a release at that level leaves behind: `show_left` or `refuse_release` answers."""

    ordered = Signal(object)
    checks_asked = Signal()
    release_chosen = Signal(str)

    def __init__(
        self, outset: ExportOutset, chooser: FileChooser, parent: QWidget | None = None
    ) -> None:
        super().__init__("Export the brief", outset.remark(), parent, WIDTH)
        self._chooser = chooser
        self._place, self._levels = outset.place, outset.levels
        self._had_keyboard = False
        self._is_hindered = bool(outset.unsaved or outset.obstacles)
        page = self.add_scrolled()
        page.setSpacing(8)
        if outset.unsaved:
            page.addWidget(NoteBox(outset.unsaved, NoteKind.ERROR, hint=LEFT_OUT))
        if outset.obstacles:
            page.addWidget(self._obstacles(outset.obstacles))
        self._add_place(page, outset)
        self._add_format_and_release(page, outset)
        self._left = LeftPart()
        self.left_list = self._left.list
        page.addWidget(self._left)
        self._add_protection(page, outset)
        page.addStretch(1)
        self.add_button("Cancel", self.reject)
        self.export_button = self.add_button("Export", self._order, ButtonKind.PRIMARY)
        self._show_format(outset.typed or outset.place)
        self._is_named = outset.typed not in (None, self._proposed())
        if not self._is_named:
            self.place_field.setText(str(self._proposed()))
        self.format_box.currentIndexChanged.connect(self._format_chosen)
        self.release_box.currentIndexChanged.connect(lambda _row: self._release_changed())
        self.place_field.textEdited.connect(lambda _text: self._name_typed())
        self.place_field.editingFinished.connect(self._follow_ending)
        self._place_changed()
        self._protection_changed()
        self._say_what_export_does("")
        self.export_button.setFocus()

    def open(self) -> None:
        super().open()
        self._release_changed()

    def show_error(self, sentence: str) -> None:
        """Says beside the place why nothing was written there."""
        self._form.set_error(self.place_field, sentence)
        self.place_field.setFocus()

    def refuse_password(self, sentence: str) -> None:
        """Says beside it why the password will not do."""
        self.protection.refuse(sentence)

    def show_left(self, left: LeftBehind) -> None:
        """What the release that is chosen leaves behind; an answer that comes late is passed by."""
        if left.release == self.release_box.currentData():
            self._left.show_left(left)
            self._say_what_export_does(left.empty)
            self._allow_export()

    def refuse_release(self, sentence: str, _hint: str = "") -> None:
        """Says that it cannot be told what a release leaves behind."""
        self._left.clear(sentence)
        self._allow_export()

    def _obstacles(self, obstacles: tuple[str, ...]) -> NoteBox:
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
        return note

    def _add_place(self, page: QVBoxLayout, outset: ExportOutset) -> None:
        form = self._form = FormRows()
        self.place_field = form.row("F&ile", QLineEdit(str(outset.typed or outset.place)))
        form.beside(self.place_field, button("Choose…", on_click=self._browse))
        self._replaces = QuietLabel(REPLACED, px=12)
        form.wide(self._replaces)
        page.addWidget(form)

    def _add_format_and_release(self, page: QVBoxLayout, outset: ExportOutset) -> None:
        line = QGridLayout()
        line.setHorizontalSpacing(14)
        formats, release = FormRows(), FormRows()
        self.format_box = formats.row("&Format", DropDown())
        for known in FORMATS:
            self.format_box.addItem(f"{known.name}  ({known.ending})", known)
        self._release_form = release
        chooser = ReleaseChooser(outset.levels, outset.marking)
        self.release_box = release.row("&Release", chooser)
        chooser.setAccessibleDescription(WHOLE)
        # a level that is gone chooses nothing, and nothing can be exported by mistake
        self.release_box.setCurrentIndex(self.release_box.findData(outset.release))
        for column, form in enumerate((formats, release)):
            form.stretch()
            line.addWidget(form, 0, column)
            line.setColumnStretch(column, 2 + column)
        page.addLayout(line)

    def _add_protection(self, page: QVBoxLayout, outset: ExportOutset) -> None:
        self.protection = PasswordPart(outset.password)
        self.protection.switched.connect(self._protection_changed)
        page.addWidget(self.protection)
        column = QVBoxLayout()
        column.setSpacing(4)
        self.reproducible_box = QCheckBox("&Leave the time out: equal briefs are equal files")
        self.reproducible_box.setChecked(outset.reproducible)
        column.addWidget(self.reproducible_box)
        self._never_twice = QuietLabel(NEVER_TWICE, px=12)
        self._never_twice.setContentsMargins(INDENT, 0, 0, 0)
        column.addWidget(self._never_twice)
        page.addLayout(column)

    def _show_checks(self) -> None:
        self.reject()
        self.checks_asked.emit()

    def _show_format(self, place: Path) -> None:
        known = find_format(place)
        if known is not None:
            self.format_box.setCurrentIndex(FORMATS.index(known))

    def _follow_ending(self) -> None:
        """An ending that is typed asks for its format as well."""
        self._show_format(Path(self.place_field.text().strip()))

    def _format_chosen(self, row: int) -> None:
        place, known = Path(self.place_field.text()), FORMATS[row]
        name = bare_name(place) or "brief"
        self.place_field.setText(str(place.with_name(name + known.ending)))
        self._place_changed()
        self.protection.set_pdf(is_pdf=known.protects)

    def _proposed(self) -> Path:
        """The place for what is chosen; a release never has the name of the whole brief."""
        code, stem = self.release_box.currentData(), bare_name(self._place)
        if code:
            level = next((one.label for one in self._levels if one.code == code), code)
            stem = release_stem(stem, level)
        return self._place.with_name(stem + self._format().ending)

    def _name_typed(self) -> None:
        """From now on the name is the analyst's, whatever release is chosen."""
        self._is_named = True
        self._place_changed()

    def _format(self) -> Format:
        return FORMATS[self.format_box.currentIndex()]

    def _place_changed(self) -> None:
        """Takes an error back, and says when a file stands there already."""
        self._form.set_error(self.place_field, "")
        self._replaces.setVisible(Path(self.place_field.text().strip()).is_file())

    def _release_changed(self) -> None:
        self._release_form.set_error(self.release_box, "")
        self._say_what_export_does("")
        if not self._is_named:
            self.place_field.setText(str(self._proposed()))
            self._place_changed()
        release = self.release_box.currentData()
        if release:
            # nothing goes out before it was shown what that would be
            self._had_keyboard = self.export_button.hasFocus()
            self.export_button.setEnabled(False)
            self._left.wait()
            self.release_chosen.emit(release)
        else:
            self._left.clear(WHOLE)
            self._allow_export()

    def _allow_export(self) -> None:
        self.export_button.setEnabled(True)
        if self._had_keyboard:
            self.export_button.setFocus()
            self._had_keyboard = False

    def _protection_changed(self) -> None:
        """A protected file is another one each time: who wants one cannot have equal files."""
        is_on = self.protection.is_on()
        if self.reproducible_box.isEnabled():
            self._keeps_time_out = self.reproducible_box.isChecked()
        self.reproducible_box.setEnabled(not is_on)
        self.reproducible_box.setChecked(self._keeps_time_out and not is_on)
        self.reproducible_box.setAccessibleDescription(NEVER_TWICE if is_on else "")
        self._never_twice.setVisible(is_on)

    def _say_what_export_does(self, empty: str) -> None:
        anyway = self._is_hindered or bool(empty)
        self.export_button.setText("Export anyway" if anyway else "Export")

    def _browse(self) -> None:
        suggested = Path(self.place_field.text())
        chosen = self._chooser.export_place(self, suggested, self._format())
        if chosen is not None:
            self.place_field.setText(str(chosen))
            self._show_format(chosen)
            self._name_typed()

    def _order(self) -> None:
        self._follow_ending()
        typed = self.place_field.text().strip()
        if not typed:
            self.show_error("An export needs a file name.")
            return
        if self.release_box.currentIndex() < 0:
            self._release_form.set_error(self.release_box, UNCHOSEN)
            self.release_box.setFocus()
            return
        if self.protection.wrong():
            return
        path = with_ending(Path(typed).expanduser(), self._format().ending)
        release = str(self.release_box.currentData())
        reproducible = self.reproducible_box.isChecked()
        self.ordered.emit(ExportOrder(path, release, reproducible, self.protection.password()))
