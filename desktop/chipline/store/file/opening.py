"""Making and opening workspace files: what is ours is migrated, what is not is refused."""

from __future__ import annotations

import glob
import re
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from chipline.store.errors import (
    DamagedWorkspaceError,
    NewerWorkspaceError,
    NotAWorkspaceError,
    ReadOnlyWorkspaceError,
    WorkspaceError,
    explain,
)
from chipline.store.file import connections, drafts
from chipline.store.file.formats.migrations import STEPS, Step
from chipline.store.file.formats.schema import SCHEMA_VERSION, create_tables
from chipline.store.file.read_only import temporary_folder

SUFFIX = ".chipline"
_OLD_DRAFT = re.compile(
    rf"\.format-\d+\.\d{{4}}-\d\d-\d\d-\d{{6}}{re.escape(SUFFIX + drafts.END)}(-journal|-wal|-shm)?"
)


def create(path: Path) -> Engine:
    """Make an empty workspace.

    Raises:
        WorkspaceError: there is a file already, or it can't be written.
    """
    try:
        connections.create_file(path)
    except FileExistsError:
        raise WorkspaceError(
            f"“{path}” is there already. Choose another name, or open it.",
        ) from None
    except OSError as error:
        raise ReadOnlyWorkspaceError(
            f"“{path}” can’t be made: {error.strerror}. Choose a folder that you may write to.",
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


def look_at(path: Path) -> int:
    """Check that a file is a workspace of ours, and return its schema version.

    Raises:
        WorkspaceError: it is missing, not ours, damaged or newer, or a rollback journal lies
            beside it; the message says which.
    """
    try:
        with path.open("rb") as file:
            start = file.read(len(connections.HEADER))
    except FileNotFoundError:
        raise WorkspaceError(f"“{path}” is not there. Has it been moved or renamed?") from None
    except IsADirectoryError:
        raise NotAWorkspaceError(f"“{path}” is a folder. Choose a {SUFFIX} file.") from None
    except OSError as error:
        raise WorkspaceError(f"“{path}” can’t be read: {error.strerror}.") from error
    if start != connections.HEADER:
        raise NotAWorkspaceError(
            f"“{path}” is not a Chipline workspace"
            + (" but an empty file." if not start else ", whatever its name says.")
            + " It was left as it is. To bring in a table, make a workspace and import it there.",
        )
    try:
        with closing(connections.read_shared(path)) as found:
            mark = found.execute("PRAGMA application_id").fetchone()[0]
            version = int(found.execute("PRAGMA user_version").fetchone()[0])
            found.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.DatabaseError as error:
        raise explain(error, path) or DamagedWorkspaceError(
            f"“{path}” can’t be read as a database: {error}. Open a backup of it.",
        ) from error
    if mark != connections.APPLICATION_ID:
        raise NotAWorkspaceError(
            f"“{path}” is a database of another program. It was left as it is.",
        )
    if not version:
        raise WorkspaceError(
            f"“{path}” is a workspace that was never finished: the program was stopped while it "
            "made it. It holds nothing. Delete it and make it anew, or open another one.",
        )
    newest = SCHEMA_VERSION
    if version > newest:
        raise NewerWorkspaceError(
            f"“{path}” was written by a newer Chipline (format {version}; this program knows "
            f"format {newest}). It was left as it is. Install the newer version to open it.",
        )
    return version


def open_file(
    path: Path,
    *,
    read_only: bool = False,
    steps: Sequence[Step] = STEPS,
    newest: int = SCHEMA_VERSION,
) -> Engine:
    """Open a workspace, bringing it up to date if it is older, with a copy kept beside it.

    Raises:
        WorkspaceError: it is missing, not ours, damaged, newer, or can't be written.
    """
    version = look_at(path)
    if version < newest:
        if read_only:
            # Whoever only looks must change nothing, least of all into what the program that
            # holds the file may not know: `for_reading` gives them a copy to look at.
            raise ReadOnlyWorkspaceError(
                f"“{path}” is of an older format (format {version}) and was to be opened for "
                "reading only. Open it for writing once, or open a copy of it.",
            )
        _migrate(path, version, steps, newest)
    engine = connections.open_engine(path, read_only=read_only)
    try:
        with connections.closed_on_failure(engine), engine.connect() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM journal")
    except DBAPIError as error:
        raise explain(error, path) or DamagedWorkspaceError(
            f"“{path}” lacks a table that every workspace has: {error.orig}. Open a backup of it.",
        ) from error
    return engine


def for_reading(path: Path) -> Path:
    """Return a file of the present format to read instead: the file itself, or a copy of an older one.

    Whoever only looks at a file must not change it: a backup, or one that can't be written.

    Raises:
        WorkspaceError: it is not ours, damaged or newer, or can't be copied.
    """
    if look_at(path) == SCHEMA_VERSION:
        return path
    copy = temporary_folder() / path.name
    try:
        connections.back_up(path, copy)
    except (sqlite3.Error, OSError) as error:
        raise WorkspaceError(
            f"“{path}” is of an older format, and a copy of it could not be made to be read: {error}."
        ) from error
    _raise_format(copy, look_at(copy), STEPS, SCHEMA_VERSION, f"“{path}” was left as it is.")
    return copy


def _migrate(path: Path, version: int, steps: Sequence[Step], newest: int) -> None:
    day = datetime.now(UTC).strftime("%Y-%m-%d-%H%M%S")
    copy = path.with_name(f"{path.stem}.format-{version}.{day}{SUFFIX}")
    draft = drafts.draft_of(copy)
    try:
        for left in path.parent.glob(f"{glob.escape(path.stem)}.format-*{SUFFIX}{drafts.END}*"):
            # By a program that was killed while it copied; nothing that only looks like it.
            if _OLD_DRAFT.fullmatch(left.name.removeprefix(path.stem)):
                left.unlink(missing_ok=True)
        connections.back_up(path, draft)
        draft.replace(copy)
    except (sqlite3.Error, OSError) as error:
        raise WorkspaceError(
            f"“{path}” is of an older format, and a copy of it could not be made at “{copy}”: "
            f"{error}. It was left as it is. Check the rights of its folder.",
        ) from error
    finally:
        drafts.put_away(draft)
    _raise_format(path, version, steps, newest, f"It stands as it was; a copy is at “{copy}”.")


def _raise_format(
    path: Path, version: int, steps: Sequence[Step], newest: int, otherwise: str
) -> None:
    engine = connections.open_engine(path)
    try:
        # All steps and the version number land together, or none does.
        with engine.begin() as connection:
            for number in range(version, newest):
                steps[number - 1](connection)
                connection.exec_driver_sql(f"PRAGMA user_version = {number + 1}")
    except DBAPIError as error:
        raise WorkspaceError(
            f"“{path}” could not be brought up to date: {error.orig}. {otherwise}",
        ) from error
    finally:
        engine.dispose()
