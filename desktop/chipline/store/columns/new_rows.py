"""New records as the driver takes them and as the journal tells of them; typed statements cost five times as much.

A change is laid out by itself. Of many alike (`NewRecords`) each field is gone through at once, and what
writes a value is chosen for all of its values together: a step of Python for each value of a million
records is what an import would take longest for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any

from chipline.records.changes import Change, NewRecords
from chipline.records.notation.dates import DateError, bounds
from chipline.records.record import KINDS, Kind, earliest_column, latest_column
from chipline.store.columns.json_texts import json_writer
from chipline.store.journal.digest import canonical

_written = json_writer()


@dataclass(frozen=True, slots=True)
class RowLayout:
    """Where the values of a change stand in a row: all, and of these the lists and the days."""

    places: Mapping[str, int]
    lists: tuple[str, ...]
    days: tuple[tuple[str, int, int], ...]


@lru_cache(maxsize=256)
def insertion(kind: Kind, names: frozenset[str]) -> tuple[str, RowLayout]:
    """Return the statement that inserts records with these fields, and how their rows are laid out."""
    filled = {"id", *names}
    for name in names & set(kind.dates):
        filled |= {earliest_column(name), latest_column(name)}
    columns = [column.name for column in kind.table.columns if column.name in filled]
    listed, marks = ", ".join(f'"{name}"' for name in columns), ", ".join("?" * len(columns))
    statement = f'INSERT INTO "{kind.table.name}" ({listed}) VALUES ({marks})'  # noqa: S608  # declared names
    return statement, row_layout(kind, columns)


def row_layout(kind: Kind, columns: Iterable[str]) -> RowLayout:
    """Lay out rows that have these columns, in this order."""
    places = {name: place for place, name in enumerate(columns)}
    lists = tuple(name for name, spec in kind.fields.items() if spec.many and name in places)
    days = tuple(
        (name, places[earliest_column(name)], places[latest_column(name)])
        for name in kind.dates
        if name in places
    )
    return RowLayout(places, lists, days)


# Tags come again and again; of external ids each is another one, which is not worth the room.
@lru_cache(maxsize=2_000)
def list_text(values: tuple[str, ...]) -> str:
    """Write a list as it is kept in a table."""
    return _written(values)


@lru_cache(maxsize=100_000)
def _days(written: str) -> tuple[int | None, int | None]:
    """Return the days of a date; none for what is no date, as an undo of mending it brings back."""
    try:
        return bounds(written)
    except DateError:
        return None, None


def row_of(change: Change, layout: RowLayout) -> tuple[Any, ...]:
    """Lay a change's values out as the driver takes them."""
    given, places = change.after or {}, layout.places
    row: list[Any] = [None] * len(places)
    for name, value in given.items():
        row[places[name]] = value
    row[places["id"]] = change.id
    for name in layout.lists:
        value = given.get(name)
        if value:
            row[places[name]] = list_text(tuple(value))  # type: ignore[arg-type]  # a list field holds a list
    for name, earliest, latest in layout.days:
        written = given.get(name)
        if written:
            row[earliest], row[latest] = _days(str(written))
    return tuple(row)


class NewRows:
    """Some new records that are alike, laid out."""

    def __init__(self, records: NewRecords) -> None:
        """Look at which fields they have at all."""
        self.kind = KINDS[records.kind]
        self.ids: Sequence[str]
        self.ids, *columns = zip(*records.rows, strict=True)
        self._columns: dict[str, Sequence[Any]] = {
            name: column
            for name, column in zip(records.names, columns, strict=True)
            if column.count(None) < len(column)
        }
        self._shared: dict[str, str] = {}
        for name, value in records.shared.items():
            if isinstance(value, str) and name not in self.kind.dates:
                self._shared[name] = value
            elif value is not None:
                self._columns[name] = [value] * len(self.ids)

    def __len__(self) -> int:
        """How many they are."""
        return len(self.ids)

    def insertion(self) -> tuple[str, list[tuple[Any, ...]]]:
        """Return the statement that inserts them, and its rows."""
        kind = self.kind
        columns: dict[str, Sequence[Any]] = {"id": self.ids}
        for name, column in self._columns.items():
            columns[name] = list(map(_kept_list, column)) if kind.fields[name].many else column
            if name in kind.dates:
                days = [_days(str(each)) if each else _NO_DAYS for each in column]
                both = zip(*days, strict=True)
                columns[earliest_column(name)], columns[latest_column(name)] = both
        listed = ", ".join(f'"{name}"' for name in (*columns, *self._shared))
        # What all have alike stands in the statement: to bind it for each of them takes longer.
        given = ", ".join(["?"] * len(columns) + list(map(_quoted, self._shared.values())))
        statement = f'INSERT INTO "{kind.table.name}" ({listed}) VALUES ({given})'  # noqa: S608  # declared names, and quoted
        return statement, list(zip(*columns.values(), strict=True))

    def texts(self) -> list[str]:
        """Return what the journal says of each: its values as JSON, in its canonical form."""
        columns: list[Sequence[str]] = []
        form = ""
        for name in sorted((*self._columns, *self._shared)):
            begin = f",{encode_basestring(name)}:"
            if name in self._shared:
                form += _verbatim(begin + encode_basestring(self._shared[name]))
                continue
            column, write = self._columns[name], _writer_of(self._columns[name])
            if None in column:
                form += "%s"
                columns.append([begin + write(one) if one is not None else "" for one in column])
            else:
                form += _verbatim(begin) + "%s"
                columns.append(list(map(write, column)))
        if not columns:
            return [f"{{{(form % ())[1:]}}}"] * len(self)
        rows = zip(*columns, strict=True)
        if form.startswith(","):
            form = f"{{{form[1:]}}}"
            return [form % row for row in rows]
        # Which one is the first, and has no comma before it, is another one in each.
        return [f"{{{(form % row)[1:]}}}" for row in rows]


_NO_DAYS = (None, None)


def _writer_of(column: Sequence[Any]) -> Callable[[Any], str]:
    """Return what writes the values of a column as JSON: texts and whole numbers have quicker ways."""
    types = {*map(type, column)} - {type(None)}
    ways: dict[type, Callable[[Any], str]] = {str: encode_basestring, int: str, list: _list}
    return ways.get(types.pop(), canonical) if len(types) == 1 else canonical


def _list(values: list[Any]) -> str:
    """Write a list; most have one text alone, and what writes any is slower."""
    if len(values) == 1 and type(values[0]) is str:
        return f"[{encode_basestring(values[0])}]"
    return canonical(values)


def _kept_list(values: list[str] | None) -> str | None:
    if not values:
        return None
    # Of one value alone it is the same, however values are parted.
    return _list(values) if len(values) == 1 else list_text(tuple(values))


def _verbatim(text: str) -> str:
    return text.replace("%", "%%")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
