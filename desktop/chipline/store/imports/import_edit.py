"""Writes what a plan found, as one step: the source, the records, and a citation for each row."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice, repeat
from typing import Any

from chipline.exchange.columns.column_reader import ColumnReader
from chipline.exchange.mapping import RECORD_ID, country_field
from chipline.exchange.stage import StagedCell, StageFacts
from chipline.records.changes import (
    Change,
    ChangeSet,
    ChangeStream,
    NewRecords,
    Operation,
    Value,
    one_by_one,
)
from chipline.records.message import Message
from chipline.records.record import KINDS, new_ids
from chipline.store import edits
from chipline.store.errors import WorkspaceError
from chipline.store.imports.import_plan import (
    MOST_FIELDS_CITED,
    ImportPlan,
    RowState,
    refuse_other_state,
)
from chipline.store.imports.import_task import Conflicts, Gone
from chipline.store.imports.references import learned_aliases
from chipline.store.imports.row_records import external_id_of, external_ids_of
from chipline.store.imports.source_record import source_changes
from chipline.store.journal import journal
from chipline.store.queries import Queries
from chipline.store.workspace import StreamedEdit

#: Steps of up to so many changes are held at once, so that views know which records they touch.
_HELD = 5_000
#: The tag of records that the next version of their data set has no longer.
_GONE = "gone:"
_WORKBOOKS = ("xlsx", "xlsm", "xls", "xlsb", "ods")
_NEW, _THERE = "state = 'new'", "state IN ('changed', 'same', 'conflict')"
#: Ids of so many citations are drawn at once.
_IDS_AT_ONCE = 50_000
#: What citations of rows say, each another thing.
_CITED = ("record", "locator", "stance", "field", "quote")
#: New records of so many rows are made at once.
_AT_ONCE = 2_000


def import_rows(plans: Sequence[ImportPlan]) -> StreamedEdit:
    """Write what was planned of these tables, in order; of one without anything new, nothing.

    Raises (when applied):
        ConflictError: the workspace was changed since a plan was made.
        FieldValueError: what was said of a source does not fit its field.
        WorkspaceError: a file can't be kept, or too many fields were to be cited.
    """

    def edit(queries: Queries) -> ChangeSet | ChangeStream:
        for plan in plans:
            refuse_other_state(queries, plan.seq)
            _refuse_many_fields(plan)
        told = [plan for plan in plans if plan.written and not nothing_new(plan)]
        return _steps(queries, told) if told else ChangeSet(Operation.IMPORT)

    return edit


def _refuse_many_fields(plan: ImportPlan) -> None:
    if plan.cites_too_many:
        raise WorkspaceError(
            Message(
                "{n} cell would need a citation of its own, and up to {most} get one. Cite rows instead.",
                "{n} cells would need a citation of their own, and up to {most} get one. "
                "Cite rows instead.",
                plan.cells,
                most=MOST_FIELDS_CITED,
            )
        )


def nothing_new(plan: ImportPlan) -> bool:
    """Tell whether the next version of a table says nothing that the last one did not say."""
    states = (RowState.NEW, RowState.CHANGED, RowState.CONFLICT)
    told = any(plan.counts.get(state) for state in states)
    going = plan.task.gone is not Gone.KEEP and plan.gone
    return plan.last is not None and not told and not going


def _steps(queries: Queries, plans: Sequence[ImportPlan]) -> ChangeSet | ChangeStream:
    moment = journal.now()
    parts = [_Writing.of(queries, plan, moment) for plan in plans]

    def changed(record: str) -> bool:
        asked = "SELECT count(*) FROM place WHERE record = ?"
        return any(plan.file.number(asked, record) for plan in plans)

    learned = learned_aliases(queries, [plan.task for plan in plans], changed, moment)
    kinds = {plan.task.mapping.kind for plan in plans}
    files = [plan.task.stage.facts.file for plan in plans]
    params: dict[str, Any] = {"count": sum(plan.written for plan in plans), "file": files[0]}
    if len(kinds) == 1:
        params["kind"] = plans[0].task.mapping.kind
    if len(files) > 1:
        params["files"] = len(files)

    def read() -> Iterator[Change | NewRecords]:
        for part in parts:
            yield from part.changes()
        yield from learned

    most = sum(part.most() for part in parts) + len(learned)
    if most <= _HELD:
        return ChangeSet(Operation.IMPORT, tuple(one_by_one(read())), params=params)
    touched = frozenset(change.kind for change in learned).union(*(part.kinds() for part in parts))
    return ChangeStream(Operation.IMPORT, read, most, touched, params=params)


@dataclass(frozen=True, slots=True)
class _Writing:
    """The records of an import and their citations, made from what its plan keeps."""

    plan: ImportPlan
    source: str
    first: Sequence[Change]
    last: Sequence[Change]
    moment: str

    @classmethod
    def of(cls, queries: Queries, plan: ImportPlan, moment: str) -> _Writing:
        """Begin to write a plan: keep its file, make its source, and see to what is gone."""
        day = datetime.now(UTC).date().isoformat()
        source, first = source_changes(queries, plan, moment, day)
        return cls(plan, source, first, _gone_changes(queries, plan, moment), moment)

    def most(self) -> int:
        """Return how many changes there are at the most, each row with its citation."""
        plan = self.plan
        kept = plan.conflicts if plan.task.conflicts is not Conflicts.THEIRS else 0
        cited = len(plan.task.readers) if plan.task.source.each_field else 0
        rows = (2 + cited) * plan.written + 2 * plan.made
        return len(self.first) + rows + kept + len(self.last)

    def kinds(self) -> set[str]:
        """Return the kinds of what is written."""
        made = self.plan.file.ask("SELECT DISTINCT kind FROM made")
        beside = (change.kind for change in (*self.first, *self.last))
        return {self.plan.task.mapping.kind, "citation", *beside, *(str(one) for (one,) in made)}

    def changes(self) -> Iterator[Change | NewRecords]:
        """Yield what is written: those that are alike after one another, which is quickest."""
        kind = self.plan.task.mapping.kind
        yield from self.first
        asked = "SELECT kind, id, name, country FROM made ORDER BY kind, n"
        for made, record, name, country in self.plan.file.ask(asked):
            where = {country_field(KINDS[made]): country} if country else {}
            yield Change(made, record, None, {"name": name, **where} | self._stamps())
        rows = self._rows(f"key, record, {self.plan.file.columns}", _NEW)
        while part := list(islice(rows, _AT_ONCE)):
            keys, records, *told = zip(*part, strict=True)
            values = self.plan.file.values_of(told)
            own = external_ids_of(self.plan.task.dataset, keys)
            held = values.get("external_ids", repeat(None, len(part)))
            of_rows = zip(held, own, keys, records, strict=True)
            values["external_ids"] = [
                _with_own(ids, one, key, record) if ids or key in ("", record) else [one]
                for ids, one, key, record in of_rows
            ]
            given = list(zip(records, *values.values(), strict=True))
            yield NewRecords(kind, tuple(values), given, self._stamps())
        for row in self._rows("key, record, after, before, conflicts", _THERE):
            change = self._change(kind, *row)
            if change is not None:
                yield change
        yield from self._citations()
        yield from self.last

    def _rows(self, columns: str, where: str) -> Iterator[tuple[Any, ...]]:
        return self.plan.file.ask(
            f"SELECT {columns} FROM planned JOIN place USING (n) WHERE {where} ORDER BY n"  # noqa: S608  # from above
        )

    def _stamps(self) -> dict[str, Value]:
        return {"created": self.moment, "updated": self.moment}

    def _change(self, kind: str, key: str, record: str, *parts: Any) -> Change | None:
        after, before, conflicts = (json.loads(part or "{}") for part in parts)
        if self.plan.task.conflicts is Conflicts.THEIRS:
            after |= {name: theirs for name, (_mine, theirs) in conflicts.items()}
        held = after.get("external_ids", before["external_ids"])
        own = external_id_of(self.plan.task.dataset, key)
        after["external_ids"] = _with_own(held, own, key, record)
        return edits.stamped(kind, {**before, "id": record}, after, self.moment)

    def _citations(self) -> Iterator[NewRecords]:
        """Yield a citation for each row, and for each record that rows only name."""
        plan, where = self.plan, locator(self.plan.task.stage.facts)
        ids = new_ids(max(1, min(plan.written + plan.made, _IDS_AT_ONCE)))
        of_all: dict[str, Value] = {
            "source": self.source,
            "credibility": plan.task.source.credibility,
            **self._stamps(),
        }

        def supporting(records: Iterable[str], numbers: Iterable[int]) -> NewRecords:
            cited = zip(ids, records, (f"{where}{n}" for n in numbers), strict=False)
            return NewRecords("citation", _CITED[:2], list(cited), of_all | {"stance": "supports"})

        made = plan.file.ask("SELECT n, id FROM made ORDER BY kind, n")
        while part := list(islice(made, _AT_ONCE)):
            numbers, records = zip(*part, strict=True)
            yield supporting(records, numbers)
        columns = "n, record, conflicts, lost, planned.said"
        rows = self._rows(columns, f"({_NEW} OR {_THERE})")
        while part := list(islice(rows, _AT_ONCE)):
            numbers, records, *told = zip(*part, strict=True)
            if plan.task.source.each_field or any(map(any, told)):
                cited = ((next(ids), *one) for row in part for one in self._cited(where, *row))
                yield NewRecords("citation", _CITED, list(cited), of_all)
            else:
                yield supporting(records, numbers)

    def _cited(
        self,
        where: str,
        n: int,
        record: str,
        conflicts: str | None,
        lost: str | None,
        said: str | None,
    ) -> Iterator[tuple[str | None, ...]]:
        """Yield what the citations of a row say, as `_CITED` names it."""
        about = record, f"{where}{n}"
        given = self._fields_given(n, conflicts, lost) if self.plan.task.source.each_field else {}
        for field, told in given.items():
            yield *about, "supports", field, _quote(told)
        if not given:
            yield *about, "supports", None, _told(said, lost)
        if conflicts and self.plan.task.conflicts is not Conflicts.THEIRS:
            for field in json.loads(conflicts):
                yield *about, "contradicts", field, self._told_instead(n, field)

    def _fields_given(
        self, n: int, conflicts: str | None, lost: str | None
    ) -> dict[str, dict[str, str]]:
        """Return by field that a row gives what its cells say, in their own words."""
        row = self.plan.task.stage.row(n)
        if row is None:
            return {}
        mine = self.plan.task.conflicts is not Conflicts.THEIRS
        kept = json.loads(conflicts or "{}") if mine else {}
        unread = json.loads(lost or "{}")
        found: dict[str, dict[str, str]] = {}
        for reader in self.plan.task.readers:
            cell, heading = row.cells[reader.place], reader.column.heading
            for name in _given_by(reader, cell) if heading not in unread else ():
                if name not in kept:
                    found.setdefault(name, {})[heading] = cell.shown or cell.text
        return found

    def _told_instead(self, n: int, field: str) -> str | None:
        """Say of a value that stays what stands in the table instead, in its own words."""
        row = self.plan.task.stage.row(n)
        told = {
            reader.column.heading: row.cells[reader.place].text
            for reader in self.plan.task.readers
            if row is not None and field in reader.targets
        }
        return _quote(told)


def _with_own(held: Any, own: str, key: str, record: str) -> list[str] | None:
    """Add the id under which the data set knows a record, unless that is its own."""
    ids = list(held or ())
    return (ids if own in ids or key in ("", record) else [*ids, own]) or None


def _given_by(reader: ColumnReader, cell: StagedCell) -> list[str]:
    """Return the fields that a cell gives values."""
    reading = reader.read(cell)
    if reading.names:
        return list(reader.targets[:1])
    return [
        name for name, value in reading.values.items() if value is not None and name != RECORD_ID
    ]


def locator(facts: StageFacts) -> str:
    """Say where the rows of a table stand in their file: what stands before the number of a row."""
    if not facts.table:
        return "row "
    return f"{'sheet' if facts.format in _WORKBOOKS else 'list'} {facts.table}, row "


def _told(said: str | None, lost: str | None) -> str | None:
    """Quote what a rule changed and what can't be read."""
    told = json.loads(said or "{}")
    told |= {heading: text for heading, (text, *_why) in json.loads(lost or "{}").items()}
    return _quote(told)


def _quote(told: dict[str, str]) -> str | None:
    cells = (f"{heading}={' '.join(text.split())}" for heading, text in told.items())
    return "; ".join(cells) or None


def _gone_changes(queries: Queries, plan: ImportPlan, moment: str) -> list[Change]:
    """Do to the records whose rows are gone what was decided."""
    kind, gone = plan.task.mapping.kind, [one.record for one in plan.gone]
    if plan.task.gone is Gone.DELETE and gone:
        return list(edits.delete(kind, gone)(queries).changes)
    if plan.task.gone is not Gone.TAG:
        return []
    tag, found = f"{_GONE}{plan.task.dataset}", []
    for values in queries.many_values(kind, gone).values():
        tags = values["tags"] or []
        change = edits.stamped(kind, values, {"tags": list(dict.fromkeys([*tags, tag]))}, moment)
        found += [change] if change else []
    return found
