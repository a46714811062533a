"""Running the command line as a script does, and what came of it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.program import REPOSITORY

SAMPLE = REPOSITORY / "assets" / "sample" / "article.txt"


@dataclass(frozen=True)
class Ran:
    """The exit status and all that was printed."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    def refused(self, *words: str) -> bool:
        """Whether it failed as it should: status 1, one line on stderr with these words."""
        lines = self.err.splitlines()
        assert self.status == 1, self
        assert len(lines) == 1, self.err
        assert lines[0].startswith("sourceline: "), lines
        assert "Traceback" not in self.err
        assert not self.out, self.out
        missing = [word for word in words if word not in lines[0]]
        assert not missing, lines[0]
        return True


Cli = Callable[..., Ran]


_CONFINED = """
import os, resource, runpy, sys
limit = int(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
sys.argv = sys.argv[2:]
sys.path.insert(0, os.path.dirname(sys.argv[0]))
runpy.run_path(sys.argv[0], run_name="__main__")
"""


def process(*arguments: object, limit: int = 0, stdout: Any = subprocess.PIPE) -> Ran:
    """`python main.py …` as a process of its own; `limit` is the largest file it may write."""
    confined = ["-c", _CONFINED, str(limit)] if limit else []
    done = subprocess.run(
        [sys.executable, *confined, str(REPOSITORY / "main.py"), *map(str, arguments)],
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, "SOURCELINE_ANALYST": "Kim"},
        check=False,
    )
    return Ran(done.returncode, done.stdout or "", done.stderr)


def statements(cli: Cli, project: Path) -> list[dict[str, Any]]:
    """The statements of a project's first article."""
    found: list[dict[str, Any]] = cli("show", project, "--json").json["articles"][0]["statements"]
    return found
