"""Prints a report as JSON: the tree as it is, for programs.

The shape is a contract (docs/brief.schema.json). A field is only ever added; a change of meaning
is a new version.
"""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path

from briefing.export.characters import encodable
from briefing.export.content import TIMELESS, Making, write_content
from briefing.report.tree import Report

FORMAT = "sourceline-brief"
VERSION = 2
"""2: articles are listed once, quotations may stand in a `quote_run`, a row may have a note."""

_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")


def write_json(report: Report, path: Path, making: Making = TIMELESS) -> str:
    """Write the report to `path`; the SHA-256 (hex) of what was written.

    The tree holds no time of its own, so that the bytes are reproducible always.
    """
    return write_content(json_text(report).encode("utf-8"), path, making.progress)


def json_text(report: Report) -> str:
    """One JSON object. Control characters are escaped, as JSON does it, and nothing is lost."""
    whole = {"format": FORMAT, "version": VERSION, **_fields(report)}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def kind_of(part: type) -> str:
    """What a part of the tree is called in JSON: `range_figure`."""
    return _CAPITAL.sub("_", part.__name__).lower()


def _fields(thing: object) -> dict[str, object]:
    assert dataclasses.is_dataclass(thing)
    return {f.name: _value(getattr(thing, f.name)) for f in dataclasses.fields(thing)}


def _value(value: object) -> object:
    """Tuples as arrays, and every part of the tree as an object that says its kind."""
    if dataclasses.is_dataclass(value):
        return {"kind": kind_of(type(value)), **_fields(value)}
    if isinstance(value, tuple):
        return [_value(entry) for entry in value]
    return encodable(value) if isinstance(value, str) else value
