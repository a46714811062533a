"""Going somewhere: to a statement, a section, an article, a finding, wherever the wish comes from.

A workspace that was not there yet when somebody wished is made, and told the wish once more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from ui.actions import Actions
from ui.window.goals import Goal
from ui.window.places import Places
from ui.workbench import Workbench

if TYPE_CHECKING:
    from briefing.model.vocabulary import Severity
    from briefing.weighing.checks import Breach

_WORKSPACE_OF_PLACE = {
    "estimate": "weigh",
    "actor": "weigh",
    "question": "weigh",
    "event": "weigh",
    "link": "weigh",
    "brief": "write",
}


class Going(QObject):
    """`import_wanted` when a workspace has nothing to show and asks for an article."""

    import_wanted = Signal()

    def __init__(self, workbench: Workbench, places: Places, actions: Actions) -> None:
        super().__init__(places)
        self._workbench = workbench
        self._places = places
        self._actions = actions
        self._asking = False
        places.made.connect(self._listen_to)
        workbench.workspace_wanted.connect(places.show_place)
        workbench.statement_wanted.connect(
            lambda statement_id: self._bring("read", workbench.statement_wanted, statement_id)
        )
        workbench.article_wanted.connect(
            lambda article_id: self._bring("read", workbench.article_wanted, article_id)
        )
        workbench.section_wanted.connect(
            lambda section_id: self._bring("write", workbench.section_wanted, section_id)
        )

    def go(self, goal: Goal) -> None:
        """Does, or goes to, what was chosen in search-and-commands."""
        match goal.kind:
            case "action":
                self._actions[goal.id].trigger()
            case "more":
                list(self.workspace_actions())[int(goal.id)].trigger()
            case "statement":
                self._workbench.statement_wanted.emit(goal.id)
            case "article":
                self._workbench.article_wanted.emit(goal.id)
            case "section":
                self._workbench.section_wanted.emit(goal.id)

    def go_to_breach(self, breach: Breach) -> None:
        """Goes to the place a finding is about."""
        match breach.place:
            case "statement":
                self._workbench.statement_wanted.emit(breach.place_id)
            case "article":
                self._workbench.article_wanted.emit(breach.place_id)
            case "section":
                self._workbench.section_wanted.emit(breach.place_id)
            case "block" | "judgement":
                self._workbench.section_wanted.emit(self._section_of(breach))
            case place:
                self._places.show_place(_WORKSPACE_OF_PLACE[place])

    def draft(self) -> None:
        """Lays the suggestions out into the standard sections, and shows them."""
        from briefing.project.commands import Draft

        self._places.commit()
        if self._workbench.run(Draft()) is not None:
            self._places.show_place("write")

    def workspace_actions(self) -> Iterable[QAction]:
        """The actions of the workspace that is shown, where it has any to offer."""
        if self._places.key == "read":
            return cast(Any, self._places.workspace("read")).reader_actions()  # type: ignore[no-any-return]
        return ()

    def tell_reader(self, said: Mapping[str, tuple[tuple[str, Severity], ...]]) -> None:
        """Has the reader show what the checks say of its statements."""
        if self._places.is_made("read"):
            cast(Any, self._places.workspace("read")).set_checked(said)

    def title(self) -> str:
        """The title of the open project's brief; "" while none is open."""
        if not self._workbench.is_open:
            return ""
        from briefing.project.queries.overview import the_brief

        return self._workbench.ask(the_brief).title

    def _bring(self, key: str, wish: Any, wanted: str) -> None:
        if not self._workbench.is_open:
            return
        new = not self._places.is_made(key)
        if self._places.key != key:
            self._places.show_place(key)
        if new:
            # it did not hear the wish: it was made because of it
            wish.emit(wanted)

    def _section_of(self, breach: Breach) -> str:
        from briefing.project.queries.overview import section_contents

        for content in self._workbench.ask(section_contents):
            for block in content.blocks:
                if breach.place_id in (block.id, block.judgement_id):
                    return content.section.id
        return ""

    def _listen_to(self, page: QObject) -> None:
        wanted = getattr(page, "import_wanted", None)
        if wanted is not None:
            wanted.connect(self.import_wanted)
