"""Rollback journals beside a workspace: never ours, and never to be played back.

A workspace is always in WAL mode, so SQLite's other side file, `NAME-journal`, does not belong to
it. SQLite would trust one all the same when it opens the file: write its pages into the workspace
and delete whatever other file it names. So it is looked for before every connection.
"""

from __future__ import annotations

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

from chipline import paths
from chipline.records.message import Message
from chipline.store.errors import RollbackJournalError, WorkspaceError

_JOURNAL, _WAL = "-journal", "-wal"
_MOST_COPIES = 1_000


def journal_beside(path: Path) -> Path | None:
    """Return the rollback journal that SQLite would find for a file; None when there is none.

    Of any sort: a folder or a dangling link under that name is nothing of ours either. SQLite
    names it after the file itself on most systems, and after the link that leads to it on others.
    """
    for place in (os.path.realpath(path), os.path.abspath(path)):  # noqa: PTH100  # not resolved
        if os.path.lexists(place + _JOURNAL):
            return Path(place + _JOURNAL)
    return None


def refuse_journal(path: Path) -> None:
    """See that a file can be opened without SQLite trusting what somebody else laid beside it.

    Raises:
        RollbackJournalError: there is a rollback journal; nothing was opened.
    """
    found = journal_beside(path)
    if found is not None:
        raise RollbackJournalError.beside(path, found)


def copy_without_journal(path: Path) -> Path:
    """Copy a workspace beside its place, byte by byte and without SQLite; return the copy.

    Its WAL comes along, since that may hold the last changes; the rollback journal does not. Where
    its folder can't be written, the copy lies among the user's own workspaces.

    Raises:
        WorkspaceError: it can't be read, or there is no room for a copy.
    """
    trouble: OSError | None = None
    for folder in (path.parent, paths.documents()):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            return _copied_into(folder, path)
        except OSError as error:
            trouble = error
    raise WorkspaceError(
        Message(
            "A copy of “{path}” could not be made: {why}. Copy the file by hand, without the "
            "journal beside it, and open the copy.",
            path=str(path),
            why=str(trouble),
        )
    )


def _copied_into(folder: Path, path: Path) -> Path:
    target = _free_name(folder, path)
    wal = Path(os.path.realpath(path) + _WAL)
    made: list[Path] = []
    try:
        for source, copy in ((path, target), (wal, target.with_name(target.name + _WAL))):
            if source is wal and not _is_file(wal):
                continue
            # "x": what came to stand there meanwhile is not overwritten.
            with source.open("rb") as reading, copy.open("xb") as writing:
                made.append(copy)
                shutil.copyfileobj(reading, writing)
    except OSError:
        for copy in made:
            with suppress(OSError):
                copy.unlink()
        raise
    return target


def _free_name(folder: Path, path: Path) -> Path:
    for number in range(1, _MOST_COPIES):
        end = "copy" if number == 1 else f"copy {number}"
        target = folder / f"{path.stem} ({end}){path.suffix}"
        beside = (str(target) + side for side in ("", _JOURNAL, _WAL))
        if not any(os.path.lexists(name) for name in beside):
            return target
    raise FileExistsError(f"there are {_MOST_COPIES - 1} copies of it already")


def _is_file(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return False
