"""The file is looked through over a connection of its own, which ends with the one it stands for."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from chipline.cli.main import main
from chipline.store.file import connections
from chipline.store.workspace import Workspace


def test_a_file_that_has_gone_is_looked_through_as_it_is_held(file_workspace: Workspace) -> None:
    assert file_workspace.path is not None
    reader = file_workspace.new_reader()
    with reader.reading() as queries:
        file_workspace.path.rename(file_workspace.path.with_name("elsewhere.chipline"))
        assert connections.damage(queries.connection, 1) == []
        Path(f"{file_workspace.path.parent}/elsewhere.chipline").rename(file_workspace.path)
    reader.close()


def test_whoever_is_interrupted_stops_looking(
    file_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = file_workspace.new_reader()
    opened = connections.read_shared

    def interrupted(path: Path) -> sqlite3.Connection:
        made = opened(path)
        made.set_trace_callback(lambda _statement: reader.interrupt())
        return made

    with reader.reading() as queries:
        monkeypatch.setattr(connections, "read_shared", interrupted)
        with pytest.raises(sqlite3.OperationalError, match="interrupted"):
            connections.damage(queries.connection, 1)
    reader.close()


def test_a_record_that_only_an_index_knows_is_told_as_damage(
    small_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = Path(shutil.copy(small_file, tmp_path / "damaged.chipline"))
    with closing(sqlite3.connect(path)) as raw:
        name = "sqlite_autoindex_firm_1"
        page = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", (name,))
        start = (page.fetchone()[0] - 1) * 4096
    with path.open("r+b") as file:
        # A leaf of an index without an entry: no firm has an id any more.
        file.seek(start)
        file.write(bytes([0x0A, 0, 0, 0, 0, 0x10, 0, 0]))
    assert main(["show", "alibaba", str(path)]) == 1
    assert "Traceback" not in capsys.readouterr().err
