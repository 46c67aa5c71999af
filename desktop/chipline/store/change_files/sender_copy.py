"""The sender's copy of a workspace, made anew from this one and a change file.

What is merged is always a copy: so changes that come by e-mail are looked through, decided and taken
over by the very rule by which two files are merged.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy.engine import Connection

from chipline.exchange.change_file.change_file import (
    ChangeFile,
    ChangeFileError,
    opened_change_file,
)
from chipline.exchange.change_file.parts import SentEntry
from chipline.records.changes import Change, ChangeSet, Operation
from chipline.records.message import Message
from chipline.records.nouns import noun
from chipline.records.record import KINDS
from chipline.records.values import FieldValueError, clean
from chipline.store.change_files.proposed_entries import change_row_of
from chipline.store.errors import WorkspaceError
from chipline.store.file import connections, content_folder
from chipline.store.file.formats.schema import SCHEMA_VERSION
from chipline.store.file.read_only import folder_for_copy
from chipline.store.journal import apply_changes, journal
from chipline.store.journal.digest import canonical
from chipline.store.journal.write_order import in_turn
from chipline.store.progress import STEPS, Progress, silent, stage
from chipline.store.queries import Queries
from chipline.store.workspace import Workspace
from chipline.store.workspace_merge.foreign_entries import (
    CARRIED,
    ForeignEntry,
    insert_foreign,
)
from chipline.store.workspace_merge.journal_graph import JournalGraph, change_row
from chipline.store.workspace_merge.registers import THERE, ChangeRow, followed, same

_AT_ONCE = 2_000
#: By when the workspace is copied, and compared with the sender’s, as shares of the work.
_COPIED, _COMPARED = 0.2, 0.6
_ROWS = (
    "SELECT change.kind, change.record, change.before, change.after, change.decides, "
    "change.into_record, change.answers, entry.id, entry.act "
    "FROM journal_change AS change JOIN journal AS entry ON entry.seq = change.entry "
    "WHERE change.record IN (SELECT value FROM json_each(?)) ORDER BY change.row"
)


class LackingEntriesError(ChangeFileError):
    """A file builds on changes that are not here; what it says can still be answered value by value."""


@dataclass(frozen=True, slots=True)
class _Arrived:
    """What a file brings to a journal: `new` are the entries that it lacks, `known` what is then known."""

    new: tuple[SentEntry, ...]
    known: frozenset[str]
    heads: tuple[str, ...]


def sender_copy(
    workspace: Workspace, path: Path, *, until: str = "", progress: Progress = silent
) -> Workspace:
    """Make and open the copy that the sender of a change file has; it is gone when it is closed.

    With the id of one of the file's entries as `until`, it is what the sender had after that one. The
    workspace itself is only read. What `progress` raises stops it and leaves nothing behind.

    Raises:
        LackingEntriesError: it builds on what is not here.
        ChangeFileError: the file can't be read, is of another workspace, or lacks the entry.
        WorkspaceError: the workspace can't be copied.
    """
    with opened_change_file(path) as file:
        refuse_foreign(file, workspace)
        copy = _copied(workspace, progress)
        copy.rescues = False
        try:
            _turn_into_theirs(copy, file, until, progress)
        except BaseException:
            copy.close()
            raise
    return copy


def write_sender_copy(
    workspace: Workspace, path: Path, *, until: str = "", progress: Progress = silent
) -> Path:
    """Make the sender's copy as a file in a folder of its own, which goes when the program ends.

    Raises:
        ChangeFileError: as `sender_copy` does.
        WorkspaceError: as `sender_copy` does, or the workspace is in memory only.
    """
    copy = sender_copy(workspace, path, until=until, progress=progress)
    place, copy.folder_of_its_own = copy.path, None
    copy.close()
    if place is None:
        raise WorkspaceError(Message("This workspace is in memory only and can’t be copied."))
    return place


def refuse_foreign(file: ChangeFile, workspace: Workspace) -> None:
    """Refuse a file that is of another workspace, or of a newer format.

    Raises:
        ChangeFileError: it is.
    """
    if file.manifest.format > SCHEMA_VERSION:
        raise ChangeFileError(
            Message(
                "“{file}” was written by a newer version of Chipline. Install that version first.",
                file=file.path.name,
            )
        )
    with workspace.reading() as queries:
        lineage = queries.connection.exec_driver_sql(
            "SELECT id FROM journal ORDER BY seq LIMIT 1"
        ).scalar()
    if lineage != file.manifest.lineage:
        raise ChangeFileError(
            Message(
                "“{file}” holds changes of another workspace: the two did not begin as copies of one "
                "another. Ask {name} for the whole workspace, and import its records.",
                file=file.path.name,
                name=file.manifest.sender.name or Message("who sent it"),
            )
        )


def _copied(workspace: Workspace, progress: Progress) -> Workspace:
    if workspace.path is None:
        # All of its tables come with the copy.
        made = Workspace(connections.open_engine(None), None)
        with workspace.reading() as here, made.reading() as there:
            connections.raw(here.connection).backup(connections.raw(there.connection))
        return made
    target = folder_for_copy() / f"{workspace.path.stem}.chipline"
    try:
        workspace.copy_to(target, progress=stage(progress, 0.0, _COPIED))
        copy = Workspace.open(target)
    except BaseException:
        shutil.rmtree(target.parent, ignore_errors=True)
        raise
    copy.folder_of_its_own = target.parent
    return copy


def _turn_into_theirs(copy: Workspace, file: ChangeFile, until: str, progress: Progress) -> None:
    with copy.transaction() as queries:
        graph = JournalGraph(queries.connection)
        arrived = _arrived(graph, file, until)
        compared = stage(progress, _COPIED, _COMPARED)
        changes = _difference(queries, graph, arrived, file, compared)
        place = journal.next_place(queries.connection)
        seq = place.seq + len(arrived.new)
        first_row = insert_foreign(
            queries.connection, _foreign(arrived.new), place.seq, place.first_row, via=seq
        )
        for known, data in file.contents():
            queries.connection.exec_driver_sql(content_folder.PUT, (known, len(data), data))
        steps = ChangeSet(Operation.MERGE_COPY, tuple(in_turn(changes)), params={"name": ""})
        apply_changes.apply(
            queries.connection,
            steps,
            progress=stage(progress, _COMPARED, 1.0),
            place=journal.EntryPlace(
                seq=seq,
                act=journal.MERGE,
                of=None,
                of_id=None,
                parents=(),
                first_row=first_row,
                undo_top=seq,
                redo_top=None,
                below=None,
                heads=arrived.heads,
            ),
        )
    progress(STEPS, STEPS)


def _arrived(graph: JournalGraph, file: ChangeFile, until: str) -> _Arrived:
    """Compare a file's entries with the journal, and see that nothing lacks what it was made upon.

    Of one that is read `until` an entry, only that and what it was made upon arrives: a whole set of
    ancestors, which is what its sender had then.

    Raises:
        ChangeFileError: something does.
    """
    parents = {one: entry.parents for one, entry in graph.entries.items()}
    sent = tuple(file.entries())
    for entry in sent:
        here = graph.entries.get(entry.id)
        if here is not None and here.digest is not None and here.digest.hex() != entry.digest:
            raise ChangeFileError(
                Message(
                    "“{file}” tells a change differently from this workspace ({label}), so it was "
                    "altered. Nothing was taken from it.",
                    file=file.path.name,
                    label=entry.label,
                )
            )
        if not parents.keys() >= set(entry.parents):
            raise _lacking(file)
        parents.setdefault(entry.id, tuple(entry.parents))
    heads = tuple(sorted(file.manifest.heads))
    ids = {entry.id for entry in sent}
    known = _known(file, heads, parents)
    if ids - known:
        raise ChangeFileError(
            Message("“{file}” holds changes that its sender does not know.", file=file.path.name)
        )
    if until:
        if until not in ids:
            raise ChangeFileError(
                Message("“{file}” does not hold the change “{id}”.", file=file.path.name, id=until)
            )
        heads, known = (until,), _known(file, (until,), parents)
    new = tuple(one for one in sent if one.id in known and one.id not in graph.entries)
    return _Arrived(new, known, heads)


def _known(
    file: ChangeFile, heads: Iterable[str], parents: Mapping[str, Iterable[str]]
) -> frozenset[str]:
    """Return entries and all that they were made upon."""
    known: set[str] = set()
    waiting = list(heads)
    while waiting:
        one = waiting.pop()
        if one in known:
            continue
        if one not in parents:
            raise _lacking(file)
        known.add(one)
        waiting.extend(parents[one])
    return frozenset(known)


def _lacking(file: ChangeFile) -> LackingEntriesError:
    return LackingEntriesError(
        Message(
            "“{file}” builds on changes that this workspace does not have yet. Ask {name} to send "
            "everything since the beginning, or take the earlier files first.",
            file=file.path.name,
            name=file.manifest.sender.name or Message("who sent it"),
        )
    )


def _difference(
    queries: Queries,
    graph: JournalGraph,
    arrived: _Arrived,
    file: ChangeFile,
    progress: Progress,
) -> list[Change]:
    """Return what differs between this copy and the sender's."""
    own = graph.known()
    touched = {
        (row.kind, row.record)
        for entry in graph.in_order((own ^ arrived.known) & graph.entries.keys())
        for row in graph.rows(entry)
    }
    touched |= {(row.kind, row.record) for entry in arrived.new for row in entry.rows}
    arriving: dict[str, list[ChangeRow]] = {}
    for entry in arrived.new:
        for row in entry.rows:
            arriving.setdefault(row.record, []).append(change_row_of(row))
    going: list[Change] = []
    coming: list[Change] = []
    wanted = sorted(touched)
    for start in range(0, len(wanted), _AT_ONCE):
        progress(start, len(wanted))
        part = wanted[start : start + _AT_ONCE]
        past = _past_rows(queries.connection, [record for _kind, record in part], arrived.known)
        present = {
            kind: queries.many_values(kind, [record for each, record in part if each == kind])
            for kind in {kind for kind, _record in part}
        }
        for kind, record in part:
            before = present[kind].get(record)
            rows = [*past.get(record, ()), *arriving.get(record, ())]
            after = _stands(rows)
            change = _change(kind, record, before, after, file)
            if change is not None:
                (going if after is None else coming).append(change)
    return [*going, *coming]


def _past_rows(
    connection: Connection, records: list[str], known: frozenset[str]
) -> dict[str, list[ChangeRow]]:
    found: dict[str, list[ChangeRow]] = {}
    for *row, entry, act in connection.exec_driver_sql(_ROWS, (json.dumps(records),)):
        change = change_row(tuple(row))
        if entry in known and (change.decides or act != journal.MERGE):
            found.setdefault(change.record, []).append(change)
    return found


def _stands(rows: Iterable[ChangeRow]) -> dict[str, Any] | None:
    """Return the values of a record after these changes; None when it is not there."""
    existence: Any = None
    values: dict[str, Any] = {}
    for row in rows:
        existence, values = followed(row, existence, values)
    return values if existence == THERE else None


def _change(
    kind: str,
    record: str,
    before: Mapping[str, Any] | None,
    after: Mapping[str, Any] | None,
    file: ChangeFile,
) -> Change | None:
    fields = KINDS[kind].fields
    if after is None:
        if before is None:
            return None
        held = {name: before[name] for name in fields if before[name] is not None}
        return Change(kind, record, held, None)
    if after.keys() - fields.keys():
        raise _unreadable(file, kind, min(after.keys() - fields.keys()))
    # What is new has to fit as a whole, also where something that it needs is lacking.
    names = [
        name
        for name, spec in fields.items()
        if (spec.required and before is None) or not same((before or {}).get(name), after.get(name))
    ]
    for name in names:
        try:
            kept = same(clean(fields[name], after.get(name)), after.get(name))
        except FieldValueError as error:
            raise _unreadable(file, kind, name, error.message) from error
        if not kept:
            raise _unreadable(file, kind, name)
    new = {name: after.get(name) for name in names}
    if before is None:
        return Change(
            kind, record, None, {name: new[name] for name in new if new[name] is not None}
        )
    if not names:
        return None
    return Change(kind, record, {name: before.get(name) for name in names}, new)


def _unreadable(
    file: ChangeFile, kind: str, field: str, why: Message | None = None
) -> ChangeFileError:
    return ChangeFileError(
        Message(
            "“{file}” has a value that can’t stand in “{field}” of any {kind}: {why}. Nothing was taken "
            "from it.",
            file=file.path.name,
            field=KINDS[kind].fields[field].named if field in KINDS[kind].fields else field,
            kind=noun(kind),
            why=why or Message("it is not written as Chipline writes it"),
        )
    )


def _foreign(entries: Iterable[SentEntry]) -> Iterator[ForeignEntry]:
    for entry in entries:
        carried = {
            **entry.model_dump(include=set(CARRIED)),
            "params": _written(entry.params),
            "parents": canonical(entry.parents),
            "digest": bytes.fromhex(entry.digest),
        }
        rows = (
            (
                row.kind,
                row.record,
                _written(row.before),
                _written(row.after),
                row.decides,
                row.into_record,
                _written(row.answers or None),
            )
            for row in entry.rows
        )
        yield ForeignEntry(carried, rows)


def _written(value: Any) -> str | None:
    return canonical(value) if value is not None else None
