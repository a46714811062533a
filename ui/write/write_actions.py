"""Every key of the writing desk as an action: text, keys or why none, icon, a sentence of help."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.theme.icons import icon


@dataclass(frozen=True)
class WriteKey:
    """One deed. `writes` says whether it changes the project."""

    name: str
    text: str
    keys: str
    icon: str
    help: str
    writes: bool = True
    why_no_keys: str = ""


SELDOM = "Done seldom; the menus and Ctrl+K have it."

WRITE_KEYS = (
    WriteKey("cite", "Cite a statement", "Ctrl+Shift+K", "quote", "Find a statement and cite it."),
    WriteKey("bold", "Bold", "Ctrl+B", "bold", "Set the chosen words in bold."),
    WriteKey("italic", "Italic", "Ctrl+I", "italic", "Set the chosen words in italic."),
    WriteKey(
        "paragraph", "Add paragraph", "Ctrl+Return", "plus", "Add a paragraph below this block."
    ),
    WriteKey(
        "judgement",
        "Add judgement",
        "Ctrl+Shift+J",
        "scale",
        "Add a judgement with its likelihood and confidence.",
    ),
    WriteKey(
        "block_up", "Move block up", "Alt+Shift+Up", "arrow-up", "Put this block before the last."
    ),
    WriteKey(
        "block_down",
        "Move block down",
        "Alt+Shift+Down",
        "arrow-down",
        "Put this block behind the next.",
    ),
    WriteKey(
        "remove_block",
        "Remove block",
        "Ctrl+Shift+Backspace",
        "trash-2",
        "Take this block out of the brief; a statement it quotes stays in the project.",
    ),
    WriteKey(
        "review_block",
        "Mark block as reviewed",
        "Ctrl+Shift+R",
        "check",
        "Say that you have looked at what was drafted here and that it stands.",
    ),
    WriteKey(
        "review_section",
        "Mark section as reviewed",
        "",
        "check",
        "Say that you have looked at everything this section prints.",
        why_no_keys="It speaks for a whole section, so it is chosen with care.",
    ),
    WriteKey(
        "draft",
        "Draft from suggestions",
        "",
        "list",
        "Lay the suggestions out into the sections, marked as not reviewed.",
        why_no_keys="A large step that is chosen with care; Undo takes it back.",
    ),
    WriteKey("section_up", "Move section up", "Alt+Up", "arrow-up", "Print this section earlier."),
    WriteKey(
        "section_down", "Move section down", "Alt+Down", "arrow-down", "Print this section later."
    ),
    WriteKey("rename", "Rename section", "F2", "pencil", "Give this section another title."),
    WriteKey(
        "remove_section",
        "Remove section",
        "",
        "trash-2",
        "Take this section out of the brief; its statements stay in the project.",
        why_no_keys=SELDOM,
    ),
    WriteKey(
        "evidence",
        "Find evidence",
        "Ctrl+Shift+E",
        "search",
        "Look among evidence not used yet.",
        writes=False,
    ),
    WriteKey(
        "next_section",
        "Next section",
        "Ctrl+PgDown",
        "chevron-down",
        "Write on in the next one.",
        writes=False,
    ),
    WriteKey(
        "last_section",
        "Previous section",
        "Ctrl+PgUp",
        "chevron-up",
        "Go back to the section before.",
        writes=False,
    ),
)


class WriteActions:
    """Qt's actions by name; they work wherever the keyboard is inside the desk."""

    def __init__(self, desk: QWidget, deeds: Mapping[str, Callable[[], object]]) -> None:
        self._actions: dict[str, QAction] = {}
        for key in WRITE_KEYS:
            action = QAction(icon(key.icon), key.text, desk)
            action.setObjectName(f"write_{key.name}")
            if key.keys:
                action.setShortcut(QKeySequence(key.keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            for say in (action.setToolTip, action.setStatusTip, action.setWhatsThis):
                say(key.help)
            action.setMenuRole(QAction.MenuRole.NoRole)
            action.triggered.connect(lambda _checked=False, deed=deeds[key.name]: deed())
            desk.addAction(action)
            self._actions[key.name] = action

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> list[QAction]:
        """Every action, in the order of the table."""
        return list(self._actions.values())

    def allow(self, *, project: bool, writing: bool) -> None:
        """Enables what is possible now."""
        for key in WRITE_KEYS:
            self._actions[key.name].setEnabled(writing if key.writes else project)
