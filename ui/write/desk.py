"""What all of the writing desk shares: the workbench, looked-up statements, the last layout."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from briefing.project.queries.writing import citable_statements
from briefing.report.build import LaidOut
from ui.models.statement_lines import StatementLine, StatementLines
from ui.workbench import Workbench
from ui.write.citation_chips import ChipFaces

READING_ONLY = "This project is open for reading only."


class Desk(QObject):
    """Handed to every part of the desk in place of globals."""

    laid_out_changed = Signal()

    def __init__(self, workbench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workbench = workbench
        self.lines = StatementLines(workbench)
        self.faces = ChipFaces(self.lines, self)
        self.laid_out: LaidOut | None = None

    @property
    def editable(self) -> bool:
        """Whether anything can be written."""
        return self.workbench.is_open and not self.workbench.why_read_only

    def find(self, words: str) -> list[StatementLine]:
        """Statements to cite that answer to the words, the unused ones first."""
        return list(self.lines.lines(self.workbench.ask(citable_statements, words)).values())

    def set_laid_out(self, laid_out: LaidOut | None) -> None:
        """The brief was laid out anew: numbers of citations and rows of tables may be others."""
        self.laid_out = laid_out
        self.faces.set_numbers(laid_out.numbers if laid_out else {})
        self.laid_out_changed.emit()
