"""What can be chosen in search-and-commands, as a value between who finds it and who goes there."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Goal:
    """An action of the window or of its workspace, or a statement, article or section to go to."""

    kind: str
    id: str
