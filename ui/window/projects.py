"""Projects: new, open, the sample, close. What cannot be opened is said; what was open stays."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from briefing.errors import BriefingError
from briefing.model.counting import counted
from ui.dialogs.files import documents_folder
from ui.settings import ANALYST
from ui.start.recent import RecentProject, annotate, recent_projects, remember
from ui.start.sample import ARTICLE, SHIPPED, cleared_place, copy_path, fresh_sample, ready_sample
from ui.window.frame import Frame
from ui.window.leaving import Leaving
from ui.window.places import START

if TYPE_CHECKING:
    from ui.dialogs.new_project import NewProjectDialog


class Projects(QObject):
    """`import_asked` when a new briefing should begin with articles."""

    import_asked = Signal()

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame.window)
        self._frame = frame
        self._note = ""
        self._leaving = Leaving(frame.workbench, frame.places, frame.runner, frame.window)
        frame.workbench.opened.connect(self._remember)

    def ask_new(self) -> None:
        """Asks for title and place, then makes it and goes to Read."""
        from ui.dialogs.new_project import NewProjectDialog

        frame = self._frame
        dialog = NewProjectDialog(documents_folder(), frame.chooser, frame.window)
        dialog.asked.connect(
            lambda path, title, importing: self._make(dialog, path, title, importing=importing)
        )
        dialog.open()

    def make(self, path: Path, title: str) -> bool:
        """Makes a project and opens it, or asks first about what is not saved in the open one.

        Raises ProjectError.
        """
        if not self.leave(lambda: self.make(path, title)):
            return False
        self._make_here(path, title)
        return True

    def ask_open(self) -> None:
        """Asks for a project and opens it."""
        recent = recent_projects(self._frame.settings)
        folder = recent[0].path.parent if recent else documents_folder()
        path = self._frame.chooser.project_to_open(self._frame.window, folder)
        if path is not None:
            self.open(path)

    def open(self, path: Path) -> bool:
        """Opens a project, or says why not."""
        frame = self._frame
        path = Path(os.path.realpath(path))
        if frame.workbench.path == path:
            return True
        try:
            if not self.leave(lambda: self.open(path)):
                return False
            notes = frame.workbench.open(path)
        except BriefingError as error:
            frame.notices.fail(error.sentence, error.hint)
            return False
        if notes:
            frame.notices.say(" ".join(notes))
        if frame.places.key == START:
            frame.places.show_place("read")
        return True

    def open_sample(self) -> None:
        """Opens the analyst's copy of the sample, made now where there is none."""
        try:
            if SHIPPED.exists() or copy_path().exists():
                self.open(ready_sample())
            else:
                self._build_sample()
        except BriefingError as error:
            self._frame.notices.fail(error.sentence, error.hint)

    def open_sample_afresh(self) -> None:
        """Throws the copy away and opens a new one."""
        if self._frame.workbench.path == copy_path():
            if not self.leave(self.open_sample_afresh):
                return
            self._close()
        try:
            if SHIPPED.exists():
                self.open(fresh_sample())
            else:
                self._build_sample()
        except BriefingError as error:
            self._frame.notices.fail(error.sentence, error.hint)

    def close(self) -> None:
        """Closes the project and goes to the start page."""
        if self.leave(self.close):
            self._close()

    def _close(self) -> None:
        self._frame.notices.bar.dismiss()
        self._frame.places.show_place(START)
        self._frame.workbench.close()

    def rename_analyst(self, name: str) -> None:
        """Another name beside the grades, from now on."""
        frame = self._frame
        # what is being typed was written under the old name
        frame.places.commit()
        frame.settings.put(ANALYST, name)
        frame.workbench.rename_analyst(frame.settings.analyst)
        frame.notices.say(f"Your grades now stand under “{frame.workbench.analyst}”.", seconds=6)

    def note_findings(self, count: int) -> None:
        """Remembers for the start page how many findings are open."""
        if count:
            self._note = f"{counted(count, 'finding')} open"
        else:
            self._note = ""

    def note_exported(self) -> None:
        """Remembers for the start page that the brief was handed over."""
        self._note = "exported"

    def _make_here(self, path: Path, title: str) -> None:
        self._frame.workbench.create(path, title)
        self._frame.places.show_place("read")

    def _make(self, dialog: NewProjectDialog, path: Path, title: str, *, importing: bool) -> None:
        if not self.leave(lambda: self._make(dialog, path, title, importing=importing)):
            return
        try:
            self._make_here(path, title)
        except BriefingError as error:
            dialog.show_error(str(error))
            return
        dialog.accept()
        if importing:
            self.import_asked.emit()

    def _build_sample(self) -> None:
        """Where the finished sample is missing: the sample's article, laid out by the program."""
        from briefing.project.commands import AddArticle, Draft
        from ui.models.incoming import take_in

        (incoming,) = take_in([ARTICLE], lambda _share, _doing: None)
        if incoming.taken is None or incoming.reading is None:
            self._frame.notices.fail(incoming.error)
            return
        if not self.make(cleared_place(), incoming.taken.title):
            return
        for command in (AddArticle(incoming.taken, incoming.reading), Draft()):
            self._frame.workbench.run(command)

    def leave(self, again: Callable[[], object]) -> bool:
        """Saves what is being typed and remembers how the project stood.

        False where something cannot be saved: the analyst is asked, and `again` tries once more
        where it may be lost.
        """
        if not self._leaving.may(again):
            return False
        self._annotate()
        return True

    def end(self, again: Callable[[], object]) -> bool:
        """The same before the window closes, where work that still runs would be lost as well."""
        if not self._leaving.may_end(again):
            return False
        self._annotate()
        return True

    def _annotate(self) -> None:
        frame = self._frame
        if frame.workbench.path is not None:
            annotate(frame.settings, frame.workbench.path, self._title(), self._note)
        frame.notices.bar.dismiss()

    def _remember(self) -> None:
        path = self._frame.workbench.path
        if path is None:
            return
        self._note = ""
        opened = self._frame.clock.now()
        remember(self._frame.settings, RecentProject(path, self._title(), opened))

    def _title(self) -> str:
        from briefing.project.queries.overview import the_brief

        return self._frame.workbench.ask(the_brief).title
