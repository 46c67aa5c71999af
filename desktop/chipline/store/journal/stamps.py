"""The stamp of a record's last change, which never falls: an undo is a change like any other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

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
        if change.creates:
            found.append(replace(change, after={**_bare(change.after), _STAMP: stamp}))
        elif change.deletes:
            found.append(replace(change, before={**_bare(change.before), _STAMP: stands}))
        else:
            found.append(_restamped(change, stands, stamp))
        # A further change of the same record finds what this one leaves.
        present[change.id] = stamp
    return tuple(found)


def _bare(values: Values | None) -> dict[str, Value]:
    return {name: value for name, value in (values or {}).items() if name != _STAMP}


def _restamped(change: Change, stands: str, stamp: str) -> Change:
    before, after = _bare(change.before), _bare(change.after)
    if stamp != stands:
        before[_STAMP], after[_STAMP] = stands, stamp
    return replace(change, before=before, after=after)


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
