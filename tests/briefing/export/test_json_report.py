"""The JSON of a report holds the whole tree, as it is."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest

from briefing.export.json_report import json_text, write_json
from briefing.report.tree import Paragraph, Report, Text
from tests.briefing.export.tree_sample import HOSTILE, report_saying, whole_report


def test_it_says_its_format_and_version_and_every_field_of_the_report() -> None:
    whole = json.loads(json_text(whole_report()))
    assert (whole["format"], whole["version"]) == ("sourceline-brief", 2)
    assert {field.name for field in fields(Report)} <= whole.keys()
    assert whole["page_size"] == "A4"


def test_every_node_says_its_kind_and_keeps_its_order() -> None:
    nodes = json.loads(json_text(whole_report()))["nodes"]
    assert [node["kind"] for node in nodes[:3]] == ["heading", "paragraph", "heading"]
    figure = next(node for node in nodes if node["kind"] == "range_figure")
    assert figure["bars"][1] == {
        "kind": "range_bar",
        "label": "Ministry B",
        "grade": "D4",
        "low": 1100,
        "best": None,
        "high": None,
        "words": "",
    }
    assert nodes[1]["runs"][3] == {"kind": "cite", "number": 1, "grade": "B2"}


def test_articles_are_listed_once_and_entries_name_theirs_by_its_mark() -> None:
    nodes = json.loads(json_text(whole_report()))["nodes"]
    sources = next(node for node in nodes if node["kind"] == "references")
    assert [article["mark"] for article in sources["articles"]] == ["A1", "A2"]
    assert [entry["article"] for entry in sources["entries"]] == ["A1", "A2"]
    assert sources["summary"] == "2 statements are cited."


def test_each_quotation_of_a_run_is_an_object_of_its_own() -> None:
    nodes = json.loads(json_text(whole_report()))["nodes"]
    run = next(node for node in nodes if node["kind"] == "quote_run")
    assert [quote["runs"][0]["text"] for quote in run["quotes"]] == [
        "More than 1,100.",
        "They said “all”.",
    ]


@pytest.mark.parametrize("words", HOSTILE)
def test_words_come_out_as_they_are(words: str) -> None:
    whole = json.loads(json_text(report_saying(words)))
    assert whole["title"] == words
    assert whole["nodes"][0]["runs"][0]["text"] == words


def test_control_characters_survive_and_half_a_pair_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "brief.json"
    write_json(Report("T", "", (), (Paragraph((Text("a\x00b\nc\ud800"),)),)), path)
    whole = json.loads(path.read_bytes())
    assert whole["nodes"][0]["runs"][0]["text"] == "a\x00b\nc[U+D800]"
