"""A password keeps everyone else out of the whole file, and the file claims nothing it is not."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from briefing.errors import ExportError
from briefing.export.content import Making
from briefing.export.formats import FORMATS, write_report
from briefing.export.pdf import protecting, render_pdf
from tests.briefing.export import sample_report

SECRET = "Über 9 Wörter, лис!"
TITLE = "Xqbzkwt of the border"


def _with(password: str) -> Making:
    return Making("2026-11-23T14:03:22Z", password)


@pytest.fixture(scope="module")
def protected() -> bytes:
    return render_pdf(sample_report.report(title=TITLE), _with(SECRET))


def test_the_password_opens_it_and_nothing_else_does(protected: bytes) -> None:
    document = pypdfium2.PdfDocument(protected, password=SECRET)
    assert TITLE.split(maxsplit=1)[0] in document[0].get_textpage().get_text_bounded()
    for wrong in (None, "", SECRET.lower()):
        with pytest.raises(pypdfium2.PdfiumError):
            pypdfium2.PdfDocument(protected, password=wrong)


def test_it_is_encrypted_with_256_bits_the_metadata_too(protected: bytes) -> None:
    with pikepdf.open(io.BytesIO(protected), password=SECRET) as pdf:
        assert (pdf.encryption.R, pdf.encryption.bits) == (6, 256)
        assert pdf.encryption.stream_method == pikepdf.models.EncryptionMethod.aesv3
    bare = render_pdf(sample_report.report(title=TITLE))
    for words in (TITLE.encode(), b"xmpmeta", b"Situation report 3"):
        assert words in bare
        assert words not in protected


def test_it_makes_no_claim_of_pdf_a_and_keeps_the_one_of_pdf_ua(protected: bytes) -> None:
    with pikepdf.open(io.BytesIO(protected), password=SECRET) as pdf:
        packet = pdf.Root.Metadata.read_bytes()
        assert b"<pdfaid:" not in packet
        assert b"<pdfuaid:part>1</pdfuaid:part>" in packet
        assert pdf.Root.MarkInfo.Marked
        # Or programs that read a page aloud would be kept out (ISO 14289-1, 7.16).
        assert all(pdf.allow._asdict().values())


def test_a_document_without_a_password_makes_both_claims() -> None:
    with pikepdf.open(io.BytesIO(render_pdf(sample_report.report()))) as pdf:
        assert b"<pdfaid:part>2</pdfaid:part>" in pdf.Root.Metadata.read_bytes()
        assert not pdf.is_encrypted


def test_a_letter_typed_in_two_ways_is_one_password() -> None:
    content = render_pdf(sample_report.report(), _with("e\u0301t\u00e9"))
    assert len(pypdfium2.PdfDocument(content, password="\u00e9t\u00e9")) > 0


@pytest.mark.parametrize(
    ("password", "words"),
    [
        ("a" * 128, "too long"),
        ("я" * 64, "too long"),
        ("tab\there", "not every PDF reader"),
        ("line\nbreak", "not every PDF reader"),
        ("nul\0", "not every PDF reader"),
        ("half\ud800", "not every PDF reader"),
        ("no\u00a0break", "not every PDF reader"),
        ("soft\u00adhyphen", "not every PDF reader"),
        ("square²", "not every PDF reader"),
        ("\u202eoverride", "not every PDF reader"),
        ("smile😀", "not every PDF reader"),
        ("שלום abc", "not every PDF reader"),
    ],
)
def test_a_password_that_would_lock_some_reader_out_is_refused(
    password: str, words: str, tmp_path: Path
) -> None:
    with pytest.raises(ExportError, match=words) as refused:
        write_report(sample_report.report(), tmp_path / "a.pdf", _with(password))
    assert refused.value.hint
    assert password not in str(refused.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("password", ["a" * 127, "я" * 63, "שלום", "it's 3 o'clock, señor"])
def test_any_other_password_opens_the_file(password: str) -> None:
    content = render_pdf(sample_report.report(), _with(password))
    assert len(pypdfium2.PdfDocument(content, password=password)) > 0


def test_an_empty_password_is_refused_where_one_is_asked_for() -> None:
    with pytest.raises(ExportError, match="empty"):
        protecting.usable_password("")


@pytest.mark.parametrize("ending", [one.ending for one in FORMATS if one.ending != ".pdf"])
def test_a_format_that_cannot_be_protected_is_refused(ending: str, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="cannot be protected with a password"):
        write_report(sample_report.report(), tmp_path / f"a{ending}", _with(SECRET))
    assert list(tmp_path.iterdir()) == []


def test_identical_bytes_and_a_password_exclude_each_other() -> None:
    with pytest.raises(ExportError, match="cannot be reproducible"):
        render_pdf(sample_report.report(), Making(password=SECRET))


def test_a_file_that_its_password_does_not_open_is_not_handed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "a.pdf"
    old.write_bytes(b"the old one")
    other = pikepdf.Encryption(owner="another", user="another", R=6)
    monkeypatch.setattr(pikepdf, "Encryption", lambda *_args, **_more: other)
    with pytest.raises(ExportError, match="could not be protected"):
        write_report(sample_report.report(), old, _with(SECRET))
    assert old.read_bytes() == b"the old one"


def test_a_file_that_opens_without_a_password_is_not_handed_over(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_to_all = pikepdf.Encryption(owner=SECRET, user="", R=6)
    monkeypatch.setattr(pikepdf, "Encryption", lambda *_args, **_more: open_to_all)
    with pytest.raises(ExportError, match="could not be protected"):
        render_pdf(sample_report.report(), _with(SECRET))
