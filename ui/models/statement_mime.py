"""How a statement travels when it is dragged: its id in UTF-8, under a type of our own."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

STATEMENT_MIME = "application/x-sourceline-statement"


def statement_mime(statement_id: str, words: str) -> QMimeData:
    """A statement to drag; its words go along for other programs."""
    data = QMimeData()
    data.setData(STATEMENT_MIME, statement_id.encode())
    data.setText(words)
    return data


def dragged_statement(data: QMimeData) -> str:
    """The id of the statement that is dragged, '' where it is something else."""
    if not data.hasFormat(STATEMENT_MIME):
        return ""
    return bytes(data.data(STATEMENT_MIME).data()).decode("utf-8", "replace").strip()
