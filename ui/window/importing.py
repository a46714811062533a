"""Import: files chosen, dropped or pasted, read by the worker, looked at, and only then kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import cast

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

from briefing.errors import BriefingError
from briefing.model.counting import counted
from ui.dialogs.files import documents_folder, file_stem
from ui.models.incoming import Incoming, Pasted, take_in
from ui.widgets.note_box import NoteKind
from ui.window.dropping import local_files
from ui.window.frame import Frame
from ui.window.projects import Projects


class Importing(QObject):
    """The way of an article into the project; without one, it asks for a place for a new one."""

    def __init__(self, frame: Frame, projects: Projects) -> None:
        super().__init__(frame.window)
        self._frame = frame
        self._projects = projects
        self._folder = documents_folder()

    def choose(self) -> None:
        """Asks for files."""
        paths = self._frame.chooser.articles(self._frame.window, self._folder)
        if paths:
            self._folder = paths[0].parent
            self.take(paths)

    def paste(self) -> None:
        """Takes what is on the clipboard: files, a piece of a web page, or words."""
        # nothing at all on the clipboard is None, whatever the types of Qt say
        found = cast("QMimeData | None", QGuiApplication.clipboard().mimeData())
        mime = found or QMimeData()
        files = local_files(mime)
        if files:
            self.take(files)
        elif mime.hasHtml() or mime.text().strip():
            self.take([Pasted(mime.text(), mime.html() if mime.hasHtml() else None)])
        else:
            self._frame.notices.fail(
                "There is no text on the clipboard.", "Copy the article, and paste it here."
            )

    def take(self, sources: Sequence[Path | Pasted]) -> None:
        """Has the worker read them, and shows them when it is done."""
        why = self._frame.workbench.why_read_only
        if why:
            self._frame.notices.fail("Nothing can be imported here.", why)
            return
        given = tuple(sources)
        task = self._frame.runner.start("Importing", lambda pulse: take_in(given, pulse))
        task.done.connect(self._look)
        task.failed.connect(self._frame.notices.fail)
        task.cancelled.connect(
            lambda: self._frame.notices.say("The import was cancelled. Nothing was written.")
        )

    def _look(self, found: tuple[Incoming, ...]) -> None:
        found = tuple(self._known(one) for one in found)
        if len(found) == 1 and not found[0].is_new:
            self._say_why_not(found[0])
            return
        from ui.dialogs.import_preview import ImportPreview

        dialog = ImportPreview(found, self._frame.window)
        dialog.confirmed.connect(self._confirmed)
        dialog.open()

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

    def _confirmed(self, chosen: tuple[Incoming, ...]) -> None:
        if not self._frame.workbench.is_open and not self._make_project(chosen[0]):
            return
        self._keep(list(chosen), [])

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

    def _keep(self, waiting: list[Incoming], kept: list[str]) -> None:
        """One article, one step of undo; between two of them the window has its turn."""
        from briefing.project.commands import AddArticle

        one = waiting.pop(0)
        assert one.taken is not None
        assert one.reading is not None
        changes = self._frame.workbench.run(AddArticle(one.taken, one.reading))
        if changes is not None:
            kept.extend(changes.ids("article"))
        if waiting and self._frame.workbench.is_open:
            QTimer.singleShot(0, self, lambda: self._keep(waiting, kept))
        elif kept:
            self._go_to(kept[0])
            said = f"{counted(len(kept), 'article')} imported."
            self._frame.notices.say(said, NoteKind.SUCCESS, seconds=6)

    def _go_to(self, article_id: str) -> None:
        self._frame.places.show_place("read")
        self._frame.workbench.article_wanted.emit(article_id)
