"""The journal: who changed what, when and why; and the undo and redo stacks, which are read off it.

Append-only. An undo is an entry of its own, so the stacks survive a restart: each entry keeps the
tops of both stacks after it, and what lies below itself on the stack that it was put on.
"""

from __future__ import annotations

import getpass
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

from sqlalchemy import Row, insert, select, text
from sqlalchemy.engine import Connection

from chipline.records.changes import Change, ChangeSet, ChangeStream, Operation, Values, sayable
from chipline.records.message import Message
from chipline.records.record import KINDS, new_id
from chipline.store.errors import DamagedWorkspaceError
from chipline.store.file.formats.schema import SCHEMA_VERSION, journal, journal_change, meta
from chipline.store.journal import wording
from chipline.store.journal.author import Author, device_label
from chipline.store.journal.digest import (
    EntryDigest,
    EntryText,
    canonical,
    lineage,
    new_texts,
    row_text,
)

#: `BASE` is what a workspace begins with: it stands in the journal, but undo stops before it.
BASE, DO, UNDO, REDO = "base", "do", "undo", "redo"
#: A merge of another copy, and the undo of one; what they change stays in this copy.
MERGE, UNMERGE = "merge", "unmerge"
ACTS = frozenset((BASE, DO, UNDO, REDO, MERGE, UNMERGE))
#: The changes that this copy made itself: what came from another one stands in its merge, and what
#: only decides changes nothing.
OWN_CHANGES = "decides = 0 AND entry NOT IN (SELECT seq FROM journal WHERE via IS NOT NULL)"
#: Of a kind that there is not, nothing can be shown.
OF_KNOWN_KIND = journal_change.c.kind.in_(list(KINDS))

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
    "WHERE row BETWEEN ? AND ? AND decides = 0 ORDER BY row"
)
#: What is written of a change.
_WRITTEN = ("kind", "record", "before", "after", "into_record", "answers")
_HEADS_BEFORE = (
    "SELECT id, heads FROM journal WHERE seq < ?1 AND (via IS NULL OR via <> ?1) "
    "ORDER BY seq DESC LIMIT 1"
)


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One line of the journal. An undo and a redo have the word and params of what they undo.

    `machine` is what who wrote it calls the machine; empty when nothing.
    """

    seq: int
    at: str
    who: str
    act: str
    what: Operation
    params: Mapping[str, Any]
    why: str
    size: int
    of: int | None = None
    machine: str = ""

    @property
    def message(self) -> Message:
        """What was done, to be worded in the user's language."""
        try:
            return wording.message(self.what, self.params)
        except (LookupError, TypeError, ValueError, AttributeError):
            # No program of ours worded it so.
            return _unreadable(self.params.get("label") or self.what.value)

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
        return self.what.value if self.act in (DO, MERGE) else self.act

    @property
    def merges(self) -> bool:
        """Whether it brought in another copy, or took that back or did it again."""
        return self.what is Operation.MERGE_COPY


class Signature(NamedTuple):
    """What is an entry's own: its id, its moment, the system's user, the author, the device."""

    id: str
    at: str
    who: str
    name: str
    device: str


class Decision(NamedTuple):
    """What is to hold of a record though nothing changes by it; `into` is what the record went into.

    `answers` are the ids of the proposed entries that it answers; with `refuses` what is held is what
    had been there.
    """

    kind: str
    record: str
    held: Mapping[str, Any]
    into: str | None
    answers: tuple[str, ...] = ()
    refuses: bool = False


@dataclass(frozen=True, slots=True)
class EntryPlace:
    """Where an entry stands: its number, what it is made upon, its first row, and the stacks after it.

    `of` is the number of what it undoes or does again, `of_id` the id of that. One with `heads` of its
    own stays in this copy: those are what the next entry is made upon. `decides` is what it decides
    for every copy.
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
    heads: tuple[str, ...] | None = None
    decides: tuple[Decision, ...] = ()


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
    params, what = _worded_with(row.params, row.label), _operation(row.what)
    # Before format 3 there was only the user of the system.
    who = getattr(row, "name", "") or row.who
    machine = device_label(getattr(row, "device", "") or "")
    # An act that no version of the program writes is one of its own, as a word is (`_operation`).
    place = row.seq, row.at, who, row.act if row.act in ACTS else DO
    return JournalEntry(*place, what, params, row.why, row.size, row.of, machine)


def params_of(written: Any) -> dict[str, Any] | None:
    """Read what an entry is worded with; None where that can’t be read."""
    try:
        found = json.loads(written or "{}")
    except (ValueError, TypeError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _worded_with(written: Any, label: Any) -> dict[str, Any]:
    if not written:
        return {"label": label}
    found = params_of(written)
    return {"label": str(_unreadable(label))} if found is None else found


def _unreadable(label: Any) -> Message:
    return Message("can’t be read: {text}", text=str(label))


def _operation(word: Any) -> Operation:
    """Return what an entry did; a word that no version of the program writes is a change."""
    try:
        return Operation(word or Operation.CHANGE)
    except ValueError:
        return Operation.CHANGE


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
    heads = None
    if of is not None and (entry := entry_at(connection, of)) is not None and entry.merges:
        # What the merge brought is no more known, or is known again.
        act, parents, heads = (UNMERGE if act == UNDO else act), (), heads_before(connection, of)
    return EntryPlace(seq, act, of, of_id, parents, last_row + 1, undo, redo, below, heads)


def heads_before(connection: Connection, seq: int) -> tuple[str, ...]:
    """Return the ids of the entries that an entry found as the newest ones."""
    row = connection.exec_driver_sql(_HEADS_BEFORE, (seq,)).first()
    if row is None:
        return ()
    return tuple(json.loads(row.heads)) if row.heads else (row.id,)


def present_heads(connection: Connection) -> tuple[str, ...]:
    """Return the ids of the newest entries: what the next one is made upon."""
    top = connection.exec_driver_sql(_TOP).first()
    if top is None:
        return ()
    return tuple(json.loads(top.heads)) if top.heads else (top.id,)


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
        steps: ChangeSet | ChangeStream,
        author: Author | None = None,
        signature: Signature | None = None,
    ) -> None:
        """Begin an entry; `signature` is that of one that is written once more."""
        self._connection = connection
        self._place = place
        self._steps = steps = sayable(steps)
        self._signed = signature or _signed(author or Author())
        begins = place.seq == 1 and place.act == BASE
        self._text = EntryText(
            id=lineage(map(_as_row, steps.changes)) if begins else self._signed.id,
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
        self._size = 0

    def add(self, changes: Iterable[Change]) -> None:
        """Write the next changes of the entry; its digest is of just what is written here."""
        rows = [
            (
                change.kind,
                change.id,
                _dump(change.before),
                _dump(change.made),
                change.into,
                canonical(change.answers) if change.answers else None,
            )
            for change in changes
        ]
        if rows:
            self._put(_WRITTEN, rows)
        if self._place.act != MERGE:
            # What a merge changes stays here; other copies know it by what it decides.
            self._digest.add([row_text(*row) for row in rows])

    def add_new(self, kind: str, ids: Sequence[str], made: Sequence[str]) -> None:
        """Write new records of a kind, whose values are canonical already."""
        self._put(("record", "after"), list(zip(ids, made, strict=True)), kind)
        if self._place.act != MERGE:
            self._digest.add(new_texts(kind, ids, made))

    def _put(self, columns: Sequence[str], rows: list[tuple[Any, ...]], kind: str = "") -> None:
        # What all rows have alike is not bound for each: a number, and the name of a kind.
        alike = {"entry": f"{self._place.seq}"} | ({"kind": f"'{kind}'"} if kind else {})
        names, marks = ", ".join([*alike, *columns]), ", ?" * len(columns)
        statement = (
            f"INSERT INTO journal_change ({names}) VALUES ({', '.join(alike.values())}{marks})"  # noqa: S608  # see above
        )
        self._connection.exec_driver_sql(statement, rows)
        self._size += len(rows)

    def _decide(self) -> None:
        for decision in self._place.decides:
            said = {
                "kind": decision.kind,
                "record": decision.record,
                "before": decision.held if decision.refuses else None,
                "after": decision.held,
                "decides": 1,
                "into_record": decision.into,
                "answers": list(decision.answers) or None,
            }
            held = canonical(decision.held)
            row = (
                *(decision.kind, decision.record, held if decision.refuses else None, held),
                *(decision.into, canonical(decision.answers) if decision.answers else None, 1),
            )
            self._put((*_WRITTEN, "decides"), [row])
            self._digest.add([canonical(said)])

    def finish(self) -> JournalEntry:
        """Write the entry itself, once all of its changes are written."""
        place, steps, text = self._place, self._steps, self._text
        self._decide()
        size = self._size
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
            "heads": None if place.heads is None else canonical(place.heads),
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
            device_label(self._signed.device),
        )


def _signed(author: Author) -> Signature:
    user = who()
    return Signature(new_id(), now(), user, author.name or user, author.signed_device)


def _as_row(change: Change) -> Mapping[str, Any]:
    return {"kind": change.kind, "record": change.id, "after": change.made}


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
    return tuple(map(read_change, rows))


def changed(row: Row[Any]) -> Change:
    """Read one change as the journal keeps it, to be shown; one that can't be read has no values."""
    try:
        return read_change(row)
    except DamagedWorkspaceError:
        return Change(str(row.kind), str(row.record), {}, {}, None)


def read_change(row: Row[Any]) -> Change:
    """Read one change as the journal keeps it.

    Raises:
        DamagedWorkspaceError: it can't be read, or is of a kind that there is not.
    """
    if row.kind in KINDS:
        with suppress(ValueError, TypeError, RecursionError):
            values = [json.loads(text) if text else None for text in (row.before, row.after)]
            if KINDS[row.kind].has(*values):
                return Change(row.kind, row.record, values[0], values[1], row.into_record)
    raise DamagedWorkspaceError(
        Message(
            "A change in the journal can’t be read, so it can’t be taken back or done again. "
            "Nothing was changed. Check the workspace, or open a backup of it."
        )
    )


def history_of(connection: Connection, record: str) -> Iterator[tuple[JournalEntry, Change]]:
    """Yield every entry that changed a record, newest first, with what it did to it."""
    rows = connection.execute(
        select(journal, journal_change.c.kind, journal_change.c.record)
        .add_columns(journal_change.c.before, journal_change.c.after)
        .add_columns(journal_change.c.into_record)
        .join(journal_change, journal_change.c.entry == journal.c.seq)
        .where(journal_change.c.record == record, text(OWN_CHANGES), OF_KNOWN_KIND)
        .order_by(journal_change.c.row.desc()),
    )
    for row in rows:
        yield entry_of(row), changed(row)


def entries(connection: Connection, limit: int = 200) -> list[JournalEntry]:
    """Return the newest entries, newest first."""
    rows = connection.execute(select(journal).order_by(journal.c.seq.desc()).limit(limit))
    return [entry_of(row) for row in rows]
