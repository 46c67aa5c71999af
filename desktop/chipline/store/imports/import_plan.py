"""Compares a table with the workspace: what each row would make or change, and what stands against it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import compress
from pathlib import Path
from typing import Any

from chipline.exchange.columns.column_reader import open_questions
from chipline.exchange.mapping import RECORD_ID
from chipline.exchange.question import ImportQuestion
from chipline.exchange.stage import BareCell
from chipline.records.changes import Value
from chipline.records.message import Message, from_plain, joined, to_plain
from chipline.records.record import Kind
from chipline.store.columns.raw_rows import parsed, raw_rows
from chipline.store.errors import ConflictError, explain
from chipline.store.imports.difference import difference, with_lines
from chipline.store.imports.import_task import ImportTask
from chipline.store.imports.last_version import LastVersion, ReadFile, learn_last_version
from chipline.store.imports.plan_file import (
    PlacedRow,
    PlanFile,
    PlannedRow,
    kept,
    kept_text,
    text_kept,
)
from chipline.store.imports.references import ComingRecords, References, UnmatchedName
from chipline.store.imports.row_records import place_rows, repeated_rows
from chipline.store.imports.row_values import LostCell, RowReader, RowValues
from chipline.store.journal import journal
from chipline.store.progress import Progress, silent
from chipline.store.quality.date_warnings import (
    doubts_of,
    fields_needed,
    may_be_doubtful,
)
from chipline.store.queries import Queries

#: Up to so many cells can have a citation each.
MOST_FIELDS_CITED = 50_000
_AT_ONCE = 2_000
_Row = tuple[Sequence[BareCell], PlacedRow]
#: How many columns tell of a row beside what it gives.
_TOLD = 11
_NOTED = "AND (lost IS NOT NULL OR doubts IS NOT NULL OR place.said IS NOT NULL OR place.why IS NOT NULL)"


class RowState(StrEnum):
    """What a row is to the workspace. Of a `CONFLICT`, a value here and one of the table differ."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    CONFLICT = "conflict"
    UNREADABLE = "unreadable"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """What one row does, to be shown; see `PlannedRow` for its parts.

    `said` tells how its record was recognised or which it may be, `why` what keeps the row out; `texts`
    has by heading what stands in the cells that a rule changed.
    """

    number: int
    state: RowState
    record: str
    name: str
    after: Mapping[str, Value]
    before: Mapping[str, Value]
    conflicts: Mapping[str, tuple[Value, Value]]
    lost: Mapping[str, LostCell]
    doubts: tuple[Message, ...] = ()
    said: Message | None = None
    why: Message | None = None
    texts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GoneRecord:
    """A record whose row the last version of the table had, and this one has not."""

    record: str
    key: str


@dataclass
class ImportPlan:
    """What an import would do, as of the journal's entry `seq`.

    `counts` has the number of rows by state, `lost_cells` is that of cells that can't be read in rows
    that otherwise can, `asked_cells` that of those about which a question is open, `doubtful` that of rows that are hardly right. `questions` are those of columns;
    `unmatched` are names that no record has; `repeated` are keys of several rows, each with their number.
    """

    task: ImportTask
    file: PlanFile
    seq: int
    last: LastVersion | None = None
    questions: Sequence[ImportQuestion] = ()
    unmatched: Sequence[UnmatchedName] = ()
    repeated: Sequence[tuple[str, int]] = ()
    counts: Mapping[RowState, int] = field(default_factory=dict)
    lost_cells: int = 0
    asked_cells: int = 0
    doubtful: int = 0

    def close(self) -> None:
        """Let its file go."""
        self.file.close()

    @property
    def unreadable(self) -> int:
        """How many cells, or whole rows, can't be read."""
        return self.lost_cells + self.counts.get(RowState.UNREADABLE, 0)

    @property
    def written(self) -> int:
        """How many rows have a record that is there afterwards."""
        states = (RowState.NEW, RowState.CHANGED, RowState.SAME, RowState.CONFLICT)
        return sum(self.counts.get(state, 0) for state in states)

    @property
    def cells(self) -> int:
        """How many cells the rows have that are written, at the most."""
        return self.written * len(self.task.readers)

    @property
    def cites_too_many(self) -> bool:
        """Whether each cell was to have a citation, and there are too many of them."""
        return self.task.source.each_field and self.cells > MOST_FIELDS_CITED

    @property
    def conflicts(self) -> int:
        """How many values are others here than in the table."""
        return self.file.number(
            "SELECT sum((SELECT count(*) FROM json_each(conflicts))) FROM planned "
            "WHERE conflicts IS NOT NULL"
        )

    @property
    def made(self) -> int:
        """How many records are made only because rows name them."""
        return self.file.number("SELECT count(*) FROM made")

    @property
    def gone(self) -> list[GoneRecord]:
        """The records whose rows are gone from the table since its last version."""
        rows = self.file.ask(
            "SELECT record, key FROM base WHERE record <> '' "
            "AND key NOT IN (SELECT key FROM place WHERE key IS NOT NULL) "
            "AND record NOT IN (SELECT record FROM place) ORDER BY key"
        )
        return [GoneRecord(*row) for row in rows]

    def rows(
        self,
        states: Iterable[RowState] = tuple(RowState),
        *,
        after: int = 0,
        many: int = -1,
        noted: bool = False,
    ) -> Iterator[ImportedRow]:
        """Yield rows of these states behind row number `after`, in order; `many` at the most.

        With `noted` only those of which something is said, doubted, or can't be read.
        """
        chosen = json.dumps([state.value for state in states])
        found = self.file.ask(
            "SELECT planned.n, state, record, name, before, conflicts, lost, doubts, planned.said, "  # noqa: S608  # from above
            f"place.said, place.why, {self.file.columns} "
            "FROM planned JOIN place USING (n) WHERE planned.n > ? "
            "AND state IN (SELECT value FROM json_each(?)) "
            f"{_NOTED if noted else ''} ORDER BY planned.n LIMIT ?",
            after,
            chosen,
            many,
        )
        for row in found:
            n, state, record, name, *parts, said, why = row[:_TOLD]
            before, conflicts, lost, doubts, texts = (json.loads(one or "{}") for one in parts)
            yield ImportedRow(
                n,
                RowState(state),
                record,
                name,
                self.file.given(row[_TOLD:]),
                before,
                {one: (mine, theirs) for one, (mine, theirs) in conflicts.items()},
                {
                    one: LostCell(text, from_plain(cause), asked)
                    for one, (text, cause, asked) in lost.items()
                },
                tuple(map(text_kept, doubts)),
                text_kept(said) if said else None,
                text_kept(why) if why else None,
                texts,
            )


def plan_import(
    queries: Queries,
    task: ImportTask,
    folder: Path,
    read_file: ReadFile,
    progress: Progress = silent,
    earlier: Sequence[ImportPlan] = (),
) -> ImportPlan:
    """Compare a table with the workspace; the plan is kept in a private folder of its own.

    `read_file` reads the kept copy of the last version; `earlier` are the plans of tables that the
    same step takes in before this one.

    Raises:
        WorkspaceError: the key names a column that is not there, or the folder has no room.
    """
    file = PlanFile(folder / "plan")
    try:
        entry = journal.last(queries.connection)
        plan = ImportPlan(task, file, entry.seq if entry else 0)
        plan.questions = open_questions(task.readers)
        place_rows(queries, task, file, progress)
        plan.repeated = repeated_rows(file)
        plan.last = learn_last_version(queries, task, file, read_file, progress)
        coming = [ComingRecords(each.task.mapping.kind, each.file) for each in earlier]
        references = References(queries, task, file, coming)
        plan.unmatched = references.unmatched
        _Comparison(queries, plan, references).run(progress)
        file.doubt(references.doubts)
        _count(plan)
    except sqlite3.Error as error:
        file.close()
        raise explain(error, None) or error from error
    except BaseException:
        file.close()
        raise
    return plan


def refuse_other_state(queries: Queries, seq: int) -> None:
    """Refuse to write a plan into another state of the workspace than it was made from.

    Raises:
        ConflictError: something was written since.
    """
    entry = journal.last(queries.connection)
    if (entry.seq if entry else 0) != seq:
        raise ConflictError(
            Message(
                "The workspace was changed since the rows were compared with it. Nothing was "
                "imported. Compare them again."
            )
        )


def _count(plan: ImportPlan) -> None:
    plan.counts = {
        RowState(state): many
        for state, many in plan.file.ask("SELECT state, count(*) FROM planned GROUP BY 1")
    }
    plan.asked_cells, plan.lost_cells = (
        plan.file.number(
            "SELECT sum((SELECT count(*) FROM json_each(lost) WHERE value ->> 2 = ?)) FROM planned "
            "WHERE lost IS NOT NULL AND state NOT IN ('unreadable', 'left out')",
            asked,
        )
        for asked in (True, False)
    )
    plan.doubtful = plan.file.number("SELECT count(*) FROM planned WHERE doubts IS NOT NULL")


class _Comparison:
    """Compares rows with the records that they are."""

    def __init__(self, queries: Queries, plan: ImportPlan, references: References) -> None:
        self._queries, self._plan, self._task = queries, plan, plan.task
        self._kind: Kind = plan.task.mapping.record_kind
        self._reader = RowReader(plan.task, references)
        filled = [name for reader in plan.task.readers for name in reader.targets]
        targets = {*filled} - {RECORD_ID}
        beside = ("external_ids", "notes", "updated", "slug", "name", self._kind.title)
        self._fields = sorted({*targets, *beside})
        self._doubts = bool(fields_needed(self._kind.name) & targets)
        self._required = [
            spec for spec in self._kind.fields.values() if spec.required and spec.editable
        ]
        self._slugs: set[str] = set()
        fields = self._kind.fields
        plan.file.lay_out([fields[name] for name in dict.fromkeys(filled) if name in fields])

    def run(self, progress: Progress) -> None:
        """Compare all rows, a batch at a time."""
        total, done = self._task.stage.facts.rows, 0
        file = self._plan.file
        placed = file.connection.execute("SELECT n, new, why FROM place ORDER BY n")
        for rows in self._task.stage.contents(_AT_ONCE):
            places = placed.fetchmany(len(rows))
            odd = self._plan_plainly_new(rows, places)
            if odd:
                whole = file.placed(rows[0][0], rows[-1][0]).fetchall()
                file.plan(self._batch([(rows[n][1:], PlacedRow(*whole[n])) for n in odd]))
            done += len(rows)
            progress(total + done, 2 * total)

    def _plan_plainly_new(
        self, rows: list[tuple[Any, ...]], places: list[tuple[Any, ...]]
    ) -> Sequence[int]:
        """Plan the new records of which nothing is to be said, and return which rows are others.

        Most rows of a large table are such, and what they give is looked at a column after the other.
        """
        numbers, new, why = zip(*places, strict=True)
        read = self._reader.read_plain(rows) if any(new) else None
        if read is None:
            return range(len(rows))
        columns, odd = read
        columns.pop(RECORD_ID, None)
        if not all(new) or any(why):
            odd.update(n for n, is_new in enumerate(new) if not is_new or why[n] is not None)
        for name in (spec.name for spec in self._required):
            given = columns.get(name)
            if given is None:
                return range(len(rows))
            if None in given:
                odd.update(n for n, value in enumerate(given) if value is None)
        # Of short names each is looked for, here and among the other rows.
        odd.update(n for n, value in enumerate(columns.get("slug", ())) if value is not None)
        if self._doubts:
            odd |= may_be_doubtful(self._kind.name, columns)
        if odd:
            plain = [n not in odd for n in range(len(rows))]
            numbers = tuple(compress(numbers, plain))
            columns = {name: list(compress(given, plain)) for name, given in columns.items()}
        self._plan.file.plan_new(numbers, columns)
        return sorted(odd)

    def _batch(self, part: list[_Row]) -> list[PlannedRow]:
        there = self._present([place.record for _cells, place in part if not place.new])
        base = (
            self._plan.last.values_of([place for _cells, place in part]) if self._plan.last else {}
        )
        slugs = self._taken_slugs(part)
        planned: list[PlannedRow] = []
        pairs: dict[str, tuple[Mapping[str, Value], Mapping[str, Value]]] = {}
        for cells, place in part:
            values = self._reader.read(cells)
            before = there.get(place.record)
            taken = slugs.get(str(values.values.get("slug"))) if slugs else None
            if taken and taken[0] != place.record:
                said = Message(
                    "Short name: “{slug}” is that of “{title}”.",
                    slug=str(values.values["slug"]),
                    title=taken[1],
                )
                planned.append(self._kept_out(place, said))
                continue
            found, after = self._compare(place, values, before, base.get(place.key))
            planned.append(found)
            if self._doubts and after:
                held = before or {}
                pairs[place.record] = (held, {**held, **after})
        if not pairs:
            return planned
        doubts = doubts_of(self._queries, self._kind.name, pairs)
        return [
            row._replace(doubts=kept(list(map(kept_text, told))))
            if (told := doubts.get(place.record))
            else row
            for row, (_cells, place) in zip(planned, part, strict=True)
        ]

    def _present(self, ids: list[str]) -> dict[str, dict[str, Any]]:
        if not ids:
            return {}
        kind, names = self._kind, self._fields
        lists = {name for name in names if kind.fields[name].many}
        found = {}
        for row in raw_rows(self._queries.connection, kind, ids, names):
            values = dict(zip(("id", *names), row, strict=True))
            for name in lists:
                if values[name] is not None:
                    values[name] = parsed(values[name])
            found[row[0]] = values
        return found

    def _taken_slugs(self, part: list[_Row]) -> dict[str, tuple[str, str]]:
        """Return who has the short names that these rows give, of whatever kind."""
        given = json.dumps([place.slug for _cells, place in part if place.slug])
        if given == "[]":
            return {}
        rows = self._queries.connection.exec_driver_sql(
            "SELECT slug, id, title FROM record WHERE slug IN (SELECT value FROM json_each(?))",
            (given,),
        )
        return {slug: (record, title) for slug, record, title in rows}

    def _kept_out(self, place: PlacedRow, why: Message) -> PlannedRow:
        self._plan.file.ask("UPDATE place SET why = ? WHERE n = ?", kept_text(why), place.n)
        return PlannedRow(place.n, RowState.UNREADABLE.value)

    def _compare(
        self,
        place: PlacedRow,
        values: RowValues,
        before: dict[str, Any] | None,
        base: Mapping[str, Value] | None,
    ) -> tuple[PlannedRow, Mapping[str, Value]]:
        """Return what a row does, and the values that it gives."""
        lost = told = None
        if values.lost:
            lost = kept(
                {
                    one: (text, to_plain(why), asked)
                    for one, (text, why, asked) in values.lost.items()
                }
            )
        if values.said:
            told = kept({name: text for name, (text, _said) in values.said.items()})
        if values.left_out:
            return PlannedRow(place.n, RowState.LEFT_OUT.value), {}
        if place.why is not None:
            return PlannedRow(place.n, RowState.UNREADABLE.value, lost=lost), {}
        if before is None:
            return self._new(place, values, lost, told)
        values.values.pop(RECORD_ID, None)
        # What has no name is listed under what stands for it, which is none by coming back.
        titled = not before["name"] and values.values.get("name") == before[self._kind.title]
        if place.by_name or titled:
            values.values.pop("name", None)
        if values.notes:
            values.values["notes"] = with_lines(before["notes"], values.notes)
        found = difference(values.values, before, base)
        state = RowState.CHANGED if found.after else RowState.SAME
        held = {*found.after, *found.conflicts, "external_ids", "updated"}
        row = PlannedRow(
            place.n,
            (RowState.CONFLICT if found.conflicts else state).value,
            kept(found.after),
            kept({name: before[name] for name in held}),
            kept(found.conflicts),
            lost,
            told,
        )
        return row, found.after

    def _new(
        self,
        place: PlacedRow,
        values: RowValues,
        lost: str | None,
        told: str | None,
    ) -> tuple[PlannedRow, Mapping[str, Value]]:
        given = {name: value for name, value in values.values.items() if value is not None}
        given.pop(RECORD_ID, None)
        if values.notes:
            given["notes"] = with_lines(given.get("notes"), values.notes)
        lacking = [spec.named for spec in self._required if given.get(spec.name) is None]
        slug = given.get("slug")
        if lacking:
            said = Message("A new record needs: {fields}.", fields=joined(lacking))
            return self._kept_out(place, said), {}
        if isinstance(slug, str):
            if slug in self._slugs:
                said = Message("Short name: “{slug}” is used in another row as well.", slug=slug)
                return self._kept_out(place, said), {}
            self._slugs.add(slug)
        state = RowState.NEW.value
        return PlannedRow(place.n, state, kept(given), lost=lost, said=told), given
