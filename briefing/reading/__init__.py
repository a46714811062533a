"""The reading room: an article's text in, statements with suggestions and findings out.

No database and no other room; `read` is the one door.
"""

from briefing.reading.reader import read

__all__ = ["read"]
