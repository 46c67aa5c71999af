"""Registers: what is decided as one when two copies are merged, and which of them a change touches.

A register is a field of a record, a group of fields that only make sense together, one element of a
list, or the record's existence. `created` and `updated` are none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from chipline.records.record import KINDS

#: The name of the register that says whether a record is there.
EXISTENCE = ""
#: What the existence of a record can be; of one that went into another it is the id of that.
THERE, GONE = "there", "gone"
_STAMPS = frozenset(("created", "updated"))
#: Fields that are decided together: half of two would be neither.
_GROUPS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "source": (("copy_name", "copy_size", "copy_hash", "copy_kept"),),
    "facility": (("latitude", "longitude", "coordinate_precision"),),
    "cluster": (("quantity_low", "quantity_high"),),
}


class Register(NamedTuple):
    """What is decided as one: `name` is a field, the first of a group, or `EXISTENCE`.

    `element` is the element of a list that is in or out.
    """

    kind: str
    record: str
    name: str
    element: str = ""

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that it stands for; none for existence."""
        return group_of(self.kind, self.name) if self.name else ()

    @property
    def existence(self) -> Register:
        """The register of whether its record is there."""
        return Register(self.kind, self.record, EXISTENCE)


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change as a journal keeps it, with what merging keeps of it.

    A row that `decides` says what is to hold though nothing changes by it; `answers` are the ids of
    the proposed entries that it answers, `into` is the record that one which goes is merged into.
    """

    kind: str
    record: str
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    decides: bool = False
    into: str | None = None
    answers: tuple[str, ...] = ()


@cache
def group_of(kind: str, name: str) -> tuple[str, ...]:
    """Return the fields that are decided together with one, itself among them."""
    return next((group for group in _GROUPS.get(kind, ()) if name in group), (name,))


def is_list(kind: str, name: str) -> bool:
    """Tell whether a field holds a list, of which each element is a register."""
    spec = KINDS[kind].fields.get(name)
    return spec is not None and spec.many


@cache
def _shape_of(kind: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return by which names the fields of a kind are decided, groups once, and which hold lists."""
    held = [name for name in KINDS[kind].fields if name not in _STAMPS]
    lists = tuple(name for name in held if is_list(kind, name))
    single = dict.fromkeys(group_of(kind, name)[0] for name in held if name not in lists)
    return tuple(single), lists


def registers_of(kind: str, record: str, values: Mapping[str, Any]) -> Iterator[Register]:
    """Yield the registers of a whole record: its fields, groups once, and the elements of its lists."""
    single, lists = _shape_of(kind)
    for name in single:
        yield Register(kind, record, name)
    for name in lists:
        for element in values.get(name) or ():
            yield Register(kind, record, name, element)


def touched(row: ChangeRow) -> Iterator[Register]:
    """Yield the registers that a row touches.

    A row that makes a record touches all its fields, also those that it leaves empty; one that ends
    a record only its existence, and that of the record it goes into.
    """
    kind, record = row.kind, row.record
    if kind not in KINDS:
        return
    if row.decides:
        yield from _decided(row)
    elif row.before is None:
        yield Register(kind, record, EXISTENCE)
        yield from registers_of(kind, record, row.after or {})
    elif row.after is None:
        yield Register(kind, record, EXISTENCE)
    else:
        yield from _updated(row)
    if row.into is not None and (row.after is None or row.decides):
        yield Register(kind, row.into, EXISTENCE)


def _decided(row: ChangeRow) -> Iterator[Register]:
    for name, value in (row.after or {}).items():
        if name != EXISTENCE and is_list(row.kind, name):
            for element in (*value["in"], *value["out"]):
                yield Register(row.kind, row.record, name, element)
        elif name == group_of(row.kind, name)[0]:
            yield Register(row.kind, row.record, name)


def _updated(row: ChangeRow) -> Iterator[Register]:
    before, after = row.before or {}, row.after or {}
    seen = set()
    for name in after:
        if name in _STAMPS:
            continue
        if is_list(row.kind, name):
            for element in sorted(set(before.get(name) or ()) ^ set(after[name] or ())):
                yield Register(row.kind, row.record, name, element)
            continue
        first = group_of(row.kind, name)[0]
        if first not in seen:
            seen.add(first)
            yield Register(row.kind, row.record, first)


def value_in(register: Register, values: Mapping[str, Any]) -> Any:
    """Read a register's value off a record's values; existence is not among them."""
    if register.element:
        return register.element in (values.get(register.name) or ())
    fields = register.fields
    if len(fields) == 1:
        return values.get(register.name)
    return tuple(values.get(name) for name in fields)


def put_into(register: Register, value: Any, values: dict[str, Any]) -> None:
    """Write a register's value into a record's values; a list keeps its order, new ones come last."""
    if register.element:
        held = list(values.get(register.name) or ())
        if value and register.element not in held:
            held.append(register.element)
        elif not value and register.element in held:
            held.remove(register.element)
        values[register.name] = held or None
    elif len(register.fields) == 1:
        values[register.name] = value
    else:
        values.update(zip(register.fields, value, strict=True))


def same(one: Any, other: Any) -> bool:
    """Tell whether two values of a field say the same: the order of a list says nothing."""
    if isinstance(one, list) and isinstance(other, list):
        return sorted(one) == sorted(other)
    return bool(one == other)


def followed(row: ChangeRow, existence: Any, values: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
    """Return a record's existence and the values of its registers after one more row of it."""
    if row.decides:
        held = dict(values)
        for name, value in (row.after or {}).items():
            if name == EXISTENCE:
                existence = row.into or value
            elif is_list(row.kind, name):
                for way in ("in", "out"):
                    for element in value[way]:
                        put_into(Register(row.kind, row.record, name, element), way == "in", held)
            else:
                held[name] = value
        return existence, held
    if row.before is None:
        return THERE, dict(row.after or {})
    if row.after is None:
        # Whoever lets a record go says nothing of its fields: others may have changed them besides.
        return row.into or GONE, {**row.before, **values}
    return existence, {**values, **_updated_to(row, values)}


def _updated_to(row: ChangeRow, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an update leaves in its fields; a list keeps what others did to it besides."""
    found = dict(row.after or {})
    for name, left in found.items():
        before, held = ((side or {}).get(name) or [] for side in (row.before, values))
        after = left or []
        if is_list(row.kind, name) and held != before:
            kept = [one for one in held if one in after or one not in before]
            found[name] = [*kept, *(one for one in after if one not in (*kept, *before))] or None
    return found
