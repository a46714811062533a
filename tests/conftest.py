"""What every test stands on: no network, no real home, no screen, time that stands still.

Works without Qt as well, for the run of tests/briefing where PySide6 does not exist; whatever needs
Qt is in tests/ui/conftest.py.
"""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from briefing.clock import FixedClock
from tests.network import SocketWatch

REPOSITORY = Path(__file__).parent.parent

# Set before the first import of Qt, wherever that happens.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# The same cases every time, and no deadline: a slow machine is not a failure. `make fuzz` is for
# the cases that nobody thought of.
settings.register_profile(
    "ci",
    max_examples=50,
    stateful_step_count=20,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "fuzz",
    max_examples=5_000,
    stateful_step_count=60,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Where pytest-qt is not installed, its options in pyproject.toml are known and idle."""
    if importlib.util.find_spec("pytestqt") is None:
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "an option of pytest-qt, which is not installed here")


@pytest.fixture
def repository() -> Path:
    """The folder that main.py stands in."""
    return REPOSITORY


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands at 2026-11-23T14:03:22Z and counts its ids from 1."""
    return FixedClock()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for every test, so that nobody's settings are read or written."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("USERPROFILE", str(home))
    for name, folder in {
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
    }.items():
        monkeypatch.setenv(name, str(home / folder))
    return home


_watch = SocketWatch()


@pytest.fixture(autouse=True)
def no_network(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails a test in which anything reaches for the network, even where the error is swallowed."""
    if request.node.get_closest_marker("opens_sockets"):
        yield
        return
    with _watch.on() as seen:
        yield
    assert not seen, f"the network was reached for: {seen}"
