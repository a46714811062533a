"""A project that another window had first: once that has closed it, this one offers to write.

It looks every other second, and opens nothing by itself: the analyst may only want to read.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from briefing.errors import BriefingError
from ui.window.frame import Frame

EVERY_MS = 2000


class TakingOver(QObject):
    """Minds the open project while it can only be read."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame.window)
        self._frame = frame
        self._timer = QTimer(self)
        self._timer.setInterval(EVERY_MS)
        self._timer.timeout.connect(self.look)
        frame.workbench.opened.connect(self._begin_anew)
        frame.notices.reading_only.writing_asked.connect(self.open_for_writing)

    def look(self) -> None:
        """Offers to write where that has become possible."""
        if self._frame.workbench.may_be_taken_over():
            self._timer.stop()
            self._frame.notices.reading_only.offer_writing()

    def open_for_writing(self) -> None:
        """Opens the project once more; everybody stays where they were in it."""
        frame = self._frame
        path, current = frame.workbench.path, frame.places.current()
        if path is None:
            return
        kept = [(one, one.place()) for one in frame.places.made_workspaces()]
        # what is shown comes last: it has the keyboard
        kept.sort(key=lambda pair: pair[0] is current)
        try:
            frame.workbench.open(path)
        except BriefingError as error:
            frame.notices.fail(error.sentence, error.hint)
            return
        for workspace, (table, row_id) in kept:
            if row_id:
                workspace.show_row(table, row_id)

    def _begin_anew(self) -> None:
        if self._frame.workbench.why_read_only:
            self._timer.start()
        else:
            self._timer.stop()
