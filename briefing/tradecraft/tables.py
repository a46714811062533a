"""Reads the data files of the trade. Knows their place, nothing about their meaning."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """The parsed `data/<name>.toml`."""
    resource = files("briefing.tradecraft.data").joinpath(f"{name}.toml")
    return tomllib.loads(resource.read_text(encoding="utf-8"))
