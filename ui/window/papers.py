"""The small dialogs: the keys, about, the analyst's name."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ui.actions import Actions
from ui.settings import ANALYST
from ui.window.frame import Frame
from ui.window.projects import Projects

_PLACES = (
    ("Go", ("read", "weigh", "write", "search", "checks", "history")),
    ("Project", ("new", "open", "import", "paste", "export", "close", "quit")),
    ("Steps", ("undo", "redo")),
    ("Look", ("larger", "smaller", "as_drawn", "shortcuts")),
)


class Papers(QObject):
    """Shows them over the window."""

    def __init__(self, frame: Frame, actions: Actions, projects: Projects) -> None:
        super().__init__(frame.window)
        self._frame = frame
        self._actions = actions
        self._projects = projects
        actions.bind("shortcuts", self.show_shortcuts)
        actions.bind("about", self.show_about)
        actions.bind("analyst", self.ask_analyst)

    def show_shortcuts(self) -> None:
        """Every key there is, the window's and the workspaces'."""
        from ui.dialogs.shortcuts import KeyLine, ShortcutsDialog
        from ui.read.library_keys import OF_ARTICLES, OF_SOURCES
        from ui.read.reader_actions import PLACE_HELP, READER_KEYS
        from ui.weigh.weigh_actions import WEIGH_KEYS
        from ui.write.write_actions import WRITE_KEYS

        specs = {spec.id: spec for spec in self._actions}
        lines = [
            KeyLine(place, specs[name].text, specs[name].keys, specs[name].help)
            for place, names in _PLACES
            for name in names
        ]
        help_words = "Type a letter A to F for the source, and a digit 1 to 6 for what is said."
        lines.append(KeyLine("In Read", "Grade", ("B", "2"), help_words))
        lines += [KeyLine("In Read", key.text, key.keys, key.help) for key in READER_KEYS]
        lines.append(KeyLine("In Read", "To section", ("Alt+1", "Alt+9"), PLACE_HELP))
        lines += [KeyLine("In the articles", key.text, key.keys, key.help) for key in OF_ARTICLES]
        lines += [KeyLine("In the sources", key.text, key.keys, key.help) for key in OF_SOURCES]
        lines += [KeyLine("In Weigh", key.text, key.keys, key.help) for key in WEIGH_KEYS]
        lines += [KeyLine("In Write", key.text, key.keys, key.help) for key in WRITE_KEYS]
        ShortcutsDialog([line for line in lines if any(line.keys)], self._frame.window).open()

    def show_about(self) -> None:
        """Version, promises, thanks."""
        from ui.dialogs.about import AboutDialog

        AboutDialog(self._frame.window).open()

    def ask_analyst(self) -> None:
        """Whose name stands beside the grades."""
        from ui.dialogs.analyst import AnalystDialog

        dialog = AnalystDialog(self._frame.settings.get(ANALYST), self._frame.window)
        dialog.named.connect(self._projects.rename_analyst)
        dialog.open()
