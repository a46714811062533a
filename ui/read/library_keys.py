"""What can be done in the library: the keys of the articles and of the sources, in one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.widgets.key_actions import KeyDeed, make_action

OF_ARTICLES = (
    KeyDeed(
        "provenance",
        "Where it comes from…",
        ("F2",),
        "pencil",
        "Mend the title, outlet, dates, address, language and marking of the article.",
    ),
    KeyDeed(
        "remove_article",
        "Remove article…",
        ("Del",),
        "trash-2",
        "Take the article out with its statements, after asking; Undo brings it back.",
    ),
)
OF_SOURCES = (
    KeyDeed(
        "add_source",
        "Add source…",
        ("Ins",),
        "plus",
        "Make a source known before anything is attributed to it.",
    ),
    KeyDeed(
        "edit_source",
        "Edit source",
        ("F2",),
        "pencil",
        "Change the name, kind, role, aliases and default reliability of the source.",
    ),
    KeyDeed(
        "merge_source",
        "Merge source into…",
        (),
        "combine",
        "Say that this source and another are one; what it says is said by the other from then on.",
        why_no_keys="Done seldom; the menus and Ctrl+K have it.",
    ),
    KeyDeed(
        "remove_source",
        "Remove source",
        ("Del",),
        "trash-2",
        "Take away a source that nothing is attributed to.",
    ),
)


def library_actions(
    articles: QWidget, sources: QWidget, deeds: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """The actions by name; they are also the context menus of the two lists."""
    made = {}
    for place, table in ((articles, OF_ARTICLES), (sources, OF_SOURCES)):
        place.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for deed in table:
            made[deed.name] = make_action(deed, place, deeds[deed.name])
    return made
