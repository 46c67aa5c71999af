"""Folders for what is needed only for a while; those that killed programs left are removed."""

from __future__ import annotations

import atexit
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

_PREFIX = "chipline-"
#: The file in each folder that is locked for as long as somebody uses it.
_IN_USE = ".in-use"


@contextmanager
def temporary_folder() -> Iterator[Path]:
    """Make a folder that only its owner can read, and remove it in the end.

    Raises:
        OSError: it can't be made.
    """
    remove_abandoned()
    folder, lock = _new_folder()
    try:
        yield folder
    finally:
        _remove(folder, lock)


def folder_until_exit() -> Path:
    """Make a folder that only its owner can read and that is gone when the program ends.

    Raises:
        OSError: it can't be made.
    """
    folder, lock = _new_folder()
    atexit.register(_remove, folder, lock)
    return folder


def remove_abandoned() -> None:
    """Remove the folders of programs that ended without doing so."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with suppress(OSError, Timeout, NotImplementedError):
            if _is_ours(folder) and (folder / _IN_USE).is_file():
                lock = _lock_of(folder)
                lock.acquire()
                _remove(folder, lock)


def _new_folder() -> tuple[Path, FileLock]:
    while True:
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
        lock = _lock_of(folder)
        try:
            lock.acquire()
        except Timeout:
            # Before it was locked, another program has taken it for an abandoned one.
            continue
        except (OSError, NotImplementedError):
            # Where the system can lock nothing, nobody takes it for one either.
            return folder, lock
        if (folder / _IN_USE).is_file():
            return folder, lock


def _lock_of(folder: Path) -> FileLock:
    return FileLock(folder / _IN_USE, blocking=False, thread_local=False)


def _remove(folder: Path, lock: FileLock) -> None:
    # Held until it is gone, or whoever has just made it would get hold of it; but Windows removes no
    # file that is open.
    if os.name != "nt":
        shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):
        lock.release()
    shutil.rmtree(folder, ignore_errors=True)


def _is_ours(folder: Path) -> bool:
    """Tell whether it is a folder of this user, and no link to anywhere else."""
    found = folder.lstat()
    return stat.S_ISDIR(found.st_mode) and (os.name == "nt" or found.st_uid == os.getuid())
