"""The program's own source as the house's tests read it: files parsed, nothing imported."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

REPOSITORY = Path(__file__).parent.parent
PROGRAM = ("briefing", "ui", "main.py")


@dataclass(frozen=True)
class Module:
    """One source file: its dotted name, and its text (real or made up by a test)."""

    name: str
    text: str = field(repr=False)

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, self.name)

    @cached_property
    def imports(self) -> frozenset[str]:
        """Everything it imports, wherever that stands: in a function, or only for the types.

        `from a.b import c` counts as `a.b` and as `a.b.c`, since c may be a module.
        """
        return frozenset(_imports(self.tree))


def _imports(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and _called(node) in ("import_module", "__import__"):
            yield from (str(a.value) for a in node.args[:1] if isinstance(a, ast.Constant))


def _called(call: ast.Call) -> str:
    function = call.func
    return getattr(function, "attr", "") or getattr(function, "id", "")


def within(name: str, *places: str) -> bool:
    """True if the dotted name is one of the places or lies in one."""
    return any(name == place or name.startswith(f"{place}.") for place in places)


def modules(*parts: str) -> list[Module]:
    """The modules under these folders (or files) of the repository."""
    found = []
    for part in parts:
        top = REPOSITORY / part
        for path in sorted([top] if top.is_file() else top.rglob("*.py")):
            relative = path.relative_to(REPOSITORY).with_suffix("")
            name = ".".join(relative.parts).removesuffix(".__init__")
            found.append(Module(name, path.read_text("utf-8")))
    return found
