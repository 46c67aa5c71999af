"""Numbers, dates and values of fields as people read them, in the manner of their locale."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QLocale, QTime

from chipline.briefing.fingerprints import seen_of
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import N_, listed
from chipline.records.notation.countries import jurisdiction_names
from chipline.records.notation.date_words import DateWords
from chipline.records.notation.dates import (
    DateError,
    FuzzyDate,
    left_open,
    parse_date,
    plain_text,
    read_date,
)
from chipline.records.notation.numbers import Marks
from chipline.records.notation.stamps import local_time
from chipline.records.notation.text import displayed, sort_key
from chipline.records.notation.written_dates import DateNotation, knowing
from chipline.records.notation.year_parts import YEAR_PARTS, LeftOpen
from chipline.records.nouns import counted
from chipline.records.record import Kind, bounded_title, title_message, title_of
from chipline.store.queries import Named
from chipline.windows.date_formats import date_part, day_text, is_shortened, locale_words
from chipline.windows.i18n import (
    edtf_text,
    error_text,
    figure_text,
    locale_number,
    tr,
    translated,
    worded,
)
from chipline.windows.locale_style import number_locale
from chipline.windows.views.view_texts import view_text

#: Shown where a field is empty.
EMPTY = "–"


def number_marks() -> Marks:
    """Return the marks with which the user writes figures."""
    locale = number_locale()
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


def period_text(began: str | None, ended: str | None) -> str:
    """Say from when to when, in dates as they were entered; empty where neither is known.

    What is known only to lie between two days is no end of a period itself, and is not written so.
    """
    if not ended:
        return date_text(began) if began else ""
    if not began:
        return tr("until {date}", date=date_text(ended))
    if began == ended:
        return date_text(began)
    first, last = date_text(began), date_text(ended)
    if "/" in began or "/" in ended:
        return tr("{first} until {last}", first=first, last=last)
    return tr("{first} – {last}", first=first, last=last)


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
    said = days_text(found)
    return tr("{day}, without the time of day", day=said) if ":" in written else said


def days_text(found: FuzzyDate) -> str:
    """Say in words which days a date may stand for."""
    said = _bounds_text(found)
    if found.approximate:
        said = tr("{day}, approximately", day=said)
    if found.uncertain:
        said = tr("{day}, uncertain", day=said)
    left = left_open(found.text)
    if left is not LeftOpen.NONE:
        said = translated(_LEFT_OPEN[left], day=said)
    return said


def _bounds_text(found: FuzzyDate) -> str:
    first, last = (
        None if day is None else date.fromordinal(day) for day in (found.earliest, found.latest)
    )
    if first is None:
        return tr("no later than {day}", day=day_text(last or date.min, long=True))
    if last is None:
        return tr("from {day} on", day=day_text(first, long=True))
    if first == last:
        return day_text(first, long=True)
    begin, end = day_text(first, long=True), day_text(last, long=True)
    if first.year == last.year and is_shortened():
        begin = date_part(first, "d" if first.month == last.month else "d MMMM")
    return tr("between {first} and {last}", first=begin, last=end)


_LEFT_OPEN = {
    LeftOpen.HEMISPHERE: N_("{day}, as the hemisphere is not known"),
    LeftOpen.DECEMBER: N_("{day}, as it is not known in which December it began"),
    LeftOpen.BOTH: N_("{day}, as neither the hemisphere nor the December is known"),
}


def kept_date_reading(written: str) -> str:
    """Say which days a date of a record may stand for; of a file from elsewhere it may be none."""
    try:
        return days_text(parse_date(written))
    except DateError as error:
        return error_text(error)


def author_text(name: str, machine: str) -> str:
    """Name who wrote something, and on which machine, where that is called anything."""
    return tr("{name} ({device})", name=name, device=machine) if machine else name


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


def size_text(size: int) -> str:
    """Write a size as people read it."""
    unit = next((unit for unit in (1e9, 1e6, 1e3) if size >= unit), 1)
    decimals = 0 if (size / unit).is_integer() or size >= 10 * unit else 1
    return QLocale().formattedDataSize(size, decimals, QLocale.DataSizeFormat.DataSizeSIFormat)


def counted_list(counts: Iterable[tuple[str, int]]) -> str:
    """Write how many records of each kind, such as “1 chip, 2 firms and 3 links”; one kind at least."""
    return worded(listed(counted(kind, number) for kind, number in counts))


def heading(spec: FieldSpec) -> str:
    """Return a field's label with its unit."""
    label = translated(spec.label)
    return f"{label} ({translated(spec.unit)})" if spec.unit else label


def country_text(code: str) -> str:
    """Name a country or a body of states; what is none stays as it is."""
    return translated(jurisdiction_names().get(code, code))


def in_order_shown(spec: FieldSpec) -> tuple[str, ...]:
    """Return the values that a field can have, by their names as they are shown; none of others."""
    of_countries = spec.type in (FieldType.COUNTRY, FieldType.COUNTRIES)
    shown = country_text if of_countries else translated
    values = jurisdiction_names() if of_countries else spec.choices
    return tuple(sorted(values, key=lambda value: sort_key(shown(value))))


def title_text(named: Named) -> str:
    """Write what a record is called; empty where it has no name. Of a very long one, its beginning."""
    said = worded(named.sentence) if named.sentence else named.title
    return displayed(bounded_title(said, _LONGEST_TITLE))


def title_text_of(found: Kind, values: Mapping[str, Any]) -> str:
    """Write what stands for a record by its values alone."""
    said = worded(title_message(found, title_of(found, values)))
    return displayed(bounded_title(said, _LONGEST_TITLE))


#: Letters of a title, several of which are laid out beside one another.
_LONGEST_TITLE = 1_000
#: Letters of what can't be read.
_LONGEST_UNREAD = 60


def value_text(spec: FieldSpec, value: Any, names: dict[str, str] | None = None) -> str:
    """Write a value for reading; `names` gives the titles of records by id.

    A file that is damaged, or that something else has written, may hold what no field of this type
    can: that is said in its place.
    """
    try:
        return displayed(_written(spec, value, names))
    except (TypeError, ValueError, AttributeError, LookupError, ArithmeticError):
        return tr("can’t be read: {value}", value=displayed(repr(value)[:_LONGEST_UNREAD]))


def _written(spec: FieldSpec, value: Any, names: dict[str, str] | None) -> str:
    if value is None:
        return EMPTY
    if spec.refers:
        ids = value if spec.many else [value]
        return ", ".join((names or {}).get(one, tr("(missing)")) for one in ids)
    if isinstance(value, list):
        write = country_text if spec.type is FieldType.COUNTRIES else translated
        return ", ".join(write(part) for part in value)
    if spec.type is FieldType.DATA:
        seen = seen_of(value) if spec.name == "seen" else None
        return tr("As it was {when}", when=stamp_text(seen.at)) if seen else view_text(value, names)
    writer = _WRITERS.get(spec.type)
    return writer(value) if writer else str(value)


_WRITERS: dict[FieldType, Callable[[Any], str]] = {
    FieldType.DATE: date_text,
    FieldType.STAMP: stamp_text,
    FieldType.NUMBER: figure_text,
    FieldType.INTEGER: figure_text,
    FieldType.YES_NO: lambda value: tr("Yes") if value else tr("No"),
    FieldType.CHOICE: translated,
    FieldType.COUNTRY: country_text,
}
