"""The schema of the JSON export, made of the tree's own classes, so that it cannot fall behind.

`python -m briefing.export.json_schema` prints it; docs/brief.schema.json is what it printed.
"""

from __future__ import annotations

import dataclasses
import enum
import json
import types
import typing
from collections.abc import Iterator
from typing import Any

from briefing.export.json_report import FORMAT, VERSION, kind_of
from briefing.report import tree

Schema = dict[str, Any]

_PLAIN: dict[object, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    type(None): {"type": "null"},
}


def schema() -> Schema:
    """The JSON Schema (draft 2020-12) of what `write_json` writes."""
    parts = {kind_of(cls): _object(cls) for cls in _classes()}
    whole = _object(tree.Report)
    head = {"format": {"const": FORMAT}, "version": {"const": VERSION}}
    del whole["properties"]["kind"]
    whole["properties"] = head | whole["properties"]
    whole["required"] = [*head, *(name for name in whole["required"] if name != "kind")]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{FORMAT}:{VERSION}",
        "title": "A brief as Sourceline exports it",
        **whole,
        "$defs": parts,
    }


def schema_text() -> str:
    """The schema as the file in the documentation holds it."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _classes() -> Iterator[type]:
    """The parts that a report is made of, in the order in which the tree defines them."""
    found = (thing for thing in vars(tree).values() if isinstance(thing, type))
    for cls in found:
        own = cls.__module__ == tree.__name__ and cls is not tree.Report
        if own and dataclasses.is_dataclass(cls):
            yield cls


def _object(cls: type) -> Schema:
    hints = typing.get_type_hints(cls)
    properties = {"kind": {"const": kind_of(cls)}} | {
        field.name: _of(hints[field.name]) for field in dataclasses.fields(cls)
    }
    found: Schema = {"type": "object", "properties": properties, "required": list(properties)}
    if cls.__doc__ and not cls.__doc__.startswith(f"{cls.__name__}("):
        found["description"] = " ".join(cls.__doc__.split())
    return found


def _of(hint: Any) -> Schema:
    """The schema of one field. A later version may add fields, so none is forbidden."""
    origin, inner = typing.get_origin(hint), typing.get_args(hint)
    if hint in _PLAIN:
        return dict(_PLAIN[hint])
    if origin in (types.UnionType, typing.Union):
        return {"anyOf": [_of(one) for one in inner]}
    if origin is tuple and inner[-1] is Ellipsis:
        return {"type": "array", "items": _of(inner[0])}
    if origin is tuple:
        items = [_of(one) for one in inner]
        return {"type": "array", "prefixItems": items, "minItems": len(items)}
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return {"enum": [one.value for one in hint]}
    return {"$ref": f"#/$defs/{kind_of(hint)}"}


if __name__ == "__main__":
    import sys

    sys.stdout.write(schema_text())
