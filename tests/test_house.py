"""The house's rules about code that can be counted or seen: sizes, names, docstrings, silence.

As with the import rules, each rule is a function from modules to its breaches, and made-up modules
prove that it catches them.
"""

from __future__ import annotations

import ast
import re
import shutil
import statistics
import subprocess
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from tests.program import PROGRAM, Module, modules, within

Rule = Callable[[Iterable[Module]], Iterator[str]]

FILE_LINES = 400
CLASS_LINES = 250
FUNCTION_LINES = 60
FUNCTION_LINES_P90 = 25

DRAWERS = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "managers"}
# fmt: off
TOP_LEVEL = {
    ".ci", ".gitattributes", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile",
    "README.md", "assets", "briefing", "docs", "main.py", "pyproject.toml",
    "requirements-bench.lock", "requirements-core.lock", "requirements-dev.lock",
    "requirements.lock", "tests", "ui",
}
# fmt: on
_VALUE_BASES = ("Enum", "StrEnum", "IntEnum", "Flag", "Protocol", "NamedTuple", "TypedDict")


def files_are_short(program: Iterable[Module]) -> Iterator[str]:
    """A file that grows past the limit is two things: name both."""
    for module in program:
        lines = len(module.text.splitlines())
        if lines > FILE_LINES:
            yield f"{module.name} has {lines} lines"


def classes_are_short(program: Iterable[Module]) -> Iterator[str]:
    """A class that grows past the limit has more than one duty."""
    for module in program:
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ClassDef) and _length(node) > CLASS_LINES:
                yield f"{module.name}.{node.name} has {_length(node)} lines"


def functions_are_short(program: Iterable[Module]) -> Iterator[str]:
    """A function says one thing."""
    for module in program:
        for node in _functions(module.tree):
            if _length(node) > FUNCTION_LINES:
                yield f"{module.name}.{node.name} has {_length(node)} lines"


def most_functions_are_very_short(program: Iterable[Module]) -> Iterator[str]:
    """Nine functions in ten fit on half a screen."""
    lengths = [_length(node) for module in program for node in _functions(module.tree)]
    if len(lengths) > 1:
        p90 = statistics.quantiles(lengths, n=10)[8]
        if p90 > FUNCTION_LINES_P90:
            yield f"the 90th percentile of functions is {p90:.0f} lines"


def every_module_says_what_it_is_for(program: Iterable[Module]) -> Iterator[str]:
    """The first thing in a file is its docstring (an empty file needs none)."""
    for module in program:
        if module.tree.body and not ast.get_docstring(module.tree):
            yield f"{module.name} has no docstring"


def what_is_public_says_what_it_is(program: Iterable[Module]) -> Iterator[str]:
    """Public functions and classes of briefing have docstrings; values speak by their fields."""
    for module in program:
        for node in module.tree.body:
            if (
                within(module.name, "briefing")
                and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
                and not node.name.startswith("_")
                and not ast.get_docstring(node)
                and not _is_value(node)
            ):
                yield f"{module.name}.{node.name} has no docstring"


def no_module_is_a_drawer(program: Iterable[Module]) -> Iterator[str]:
    """A module is named for what it holds, never for where one puts what has no name."""
    for module in program:
        if DRAWERS & set(re.split(r"[._]", module.name)):
            yield f"{module.name} is named like a drawer"


def only_the_command_line_prints(program: Iterable[Module]) -> Iterator[str]:
    """Inside briefing, words for people go through the command line or are raised."""
    for module in program:
        if not within(module.name, "briefing") or within(module.name, "briefing.cli"):
            continue
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "print":
                yield f"{module.name} line {node.lineno} prints"


def no_error_is_hidden(program: Iterable[Module]) -> Iterator[str]:
    """Whoever catches everything raises it again, or says in a comment why not."""
    for module in program:
        lines = module.text.splitlines()
        for node in ast.walk(module.tree):
            if not isinstance(node, ast.ExceptHandler) or not _catches_everything(node):
                continue
            opening = lines[node.lineno - 1 : node.body[0].lineno]
            explained = any(_explains(line) for line in opening)
            raised = any(isinstance(inner, ast.Raise) for inner in ast.walk(node))
            if not explained and not raised:
                yield f"{module.name} line {node.lineno} hides errors"


def _length(node: ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def _functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _is_value(node: ast.AST) -> bool:
    if not isinstance(node, ast.ClassDef):
        return False
    marks = [ast.unparse(mark) for mark in (*node.decorator_list, *node.bases)]
    return any("dataclass" in mark or mark.split(".")[-1] in _VALUE_BASES for mark in marks)


def _explains(line: str) -> bool:
    """True if the line has a comment that says more than which lint rule it silences."""
    comment = line.partition("#")[2]
    return bool(re.sub(r"^\s*(noqa|type: ignore)(:\s*[A-Z0-9, ]+)?[\s-]*", "", comment).strip())


def _catches_everything(handler: ast.ExceptHandler) -> bool:
    caught = ast.unparse(handler.type) if handler.type else "BaseException"
    return bool(re.search(r"\b(Base)?Exception\b", caught))


RULES: list[Rule] = [
    files_are_short,
    classes_are_short,
    functions_are_short,
    most_functions_are_very_short,
    every_module_says_what_it_is_for,
    what_is_public_says_what_it_is,
    no_module_is_a_drawer,
    only_the_command_line_prints,
    no_error_is_hidden,
]
RULES_FOR_TESTS: list[Rule] = [
    files_are_short,
    every_module_says_what_it_is_for,
    no_module_is_a_drawer,
]

_LONG_BODY = "    x = 1\n" * FUNCTION_LINES
BREACHES: list[tuple[Rule, str, str]] = [
    (files_are_short, "ui.a", "x = 1\n" * (FILE_LINES + 1)),
    (classes_are_short, "ui.a", "class A:\n" + "    x = 1\n" * CLASS_LINES),
    (functions_are_short, "ui.a", "def f():\n" + _LONG_BODY),
    (functions_are_short, "ui.a", "def f():\n    async def g():\n" + "        x = 1\n" * 60),
    (most_functions_are_very_short, "ui.a", ("def f():\n" + "    x = 1\n" * 30) * 3),
    (every_module_says_what_it_is_for, "ui.a", "x = 1\n'''Too late.'''"),
    (what_is_public_says_what_it_is, "briefing.a", "def grade():\n    pass"),
    (what_is_public_says_what_it_is, "briefing.a", "class Reader:\n    x = 1"),
    (no_module_is_a_drawer, "briefing.text_utils", ""),
    (no_module_is_a_drawer, "ui.helpers.chip", ""),
    (only_the_command_line_prints, "briefing.intake.a", "print('found')"),
    (no_error_is_hidden, "ui.a", "try:\n    f()\nexcept Exception:\n    pass"),
    (
        no_error_is_hidden,
        "ui.a",
        "try:\n    f()\nexcept (OSError, Exception):  # noqa: B\n    pass",
    ),
    (no_error_is_hidden, "ui.a", "try:\n    f()\nexcept:\n    g()"),
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_program_keeps_the_rule(rule: Rule) -> None:
    breaches = list(rule(modules(*PROGRAM)))
    assert not breaches, "\n".join(breaches)


@pytest.mark.parametrize("rule", RULES_FOR_TESTS, ids=lambda rule: rule.__name__)
def test_the_tests_keep_the_rule(rule: Rule) -> None:
    breaches = list(rule(modules("tests")))
    assert not breaches, "\n".join(breaches)


@pytest.mark.parametrize(("rule", "name", "text"), BREACHES)
def test_a_breach_of_the_rule_is_caught(rule: Rule, name: str, text: str) -> None:
    assert list(rule([Module(name, text)])) != []


def test_every_rule_has_a_breach_that_proves_it() -> None:
    assert {rule for rule, _, _ in BREACHES} == set(RULES)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("briefing.cli.show", "'''Shows.'''\nprint('one line')"),
        ("briefing.model.a", "'''A.'''\n@dataclass(frozen=True)\nclass Grade:\n    code: str"),
        (
            "ui.tasks",
            "'''T.'''\ntry:\n    f()\nexcept Exception:\n    # Told by the task.\n    g()",
        ),
        ("ui.tasks", "'''T.'''\ntry:\n    f()\nexcept Exception:  # noqa: B - told\n    g()"),
        ("ui.tasks", "'''T.'''\ntry:\n    f()\nexcept Exception:\n    undo()\n    raise"),
    ],
)
def test_what_the_rules_allow_passes_them_all(name: str, text: str) -> None:
    assert [breach for rule in RULES for breach in rule([Module(name, text)])] == []


def strangers(paths: Iterable[str]) -> set[str]:
    """Names at the top of the repository that have no business there."""
    return {path.split("/")[0] for path in paths} - TOP_LEVEL


@pytest.fixture(scope="module")
def tracked() -> list[str]:
    """Every path that git tracks."""
    top = Path(__file__).parent.parent
    if not (top / ".git").exists() or not shutil.which("git"):
        pytest.skip("not a git checkout: nothing says what is tracked")
    # CI's checkout may belong to another user than the one who runs the tests.
    command = ["git", "-c", f"safe.directory={top}", "ls-files", "-z"]
    found = subprocess.run(command, cwd=top, capture_output=True, text=True, check=True).stdout
    return [path for path in found.split("\0") if path]


def test_the_top_of_the_repository_holds_only_what_belongs_there(tracked: list[str]) -> None:
    assert strangers(tracked) == set()


def test_a_stranger_at_the_top_is_caught() -> None:
    assert strangers(["main.py", "notes.txt", "scripts/go.sh"]) == {"notes.txt", "scripts"}


# Put together here, so that this file does not name them either.
_FOREIGN = re.compile(
    "|".join(("py" + "pi.org", "python" + "hosted", "/ro" + "ot/", "/wo" + "rk/"))
)


def foreign_names(text: str) -> list[str]:
    """Registry hosts and paths of one machine, which no file may name."""
    return _FOREIGN.findall(text)


def test_no_file_names_a_registry_or_a_machine(tracked: list[str], repository: Path) -> None:
    breaches = {}
    for path in tracked:
        content = (repository / path).read_bytes() if (repository / path).is_file() else b""
        if b"\0" not in content and (found := foreign_names(content.decode("utf-8", "replace"))):
            breaches[path] = found
    assert breaches == {}


def test_a_registry_or_a_machine_is_caught() -> None:
    assert foreign_names("see https://py" + "pi.org/simple and /ro" + "ot/x") != []


def test_types_are_checked_strictly_in_both_halves(repository: Path) -> None:
    mypy = tomllib.loads((repository / "pyproject.toml").read_text("utf-8"))["tool"]["mypy"]
    assert mypy["strict"] is True
    assert set(mypy["files"]) == set(PROGRAM)
    relaxed = [name for override in mypy["overrides"] for name in override["module"]]
    assert [name for name in relaxed if within(name, "briefing", "ui", "main")] == []
