"""Opening: what is ours opens and is brought up to date; what is not is refused and left alone."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import datetime, tzinfo
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from chipline.cli.main import main
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.errors import (
    DamagedWorkspaceError,
    NewerWorkspaceError,
    NotAWorkspaceError,
    ReadOnlyWorkspaceError,
    WorkspaceError,
)
from chipline.store.file import connections, opening
from chipline.store.file.formats.journal_format_3 import Progress
from chipline.store.file.formats.schema import SCHEMA_VERSION
from chipline.store.journal import journal
from chipline.store.workspace import Workspace
from conftest import small_facts
from store.dumps import state, tables

ALIBABA = id_of_slug("alibaba")


@pytest.fixture
def path(small_file: Path, tmp_path: Path) -> Path:
    """A small workspace file that nobody has open."""
    return Path(shutil.copy(small_file, tmp_path / "kept.chipline"))


def refused(path: Path, error: type[WorkspaceError] = WorkspaceError) -> str:
    """Open a file that can't be opened; return the message."""
    with pytest.raises(error) as found:
        Workspace.open(path)
    message = str(found.value)
    assert str(path) in message, "the message names the file"
    assert message.endswith((".", "?")), "and is a sentence"
    return message


def raw(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()


# -- making and opening -----------------------------------------------------------------------


def test_all_is_as_it_was_left(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "new.chipline")
    workspace.apply(lambda _reads: small_facts(), act=journal.BASE)
    workspace.apply(edits.set_field("firm", ALIBABA, "notes", "left"))
    kept = state(workspace, stamps=False)
    workspace.close()
    workspace = Workspace.open(tmp_path / "new.chipline")
    assert state(workspace, stamps=False) == kept
    assert not workspace.read_only
    workspace.undo()
    workspace.redo()
    assert state(workspace, stamps=False) == kept
    workspace.close()


def test_the_file_carries_our_mark_and_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as found:
        assert found.execute("PRAGMA application_id").fetchone() == (connections.APPLICATION_ID,)
        assert found.execute("PRAGMA user_version").fetchone() == (SCHEMA_VERSION,)
        assert found.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_an_edit_is_durable(file_workspace: Workspace) -> None:
    with file_workspace.reading() as queries:
        assert connections.pragma(queries.connection, "journal_mode") == "wal"
        assert connections.pragma(queries.connection, "synchronous") == 2
        assert connections.pragma(queries.connection, "secure_delete") == 1


@pytest.mark.parametrize("name", ["two words", "Київ 上海 Zürich", "100% & 'quoted' #1?", "a+b=c;"])
def test_any_path_will_do(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    folder.mkdir()
    workspace = Workspace.create(folder / f"{name}.chipline")
    workspace.apply(edits.create("firm", {"name": "X"}))
    reader = workspace.new_reader()
    with reader.reading() as queries:
        assert queries.count("firm") == 1
    reader.close()
    workspace.copy_to(folder / f"{name} (copy).chipline")
    workspace.close()
    for found in sorted(folder.glob("*.chipline")):
        workspace = Workspace.open(found)
        with workspace.reading() as queries:
            assert queries.count("firm") == 1
        workspace.close()
    assert {each.suffix for each in folder.iterdir()} <= {".chipline", ".chipline-lock"}


def test_a_new_workspace_never_takes_the_place_of_a_file(tmp_path: Path) -> None:
    there = tmp_path / "there.chipline"
    there.write_text("mine")
    with pytest.raises(WorkspaceError, match="there already"):
        Workspace.create(there)
    assert there.read_text() == "mine"


def test_a_new_workspace_needs_a_folder(tmp_path: Path) -> None:
    with pytest.raises(ReadOnlyWorkspaceError, match="can’t be made") as found:
        Workspace.create(tmp_path / "none" / "new.chipline")
    assert str(tmp_path / "none" / "new.chipline") in str(found.value)


def test_a_copy_is_a_workspace_of_its_own(file_workspace: Workspace, tmp_path: Path) -> None:
    file_workspace.apply(edits.set_field("firm", ALIBABA, "notes", "x"))
    file_workspace.copy_to(tmp_path / "copy.chipline")
    copy = Workspace.open(tmp_path / "copy.chipline")
    assert state(copy) == state(file_workspace)
    copy.undo()
    assert tables(copy) != tables(file_workspace)
    copy.close()
    with pytest.raises(WorkspaceError, match="onto itself"):
        file_workspace.copy_to(tmp_path / "small.chipline")
    with pytest.raises(WorkspaceError, match="could not be written"):
        file_workspace.copy_to(tmp_path / "none" / "copy.chipline")


def test_a_workspace_in_memory_cannot_be_copied(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="in memory"):
        workspace.copy_to(tmp_path / "copy.chipline")


# -- what is not ours -------------------------------------------------------------------------


def test_a_text_file_by_that_name(tmp_path: Path) -> None:
    path = tmp_path / "facts.chipline"
    path.write_text("slug,name\nnvidia,NVIDIA\n")
    message = refused(path, NotAWorkspaceError)
    assert "not a Chipline workspace, whatever its name says" in message
    assert "choose File > Import tables" in message
    assert path.read_text() == "slug,name\nnvidia,NVIDIA\n"
    assert [each.name for each in tmp_path.iterdir()] == ["facts.chipline"]


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "empty.chipline"
    path.touch()
    assert "an empty file" in refused(path, NotAWorkspaceError)
    assert path.stat().st_size == 0


def test_another_programs_database(tmp_path: Path) -> None:
    path = tmp_path / "other.chipline"
    raw(path, "CREATE TABLE t (x)")
    before = path.read_bytes()
    assert "database of another program" in refused(path, NotAWorkspaceError)
    assert path.read_bytes() == before


def test_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "folder.chipline"
    path.mkdir()
    assert "is a folder. Choose a .chipline file" in refused(path, NotAWorkspaceError)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    path = tmp_path / "gone.chipline"
    assert "moved or renamed?" in refused(path)
    assert not list(tmp_path.iterdir()), "asking for it does not make it"


def test_a_file_of_a_newer_version(path: Path) -> None:
    raw(path, f"PRAGMA user_version = {SCHEMA_VERSION + 6}")
    before = path.read_bytes()
    message = refused(path, NewerWorkspaceError)
    assert f"format {SCHEMA_VERSION + 6}" in message
    assert f"format {SCHEMA_VERSION}" in message
    assert "Install the newer version" in message
    assert path.read_bytes() == before


def test_a_file_that_lacks_its_tables(tmp_path: Path) -> None:
    path = tmp_path / "bare.chipline"
    connections.create_file(path)
    raw(path, f"PRAGMA user_version = {SCHEMA_VERSION}")
    assert "is missing" in refused(path, DamagedWorkspaceError)


@pytest.mark.parametrize("part", [0.15, 0.5, 0.9])
def test_a_truncated_file_is_told_of_and_not_written(
    path: Path, part: float, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * part)])
    _damaged(path, capsys)


@pytest.mark.parametrize("first", [100, 4096, 20_000, 60_000])
def test_a_damaged_file_is_told_of_and_not_written(
    path: Path, first: int, capsys: pytest.CaptureFixture[str]
) -> None:
    whole = bytearray(path.read_bytes())
    whole[first : first + 24_000] = b"\xa5" * 24_000
    path.write_bytes(whole)
    _damaged(path, capsys)


def _damaged(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = path.read_bytes()
    assert main(["check", str(path)]) == 1
    said = "".join(capsys.readouterr())
    assert "damaged" in said or "is missing" in said or "can’t be read" in said
    assert "Traceback" not in said
    for command in (["list", "firms", str(path)], ["search", "nvidia", str(path)]):
        assert main([*command, "--json"]) in (0, 1)
    assert path.read_bytes() == before


def test_a_spoiled_file_can_be_opened_again_once_it_is_mended(path: Path, tmp_path: Path) -> None:
    shutil.copy(path, tmp_path / "backup")
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(WorkspaceError):
        Workspace.open(path)
    shutil.copy(tmp_path / "backup", path)
    workspace = Workspace.open(path)
    assert not workspace.read_only, "the failed try holds no lock"
    workspace.close()


# -- older formats ----------------------------------------------------------------------------


def _add_column(connection: Connection, _progress: Progress) -> None:
    connection.exec_driver_sql("ALTER TABLE firm ADD COLUMN colour TEXT")
    connection.exec_driver_sql("UPDATE firm SET colour = 'red'")


def _fail(connection: Connection, _progress: Progress) -> None:
    connection.exec_driver_sql("UPDATE firm SET name = 'spoiled'")
    connection.exec_driver_sql("INSERT INTO nowhere VALUES (1)")


def _rows(path: Path) -> list[tuple[str]]:
    with closing(sqlite3.connect(path)) as found:
        return list(found.execute("SELECT * FROM firm ORDER BY id"))


def _version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as found:
        return int(found.execute("PRAGMA user_version").fetchone()[0])


def test_an_older_file_is_brought_up_to_date_with_a_copy_kept(path: Path) -> None:
    before = _rows(path)
    newest = SCHEMA_VERSION + 1
    steps = [_fail] * (SCHEMA_VERSION - 1) + [_add_column]
    opening.open_file(path, steps=steps, newest=newest).dispose()
    assert _version(path) == newest
    assert _rows(path) == [(*row, "red") for row in before]
    (copy,) = [each for each in path.parent.glob("*.chipline") if each != path]
    assert copy.name.startswith(f"kept.format-{SCHEMA_VERSION}.")
    assert _version(copy) == SCHEMA_VERSION
    assert _rows(copy) == before
    workspace = Workspace.open(copy)
    workspace.close()


@pytest.mark.parametrize(
    "first", [[_fail], [_add_column, _fail]], ids=["first step", "second step"]
)
def test_a_step_that_fails_leaves_the_file_as_it_was(path: Path, first: list[opening.Step]) -> None:
    before = _rows(path)
    steps = [_fail] * (SCHEMA_VERSION - 1) + first
    with pytest.raises(WorkspaceError, match="could not be brought up to date") as found:
        opening.open_file(path, steps=steps, newest=SCHEMA_VERSION + len(first))
    (copy,) = [each for each in path.parent.glob("*.chipline") if each != path]
    assert str(path) in str(found.value)
    assert str(copy) in str(found.value)
    assert _version(path) == SCHEMA_VERSION
    assert _rows(path) == before == _rows(copy)
    workspace = Workspace.open(path)
    workspace.close()


def test_a_step_that_fails_again_leaves_no_further_copy(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moments = count(1)

    class Clock(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> datetime:
            return datetime(2026, 1, 1, 0, 0, next(moments), tzinfo=tz)

    def copies() -> list[Path]:
        steps = [_fail] * SCHEMA_VERSION
        with pytest.raises(WorkspaceError, match="could not be brought up to date") as found:
            opening.open_file(path, steps=steps, newest=SCHEMA_VERSION + 1)
        left = sorted(each for each in path.parent.iterdir() if ".format-" in each.name)
        assert any(str(each) in str(found.value) for each in left), (
            "the message names what is there"
        )
        return left

    monkeypatch.setattr(opening, "datetime", Clock)
    (first,) = copies()
    assert copies() == [first]
    # What was done since is in no copy yet.
    workspace = Workspace.open(path)
    workspace.apply(edits.set_field("firm", id_of_slug("nvidia"), "notes", "mine"))
    workspace.close()
    assert len(copies()) == 2
    assert len(copies()) == 2


# -- two windows ------------------------------------------------------------------------------


def test_a_second_window_reads_and_says_so(path: Path) -> None:
    first, second = Workspace.open(path), Workspace.open(path)
    assert (first.read_only, second.read_only) == (False, True)
    first.apply(edits.set_field("firm", ALIBABA, "notes", "seen"))
    with second.reading() as queries:
        found = queries.values("firm", ALIBABA)
    assert found is not None
    assert found["notes"] == "seen"
    for write in (
        lambda: second.apply(edits.set_field("firm", ALIBABA, "notes", "mine")),
        second.undo,
        second.redo,
    ):
        with pytest.raises(ReadOnlyWorkspaceError, match="open for reading only") as told:
            write()
        assert str(path) in str(told.value)
        assert "another window" in str(told.value)
    assert second.catch_up() == 0
    first.undo()
    first.close()
    second.close()
    third = Workspace.open(path)
    assert not third.read_only
    third.close()


def test_reading_only_needs_no_lock(path: Path) -> None:
    reading = Workspace.open(path, read_only=True)
    writing = Workspace.open(path)
    assert reading.read_only
    assert not writing.read_only
    with pytest.raises(DBAPIError, match="readonly"), reading._engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM firm")
    writing.close()
    reading.close()


def test_a_reader_sees_one_committed_state(file_workspace: Workspace) -> None:
    reader = file_workspace.new_reader()
    with reader.reading() as queries:
        queries.connection.exec_driver_sql("SELECT count(*) FROM firm").scalar()
        file_workspace.apply(edits.set_field("firm", ALIBABA, "notes", "late"))
        found = queries.values("firm", ALIBABA)
        assert found is not None
        assert found["notes"] is None
    with reader.reading() as queries:
        found = queries.values("firm", ALIBABA)
        assert found is not None
        assert found["notes"] == "late"
    with pytest.raises(DBAPIError, match="readonly"), reader.reading() as queries:
        queries.connection.exec_driver_sql("DELETE FROM firm")
    reader.interrupt()
    reader.close()


def test_a_file_that_another_program_is_writing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "_BUSY_MILLISECONDS", 1)
    workspace = Workspace.open(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(WorkspaceError, match="being written by another program") as told:
            workspace.apply(edits.set_field("firm", ALIBABA, "notes", "x"))
        assert str(path) in str(told.value)
        other.execute("ROLLBACK")
    assert workspace.apply(edits.set_field("firm", ALIBABA, "notes", "x")).entry
    workspace.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such pipes")
@pytest.mark.parametrize("command", ["salvage PIPE NEW", "restore PIPE --from FILE", "check PIPE"])
def test_no_command_waits_for_a_pipe(
    path: Path, tmp_path: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe, new = tmp_path / "pipe.chipline", tmp_path / "new.chipline"
    os.mkfifo(pipe)
    words = {"PIPE": str(pipe), "NEW": str(new), "FILE": str(path)}
    assert main([words.get(word, word) for word in command.split()]) == 1
    assert "pipe" in capsys.readouterr().err
    assert pipe.is_fifo()
    assert not new.exists()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_file_whose_name_is_no_text_is_salvaged(path: Path, tmp_path: Path) -> None:
    odd = path.rename(tmp_path / os.fsdecode(b"bad\xff.chipline"))
    new = tmp_path / "new.chipline"
    assert main(["salvage", str(odd), str(new)]) == 0
    with closing(Workspace.open(new)) as workspace, workspace.reading() as queries:
        begun = journal.last(queries.connection)
        assert begun is not None
        assert begun.label == "Salvaged from bad?.chipline"
