"""Merging another workspace into an open one: read, planned with the answers given, and written."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from chipline.records.message import Message
from chipline.store.errors import DamagedWorkspaceError, WorkspaceError
from chipline.store.file import connections
from chipline.store.file.opening import look_at
from chipline.store.progress import Progress, silent
from chipline.store.queries import Queries
from chipline.store.workspace import Commit, Workspace
from chipline.store.workspace_merge.adoption import adopt, verify
from chipline.store.workspace_merge.merge_plan import MergePlan, plan_merge
from chipline.store.workspace_merge.questions import MergeAnswers
from chipline.store.workspace_merge.side import CopySide


@contextmanager
def opened_copy(
    path: Path, own: Path | None, progress: Progress = silent, *, sound: bool = False
) -> Iterator[Workspace]:
    """Open a copy of the workspace at `own` for reading; what is of an older format stays as it is.

    `progress` is told how far that is brought up to date, aside, and then looked through for damage.
    What is known to be `sound` is not looked through.

    Raises:
        DamagedWorkspaceError: something in it is damaged.
        WorkspaceError: it can't be read, or is the very file that it is to be merged into.
    """
    if own is not None and path.resolve() == own.resolve():
        raise WorkspaceError(
            Message("A workspace can’t be merged with itself. Choose another copy.")
        )
    look_at(path)
    values = 0 if sound else sys.maxsize
    copy = Workspace.open(path, read_only=True, progress=progress, values_up_to=values)
    try:
        if not sound:
            _refuse_damaged(path, copy, progress)
        yield copy
    finally:
        copy.close()


def _refuse_damaged(path: Path, copy: Workspace, progress: Progress) -> None:
    copy.mistyped.refuse(path)
    with copy.reading() as queries:
        found = connections.table_damage(queries.connection, progress)
    if found:
        raise DamagedWorkspaceError(
            Message(
                "“{path}” is damaged ({why}), so nothing of it is taken. Check it where it is used, or "
                "merge a backup of it.",
                path=str(path),
                why=found[0],
            )
        )


@contextmanager
def planned(
    mine: Queries, other: Workspace, answers: MergeAnswers, progress: Progress = silent
) -> Iterator[MergePlan]:
    """Plan the merge of another copy into what is read here; nothing is written.

    Raises:
        WorkspaceError: the other one is no copy of this workspace, or was altered.
    """
    with other.reading() as theirs:
        plan = plan_merge(CopySide(mine), CopySide(theirs), answers, progress)
        verify(plan)
        yield plan


def merge_copy(
    workspace: Workspace,
    other: Workspace,
    answers: MergeAnswers,
    *,
    name: str = "",
    progress: Progress = silent,
) -> Commit:
    """Merge another copy into a workspace; with nothing new there, nothing is written.

    `name` is what the copy is called in the history, unless by its file. One undo takes it back.
    `progress` is told of the planning and then of the writing; what it raises leaves everything as it
    was.

    Raises:
        WorkspaceError: a question is open, or one of the files can't be read or written.
    """
    name = name or (other.path.stem if other.path is not None else "")
    with (
        workspace.writing() as queries,
        planned(queries, other, answers, lambda done, of: progress(done, 2 * of)) as plan,
    ):
        entry, steps = adopt(
            queries.connection,
            plan,
            name,
            author=workspace.author,
            progress=lambda done, of: progress(of + done, 2 * of),
        )
        written = Commit(entry, steps, queries.stacks())
    # What was acknowledged is written once more change by change where a file lost it; a merge is not.
    workspace.fold()
    return written
