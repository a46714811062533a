"""The More menu: everything the thin bar has no room for; on macOS the menu bar as well."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QMenuBar, QToolButton, QWidget

from ui.actions import Actions
from ui.settings import Settings
from ui.start.recent import recent_projects
from ui.widgets.buttons import icon_button

GROUPS = (
    ("new", "open", "recent", "sample", "sample_afresh"),
    ("import", "paste", "export", "verify", "draft"),
    ("undo", "redo"),
    ("checks", "history"),
    ("look", "size", "analyst"),
    ("shortcuts", "about"),
    ("close", "quit"),
)
LOOK = ("light", "dark", "system")
SIZE = ("larger", "smaller", "as_drawn")
BAR = (
    ("&File", (GROUPS[0], GROUPS[1], GROUPS[6])),
    ("&Edit", (GROUPS[2],)),
    ("&View", (("read", "weigh", "write"), GROUPS[3], GROUPS[4])),
    ("&Help", (GROUPS[5], ("search",))),
)


class Menus:
    """Builds menus from the actions; `open_recent` gets the Path of a recent project."""

    def __init__(
        self, actions: Actions, settings: Settings, open_recent: Callable[[Path], object]
    ) -> None:
        self._actions = actions
        self._settings = settings
        self._open_recent = open_recent

    def more_button(self, parent: QWidget) -> QToolButton:
        """The button with the three dots and its menu."""
        button = icon_button("ellipsis", "More", parent=parent)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.setAccessibleName("More")
        self._fill(menu, GROUPS)
        button.setMenu(menu)
        return button

    def menu_bar(self) -> QMenuBar:
        """The bar at the top of the screen that a Mac has for every window."""
        bar = QMenuBar(None)
        for title, groups in BAR:
            self._fill(bar.addMenu(title), groups)
        return bar

    def _fill(self, menu: QMenu, groups: tuple[tuple[str, ...], ...]) -> None:
        menu.setToolTipsVisible(False)
        for group in groups:
            if not menu.isEmpty():
                menu.addSeparator()
            for name in group:
                match name:
                    case "recent":
                        self._add_recent(menu)
                    case "look":
                        self._add_actions(menu.addMenu("Light and dark"), LOOK)
                    case "size":
                        self._add_actions(menu.addMenu("Text size"), SIZE)
                    case _:
                        menu.addAction(self._actions[name])

    def _add_actions(self, menu: QMenu, names: tuple[str, ...]) -> None:
        for name in names:
            menu.addAction(self._actions[name])

    def _add_recent(self, menu: QMenu) -> None:
        below = menu.addMenu("Recent")
        menu.aboutToShow.connect(lambda: self._list_recent(below))

    def _list_recent(self, menu: QMenu) -> None:
        menu.clear()
        menu.setIcon(QIcon())
        for project in recent_projects(self._settings):
            if project.is_there:
                words = (project.title or project.path.stem).replace("&", "&&")
                action = menu.addAction(f"{words}    {project.path.name}".replace("\n", " "))
                action.triggered.connect(
                    lambda _checked=False, path=project.path: self._open_recent(path)
                )
        menu.setEnabled(not menu.isEmpty())
