"""Import: files chosen, dropped or pasted, read in a process apart, looked at, only then kept."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from briefing.errors import BriefingError, Cancelled, IntakeError
from briefing.model.counting import counted
from briefing.quarantine import PastedOrder, Reader
from ui.dialogs.files import documents_folder, file_stem
from ui.models.incoming import Incoming, read_again, take_in
from ui.settings import IMPORT_FOLDER
from ui.tasks import Turns
from ui.widgets.note_box import NoteKind
from ui.window.dropping import local_files
from ui.window.frame import Frame
from ui.window.projects import Projects

if TYPE_CHECKING:
    from ui.dialogs.import_preview import ImportPreview


class Importing(QObject):
    """The way of an article into the project; without one, it asks for a place for a new one."""

    def __init__(self, frame: Frame, projects: Projects) -> None:
        super().__init__(frame.window)
        self._frame = frame
        self._projects = projects

    def choose(self) -> None:
        """Asks for files."""
        if self._is_closed():
            return
        # the process that reads them starts up while one looks for them
        reader = Reader()
        with suppress(IntakeError):  # where it cannot, it is said when there is something to read
            reader.warm()
        paths: Sequence[Path] = ()
        try:
            paths = self._frame.chooser.articles(self._frame.window, self._folder())
        finally:
            if not paths:
                reader.close()
        if paths:
            self._frame.settings.put(IMPORT_FOLDER, str(paths[0].parent))
            self.take(paths, reader)

    def _folder(self) -> Path:
        """The folder that was used last, or where people keep documents."""
        last = self._frame.settings.get(IMPORT_FOLDER)
        return Path(last) if last and Path(last).is_dir() else documents_folder()

    def paste(self) -> None:
        """Takes what is on the clipboard: files, a piece of a web page, or words."""
        # nothing at all on the clipboard is None, whatever the types of Qt say
        found = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())
        mime = found or QMimeData()
        files = local_files(mime)
        if files:
            self.take(files)
        elif mime.hasHtml() or mime.text().strip():
            self.take([PastedOrder(mime.text(), mime.html() if mime.hasHtml() else None)])
        else:
            self._frame.notices.fail(
                "There is no text on the clipboard.", "Copy the article, and paste it here."
            )

    def take(self, sources: Sequence[Path | PastedOrder], reader: Reader | None = None) -> None:
        """Has the worker read them, and shows them when it is done; `reader` is theirs alone."""
        if self._is_closed():
            if reader is not None:
                reader.close()
            return
        given, project = tuple(sources), self._frame.workbench.path
        task = self._frame.runner.start("Importing", lambda pulse: take_in(given, pulse, reader))
        task.done.connect(lambda found: self._look(found, project))
        task.failed.connect(self._frame.notices.fail)
        task.cancelled.connect(
            lambda: self._frame.notices.say("The import was cancelled. Nothing was written.")
        )

    def _is_closed(self) -> bool:
        """Whether the project takes nothing in; says why."""
        why = self._frame.workbench.why_read_only
        if why:
            self._frame.notices.fail("Nothing can be imported here.", why)
        return bool(why)

    def _look(self, found: tuple[Incoming, ...], project: Path | None) -> None:
        if self._moved_on(project):
            return
        found = tuple(self._known(one) for one in found)
        if len(found) == 1 and not found[0].is_new:
            self._say_why_not(found[0])
            return
        from ui.dialogs.import_preview import ImportPreview

        dialog = ImportPreview(found, self._frame.window)
        dialog.confirmed.connect(lambda chosen: self._confirmed(chosen, project))
        dialog.reading_wanted.connect(
            lambda place, one, encoding: self._read_again(dialog, place, one, encoding)
        )
        dialog.open()

    def _read_again(self, dialog: ImportPreview, place: int, one: Incoming, encoding: str) -> None:
        task = self._frame.runner.start(
            f"Reading {one.name}", lambda pulse: (place, read_again(one, encoding, pulse))
        )
        # a method of the dialog, so that an answer to one that was closed goes nowhere
        task.done.connect(dialog.renew)
        dialog.finished.connect(task.cancel)

    def _moved_on(self, project: Path | None) -> bool:
        """Whether another project is open now, or none; says that nothing was written there."""
        if self._frame.workbench.path == project:
            return False
        if self._frame.workbench.is_open:
            said, hint = "another project is open now.", "Import the files again here."
        else:
            said, hint = "its project is no longer open.", "Open it, and import again."
        self._frame.notices.fail(f"Nothing was imported: {said}", hint)
        return True

    def _known(self, one: Incoming) -> Incoming:
        from briefing.project.queries.records import article_with_hash

        if one.taken is None or one.known_as or not self._frame.workbench.is_open:
            return one
        known = self._frame.workbench.ask(article_with_hash, one.taken.sha256)
        return replace(one, known_as=known.title, known_id=known.id) if known else one

    def _say_why_not(self, one: Incoming) -> None:
        notices = self._frame.notices
        if one.taken is None:
            notices.fail(one.error)
        else:
            notices.say(
                f"“{one.name}” is already in this project as “{one.known_as}”.",
                action="Go there",
                deed=lambda: self._go_to(one.known_id),
            )

    def _confirmed(self, chosen: tuple[Incoming, ...], project: Path | None) -> None:
        if self._moved_on(project):
            return
        if not self._frame.workbench.is_open and not self._make_project(chosen[0]):
            return
        kept: list[str] = []
        title = "Importing" if len(chosen) > 1 else f"Importing {chosen[0].name}"
        task = self._frame.runner.take_turns(title, self._keep(chosen, kept))
        task.done.connect(lambda wrong: self._finish(kept, wrong))
        task.cancelled.connect(lambda: self._say_cancelled(kept, len(chosen)))

    def _make_project(self, first: Incoming) -> bool:
        assert first.taken is not None
        suggested = documents_folder() / f"{file_stem(first.taken.title)}.brief"
        place = self._frame.chooser.project_to_make(self._frame.window, suggested)
        if place is None:
            return False
        try:
            self._projects.make(place, first.taken.title)
        except BriefingError as error:
            self._frame.notices.fail(error.sentence, error.hint)
            return False
        return True

    def _keep(self, chosen: tuple[Incoming, ...], kept: list[str]) -> Turns:
        """One article, one step of undo; the ids go to `kept`, and why others did not is told."""
        from briefing.project.commands import AddArticle

        wrong: list[str] = []
        workbench = self._frame.workbench
        project = workbench.path
        for number, one in enumerate(chosen):
            yield number / len(chosen), f"{number + 1} of {len(chosen)}"
            if workbench.path != project:
                raise Cancelled
            assert one.taken is not None
            assert one.reading is not None
            try:
                kept.extend(workbench.attempt(AddArticle(one.taken, one.reading)).ids("article"))
            except BriefingError as error:
                wrong.append(f"{error.sentence} {error.hint}".strip())
        return tuple(wrong)

    def _finish(self, kept: list[str], wrong: tuple[str, ...]) -> None:
        if kept:
            self._go_to(kept[0])
        notices, said = self._frame.notices, f"{counted(len(kept), 'article')} imported."
        if wrong:
            more = f" And {len(wrong) - 1} more were refused." if len(wrong) > 1 else ""
            notices.fail(f"{said} {wrong[0]}{more}" if kept else f"{wrong[0]}{more}")
        else:
            notices.say(said, NoteKind.SUCCESS, seconds=6)

    def _say_cancelled(self, kept: list[str], wanted: int) -> None:
        said = (
            f"The import was cancelled: {len(kept)} of {counted(wanted, 'article')} were imported."
        )
        self._frame.notices.say(said if kept else "The import was cancelled. Nothing was written.")

    def _go_to(self, article_id: str) -> None:
        self._frame.places.show_place("read")
        self._frame.workbench.article_wanted.emit(article_id)
