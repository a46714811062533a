"""Nothing leaves the machine: the program opens no socket, and no module of it could.

The main job runs as a person runs it, in a process of its own, with an audit hook that hears every
socket from the first line on, its own and those of the processes that it starts. The tests' own
guard is in tests/conftest.py.
"""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.network import NetworkReached, SocketWatch, heard_sockets
from tests.program import PROGRAM, Module, modules, within

# What could reach the network, were it imported. `urllib.parse` only takes addresses apart.
REACHING = (
    "socket",
    "_socket",
    "socketserver",
    "asyncio",
    "multiprocessing.connection",
    "multiprocessing.managers",
    "ssl",
    "_ssl",
    "http",
    "urllib.request",
    "urllib3",
    "requests",
    "httpx",
    "aiohttp",
    "ftplib",
    "telnetlib",
    "nntplib",
    "smtplib",
    "imaplib",
    "poplib",
    "xmlrpc",
    "webbrowser",
    "trafilatura.downloads",
    "trafilatura.fetch_url",
    "trafilatura.fetch_response",
    "PySide6.QtNetwork",
    "PySide6.QtHttpServer",
    "PySide6.QtWebEngineCore",
    "PySide6.QtWebEngineWidgets",
    "PySide6.QtWebSockets",
)
# It turns urllib3's trial of IPv6 off (a socket bound as trafilatura is imported); it opens none.
EXCEPTIONS = {("briefing.intake.html_article", "socket")}

PARAGRAPH = "The agency said on Thursday that two soldiers were captured near the border. " * 8
ARTICLES = {
    "article.txt": PARAGRAPH,
    "article.html": (
        "<html><head><title>Two captured</title></head><body><article><h1>Two captured</h1>"
        f'<p>{PARAGRAPH}</p><img src="https://example.invalid/a.png"></article></body></html>'
    ),
    "article.md": f"# Two captured\n\n{PARAGRAPH} ![](https://example.invalid/a.png)\n",
}


def reach_outwards(program: Iterable[Module]) -> Iterator[str]:
    """Imports with which a module could open a socket or a browser."""
    for module in program:
        for name in sorted(module.imports):
            if within(name, *REACHING) and (module.name, name) not in EXCEPTIONS:
                yield f"{module.name} imports {name}"


@pytest.mark.parametrize("name", ARTICLES)
def test_the_main_job_opens_no_socket(name: str, tmp_path: Path, repository: Path) -> None:
    article, pdf = tmp_path / name, tmp_path / "brief.pdf"
    article.write_text(ARTICLES[name], encoding="utf-8")
    assert heard_sockets(repository, "main.py", "brief", str(article), str(pdf)) == []
    assert pdf.read_bytes().startswith(b"%PDF-")


_APART = """
import sys
from pathlib import Path
from briefing.quarantine import Reader, file_order
with Reader() as reader:
    reader.read(file_order(Path(sys.argv[1])))
"""


@pytest.mark.parametrize("name", ARTICLES)
def test_what_is_read_in_a_process_apart_opens_no_socket_there(
    name: str, tmp_path: Path, repository: Path
) -> None:
    article, script = tmp_path / name, tmp_path / "apart.py"
    article.write_text(ARTICLES[name], encoding="utf-8")
    script.write_text(_APART, encoding="utf-8")
    assert heard_sockets(repository, str(script), str(article)) == []


@pytest.mark.parametrize(
    "line",
    [
        "import socket; socket.socket()",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import os, socket\nif os.fork(): os.wait()\nelse: socket.socket(); os._exit(0)",
        "import subprocess, sys; subprocess.run([sys.executable, 'other.py'])",
        "import urllib3",  # it tries out IPv6 by binding a socket, as it is imported
    ],
)
def test_a_program_that_opens_a_socket_is_heard(line: str, tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(line)
    (tmp_path / "other.py").write_text("import socket; socket.socket()")
    assert heard_sockets(tmp_path, "script.py") != []


def test_no_module_could_reach_the_network() -> None:
    breaches = list(reach_outwards(modules(*PROGRAM)))
    assert not breaches, "\n".join(breaches)


@pytest.mark.parametrize(
    "line",
    [
        "import socket",
        "import asyncio",
        "from _socket import socket",
        "from multiprocessing.connection import Client",
        "from multiprocessing import connection",
        "from http import client",
        "def f():\n    from urllib import request",
        "from PySide6 import QtNetwork",
        "from trafilatura import fetch_url",
    ],
)
def test_a_module_that_could_reach_the_network_is_caught(line: str) -> None:
    assert list(reach_outwards([Module("briefing.intake.page", line)])) != []
    assert list(reach_outwards([Module("briefing.intake.page", "import urllib.parse")])) == []


@pytest.mark.opens_sockets
def test_the_guard_of_every_test_refuses_and_remembers_a_connection() -> None:
    watch = SocketWatch()
    with watch.on() as seen, socket.socket() as endpoint:
        with pytest.raises(NetworkReached):
            endpoint.connect(("127.0.0.1", 9))
        with pytest.raises(NetworkReached):
            socket.getaddrinfo("localhost", 9)
    assert len(seen) == 2


def test_the_guard_lets_processes_of_this_machine_talk() -> None:
    one, other = socket.socketpair()
    with one, other:
        one.sendall(b"ready")
        assert other.recv(5) == b"ready"


_TEST_THAT_REACHES_OUT = """
import socket
def test_reaches_out():
    try:
        socket.getaddrinfo("localhost", 80)
    except Exception:
        pass
"""


def test_a_test_that_reaches_for_the_network_fails_even_if_it_hides_the_error(
    pytester_folder: Path,
) -> None:
    (pytester_folder / "test_it.py").write_text(_TEST_THAT_REACHES_OUT)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "test_it.py"],
        cwd=pytester_folder,
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "the network was reached for" in done.stdout


@pytest.fixture
def pytester_folder(tmp_path: Path, repository: Path) -> Path:
    """A folder whose tests stand on the same conftest as these."""
    (tmp_path / "pytest.ini").write_text(f"[pytest]\npythonpath = {repository}\n")
    (tmp_path / "conftest.py").write_text("from tests.conftest import *\n")
    return tmp_path
