"""Moments of the clock as people read them, in this machine's time zone."""

from __future__ import annotations

from datetime import datetime, timedelta


def local(moment: str) -> datetime:
    """An ISO 8601 moment in local time. Raises ValueError where it is none."""
    return datetime.fromisoformat(moment).astimezone()


def spoken_moment(moment: str, now: str) -> str:
    """`today 14:09`, `yesterday 09:05`, `18 November`, `3 May 2025`; '' where it is none."""
    try:
        then, today = local(moment), local(now)
    except ValueError:
        return ""
    days = (today.date() - then.date()) // timedelta(days=1)
    if days <= 0:
        return f"today {then:%H:%M}"
    if days == 1:
        return f"yesterday {then:%H:%M}"
    year = "" if then.year == today.year else f" {then.year}"
    return f"{then.day} {then:%B}{year}"
