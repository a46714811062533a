"""A real Chromium without a window or a network, and axe-core within the page that it shows."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import axe_core_python
import pytest

_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_FOUND = re.compile(r'<pre id="found">(.*?)</pre>', re.DOTALL)
_RUN = """
document.querySelectorAll('details').forEach(one => { one.open = true });
axe.run(document, {resultTypes: ['violations']}).then(found => {
  const told = found.violations.map(one => one.id + ': ' + one.nodes.map(n => n.target).join(' '));
  const place = document.createElement('pre');
  place.id = 'found';
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const answer = {violations: told, passes: found.passes.length, dark: dark};
  place.textContent = encodeURIComponent(JSON.stringify(answer));
  document.body.append(place);
});
"""
_FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update",
    "--host-resolver-rules=MAP * ~NOTFOUND", "--virtual-time-budget=30000",
)  # fmt: skip
DARK = "--blink-settings=preferredColorScheme=0"


def browser() -> str:
    """The program. Where there is none the test is skipped, and on the build machine it fails."""
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if not found:
        reason = "Chromium is not installed (Debian: chromium)"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


def examined(page: str, folder: Path, *flags: str) -> dict[str, Any]:
    """What axe-core finds in a page. Its policy, which forbids scripts, is left out for that."""
    axe = Path(axe_core_python.__file__).with_name("axe.min.js").read_text("utf-8")
    scripts = f"<script>{axe}</script><script>{_RUN}</script></body>"
    file = folder / "page.html"
    file.write_text(_POLICY.sub("", page).replace("</body>", scripts), "utf-8")
    shown = _run(folder, *flags, "--dump-dom", file.as_uri())
    found = _FOUND.search(shown)
    assert found, "axe-core did not finish"
    told: dict[str, Any] = json.loads(unquote(found[1]))
    return told


def printed(page: str, folder: Path) -> Path:
    """The page as Chromium prints it, as a PDF."""
    file, out = folder / "page.html", folder / "page.pdf"
    file.write_text(page, "utf-8")
    _run(folder, "--no-pdf-header-footer", f"--print-to-pdf={out}", file.as_uri())
    return out


def _run(folder: Path, *arguments: str) -> str:
    command = [browser(), *_FLAGS, f"--user-data-dir={folder / 'profile'}", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=90)
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout
