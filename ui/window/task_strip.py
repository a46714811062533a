"""Progress and Cancel at the foot of the window, for work that takes longer than half a second."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.tasks import Task
from ui.theme import current_theme
from ui.widgets.buttons import ButtonKind, button
from ui.widgets.labels import QuietLabel
from ui.widgets.progress_line import ProgressLine

PAUSE_MS = 500


class TaskStrip(QWidget):
    """Shows the task that runs; several at once are shown one after the other."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks: list[Task] = []
        self._doing = ""
        self._words = QuietLabel(px=12)
        self._words.setWordWrap(False)
        self._progress = ProgressLine("Progress")
        self._progress.setFixedWidth(current_theme().px(120))
        self.cancel_button = button("Cancel", ButtonKind.LINK, on_click=self._cancel)
        self.cancel_button.setProperty("tone", "quiet")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 1, 14, 0)
        line.setSpacing(10)
        for widget in (self._words, self._progress, self.cancel_button):
            line.addWidget(widget)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._show_now)
        self.hide()

    def follow(self, task: Task) -> None:
        """Shows a task's progress until it ends."""
        self._tasks.append(task)
        task.progressed.connect(lambda share, doing: self._progressed(task, share, doing))
        task.ended.connect(lambda: self._ended(task))
        if len(self._tasks) == 1:
            self._begin()

    def text(self) -> str:
        """What is being done."""
        return self._words.text()

    def _begin(self) -> None:
        self._doing = ""
        self._progress.set_progress(0, 100)
        self._say()
        self._timer.start()

    def _progressed(self, task: Task, share: float, doing: str) -> None:
        if self._tasks and task is self._tasks[0]:
            self._progress.set_progress(round(share * 100), 100)
            self._doing = doing or self._doing
            self._say()

    def _say(self) -> None:
        self._words.setText(" ".join(part for part in (self._tasks[0].title, self._doing) if part))

    def _show_now(self) -> None:
        self.cancel_button.setEnabled(True)
        self.setVisible(bool(self._tasks))

    def _cancel(self) -> None:
        self.cancel_button.setEnabled(False)
        if self._tasks:
            self._tasks[0].cancel()

    def _ended(self, task: Task) -> None:
        self._tasks.remove(task)
        self._timer.stop()
        self.hide()
        if self._tasks:
            self._begin()
