"""Moving a date as it was written: its precision and its marks stay as they are."""

from __future__ import annotations

import re
from datetime import date, timedelta

_ONE = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?([~?%]?)")
_MONTH, _YEAR = 30.44, 365.2425
#: With fewer pixels than this to a day, a new date is no more exact than its month, or its year.
_DAY_PIXELS, _MONTH_PIXELS = 2.0, 0.15


def shifted(written: str, days: float) -> str | None:
    """Move a date by some days, in whole steps of its own precision; None if it can't be."""
    if "/" in written:
        sides = [_side(side, days) for side in written.split("/")]
        return "/".join(side for side in sides if side is not None) if None not in sides else None
    return _side(written, days)


def _side(written: str, days: float) -> str | None:
    if written in ("", ".."):
        return written
    match = _ONE.fullmatch(written)
    if not match:
        return None
    year, month, day, mark = match.groups()
    try:
        if day:
            moved = date(int(year), int(month), int(day)) + timedelta(days=round(days))
            return f"{moved.isoformat()}{mark}"
        if month:
            # Months beyond the twelfth are seasons: they are no date that can be made.
            begun = date(int(year), int(month), 1)
            index = begun.year * 12 + begun.month - 1 + round(days / _MONTH)
            return f"{date(index // 12, index % 12 + 1, 1).isoformat()[:7]}{mark}"
        return f"{date(int(year) + round(days / _YEAR), 1, 1).isoformat()[:4]}{mark}"
    except (ValueError, OverflowError):
        return None


def date_at(day: float, per_day: float) -> str:
    """Write the date at a day, no more exact than the zoom lets one point at it."""
    written = date.fromordinal(int(day)).isoformat()
    if per_day >= _DAY_PIXELS:
        return written
    return written[:7] if per_day >= _MONTH_PIXELS else written[:4]
