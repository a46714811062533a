"""Our quick reading of the bundled typefaces finds what reportlab's own finds."""

from __future__ import annotations

import pytest
from reportlab.pdfbase.ttfonts import TTFont

from briefing.export.pdf.typeface import BundledFont
from tests.program import REPOSITORY

FONTS = sorted((REPOSITORY / "assets" / "fonts").glob("*.ttf"))


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_a_bundled_face_is_read_as_reportlab_reads_it(path) -> None:  # type: ignore[no-untyped-def]
    theirs, ours = TTFont("theirs", str(path)).face, BundledFont("ours", path).face
    for name in ("charToGlyph", "charWidths", "defaultWidth", "glyphPos", "numGlyphs", "bbox"):
        assert getattr(ours, name) == getattr(theirs, name), name
    # reportlab scales the widths at the end of this table, where the file does not give them.
    given = ours.get_ushort(ours.get_table_pos("hhea")[0] + 34)
    assert ours.hmetrics[:given] == theirs.hmetrics[:given]
    assert len(ours.hmetrics) == len(theirs.hmetrics)


def test_every_bundled_face_is_tried() -> None:
    assert len(FONTS) == 20


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_every_bundled_face_stands_in_a_licence(path) -> None:  # type: ignore[no-untyped-def]
    licences = (*path.parent.glob("OFL-*.txt"), *path.parent.glob("Apache-*.txt"))
    assert any(path.name in licence.read_text("utf-8") for licence in licences)
    family = path.stem.partition("-")[0].removesuffix("Bold")
    assert family in (path.parent / "README.md").read_text("utf-8")


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_all_figures_of_a_face_are_of_one_width(path) -> None:  # type: ignore[no-untyped-def]
    widths = BundledFont("any", path).face.charWidths
    assert len({widths[ord(digit)] for digit in "0123456789" if ord(digit) in widths}) <= 1
