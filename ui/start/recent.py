"""The projects opened last, as the settings keep them; whether one is still there is asked anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from ui.settings import RECENT, Settings

MOST = 8


@dataclass(frozen=True)
class RecentProject:
    """One project: where it is, its brief's title, when it was opened (UTC), how it stood then."""

    path: Path
    title: str
    opened: str = ""
    note: str = ""

    @property
    def is_there(self) -> bool:
        try:
            return self.path.is_file()
        except OSError:
            return False


def recent_projects(settings: Settings) -> tuple[RecentProject, ...]:
    """The newest first; entries that cannot be read are left out."""
    found = []
    for entry in settings.get(RECENT):
        if isinstance(entry, Mapping) and isinstance(entry.get("path"), str):
            words = {name: str(entry.get(name, "")) for name in ("title", "opened", "note")}
            found.append(RecentProject(Path(entry["path"]), **words))
    return tuple(found)


def remember(settings: Settings, project: RecentProject) -> None:
    """Puts a project at the head of the list."""
    others = [one for one in recent_projects(settings) if one.path != project.path]
    _store(settings, [project, *others][:MOST])


def annotate(settings: Settings, path: Path, title: str, note: str) -> None:
    """Keeps how a project stood when it was closed, where it is on the list."""
    _store(
        settings,
        [
            replace(one, title=title, note=note) if one.path == path else one
            for one in recent_projects(settings)
        ],
    )


def forget(settings: Settings, path: Path) -> None:
    """Takes a project off the list; the file stays."""
    _store(settings, [one for one in recent_projects(settings) if one.path != path])


def _store(settings: Settings, projects: list[RecentProject]) -> None:
    settings.put(RECENT, [{**asdict(one), "path": str(one.path)} for one in projects])


def shortened(path: Path, home: Path) -> str:
    """The path as people say it: below the home without it, else with its last two folders."""
    try:
        return path.relative_to(home).as_posix()
    except ValueError:
        parts = path.parts
        return path.as_posix() if len(parts) <= 4 else "…/" + "/".join(parts[-3:])
