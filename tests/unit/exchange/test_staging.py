"""Reading a file in another process: what it says comes back, and who stops it leaves nothing."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from chipline.exchange.table_files import staging
from chipline.exchange.table_files.limits import TableFileError
from chipline.exchange.table_files.read_file import ReadOptions
from chipline.exchange.table_files.staging import StagingStopped, run_stage, stage_file


def test_a_file_is_read_in_another_process(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Name;MW\nA;5\n")
    stage = stage_file(path, tmp_path / "stage", ReadOptions(delimiter=";"))
    assert [[cell.text for cell in row.cells] for row in stage.rows()] == [["A", "5"]]
    stage.close()


def test_the_other_process_knows_what_heads_columns(tmp_path: Path) -> None:
    """Nothing but the names of fields tells the first row from those below it."""
    path = tmp_path / "a.csv"
    path.write_text("Name,Owner\nA,B\nB,Owner\nC,Name\n")
    stage = stage_file(path, tmp_path / "stage")
    assert stage.headings() == ("Name", "Owner")
    stage.close()


def test_what_is_wrong_with_a_file_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_text("{")
    with pytest.raises(TableFileError, match="can’t be read as JSON"):
        stage_file(path, tmp_path / "stage")
    assert not (tmp_path / "stage").exists()


def test_who_stops_it_leaves_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n" * 100_000)
    with pytest.raises(StagingStopped):
        stage_file(path, tmp_path / "stage", go_on=lambda _rows, _share: False)
    assert not (tmp_path / "stage").exists()


def test_a_process_that_dies_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n")
    monkeypatch.setattr(staging, "_COMMAND", "no-such-command")
    with pytest.raises(TableFileError, match="ended by itself"):
        stage_file(path, tmp_path / "stage")


@pytest.mark.skipif(os.name == "nt", reason="Windows limits no files")
def test_without_room_for_the_stage_it_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    import resource  # noqa: PLC0415  # only POSIX has it

    path, former = tmp_path / "a.csv", resource.getrlimit(resource.RLIMIT_FSIZE)
    path.write_text("Name,Notes\n" + "Cluster,of many words\n" * 40_000)
    # The other process inherits it.
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, former[1]))
    try:
        with pytest.raises(TableFileError, match="Make room there"):
            stage_file(path, tmp_path / "stage")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, former)
    assert list(tmp_path.iterdir()) == [path]


def test_how_far_it_is_is_said_in_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(staging, "limit_memory", lambda _most: None)
    path, lines = tmp_path / "a.csv", []
    path.write_text("a,b\n1,2\n")
    assert run_stage(path, tmp_path / "stage", ReadOptions(), lines.append) == 0
    assert lines[-1] == '{"rows": 2, "share": 1.0}\n'
    path.write_text("")
    assert run_stage(path, tmp_path / "stage2", ReadOptions(), lines.append) == 1
    assert "is empty" in lines[-1]


def test_the_process_that_reads_brings_in_no_more_than_reading_takes(tmp_path: Path) -> None:
    """Somebody waits for it: the whole program would take twice as long to start."""
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1,2\n")
    command = [sys.executable, "-X", "importtime", "-m", "chipline", "_stage"]
    done = subprocess.run(
        [*command, str(path), str(tmp_path / "stage"), "--delimiter=,"],
        check=True,
        capture_output=True,
        text=True,
    )
    brought = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "chipline.exchange.table_files.read_file" in brought
    for unneeded in ("chipline.store", "chipline.session", "chipline.windows", "PySide6", "numpy"):
        assert unneeded not in brought
    assert '"rows": 2' in done.stdout
