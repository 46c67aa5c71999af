"""Numbers, dates and values of fields as people read them, in the manner of their locale."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QDateTime, QLocale, Qt

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.notation.countries import jurisdiction_names
from chipline.records.notation.dates import DateError, parse_date
from chipline.records.notation.numbers import Marks
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


def date_text(written: str | None) -> str:
    """Write an EDTF date as people read it, no more exact than it was entered."""
    return edtf_text(written) if written else EMPTY


def date_reading(written: str) -> str:
    """Say in words which days a date may stand for, such as “between 1 and 30 April 2025”.

    Raises:
        DateError: it is not a date.
    """
    found = parse_date(written)
    locale = QLocale()

    def long(ordinal: int, pattern: str = "d MMMM yyyy") -> str:
        day = date.fromordinal(ordinal)
        return locale.toString(QDate(day.year, day.month, day.day), pattern)

    doubts = [tr(", approximately")] if found.approximate else []
    doubts += [tr(", uncertain")] if found.uncertain else []
    doubt = "".join(doubts)
    if found.earliest is None:
        return tr("no later than %s").replace("%s", long(found.latest or 1)) + doubt
    if found.latest is None:
        return tr("from %s on").replace("%s", long(found.earliest)) + doubt
    if found.earliest == found.latest:
        return long(found.earliest) + doubt
    first, last = date.fromordinal(found.earliest), date.fromordinal(found.latest)
    pattern = "d MMMM yyyy"
    if first.year == last.year:
        pattern = "d" if first.month == last.month else "d MMMM"
    begin, end = long(found.earliest, pattern), long(found.latest)
    return tr("between %1 and %2").replace("%1", begin).replace("%2", end) + doubt


def kept_date_reading(written: str) -> str:
    """Say which days a date of a record may stand for; of a file from elsewhere it may be none."""
    try:
        return date_reading(written)
    except DateError as error:
        return error_text(error)


def stamp_text(stamp: str) -> str:
    """Write a time stamp (UTC, ISO 8601) in the user's own time; what is no stamp, as it is."""
    moment = QDateTime.fromString(stamp, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return stamp
    return QLocale().toString(moment.toLocalTime(), "d MMM yyyy, HH:mm")


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
    FieldType.NUMBER: figure_text,
    FieldType.INTEGER: figure_text,
    FieldType.YES_NO: lambda value: tr("Yes") if value else tr("No"),
    FieldType.COUNTRY: lambda value: jurisdiction_names().get(value, str(value)),
}
