"""Ties as they are read: from fields, links, tenancies and moves, from both ends, under filters."""

from __future__ import annotations

import pytest

from chipline.records.query import Filter
from chipline.relations_layout.ties import TieGraph
from chipline.scenery.event_mapping import Certainty
from chipline.session.tasks import Cancelled
from chipline.store import edits
from chipline.store.relations import tie_reads
from chipline.store.relations.tie_reads import ties_around, ties_between
from chipline.store.workspace import Workspace


def make(workspace: Workspace, kind: str, name: str, **values: object) -> str:
    workspace.apply(edits.create(kind, {"name": name, **values}))
    with workspace.reading() as queries:
        found = queries.called(name, kind).only
    assert found is not None
    return found.id


@pytest.fixture
def ids(workspace: Workspace) -> dict[str, str]:
    """A tenant at a site, its operator with an owner, a cluster, a move and one that was none."""
    made = {name: make(workspace, "firm", name.title()) for name in ("owner", "lender", "tenant")}
    made["host"] = make(workspace, "firm", "Host", hq_country="MY")
    link = {"subject": made["host"], "predicate": "subsidiary of", "object": made["owner"]}
    workspace.apply(edits.create("link", {**link, "began": "2025-06"}))
    same = {"subject": made["host"], "predicate": "not the same as", "object": made["tenant"]}
    workspace.apply(edits.create("link", same))
    made["site"] = make(workspace, "facility", "Kulai park", operator=made["host"], country="MY")
    made["other"] = make(workspace, "facility", "Other park", country="SG")
    made["chip"] = make(workspace, "chip", "Some chip", vendor=made["owner"])
    made["cluster"] = make(
        workspace, "cluster", "Racks", facility=made["site"], chip=made["chip"], status="reported"
    )
    made["rents"] = make(
        workspace,
        "tenancy",
        "Tenant at Kulai",
        tenant=made["tenant"],
        facility=made["site"],
        cluster=made["cluster"],
        hardware_owner=made["lender"],
        tenure="leased",
        status="alleged",
        began="2024",
    )
    made["rule"] = make(workspace, "restriction", "A rule", issuers=[made["owner"]])
    made["move"] = make(
        workspace,
        "relocation",
        "A move",
        firms=[made["tenant"]],
        to_facility=made["site"],
        from_facility=made["other"],
        chips=[made["chip"]],
        trigger=made["rule"],
        status="confirmed",
    )
    made["stayed"] = make(
        workspace,
        "relocation",
        "Stayed",
        firms=[made["tenant"]],
        to_facility=made["other"],
        status="non-move",
    )
    return made


def said(graph: TieGraph, ids: dict[str, str]) -> set[tuple[str, str, str]]:
    names = {one: name for name, one in ids.items()}
    return {
        (names[tie.subject], tie.role, names[tie.object])
        for tie in graph.ties
        if tie.subject in names and tie.object in names
    }


def test_a_tenancy_and_a_move_tie_those_that_they_name(
    workspace: Workspace, ids: dict[str, str]
) -> None:
    with workspace.reading() as queries:
        graph = ties_around(queries, "firm", ids["tenant"])
    found = said(graph, ids)
    assert {
        ("tenant", "rents", "site"),
        ("tenant", "rents", "cluster"),
        ("tenant", "uses hardware of", "lender"),
        ("lender", "has hardware at", "site"),
        ("tenant", "moved to", "site"),
        ("tenant", "moved from", "other"),
        ("tenant", "computes on", "chip"),
        ("tenant", "moved because of", "rule"),
        ("rents", "tenancy.tenant", "tenant"),
        # What those say of themselves.
        ("site", "facility.operator", "host"),
        ("host", "subsidiary of", "owner"),
        ("rule", "restriction.issuers", "owner"),
    } <= found
    assert not any(role == "not the same as" for _begin, role, _end in found)
    # What did not move is tied to the firm, but not to where it did not go.
    assert ("stayed", "relocation.firms", "tenant") in found
    assert ("tenant", "moved to", "other") not in found
    (rents,) = (tie for tie in graph.ties if tie.role == "rents" and tie.object == ids["site"])
    assert rents.certainty is Certainty.ALLEGED
    assert rents.span.began == "2024"
    assert graph.degree[ids["tenant"]] >= 3
    assert graph.owners.ultimate(ids["host"], 740_000) == ids["owner"]


def test_filters_leave_records_out_with_what_they_say(
    workspace: Workspace, ids: dict[str, str]
) -> None:
    with workspace.reading() as queries:
        abroad = (Filter("country", values=("SG",), kind="facility"),)
        found = said(ties_around(queries, "firm", ids["tenant"], abroad), ids)
        mine = (Filter("hq_country", values=("MY",)),)
        kept = said(ties_around(queries, "firm", ids["tenant"], mine), ids)
    assert ("tenant", "moved from", "other") in found
    assert not any("site" in (begin, end) for begin, _role, end in found)
    # The record in the middle stays, whatever it is.
    assert ("tenant", "rents", "site") in kept
    assert not any("lender" in (begin, end) for begin, _role, end in kept)


def test_both_ends_are_read_until_they_must_have_met(
    workspace: Workspace, ids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[tuple[int, int]] = []
    ends = ({ids["tenant"]: "firm"}, {ids["owner"]: "firm"})
    with workspace.reading() as queries:
        graph = ties_between(queries, ends, 6, lambda done, total: told.append((done, total)))
        assert {("tenant", "rents", "site"), ("chip", "chip.vendor", "owner")} <= said(graph, ids)
        assert told[-1] == (5, 6)
        monkeypatch.setattr(tie_reads, "MOST_RECORDS", 2)
        few = ties_between(queries, ends, 6)
    assert len(few.ties) < len(graph.ties)
    assert graph.whole
    assert not few.whole


def test_it_can_be_given_up(workspace: Workspace, ids: dict[str, str]) -> None:
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with workspace.reading() as queries, pytest.raises(Cancelled):
        ties_between(queries, ({ids["tenant"]: "firm"},), 6, stop)
