"""The marking of a brief as a STIX object: the fixed ones of TLP 2.0, or a statement of our own.

STIX 2.1 itself knows only TLP 1.0, whose labels mean something else; TLP 2.0 is an extension.
Ids, dates and names are those that OASIS published (tradecraft.md, 5.3).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

_EXTENSION = "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"
_TLP_CREATED = "2022-10-01T00:00:00.000Z"
_STATEMENT_CREATED = "2000-01-01T00:00:00.000Z"  # a marking is timeless; its words are its id

_TLP_IDS = {
    "TLP:CLEAR": "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487",
    "TLP:GREEN": "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb",
    "TLP:AMBER": "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421",
    "TLP:AMBER+STRICT": "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003",
    "TLP:RED": "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1",
}

MarkingDefinition = Mapping[str, str | dict[str, str] | dict[str, dict[str, str]]]


def marking_definition(label: str, identifier: Callable[..., str]) -> MarkingDefinition:
    """The marking object for `label`, to be part of the bundle that refers to it."""
    name = label.strip()
    if name.upper() in _TLP_IDS:
        return _tlp(name.upper())
    return {
        "type": "marking-definition",
        "spec_version": "2.1",
        "id": identifier("marking-definition", name),
        "created": _STATEMENT_CREATED,
        "definition_type": "statement",
        "definition": {"statement": name},
    }


def _tlp(name: str) -> MarkingDefinition:
    return {
        "type": "marking-definition",
        "spec_version": "2.1",
        "id": _TLP_IDS[name],
        "created": _TLP_CREATED,
        "name": name,
        "extensions": {
            _EXTENSION: {
                "extension_type": "property-extension",
                "tlp_2_0": name.removeprefix("TLP:").lower(),
            }
        },
    }
