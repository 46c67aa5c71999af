"""The journal: who changed what, when and why; and the undo and redo stacks, which are read off it.

Append-only. An undo is an entry of its own, so the stacks survive a restart: each entry keeps the
tops of both stacks after it, and what lies below itself on the stack that it was put on.
"""

from __future__ import annotations

import getpass
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, insert, select
from sqlalchemy.engine import Connection

from chipline.records.changes import Change, ChangeSet, Operation, Values
from chipline.records.message import Message
from chipline.records.record import new_id
from chipline.store.file.formats.schema import SCHEMA_VERSION, journal, journal_change, meta
from chipline.store.journal import wording
from chipline.store.journal.digest import EntryDigest, EntryText, canonical, lineage, row_text

#: `BASE` is what a workspace begins with: it stands in the journal, but undo stops before it.
BASE, DO, UNDO, REDO = "base", "do", "undo", "redo"

# What every single edit asks is asked in plain SQL: putting a statement together took longer.
_TOP = "SELECT seq, id, heads, undo_top, redo_top FROM journal ORDER BY seq DESC LIMIT 1"
_STACKS = (
    'SELECT seq, at, who, act, label, what, params, why, size, "of", seq = top.undo_top AS undoes '
    "FROM journal AS entry JOIN "
    "(SELECT undo_top, redo_top FROM journal ORDER BY seq DESC LIMIT 1) AS top "
    "ON entry.seq IN (top.undo_top, top.redo_top)"
)
_CHANGES = (
    "SELECT kind, record, before, after, into_record FROM journal_change "
    "WHERE row BETWEEN ? AND ? ORDER BY row"
)


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
    def reason(self) -> Message | None:
        """Why, to be worded in the user's language; None without a reason."""
        return wording.reason(self.why, self.params)

    @property
    def label(self) -> str:
        """What was done, in English; of before format 3, as it was written then."""
        return str(self.params.get("label") or self.message)

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
    """Where an entry stands: its number, what it is made upon, its first row, and the stacks after it.

    `of` is the number of what it undoes or does again, `of_id` the id of that.
    """

    seq: int
    act: str
    of: int | None
    of_id: str | None
    parents: tuple[str, ...]
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
    # Before format 3 there was only the user of the system.
    who = getattr(row, "name", "") or row.who
    return JournalEntry(row.seq, row.at, who, row.act, what, params, row.why, row.size, row.of)


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
    rows = connection.exec_driver_sql(_STACKS).all()
    found = {bool(row.undoes): entry_of(row) for row in rows}
    return Stacks(found.get(True), found.get(False))


def next_place(connection: Connection, *, act: str = DO, of: int | None = None) -> EntryPlace:
    """Return where the next entry stands, what it is made upon, and the stacks after it.

    `of` is the entry that an undo takes back, or the undo that a redo takes back.
    """
    seq, parents, undo, redo = 1, (), None, None
    top = connection.exec_driver_sql(_TOP).first()
    if top is not None:
        seq, undo, redo = top.seq + 1, top.undo_top, top.redo_top
        parents = tuple(json.loads(top.heads)) if top.heads else (top.id,)
    below = redo if act == UNDO else undo
    of_id, taken = _undone(connection, of) if of is not None else (None, None)
    if act in (BASE, DO):
        undo, redo = (seq if act == DO else None), None
    else:
        undo, redo = (taken, seq) if act == UNDO else (seq, taken)
    last_row = connection.exec_driver_sql("SELECT max(row) FROM journal_change").scalar() or 0
    return EntryPlace(seq, act, of, of_id, parents, last_row + 1, undo, redo, below)


def _undone(connection: Connection, seq: int) -> tuple[str | None, int | None]:
    """Return an entry's id, and what lies below it on its stack."""
    row = connection.exec_driver_sql("SELECT id, below FROM journal WHERE seq = ?", (seq,)).first()
    return (row.id, row.below) if row else (None, None)


class EntryWriter:
    """Writes an entry: its changes, as they are written to their tables, and then itself."""

    def __init__(
        self,
        connection: Connection,
        place: EntryPlace,
        steps: ChangeSet,
        author: Author | None = None,
        signature: Signature | None = None,
    ) -> None:
        """Begin an entry; `signature` is that of one that is written once more."""
        self._connection = connection
        self._place = place
        self._steps = steps
        self._signed = signature or _signed(author or Author())
        begins = place.seq == 1 and place.act == BASE
        self._text = EntryText(
            id=_lineage(steps) if begins else self._signed.id,
            parents=place.parents,
            act=place.act,
            of_id=place.of_id,
            at=self._signed.at,
            name=self._signed.name,
            label=str(wording.message(steps.what, steps.params)),
            why=steps.why,
            format=SCHEMA_VERSION,
        )
        self._digest = EntryDigest(self._text)

    def add(self, changes: Iterable[Change]) -> None:
        """Write the next changes of the entry; its digest is of just what is written here."""
        rows = [
            (change.kind, change.id, _dump(change.before), _dump(_made(change)), change.into)
            for change in changes
        ]
        if rows:
            self._connection.exec_driver_sql(
                "INSERT INTO journal_change (entry, kind, record, before, after, into_record) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                [(self._place.seq, *row) for row in rows],
            )
        self._digest.add([row_text(*row) for row in rows])

    def finish(self) -> JournalEntry:
        """Write the entry itself, once all of its changes are written."""
        place, steps, text = self._place, self._steps, self._text
        size = len(steps.changes)
        row = {
            "seq": place.seq,
            "id": text.id,
            "at": text.at,
            "who": self._signed.who,
            "act": text.act,
            "of": place.of,
            "label": text.label,
            "why": text.why,
            "first_row": place.first_row,
            "size": size,
            "undo_top": place.undo_top,
            "redo_top": place.redo_top,
            "below": place.below,
            "what": steps.what.value,
            "params": canonical(dict(steps.params)),
            "device": self._signed.device,
            "name": text.name,
            "format": text.format,
            "of_id": text.of_id,
            "parents": canonical(text.parents),
            "digest": self._digest.value(),
        }
        columns = ", ".join(f'"{name}"' for name in row)
        self._connection.exec_driver_sql(
            f"INSERT INTO journal ({columns}) VALUES ({', '.join('?' * len(row))})",  # noqa: S608  # its columns, above
            tuple(row.values()),
        )
        if place.seq == 1:
            said = [{"name": "lineage", "value": text.id}, {"name": "label", "value": text.label}]
            self._connection.execute(insert(meta).prefix_with("OR REPLACE"), said)
        return JournalEntry(
            place.seq,
            text.at,
            text.name,
            text.act,
            steps.what,
            steps.params,
            text.why,
            size,
            place.of,
        )


def _signed(author: Author) -> Signature:
    user = who()
    return Signature(new_id(), now(), user, author.name or user, author.device)


def _lineage(steps: ChangeSet) -> str:
    return lineage(
        {"kind": change.kind, "record": change.id, "after": _made(change)}
        for change in steps.changes
    )


def _made(change: Change) -> Values | None:
    """Return what a change makes; of a new record, what is filled in."""
    made = change.after
    if made is None or not change.creates or None not in made.values():
        return made
    return {name: value for name, value in made.items() if value is not None}


def _dump(values: Values | None) -> str | None:
    # Keys sorted, as they are digested: so they are written only once.
    return None if values is None else canonical(values)


def id_of(connection: Connection, seq: int) -> str | None:
    """Return the id of an entry by its number."""
    return _undone(connection, seq)[0]


def changes_of(connection: Connection, seq: int) -> tuple[Change, ...]:
    """Return the changes of an entry, in order."""
    place = "SELECT first_row, first_row + size - 1 FROM journal WHERE seq = ?"
    first, last = connection.exec_driver_sql(place, (seq,)).one()
    rows = connection.exec_driver_sql(_CHANGES, (first, last)).all()
    return tuple(_change(*row) for row in rows)


def changed(row: Row[Any]) -> Change:
    """Read one change as the journal keeps it."""
    return _change(row.kind, row.record, row.before, row.after, row.into_record)


def _change(
    kind: str, record: str, before: str | None, after: str | None, into: str | None
) -> Change:
    return Change(
        kind,
        record,
        json.loads(before) if before else None,
        json.loads(after) if after else None,
        into,
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
