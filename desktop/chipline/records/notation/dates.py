"""Fuzzy dates: EDTF text (ISO 8601-2, level 1), kept as written, with earliest and latest day.

Days are proleptic Gregorian ordinals (`datetime.date.toordinal`), so they sort and draw as numbers.
Single dates are read by the standard library, everything else by the `edtf` library: that one needs
5 ms a date, which a table of a million rows can't wait for; a test holds both to one meaning. What
the library is given has a form and a length that it reads at once: of what lies beyond level 1 some
takes it minutes (`Y1E9999999`, long lists) or makes it print.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

OPEN = ".."
_SINGLE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")
_WORDED = re.compile(
    r"(?P<about>~)?\s*(?:(?P<day>[0-9]{1,2})\.?\s+)?(?P<month>[A-Za-z]{3,9})\.?\s+"
    r"(?P<year>[0-9]{4})(?P<mark>[~?%]?)"
)
#: More than any date that is read here needs, a span of two points in time included.
_LONGEST = 64
_DATE = "[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
_RANGE = rf"{_DATE}(?:\.\.{_DATE})?"
_FOR_LIBRARY = re.compile(
    rf"""
    {_DATE}[~?%]?
    | [0-9]{{4}}-(?:2[1-9]|3[0-9]|4[01])                          # seasons, quarters, halves
    | [0-9](?:[0-9][0-9]|[0-9]X|XX)X[~?%]?                        # decade, century
    | [0-9]{{4}}-(?:XX(?:-XX)?|[0-9]{{2}}-XX)[~?%]?               # month or day left open
    | [0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}T[0-9:]{{8}}(?:Z|[+-][0-9]{{2}}:[0-9]{{2}})?
    | \[{_RANGE}(?:,{_RANGE})*\] | \{{{_RANGE}(?:,{_RANGE})*\}}    # one of these; all of these
    """,
    re.VERBOSE,
)
# Not from `calendar`: Qt sets the system's locale, and these are the words of the English text.
_MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]
_HOW = (
    "Write a year, month or day such as 2025, 2025-04 or 2025-04-09; add ~ for about, ? for "
    "uncertain; write 2024/2025 for a span and 2025-04/.. for an open end."
)


class DateError(ValueError):
    """A date that can't be read; the message says how to write it."""


class Precision(StrEnum):
    """How exactly a date was entered."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class FuzzyDate:
    """A date as written, with the first and last day it may stand for.

    `earliest` or `latest` is None where that side is open (`..`).
    """

    text: str
    earliest: int | None
    latest: int | None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False

    @property
    def exact(self) -> bool:
        """Whether it stands for one day and nothing is in doubt."""
        return (
            self.earliest == self.latest
            and self.earliest is not None
            and not (self.approximate or self.uncertain)
        )


@lru_cache(maxsize=100_000)
def parse_date(text: str) -> FuzzyDate:
    """Read an EDTF date.

    Raises:
        DateError: it is not a date, or a span that ends before it begins.
    """
    written = text.strip()
    if len(written) > _LONGEST:
        raise DateError(f"“{written[:_LONGEST]}…” is longer than any date. {_HOW}")
    parts = written.split("/")
    if len(parts) == 1:
        return _one(written)
    if len(parts) > 2:
        raise DateError(f"“{written}” is not a span of two dates. {_HOW}")
    return _span(written, *parts)


def _one(typed: str) -> FuzzyDate:
    written = _in_digits(typed.strip())
    found = _single(written)
    if found is None and not _FOR_LIBRARY.fullmatch(written):
        raise DateError(f"“{written}” is not a date that can be read. {_HOW}")
    return found or _by_library(written)


def _in_digits(written: str) -> str:
    """Turn a date as the program shows it, such as “~15 Apr 2025”, into the form it is kept in."""
    match = _WORDED.fullmatch(written)
    if not match:
        return written
    typed = match["month"].casefold()
    month = next((n for n, name in enumerate(_MONTHS, 1) if name.startswith(typed)), None)
    if month is None:
        return written
    day = f"-{int(match['day']):02d}" if match["day"] else ""
    mark = match["mark"] or ("~" if match["about"] else "")
    return f"{match['year']}-{month:02d}{day}{mark}"


def _single(written: str) -> FuzzyDate | None:
    match = _SINGLE.fullmatch(written)
    if not match:
        return None
    year, month, day = (int(part) if part else None for part in match.groups()[:3])
    mark = match.group(4)
    if year is None or year < 1 or (month is not None and month > 12):
        # Months 21 to 41 are seasons and quarters: the library knows them.
        return None
    try:
        first = date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError as error:
        raise DateError(f"“{written}” is not a day of the calendar. {_HOW}") from error
    if day is not None:
        last, precision = first, Precision.DAY
    elif month is not None:
        last = date(year, month, calendar.monthrange(year, month)[1])
        precision = Precision.MONTH
    else:
        last, precision = date(year, 12, 31), Precision.YEAR
    return FuzzyDate(
        written,
        first.toordinal(),
        last.toordinal(),
        precision,
        approximate=mark in ("~", "%") and bool(mark),
        uncertain=mark in ("?", "%") and bool(mark),
    )


def _span(written: str, first_text: str, last_text: str) -> FuzzyDate:
    try:
        first, last = (
            None if part in ("", OPEN) else _one(part) for part in (first_text, last_text)
        )
    except DateError as error:
        raise DateError(f"“{written}”: {error}") from error
    if first is None and last is None:
        raise DateError(f"“{written}” is not a span of two dates. {_HOW}")
    earliest = first.earliest if first else None
    latest = last.latest if last else None
    if earliest is not None and latest is not None and earliest > latest:
        raise DateError(f"“{written}” ends before it begins. Swap the two dates.")
    sides = [side for side in (first, last) if side]
    return FuzzyDate(
        f"{first.text if first else first_text}/{last.text if last else last_text}",
        earliest,
        latest,
        Precision.SPAN,
        approximate=any(side.approximate for side in sides),
        uncertain=any(side.uncertain for side in sides),
    )


def _by_library(written: str) -> FuzzyDate:
    # Imported here: reading it in costs 0.13 s, and most workspaces never need it.
    from edtf import parse_edtf  # noqa: PLC0415
    from edtf.parser.edtf_exceptions import EDTFParseException  # noqa: PLC0415

    try:
        parsed = parse_edtf(written)
        low, high = (date(*day[:3]) for day in (parsed.lower_strict(), parsed.upper_strict()))
    except (EDTFParseException, ValueError, TypeError, AttributeError, OverflowError) as error:
        raise DateError(f"“{written}” is not a date that can be read. {_HOW}") from error
    # “%” is a mark of its own to the library: approximate and uncertain.
    both = bool(getattr(parsed, "is_uncertain_and_approximate", False))
    return FuzzyDate(
        written,
        low.toordinal(),
        high.toordinal(),
        Precision.SPAN,
        approximate=bool(parsed.is_approximate) or both,
        uncertain=bool(parsed.is_uncertain) or both,
    )


def bounds(text: str | None) -> tuple[int | None, int | None]:
    """Return the earliest and latest day of a stored date; both None when there is none."""
    if not text:
        return None, None
    parsed = parse_date(text)
    return parsed.earliest, parsed.latest


def possibly_on(day: int, began: FuzzyDate | None, ended: FuzzyDate | None) -> bool:
    """Tell whether something that ran from `began` to `ended` may have been so on `day`.

    `ended` is the first day on which it is no longer so; None is an open end.
    """
    started = began is None or began.earliest is None or began.earliest <= day
    over = ended is not None and ended.latest is not None and ended.latest <= day
    return started and not over


def certainly_on(day: int, began: FuzzyDate | None, ended: FuzzyDate | None) -> bool:
    """Tell whether it was surely so on `day`, whatever the fuzzy ends turn out to be."""
    started = began is not None and began.latest is not None and began.latest <= day
    over = ended is not None and (ended.earliest is None or ended.earliest <= day)
    return started and not over
