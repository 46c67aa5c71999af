"""An import as far as it was chosen: the file, its columns, words and names, and what it would do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from chipline.exchange.columns.suggestions import learned_headings
from chipline.exchange.headings import Labels
from chipline.exchange.mapping import Becomes, ColumnMapping, RowKey, TableMapping
from chipline.exchange.question import Asks, ImportQuestion, answered
from chipline.exchange.stage import Extent, StagedRow, StageFacts
from chipline.exchange.table_files.limits import TableFileError
from chipline.exchange.table_files.read_file import ReadOptions
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message
from chipline.session.session import Session
from chipline.store.imports.import_plan import ImportPlan, RowState
from chipline.store.imports.import_task import Conflicts, Gone, ImportTask, SourceDetails, Unmatched
from chipline.store.progress import Progress
from chipline.store.queries import Queries
from chipline.windows.i18n import translated, worded
from chipline.windows.import_wizard.staged_table import (
    ComparedTable,
    KnownColumns,
    ReadColumns,
    StagedTable,
)
from chipline.windows.widgets.long_task import LongTask

T = TypeVar("T")
#: The fields that were chosen for headings before, by heading.
Learned = Mapping[str, str]
_UNCHANGED = ReadOptions()


@dataclass(frozen=True)
class _Opened:
    """What is known of a file once it is read, or why it can't be."""

    facts: StageFacts | None = None
    top: list[StagedRow] = field(default_factory=list)
    left_out: list[StagedRow] = field(default_factory=list)
    kind: str = ""
    why: Message | None = None


class ImportDraft(QObject):
    """What was chosen of an import, and what comes of it; everything is worked out off the GUI thread.

    Signals:
        opened(): the file was read.
        read(): its columns were read as they are mapped now.
        compared(): the plan is that of what is chosen now.
        outdated(): something was chosen, and what was known of it counts no more.
        failed(str): the file can't be read, or rows can't be compared, in the user's words.
    """

    opened = Signal()
    read = Signal()
    compared = Signal()
    outdated = Signal()
    failed = Signal(str)

    def __init__(
        self, session: Session, task: LongTask, parent: QObject, learned: Mapping[str, Learned]
    ) -> None:
        super().__init__(parent)
        self._session, self._task, self._learned = session, task, learned
        self._table = StagedTable()
        # A window can go without being closed, with the one that it stands before.
        self.destroyed.connect(self._table.close)
        self.file: Path | None = None
        #: Where the table was copied from somewhere, and lies in no file of the user's.
        self.copied = False
        #: What was saved of an earlier import, to begin with.
        self._saved: TableMapping | None = None
        self.options = ReadOptions()
        self.facts: StageFacts | None = None
        self.top: list[StagedRow] = []
        self.left_out: list[StagedRow] = []
        self.extent = Extent()
        self.kind = ""
        self.columns: ReadColumns | None = None
        self._mapping: TableMapping | None = None
        self.result: ComparedTable | None = None
        self._comparing = False
        #: The plans of tables that are written before this one, with which it was compared.
        self.earlier: Sequence[ImportPlan] = ()
        task.ended.connect(self._end_comparing)
        self.unmatched = Unmatched.FAIL
        self.conflicts = Conflicts.FAIL
        self.gone = Gone.KEEP
        self.source = SourceDetails()
        self.learns_names = False
        self._labels: dict[str, Labels] = {
            kind.name: {name: translated(spec.label) for name, spec in kind.fields.items()}
            for kind in ALL_KINDS
        }

    def close(self) -> None:
        """Let go of the file and of all that was made of it."""
        if self._task.under_way:
            self._task.give_up()
        self._table.close()

    # -- the file -----------------------------------------------------------------------------

    def open_file(self, path: Path, options: ReadOptions | None = None) -> None:
        """Read a file; without options these are found."""
        self.file = path
        self._open(lambda: path, options or ReadOptions())

    def open_text(self, text: str) -> None:
        """Read a table that was copied; its text is kept with the source as a file would be."""
        self.copied = True
        self.file = self._table.path_of_text
        self._open(lambda: self._table.keep_text(text), ReadOptions())

    def read_again(self, options: ReadOptions) -> None:
        """Read the same once more, in another way."""
        path = self.file
        if path is not None:
            self._open(lambda: path, options)

    def _open(self, given: Callable[[], Path], options: ReadOptions) -> None:
        self.options = options
        self._forget()
        self.facts = None
        table, chosen, labels = self._table, self.options, self._labels
        kept = self.kind

        def work(_workspace: object, progress: Progress) -> _Opened:
            try:
                facts = table.open_file(given(), chosen, progress)
            except TableFileError as error:
                return _Opened(why=error.message)
            top, left_out = table.top()
            return _Opened(facts, top, left_out, kept or table.kind_of(labels))

        self._task.aside(work, self._take_file, self.failed.emit, lambda _nothing: None)

    def _take_file(self, found: _Opened) -> None:
        if found.facts is None:
            self.failed.emit(worded(found.why) if found.why else "")
            return
        self.facts, self.top, self.left_out = found.facts, found.top, found.left_out
        saved = self._saved.extent if self._saved else None
        self.extent = saved or found.facts.extent
        self.kind = found.kind
        self.opened.emit()
        self._begin_mapping()

    def choose_kind(self, kind: str) -> None:
        """Read the rows as records of another kind."""
        if kind != self.kind:
            self.kind, self._saved = kind, None
            self._begin_mapping()

    def choose_extent(self, extent: Extent) -> None:
        """Take other rows as heading and as data."""
        self.extent = extent
        self._begin_mapping()

    def _begin_mapping(self) -> None:
        """Suggest a mapping anew."""
        self._forget()
        table, kind, extent = self._table, self.kind, self.extent
        known = KnownColumns(self._labels[kind], self._learned.get(kind, {}), self._saved)
        copied = self.copied

        def question(queries: Queries) -> ReadColumns:
            begun = table.begin_mapping(queries, kind, known, extent, copied=copied)
            return table.read_columns(begun, extent)

        self._ask(question)

    def use_mapping(self, mapping: TableMapping) -> None:
        """Read the table as it was saved of another import."""
        facts, path = self.facts, self.file
        if facts is None or path is None:
            return
        self.kind, self._saved = mapping.kind, mapping
        tables = {one.name for one in facts.tables}
        table = mapping.table if mapping.table in tables else self.options.table
        options = ReadOptions(table, mapping.encoding, mapping.delimiter)
        if options not in (self.options, _UNCHANGED):
            self.read_again(options)
            return
        self.extent = mapping.extent or self.extent
        self._begin_mapping()

    def lacking_headings(self) -> list[str]:
        """Return the headings of what was saved that the table does not have."""
        here = self.columns.headings if self.columns else ()
        saved = self._saved.columns if self._saved else ()
        return [one.heading for one in saved if one.field and one.heading not in here]

    def learned_headings(self) -> dict[str, str]:
        """Return what this import teaches of headings: the field of each, empty for none."""
        return learned_headings(self.mapping, self._labels[self.kind]) if self.kind else {}

    def _forget(self) -> None:
        self.columns, self._mapping = None, None
        self.forget_plan()
        self.outdated.emit()

    # -- columns ------------------------------------------------------------------------------

    @property
    def mapping(self) -> TableMapping:
        """The mapping as it was chosen last."""
        return self._mapping or (self.columns.mapping if self.columns else TableMapping("firm"))

    def map_column(self, column: ColumnMapping) -> None:
        """Map a column in another way; a field that it takes goes from the one that had it."""
        mapping = self.mapping
        if column.field:
            for other in mapping.columns:
                if other.field == column.field and other.heading != column.heading:
                    mapping = mapping.with_column(ColumnMapping(other.heading))
        self._map(mapping.with_column(column))

    def answer(self, question: ImportQuestion, value: str) -> None:
        """Answer what was asked about a column."""
        self._map(answered(self.mapping, question, value))

    def decide(self, heading: str, texts: list[str], becomes: Becomes | None) -> None:
        """Decide what texts of a column become; None takes a decision back."""
        column = self.mapping.column(heading)
        if column is None:
            return
        for text in texts:
            column = column.with_word(text, becomes)
        self._map(self.mapping.with_column(column))

    def choose_key(self, key: RowKey) -> None:
        """Choose by what rows find their records."""
        self._map(replace(self.mapping, key=key))

    def _map(self, mapping: TableMapping) -> None:
        self._mapping = mapping
        self.forget_plan()
        self.outdated.emit()
        table, extent = self._table, self.extent
        self._ask(lambda _queries: table.read_columns(mapping, extent))

    def _ask(self, question: Callable[[Queries], ReadColumns]) -> None:
        self._session.read(self, "columns", question, self._take_columns, failed=self.failed.emit)

    def _take_columns(self, found: ReadColumns) -> None:
        self.columns, self._mapping = found, None
        self.read.emit()

    def questions(self, *, words: bool) -> list[ImportQuestion]:
        """Return the open questions about what words become, or all others."""
        found = self.columns.questions if self.columns else ()
        return [one for one in found if (one.asks is Asks.WORDS) is words]

    # -- what it would do ---------------------------------------------------------------------

    def choose(
        self,
        *,
        unmatched: Unmatched | None = None,
        conflicts: Conflicts | None = None,
        gone: Gone | None = None,
        source: SourceDetails | None = None,
        learns_names: bool | None = None,
    ) -> None:
        """Choose what happens where things don't agree, and what the source is."""
        before = (self.unmatched, self.conflicts, self.gone, self.learns_names)
        self.unmatched, self.conflicts = unmatched or self.unmatched, conflicts or self.conflicts
        self.gone = gone or self.gone
        self.learns_names = self.learns_names if learns_names is None else learns_names
        changed = before != (self.unmatched, self.conflicts, self.gone, self.learns_names)
        self.source = source or self.source
        if changed or source is not None:
            self.forget_plan()
            self.outdated.emit()

    def forget_plan(self) -> None:
        """Compare the rows again when they are looked at next."""
        self.result, self._comparing = None, False

    def compare(self, earlier: Sequence[ImportPlan] = ()) -> None:
        """Compare the rows with the workspace, as everything is chosen now.

        `earlier` are the plans of tables that are written before this one.
        """
        if self.columns is None or self._mapping is not None:
            return
        if self.result is not None or self._comparing:
            return
        self._comparing, self.earlier = True, earlier
        table, columns = self._table, self.columns
        chosen = (self.unmatched, self.conflicts, self.gone, self.source, self.learns_names)
        mapping = replace(
            columns.mapping,
            encoding=self.options.encoding,
            delimiter=self.options.delimiter,
            extent=self.extent if self.facts and self.extent != self.facts.extent else None,
        )
        file = self.file

        def question(queries: Queries, progress: Progress) -> ComparedTable:
            task = ImportTask(table.stage, mapping, columns.readers, file, *chosen)
            return table.compare(queries, task, progress, earlier)

        self._task.read(question, self._take_plan, self._tell_stopped)

    def _end_comparing(self) -> None:
        """Let rows be compared again, also where that was given up."""
        if not self._task.under_way:
            self._comparing = False

    def _take_plan(self, found: ComparedTable) -> None:
        self.result, self._comparing = found, False
        self.compared.emit()

    def _tell_stopped(self, said: str) -> None:
        self._comparing = False
        if said:
            self.failed.emit(said)

    @property
    def plan(self) -> ImportPlan | None:
        """What the import would do; None until it was worked out."""
        return self.result.plan if self.result else None

    def ask_plan(
        self,
        slot: str,
        question: Callable[[Queries, ImportPlan], T],
        then: Callable[[T], None],
    ) -> None:
        """Ask the plan something, with the workspace, off the GUI thread."""
        table = self._table

        def ask(queries: Queries) -> T:
            return table.ask_plan(lambda plan: question(queries, plan))

        self._session.read(self, slot, ask, then, failed=self.failed.emit)

    def count(self, state: RowState) -> int:
        """Return how many rows are in a state."""
        return self.plan.counts.get(state, 0) if self.plan else 0
