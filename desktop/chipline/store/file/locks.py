"""Who may write to a workspace file: one program at a time, which leaves its name in the lock.

The system lets go of the lock when its holder ends, however it ends, so no lock is ever stale. The
file beside the workspace only says who holds it; a file without a lock on it means nothing.
"""

from __future__ import annotations

import getpass
import json
import os
import socket
import stat
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from chipline.records.message import Message

#: Windows locks the first byte against reading as well, so what is written begins behind it.
_AFTER_LOCKED = 1


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a workspace for writing, and since when (UTC)."""

    name: str
    host: str
    pid: int
    since: str

    @property
    def message(self) -> Message:
        """Who it is, as a part of a text."""
        process = str(self.pid)
        with suppress(ValueError):
            return Message(
                "{name} on {host}, process {process}, since {since}",
                name=self.name,
                host=self.host,
                process=process,
                since=datetime.fromisoformat(self.since),
            )
        return Message(
            "{name} on {host}, process {process}",
            name=self.name,
            host=self.host,
            process=process,
        )

    def __str__(self) -> str:
        """Say it in English."""
        return str(self.message)


class WriteLock:
    """The right to write to one file, held until it is released or the program ends."""

    def __init__(self, path: Path) -> None:
        self._path = lock_path(path)
        self._lock = FileLock(self._path, blocking=False, thread_local=False)

    def take(self) -> bool:
        """Try to take it, and write down who has it."""
        try:
            self._lock.acquire()
        except (Timeout, OSError):
            return False
        # Whose file it is is a help to others, not a condition: the lock holds without it.
        with suppress(OSError), self._path.open("r+b") as file:
            file.seek(_AFTER_LOCKED)
            file.write(json.dumps(asdict(_myself())).encode())
            file.truncate()
        return True

    def release(self) -> None:
        """Let go, leaving no file behind."""
        if os.name != "nt" and self._lock.is_locked:
            # While it is held: whoever opened it meanwhile finds it unlinked, and starts over.
            # On a drive that has gone away nothing can be unlinked, and nobody is kept out.
            with suppress(OSError):
                self._path.unlink(missing_ok=True)
        with suppress(OSError):
            self._lock.release()


def lock_path(path: Path) -> Path:
    """Return the file on which the lock is taken: beside the file itself, whatever link leads to it."""
    there = path.resolve()
    return there.with_name(there.name + "-lock")


def obstacle(path: Path) -> Message | None:
    """Return why no lock can be taken on a file though nobody has it, as a text goes on after “…: ”."""
    beside = lock_path(path)
    try:
        mode = beside.lstat().st_mode
    except FileNotFoundError:
        return None
    except OSError as error:
        why = error.strerror or str(error)
        return Message("“{name}” beside it can’t be looked at ({why})", name=beside.name, why=why)
    if not stat.S_ISREG(mode):
        # Through a link another file would be written to, and a pipe may be waited for.
        return Message(
            "“{name}” beside it is no file, so that nothing tells other windows that it is being "
            "written to. Remove that",
            name=beside.name,
        )
    if not os.access(beside, os.W_OK):
        return Message(
            "“{name}” beside it can’t be written, so that nothing tells other windows that it is "
            "being written to. Remove that",
            name=beside.name,
        )
    return None


def take(path: Path) -> WriteLock | None:
    """Take the right to write to a file; None when another program has it."""
    lock = WriteLock(path)
    # Twice: the first try may meet the file that a holder is just putting away.
    return lock if lock.take() or lock.take() else None


def holder_of(path: Path) -> Holder | None:
    """Return who says that they write to a file; None when nobody does, or it can't be read."""
    try:
        with lock_path(path).open("rb") as file:
            file.seek(_AFTER_LOCKED)
            plain = json.loads(file.read())
        return Holder(
            str(plain["name"]), str(plain["host"]), int(plain["pid"]), str(plain["since"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _myself() -> Holder:
    try:
        name = getpass.getuser()
    except (KeyError, OSError):
        name = "somebody"
    since = datetime.now(UTC).isoformat(timespec="seconds")
    return Holder(name, socket.gethostname() or "this computer", os.getpid(), since)
