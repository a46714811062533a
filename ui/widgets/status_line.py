"""The line at the foot of the window: saved when, how far, findings open; the keys at the right."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from ui.theme import Role, current_theme
from ui.widgets.buttons import restyle
from ui.widgets.labels import ElidedLabel, QuietLabel

HEIGHT = 26


class StatusLine(QWidget):
    """Parts have keys; `clicked` tells the key of a part that can be clicked."""

    clicked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._parts: dict[str, QuietLabel | QPushButton] = {}
        self._hint = ElidedLabel(role=Role.QUIET, px=12)
        self._hint.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(14, 1, 14, 0)
        self._line.setSpacing(18)
        self._line.addStretch(1)
        self._line.addWidget(self._hint)

    def set_text(self, key: str, text: str) -> None:
        """Shows a part in the quiet voice, behind those already there; "" hides it."""
        part = self._parts.get(key)
        if part is None:
            part = QuietLabel(px=12)
            part.setWordWrap(False)
            self._add(key, part)
        part.setText(text)
        part.setVisible(bool(text))

    def set_link(self, key: str, text: str, role: Role = Role.WARNING) -> None:
        """Shows a part that can be clicked, `role` is warning, error or quiet; "" hides it."""
        part = self._parts.get(key)
        if part is None:
            part = QPushButton()
            part.setProperty("kind", "link")
            part.setAutoDefault(False)
            part.clicked.connect(lambda _checked=False: self.clicked.emit(key))
            self._add(key, part)
        part.setProperty("tone", role.value)
        restyle(part)
        part.setText(text)
        part.setAccessibleName(text)
        part.setVisible(bool(text))

    def set_hint(self, text: str) -> None:
        """The keys that matter here, at the right."""
        self._hint.setText(text)

    def text(self, key: str) -> str:
        """What a part says."""
        part = self._parts.get(key)
        return part.text() if part else ""

    def _add(self, key: str, part: QuietLabel | QPushButton) -> None:
        self._line.insertWidget(len(self._parts), part)
        self._parts[key] = part

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), current_theme().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, current_theme().px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(Role.CHROME))
        painter.fillRect(self.rect().adjusted(0, 0, 0, 1 - self.height()), theme.colour(Role.LINE))
