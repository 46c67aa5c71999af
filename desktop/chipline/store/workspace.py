"""A workspace: one writer, many readers, and one door through which everything is written."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from chipline.records.changes import ChangeSet, ChangeStream, Operation
from chipline.records.message import Message
from chipline.store.errors import (
    MissingWorkspaceError,
    OverwrittenError,
    ReadOnlyWorkspaceError,
    WorkspaceError,
    explain,
    explained,
)
from chipline.store.file import connections, content_folder, drafts, locks, opening
from chipline.store.file.column_types import MistypedColumns, Wording
from chipline.store.file.formats.schema import DERIVED_VERSIONS, SCHEMA_VERSION, is_current
from chipline.store.file.guard import file_identity, write_guard
from chipline.store.file.opening import FileReview
from chipline.store.file.read_only import why_not_writable
from chipline.store.file.rollback_journal import refuse_journal
from chipline.store.journal import apply_changes, journal, stamps
from chipline.store.journal.author import Author
from chipline.store.progress import Progress, silent
from chipline.store.queries import Queries
from chipline.store.reader import Reader
from chipline.store.search import full_text

#: Builds a change set from what stands in the workspace at the moment of writing.
Edit = Callable[[Queries], ChangeSet]
#: The same of more changes than are held at once.
StreamedEdit = Callable[[Queries], ChangeSet | ChangeStream]
_ANOTHER = Message("another window is writing to it")
_ASKED = Message("it was opened so")


@dataclass(frozen=True, slots=True)
class Commit:
    """What a write did: its journal entry, the changes as written, and the stacks after it.

    Of changes that were streamed, only the kinds are named.
    """

    entry: journal.JournalEntry | None
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
        why: Message = _ASKED,
    ) -> None:
        self._engine = engine
        self._lock = lock
        self._file = file_identity.identity(path) if path else None
        self._guard = write_guard.WriteGuard(path, engine) if path and lock else None
        #: Whether a file that lost its name is saved beside its place when it is closed.
        self.rescues = True
        #: A folder that goes when it is closed: that of a copy made only to be looked at.
        self.folder_of_its_own: Path | None = None
        #: What was put back when it was opened; None when nothing was lacking.
        self.told: Message | None = None
        #: Where values are of another type than their column: such a file is not written to.
        self.mistyped = MistypedColumns()
        self.foreign: tuple[str, ...] = ()  # what it carries that Chipline did not make
        self._wording: Wording = str
        self.author = Author()  # who writes here: without a name it is the user of the system
        self.path = path
        # What readers open: another file where this one is in an older format and can't be changed.
        self._read_from = path
        self.read_only = path is not None and lock is None
        #: Why nothing can be written, as a text goes on after “…: ”; None when it can.
        self.why_read_only = why if self.read_only else None

    @classmethod
    def create(cls, path: Path) -> Workspace:
        """Make an empty workspace file and open it."""
        return cls(opening.create(path), path, locks.take(path), _ANOTHER)

    @classmethod
    def in_memory(cls) -> Workspace:
        """Make an empty workspace that is gone when it is closed."""
        return cls(opening.create_in_memory(), None)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        read_only: bool = False,
        progress: Progress = silent,
        wording: Wording = str,
        values_up_to: int = opening.LOOKED_THROUGH,
        seen: FileReview | None = None,
    ) -> Workspace:
        """Open a workspace file; read-only when asked, or when another window writes to it.

        `progress` is told how far a file of an older format is brought up to date; what it raises
        stops that, and leaves the file as it was. `wording` words what is read in the place of a
        value that can't be: a file that is no larger is looked through; `seen` tells what was found.
        """
        # First of all: a log that does not belong to the file must not be read into it.
        told = None if read_only else write_guard.mend_closed(path)
        with nullcontext() if read_only else write_guard.log_watched(path):
            seen = seen or opening.review_file(path, values_up_to=values_up_to)
        why = None if read_only else _why_read_only(path, seen)
        lock = None if read_only or why else locks.take(path)
        if lock is None:
            source = opening.for_reading(path, progress, seen)
            why = _ASKED if read_only else why or _ANOTHER
            if source != path:
                seen = opening.review_file(source, values_up_to=values_up_to)
            engine = opening.open_file(source, read_only=True, found=seen)
            found = cls(engine, path, None, why)
            found._read_from = source
            found.mistyped, found.foreign = seen.mistyped, seen.schema.foreign
            found._wording = wording
            found.mistyped.lay_views(engine, wording)
            if source != path:
                found.folder_of_its_own = source.parent
            return found
        try:
            # Looked at again: whoever had the lock until now may have brought it up to date.
            with write_guard.log_watched(path):
                engine = opening.open_file(path, progress=progress)
            found = cls(engine, path, lock)
        except BaseException:
            lock.release()
            raise
        if seen.version < SCHEMA_VERSION:
            # Its values could not be looked through before.
            found.close()
            return cls.open(path, wording=wording, values_up_to=values_up_to)
        found.told, found.mistyped, found._wording = told, seen.mistyped, wording
        found._renew_derived()
        return found

    def close(self) -> None:
        """Close the connection and let the file go.

        When the file was removed or replaced meanwhile, what we hold is saved beside its place.
        """
        lost = self._guard.fold_at_last() if self._guard is not None else None
        spoilt = isinstance(lost, OverwrittenError)
        rescued = lost is not None and not spoilt and self.rescues and self._rescue()
        away = rescued or not self.rescues
        if self._guard is not None:
            self._guard.close(fold=lost is None, keep=lost is not None and not away)
            self._guard = None
        else:
            self._engine.dispose()
        if lost is not None and self.path is not None:
            file_identity.put_away_wal(self.path, self._file, rescued=away, spoilt=spoilt)
            if spoilt and not away:
                write_guard.mend(self.path)
        if self._lock is not None:
            self._lock.release()
            self._lock = None
        if self.folder_of_its_own is not None:
            shutil.rmtree(self.folder_of_its_own, ignore_errors=True)

    @property
    def held(self) -> bool:
        """Whether nothing can be written because another window writes to the file."""
        return self.why_read_only == _ANOTHER

    @property
    def held_by(self) -> locks.Holder | None:
        """Who writes to the file, when it is not us; None when nobody does or it is not known."""
        return locks.holder_of(self.path) if self.path and self.held else None

    def try_take_over(self) -> bool:
        """Begin to write when whoever held the file is gone; from the writer's thread.

        Readers made before go on reading what they opened, which for a file of an older format is
        a copy: make them anew.

        Raises:
            WorkspaceError: the file is free, but no longer the one that was opened, or its log is not.
        """
        if self.path is None or self.why_read_only != _ANOTHER:
            return False
        lock = locks.take(self.path)
        if lock is None:
            return False
        try:
            self._look_whether_there()
            with write_guard.log_watched(self.path):
                engine = opening.open_file(self.path)
            guard = write_guard.WriteGuard(self.path, engine)
        except BaseException:
            lock.release()
            raise
        self._engine.dispose()
        self._engine, self._guard, self._lock, self._read_from = engine, guard, lock, self.path
        self.read_only, self.why_read_only = False, None
        self._renew_derived()
        return True

    def _look_whether_there(self) -> None:
        """Refuse to write into a file that no longer stands under its name.

        Raises:
            MissingWorkspaceError: it was removed, renamed or replaced.
        """
        lost = self.lost
        if lost is not None:
            raise lost

    @property
    def lost(self) -> MissingWorkspaceError | None:
        """What to say when the file is no longer what was opened; None when it is."""
        if self._guard is not None:
            return self._guard.trouble
        return file_identity.missing(self.path, self._file) if self.path else None

    def _rescue(self) -> bool:
        for place in file_identity.rescue_places(self.path) if self.path else ():
            with suppress(WorkspaceError, OSError):
                place.parent.mkdir(parents=True, exist_ok=True)
                self.copy_to(place)
                return True
        return False

    # -- reading ------------------------------------------------------------------------------

    @contextmanager
    def reading(self) -> Iterator[Queries]:
        """Read over the writer's own connection; only from the writer's thread."""
        with self._engine.connect() as connection:
            yield Queries(connection)

    def new_reader(self) -> Reader:
        """Make a reader with a connection of its own, for another thread."""
        if self.path is None:
            return Reader(self._engine, owned=False)
        engine = connections.open_engine(self._read_from or self.path, read_only=True)
        self.mistyped.lay_views(engine, self._wording)
        return Reader(engine, owned=True)

    def news(self, seq: int) -> Commit | None:
        """Return what another program has written after an entry; None when it was nothing."""
        with self.reading() as queries:
            last = journal.last(queries.connection)
            if last is None or last.seq <= seq:
                return None
            changes = tuple(
                change
                for number in range(seq + 1, last.seq + 1)
                for change in journal.changes_of(queries.connection, number)
            )
            steps = ChangeSet(last.what, changes, last.why, last.params)
            return Commit(last, steps, queries.stacks())

    @property
    def last(self) -> int:
        """The number of the journal's last entry; 0 without any."""
        with self.reading() as queries:
            entry = journal.last(queries.connection)
            return entry.seq if entry else 0

    # -- writing ------------------------------------------------------------------------------

    def apply(
        self,
        edit: Edit | StreamedEdit,
        *,
        act: str = journal.DO,
        progress: Progress = silent,
    ) -> Commit:
        """Build a change set inside a transaction, write it and its journal entry, and commit.

        Raises:
            WorkspaceError: it could not be written; nothing was.
        """
        return self._write(lambda queries: (edit(queries), None), act, progress)

    def undo(self, *, progress: Progress = silent) -> Commit:
        """Take the last step back; without one, do nothing."""
        return self._write(
            lambda queries: _reversed(queries, queries.stacks().undo), journal.UNDO, progress
        )

    def redo(self, *, progress: Progress = silent) -> Commit:
        """Do again what was last taken back; without anything, do nothing."""
        return self._write(
            lambda queries: _reversed(queries, queries.stacks().redo), journal.REDO, progress
        )

    def _write(
        self,
        build: Callable[[Queries], tuple[ChangeSet | ChangeStream, int | None]],
        act: str,
        progress: Progress,
    ) -> Commit:
        with self.writing() as queries:
            steps, of = build(queries)
            entry = None
            if steps:
                if self.before_bulk is not None:
                    self.before_bulk(steps.size)
                entry = apply_changes.apply(
                    queries.connection,
                    steps,
                    act=act,
                    of=of,
                    author=self.author,
                    progress=progress,
                )
            told = steps.told() if isinstance(steps, ChangeStream) else steps
            return Commit(entry, told, queries.stacks())

    @contextmanager
    def writing(self) -> Iterator[Queries]:
        """Write in one transaction, which is committed when all went well.

        Raises:
            WorkspaceError: it could not be written; nothing was.
        """
        if self.read_only:
            raise ReadOnlyWorkspaceError(
                Message(
                    "“{path}” is open for reading only: {why}.",
                    path=str(self.path),
                    why=self._why_in_full(),
                )
            )
        self._look_whether_there()
        try:
            with self._engine.begin() as connection:
                yield Queries(connection)
                self._look_whether_there()
            self._see_committed()
        except DBAPIError as error:
            # What was overwritten often can't be read either: that is the cause.
            self._look_whether_there()
            known = explain(error, self.path)
            if known is None:
                raise
            raise known from error
        # Whatever copy was saved while the file was lost does not hold this.
        self.rescues = True

    def _why_in_full(self) -> Message:
        why, holder = self.why_read_only or _ASKED, self.held_by
        if holder is None:
            return why
        return Message("{why} ({holder})", why=why, holder=holder.message)

    @contextmanager
    def transaction(self) -> Iterator[Queries]:
        """Work on the file past the journal: only for copies, which nobody else knows of."""
        with self._engine.begin() as connection:
            yield Queries(connection)
        self._see_committed()

    def rest(self, *, at_once: bool = False) -> None:
        """Bring what was committed from the log into the file, where nothing came since the last time.

        With `at_once` it does not matter when something came.

        Raises:
            MissingWorkspaceError: nothing may be written to the file any more.
        """
        if self._guard is not None:
            self._guard.rest(at_once=at_once)

    def fold(self) -> None:
        """Bring what was committed from the log into the file at once.

        Raises:
            MissingWorkspaceError: nothing may be written to the file any more.
        """
        if self._guard is not None:
            self._guard.fold()

    def _see_committed(self, *, folds: bool = False) -> None:
        if self._guard is not None:
            self._guard.committed(folds=folds)

    def _renew_derived(self) -> None:
        """Make anew what another version of the program made from the records in another way."""
        # What is too damaged for it is opened nevertheless: the check names it and can mend it.
        with suppress(DBAPIError):
            with self._engine.connect() as connection:
                old = [each for each in DERIVED_VERSIONS if not is_current(connection, each)]
            for derived in old:
                with self._engine.begin() as connection:
                    apply_changes.RENEW[derived](connection)
                self._see_committed()

    def catch_up(self, wanted: Callable[[], bool] = lambda: False) -> int:
        """Index some more of what a bulk import left, or little if `wanted`; return how many kinds wait."""
        if self.read_only:
            return 0
        self._look_whether_there()
        with explained(self.path), self._engine.begin() as connection:
            waiting = full_text.catch_up(connection, wanted)
            self._look_whether_there()
        self._see_committed(folds=True)
        return waiting

    def copy_to(self, target: Path, *, progress: Progress = silent) -> None:
        """Copy the workspace to another file, whatever is being written meanwhile.

        Raises:
            WorkspaceError: the workspace is in memory, or the file can't be written.
        """
        if self.path is None:
            raise WorkspaceError(Message("This workspace is in memory only and can’t be copied."))
        if target.resolve() == self.path.resolve():
            raise WorkspaceError(
                Message("A workspace can’t be copied onto itself. Choose another name.")
            )
        refuse_journal(target)
        draft = drafts.draft_of(target)
        lost = self.lost
        try:
            drafts.clear(draft)
            if isinstance(lost, OverwrittenError) and self._guard is not None:
                self._guard.build(draft)
            elif lost is None:
                content_folder.copy_whole(self.path, draft, progress)
            elif self._guard is not None:
                self._guard.copy_held(draft, progress)
            else:
                # What stands under the name now is not it; the connection still holds it.
                with self._engine.connect() as connection:
                    connections.back_up_from(connections.raw(connection), draft, progress)
            draft.replace(target)
        except (sqlite3.Error, OSError) as error:
            raise WorkspaceError(
                Message("“{path}” could not be written: {why}.", path=str(target), why=str(error))
            ) from error
        finally:
            # Renamed when all went well; half a copy is nobody's.
            drafts.put_away(draft)

    def rebuild(self, *, progress: Progress = silent) -> None:
        """Make everything derived from the records anew: references and the search index.

        What `progress` raises, or a WorkspaceError, leaves the file as it was.
        """
        with self.writing() as queries:
            apply_changes.rebuild(queries.connection, progress)


def _why_read_only(path: Path, seen: FileReview) -> Message | None:
    return seen.why_read_only or why_not_writable(path) or locks.obstacle(path)


def _reversed(queries: Queries, entry: journal.JournalEntry | None) -> tuple[ChangeSet, int | None]:
    if entry is None:
        return ChangeSet(Operation.REVERT), None
    changes = journal.changes_of(queries.connection, entry.seq)
    steps = ChangeSet(entry.what, changes, params=entry.params).inverse()
    return replace(steps, changes=stamps.risen(queries.connection, steps.changes)), entry.seq
