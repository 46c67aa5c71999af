"""One of two copies that are merged: what it did since they parted, and how it stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from chipline.records.record import KINDS
from chipline.store.journal.journal import REDO, UNDO
from chipline.store.progress import Progress, silent
from chipline.store.queries import Queries
from chipline.store.workspace_merge.journal_graph import GraphEntry, JournalGraph
from chipline.store.workspace_merge.registers import (
    EXISTENCE,
    GONE,
    THERE,
    ChangeRow,
    Register,
    touched,
    value_in,
)

#: After so many changes it is told how far it is.
_AT_ONCE = 1_000


@dataclass(slots=True)
class Touch:
    """One row that touches a register; `put_back` when it and what takes it back cancel out."""

    entry: str
    row: ChangeRow
    put_back: bool = False


class CopySide:
    """One copy as it is read for a merge, from one snapshot."""

    def __init__(self, queries: Queries) -> None:
        """Read what the copy knows.

        Raises:
            WorkspaceError: its journal is not whole.
        """
        self.queries = queries
        self.graph = JournalGraph(queries.connection)
        self.known = self.graph.known()
        self.touches: dict[Register, list[Touch]] = {}
        self.entries: list[GraphEntry] = []
        #: The registers that were touched, by record.
        self.by_record: dict[tuple[str, str], set[Register]] = {}
        self._values: dict[tuple[str, str], dict[str, Any] | None] = {}
        self._last: dict[tuple[str, str], tuple[Any, dict[str, Any]]] = {}

    def look_since(self, common: frozenset[str], progress: Progress = silent) -> None:
        """Read what was done since the copies parted; what `progress` raises ends it."""
        self.entries = self.graph.in_order(self.known - common)
        self.graph.keep_rows(self.entries)
        by_entry: dict[str, dict[Register, list[Touch]]] = {}
        done, total = 0, sum(entry.size for entry in self.entries)
        for entry in self.entries:
            mine: dict[Register, list[Touch]] = defaultdict(list)
            for row in self.graph.rows(entry):
                done += 1
                if done % _AT_ONCE == 0:
                    progress(done, total)
                for register in touched(row):
                    mine[register].append(Touch(entry.id, row))
            by_entry[entry.id] = mine
        for entry in reversed(self.entries):
            if entry.undone in by_entry:
                taken_back = by_entry[str(entry.undone)]
                _cancel(by_entry[entry.id], taken_back, wholly=entry.act in (UNDO, REDO))
        gathered: dict[Register, list[Touch]] = defaultdict(list)
        records: dict[tuple[str, str], set[Register]] = defaultdict(set)
        for entry in self.entries:
            for register, found in by_entry[entry.id].items():
                gathered[register] += found
                records[register.kind, register.record].add(register)
        self.touches, self.by_record = dict(gathered), dict(records)

    def all_put_back(self, register: Register) -> bool:
        """Tell whether everything that touched a register was taken back again."""
        return all(touch.put_back for touch in self.touches.get(register, ()))

    def changed(self, kind: str, record: str) -> bool:
        """Tell whether a record was changed, and not all of it taken back."""
        return any(not self.all_put_back(each) for each in self.by_record.get((kind, record), ()))

    # -- how it stands ------------------------------------------------------------------------

    def load(self, records: Iterable[tuple[str, str]]) -> None:
        """Read records at once that will be asked for."""
        wanted: dict[str, set[str]] = defaultdict(set)
        for kind, record in records:
            if (kind, record) not in self._values and kind in KINDS:
                wanted[kind].add(record)
        for kind, ids in wanted.items():
            found = self.queries.many_values(kind, sorted(ids))
            for record in ids:
                values = found.get(record)
                self._values[kind, record] = dict(values) if values is not None else None
            self._read_last(kind, [one for one in ids if self._values[kind, one] is None])

    def record(self, kind: str, record: str) -> dict[str, Any] | None:
        """Return a record's values as they stand; None when it is not there."""
        if (kind, record) not in self._values:
            self.load([(kind, record)])
        return self._values.get((kind, record))

    def values(self, kind: str, record: str) -> dict[str, Any]:
        """Return a record's values as they stand, or stood when it went."""
        return self.record(kind, record) or self._last_known(kind, record)[1]

    def value(self, register: Register) -> Any:
        """Return what a register holds."""
        if register.name != EXISTENCE:
            return value_in(register, self.values(register.kind, register.record))
        if self.record(register.kind, register.record) is not None:
            return THERE
        return self._last_known(register.kind, register.record)[0]

    def _last_known(self, kind: str, record: str) -> tuple[Any, dict[str, Any]]:
        """Return how a record went, and the values of its registers then and since."""
        key = (kind, record)
        if key not in self._last:
            self._read_last(kind, [record])
        return self._last[key]

    def _read_last(self, kind: str, gone: list[str]) -> None:
        for record, last in self.graph.last_known(gone, self.known).items():
            self._last[kind, record] = last


def found_by_first(side: CopySide, register: Register) -> Any:
    """Return what the first row that touches a register on one side had found there."""
    return found_by(side.touches[register][0].row, register)


def found_by(row: ChangeRow, register: Register) -> Any:
    """Return what a row that touches a register had found there; None of a mere decision."""
    if row.record != register.record:
        # What another went into was there.
        return THERE
    if row.decides:
        return None
    if register.name == EXISTENCE:
        return THERE if row.before is not None else GONE
    return value_in(register, row.before or {})


def _cancel(
    taking: dict[Register, list[Touch]], taken: dict[Register, list[Touch]], *, wholly: bool
) -> None:
    """Mark what takes a change back, and what it takes back, where it restored what that had found."""
    done: set[tuple[str, str]] = set()
    for register, touches in taking.items():
        before = taken.get(register)
        if before is None or any(touch.put_back for touch in touches):
            continue
        if wholly or _restored(register, before[0].row, touches[-1].row):
            _mark(touches, before)
            if register.name == EXISTENCE:
                done.add((register.kind, register.record))
    for side in (taking, taken):
        for register, touches in side.items():
            # With a record that comes back, or that never was, its fields are as they were found.
            if (register.kind, register.record) in done and _whole(touches, register):
                _mark(touches)
            # What goes into another record counts on that one only while it is gone.
            _mark([touch for touch in touches if _counts_on(touch.row, register) in done])


def _whole(touches: list[Touch], register: Register) -> bool:
    """Tell whether a register was only touched because its record was made as a whole."""
    return all(
        touch.row.before is None and not touch.row.decides and touch.row.record == register.record
        for touch in touches
    )


def _counts_on(row: ChangeRow, register: Register) -> tuple[str, str] | None:
    """Return the record that went into the one of a register by a row; None where that is not why."""
    return (row.kind, row.record) if row.record != register.record else None


def _mark(*touched_by: list[Touch]) -> None:
    for touches in touched_by:
        for touch in touches:
            touch.put_back = True


def _restored(register: Register, first: ChangeRow, last: ChangeRow) -> bool:
    """Tell whether a later row put back what an earlier one had found."""
    found = _state(register, first, first.before)
    return bool(found == _state(register, last, last.after))


def _state(register: Register, row: ChangeRow, values: Any) -> Any:
    if register.name == EXISTENCE:
        if register.record != row.record:
            return THERE
        return THERE if values is not None else row.into or GONE
    return value_in(register, values or {})
