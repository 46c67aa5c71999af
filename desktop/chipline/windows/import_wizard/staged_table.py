"""A table that is being imported, read and compared off the GUI thread by one thread at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TypeVar

from chipline.exchange.columns.column_reader import ColumnReader, column_readers, open_questions
from chipline.exchange.columns.list_cells import list_parts
from chipline.exchange.columns.suggestions import likely_kind, suggested_mapping
from chipline.exchange.formula_guard import unguarded_cells
from chipline.exchange.headings import Labels
from chipline.exchange.mapping import TableMapping
from chipline.exchange.question import ImportQuestion
from chipline.exchange.stage import (
    CellKind,
    Extent,
    Stage,
    StagedCell,
    StagedRow,
    StageFacts,
)
from chipline.exchange.table_files.read_file import ReadOptions
from chipline.exchange.table_files.staging import stage_file
from chipline.records.fields import FieldSpec
from chipline.records.message import Message
from chipline.records.record import KINDS
from chipline.records.values import SEPARATOR
from chipline.session.tasks import Cancelled
from chipline.store.imports.import_edit import nothing_new
from chipline.store.imports.import_plan import ImportPlan, plan_import
from chipline.store.imports.import_task import ImportTask, dataset_of
from chipline.store.imports.last_version import already_imported, earlier_imports
from chipline.store.imports.plan_file import text_kept
from chipline.store.progress import Progress
from chipline.store.queries import Queries
from chipline.store.search.named_records import match_names
from chipline.temporary_folders import temporary_folder

T = TypeVar("T")
#: So many rows from the top are shown, so many different cells of a column, and of what can't be read.
TOP_ROWS, SAMPLES, REFUSED = 14, 3, 200
#: So many different texts of a column can be shown beside one another.
_FEW = 20
_STEPS = 1_000


@dataclass(frozen=True, slots=True)
class RefusedCell:
    """A cell that can't be read: its text, in how many rows, the first of them, and why."""

    text: str
    rows: int
    first_row: int
    why: Message


@dataclass(frozen=True, slots=True)
class ColumnReport:
    """What reading a column gives: cells in all, those that can't be read, and those asked about."""

    cells: int = 0
    refused: int = 0
    asked: int = 0
    why: tuple[RefusedCell, ...] = ()
    said: Message | None = None


@dataclass(frozen=True)
class KnownColumns:
    """What is known of the columns of a table before they are read.

    `labels` are those of fields in the user's language, `learned` the fields of headings as they were
    chosen before, and `saved` is the mapping that the user took from a file, if any.
    """

    labels: Labels
    learned: Mapping[str, str]
    saved: TableMapping | None = None


@dataclass(frozen=True)
class ReadColumns:
    """The columns of a table as a mapping reads them."""

    mapping: TableMapping
    extent: Extent
    headings: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    #: All that stands in each column, where that is little; else nothing.
    few: tuple[tuple[str, ...], ...]
    rows: int
    readers: Sequence[ColumnReader]
    questions: Sequence[ImportQuestion]
    reports: Mapping[str, ColumnReport]


@dataclass(frozen=True, slots=True)
class PerhapsSame:
    """A row that makes a record of this name, why it may be another one, and what those are called."""

    name: str
    row: int
    said: Message
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ComparedTable:
    """A plan of an import, and the day on which the same file was imported before, if it was.

    `perhaps` are the rows that make a record though another one may be the same. `conflicts` are
    values that are others here, `made` the records that rows only name; with `nothing_new`, nothing
    would be written.
    """

    plan: ImportPlan
    known: str = ""
    perhaps: tuple[PerhapsSame, ...] = ()
    conflicts: int = 0
    made: int = 0
    nothing_new: bool = False


class StagedTable:
    """The stage of a file and all that is made of it, in a private folder that goes with it."""

    def __init__(self) -> None:
        self._held = ExitStack()
        self._folder = self._held.enter_context(temporary_folder())
        self._using = threading.Lock()
        self._gone = False
        self._stage: Stage | None = None
        self._plan: ImportPlan | None = None
        self._turn = 0

    # -- one at a time ------------------------------------------------------------------------

    def _use(self, work: Callable[[], T]) -> T:
        with self._using:
            if self._gone:
                raise Cancelled
            try:
                return work()
            finally:
                self._let_go_if_gone()

    def close(self) -> None:
        """Let all of it go, at once or as soon as nobody reads it any more."""
        self._gone = True
        if self._using.acquire(blocking=False):
            try:
                self._let_go()
            finally:
                self._using.release()

    def _let_go_if_gone(self) -> None:
        if self._gone:
            self._let_go()

    def _let_go(self) -> None:
        if self._plan is not None:
            self._plan.close()
        if self._stage is not None:
            self._stage.close()
        self._plan, self._stage = None, None
        self._held.close()

    @property
    def path_of_text(self) -> Path:
        """Where a text that was copied is kept, as a file that spreadsheets open."""
        return self._folder / "Clipboard.tsv"

    def keep_text(self, text: str) -> Path:
        """Write a text that was copied into a file of its own, and return where it is."""
        lines = unguarded_cells(text.replace("\r\n", "\n").replace("\r", "\n"))
        self.path_of_text.write_text(lines, encoding="utf-8", newline="")
        return self.path_of_text

    # -- what is read -------------------------------------------------------------------------

    def open_file(self, path: Path, options: ReadOptions, progress: Progress) -> StageFacts:
        """Read a file in another process, in place of what was read before.

        Raises:
            TableFileError: it can't be read.
        """

        def go_on(_rows: int, share: float) -> bool:
            # It raises where reading was given up, and that ends the process.
            progress(int(share * _STEPS), _STEPS)
            return True

        def work() -> StageFacts:
            self._turn += 1
            stage = stage_file(path, self._folder / f"{self._turn}.stage", options, go_on)
            if self._plan is not None:
                self._plan.close()
                self._plan = None
            if self._stage is not None:
                self._stage.close()
            self._stage = stage
            return stage.facts

        return self._use(work)

    def top(self) -> tuple[list[StagedRow], list[StagedRow]]:
        """Return the first rows of the file, and those that are proposed to be left out."""

        def work() -> tuple[list[StagedRow], list[StagedRow]]:
            stage = self._opened()
            left_out = [stage.row(number) for number in stage.facts.extent.left_out]
            return stage.top(TOP_ROWS), [row for row in left_out if row is not None]

        return self._use(work)

    def _opened(self) -> Stage:
        if self._stage is None:
            raise Cancelled
        return self._stage

    def kind_of(self, labels: Mapping[str, Labels]) -> str:
        """Name the kind that the table is likely of."""

        def work() -> str:
            stage = self._opened()
            named = f"{stage.facts.file} {stage.facts.table}"
            return likely_kind(stage.headings(), named, labels)

        return self._use(work)

    def begin_mapping(
        self,
        queries: Queries,
        kind: str,
        columns: KnownColumns,
        extent: Extent,
        *,
        copied: bool = False,
    ) -> TableMapping:
        """Return the mapping to begin with: what was saved, that of the last version, or what is likely.

        What was `copied` has no name, so it is the next version of nothing but the same text.
        """

        def knows(spec: FieldSpec, names: Sequence[str]) -> float:
            known = KINDS.get(spec.reference)
            if known is None or not names:
                return 0.0
            found = match_names(queries.connection, known, set(names))
            return sum(1 for each in found.values() if each.only) / len(set(names))

        def work() -> TableMapping:
            stage = self._opened()
            stage.extent = extent
            dataset = dataset_of(stage.facts.file)
            if copied:
                dataset = f"{dataset}-{stage.facts.sha256[:8]}"
            table = stage.facts.table if len(stage.facts.tables) > 1 else ""
            bare = TableMapping(kind, table=table, dataset=dataset)
            earlier = earlier_imports(queries.connection, dataset, bare)
            last = earlier[0].mapping if earlier else None
            found = suggested_mapping(
                stage,
                KINDS[kind],
                labels=columns.labels,
                saved=columns.saved or last,
                learned=columns.learned,
                knows=knows,
            )
            named = columns.saved.dataset if columns.saved else ""
            return replace(found, table=table, dataset=named or dataset)

        return self._use(work)

    def read_columns(self, mapping: TableMapping, extent: Extent) -> ReadColumns:
        """Read all columns as a mapping says."""

        def work() -> ReadColumns:
            stage = self._opened()
            stage.extent = extent
            headings = stage.headings()
            fitted = mapping.for_headings(headings)
            readers = column_readers(stage, fitted)
            begins = [
                [cell for cell, _many, _row in islice(stage.distinct(place), _FEW + 1)]
                if place < stage.width
                else []
                for place in range(len(headings))
            ]
            samples = tuple(tuple(map(_sample, cells[:SAMPLES])) for cells in begins)
            few = tuple(map(_few, begins))
            reports = {reader.column.heading: _report(stage, reader) for reader in readers}
            questions = open_questions(readers)
            return ReadColumns(
                fitted, extent, headings, samples, few, stage.count(), readers, questions, reports
            )

        return self._use(work)

    def compare(
        self,
        queries: Queries,
        task: ImportTask,
        progress: Progress,
        earlier: Sequence[ImportPlan] = (),
    ) -> ComparedTable:
        """Compare the table with the workspace, and with what `earlier` tables bring."""

        def work() -> ComparedTable:
            self._turn += 1
            folder = self._folder / f"{self._turn}.plan"
            folder.mkdir()
            known = already_imported(queries.connection, task)
            read = partial(_read_version, progress)
            plan = plan_import(queries, task, folder, read, progress, earlier)
            if self._plan is not None:
                self._plan.close()
            self._plan = plan
            return ComparedTable(
                plan,
                known.day if known else "",
                _perhaps(queries, plan),
                plan.conflicts,
                plan.made,
                nothing_new(plan),
            )

        return self._use(work)

    def ask_plan(self, question: Callable[[ImportPlan], T]) -> T:
        """Ask the plan something."""

        def work() -> T:
            if self._plan is None:
                raise Cancelled
            return question(self._plan)

        return self._use(work)

    @property
    def stage(self) -> Stage:
        """The stage, to be put into a task."""
        return self._opened()


def _sample(cell: StagedCell) -> str:
    """Write a cell as it is read, a list by its words."""
    return SEPARATOR.join(list_parts(cell, "")) if cell.kind is CellKind.LIST else cell.text


def _few(cells: Sequence[StagedCell]) -> tuple[str, ...]:
    """Return the texts of a column if they are few, and no lists."""
    lists = any(cell.kind is CellKind.LIST for cell in cells)
    return () if lists or not 1 < len(cells) <= _FEW else tuple(cell.text for cell in cells)


def _perhaps(queries: Queries, plan: ImportPlan) -> tuple[PerhapsSame, ...]:
    found = plan.file.ask(
        "SELECT name, min(n), said FROM place WHERE new AND said IS NOT NULL AND why IS NULL "
        "GROUP BY name ORDER BY 2 LIMIT ?",
        REFUSED,
    )
    rows = {str(name): (int(row), text_kept(said)) for name, row, said in found}
    kind = plan.task.mapping.record_kind
    matches = match_names(queries.connection, kind, set(rows)) if rows else {}
    perhaps = []
    for name, (row, said) in rows.items():
        match = matches.get(name)
        titles = tuple(one.title for one in match.perhaps) if match else ()
        # Otherwise it is another row that may be the same.
        others = titles or tuple(str(part) for key, part in said.parts if key == "twin")
        if others:
            perhaps.append(PerhapsSame(name, row, said, others))
    return tuple(perhaps)


def _read_version(progress: Progress, path: Path, mapping: TableMapping, folder: Path) -> Stage:
    """Read the kept copy of an earlier version as it was read then."""

    def go_on(_rows: int, _share: float) -> bool:
        # Between finding the records of rows and comparing them; it raises where that was given up.
        progress(1, 2)
        return True

    options = ReadOptions(mapping.table, mapping.encoding, mapping.delimiter)
    stage = stage_file(path, folder / "stage", options, go_on)
    if mapping.extent is not None:
        stage.extent = mapping.extent
    return stage


def _report(stage: Stage, reader: ColumnReader) -> ColumnReport:
    cells = refused = asked = 0
    why: list[RefusedCell] = []
    said: Message | None = None
    for cell, many, row in stage.distinct(reader.place):
        reading = reader.read(cell)
        cells += many
        if reading.asks:
            asked += many
        elif reading.why is not None:
            refused += many
            if len(why) < REFUSED:
                why.append(RefusedCell(cell.text, many, row, reading.why))
        elif said is None:
            said = reading.said
    return ColumnReport(cells, refused, asked, tuple(why), said)
