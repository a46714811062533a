"""The Word printer. python-docx is loaded here and nowhere else in the export."""

from briefing.export.docx.document import docx_bytes, write_docx

__all__ = ["docx_bytes", "write_docx"]
