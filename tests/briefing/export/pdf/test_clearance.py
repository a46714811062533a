"""What stands beside a table or a grade keeps its distance from it."""

from __future__ import annotations

from briefing.export.pdf.company import in_company
from briefing.export.pdf.prose import paragraph
from briefing.export.pdf.setting import Setting
from briefing.export.pdf.style import page_of
from briefing.export.pdf.words import Wording
from briefing.model.vocabulary import PageSize
from briefing.report.tree import Cite, Column, GradeChip, Paragraph, Row, Table
from tests.briefing.export import sample_report
from tests.briefing.export.pdf import reading
from tests.briefing.export.pdf.reading import runs


def test_text_below_a_table_keeps_its_distance() -> None:
    table = Table((Column("Actor"),), (Row((runs("name"),)),))
    setting = Setting(page_of(PageSize.A4), Wording())
    node = Paragraph(runs("after"))
    after, plain = (
        in_company(paragraph(setting, node, setting.place), before, node, None)[0].before
        for before in (table, Paragraph(runs("before")))
    )
    assert after >= 12.0 > plain


def test_a_citation_stands_clear_of_the_grade_before_it() -> None:
    text = reading.text(sample_report.report(nodes=(Paragraph((GradeChip("C4"), Cite(4))),)))
    assert "C44" not in text
