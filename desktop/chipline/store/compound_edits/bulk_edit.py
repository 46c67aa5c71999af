"""One change to one field of many records: what it would do to each of them, and the edit itself."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property
from typing import Any

from chipline.records.changes import ChangeSet, Operation, Value, change_set
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import Message, message_of
from chipline.records.notation.dates import DateError
from chipline.records.record import KINDS, Kind, title_of
from chipline.records.values import FieldValueError, clean
from chipline.store.edits import foreign_field, refuse_missing, stamped, which_of
from chipline.store.journal.journal import now
from chipline.store.quality.date_warnings import new_doubts
from chipline.store.queries import Queries
from chipline.store.workspace import Edit

#: Where a part of the value can be replaced.
_TEXTS = frozenset({FieldType.TEXT, FieldType.LONG_TEXT, FieldType.ADDRESS})


class BulkAct(StrEnum):
    """What can be done to a field of many records."""

    SET = "set"
    CLEAR = "clear"
    ADD = "add"
    REMOVE = "remove"
    REPLACE = "replace"


def acts_on(spec: FieldSpec) -> tuple[BulkAct, ...]:
    """Return what can be done to a field, the plainest first."""
    found = [BulkAct.SET]
    if spec.many:
        found = [BulkAct.ADD, BulkAct.REMOVE, BulkAct.REPLACE, BulkAct.SET]
    elif spec.type is not FieldType.YES_NO:
        found.append(BulkAct.REPLACE)
    return (*found, *(() if spec.required else (BulkAct.CLEAR,)))


def fields_of(kind: Kind) -> tuple[FieldSpec, ...]:
    """Return the fields that several records may share a value of."""
    return tuple(spec for name, spec in kind.fields.items() if spec.editable and name != "slug")


@dataclass(frozen=True)
class BulkEdit:
    """What is to be done: `value` is set, added, removed or replaced, the last one by `by`.

    In a field of several values, `value` and `by` are lists. In text, `value` is any part of it.
    """

    kind: str
    field: str
    act: BulkAct
    value: Value = None
    by: Value = None

    @property
    def spec(self) -> FieldSpec:
        """The declaration of the field."""
        return KINDS[self.kind].fields[self.field]

    def put(self) -> Value:
        """Return what records get that may not have had it."""
        if self.act in (BulkAct.SET, BulkAct.ADD):
            return self.value
        return self.by if self.act is BulkAct.REPLACE else None

    def after(self, before: Value) -> Value:
        """Return what becomes of a value.

        Raises:
            FieldValueError, DateError: it would not fit the field.
        """
        if self.act in (BulkAct.SET, BulkAct.CLEAR):
            # Cleaned once for however many records; each gets a list of its own.
            made = self._set_to
            return list(made) if isinstance(made, list) else made
        if self.spec.many:
            return clean(self.spec, self._list_after(_list(before)))
        if self.spec.type in _TEXTS:
            sought = str(self.value or "")
            if not isinstance(before, str) or not sought or sought not in before:
                return before
            return clean(self.spec, before.replace(sought, str(self.by or "")))
        return clean(self.spec, self.by) if before == self.value else before

    @cached_property
    def _set_to(self) -> Value:
        return clean(self.spec, self.value if self.act is BulkAct.SET else None)

    def _list_after(self, before: list[str]) -> list[str]:
        meant = _list(self.value)
        if self.act is BulkAct.ADD:
            return [*before, *meant]
        if self.act is BulkAct.REMOVE:
            return [one for one in before if one not in meant]
        made: list[str] = []
        for one in before:
            made += _list(self.by) if one in meant else [one]
        return made


def _list(value: Value) -> list[str]:
    return value if isinstance(value, list) else []


@dataclass(frozen=True, slots=True)
class BulkOutcome:
    """What becomes of one record.

    `why` says what stands against it; `doubts` what would hardly be right, and stops nothing.
    """

    id: str
    title: str
    before: Value
    after: Value
    why: Message | None = None
    doubts: tuple[Message, ...] = ()

    @property
    def changes(self) -> bool:
        """Whether it becomes another one."""
        return not self.why and self.before != self.after


@dataclass(frozen=True)
class BulkPreview:
    """What a bulk edit would do, those that change first; `names` has the titles of references."""

    outcomes: tuple[BulkOutcome, ...]
    names: dict[str, str]

    @cached_property
    def changing(self) -> int:
        """How many records change."""
        return sum(each.changes for each in self.outcomes)

    @cached_property
    def failing(self) -> int:
        """How many can't."""
        return sum(bool(each.why) for each in self.outcomes)

    @cached_property
    def doubtful(self) -> int:
        """How many of those that change would hardly be right."""
        return sum(bool(each.doubts) for each in self.outcomes)

    @property
    def staying(self) -> int:
        """How many have it so already."""
        return len(self.outcomes) - self.changing - self.failing


def ids_of_rows(queries: Queries, kind: str, numbers: Iterable[int]) -> list[str]:
    """Return the ids of the rows with these numbers, in their order; rows that went are left out."""
    rows = queries.connection.exec_driver_sql(
        f'SELECT rowid, id FROM "{KINDS[kind].table.name}" '  # noqa: S608  # a declared name
        "WHERE rowid IN (SELECT value FROM json_each(?))",
        (json.dumps([int(number) for number in numbers]),),
    )
    ids = {row[0]: str(row[1]) for row in rows}
    return [ids[int(number)] for number in numbers if int(number) in ids]


def preview(
    queries: Queries,
    task: BulkEdit,
    ids: Sequence[str],
    *,
    coming: frozenset[str] = frozenset(),
) -> BulkPreview:
    """Tell what a bulk edit would do to each record.

    It may point at records that are `coming` in the same step.

    Raises:
        FieldValueError: it points at a record that is not there.
    """
    kind = KINDS[task.kind]
    refuse_missing(queries, kind, {task.field: task.put()}, coming)
    rows = queries.many_values(task.kind, ids, _shown(kind, task))
    outcomes = [_outcome(queries, task, kind, rows[one]) for one in ids if one in rows]
    moved = {each.id: (each.before, each.after) for each in outcomes if each.changes}
    doubts = new_doubts(queries, task.kind, task.field, moved)
    outcomes = [
        replace(each, doubts=doubts[each.id]) if each.id in doubts else each for each in outcomes
    ]
    outcomes.sort(key=_attention)
    pointed: set[str] = set()
    if task.spec.refers:
        for each in outcomes:
            for value in (each.before, each.after):
                pointed.update(value if isinstance(value, list) else [str(value)] if value else [])
    names = {one: named.title for one, named in queries.names(pointed).items()}
    return BulkPreview(tuple(outcomes), names)


def _attention(outcome: BulkOutcome) -> int:
    """Put first what can't be, then what is doubtful, and what stays last."""
    if outcome.why:
        return 0
    return 3 if not outcome.changes else 1 if outcome.doubts else 2


def _shown(kind: Kind, task: BulkEdit) -> tuple[str, ...]:
    about = ("record", "field") if task.kind == "citation" else ()
    return (task.field, *about, "updated", "name", "slug", kind.title)


def _outcome(queries: Queries, task: BulkEdit, kind: Kind, values: dict[str, Any]) -> BulkOutcome:
    before = values[task.field]
    try:
        after = task.after(before)
        moved = task.field in ("field", "record")
        why = foreign_field(queries, kind.name, {**values, task.field: after}) if moved else None
    except (FieldValueError, DateError) as error:
        after, why = before, message_of(error)
    return BulkOutcome(values["id"], title_of(kind, values), before, before if why else after, why)


def bulk(task: BulkEdit, ids: Iterable[str], *, coming: frozenset[str] = frozenset()) -> Edit:
    """Change a field of many records in one step; those that can't take it stay as they are.

    It may point at records that are `coming` in the same step.

    Raises (when applied):
        FieldValueError: it points at a record that is not there.
    """
    kind, chosen = KINDS[task.kind], list(ids)

    def edit(queries: Queries) -> ChangeSet:
        refuse_missing(queries, kind, {task.field: task.put()}, coming)
        rows = queries.many_values(task.kind, chosen, _shown(kind, task))
        found = [_outcome(queries, task, kind, rows[one]) for one in chosen if one in rows]
        moment = now()
        changes = [
            stamped(task.kind, rows[each.id], {task.field: each.after}, moment)
            for each in found
            if each.changes
        ]
        which = which_of(kind, [each.title for each in found if each.changes])
        said = {"act": task.act.value, "field": task.field, **which}
        return change_set(Operation.BULK_CHANGE, changes, params=said)

    return edit
