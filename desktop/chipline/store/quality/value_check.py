"""Values that do not fit their fields, however they are kept: read as they lie in the file."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from chipline.records import date_rules
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message, UserError, message_of
from chipline.records.notation.dates import DateError, bounds
from chipline.records.record import Kind, earliest_column, latest_column
from chipline.records.values import ID, clean
from chipline.store.file import connections
from chipline.store.file.safe_connection import readable
from chipline.store.quality.fault import Fault, Meter, one_line
from chipline.store.queries import Queries

_NUMBERS = (FieldType.NUMBER, FieldType.INTEGER)
#: One line of plain ASCII, with nothing at its ends that would be taken away: it needs no other look.
_PLAIN = re.compile(r"[!-~](?:[ -~]*[!-~])?")
_IDS = re.compile(rf'\["{ID.pattern}"(?:, "{ID.pattern}")*\]')
#: Of each field so many different values are remembered as sound.
_REMEMBERED = 20_000
_NEVER = (None, None)

Row = tuple[Any, ...]


def value_faults(queries: Queries, meter: Meter) -> Iterator[Fault]:
    """Yield each value that does not fit, and days and dates of one record that contradict it."""
    raw: sqlite3.Connection = connections.raw(queries.connection)
    for kind in ALL_KINDS:
        yield from faults_of(kind, raw, meter)


def faults_of(kind: Kind, raw: sqlite3.Connection, meter: Meter) -> Iterator[Fault]:
    """Yield each value of a kind that does not fit, and what contradicts itself."""
    yield from _Look(kind, raw).faults(meter)


@dataclass(frozen=True, slots=True)
class _Column:
    """A field, where it stands in a row, the form of texts that surely fit, and what fitted before."""

    place: int
    spec: FieldSpec
    form: re.Pattern[str] | None
    sound: set[Any] = field(default_factory=set)

    def fits(self, values: Row) -> bool:
        """Tell whether all values surely fit, seen together."""
        if self.form is None:
            new = set(values) - self.sound
            return not new or (new == {None} and not self.spec.required)
        given = [value for value in values if value is not None]
        if len(given) < len(values) and self.spec.required:
            return False
        try:
            lines = "\n".join(given)
        except TypeError:
            return False
        # As many lines as values: none of them goes over a line.
        return not given or (
            lines.count("\n") < len(given) and _lines(self.form).fullmatch(lines) is not None
        )


@cache
def _lines(form: re.Pattern[str]) -> re.Pattern[str]:
    """Return the form of lines of which each has a form."""
    return re.compile(rf"(?:{form.pattern}\n)*{form.pattern}")


class _Look:
    """Goes through the records of one kind; what was found sound once is not asked again.

    Some rows at a time are looked at column by column, which answers for nearly all of them. Only
    where a column has something new or odd is each of their values looked at.
    """

    def __init__(self, kind: Kind, raw: sqlite3.Connection) -> None:
        self._kind, self._raw = kind, raw
        names = [column.name for column in kind.table.columns]
        self._places = {name: place for place, name in enumerate(names, start=1)}
        columns = ", ".join(f'"{name}"' for name in names)
        self._orders = [
            (rule.earlier, rule.later)
            for rule in date_rules.rules_of(kind.name)
            if rule.code == "order"
        ]
        # Whether a date surely lies before another one, by the days beside them.
        disorder = " OR ".join(
            f'("{latest_column(later)}" < "{earliest_column(one)}")'
            for earlier, later in self._orders
            for one in earlier
        )
        self._select = f'SELECT rowid, {columns}, {disorder or 0} FROM main."{kind.table.name}"'  # noqa: S608  # past what stands before it
        self._fields = [
            _Column(self._places[name], spec, _form(spec)) for name, spec in kind.fields.items()
        ]
        self._days = [
            (
                name,
                self._places[name],
                self._places[earliest_column(name)],
                self._places[latest_column(name)],
            )
            for name in kind.dates
        ]
        self._sound_days: list[set[Row]] = [{(None, None, None)} for _ in self._days]

    def faults(self, meter: Meter) -> Iterator[Fault]:
        for rows in connections.parts(self._raw.execute(self._select)):
            meter.looked_at(len(rows))
            columns = list(zip(*rows, strict=True))
            odd = [field for field in self._fields if not field.fits(columns[field.place])]
            days = not self._in_order(columns)
            undecodable = self._raw.text_factory is readable
            for row in rows if odd or days or undecodable else ():
                yield from self._of_fields(row, odd)
                if days:
                    yield from self._of_days(row)
                if undecodable:
                    yield from self._undecodable(row)

    def _of_fields(self, row: Row, fields: list[_Column]) -> Iterator[Fault]:
        """Look at a record's values in some fields."""
        for one in fields:
            value, spec = row[one.place], one.spec
            if value is None and not spec.required:
                continue
            if one.form and type(value) is str and one.form.fullmatch(value):
                continue
            if value in one.sound:
                continue
            why = self._trouble(spec, value)
            if why is not None:
                yield self._fault("value", row, why, spec.name)
            elif len(one.sound) < _REMEMBERED:
                one.sound.add(value)

    def _in_order(self, columns: list[Row]) -> bool:
        """Tell whether all days are those of their dates, and no two dates contradict each other."""
        for (_, *places), sound in zip(self._days, self._sound_days, strict=True):
            for days in set(zip(*(columns[place] for place in places), strict=True)) - sound:
                if days[1:] != _bounds_of(days[0]):
                    return False
                if len(sound) < _REMEMBERED:
                    sound.add(days)
        return not any(columns[-1])

    def _trouble(self, spec: FieldSpec, value: Any) -> Message | None:
        if isinstance(value, bytes):
            return Message("{field}: bytes stand here, and no value.", field=spec.named)
        try:
            clean(spec, json.loads(value) if spec.many and value is not None else value)
        except UserError as error:
            return Message("{field}: {why}", field=spec.named, why=message_of(error))
        except (ValueError, TypeError, RecursionError, OverflowError):
            kept = one_line(str(value))
            if spec.many:
                return Message("{field}: “{value}” is not a list.", field=spec.named, value=kept)
            return Message("{field}: “{value}” can’t be read.", field=spec.named, value=kept)
        number = spec.type in (*_NUMBERS, FieldType.YES_NO)
        if value is not None and number == isinstance(value, str):
            kept = one_line(str(value))
            return Message("{field}: “{value}” is of another type.", field=spec.named, value=kept)
        return None

    def _of_days(self, row: Row) -> Iterator[Fault]:
        """Day columns that are not what the date says, and dates in an impossible order."""
        days: dict[str, tuple[int | None, int | None]] = {}
        for name, place, earliest, latest in self._days:
            written = row[place]
            if written is None and row[earliest] is None and row[latest] is None:
                continue
            expected = _bounds_of(written)
            if expected is None:
                continue
            days[name] = expected
            if expected != (row[earliest], row[latest]):
                named = self._kind.fields[name].named
                said = Message("{field}: the days kept beside it are not its own.", field=named)
                yield self._fault("days", row, said)
        # Most records are in order, which their days tell at once.
        if not any(_before(days, later, one) for earlier, later in self._orders for one in earlier):
            return
        values = {name: row[place] for name, place in self._places.items()}
        for doubt in date_rules.doubts(self._kind.name, values, {}):
            if doubt.code == "order":
                yield self._fault("order", row, doubt.message)

    def _undecodable(self, row: Row) -> Iterator[Fault]:
        """Text with marks in the place of what is no UTF-8, as the connection reads since it met some."""
        for name, place in self._places.items():
            if not isinstance(row[place], str) or "\ufffd" not in row[place]:
                continue
            kept = self._raw.execute(
                f'SELECT CAST("{name}" AS BLOB) FROM main."{self._kind.table.name}" WHERE rowid = ?',  # noqa: S608
                (row[0],),
            ).fetchone()[0]
            try:
                kept.decode()
            except UnicodeDecodeError:
                spec = self._kind.fields.get(name)
                said = Message(
                    "{field}: “{value}” is not UTF-8 text.",
                    field=spec.named if spec else name,
                    value=one_line(row[place]),
                )
                yield self._fault("value", row, said, name)

    def _fault(self, code: str, row: Row, message: Message, field: str = "") -> Fault:
        record, slug = row[self._places["id"]], row[self._places["slug"]]
        return Fault(code, self._kind.name, str(record), str(slug or ""), message, field)


def _bounds_of(written: Any) -> tuple[int | None, int | None] | None:
    """Return the first and last day of a date as it lies in the file; None where it can't be read."""
    try:
        return bounds(written if written is None else str(written))
    except (DateError, ValueError, OverflowError, RecursionError):
        return None


def _before(days: Mapping[str, tuple[int | None, int | None]], later: str, earlier: str) -> bool:
    """Tell whether one date surely lies before another, whatever both turn out to be."""
    (_, last), (first, _) = days.get(later, _NEVER), days.get(earlier, _NEVER)
    return last is not None and first is not None and last < first


def _form(spec: FieldSpec) -> re.Pattern[str] | None:
    """Return the form of texts that need no other look; most of them are different ones."""
    if spec.refers:
        return _IDS if spec.many else ID
    free = (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.STAMP)
    return _PLAIN if spec.type in free and spec.entry is None else None
