"""How what a row says differs from what stands in its record, given what the last version said."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from chipline.records.changes import Value

#: What rows add to and never replace.
_ADDED = ("external_ids", "notes")


@dataclass(frozen=True, slots=True)
class Difference:
    """By field: the values to be taken over, and both values, ours first, where it must be decided."""

    after: dict[str, Value] = field(default_factory=dict)
    conflicts: dict[str, tuple[Value, Value]] = field(default_factory=dict)


def difference(
    given: Mapping[str, Value], mine: Mapping[str, Value], base: Mapping[str, Value] | None
) -> Difference:
    """Compare the values of a row with those of its record, and with those of the last version.

    What the last version said already changes nothing; what we did not change since is taken over.
    Without a last version of a field, a value here that is another one must be decided.
    """
    found = Difference()
    for name, theirs in given.items():
        value = _added(mine[name], theirs) if name == "external_ids" else theirs
        if same(mine[name], value):
            continue
        if base is None or name not in base:
            clash = mine[name] is not None and value is not None and name not in _ADDED
        elif same(base[name], value):
            continue
        else:
            clash = not same(base[name], mine[name])
        if clash:
            found.conflicts[name] = mine[name], value
        else:
            found.after[name] = value
    return found


def _added(mine: Value, theirs: Value) -> Value:
    held = mine if isinstance(mine, list) else []
    more = theirs if isinstance(theirs, list) else []
    return [*held, *(one for one in more if one not in held)] or None


def with_lines(notes: Value, lines: Iterable[str]) -> str:
    """Add lines to notes that don't have them yet."""
    held = str(notes or "")
    return "\n".join([*([held] if held else []), *(line for line in lines if line not in held)])


def same(one: Value, other: Value) -> bool:
    """Tell whether two values say the same; the order of a list says nothing."""
    if isinstance(one, list) and isinstance(other, list):
        return sorted(one) == sorted(other)
    if isinstance(one, list) or isinstance(other, list):
        return not one and not other
    return one == other
