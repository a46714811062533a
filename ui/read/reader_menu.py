"""The context menu of a statement: the same actions as the keys, and the sections it can go to."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.models.inspected import Inspected
from ui.read.deeds import Deeds

_GROUPS = (
    ("accept_chain", "refuse_chain", "source"),
    ("link", "reason", "note", "retype"),
    ("split", "merge", "set_aside", "clear_grade"),
)


def reader_menu(
    actions: Mapping[str, QAction], seen: Inspected, deeds: Deeds, parent: QWidget
) -> QMenu:
    """A menu for one statement; what does not apply to it is left out."""
    menu = QMenu(parent)
    menu.setAccessibleName(f"Statement {seen.examined.number}")
    for group in _GROUPS:
        for name in group:
            if name not in ("accept_chain", "refuse_chain") or seen.examined.suggested_chain:
                menu.addAction(actions[name])
        menu.addSeparator()
    goes = menu.addMenu("Goes to")
    for place in seen.places:
        action = goes.addAction(place.section.title.replace("&", "&&"))
        action.setCheckable(True)
        action.setChecked(place.placed)
        action.setEnabled(actions["source"].isEnabled())
        action.triggered.connect(
            lambda _checked=False, key=place.section.id: deeds.toggle_section(key)
        )
    return menu
