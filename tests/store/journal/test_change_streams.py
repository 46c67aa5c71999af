"""A step that is streamed is written, journalled and undone as one whose changes are all held."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from chipline.records.changes import Change, ChangeStream, Operation
from chipline.records.record import id_of_slug
from chipline.store.errors import ConflictError
from chipline.store.journal.apply_changes import BULK
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from store.dumps import sql, state, tables

NVIDIA = id_of_slug("nvidia")
_STAMPS = {"created": "2026-01-01T00:00:00Z", "updated": "2026-01-01T00:00:00Z"}
_MANY = BULK + 3


def _made() -> Iterator[Change]:
    for n in range(_MANY):
        yield Change("firm", id_of_slug(f"f-{n}"), None, {"name": f"Firm {n}", **_STAMPS})
    yield Change("firm", NVIDIA, {"name": "NVIDIA"}, {"name": "Nvidia"})


def _stream(changes: Iterator[Change], size: int = _MANY + 1) -> ChangeStream:
    said = {"kind": "firm", "count": size}
    return ChangeStream(Operation.IMPORT, lambda: changes, size, frozenset({"firm"}), params=said)


def test_it_is_one_entry_that_one_undo_takes_back(workspace: Workspace) -> None:
    before = tables(workspace, stamps=False)
    heard: list[int] = []
    written = workspace.apply(
        lambda _reads: _stream(_made()), progress=lambda done, _total: heard.append(done)
    )
    assert written.entry is not None
    assert written.entry.size == _MANY + 1
    assert written.changes.touched() == {"firm": set()}
    assert heard[-1] == _MANY + 1
    assert sql(workspace, "SELECT count(*) FROM firm WHERE name LIKE 'Firm %'") == [(_MANY,)]
    assert sql(workspace, "SELECT name FROM firm WHERE slug = 'nvidia'") == [("Nvidia",)]
    while workspace.catch_up():
        pass
    with workspace.reading() as queries:
        assert not check(queries)
    workspace.undo()
    assert tables(workspace, stamps=False) == before


def test_what_fails_on_the_way_leaves_nothing(workspace: Workspace) -> None:
    before = state(workspace)

    def broken() -> Iterator[Change]:
        yield from _made()
        yield Change("firm", NVIDIA, {"name": "another"}, {"name": "x"})

    with pytest.raises(ConflictError):
        workspace.apply(lambda _reads: _stream(broken(), _MANY + 2))
    assert state(workspace) == before


def test_one_without_changes_writes_no_entry(workspace: Workspace) -> None:
    last = workspace.last
    assert workspace.apply(lambda _reads: _stream(iter(()), 0)).entry is None
    assert workspace.last == last
