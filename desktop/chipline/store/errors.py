"""What can go wrong with a workspace file, each told as what, why and how to mend it."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from chipline.records.message import Message, UserError

#: SQLITE_READONLY_ROLLBACK, which not every build of the module names.
_READONLY_ROLLBACK = sqlite3.SQLITE_READONLY | 3 << 8
#: SQLITE_CORRUPT_VTAB. The search index is the only virtual table.
_CORRUPT_INDEX = sqlite3.SQLITE_CORRUPT | 1 << 8
#: What FTS5 says otherwise of an index that it can't use, or can't write to as it stands.
_INDEX = re.compile(
    r"\bfts5\b|vtable constructor failed: search$|^constraint failed$", re.IGNORECASE
)
#: What SQLite has no code for: text that is no UTF-8 (our functions take any other), lists that are
#: none, and figures without end.
_UNREADABLE = re.compile(
    r"user-defined function raised exception|vtable constructor failed|malformed JSON|integer overflow"
)


#: Letters of SQLite's own words.
_LONGEST_SAID = 160


class WorkspaceError(UserError):
    """Something about a workspace that the user can understand and mend."""


class UnrelatedCopiesError(WorkspaceError):
    """Two workspaces did not begin as copies of one another, so that they can't be merged."""


class NotAWorkspaceError(WorkspaceError):
    """The file is something else."""


class NewerWorkspaceError(WorkspaceError):
    """The file was written by a later version."""


class DamagedWorkspaceError(WorkspaceError):
    """The file can't be read as a database any more."""

    #: Whether it is the search index alone, which can be made anew from the records.
    only_index = False


class DamagedIndexError(DamagedWorkspaceError):
    """The search index can't be read; all records can."""

    only_index = True


class ReadOnlyWorkspaceError(WorkspaceError):
    """The file or its folder can't be written."""


class MissingWorkspaceError(WorkspaceError):
    """The file was removed, renamed or replaced while it was open."""


class RollbackJournalError(WorkspaceError):
    """A rollback journal lies beside the file: see `rollback_journal.py`."""

    @classmethod
    def beside(cls, path: Path, found: Path) -> RollbackJournalError:
        """Say what was found beside which file, and what to do."""
        return cls(
            Message(
                "“{path}” was not opened: “{name}” lies beside it. That is a rollback journal, "
                "which Chipline never makes; opened with it, the workspace could be changed and "
                "other files of yours deleted. Nothing was touched. If another database program "
                "has the file open, close it there. Otherwise move “{found}” elsewhere, or open a "
                "copy of the workspace made without it.",
                path=str(path),
                name=found.name,
                found=str(found),
            ),
        )


class OverwrittenError(MissingWorkspaceError):
    """Another program wrote into the file, or into its log, while it was open."""


class ConflictError(WorkspaceError):
    """A record is no longer as the change expected it."""


class PassingError(WorkspaceError):
    """Nothing was written now, and the same may well succeed later."""


class DiskFullError(PassingError):
    """There was no room; nothing was written."""


def said_briefly(error: object) -> str:
    """Return what SQLite says as one short line: of a damaged schema it quotes all that stands there."""
    said = " ".join(str(error).split())
    return said if len(said) <= _LONGEST_SAID else f"{said[:_LONGEST_SAID]}…"


def is_of_index(said: str) -> bool:
    """Tell whether SQLite speaks of the search index, which can be made anew from the records."""
    return _INDEX.search(said) is not None


def explain(  # noqa: PLR0911  # one return a cause
    error: sqlite3.Error | DBAPIError, path: Path | None
) -> WorkspaceError | None:
    """Put a database error into the user's words; None for what is a fault of ours."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    exactly = getattr(cause, "sqlite_errorcode", 0)
    code = exactly & 0xFF
    if exactly == _READONLY_ROLLBACK and path is not None:
        # It came after the file was opened; SQLite plays none back for who only reads.
        return RollbackJournalError.beside(path, path.with_name(path.name + "-journal"))
    where = Message("“{path}”", path=str(path)) if path else Message("The workspace")
    why = said_briefly(cause)
    if exactly == _CORRUPT_INDEX or is_of_index(why):
        return DamagedIndexError(
            Message(
                "The search index of “{path}” is damaged. No record is lost, and nothing was "
                "changed. To make it anew from the records: chipline rebuild “{path}”",
                path=str(path),
            )
            if path
            else Message("The search index is damaged. No record is lost, and nothing was changed.")
        )
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB) or _UNREADABLE.search(why):
        return DamagedWorkspaceError(
            Message(
                "{where} is damaged: {why}. Nothing was changed. Open a copy or a backup of it.",
                where=where,
                why=why,
            )
        )
    if code == sqlite3.SQLITE_FULL:
        return DiskFullError(
            Message(
                "{where} could not be written: the disk is full. Nothing was changed. "
                "Make room and do it again.",
                where=where,
            )
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return ReadOnlyWorkspaceError(
            Message(
                "{where} can’t be written: {why}. Check the rights of the file and its folder, or "
                "save a copy elsewhere.",
                where=where,
                why=why,
            )
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return PassingError(
            Message(
                "{where} is being written by another program. Nothing was changed. Close that "
                "program or wait, and do it again.",
                where=where,
            )
        )
    if code == sqlite3.SQLITE_CONSTRAINT and "UNIQUE" in why:
        return ConflictError(
            Message(
                "{where} has a record with that id or short name already ({why}). "
                "Nothing was changed.",
                where=where,
                why=why,
            )
        )
    if code == sqlite3.SQLITE_IOERR:
        return PassingError(
            Message(
                "{where} can’t be reached any more: {why}. Nothing was changed. Check the disk or "
                "the network drive.",
                where=where,
                why=why,
            )
        )
    return None


def unreadable_file(error: sqlite3.Error | DBAPIError, path: Path) -> WorkspaceError:
    """Say of a file that was just to be opened why it can't be read."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    return explain(error, path) or DamagedWorkspaceError(
        Message(
            "“{path}” can’t be read as a database: {why}. Open a backup of it.",
            path=str(path),
            why=said_briefly(cause),
        )
    )


@contextmanager
def explained(path: Path | None) -> Iterator[None]:
    """Tell database errors in the user's words; what is a fault of ours stays as it is.

    Raises:
        WorkspaceError: what was done with the file met what a user can understand and mend.
    """
    try:
        yield
    except (sqlite3.Error, DBAPIError) as error:
        known = explain(error, path)
        if known is None:
            raise
        raise known from error
