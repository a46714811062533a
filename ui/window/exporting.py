"""Export: a snapshot printed by the worker; an older file stays until the new one is whole."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefing.errors import BriefingError
from briefing.model.vocabulary import Severity
from ui.dialogs.files import documents_folder, file_stem
from ui.settings import EXPORT_ENDING, REPRODUCIBLE
from ui.start.sample import is_copy
from ui.tasks import CalmRunner, Pulse, Task
from ui.widgets.note_box import NoteKind
from ui.window.frame import Frame

if TYPE_CHECKING:
    from briefing.clock import Clock
    from briefing.export.editions import ExportOrder, Printed
    from briefing.project.queries.material import Material
    from briefing.tradecraft.markings import Level
    from ui.dialogs.export_brief import ExportDialog, ExportOutset
    from ui.models.left_behind import LeftBehind


class Exporting(QObject):
    """`exported` when a file of the open project was written; `checks_asked` when what stands in
    the way is wanted."""

    exported = Signal(object)
    checks_asked = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame.window)
        self._frame = frame
        self._looker = CalmRunner(self)
        self._look: Task | None = None
        self._folders: dict[Path, Path] = {}
        """Where the last export of each project went, for as long as the program runs."""

    def ask(self, again: ExportOrder | None = None, error: str = "") -> None:
        """Asks how and where; after a failure with the same answers and the reason beside them."""
        from briefing.project.queries.material import gather
        from ui.dialogs.export_brief import ExportDialog

        frame = self._frame
        frame.places.commit()
        try:
            material = frame.workbench.ask(gather, frame.workbench.analyst)
            outset = self._outset(material, again)
        except BriefingError as reason:
            frame.notices.fail(reason.sentence, reason.hint)
            return
        dialog = ExportDialog(outset, frame.chooser, frame.window)
        dialog.checks_asked.connect(self.checks_asked)
        dialog.ordered.connect(lambda order: self._ordered(dialog, material, order))
        dialog.release_chosen.connect(lambda code: self._look_at(dialog, material, code))
        dialog.finished.connect(lambda _result: self._stop_looking())
        dialog.open()
        if error:
            dialog.show_error(error)

    def finish(self) -> None:
        """Waits for what looks through a brief; the window calls it before it goes."""
        self._looker.finish()

    def _look_at(self, dialog: ExportDialog, material: Material, release: str) -> None:
        """Has it found out what a release leaves behind: of a large brief that takes a while."""
        from ui.models.left_behind import left_behind

        self._stop_looking()

        def look(pulse: Pulse) -> LeftBehind:
            pulse(0.0)
            return left_behind(material, release)

        self._look = self._looker.start("Looking through the brief", look)
        # methods of the dialog, so that an answer to one that was closed goes nowhere
        self._look.done.connect(dialog.show_left)
        self._look.failed.connect(dialog.refuse_release)

    def _stop_looking(self) -> None:
        if self._look is not None:
            self._look.cancel()
            self._look = None

    def _outset(self, material: Material, again: ExportOrder | None) -> ExportOutset:
        from briefing.project.queries.overview import findings
        from briefing.weighing.checks import MARKING_BELOW_CONTENT, check_project
        from ui.dialogs.export_brief import ExportOutset
        from ui.models.section_outline import outline_rows

        frame = self._frame
        breaches = check_project(material, frame.workbench.ask(findings))
        errors = [one for one in breaches if one.severity is Severity.ERROR]
        # what must not leave the house is said first, and never counted among the rest
        errors.sort(key=lambda one: one.check != MARKING_BELOW_CONTENT)
        return ExportOutset(
            place=self._place(material.brief.title),
            typed=again.path if again else None,
            marking=material.brief.marking,
            levels=_possible_levels(material),
            unsaved=frame.places.unsaved(),
            obstacles=tuple(one.sentence for one in errors),
            reproducible=(
                again.reproducible
                if again and not again.password
                else frame.settings.get(REPRODUCIBLE)
            ),
            release=again.release if again else "",
            password=again.password if again else "",
            not_reviewed=sum(row.waiting for row in outline_rows(frame.workbench)),
            findings=len(breaches),
        )

    def _place(self, title: str) -> Path:
        settings = self._frame.settings
        project = self._frame.workbench.path
        stem = project.stem if project else file_stem(title)
        return self._folder(project) / f"{stem}{settings.get(EXPORT_ENDING)}"

    def _folder(self, project: Path | None) -> Path:
        """Where the last export of the project went, or beside it where one can write there; what
        comes of the sample does not go where the program keeps its own things."""
        if project is None or is_copy(project):
            beside = documents_folder()
        else:
            beside = project.parent if os.access(project.parent, os.W_OK) else documents_folder()
        return self._folders.get(project, beside) if project else beside

    def _ordered(self, dialog: ExportDialog, material: Material, order: ExportOrder) -> None:
        from briefing.export.formats import format_of

        if not _takes_password(dialog, order.password):
            return
        dialog.accept()
        frame = self._frame
        project = frame.workbench.path
        if project is not None:
            self._folders[project] = order.path.parent
        frame.settings.put(EXPORT_ENDING, format_of(order.path).ending)
        if not order.password:  # with one there was no choice
            frame.settings.put(REPRODUCIBLE, order.reproducible)
        task = frame.runner.start(
            f"Exporting {order.path.name}", partial(_print, material, order, frame.clock)
        )
        task.done.connect(lambda printed: self._done(printed, project))
        task.failed.connect(lambda sentence, hint: self._failed(order, project, sentence, hint))
        task.cancelled.connect(
            lambda: frame.notices.say("The export was cancelled. Nothing was written.")
        )

    def _done(self, printed: Printed, project: Path | None) -> None:
        from briefing.project.commands import RecordEdition

        frame = self._frame
        said, kind = f"Saved {printed.words()}.", NoteKind.SUCCESS
        still_open, read_only = frame.workbench.path == project, frame.workbench.why_read_only
        if not still_open:
            said += " Its project is no longer open, so the edition is not in its list."
        elif read_only:
            said += " It is not recorded as an edition: the project is open for reading only."
        else:
            try:
                self._frame.workbench.attempt(RecordEdition.of(printed))
                said += " It is recorded as an edition."
            except BriefingError as error:
                said += f" It is not recorded as an edition: {error.sentence} {error.hint}".rstrip()
                kind = NoteKind.WARNING
        if not printed.report.nodes:
            said, kind = f"{said} It holds no section.", NoteKind.WARNING
        frame.notices.say(said, kind, "Open", partial(frame.opener.show, printed.path))
        if still_open:
            self.exported.emit(printed)

    def _failed(self, order: ExportOrder, project: Path | None, sentence: str, hint: str) -> None:
        """Asks again, unless another project has come in the meantime: that is another brief."""
        if self._frame.workbench.path == project:
            self.ask(order, f"{sentence} {hint}".strip())
        else:
            self._frame.notices.fail(f"{order.path.name} was not written. {sentence}", hint)


def _takes_password(dialog: ExportDialog, password: str) -> bool:
    """Whether every reader would understand the password; otherwise says why not beside it."""
    if password:
        from briefing.export.pdf.protecting import usable_password

        try:
            usable_password(password)
        except BriefingError as error:
            dialog.refuse_password(str(error))
            return False
    return True


def _print(material: Material, order: ExportOrder, clock: Clock, pulse: Pulse) -> Printed:
    """The worker's part: no widget, no document, only the snapshot."""
    from briefing.export.editions import export_brief

    return export_brief(material, order, clock, pulse)


def _possible_levels(material: Material) -> tuple[Level, ...]:
    """The levels of the brief's own ladder, or all where the brief has no marking."""
    from briefing.tradecraft.markings import levels

    known = (*levels(), *material.levels)
    own = next((level for level in known if level.code == material.brief.marking), None)
    return tuple(level for level in known if own is None or level.ladder == own.ladder)
