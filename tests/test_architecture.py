"""The import rules of the house as sentences (CONTRIBUTING.md has them in short).

Each rule is a function from modules to its breaches, one sentence each. Every rule is tested twice:
the program keeps it, and made-up modules that break it are caught.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator

import pytest

from tests.program import PROGRAM, Module, modules, within

Rule = Callable[[Iterable[Module]], Iterator[str]]

# Each floor may import from the floors before it; rooms on one floor do not know each other.
BRIEFING_FLOORS = (
    ("errors",),
    ("clock", "analyst"),
    ("tradecraft",),
    ("model",),
    ("intake", "reading"),
    ("quarantine",),
    ("project",),
    ("weighing",),
    ("report",),
    ("export",),
    ("press",),
    ("cli",),
)
UI_FLOORS = (
    ("theme",),
    ("widgets",),
    ("settings",),
    ("tasks",),
    ("workbench",),
    ("actions",),
    ("models",),
    ("read", "weigh", "write", "dialogs", "start"),
    ("window",),
    ("app",),
)

# Where a library may be imported. `room.*` means: in one part of the room, whichever it is; modules
# whose names begin with the same word (html_page, html_article) are one part.
LIBRARY_PLACES = {
    "reportlab": ("briefing.export.pdf",),
    "pikepdf": ("briefing.export.pdf", "briefing.intake.*"),
    "pypdfium2": ("briefing.intake.*", "ui.widgets.*"),
    "docx": ("briefing.intake.*", "briefing.export.*"),
    "trafilatura": ("briefing.intake.*",),
    "lxml": ("briefing.intake",),
    "markdown": ("briefing.report.*", "briefing.intake.*"),
    "filelock": ("briefing.project.*",),
    "sqlite_utils": ("briefing.project.schema",),
    "click": ("briefing.cli",),
}

_SQL = re.compile(
    r"\s*(SELECT\s.*\sFROM\s|INSERT\s(OR\s\w+\s)?INTO\s|REPLACE\sINTO\s|UPDATE\s\S+\sSET\s"
    r"|DELETE\sFROM\s|(CREATE|DROP|ALTER)\s(VIRTUAL\s|TEMP\s|UNIQUE\s)*(TABLE|INDEX|TRIGGER|VIEW)\s"
    r"|PRAGMA\s\w|BEGIN\sIMMEDIATE|SAVEPOINT\s\w)",
    re.DOTALL,
)

_WORKBENCH_ONLY = ("_document", "_open_document")


def briefing_knows_no_window(program: Iterable[Module]) -> Iterator[str]:
    """The half that knows everything never imports the half that shows it, nor Qt."""
    for module in program:
        for name in sorted(module.imports):
            if within(module.name, "briefing") and within(name, "ui", "PySide6", "shiboken6"):
                yield f"{module.name} imports {name}"


def arrows_inside_briefing_point_one_way(program: Iterable[Module]) -> Iterator[str]:
    """Rooms import only from the rooms that the data passed through before them."""
    yield from _against_the_arrows(program, "briefing", BRIEFING_FLOORS)


def arrows_inside_ui_point_one_way(program: Iterable[Module]) -> Iterator[str]:
    """Workspaces and dialogs never import each other: they meet in the workbench's signals."""
    yield from _against_the_arrows(program, "ui", UI_FLOORS)


def intake_and_reading_know_no_database(program: Iterable[Module]) -> Iterator[str]:
    """Bytes and text in, values out."""
    for module in program:
        for name in sorted(module.imports):
            if within(
                module.name, "briefing.intake", "briefing.reading", "briefing.quarantine"
            ) and within(name, "sqlite3", "sqlite_utils", "briefing.project"):
                yield f"{module.name} imports {name}"


def export_never_writes_the_project(program: Iterable[Module]) -> Iterator[str]:
    """An exporter prints a report; what it learns about editions goes back to who called it."""
    for module in program:
        for name in sorted(module.imports):
            if within(module.name, "briefing.export") and within(
                name, "briefing.project.commands", "briefing.project.transaction"
            ):
                yield f"{module.name} imports {name}"


def sql_stands_only_in_the_project_room(program: Iterable[Module]) -> Iterator[str]:
    """No database library, no SQL sentence and no call of execute anywhere else."""
    for module in program:
        if within(module.name, "briefing.project"):
            continue
        for name in sorted(module.imports):
            if within(name, "sqlite3", "sqlite_utils"):
                yield f"{module.name} imports {name}"
        for node in ast.walk(module.tree):
            line = getattr(node, "lineno", 0)
            if _SQL.match(_text_of(node)):
                yield f"{module.name} line {line} holds SQL"
            if isinstance(node, ast.Attribute) and node.attr in ("execute", "executemany"):
                yield f"{module.name} line {line} calls {node.attr}"


def each_library_stays_in_its_place(program: Iterable[Module]) -> Iterator[str]:
    """A document library is known to its one reader or writer, so that it can be exchanged."""
    for library, places in LIBRARY_PLACES.items():
        users = [m.name for m in program if any(within(name, library) for name in m.imports)]
        for place in places:
            room = place.removesuffix(".*")
            inside = [user for user in users if within(user, room)]
            users = [user for user in users if user not in inside]
            parts = {user.removeprefix(f"{room}.").split(".")[0].split("_")[0] for user in inside}
            if place.endswith(".*") and len(parts) > 1:
                yield f"{library} is in more than one part of {room}: {sorted(parts)}"
        yield from (f"{user} imports {library}" for user in users)


def only_workbench_and_tasks_hold_a_document(program: Iterable[Module]) -> Iterator[str]:
    """Panels make commands and read what the workbench gives them."""
    for module in program:
        if not within(module.name, "ui") or within(module.name, "ui.workbench", "ui.tasks"):
            continue
        for name in sorted(module.imports):
            if (
                within(name, "briefing.project.document", "briefing.project.connection")
                or name == "briefing.project.Document"
            ):
                yield f"{module.name} imports {name}"


def only_the_workbench_reaches_its_document(program: Iterable[Module]) -> Iterator[str]:
    """What it keeps to itself is not taken out of it, by a dot or by name."""
    for module in program:
        if not within(module.name, "ui") or within(module.name, "ui.workbench"):
            continue
        for node in ast.walk(module.tree):
            if (
                isinstance(node, ast.Attribute)
                and node.attr in _WORKBENCH_ONLY
                and not (isinstance(node.value, ast.Name) and node.value.id == "self")
            ) or _text_of(node) in _WORKBENCH_ONLY:
                yield f"{module.name} line {getattr(node, 'lineno', 0)} reaches for the document"


def _against_the_arrows(
    program: Iterable[Module], half: str, floors: tuple[tuple[str, ...], ...]
) -> Iterator[str]:
    height = {room: floor for floor, rooms in enumerate(floors) for room in rooms}
    for module in program:
        if not within(module.name, half) or module.name == half:
            continue
        room = module.name.split(".")[1]
        if room not in height:
            yield f"{module.name} is in no room: give {room} its floor in this test"
            continue
        for name in sorted(module.imports):
            other = name.split(".")[1] if within(name, half) and "." in name else room
            if other != room and other in height and height[other] >= height[room]:
                yield f"{module.name} imports {name}, against the arrows"


def _text_of(node: ast.AST) -> str:
    """The characters of a string or an f-string (its holes as a word), or nothing."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(getattr(part, "value", "") if isinstance(part, ast.Constant) else "x")
            for part in node.values
        )
    return ""


RULES: list[Rule] = [
    briefing_knows_no_window,
    arrows_inside_briefing_point_one_way,
    arrows_inside_ui_point_one_way,
    intake_and_reading_know_no_database,
    export_never_writes_the_project,
    sql_stands_only_in_the_project_room,
    each_library_stays_in_its_place,
    only_workbench_and_tasks_hold_a_document,
    only_the_workbench_reaches_its_document,
]

BREACHES: list[tuple[Rule, str, str]] = [
    (briefing_knows_no_window, "briefing.report.pages", "import ui.theme"),
    (briefing_knows_no_window, "briefing.report.pages", "def f():\n    import PySide6.QtGui"),
    (briefing_knows_no_window, "briefing.cli.app", "if TYPE_CHECKING:\n    from ui import app"),
    (briefing_knows_no_window, "briefing.cli.app", "importlib.import_module('ui.app')"),
    (arrows_inside_briefing_point_one_way, "briefing.model.grade", "import briefing.project.rows"),
    (arrows_inside_briefing_point_one_way, "briefing.model.grade", "from briefing import cli"),
    (arrows_inside_briefing_point_one_way, "briefing.reading.x", "from briefing.intake import y"),
    (arrows_inside_briefing_point_one_way, "briefing.tools", ""),
    (arrows_inside_ui_point_one_way, "ui.read.panel", "from ui.write.page import Page"),
    (arrows_inside_ui_point_one_way, "ui.dialogs.find", "from ui.read import panel"),
    (arrows_inside_ui_point_one_way, "ui.theme.roles", "import ui.widgets.chip"),
    (arrows_inside_ui_point_one_way, "ui.stuff", ""),
    (intake_and_reading_know_no_database, "briefing.intake.text", "import sqlite3"),
    (intake_and_reading_know_no_database, "briefing.reading.dates", "import briefing.project"),
    (
        export_never_writes_the_project,
        "briefing.export.pdf",
        "from briefing.project import commands",
    ),
    (
        sql_stands_only_in_the_project_room,
        "briefing.weighing.x",
        "from sqlite_utils import Database",
    ),
    (sql_stands_only_in_the_project_room, "ui.read.panel", "q = 'SELECT id FROM article'"),
    (sql_stands_only_in_the_project_room, "ui.read.panel", "q = f'UPDATE {table} SET x = 1'"),
    (sql_stands_only_in_the_project_room, "ui.read.panel", "rows = connection.execute(words)"),
    (each_library_stays_in_its_place, "briefing.report.tree", "import reportlab.platypus"),
    (each_library_stays_in_its_place, "ui.read.page", "import pypdfium2"),
    (each_library_stays_in_its_place, "briefing.reading.split", "from lxml import html"),
    (only_workbench_and_tasks_hold_a_document, "ui.read.x", "import briefing.project.document"),
    (only_workbench_and_tasks_hold_a_document, "ui.app", "from briefing.project import Document"),
    (only_the_workbench_reaches_its_document, "ui.read.x", "self.workbench._document.run(c)"),
    (only_the_workbench_reaches_its_document, "ui.read.x", "bench._open_document().run(c)"),
    (only_the_workbench_reaches_its_document, "ui.app", "getattr(workbench, '_document').undo()"),
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_program_keeps_the_rule(rule: Rule) -> None:
    program = modules(*PROGRAM)
    assert len(program) > 20
    breaches = list(rule(program))
    assert not breaches, "\n".join(breaches)


@pytest.mark.parametrize(("rule", "name", "text"), BREACHES)
def test_a_breach_of_the_rule_is_caught(rule: Rule, name: str, text: str) -> None:
    assert list(rule([Module(name, text)])) != []


def test_every_rule_has_a_breach_that_proves_it() -> None:
    assert {rule for rule, _, _ in BREACHES} == set(RULES)


def test_a_library_in_two_readers_is_caught() -> None:
    readers = [Module(f"briefing.intake.{name}", "import pypdfium2") for name in ("pdf", "scan")]
    assert list(each_library_stays_in_its_place(readers[:1])) == []
    assert list(each_library_stays_in_its_place(readers)) != []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("briefing.project.queries", "import sqlite3\nq = 'SELECT id FROM article'"),
        (
            "briefing.export.pdf.pages",
            "import reportlab.platypus\nfrom briefing.report import tree",
        ),
        (
            "ui.read.panel",
            "from ui.widgets.chip import Chip\nx = 'Select a statement from the list'",
        ),
        (
            "ui.workbench",
            "from briefing.project.document import Document\nself._document.run(command)",
        ),
        ("ui.widgets.pages", "self._document = pypdfium2.PdfDocument(data)"),
    ],
)
def test_what_the_rules_allow_passes_them_all(name: str, text: str) -> None:
    assert [breach for rule in RULES for breach in rule([Module(name, text)])] == []
