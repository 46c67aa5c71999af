"""A step larger than all that was there before leaves the same indexes, and fails as others do."""

from __future__ import annotations

import pytest

from chipline.records.changes import Change, ChangeSet
from chipline.records.record import id_of_slug
from chipline.store.errors import ConflictError
from chipline.store.journal import deferred_indexes
from chipline.store.workspace import Workspace
from conftest import labelled
from store.dumps import sql

_MANY = 60
_INDEXES = "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name"


@pytest.fixture(autouse=True)
def _small_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deferred_indexes, "LEAST", _MANY)


def _firms(slugs: list[str]) -> ChangeSet:
    stamps = {"created": "2026-01-01T00:00:00Z", "updated": "2026-01-01T00:00:00Z"}
    made = [
        Change("firm", id_of_slug(f"f-{n}"), None, {"name": f"F {n}", "slug": slug, **stamps})
        for n, slug in enumerate(slugs)
    ]
    return labelled("Import", made)


def test_its_indexes_are_laid_out_again_and_hold_all_rows() -> None:
    workspace = Workspace.in_memory()
    before = sql(workspace, _INDEXES)
    workspace.apply(lambda _reads: _firms([f"f-{n}" for n in range(_MANY)]))
    assert sql(workspace, _INDEXES) == before
    assert sql(workspace, "PRAGMA integrity_check") == [("ok",)]
    one = id_of_slug("f-7")
    journalled = (
        "SELECT entry FROM journal_change INDEXED BY ix_journal_change_record WHERE record = ?"
    )
    assert sql(workspace, journalled, one) == [(1,)]
    assert sql(workspace, "SELECT id FROM firm INDEXED BY ix_firm_slug WHERE slug = 'f-7'") == [
        (one,)
    ]
    workspace.undo()
    assert sql(workspace, "SELECT count(*) FROM firm") == [(0,)]
    assert sql(workspace, "PRAGMA integrity_check") == [("ok",)]
    workspace.close()


def test_a_short_name_given_twice_is_told_and_nothing_is_written() -> None:
    workspace = Workspace.in_memory()
    before = sql(workspace, _INDEXES)
    with pytest.raises(ConflictError, match="short name already"):
        workspace.apply(lambda _reads: _firms([f"f-{n % 59}" for n in range(_MANY)]))
    assert sql(workspace, _INDEXES) == before
    assert sql(workspace, "SELECT count(*) FROM firm") == [(0,)]
    assert sql(workspace, "SELECT count(*) FROM journal") == [(0,)]
    workspace.close()
