"""Where an article comes from, to be mended after its import. Its text never changes."""

from __future__ import annotations

from dataclasses import asdict

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefing.model.evidence import Article
from ui.dialogs.frame import Sheet
from ui.dialogs.provenance_fields import ProvenanceFields
from ui.dialogs.unsaved import UnkeptSheet
from ui.models.markings import Choices
from ui.widgets.buttons import ButtonKind
from ui.widgets.marking_chooser import MarkingChooser
from ui.widgets.note_box import NoteBox, NoteKind

NAMES = ("title", "byline", "outlet", "published", "accessed", "language", "url")


class ArticleSheet(Sheet):
    """`mended` tells the fields that are other than they were; none is told where all stay."""

    mended = Signal(object)

    def __init__(self, article: Article, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(
            "Where it comes from",
            f"{article.file_name} · its words stay as they were imported.".lstrip(" ·"),
            parent,
            600,
        )
        self._marking = article.marking
        self.provenance = ProvenanceFields(asdict(article), NAMES)
        self.marking = MarkingChooser()
        self.marking.show_choices(choices, article.marking)
        self.provenance.add_beside("Marking", self.marking)
        self._refused: NoteBox | None = None
        self.body.addWidget(self.provenance)
        self.body.addStretch(1)
        self.add_button("Cancel", self.reject)
        self.add_button("Keep", self._keep, ButtonKind.PRIMARY)
        self.provenance.fields["title"].setFocus()

    def refuse(self, sentence: str) -> None:
        """Says why the project did not take it; the sheet stays open."""
        if self._refused is not None:
            self._refused.hide()
            self._refused.deleteLater()
        self._refused = NoteBox(sentence, NoteKind.ERROR)
        self.body.insertWidget(0, self._refused)

    def reject(self) -> None:
        """Leaves at once where nothing was changed; else it asks first."""
        if not self._changed():
            super().reject()
            return
        asking = UnkeptSheet("What you changed in this form would be lost.", self)
        asking.left.connect(lambda: self.done(self.DialogCode.Rejected))
        asking.open()

    def _changed(self) -> dict[str, str]:
        fields = self.provenance.changed()
        if self.marking.code() != self._marking:
            fields["marking"] = self.marking.code()
        return fields

    def _keep(self) -> None:
        if self.provenance.wrong():
            return
        fields = self._changed()
        if not fields.get("title", "title"):
            del fields["title"]
        if fields:
            self.mended.emit(fields)
        else:
            self.accept()
