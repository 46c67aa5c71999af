"""Reading leaves nothing beside a workspace that had nothing there, and says when it is not all."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from chipline import paths
from chipline.cli.main import main
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.backup import backups
from chipline.store.file.read_only import reading_uri, why_not_writable
from chipline.store.journal import journal
from chipline.store.workspace import Workspace
from performance.generator import generate

NOTE = edits.set_field("firm", id_of_slug("alibaba"), "notes", "mine")


@pytest.fixture
def path(small_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(small_file, tmp_path / "facts.chipline"))


def _beside(path: Path) -> list[str]:
    own = (path, paths.settings_folder())
    return sorted(each.name for each in path.parent.iterdir() if each not in own)


@pytest.mark.parametrize(
    "command",
    [["list", "firms"], ["show", "nvidia"], ["search", "nvidia"], ["check"]],
    ids=lambda command: command[0],
)
def test_a_reading_command_leaves_no_litter(
    path: Path, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    before = path.read_bytes()
    assert main([*command, str(path)]) == 0
    assert capsys.readouterr().err == ""
    assert _beside(path) == []
    assert path.read_bytes() == before


def test_what_a_writer_has_there_stays(path: Path) -> None:
    writer = Workspace.open(path)
    writer.apply(NOTE)
    there = _beside(path)
    assert "facts.chipline-wal" in there
    assert main(["list", "firms", str(path)]) == 0
    assert _beside(path) == there
    with writer.reading() as queries:
        found = queries.values("firm", id_of_slug("alibaba"))
    assert found is not None
    assert found["notes"] == "mine"
    writer.close()
    assert _beside(path) == []


def test_a_reader_that_comes_before_the_writer_leaves_nothing_either(path: Path) -> None:
    reading = Workspace.open(path, read_only=True)
    reader = reading.new_reader()
    with reader.reading() as queries:
        assert queries.count("firm") == 4
    writer = Workspace.open(path)
    assert not writer.read_only
    writer.apply(NOTE)
    with reader.reading() as queries:
        found = queries.values("firm", id_of_slug("alibaba"))
    assert found is not None
    assert found["notes"] == "mine"
    writer.close()
    reader.close()
    reading.close()
    assert _beside(path) == []
    again = Workspace.open(path)
    with again.reading() as queries:
        assert queries.stacks().undo is not None
    again.close()


def test_a_listing_and_a_comparison_leave_nothing(path: Path) -> None:
    backups.back_up(path)
    assert main(["restore", str(path), "--list"]) == 0
    assert _beside(path) == ["facts backups"]
    assert [each.suffix for each in backups.folder_of(path).iterdir()] == [".chipline"]


def test_list_says_that_a_damaged_file_may_hold_more(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = Workspace.open(path)
    made.apply(lambda _reads: generate(500), act=journal.BASE)
    made.close()
    with closing(sqlite3.connect(path)) as found:
        page = found.execute("SELECT rootpage FROM sqlite_master WHERE name = 'chip'").fetchone()[0]
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xa5" * 4096)
    assert main(["list", "firms", str(path)]) == 0
    said = capsys.readouterr()
    assert "NVIDIA" in said.out
    assert "damaged in part" in said.err
    assert "may not be all" in said.err
    assert "chipline restore" in said.err


def refuse_writing(monkeypatch: pytest.MonkeyPatch, *refused: Path) -> None:
    """Let the system say that these can't be written, whoever runs the tests."""
    monkeypatch.setattr(os, "access", lambda each, _mode: Path(each) not in refused)


def test_it_is_told_what_cant_be_written(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert why_not_writable(path) is None
    refuse_writing(monkeypatch, path.parent)
    assert str(why_not_writable(path)) == "its folder can’t be written"
    refuse_writing(monkeypatch, path, path.parent)
    assert str(why_not_writable(path)) == "the file can’t be written"


def test_where_nothing_can_be_laid_beside_it_a_file_is_read_all_the_same(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "medium"
    folder.mkdir()
    there = Path(shutil.copy(path, folder))
    refuse_writing(monkeypatch, folder)
    with closing(sqlite3.connect(reading_uri(there), uri=True)) as file:
        assert file.execute("SELECT count(*) FROM firm").fetchone() == (4,)
    assert [each.name for each in folder.iterdir()] == [there.name]


def test_what_a_writer_left_in_the_wal_is_read_from_a_copy(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "medium"
    folder.mkdir()
    wal = path.with_name(f"{path.name}-wal")
    with closing(sqlite3.connect(path)) as writer:
        writer.execute("PRAGMA journal_mode = WAL")
        with writer:
            writer.execute("UPDATE firm SET notes = 'in the WAL' WHERE slug = 'nvidia'")
        there = Path(shutil.copy(path, folder))
        shutil.copy(wal, folder)
    left = sorted(each.name for each in folder.iterdir())
    refuse_writing(monkeypatch, folder)
    address = reading_uri(there)
    with closing(sqlite3.connect(address, uri=True)) as file:
        notes = file.execute("SELECT notes FROM firm WHERE slug = 'nvidia'").fetchone()
    assert notes == ("in the WAL",)
    assert sorted(each.name for each in folder.iterdir()) == left
    # The same state is copied once.
    assert reading_uri(there) == address
