"""What is stopped, spoiled or killed leaves nothing behind, and nothing acknowledged is lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

import pytest

from chipline.records.message import verbatim
from chipline.records.record import id_of_slug
from chipline.session.tasks import Cancelled
from chipline.store import edits
from chipline.store.backup import backups, restoration
from chipline.store.compound_edits import attachments
from chipline.store.errors import WorkspaceError
from chipline.store.file import connections, opening, snapshot
from chipline.store.file.formats.migrations import STEPS
from chipline.store.workspace import Workspace
from store.dumps import spoil

NVIDIA = id_of_slug("nvidia")
SOURCE = id_of_slug("src-ft")
DATABASES = Path(__file__).parents[2] / "data" / "databases"


def stop(_done: int, _total: int) -> None:
    raise Cancelled


def name_of(workspace: Workspace) -> object:
    with workspace.reading() as queries:
        return (queries.values("firm", NVIDIA) or {})["name"]


def rename(workspace: Workspace, name: str) -> None:
    workspace.apply(edits.set_field("firm", NVIDIA, "name", name))


def test_a_copy_that_is_stopped_leaves_nothing(file_workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "copies"
    folder.mkdir()
    with pytest.raises(Cancelled):
        file_workspace.copy_to(folder / "copy.chipline", progress=stop)
    assert not list(folder.iterdir())


def test_a_change_of_format_without_room_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.chipline"
    shutil.copy(DATABASES / "format-1.chipline", path)

    def full(_source: Path, target: Path, *_progress: object) -> None:
        target.write_bytes(b"half")
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(connections, "back_up", full)
    with pytest.raises(WorkspaceError, match="disk is full"):
        Workspace.open(path)
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["old.chipline"]


def test_what_a_killed_change_of_format_left_is_put_away(tmp_path: Path) -> None:
    path = tmp_path / "old [1].chipline"
    shutil.copy(DATABASES / "format-1.chipline", path)
    left = tmp_path / "old [1].format-1.2020-01-01-000000.chipline.part"
    left.write_bytes(b"half")
    Workspace.open(path).close()
    assert not left.exists()
    assert [each.why for each in backups.listing(path)] == ["older format"], "brackets or not"


def test_the_past_leaves_no_copy_when_its_window_closes(
    file_workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    rename(file_workspace, "NVIDIA Corporation")
    past = snapshot.workspace_as_of(file_workspace, 1)
    assert name_of(past) == "NVIDIA"
    past.close()
    with pytest.raises(WorkspaceError, match="no change 99"):
        snapshot.workspace_as_of(file_workspace, 99)
    assert not list(folder.iterdir())


def test_an_older_file_that_is_only_read_leaves_no_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    path = tmp_path / "old.chipline"
    shutil.copy(DATABASES / "format-1.chipline", path)
    before = path.read_bytes()
    looked = Workspace.open(path, read_only=True)
    assert looked.last
    assert list(folder.iterdir())
    looked.close()
    assert not list(folder.iterdir())
    assert path.read_bytes() == before


def test_a_damaged_copy_can_be_kept_again(workspace: Workspace, tmp_path: Path) -> None:
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(b"what it says" * 1000)
    workspace.apply(attachments.keep(SOURCE, paper, "2026-11-23"))
    spoil(workspace, "UPDATE content SET bytes = zeroblob(size)")
    workspace.apply(attachments.keep(SOURCE, paper, "2026-11-24"))
    with workspace.reading() as queries:
        copy = attachments.copy_of(queries.values("source", SOURCE) or {})
        assert copy is not None
        attachments.write_out(queries.connection, copy, tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes() == paper.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need rights there")
def test_two_names_of_one_file_have_one_lock(file_workspace: Workspace, tmp_path: Path) -> None:
    assert file_workspace.path is not None
    link = tmp_path / "by another name.chipline"
    link.symlink_to(file_workspace.path)
    other = Workspace.open(link)
    try:
        assert other.held
        assert other.held_by is not None
    finally:
        other.close()


def test_restoring_folds_a_wal_in_before_it_goes(
    file_workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert file_workspace.path is not None
    backup = backups.back_up(file_workspace.path)
    rename(file_workspace, "Written last")
    # As a killed program leaves it: the last edit is in the WAL alone.
    path = tmp_path / "killed" / "killed.chipline"
    path.parent.mkdir()
    for end in ("", "-wal"):
        shutil.copy(Path(f"{file_workspace.path}{end}"), Path(f"{path}{end}"))
    unlink = Path.unlink

    def killed(self: Path, *, missing_ok: bool = False) -> None:
        unlink(self, missing_ok=missing_ok)
        if self.name == "killed.chipline-shm":
            raise KeyboardInterrupt

    monkeypatch.setattr(Path, "unlink", killed)
    with pytest.raises(KeyboardInterrupt):
        restoration.restore(path, backup.path)
    monkeypatch.undo()
    again = Workspace.open(path)
    try:
        assert name_of(again) == "Written last"
    finally:
        again.close()


def test_a_half_written_file_set_aside_is_no_backup(
    file_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = file_workspace.path
    assert path is not None
    backup = backups.back_up(path)
    file_workspace.close()

    def no_room(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:4096])
        raise OSError(28, "No space left on device")

    def refuse(*_given: object) -> None:
        raise WorkspaceError(verbatim("There is no room."))

    monkeypatch.setattr(shutil, "copy2", no_room)
    monkeypatch.setattr(backups, "back_up", refuse)
    with pytest.raises(WorkspaceError, match="It is as it was"):
        restoration.restore(path, backup.path)
    assert [each.path for each in backups.listing(path)] == [backup.path]
    assert sorted(backups.folder_of(path).iterdir()) == [backup.path]


def test_what_is_written_after_a_file_came_back_is_rescued(tmp_path: Path) -> None:
    path, away = tmp_path / "here.chipline", tmp_path / "away.chipline"
    workspace = Workspace.create(path)
    path.rename(away)
    workspace.rescues = False  # as when the user has saved a copy
    away.rename(path)
    workspace.apply(edits.create("firm", {"name": "Written since"}))
    path.unlink()
    workspace.close()
    rescued = Workspace.open(next(tmp_path.glob("here (rescued*.chipline")))
    try:
        with rescued.reading() as queries:
            assert [hit.title for hit in queries.search("written since")] == ["Written since"]
    finally:
        rescued.close()


def test_the_steps_of_formats_start_at_one() -> None:
    assert len(STEPS) == opening.SCHEMA_VERSION - 1


def test_a_file_killed_while_it_was_made_is_said_to_be_so(tmp_path: Path) -> None:
    path = tmp_path / "begun.chipline"
    connections.create_file(path)
    with pytest.raises(WorkspaceError, match="never finished"):
        Workspace.open(path)
    with closing(sqlite3.connect(path)) as left:
        assert left.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
    assert [each.name for each in tmp_path.iterdir() if "format" in each.name] == []
