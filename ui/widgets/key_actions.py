"""Deeds that have keys, as data, and the one place where they become Qt's actions.

Every action so made has words, keys or a reason for none, an icon and a sentence of help.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.theme.icons import icon


@dataclass(frozen=True)
class KeyDeed:
    """One deed. `writes` says whether it changes the project, `everywhere` whether its keys work
    in the whole workspace and not only in the list that has them."""

    name: str
    text: str
    keys: tuple[str, ...]
    icon: str
    help: str
    writes: bool = True
    everywhere: bool = False
    why_no_keys: str = ""


def make_action(deed: KeyDeed, place: QWidget, do: Callable[[], object]) -> QAction:
    """The action of a deed, in the widget where its keys work."""
    action = QAction(icon(deed.icon), deed.text, place)
    action.setShortcuts([QKeySequence(one) for one in deed.keys])
    action.setShortcutContext(
        Qt.ShortcutContext.WidgetWithChildrenShortcut
        if deed.everywhere
        else Qt.ShortcutContext.WidgetShortcut
    )
    action.setStatusTip(deed.help)
    action.setToolTip(f"{deed.text.removesuffix('…')}: {deed.help}")
    action.setWhatsThis(deed.help)
    # where Qt would guess from the words which menu of a Mac it belongs to
    action.setMenuRole(QAction.MenuRole.NoRole)
    action.setProperty("writes", deed.writes)
    action.triggered.connect(lambda _checked=False: do())
    place.addAction(action)
    return action
