"""Changes: the only way in which anything is ever written.

A `ChangeSet` is self-contained (global ids, full before and after), so that undo is its inverse and
two laptops can compare journals.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

Value = str | int | float | bool | list[str] | None
Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Change:
    """One record's change.

    `before` is None for a record that did not exist, `after` for one that will not; otherwise both
    hold the same fields: only those that change.
    """

    kind: str
    id: str
    before: Values | None
    after: Values | None

    def inverse(self) -> Change:
        """Return the change that takes this one back."""
        return Change(self.kind, self.id, self.after, self.before)

    @property
    def creates(self) -> bool:
        """Whether the record begins with this change."""
        return self.before is None

    @property
    def deletes(self) -> bool:
        """Whether the record ends with this change."""
        return self.after is None


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One labelled step: what it is called and every record it changes, in order."""

    label: str
    changes: tuple[Change, ...] = field(default=())
    why: str = ""

    def inverse(self) -> ChangeSet:
        """Return the step that takes this one back, in reverse order."""
        return ChangeSet(
            self.label, tuple(change.inverse() for change in reversed(self.changes)), self.why
        )

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


def change_set(label: str, changes: Iterable[Change | None], why: str = "") -> ChangeSet:
    """Gather changes into one labelled step, leaving out those that change nothing."""
    return ChangeSet(label, tuple(change for change in changes if change is not None), why)
