"""The moment that a document bears and the number it is known by.

reportlab would take its moment from the environment where that holds one.
"""

from __future__ import annotations

import time
from datetime import datetime
from typing import Any

from briefing.export.pdf.mends import NO_NUMBER


def bear(document: Any, moment: str) -> None:  # Any: reportlab's own document
    """Date the document, and have its bytes alone say which file it is (ISO 32000-1, 14.4)."""
    made = datetime.fromisoformat(moment)
    document._timeStamp.t = made.timestamp()  # noqa: SLF001 - reportlab's clock has no other door
    document.ID = lambda: b"[<%s><%s>]" % (NO_NUMBER, NO_NUMBER)


def date_borne(document: Any, form: str) -> str:  # Any: reportlab's own document
    """The moment in UTC, not to tell where, in the form that `strftime` is given."""
    seconds: float = document._timeStamp.t  # noqa: SLF001 - see above
    return time.strftime(form, time.gmtime(seconds))
