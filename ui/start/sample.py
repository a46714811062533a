"""The analyst's own copy of the sample project; the shipped one is never opened."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import ProjectError

ASSETS = Path(__file__).resolve().parents[2] / "assets" / "sample"
SHIPPED = ASSETS / "kursk.brief"
ARTICLE = ASSETS / "article.txt"


def copy_path() -> Path:
    """Where the copy is: in the user's data folder."""
    from platformdirs import user_data_path

    # As an open project tells its own path: without links.
    return user_data_path("Sourceline", appauthor=False).resolve() / "Kursk sample.brief"


def is_copy(path: Path) -> bool:
    """Whether a project is the analyst's copy of the sample."""
    return path == copy_path()


def ready_sample(shipped: Path = SHIPPED) -> Path:
    """The copy, made now where there is none. Raises ProjectError where it cannot be made."""
    place = copy_path()
    if not place.exists():
        with _writing(place):
            _copy(shipped, place)
    return place


def fresh_sample(shipped: Path = SHIPPED) -> Path:
    """A new copy in the place of the old one. Raises ProjectError where it cannot be made."""
    place = copy_path()
    beside = place.with_suffix(".new")
    with _writing(place):
        beside.unlink(missing_ok=True)
        _copy(shipped, beside)
        beside.replace(place)
    return place


def cleared_place() -> Path:
    """Where a copy can be made: the folder is there, an old copy is not. Raises ProjectError."""
    place = copy_path()
    with _writing(place):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.unlink(missing_ok=True)
    return place


def _copy(shipped: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    # not copy2: a write-protected original would make a copy that cannot be worked on
    shutil.copyfile(shipped, place)


@contextmanager
def _writing(place: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise ProjectError(
            f"The sample could not be copied to {place.parent}: {reason}.",
            "Start a new briefing instead.",
        ) from error
