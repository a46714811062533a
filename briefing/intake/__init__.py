"""Intake: the bytes of a document in, its text and provenance out as plain values.

It knows no database and opens no socket. Four doors: `take_file`, `take_bytes`, `take_text`,
`take_pasted`.
"""

from briefing.intake.taking import take_bytes, take_file, take_pasted, take_text

__all__ = ["take_bytes", "take_file", "take_pasted", "take_text"]
