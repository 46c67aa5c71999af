"""The journal's part of the step from format 2 to format 3: entries that other copies can know.

Nothing that was done is written anew: each entry gets what is read off it, and the one before it as
its parent. The journal is gone through once, in parts, however long it is.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy.engine import Connection

from chipline.store.journal.digest import EntryText, Row, digest, lineage

#: Is told `done` of `total`; what it raises ends the step.
Progress = Callable[[int, int], None]
_FORMAT = 2
_AT_ONCE = 1_000
_COLUMNS = {
    "journal": (
        "what TEXT NOT NULL DEFAULT ''",
        "params TEXT",
        "device TEXT NOT NULL DEFAULT ''",
        "name TEXT NOT NULL DEFAULT ''",
        "format INTEGER NOT NULL DEFAULT 0",
        "of_id TEXT",
        "parents TEXT NOT NULL DEFAULT '[]'",
        "digest BLOB",
        "via INTEGER",
        "heads TEXT",
    ),
    "journal_change": ("decides INTEGER NOT NULL DEFAULT 0", "into_record TEXT", "answers TEXT"),
}
_ENTRIES = (
    'SELECT j.seq, j.id, j.act, (SELECT id FROM journal WHERE seq = j."of"), j.at, j.who, j.label, '
    "j.why, j.first_row, j.size FROM journal AS j WHERE j.seq > ? ORDER BY j.seq LIMIT ?"
)
_FILL = (
    "UPDATE journal SET name = who, what = ?, format = ?, of_id = ?, parents = ?, digest = ? "
    "WHERE seq = ?"
)
#: How labels began in formats 1 and 2. What begins like none of these changed values.
_BEGINNINGS = {
    "Create ": "create",
    "Duplicate ": "duplicate",
    "Cite ": "cite",
    "Delete ": "delete",
    "Merge ": "merge",
    "Import ": "import",
    "Paste ": "import",
    "Mend: ": "repair",
    "Take back ": "revert",
    "Do again ": "revert",
    "Bring back ": "restore",
    "Keep a copy of ": "attach",
    "Remove the copy of ": "detach",
    "Mark ": "verify",
    "Set ": "bulk-change",
    "Clear ": "bulk-change",
    "Add in ": "bulk-change",
    "Remove in ": "bulk-change",
    "Replace ": "bulk-change",
}


def identify_entries(connection: Connection, progress: Progress) -> None:
    """Lay out the new columns of the journal, and fill them for every entry that there is.

    `progress` is told how many of all changes are gone through; what it raises ends it.
    """
    for table, columns in _COLUMNS.items():
        connection.exec_driver_sql(f"DROP TRIGGER {table}_keeps_UPDATE")
        for column in columns:
            connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {column}")
    rows = _Rows(connection, progress)
    _name_beginning(connection, rows)
    parent, last = "", 0
    while entries := connection.exec_driver_sql(_ENTRIES, (last, _AT_ONCE)).fetchall():
        filled = []
        for entry in entries:
            filled.append(_filled(rows, entry, parent))
            parent, last = entry[1], entry[0]
        connection.exec_driver_sql(_FILL, filled)
    for table in _COLUMNS:
        connection.exec_driver_sql(
            f"CREATE TRIGGER {table}_keeps_UPDATE BEFORE UPDATE ON {table} "
            "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
        )


def _name_beginning(connection: Connection, rows: _Rows) -> None:
    """Give what the workspace began with the id that it has in every workspace that began so."""
    first = connection.exec_driver_sql(
        "SELECT seq, id, act, label, first_row, size FROM journal ORDER BY seq LIMIT 1"
    ).first()
    if first is None:
        return
    name = first.id
    if first.act == "base":
        name = lineage(rows.of(first.first_row, first.size))
        connection.exec_driver_sql("UPDATE journal SET id = ? WHERE seq = ?", (name, first.seq))
    connection.exec_driver_sql(
        "INSERT OR REPLACE INTO meta VALUES ('lineage', ?), ('label', ?)", (name, first.label)
    )


def _filled(rows: _Rows, entry: Any, parent: str) -> tuple[Any, ...]:
    seq, known, act, of_id, at, who, label, why, first_row, size = entry
    parents = (parent,) if parent else ()
    text = EntryText(known, parents, act, of_id, at, who, label, why, _FORMAT)
    found = digest(text, rows.of(first_row, size))
    return _word(act, label), _FORMAT, of_id, json.dumps(parents), found, seq


def _word(act: str, label: str) -> str:
    """Tell what an entry did by how its label begins, which the program alone wrote."""
    if act == "base":
        return "begin"
    found = (word for beginning, word in _BEGINNINGS.items() if label.startswith(beginning))
    return next(found, "change")


class _Rows:
    """The changes of entries, in order; says how far they are gone through."""

    def __init__(self, connection: Connection, progress: Progress) -> None:
        self._connection = connection
        self._progress = progress
        self._done = 0
        # What the workspace began with is gone through twice.
        self._total = connection.exec_driver_sql(
            "SELECT count(*) + (SELECT size FROM journal ORDER BY seq LIMIT 1) FROM journal_change"
        ).scalar()

    def of(self, first_row: int, size: int) -> Iterator[Row]:
        """Yield the changes of one entry."""
        rows = self._connection.exec_driver_sql(
            "SELECT kind, record, before, after FROM journal_change "
            "WHERE row BETWEEN ? AND ? ORDER BY row",
            (first_row, first_row + size - 1),
        )
        for kind, record, before, after in rows:
            self._done += 1
            if self._done % _AT_ONCE == 0:
                self._progress(self._done, self._total or self._done)
            yield {
                "kind": kind,
                "record": record,
                "before": json.loads(before) if before else None,
                "after": json.loads(after) if after else None,
                "decides": 0,
                "into_record": None,
                "answers": None,
            }
