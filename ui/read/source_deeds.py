"""What is done to sources in the library: add, change, merge, remove.

What the project refuses is said where it was asked for: in the editor, or under the new name.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from briefing.errors import BriefingError
from briefing.project.command import Command
from briefing.project.commands import AddSource, EditSource, MergeSources, RemoveSource
from ui.read.new_source import NewSource
from ui.read.source_editor import SourceEditor
from ui.workbench import Workbench


class SourceDeeds(QObject):
    """`refresh` asks for all sources again, `show` opens the source of an id in the editor."""

    def __init__(
        self,
        workbench: Workbench,
        editor: SourceEditor,
        new_source: NewSource,
        refresh: Callable[[], object],
        show: Callable[[str], object],
    ) -> None:
        super().__init__(editor)
        self._workbench = workbench
        self._editor = editor
        self._new = new_source
        self._refresh = refresh
        self._show = show
        editor.edited.connect(self._edit)
        editor.merge_asked.connect(self._merge)
        editor.remove_asked.connect(self.remove)
        new_source.named.connect(self._add)

    def remove(self, source_id: str) -> None:
        """Takes a source away, or says in its editor why it stays."""
        if source_id and not self._run(RemoveSource(source_id)):
            said = self._editor.message.text()
            self._show(source_id)
            self._editor.say(said)

    def _merge(self, keep_id: str, drop_id: str) -> None:
        if self._run(MergeSources(keep_id, drop_id)):
            self._show(keep_id)

    def _edit(self, source_id: str, fields: dict[str, object]) -> None:
        self._run(EditSource(source_id, fields))

    def _add(self, name: str) -> None:
        try:
            changes = self._workbench.attempt(AddSource(name))
        except BriefingError as error:
            self._new.say(error.sentence)
            return
        self._new.hide()
        self._refresh()
        for source_id in changes.ids("source"):
            self._show(source_id)

    def _run(self, command: Command) -> bool:
        try:
            self._workbench.attempt(command)
        except BriefingError as error:
            self._editor.reason.refuse()
            self._editor.show_stored_choices()
            self._editor.say(f"{error.sentence} {error.hint}".strip())
            return False
        self._editor.say("")
        self._refresh()
        return True
