"""A release is, byte for byte, what it would be had nothing above its level ever been there.

So nothing can be read from it: no number that is skipped, no letter left in a font, no count, no
id, no time, no key to a grade that only a withheld statement has.
"""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont

from briefing.export.formats import FORMATS, write_report
from briefing.model.evidence import Link
from briefing.model.picture import QuestionEvidence
from briefing.model.vocabulary import (
    ActorKind,
    BlockContent,
    Category,
    Confidence,
    LinkKind,
    Qualifier,
    SectionKind,
)
from briefing.project.document import Document
from briefing.project.queries.material import Material, gather
from briefing.report.build import build_report
from tests.briefing.cli.running import SAMPLE, process
from tests.briefing.export.found_words import everything
from tests.briefing.report.desk import Desk

ENDINGS = tuple(known.ending for known in FORMATS)
STRANGE = "Ѣ Ω שלום नमस्ते 힣 ŵ"
"""Letters, some of them shaped, that nothing but what is withheld has."""
_MAPPED = re.compile(r"<[0-9A-Fa-f]{2}>\s*<([0-9A-Fa-f]{4,})>")


class Secret:
    """What is above the release: each of its parts is put before what may go out."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        home = desk.article(f"Report on {STRANGE}", marking="TLP:RED", outlet="Closed Wire")
        self.told = desk.statement(
            f"Nine men of {STRANGE} fell.", article=home, grade="E5", chain=("Ministry",)
        )

    def section(self) -> None:
        desk, told = self._desk, self.told
        desk.section(
            SectionKind.OWN,
            desk.paragraph(f"# {STRANGE}\n\n**{STRANGE}** `{STRANGE}` [@{told}]."),
            desk.paragraph("So long that there is a table of contents. " * 900),
            desk.judgement(
                "It will last", by=(told,), likelihood="almost_certain", confidence=Confidence.HIGH
            ),
            desk.quote(told),
            title=STRANGE,
        )  # fmt: skip

    def entries(self) -> None:
        desk, told = self._desk, self.told
        for best in (70, 90):
            desk.estimate(
                told, category=Category.KILLED, qualifier=Qualifier.ABOUT, best=best,
                population=STRANGE, note=STRANGE,
            )  # fmt: skip
        desk.event(STRANGE, "2024-01-01", statement_id=told, note=STRANGE)
        desk.actor("France", by=(told,), kind=ActorKind.STATE)
        asked = desk.question(f"Who is {STRANGE}?", why="It matters.")
        desk.tie(QuestionEvidence, asked, told)

    def links(self, other: str) -> None:
        for kind in (LinkKind.CORROBORATES, LinkKind.CONTRADICTS):
            self._desk.links.append(Link(f"l{kind}", kind, self.told, other, STRANGE))


def material(*, with_secret: bool) -> Material:
    """A brief at TLP:RED of which a part is marked lower, and what is withheld from a release."""
    desk = Desk()
    desk.brief |= {"marking": "TLP:RED", "title": "(TLP:GREEN) Losses", "serial": "7/26"}
    home = desk.article("Public account", marking="TLP:CLEAR")
    secret = Secret(desk) if with_secret else None
    one = desk.statement("Two men were taken.", article=home, grade="B2", chain=("Seoul",))
    two = desk.statement("Three fell.", article=home, grade="C3", chain=("Kyiv",))
    if secret:
        secret.section()
        secret.entries()
        secret.links(one)
    _write(desk, one, two, secret)
    return desk.material()


def _write(desk: Desk, one: str, two: str, secret: Secret | None) -> None:
    hidden = desk.paragraph(f"{STRANGE}.", marking="TLP:AMBER")
    desk.section(
        SectionKind.SITUATION,
        *((hidden, desk.quote(secret.told)) if secret else ()),
        desk.paragraph(f"Taken [@{one}].", marking="TLP:GREEN"),
        desk.quote(one),
        *((hidden,) if secret else ()),
        desk.quote(two),
        title="(TLP:GREEN) Situation",
    )
    for best in (5, 9):
        desk.estimate(two, category=Category.KILLED, qualifier=Qualifier.ABOUT, best=best)
    desk.event("Taken", "2025-01-09", statement_id=one)
    desk.actor("Seoul", by=(one,), kind=ActorKind.PLACE)
    filled = (
        BlockContent.ACTORS, BlockContent.ESTIMATES, BlockContent.QUESTIONS, BlockContent.EVENTS,
    )  # fmt: skip
    desk.section(SectionKind.OWN, *map(desk.table, filled), desk.chart(), title="(TLP:GREEN) All")


def _released(source: Material, folder: Path, ending: str, release: str = "TLP:GREEN") -> bytes:
    path = folder / f"brief{ending}"
    write_report(build_report(source, release), path)
    return path.read_bytes()


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_release_is_what_it_would_be_without_what_it_withholds(
    tmp_path: Path, ending: str
) -> None:
    whole = material(with_secret=True)
    before = _released(whole, tmp_path, ending, release="")  # what was set before leaves no trace
    released = _released(whole, tmp_path, ending)
    assert len(before) > len(released)
    assert released == _released(material(with_secret=False), tmp_path, ending)


def _letters(content: bytes) -> tuple[set[str], int]:
    """The letters that the fonts of a PDF can be read as, and how many outlines they hold."""
    letters: set[str] = set()
    outlines = 0
    with pikepdf.open(io.BytesIO(content)) as pdf:
        fonts = [
            one for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"
        ]  # fmt: skip
        for font in fonts:
            unicode_map = font.ToUnicode.read_bytes().decode("latin-1")
            for code in _MAPPED.findall(unicode_map):
                letters |= set(bytes.fromhex(code).decode("utf-16-be", "replace"))
            program = TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
            outlines += sum(
                program["glyf"][name].numberOfContours != 0 for name in program.getGlyphOrder()
            )
    return letters - {"\0"}, outlines


def test_the_fonts_of_a_release_hold_no_letter_that_only_withheld_words_have(
    tmp_path: Path,
) -> None:
    whole = material(with_secret=True)
    before, more = _letters(_released(whole, tmp_path, ".pdf", release=""))
    after, fewer = _letters(_released(whole, tmp_path, ".pdf"))
    strange = {letter for letter in STRANGE if not letter.isspace()}
    assert strange <= before
    assert not strange & after
    assert fewer < more


def _of_the_desk(source: Material) -> set[str]:
    """The ids of all rows, and the moments at which they were made."""
    listed = (source.actors, source.estimates, source.events, source.questions, source.links)
    kept = (source.statements, source.articles, source.sources, source.judgements)
    blocks = (block.id for content in source.sections for block in content.blocks)
    return {
        source.brief.id,
        *blocks,
        *(content.section.id for content in source.sections),
        *(one.id for rows in listed for one in rows),  # type: ignore[attr-defined]
        *(one for rows in kept for one in rows),
        *(article.imported_at for article in source.articles.values()),
        *(examined.grade.graded_at for examined in source.statements.values()),
    } - {""}


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Material:
    """A project as it comes from an article, with the ids that the program gives."""
    project = tmp_path_factory.mktemp("desk") / "project.brief"
    for words in (
        ("new", project, "--title", "T"),
        ("import", project, SAMPLE),
        ("draft", project),
    ):
        assert process(*words).status == 0
    with Document.open(project, analyst="Kim", writing=False) as document:
        return document.ask(gather, "Kim")


@pytest.mark.parametrize("ending", ENDINGS)
def test_no_format_bears_an_id_or_a_time_of_the_project(
    tmp_path: Path, drafted: Material, ending: str
) -> None:
    """Ids hold the moment at which a thing was made, and their order says what lies between."""
    out = tmp_path / f"brief{ending}"
    write_report(build_report(drafted), out)
    text, desk = everything(out), _of_the_desk(drafted)
    assert len(desk) > 80
    assert [one for one in desk if "".join(one.split()).casefold() in text] == []
