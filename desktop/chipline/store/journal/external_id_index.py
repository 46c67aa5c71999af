"""Which record has an external id: a table beside the records, kept in step with each change."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import Connection

from chipline.records.changes import Change
from chipline.records.record import Kind

FIELD = "external_ids"


def fill(connection: Connection, kind: Kind, *, after_row: int = 0) -> None:
    """Enter the external ids of a kind's rows after this one."""
    connection.execute(
        text(
            "INSERT OR IGNORE INTO external_id (value, owner, kind) "  # noqa: S608  # a declared name
            f"SELECT each.value, owner.id, '{kind.name}' "
            f'FROM "{kind.table.name}" AS owner, json_each(owner.{FIELD}) AS each '
            f"WHERE owner.rowid > :last AND owner.{FIELD} IS NOT NULL ORDER BY 1, 2"
        ),
        {"last": after_row},
    )


def follow(connection: Connection, kind: Kind, changes: Iterable[Change]) -> None:
    """Bring the table up to date with records that were changed or deleted."""
    gone: list[tuple[str, str]] = []
    come: list[tuple[str, str, str]] = []
    for change in changes:
        gone += [(value, change.id) for value in _ids(change.before)]
        come += [(value, change.id, kind.name) for value in _ids(change.after)]
    if gone:
        connection.exec_driver_sql("DELETE FROM external_id WHERE value = ? AND owner = ?", gone)
    if come:
        connection.exec_driver_sql("INSERT OR IGNORE INTO external_id VALUES (?, ?, ?)", come)


def clear(connection: Connection) -> None:
    """Empty the table."""
    connection.execute(text("DELETE FROM external_id"))


def _ids(values: Any) -> list[str]:
    return (values or {}).get(FIELD) or []
