"""Every key there is, by workspace, with a line to search in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.dialogs.frame import Sheet
from ui.theme import current_theme
from ui.widgets.buttons import native_keys
from ui.widgets.labels import QuietLabel, SectionLabel
from ui.widgets.search_field import SearchField


@dataclass(frozen=True)
class KeyLine:
    """One deed: where it works, what it is called, its keys, one sentence."""

    place: str
    text: str
    keys: tuple[str, ...]
    help: str

    def answers(self, words: str) -> bool:
        """Whether all words are somewhere in it."""
        said = " ".join((self.place, self.text, *self.keys, self.help)).casefold()
        return all(word in said for word in words.casefold().split())


class ShortcutsDialog(Sheet):
    """Shows the lines in the order given, under the names of their places."""

    def __init__(self, lines: Sequence[KeyLine], parent: QWidget | None = None) -> None:
        super().__init__(
            "Keyboard shortcuts", "Everything can be done from the keyboard.", parent, 720
        )
        self._lines = tuple(lines)
        self.search_field = SearchField("Search the keys")
        self.search_field.searched.connect(self._show)
        self.body.addWidget(self.search_field)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setAccessibleName("Keys")
        room = parent.window().height() // 2 if parent else 440
        self._area.setMinimumHeight(min(current_theme().px(440), room))
        self.body.addWidget(self._area, 1)
        # not the default button: Enter belongs to the search
        self.add_button("Close", self.accept)
        self._show("")
        self.search_field.setFocus()

    def shown(self) -> tuple[KeyLine, ...]:
        """The lines that answer to what was searched."""
        return self._found

    def _show(self, words: str) -> None:
        self._found = tuple(line for line in self._lines if line.answers(words))
        page = QWidget()
        page.setProperty("surface", "chrome")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 4, 10, 4)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)
        if not self._found:
            column.addWidget(QuietLabel("No key answers to these words.", px=13))
        column.addStretch(1)
        place = ""
        for line in self._found:
            if line.place != place:
                place = line.place
                heading = SectionLabel(place)
                heading.setContentsMargins(0, 10 if grid.rowCount() > 1 else 0, 0, 2)
                grid.addWidget(heading, grid.rowCount(), 0, 1, 3)
            self._add_line(grid, line)
        self._area.setWidget(page)

    def _add_line(self, grid: QGridLayout, line: KeyLine) -> None:
        row = grid.rowCount()
        top = Qt.AlignmentFlag.AlignTop
        keys = QLabel("  ".join(native_keys(one) for one in line.keys))
        keys.setTextFormat(Qt.TextFormat.PlainText)
        keys.setFont(current_theme().interface_font(bold=True))
        grid.addWidget(keys, row, 0, top)
        words = QLabel(line.text.rstrip("…"))
        words.setTextFormat(Qt.TextFormat.PlainText)
        grid.addWidget(words, row, 1, top)
        grid.addWidget(QuietLabel(line.help), row, 2, top)
