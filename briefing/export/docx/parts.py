"""Pieces of WordprocessingML that python-docx has no call for: fields, bookmarks, links, grounds.

Element order follows the schema, since Word refuses a file that breaks it. Only this module
reaches below python-docx's own calls.
"""

# ruff: noqa: SLF001 - python-docx gives no public way to a paragraph's, run's or table's element

from __future__ import annotations

from functools import cache

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

CITATION_STYLE = "Citation"
LINK_STYLE = "Hyperlink"
_AFTER_CELL_BORDERS = (
    *("w:shd", "w:noWrap", "w:tcMar", "w:textDirection", "w:tcFitText", "w:vAlign", "w:hideMark"),
)
_AFTER_BORDERS = (
    "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption", "w:tblDescription",
)  # fmt: skip
"""What the schema has behind the borders of a table."""


_OF_THE_TEMPLATE = (
    RELATIONSHIP_TYPE.THUMBNAIL,  # a picture of an empty page; it would be this file's preview
    RELATIONSHIP_TYPE.EXTENDED_PROPERTIES,  # that it was written with Word, on a Macintosh
    RELATIONSHIP_TYPE.CUSTOM_XML,  # a style for a list of works that it lacks
    # the same styles once more, before ours, for a program of 2010
    "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects",
)
_DOCUMENT_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}docId"


def forget_template(document: Document) -> None:
    """Take out what the template tells of where it was made: a program, sessions, a preview."""
    for relations in (document.part.package.rels, document.part.rels):
        for name, relation in list(relations.items()):
            if relation.reltype in _OF_THE_TEMPLATE:
                del relations[name]
    settings = document.settings.element
    for tag in (qn("w:savePreviewPicture"), _DOCUMENT_ID):
        for found in settings.findall(tag):
            settings.remove(found)
    for zoom in settings.findall(qn("w:zoom")):
        zoom.set(qn("w:percent"), "100")  # the schema asks for it
    for root in (settings, document.styles.element, document.element):
        for element in list(root.iter(qn("w:rsids"), qn("w:rsid"))):
            element.getparent().remove(element)
        for element in root.iter():
            for name in [name for name in element.attrib if name.startswith(qn("w:rsid"))]:
                del element.attrib[name]


_SCRIPT_OF_WORD = dict.fromkeys(("ja", "ko", "zh"), "eastAsia") | dict.fromkeys(
    ("ar", "dv", "fa", "he", "hi", "ku", "mr", "ne", "ps", "sd", "th", "ug", "ur", "yi"), "bidi"
)
"""Languages that Word keeps apart from all others, in attributes of their own."""


def new_element(tag: str, **attributes: str) -> BaseOxmlElement:
    """An element of the `w` namespace: `new_element("w:fldChar", fldCharType="begin")`."""
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def remember_styles(document: Document) -> None:
    """Look every style up once. python-docx searches all of them for each paragraph and each run.

    Called when all styles are there.
    """
    found = document.part.get_style_id
    document.part.get_style_id = cache(found)  # type: ignore[method-assign]


def add_field(paragraph: Paragraph, instruction: str) -> None:
    """A field such as PAGE that the reader's program works out; until then it shows 1."""
    for kind in ("begin", "instruction", "separate", "result", "end"):
        run = paragraph.add_run()
        if kind == "instruction":
            code = new_element("w:instrText")
            code.set(qn("xml:space"), "preserve")
            code.text = f" {instruction} "
            run._r.append(code)
        elif kind == "result":
            run.text = "1"
        else:
            run._r.append(new_element("w:fldChar", fldCharType=kind))


def add_bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """A place that links can lead to: the start of what `paragraph` holds so far."""
    start = new_element("w:bookmarkStart", id=str(number), name=name)
    position = 1 if paragraph._p.pPr is not None else 0
    paragraph._p.insert(position, start)
    paragraph._p.append(new_element("w:bookmarkEnd", id=str(number)))


def add_inner_link(paragraph: Paragraph, words: str, bookmark: str, tip: str, style: str) -> None:
    """Words that lead to a bookmark of the same document; `tip` is read out and shown."""
    link = new_element("w:hyperlink", anchor=bookmark, tooltip=tip, history="1")
    _add_link(paragraph, link, words, style)


def add_web_link(paragraph: Paragraph, words: str, url: str) -> None:
    """Words that lead to an address, which the caller has found harmless."""
    link = new_element("w:hyperlink", history="1")
    relation = paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link.set(qn("r:id"), relation)
    _add_link(paragraph, link, words, LINK_STYLE)


def _add_link(paragraph: Paragraph, link: BaseOxmlElement, words: str, style: str) -> None:
    run = paragraph.add_run(words, style=style)
    paragraph._p.append(link)
    link.append(run._r)


def ends_in_citation(paragraph: Paragraph) -> bool:
    """Whether the last thing in a paragraph is a link or the mark of a footnote."""
    if len(paragraph._p) == 0:
        return False
    last = paragraph._p[-1]
    return last.tag == qn("w:hyperlink") or last.find(qn("w:footnoteReference")) is not None


def number_by(paragraph: Paragraph, numbering: int) -> None:
    """Count this list item in `numbering` instead of the one of its style."""
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = numbering


def restarted_numbering(document: Document, style: str) -> int:
    """The id of a new numbering that counts from 1 again, in the shape of a list style."""
    numbering = document.part.numbering_part.numbering_definitions._numbering
    number = document.styles[style].element.pPr.numPr.numId.val
    new = numbering.add_num(numbering.num_having_numId(number).abstractNumId.val)
    new.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(new.numId)


def shade_run(run: Run, ground: str) -> None:
    """A ground of colour (`rrggbb`) behind a run."""
    properties = run._r.get_or_add_rPr()
    properties.append(new_element("w:shd", val="clear", color="auto", fill=ground))


def set_language(run: Run, language: str) -> None:
    """Say in which language a run is, by its RFC 5646 tag."""
    script = _SCRIPT_OF_WORD.get(language.split("-", maxsplit=1)[0].lower())
    kinds = {"val": language} | ({script: language} if script else {})
    run._r.get_or_add_rPr().append(new_element("w:lang", **kinds))


def repeat_as_header(row: _Row) -> None:
    """This row heads the table on every page, and is read out as its header."""
    row._tr.get_or_add_trPr().append(new_element("w:tblHeader"))


def keep_on_one_page(row: _Row) -> None:
    """Let no page break fall inside a row."""
    row._tr.get_or_add_trPr().insert(0, new_element("w:cantSplit"))


def keep_rows_together(table: Table) -> None:
    """No page break inside the table; for those short enough to stand on one page."""
    for row in table.rows[:-1]:
        for cell in row.cells:
            for paragraph in cell.paragraphs:
                paragraph.paragraph_format.keep_with_next = True


def rule_rows(table: Table, colour: str) -> None:
    """Hairlines between the rows, and none around or between the columns."""
    borders = new_element("w:tblBorders")
    for edge in ("top", "bottom", "insideH"):
        borders.append(new_element(f"w:{edge}", val="single", sz="4", space="0", color=colour))
    table._tbl.tblPr.insert_element_before(borders, *_AFTER_BORDERS)


def unrule(cell: _Cell, edge: str) -> None:
    """No hairline at one edge of a cell, `top` or `bottom`: it belongs to its neighbour there."""
    borders = new_element("w:tcBorders")
    borders.append(new_element(f"w:{edge}", val="nil"))
    cell._tc.get_or_add_tcPr().insert_element_before(borders, *_AFTER_CELL_BORDERS)
