"""The whole document: what is in it, in order, and what its reader can do with it."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest

from briefing.errors import Cancelled, ExportError
from briefing.export.content import Making
from briefing.export.pdf import render_pdf, write_pdf
from briefing.model.vocabulary import PageSize
from briefing.report.tree import Cite, Heading, Paragraph, Reference, References, Text, WebLink
from tests.briefing.export import sample_report
from tests.briefing.export.pdf import reading
from tests.briefing.export.pdf.reading import runs


def _entry(number: int) -> Reference:
    return Reference(number, f"words {number}", ("Courier",), "B2", "usually reliable")


def test_the_title_block_says_what_the_brief_is_and_what_was_not_reviewed() -> None:
    first = reading.pages(sample_report.report())[0]
    assert "Situation report 3" in first
    assert sample_report.TITLE in first
    for label, value in sample_report.FACTS:
        assert f"{label} {value}" in first
    assert sample_report.DRAFT_NOTE in first


def test_every_page_has_the_marking_above_and_below_and_its_number_of_all() -> None:
    pages = reading.pages(sample_report.report())
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert page.count("TLP:GREEN") == 2
        assert f"Page {number} of {len(pages)}" in page


def test_a_brief_without_a_marking_has_none() -> None:
    assert "TLP" not in reading.text(sample_report.report(marking=None))


def test_the_bookmarks_lead_through_title_sections_and_what_is_inside_them() -> None:
    reader = reading.read(sample_report.report())
    outline = reader.outline
    titles = [entry.title for entry in outline if not isinstance(entry, list)]
    assert titles[:4] == [sample_report.TITLE, "Key judgements", "Situation", "Actors"]
    inside = outline[outline.index(next(e for e in outline if isinstance(e, list)))]
    assert [entry.title for entry in inside] == ["Ground"]  # type: ignore[union-attr]
    assert reader.get_destination_page_number(outline[0]) == 0  # type: ignore[arg-type]


def test_a_heading_that_skips_a_level_still_has_its_bookmark() -> None:
    reader = reading.of(Heading(3, runs("Deep")), Heading(9, runs("Deeper")), title="")
    assert "Deep" in str(reader.outline)
    assert "Deeper" in str(reader.outline)


def test_each_citation_leads_to_its_entry_in_the_source_list() -> None:
    reader = reading.of(
        Paragraph((Text("Claim."), Cite(2), Text(" Another."), Cite(1))),
        *[Paragraph(runs("filling " * 410)) for _ in range(3)],
        References((_entry(1), _entry(2))),
    )
    targets = {
        annotation["/Contents"]: reading.target(reader, annotation)
        for page, annotation in reading.links(reader)
        if page == 0
    }
    assert set(targets) == {"Source 1", "Source 2"}
    last = len(reader.pages) - 1
    assert last > 0
    assert [page for page, _ in targets.values()] == [last, last]
    assert (
        targets["Source 1"][1] > targets["Source 2"][1]
    )  # the first entry stands above the second


def test_an_entry_leads_back_to_the_first_place_that_cites_it() -> None:
    reader = reading.of(Paragraph((Text("Claim."), Cite(1))), References((_entry(1), _entry(2))))
    (_, there), (_, back) = reading.links(reader)
    assert reading.target(reader, there)[1] < there["/Rect"][3]
    assert reading.target(reader, back)[1] > there["/Rect"][3]


def test_a_citation_whose_statement_is_gone_says_so() -> None:
    assert "Claim. [source removed]" in reading.text(
        sample_report.report(nodes=(Paragraph((Text("Claim."), Cite(0))),))
    )


def test_a_citation_of_an_entry_that_is_not_listed_is_a_number_without_a_link() -> None:
    reader = reading.of(Paragraph((Text("Claim."), Cite(7))))
    assert "Claim.7" in reading.words(reader)
    assert list(reading.links(reader)) == []


def test_citations_in_a_row_are_told_apart_and_the_text_after_them_keeps_its_space() -> None:
    text = reading.words(reading.of(Paragraph((Text("men "), Cite(1), Cite(12), Text("but no")))))
    assert "men1,12 but no" in text


@pytest.mark.parametrize(
    ("url", "followed"),
    [
        ("https://example.org/a?b=ü c", False),
        ("https://example.org/a?b=ü", True),
        ("HTTP://example.org", True),
        ("mailto:desk@example.org", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
    ],
)
def test_only_web_and_mail_addresses_can_be_followed(url: str, followed: bool) -> None:
    reader = reading.of(Paragraph((WebLink("the page", url),)))
    uris = [annotation["/A"]["/URI"] for _, annotation in reading.links(reader)]
    assert bool(uris) is followed
    assert all(uri.isascii() for uri in uris)
    assert "the page" in reading.words(reader)


def test_the_file_says_what_it_is_and_not_where_it_was_made() -> None:
    reader = reading.read(sample_report.report(language="en-GB"))
    assert reader.metadata is not None
    assert reader.metadata.title == sample_report.TITLE
    assert reader.metadata.author == "M. Halloran"
    assert reader.metadata.subject == "Situation report 3"
    assert reader.metadata["/Keywords"] == "Kursk, prisoners of war, North Korea"
    assert {"/Creator", "/Producer"}.isdisjoint(reader.metadata)
    catalog = reader.trailer["/Root"]
    assert catalog["/Lang"] == "en-GB"  # type: ignore[index]
    assert catalog["/ViewerPreferences"]["/DisplayDocTitle"]  # type: ignore[index]
    content = render_pdf(sample_report.report())
    assert str(Path.home()).encode() not in content
    assert str(Path.cwd()).encode() not in content


def test_an_author_nobody_gave_is_not_made_up() -> None:
    reader = reading.read(sample_report.report(author="", keywords=()))
    assert reader.metadata is not None
    assert "/Author" not in reader.metadata
    assert "/Keywords" not in reader.metadata


def test_the_same_report_gives_the_same_bytes_when_that_is_asked_for() -> None:
    first = render_pdf(sample_report.report())
    render_pdf(sample_report.report(title="북한군 포로"))  # other fonts in between change nothing
    assert render_pdf(sample_report.report()) == first


def test_the_number_of_a_file_is_that_of_its_bytes_alone() -> None:
    numbers = [
        reading.read(report).trailer["/ID"][0].original_bytes
        for report in (
            sample_report.report(),
            sample_report.report(),
            sample_report.report(nodes=sample_report.report().nodes[:-1]),
        )
    ]
    assert numbers[0] == numbers[1] != numbers[2]
    assert all(len(number) == 16 for number in numbers)


def test_the_paper_is_the_one_asked_for() -> None:
    sizes = {}
    for size in PageSize:
        box = reading.read(sample_report.report(page_size=size)).pages[0].mediabox
        sizes[size] = (round(float(box.width)), round(float(box.height)))
    assert sizes == {PageSize.A4: (595, 842), PageSize.LETTER: (612, 792)}


def test_writing_gives_the_hash_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    digest = write_pdf(sample_report.report(), path)
    assert digest == hashlib.sha256(path.read_bytes()).hexdigest()
    assert len(pypdf.PdfReader(path).pages) > 2


def test_a_folder_that_is_missing_is_an_error_for_people(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="does not exist"):
        write_pdf(sample_report.report(), tmp_path / "gone" / "brief.pdf")


def test_progress_rises_to_the_end() -> None:
    shares: list[float] = []
    render_pdf(sample_report.report(), Making(progress=shares.append))
    assert shares == sorted(shares)
    assert shares[0] == 0.0
    assert shares[-1] == 1.0
    assert len(shares) > len(sample_report.NODES)


def test_cancelling_half_way_writes_nothing(tmp_path: Path) -> None:
    def stop(share: float) -> None:
        if share > 0.5:
            raise Cancelled

    with pytest.raises(Cancelled):
        write_pdf(sample_report.report(), tmp_path / "brief.pdf", Making(progress=stop))
    assert list(tmp_path.iterdir()) == []


def test_setting_a_page_loads_nothing_that_speaks_to_a_network() -> None:
    # `brief` pays for whatever is loaded, as a whole process.
    program = (
        "import sys; from briefing.export.pdf import prepare; prepare(); "
        "print([m for m in ('urllib.request', 'http', 'ssl', 'xml.sax') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
