"""Every deed of Weigh as an action: text, keys, icon and a sentence of help, in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from briefing.model.evidence import Link
from ui.models.weigh_rows import WeighRow
from ui.models.weigh_tables import WeighTable
from ui.theme.icons import icon

HINT = "Enter edit · Ins add · Del remove · R reviewed · Space to the statement · Ctrl+↑↓ table"


@dataclass(frozen=True)
class WeighKey:
    """One deed. `everywhere`: its keys work in the whole workspace, not only in the table."""

    name: str
    text: str
    keys: tuple[str, ...]
    icon: str
    help: str
    writes: bool = True
    everywhere: bool = False


WEIGH_KEYS = (
    WeighKey("edit", "Edit cell", ("F2",), "pencil", "Change the cell that has the cursor."),
    WeighKey("add", "Add row", ("Ins", "Ctrl+Ins"), "plus", "Write a new row at the right."),
    WeighKey("remove", "Remove row", ("Del",), "trash-2", "Take the chosen rows out."),
    WeighKey(
        "review",
        "Mark as reviewed",
        ("R",),
        "check",
        "Say that the chosen rows, which the program drafted, have been looked at and stand.",
    ),
    WeighKey(
        "go",
        "Go to the statement",
        ("Space",),
        "arrow-right",
        "Show the statement of this row in its article.",
        writes=False,
    ),
    WeighKey(
        "next_table",
        "Next table",
        ("Ctrl+Down",),
        "arrow-down",
        "Show the table below in the list.",
        writes=False,
        everywhere=True,
    ),
    WeighKey(
        "previous_table",
        "Previous table",
        ("Ctrl+Up",),
        "arrow-up",
        "Show the table above in the list.",
        writes=False,
        everywhere=True,
    ),
    # no key: it is asked for once in a project
    WeighKey(
        "draft",
        "Draft from suggestions",
        (),
        "file-plus",
        "Fill the tables and the brief from what the program found; nothing of yours is touched.",
        everywhere=True,
    ),
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
        action = QAction(icon(key.icon), key.text, place)
        action.setShortcuts([QKeySequence(one) for one in key.keys])
        action.setShortcutContext(
            Qt.ShortcutContext.WidgetWithChildrenShortcut
            if key.everywhere
            else Qt.ShortcutContext.WidgetShortcut
        )
        action.setStatusTip(key.help)
        action.setToolTip(f"{key.text}: {key.help}")
        action.setWhatsThis(key.help)
        action.setProperty("writes", key.writes)
        action.triggered.connect(lambda _checked=False, deed=deeds[key.name]: deed())
        place.addAction(action)
        made[key.name] = action
    return made
