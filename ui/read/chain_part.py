"""Who says so: the chain of sources as pills, the suggestion's words, and a line to add a name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from briefing.model.evidence import Article
from briefing.model.vocabulary import SourceKind
from briefing.project.commands.attributions import Teller
from briefing.project.queries.examined import ChainLink as Told
from briefing.project.queries.overview import source_uses
from ui.models.inspected import Inspected
from ui.read.deeds import Deeds
from ui.read.inspector_part import InspectorPart
from ui.read.name_field import NameField
from ui.widgets.chain_view import ChainLink, ChainView
from ui.widgets.drop_down import DropDown
from ui.widgets.labels import QuietLabel
from ui.workbench import Workbench

EDITOR_HELP = (
    "Nearest teller first, origin last. Enter adds, Backspace takes the last away, Esc is done."
)


class ChainPart(InspectorPart):
    """`left` when the analyst is done with it; `source_wanted` carries the id of a source."""

    left = Signal()
    source_wanted = Signal(str)

    def __init__(self, workbench: Workbench, deeds: Deeds, parent: QWidget | None = None) -> None:
        super().__init__("Who says so", parent)
        self._workbench = workbench
        self._deeds = deeds
        self._told: tuple[Told, ...] = ()
        self._outlet: str | None = None
        self._outlet_id = ""
        self.chain = ChainView(self)
        self._why = QuietLabel(parent=self, px=12)
        self.editor = QWidget(self)
        self.name = NameField(self.editor)
        self.kind = DropDown(self.editor)
        self._build_editor()
        for part in (self.chain, self._why, self.editor):
            self.column.addWidget(part)
        self.chain.accepted.connect(lambda _at: self._deeds.accept_chain())
        self.chain.removed.connect(self._remove)
        self.chain.activated.connect(self._open)
        self.chain.add_asked.connect(self.edit)
        self._writing = (self.editor,)

    def set_editable(self, *, editable: bool) -> None:
        super().set_editable(editable=editable)
        self.chain.set_editable(editable=editable)

    def show_chain(self, seen: Inspected) -> None:
        """Shows who says it, the outlet first."""
        self._told = seen.examined.chain
        self._outlet, self._outlet_id = _outlet(seen.article, self._told)
        links = [ChainLink(link.name, not link.reviewed, link.cue) for link in self._told]
        if self._outlet is not None:
            links.insert(0, ChainLink(self._outlet))
        if tuple(links) != self.chain.links():
            self.chain.set_links(links)
        cues = dict.fromkeys(link.cue for link in self._told if not link.reviewed and link.cue)
        quoted = ", ".join(f"“{cue}”" for cue in cues)
        self._why.setText(
            f"Suggested by {quoted}. Enter accepts, Del refuses."
            if cues
            else "Suggested. Enter accepts, Del refuses."
        )
        self._why.setVisible(seen.examined.suggested_chain and self._editable)

    def edit(self) -> None:
        """Opens the line in which a name is added at the end of the chain."""
        self._know_names()
        self.editor.show()
        self.name.clear()
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_editor(self) -> None:
        """Puts the line away."""
        self.editor.hide()
        self.left.emit()

    def _build_editor(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.name, 1)
        line.addWidget(self.kind)
        column = QVBoxLayout(self.editor)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(QuietLabel(EDITOR_HELP, px=12))
        self.name.setAccessibleName("Name of the source to add")
        self.name.setAccessibleDescription(EDITOR_HELP)
        self.name.setPlaceholderText("Who says it?")
        self.name.named.connect(self._add)
        self.name.took_last.connect(lambda: self._drop(len(self._told) - 1))
        self.name.left.connect(self.close_editor)
        self.name.textChanged.connect(self._weigh_kind)
        self.kind.setAccessibleName("Kind of the new source")
        for kind in SourceKind:
            self.kind.addItem(kind.value.capitalize(), kind)
        self.kind.hide()
        self.editor.hide()

    def _weigh_kind(self, text: str) -> None:
        # only a new source needs to be told what it is
        self.kind.setVisible(bool(text.strip()) and not self.name.is_known())

    def _know_names(self) -> None:
        uses = self._workbench.ask(source_uses)
        self.name.know(name for use in uses for name in (use.source.name, *use.source.aliases))

    def _add(self, name: str) -> None:
        kind = SourceKind(self.kind.currentData())
        if self._deeds.attribute((*_tellers(self._told), Teller(name, kind))):
            self.name.clear()
            self._know_names()

    def _remove(self, at: int) -> None:
        told = at - (self._outlet is not None)
        if told >= 0 and not self._told[told].reviewed:
            self._deeds.refuse_chain()
        else:
            self._drop(told)

    def _drop(self, at: int) -> None:
        if 0 <= at < len(self._told):
            self._deeds.attribute(_tellers(self._told[:at] + self._told[at + 1 :]))

    def _open(self, at: int) -> None:
        told = at - (self._outlet is not None)
        self.source_wanted.emit(self._outlet_id if told < 0 else self._told[told].source_id)


def _outlet(article: Article, told: tuple[Told, ...]) -> tuple[str | None, str]:
    """The outlet's name and id; None where the chain names it already, or nobody knows it."""
    if not article.outlet or (told and told[0].name.casefold() == article.outlet.casefold()):
        return None, ""
    return article.outlet, article.outlet_id or ""


def _tellers(told: tuple[Told, ...]) -> tuple[Teller, ...]:
    return tuple(
        Teller(link.name, link.kind, link.role, link.cue, link.start, link.end) for link in told
    )
