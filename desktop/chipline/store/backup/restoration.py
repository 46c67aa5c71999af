"""Putting a backup in the place of a workspace; what stood there is set aside first."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message, message_of
from chipline.store.backup import backups, shared_contents
from chipline.store.errors import DamagedWorkspaceError, WorkspaceError
from chipline.store.file import connections, drafts, locks, opening
from chipline.store.file.rollback_journal import refuse_journal
from chipline.store.journal.journal import BASE, JournalEntry, entry_of
from chipline.store.progress import Progress, silent

_COLUMNS = "seq, at, who, act, label, why, size, of"
#: The first format in which an entry has a word and params.
_WORDED = 3


@dataclass(frozen=True, slots=True)
class BackupDifference:
    """What a backup lacks (`since`) and what only it has (`only_there`), newest first."""

    since: tuple[JournalEntry, ...]
    only_there: tuple[JournalEntry, ...]


@dataclass(frozen=True, slots=True)
class RestorePreview:
    """What restoring a backup would change: the journals' difference, and records by kind.

    Where the present file can't be read, `why_not` says why and there is no difference.
    """

    difference: BackupDifference | None
    records_now: dict[str, int]
    records_then: dict[str, int]
    why_not: Message | None = None


@dataclass(frozen=True, slots=True)
class Restored:
    """Where the file that stood there was set aside, if there was one, and which kept copies are lost."""

    aside: Path | None
    lost: tuple[Message, ...] = ()


def counts(backup: Path) -> dict[str, int]:
    """Count a backup's records by kind.

    Raises:
        WorkspaceError: the backup can't be read.
    """
    try:
        with closing(connections.read_plain(backup)) as copy:
            return _counts(copy)
    except sqlite3.Error as error:
        raise WorkspaceError(
            Message("The backup “{path}” can’t be read: {why}.", path=str(backup), why=str(error))
        ) from error


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    found = {}
    for kind in ALL_KINDS:
        with suppress(sqlite3.OperationalError):  # a kind that its format did not know
            count = connection.execute(f'SELECT count(*) FROM "{kind.table.name}"')  # noqa: S608
            found[kind.name] = int(count.fetchone()[0])
    return found


def survey(path: Path, backup: Path) -> RestorePreview:
    """Say what restoring a backup would change, as far as the present file can be read.

    Raises:
        WorkspaceError: the backup can't be read.
    """
    then = counts(backup)
    try:
        with closing(connections.read_shared(path)) as present:
            now = _counts(present)
        return RestorePreview(difference(path, backup), now, then)
    except (sqlite3.Error, OSError, WorkspaceError) as error:
        return RestorePreview(None, {}, then, message_of(error))


def difference(path: Path, backup: Path) -> BackupDifference:
    """Compare the journals of a workspace and one of its backups.

    Raises:
        WorkspaceError: one of them can't be read.
    """
    try:
        with (
            closing(connections.read_shared(path)) as present,
            closing(connections.read_plain(backup)) as copy,
        ):
            here, there = _known_as(present), _known_as(copy)
            return BackupDifference(_without(present, here, there), _without(copy, there, here))
    except sqlite3.Error as error:
        raise WorkspaceError(
            Message(
                "“{path}” and “{backup}” can’t be compared: {why}.",
                path=str(path),
                backup=str(backup),
                why=str(error),
            )
        ) from error


def _known_as(connection: sqlite3.Connection) -> dict[int, set[str]]:
    """Return what tells entries from all others; beginnings had another id before format 3."""
    return {
        seq: {found, f"{act} {at}"} if act == BASE else {found}
        for seq, found, act, at in connection.execute("SELECT seq, id, act, at FROM journal")
    }


def _without(
    connection: sqlite3.Connection, own: dict[int, set[str]], other: dict[int, set[str]]
) -> tuple[JournalEntry, ...]:
    """Return the entries that the other journal lacks, newest first: after a merge, not only the last."""
    known = {name for names in other.values() for name in names}
    lacking = {seq for seq, names in own.items() if not names & known}
    worded = connection.execute("PRAGMA user_version").fetchone()[0] >= _WORDED
    more = "what, params, name" if worded else "'' AS what, NULL AS params"
    rows = connection.execute(
        f"SELECT {_COLUMNS}, {more} FROM journal WHERE seq >= ? ORDER BY seq DESC",  # noqa: S608
        (min(lacking, default=0),),
    )
    names = [column[0] for column in rows.description]
    found = (SimpleNamespace(**dict(zip(names, row, strict=True))) for row in rows)
    return tuple(entry_of(row) for row in found if row.seq in lacking)


def restore(path: Path, backup: Path, *, progress: Progress | None = None) -> Restored:
    """Put a backup in the place of a workspace, and set aside what stood there.

    Nobody may have the workspace open for writing. At every moment a whole file stands under the
    name: the old one until the new one is complete on the disk. A kept copy that was shared with
    other backups and is lost or spoilt is named, and the rest is restored. What `progress` raises
    stops it before anything was put in the file's place.

    Raises:
        WorkspaceError: the backup can't be used, or the file is in use; nothing was changed.
    """
    if backup.resolve() == path.resolve():
        raise WorkspaceError(
            Message("A workspace can’t be restored from itself. Choose a backup of it.")
        )
    opening.look_at(backup)
    lock = locks.take(path)
    if lock is None:
        holder = locks.holder_of(path)
        raise WorkspaceError(
            Message(
                "“{path}” is open ({holder}). Close it there, and restore then.",
                path=str(path),
                holder=holder.message,
            )
            if holder
            else Message(
                "“{path}” is open in another window. Close it there, and restore then.",
                path=str(path),
            )
        )
    draft = path.with_name(path.name + ".restored")
    try:
        refuse_journal(path)
        _copy_sound(backup, draft, progress)
        lost = shared_contents.bring_back(
            draft, backup, backups.folders_of(path), path, progress or silent
        )
        aside = None
        if path.exists():
            aside = _set_aside(path)
            _fold_in(path)
        for end in ("-wal", "-shm"):
            # They belong to the file that goes, and would be read into the one that comes.
            path.with_name(path.name + end).unlink(missing_ok=True)
        draft.replace(path)
    except (sqlite3.Error, OSError) as error:
        raise WorkspaceError(
            Message(
                "“{path}” could not be restored: {why}. It is as it was.",
                path=str(path),
                why=str(error),
            )
        ) from error
    finally:
        drafts.put_away(draft)
        lock.release()
    return Restored(aside, lost)


def _fold_in(path: Path) -> None:
    """Bring what only the WAL holds into the file, so that it is whole until the other one comes."""
    # A damaged file can't take it; it was set aside with its WAL.
    with (
        suppress(sqlite3.Error),
        closing(connections.open_writing(path)) as present,
    ):
        present.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _copy_sound(backup: Path, draft: Path, progress: Progress | None) -> None:
    drafts.clear(draft)
    connections.back_up(backup, draft, progress)
    with closing(connections.open_writing(draft)) as copy:
        state = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
        if state != "ok":
            raise DamagedWorkspaceError(
                Message(
                    "The backup “{path}” is itself damaged ({state}). Nothing was changed. "
                    "Choose another one.",
                    path=str(backup),
                    state=state,
                )
            )
        copy.execute("DELETE FROM meta WHERE name = 'backup'")
        copy.commit()


def _set_aside(path: Path) -> Path:
    """Keep the present file among the backups, whole or damaged."""
    try:
        return backups.back_up(path, backups.SET_ASIDE).path
    except WorkspaceError:
        # It can't be read as a database any more: keep its bytes, and those of its WAL.
        folder = backups.own_folder(path)
        stamp = f"{datetime.now(UTC).astimezone():%Y-%m-%d %H.%M.%S}"
        aside = folder / f"{path.stem} {stamp}{shared_contents.DAMAGED}{backups.SUFFIX}"
        try:
            for end in ("", "-wal"):
                present = path.with_name(path.name + end)
                if present.exists():
                    shutil.copy2(present, aside.with_name(aside.name + end))
        except OSError:
            # Half a file would pass for a backup.
            for end in ("", "-wal"):
                aside.with_name(aside.name + end).unlink(missing_ok=True)
            raise
        return aside
