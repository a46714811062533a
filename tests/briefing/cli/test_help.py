"""The command line explains itself, and tells a wrong call from work that failed."""

from __future__ import annotations

import getpass
from pathlib import Path

import pytest

from briefing.cli.group import sourceline
from tests.briefing.cli.running import SAMPLE, Cli

COMMANDS = (
    "new", "read", "import", "show", "grade", "draft", "check", "search", "export", "brief", "log",
    "undo", "redo", "merge", "verify", "verify-pdf", "ladder",
)  # fmt: skip


def test_every_command_of_the_contract_is_listed_with_a_whole_sentence(cli: Cli) -> None:
    ran = cli("--help")
    assert ran.status == 0
    listed = ran.out.partition("Commands:\n")[2].splitlines()
    told = {line.split()[0]: line.split(maxsplit=1)[1] for line in listed}
    assert set(told) == set(COMMANDS)
    assert [line for line in told.values() if not line.endswith(".") or line.endswith("..")] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_says_what_it_does_and_explains_each_option(
    cli: Cli, command: str
) -> None:
    ran = cli(command, "--help")
    assert ran.status == 0
    purpose = ran.out.split("\n\n")[1].strip()
    assert purpose[0].isupper()
    found = sourceline.get_command(None, command)  # type: ignore[attr-defined]
    unexplained = [one.name for one in found.params if hasattr(one, "help") and not one.help]
    assert unexplained == []
    assert "TEXT" not in ran.out.split("Options:")[0]


@pytest.mark.parametrize(
    "command", ["new", "read", "import", "grade", "export", "brief", "merge", "ladder"]
)
def test_the_important_commands_show_an_example_that_can_be_typed(cli: Cli, command: str) -> None:
    assert f"  python main.py {command} " in cli(command, "--help").out


@pytest.mark.parametrize(
    "arguments",
    [
        ["nosuch"],
        ["read"],
        ["read", ""],
        ["grade", "p.brief"],
        ["show", "p.brief", "--nope"],
        ["log", "p.brief", "--limit", "x"],
        ["log", "p.brief", "--limit", "0"],
        ["brief", "only.txt"],
        ["new", ""],
    ],
)
def test_a_wrong_call_ends_with_2_and_says_what_is_wrong(cli: Cli, arguments: list[str]) -> None:
    ran = cli(*arguments)
    assert ran.status == 2
    assert "Error: " in ran.err
    assert "Traceback" not in ran.err
    assert ran.out == ""


def test_a_user_without_a_name_can_work(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nameless() -> str:
        raise KeyError("uid not found")

    monkeypatch.delenv("SOURCELINE_ANALYST")
    monkeypatch.setattr(getpass, "getuser", nameless)
    project = tmp_path / "p.brief"
    assert cli("new", project).status == 0
    assert cli("import", project, SAMPLE).status == 0
    assert "analyst" in cli("log", project).out


def test_the_version_is_told(cli: Cli) -> None:
    assert cli("--version").out.startswith("Sourceline, version ")
