"""The journal: who changed what, when and why; and the undo and redo stacks, which are read off it.

Append-only. An undo is an entry of its own, so the stacks survive a restart: each entry keeps the
tops of both stacks after it, and what lies below itself on the stack that it was put on.
"""

from __future__ import annotations

import getpass
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, func, insert, select
from sqlalchemy.engine import Connection

from chipline.records.changes import Change, ChangeSet, Operation
from chipline.records.message import Message
from chipline.records.record import new_id
from chipline.store.file.formats.schema import SCHEMA_VERSION, journal, journal_change, meta
from chipline.store.journal import wording
from chipline.store.journal.digest import EntryText, digest, lineage, rows_of

#: Made once: `json.dumps` with these options makes a new one every time.
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
#: `BASE` is what a workspace begins with: it stands in the journal, but undo stops before it.
BASE, DO, UNDO, REDO = "base", "do", "undo", "redo"


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One line of the journal. An undo and a redo have the word and params of what they undo."""

    seq: int
    at: str
    who: str
    act: str
    what: Operation
    params: Mapping[str, Any]
    why: str
    size: int
    of: int | None = None

    @property
    def message(self) -> Message:
        """What was done, to be worded in the user's language."""
        return wording.message(self.what, self.params)

    @property
    def label(self) -> str:
        """What was done, in English."""
        return str(self.message)

    @property
    def word(self) -> str:
        """The word that filters know it by: its act, unless it simply did something."""
        return self.what.value if self.act == DO else self.act


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes: the id of the installation, and the name that its user chose."""

    device: str = ""
    name: str = ""


class Signature(NamedTuple):
    """What is an entry's own: its id, its moment, the system's user, the author, the device."""

    id: str
    at: str
    who: str
    name: str
    device: str


@dataclass(frozen=True, slots=True)
class EntryPlace:
    """Where an entry stands: its number, what it undoes, its first row, and the stacks after it."""

    seq: int
    act: str
    of: int | None
    first_row: int
    undo_top: int | None
    redo_top: int | None
    below: int | None


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


def entry_of(row: Any) -> JournalEntry:
    """Read an entry as the journal keeps it; those of before format 3 have only their label."""
    params = json.loads(row.params) if row.params else {"label": row.label}
    what = Operation(row.what or Operation.CHANGE)
    return JournalEntry(row.seq, row.at, row.who, row.act, what, params, row.why, row.size, row.of)


def _tops(connection: Connection) -> tuple[int | None, int | None]:
    last = connection.execute(
        select(journal.c.undo_top, journal.c.redo_top).order_by(journal.c.seq.desc()).limit(1),
    ).first()
    return (last.undo_top, last.redo_top) if last else (None, None)


def entry_at(connection: Connection, seq: int) -> JournalEntry | None:
    """Return the entry with this number."""
    row = connection.execute(select(journal).where(journal.c.seq == seq)).first()
    return entry_of(row) if row else None


def last(connection: Connection) -> JournalEntry | None:
    """Return the newest entry."""
    row = connection.execute(select(journal).order_by(journal.c.seq.desc()).limit(1)).first()
    return entry_of(row) if row else None


def stacks(connection: Connection) -> Stacks:
    """Return what undo and redo would take next."""
    undo, redo = _tops(connection)
    return Stacks(
        entry_at(connection, undo) if undo else None,
        entry_at(connection, redo) if redo else None,
    )


def next_place(connection: Connection, *, act: str = DO, of: int | None = None) -> EntryPlace:
    """Return where the next entry stands, and the stacks after it.

    `of` is the entry that an undo takes back, or the undo that a redo takes back.
    """
    undo, redo = _tops(connection)
    below = redo if act == UNDO else undo
    seq = (connection.execute(select(func.max(journal.c.seq))).scalar() or 0) + 1
    if act in (BASE, DO):
        undo, redo = (seq if act == DO else None), None
    else:
        taken = connection.execute(select(journal.c.below).where(journal.c.seq == of)).scalar()
        undo, redo = (taken, seq) if act == UNDO else (seq, taken)
    first_row = (connection.execute(select(func.max(journal_change.c.row))).scalar() or 0) + 1
    return EntryPlace(seq, act, of, first_row, undo, redo, below)


def append(
    connection: Connection,
    place: EntryPlace,
    steps: ChangeSet,
    author: Author | None = None,
    signature: Signature | None = None,
) -> JournalEntry:
    """Add an entry whose changes are written already: its digest is of them as they were written.

    `signature` is that of an entry that is written once more.
    """
    size = len(steps.changes)
    by = author or Author(name=who())
    signed = signature or Signature(new_id(), now(), who(), by.name or who(), by.device)
    parents = heads(connection)
    first = place.seq == 1
    begins = first and place.act == BASE
    text = EntryText(
        id=lineage(rows_of(connection, place.first_row, size)) if begins else signed.id,
        parents=parents,
        act=place.act,
        of_id=id_of(connection, place.of),
        at=signed.at,
        name=signed.name,
        label=str(wording.message(steps.what, steps.params)),
        why=steps.why,
        format=SCHEMA_VERSION,
    )
    written = JournalEntry(
        place.seq,
        text.at,
        signed.who,
        place.act,
        steps.what,
        steps.params,
        text.why,
        size,
        place.of,
    )
    connection.execute(
        insert(journal).values(
            **{**asdict(text), "parents": _encode(parents)},
            seq=place.seq,
            who=written.who,
            of=place.of,
            first_row=place.first_row,
            size=size,
            undo_top=place.undo_top,
            redo_top=place.redo_top,
            below=place.below,
            device=signed.device,
            what=steps.what.value,
            params=_encode(dict(steps.params)),
            digest=digest(text, rows_of(connection, place.first_row, size)),
        ),
    )
    if first:
        said = [{"name": "lineage", "value": text.id}, {"name": "label", "value": text.label}]
        connection.execute(insert(meta).prefix_with("OR REPLACE"), said)
    return written


def heads(connection: Connection) -> tuple[str, ...]:
    """Return the ids of the entries that the next one is made upon; none before the first."""
    last = connection.execute(
        select(journal.c.id, journal.c.heads).order_by(journal.c.seq.desc()).limit(1)
    ).first()
    if last is None:
        return ()
    return tuple(json.loads(last.heads)) if last.heads else (last.id,)


def id_of(connection: Connection, seq: int | None) -> str | None:
    """Return the id of an entry by its number."""
    if seq is None:
        return None
    return connection.execute(select(journal.c.id).where(journal.c.seq == seq)).scalar()


def append_changes(connection: Connection, seq: int, changes: Iterable[Change]) -> None:
    """Add the changes of an entry."""
    rows = [
        (seq, change.kind, change.id, _dump(change.before), _dump(change.after), change.into)
        for change in changes
    ]
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO journal_change (entry, kind, record, before, after, into_record) "
            "VALUES (?, ?, ?, ?, ?, ?)",
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
        row.into_record,
    )


def history_of(connection: Connection, record: str) -> Iterator[tuple[JournalEntry, Change]]:
    """Yield every entry that changed a record, newest first, with what it did to it."""
    rows = connection.execute(
        select(journal, journal_change.c.kind, journal_change.c.record)
        .add_columns(journal_change.c.before, journal_change.c.after)
        .add_columns(journal_change.c.into_record)
        .join(journal_change, journal_change.c.entry == journal.c.seq)
        .where(journal_change.c.record == record)
        .order_by(journal_change.c.row.desc()),
    )
    for row in rows:
        yield entry_of(row), changed(row)


def entries(connection: Connection, limit: int = 200) -> list[JournalEntry]:
    """Return the newest entries, newest first."""
    rows = connection.execute(select(journal).order_by(journal.c.seq.desc()).limit(limit))
    return [entry_of(row) for row in rows]
