"""Nothing leaves the machine from the window either: no module, and no step of the main job.

In a process of its own, where a hook hears every socket from the first line on; the command line's
main job is heard in tests/test_network.py.
"""

from __future__ import annotations

from pathlib import Path

from tests.network import heard_sockets
from tests.program import PROGRAM, modules

# A person's whole way, with real keys: a new briefing, an import, grades, a draft, a PDF.
_MAIN_JOB = """
import sys
import pytest
job, folder = sys.argv[1:]
sys.exit(pytest.main(["-q", "-p", "no:randomly", "-p", "no:xdist", "--basetemp", folder, job]))
"""


def _script(folder: Path, text: str) -> str:
    script = folder / "script.py"
    script.write_text(text, "utf-8")
    return str(script)


def test_no_module_opens_a_socket_as_it_is_loaded(tmp_path: Path, repository: Path) -> None:
    names = [module.name for module in modules(*PROGRAM)]
    assert "ui.window" in names
    imports = "\n".join(f"import {name}" for name in names if not name.endswith("__main__"))
    assert heard_sockets(repository, _script(tmp_path, imports)) == []


def test_the_main_job_in_the_window_opens_no_socket(tmp_path: Path, repository: Path) -> None:
    job = repository / "tests" / "ui" / "test_main_job.py"
    script = _script(tmp_path, _MAIN_JOB)
    assert heard_sockets(repository, script, str(job), str(tmp_path / "job")) == []


def test_a_socket_in_that_process_is_heard(tmp_path: Path, repository: Path) -> None:
    job = tmp_path / "test_job.py"
    job.write_text("import socket\nsocket.socket().close()\n\n\ndef test_nothing(): ...\n")
    heard = heard_sockets(repository, _script(tmp_path, _MAIN_JOB), str(job), str(tmp_path / "job"))
    assert heard == ["socket.__new__"]
