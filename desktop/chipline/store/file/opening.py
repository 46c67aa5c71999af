"""Making and opening workspace files: what is ours is migrated, what is not is refused."""

from __future__ import annotations

import filecmp
import glob
import re
import sqlite3
import stat
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from chipline.records.message import Message
from chipline.store.backup import backups
from chipline.store.errors import (
    DamagedWorkspaceError,
    NewerWorkspaceError,
    NotAWorkspaceError,
    ReadOnlyWorkspaceError,
    WorkspaceError,
    unreadable_file,
)
from chipline.store.file import connections, content_folder, drafts, schema_review
from chipline.store.file.column_types import MistypedColumns, mistyped_columns
from chipline.store.file.formats.journal_format_3 import Progress
from chipline.store.file.formats.migrations import STEPS, Step
from chipline.store.file.formats.schema import SCHEMA_VERSION, create_tables
from chipline.store.file.read_only import folder_for_copy
from chipline.store.file.schema_review import SchemaReview

SUFFIX = connections.SUFFIX
#: Bytes of a file whose values are looked through before it is shown, which takes 0.1 s at most.
LOOKED_THROUGH = 32_000_000
#: Where copying ends and migrating begins, of all that is told.
_PARTS = (0, 100, 1_000)
#: Between one question whether to go on and the next: some milliseconds.
_STEPS = 100_000
#: So many formats are left to later versions; what says that it is of one beyond was spoilt.
_TO_COME = 1_000
_OLD_DRAFT = re.compile(
    rf"\.format-\d+\.\d{{4}}-\d\d-\d\d-\d{{6}}{re.escape(SUFFIX + drafts.END)}(-journal|-wal|-shm)?"
)


def silent(_done: int, _total: int) -> None:
    """Say nothing of how far the work is."""


def create(path: Path) -> Engine:
    """Make an empty workspace.

    Raises:
        WorkspaceError: there is a file already, or it can't be written.
    """
    try:
        connections.create_file(path)
    except FileExistsError:
        raise WorkspaceError(
            Message("“{path}” is there already. Choose another name, or open it.", path=str(path))
        ) from None
    except OSError as error:
        raise ReadOnlyWorkspaceError(
            Message(
                "“{path}” can’t be made: {why}. Choose a folder that you may write to.",
                path=str(path),
                why=error.strerror or str(error),
            )
        ) from error
    engine = connections.open_engine(path)
    with connections.closed_on_failure(engine):
        create_tables(engine)
    return engine


def create_in_memory() -> Engine:
    """Make an empty workspace that is gone when it is closed."""
    engine = connections.open_engine(None)
    with connections.closed_on_failure(engine):
        create_tables(engine)
    return engine


@dataclass(frozen=True, slots=True)
class FileReview:
    """What a look at a file found: its format, how its schema differs from ours, and mistyped values."""

    version: int
    schema: SchemaReview
    mistyped: MistypedColumns = field(default_factory=MistypedColumns)

    @property
    def why_read_only(self) -> Message | None:
        """Why the file is not written to, as a text goes on after “…: ”; None when it may be."""
        return self.schema.why_read_only or self.mistyped.why_read_only


def look_at(path: Path) -> int:
    """Check that a file is a workspace of ours, and return its schema version.

    Raises:
        WorkspaceError: as `review_file`.
    """
    return review_file(path).version


def review_file(
    path: Path, *, values_up_to: int = 0, stopped: Callable[[], bool] | None = None
) -> FileReview:
    """Check that a file is a workspace of ours that can be read, and tell what else is in it.

    A file of our format and of at most `values_up_to` bytes is looked through for mistyped values,
    until `stopped` says that nobody waits for it any more.

    Raises:
        WorkspaceError: it is missing, not ours, damaged or newer, or a rollback journal lies
            beside it; the message says which.
    """
    _refuse_other_files(path, _first_bytes(path))
    mistyped = MistypedColumns()
    try:
        with closing(connections.read_shared(path)) as found:
            mark = found.execute("PRAGMA application_id").fetchone()[0]
            version = int(found.execute("PRAGMA user_version").fetchone()[0])
            was_ours = _holds_records(found)
            if mark == connections.APPLICATION_ID:
                _refuse_formats(path, version, finished=was_ours)
            schema = schema_review.review(found, version)
            ours = version == SCHEMA_VERSION and not schema.broken
            if ours and path.stat().st_size <= values_up_to:
                found.set_progress_handler(stopped, _STEPS)
                mistyped = mistyped_columns(found)
    except sqlite3.DatabaseError as error:
        raise unreadable_file(error, path) from error
    if mark != connections.APPLICATION_ID and was_ours:
        raise DamagedWorkspaceError(
            Message(
                "“{path}” is damaged: what says that it is a Chipline workspace was written over. "
                "Nothing was changed. Open a backup of it.",
                path=str(path),
            )
        )
    if mark != connections.APPLICATION_ID:
        raise NotAWorkspaceError(
            Message(
                "“{path}” is a database of another program. It was left as it is.", path=str(path)
            )
        )
    schema.refuse_broken(path)
    return FileReview(version, schema, mistyped)


def _first_bytes(path: Path) -> bytes:
    """Return what a file begins with.

    Raises:
        WorkspaceError: it is missing, no file, or can't be read.
    """
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise NotAWorkspaceError(
                Message(
                    "“{path}” is a folder. Choose a {suffix} file.", path=str(path), suffix=SUFFIX
                )
            )
        connections.refuse_device(path)
        with path.open("rb") as file:
            return file.read(len(connections.HEADER))
    except FileNotFoundError:
        raise WorkspaceError(
            Message("“{path}” is not there. Has it been moved or renamed?", path=str(path))
        ) from None
    except OSError as error:
        raise WorkspaceError(
            Message(
                "“{path}” can’t be read: {why}.", path=str(path), why=error.strerror or str(error)
            )
        ) from error


def _refuse_other_files(path: Path, start: bytes) -> None:
    if start == connections.HEADER:
        return
    if path.suffix == SUFFIX and backups.are_there(path):
        # It was a workspace once: what was emptied or spoilt since can be put back.
        raise DamagedWorkspaceError(
            Message(
                "“{path}” can’t be read: its beginning is spoilt, or the file was emptied. "
                "Nothing was changed. There are backups of it: put one back.",
                path=str(path),
            )
        )
    raise NotAWorkspaceError(
        Message(
            "“{path}” is not a Chipline workspace, whatever its name says. It was left as it is. "
            "To bring in a table, open a workspace and choose File > Import tables.",
            path=str(path),
        )
        if start
        else Message(
            "“{path}” is not a Chipline workspace but an empty file. It was left as it is.",
            path=str(path),
        )
    )


def _holds_records(found: sqlite3.Connection) -> bool:
    """Tell whether a database has what a workspace has, and something in its journal."""
    names = {row[0] for row in found.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    if not {"journal", "journal_change", "meta"} <= names:
        return False
    return found.execute("SELECT 1 FROM main.journal_change LIMIT 1").fetchone() is not None


def _refuse_formats(path: Path, version: int, *, finished: bool) -> None:
    """See that a format is one that this program reads, of a file that was `finished` once or not.

    Raises:
        WorkspaceError: it is newer, or none.
    """
    newest = SCHEMA_VERSION
    if not version and not finished:
        raise WorkspaceError(
            Message(
                "“{path}” is a workspace that was never finished: the program was stopped while it "
                "made it. It holds nothing. Delete it and make it anew, or open another one.",
                path=str(path),
            )
        )
    if not 0 < version <= newest + _TO_COME:
        raise DamagedWorkspaceError(
            Message(
                "“{path}” is damaged: it says that its format is {version}, and there is no such format. "
                "Nothing was changed. Open a backup of it.",
                path=str(path),
                version=version,
            )
        )
    if version > newest:
        raise NewerWorkspaceError(
            Message(
                "“{path}” was written by a newer Chipline (format {version}; this program knows "
                "format {newest}). It was left as it is. Install the newer version to open it.",
                path=str(path),
                version=version,
                newest=newest,
            )
        )


def open_file(
    path: Path,
    *,
    read_only: bool = False,
    steps: Sequence[Step] = STEPS,
    newest: int = SCHEMA_VERSION,
    progress: Progress = silent,
    found: FileReview | None = None,
) -> Engine:
    """Open a workspace, bringing it up to date if it is older, with a copy kept beside it.

    What `progress` raises stops that and leaves the file as it was; a copy made by then is kept.
    `found` is what a look at the file has just found.

    Raises:
        WorkspaceError: it is missing, not ours, damaged, newer, or can't be written.
    """
    found = found or review_file(path)
    version = found.version
    if version < newest:
        if read_only:
            # Whoever only looks must change nothing, least of all into what the program that
            # holds the file may not know: `for_reading` gives them a copy to look at.
            raise ReadOnlyWorkspaceError(
                Message(
                    "“{path}” is in an older format (format {version}) and was to be opened for "
                    "reading only. Open it for writing once, or open a copy of it.",
                    path=str(path),
                    version=version,
                )
            )
        _refuse_foreign(path, found.schema)
        _migrate(path, version, steps, newest, progress)
    engine = connections.open_engine(path, read_only=read_only)
    try:
        closed = connections.closed_unfolded_on_failure(engine, path)
        with connections.closed_on_failure(engine) if read_only else closed:
            with engine.connect() as connection:
                connection.exec_driver_sql("SELECT count(*) FROM journal")
            if not read_only:
                content_folder.take_in(engine, path)
    except DBAPIError as error:
        raise unreadable_file(error, path) from error
    return engine


def for_reading(path: Path, progress: Progress = silent, found: FileReview | None = None) -> Path:
    """Return a file of the present format to read instead: the file itself, or a copy of an older one.

    Whoever only looks at a file must not change it: a backup, or one that can't be written. What
    `progress` raises stops the making of a copy; `found` is what a look at the file has just found.

    Raises:
        WorkspaceError: it is not ours, damaged or newer, or can't be copied.
    """
    found = found or review_file(path)
    if found.version == SCHEMA_VERSION:
        return path
    _refuse_foreign(path, found.schema)
    copy = folder_for_copy() / path.name
    try:
        content_folder.copy_whole(path, copy, _part(progress, 0))
    except (sqlite3.Error, OSError) as error:
        raise WorkspaceError(
            Message(
                "“{path}” is in an older format, and a copy of it could not be made to be read: "
                "{why}.",
                path=str(path),
                why=str(error),
            )
        ) from error
    left = Message("“{path}” was left as it is.", path=str(path))
    _raise_format(copy, look_at(copy), STEPS, SCHEMA_VERSION, left, progress)
    return copy


def _refuse_foreign(path: Path, schema: SchemaReview) -> None:
    """See that bringing a file up to date starts nothing that somebody else put into it.

    Raises:
        DamagedWorkspaceError: it would.
    """
    if schema.why_read_only is not None:
        raise DamagedWorkspaceError(
            Message(
                "“{path}” is in an older format and can’t be brought up to date: {why}.",
                path=str(path),
                why=schema.why_read_only,
            )
        )


def is_older(path: Path) -> bool:
    """Tell by its first page whether a file is a workspace of an older format: opening it takes time."""
    if not path.is_file():  # a pipe would be waited for
        return False
    with suppress(OSError), path.open("rb") as file:
        start = file.read(100)
        ours = int.from_bytes(start[68:72]) == connections.APPLICATION_ID
        return ours and int.from_bytes(start[60:64]) < SCHEMA_VERSION
    return False


def _part(progress: Progress, part: int) -> Progress:
    """Return what tells of a part of the work: 0 is the copy, 1 what is done to the file."""

    def tell(done: int, total: int) -> None:
        progress(
            _PARTS[part] + done * (_PARTS[part + 1] - _PARTS[part]) // max(1, total), _PARTS[-1]
        )

    return tell


def _migrate(
    path: Path, version: int, steps: Sequence[Step], newest: int, progress: Progress
) -> None:
    day = datetime.now(UTC).strftime("%Y-%m-%d-%H%M%S")
    copy = path.with_name(f"{path.stem}.format-{version}.{day}{SUFFIX}")
    draft = drafts.draft_of(copy)
    try:
        for left in path.parent.glob(f"{glob.escape(path.stem)}.format-*{SUFFIX}{drafts.END}*"):
            # By a program that was killed while it copied; nothing that only looks like it.
            if _OLD_DRAFT.fullmatch(left.name.removeprefix(path.stem)):
                left.unlink(missing_ok=True)
        connections.back_up(path, draft, _part(progress, 0))
        kept = _equal(
            draft, path.parent.glob(f"{glob.escape(path.stem)}.format-{version}.*{SUFFIX}")
        )
        if kept is None:
            draft.replace(copy)
        else:
            # Of a change that failed before: the file still stands as it did then.
            copy = kept
    except (sqlite3.Error, OSError) as error:
        raise WorkspaceError(
            Message(
                "“{path}” is in an older format, and a copy of it could not be made at “{copy}”: "
                "{why}. It was left as it is. Check the rights of its folder.",
                path=str(path),
                copy=str(copy),
                why=str(error),
            )
        ) from error
    finally:
        drafts.put_away(draft)
    stands = Message("It stands as it was; a copy is at “{copy}”.", copy=str(copy))
    _raise_format(path, version, steps, newest, stands, progress)


def _equal(draft: Path, files: Iterable[Path]) -> Path | None:
    """Return one of some files that holds the same bytes."""
    return next((each for each in files if filecmp.cmp(draft, each, shallow=False)), None)


def _raise_format(
    path: Path,
    version: int,
    steps: Sequence[Step],
    newest: int,
    otherwise: Message,
    progress: Progress,
) -> None:
    engine = connections.open_engine(path)
    try:
        # All steps and the version number land together, or none does.
        with engine.begin() as connection:
            for number in range(version, newest):
                steps[number - 1](connection, _part(progress, 1))
                connection.exec_driver_sql(f"PRAGMA user_version = {number + 1}")
    except (DBAPIError, ValueError, TypeError, LookupError, RecursionError) as error:
        # What no program of ours writes into a journal ends the step as well.
        why = str(error.orig) if isinstance(error, DBAPIError) else str(error)
        raise DamagedWorkspaceError(
            Message(
                "“{path}” could not be brought up to date: {why}. {otherwise}",
                path=str(path),
                why=why,
                otherwise=otherwise,
            )
        ) from error
    finally:
        engine.dispose()
