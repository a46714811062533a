"""PDF and Word in their simple form: made here by the libraries that write them, read by ours."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import docx
import pikepdf
import pytest
from docx.oxml import OxmlElement
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from briefing.errors import IntakeError
from briefing.intake import take_file

FIRST = (
    "Two soldiers were taken alive near the border on Thursday, officials in the capital said, "
    "adding that both men had been wounded and were being treated under guard in a hospital."
)
SECOND = (
    "One of them told interpreters that he had believed he was going to a training exercise, "
    "according to the security service, which showed a video of the two men without a date."
)


def set_pdf(path: Path) -> Path:
    styles = getSampleStyleSheet()
    story = [
        Paragraph("Two Men Taken", styles["Title"]),
        Paragraph("By Marta Lindqvist", styles["Normal"]),
        Paragraph("The Daily Courier, 12 January 2025", styles["Normal"]),
        Paragraph(FIRST, styles["BodyText"]),
        Paragraph(SECOND, styles["BodyText"]),
    ]
    SimpleDocTemplate(str(path), pagesize=A4).build(story)
    return path


def test_a_pdf_is_read_with_its_paragraphs_whole(tmp_path: Path) -> None:
    taken = take_file(set_pdf(tmp_path / "a.pdf"))
    assert taken.text.endswith(f"{FIRST}\n\n{SECOND}")
    assert taken.media_type == "application/pdf"
    assert (taken.title, taken.byline) == ("Two Men Taken", "Marta Lindqvist")
    assert (taken.outlet, taken.published) == ("The Daily Courier", "2025-01-12")


def test_a_pdf_under_another_name_is_read_and_noted(tmp_path: Path) -> None:
    taken = take_file(set_pdf(tmp_path / "a.txt"))
    assert "The file is named .txt but holds a PDF, and was read as that." in taken.notes


def test_a_scanned_pdf_says_that_it_has_no_text(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(tmp_path / "scan.pdf")
    with pytest.raises(
        IntakeError, match="holds no text: its pages are probably scanned"
    ) as caught:
        take_file(tmp_path / "scan.pdf")
    assert "OCR" in caught.value.hint


def test_a_locked_pdf_says_so(tmp_path: Path) -> None:
    with pikepdf.open(set_pdf(tmp_path / "a.pdf")) as pdf:
        pdf.save(tmp_path / "b.pdf", encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(IntakeError, match="is locked with a password"):
        take_file(tmp_path / "b.pdf")


def test_a_damaged_pdf_says_so(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\nnothing that follows makes sense")
    with pytest.raises(IntakeError, match="is a damaged PDF"):
        take_file(tmp_path / "a.pdf")


def written_docx(path: Path) -> Path:
    document = docx.Document()
    document.core_properties.title = "Two Men Taken"
    document.core_properties.author = "Marta Lindqvist"
    document.add_paragraph(FIRST)
    paragraph = document.add_paragraph("One man ")
    inserted = OxmlElement("w:ins")
    inserted.append(paragraph.add_run("from the north ")._r)
    paragraph._p.append(inserted)
    paragraph.add_run("spoke.")
    table = document.add_table(rows=2, cols=2)
    for row, cells in enumerate((("Killed", "300"), ("Wounded", "2,700"))):
        for column, words in enumerate(cells):
            table.cell(row, column).text = words
    document.add_paragraph("After the table.")
    document.save(str(path))
    return path


def test_a_word_document_is_read_in_its_order_with_tables_and_insertions(tmp_path: Path) -> None:
    taken = take_file(written_docx(tmp_path / "a.docx"))
    assert taken.text == (
        f"{FIRST}\n\nOne man from the north spoke.\n\n"
        "Killed | 300\nWounded | 2,700\n\nAfter the table."
    )
    assert (taken.title, taken.byline) == ("Two Men Taken", "Marta Lindqvist")


def test_a_damaged_word_document_says_so(tmp_path: Path) -> None:
    whole = written_docx(tmp_path / "a.docx").read_bytes()
    broken = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as source, zipfile.ZipFile(broken, "w") as target:
        for name in source.namelist():
            target.writestr(name, b"<w:doc" if name == "word/document.xml" else source.read(name))
    for data in (whole[: len(whole) // 2], broken.getvalue()):
        (tmp_path / "b.docx").write_bytes(data)
        with pytest.raises(IntakeError, match="is a damaged Word document"):
            take_file(tmp_path / "b.docx")


def test_a_word_document_that_unpacks_without_end_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.intake.docx_text.MAX_UNPACKED", 1000)
    with pytest.raises(IntakeError, match="unpacks to far more"):
        take_file(written_docx(tmp_path / "a.docx"))
