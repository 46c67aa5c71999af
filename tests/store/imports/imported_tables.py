"""Tables for tests of the import: staged as a reader of files would, with a mapping."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from chipline.exchange.columns.column_reader import column_readers
from chipline.exchange.mapping import ColumnMapping, KeyBy, RowKey, TableMapping
from chipline.exchange.stage import Extent, Stage, StageFacts, StageWriter
from chipline.store.imports.import_edit import import_rows
from chipline.store.imports.import_plan import ImportPlan, RowState, plan_import
from chipline.store.imports.import_task import ImportTask
from chipline.store.workspace import Commit, Workspace

Row = Sequence[str]


class Tables:
    """Makes and imports tables; every file lies in one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._plans: list[ImportPlan] = []
        self._stages: list[Stage] = []

    def stage(
        self, file: Path, _mapping: TableMapping | None = None, _into: Path | None = None
    ) -> Stage:
        """Stage a text of cells parted by tabs, whose first line is its heading."""
        text = file.read_text(encoding="utf-8")
        path = Path(tempfile.mkdtemp(dir=self.folder)) / "stage"
        writer = StageWriter(path)
        for n, line in enumerate(text.splitlines(), start=1):
            writer.add(n, line.split("\t"))
        digest = hashlib.sha256(text.encode()).hexdigest()
        facts = StageFacts(file.name, digest, len(text.encode()), "tsv", extent=Extent(1, 1))
        writer.finish(facts)
        self._stages.append(Stage(path))
        return self._stages[-1]

    def task(
        self,
        kind: str,
        columns: dict[str, str | ColumnMapping],
        rows: Sequence[Row],
        *,
        key: RowKey | KeyBy = KeyBy.NAME,
        file: str = "table.tsv",
        **more: object,
    ) -> ImportTask:
        """Make a task of a table whose columns are headings with the fields that they fill."""
        path = self.folder / file
        lines = [list(columns), *rows]
        path.write_text("\n".join("\t".join(line) for line in lines), encoding="utf-8")
        stage = self.stage(path)
        mapped = tuple(
            ColumnMapping(heading, field) if isinstance(field, str) else field
            for heading, field in columns.items()
        )
        by = key if isinstance(key, RowKey) else RowKey(key)
        mapping = TableMapping(kind, mapped, by, dataset=str(more.pop("dataset", "")))
        task = ImportTask(stage, mapping, column_readers(stage, mapping), path)
        return replace(task, **more)  # type: ignore[arg-type]  # the fields of a task

    def plan(self, workspace: Workspace, task: ImportTask) -> ImportPlan:
        """Compare a table with a workspace."""
        folder = Path(tempfile.mkdtemp(dir=self.folder))
        with workspace.reading() as queries:
            plan = plan_import(queries, task, folder, self.stage)
        self._plans.append(plan)
        return plan

    def run(self, workspace: Workspace, task: ImportTask) -> tuple[ImportPlan, Commit]:
        """Compare a table and import it."""
        plan = self.plan(workspace, task)
        return plan, workspace.apply(import_rows([plan]))

    def close(self) -> None:
        """Let all plans and stages go."""
        for plan in self._plans:
            plan.close()
        for stage in self._stages:
            stage.close()


def states(plan: ImportPlan) -> list[str]:
    """Return the state of each row, in order."""
    return [row.state.value for row in plan.rows()]


def counts(plan: ImportPlan) -> dict[str, int]:
    """Return how many rows are in each state."""
    return {state.value: many for state, many in plan.counts.items() if state in RowState}
