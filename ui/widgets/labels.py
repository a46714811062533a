"""Words of the program and of the sources, each in its own hand: section, title, quiet, elided."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.theme import Role, current_theme
from ui.widgets.tooltips import plain_tip


class _ThemedLabel(QLabel):
    """A label that asks for its font anew when the theme changes.

    Plain text always: what is imported is never read as markup.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.dress()

    def dress(self) -> None:
        """Sets the font; each kind of label says which."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.dress()


class SectionLabel(_ThemedLabel):
    """The small spaced capitals over a group; `for_field` makes it that field's label."""

    def __init__(
        self, text: str = "", parent: QWidget | None = None, *, for_field: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("tone", "quiet")
        if for_field is not None:
            self.setBuddy(for_field)
            if not for_field.accessibleName():
                for_field.setAccessibleName(text)

    def dress(self) -> None:
        self.setFont(current_theme().section_font())


class QuietLabel(_ThemedLabel):
    """A second voice: what explains or counts. Wraps."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, px: float = 12.5) -> None:
        self._px = px
        super().__init__(text, parent)
        self.setProperty("tone", "quiet")
        self.setWordWrap(True)

    def dress(self) -> None:
        self.setFont(current_theme().interface_font(self._px))


class StrongLabel(_ThemedLabel):
    """The name of a thing, bold."""

    def dress(self) -> None:
        self.setFont(current_theme().interface_font(bold=True))


class TitleLabel(_ThemedLabel):
    """The heading of a workspace, in bold serif. Wraps."""

    def __init__(self, text: str = "", parent: QWidget | None = None, *, px: float = 24) -> None:
        self._px = px
        super().__init__(text, parent)
        self.setWordWrap(True)

    def dress(self) -> None:
        self.setFont(current_theme().reading_font(self._px, bold=True))


class ElidedLabel(_ThemedLabel):
    """One line that ends in an ellipsis where it is cut, and shows itself whole as a tool tip."""

    def __init__(
        self,
        text: str = "",
        parent: QWidget | None = None,
        *,
        role: Role = Role.INK,
        px: float = 13,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        self._px = px
        super().__init__(text, parent)
        self._role = role
        self._mode = mode
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def dress(self) -> None:
        self.setFont(current_theme().interface_font(self._px))

    def shown_text(self) -> str:
        """What fits."""
        metrics = QFontMetrics(self.font())
        return metrics.elidedText(self.text(), self._mode, self.contentsRect().width())

    def minimumSizeHint(self) -> QSize:
        return QSize(QFontMetrics(self.font()).averageCharWidth() * 4, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.shown_text()
        self.setToolTip(plain_tip("" if shown == self.text() else self.text()))
        painter.setPen(current_theme().colour(self._role))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(self.contentsRect(), int(flags), shown)


class Hairline(QFrame):
    """One pixel between two things."""

    def __init__(
        self,
        orientation: Qt.Orientation = Qt.Orientation.Horizontal,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if orientation is Qt.Orientation.Horizontal:
            self.setFixedHeight(1)
        else:
            self.setFixedWidth(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), current_theme().colour(Role.LINE))
