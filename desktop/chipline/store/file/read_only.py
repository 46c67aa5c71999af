"""Reading where nothing can be written: a read-only file, folder or medium.

SQLite wants to lay two small files beside a database in WAL mode even to read it. Where it can't,
the file is read as one that nobody changes, or, when a WAL was left beside it, from a copy. What
only reads never gets the right to write; putting the two files away is in `connections.py`.
"""

from __future__ import annotations

import os
import shutil
from functools import lru_cache
from pathlib import Path
from urllib.parse import quote

from chipline.records.message import Message
from chipline.store.errors import WorkspaceError
from chipline.temporary_folders import folder_until_exit


def why_not_writable(path: Path) -> Message | None:
    """Return why a file can't be written, as a text goes on after “…: ”; None when it can."""
    if not os.access(path, os.W_OK):
        return Message("the file can’t be written")
    if not os.access(path.parent, os.W_OK):
        return Message("its folder can’t be written")
    return None


def reading_uri(path: Path) -> str:
    """Return the SQLite address under which a file can be read, and never written, wherever it lies."""
    wal, shared = (path.with_name(path.name + end) for end in ("-wal", "-shm"))
    left_behind = wal.exists() and wal.stat().st_size > 0
    if os.access(path.parent, os.W_OK) or (left_behind and shared.exists()):
        return uri(path, "mode=ro")
    if left_behind:
        stamps = (path.stat().st_mtime_ns, wal.stat().st_mtime_ns)
        return uri(_copied(path, wal, stamps), "mode=ro")
    return uri(path, "mode=ro&immutable=1")


def uri(path: Path, how: str) -> str:
    """Return the SQLite address of a file with the parameters that say how it is opened."""
    return f"file:{quote(os.fsencode(path))}?{how}"


@lru_cache(maxsize=8)
def _copied(path: Path, wal: Path, _stamps: tuple[int, int]) -> Path:
    folder = folder_for_copy()
    for each in (path, wal):
        shutil.copyfile(each, folder / each.name)
    return folder / path.name


def folder_for_copy() -> Path:
    """Make a folder for a copy, which is gone when the program ends.

    Raises:
        WorkspaceError: it can't be made.
    """
    try:
        return folder_until_exit()
    except OSError as error:
        raise WorkspaceError(
            Message(
                "“{path}” could not be written: {why}.",
                path=str(error.filename or os.environ.get("TMPDIR", "")),
                why=error.strerror or str(error),
            )
        ) from error
