"""Every key of the reader as an action: text, keys, icon and a sentence of help, in one table.

The letters A to F are grades, so no other deed has one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.theme.icons import icon


@dataclass(frozen=True)
class ReaderKey:
    """One deed. `writes` says whether it changes the project."""

    name: str
    text: str
    keys: tuple[str, ...]
    icon: str
    help: str
    writes: bool = True


READER_KEYS = (
    ReaderKey(
        "next", "Next statement", ("Down", "J"), "arrow-down", "Go to the statement below.", False
    ),
    ReaderKey(
        "previous",
        "Previous statement",
        ("Up", "K"),
        "arrow-up",
        "Go to the statement above.",
        False,
    ),
    ReaderKey(
        "first", "First statement", ("Home",), "chevron-up", "Go to the top of the article.", False
    ),
    ReaderKey(
        "last", "Last statement", ("End",), "chevron-down", "Go to the end of the article.", False
    ),
    ReaderKey(
        "next_ungraded",
        "Next ungraded statement",
        ("Space",),
        "flag",
        "Go to the next statement that is neither graded nor set aside.",
        False,
    ),
    ReaderKey(
        "clear_grade",
        "Clear grade",
        ("Backspace",),
        "x",
        "Take your grade off the statement. Type a letter A to F and a digit 1 to 6 to grade.",
    ),
    ReaderKey(
        "accept_chain",
        "Accept suggested sources",
        ("Return", "Enter"),
        "check",
        "Take over who says so, as the program suggests it.",
    ),
    ReaderKey(
        "refuse_chain",
        "Refuse suggested sources",
        ("Del",),
        "x",
        "Turn down who says so, as the program suggests it.",
    ),
    ReaderKey(
        "source", "Source…", ("S",), "user", "Say who says so: the chain of sources, origin last."
    ),
    ReaderKey(
        "link",
        "Link…",
        ("L",),
        "link",
        "Say how this statement bears on another: corroborates, contradicts, repeats, updates.",
    ),
    ReaderKey(
        "set_aside",
        "Set aside or take back",
        ("X",),
        "eye-off",
        "Leave the statement out of the work, with a reason; again takes it back.",
    ),
    ReaderKey(
        "split",
        "Split…",
        ("/", "P"),
        "scissors",
        "Cut the statement in two; left and right choose the place.",
    ),
    ReaderKey(
        "merge", "Merge with next", ("M",), "combine", "Join the statement with the one below."
    ),
    ReaderKey(
        "retype",
        "Next kind",
        ("T",),
        "tag",
        "Information, assumption or judgement, in turn.",
    ),
    ReaderKey("reason", "Reason…", ("R",), "pencil", "Say why the source gets its letter."),
    ReaderKey("note", "Note…", ("N",), "quote", "Write a note on the statement."),
)

PLACE_HELP = "Send the statement to the section of that number, or take it out again."


def reader_actions(
    reader: QWidget, deeds: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """The actions by name, each bound to what `deeds` has under its name.

    Their keys work while `reader` itself has the keyboard.
    """
    made: dict[str, QAction] = {}
    for key in READER_KEYS:
        action = QAction(icon(key.icon), key.text, reader)
        action.setShortcuts([QKeySequence(one) for one in key.keys])
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        _explain(action, key.help, writes=key.writes)
        action.triggered.connect(lambda _checked=False, deed=deeds[key.name]: deed())
        reader.addAction(action)
        made[key.name] = action
    return made


def place_actions(workspace: QWidget, send: Callable[[int], object]) -> list[QAction]:
    """Alt+1 to Alt+9: `send` gets the digit."""
    made = []
    for number in range(1, 10):
        action = QAction(icon("arrow-right"), f"To section {number}", workspace)
        action.setShortcut(QKeySequence(f"Alt+{number}"))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        _explain(action, PLACE_HELP, writes=True)
        action.triggered.connect(lambda _checked=False, number=number: send(number))
        workspace.addAction(action)
        made.append(action)
    return made


def _explain(action: QAction, words: str, *, writes: bool) -> None:
    action.setStatusTip(words)
    action.setToolTip(f"{action.text().replace('…', '')}: {words}")
    action.setWhatsThis(words)
    action.setProperty("writes", writes)
