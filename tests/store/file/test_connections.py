"""Every connection is closed, however opening a workspace ends: on Windows one left open keeps its file."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from chipline.store.errors import WorkspaceError
from chipline.store.file import connections, opening
from chipline.store.file.safe_connection import deadline
from chipline.store.workspace import Workspace


def spoil(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as found:
        for statement in statements:
            found.execute(statement)
        found.commit()


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    Workspace.create(tmp_path / "x.chipline").close()
    yield tmp_path / "x.chipline"
    assert [each.name for each in tmp_path.glob("x.chipline*")] == ["x.chipline"]


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_without_its_tables(path: Path, *, read_only: bool) -> None:
    spoil(path, "DROP TABLE journal")
    with pytest.raises(WorkspaceError, match="journal"):
        opening.open_file(path, read_only=read_only)


def test_a_file_that_can_not_be_tuned(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_given: object) -> None:
        raise OSError

    monkeypatch.setattr(connections, "_into_wal", fail)
    with pytest.raises(OSError):  # noqa: PT011  # as raised above
        Workspace.open(path)


def test_a_workspace_that_can_not_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(engine: object) -> None:
        with engine.begin():  # type: ignore[attr-defined]  # an Engine
            raise OSError

    monkeypatch.setattr(opening, "create_tables", fail)
    for make in (lambda: opening.create(tmp_path / "new.chipline"), opening.create_in_memory):
        with pytest.raises(OSError):  # noqa: PT011  # as raised above
            make()


def test_who_reads_lays_out_less_for_pages_than_a_table_that_is_gone_through_once(
    path: Path,
) -> None:
    workspace = Workspace.open(path)
    reader = workspace.new_reader()
    with reader.reading() as reading, workspace.reading() as writing:
        kept = [
            int(connections.pragma(each.connection, "cache_size")) for each in (reading, writing)
        ]
    reader.close()
    workspace.close()
    assert kept == [-8 * 1024, -64 * 1024]


_MANY = (
    "WITH RECURSIVE e(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM e LIMIT 20000) "
    "SELECT count(*), {what} FROM e"
)
_FOR_EVER = "WITH RECURSIVE e(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM e) SELECT max(x) FROM e"


def test_a_look_that_waits_has_the_time_that_it_needs() -> None:
    with closing(sqlite3.connect(":memory:")) as found:
        found.create_function("wait", 0, lambda: time.sleep(0.4))
        with deadline(found, 0.2):
            # Long enough for the look to be asked whether its time is up.
            for what in ("wait()", "0"):
                assert found.execute(_MANY.format(what=what)).fetchone()[0] == 20_000


def test_a_look_that_does_not_end_is_damage() -> None:
    with (
        closing(sqlite3.connect(":memory:")) as found,
        pytest.raises(sqlite3.DatabaseError, match="does not end") as told,
        deadline(found, 0.05),
    ):
        found.execute(_FOR_EVER).fetchone()
    assert told.value.sqlite_errorcode == sqlite3.SQLITE_CORRUPT


def test_what_was_interrupted_is_no_damage() -> None:
    with closing(sqlite3.connect(":memory:")) as made:
        made.create_function("stop", 0, made.interrupt)
        with (
            pytest.raises(sqlite3.OperationalError, match="interrupted"),
            deadline(made, 1_000.0),
        ):
            made.execute(f"SELECT stop(), ({_FOR_EVER})").fetchone()
