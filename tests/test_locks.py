"""The locks: every package pinned with its hashes, and no word about where it is fetched from."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

LOCKS = (
    "requirements.lock",
    "requirements-core.lock",
    "requirements-dev.lock",
    "requirements-bench.lock",
)
_PIN = re.compile(r"^([a-z0-9-]+)==[^\s;]+( ; [^\\]+?)?((\s\\\n\s+--hash=sha256:[0-9a-f]{64})+)$")


def entries(lock: str) -> list[str]:
    """The lock's entries: a pin with its hashes, on as many lines as it takes."""
    return [entry.rstrip("\n") for entry in re.split(r"\n(?=\S)", lock) if entry.strip()]


def unpinned(lock: str) -> list[str]:
    """Entries that are not one exact version with SHA-256 hashes, and nothing besides."""
    return [entry.split("\n")[0] for entry in entries(lock) if not _PIN.match(entry)]


def names(lock: str) -> set[str]:
    """The packages that a lock pins."""
    return {entry.split("==")[0] for entry in entries(lock)}


def wanted(requirements: list[str]) -> set[str]:
    """The names of requirements as pyproject writes them, as a lock writes them."""
    return {re.split(r"[<>=;\[ ]", line)[0].lower().replace("_", "-") for line in requirements}


@pytest.fixture(params=LOCKS)
def lock(request: pytest.FixtureRequest, repository: Path) -> str:
    """The text of one of the locks, each in turn."""
    return (repository / str(request.param)).read_text("utf-8")


@pytest.fixture
def project(repository: Path) -> dict[str, list[str]]:
    """What pyproject asks for, by extra; the core's own under an empty name."""
    table = tomllib.loads((repository / "pyproject.toml").read_text("utf-8"))["project"]
    return {"": table["dependencies"], **table["optional-dependencies"]}


def test_every_package_is_pinned_with_hashes_and_nothing_else_is_said(lock: str) -> None:
    assert len(entries(lock)) > 10
    assert unpinned(lock) == []


def test_a_lock_names_no_address_and_no_index(lock: str) -> None:
    assert re.findall(r"https?|://|--(?:extra-)?index|--find-links|@ ", lock) == []


@pytest.mark.parametrize(
    "line",
    [
        "click==8.1.0",
        "click>=8.1.0 \\\n    --hash=sha256:" + "0" * 64,
        "click==8.1.0 \\\n    --hash=md5:" + "0" * 32,
        "click @ https://example.invalid/click.whl \\\n    --hash=sha256:" + "0" * 64,
        "--index-url https://example.invalid/simple",
        "--find-links wheels",
    ],
)
def test_a_loose_entry_in_a_lock_is_caught(line: str) -> None:
    sound = "click==8.1.0 ; sys_platform == 'win32' \\\n    --hash=sha256:" + "0" * 64
    assert unpinned(f"{sound}\n") == []
    assert unpinned(f"{sound}\n{line}\n") == line.splitlines()[:1]


def test_each_lock_holds_all_that_pyproject_asks_for(
    project: dict[str, list[str]], repository: Path
) -> None:
    extras = dict(zip(LOCKS[:3], (["window"], ["test"], ["window", "test", "dev"]), strict=True))
    for lock_name, chosen in extras.items():
        needed = wanted([line for extra in ("", *chosen) for line in project[extra]])
        pinned = names((repository / lock_name).read_text("utf-8"))
        assert needed - {"sourceline"} - pinned == set(), lock_name


def test_what_we_are_measured_against_is_in_a_lock_of_its_own(repository: Path) -> None:
    groups = tomllib.loads((repository / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
    peers = wanted(groups["bench"])
    pinned = {name: names((repository / name).read_text("utf-8")) for name in LOCKS}
    assert [name for name in LOCKS if peers & pinned[name]] == ["requirements-bench.lock"]
    assert peers - pinned["requirements-bench.lock"] == set()


def test_the_lock_of_the_core_has_no_qt_in_it(repository: Path) -> None:
    pinned = names((repository / "requirements-core.lock").read_text("utf-8"))
    assert {
        name for name in pinned if "qt" in name or "pyside" in name or "shiboken" in name
    } == set()


def test_all_locks_agree_on_the_versions(repository: Path) -> None:
    versions: dict[str, set[str]] = {}
    for name in LOCKS:
        for entry in entries((repository / name).read_text("utf-8")):
            package, version = entry.split()[0].split("==")
            versions.setdefault(package, set()).add(version)
    assert {package: found for package, found in versions.items() if len(found) > 1} == {}
