"""One export reads the clock once: the page, the file and the edition tell of the same moment."""

from __future__ import annotations

import hashlib
import io
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from briefing.clock import FixedClock
from briefing.errors import ExportError
from briefing.export.editions import ExportOrder, export_brief
from briefing.export.recognising import Standing, recognise
from briefing.model.product import Edition
from briefing.project.commands import RecordEdition
from briefing.project.document import Document
from briefing.project.queries.material import Material, gather
from briefing.project.queries.records import records


class HurriedClock(FixedClock):
    """Stands just before midnight, and every reading is a minute after the one before."""

    def __init__(self) -> None:
        super().__init__()
        self._next = datetime(2026, 11, 23, 23, 59, 30, tzinfo=UTC)
        self.readings = 0

    def now(self) -> str:
        moment, self._next = self._next, self._next + timedelta(minutes=1)
        self.readings += 1
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


@pytest.fixture
def material() -> Material:
    with Document.unkept(title="Port strikes", analyst="Kim") as document:
        return document.ask(gather, "Kim")


def test_page_file_and_edition_bear_one_moment_even_at_midnight(
    material: Material, tmp_path: Path
) -> None:
    clock, out = HurriedClock(), tmp_path / "out.pdf"
    printed = export_brief(material, ExportOrder(out), clock)
    assert clock.readings == 1
    with pikepdf.open(out) as pdf, pdf.open_metadata() as told:
        assert told["xmp:CreateDate"] == "2026-11-23T23:59:30Z"
    assert "23 November 2026" in PdfReader(out).pages[0].extract_text()
    with Document.unkept(title="Port strikes", analyst="Kim", clock=clock) as document:
        document.run(RecordEdition.of(printed))
        (edition,) = document.ask(records, Edition)
    assert edition.exported_at == "2026-11-23T23:59:30Z"
    assert edition.sha256 == hashlib.sha256(out.read_bytes()).hexdigest()


def test_an_altered_edition_is_known_by_its_moment_to_the_second(
    material: Material, tmp_path: Path
) -> None:
    printed = export_brief(material, ExportOrder(tmp_path / "out.pdf"), HurriedClock())
    anew = tmp_path / "anew.pdf"
    with pikepdf.open(printed.path) as pdf:
        pdf.save(anew)
    editions = [
        _edition(1, printed.exported_at),
        _edition(2, "2026-11-23T23:59:31Z"),
        _edition(3, "2026-11-23T23:59:29Z"),
    ]
    found = recognise(anew, editions)
    assert (found.standing, found.editions) == (Standing.ALTERED, (editions[0],))


def _edition(number: int, exported_at: str) -> Edition:
    return Edition(str(number), "b", number, "pdf", "a.pdf", f"{number:064}", exported_at)


def test_a_reproducible_file_bears_no_time_and_its_edition_the_true_one(
    material: Material, tmp_path: Path
) -> None:
    order = ExportOrder(tmp_path / "out.pdf", reproducible=True)
    printed = export_brief(material, order, FixedClock())
    content = printed.path.read_bytes()
    assert b"2026" not in content
    assert "2026" not in PdfReader(io.BytesIO(content)).pages[0].extract_text()
    assert printed.exported_at == FixedClock().now()


def test_what_is_printed_says_its_format_its_marking_and_whether_it_is_protected(
    material: Material, tmp_path: Path
) -> None:
    order = ExportOrder(tmp_path / "out.pdf", password="Käse")
    printed = export_brief(material, order, FixedClock())
    assert (printed.format, printed.file_name, printed.is_protected) == ("pdf", "out.pdf", True)
    assert "Käse" not in f"{order}{printed}"
    bundle = export_brief(material, ExportOrder(tmp_path / "a.STIX.json"), FixedClock())
    assert bundle.format == "stix.json"


def test_progress_runs_to_the_end_and_what_fails_leaves_the_old_file(
    material: Material, tmp_path: Path
) -> None:
    told: list[float] = []
    export_brief(material, ExportOrder(tmp_path / "out.md"), FixedClock(), told.append)
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)
    before = (tmp_path / "out.md").read_bytes()
    with pytest.raises(ExportError, match="cannot be protected"):
        export_brief(material, ExportOrder(tmp_path / "out.md", password="x"), FixedClock())
    assert (tmp_path / "out.md").read_bytes() == before
