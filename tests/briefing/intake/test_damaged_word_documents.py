"""Word documents that other programs, bad disks or bad intent have left incomplete."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import pytest
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

from briefing.errors import IntakeError
from briefing.intake import take_file

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORDS = "The army said 12 soldiers were killed."
_DOCUMENT = "word/document.xml"
_CORE = "docProps/core.xml"
_RELS = "_rels/.rels"
_NO_TITLE = "No title was found; the file's name stands in for it."


def body_of(inner: str) -> str:
    return f'<w:document xmlns:w="{_W}"><w:body>{inner}</w:body></w:document>'


def paragraph(inner: str = _WORDS) -> str:
    return body_of(f"<w:p><w:r><w:t>{inner}</w:t></w:r></w:p>")


def small_docx(path: Path, document: str) -> Path:
    """The least that is a Word document: one part and the relationship that leads to it."""
    types = (
        f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
        f'ContentType="{CONTENT_TYPE.OPC_RELATIONSHIPS}"/><Override PartName="/{_DOCUMENT}" '
        f'ContentType="{CONTENT_TYPE.WML_DOCUMENT_MAIN}"/></Types>'
    )
    rels = (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONSHIP_TYPE.OFFICE_DOCUMENT}" Target="{_DOCUMENT}"/></Relationships>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("[Content_Types].xml", types)
        archive.writestr(_RELS, rels)
        archive.writestr(_DOCUMENT, document)
    return path


def changed_docx(path: Path, part: str, old: str, new: str) -> Path:
    """A whole document as python-docx writes it, with `old` made `new` in one of its parts."""
    whole = path.with_suffix(".whole")
    document = docx.Document()
    document.core_properties.title = "Two Men Taken"
    document.add_paragraph(_WORDS)
    document.save(str(whole))
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                assert old.encode() in content
                content = content.replace(old.encode(), new.encode())
            target.writestr(name, content)
    return path


def refuses_as_damaged(path: Path) -> None:
    with pytest.raises(IntakeError, match=f"“{path.name}” is a damaged Word document") as caught:
        take_file(path)
    assert "save it as .docx" in caught.value.hint


def test_a_word_document_without_a_body_is_refused_as_damaged(tmp_path: Path) -> None:
    refuses_as_damaged(small_docx(tmp_path / "a.docx", f'<w:document xmlns:w="{_W}"/>'))


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        pytest.param(_CORE, "coreProperties", "coreProperty", id="properties-of-another-name"),
        pytest.param(_CORE, "Two Men", "<b/", id="properties-not-well-formed"),
        pytest.param(_DOCUMENT, "w:document", "w:dokument", id="document-of-another-name"),
        pytest.param(_RELS, "Target=", "Aim=", id="relationship-without-target"),
        pytest.param(_RELS, "Type=", "Kind=", id="relationship-without-type"),
        pytest.param(_RELS, "Id=", "Name=", id="relationship-without-id"),
        pytest.param(_RELS, "word/document.xml", "word/gone.xml", id="relationship-to-nothing"),
        pytest.param("[Content_Types].xml", "ContentType=", "Kind=", id="part-without-type"),
    ],
)
def test_a_word_document_with_a_broken_part_is_refused_as_damaged(
    tmp_path: Path, part: str, old: str, new: str
) -> None:
    refuses_as_damaged(changed_docx(tmp_path / "a.docx", part, old, new))


@pytest.mark.parametrize(
    "declared", ['SYSTEM "file:///nowhere/at/all"', '"in the north"'], ids=["outside", "inside"]
)
def test_a_word_document_whose_words_hang_on_an_entity_is_refused(
    tmp_path: Path, declared: str
) -> None:
    document = f"<!DOCTYPE a [<!ENTITY x {declared}>]>" + paragraph("The army &x; said it.")
    refuses_as_damaged(small_docx(tmp_path / "a.docx", document))


def test_a_title_that_hangs_on_an_entity_is_refused(tmp_path: Path) -> None:
    path = changed_docx(tmp_path / "a.docx", _CORE, "Two Men", "Two &x; Men")
    with zipfile.ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    declared = b'<!DOCTYPE a [<!ENTITY x "young">]>\n<cp:coreProperties'
    parts[_CORE] = parts[_CORE].replace(b"<cp:coreProperties", declared, 1)
    with zipfile.ZipFile(path, "w") as target:
        for name, content in parts.items():
            target.writestr(name, content)
    refuses_as_damaged(path)


def test_the_letters_that_xml_escapes_are_no_entities_to_refuse(tmp_path: Path) -> None:
    path = small_docx(tmp_path / "a.docx", paragraph("Fire &amp; smoke &#8211; &lt;10 km"))
    assert take_file(path).text == "Fire & smoke – <10 km"


def test_words_after_a_comment_in_the_xml_are_read(tmp_path: Path) -> None:
    path = small_docx(tmp_path / "a.docx", paragraph("The army <!-- not --> said it."))
    assert " ".join(take_file(path).text.split()) == "The army said it."


def test_a_word_document_without_properties_is_named_after_its_file(tmp_path: Path) -> None:
    taken = take_file(small_docx(tmp_path / "border-report.docx", paragraph()))
    assert (taken.title, taken.text) == ("border-report", _WORDS)
    assert _NO_TITLE in taken.notes


def test_a_title_that_the_document_gives_itself_is_kept(tmp_path: Path) -> None:
    path = changed_docx(tmp_path / "a.docx", _CORE, "Two Men Taken", "Word Document")
    taken = take_file(path)
    assert taken.title == "Word Document"
    assert _NO_TITLE not in taken.notes
