"""Entries of another copy's journal as they are put behind one's own: whole, under the same ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Connection

#: The columns of an entry that travel with it, and those of its changes.
CARRIED = (
    *("id", "at", "who", "act", "label", "why", "what", "params", "device", "name", "format"),
    *("of_id", "parents", "digest"),
)
ROW_COLUMNS = ("kind", "record", "before", "after", "decides", "into_record", "answers")
_ROW = (
    f"INSERT INTO journal_change (row, entry, {', '.join(ROW_COLUMNS)}) "  # noqa: S608  # our columns
    "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class ForeignEntry:
    """An entry as another journal has it: the columns of `CARRIED`, and of its changes `ROW_COLUMNS`."""

    carried: Mapping[str, Any]
    rows: Iterable[tuple[Any, ...]]


def insert_foreign(
    connection: Connection, entries: Iterable[ForeignEntry], seq: int, first_row: int, *, via: int
) -> int:
    """Insert entries that are not here yet from a number on; return the number the next row gets.

    `via` is the number of the entry by which they come. They leave the stacks as they are: undo and redo
    never take what somebody else did.
    """
    top = connection.exec_driver_sql(
        "SELECT undo_top, redo_top FROM journal ORDER BY seq DESC LIMIT 1"
    ).first()
    undo, redo = tuple(top) if top is not None else (None, None)
    row_number, waiting = first_row, list[tuple[Any, ...]]()
    for number, entry in enumerate(entries, start=seq):
        begun = row_number
        for row in entry.rows:
            waiting.append((row_number, number, *row))
            row_number += 1
            if len(waiting) == _AT_ONCE:
                connection.exec_driver_sql(_ROW, waiting)
                waiting = []
        undone = entry.carried["of_id"]
        of = (
            connection.exec_driver_sql("SELECT seq FROM journal WHERE id = ?", (undone,)).scalar()
            if undone is not None
            else None
        )
        told = {
            **entry.carried,
            "seq": number,
            "of": of,
            "first_row": begun,
            "size": row_number - begun,
            "undo_top": undo,
            "redo_top": redo,
            "via": via,
        }
        names = ", ".join(f'"{name}"' for name in told)
        connection.exec_driver_sql(
            f"INSERT INTO journal ({names}) VALUES ({', '.join('?' * len(told))})",  # noqa: S608  # our columns
            tuple(told.values()),
        )
    if waiting:
        connection.exec_driver_sql(_ROW, waiting)
    return row_number
