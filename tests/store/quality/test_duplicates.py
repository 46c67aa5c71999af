"""A merge that brings many links and citations together drops what then stands twice."""

from __future__ import annotations

from typing import Any

import pytest

from chipline.records.changes import Change
from chipline.records.record import id_of_slug, new_id
from chipline.store import edits
from chipline.store.compound_edits import merge
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from conftest import labelled
from store.dumps import tables

ALIBABA, NVIDIA = id_of_slug("alibaba"), id_of_slug("nvidia")
SOURCE = id_of_slug("src-ft")
_STAMPS = dict.fromkeys(("created", "updated"), "2026-01-01T00:00:00Z")


def test_many_doubles_are_dropped_in_a_few_looks(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each of a firm's links stands twice after the merge, with a citation of its own."""
    twin = new_id()
    workspace.apply(edits.create("firm", {"name": "Alibaba Group"}, record_id=twin))
    made: list[Change] = []
    for number in range(150):
        year = f"{1800 + number}"
        for firm in (ALIBABA, twin):
            link = new_id()
            ends = {"subject": firm, "predicate": "works with", "object": NVIDIA, "began": year}
            made.append(Change("link", link, None, ends | _STAMPS))
            said = {"source": SOURCE, "record": link, "stance": "supports", "quote": "one"}
            made.append(Change("citation", new_id(), None, said | _STAMPS))
    workspace.apply(lambda _reads: labelled("Import many", made))
    looks = 0
    touched = merge._Merging._touched

    def counted(work: Any, *keys: tuple[str, str]) -> bool:
        nonlocal looks
        looks += 1
        return touched(work, *keys)

    monkeypatch.setattr(merge._Merging, "_touched", counted)
    before = tables(workspace, stamps=False)
    workspace.apply(merge.merge("firm", ALIBABA, [twin]))
    with workspace.reading() as queries:
        assert not check(queries)
        assert queries.count("link") == 1 + 150
        assert queries.count("citation") == 1 + 150
    assert looks < 4 * 300
    workspace.undo()
    assert tables(workspace, stamps=False) == before
