"""One file has one writer, by whatever name it is opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import ProjectError, ReadOnlyError
from briefing.project.commands import EditBrief
from briefing.project.document import Document


@pytest.fixture
def link(path: Path) -> Path:
    """A link in another folder that leads to the project through a second link."""
    Document.create(path, title="Barge").close()
    (path.parent / "desk").mkdir()
    between = path.with_name("between.brief")
    between.symlink_to(path.name)
    link = path.parent / "desk" / "short.brief"
    link.symlink_to(Path("..") / between.name)
    return link


@pytest.mark.parametrize("through_the_link_first", [False, True])
def test_a_link_to_a_project_that_is_open_is_only_read(
    path: Path, link: Path, *, through_the_link_first: bool
) -> None:
    first, second = (link, path) if through_the_link_first else (path, link)
    with Document.open(first) as one, Document.open(second) as other:
        assert one.why_read_only == ""
        assert "another window" in other.why_read_only
        with pytest.raises(ReadOnlyError, match="another window"):
            other.run(EditBrief({"title": "Mine"}))
    with Document.open(second) as other:
        assert other.why_read_only == ""
    assert list(path.parent.rglob("*.lock")) == []


def test_a_project_opened_through_a_link_says_where_it_really_is(path: Path, link: Path) -> None:
    with Document.open(link) as document:
        assert document.path == path.resolve()


def test_a_link_that_leads_in_a_circle_is_refused_with_a_sentence(path: Path) -> None:
    path.symlink_to(path.name)
    with pytest.raises(ProjectError, match="it is a link that leads nowhere"):
        Document.open(path)
