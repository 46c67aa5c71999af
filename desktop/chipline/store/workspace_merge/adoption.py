"""Writing a merge: the other copy's entries, what changes here, and what was decided, in one step."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy.engine import Connection

from chipline.records.changes import Change, ChangeSet, Operation, Values
from chipline.records.message import Message
from chipline.records.record import KINDS
from chipline.store.compound_edits import attachments
from chipline.store.errors import WorkspaceError
from chipline.store.file import content_folder
from chipline.store.journal import apply_changes, journal
from chipline.store.journal.author import Author
from chipline.store.journal.digest import EntryDigest, EntryText, canonical
from chipline.store.journal.write_order import in_turn
from chipline.store.progress import Progress, silent
from chipline.store.workspace_merge.foreign_entries import (
    CARRIED,
    ROW_COLUMNS,
    ForeignEntry,
    insert_foreign,
)
from chipline.store.workspace_merge.journal_graph import GraphEntry, minimal
from chipline.store.workspace_merge.merge_plan import MergePlan
from chipline.store.workspace_merge.merged_state import MergedState
from chipline.store.workspace_merge.registers import (
    EXISTENCE,
    GONE,
    THERE,
    Register,
    put_into,
    same,
)
from chipline.store.workspace_merge.three_way import went_into


def adopt(
    connection: Connection,
    plan: MergePlan,
    name: str,
    *,
    author: Author | None = None,
    progress: Progress = silent,
) -> tuple[journal.JournalEntry | None, ChangeSet]:
    """Write a plan without open questions whose entries were verified; None when there was nothing new.

    `name` is what the other copy is called in the history. The kept copies of sources that the other
    side's entries name come along in either case.

    Raises:
        WorkspaceError: a question is open, or a kept copy is not what its hash says.
    """
    if plan.questions:
        raise WorkspaceError(Message("There are still questions to be answered."))
    take_contents(connection, plan.theirs.queries.connection)
    if plan.nothing_new:
        return None, ChangeSet(Operation.MERGE_COPY)
    place = journal.next_place(connection)
    known = {row[0] for row in connection.exec_driver_sql("SELECT id FROM journal")}
    new = [entry for entry in plan.theirs.entries if entry.id not in known]
    seq = place.seq + len(new)
    first_row = insert_foreign(connection, _foreign(plan, new), place.seq, place.first_row, via=seq)
    decisions = tuple(_decisions(plan))
    entries = {**plan.theirs.graph.entries, **plan.mine.graph.entries}
    heads = minimal({*plan.mine.graph.heads, *plan.theirs.graph.heads}, entries)
    merge_place = journal.EntryPlace(
        seq=seq,
        act=journal.MERGE,
        of=None,
        of_id=None,
        parents=heads if decisions else (),
        first_row=first_row,
        undo_top=seq,
        redo_top=None,
        below=None,
        heads=None if decisions else heads,
        decides=decisions,
    )
    changes = in_turn(net_changes(plan))
    steps = ChangeSet(
        Operation.MERGE_COPY,
        tuple(changes),
        params={"name": name, "entries": len(plan.theirs.entries)},
    )
    entry = apply_changes.apply(
        connection,
        steps,
        author=author,
        place=merge_place,
        progress=progress,
    )
    return entry, steps


def verify(plan: MergePlan) -> None:
    """Look whether each entry that would come is what its digest says.

    Raises:
        WorkspaceError: one is not.
    """
    side = plan.theirs
    by_id = _texts(side.queries.connection, side.entries)
    for entry in side.entries:
        found = EntryDigest(by_id[entry.id])
        for row in side.graph.rows(entry):
            said = {
                "kind": row.kind,
                "record": row.record,
                "before": row.before,
                "after": row.after,
                "decides": int(row.decides),
                "into_record": row.into,
                "answers": list(row.answers) or None,
            }
            found.add([canonical(said)])
        if found.value() != entry.digest:
            raise WorkspaceError(
                Message(
                    "A change in the other copy is not what it was when it was made: another "
                    "program altered its journal ({label}). Nothing was merged.",
                    label=by_id[entry.id].label,
                )
            )


def _texts(connection: Connection, entries: Iterable[GraphEntry]) -> dict[str, EntryText]:
    found = {}
    wanted = {entry.id for entry in entries}
    rows = connection.exec_driver_sql(
        "SELECT id, parents, act, of_id, at, name, label, why, format FROM journal "
        "WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(sorted(wanted)),),
    )
    for row in rows:
        parents = tuple(json.loads(row[1]))
        found[row[0]] = EntryText(row[0], parents, *row[2:])
    return found


def _foreign(plan: MergePlan, new: Iterable[GraphEntry]) -> Iterator[ForeignEntry]:
    """Read entries as the other copy has them, of a merge only what it decides."""
    other, entries = plan.theirs.queries.connection, list(new)
    carrying = other.exec_driver_sql(
        f"SELECT seq, {', '.join(CARRIED)} FROM journal "  # noqa: S608  # our columns
        "WHERE seq IN (SELECT value FROM json_each(?))",
        (json.dumps([entry.seq for entry in entries]),),
    )
    carried = {seq: dict(zip(CARRIED, told, strict=True)) for seq, *told in carrying.all()}
    for entry in entries:
        rows = other.exec_driver_sql(
            f"SELECT {', '.join(ROW_COLUMNS)} FROM journal_change "  # noqa: S608  # our columns
            "WHERE row BETWEEN ? AND ? AND (decides = 1 OR ?) ORDER BY row",
            (entry.first_row, entry.first_row + entry.size - 1, not entry.merges),
        )
        yield ForeignEntry(carried[entry.seq], (tuple(row) for row in rows))


def take_contents(connection: Connection, other: Connection) -> None:
    """Take the kept copies that another workspace has, and that are lacking here.

    Raises:
        WorkspaceError: one is not what its hash says.
    """
    for one in other.exec_driver_sql("SELECT hash FROM content").scalars().all():
        if attachments.has(connection, one):
            continue
        data = b"".join(attachments.stored(other, one))
        if hashlib.sha256(data).hexdigest() != one:
            raise WorkspaceError(
                Message(
                    "A kept copy in the other workspace is not what it was when it was kept. "
                    "Nothing was merged. Check that workspace first."
                )
            )
        connection.exec_driver_sql(content_folder.PUT, (one, len(data), data))


def net_changes(plan: MergePlan) -> Iterator[Change]:
    """Yield what a merge changes in this copy: what goes first, then what comes and what changes."""
    state = plan.state
    records = sorted({(register.kind, register.record) for register in plan.held})
    plan.mine.load(records)
    plan.theirs.load(records)
    going, coming = [], []
    for kind, record in records:
        before = plan.mine.record(kind, record)
        there = state.is_there(kind, record)
        if before is not None and not there:
            held = {name: before[name] for name in KINDS[kind].fields if before[name] is not None}
            into = went_into(state.existence(kind, record))
            going.append(Change(kind, record, held, None, into))
        elif there:
            change = _put(plan, state, kind, record, before)
            if change is not None:
                coming.append(change)
    yield from going
    yield from coming


def _put(
    plan: MergePlan, state: MergedState, kind: str, record: str, before: Values | None
) -> Change | None:
    after = state.values(kind, record)
    theirs = plan.theirs.values(kind, record)
    if before is None:
        for name in ("created", "updated"):
            stamps = (after.get(name), theirs.get(name))
            after[name] = max((stamp for stamp in stamps if stamp), default=journal.now())
        made = {name: after[name] for name in KINDS[kind].fields if after.get(name) is not None}
        return Change(kind, record, None, made)
    # In the order in which the kind declares them.
    held = state.fields_set(kind, record)
    names = [
        name
        for name in KINDS[kind].fields
        if name in held and not same(before.get(name), after.get(name))
    ]
    stamp = max(str(before.get("updated") or ""), str(theirs.get("updated") or ""))
    if stamp != (before.get("updated") or ""):
        names.append("updated")
        after["updated"] = stamp
    if not names:
        return None
    return Change(
        kind,
        record,
        {name: before.get(name) for name in names},
        {name: after.get(name) for name in names},
    )


def _decisions(plan: MergePlan) -> Iterator[journal.Decision]:
    """Yield what the merge decides, record by record, with the values that then hold."""
    state = plan.state
    decided = set(plan.decided)
    for register in plan.decided:
        if register.name == EXISTENCE:
            target = went_into(state.value(register))
            if target is not None:
                decided.add(Register(register.kind, target, EXISTENCE))
    by_record: dict[tuple[str, str], list[Register]] = defaultdict(list)
    for register in sorted(decided):
        by_record[register.kind, register.record].append(register)
    for (kind, record), registers in sorted(by_record.items()):
        held: dict[str, Any] = {}
        into = None
        for register in registers:
            value = state.value(register)
            if register.name == EXISTENCE:
                into = went_into(value)
                held[EXISTENCE] = THERE if value == THERE else GONE
            elif register.element:
                ways = held.setdefault(register.name, {"in": [], "out": []})
                ways["in" if value else "out"].append(register.element)
            else:
                put_into(register, value, held)
        yield journal.Decision(kind, record, held, into)
