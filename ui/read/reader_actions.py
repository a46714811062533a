"""Every key of the reader as an action: text, keys, icon and a sentence of help, in one table.

The letters A to F are grades, so no other deed has one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.widgets.key_actions import KeyDeed, make_action

READER_KEYS = (
    KeyDeed(
        "next", "Next statement", ("Down", "J"), "arrow-down", "Go to the statement below.", False
    ),
    KeyDeed(
        "previous",
        "Previous statement",
        ("Up", "K"),
        "arrow-up",
        "Go to the statement above.",
        False,
    ),
    KeyDeed(
        "first", "First statement", ("Home",), "chevron-up", "Go to the top of the article.", False
    ),
    KeyDeed(
        "last", "Last statement", ("End",), "chevron-down", "Go to the end of the article.", False
    ),
    KeyDeed(
        "next_ungraded",
        "Next ungraded statement",
        ("Space",),
        "flag",
        "Go to the next statement that is neither graded nor set aside.",
        False,
    ),
    KeyDeed(
        "clear_grade",
        "Clear grade",
        ("Backspace",),
        "x",
        "Take your grade off the statement. Type a letter A to F and a digit 1 to 6 to grade.",
    ),
    KeyDeed(
        "accept_chain",
        "Accept suggested sources",
        ("Return", "Enter"),
        "check",
        "Take over who says so, as the program suggests it; else the letter the source brings.",
    ),
    KeyDeed(
        "refuse_chain",
        "Refuse suggested sources",
        ("Del",),
        "x",
        "Turn down who says so, as the program suggests it.",
    ),
    KeyDeed(
        "source", "Source…", ("S",), "user", "Say who says so: the chain of sources, origin last."
    ),
    KeyDeed(
        "link",
        "Link…",
        ("L",),
        "link",
        "Say how this statement bears on another: corroborates, contradicts, repeats, updates.",
    ),
    KeyDeed(
        "set_aside",
        "Set aside or take back",
        ("X",),
        "eye-off",
        "Leave the statement out of the work, with a reason; again takes it back.",
    ),
    KeyDeed(
        "split",
        "Split…",
        ("/", "P"),
        "scissors",
        "Cut the statement in two; left and right choose the place.",
    ),
    KeyDeed(
        "merge", "Merge with next", ("M",), "combine", "Join the statement with the one below."
    ),
    KeyDeed(
        "retype",
        "Next kind",
        ("T",),
        "tag",
        "Information, assumption or judgement, in turn.",
    ),
    KeyDeed("reason", "Reason for the letter…", ("R",), "pencil", "Say why the source gets it."),
    KeyDeed(
        "reason_of_digit",
        "Reason for the digit…",
        ("Shift+R",),
        "pencil",
        "Say why the information gets it; in the reason for the letter, Tab goes there.",
    ),
    KeyDeed("note", "Note…", ("N",), "quote", "Write a note on the statement."),
)

PLACE_HELP = (
    "Send the statement to the section of that number, or take it out again."
    " § beside the grade says that it is in the brief."
)


def reader_actions(
    reader: QWidget, deeds: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """The actions by name, each bound to what `deeds` has under its name.

    Their keys work while `reader` itself has the keyboard.
    """
    return {key.name: make_action(key, reader, deeds[key.name]) for key in READER_KEYS}


def place_actions(workspace: QWidget, send: Callable[[int], object]) -> list[QAction]:
    """Alt+1 to Alt+9: `send` gets the digit."""
    made = []
    for number in range(1, 10):
        keys = (f"Alt+{number}",)
        deed = KeyDeed(
            "place", f"To section {number}", keys, "arrow-right", PLACE_HELP, everywhere=True
        )
        made.append(make_action(deed, workspace, partial(send, number)))
    return made
