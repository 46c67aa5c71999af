"""Rows as the driver gives them, for bulk work: SQLAlchemy's types cost more than the reading."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from sqlalchemy import Row
from sqlalchemy.engine import Connection

from chipline.records.fields import FieldType
from chipline.records.record import Kind

_AT_ONCE = 8_000


@lru_cache(maxsize=50_000)
def _parsed(text: str) -> list[Any]:
    found: list[Any] = json.loads(text)
    return found


def parsed(text: str) -> list[Any]:
    """Read a list as it is kept; the caller owns it."""
    return list(_parsed(text))


def raw_rows(
    connection: Connection, kind: Kind, ids: Iterable[str], names: Iterable[str]
) -> Iterator[Row[Any]]:
    """Yield the id and these columns of records: lists as JSON, yes and no as 1 and 0."""
    columns = ", ".join(f'"{name}"' for name in ("id", *names))
    statement = (
        f'SELECT {columns} FROM "{kind.table.name}" '  # noqa: S608  # declared names
        "WHERE id IN (SELECT value FROM json_each(?))"
    )
    wanted = list(ids)
    for start in range(0, len(wanted), _AT_ONCE):
        part = json.dumps(wanted[start : start + _AT_ONCE])
        # All at once: row by row, the way through SQLAlchemy costs as much as the reading.
        yield from connection.exec_driver_sql(statement, (part,)).fetchall()


def whole_values(
    connection: Connection, kind: Kind, ids: Iterable[str]
) -> dict[str, dict[str, Any]]:
    """Return what is filled in of each record, by id and in the order asked for."""
    wanted = list(ids)
    names = tuple(kind.fields)
    places = list(enumerate(names, start=1))
    lists = frozenset(place for place, name in places if kind.fields[name].many)
    flags = frozenset(place for place, name in places if kind.fields[name].type is FieldType.YES_NO)
    found = {}
    for row in raw_rows(connection, kind, wanted, names):
        values = {name: row[place] for place, name in places if row[place] is not None}
        for place in lists:
            if row[place] is not None:
                values[names[place - 1]] = parsed(row[place])
        for place in flags:
            if row[place] is not None:
                values[names[place - 1]] = bool(row[place])
        found[row[0]] = values
    return {one: found[one] for one in wanted if one in found}
