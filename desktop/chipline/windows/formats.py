"""Numbers, dates and values of fields as people read them, in the manner of their locale."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QLocale, QTime

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import N_
from chipline.records.notation.countries import jurisdiction_names
from chipline.records.notation.date_words import DateWords
from chipline.records.notation.dates import DateError, FuzzyDate, left_open, plain_text, read_date
from chipline.records.notation.numbers import Marks
from chipline.records.notation.stamps import local_time
from chipline.records.notation.written_dates import DateNotation, knowing
from chipline.records.notation.year_parts import YEAR_PARTS, LeftOpen
from chipline.windows.date_formats import date_part, day_text, is_year_first, locale_words
from chipline.windows.i18n import edtf_text, error_text, figure_text, locale_number, tr, translated

#: Shown where a field is empty.
EMPTY = "–"


def number_marks() -> Marks:
    """Return the marks with which the user's locale writes figures."""
    locale = QLocale()
    return Marks(locale.decimalPoint(), locale.groupSeparator())


def number_text(value: float, decimals: int | None = None) -> str:
    """Write a number as the user's locale does, with no more decimals than it has."""
    if isinstance(value, int):
        return locale_number(value)
    if value.is_integer():
        return locale_number(value) if abs(value) < 1e15 else f"{value:.3g}"
    if decimals is None:
        decimals = min(4, len(f"{value:.10g}".partition(".")[2]))
    return locale_number(value, decimals)


def date_notation() -> DateNotation:
    """Return how dates are written where the user types: in the locale's words and the program's."""
    return DateNotation(_date_words(QLocale().name(), _names_of_parts()), today=_today())


def _today() -> date:
    return date.today()  # noqa: DTZ011  # the user's own day


def _names_of_parts() -> tuple[tuple[int, str], ...]:
    return tuple((code, translated(part.name)) for code, part in YEAR_PARTS.items())


@lru_cache(maxsize=8)
def _date_words(_locale: str, names: tuple[tuple[int, str], ...]) -> DateWords:
    own = ((tr("open"), ".."), (tr("uncertain"), "?"))
    return knowing(names, locale_words().with_(own))


def date_text(written: str | None) -> str:
    """Write an EDTF date as people read it, no more exact than it was entered."""
    return edtf_text(written) if written else EMPTY


def typed_date(text: str) -> FuzzyDate:
    """Read a date that was typed.

    Raises:
        DateError: it is not a date, or can be two.
    """
    return read_date(text, date_notation())


def edited_date(written: str) -> str:
    """Write a date as one begins to edit it: as it is kept, but a part of a year by its name."""
    return written if plain_text(written) == written else edtf_text(written)


def date_reading(written: str) -> str:
    """Say in words which days a date may stand for, such as “between 1 and 30 April 2025”.

    Raises:
        DateError: it is not a date.
    """
    found = typed_date(written)
    doubts = [tr(", approximately")] if found.approximate else []
    doubts += [tr(", uncertain")] if found.uncertain else []
    doubts += [translated(_LEFT_OPEN[left_open(found.text)])]
    doubts += [tr(", without the time of day")] if ":" in written else []
    return _days_text(found) + "".join(doubts)


def _days_text(found: FuzzyDate) -> str:
    first, last = (
        None if day is None else date.fromordinal(day) for day in (found.earliest, found.latest)
    )
    if first is None:
        return tr("no later than %s").replace("%s", day_text(last or date.min, long=True))
    if last is None:
        return tr("from %s on").replace("%s", day_text(first, long=True))
    if first == last:
        return day_text(first, long=True)
    begin, end = day_text(first, long=True), day_text(last, long=True)
    if first.year == last.year and not is_year_first():
        begin = date_part(first, "d" if first.month == last.month else "d MMMM")
    return tr("between %1 and %2").replace("%1", begin).replace("%2", end)


_LEFT_OPEN = {
    LeftOpen.NONE: "",
    LeftOpen.HEMISPHERE: N_(", as the hemisphere is not told"),
    LeftOpen.DECEMBER: N_(", as it is not told in which December it began"),
    LeftOpen.BOTH: N_(", as neither the hemisphere nor the December is told"),
}


def kept_date_reading(written: str) -> str:
    """Say which days a date of a record may stand for; of a file from elsewhere it may be none."""
    try:
        return date_reading(written)
    except DateError as error:
        return error_text(error)


def stamp_text(stamp: str) -> str:
    """Write a time stamp (UTC, ISO 8601) in the user's own time; what is no stamp, as it is."""
    moment = local_time(stamp)
    if moment is None:
        return stamp
    clock = QLocale().toString(QTime(moment.hour, moment.minute), "HH:mm")
    return f"{day_text(moment.date())}, {clock}"


def stamp_day_text(stamp: str) -> str:
    """Write the day of a time stamp in the user's own time; what is no stamp, as it is."""
    moment = local_time(stamp)
    return day_text(moment.date()) if moment else stamp


def value_text(spec: FieldSpec, value: Any, names: dict[str, str] | None = None) -> str:
    """Write a value for reading; `names` gives the titles of records by id."""
    if value is None:
        return EMPTY
    if spec.refers:
        ids = value if spec.many else [value]
        return ", ".join((names or {}).get(one, tr("(missing)")) for one in ids)
    if isinstance(value, list):
        known = jurisdiction_names() if spec.type is FieldType.COUNTRIES else {}
        return ", ".join(known.get(part) or translated(part) for part in value)
    writer = _WRITERS.get(spec.type)
    return writer(value) if writer else str(value)


_WRITERS: dict[FieldType, Callable[[Any], str]] = {
    FieldType.DATE: date_text,
    FieldType.STAMP: stamp_text,
    FieldType.NUMBER: figure_text,
    FieldType.INTEGER: figure_text,
    FieldType.YES_NO: lambda value: tr("Yes") if value else tr("No"),
    FieldType.COUNTRY: lambda value: jurisdiction_names().get(value, str(value)),
}
