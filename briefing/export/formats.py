"""The formats a brief can be exported to, by the ending of the file's name.

A printer is imported only when its format is asked for, since some are slow to load.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from briefing.errors import ExportError
from briefing.export.content import TIMELESS, Making

if TYPE_CHECKING:
    from briefing.report.tree import Report


class Printer(Protocol):
    """Writes a report to a file and returns the SHA-256 (hex) of what it wrote."""

    def __call__(self, report: Report, path: Path, making: Making) -> str: ...


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file: the ending that asks for it, its name in menus, how its printer is loaded,
    and whether a password `protects` it."""

    ending: str
    name: str
    load: Callable[[], Printer]
    protects: bool = False


def _pdf() -> Printer:
    from briefing.export.pdf import write_pdf

    return write_pdf


def _docx() -> Printer:
    from briefing.export.docx import write_docx

    return write_docx


def _html() -> Printer:
    from briefing.export.html import write_html

    return write_html


def _markdown() -> Printer:
    from briefing.export.markdown import write_markdown

    return write_markdown


def _stix() -> Printer:
    from briefing.export.stix import write_stix

    return write_stix


def _csv() -> Printer:
    from briefing.export.csv_estimates import write_csv

    return write_csv


def _json() -> Printer:
    from briefing.export.json_report import write_json

    return write_json


# A longer ending stands before the one it ends in: `.stix.json` is no plain `.json`.
FORMATS: tuple[Format, ...] = (
    Format(".pdf", "PDF document", _pdf, protects=True),
    Format(".docx", "Word document", _docx),
    Format(".html", "Web page", _html),
    Format(".md", "Markdown text", _markdown),
    Format(".stix.json", "STIX 2.1 bundle", _stix),
    Format(".json", "JSON data", _json),
    Format(".csv", "Casualty estimates as CSV", _csv),
)


def find_format(path: Path) -> Format | None:
    """The format that the file's name asks for, or None where it asks for none."""
    name = path.name.lower()
    return next((known for known in FORMATS if name.endswith(known.ending)), None)


def format_of(path: Path) -> Format:
    """The format that the file's name asks for. Raises ExportError where there is none."""
    known = find_format(path)
    if known is None:
        endings = ", ".join(one.ending for one in FORMATS)
        raise ExportError(f"“{path.name}” has none of the endings a brief can have: {endings}.")
    return known


def bare_name(path: Path) -> str:
    """The name of the file without the ending of its format: `kursk` of `kursk.stix.json`."""
    known = find_format(path)
    return path.name[: -len(known.ending)] if known else path.name


def write_report(report: Report, path: Path, making: Making = TIMELESS) -> str:
    """Write `report` in the format of `path`'s ending; the SHA-256 (hex) of the file.

    Raises ExportError where the ending is unknown, the format takes no password or the file cannot
    be written, and then leaves what stood there untouched.
    """
    known = format_of(path)
    if making.password:
        refuse_password_for(known)
    return known.load()(report, path, making)


def refuse_password_for(known: Format) -> None:
    """Raises ExportError unless the format can be encrypted with a password: only PDF can."""
    if not known.protects:
        able = " or ".join(one.ending for one in FORMATS if one.protects)
        raise ExportError(
            f"A {known.ending} file cannot be protected with a password.",
            f"Export as {able}, or without a password.",
        )
