"""The foot of the window: when it was saved, how far the work is, what is amiss; progress; keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from briefing.model.counting import counted
from briefing.model.vocabulary import Severity
from briefing.project.changes import Origin
from ui.models.moments import local
from ui.theme import Role, current_theme
from ui.widgets.status_line import StatusLine
from ui.window.task_strip import TaskStrip

if TYPE_CHECKING:
    from briefing.project.changes import ChangeSet
    from briefing.project.queries.overview import Progress
    from briefing.weighing.checks import Breach

STEPPED = {Origin.UNDO: "undone", Origin.REDO: "done again"}
NOTHING_LEAVES = "Nothing leaves this machine."


class Foot(QWidget):
    """`checks_asked` when the findings are clicked."""

    checks_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts, self._work = "", ""
        self.status = StatusLine(self)
        for key in ("saved", "counts"):
            self.status.set_text(key, "")
        self.status.set_link("findings", "")
        self.tasks = TaskStrip(self)
        self.status.clicked.connect(lambda _key: self.checks_asked.emit())
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(self.status, 1)
        self._line.addWidget(self.tasks)

    def add_menu(self, button: QWidget) -> None:
        """A menu at the far end, for the start page, which has no bar on top."""
        self._line.addWidget(button)
        self._line.setContentsMargins(0, 0, 6, 0)
        self._menu = button

    def show_start(self) -> None:
        """No project is open."""
        self._menu.show()
        self._counts, self._work = "", ""
        self.status.set_text("saved", NOTHING_LEAVES)
        self.status.set_text("counts", "")
        self.status.set_link("findings", "")
        self.status.set_hint("Ctrl K finds every command · F1 shows every key")

    def show_opened(self) -> None:
        """A project was opened and nothing was changed yet."""
        self._menu.hide()
        self.status.set_text("saved", "Saved")

    def show_read_only(self) -> None:
        """A project was opened in which nothing can be changed, and so nothing is saved."""
        self._menu.hide()
        self.status.set_text("saved", "")

    def show_saved(self, moment: str, changes: ChangeSet) -> None:
        """Says when the last step reached the disk, and which one it was that was taken back."""
        stepped = STEPPED.get(changes.origin, "")
        words = f" · {stepped}: {changes.label}" if stepped else ""
        self.status.set_text("saved", f"Saved {local(moment):%H:%M:%S}{words}")

    def show_counts(self, progress: Progress) -> None:
        """Says how far the grading is, unless the workspace counts something of its own."""
        parts = [counted(progress.statements + progress.set_aside, "statement")]
        if progress.statements:
            parts.append(f"{progress.graded} graded")
        if progress.set_aside:
            parts.append(f"{progress.set_aside} set aside")
        self._counts = ", ".join(parts)
        self._show_counts()

    def show_work(self, words: str) -> None:
        """What the workspace counts instead of statements; "" where it does not."""
        self._work = words
        self._show_counts()

    def _show_counts(self) -> None:
        self.status.set_text("counts", self._work or self._counts)

    def show_findings(self, breaches: Sequence[Breach]) -> None:
        """Says how many findings are open; the worst gives the colour, and errors are counted."""
        errors = sum(breach.severity is Severity.ERROR for breach in breaches)
        warned = any(breach.severity is Severity.WARNING for breach in breaches)
        if errors:
            role, words = (
                Role.ERROR,
                f"{counted(len(breaches), 'finding')}, {counted(errors, 'error')}",
            )
        else:
            role = Role.WARNING if warned else Role.QUIET
            words = counted(len(breaches), "finding") if breaches else ""
        self.status.set_link("findings", words, role)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(Role.CHROME))
        painter.fillRect(self.rect().adjusted(0, 0, 0, 1 - self.height()), theme.colour(Role.LINE))
