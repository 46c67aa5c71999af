"""A program whose forks merge or take over a change file, and are killed or find the disk full.

Run with what to do, how, a folder with `mine.chipline` and `theirs.chipline` or `theirs.chipline-changes`,
and how many of all steps to try. Says how each ended.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from chipline.records.message import UserError
from chipline.store.change_files.sender_copy import sender_copy
from chipline.store.file import connections
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from chipline.store.workspace_merge.merge import merge_copy, opened_copy
from store.dumps import sql, tables

REFUSED = 3
Fault = Callable[[Workspace], None]


def merge(folder: Path, fault: Fault) -> None:
    """Merge the other copy, from when the fault begins."""
    mine = folder / "mine.chipline"
    with (
        closing(Workspace.open(mine)) as workspace,
        opened_copy(folder / "theirs.chipline", mine) as theirs,
    ):
        fault(workspace)
        merge_copy(workspace, theirs, {})


def adopt(folder: Path, fault: Fault) -> None:
    """Take over the change file, from when the fault begins."""
    with closing(Workspace.open(folder / "mine.chipline")) as workspace:
        fault(workspace)
        with closing(sender_copy(workspace, folder / "theirs.chipline-changes")) as theirs:
            merge_copy(workspace, theirs, {})


WORK = {"merge": merge, "adopt": adopt}


def no_fault(_workspace: Workspace) -> None:
    """Let all go well."""


def killed_at(step: int) -> Fault:
    """Die like by `kill -9` when the file's connection begins its so manieth statement."""
    left = step

    def count(_statement: str) -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def begin(workspace: Workspace) -> None:
        with workspace.reading() as queries:
            connections.raw(queries.connection).set_trace_callback(count)

    return begin


def full_at(size: int) -> Fault:
    """Let no file grow beyond so many bytes."""

    def begin(_workspace: Workspace) -> None:
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))

    return begin


def steps_of(work: Callable[[Path, Fault], None], folder: Path) -> int:
    """Count the statements of a whole piece of work."""
    done = 0

    def count(_statement: str) -> None:
        nonlocal done
        done += 1

    def begin(workspace: Workspace) -> None:
        with workspace.reading() as queries:
            connections.raw(queries.connection).set_trace_callback(count)

    work(folder, begin)
    return done


def held(folder: Path) -> Any:
    """Return what stands in the workspace, which is sound."""
    with closing(Workspace.open(folder / "mine.chipline")) as workspace:
        with workspace.reading() as queries:
            faults = check(queries)
        assert not faults, faults
        return (
            tables(workspace),
            sql(workspace, "SELECT act, size FROM journal ORDER BY seq"),
            sql(workspace, "SELECT hash, bytes FROM content"),
        )


def ended(work: Callable[[Path, Fault], None], folder: Path, fault: Fault) -> int:
    """Do the work in a fork; return how that ended."""
    child = os.fork()
    if child == 0:
        code = 1
        try:
            work(folder, fault)
            code = 0
        except UserError as error:
            code = REFUSED if str(error) else 1
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def main(what: str, how: str, where: str, many: str) -> None:
    """Try a fault at so many places, spread over all."""
    source, work = Path(where), WORK[what]

    def fresh(name: str) -> Path:
        folder = source.with_name(name)
        shutil.copytree(source, folder)
        return folder

    before = held(fresh("before"))
    whole = fresh("whole")
    steps = steps_of(work, whole)
    after = held(whole)
    assert before != after
    size = (source / "mine.chipline").stat().st_size
    places: Iterable[int] = range(steps) if how == "killed" else range(0, 2 * size, 4096)
    chosen = list(places)[:: max(1, len(list(places)) // int(many))]
    for place in chosen:
        folder = fresh(str(place))
        code = ended(work, folder, killed_at(place) if how == "killed" else full_at(place))
        found = held(folder)
        stands = "before" if found == before else "after" if found == after else "half"
        print(code, stands)
        shutil.rmtree(folder)
    print("tried", len(chosen), "of", len(list(places)))


if __name__ == "__main__":
    main(*sys.argv[1:])
