"""The file is looked through over a connection of its own, which ends with the one it stands for."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

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
        assert connections.damage(queries.connection, 1) == ["interrupted"]
    reader.close()
