"""The Word document as ECMA-376 has it: Word refuses what LibreOffice and python-docx let pass."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Iterator

import pytest
from docx.oxml.ns import qn
from lxml import etree

from briefing.export.docx import docx_bytes
from briefing.report.build import build_report
from briefing.report.tree import Report
from tests.briefing.export.planting import Garden
from tests.briefing.export.tree_sample import MOMENT, whole_report
from tests.briefing.report.test_portions import full_desk

# ECMA-376 (5th edition, part 4, transitional): what stands in each of these, in this order.
ORDER = {
    "pPr": """pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr
        suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct
        topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind
        contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment
        textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange""",
    "rPr": """rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint
        noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u
        effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath""",
    "tblPr": """tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW
        jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption
        tblDescription""",
    "tcPr": """cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection
        tcFitText vAlign hideMark""",
    "sectPr": """headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc
        pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi
        rtlGutter docGrid printerSettings""",
    "tblBorders": "top left start bottom right end insideH insideV",
    "pBdr": "top left bottom right between bar",
    "tbl": "tblPr tblGrid tr",
    "settings": """writeProtection view zoom proofState defaultTabStop characterSpacingControl
        footnotePr endnotePr compat rsids mathPr themeFontLang clrSchemeMapping
        doNotAutoCompressPictures shapeDefaults
        decimalSymbol listSeparator""",
}
REPORTS = {
    "everything": whole_report(),
    "portions": build_report(full_desk("SECRET", article="UNCLASSIFIED").material()),
    "a release": build_report(Garden("tlp").material, "TLP:GREEN"),
    "empty": Report("T", "", (), ()),
}
_W = qn("w:p").removesuffix("p")
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}"
_TYPE = "{http://schemas.openxmlformats.org/package/2006/content-types}"
Parts = dict[str, etree._Element]


@pytest.fixture(params=REPORTS)
def parts(request: pytest.FixtureRequest) -> Parts:
    """The root of every part by its name."""
    content = docx_bytes(REPORTS[request.param], MOMENT)
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert len(set(packed.namelist())) == len(packed.namelist())
        return {name: etree.fromstring(packed.read(name)) for name in packed.namelist()}


def _out_of_order(root: etree._Element) -> Iterator[str]:
    for name, order in ORDER.items():
        places = {f"{_W}{child}": place for place, child in enumerate(order.split())}
        for element in root.iter(f"{_W}{name}"):
            found = [places.get(child.tag, -1) for child in element if child.tag in places]
            unknown = [c.tag for c in element if c.tag.startswith(_W) and c.tag not in places]
            if found != sorted(found) or unknown:
                yield f"{name}: {[str(child.tag).removeprefix(_W) for child in element]}"


def test_properties_stand_in_the_order_that_the_schema_asks_for(parts: Parts) -> None:
    assert sorted({one for root in parts.values() for one in _out_of_order(root)}) == []


def test_an_element_out_of_order_would_be_found() -> None:
    text = f'<tblPr xmlns="{_W.strip("{}")}"><tblLook/><tblBorders/></tblPr>'
    assert list(_out_of_order(etree.fromstring(text))) == ["tblPr: ['tblLook', 'tblBorders']"]


def test_every_part_is_typed_and_led_to_and_every_relation_leads_to_one(parts: Parts) -> None:
    types = parts["[Content_Types].xml"]
    typed = {one.get("PartName", "").lstrip("/") for one in types.iter(f"{_TYPE}Override")}
    led_to = set()
    for name, root in parts.items():
        if name.endswith(".rels"):
            home = posixpath.dirname(posixpath.dirname(name))
            within = [r for r in root.iter(f"{_REL}Relationship") if r.get("TargetMode") is None]
            targets = [posixpath.join("/", home, one.get("Target", "")) for one in within]
            led_to |= {posixpath.normpath(target).lstrip("/") for target in targets}
    contents = {name for name in parts if not name.endswith((".rels", "[Content_Types].xml"))}
    assert typed == led_to == contents


def test_ids_are_unique_and_whatever_is_named_is_there(parts: Parts) -> None:
    body, styles = parts["word/document.xml"], parts["word/styles.xml"]
    known = {one.get(qn("w:styleId")) for one in styles.iter(f"{_W}style")}
    for name, root in parts.items():
        for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link"):
            used = {one.get(qn("w:val")) for one in root.iter(f"{_W}{tag}")}
            assert used <= known, (name, tag)
    starts = [one.get(qn("w:id")) for one in body.iter(f"{_W}bookmarkStart")]
    assert starts == [one.get(qn("w:id")) for one in body.iter(f"{_W}bookmarkEnd")]
    assert len(set(starts)) == len(starts)
    names = [one.get(qn("w:name")) for one in body.iter(f"{_W}bookmarkStart")]
    assert len(set(names)) == len(names)
    related = {one.get("Id") for one in parts["word/_rels/document.xml.rels"]}
    assert {value for one in body.iter() for value in one.attrib.values()
            if value.startswith("rId")} <= related  # fmt: skip
    counted = {one.get(qn("w:numId")) for one in parts["word/numbering.xml"].iter(f"{_W}num")}
    assert {one.get(qn("w:val")) for one in body.iter(f"{_W}numId")} <= counted


def test_the_notes_are_those_that_the_text_refers_to_and_the_two_separators(parts: Parts) -> None:
    body, notes = parts["word/document.xml"], parts.get("word/footnotes.xml")
    cited = [one.get(qn("w:id")) for one in body.iter(f"{_W}footnoteReference")]
    if notes is None:
        assert cited == []
        return
    there = [one.get(qn("w:id")) for one in notes.iter(f"{_W}footnote")]
    assert there == ["-1", "0", *cited]
    kinds = [one.get(qn("w:type")) for one in notes.iter(f"{_W}footnote")][:2]
    assert kinds == ["separator", "continuationSeparator"]


def test_the_file_says_nothing_of_the_template_it_began_as(parts: Parts) -> None:
    assert not [name for name in parts if name.startswith(("customXml", "docProps/app"))]
    told = "".join(etree.tostring(root).decode() for root in parts.values())
    assert "Macintosh" not in told
    assert "rsidRoot" not in told
    assert "docId" not in told
