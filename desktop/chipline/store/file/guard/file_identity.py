"""Whether the file that is open still stands under its name, and what becomes of it when not."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

from chipline import paths
from chipline.records.message import N_, Message, declared
from chipline.store.errors import MissingWorkspaceError

#: What tells a file from whatever else may come to stand under its name: device and number.
Identity = tuple[int, int]


def identity(path: Path) -> Identity | None:
    """Tell which file stands under a name; None when there is none, or it can't be reached."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def missing(path: Path, opened: Identity | None) -> MissingWorkspaceError | None:
    """Return what to say when another file, or none, stands where this one was opened."""
    found = identity(path)
    if found == opened:
        return None
    if found is not None:
        what = N_("“{path}” has been replaced by another file while it was open. {advice}")
    elif _is_reached(path.parent, opened):
        what = N_("“{path}” has been removed or renamed while it was open. {advice}")
    else:
        what = N_("“{path}” can’t be reached any more: its disk or network drive is gone. {advice}")
    advice = Message(
        "Nothing has been written now; everything written before is still here. "
        "Save a copy of it under another name."
    )
    return MissingWorkspaceError(declared(what, path=str(path), advice=advice))


def _is_reached(folder: Path, opened: Identity | None) -> bool:
    """Tell whether the folder is on the disk on which the file was, not the place of one."""
    there = identity(folder)
    return there is not None and (opened is None or there[0] == opened[0])


def rescue_places(path: Path, what: str = "rescued") -> tuple[Path, Path]:
    """Return where a file that lost its name is saved when nobody said where.

    Beside its place; and where that can't be reached, among the user's own workspaces.
    """
    name = _rescue_name(path, what)
    return path.with_name(name), paths.documents() / name


def _rescue_name(path: Path, what: str = "rescued") -> str:
    moment = datetime.now(UTC).astimezone()
    while True:
        name = f"{path.stem} ({what} {moment:%Y-%m-%d %H.%M.%S}).chipline"
        if not path.with_name(name).exists():
            return name
        moment += timedelta(seconds=1)  # another was rescued just now


def put_away_wal(
    path: Path, opened: Identity | None, *, rescued: bool, spoilt: bool = False
) -> None:
    """See that the WAL of a file that lost its name is read into no other one.

    What it holds is in the rescued copy. Where none could be made, it may be all that is left of
    the last changes, so it is never deleted: it stays for the file it belongs to, which a drive
    that comes back brings under its name again, and goes aside where another file stands, or where
    the WAL itself was spoilt.
    """
    there = path.resolve()
    wal, shared = (there.with_name(there.name + end) for end in ("-wal", "-shm"))
    with suppress(OSError):
        if rescued:
            wal.unlink(missing_ok=True)
            shared.unlink(missing_ok=True)
            return
        found = identity(path)
        # A drive that is mounted anew keeps the numbers of its files, but not its own.
        if not spoilt and (found is None or opened is None or found[1] == opened[1]):
            return
        if wal.exists():
            # Under a name that no database has or gets.
            wal.replace(wal.with_name(_rescue_name(path, "log") + "-wal"))
        shared.unlink(missing_ok=True)
