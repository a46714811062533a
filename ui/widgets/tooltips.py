"""Tool tips that hold words of a source: shown as text, whatever they look like."""

from html import escape


def plain_tip(text: str) -> str:
    """Text for setToolTip that Qt cannot take for markup, and that wraps."""
    return f"<qt>{escape(text)}</qt>" if text else ""
