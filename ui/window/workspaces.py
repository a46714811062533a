"""How each workspace is made. It is imported only when it is first gone to: the start is quick."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from ui.tasks import TaskRunner
from ui.workbench import Workbench


def makers(workbench: Workbench, runner: TaskRunner) -> Mapping[str, Callable[[], QWidget]]:
    """What makes the workspace of each key."""

    def read() -> QWidget:
        from ui.read import ReadWorkspace

        return ReadWorkspace(workbench)

    def weigh() -> QWidget:
        from ui.weigh import WeighWorkspace

        return WeighWorkspace(workbench)

    def write() -> QWidget:
        from ui.write import WriteWorkspace

        return WriteWorkspace(workbench, runner)

    return {"read": read, "weigh": weigh, "write": write}
