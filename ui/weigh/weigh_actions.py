"""Every deed of Weigh as an action: text, keys, icon and a sentence of help, in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from briefing.model.evidence import Link
from ui.models.weigh_rows import WeighRow
from ui.models.weigh_tables import WeighTable
from ui.widgets.drafting import DRAFT
from ui.widgets.key_actions import KeyDeed, make_action

HINT = "Enter edit · Ins add · Del remove · R reviewed · Space to the statement · Ctrl+↑↓ table"


WEIGH_KEYS = (
    KeyDeed("edit", "Edit cell", ("F2",), "pencil", "Change the cell that has the cursor."),
    KeyDeed(
        "add",
        "Add row",
        ("Ins", "Ctrl+Ins"),
        "plus",
        "Write a new row at the right.",
        everywhere=True,  # also where the table is empty and cannot have the keyboard
    ),
    KeyDeed("remove", "Remove row", ("Del",), "trash-2", "Take the chosen rows out."),
    KeyDeed(
        "review",
        "Mark as reviewed",
        ("R",),
        "check",
        "Say that the chosen rows, which the program drafted, have been looked at and stand.",
    ),
    KeyDeed(
        "go",
        "Go to the statement",
        ("Space",),
        "arrow-right",
        "Show the statement of this row in its article.",
        writes=False,
    ),
    KeyDeed(
        "next_table",
        "Next table",
        ("Ctrl+Down",),
        "arrow-down",
        "Show the table below in the list.",
        writes=False,
        everywhere=True,
    ),
    KeyDeed(
        "previous_table",
        "Previous table",
        ("Ctrl+Up",),
        "arrow-up",
        "Show the table above in the list.",
        writes=False,
        everywhere=True,
    ),
    DRAFT,
)


def suit_actions(
    actions: Mapping[str, QAction], table: WeighTable, row: WeighRow | None, *, may_change: bool
) -> None:
    """Names and enables the deeds for the row that has the cursor, None for none."""
    there = row is not None
    able = {
        "edit": there,
        "remove": there,
        "review": row is not None and not row.reviewed,
        "go": row is not None and bool(row.statement_id),
    }
    for name, action in actions.items():
        allowed = may_change or not action.property("writes")
        action.setEnabled(allowed and able.get(name, True))
    actions["add"].setText(f"Add {table.noun}")
    actions["remove"].setVisible(there)
    actions["review"].setVisible(there and table.cls is not Link)


def weigh_actions(
    view: QWidget, workspace: QWidget, deeds: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """The actions by name, each bound to what `deeds` has under its name."""
    made: dict[str, QAction] = {}
    for key in WEIGH_KEYS:
        place = workspace if key.everywhere else view
        made[key.name] = make_action(key, place, deeds[key.name])
    return made
