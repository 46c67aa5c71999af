"""A file that is open for writing is watched: nothing goes into it, or is said to be in it, that isn't.

Before a commit and before a checkpoint it is looked whether the file still stands under its name and
whether its log is what SQLite wrote; and once more before a commit is acknowledged. When not, nothing
is folded into the file any more, not even when it is closed.
"""

from __future__ import annotations

import logging
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from chipline.records.message import N_, Message, declared
from chipline.store.backup import acknowledged_log
from chipline.store.backup.acknowledged_log import AcknowledgedLog, last_of, read
from chipline.store.errors import (
    DamagedWorkspaceError,
    MissingWorkspaceError,
    OverwrittenError,
    RollbackJournalError,
    WorkspaceError,
    unreadable_file,
)
from chipline.store.file import connections, locks
from chipline.store.file.guard import file_identity
from chipline.store.file.guard.fingerprint import Fingerprint, take
from chipline.store.file.guard.wal import Wal, WalFault, salt_of
from chipline.store.file.read_only import why_not_writable
from chipline.store.progress import Progress

_log = logging.getLogger(__name__)
#: A log of so many pages, 64 MB, is folded into the file by the next commit; a smaller one when
#: nothing was committed for some seconds. SQLite's own measure, 4 MB, folds the same pages again after each step
#: of a large import.
_FULL = 16_384
#: The size of a page while no log says it: what SQLite makes.
_PAGE = 4_096


#: What is told of the file itself, and of its log.
_OVERWRITTEN = {
    None: N_("“{path}” has been overwritten while it was open. {advice}"),
    WalFault.REMOVED: N_(
        "The log of “{path}”, “{log}”, has been removed while it was open. {advice}"
    ),
    WalFault.REPLACED: N_(
        "The log of “{path}”, “{log}”, has been replaced by another one while it was open. {advice}"
    ),
    WalFault.OVERWRITTEN: N_(
        "The log of “{path}”, “{log}”, has been cut short or overwritten while it was open. "
        "{advice}"
    ),
}


class WriteGuard:
    """The care for one file that this process has open for writing."""

    def __init__(self, path: Path, engine: Engine) -> None:
        """Begin to watch a file that `engine`, which is closed on failure, has just read.

        Raises:
            WorkspaceError: it is damaged, or its log has just been put back or spoilt.
        """
        self._path = path
        self._engine = engine
        self._file = file_identity.identity(path)
        # A second connection, which may only read: while it is open, the one that writes is not the
        # last to be closed, and only the last one folds the log into the file.
        self._last = connections.open_engine(path, read_only=True)
        try:
            with self._last.connect() as connection:
                base = connections.raw(connection)
                last_of(base)  # so that a log is read before it is looked at
                _refuse_spoilt_log(path)
                self._acknowledged = AcknowledgedLog(path, base)
        except BaseException as error:
            # In this order nothing of what lies there is folded into the file.
            engine.dispose()
            self._last.dispose()
            if isinstance(error, sqlite3.Error | DBAPIError):
                raise unreadable_file(error, path) from error
            raise
        # The file itself, wherever its name will lead; closed last, for the sake of SQLite's locks.
        self._held = path.open("rb")
        self._wal: Wal | None = None
        # Where there can be no WAL, as on some network drives, there is none to be watched.
        with suppress(OSError):
            self._wal = Wal(path)
        # When it was changed last, how far its log was folded in then, and its pages.
        self._stamp = 0, 0
        self._folded: tuple[bytes, int] | None = None
        self._pages: Fingerprint | None = None
        self._looking = threading.Lock()
        self._is_written_over()
        # What a killed program left in the log is folded in: from here on the file itself has it.
        if self.trouble is None:
            self._write_down()
            self._fold()
            if self._is_folded and self.trouble is None:
                self._acknowledged.let_go()

    @property
    def trouble(self) -> MissingWorkspaceError | None:
        """What keeps the file from being written; None when nothing does."""
        lost = file_identity.missing(self._path, self._file)
        if lost is not None or self._wal is None:
            return lost
        what = self._wal.trouble()
        over = not what and self._is_written_over()
        # What took the log away may have taken the file as well.
        lost = file_identity.missing(self._path, self._file)
        if lost is not None or not (what or over):
            return lost
        advice = Message(
            "Programs that synchronise folders do so. Nothing was written now, nor will be. Save a "
            "copy under another name, in a folder that is not synchronised, and go on with that."
        )
        path, log = str(self._path), self._wal.path.name
        return OverwrittenError(declared(_OVERWRITTEN[what], path=path, log=log, advice=advice))

    def _is_written_over(self) -> bool:
        """Tell whether something else than a checkpoint changed the file in its place."""
        with self._looking:
            self._over = self._over or self._compare()
            return self._over

    _over = False

    def _compare(self) -> bool:
        folded = self._wal.folded() if self._wal is not None else None
        if self._wal is None or folded is None:
            return False
        found = os.fstat(self._held.fileno())
        stamp = found.st_mtime_ns, found.st_size
        # A log that was merely begun anew changed nothing in the file.
        anew = folded != self._folded and not folded[1]
        if stamp == self._stamp and (anew or folded == self._folded):
            self._folded = folded
            return False
        known = self._pages if folded == self._folded else None
        # Only touched, or stamped late by a server, it is what it was.
        if known is not None and not known.fits(self._held):
            return True
        page = self._wal.mark.page or _PAGE
        self._pages = take(self._held, page, self._wal.last_pages())
        self._stamp, self._folded = stamp, folded
        self._acknowledged.pages = self._pages
        return False

    def look(self) -> None:
        """Look once more before something is written.

        Raises:
            MissingWorkspaceError: it must not be.
        """
        trouble = self.trouble
        if trouble is not None:
            raise trouble

    def committed(self, *, folds: bool = False) -> None:
        """See that what was just committed stands on the disk, before it is acknowledged.

        A log that is full is folded into the file if it `folds`, or was full before: one large step
        is acknowledged first.

        Raises:
            MissingWorkspaceError: it does not.
        """
        self.look()
        if self._wal is None:
            return
        self._wal.pass_on()
        self._write_down()
        # What was written down was read from the log as well: spoilt meanwhile, it may lack the entry.
        self.look()
        was_full, self._is_full = self._is_full, self._wal.mark.frames > _FULL
        if self._is_full and (folds or was_full):
            self._fold()
        self._unfolded = self._fresh = True

    _is_full = False
    #: Whether the log may hold what the file does not, and whether that came since the last rest.
    _unfolded = _fresh = False

    def rest(self, *, at_once: bool = False) -> None:
        """Fold the log into the file, unless something was committed since this was called last.

        With `at_once` that does not matter.

        A program that copies the file alone, as those do that synchronise folders, then takes all.

        Raises:
            MissingWorkspaceError: nothing may be written to it any more.
        """
        fresh, self._fresh = self._fresh, False
        if self._unfolded and (at_once or not fresh):
            self.fold()

    def fold(self) -> None:
        """Fold the log into the file at once.

        Raises:
            MissingWorkspaceError: nothing may be written to it any more.
        """
        self.look()
        self._write_down()
        self._fold()
        self.look()
        self._unfolded = False

    def fold_at_last(self) -> MissingWorkspaceError | None:
        """Fold the log in before it is closed, since nobody sees to what SQLite folds in then.

        Return what keeps it from being written, as `trouble`.
        """
        with suppress(MissingWorkspaceError):
            self.fold()
        return self.trouble

    @property
    def _is_folded(self) -> bool:
        """Whether the file has all that the log has, so that on closing nothing more goes into it."""
        if self._wal is None or not self._wal.mark.frames:
            return True
        return self._wal.folded() == (self._wal.mark.salt, self._wal.mark.frames)

    def _write_down(self) -> None:
        """Write down what was committed, and how far the log goes."""
        if self._wal is not None:
            with self._engine.connect() as connection:
                self._acknowledged.add(connections.raw(connection), self._wal.mark)

    def _fold(self) -> None:
        """Fold what the log has into the file; spoilt meanwhile, it stays written down as half done."""
        if self._wal is None or not self._wal.mark.frames:
            return
        mark = self._wal.mark
        self._is_full = False
        if self._wal.look_through() is not None:
            return  # SQLite would fold in whatever stands there; the next look tells it
        # SQLAlchemy would begin a transaction, within which there can be no checkpoint.
        with self._engine.connect() as connection:
            self._acknowledged.seal(mark, folding=True)
            # One that finds no room leaves the log as it is, and comes again.
            with suppress(sqlite3.Error):
                connections.raw(connection).execute("PRAGMA wal_checkpoint(PASSIVE)")
                if self._wal.look_through() is None and self.trouble is None:
                    self._acknowledged.seal(mark)

    def build(self, target: Path) -> None:
        """Put what was acknowledged together in another file, when the log can't be read any more.

        Raises:
            WorkspaceError: it can't be.
        """
        from chipline.store.backup import recovery  # noqa: PLC0415  # seldom needed

        record = read(self._path)
        if record is None:
            raise WorkspaceError(
                Message(
                    "“{path}” can’t be copied any more, and nothing was written while it was open. "
                    "Open the newest backup of it.",
                    path=str(self._path),
                )
            )
        recovery.build(target, self._path, record, self._held)

    def copy_held(self, target: Path, progress: Progress) -> None:
        """Copy the file that is held into another one, whatever stands under its name now.

        Raises:
            WorkspaceError: it can't be copied whole.
            sqlite3.OperationalError: it can't be read, or the other one not written.
        """
        try:
            with self._engine.connect() as connection:
                connections.back_up_from(connections.raw(connection), target, progress)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError as error:
            _log.warning("What is held of the file can’t be read any more: %s", error)
        # Whoever opens what stands there now, in this process too, begins the index of the log anew,
        # which both then have: what is read may be of any moment, or of none.
        if not self._is_in(connections.read_plain, target):
            self.build(target)

    def close(self, *, fold: bool, keep: bool) -> None:
        """Close the connection that writes.

        `fold` lets SQLite bring the log into the file; `keep` leaves the acknowledged log to whoever opens it
        next, as does a file that turns out to lack what was acknowledged.
        """
        if fold:
            if not self._is_folded:
                self._acknowledged.fold()
            self._last.dispose()
        self._engine.dispose()
        self._last.dispose()
        # Without room it may have got only half of it in; what is left in the log is no stranger's.
        left = fold and self._wal is not None and bool(salt_of(self._wal.path))
        if fold and not left:
            self._acknowledged.fold(over=True)
        self._held.close()
        if self._wal is not None:
            self._wal.close()
        self._acknowledged.close(keep=keep or left or (fold and not self._stands()))

    def _stands(self) -> bool:
        """Tell whether the file, closed, ends with what was acknowledged last."""
        # A journal that somebody laid beside it meanwhile is played back by nobody who reads so.
        return any(
            self._is_in(read_file, self._path)
            for read_file in (connections.read_shared, connections.read_plain)
        )

    def _is_in(self, read_file: Callable[[Path], sqlite3.Connection], path: Path) -> bool:
        seq, entry = self._acknowledged.last
        with (
            suppress(sqlite3.Error, OSError, RollbackJournalError),
            closing(read_file(path)) as found,
        ):
            row = found.execute("SELECT id FROM journal WHERE seq = ?", (seq,)).fetchone()
            return (row[0] if row else "") == entry
        return False


def _refuse_spoilt_log(path: Path) -> None:
    """See that no log was read that another program has brought since `mend` looked.

    Raises:
        OverwrittenError: one was.
    """
    from chipline.store.backup import recovery  # noqa: PLC0415  # seldom needed

    if recovery.is_log_spoilt(path):
        raise OverwrittenError(
            Message(
                "Another program put back or changed the log of “{path}” just as it was opened. "
                "Nothing was written. Open it again: what does not belong to it is then set aside.",
                path=str(path),
            )
        )


@contextmanager
def log_watched(path: Path) -> Iterator[None]:
    """Tell what is damaged only because such a log was read as that.

    Raises:
        OverwrittenError: it is.
    """
    try:
        yield
    except DamagedWorkspaceError:
        _refuse_spoilt_log(path)
        raise


def mend_closed(path: Path) -> Message | None:
    """Put back what a file lacks of what was acknowledged; return what is to be told."""
    if not acknowledged_log.place_of(path).exists() or not path.is_file() or why_not_writable(path):
        return None
    lock = locks.take(path)
    if lock is None:
        return None
    try:
        return mend(path)
    finally:
        lock.release()


def mend(path: Path) -> Message | None:
    """Do the same while the right to write to it is held."""
    from chipline.store.backup import recovery  # noqa: PLC0415  # seldom needed

    return recovery.mend(path)
