"""What `make bench` compares is comparable: the same words and links, each process by itself."""

from __future__ import annotations

import re
import sys
from collections import Counter
from html import unescape
from io import BytesIO
from pathlib import Path

import pypdf
import pytest

from briefing.export.pdf import render_pdf
from briefing.report.tree import References, Report
from tests.benchmarks.briefs import long_brief
from tests.benchmarks.measuring import run
from tests.benchmarks.peers import as_html, as_typst
from tests.briefing.export.pdf.structure import spoken


@pytest.fixture(scope="module")
def report() -> Report:
    return long_brief(2)


def _links_to_sources(report: Report) -> int:
    reader = pypdf.PdfReader(BytesIO(render_pdf(report)))
    links = [one.get_object() for page in reader.pages for one in page.get("/Annots", ())]
    return sum(str(one["/Contents"]).startswith("Source ") for one in links)


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+(?:[-'’.,][^\W_]+)*", text))


def test_the_peers_set_every_sentence_as_often_as_we_do(report: Report) -> None:
    html = unescape(re.sub(r"<[^>]*>", "", as_html(report)))
    typst = re.sub(r"\\(.)", r"\1", as_typst(report))
    sentence = re.compile(r"(?:On \d+ May|It is likely that) [^.]{60,}?\.")
    ours = " ".join(spoken(render_pdf(report)).split())
    assert len(sentence.findall(html)) == len(sentence.findall(typst)) > 60
    assert len(sentence.findall(ours)) == len(sentence.findall(html))


def test_what_each_sets_is_word_for_word_the_same(report: Report) -> None:
    """But for the headings and marks of our source list, and the contents, which a brief of so few
    pages of ours does without."""
    page = re.sub(r"<(style|title).*?</\1>", " ", as_html(report), flags=re.DOTALL)
    html = _words(unescape(re.sub(r"<[^>]*>", " ", page)))
    typst = _words(re.sub(r"\\(.)", r"\1", as_typst(report)))  # with its own words of command
    ours = _words(spoken(render_pdf(report)))
    assert ours.total() > 3_000
    assert (ours - html).total() < 12
    assert (html - ours).total() < 24
    assert (ours - typst).total() < 12


def test_the_peers_link_every_citation_to_its_entry(report: Report) -> None:
    count = _links_to_sources(report)
    assert as_html(report).count("href='#source-") == count > 30
    assert as_typst(report).count("#cite-entry(<source-") == count


def test_every_entry_of_the_source_list_is_a_place_to_lead_to(report: Report) -> None:
    (entries,) = [node.entries for node in report.nodes if isinstance(node, References)]
    assert as_html(report).count(" id='source-") == len(entries)
    assert len(re.findall(r"\) <source-\d+>\n", as_typst(report))) == len(entries)


def test_the_brief_of_ten_pages_has_no_fewer() -> None:
    assert 10 <= len(pypdf.PdfReader(BytesIO(render_pdf(long_brief(3)))).pages) <= 14


def test_a_process_is_charged_with_its_own_memory_alone() -> None:
    held = bytes(150_000_000)
    small = run(Path(sys.executable), "pass")
    large = run(Path(sys.executable), "held = b'x' * 90_000_000")
    assert small.megabytes < len(held) / 2**20 / 2
    assert large.megabytes - small.megabytes > 80
