"""The stamp of a record's last change, which never falls: an undo is a change like any other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy.engine import Connection

from chipline.records.changes import Change, Value, Values
from chipline.records.record import KINDS
from chipline.store.columns.raw_rows import raw_rows
from chipline.store.journal.journal import now

_STAMP = "updated"


def risen(connection: Connection, changes: Iterable[Change]) -> tuple[Change, ...]:
    """Let changes that lead back stamp the present moment, or what stands there if that is later."""
    given = list(changes)
    present = _present(connection, given)
    moment = now()
    found = []
    for change in given:
        stands = present.get(change.id, "")
        stamp = max(moment, stands, str((change.after or {}).get(_STAMP) or ""))
        moved = change.creates or change.deletes or stamp != stands
        stamped = _stamped(change, stands if moved else None, stamp if moved else None)
        # Of a merge that only took the later stamp nothing is left to be taken back.
        if change.creates or change.deletes or stamped.after:
            found.append(stamped)
        # A further change of the same record finds what this one leaves.
        present[change.id] = stamp
    return tuple(found)


def _stamped(change: Change, stands: str | None, stamp: str | None) -> Change:
    """Give a change these stamps, before and after; None takes one out."""
    before, after = _with(change.before, stands), _with(change.after, stamp)
    return Change(change.kind, change.id, before, after, change.into)


def _with(values: Values | None, stamp: str | None) -> dict[str, Value] | None:
    if values is None:
        return None
    found = dict(values)
    if stamp is None:
        found.pop(_STAMP, None)
    else:
        found[_STAMP] = stamp
    return found


def _present(connection: Connection, changes: Iterable[Change]) -> dict[str, str]:
    """Return the stamps that records bear now, by id; those that are not there are left out."""
    ids: dict[str, list[str]] = defaultdict(list)
    for change in changes:
        if not change.creates:
            ids[change.kind].append(change.id)
    return {
        record: stamp or ""
        for kind, wanted in ids.items()
        for record, stamp in map(tuple, raw_rows(connection, KINDS[kind], wanted, [_STAMP]))
    }
