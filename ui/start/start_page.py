"""What is seen while no project is open: three ways to begin, and the projects opened last."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ui.models.moments import spoken_moment
from ui.settings import Settings
from ui.start.recent import RecentProject, forget, recent_projects, shortened
from ui.start.recent_row import RecentRow
from ui.start.sample import is_copy
from ui.theme import current_theme
from ui.widgets.choice_card import ChoiceCard
from ui.widgets.labels import QuietLabel, SectionLabel, TitleLabel

COLUMN = 760


class StartPage(QScrollArea):
    """Tells what was chosen; opens nothing itself."""

    new_asked = Signal()
    open_asked = Signal()
    sample_asked = Signal()
    project_chosen = Signal(object)
    """The Path of a project of the list."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._rows: list[RecentRow] = []
        self.setAccessibleName("Start page")
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        page = QWidget()
        page.setProperty("surface", "paper")
        self.setWidget(page)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(24, 24, 24, 24)
        self._column.setSpacing(0)
        self._first = self._lay_out(page)

    def focus_first(self) -> None:
        """Puts the keyboard on the first way to begin."""
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_recent(self, now: str) -> None:
        """Lists the projects opened last, as they stand on the disk at this moment."""
        for row in self._rows:
            self._recent.removeWidget(row)
            row.deleteLater()
        self._rows = []
        for project in recent_projects(self._settings):
            row = self._row(project, now)
            self._recent.addWidget(row)
            row.show()  # now, not when the layout comes to it: it may be given the keyboard
            self._rows.append(row)
        self._heading.setVisible(bool(self._rows))
        self._drop.setContentsMargins(0, 26 if self._rows else 0, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.window().focusWidget()
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(focused, QAbstractButton):
            # outside of a dialog Qt's buttons answer to Space only
            focused.click()
        else:
            super().keyPressEvent(event)

    def rows(self) -> tuple[RecentRow, ...]:
        """The projects it lists."""
        return tuple(self._rows)

    def _lay_out(self, page: QWidget) -> ChoiceCard:
        width = current_theme().px(COLUMN) + 48
        middle = QWidget()
        middle.setMaximumWidth(width)
        middle.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        middle.setLayout(self._column)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle, 1000)
        across.addStretch(1)
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.addStretch(4)
        down.addLayout(across)
        down.addStretch(5)
        self._column.addWidget(TitleLabel("Sourceline", px=31))
        self._column.addSpacing(2)
        self._column.addWidget(
            QuietLabel("Briefings in which every sentence answers for its source", px=15)
        )
        self._column.addSpacing(26)
        first = self._add_cards()
        self._column.addSpacing(30)
        self._heading = SectionLabel("Recent")
        self._column.addWidget(self._heading)
        self._column.addSpacing(8)
        self._recent = QVBoxLayout()
        self._recent.setSpacing(0)
        self._column.addLayout(self._recent)
        self._drop = QuietLabel(
            "Drop an article, a PDF or a web page anywhere on this window to begin.", px=13
        )
        self._column.addWidget(self._drop)
        return first

    def _add_cards(self) -> ChoiceCard:
        row = QHBoxLayout()
        row.setSpacing(14)
        cards = (
            (ChoiceCard("New briefing", "Import an article, or start empty"), self.new_asked),
            (ChoiceCard("Open…", "A .brief file on this machine"), self.open_asked),
            (
                ChoiceCard("Look at the sample", "A finished briefing to try things on"),
                self.sample_asked,
            ),
        )
        for card, asked in cards:
            card.clicked.connect(lambda _checked=False, asked=asked: asked.emit())
            row.addWidget(card, 1)
        self._column.addLayout(row)
        return cards[0][0]

    def _row(self, project: RecentProject, now: str) -> RecentRow:
        own = "your copy of the sample"
        place = own if is_copy(project.path) else shortened(project.path, Path.home())
        if project.is_there:
            parts = (place, spoken_moment(project.opened, now), project.note)
        else:
            parts = (place, "no longer there: moved, renamed or deleted", "")
        detail = " · ".join(part for part in parts if part)
        row = RecentRow(project.title or project.path.stem, detail, there=project.is_there)
        row.clicked.connect(lambda _checked=False: self.project_chosen.emit(project.path))
        row.forgotten.connect(lambda: self._forget(project.path, now))
        return row

    def _forget(self, path: Path, now: str) -> None:
        forget(self._settings, path)
        self.show_recent(now)
        following = self._rows[0] if self._rows else self._first
        following.setFocus(Qt.FocusReason.OtherFocusReason)
