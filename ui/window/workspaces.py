"""How each workspace is made, and the one face that all of them show to the window.

A workspace is imported only when it is first gone to, so that the window opens quickly.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.settings import REPRODUCIBLE, Settings
from ui.tasks import TaskRunner
from ui.window.step_place import NOWHERE
from ui.window.watching import by_statement
from ui.workbench import Workbench

if TYPE_CHECKING:
    from briefing.clock import Clock
    from briefing.press import Setter
    from briefing.weighing.checks import Breach


def _nothing_to_say() -> str:
    return ""


def _nowhere() -> tuple[str, str]:
    return NOWHERE


def _tell_nobody(_breaches: Sequence[Breach]) -> None:
    """Not every workspace has a use for what the checks found."""


@dataclass(frozen=True)
class Workspace:
    """A workspace as the window sees it.

    `first` gets the keyboard at first; `hint` are the keys that matter now, `status` what the foot
    counts instead of statements; `commit` saves words that are being typed, and `unsaved` says in a
    sentence what could not be saved; `show_row` goes to a row of a table by its id;
    `tell_checked` hears what the checks found; `place` is the row that is worked on, as a table and
    an id that `show_row` takes. The signals are None where it has none.
    """

    page: QWidget
    first: QWidget
    hint: Callable[[], str]
    commit: Callable[[], None]
    unsaved: Callable[[], str]
    actions: Callable[[], Sequence[QAction]]
    show_row: Callable[[str, str], None]
    hint_changed: SignalInstance | None = None
    status: Callable[[], str] = _nothing_to_say
    status_changed: SignalInstance | None = None
    import_wanted: SignalInstance | None = None
    tell_checked: Callable[[Sequence[Breach]], None] = _tell_nobody
    place: Callable[[], tuple[str, str]] = _nowhere


Makers = Mapping[str, Callable[[], Workspace]]


def makers(
    workbench: Workbench, typesetter: TaskRunner, press: Setter, settings: Settings, clock: Clock
) -> Makers:
    """What makes the workspace of each key; `typesetter` has `press` set the pages of Write."""
    return {
        "read": lambda: _read(workbench),
        "weigh": lambda: _weigh(workbench),
        "write": lambda: _write(workbench, typesetter, press, settings, clock),
    }


def _read(workbench: Workbench) -> Workspace:
    from ui.read import ReadWorkspace

    read = ReadWorkspace(workbench)
    shows = {"statement": read.show_statement, "article": read.show_article}
    return Workspace(
        page=read,
        first=read.view,
        hint=read.hint,
        commit=read.commit,
        unsaved=read.unsaved,
        actions=read.reader_actions,
        show_row=lambda table, row_id: shows[table](row_id),
        hint_changed=read.hint_changed,
        import_wanted=read.import_wanted,
        tell_checked=lambda breaches: read.set_checked(by_statement(breaches)),
        place=lambda: ("statement", read.view.chosen()),
    )


def _weigh(workbench: Workbench) -> Workspace:
    from ui.weigh import WeighWorkspace

    weigh = WeighWorkspace(workbench)
    return Workspace(
        page=weigh,
        first=weigh.table_view(),
        hint=weigh.hint,
        commit=weigh.details().commit,
        unsaved=weigh.details().unsaved,
        actions=lambda: list(weigh.named_actions().values()),
        show_row=weigh.show_entry,
        tell_checked=weigh.set_checked,
        place=weigh.place,
    )


def _write(
    workbench: Workbench, typesetter: TaskRunner, press: Setter, settings: Settings, clock: Clock
) -> Workspace:
    from briefing.export.moments import moment_borne
    from ui.write import WriteWorkspace

    def moment() -> str:
        return moment_borne(clock.now(), reproducible=settings.get(REPRODUCIBLE))

    def hear(setting: str) -> None:
        if setting == REPRODUCIBLE.name:
            write.typesetting.ask()

    write = WriteWorkspace(workbench, typesetter, moment=moment, setter=press)
    # the pages are what the next export will be, with its time or without
    settings.changed.connect(hear)
    shows = {"section": write.show_section, "block": write.show_block}
    return Workspace(
        page=write,
        first=write.outline.view,
        hint=write.hint,
        commit=write.commit,
        unsaved=write.unsaved,
        actions=write.write_actions,
        show_row=lambda table, row_id: shows[table](row_id),
        hint_changed=write.hint_changed,
        status=write.status,
        status_changed=write.status_changed,
        place=write.place,
    )
