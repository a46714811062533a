"""The list of recent projects: what it keeps, and how it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from ui.models.moments import spoken_moment
from ui.settings import RECENT, Settings
from ui.start.recent import (
    MOST,
    RecentProject,
    annotate,
    forget,
    recent_projects,
    remember,
    shortened,
)


def test_the_newest_comes_first_and_none_comes_twice() -> None:
    settings = Settings()
    for name in ("a", "b", "a"):
        remember(settings, RecentProject(Path(f"/x/{name}.brief"), name))
    assert [one.title for one in recent_projects(settings)] == ["a", "b"]


def test_the_list_does_not_grow_without_end() -> None:
    settings = Settings()
    for number in range(MOST + 3):
        remember(settings, RecentProject(Path(f"/x/{number}.brief"), str(number)))
    assert len(recent_projects(settings)) == MOST


def test_how_a_project_stood_is_kept_and_it_can_be_forgotten() -> None:
    settings = Settings()
    remember(settings, RecentProject(Path("/x/a.brief"), "Old title"))
    annotate(settings, Path("/x/a.brief"), "New title", "2 findings open")
    (one,) = recent_projects(settings)
    assert (one.title, one.note) == ("New title", "2 findings open")
    forget(settings, Path("/x/a.brief"))
    assert recent_projects(settings) == ()


def test_entries_that_make_no_sense_are_left_out() -> None:
    settings = Settings()
    settings.put(RECENT, ["a.brief", {"title": "no path"}, {"path": "/x/a.brief", "title": 3}])
    assert recent_projects(settings) == (RecentProject(Path("/x/a.brief"), "3"),)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/home/ann/Documents/kursk.brief", "Documents/kursk.brief"),
        ("/media/stick/kursk.brief", "/media/stick/kursk.brief"),
        ("/srv/share/desk/2025/kursk.brief", "…/desk/2025/kursk.brief"),
    ],
)
def test_a_path_is_said_as_people_say_it(path: str, said: str) -> None:
    assert shortened(Path(path), Path("/home/ann")) == said


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-11-23T12:00:00Z", "today"),
        ("2026-11-22T12:00:00Z", "yesterday"),
        ("2026-11-18T12:00:00Z", "18 November"),
        ("2025-05-03T12:00:00Z", "3 May 2025"),
        ("not a moment", ""),
    ],
)
def test_a_moment_is_said_as_people_say_it(moment: str, said: str) -> None:
    assert spoken_moment(moment, "2026-11-23T12:30:00Z").startswith(said)
    assert bool(spoken_moment(moment, "2026-11-23T12:30:00Z")) is bool(said)
