"""Two analysts with a copy each of one project, for the tests of merging."""

from __future__ import annotations

import shutil
from pathlib import Path

from briefing.model.product import Block
from briefing.model.vocabulary import BlockKind, SectionKind
from briefing.project.commands import AddBlock
from briefing.project.document import Document
from briefing.project.merge import merge
from briefing.project.verify import verify
from tests.briefing.project.deeds import Sight
from tests.briefing.project.sample import TurnedClock, article, contents


class Pair:
    """Kim's project and Lee's copy of it, both open; the sample article was there before."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        here = folder / "kim.brief"
        with Document.create(here, analyst="Kim", clock=TurnedClock()) as document:
            document.run(article())
            document.run(
                AddBlock(
                    Block(
                        "par",
                        Sight(document).section(SectionKind.SUMMARY).id,
                        BlockKind.PARAGRAPH,
                        0,
                        text="Old words.",
                    )
                )
            )
        shutil.copy(here, folder / "lee.brief")
        self.kim = Document.open(here, analyst="Kim", clock=TurnedClock(10_000))
        self.lee = Document.open(folder / "lee.brief", analyst="Lee", clock=TurnedClock(20_000))
        self.statements = Sight(self.kim).statements

    def sentences(self) -> tuple[str, ...]:
        """Kim takes Lee's copy over."""
        return merge(self.kim, self.lee.path)

    def both_ways(self) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
        """What Kim's file holds after taking Lee's over, and Lee's after taking Kim's over."""
        for name in ("kim", "lee"):
            shutil.copy(self._folder / f"{name}.brief", self._folder / f"{name}-2.brief")
        self.sentences()
        clock = TurnedClock(30_000)
        with Document.open(self._folder / "lee-2.brief", analyst="Lee", clock=clock) as lee:
            merge(lee, self._folder / "kim-2.brief")
            return told(self.kim), told(lee)

    def close(self) -> None:
        self.kim.close()
        self.lee.close()
        assert verify(self.kim.path) == ()


def told(document: Document) -> dict[str, set[str]]:
    """All that a project says, without the ids: for comparing copies that made the same rows."""
    found: dict[str, set[str]] = {}
    names = {
        row[0]: str(row[1])
        for table, column in (
            ("source", "name"),
            ("statement", "text"),
            ("article", "title"),
            ("actor", "name"),
            ("section", "title"),
            ("question", "text"),
        )
        for row in document.ask(
            lambda db, t=table, c=column: db.execute(f"SELECT id, {c} FROM {t}").fetchall()
        )
    }
    for table, rows in document.ask(contents).items():
        if table != "suggestion":
            found[table] = {repr([names.get(value, value) for value in row[1:]]) for row in rows}
    return found
