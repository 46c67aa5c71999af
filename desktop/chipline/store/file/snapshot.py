"""The workspace as it was after a change of the past, as a file of its own to look at."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from sqlalchemy import func, select, text

from chipline.records.changes import Change, ChangeSet, Operation, update
from chipline.records.message import Message
from chipline.records.record import KINDS
from chipline.store.errors import WorkspaceError
from chipline.store.file.formats import schema
from chipline.store.file.formats.schema import journal_change as changes
from chipline.store.file.read_only import folder_for_copy
from chipline.store.journal import apply_changes, journal
from chipline.store.journal.write_order import released
from chipline.store.progress import Progress, silent
from chipline.store.queries import Queries
from chipline.store.workspace import Workspace

#: How far it is, is told in so many steps; copying the file is one share of the work.
_STEPS, _SHARES = 1_000, 4
_ROWS_A_STEP = 2_000


def workspace_as_of(workspace: Workspace, seq: int, *, progress: Progress = silent) -> Workspace:
    """Open the workspace as of an entry, read-only; its file is gone when it is closed.

    In any thread: edits go on meanwhile. What `progress` raises stops it and leaves nothing behind.

    Raises:
        WorkspaceError: there is no such entry, or the copy can't be made.
    """
    if workspace.path is None:
        raise WorkspaceError(
            Message("This workspace is in memory only and has no past state to open.")
        )
    lost = workspace.lost
    if lost is not None:
        raise lost  # what stands under the name now has another past
    target = folder_for_copy() / f"{workspace.path.stem} as of change {seq}.chipline"
    try:
        workspace.copy_to(target, progress=_share(progress, 0, 1))
        turn_back(target, seq, progress=_share(progress, 1, _SHARES - 1))
        past = Workspace.open(target, read_only=True)
    except BaseException:
        shutil.rmtree(target.parent, ignore_errors=True)
        raise
    past.folder_of_its_own = target.parent
    return past


def _share(progress: Progress, begin: int, share: int) -> Progress:
    """Tell of a part of the work as what it is of the whole."""

    def tell(done: int, total: int) -> None:
        part = done / total if total else 0.0
        progress(int(_STEPS * (begin + share * part) / _SHARES), _STEPS)

    return tell


def turn_back(path: Path, seq: int, *, progress: Progress = silent) -> None:
    """Turn a copy of a workspace back to an entry; the journal after it is forgotten there.

    Raises:
        WorkspaceError: there is no such entry.
    """
    copy = Workspace.open(path)
    try:
        with copy.reading() as queries:
            if journal.entry_at(queries.connection, seq) is None:
                raise WorkspaceError(
                    Message("The journal has no change {number}.", number=str(seq))
                )
        with copy.transaction() as queries:
            steps = released(_net(queries, seq, _half(progress, 0)))
            for number, step in enumerate(steps):
                if step:
                    report = _half(_half(progress, 1), number)
                    apply_changes.apply(
                        queries.connection,
                        ChangeSet(Operation.REVERT, tuple(step), params={"label": ""}),
                        progress=report,
                    )
            _forget_after(queries, seq)
        while copy.catch_up():
            progress(1, 1)
    finally:
        copy.close()


def _half(progress: Progress, number: int) -> Progress:
    return lambda done, total: progress(number * total + done, 2 * total)


def _net(queries: Queries, seq: int, progress: Progress) -> list[Change]:
    """Return what leads back in one step, however many entries lie between."""
    first = _first_row_after(queries, seq)
    touched: dict[str, set[str]] = {}
    for kind, record in queries.connection.execute(
        select(changes.c.kind, changes.c.record)
        .where(changes.c.row >= first, journal.OF_KNOWN_KIND)
        .distinct()
    ):
        touched.setdefault(kind, set()).add(record)
    current = {kind: queries.many_values(kind, ids) for kind, ids in touched.items()}
    before: dict[tuple[str, str], dict[str, Any] | None] = {}
    own = text(journal.OWN_CHANGES)
    later = select(changes).where(changes.c.row >= first, own).order_by(changes.c.row.desc())
    last = queries.connection.execute(select(func.max(changes.c.row))).scalar() or 0
    for number, row in enumerate(queries.connection.execute(later)):
        if number % _ROWS_A_STEP == 0:
            progress(number, max(1, last - first + 1))
        change = journal.read_change(row)
        key = change.kind, change.id
        stood = before[key] if key in before else current[change.kind].get(change.id)
        if change.before is None:
            before[key] = None
        else:
            before[key] = (stood or {}) | dict(change.before)
    steps = [
        _step(kind, record, current[kind].get(record), then)
        for (kind, record), then in before.items()
    ]
    return [step for step in steps if step is not None]


def _first_row_after(queries: Queries, seq: int) -> int:
    """Return the number of the first change after an entry; changes are numbered as they come."""
    row = queries.connection.execute(
        select(schema.journal.c.first_row, schema.journal.c.size).where(schema.journal.c.seq == seq)
    ).one()
    return int(row.first_row + row.size)


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


def _forget_after(queries: Queries, seq: int) -> None:
    connection = queries.connection
    first = _first_row_after(queries, seq)
    for table, column, begin in (("journal_change", "row", first), ("journal", "seq", seq + 1)):
        for act in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(f"DROP TRIGGER {table}_keeps_{act}")
        connection.exec_driver_sql(
            f"DELETE FROM {table} WHERE {column} >= ?",  # noqa: S608  # as named above
            (begin,),
        )
    schema.guard_journal(connection)
