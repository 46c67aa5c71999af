"""How two copies would stand as one: what this one has, with what the merge puts in its place."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from chipline.records.record import KINDS
from chipline.store.workspace_merge.registers import EXISTENCE, THERE, Register, put_into
from chipline.store.workspace_merge.side import CopySide

_KINDS_OF = (
    "SELECT DISTINCT kind, record FROM journal_change "
    "WHERE record IN (SELECT value FROM json_each(?))"
)


class MergedState:
    """The values after a merge; `held` are the registers that it sets."""

    def __init__(self, mine: CopySide, theirs: CopySide, held: Mapping[Register, Any]) -> None:
        """Lay `held` over what this copy has."""
        self.mine, self.theirs, self.held = mine, theirs, held

    def value(self, register: Register) -> Any:
        """Return what a register would hold."""
        return self.held[register] if register in self.held else self.mine.value(register)

    def existence(self, kind: str, record: str) -> Any:
        """Return whether a record would be there: `THERE`, `GONE` or what it went into."""
        return self.value(Register(kind, record, EXISTENCE))

    def is_there(self, kind: str, record: str) -> bool:
        """Tell whether a record would be there."""
        return bool(self.existence(kind, record) == THERE)

    def values(self, kind: str, record: str) -> dict[str, Any]:
        """Return the values that a record would have."""
        found = dict(self.mine.values(kind, record))
        for register in self._of.get((kind, record), ()):
            if register.name != EXISTENCE:
                put_into(register, self.held[register], found)
        return found

    def fields_set(self, kind: str, record: str) -> set[str]:
        """Return the fields of a record that are set."""
        registers = self._of.get((kind, record), ())
        return {name for register in registers for name in register.fields}

    @cached_property
    def gone(self) -> tuple[tuple[str, str, Any], ...]:
        """Kind, id and existence of what either side ended and is not there after the merge."""
        seen = {
            register
            for source in (self.held, self.mine.touches, self.theirs.touches)
            for register in source
            if register.name == EXISTENCE
        }
        # What comes back may point at what was gone before the copies parted.
        targets = {target for _kind, _owner, _name, target in self._of_returning}
        targets -= {register.record for register in seen}
        targets -= self.mine.queries.names(targets).keys()
        seen |= {Register(kind, target, EXISTENCE) for kind, target in self._with_kinds(targets)}
        return tuple(
            (register.kind, register.record, value)
            for register in sorted(seen)
            if (value := self.value(register)) != THERE
        )

    @cached_property
    def _of(self) -> dict[tuple[str, str], list[Register]]:
        """Return the registers that are set, by record."""
        found: dict[tuple[str, str], list[Register]] = defaultdict(list)
        for register in self.held:
            found[register.kind, register.record].append(register)
        return found

    @cached_property
    def _of_returning(self) -> list[tuple[str, str, str, str]]:
        """Return the references of records that are there after the merge, but not in this copy."""
        found = []
        for register, value in self.held.items():
            kind, record = register.kind, register.record
            if register.name != EXISTENCE or value != THERE:
                continue
            if self.mine.record(kind, record) is not None:
                continue
            values = self.values(kind, record)
            for name in KINDS[kind].referring:
                given = values.get(name)
                targets = given if isinstance(given, list) else [given] if given else []
                found += [(kind, record, name, str(target)) for target in targets]
        return found

    def _with_kinds(self, records: Iterable[str]) -> set[tuple[str, str]]:
        """Return records with their kinds, there or not, as either journal knows them."""
        named = (json.dumps(sorted(records)),)
        return {
            (str(kind), str(record))
            for side in (self.mine, self.theirs)
            for kind, record in side.queries.connection.exec_driver_sql(_KINDS_OF, named)
            if kind in KINDS
        }

    def pointing_at(self, records: Iterable[str]) -> list[tuple[str, str, str, str]]:
        """Return kind, owner, field and target of every reference that would be held to records."""
        wanted = sorted(set(records))
        rows = set(self.mine.queries.pointing_at(wanted))
        rows |= set(self.theirs.queries.pointing_at(wanted))
        rows |= {
            (register.kind, register.record, register.name, target)
            for register, value in self.held.items()
            for target in _targets(register, value)
            if target in wanted
        }
        rows |= {row for row in self._of_returning if row[3] in wanted}
        self.mine.load({(row[0], row[1]) for row in rows})
        return sorted(row for row in rows if self.refers(*row))

    def refers(self, kind: str, owner: str, field: str, target: str) -> bool:
        """Tell whether a record would be there and point at another through a field."""
        if not self.is_there(kind, owner):
            return False
        spec = KINDS[kind].fields.get(field)
        if spec is None:
            return False
        if spec.many:
            return bool(self.value(Register(kind, owner, field, target)))
        return bool(self.value(Register(kind, owner, field)) == target)


def _targets(register: Register, value: Any) -> tuple[str, ...]:
    spec = KINDS[register.kind].fields.get(register.name)
    if spec is None or not spec.refers:
        return ()
    if register.element:
        return (register.element,) if value else ()
    return (value,) if isinstance(value, str) else ()
