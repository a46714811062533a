"""The look of the Word document: its styles, page and fonts. Text is styled by name only."""

from __future__ import annotations

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import CharacterStyle, ParagraphStyle

from briefing.export.docx.parts import CITATION_STYLE, LINK_STYLE, new_element
from briefing.export.palette import LIGHT
from briefing.model.vocabulary import PageSize

SERIF = "Cambria"  # with Word everywhere; LibreOffice brings Caladea and Carlito, as wide
SANS = "Calibri"


def _ink(colour: str) -> RGBColor:
    return RGBColor.from_string(colour.removeprefix("#").upper())


INK = _ink(LIGHT.ink)
QUIET = _ink(LIGHT.quiet)
ACCENT = _ink(LIGHT.accent)
ALERT = _ink(LIGHT.error)
GRADES = {letter: _ink(colour) for letter, colour in LIGHT.grades.items()}

DRAFT_STYLE = "Not Reviewed"
GRADE_STYLE = "Grade"
CODE_STYLE = "Code"
JUDGEMENT_STYLE = "Judgement"
CONFIDENCE_STYLE = "Confidence"
BASIS_STYLE = "Judgement Basis"
SMALL = Pt(8)
SOURCE_STYLE = "Source Entry"
TABLE_STYLE = "Table Text"
NOTE_STYLE = "Note"
FOOTNOTE_STYLE = "footnote text"  # these two are Word's own names
FOOTNOTE_MARK_STYLE = "footnote reference"

_PAGES = {PageSize.A4: (Mm(210), Mm(297)), PageSize.LETTER: (Mm(215.9), Mm(279.4))}
_HEADINGS = {"Title": 24, "Heading 1": 15, "Heading 2": 12.5, "Heading 3": 11}


def set_page(document: Document, size: PageSize) -> None:
    """Give the document its paper and margins of 25 mm."""
    section = document.sections[0]
    section.page_width, section.page_height = _PAGES[size]
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin, section.bottom_margin = Mm(25), Mm(25)
    section.header_distance = section.footer_distance = Mm(11)


def set_styles(document: Document, language: str) -> None:
    """Give every style we use its face, and make those that Word's template lacks."""
    _set_normal(document, language)
    for name, size in _HEADINGS.items():
        style = _paragraph_style(document, name)
        _set_face(style, SANS, size, INK)
        style.font.bold = True
        style.paragraph_format.keep_with_next = True
        style.paragraph_format.space_before = Pt(0 if name == "Title" else size * 1.1)
        style.paragraph_format.space_after = Pt(4)
    _unruled(_paragraph_style(document, "Title"))
    _set_face(_paragraph_style(document, "Subtitle"), SANS, 12, QUIET)
    _paragraph_style(document, "Subtitle").font.italic = False
    _set_paragraph_styles(document)
    _set_character_styles(document)


def _set_normal(document: Document, language: str) -> None:
    normal = _paragraph_style(document, "Normal")
    _set_face(normal, SERIF, 10.5, INK)
    form = normal.paragraph_format
    form.space_after, form.widow_control = Pt(6), True
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.MULTIPLE, 1.2
    default = document.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:lang')}")
    if default is not None:
        default.set(qn("w:val"), language)


def _set_paragraph_styles(document: Document) -> None:
    quote = _paragraph_style(document, "Quote")
    _set_face(quote, SERIF, 10.5, INK)
    quote.font.italic = False
    quote.paragraph_format.left_indent = Mm(7)
    quote.paragraph_format.keep_together = True
    caption = _paragraph_style(document, "Caption")
    _set_face(caption, SANS, 9.5, INK)
    caption.paragraph_format.keep_with_next = True
    caption.paragraph_format.space_before = Pt(6)
    for name, face, size, colour, indent in (
        (JUDGEMENT_STYLE, SERIF, 11.5, INK, 0),
        (CONFIDENCE_STYLE, SERIF, 10.5, INK, 0),
        (BASIS_STYLE, SANS, 8.5, INK, 0),
        (NOTE_STYLE, SANS, 9.5, QUIET, 0),
        (TABLE_STYLE, SANS, 9, INK, 0),
        (SOURCE_STYLE, SERIF, 9.5, INK, 8),
        (FOOTNOTE_STYLE, SANS, 8.5, INK, 0),
    ):
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles["Normal"]
        _set_face(style, face, size, colour)
        style.paragraph_format.left_indent = Mm(indent)
    _paragraph_style(document, SOURCE_STYLE).paragraph_format.first_line_indent = Mm(-8)
    for name, after in ((JUDGEMENT_STYLE, 3), (CONFIDENCE_STYLE, 4), (BASIS_STYLE, 1)):
        style = _paragraph_style(document, name)
        _bar_on_the_left(style, str(ACCENT))
        style.paragraph_format.space_after = Pt(after)
    table = _paragraph_style(document, TABLE_STYLE).paragraph_format
    foot = _paragraph_style(document, FOOTNOTE_STYLE).paragraph_format
    foot.space_after, foot.line_spacing = Pt(1), 1.0
    table.space_after, table.space_before, table.line_spacing = Pt(2), Pt(2), 1.05


def _set_character_styles(document: Document) -> None:
    for name, face, colour in (
        (CITATION_STYLE, SANS, ACCENT),
        (FOOTNOTE_MARK_STYLE, SANS, ACCENT),
        (LINK_STYLE, "", ACCENT),
        (GRADE_STYLE, SANS, None),
        (DRAFT_STYLE, SANS, GRADES["D"]),
        (CODE_STYLE, "Consolas", None),
    ):
        style = document.styles.add_style(name, WD_STYLE_TYPE.CHARACTER)
        if face:
            _set_face(style, face, None, None)
        if colour is not None:
            style.font.color.rgb = colour
    for name in (CITATION_STYLE, FOOTNOTE_MARK_STYLE):
        _character_style(document, name).font.superscript = True
    _character_style(document, LINK_STYLE).font.underline = True
    _character_style(document, GRADE_STYLE).font.bold = True
    _character_style(document, DRAFT_STYLE).font.italic = True


def _set_face(
    style: CharacterStyle, face: str, size: float | None, colour: RGBColor | None
) -> None:
    style.font.name = face
    fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
    # A theme's font would win over the named one, and headings of the template have one.
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    if size is not None:
        style.font.size = Pt(size)
    if colour is not None:
        style.font.color.rgb = colour


def _unruled(style: ParagraphStyle) -> None:
    """The template rules a line under its title; the title block has its own."""
    properties = style.element.get_or_add_pPr()
    border = properties.find(qn("w:pBdr"))
    if border is not None:
        properties.remove(border)


def _paragraph_style(document: Document, name: str) -> ParagraphStyle:
    style = document.styles[name]
    assert isinstance(style, ParagraphStyle)
    return style


def _character_style(document: Document, name: str) -> CharacterStyle:
    style = document.styles[name]
    assert isinstance(style, CharacterStyle)
    return style


def _bar_on_the_left(style: ParagraphStyle, colour: str) -> None:
    """A rule along the left edge of every paragraph of a style."""
    properties = style.element.get_or_add_pPr()
    border = new_element("w:pBdr")
    border.append(new_element("w:left", val="single", sz="18", space="8", color=colour))
    properties.insert_element_before(
        border, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )
