"""How a statement bears on others: each link with its kind and the other's words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing.model.vocabulary import LinkKind
from ui.models.inspected import Inspected, LinkedStatement
from ui.models.statement_lines import grade_state
from ui.read.deeds import Deeds
from ui.read.inspector_part import InspectorPart, empty_column
from ui.theme import Role
from ui.widgets.buttons import ButtonKind, button, icon_button
from ui.widgets.evidence_card import EvidenceCard
from ui.widgets.labels import QuietLabel

_WORDS = {
    (LinkKind.CORROBORATES, True): "Corroborates",
    (LinkKind.CORROBORATES, False): "Corroborated by",
    (LinkKind.CONTRADICTS, True): "Contradicts",
    (LinkKind.CONTRADICTS, False): "Contradicted by",
    (LinkKind.REPEATS, True): "Repeats",
    (LinkKind.REPEATS, False): "Repeated by",
    (LinkKind.UPDATES, True): "Updates",
    (LinkKind.UPDATES, False): "Updated by",
}
_RULES = {
    LinkKind.CORROBORATES: Role.SUCCESS,
    LinkKind.CONTRADICTS: Role.ERROR,
    LinkKind.REPEATS: Role.WARNING,
    LinkKind.UPDATES: Role.ACCENT,
}


class LinkPart(InspectorPart):
    """`statement_wanted` when a card is clicked, `link_wanted` by the button below."""

    statement_wanted = Signal(str)
    link_wanted = Signal()

    def __init__(self, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__("Links", parent)
        self._deeds = deeds
        self._shown: tuple[LinkedStatement, ...] | None = None
        self._removers: list[QWidget] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.column.addLayout(self._rows)
        self.add = button("Link to another statement…", ButtonKind.LINK, on_click=self._want)
        line = QHBoxLayout()
        line.addWidget(self.add)
        line.addStretch(1)
        self.column.addLayout(line)
        self._writing = (self.add,)

    def set_editable(self, *, editable: bool) -> None:
        super().set_editable(editable=editable)
        for remove in self._removers:
            remove.setEnabled(editable)

    def show_links(self, seen: Inspected) -> None:
        """Shows the links from and to a statement."""
        if seen.links == self._shown:
            return
        self._shown = seen.links
        empty_column(self._rows)
        self._removers = []
        for one in seen.links:
            self._rows.addWidget(self._row(one))

    def _row(self, one: LinkedStatement) -> QWidget:
        other = one.other
        words = f"{_WORDS[one.link.kind, one.outward]} statement {other.number}"
        if not one.same_article:
            words += " of another article"
        card = EvidenceCard(
            other.grade.code,
            other.statement.text,
            one.chain,
            rule=_RULES[one.link.kind],
            state=grade_state(other),
        )
        card.setAccessibleDescription(f"{words}. {one.chain}")
        card.activated.connect(lambda: self.statement_wanted.emit(other.statement.id))
        row = QWidget()
        line = QHBoxLayout()
        line.addWidget(QuietLabel(words, px=12), 1)
        named = f"Remove the link: {words[0].lower()}{words[1:]}"
        remove = icon_button("x", named, lambda: self._deeds.unlink(one.link.id))
        remove.setEnabled(self._editable)
        self._removers.append(remove)
        line.addWidget(remove)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(line)
        column.addWidget(card)
        return row

    def _want(self) -> None:
        self.link_wanted.emit()
