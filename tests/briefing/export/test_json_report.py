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
    assert (whole["format"], whole["version"]) == ("sourceline-brief", 1)
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
