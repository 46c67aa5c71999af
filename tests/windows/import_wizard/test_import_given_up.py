"""An import that is given up at any point leaves the workspace as it was, and no file of its own."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from chipline.exchange.stage import StageFacts
from chipline.exchange.table_files import staging
from chipline.exchange.table_files.limits import TableFileError
from chipline.exchange.table_files.read_file import ReadOptions
from chipline.session.tasks import Cancelled
from chipline.store.imports.import_edit import import_rows
from chipline.store.imports.import_plan import ImportPlan
from chipline.store.imports.import_task import ImportTask, Unmatched
from chipline.store.journal import apply_changes
from chipline.store.progress import Progress, silent
from chipline.store.workspace import Workspace
from chipline.windows.import_wizard import staged_table
from chipline.windows.import_wizard.staged_table import KnownColumns, StagedTable
from store.dumps import state

#: So many rows that their changes are streamed.
_ROWS = 2_600
_PLACES_OF_WRITING = 10


class _GivenUp:
    """Is told how far work is, and gives it up at its n-th report; counts them."""

    def __init__(self, at: int = 0) -> None:
        self._at, self.reports = at, 0

    def __call__(self, _done: int, _total: int) -> None:
        self.reports += 1
        if self.reports == self._at:
            raise Cancelled


@dataclass
class _Import:
    """An import as the wizard makes it, from the file on."""

    workspace: Workspace
    file: Path
    table: StagedTable
    folder: Path

    def read(self, progress: Progress = silent) -> StageFacts:
        return self.table.open_file(self.file, ReadOptions(), progress)

    def prove(self) -> ImportTask:
        with self.workspace.reading() as queries:
            known = KnownColumns({}, {})
            extent = self.table.stage.facts.extent
            mapping = self.table.begin_mapping(queries, "cluster", known, extent)
        read = self.table.read_columns(mapping, extent)
        return ImportTask(self.table.stage, read.mapping, read.readers, self.file, Unmatched.NEW)

    def compare(self, task: ImportTask, progress: Progress = silent) -> ImportPlan:
        with self.workspace.reading() as queries:
            return self.table.compare(queries, task, progress).plan

    def write(self, plan: ImportPlan, progress: Progress = silent) -> None:
        self.workspace.apply(import_rows([plan]), progress=progress)

    def files(self) -> list[str]:
        return sorted(one.name for one in self.folder.rglob("*") if one.is_file())


@pytest.fixture
def given_up(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], _Import]]:
    """Make imports; when each is over, nothing of it may be left."""
    # In small batches there are more points at which to give up.
    monkeypatch.setattr(apply_changes, "_AT_ONCE", 20)
    file = tmp_path / "clusters.csv"
    rows = (f"Cluster {n},Firm {n % 7},{100 + n}\n" for n in range(_ROWS))
    file.write_text(f"name,owner,quantity_low\n{''.join(rows)}", encoding="utf-8")
    before = state(workspace)
    begun: list[_Import] = []

    def begin() -> _Import:
        table = StagedTable()
        begun.append(_Import(workspace, file, table, table.path_of_text.parent))
        return begun[-1]

    yield begin
    for each in begun:
        each.table.close()
        assert not each.folder.exists()
    assert state(workspace) == before


def test_while_the_file_is_read(given_up: Callable[[], _Import]) -> None:
    run = given_up()
    with pytest.raises(Cancelled):
        run.read(_GivenUp(at=1))
    assert not [name for name in run.files() if name.endswith(".stage")]


def test_when_the_process_that_reads_is_killed(
    given_up: Callable[[], _Import], monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[subprocess.Popen[str]] = []
    process = subprocess.Popen

    def start(*arguments: Any, **options: Any) -> subprocess.Popen[str]:
        started.append(process(*arguments, **options))
        return started[-1]

    def kill(_done: int, _total: int) -> None:
        started[0].kill()

    monkeypatch.setattr(staging.subprocess, "Popen", start)
    run = given_up()
    with pytest.raises(TableFileError, match="ended by itself"):
        run.read(kill)
    assert not [name for name in run.files() if name.endswith(".stage")]


def test_while_its_columns_are_proved(
    given_up: Callable[[], _Import], monkeypatch: pytest.MonkeyPatch
) -> None:
    run = given_up()
    run.read()
    readers = staged_table.column_readers

    def given_up_meanwhile(*asked: Any) -> Any:
        run.table.close()
        # Who reads goes on with what it has; the next one finds nothing any more.
        assert run.folder.exists()
        return readers(*asked)

    monkeypatch.setattr(staged_table, "column_readers", given_up_meanwhile)
    with suppress(Cancelled):
        run.prove()
    assert not run.folder.exists()


@pytest.mark.parametrize("place", ["matching", "the preview"])
def test_while_its_rows_are_compared(given_up: Callable[[], _Import], place: str) -> None:
    run = given_up()
    run.read()
    task = run.prove()
    whole = _GivenUp()
    run.compare(task, whole)
    assert whole.reports > 2
    at = 1 if place == "matching" else whole.reports
    with pytest.raises(Cancelled):
        run.compare(task, _GivenUp(at))
    # What was compared before is still there; nothing of what was given up is.
    assert len([name for name in run.files() if name == "plan"]) == 1


def test_while_the_last_version_is_read_again(
    workspace: Workspace, given_up: Callable[[], _Import]
) -> None:
    run = given_up()
    run.read()
    run.write(run.compare(run.prove()))
    again = given_up()
    again.read()
    task, told = again.prove(), []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        # So it is told between finding the records of rows and comparing them.
        if (done, total) == (1, 2):
            raise Cancelled

    with pytest.raises(Cancelled):
        again.compare(task, stop)
    assert told[-1] == (1, 2)
    assert again.files() == [".in-use", "1.stage"]
    workspace.undo()


def test_at_ten_places_of_writing(given_up: Callable[[], _Import], workspace: Workspace) -> None:
    run = given_up()
    run.read()
    plan = run.compare(run.prove())
    whole = _GivenUp()
    run.write(plan, whole)
    workspace.undo()
    assert whole.reports >= _PLACES_OF_WRITING
    plan = run.compare(plan.task)
    before, last = state(workspace), workspace.last
    for n in range(_PLACES_OF_WRITING):
        at = 1 + n * (whole.reports - 1) // (_PLACES_OF_WRITING - 1)
        with pytest.raises(Cancelled):
            run.write(plan, _GivenUp(at))
        assert workspace.last == last, at
    assert state(workspace) == before
