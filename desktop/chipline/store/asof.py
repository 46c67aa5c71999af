"""The workspace as it was after a change of the past, as a file of its own to look at."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from chipline.records.changes import Change, ChangeSet, update
from chipline.records.record import KINDS
from chipline.store import journal, schema, writing
from chipline.store.errors import WorkspaceError
from chipline.store.readonly import temporary_folder
from chipline.store.reads import Reads
from chipline.store.workspace import Workspace


def workspace_as_of(workspace: Workspace, seq: int) -> Workspace:
    """Open the workspace as of an entry, read-only; its file is gone when the program ends.

    Raises:
        WorkspaceError: there is no such entry, or the copy can't be made.
    """
    if workspace.path is None:
        raise WorkspaceError("This workspace is in memory only and has no past state to open.")
    target = temporary_folder() / f"{workspace.path.stem} as of change {seq}.chipline"
    workspace.copy_to(target)
    turn_back(target, seq)
    return Workspace.open(target, read_only=True)


def turn_back(path: Path, seq: int) -> None:
    """Turn a copy of a workspace back to an entry; the journal after it is forgotten there.

    Raises:
        WorkspaceError: there is no such entry.
    """
    copy = Workspace.open(path)
    try:
        with copy.reading() as reads:
            if journal.entry_at(reads.connection, seq) is None:
                raise WorkspaceError(f"The journal has no change {seq}.")
        with copy.transaction() as reads:
            steps = ChangeSet("", tuple(_net(reads, seq)))
            if steps:
                writing.apply(reads.connection, steps)
            _forget_after(reads, seq)
        while copy.catch_up():
            pass
    finally:
        copy.close()


def _net(reads: Reads, seq: int) -> list[Change]:
    """Return what leads back in one step, however many entries lie between."""
    later = [entry.seq for entry in reads.entries(limit=-1) if entry.seq > seq]  # newest first
    before: dict[tuple[str, str], dict[str, Any] | None] = {}
    touched: dict[str, set[str]] = {}
    for number in later:
        for change in journal.changes_of(reads.connection, number):
            touched.setdefault(change.kind, set()).add(change.id)
    current = {kind: reads.many_values(kind, ids) for kind, ids in touched.items()}
    for number in later:
        for change in reversed(journal.changes_of(reads.connection, number)):
            key = change.kind, change.id
            stood = before.get(key, current[change.kind].get(change.id))
            if change.before is None:
                before[key] = None
            else:
                before[key] = (stood or {}) | dict(change.before)
    steps = [
        _step(kind, record, current[kind].get(record), then)
        for (kind, record), then in before.items()
    ]
    return [step for step in steps if step is not None]


def _step(kind: str, record: str, now: Any, then: Any) -> Change | None:
    fields = KINDS[kind].fields
    if now is None and then is None:
        return None
    if now is None:
        made = {name: then[name] for name in fields if then.get(name) is not None}
        return Change(kind, record, None, made)
    if then is None:
        return Change(kind, record, {n: now[n] for n in fields if now[n] is not None}, None)
    return update(kind, record, now, {name: then[name] for name in fields if name in then})


def _forget_after(reads: Reads, seq: int) -> None:
    connection = reads.connection
    for table in ("journal_change", "journal"):
        column = "entry" if table == "journal_change" else "seq"
        for act in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(f"DROP TRIGGER {table}_keeps_{act}")
        connection.exec_driver_sql(f"DELETE FROM {table} WHERE {column} > ?", (seq,))  # noqa: S608
    schema.guard_journal(connection)
