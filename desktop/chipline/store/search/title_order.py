"""The order of titles as people sort them, kept beside the search index for kinds of many records."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import Integer, Select, cast, func, select
from sqlalchemy.engine import Connection

from chipline.records.fields import FieldType
from chipline.records.query import Query
from chipline.records.record import KINDS, Kind
from chipline.store.file import connections
from chipline.store.file.formats.schema import is_current, search_doc
from chipline.store.search import filter_sql

#: Titles that are alike so far stand as they were entered.
_LONGEST = 80
_SORTED = (FieldType.TEXT, FieldType.LONG_TEXT)

Rows = npt.NDArray[np.int64]
#: Stands for a number that there is not; its opposite is a whole number as well.
EMPTY = -(2**63 - 1)
#: Under which a connection that only reads keeps the orders that it has read, and of which version.
_KNOWN = "titles in order"


def title_key(kind: Kind) -> str:
    """Return the SQL of what the title of a record is sorted by; the table is `t`."""
    return f'substr(sort_key(t."{kind.title}"), 1, {_LONGEST})'


def follow(connection: Connection, kind: Kind, ids: list[str]) -> None:
    """Bring what is sorted by up to date with changed titles."""
    connection.exec_driver_sql(
        f"UPDATE search_doc SET title_key = (SELECT {title_key(kind)} "  # noqa: S608  # declared
        f'FROM "{kind.table.name}" AS t WHERE t.id = search_doc.record) '
        "WHERE record IN (SELECT value FROM json_each(?))",
        (json.dumps(ids),),
    )


def serves(connection: Connection, query: Query, many: int) -> bool:
    """Tell whether a query over so many records is sorted by the title alone, and its order is kept."""
    if many <= filter_sql.MOST_BY_KEY:
        return False
    title = KINDS[query.kind].fields[KINDS[query.kind].title]
    by_title = [name for name, _ in query.sort] in ([], [title.name])
    return by_title and title.type in _SORTED and is_current(connection, "search")


def in_title_order(connection: Connection, query: Query, rows: Rows) -> Rows:
    """Sort rows of a kind by title; those without one, or not indexed yet, come last."""
    places = _places(connection, query.kind)
    found = places[np.isin(places, rows)]
    if any(descending for _, descending in query.sort):
        found = found[::-1]
    # What is not indexed yet is found by comparing, which is worth it only where there is any.
    return found if len(found) == len(rows) else np.concatenate((found, np.setdiff1d(rows, found)))


def _places(connection: Connection, kind: str) -> Rows:
    """Return the rows of a kind in the order of their titles, read anew only after a write."""
    version = _version(connection)
    known: tuple[int | None, dict[str, Rows]] = connection.info.get(_KNOWN, (None, {}))
    if version is None or known[0] != version:
        known = version, {}
    if kind not in known[1]:
        kept = (
            select(search_doc.c.place)
            .where(search_doc.c.kind == kind, search_doc.c.title_key.is_not(None))
            .order_by(search_doc.c.title_key, search_doc.c.place)
        )
        known[1][kind] = numbers(connection, kept)
    if version is not None:
        connection.info[_KNOWN] = known
    return known[1][kind]


def _version(connection: Connection) -> int | None:
    """Return what is another number once anybody has written; None for who may write himself.

    SQLite counts what others commit, and nothing of a connection's own.
    """
    if not connections.pragma(connection, "query_only"):
        return None
    return int(connections.pragma(connection, "data_version"))


def numbers(connection: Connection, statement: Select[Any]) -> Rows:
    """Return the one column of a statement, in its order, as whole numbers.

    As one text it is there in a third of the time that the driver takes for a row each.
    """
    column = statement.subquery().c[0]
    text = connection.execute(select(func.group_concat(column))).scalar()
    return np.fromstring(text, dtype=np.int64, sep=",") if text else np.empty(0, dtype=np.int64)


def numbers_beside_keys(connection: Connection, statement: Select[Any]) -> tuple[Rows, Rows]:
    """Return both columns of a statement, row numbers and whole numbers; `EMPTY` for what is empty.

    As two texts, for the same reason.
    """
    row, key = statement.subquery().c
    # What is no whole number, as another program may write it, must not end the reading.
    whole = func.coalesce(cast(key, Integer), EMPTY)
    texts = select(func.group_concat(row), func.group_concat(whole))
    found = [
        np.fromstring(each, dtype=np.int64, sep=",") if each else np.empty(0, dtype=np.int64)
        for each in connection.execute(texts).one()
    ]
    return found[0], found[1]
