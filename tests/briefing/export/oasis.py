"""OASIS's validator of STIX, without the one library it needs that comes with no wheel.

`cpe` reads the names of software products, which no brief holds; what is installed for the tests
is wheels alone. A bundle that did name a product would stop the test here, not pass it.
"""

from __future__ import annotations

import sys
from types import ModuleType


class _NoProducts:
    """Stands where the reader of product names would."""

    VERSION_2_3 = "2.3"

    def __init__(self, name: str, _version: str) -> None:
        raise AssertionError(f"The bundle names a software product, {name}; nothing here reads it.")


_cpe = ModuleType("cpe")
_cpe.CPE = _NoProducts  # type: ignore[attr-defined]
sys.modules["cpe"] = _cpe

from stix2validator import ValidationOptions, validate_string  # noqa: E402 - after its stand-in

__all__ = ["ValidationOptions", "validate_string"]
