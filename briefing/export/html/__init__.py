"""The HTML printer: one self-contained, accessible file."""

from briefing.export.html.page import html_text, write_html

__all__ = ["html_text", "write_html"]
