"""Backups: copies of a workspace in a folder beside it, made by SQLite's online backup.

Each carries in its `meta` table when, why and as which it was made, so that it can be renamed or
moved, and so that a clock set back does not make an old one look new. A backup is one plain file
without a WAL; large kept copies are shared by all of them (`shared_contents.py`). Putting one back is
in `restoration.py`.
"""

from __future__ import annotations

import glob
import json
import os
import re
import sqlite3
import stat
import time
import zlib
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from chipline.records.message import N_, Message, message_of
from chipline.store.backup import backup_policy, shared_contents
from chipline.store.errors import DamagedWorkspaceError, WorkspaceError, explain
from chipline.store.file import connections, drafts
from chipline.store.progress import Progress, silent

SUFFIX = ".chipline"
#: Beyond those that the policy keeps, the last of each of so many days stay, and of each month.
KEEP_DAYS = 14
#: A write of so many records is preceded by a backup.
BULK_RECORDS = 1_000
OPENED, DUE, BULK, ASKED, SET_ASIDE = (
    "opened",
    "while working",
    "before bulk work",
    "by hand",
    "set aside",
)
#: Why a backup was made, by the word that stands in it and in its name.
REASONS = {
    OPENED: N_("On opening"),
    DUE: N_("While working"),
    BULK: N_("Before bulk work"),
    ASKED: N_("By hand"),
    SET_ASIDE: N_("Before a restore"),
    "older format": N_("Before a new format"),
}
_NAME = "backup"
_ANY = f"*{SUFFIX}"
_LEFT_AFTER = 3_600
_LEFT = tuple(end + side for end in (drafts.END, drafts.END * 2) for side in drafts.SIDES)
#: What comes of reading a file that is no backup, is damaged, or says of itself what can't be.
_UNREADABLE = (
    *(sqlite3.Error, OSError, ValueError, LookupError, TypeError, ArithmeticError),
    *(AttributeError, RecursionError),
)
#: What Windows calls a link from one folder to another (IO_REPARSE_TAG_MOUNT_POINT).
_JUNCTION = 0xA0000003


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: when (UTC) and why it was made, its size, and the journal's last entry in it."""

    path: Path
    made: datetime
    why: str
    number: int
    size: int
    seq: int
    entry: str
    label: str
    at: str

    def age(self, now: datetime | None = None) -> timedelta:
        """Return how long ago it was made."""
        return max(timedelta(), (now or datetime.now(UTC)) - self.made)


def folder_of(path: Path) -> Path:
    """Return the folder of a workspace's backups: beside it or where the user wants it, named for it.

    Elsewhere the name also has a mark of the workspace's folder, since two may bear one name.
    """
    elsewhere = backup_policy.current().folder
    if elsewhere is None:
        return _folder_beside(path)
    mark = zlib.crc32(os.fsencode(path.parent.resolve()))
    return elsewhere / f"{path.stem} backups {mark:08x}"


def _folder_beside(path: Path) -> Path:
    return path.with_name(f"{path.stem} backups")


def folders_of(path: Path) -> set[Path]:
    """Return the folders in which backups of a workspace may lie: its own, and the one beside it."""
    return {folder_of(path), _folder_beside(path)}


def are_there(path: Path) -> bool:
    """Tell whether there is any backup of a file, without looking into them."""
    return any(next(folder.glob(f"*{SUFFIX}"), None) for folder in folders_of(path))


def own_folder(path: Path) -> Path:
    """Return the folder of a workspace's backups for writing into it; it is made if need be.

    Raises:
        WorkspaceError: it leads to another place, where other files of the user's may lie.
        OSError: it can't be made.
    """
    folder = folder_of(path)
    with suppress(FileNotFoundError):
        found = folder.lstat()
        junction = getattr(found, "st_reparse_tag", 0) == _JUNCTION
        if stat.S_ISLNK(found.st_mode) or junction:
            raise WorkspaceError(
                Message(
                    "No backup was made: “{folder}” is a link to another folder, whose files are "
                    "none of this workspace. Remove the link, or put a folder in its place.",
                    folder=str(folder),
                )
            )
    folder.mkdir(exist_ok=True)
    return folder


def back_up(
    path: Path,
    why: str = ASKED,
    *,
    moment: datetime | None = None,
    progress: Progress | None = None,
) -> Backup:
    """Make a backup, whatever is being written meanwhile, and let go of those no longer needed.

    What `progress` raises stops it and leaves nothing behind.

    Raises:
        WorkspaceError: it could not be made; what was there is as it was.
    """
    made = moment or datetime.now(UTC)
    folder = folder_of(path)
    number = max((each.number for each in listing(path)), default=0) + 1
    stem = f"{path.stem} {made.astimezone():%Y-%m-%d %H.%M.%S} ({why})"
    target = folder / f"{stem}{SUFFIX}"
    if target.exists():
        target = folder / f"{stem} {number}{SUFFIX}"
    draft = drafts.draft_of(target)
    try:
        own_folder(path)
        drafts.clear(draft)
        connections.back_up(path, draft, progress)
        shared_contents.share(draft, folder, progress or silent)
        _seal(draft, {"made": made.isoformat(), "why": why, "number": number})
        draft.replace(target)
    except (sqlite3.Error, OSError) as error:
        known = explain(error, path) if isinstance(error, sqlite3.Error) else None
        if isinstance(known, DamagedWorkspaceError):
            raise known from error
        raise WorkspaceError(
            Message(
                "A backup of “{path}” could not be made in “{folder}”: {why}",
                path=str(path),
                folder=str(folder),
                why=message_of(known or error),
            )
        ) from error
    finally:
        # Renamed when all went well.
        drafts.put_away(draft)
    found = read(target)
    if found is None:
        raise WorkspaceError(
            Message("The backup “{path}” was made and can’t be read.", path=str(target))
        )
    _let_go(path, found)
    return found


def _seal(draft: Path, mark: dict[str, object]) -> None:
    """Check a copy, write into it what it is, and make it one plain file on the disk.

    Raises:
        DamagedWorkspaceError: what was copied is damaged; it must not push out a sound backup.
    """
    with closing(connections.open_writing(draft)) as copy:
        copy.execute("PRAGMA journal_mode = DELETE")
        state = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
        if state != "ok":
            raise DamagedWorkspaceError(
                Message(
                    "No backup was made: the workspace is damaged ({state}). The backups from "
                    "before are kept. Restore one of them, or salvage what can be read.",
                    state=state,
                )
            )
        copy.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (_NAME, json.dumps(mark)))
        copy.commit()


def read(path: Path) -> Backup | None:
    """Read what a backup says of itself; None for what is not one that can be read."""
    try:
        with closing(connections.read_plain(path)) as copy:
            if copy.execute("PRAGMA application_id").fetchone()[0] != connections.APPLICATION_ID:
                return None
            said = copy.execute("SELECT value FROM meta WHERE name = ?", (_NAME,)).fetchone()
            last = copy.execute(
                "SELECT seq, id, label, at FROM journal ORDER BY seq DESC LIMIT 1"
            ).fetchone()
        found = path.stat()
        mark = json.loads(said[0]) if said else {}
        written = datetime.fromtimestamp(found.st_mtime, UTC)
        # Whoever wrote it may have left out whose time it is.
        made = datetime.fromisoformat(mark["made"]).astimezone(UTC) if mark else written
        why, number = str(mark.get("why", "older format")), int(mark.get("number", 0))
    except _UNREADABLE:
        return None
    seq, *texts = last or (0, "", "", "")
    entry, label, at = (each if isinstance(each, str) else "" for each in texts)
    return Backup(path, made, why, number, found.st_size, seq, entry, label, at)


def ago(age: timedelta) -> Message:
    """Say how long ago something was, no more exactly than one cares for."""
    minutes = int(age.total_seconds() // 60)
    hours, days = minutes // 60, minutes // (60 * 24)
    if days:
        return Message("{n} day ago", "{n} days ago", days)
    if hours:
        return Message("{n} hour ago", "{n} hours ago", hours)
    return Message("{n} minute ago", "{n} minutes ago", minutes) if minutes else Message("just now")


def listing(path: Path) -> list[Backup]:
    """Return the backups of a workspace that can be read, the newest first.

    The copies that a change of format leaves beside the workspace are among them, and those made
    beside it before the user wanted them elsewhere.
    """
    files = [
        *(file for each in folders_of(path) for file in each.glob(_ANY)),
        *path.parent.glob(f"{glob.escape(path.stem)}.format-*{SUFFIX}"),
    ]
    # A pipe would be waited for.
    found = [one for file in files if file.is_file() and (one := read(file)) is not None]
    return sorted(found, key=lambda each: (each.number, each.made), reverse=True)


def newest_sound(path: Path) -> Backup | None:
    """Return the newest backup that holds together; None when there is none.

    What was set aside for a restore is what the user wanted to leave, so it is not among them.
    """
    for backup in listing(path):
        if backup.why == SET_ASIDE:
            continue
        with suppress(sqlite3.Error), closing(connections.read_plain(backup.path)) as copy:
            if copy.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok":
                return backup
    return None


def kept(backups: list[Backup], newest: Backup) -> set[Path]:
    """Choose those that stay: the newest of the policy, the last of 14 days each, of each month."""
    ordered = sorted(backups, key=lambda each: each.number, reverse=True)
    staying = {each.path for each in ordered[: backup_policy.current().keep]}
    days: set[str] = set()
    months: set[str] = set()
    for each in ordered:
        day, month = f"{each.made:%Y-%m-%d}", f"{each.made:%Y-%m}"
        if day not in days and (newest.made.date() - each.made.date()).days < KEEP_DAYS:
            staying.add(each.path)
        if month not in months:
            staying.add(each.path)
        days.add(day)
        months.add(month)
    return staying


def _let_go(path: Path, newest: Backup) -> None:
    # What a killed program left half-written; not what another one is writing now.
    for draft in folder_of(path).iterdir():
        with suppress(OSError):
            old = time.time() - draft.lstat().st_mtime > _LEFT_AFTER
            if old and _is_ours(path, draft.name, _LEFT):
                draft.unlink()
    # What was set aside for a restore, or for a new format, is the user's to delete.
    ours = [each for each in listing(path) if each.number and each.why != SET_ASIDE]
    staying = kept(ours, newest)
    for each in ours:
        # Nor is one that was given another name: whoever did that wants to keep it.
        if each.path not in staying and _is_ours(path, each.path.name, ("",)):
            # Where it is open elsewhere, the next backup tries again.
            with suppress(OSError):
                each.path.unlink()
    for folder in folders_of(path):
        shared_contents.let_go(folder)


def _is_ours(path: Path, name: str, ends: Iterable[str]) -> bool:
    """Tell whether Chipline gave a file in the backups' folder its name, which ends in one of these."""
    stem = re.escape(path.stem) + r" \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d"
    whys = "|".join(map(re.escape, (OPENED, DUE, BULK, ASKED, SET_ASIDE)))
    end = "|".join(re.escape(SUFFIX + each) for each in ends)
    return re.fullmatch(rf"{stem} \((?:{whys})\)(?: \d+)?(?:{end})", name) is not None


def last_entry(path: Path) -> str:
    """Return the id of the last journal entry of a workspace; empty without any."""
    with closing(connections.read_shared(path)) as present:
        row = present.execute("SELECT id FROM journal ORDER BY seq DESC LIMIT 1").fetchone()
    return str(row[0]) if row else ""


def back_up_if_changed(
    path: Path, why: str = DUE, *, progress: Progress | None = None
) -> Backup | None:
    """Make a backup unless the newest one holds all that was written; None when it does.

    Everything that is written is an entry of the journal, whose id no other has: a workspace that
    ends with the entry with which a backup ends is that backup, however large it is.
    """
    newest = next(iter(listing(path)), None)
    try:
        if newest is not None and newest.entry == last_entry(path) and _is_all_there(newest):
            return None
    except sqlite3.Error as error:
        raise explain(error, path) or WorkspaceError(
            Message("“{path}” can’t be read: {why}.", path=str(path), why=str(error))
        ) from error
    return back_up(path, why, progress=progress)


def _is_all_there(backup: Backup) -> bool:
    """Tell whether a backup is as long as it was made, and what it names lies beside it.

    What it holds was checked when it was made; a disk or a program that synchronises folders may
    have cut it since.
    """
    with suppress(sqlite3.Error, OSError), closing(connections.read_plain(backup.path)) as copy:
        pages, size = (
            copy.execute(f"PRAGMA {each}").fetchone()[0] for each in ("page_count", "page_size")
        )
        return pages * size == backup.size and not shared_contents.lacks(backup.path)
    return False
