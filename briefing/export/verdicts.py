"""What is said of a file that was compared with the editions of a project: what is known, no more.

The command line and the window say the same.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.export.recognising import Recognition, Standing
from briefing.model.product import Edition


def verdict(name: str, found: Recognition, editions: Iterable[Edition]) -> str:
    """The sentence on the file called `name`; `editions` are all there are on record."""
    known = _named(found.editions)
    match found.standing:
        case Standing.UNALTERED:
            return f"“{name}” is {known} of this project, unaltered."
        case Standing.ADDED_TO:
            return (
                f"“{name}” is not as it was exported: it begins with every byte of {known},"
                " and something was added after it, such as comments or a signature."
            )
        case Standing.ALTERED:
            return (
                f"“{name}” is not as it was exported: it bears the date of {known}, but other"
                " bytes. It was altered, or saved anew by another program."
            )
        case Standing.UNKNOWN:
            namesake = next((one for one in editions if one.file_name == name), None)
            also = f" Edition {namesake.number} had that name, and other bytes." if namesake else ""
            return (
                f"“{name}” is no edition of this project, or was altered since it was"
                f" exported.{also}"
            )


def _named(editions: Iterable[Edition]) -> str:
    """`edition 3 (exported 2026-11-23T14:03:22Z as kursk.pdf, marked TLP:GREEN)`."""
    return " and ".join(
        f"edition {one.number} (exported {one.exported_at} as {one.file_name}"
        + (f", marked {one.marking})" if one.marking else ")")
        for one in editions
    )
