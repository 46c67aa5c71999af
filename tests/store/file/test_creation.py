"""Making a workspace file: whole or not at all, and told by the name that the user gave it."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from chipline.cli import main
from chipline.records.changes import Operation
from chipline.records.message import Message
from chipline.store.errors import DiskFullError, WorkspaceError
from chipline.store.file.creation import make
from chipline.store.journal import journal
from chipline.store.workspace import Workspace
from conftest import small_facts


def fill_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(workspace: Workspace, *_given: object, **_named: object) -> None:
        raise DiskFullError(
            Message("“{path}” could not be written: the disk is full.", path=str(workspace.path))
        )

    monkeypatch.setattr(Workspace, "apply", full)


def test_what_can_not_be_made_is_told_by_the_name_that_was_given(tmp_path: Path) -> None:
    path = tmp_path / "no such folder" / "new.chipline"
    with pytest.raises(WorkspaceError) as told:
        make(path)
    assert f"“{path}”" in str(told.value)
    assert ".part" not in str(told.value)


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError) as told:
        make(tmp_path / f"{'n' * 300}.chipline")
    assert "too long" in str(told.value)
    assert ".part" not in str(told.value)


def test_a_full_disk_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fill_the_disk(monkeypatch)
    path = tmp_path / "new.chipline"
    assert main.main(["new", str(path)]) != 0
    said = capsys.readouterr().err
    assert f"“{path}” could not be written: the disk is full." in said
    assert not list(tmp_path.glob("new*"))


def test_what_is_there_already_is_never_touched(tmp_path: Path) -> None:
    path = tmp_path / "mine.chipline"
    path.write_text("mine")
    with pytest.raises(WorkspaceError, match="there already"):
        make(path)
    assert path.read_text() == "mine"
    assert [each.name for each in tmp_path.glob("mine*")] == ["mine.chipline"]


def test_a_workspace_begins_with_the_records_of_another_and_search_knows_them(
    tmp_path: Path,
) -> None:
    path = tmp_path / "begun.chipline"
    facts = replace(small_facts(), what=Operation.BEGIN, params={"copied": True})
    make(path, facts, indexed=True)
    with closing(Workspace.open(path)) as made, made.reading() as queries:
        (entry,) = journal.entries(queries.connection)
        assert entry.label == "Records of another workspace"
        assert [hit.slug for hit in queries.search("nvidia", 1)] == ["nvidia"]


def test_a_workspace_without_facts_has_no_past(tmp_path: Path) -> None:
    path = tmp_path / "empty.chipline"
    make(path)
    with closing(Workspace.open(path)) as made, made.reading() as queries:
        assert journal.last(queries.connection) is None
        assert journal.present_heads(queries.connection) == ()
        assert queries.search("nvidia", 1) == []
