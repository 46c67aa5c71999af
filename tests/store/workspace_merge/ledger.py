"""Who had seen what: the entries of all copies of a history, read past the code that merges.

What is an ancestor of what is kept as bits of one number, an entry a bit.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from chipline.records.record import KINDS
from chipline.store.file import connections
from chipline.store.workspace import Workspace

#: Fields that are one thing; told here once more, so that it is not the rule that judges itself.
_ONE = {
    "latitude": "latitude",
    "longitude": "latitude",
    "coordinate_precision": "latitude",
    "quantity_low": "quantity_low",
    "quantity_high": "quantity_low",
    **dict.fromkeys(("copy_name", "copy_size", "copy_hash", "copy_kept"), "copy_name"),
}
_STAMPS = ("created", "updated")


class Spot(NamedTuple):
    """What one person can change without another's leave; no field is whether the record is there."""

    record: str
    field: str = ""
    element: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A change that copies can know of one another."""

    kind: str
    record: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    decides: bool
    into: str | None
    answers: frozenset[str]

    def spots(self) -> Iterator[Spot]:
        """Yield what it touches."""
        yield from (spot for spot in self._fields() if spot.field not in _STAMPS)
        made_or_ended = self.before is None or self.after is None
        if "" in (self.after or {}) if self.decides else made_or_ended:
            yield Spot(self.record)
        if self.into is not None and (self.decides or self.after is None):
            # Who lets one record go into another counts on that one; who brings it back does not.
            yield Spot(self.into)

    def _fields(self) -> Iterator[Spot]:
        fields = KINDS[self.kind].fields
        if self.decides:
            names: Iterable[str] = (name for name in self.after or {} if name)
        elif self.after is None:
            return
        else:
            names = fields if self.before is None else self.after
        for name in names:
            if not fields[name].many:
                yield Spot(self.record, _ONE.get(name, name))
            elif self.decides:
                said = (self.after or {})[name]
                yield from (Spot(self.record, name, one) for one in (*said["in"], *said["out"]))
            else:
                before, after = (set((side or {}).get(name) or ()) for side in self._sides())
                yield from (Spot(self.record, name, one) for one in before ^ after)

    def _sides(self) -> tuple[dict[str, Any] | None, dict[str, Any] | None]:
        return self.before, self.after

    def found(self, spot: Spot) -> Any:
        """Return what it found."""
        return held(spot, self.before)

    def left(self, spot: Spot) -> Any:
        """Return what it left."""
        gone = not spot.field and self.after is None and spot.record == self.record
        return self.into or False if gone else held(spot, self.after)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as it travels; `seen` are the bits of itself and of all that it was made upon."""

    id: str
    bit: int
    seen: int
    act: str
    undone: str | None
    rows: tuple[Row, ...]
    touches: frozenset[Spot]


def held(spot: Spot, values: dict[str, Any] | None) -> Any:
    """Return what a record's values hold at a spot; of the record itself, whether it is there."""
    if not spot.field:
        return values is not None
    if values is None:
        return None
    if spot.element:
        return spot.element in (values.get(spot.field) or ())
    return tuple(values.get(name) for name in _names(spot.field))


def _names(field: str) -> tuple[str, ...]:
    return tuple(name for name, first in _ONE.items() if first == field) or (field,)


class Ledger:
    """All entries that any copy of a history ever had."""

    def __init__(self) -> None:
        """Begin with none."""
        self.entries: dict[str, Entry] = {}
        self._by_bit: list[Entry] = []

    def known(self, workspace: Workspace) -> int:
        """Return what a copy knows: the bits of its heads and of all that those were made upon."""
        with workspace.reading() as queries:
            raw = connections.raw(queries.connection)
            last = None
            for row in raw.execute(
                "SELECT id, act, of_id, what, params, parents, heads, first_row, size FROM journal "
                "ORDER BY seq"
            ):
                last = row
                if row[0] not in self.entries and row[6] is None:
                    self._add(raw, row)
        if last is None:
            return 0
        return self._all(json.loads(last[6]) if last[6] is not None else [last[0]])

    def _all(self, ids: Iterable[str]) -> int:
        found = 0
        for one in ids:
            found |= self.entries[one].seen
        return found

    def _add(self, raw: Any, row: tuple[Any, ...]) -> None:
        one, act, undone, what, params, parents, _heads, first, size = row
        if undone is None and what == "revert":
            undone = json.loads(params).get("of")
        rows = tuple(
            Row(
                kind,
                record,
                json.loads(before) if before else None,
                json.loads(after) if after else None,
                bool(decides),
                into,
                frozenset(json.loads(answers) if answers else ()),
            )
            for kind, record, before, after, decides, into, answers in raw.execute(
                "SELECT kind, record, before, after, decides, into_record, answers "
                "FROM journal_change WHERE row BETWEEN ? AND ? AND (decides OR ?) ORDER BY row",
                (first, first + size - 1, act != "merge"),
            )
        )
        bit = 1 << len(self._by_bit)
        seen = bit | self._all(json.loads(parents))
        touches = frozenset(spot for each in rows for spot in each.spots())
        self.entries[one] = Entry(one, bit, seen, act, undone, rows, touches)
        self._by_bit.append(self.entries[one])

    def of(self, bits: int) -> Iterator[Entry]:
        """Yield the entries of these bits, each after what it was made upon."""
        while bits:
            lowest = bits & -bits
            yield self._by_bit[lowest.bit_length() - 1]
            bits ^= lowest

    def standing(self, bits: int) -> dict[Spot, list[Entry]]:
        """Return by spot the entries of these that touch it, but for what was put back again.

        An undo, redo or taking back, and what it takes back, are gone where it left what that had found.
        """
        entries = list(self.of(bits))
        there = {entry.id: entry for entry in entries}
        gone: set[tuple[str, Spot]] = set()
        for entry in reversed(entries):
            undone = there.get(entry.undone or "")
            if undone is None:
                continue
            for spot in entry.touches & undone.touches:
                if (entry.id, spot) not in gone and _restores(entry, undone, spot):
                    for one in (entry, undone):
                        gone.update((one.id, each) for each in _with_it(one, spot))
        found: dict[Spot, list[Entry]] = {}
        for entry in entries:
            for spot in entry.touches:
                if (entry.id, spot) not in gone:
                    found.setdefault(spot, []).append(entry)
        return found


def _with_it(entry: Entry, spot: Spot) -> set[Spot]:
    """Return what is put back with a spot: with a whole record, what was made with it.

    With one that went into another, also that whoever let it go counted on that one.
    """
    rows = [row for row in entry.rows if not spot.field and row.record == spot.record]
    made = {each for row in rows if row.before is None and not row.decides for each in row.spots()}
    counted_on = {each for row in rows for each in row.spots() if each.record != spot.record}
    return {spot, *made, *counted_on}


def _restores(entry: Entry, undone: Entry, spot: Spot) -> bool:
    if entry.act in ("undo", "redo"):
        return True
    first = next(row for row in undone.rows if spot in set(row.spots()))
    last = [row for row in entry.rows if spot in set(row.spots())][-1]
    return bool(first.found(spot) == last.left(spot))
