"""What SQLite refuses is told in the user's words; a fault of ours is left as it is."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy.exc import OperationalError

from chipline.store.errors import (
    ConflictError,
    DamagedWorkspaceError,
    DiskFullError,
    PassingError,
    ReadOnlyWorkspaceError,
    RollbackJournalError,
    WorkspaceError,
    explain,
    explained,
)

PATH = Path("facts.chipline")


def failed(code: int, why: str = "so it is") -> sqlite3.Error:
    error = sqlite3.OperationalError(why)
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("error", "kind", "said"),
    [
        (failed(sqlite3.SQLITE_CORRUPT), DamagedWorkspaceError, "is damaged: so it is"),
        (failed(sqlite3.SQLITE_FULL), DiskFullError, "the disk is full"),
        (failed(sqlite3.SQLITE_CANTOPEN), ReadOnlyWorkspaceError, "can’t be written: so it is"),
        (failed(sqlite3.SQLITE_BUSY), PassingError, "is being written by another program"),
        (
            failed(sqlite3.SQLITE_CONSTRAINT, "UNIQUE constraint failed: firm.slug"),
            ConflictError,
            "has a record with that id or short name already",
        ),
        (failed(sqlite3.SQLITE_IOERR | 10 << 8), PassingError, "can’t be reached any more"),
        (failed(sqlite3.SQLITE_READONLY | 3 << 8), RollbackJournalError, "facts.chipline-journal"),
    ],
)
def test_a_cause_is_told_with_what_mends_it(
    error: sqlite3.Error, kind: type[WorkspaceError], said: str
) -> None:
    told = explain(error, PATH)
    assert type(told) is kind
    assert said in str(told)
    assert PATH.name in str(told)
    assert type(explain(OperationalError("SELECT", (), error), PATH)) is kind
    with pytest.raises(kind), explained(PATH):
        raise error


@pytest.mark.parametrize(
    "error",
    [
        failed(sqlite3.SQLITE_ERROR, "no such column: nmae"),
        failed(sqlite3.SQLITE_CONSTRAINT, "NOT NULL constraint failed: firm.name"),
    ],
)
def test_a_fault_of_ours_stays_what_it_is(error: sqlite3.Error) -> None:
    assert explain(error, PATH) is None
    with pytest.raises(sqlite3.OperationalError), explained(PATH):
        raise error


def test_what_has_no_file_is_the_workspace() -> None:
    told = explain(failed(sqlite3.SQLITE_READONLY | 3 << 8), None)
    assert type(told) is ReadOnlyWorkspaceError
    assert str(told).startswith("The workspace")


def test_a_schema_that_sqlite_quotes_whole_is_one_short_line(tmp_path: Path) -> None:
    quoted = "malformed database schema (step) - near x: CREATE TABLE step (" + "\n\tid TEXT," * 200
    error = sqlite3.DatabaseError(quoted)
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    said = str(explain(error, tmp_path / "x.chipline"))
    assert "malformed database schema" in said
    assert "\n" not in said
    assert len(said) < 400 + len(str(tmp_path))
