"""What can still be read of a damaged workspace, written into a new one.

Rows are read from both ends of each table up to the damage, then one by one past it. What the
tables no longer give is taken from the journal, which holds every value a second time.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from chipline.records.changes import Change, Operation, change_set
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message
from chipline.records.notation.dates import DateError
from chipline.records.record import KINDS, Kind
from chipline.records.values import FieldValueError, clean, is_id
from chipline.store.compound_edits import attachments
from chipline.store.errors import DamagedWorkspaceError
from chipline.store.file import connections
from chipline.store.file.creation import make_filled
from chipline.store.file.safe_connection import readable
from chipline.store.journal import journal
from chipline.store.progress import Progress, silent
from chipline.store.workspace import Workspace

Values = dict[str, Any]
#: So many rows past the damage are asked for one by one before a table is given up.
_PATIENCE = 200_000


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was brought to safety: records by kind, and how many only the journal still had.

    `left_out` counts those that can't be without something that is lost, such as a link's end.
    """

    path: Path
    records: dict[str, int]
    from_journal: int
    left_out: int


def salvage(damaged: Path, target: Path, *, progress: Progress = silent) -> Salvaged:
    """Write every record that can be read into a new workspace; the damaged file is only read.

    What `progress` raises stops it, and no new workspace is left.

    Raises:
        DamagedWorkspaceError: nothing can be read of it.
        WorkspaceError: the new workspace can't be made.
    """
    found, from_journal = _gather(damaged)
    if not found:
        raise DamagedWorkspaceError(
            Message(
                "Nothing can be read of “{path}” any more. Open a backup of it.",
                path=str(damaged),
            ),
        )
    whole = _without_dangling(found)
    changes = tuple(
        Change(kind.name, record, None, values)
        for kind in ALL_KINDS
        for (name, record), values in whole.items()
        if name == kind.name
    )
    facts = change_set(Operation.BEGIN, changes, params={"salvaged_from": damaged.name})

    def fill(workspace: Workspace) -> None:
        workspace.apply(lambda _queries: facts, act=journal.BASE, progress=progress)
        _bring_contents(damaged, workspace)

    make_filled(target, fill, indexed=True)
    counts = {kind.name: sum(name == kind.name for name, _ in whole) for kind in ALL_KINDS}
    return Salvaged(target, counts, from_journal, len(found) - len(whole))


def _bring_contents(damaged: Path, workspace: Workspace) -> None:
    """Bring the kept copies of sources along, as far as they are still what was kept."""
    with (
        suppress(sqlite3.Error),
        closing(connections.read_shared(damaged)) as connection,
        workspace.transaction() as queries,
    ):
        attachments.rescue(connection, queries.connection)


def _gather(damaged: Path) -> tuple[dict[tuple[str, str], Values], int]:
    found: dict[tuple[str, str], Values] = {}
    told: dict[tuple[str, str], Values] = {}
    try:
        with closing(connections.read_shared(damaged)) as connection:
            connection.text_factory = readable
            connection.row_factory = sqlite3.Row
            for kind in ALL_KINDS:
                for row in _rows(connection, kind.table.name, ["id", *kind.fields]):
                    values = _cleaned(kind, row)
                    if values is not None and is_id(str(row.get("id"))):
                        found[kind.name, str(row["id"])] = values
            told = _told_by_journal(connection)
    except sqlite3.Error:
        pass  # what was read until here is what there is
    only_told = {key: values for key, values in told.items() if key not in found}
    return found | only_told, len(only_told)


def _columns(connection: sqlite3.Connection, table: str, wanted: Iterable[str]) -> str:
    """Return those columns that a table has, as SQL; none when it is no table that lies in the file.

    A view, a virtual table and a column that is worked out run what somebody else wrote.
    """
    try:
        lies = connection.execute(
            "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ? AND rootpage > 0",
            (table,),
        ).fetchone()
        rows = connection.execute(f'PRAGMA table_xinfo("{table}")').fetchall()
    except sqlite3.Error:
        return ""
    there = {str(row["name"]) for row in rows if row["hidden"] == 0}
    return ", ".join(f'"{name}"' for name in wanted if name in there) if lies else ""


def _rows(connection: sqlite3.Connection, table: str, wanted: Iterable[str]) -> Iterator[Values]:
    """Yield every row that can be read: forwards to the damage, backwards to it, then singly.

    A table that the file no longer knows of has no row to be asked for.
    """
    columns = _columns(connection, table, wanted)
    if not columns:
        return
    seen: set[int] = set()
    ends = [0, 0]
    for place, order in enumerate(("ASC", "DESC")):
        with suppress(sqlite3.Error):
            for row in connection.execute(
                f'SELECT rowid AS row_number, {columns} FROM "{table}" ORDER BY rowid {order}'  # noqa: S608
            ):
                ends[place] = row["row_number"]
                if row["row_number"] in seen:
                    return
                seen.add(row["row_number"])
                yield dict(row)
            return
    first, last = ends[0], ends[1] or ends[0] + _PATIENCE
    for number in range(first + 1, min(last, first + _PATIENCE)):
        with suppress(sqlite3.Error):
            one = connection.execute(
                f'SELECT {columns} FROM "{table}" WHERE rowid = ?',  # noqa: S608
                (number,),
            ).fetchone()
            if one is not None:
                yield dict(one)


def _told_by_journal(connection: sqlite3.Connection) -> dict[tuple[str, str], Values]:
    """Replay what can be read of the journal."""
    stood: dict[tuple[str, str], Values] = {}
    wanted = ("row", "kind", "record", "after", "decides")
    rows = [row for row in _rows(connection, "journal_change", wanted) if not row.get("decides")]
    for row in sorted(rows, key=lambda each: int(each["row"])):
        key = str(row["kind"]), str(row["record"])
        try:
            after = json.loads(row["after"]) if row["after"] else None
        except (ValueError, TypeError, RecursionError):
            continue
        if after is None:
            stood.pop(key, None)
        elif isinstance(after, dict):
            stood[key] = stood.get(key, {}) | after
    found = {}
    for (name, record), values in stood.items():
        kind = KINDS.get(name)
        cleaned = _cleaned(kind, values) if kind else None
        if cleaned is not None and is_id(record):
            found[name, record] = cleaned
    return found


def _cleaned(kind: Kind, row: Values) -> Values | None:
    """Return the values that fit their fields; None when one that is required does not."""
    values: Values = {}
    for name, spec in kind.fields.items():
        value = row.get(name)
        try:
            if spec.many and isinstance(value, str):
                value = json.loads(value)
            cleaned = clean(spec, value)
        except (FieldValueError, DateError, ValueError, TypeError, RecursionError):
            if spec.required:
                return None
            continue
        if cleaned is not None:
            values[name] = cleaned
    return values


def _without_dangling(found: dict[tuple[str, str], Values]) -> dict[tuple[str, str], Values]:
    """Empty what points at nothing, and leave out what can't be without it; slugs stay unique."""
    whole = {key: dict(values) for key, values in found.items()}
    slugs: set[str] = set()
    for values in whole.values():
        if values.get("slug") in slugs:
            del values["slug"]
        slugs.add(str(values.get("slug")))
    shrunk = True
    while shrunk:
        shrunk = False
        there = {record for _, record in whole}
        for key, values in list(whole.items()):
            for name, spec in KINDS[key[0]].referring.items():
                held = values.get(name)
                pointed = held if isinstance(held, list) else [held] if held else []
                kept = [one for one in pointed if one in there]
                if kept == pointed:
                    continue
                if spec.required:
                    shrunk = bool(whole.pop(key, None)) or shrunk
                elif spec.many and kept:
                    values[name] = kept
                else:
                    values.pop(name, None)
    return whole
