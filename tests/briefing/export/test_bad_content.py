"""Whatever a brief holds, every printer makes a whole file of it, with all of its words."""

from __future__ import annotations

import cProfile
import json
import pstats
from html.parser import HTMLParser
from pathlib import Path

import docx
import pikepdf
import pypdfium2
import pytest

from briefing.export.docx.document import docx_bytes
from briefing.export.formats import write_report
from tests.briefing.export.bad_content import END, TURNING, briefs
from tests.briefing.export.tree_sample import MOMENT, report_saying

ENDINGS = (".pdf", ".docx", ".html", ".md", ".json", ".stix.json")
SHOWN = (".pdf", ".docx", ".html", ".md", ".stix.json")
"""JSON is left out: it is data, and holds the words as they are."""
SMALL = 40


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def _pdf(path: Path) -> str:
    with pikepdf.open(path) as whole:
        assert whole.check_pdf_syntax() == []
    document = pypdfium2.PdfDocument(path)
    text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


def _docx(path: Path) -> str:
    document = docx.Document(str(path))
    rows = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    header = document.sections[0].header
    return "\n".join(part.text for part in (*header.paragraphs, *document.paragraphs)) + str(rows)


def _html(path: Path) -> str:
    parser = _Words()
    parser.feed(path.read_text("utf-8"))
    parser.close()
    return "".join(parser.found)


def _words(path: Path) -> str:
    """All words of a file that was written, which is whole."""
    match path.suffix:
        case ".pdf":
            return _pdf(path)
        case ".docx":
            return _docx(path)
        case ".html":
            return _html(path)
        case ".json":
            return json.dumps(json.loads(path.read_text("utf-8")), ensure_ascii=False)
    return path.read_text("utf-8")


def _calls(work: object, *given: object) -> int:
    """How many calls of functions some work takes."""
    profile = cProfile.Profile()
    profile.runcall(work, *given)
    return pstats.Stats(profile).total_calls  # type: ignore[attr-defined, no-any-return]


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("what", briefs(1))
def test_every_printer_makes_a_whole_file_of_any_brief(
    what: str, ending: str, tmp_path: Path
) -> None:
    path = tmp_path / f"brief{ending}"
    write_report(briefs(SMALL)[what], path)
    words = _words(path)
    assert END in words or ending == ".stix.json"


@pytest.mark.parametrize("ending", SHOWN)
def test_characters_that_turn_the_reading_round_are_seen_in_every_format(
    ending: str, tmp_path: Path
) -> None:
    path = tmp_path / f"brief{ending}"
    write_report(report_saying(f"pay {TURNING} now \x07 \ud800"), path)
    words = _words(path).replace("\\[", "[").replace("\n", "").replace("\r", "")
    for character in (*TURNING, "\x07", "\ud800"):
        assert character not in words
        assert f"[U+{ord(character):04X}]" in words


def test_json_is_data_and_keeps_the_characters_of_a_source(tmp_path: Path) -> None:
    path = tmp_path / "brief.json"
    write_report(report_saying(f"pay {TURNING} now \x07"), path)
    assert f"pay {TURNING} now \x07" in json.dumps(
        json.loads(path.read_text("utf-8")), ensure_ascii=False
    ).replace("\\u0007", "\x07")


@pytest.mark.parametrize("what", briefs(1))
def test_a_page_takes_no_more_work_the_longer_the_brief_is(what: str, tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    short, long = (briefs(size)[what] for size in (30, 120))
    write_report(long, path)  # faces are loaded and letters are shaped once
    assert _calls(write_report, long, path) < 5.5 * _calls(write_report, short, path)


def test_an_address_on_many_lines_does_not_fill_the_file(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    write_report(briefs(3000)["long address"], path)
    assert path.stat().st_size < 200_000


@pytest.mark.parametrize("what", ["citations", "many rows", "long article", "many columns"])
def test_a_word_document_looks_a_style_up_once(what: str) -> None:
    profile = cProfile.Profile()
    profile.runcall(docx_bytes, briefs(SMALL)[what], MOMENT)
    looked_up = [
        count
        for (_file, _line, name), (count, *_rest) in pstats.Stats(profile).stats.items()  # type: ignore[attr-defined]
        if name == "default_for"
    ]
    assert sum(looked_up) < 60
