"""Dates in the manner of the user's locale: how a day, month and year are written, and their words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale

from chipline.records.notation.date_words import KNOWN_WORDS, DateWords
from chipline.windows.locale_style import DATE_STYLES, date_patterns

#: Day, month and year where another order than day, month, year is written.
_YEAR_FIRST = {
    QLocale.Language.Chinese: ("yyyy年M月d日", "yyyy年M月", "yyyy"),
    QLocale.Language.Japanese: ("yyyy年M月d日", "yyyy年M月", "yyyy"),
    QLocale.Language.Korean: ("yyyy년 M월 d일", "yyyy년 M월", "yyyy"),
}
_SHORT = DATE_STYLES["words"]
_LONG = ("d MMMM yyyy", "MMMM yyyy", "yyyy")
_FORMATS = (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat)


def is_shortened() -> bool:
    """Tell whether of two days the first may go without the year, or month, that it shares."""
    patterns = date_patterns()
    return QLocale().language() not in _YEAR_FIRST if patterns is None else patterns == _SHORT


def day_text(day: date, *, long: bool = False) -> str:
    """Write a day."""
    return _text(day, 0, long=long)


def ordinal_text(ordinal: float) -> str:
    """Write a day that is given by its ordinal."""
    return day_text(date.fromordinal(int(ordinal)))


def month_text(day: date) -> str:
    """Write the month of a day, with its year."""
    return _text(day, 1)


def year_text(day: date) -> str:
    """Write the year of a day."""
    return _text(day, 2)


def date_part(day: date, pattern: str) -> str:
    """Write a part of a date, such as its weekday, by a pattern of Qt's."""
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def _text(day: date, at: int, *, long: bool = False) -> str:
    own = _LONG if long else _SHORT
    patterns = date_patterns()
    if patterns is None:
        patterns = _YEAR_FIRST.get(QLocale().language(), own)
    return date_part(day, own[at] if patterns == _SHORT else patterns[at])


def locale_words() -> DateWords:
    """Return the words of dates that are known everywhere, and those of the user's locale."""
    return _words(QLocale().name())


@lru_cache(maxsize=8)
def _words(locale: str) -> DateWords:
    return KNOWN_WORDS.with_(_names(QLocale(locale)))


def _names(locale: QLocale) -> Iterator[tuple[str, str]]:
    """Yield weekdays, and months after them, so that of two abbreviations the month counts.

    A single character is no weekday: 日 stands behind every day of a month.
    """
    for form in _FORMATS:
        for day in range(1, 8):
            names = locale.dayName(day, form), locale.standaloneDayName(day, form)
            yield from ((name, f"w{day}") for name in names if len(name) > 1)
    for form in _FORMATS:
        for month in range(1, 13):
            yield locale.monthName(month, form), f"m{month}"
            yield locale.standaloneMonthName(month, form), f"m{month}"
