"""Changes: the only way in which anything is ever written.

A `ChangeSet` is self-contained (global ids, full before and after), so that undo is its inverse and
two laptops can compare journals.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
    is merged into; what brings it back keeps that, so that it can be done again. `answers` are the ids
    of the entries of another copy that were proposed and are taken over by it.
    """

    kind: str
    id: str
    before: Values | None
    after: Values | None
    into: str | None = None
    answers: tuple[str, ...] = ()

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

    @property
    def made(self) -> Values | None:
        """What it makes; of a new record, what is filled in."""
        made = self.after
        if made is None or not self.creates or None not in made.values():
            return made
        return {name: value for name, value in made.items() if value is not None}


@dataclass(frozen=True, slots=True)
class NewRecords:
    """Many new records of one kind: what a `Change` says of each, without one for each.

    Each of `rows` has the id of a record, and then a value for each of the fields `names`, None where
    it has none. `shared` has the values that all have alike, of other fields.
    """

    kind: str
    names: tuple[str, ...]
    rows: Sequence[tuple[Any, ...]]
    shared: Mapping[str, Value] = field(default_factory=dict)

    @property
    def changes(self) -> Iterator[Change]:
        """The same as changes, one by one."""
        for record, *values in self.rows:
            own = zip(self.names, values, strict=True)
            given = {name: value for name, value in own if value is not None}
            yield Change(self.kind, record, None, {**given, **self.shared})


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
    MERGE_COPY = "merge-copy"
    ANSWER_PROPOSAL = "answer-proposal"


@dataclass(frozen=True, slots=True)
class ChangeSet:
    """One step: what it does, and every record it changes, in order.

    `params` are what the step is worded with, such as the kind and the name of the record: values
    that JSON has, never sentences. See `store.journal.wording`. `unlisted` has the kinds of which
    records are changed that are too many to be listed.
    """

    what: Operation
    changes: tuple[Change, ...] = field(default=())
    why: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)
    unlisted: frozenset[str] = frozenset()

    @property
    def size(self) -> int:
        """How many changes there are."""
        return len(self.changes)

    def read(self) -> Iterable[Change]:
        """Return the changes, as those of a `ChangeStream` are read."""
        return self.changes

    def inverse(self) -> ChangeSet:
        """Return the step that takes this one back, in reverse order."""
        return replace(self, changes=tuple(change.inverse() for change in reversed(self.changes)))

    def __bool__(self) -> bool:
        """Whether it changes anything."""
        return bool(self.changes)

    def touched(self) -> dict[str, set[str]]:
        """Return the ids it changes, by kind; none of a kind whose records are not listed."""
        found: dict[str, set[str]] = {kind: set() for kind in self.unlisted}
        for change in self.changes:
            found.setdefault(change.kind, set()).add(change.id)
        return found


@dataclass(frozen=True, slots=True)
class ChangeStream:
    """A step of too many changes to be held at once: as a `ChangeSet`, but `read` yields them.

    New records that are alike can come together. `size` is how many changes there are at the most, and
    `kinds` names the kinds of their records.
    """

    what: Operation
    read: Callable[[], Iterable[Change | NewRecords]]
    size: int
    kinds: frozenset[str]
    why: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)

    @property
    def changes(self) -> Iterable[Change]:
        """The changes, read anew, one by one."""
        return one_by_one(self.read())

    def __bool__(self) -> bool:
        """Whether it changes anything."""
        return self.size > 0

    def told(self) -> ChangeSet:
        """Return the step as it is told of to who must look again, without its changes."""
        return ChangeSet(self.what, (), self.why, self.params, self.kinds)


def one_by_one(changes: Iterable[Change | NewRecords]) -> Iterator[Change]:
    """Yield each change of its own."""
    for one in changes:
        if isinstance(one, NewRecords):
            yield from one.changes
        else:
            yield one


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


def sayable(step: ChangeSet | ChangeStream) -> ChangeSet | ChangeStream:
    """Return a step that can be written: names of files in its params may hold bytes that are no text."""
    params = {
        name: value.encode(errors="replace").decode() if isinstance(value, str) else value
        for name, value in step.params.items()
    }
    return step if params == step.params else replace(step, params=params)
