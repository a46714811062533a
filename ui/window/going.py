"""Going somewhere: to a statement, a section, an article, a finding, whoever wishes it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from ui.actions import Actions
from ui.widgets.note_box import NoteKind
from ui.window.drafted import NOTHING_NEW, amounts, drafted_words, first_to_read
from ui.window.goals import Goal
from ui.window.notices import Notices
from ui.window.places import Places
from ui.window.step_place import step_place
from ui.window.steps import Steps
from ui.window.workspaces import Workspace
from ui.workbench import Workbench

if TYPE_CHECKING:
    from briefing.model.product import Block
    from briefing.project.changes import ChangeSet
    from briefing.weighing.checks import Breach

_WORKSPACES = {
    "statement": "read",
    "article": "read",
    "section": "write",
    "estimate": "weigh",
    "actor": "weigh",
    "question": "weigh",
    "event": "weigh",
    "link": "weigh",
}
"""The workspace that shows a row of each table."""


class Going(QObject):
    """`import_wanted` when a workspace has nothing to show and asks for an article."""

    import_wanted = Signal()

    def __init__(
        self,
        workbench: Workbench,
        places: Places,
        actions: Actions,
        steps: Steps,
        notices: Notices,
    ) -> None:
        super().__init__(places)
        self._workbench = workbench
        self._places = places
        self._actions = actions
        self._steps = steps
        self._notices = notices
        self._breaches: Sequence[Breach] = ()
        workbench.opened.connect(self._forget_checked)
        places.made.connect(self._listen_to)
        workbench.draft_wanted.connect(self.draft)
        workbench.stepped.connect(self._follow_step)
        workbench.workspace_wanted.connect(places.show_place)
        workbench.statement_wanted.connect(partial(self.show_row, "statement"))
        workbench.article_wanted.connect(partial(self.show_row, "article"))
        workbench.section_wanted.connect(partial(self.show_row, "section"))

    def go(self, goal: Goal) -> None:
        """Does, or goes to, what was chosen in search-and-commands."""
        match goal.kind:
            case "action" if goal.id == "undo":
                # it names the project's step, so it is that step and no typing in a field
                self._steps.undo_project()
            case "action" if goal.id == "redo":
                self._steps.redo_project()
            case "action":
                self._actions[goal.id].trigger()
            case "more":
                self.workspace_actions()[int(goal.id)].trigger()
            case table:
                self.show_row(table, goal.id)

    def show_row(self, table: str, row_id: str) -> None:
        """Goes to a row of a table, in the workspace that shows such rows."""
        if self._workbench.is_open:
            key = _WORKSPACES[table]
            self._places.show_place(key)
            self._places.workspace(key).show_row(table, row_id)

    def go_to_breach(self, breach: Breach) -> None:
        """Goes to the place a finding is about."""
        if breach.place in _WORKSPACES:
            self.show_row(breach.place, breach.place_id)
            return
        self._places.show_place("write")
        block = self._block_of(breach)
        if block is not None:
            write = self._places.workspace("write")
            write.show_row("section", block.section_id)
            write.show_row("block", block.id)

    def draft(self) -> None:
        """Lays the suggestions out into the sections; Weigh and Write show them at once."""
        from briefing.project.commands import Draft

        self._places.commit()
        before = amounts(self._workbench)
        changes = self._workbench.run(Draft())
        if changes is None:
            return
        if self._places.key == "read":
            self._places.show_place("write")
        if self._places.key == "write":
            write = self._places.workspace("write")
            table, shown = write.place()
            section_id = first_to_read(self._workbench, changes, shown)
            if table == "section" and section_id not in ("", shown):
                write.show_row("section", section_id)
        said = drafted_words(before, amounts(self._workbench))
        self._notices.say(said, NoteKind.INFO if said == NOTHING_NEW else NoteKind.SUCCESS)

    def workspace_actions(self) -> Sequence[QAction]:
        """The actions of the workspace that is shown."""
        current = self._places.current()
        return current.actions() if current else ()

    def tell_checked(self, breaches: Sequence[Breach]) -> None:
        """Has the workspaces show what the checks found; one that is made later hears it then."""
        self._breaches = breaches
        for workspace in self._places.made_workspaces():
            workspace.tell_checked(breaches)

    def title(self) -> str:
        """The title of the open project's brief; "" while none is open."""
        if not self._workbench.is_open:
            return ""
        from briefing.project.queries.overview import the_brief

        return self._workbench.ask(the_brief).title

    def _follow_step(self, changes: ChangeSet) -> None:
        """What was undone or done again comes into sight, where it is one thing."""
        table, row_id = step_place(self._workbench, changes)
        current = self._places.current()
        if not table or (current is not None and current.place() == (table, row_id)):
            return
        if table == "block":
            self._show_block(row_id)
        else:
            self.show_row(table, row_id)

    def _show_block(self, block_id: str) -> None:
        self._places.show_place("write")
        self._places.workspace("write").show_row("block", block_id)

    def _block_of(self, breach: Breach) -> Block | None:
        from briefing.project.queries.overview import section_contents

        for content in self._workbench.ask(section_contents):
            for block in content.blocks:
                if breach.place_id in (block.id, block.judgement_id):
                    return block
        return None

    def _forget_checked(self) -> None:
        """What was found in the project that was open is nothing of this one's."""
        self._breaches = ()

    def _listen_to(self, workspace: Workspace) -> None:
        workspace.tell_checked(self._breaches)
        if workspace.import_wanted is not None:
            workspace.import_wanted.connect(self.import_wanted)
