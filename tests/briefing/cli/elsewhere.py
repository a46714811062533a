"""The command line on another desk: another user, machine, folder, language, hour and day."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.program import REPOSITORY

_PROGRAM = """
import os, socket, sys, time
from datetime import datetime, timezone
moment, folder, user, host, umask = float(sys.argv[1]), *sys.argv[2:5], int(sys.argv[5])
sys.path.insert(0, sys.argv[6])
time.time = lambda: moment
time.time_ns = lambda: int(moment * 1e9)
socket.gethostname = lambda: host
os.umask(umask)
os.chdir(folder)
from briefing.clock import SystemClock
SystemClock.now = lambda self: datetime.fromtimestamp(moment, timezone.utc).strftime(
    "%Y-%m-%dT%H:%M:%SZ"
)
from briefing.cli.group import run
for line in sys.stdin.read().splitlines():
    if line.startswith("script "):
        exec(line[7:])
    else:
        assert run(line.split("\\t")) == 0, line
"""


@dataclass(frozen=True)
class Desk:
    """Where somebody works, and who it is."""

    folder: Path
    user: str
    host: str = "desk"
    moment: int = 1_700_000_000
    zone: str = "UTC"
    language: str = "C.UTF-8"
    seed: int = 0
    umask: int = 0o022
    more: tuple[tuple[str, str], ...] = ()

    def settle(self, project: Path) -> Path:
        """A copy of a project on this desk."""
        self.folder.mkdir(parents=True)
        return Path(shutil.copy(project, self.folder / "kursk.brief"))

    def run(self, calls: Iterable[Iterable[object]]) -> None:
        """Do these calls in one process; each has to end with 0."""
        lines = "\n".join("\t".join(map(str, call)) for call in calls)
        about = (self.moment, self.folder, self.user, self.host, self.umask, REPOSITORY)
        done = subprocess.run(
            [sys.executable, "-c", _PROGRAM, *map(str, about)],
            input=lines,
            capture_output=True,
            encoding="utf-8",
            env=self._environment(),
            check=False,
        )
        assert done.returncode == 0, done.stderr

    def _environment(self) -> dict[str, str]:
        names = dict.fromkeys(("LOGNAME", "USER", "USERNAME", "LNAME"), self.user)
        own = {
            "HOME": str(self.folder),
            "TMPDIR": str(self.folder),
            "TZ": self.zone,
            "LANG": self.language,
            "LC_ALL": self.language,
            "HOSTNAME": self.host,
            "COMPUTERNAME": self.host,
            "PYTHONHASHSEED": str(self.seed),
        }
        kept = {k: v for k, v in os.environ.items() if k != "SOURCELINE_ANALYST"}
        return kept | names | own | dict(self.more)
