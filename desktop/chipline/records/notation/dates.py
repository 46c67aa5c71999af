"""Fuzzy dates: EDTF text (ISO 8601-2, level 1), kept as written, with earliest and latest day.

Days are proleptic Gregorian ordinals (`datetime.date.toordinal`), so they sort and draw as numbers.
Single dates are read by the standard library, sets and open places by the `edtf` library: that one
needs 5 ms a date, which a table of a million rows can't wait for; a test holds both to one meaning.
What the library is given has a form and a length that it reads at once: of what lies beyond level 1
some takes it minutes (`Y1E9999999`, long lists) or makes it print.

What is no EDTF goes through `written_dates.py`, which knows how people write dates.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from chipline.records.message import Message, UserError
from chipline.records.notation.text import fold
from chipline.records.notation.written_dates import PLAIN_DATES, DateNotation, edtf_of
from chipline.records.notation.year_parts import YEAR_PARTS, LeftOpen

OPEN = ".."
_SINGLE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?([~?%]?)")
_YEAR_PART = re.compile(r"([0-9]{4})-([2-4][0-9])([~?%]?)")
#: More than any date that is read here needs, a span of two points in time included.
_LONGEST = 64
_DATE = "[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
_RANGE = rf"{_DATE}(?:\.\.{_DATE})?"
_FOR_LIBRARY = re.compile(
    rf"""
    {_DATE}[~?%]?
    | [0-9](?:[0-9][0-9]|[0-9]X|XX)X[~?%]?                        # decade, century
    | [0-9]{{4}}-(?:XX(?:-XX)?|[0-9]{{2}}-XX)[~?%]?               # month or day left open
    | \[{_RANGE}(?:,{_RANGE})*\] | \{{{_RANGE}(?:,{_RANGE})*\}}    # one of these; all of these
    """,
    re.VERBOSE,
)
_MONTH_OPEN = re.compile(r"([0-9]{4})-XX-([0-9]{2})([~?%]?)")
#: Dashes that mean a span rather than part a date.
_LONG_DASH = re.compile("[–—]")
_HOW = Message(
    "Write a year, month or day such as 2025, 2025-04 or 2025-04-09; add ~ for about, ? for "
    "uncertain; write 2024/2025 for a span and 2025-04/.. for an open end."
)


class DateError(UserError, ValueError):
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
    """Read a date in EDTF, or as anybody writes it whose language is known everywhere.

    Raises:
        DateError: it is not a date, can be two, or is a span that ends before it begins.
    """
    return read_date(text)


def read_date(text: str, notation: DateNotation = PLAIN_DATES) -> FuzzyDate:
    """Read a date in EDTF, or as people write it where the text comes from.

    Raises:
        DateError: as `parse_date`.
    """
    typed = text.strip()
    if match := _SINGLE.fullmatch(typed):
        found = _single(typed, typed, match)
        if found:
            return found
    if len(typed) > _LONGEST:
        raise DateError(
            Message("“{typed}…” is longer than any date. {how}", typed=typed[:_LONGEST], how=_HOW)
        )
    return _edtf(typed, typed) or _folded(typed) or _worded(typed, notation)


def read_day(text: str, notation: DateNotation = PLAIN_DATES) -> date:
    """Read one day of the calendar.

    Raises:
        DateError: it is not a date, or more than one day.
    """
    found = read_date(text, notation)
    if found.earliest is None or found.earliest != found.latest:
        raise DateError(
            Message("“{typed}” is not one day. Write it as 2025-04-09.", typed=text.strip())
        )
    return date.fromordinal(found.earliest)


def _folded(typed: str) -> FuzzyDate | None:
    """Read EDTF in digits and dashes of other scripts and widths."""
    plain = fold(typed).upper()
    return None if plain == typed or _LONG_DASH.search(typed) else _edtf(plain, typed)


@lru_cache(maxsize=10_000)
def _worded(typed: str, notation: DateNotation) -> FuzzyDate:
    written = edtf_of(typed, notation)
    if isinstance(written, Message):
        raise DateError(written)
    found = _edtf(written, typed) if written else None
    if found is None:
        raise DateError(_no_date(typed))
    return found


def _no_date(typed: str) -> Message:
    return Message("“{typed}” is not a date that can be read. {how}", typed=typed, how=_HOW)


def _edtf(written: str, typed: str) -> FuzzyDate | None:
    """Read EDTF that stands for what was typed; None where it is none."""
    parts = written.split("/")
    if len(parts) == 1:
        return _one(written, typed)
    return _span(parts[0], parts[1], typed) if len(parts) == 2 else None


def _one(written: str, typed: str) -> FuzzyDate | None:
    if match := _SINGLE.fullmatch(written):
        found = _single(written, typed, match)
        if found:
            return found
    if match := _YEAR_PART.fullmatch(written):
        return _year_part(written, typed, match)
    if match := _MONTH_OPEN.fullmatch(written):
        return _month_open(written, typed, match)
    return _by_library(written, typed) if _FOR_LIBRARY.fullmatch(written) else None


def _single(written: str, typed: str, match: re.Match[str]) -> FuzzyDate | None:
    year, month, day = (int(part) if part else None for part in match.groups()[:3])
    mark = match.group(4)
    if year is None or year < 1 or (month is not None and month > 12):
        # Months 21 to 41 are seasons, quarters and halves.
        return None
    try:
        first = date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError as error:
        raise DateError(_no_day(typed)) from error
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


def _no_day(typed: str) -> Message:
    return Message("“{typed}” is not a day of the calendar. {how}", typed=typed, how=_HOW)


def _year_part(written: str, typed: str, match: re.Match[str]) -> FuzzyDate | None:
    part = YEAR_PARTS.get(int(match[2]))
    if part is None:
        return None
    try:
        first, last = part.days(int(match[1]))
    except ValueError as error:
        raise DateError(_no_day(typed)) from error
    return _between(written, (first, last), match[3])


def _month_open(written: str, typed: str, match: re.Match[str]) -> FuzzyDate:
    """Read a day of a month that nobody knows."""
    year, day = int(match[1]), int(match[2])
    try:
        return _between(written, (date(year, 1, day), date(year, 12, day)), match[3])
    except ValueError as error:
        raise DateError(_no_day(typed)) from error


def _between(written: str, days: tuple[date, date], mark: str) -> FuzzyDate:
    first, last = (day.toordinal() for day in days)
    about, unsure = bool(mark) and mark in "~%", bool(mark) and mark in "?%"
    return FuzzyDate(written, first, last, Precision.SPAN, about, unsure)


def year_part_of(written: str) -> Message | None:
    """Name the part of a year that an EDTF date is, without its marks; None where it is none."""
    match = _YEAR_PART.fullmatch(written)
    part = YEAR_PARTS.get(int(match[2])) if match else None
    return part.named(match[1]) if match and part else None


def plain_text(written: str) -> str:
    """Write an EDTF date in English where it is a part of a year; all else stays as it is."""
    return "/".join(_plain_end(end) for end in written.split("/"))


def _plain_end(written: str) -> str:
    part = year_part_of(written)
    return f"{part}{written.lstrip('0123456789-')}" if part else written


def left_open(written: str) -> LeftOpen:
    """Tell what the seasons of an EDTF date leave open."""
    ends = filter(None, map(_YEAR_PART.fullmatch, written.split("/")))
    parts = [YEAR_PARTS[code].left_open for end in ends if (code := int(end[2])) in YEAR_PARTS]
    return max(parts, key=list(LeftOpen).index, default=LeftOpen.NONE)


def _span(first_text: str, last_text: str, typed: str) -> FuzzyDate | None:
    opens = [part.strip() in ("", OPEN) for part in (first_text, last_text)]
    first = None if opens[0] else _one(first_text.strip(), typed)
    last = None if opens[1] else _one(last_text.strip(), typed)
    if all(opens) or (first is None and not opens[0]) or (last is None and not opens[1]):
        return None
    earliest = first.earliest if first else None
    latest = last.latest if last else None
    if earliest is not None and latest is not None and earliest > latest:
        raise DateError(
            Message("“{typed}” ends before it begins. Swap the two dates.", typed=typed)
        )
    sides = [side for side in (first, last) if side]
    return FuzzyDate(
        f"{first.text if first else first_text}/{last.text if last else last_text}",
        earliest,
        latest,
        Precision.SPAN,
        approximate=any(side.approximate for side in sides),
        uncertain=any(side.uncertain for side in sides),
    )


def _by_library(written: str, typed: str) -> FuzzyDate:
    # Imported here: reading it in costs 0.13 s, and most workspaces never need it.
    from edtf import parse_edtf  # noqa: PLC0415
    from edtf.parser.edtf_exceptions import EDTFParseException  # noqa: PLC0415

    try:
        parsed = parse_edtf(written)
        low, high = (date(*day[:3]) for day in (parsed.lower_strict(), parsed.upper_strict()))
    except (EDTFParseException, ValueError, TypeError, AttributeError, OverflowError) as error:
        raise DateError(_no_date(typed)) from error
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
