"""The documented schema is the one the exports keep to."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from briefing.export.json_report import json_text
from briefing.export.json_schema import schema_text
from briefing.report.build import build_report
from briefing.report.tree import Report
from tests.briefing.export.planting import Garden
from tests.briefing.export.tree_sample import HOSTILE, report_saying, whole_report

DOCUMENTED = Path(__file__).parents[3] / "docs" / "brief.schema.json"


def faults(text: str) -> list[str]:
    documented = json.loads(DOCUMENTED.read_text("utf-8"))
    Draft202012Validator.check_schema(documented)
    return [one.message for one in Draft202012Validator(documented).iter_errors(json.loads(text))]


def test_the_documented_schema_is_the_present_one() -> None:
    assert DOCUMENTED.read_text("utf-8") == schema_text()


@pytest.mark.parametrize("release", ["", "TLP:CLEAR"])
def test_what_is_exported_keeps_to_the_schema(release: str) -> None:
    assert faults(json_text(build_report(Garden("tlp").material, release))) == []
    assert faults(json_text(whole_report())) == []
    assert faults(json_text(Report("T", "", (), ()))) == []


@pytest.mark.parametrize("words", HOSTILE)
def test_no_words_lead_out_of_the_schema(words: str) -> None:
    assert faults(json_text(report_saying(words))) == []


@pytest.mark.parametrize(
    ("name", "value"),
    [("version", 1), ("nodes", [{"kind": "unknown"}]), ("title", None), ("page_size", "A9")],
)
def test_what_is_no_brief_is_told_from_one(name: str, value: Any) -> None:
    whole = json.loads(json_text(replace(whole_report(), title="T")))
    assert faults(json.dumps(whole | {name: value})) != []
