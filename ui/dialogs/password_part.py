"""Whether a PDF is to be protected, and the password, typed twice. It is told to nobody but the one
who asks for it, and kept nowhere."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.widgets.form import FormRows
from ui.widgets.labels import QuietLabel

PROTECTED = "A protected PDF is not PDF/A. A password that is lost cannot be had back."
ONLY_PDF = "Only a PDF can be protected."
MISSING = "Type the password."
OTHER = "This is not the same password."
INDENT = 24
"""What stands under a box begins where its words do."""


class PasswordPart(QWidget):
    """`switched` when it is turned on or off, or can no longer be."""

    switched = Signal()

    def __init__(self, password: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.box = QCheckBox("&Protect with a password…")
        column.addWidget(self.box)
        below = QVBoxLayout()
        below.setContentsMargins(INDENT, 0, 0, 0)
        column.addLayout(below)
        self.note = QuietLabel(px=12)
        below.addWidget(self.note)
        self._fields = QWidget()
        line = QHBoxLayout(self._fields)
        line.setContentsMargins(0, 2, 0, 0)
        line.setSpacing(14)
        self._first, self.password_field = _field("Pass&word", password)
        self._second, self.repeat_field = _field("R&epeat the password", password)
        line.addWidget(self._first, 1)
        line.addWidget(self._second, 1)
        below.addWidget(self._fields)
        self.box.setChecked(bool(password))
        self._is_pdf = True
        self.box.toggled.connect(self._toggle)
        self.password_field.textEdited.connect(lambda _text: self._take_back())
        self.repeat_field.textEdited.connect(lambda _text: self._take_back())
        self.repeat_field.editingFinished.connect(self._compare)
        self._show()

    def set_pdf(self, *, is_pdf: bool) -> None:
        """Whether the file is one that can be protected."""
        if is_pdf != self._is_pdf:
            self._is_pdf = is_pdf
            self._show()
            self.switched.emit()

    def is_on(self) -> bool:
        """Whether the file will be protected."""
        return self._is_pdf and self.box.isChecked()

    def password(self) -> str:
        """What was typed; '' where nothing is to be protected."""
        return self.password_field.text() if self.is_on() else ""

    def wrong(self) -> bool:
        """Whether there is no password to protect the file with; says so beside its field."""
        if not self.is_on():
            return False
        if not self.password_field.text():
            self._first.set_error(self.password_field, MISSING)
            self.password_field.setFocus()
            return True
        if self.repeat_field.text() != self.password_field.text():
            self._second.set_error(self.repeat_field, OTHER)
            self.repeat_field.setFocus()
            return True
        return False

    def error(self) -> str:
        """What is said to be wrong."""
        first = self._first.error(self.password_field)
        return first or self._second.error(self.repeat_field)

    def refuse(self, sentence: str) -> None:
        """Says why this password will not do."""
        self._first.set_error(self.password_field, sentence)
        self.password_field.setFocus()

    def _compare(self) -> None:
        typed, again = self.password_field.text(), self.repeat_field.text()
        if again and typed != again:
            self._second.set_error(self.repeat_field, OTHER)

    def _take_back(self) -> None:
        self._first.set_error(self.password_field, "")
        self._second.set_error(self.repeat_field, "")

    def _toggle(self) -> None:
        self._take_back()
        self._show()
        self.switched.emit()
        if self.is_on():
            self.password_field.setFocus()

    def _show(self) -> None:
        wanted = self.box.isChecked()
        self.box.setEnabled(self._is_pdf)
        self._fields.setVisible(self.is_on())
        self.note.setText(PROTECTED if self._is_pdf else ONLY_PDF)
        self.note.setVisible(wanted or not self._is_pdf)
        self.box.setAccessibleDescription(self.note.text() if self.note.isVisibleTo(self) else "")


def _field(label: str, password: str) -> tuple[FormRows, QLineEdit]:
    form = FormRows()
    field = form.row(label, QLineEdit(password))
    field.setEchoMode(QLineEdit.EchoMode.Password)
    # an error under one field must not tear its neighbour apart
    form.stretch()
    return form, field
