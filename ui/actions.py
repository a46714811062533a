"""Every action of the window in one table: its words, its keys or why it has none, icon and help.

The table is data; `Actions` makes Qt's actions of it. What an action does is bound by the window.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.theme import Role
from ui.theme.icons import icon
from ui.widgets.drafting import DRAFT


class Needs(Enum):
    """What must be there for an action to be possible."""

    NOTHING = "nothing"
    PROJECT = "an open project"
    WRITING = "an open project that may be changed"


@dataclass(frozen=True)
class ActionSpec:
    """One action. Either `keys` or `why_no_keys` says something; `help` is one sentence.

    `also` holds other words for it, by which search-and-commands finds it as well.
    """

    id: str
    text: str
    icon: str
    help: str
    keys: tuple[str, ...] = ()
    why_no_keys: str = ""
    needs: Needs = Needs.NOTHING
    also: str = ""


RARE = "Used once in a while; Ctrl+K finds it."
MENU = "Chosen from the menu, where its state is seen."
LOOKS = "light dark theme look mode colours night"
SIZES = "larger smaller normal text size bigger zoom font scale"

ACTIONS = (
    ActionSpec(
        "read",
        "Read",
        "book-open",
        "Read the articles and grade their statements.",
        ("Ctrl+1",),
        needs=Needs.PROJECT,
    ),
    ActionSpec(
        "weigh",
        "Weigh",
        "scale",
        "Weigh the evidence: casualties, actors, questions, links.",
        ("Ctrl+2",),
        needs=Needs.PROJECT,
    ),
    ActionSpec(
        "write",
        "Write",
        "pencil",
        "Write the brief beside its printed pages.",
        ("Ctrl+3",),
        needs=Needs.PROJECT,
    ),
    ActionSpec(
        "search",
        "Search or run a command",
        "search",
        "Find a statement, an article, a section or an action.",
        ("Ctrl+K",),
    ),
    ActionSpec(
        "new", "New briefing…", "file-plus", "Start a project in a file of its own.", ("Ctrl+N",)
    ),
    ActionSpec("open", "Open…", "folder-open", "Open a project on this machine.", ("Ctrl+O",)),
    ActionSpec(
        "sample",
        "Look at the sample",
        "eye",
        "Open a copy of a finished briefing to try things on.",
        why_no_keys=RARE,
    ),
    ActionSpec(
        "sample_afresh",
        "Start the sample afresh",
        "copy",
        "Throw your copy of the sample away and open a new one.",
        why_no_keys="It throws work away, so no key should do it by accident.",
    ),
    ActionSpec(
        "import",
        "Import…",
        "upload",
        "Take in articles: text, Markdown, web pages, PDF, Word.",
        ("Ctrl+Shift+I",),
    ),
    ActionSpec(
        "paste",
        "Paste article",
        "clipboard-paste",
        "Take in the article that is on the clipboard.",
        ("Ctrl+V",),
    ),
    ActionSpec(
        "undo", "Undo", "undo-2", "Take the last step back.", ("Ctrl+Z",), needs=Needs.PROJECT
    ),
    ActionSpec(
        "redo",
        "Redo",
        "redo-2",
        "Do again what was undone.",
        ("Ctrl+Shift+Z", "Ctrl+Y"),
        needs=Needs.PROJECT,
    ),
    ActionSpec(
        DRAFT.name,
        DRAFT.text,
        DRAFT.icon,
        DRAFT.help,
        why_no_keys=DRAFT.why_no_keys,
        needs=Needs.WRITING,
    ),
    ActionSpec(
        "export",
        "Export…",
        "file-down",
        "Print the brief to PDF, Word, a web page, Markdown, JSON or STIX.",
        ("Ctrl+E",),
        needs=Needs.PROJECT,
    ),
    ActionSpec(
        "verify",
        "Verify a PDF…",
        "file-text",
        "Tell whether a file is an edition of this project, unaltered.",
        why_no_keys=RARE,
        needs=Needs.PROJECT,
        also="prove check edition hash sha256 altered export",
    ),
    ActionSpec(
        "checks",
        "Findings",
        "triangle-alert",
        "Show what the checks found amiss in the brief and in the articles.",
        ("F7",),
        needs=Needs.PROJECT,
        also="checks problems warnings",
    ),
    ActionSpec(
        "history",
        "History",
        "history",
        "Show every step that was taken, newest first.",
        ("F8",),
        needs=Needs.PROJECT,
    ),
    ActionSpec("light", "Light", "sun", "Dark ink on paper.", why_no_keys=MENU, also=LOOKS),
    ActionSpec("dark", "Dark", "moon", "Light ink on a dark ground.", why_no_keys=MENU, also=LOOKS),
    ActionSpec(
        "system",
        "As the system",
        "monitor",
        "Light or dark as the system is.",
        why_no_keys=MENU,
        also=LOOKS,
    ),
    ActionSpec(
        "larger",
        "Larger text",
        "zoom-in",
        "Make everything larger.",
        ("Ctrl++", "Ctrl+="),
        also=SIZES,
    ),
    ActionSpec(
        "smaller", "Smaller text", "zoom-out", "Make everything smaller.", ("Ctrl+-",), also=SIZES
    ),
    ActionSpec(
        "as_drawn",
        "Normal text size",
        "search",
        "Back to the normal size.",
        ("Ctrl+0",),
        also=SIZES,
    ),
    ActionSpec(
        "analyst",
        "Your name…",
        "user",
        "Say whose name stands beside the grades.",
        why_no_keys=RARE,
    ),
    ActionSpec("shortcuts", "Keyboard shortcuts", "keyboard", "Show every key there is.", ("F1",)),
    ActionSpec(
        "about",
        "About Sourceline",
        "info",
        "Say which version this is and what it stands on.",
        why_no_keys=RARE,
    ),
    ActionSpec(
        "close",
        "Close project",
        "x",
        "Close the project; everything is already saved.",
        ("Ctrl+W",),
        needs=Needs.PROJECT,
    ),
    ActionSpec("quit", "Quit", "arrow-left", "Leave; everything is already saved.", ("Ctrl+Q",)),
)

CHECKABLE = ("light", "dark", "system", "checks", "history")


class Actions:
    """Qt's actions by id, each working wherever its window has the keyboard."""

    def __init__(self, window: QWidget) -> None:
        self._specs = {spec.id: spec for spec in ACTIONS}
        self._actions = {spec.id: _action(spec, window) for spec in ACTIONS}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[ActionSpec]:
        return iter(ACTIONS)

    def bind(self, name: str, deed: Callable[[], object]) -> None:
        """Says what an action does."""
        self._actions[name].triggered.connect(lambda _checked=False: deed())

    def allow(self, *, project: bool, writing: bool) -> None:
        """Enables what is possible now; undo and redo follow their own state."""
        possible = {Needs.NOTHING: True, Needs.PROJECT: project, Needs.WRITING: writing}
        for spec in ACTIONS:
            if spec.id not in ("undo", "redo"):
                self._actions[spec.id].setEnabled(possible[spec.needs])

    def say_why(self, why: str, also: tuple[str, ...] = ()) -> None:
        """Tells in the tool tip of whatever writes why it cannot; '' for the usual tips. `also` are
        actions that could do their work, but not now."""
        for spec in ACTIONS:
            writes = spec.needs is Needs.WRITING or spec.id in also
            self._actions[spec.id].setToolTip(why if why and writes else spec.help)


def _action(spec: ActionSpec, window: QWidget) -> QAction:
    action = QAction(icon(spec.icon, Role.INK), spec.text, window)
    action.setObjectName(spec.id)
    if spec.keys:
        action.setShortcuts([QKeySequence(one) for one in spec.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.setToolTip(spec.help)
    action.setStatusTip(spec.help)
    action.setWhatsThis(spec.help)
    action.setCheckable(spec.id in CHECKABLE)
    # where Qt would guess from the words: on macOS “About …” and “Quit” move to their places
    action.setMenuRole(_ROLES.get(spec.id, QAction.MenuRole.NoRole))
    window.addAction(action)
    return action


def words_only(action: QAction) -> QAction:
    """The same action without its icon, for a button that has room for words only."""
    result = QAction(action.text(), action.parent())
    result.setToolTip(action.toolTip())
    result.triggered.connect(action.trigger)

    def follow() -> None:
        result.setEnabled(action.isEnabled())
        result.setToolTip(action.toolTip())

    action.changed.connect(follow)
    result.setEnabled(action.isEnabled())
    return result


_ROLES = {"about": QAction.MenuRole.AboutRole, "quit": QAction.MenuRole.QuitRole}
