"""The window itself: lays the frame out, binds every action, and passes on what the parts tell.

It decides where things are shown; what is done is done in the flows beside it and the workspaces.
"""

from __future__ import annotations

import sys
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from ui.actions import Actions, words_only
from ui.settings import GEOMETRY
from ui.start.start_page import StartPage
from ui.tasks import CalmRunner, TaskRunner
from ui.theme import ThemeSwitch
from ui.widgets.buttons import ButtonKind
from ui.widgets.top_bar import TopBar
from ui.window.docking import Docking
from ui.window.dropping import DropFrame, is_project, local_files, words_for
from ui.window.exporting import Exporting
from ui.window.foot import Foot
from ui.window.forms import Forms
from ui.window.frame import Frame, Outset
from ui.window.going import Going
from ui.window.importing import Importing
from ui.window.look import Look
from ui.window.menu import Menus
from ui.window.notices import Notices, reading_only
from ui.window.papers import Papers
from ui.window.places import START, Places
from ui.window.projects import Projects
from ui.window.proving import Proving
from ui.window.steps import Steps
from ui.window.taking_over import TakingOver
from ui.window.watching import Watch
from ui.window.workspaces import makers

if TYPE_CHECKING:
    from briefing.project.changes import ChangeSet
    from briefing.weighing.checks import Breach
    from ui.widgets.command_palette import CommandPalette

SMALLEST = (1024, 640)
FIRST = (1440, 900)
TABS = (("read", "Read"), ("weigh", "Weigh"), ("write", "Write"))
TAKES_IN = ("import", "paste")
"""What also works where no project is open."""


class MainWindow(QMainWindow):
    """One project at a time. `projects`, `importing`, `exporting` and `places` are its parts."""

    def __init__(self, outset: Outset, switch: ThemeSwitch) -> None:
        super().__init__()
        self.setWindowTitle("Sourceline")
        self.setAcceptDrops(True)
        self.workbench = outset.workbench
        self.settings = outset.settings
        self._clock = outset.clock
        self.runner = TaskRunner(self)
        # pages are set anew after every pause in typing: no import has to wait for them, and the
        # foot does not flicker
        self.typesetter = CalmRunner(self)
        self.actions_by_id = Actions(self)
        self.notices = Notices()
        self.start = StartPage(self.settings)
        self._press = outset.press
        rooms = makers(self.workbench, self.typesetter, self._press, self.settings, self._clock)
        self.places = Places(self.start, rooms, self)
        frame = Frame(
            window=self, runner=self.runner, notices=self.notices, places=self.places,
            workbench=outset.workbench, settings=outset.settings, clock=outset.clock,
            chooser=outset.chooser, opener=outset.opener,
        )  # fmt: skip
        self.projects = Projects(frame)
        self.importing = Importing(frame, self.projects)
        self.exporting = Exporting(frame)
        self.proving = Proving(frame)
        self.watch = Watch(self.workbench, self)
        self.papers = Papers(frame, self.actions_by_id, self.projects)
        self.look = Look(switch, self.settings, self.actions_by_id, self.notices.say)
        self.steps = Steps(self.workbench, self.actions_by_id, self.places.commit, self)
        self.forms = Forms(frame)
        self.taking_over = TakingOver(frame)
        self.going = Going(
            self.workbench, self.places, self.actions_by_id, self.steps, self.notices
        )
        self.docking = Docking(frame, self.actions_by_id, self.places)
        self._lay_out()
        self._drop_frame = DropFrame(self._middle)
        self._bind()
        self._connect()
        self._restore()
        self._show_project()

    @cached_property
    def palette_box(self) -> CommandPalette:
        """Search-and-commands, made when it is first asked for."""
        from ui.widgets.command_palette import CommandPalette
        from ui.window.finding import Finder

        finder = Finder(self.actions_by_id, self.workbench, self.going.workspace_actions)
        box = CommandPalette(finder.entries, self._middle, finder.statements)
        box.chosen.connect(self.going.go)
        box.opened.connect(finder.prepare)
        self.workbench.changed.connect(finder.hear)
        self.workbench.opened.connect(finder.forget)
        return box

    def open_palette(self) -> None:
        """Shows search-and-commands."""
        self.palette_box.open()

    def _lay_out(self) -> None:
        self.top = TopBar()
        for number, (key, title) in enumerate(TABS, start=1):
            self.top.add_workspace(key, title, f"Ctrl+{number}")
        self.top.add_action(words_only(self.actions_by_id["import"]))
        self.top.add_action(self.steps.button_action)
        self.top.add_action(words_only(self.actions_by_id["export"]), ButtonKind.PRIMARY)
        menus = Menus(self.actions_by_id, self.settings, self.projects.open)
        self.top.add_widget(menus.more_button(self))
        if sys.platform == "darwin":
            self.setMenuBar(menus.menu_bar())
        self.foot = Foot()
        self.foot.add_menu(menus.more_button(self.foot))
        self._middle = QWidget()
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.top, self.notices):
            column.addWidget(widget)
        column.addWidget(self.docking, 1)
        column.addWidget(self.foot)
        self.setCentralWidget(self._middle)
        self.notices.bar.float_over(self._middle, self.places)
        self.setMinimumSize(*SMALLEST)

    def _bind(self) -> None:
        bind = self.actions_by_id.bind
        for key, _ in TABS:
            bind(key, partial(self.places.show_place, key))
        bind("search", self.open_palette)
        bind("new", self.projects.ask_new)
        bind("open", self.projects.ask_open)
        bind("sample", self.projects.open_sample)
        bind("sample_afresh", self.projects.open_sample_afresh)
        bind("close", self.projects.close)
        bind("import", self.importing.choose)
        bind("paste", self.importing.paste)
        bind("export", self.exporting.ask)
        bind("verify", self.proving.ask)
        bind("draft", self.going.draft)
        bind("quit", self.close)

    def _connect(self) -> None:
        self.workbench.opened.connect(self._show_project)
        self.workbench.changed.connect(self._hear)
        self.workbench.refused.connect(self.notices.fail)
        self.places.shown.connect(self._place_shown)
        self.places.told.connect(self._show_words)
        self.top.workspace_chosen.connect(self.places.show_place)
        self.top.search_asked.connect(self.open_palette)
        self.start.new_asked.connect(self.projects.ask_new)
        self.start.open_asked.connect(self.projects.ask_open)
        self.start.sample_asked.connect(self.projects.open_sample)
        self.start.project_chosen.connect(self.projects.open)
        self.projects.import_asked.connect(self.importing.choose)
        self.going.import_wanted.connect(self.importing.choose)
        self.exporting.checks_asked.connect(partial(self.docking.open_panel, "checks"))
        self.exporting.exported.connect(lambda _printed: self.projects.note_exported())
        self.foot.checks_asked.connect(partial(self.docking.toggle, "checks"))
        self.runner.started.connect(self.foot.tasks.follow)
        self.docking.breach_chosen.connect(self.going.go_to_breach)
        self.docking.checks_wanted.connect(self.watch.look)
        self.watch.counted.connect(self.foot.show_counts)
        self.watch.checked.connect(self._show_checks)
        self.watch.failed.connect(self.notices.fail)

    def _show_project(self) -> None:
        """Another project is open now, or none."""
        is_open, why = self.workbench.is_open, self.workbench.why_read_only
        self.top.setVisible(is_open)
        self.notices.reading_only.show_reason(why)
        self.actions_by_id.allow(project=is_open, writing=is_open and not why)
        for one in TAKES_IN:
            self.actions_by_id[one].setEnabled(not why)
        self.actions_by_id.say_why(reading_only(why), TAKES_IN)
        self.foot.status.set_text("counts", "")
        self.foot.status.set_link("findings", "")
        if is_open:
            (self.foot.show_read_only if why else self.foot.show_opened)()
        else:
            self.foot.show_start()
            self._refresh_start()
        self._show_title()

    def _show_title(self) -> None:
        title = self.going.title()
        self.setWindowTitle(f"{title} – Sourceline" if title else "Sourceline")

    def _refresh_start(self) -> None:
        self.start.show_recent(self._clock.now())

    def _hear(self, changes: ChangeSet) -> None:
        self.foot.show_saved(self._clock.now(), changes)
        self.notices.make_way()
        if changes.touches("brief"):
            self._show_title()

    def _place_shown(self, key: str) -> None:
        self._show_words()
        if key == START:
            self.start.focus_first()
        else:
            self.top.set_workspace(key)
            if key == "read":
                self.watch.look()

    def _show_words(self) -> None:
        """The keys that matter in the workspace, and what it counts instead of statements."""
        current = self.places.current()
        if current is not None:
            # keys that write are not to be tried in vain
            may_write = not self.workbench.why_read_only
            self.foot.status.set_hint(current.hint() if may_write else "")
            self.foot.show_work(current.status())

    def _show_checks(self, breaches: tuple[Breach, ...]) -> None:
        self.foot.show_findings(breaches)
        self.projects.note_findings(len(breaches))
        self.docking.show_breaches(breaches)
        self.going.tell_checked(breaches)

    def _restore(self) -> None:
        stored = QByteArray.fromBase64(self.settings.get(GEOMETRY).encode())
        if stored.isEmpty() or not self.restoreGeometry(stored):
            room = QApplication.primaryScreen().availableSize()
            self.resize(min(FIRST[0], room.width()), min(FIRST[1], room.height()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # an Escape that nothing else had a use for
        if event.key() == Qt.Key.Key_Escape and self.notices.bar.isVisible():
            self.notices.bar.dismiss()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        files = local_files(event.mimeData())
        if files:
            self._drop_frame.show_words(words_for(files))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._drop_frame.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._drop_frame.hide()
        self.receive(local_files(event.mimeData()))
        event.acceptProposedAction()

    def receive(self, files: tuple[Path, ...]) -> None:
        """A dropped project is opened, anything else imported."""
        project = next((path for path in files if is_project(path)), None)
        if project is not None:
            self.projects.open(project)
        elif files:
            self.importing.take(files)

    def _work_ended(self) -> bool:
        """Gives up what runs; where a worker does not come back, the window stays and says so."""
        titles = self.runner.titles()
        ended = self.runner.finish()
        if not ended:
            self.notices.fail(f"{titles[0]} cannot be stopped yet.", "Close the window once it is.")
        return ended

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.projects.end(self.close) or not self._work_ended():
            event.ignore()
            return
        self.settings.put(GEOMETRY, bytes(self.saveGeometry().toBase64().data()).decode())
        self.docking.shut()
        self.typesetter.finish()
        self._press.end()
        self.exporting.finish()
        self.watch.finish()
        self.workbench.close()
        self.settings.keep()
        super().closeEvent(event)
