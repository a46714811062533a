"""Prints the casualty figures of a report as CSV (RFC 4180), one row for each figure.

An end of a figure that is not known is an empty cell, never 0. A cell that a spreadsheet would take
for a formula begins with an apostrophe: imported text is never code.
"""

from __future__ import annotations

import csv
import io
from dataclasses import fields
from pathlib import Path

from briefing.export.characters import printable
from briefing.export.content import TIMELESS, Making, write_content
from briefing.report.tree import Counted, Report

_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")  # the wide ones as well
_LAST = ("draft", "marking")
COLUMNS = (
    *(field.name for field in fields(Counted) if field.name not in _LAST),
    "reviewed",
    "marking",
)
"""The names in the first row. A column is only ever added, at the end."""


def write_csv(report: Report, path: Path, making: Making = TIMELESS) -> str:
    """Write the figures to `path`; the SHA-256 (hex) of what was written.

    The rows hold no time of their own, so that the bytes are reproducible always. The file
    begins with a byte-order mark, without which spreadsheets read UTF-8 as something else.
    """
    return write_content(csv_text(report).encode("utf-8-sig"), path, making.progress)


def csv_text(report: Report) -> str:
    """The rows with the names of their columns above them."""
    told = io.StringIO()
    writer = csv.writer(told, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    overall = report.marking.label if report.marking else ""
    for figure in report.estimates:
        own = (getattr(figure, name) for name in COLUMNS[:-2])
        reviewed = "no" if figure.draft else "yes"
        writer.writerow([*map(_cell, own), reviewed, _cell(figure.marking or overall)])
    return told.getvalue()


def _cell(value: str | int | None) -> str | int:
    if value is None:
        return ""
    if isinstance(value, int):
        return value
    words = printable(value)
    return f"'{words}" if words.lstrip().startswith(_FORMULA) else words
