"""Verify a PDF: tells whether a file is an edition of the open project. It changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from briefing.errors import BriefingError
from ui.dialogs.files import documents_folder
from ui.tasks import Pulse
from ui.widgets.note_box import NoteKind
from ui.window.frame import Frame

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing.model.product import Edition


@dataclass(frozen=True)
class Verdict:
    """What is said of the file, and whether it is an edition to the last byte."""

    sentence: str
    is_edition: bool


class Proving(QObject):
    """Asks for the file, has the worker compare it, and says the verdict over the page."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame.window)
        self._frame = frame

    def ask(self) -> None:
        """Which file it is; the editions are those on record now."""
        from briefing.model.product import Edition
        from briefing.project.queries.records import records

        frame = self._frame
        try:
            editions = frame.workbench.ask(records, Edition)
        except BriefingError as reason:
            frame.notices.fail(reason.sentence, reason.hint)
            return
        project = frame.workbench.path
        folder = project.parent if project else documents_folder()
        file = frame.chooser.file_to_verify(frame.window, folder)
        if file is None:
            return
        task = frame.runner.start(f"Verifying {file.name}", partial(_compare, file, editions))
        task.done.connect(lambda verdict: self._say(verdict, project))
        task.failed.connect(frame.notices.fail)

    def _say(self, verdict: Verdict, project: Path | None) -> None:
        """Says it, unless “this project” would be another one by now."""
        if self._frame.workbench.path == project:
            kind = NoteKind.SUCCESS if verdict.is_edition else NoteKind.WARNING
            self._frame.notices.say(verdict.sentence, kind)


def _compare(file: Path, editions: Sequence[Edition], pulse: Pulse) -> Verdict:
    """The worker's part: no widget, no document."""
    from briefing.export.files import plain_name
    from briefing.export.recognising import Standing, recognise
    from briefing.export.verdicts import verdict

    pulse(0.0)
    found = recognise(file, editions)
    said = verdict(plain_name(file), found, editions)
    return Verdict(said, found.standing is Standing.UNALTERED)
