"""Changes: the only way in which anything is ever written.

A `ChangeSet` is self-contained (global ids, full before and after), so that undo is its inverse and
two laptops can compare journals.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

Value = str | int | float | bool | list[str] | None
Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Change:
    """One record's change.

    `before` is None for a record that did not exist, `after` for one that will not; otherwise both
    hold the same fields: only those that change. `into` is the id of the record that one which goes
    is merged into; what brings it back keeps that, so that it can be done again.
    """

    kind: str
    id: str
    before: Values | None
    after: Values | None
    into: str | None = None

    def inverse(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.kind, self.id, self.after, self.before, self.into)

    @property
    def creates(self) -> bool:
        """Whether the record begins with this change."""
        return self.before is None

    @property
    def deletes(self) -> bool:
        """Whether the record ends with this change."""
        return self.after is None


class Operation(StrEnum):
    """What a step does, in the word that the journal keeps and that its filters ask for."""

    BEGIN = "begin"
    CREATE = "create"
    DUPLICATE = "duplicate"
    CHANGE = "change"
    BULK_CHANGE = "bulk-change"
    DELETE = "delete"
    MERGE = "merge"
    IMPORT = "import"
    CITE = "cite"
    ATTACH = "attach"
    DETACH = "detach"
    NOTE = "note"
    VERIFY = "verify"
    REPAIR = "repair"
    REVERT = "revert"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One step: what it does, and every record it changes, in order.

    `params` are what the step is worded with, such as the kind and the name of the record: values
    that JSON has, never sentences. See `store.journal.wording`.
    """

    what: Operation
    changes: tuple[Change, ...] = field(default=())
    why: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)

    def inverse(self) -> ChangeSet:
        """Return the step that takes this one back, in reverse order."""
        return replace(self, changes=tuple(change.inverse() for change in reversed(self.changes)))

    def __bool__(self) -> bool:
        """Whether it changes anything."""
        return bool(self.changes)

    def touched(self) -> dict[str, set[str]]:
        """Return the ids it changes, by kind."""
        found: dict[str, set[str]] = {}
        for change in self.changes:
            found.setdefault(change.kind, set()).add(change.id)
        return found


def update(kind: str, record_id: str, before: Values, after: Values) -> Change | None:
    """Make a change from two states of a record, holding only the fields that differ."""
    names = [name for name in after if before.get(name) != after[name]]
    if not names:
        return None
    return Change(
        kind,
        record_id,
        {name: before.get(name) for name in names},
        {name: after[name] for name in names},
    )


def change_set(
    what: Operation,
    changes: Iterable[Change | None],
    why: str = "",
    params: Mapping[str, Any] | None = None,
) -> ChangeSet:
    """Gather changes into one step, leaving out those that change nothing."""
    made = tuple(change for change in changes if change is not None)
    return ChangeSet(what, made, why, params or {})
