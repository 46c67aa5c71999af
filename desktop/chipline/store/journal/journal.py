"""The journal: who changed what, when and why; and the undo and redo stacks, which are read off it.

Append-only. An undo is an entry of its own, so the stacks survive a restart: each entry keeps the
tops of both stacks after it, and what lies below itself on the stack that it was put on.
"""

from __future__ import annotations

import getpass
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Row, func, insert, select
from sqlalchemy.engine import Connection

from chipline.records.changes import Change, ChangeSet
from chipline.records.record import new_id
from chipline.store.file.schema import journal, journal_change

#: Made once: `json.dumps` with these options makes a new one every time.
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
#: `BASE` is what a workspace begins with: it stands in the journal, but undo stops before it.
BASE, DO, UNDO, REDO = "base", "do", "undo", "redo"


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One line of the journal."""

    seq: int
    at: str
    who: str
    act: str
    label: str
    why: str
    size: int
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Stacks:
    """The entries that undo and redo would take next; None where a stack is empty."""

    undo: JournalEntry | None = None
    redo: JournalEntry | None = None


def now() -> str:
    """Return the present moment as it is stamped: UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def who() -> str:
    """Return the name under which changes are recorded."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


def quoted(label: str) -> str:
    """Put a label in quotation marks; those within it become single ones."""
    return f"“{label.replace('“', '‘').replace('”', '’')}”"


def _entry(row: Row[Any]) -> JournalEntry:
    return JournalEntry(row.seq, row.at, row.who, row.act, row.label, row.why, row.size, row.of)


def _tops(connection: Connection) -> tuple[int | None, int | None]:
    last = connection.execute(
        select(journal.c.undo_top, journal.c.redo_top).order_by(journal.c.seq.desc()).limit(1),
    ).first()
    return (last.undo_top, last.redo_top) if last else (None, None)


def entry_at(connection: Connection, seq: int) -> JournalEntry | None:
    """Return the entry with this number."""
    row = connection.execute(select(journal).where(journal.c.seq == seq)).first()
    return _entry(row) if row else None


def last(connection: Connection) -> JournalEntry | None:
    """Return the newest entry."""
    row = connection.execute(select(journal).order_by(journal.c.seq.desc()).limit(1)).first()
    return _entry(row) if row else None


def stacks(connection: Connection) -> Stacks:
    """Return what undo and redo would take next."""
    undo, redo = _tops(connection)
    return Stacks(
        entry_at(connection, undo) if undo else None,
        entry_at(connection, redo) if redo else None,
    )


def append(
    connection: Connection,
    steps: ChangeSet,
    *,
    act: str = DO,
    of: int | None = None,
    told: tuple[str, str, str] | None = None,
) -> JournalEntry:
    """Add an entry without its changes, and move the stacks.

    `of` is the entry that an undo takes back, or the undo that a redo takes back. `told` is the id,
    the moment and the name of an entry that is written once more.
    """
    own, at, name = told or (new_id(), now(), who())
    undo, redo = _tops(connection)
    below = redo if act == UNDO else undo
    seq = (connection.execute(select(func.max(journal.c.seq))).scalar() or 0) + 1
    if act in (BASE, DO):
        undo, redo = (seq if act == DO else None), None
    else:
        taken = connection.execute(select(journal.c.below).where(journal.c.seq == of)).scalar()
        undo, redo = (taken, seq) if act == UNDO else (seq, taken)
    first_row = (connection.execute(select(func.max(journal_change.c.row))).scalar() or 0) + 1
    written = JournalEntry(seq, at, name, act, steps.label, steps.why, len(steps.changes), of)
    connection.execute(
        insert(journal).values(
            seq=seq,
            id=own,
            at=written.at,
            who=written.who,
            act=act,
            of=of,
            label=steps.label,
            why=steps.why,
            first_row=first_row,
            size=written.size,
            undo_top=undo,
            redo_top=redo,
            below=below,
        ),
    )
    return written


def append_changes(connection: Connection, seq: int, changes: Iterable[Change]) -> None:
    """Add the changes of an entry."""
    rows = [
        (seq, change.kind, change.id, _dump(change.before), _dump(change.after))
        for change in changes
    ]
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO journal_change (entry, kind, record, before, after) VALUES (?, ?, ?, ?, ?)",
            rows,
        )


def _dump(values: Any) -> str | None:
    if values is None:
        return None
    return _encode(dict(values))


def changes_of(connection: Connection, seq: int) -> tuple[Change, ...]:
    """Return the changes of an entry, in order."""
    place = connection.execute(
        select(journal.c.first_row, journal.c.size).where(journal.c.seq == seq)
    ).one()
    rows = connection.execute(
        select(journal_change)
        .where(journal_change.c.row.between(place.first_row, place.first_row + place.size - 1))
        .order_by(journal_change.c.row)
    )
    return tuple(changed(row) for row in rows)


def changed(row: Row[Any]) -> Change:
    """Read one change as the journal keeps it."""
    return Change(
        row.kind,
        row.record,
        json.loads(row.before) if row.before else None,
        json.loads(row.after) if row.after else None,
    )


def history_of(connection: Connection, record: str) -> Iterator[tuple[JournalEntry, Change]]:
    """Yield every entry that changed a record, newest first, with what it did to it."""
    rows = connection.execute(
        select(journal, journal_change.c.kind, journal_change.c.record)
        .add_columns(journal_change.c.before, journal_change.c.after)
        .join(journal_change, journal_change.c.entry == journal.c.seq)
        .where(journal_change.c.record == record)
        .order_by(journal_change.c.row.desc()),
    )
    for row in rows:
        yield _entry(row), changed(row)


def entries(connection: Connection, limit: int = 200) -> list[JournalEntry]:
    """Return the newest entries, newest first."""
    rows = connection.execute(select(journal).order_by(journal.c.seq.desc()).limit(limit))
    return [_entry(row) for row in rows]
