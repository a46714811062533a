"""One group of the inspector: small capitals over what belongs together."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.widgets.labels import SectionLabel


class InspectorPart(QWidget):
    """A heading and a column below it; empty parts hide themselves."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.title = SectionLabel(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.column.addWidget(self.title)
        self._writing: tuple[QWidget, ...] = ()
        self._editable = True

    def set_editable(self, *, editable: bool) -> None:
        """Whether what writes can be used; what only shows, or goes somewhere, always can."""
        self._editable = editable
        for widget in self._writing:
            widget.setEnabled(editable)


def empty_column(column: QVBoxLayout) -> None:
    """Lets go of everything in a column of rows that are made anew."""
    while (item := column.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            # hidden at once: a widget waiting for deletion must not be seen or focused
            widget.hide()
            widget.deleteLater()
