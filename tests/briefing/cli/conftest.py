"""The command line in this process, and a project with the sample article in it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from briefing.cli.group import run
from briefing.project.commands import AddArticle
from briefing.project.document import Document
from briefing.quarantine import file_order, take_and_read
from tests.briefing.cli.running import SAMPLE, Cli, Ran


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Runs one command; gives its status and what it printed."""
    monkeypatch.setenv("SOURCELINE_ANALYST", "Kim")

    def call(*arguments: object) -> Ran:
        capsys.readouterr()
        status = run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return call


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """The sample article in a folder of its own."""
    return Path(shutil.copy(SAMPLE, tmp_path / "article.txt"))


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the sample article, to be copied and never changed."""
    path = tmp_path_factory.mktemp("imported") / "kursk.brief"
    with Document.create(path, title="Captures", analyst="Kim") as document:
        document.run(AddArticle(*take_and_read(file_order(SAMPLE))))
    return path


@pytest.fixture
def project(imported: Path, tmp_path: Path) -> Path:
    """A project with the sample article, a test's own."""
    return Path(shutil.copy(imported, tmp_path / "kursk.brief"))
