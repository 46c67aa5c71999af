"""A workspace: one writer, many readers, and one door through which everything is written."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from chipline.records.changes import ChangeSet
from chipline.store import journal, locks, opening, searching, sqlite, writing
from chipline.store.errors import (
    MissingWorkspaceError,
    ReadOnlyWorkspaceError,
    WorkspaceError,
    explain,
)
from chipline.store.readonly import why_not_writable
from chipline.store.reads import Reads

#: Builds a change set from what stands in the workspace at the moment of writing.
Edit = Callable[[Reads], ChangeSet]
_ANOTHER = "another window is writing to it"


@dataclass(frozen=True, slots=True)
class Written:
    """What a write did: its journal entry, the changes as written, and the stacks after it."""

    entry: journal.Entry | None
    changes: ChangeSet
    stacks: journal.Stacks


class Workspace:
    """An open workspace. Writing belongs to one thread; each reader to the thread that reads."""

    #: Called with the number of records before many of them are written: see `backups.py`.
    before_bulk: Callable[[int], None] | None = None

    def __init__(
        self,
        engine: Engine,
        path: Path | None,
        lock: locks.WriteLock | None = None,
        why: str = "it was opened so",
    ) -> None:
        self._engine = engine
        self._lock = lock
        self._file = _identity(path) if path else None
        self.path = path
        self.read_only = path is not None and lock is None
        #: Why nothing can be written, in the user's words; empty when it can.
        self.why_read_only = why if self.read_only else ""

    @classmethod
    def create(cls, path: Path) -> Workspace:
        """Make an empty workspace file and open it."""
        engine = opening.create(path)
        return cls(engine, path, locks.take(path), _ANOTHER)

    @classmethod
    def in_memory(cls) -> Workspace:
        """Make an empty workspace that is gone when it is closed."""
        return cls(opening.create_in_memory(), None)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Workspace:
        """Open a workspace file; read-only when asked, or when another window writes to it."""
        opening.look_at(path)
        if read_only:
            return cls(opening.open_file(path, read_only=True), path)
        why = why_not_writable(path)
        lock = None if why else locks.take(path)
        try:
            engine = opening.open_file(path, read_only=lock is None)
        except BaseException:
            if lock is not None:
                lock.release()
            raise
        return cls(engine, path, lock, why or _ANOTHER)

    def close(self) -> None:
        """Close the connection and let the file go.

        When the file was removed or replaced meanwhile, what we hold is saved beside its place.
        """
        writing = self.path is not None and self._lock is not None
        lost = writing and self.path is not None and _identity(self.path) != self._file
        if lost:
            self._rescue()
        self._engine.dispose()
        if lost and self.path is not None:
            # SQLite leaves our WAL there, and would read it into whatever has taken the place.
            for end in ("-wal", "-shm"):
                self.path.with_name(self.path.name + end).unlink(missing_ok=True)
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    @property
    def held_by(self) -> locks.Holder | None:
        """Who writes to the file, when it is not us; None when nobody does or it is not known."""
        return locks.holder_of(self.path) if self.path and self.why_read_only == _ANOTHER else None

    def try_take_over(self) -> bool:
        """Begin to write when whoever held the file is gone; from the writer's thread.

        Raises:
            WorkspaceError: the file is free, but it is no longer the one that was opened.
        """
        if self.path is None or self.why_read_only != _ANOTHER:
            return False
        lock = locks.take(self.path)
        if lock is None:
            return False
        try:
            self._look_whether_there()
            engine = opening.open_file(self.path)
        except BaseException:
            lock.release()
            raise
        self._engine.dispose()
        self._engine, self._lock = engine, lock
        self.read_only, self.why_read_only = False, ""
        return True

    def _look_whether_there(self) -> None:
        """Refuse to write into a file that no longer stands under its name.

        Raises:
            MissingWorkspaceError: it was removed, renamed or replaced.
        """
        if self.path is None:
            return
        found = _identity(self.path)
        if found == self._file:
            return
        what = "has been removed or renamed" if found is None else "has been replaced by another"
        raise MissingWorkspaceError(
            f"“{self.path}” {what} while it was open. Nothing was written now; all that was "
            "written before is still held here. Save a copy of it under another name.",
        )

    def _rescue(self) -> None:
        if self.path is None:
            return
        stamp = datetime.now(UTC).astimezone().strftime("%Y-%m-%d %H.%M.%S")
        # Where even its folder is gone, there is nowhere to save it.
        with suppress(WorkspaceError):
            self.copy_to(self.path.with_name(f"{self.path.stem} (rescued {stamp}).chipline"))

    # -- reading ------------------------------------------------------------------------------

    @contextmanager
    def reading(self) -> Iterator[Reads]:
        """Read over the writer's own connection; only from the writer's thread."""
        with self._engine.connect() as connection:
            yield Reads(connection)

    def new_reader(self) -> Reader:
        """Make a reader with a connection of its own, for another thread."""
        if self.path is None:
            return Reader(self._engine, owned=False)
        return Reader(sqlite.open_engine(self.path, read_only=True), owned=True)

    # -- writing ------------------------------------------------------------------------------

    def apply(
        self,
        edit: Edit,
        *,
        act: str = journal.DO,
        progress: writing.Progress = writing.silent,
    ) -> Written:
        """Build a change set inside a transaction, write it and its journal entry, and commit.

        Raises:
            WorkspaceError: it could not be written; nothing was.
        """
        return self._write(lambda reads: (edit(reads), None), act, progress)

    def undo(self, *, progress: writing.Progress = writing.silent) -> Written:
        """Take the last step back; without one, do nothing."""
        return self._write(
            lambda reads: _reversed(reads, reads.stacks().undo), journal.UNDO, progress
        )

    def redo(self, *, progress: writing.Progress = writing.silent) -> Written:
        """Do again what was last taken back; without anything, do nothing."""
        return self._write(
            lambda reads: _reversed(reads, reads.stacks().redo), journal.REDO, progress
        )

    def _write(
        self,
        build: Callable[[Reads], tuple[ChangeSet, int | None]],
        act: str,
        progress: writing.Progress,
    ) -> Written:
        if self.read_only:
            raise ReadOnlyWorkspaceError(
                f"“{self.path}” is open for reading only: {self.why_read_only}"
                + (f" ({self.held_by})." if self.held_by else "."),
            )
        self._look_whether_there()
        try:
            with self._engine.begin() as connection:
                reads = Reads(connection)
                steps, of = build(reads)
                entry = None
                if steps:
                    if self.before_bulk is not None:
                        self.before_bulk(len(steps.changes))
                    entry = writing.apply(connection, steps, act=act, of=of, progress=progress)
                written = Written(entry, steps, reads.stacks())
        except DBAPIError as error:
            known = explain(error, self.path)
            if known is None:
                raise
            raise known from error
        return written

    @contextmanager
    def transaction(self) -> Iterator[Reads]:
        """Work on the file past the journal: only for copies, which nobody else knows of."""
        with self._engine.begin() as connection:
            yield Reads(connection)

    def catch_up(self) -> int:
        """Index some more of what a bulk import left; return how many kinds still wait."""
        if self.read_only:
            return 0
        with self._engine.begin() as connection:
            return searching.catch_up(connection)

    def copy_to(self, target: Path) -> None:
        """Copy the workspace to another file, whatever is being written meanwhile.

        Raises:
            WorkspaceError: the workspace is in memory, or the file can't be written.
        """
        if self.path is None:
            raise WorkspaceError("This workspace is in memory only and can’t be copied.")
        if target.resolve() == self.path.resolve():
            raise WorkspaceError("A workspace can’t be copied onto itself. Choose another name.")
        draft = target.with_name(target.name + ".part")
        try:
            draft.unlink(missing_ok=True)
            if _identity(self.path) == self._file:
                sqlite.back_up(self.path, draft)
            else:
                # What stands under the name now is not it; the connection still holds it.
                with self._engine.connect() as connection:
                    sqlite.back_up_from(sqlite.raw(connection), draft)
            draft.replace(target)
        except (sqlite3.Error, OSError) as error:
            raise WorkspaceError(f"“{target}” could not be written: {error}.") from error

    def rebuild(self) -> None:
        """Make everything derived from the records anew: references and the search index."""
        with self._engine.begin() as connection:
            writing.rebuild(connection)
        while self.catch_up():
            pass


class Reader:
    """A read-only connection; each read sees the last committed state."""

    def __init__(self, engine: Engine, *, owned: bool) -> None:
        self._engine = engine
        self._owned = owned
        self._raw: object = None

    @contextmanager
    def reading(self) -> Iterator[Reads]:
        """Read one consistent snapshot."""
        with self._engine.connect() as connection:
            self._raw = sqlite.raw(connection)
            try:
                yield Reads(connection)
            finally:
                self._raw = None

    def interrupt(self) -> None:
        """Stop the read that is under way, from any thread; it raises in its own."""
        connection = self._raw
        if connection is not None and self._owned:
            connection.interrupt()  # type: ignore[attr-defined]  # a sqlite3.Connection

    def close(self) -> None:
        """Close the connection if it is the reader's own."""
        if self._owned:
            self._engine.dispose()


def _reversed(reads: Reads, entry: journal.Entry | None) -> tuple[ChangeSet, int | None]:
    if entry is None:
        return ChangeSet(""), None
    changes = journal.changes_of(reads.connection, entry.seq)
    return ChangeSet(entry.label, changes).inverse(), entry.seq


def _identity(path: Path) -> tuple[int, int] | None:
    """Tell a file from whatever else may come to stand under its name; None when it is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
