"""The formats a brief can be exported to, by the ending of the file's name.

A printer is imported only when its format is asked for, since some are slow to load.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from briefing.errors import ExportError

if TYPE_CHECKING:
    from briefing.export.content import Progress
    from briefing.report.tree import Report


PROTECTED = ".pdf"
"""The ending of the only format that a password can protect."""


class Printer(Protocol):
    """Writes a report to a file and returns the SHA-256 (hex) of what it wrote."""

    def __call__(
        self, report: Report, path: Path, *, reproducible: bool, progress: Progress | None
    ) -> str: ...


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file: the ending that asks for it and its name in menus."""

    ending: str
    name: str
    load: Callable[[], Printer]


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
    Format(".pdf", "PDF document", _pdf),
    Format(".docx", "Word document", _docx),
    Format(".html", "Web page", _html),
    Format(".md", "Markdown text", _markdown),
    Format(".stix.json", "STIX 2.1 bundle", _stix),
    Format(".json", "JSON data", _json),
    Format(".csv", "Casualty estimates as CSV", _csv),
)


def format_of(path: Path) -> Format:
    """The format that the file's name asks for. Raises ExportError where there is none."""
    name = path.name.lower()
    for known in FORMATS:
        if name.endswith(known.ending):
            return known
    endings = ", ".join(known.ending for known in FORMATS)
    raise ExportError(
        f"\u201c{path.name}\u201d has none of the endings a brief can have: {endings}."
    )


def write_report(
    report: Report,
    path: Path,
    *,
    reproducible: bool = False,
    password: str = "",
    progress: Progress | None = None,
) -> str:
    """Write `report` in the format of `path`'s ending; the SHA-256 (hex) of the file.

    `reproducible` gives identical bytes for identical content; `password` encrypts a PDF. Raises
    ExportError where the ending is unknown, the format takes no password or the file cannot be
    written, and then leaves what stood there untouched.
    """
    known = format_of(path)
    if password:
        refuse_password_for(known)
        from briefing.export.pdf import write_pdf

        return write_pdf(
            report, path, password=password, reproducible=reproducible, progress=progress
        )
    return known.load()(report, path, reproducible=reproducible, progress=progress)


def refuse_password_for(known: Format) -> None:
    """Raises ExportError unless the format can be encrypted with a password: only PDF can."""
    if known.ending != PROTECTED:
        raise ExportError(
            f"A {known.ending} file cannot be protected with a password.",
            f"Export as {PROTECTED}, or without a password.",
        )
