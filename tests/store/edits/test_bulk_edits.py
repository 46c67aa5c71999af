"""Bulk edits: what is left out for speed is not missed, and search knows every change."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from chipline.records.query import Query
from chipline.store import edits
from chipline.store.errors import ConflictError
from chipline.store.journal.apply_changes import KINDS
from chipline.store.quality.check import check
from chipline.store.search import full_text
from chipline.store.workspace import Workspace
from performance.generator import generate
from store.dumps import indexed, spoil, state


@pytest.fixture(scope="module")
def large_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of some thousands of records that search knows, to be copied."""
    path = tmp_path_factory.mktemp("large") / "large.chipline"
    made = Workspace.create(path)
    made.apply(lambda _reads: generate(3_000))
    while made.catch_up():
        pass
    made.close()
    return path


@pytest.fixture
def large(large_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    """Some thousands of records that search knows."""
    made = Workspace.open(Path(shutil.copy(large_file, tmp_path)))
    yield made
    made.close()


def ids_of(workspace: Workspace, kind: str) -> list[str]:
    with workspace.reading() as queries:
        return [str(each["id"]) for each in queries.records(Query(kind)).rows]


def found(workspace: Workspace, typed: str) -> int:
    with workspace.reading() as queries:
        return len(queries.search(typed, 10_000))


def rebuilt(workspace: Workspace) -> list[tuple[object, ...]]:
    """Return the index as it would be if it were made anew, beside what it is."""
    before = indexed(workspace)
    workspace.rebuild()
    assert indexed(workspace) == before
    return before


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("notes", "quagga 华为"),
        ("tags", ["quagga", "zebra"]),
        ("status", "denied"),
        ("began", "1990-05~"),
        ("trigger", None),
        ("hardware_owner_country", "SG"),
    ],
)
def test_a_bulk_edit_and_its_undo_leave_search_as_if_made_anew(
    large: Workspace, field: str, value: object
) -> None:
    before = state(large, stamps=False)
    ids = ids_of(large, "relocation")
    random.Random(1).shuffle(ids)
    large.apply(edits.set_fields("relocation", ids, {field: value}))
    if "quagga" in str(value):
        assert found(large, "quagga") == len(ids)
    with large.reading() as queries:
        assert not check(queries)
    rebuilt(large)
    large.undo()
    assert state(large, stamps=False) == before


def test_records_that_search_does_not_know_yet_are_found_once_they_are_edited(
    tmp_path: Path,
) -> None:
    workspace = Workspace.create(tmp_path / "new.chipline")
    workspace.apply(lambda _reads: generate(4_000))
    ids = ids_of(workspace, "relocation")
    assert found(workspace, "quagga") == 0
    workspace.apply(edits.set_fields("relocation", ids[::2], {"notes": "quagga"}))
    assert found(workspace, "quagga") == len(ids[::2])
    while workspace.catch_up():
        pass
    assert found(workspace, "quagga") == len(ids[::2])
    with workspace.reading() as queries:
        assert not check(queries)
    rebuilt(workspace)
    workspace.close()


def test_a_bulk_delete_takes_its_words_and_comes_back(large: Workspace) -> None:
    before = state(large, stamps=False)
    ids = ids_of(large, "restriction")
    large.apply(edits.delete("restriction", ids))
    with large.reading() as queries:
        assert not check(queries)
        assert queries.count("relocation", ()) > 0
        assert {each["trigger"] for each in queries.records(Query("relocation")).rows} == {None}
    large.undo()
    while large.catch_up():
        pass
    assert state(large, stamps=False) == before


def test_a_conflict_deep_in_a_bulk_edit_writes_nothing(large: Workspace) -> None:
    ids = ids_of(large, "relocation")
    large.apply(edits.set_fields("relocation", ids, {"notes": "mine"}))
    spoil(large, "UPDATE relocation SET notes = 'theirs' WHERE id = ?", ids[-1])
    before = state(large, stamps=False)
    with pytest.raises(ConflictError, match="has been changed"):
        large.undo()
    assert state(large, stamps=False) == before


@pytest.mark.parametrize("name", sorted(KINDS))
def test_every_field_that_makes_words_counts_as_searched(name: str) -> None:
    kind = KINDS[name]
    columns = full_text._columns(kind)
    for field in kind.fields:
        assert (f't."{field}"' in columns) == (field in full_text.searched(kind))
