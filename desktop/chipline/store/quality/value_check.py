"""Values that do not fit their fields, however they are kept: read as they lie in the file."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from chipline.records import date_rules
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message, UserError, message_of
from chipline.records.notation.dates import DateError, bounds
from chipline.records.record import Kind, earliest_column, latest_column
from chipline.records.values import clean
from chipline.store.file import connections
from chipline.store.file.safe_connection import readable
from chipline.store.quality.fault import Fault, Meter, one_line
from chipline.store.queries import Queries

_NUMBERS = (FieldType.NUMBER, FieldType.INTEGER)
#: One line of plain ASCII, with nothing at its ends that would be taken away: it needs no other look.
_PLAIN = re.compile(r"[!-~](?:[ -~]*[!-~])?")
#: Of each field so many different values are remembered as sound.
_REMEMBERED = 20_000
_NEVER = (None, None)


def value_faults(queries: Queries, meter: Meter) -> Iterator[Fault]:
    """Yield each value that does not fit, and days and dates of one record that contradict it."""
    raw: sqlite3.Connection = connections.raw(queries.connection)
    for kind in ALL_KINDS:
        yield from _Look(kind, raw).faults(meter)


class _Look:
    """Goes through the records of one kind; what was found sound once is not asked again."""

    def __init__(self, kind: Kind, raw: sqlite3.Connection) -> None:
        self._kind, self._raw = kind, raw
        names = [column.name for column in kind.table.columns]
        self._places = {name: place for place, name in enumerate(names, start=1)}
        columns = ", ".join(f'"{name}"' for name in names)
        self._select = f'SELECT rowid, {columns} FROM main."{kind.table.name}"'  # noqa: S608  # past what stands before it
        self._fields = [
            (self._places[name], spec, set[Any](), _plain(spec))
            for name, spec in kind.fields.items()
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
        self._orders = [
            (rule.earlier, rule.later)
            for rule in date_rules.rules_of(kind.name)
            if rule.code == "order"
        ]

    def faults(self, meter: Meter) -> Iterator[Fault]:
        for row in connections.in_parts(self._raw.execute(self._select)):
            meter.record()
            for place, spec, sound, plain in self._fields:
                value = row[place]
                if value is None and not spec.required:
                    continue
                if plain and type(value) is str and _PLAIN.fullmatch(value):
                    continue
                try:
                    if value in sound:
                        continue
                except TypeError:
                    pass
                why = self._trouble(spec, value)
                if why is not None:
                    yield self._fault("value", row, why, spec.name)
                elif len(sound) < _REMEMBERED:
                    sound.add(value)
            yield from self._of_days(row)
            if self._raw.text_factory is readable:
                yield from self._undecodable(row)

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

    def _of_days(self, row: tuple[Any, ...]) -> Iterator[Fault]:
        """Day columns that are not what the date says, and dates in an impossible order."""
        days: dict[str, tuple[int | None, int | None]] = {}
        for name, place, earliest, latest in self._days:
            written = row[place]
            if written is None and row[earliest] is None and row[latest] is None:
                continue
            try:
                expected = bounds(written if written is None else str(written))
            except (DateError, ValueError, OverflowError, RecursionError):
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

    def _undecodable(self, row: tuple[Any, ...]) -> Iterator[Fault]:
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

    def _fault(self, code: str, row: tuple[Any, ...], message: Message, field: str = "") -> Fault:
        record, slug = row[self._places["id"]], row[self._places["slug"]]
        return Fault(code, self._kind.name, str(record), str(slug or ""), message, field)


def _before(days: Mapping[str, tuple[int | None, int | None]], later: str, earlier: str) -> bool:
    """Tell whether one date surely lies before another, whatever both turn out to be."""
    (_, last), (first, _) = days.get(later, _NEVER), days.get(earlier, _NEVER)
    return last is not None and first is not None and last < first


def _plain(spec: FieldSpec) -> bool:
    """Tell whether any plain text fits a field."""
    free = (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.STAMP)
    return spec.type in free and spec.entry is None
