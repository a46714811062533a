"""Every key of the writing desk as an action: text, keys or why none, icon, a sentence of help."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.widgets.drafting import DRAFT
from ui.widgets.key_actions import KeyDeed, make_action

SELDOM = "Done seldom; the menus and Ctrl+K have it."

WRITE_KEYS = (
    KeyDeed(
        "cite", "Cite a statement", ("Ctrl+Shift+K",), "quote", "Find a statement and cite it."
    ),
    KeyDeed("bold", "Bold", ("Ctrl+B",), "bold", "Set the chosen words in bold."),
    KeyDeed("italic", "Italic", ("Ctrl+I",), "italic", "Set the chosen words in italic."),
    KeyDeed(
        "paragraph", "Add paragraph", ("Ctrl+Return",), "plus", "Add a paragraph below this block."
    ),
    KeyDeed(
        "judgement",
        "Add judgement",
        ("Ctrl+Shift+J",),
        "scale",
        "Add a judgement with its likelihood and confidence.",
    ),
    KeyDeed(
        "block_up",
        "Move block up",
        ("Alt+Shift+Up",),
        "arrow-up",
        "Put this block before the last.",
    ),
    KeyDeed(
        "block_down",
        "Move block down",
        ("Alt+Shift+Down",),
        "arrow-down",
        "Put this block behind the next.",
    ),
    KeyDeed(
        "remove_block",
        "Remove block",
        ("Ctrl+Shift+Backspace",),
        "trash-2",
        "Take this block out of the brief; a statement it quotes stays in the project.",
    ),
    KeyDeed(
        "mark_block",
        "Choose the marking of this block",
        ("Ctrl+Shift+M",),
        "tag",
        "Say at which level this block may go out; it prints before its words.",
    ),
    KeyDeed(
        "review_block",
        "Mark block as reviewed",
        ("Ctrl+Shift+R",),
        "check",
        "Say that you have looked at what was drafted here and that it stands.",
    ),
    KeyDeed(
        "review_section",
        "Mark section as reviewed",
        (),
        "check",
        "Say that you have looked at everything this section prints.",
        why_no_keys="It speaks for a whole section, so it is chosen with care.",
    ),
    DRAFT,
    KeyDeed(
        "section_up", "Move section up", ("Alt+Up",), "arrow-up", "Print this section earlier."
    ),
    KeyDeed(
        "section_down",
        "Move section down",
        ("Alt+Down",),
        "arrow-down",
        "Print this section later.",
    ),
    KeyDeed("rename", "Rename section", ("F2",), "pencil", "Give this section another title."),
    KeyDeed(
        "remove_section",
        "Remove section",
        (),
        "trash-2",
        "Take this section out of the brief; its statements stay in the project.",
        why_no_keys=SELDOM,
    ),
    KeyDeed(
        "evidence",
        "Find evidence",
        ("Ctrl+Shift+E",),
        "search",
        "Look among evidence not used yet.",
        writes=False,
    ),
    KeyDeed(
        "next_section",
        "Next section",
        ("Ctrl+PgDown",),
        "chevron-down",
        "Write on in the next one.",
        writes=False,
    ),
    KeyDeed(
        "last_section",
        "Previous section",
        ("Ctrl+PgUp",),
        "chevron-up",
        "Go back to the section before.",
        writes=False,
    ),
    KeyDeed(
        "two_pages",
        "Two pages side by side",
        (),
        "book-open",
        "Show the printed pages in pairs, or one below the other again.",
        writes=False,
        why_no_keys=SELDOM,
    ),
    KeyDeed(
        "whole_page",
        "Show a whole page",
        (),
        "file-text",
        "Fit a printed page into the column, whatever its size.",
        writes=False,
        why_no_keys=SELDOM,
    ),
    KeyDeed(
        "fit_width",
        "Fit the pages to the width",
        (),
        "file-text",
        "Show the printed pages as wide as the column; in it, 0 does the same.",
        writes=False,
        why_no_keys=SELDOM,
    ),
)


def write_key(name: str) -> QKeySequence:
    """The first key of a deed, to be shown beside the same deed in a menu."""
    return QKeySequence(next(key.keys[0] for key in WRITE_KEYS if key.name == name))


class WriteActions:
    """Qt's actions by name; they work wherever the keyboard is inside the desk."""

    def __init__(self, desk: QWidget, deeds: Mapping[str, Callable[[], object]]) -> None:
        self._actions: dict[str, QAction] = {}
        for key in WRITE_KEYS:
            action = make_action(replace(key, everywhere=True), desk, deeds[key.name])
            action.setObjectName(f"write_{key.name}")
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
