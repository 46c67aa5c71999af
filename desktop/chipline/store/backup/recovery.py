"""Putting back what was acknowledged and is no longer in the file: a sound state, and what it lacks.

A sound state is the file without its log, as the last checkpoint left it, or a backup; what it lacks
is written into it as it was written first: the same entries, with their moments and ids.
"""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from chipline.records.changes import ChangeSet
from chipline.records.message import Message
from chipline.store.backup import acknowledged_log, backups, shared_contents
from chipline.store.backup.acknowledged_log import LogContent, LoggedEntry
from chipline.store.errors import WorkspaceError
from chipline.store.file import connections, content_folder
from chipline.store.file.guard import file_identity, wal
from chipline.store.journal import apply_changes
from chipline.store.journal.journal import Signature

_CAUSE = Message(
    "While it was open last, another program changed this workspace’s file or its log."
)
#: What SQLite lays beside a file.
_BESIDE = ("-wal", "-shm", "-journal")
_FAILURES = (sqlite3.Error, DBAPIError, OSError, WorkspaceError)


def replay(path: Path, steps: tuple[LoggedEntry, ...]) -> None:
    """Write entries into a file that ends where they begin: all of them, or none.

    Raises:
        WorkspaceError, DBAPIError: they don't follow from what stands there.
    """
    engine: Engine = connections.open_engine(path)
    try:
        with engine.begin() as connection:
            for step in steps:
                for digest, held in step.copies:
                    connection.exec_driver_sql(content_folder.PUT, (digest, len(held), held))
                changes = ChangeSet(step.what, step.changes, step.why, step.params)
                signature = Signature(step.id, step.at, step.who, step.name, step.device)
                apply_changes.apply(
                    connection, changes, act=step.act, of=step.of, signature=signature
                )
    finally:
        engine.dispose()


def build(target: Path, path: Path, record: LogContent, held: BinaryIO | None = None) -> None:
    """Put the last state that was acknowledged together in another file.

    `held` is the file as it was opened, wherever its name leads now.

    Raises:
        WorkspaceError: there is nothing sound to begin with.
    """
    draft = target.with_name(target.name + ".part")
    try:
        for _base in _bases(draft, path, record, held):
            with suppress(*_FAILURES):
                if _complete(draft, record):
                    draft.replace(target)
                    return
    finally:
        for end in ("", *_BESIDE):
            with suppress(OSError):
                draft.with_name(draft.name + end).unlink(missing_ok=True)
    raise WorkspaceError(
        Message(
            "What was saved last into “{path}” can’t be put together again: there is no backup "
            "from which it follows. Restore the newest backup, and see what it lacks.",
            path=str(path),
        )
    )


def _bases(draft: Path, path: Path, record: LogContent, held: BinaryIO | None) -> Iterator[None]:
    """Lay one state after the other where the draft is, the likeliest first."""
    for end in _BESIDE:
        # Whoever was killed at the same work left a journal that would be played back into the next.
        draft.with_name(draft.name + end).unlink(missing_ok=True)
    if held is not None and not record.folding:
        held.seek(0)
        with suppress(OSError), draft.open("wb") as file:
            shutil.copyfileobj(held, file)
        yield
    kept = [backup.path for backup in backups.listing(path)]
    # While its log was folded in it was neither what it had been nor what it was to be.
    for each in kept if record.folding else (*kept, path):
        for end in _BESIDE:
            draft.with_name(draft.name + end).unlink(missing_ok=True)
        with suppress(OSError, sqlite3.Error):
            shutil.copyfile(each, draft)
            # What is lost of kept copies is told by the check; it stands in no entry's way.
            shared_contents.bring_back(draft, each, backups.folders_of(path))
            yield


def _complete(draft: Path, record: LogContent) -> bool:
    if not _is_sound(draft):
        return False
    with closing(sqlite3.connect(draft)) as base:
        lacking = record.lacking(base)
        base.execute("DELETE FROM meta WHERE name = 'backup'")
        base.commit()
    if lacking is None:
        return False
    replay(draft, lacking)
    return True


def _is_sound(path: Path, how: str = "quick_check") -> bool:
    with suppress(sqlite3.Error), closing(connections.read_plain(path)) as found:
        return bool(found.execute(f"PRAGMA {how}(1)").fetchone()[0] == "ok")
    return False


def mend(path: Path) -> Message | None:
    """See whether a file holds all that was acknowledged, and put back what it lacks.

    Only for who has the right to write to it, before it is opened. Return what the user is to be
    told; None when nothing was lacking.
    """
    record = acknowledged_log.read(path)
    if record is None:
        return None
    replaced = _is_replaced(path, record)
    spoilt = replaced or not _log_follows(path, record)
    # Half folded in, the file may have pages of it: then it is put together anew.
    if not (record.steps or record.folding) and not (spoilt and _has(path, record.begin)):
        # Nothing is lacking; or the file was put back as well, and its log may well be its own.
        return None
    if spoilt:
        # It belongs to another file, or to another moment of this one: read into it, it would end it.
        file_identity.put_away_wal(path, None, rescued=False, spoilt=True)
    if not (record.steps or record.folding):
        return Message(
            "Another program has put back a log that does not belong to this workspace as it is. "
            "It was set aside; nothing is missing."
        )
    told = _put_back(path, record, replaced=replaced, spoilt=spoilt)
    if spoilt or told:
        acknowledged_log.settle(path, record)
    return told


def is_log_spoilt(path: Path) -> bool:
    """Tell whether a log lies beside a file that must not be read into it: `mend` sets it aside."""
    record = acknowledged_log.read(path)
    if record is None or _log_follows(path, record):
        return False
    return bool(record.steps) or record.folding or _has(path, record.begin)


def _is_replaced(path: Path, record: LogContent) -> bool:
    number = (file_identity.identity(path) or (0, 0))[1]
    return number != record.file or _is_written_over(path, record)


def _has(path: Path, place: acknowledged_log.Place) -> bool:
    """Tell whether a file without its log has an entry."""
    with suppress(sqlite3.Error), closing(connections.read_plain(path)) as found:
        row = found.execute("SELECT id FROM journal WHERE seq = ?", place[:1]).fetchone()
        return row is not None and row[0] == place[1]
    return False


def _is_written_over(path: Path, record: LogContent) -> bool:
    """Tell whether another file stands in the place of the one that was opened."""
    log = wal.log_of(path)
    if record.folding or record.pages is None or not log.exists() or not log.stat().st_size:
        return False  # it may have been folded in since; what it lacks, the journal shows
    return not record.pages.fits_path(path)


def _log_follows(path: Path, record: LogContent) -> bool:
    """Tell whether the WAL beside a file is the one that was seen, as far or farther."""
    log = wal.log_of(path)
    if not log.exists() or not log.stat().st_size:
        # Folded in by another program; or gone, which the journal shows.
        return not record.folding
    if record.mark.frames:
        return record.mark.fits(log) or record.mark.begun_anew(log)
    # There was none yet: it is what was just begun, or one of before that was put back, or of another
    # file altogether.
    salt = wal.salt_of(log)
    former = any(wal.is_earlier(salt, each) for each in record.former if salt)
    return not former and _leads_on(path, record.begin)


def _leads_on(path: Path, place: acknowledged_log.Place) -> bool:
    """Tell whether a file read with its log is sound and has an entry."""
    with suppress(sqlite3.Error, WorkspaceError), closing(connections.read_shared(path)) as found:
        row = found.execute("SELECT id FROM journal WHERE seq = ?", place[:1]).fetchone()
        there = row is not None and row[0] == place[1]
        return there and bool(found.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    return False


def _put_back(path: Path, record: LogContent, *, replaced: bool, spoilt: bool) -> Message | None:
    lacking: tuple[LoggedEntry, ...] | None = None
    # It may have got pages of a log that was spoilt while it was folded in: they were whole once, so
    # that nothing tells them from those that belong there.
    mixed = spoilt and record.folding and not replaced
    sound = not mixed and (not spoilt or _is_sound(path, "integrity_check"))
    if sound:
        with suppress(*_FAILURES), closing(connections.read_shared(path)) as present:
            lacking = record.lacking(present)
    if lacking is not None and not lacking:
        return None
    if sound and lacking and not replaced:
        with suppress(*_FAILURES):
            replay(path, lacking)
            return Message(
                "{cause} {n} change was put back: nothing is missing.",
                "{cause} {n} changes were put back: nothing is missing.",
                len(lacking),
                cause=_CAUSE,
            )
    for place in file_identity.rescue_places(path):
        with suppress(*_FAILURES):
            place.parent.mkdir(parents=True, exist_ok=True)
            build(place, path, record)
            if mixed and place.parent == path.parent:
                return _take_its_place(place, path)
            return Message(
                "{cause} All that was saved before is in “{path}”.", cause=_CAUSE, path=str(place)
            )
    return _keep_text(path)


def _take_its_place(built: Path, path: Path) -> Message:
    """Put what was built in the place of a file of which nobody knows what it is; that is kept beside."""
    aside, _elsewhere = file_identity.rescue_places(path, "spoilt")
    shutil.copyfile(path, aside)
    built.replace(path)
    return Message(
        "{cause} All that was saved before is in it again. As it was found it is in “{path}”.",
        cause=_CAUSE,
        path=str(aside),
    )


def _keep_text(path: Path) -> Message:
    for place in file_identity.rescue_places(path):
        text = place.with_suffix(".txt")
        with suppress(OSError):
            shutil.copyfile(acknowledged_log.place_of(path), text)
            return Message(
                "{cause} What was saved last could not be put back, for there is no backup from "
                "which it follows. It is written down in “{path}”.",
                cause=_CAUSE,
                path=str(text),
            )
    return Message(
        "{cause} What was saved last is missing; look at the newest backup.", cause=_CAUSE
    )
