"""The chain as it is read: what tenancies name, through clusters and sites, and what filters leave."""

from __future__ import annotations

import pytest

from chipline.records.query import Filter, Operator
from chipline.relations_layout.chain import ChainFacts
from chipline.scenery.event_mapping import Certainty
from chipline.store import edits
from chipline.store.relations import chain_reads
from chipline.store.relations.chain_reads import chain_facts
from chipline.store.workspace import Workspace


def make(workspace: Workspace, kind: str, name: str, **values: object) -> str:
    workspace.apply(edits.create(kind, {"name": name, **values}))
    with workspace.reading() as queries:
        found = queries.called(name, kind).only
    assert found is not None
    return found.id


@pytest.fixture
def ids(workspace: Workspace) -> dict[str, str]:
    """A tenant on a cluster at a site, another without one, and a cluster that nobody uses."""
    made: dict[str, str] = {}
    made["group"] = make(workspace, "firm", "Group", hq_country="CN")
    made["tenant"] = make(workspace, "firm", "Arm", hq_country="SG", ultimate_parent=made["group"])
    made["host"] = make(workspace, "firm", "Host", hq_country="MY")
    made["buyer"] = make(workspace, "firm", "Buyer", hq_country="US")
    link = {"subject": made["host"], "predicate": "subsidiary of", "object": made["buyer"]}
    workspace.apply(edits.create("link", {**link, "began": "2025-06"}))
    made["site"] = make(workspace, "facility", "Kulai park", operator=made["host"], country="MY")
    made["chip"] = make(workspace, "chip", "Some chip")
    made["cluster"] = make(
        workspace,
        "cluster",
        "Racks",
        owner=made["host"],
        facility=made["site"],
        chip=made["chip"],
        status="confirmed",
    )
    made["idle"] = make(workspace, "cluster", "Idle racks", owner=made["host"], status="planned")
    tenant = {"tenant": made["tenant"], "status": "reported"}
    made["through"] = make(workspace, "tenancy", "Arm on racks", cluster=made["cluster"], **tenant)
    made["alone"] = make(workspace, "tenancy", "Somebody", began="2025", status="alleged")
    made["model"] = make(
        workspace,
        "model",
        "A model",
        developers=[made["tenant"], made["group"]],
        training_site=made["site"],
    )
    made["rule"] = make(workspace, "restriction", "A rule")
    make(
        workspace,
        "relocation",
        "A move",
        firms=[made["tenant"]],
        to_facility=made["site"],
        trigger=made["rule"],
    )
    return made


def read(workspace: Workspace, *filters: Filter) -> ChainFacts:
    with workspace.reading() as queries:
        return chain_facts(queries, filters)


def rows(facts: ChainFacts) -> set[str]:
    return {row.record for row in facts.rows}


def test_a_tenancy_takes_from_its_cluster_what_it_does_not_say(
    workspace: Workspace, ids: dict[str, str]
) -> None:
    found = {row.record: row for row in read(workspace).rows}
    row = found[ids["through"]]
    assert row.ends == {
        "chips": (ids["chip"],),
        "hardware owner": (ids["host"],),
        "site": (ids["site"],),
        "operator": (ids["host"],),
        "tenant": (ids["tenant"],),
        "model": (ids["model"],),
        "trigger": (ids["rule"],),
    }
    assert row.certainty is Certainty.REPORTED
    assert not any(found[ids["alone"]].ends.values())
    assert found[ids["alone"]].certainty is Certainty.ALLEGED
    assert found[ids["alone"]].span.began_first is not None


def test_a_cluster_in_use_has_no_ribbon_of_its_own(
    workspace: Workspace, ids: dict[str, str]
) -> None:
    found = {row.record: row for row in read(workspace).rows}
    assert ids["cluster"] not in found
    assert found[ids["idle"]].kind == "cluster"
    assert found[ids["idle"]].ends["hardware owner"] == (ids["host"],)


def test_what_is_too_much_to_be_read_is_counted(
    workspace: Workspace, ids: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = read(workspace)
    assert whole.unread == 0
    monkeypatch.setattr(chain_reads, "MOST_ROWS", 1)
    few = read(workspace)
    assert len(few.rows) < len(whole.rows)
    with workspace.reading() as queries:
        every = queries.count("tenancy") + queries.count("cluster")
    assert few.unread == every - 2


def test_owners_are_read_up_to_the_last_with_their_days(
    workspace: Workspace, ids: dict[str, str]
) -> None:
    facts = read(workspace)
    assert facts.parties[ids["group"]].chinese
    assert facts.owners.ultimate(ids["tenant"], 739_000) == ids["group"]
    assert facts.owners.ultimate(ids["host"], 739_000) == ids["host"]
    assert facts.owners.ultimate(ids["host"], 739_700) == ids["buyer"]
    assert facts.owners.has_link_on(ids["host"], 739_700)
    assert not facts.owners.has_link_on(ids["host"], 739_000)


@pytest.mark.parametrize(
    ("wanted", "kept"),
    [
        (Filter("status", values=("reported",)), {"through"}),
        (Filter("country", values=("MY",), kind="facility"), {"through"}),
        (Filter("vendor", Operator.BLANK), {"through"}),
        (Filter("hq_country", values=("SG",)), {"through"}),
        (Filter("hq_country", values=("CN",)), set()),
        (Filter("text", Operator.CONTAINS, ("racks",)), {"through", "idle"}),
        (Filter("jurisdictions", values=("US",)), {"through", "alone", "idle"}),
    ],
)
def test_a_filter_holds_of_the_tenancy_or_of_what_it_names(
    workspace: Workspace, ids: dict[str, str], wanted: Filter, kept: set[str]
) -> None:
    found = rows(read(workspace, wanted))
    own = {ids[name] for name in ("through", "alone", "idle")}
    assert found & own == {ids[name] for name in kept}
