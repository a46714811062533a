"""What it means for the grades of an article's statements that its outlet was mended.

It knows two sources, before and after, and gives a sentence; it changes nothing.
"""

from __future__ import annotations

from briefing.model.evidence import Source


def outlet_change(old: Source | None, new: Source | None) -> str:
    """What an analyst has to know of the change; '' where no letter is lost, kept or won."""
    before, after = (one.reliability if one else "" for one in (old, new))
    if old and new and old.id == new.id:
        kept = f" and keeps its {before}" if before else ""
        return f"“{old.name}” is called “{new.name}” now{kept}." if old.name != new.name else ""
    if before == after:
        return ""
    name = (
        f"The article is now credited to “{new.name}”" if new else "The article has no outlet now"
    )
    if not after:
        lost = f"statements that had their {before} from “{old.name}” have no letter" if old else ""
        return f"{name}: {lost}."
    instead = f" instead of {before}" if before else ""
    return f"{name}: statements that it tells by itself have its {after}{instead}."
