"""One source: its name, kind, role and aliases, and how far it is usually to be trusted.

Statements that were not judged for themselves inherit its letter. It runs nothing: it tells what
is to be done.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, QStringListModel, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import (
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from briefing.model.counting import counted
from briefing.model.evidence import Source
from briefing.model.vocabulary import SourceKind
from briefing.project.queries.overview import SourceUse
from briefing.tradecraft.grades import scheme
from ui.read.room_left import RoomLeft
from ui.read.settled_line import SettledLine
from ui.read.typed_field import TypedField
from ui.widgets.buttons import icon_button
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import Hairline, QuietLabel, StrongLabel
from ui.widgets.segmented_picker import Choice, SegmentedPicker


class SourceEditor(QWidget):
    """`edited` carries the source's id and the fields that change, `merge_asked` the ids of the
    source to keep and of the one to drop, `remove_asked` an id; `closed` when it is left."""

    edited = Signal(str, object)
    merge_asked = Signal(str, str)
    remove_asked = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Source")
        self._source_id = ""
        self._source: Source | None = None
        self._others: dict[str, str] = {}
        self.name = StrongLabel()
        self.name.setWordWrap(True)
        self._about = QuietLabel(px=12)
        self.message = QuietLabel(px=12)
        self.message.setProperty("tone", "error")
        self.lines = {name: self._line(name) for name in ("name", "role", "aliases")}
        self.lines["aliases"].setPlaceholderText("Other names: one, two")
        self.kind = DropDown(self)
        for kind in SourceKind:
            self.kind.addItem(kind.value.capitalize(), kind)
        # the longest kind must not make a narrow panel wider than it is
        self.kind.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.kind.activated.connect(
            lambda _row: self._tell({"kind": SourceKind(self.kind.currentData())})
        )
        choices = [Choice(s.code, s.label, s.meaning) for s in scheme().reliability]
        self.picker = SegmentedPicker("Reliability of this source by default", choices, self)
        self.reason = TypedField("Reason for the default reliability", "Why?", self)
        self.picker.picked.connect(lambda code: self._tell({"reliability": code}))
        self.reason.committed.connect(
            lambda key, words: self.edited.emit(key, {"reliability_reason": words})
        )
        self.reason.left.connect(self.closed)
        self._names = QStringListModel(self)
        self.merge_into = SettledLine(self)
        self._build_merging()
        self.more = self._more_button()
        self._lay_out()
        self.say("")
        self.hide()

    def source_id(self) -> str:
        """Whose reliability it shows."""
        return self._source_id

    def show_source(self, use: SourceUse, others: Sequence[Source]) -> None:
        """Shows a source; `others` are what it can be merged into."""
        source = use.source
        if source.id != self._source_id:
            self.commit()
            self.say("")
            self.merge_into.hide()
        self._source_id = source.id
        self._others = {one.name.casefold(): one.id for one in others if one.id != source.id}
        self._names.setStringList([one.name for one in others if one.id != source.id])
        self.name.setText(source.name)
        self._about.setText(counted(use.statements, "statement"))
        self.lines["name"].show_words(source.name)
        self.lines["role"].show_words(source.role)
        self.lines["aliases"].show_words(", ".join(source.aliases))
        self._source = source
        self.show_stored_choices()
        self.reason.show_text(source.id, source.reliability_reason)
        self.show()

    def show_stored_choices(self) -> None:
        """Kind and letter as they are in the project: what was chosen and refused goes back."""
        if self._source is None:
            return
        with QSignalBlocker(self.kind):
            self.kind.setCurrentIndex(self.kind.findData(self._source.kind))
        if self.picker.code() != self._source.reliability:
            self.picker.set_code(self._source.reliability)

    def say(self, sentence: str) -> None:
        """Says what was refused, and gives back what had been typed; '' takes it back."""
        self.message.setText(sentence)
        self.message.setVisible(bool(sentence))
        if sentence:
            for line in self.lines.values():
                line.give_back()

    def commit(self) -> None:
        """Tells now what was typed and not told."""
        self.reason.commit()
        if self._source_id:
            for line in self.lines.values():
                line.commit()

    def forget(self) -> None:
        """Lets go of what is being typed: another project is open."""
        self.reason.forget()
        for line in self.lines.values():
            line.give_back()
        self._source_id = ""
        self.hide()

    def ask_merge(self) -> None:
        """Opens the line for the name of the source it is one with."""
        self.say("")
        self.merge_into.clear()
        self.merge_into.show()
        self.merge_into.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_read_only(self, why: str) -> None:
        """Whether it can be changed."""
        for widget in (self.picker, self.kind, self.more):
            widget.setEnabled(not why)
        self.reason.setReadOnly(bool(why))
        for line in self.lines.values():
            line.setReadOnly(bool(why))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _tell(self, fields: dict[str, object]) -> None:
        self.edited.emit(self._source_id, fields)

    def _take(self, name: str, words: str) -> None:
        if name == "aliases":
            self._tell({name: tuple(one.strip() for one in words.split(",") if one.strip())})
        else:
            self._tell({name: words})

    def _merge(self, name: str) -> None:
        if not name:
            return
        keep = self._others.get(name.casefold())
        if keep is None:
            self.say(f"There is no other source called “{name}”.")
        else:
            self.merge_into.hide()
            self.merge_asked.emit(keep, self._source_id)

    def _line(self, name: str) -> SettledLine:
        line = SettledLine(self)
        line.settled.connect(lambda words: self._take(name, words))
        line.left.connect(self.closed)
        return line

    def _build_merging(self) -> None:
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.merge_into.setCompleter(completer)
        self.merge_into.setAccessibleName("Merge into")
        self.merge_into.setPlaceholderText("Into which source?")
        # not `settled`: who only passes through merges nothing
        self.merge_into.returnPressed.connect(lambda: self._merge(self.merge_into.text().strip()))
        self.merge_into.left.connect(self.merge_into.hide)
        self.merge_into.hide()

    def _more_button(self) -> QToolButton:
        result = icon_button("ellipsis", "More for this source")
        menu = QMenu(result)
        menu.setAccessibleName("More for this source")
        deeds: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Merge into…", self.ask_merge),
            ("Remove source", lambda: self.remove_asked.emit(self._source_id)),
        )
        for words, deed in deeds:
            menu.addAction(words).triggered.connect(lambda _checked=False, deed=deed: deed())
        result.setMenu(menu)
        result.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return result

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("surface", "chrome")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(2, 0, 2, 10)
        inside.setSpacing(6)
        for widget in (self._about, self.message, self.merge_into, self.picker, self.reason):
            inside.addWidget(widget)
        inside.addLayout(self._fields())
        head = QHBoxLayout()
        head.setContentsMargins(2, 0, 0, 0)
        head.setSpacing(2)
        head.addWidget(self.name, 1)
        close = icon_button("x", "Close the source", self.closed.emit)
        for tool in (self.more, close):
            head.addWidget(tool, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Hairline())
        column.addLayout(head)
        column.addWidget(RoomLeft(page), 1000)
        # what room is left stays below, or the name would stand in the middle of it
        column.addStretch(1)

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        rows: tuple[tuple[str, QWidget], ...] = (
            ("Name", self.lines["name"]),
            ("Kind", self.kind),
            ("Role", self.lines["role"]),
            ("Aliases", self.lines["aliases"]),
        )
        for row, (words, field) in enumerate(rows):
            # a grid would rather squeeze its lines than have the panel scroll
            field.setMinimumHeight(field.sizeHint().height())
            label = QuietLabel(words, px=12)
            label.setBuddy(field)
            field.setAccessibleName(f"{words} of the source")
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        return grid
