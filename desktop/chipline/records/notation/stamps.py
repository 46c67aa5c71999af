"""Time stamps: kept in UTC (ISO 8601), shown in the time of the place where the user is."""

from __future__ import annotations

from datetime import datetime


def local_time(stamp: str) -> datetime | None:
    """Return a stamp in the user's own time; None where it is none."""
    try:
        return datetime.fromisoformat(stamp).astimezone()
    except (ValueError, OverflowError, OSError):
        return None


def local_text(stamp: str) -> str:
    """Write a stamp in the user's own time, to the minute; what is none, as it is."""
    moment = local_time(stamp)
    return f"{moment:%Y-%m-%d %H:%M}" if moment else stamp
