"""A program whose forks merge, take over or answer a change file, and are killed or find the disk full."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from chipline.records.message import UserError
from chipline.store.change_files.proposal import (
    answer_proposal,
    proposed_questions,
    read_proposal,
)
from chipline.store.change_files.sender_copy import sender_copy
from chipline.store.file import connections
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from chipline.store.workspace_merge.merge import merge_copy, opened_copy
from chipline.store.workspace_merge.questions import THEIRS, all_for
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


def answer(folder: Path, fault: Fault) -> None:
    """Take over all that is proposed, from when the fault begins."""
    with closing(Workspace.open(folder / "mine.chipline")) as workspace:
        fault(workspace)
        proposal = read_proposal(workspace, folder / "proposed.chipline-changes")
        with workspace.reading() as queries:
            asked = proposed_questions(queries, proposal)
        answer_proposal(workspace, proposal, all_for([each.question for each in asked], THEIRS))


def unmerge(folder: Path, fault: Fault) -> None:
    """Undo a merge, from when the fault begins."""
    with closing(Workspace.open(folder / "mine.chipline")) as workspace:
        fault(workspace)
        workspace.undo()


def bring_back(folder: Path, fault: Fault) -> None:
    """Do an undone merge again, from when the fault begins."""
    with closing(Workspace.open(folder / "mine.chipline")) as workspace:
        fault(workspace)
        workspace.redo()


def merged(folder: Path) -> None:
    """Let the other copy be merged already."""
    merge(folder, no_fault)


def undone(folder: Path) -> None:
    """Let it be merged and undone already."""
    merged(folder)
    unmerge(folder, no_fault)


def nothing(_folder: Path) -> None:
    """Begin with what there is."""


WORK = {
    "merge": (nothing, merge),
    "adopt": (nothing, adopt),
    "answer": (nothing, answer),
    "unmerge": (merged, unmerge),
    "bring back": (undone, bring_back),
}


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
        import resource  # noqa: PLC0415  # POSIX's alone

        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))

    return begin


def cut_at(size: int) -> Fault:
    """Die in the write by which a file grows beyond so many bytes; what fits is written."""

    def begin(workspace: Workspace) -> None:
        import resource  # noqa: PLC0415  # POSIX's alone

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
        full_at(size)(workspace)

    return begin


FAULTS = {"killed": killed_at, "full": full_at, "cut": cut_at}


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
            tables(workspace, stamps=False),
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


def tried(what: str, how: str, source: Path, many: int) -> list[tuple[int, str]]:
    """Try a fault at so many places, spread over all; return how each ended and what stood there then.

    What comes before the forks and between them leaves no connection open, as SQLite demands of who forks.
    """
    prepare, work = WORK[what]
    prepare(source)

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
    places = range(steps) if how == "killed" else range(0, 2 * size, 4096)
    found = []
    for place in places[:: max(1, len(places) // many)]:
        folder = fresh(str(place))
        code = ended(work, folder, FAULTS[how](place))
        left = held(folder)
        found.append((code, "before" if left == before else "after" if left == after else "half"))
        shutil.rmtree(folder)
    return found
