"""Reads a ladder of markings from a TOML file, as an office hands it round. It changes nothing.

name = "NATO"
levels = [
  { code = "NATO UNCLASSIFIED", portion = "NU", colour = "#1b6b3a" },
  { code = "NATO RESTRICTED", portion = "NR" },
]
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from briefing.errors import CommandError
from briefing.project.commands.brief import AddLadder, AddMarking

_KEYS = ("code", "label", "portion", "colour")
_LARGEST = 100_000
_MOST = 50
_HOW = "It holds a name, and levels with a code each, the least restrictive first."


def read_ladder(path: Path) -> AddLadder:
    """The command that adds the ladder in a file. Raises CommandError where it holds none."""
    whole = _parsed(path)
    name, levels = whole.get("name"), whole.get("levels")
    if not isinstance(name, str) or not name.strip():
        raise _bad(path, "it gives the ladder no name")
    if not isinstance(levels, list) or not levels:
        raise _bad(path, "it gives the ladder no levels")
    if len(levels) > _MOST:
        raise _bad(path, f"it has more than {_MOST} levels")
    if strange := set(whole) - {"name", "levels"}:
        raise _bad(path, f"nothing is known of “{min(strange)}”")
    ladder = name.strip()
    return AddLadder(
        ladder,
        tuple(_level(path, ladder, rank, level) for rank, level in enumerate(levels)),
    )


def _parsed(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
        if len(content) > _LARGEST:
            raise _bad(path, "it is far too large")
        return tomllib.loads(content.decode("utf-8-sig"))
    except OSError as error:
        raise CommandError(
            f"“{path.name}” could not be read: {error.strerror or error}."
        ) from error
    except UnicodeDecodeError as error:
        raise _bad(path, "it is not UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise _bad(path, f"it is no TOML ({error})") from error


def _level(path: Path, ladder: str, rank: int, level: object) -> AddMarking:
    which = f"level {rank + 1}"
    if not isinstance(level, dict):
        raise _bad(path, f'{which} is not written as {{ code = "…" }}')
    if strange := set(level) - set(_KEYS):
        raise _bad(path, f"{which} has “{min(strange)}”, of which nothing is known")
    told = {key: level.get(key, "") for key in _KEYS}
    if wrong := [key for key, value in told.items() if not isinstance(value, str)]:
        raise _bad(path, f"the {wrong[0]} of {which} is not in quotation marks")
    if not told["code"].strip():
        raise _bad(path, f"{which} has no code")
    return AddMarking(ladder, told["code"], told["label"], told["portion"], rank, told["colour"])


def _bad(path: Path, why: str) -> CommandError:
    return CommandError(f"“{path.name}” is not a ladder of markings: {why}.", _HOW)
