"""The line that says what a text was read as, with a list to read it as something else.

It only asks: who holds the document reads it again and says what came of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefing.intake.encodings import GROUPS, label
from briefing.model.reading import EncodingBasis, TextEncoding
from ui.theme import Role, current_theme
from ui.widgets.drop_down import DropDown
from ui.widgets.icon_label import IconLabel
from ui.widgets.labels import QuietLabel

_BASIS = {
    EncodingBasis.MARKED: "as the file is marked",
    EncodingBasis.CERTAIN: "certain",
    EncodingBasis.DECLARED: "as the page declares",
    EncodingBasis.GUESSED: "guessed",
    EncodingBasis.CHOSEN: "chosen by you",
}
_LOOK = "Look at the accents below."


class EncodingLine(QWidget):
    """“Read as Turkish (Windows-1254) – guessed”; `wanted` carries another encoding's name."""

    wanted = Signal(str)

    def __init__(self, encoding: TextEncoding, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = encoding
        self.choice = DropDown()
        self.choice.setAccessibleName("Read as")
        fit = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.choice.setSizeAdjustPolicy(fit)
        self.choice.setMinimumContentsLength(26)
        self.choice.setProperty("long", True)
        self.choice.setMaxVisibleItems(16)
        self.choice.setModel(self._offered())
        self.choice.activated.connect(self._ask)
        words = QuietLabel("Read as")
        words.setWordWrap(False)
        words.setBuddy(self.choice)
        self.basis = QuietLabel()
        self._sign = IconLabel("triangle-alert", Role.WARNING, 14)
        self.doubt = QLabel()
        self.doubt.setTextFormat(Qt.TextFormat.PlainText)
        self.doubt.setWordWrap(True)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(words)
        line.addWidget(self.choice)
        line.addWidget(self.basis, 1)
        below = QHBoxLayout()
        below.setSpacing(7)
        below.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self.doubt, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 2)
        column.setSpacing(5)
        column.addLayout(line)
        column.addLayout(below)
        self.renew(encoding)

    @property
    def encoding(self) -> str:
        """What the text is read as now."""
        return self._now.name

    def renew(self, encoding: TextEncoding) -> None:
        """Says what the text was read as."""
        self._now = encoding
        self.choice.setCurrentIndex(self.choice.findData(encoding.name))
        basis = _BASIS[encoding.basis]
        self.basis.setText(f"– {basis}")
        self._warn(f"{encoding.doubt} {_LOOK}" if encoding.doubt else "", Role.WARNING)

    def refuse(self, sentence: str) -> None:
        """Says why the text cannot be read as was wanted; it stays as it is."""
        self.renew(self._now)
        self._warn(sentence, Role.ERROR)

    def _warn(self, sentence: str, role: Role) -> None:
        tone = "error" if role is Role.ERROR else "warning"
        self.doubt.setProperty("tone", tone)
        self.doubt.style().unpolish(self.doubt)
        self.doubt.style().polish(self.doubt)
        self.doubt.setText(sentence)
        self._sign.set_icon("circle-alert" if role is Role.ERROR else "triangle-alert", role)
        for shown in (self._sign, self.doubt):
            shown.setVisible(bool(sentence))
        described = f"{_BASIS[self._now.basis]}. {sentence}".strip()
        self.choice.setAccessibleDescription(described)

    def _ask(self, place: int) -> None:
        name = self.choice.itemData(place)
        if name and name != self._now.name:
            self.wanted.emit(name)

    def _offered(self) -> QStandardItemModel:
        """The likeliest first, then all by group; a group's name cannot be chosen."""
        model = QStandardItemModel(self)
        likely = dict.fromkeys((self._first.name, *self._first.likely))
        _head(model, "Likeliest")
        for name in likely:
            model.appendRow(_item(name))
        for group, row in _rest(frozenset(likely)):
            _head(model, group)
            for name in row:
                model.appendRow(_item(name))
        return model


def _rest(without: frozenset[str]) -> Iterator[tuple[str, list[str]]]:
    for group, names in GROUPS.items():
        row = [name for name in names if name not in without]
        if row:
            yield group, row


def _head(model: QStandardItemModel, words: str) -> None:
    item = QStandardItem(words)
    item.setFlags(Qt.ItemFlag.NoItemFlags)
    item.setFont(current_theme().section_font())
    item.setForeground(current_theme().colour(Role.QUIET))
    model.appendRow(item)


def _item(name: str) -> QStandardItem:
    item = QStandardItem(label(name))
    item.setData(name, int(Qt.ItemDataRole.UserRole))
    return item
