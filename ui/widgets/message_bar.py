"""A sentence in the window, never in the way: `Saved brief.pdf  Open  ×`. It is not modal."""

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.theme import Role, current_theme
from ui.widgets.buttons import ButtonKind, button, icon_button
from ui.widgets.icon_label import IconLabel
from ui.widgets.note_box import NoteKind
from ui.widgets.painting import paint_left_rule

LINGER_MS = 2000
"""How long it stays at least once somebody reached for it."""


class MessageBar(QWidget):
    """Hidden until it has something to say."""

    action_triggered = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = NoteKind.INFO
        self._sign = IconLabel(self._kind.icon_name, self._kind.role)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        self._words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._action = button("", ButtonKind.LINK, on_click=self._act)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 6, 8, 6)
        line.setSpacing(9)
        line.addWidget(self._sign)
        line.addWidget(self._words, 1)
        line.addWidget(self._action)
        self._close = icon_button("x", "Close this message", self.dismiss)
        line.addWidget(self._close)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.dismiss)
        self.hide()

    def show_message(
        self,
        sentence: str,
        kind: NoteKind = NoteKind.INFO,
        action: str = "",
        seconds: float = 0,
    ) -> None:
        """Says a sentence until it is closed, or for so many seconds. The last one wins."""
        self._kind = kind
        self._sign.set_icon(kind.icon_name, kind.role)
        self._words.setText(sentence)
        self._action.setText(action)
        self._action.setVisible(bool(action))
        self.setAccessibleName(f"{kind.spoken}: {sentence}")
        self._timer.stop()
        if seconds:
            self._timer.start(round(seconds * 1000))
        self.show()
        self.update()

    def is_passing(self) -> bool:
        """Whether it will go by itself."""
        return self._timer.isActive()

    def kind(self) -> NoteKind:
        """How severe what it says is."""
        return self._kind

    def natural_width(self) -> int:
        """The width at which its sentence stands in one line."""
        layout = self.layout()
        assert layout is not None
        margins, shown = layout.contentsMargins(), [self._sign, self._action, self._close]
        beside = [one.sizeHint().width() for one in shown if not one.isHidden()]
        gaps = layout.spacing() * len(beside)
        words = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 4
        return margins.left() + sum(beside) + gaps + words + margins.right()

    def text(self) -> str:
        """What it says, or said last."""
        return self._words.text()

    def dismiss(self) -> None:
        """Closes it."""
        self._timer.stop()
        if not self.isHidden():
            self.hide()
            self.dismissed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = current_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour(Role.RAISED))
        foot = self.rect().adjusted(0, self.height() - 1, 0, 0)
        painter.fillRect(foot, theme.colour(Role.LINE))
        paint_left_rule(painter, QRectF(self.rect()), theme.colour(self._kind.role), 3, 0)

    def linger(self) -> None:
        """Somebody reaches for it: it does not go just now."""
        if self._timer.isActive():
            self._timer.start(max(LINGER_MS, self._timer.remainingTime()))

    def _act(self) -> None:
        self.dismiss()
        self.action_triggered.emit()
