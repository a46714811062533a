"""The quarantine: what a stranger wrote is taken in and read in a process apart.

A document may be made to hang a reader, to eat all memory or to break it down. `Reader` has that
happen to a child that can be ended at any time; `take_and_read` does the same work right here. It
knows no database and opens no socket.
"""

from briefing.quarantine.orders import (
    FileOrder,
    Order,
    PastedOrder,
    file_order,
    is_plain_text,
    take_and_read,
)
from briefing.quarantine.reader import Reader

__all__ = [
    "FileOrder",
    "Order",
    "PastedOrder",
    "Reader",
    "file_order",
    "is_plain_text",
    "take_and_read",
]
