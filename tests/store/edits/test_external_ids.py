"""Records are found by what other data sets call them, whatever was done to them in between."""

from __future__ import annotations

import pytest

from chipline.records.changes import Change
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.compound_edits.merge import merge
from chipline.store.journal.apply_changes import BULK
from chipline.store.quality.check import check
from chipline.store.quality.duplicates import likely_duplicates_of
from chipline.store.workspace import Workspace
from conftest import labelled
from store.dumps import spoil, sql, state

NVIDIA, ALIBABA, H20 = map(id_of_slug, ("nvidia", "alibaba", "nv-h20"))
LEI = "lei:549300S4KLFTLO7GSQ80"


def found(workspace: Workspace, external_id: str) -> set[str]:
    with workspace.reading() as queries:
        assert not check(queries)
        return {named.id for named in queries.by_external_id(external_id)}


def put(workspace: Workspace, kind: str, record: str, *ids: str) -> None:
    workspace.apply(edits.set_field(kind, record, "external_ids", list(ids)))


def test_a_record_is_found_by_its_ids_until_they_are_taken_away(workspace: Workspace) -> None:
    put(workspace, "firm", NVIDIA, LEI, "wikidata:Q182477")
    assert found(workspace, LEI) == {NVIDIA}
    put(workspace, "firm", NVIDIA, "wikidata:Q182477")
    assert found(workspace, LEI) == set()
    assert found(workspace, "wikidata:Q182477") == {NVIDIA}
    workspace.undo()
    assert found(workspace, LEI) == {NVIDIA}
    workspace.apply(edits.delete("firm", [NVIDIA]))
    assert found(workspace, LEI) == set()
    workspace.undo()
    assert found(workspace, LEI) == {NVIDIA}


def test_records_of_several_kinds_may_share_an_id(workspace: Workspace) -> None:
    put(workspace, "firm", NVIDIA, "epoch:1")
    put(workspace, "chip", H20, "epoch:1")
    assert found(workspace, "epoch:1") == {NVIDIA, H20}


def test_it_is_one_look_up_in_an_index(workspace: Workspace) -> None:
    (plan,) = sql(workspace, "EXPLAIN QUERY PLAN SELECT owner FROM external_id WHERE value = 'x'")
    assert "SEARCH" in plan[-1]
    assert "PRIMARY KEY" in plan[-1]


def test_search_finds_the_id_and_its_value(workspace: Workspace) -> None:
    put(workspace, "firm", NVIDIA, LEI)
    with workspace.reading() as queries:
        for typed in (LEI, "549300S4KLFTLO7GSQ80", "549300S4"):
            assert [hit.id for hit in queries.search(typed)] == [NVIDIA]


def test_many_new_records_are_found_as_well(workspace: Workspace) -> None:
    stamps = {"created": "2026-01-01T00:00:00Z", "updated": "2026-01-01T00:00:00Z"}
    made = [
        Change("firm", id_of_slug(f"f-{n}"), None,
               {"name": f"Firm {n}", "external_ids": [f"set:{n}"], **stamps})
        for n in range(BULK)
    ]  # fmt: skip
    workspace.apply(lambda _queries: labelled("Many", tuple(made)))
    while workspace.catch_up():
        pass
    assert found(workspace, f"set:{BULK - 1}") == {id_of_slug(f"f-{BULK - 1}")}
    workspace.undo()
    assert found(workspace, "set:0") == set()


def test_a_merged_record_has_the_ids_of_both_and_a_copy_has_none(workspace: Workspace) -> None:
    put(workspace, "firm", NVIDIA, LEI, "a:1")
    put(workspace, "firm", ALIBABA, "a:1", "b:2")
    before = state(workspace, stamps=False)
    workspace.apply(merge("firm", NVIDIA, [ALIBABA]))
    assert [found(workspace, one) for one in (LEI, "a:1", "b:2")] == [{NVIDIA}] * 3
    workspace.undo()
    assert state(workspace, stamps=False) == before
    workspace.apply(edits.duplicate("firm", NVIDIA))
    assert found(workspace, LEI) == {NVIDIA}


def test_one_id_on_two_records_of_a_kind_makes_them_likely_one(workspace: Workspace) -> None:
    put(workspace, "firm", NVIDIA, LEI)
    put(workspace, "firm", ALIBABA, LEI)
    with workspace.reading() as queries:
        (pair,) = likely_duplicates_of(queries, "firm", NVIDIA)
    assert {pair.one.id, pair.other.id} == {NVIDIA, ALIBABA}
    assert str(pair.reasons[0]) == "same external id"


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM external_id", "INSERT INTO external_id VALUES ('no:body', 'nobody', 'firm')"],
)
def test_a_spoiled_index_is_found_and_made_anew(workspace: Workspace, statement: str) -> None:
    put(workspace, "firm", NVIDIA, LEI)
    spoil(workspace, statement)
    with workspace.reading() as queries:
        assert [fault.code for fault in check(queries)] == ["external"]
    workspace.rebuild()
    while workspace.catch_up():
        pass
    assert found(workspace, LEI) == {NVIDIA}
