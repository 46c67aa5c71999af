"""Schemas: those of this program are known at once, whatever else there is is named."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.errors import DamagedWorkspaceError, ReadOnlyWorkspaceError
from chipline.store.file import connections, opening, schema_review
from chipline.store.file.salvage import salvage
from chipline.store.file.schema_review import LAID_OUT, SchemaReview, digest, review
from chipline.store.workspace import Workspace
from store.hostile.hostile_files import SCHEMA, run

KEPT = Path(__file__).parents[2] / "data" / "databases"
MADE = {each.name: each for each in SCHEMA}


def _rows(path: Path) -> list[tuple[object, ...]]:
    with closing(connections.read_shared(path)) as raw:
        return raw.execute(
            "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY 1, 2"
        ).fetchall()


def test_a_new_file_is_known_at_once(small_file: Path) -> None:
    assert digest(_rows(small_file)) in LAID_OUT


@pytest.mark.parametrize("kept", sorted(KEPT.glob("*.chipline")), ids=lambda path: path.stem)
def test_a_file_of_an_older_format_is_ours_before_and_after(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = Path(shutil.copy(kept, tmp_path))
    assert opening.review_file(path).schema == SchemaReview()
    Workspace.open(path).close()
    assert digest(_rows(path)) in LAID_OUT
    monkeypatch.setattr(schema_review, "LAID_OUT", frozenset())
    with closing(connections.read_shared(path)) as raw:
        assert review(raw) == SchemaReview(), "and so it is when it is compared row by row"


def test_what_carries_more_is_read_and_never_written_to(sound_file: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(sound_file, tmp_path))
    MADE["trigger that forges"].make(path)
    workspace = Workspace.open(path)
    assert workspace.read_only
    assert "trigger t" in str(workspace.why_read_only)
    with pytest.raises(ReadOnlyWorkspaceError, match="salvage"):
        workspace.apply(edits.set_field("firm", id_of_slug("alibaba"), "notes", "x"))
    workspace.close()
    saved = salvage(path, tmp_path / "saved.chipline")
    assert sum(saved.records.values()) == 10
    made = Workspace.open(tmp_path / "saved.chipline")
    assert not made.read_only
    made.close()


def test_an_older_file_with_more_in_it_is_not_brought_up_to_date(tmp_path: Path) -> None:
    path = Path(shutil.copy(KEPT / "format-2.chipline", tmp_path))
    run(path, "CREATE TRIGGER t AFTER UPDATE ON journal BEGIN SELECT 1; END")
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(DamagedWorkspaceError, match="trigger t"):
            Workspace.open(path, read_only=read_only)
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["view for a table", "generated column", "check that never ends"])
def test_records_are_saved_of_what_is_not_opened(
    sound_file: Path, tmp_path: Path, name: str
) -> None:
    path = Path(shutil.copy(sound_file, tmp_path))
    MADE[name].make(path)
    with pytest.raises(DamagedWorkspaceError, match="salvage"):
        Workspace.open(path)
    saved = salvage(path, tmp_path / "saved.chipline")
    assert sum(saved.records.values()) == 10, "what a table lacks the journal has"
    assert [each.name for each in tmp_path.glob("saved*")] == ["saved.chipline"]
