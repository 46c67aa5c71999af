"""Whoever types a whole name of a record, any of its names, finds that record first."""

from __future__ import annotations

from collections import defaultdict

import pytest

from chipline.records.kinds import ALL_KINDS
from chipline.records.notation.text import fold
from chipline.records.record import Kind
from chipline.store import edits
from chipline.store.search.record_names import names_of_records
from chipline.store.workspace import Workspace

#: Fewer would be none of the starter's.
_NAMES = 1_000


@pytest.fixture(scope="module")
def bearers(starter: Workspace) -> dict[str, set[str]]:
    """By each name, folded, the records that are called so."""
    found: dict[str, set[str]] = defaultdict(set)
    with starter.reading() as queries:
        for kind in ALL_KINDS:
            for name in names_of_records(queries.connection, kind):
                found[fold(name.name)].add(name.id)
                found[name.slug or ""].add(name.id)
    assert len(found) > _NAMES
    return found


@pytest.mark.parametrize(
    "kind",
    [kind for kind in ALL_KINDS if kind.name not in ("link", "citation", "view")],
    ids=lambda kind: kind.name,
)
def test_every_name_of_every_starter_record_finds_it_first(
    starter: Workspace, bearers: dict[str, set[str]], kind: Kind
) -> None:
    with starter.reading() as queries:
        for name in names_of_records(queries.connection, kind):
            for typed in filter(None, (name.name, name.slug)):
                alike = bearers[fold(typed)]
                first = {hit.id for hit in queries.search(typed, 12)[: len(alike)]}
                assert first == alike, (typed, name.slug)


def test_a_record_named_so_comes_before_one_that_is_also_called_so(workspace: Workspace) -> None:
    for slug, values in {
        "b": {"name": "Bdx", "aliases": ["Zeta Works"]},
        "z": {"name": "Zeta Works Holding"},
        "s": {"name": "ZETA  works"},
    }.items():
        workspace.apply(edits.create("firm", {"slug": slug, **values}))
    with workspace.reading() as queries:
        hits = queries.search("zeta works", 3)
    assert [hit.slug for hit in hits] == ["s", "b", "z"]
    assert hits[1].snippet == "\x02Zeta Works\x03"


@pytest.mark.parametrize(
    "typed", ['"', "*", '""', "a", "-", "x\x00", "AND", "title:nvidia", "(", "^n"]
)
def test_marks_of_the_index_ask_for_nothing_else(workspace: Workspace, typed: str) -> None:
    with workspace.reading() as queries:
        assert all(hit.id for hit in queries.search(typed))
