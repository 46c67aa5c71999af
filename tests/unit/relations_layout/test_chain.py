"""The chain: one ribbon a tenancy, one node a column, and what is not recorded is drawn as such."""

from __future__ import annotations

from datetime import date

import pytest

from chipline.records.ownership import Ownership
from chipline.relations_layout.chain import (
    FIRST_COLUMNS,
    MOST_RIBBONS,
    ChainContent,
    ChainFacts,
    chain_diagram,
)
from chipline.relations_layout.diagram import Diagram, NodeForm
from chipline.relations_layout.ties import Span
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode
from chipline.scenery.event_mapping import Certainty
from relation_rows import chain_of, cluster, party, span, tenancy


def on(year: int, month: int = 1, mode: Mode = Mode.INSTANT) -> AsOf:
    return AsOf(float(date(year, month, 1).toordinal()), mode)


ROWS = (
    tenancy(
        "one", chips="h100", owner="aolani", site="kulai", operator="aolani", tenant="bytedance"
    ),
    tenancy("two", owner="bytedance", site="sedenak", operator="bridge", tenant="bytedance"),
    tenancy("three", began="2026", site="kulai", operator="aolani", tenant="alibaba"),
    tenancy("four", began=None, site="datong", operator="chindata", tenant="bytedance"),
    cluster("idle", chips="h100", owner="g42", site="ajman"),
)
PARTIES = (party("bytedance", home="CN"), party("alibaba", home="CN"), party("g42", home="AE"))
BOUGHT = date(2026, 1, 15).toordinal()
OWNED = (
    Ownership(link="a", subsidiary="chindata", owner="bain", latest=BOUGHT),
    Ownership(link="b", subsidiary="chindata", owner="hec", earliest=BOUGHT),
)
FACTS = chain_of(ROWS, PARTIES, OWNED, {"bridge": "bain"})
NOW = on(2026, 6, Mode.ALL)


def chain(as_of: AsOf = NOW, facts: ChainFacts = FACTS, **more: object) -> Diagram:
    return chain_diagram(ChainContent(facts, as_of, **more))  # type: ignore[arg-type]  # as named


def named(diagram: Diagram, ribbon: str) -> list[tuple[str, ...]]:
    (found,) = (one for one in diagram.ribbons if one.records == (ribbon,))
    return [diagram.nodes[node].key[1] for node in found.nodes]


def test_every_ribbon_passes_one_node_of_each_column() -> None:
    found = chain()
    assert found.columns == FIRST_COLUMNS
    for ribbon in found.ribbons:
        columns = [found.nodes[node].column for node in ribbon.nodes]
        assert columns == list(range(len(columns)))
    assert named(found, "one") == [
        ("h100",),
        ("aolani",),
        ("kulai",),
        ("aolani",),
        ("aolani",),
        ("bytedance",),
    ]
    assert sum(node.weight for node in found.nodes if node.column == 0) == len(ROWS)


def test_a_cluster_that_nobody_uses_ends_at_its_site() -> None:
    assert named(chain(), "idle") == [("h100",), ("g42",), ("ajman",)]


def test_what_is_not_recorded_is_one_node_and_the_last() -> None:
    found = chain()
    chips = [found.nodes[node] for node in found.order[0]]
    assert [one.form for one in chips] == [NodeForm.RECORD, NodeForm.NOT_RECORDED]
    assert chips[-1].weight == 3
    assert not chips[-1].folded
    folded = chain(folded=frozenset({"chips"}))
    assert [folded.nodes[node].folded for node in folded.order[0]] == [False, True]


@pytest.mark.parametrize(("day", "parent"), [(on(2025), "bain"), (on(2026, 6), "hec")])
def test_the_ultimate_parent_is_that_of_the_day(day: AsOf, parent: str) -> None:
    found = chain(day)
    assert named(found, "four")[4] == (parent,)
    assert named(found, "two")[4] == ("bain",)


def test_the_user_s_ultimate_parent_tells_the_colour() -> None:
    owned = {"tiktok": "bytedance"}
    rows = (tenancy("far", tenant="tiktok"), tenancy("other", tenant="g42"))
    found = chain(facts=chain_of(rows, (*PARTIES, party("tiktok", home="SG")), (), owned))
    assert [one.chinese for one in found.ribbons] == [True, False]
    assert not any(one.chinese for one in found.nodes if one.key[1] == ("tiktok",))


def test_nodes_and_ribbons_are_found_by_their_records() -> None:
    found = chain()
    columns = [found.nodes[one].column for one in found.nodes_of("bytedance")]
    assert sorted(columns) == [1, 5]
    assert found.nodes_of("nobody") == ()
    (one,) = found.ribbons_of("one")
    assert found.ribbons[one].title == "One"
    (tenant,) = (n for n in found.nodes_of("bytedance") if found.nodes[n].column == 5)
    assert found.through[tenant] == (0, 1, 3)
    assert found.numbers[found.nodes[tenant].key] == tenant
    assert found.nodes[tenant].chinese
    assert found.nodes[found.order[0][-1]].first is None


def test_moving_the_day_only_fades() -> None:
    before = chain(on(2025))
    after = chain_diagram(ChainContent(FACTS, on(2026, 6)), before.shown_order)
    stand = {one.records[0]: one.standing for one in before.ribbons}
    assert stand["three"] is AsOfStatus.OUT
    assert stand["one"] is AsOfStatus.SURELY
    assert stand["four"] is AsOfStatus.POSSIBLY
    for column in range(3):
        assert [before.nodes[n].key for n in before.order[column]] == [
            after.nodes[n].key for n in after.order[column]
        ]


def test_a_new_node_moves_no_other_out_of_its_order() -> None:
    before = chain()
    more = (
        *ROWS,
        tenancy("new", chips="b200", owner="oracle", site="batam", operator="dayone", tenant="xai"),
        tenancy("newer", chips="h100", site="batam", operator="bridge", tenant="alibaba"),
    )
    facts = chain_of(more, PARTIES, OWNED, {"bridge": "bain"})
    after = chain_diagram(ChainContent(facts, NOW), before.shown_order)
    for shown, column in zip(before.order, after.order, strict=True):
        kept = [before.nodes[n].key for n in shown]
        keys = [after.nodes[n].key for n in column]
        # What is not recorded stays last, whoever comes.
        assert [one for one in keys if one in kept] == kept
        assert all(key[1] for key in keys[:-1])


def test_columns_can_be_chosen() -> None:
    found = chain(columns=("site", "tenant", "model"))
    assert [len(one.nodes) for one in found.ribbons] == [3, 3, 3, 3, 1]


def test_a_large_chain_is_folded_to_countries_and_ultimate_parents() -> None:
    sites = [
        party(f"site {n}", "facility", ("MY", "SG", "")[n % 3]) for n in range(MOST_RIBBONS + 1)
    ]
    rows = [
        tenancy(f"t{n}", site=site.id, operator=f"operator {n % 7}", tenant="bytedance")
        for n, site in enumerate(sites)
    ]
    owners: dict[str, str | None] = {f"operator {n}": "group" for n in range(7)}
    found = chain(facts=chain_of(rows, (*PARTIES, *sites), (), owners))
    assert sum(len(one.records) for one in found.ribbons) == len(rows)
    assert len(found.ribbons) == 3
    forms = {found.nodes[n].key[1]: found.nodes[n].form for n in found.order[2]}
    assert forms == {
        ("MY",): NodeForm.COUNTRY,
        ("SG",): NodeForm.COUNTRY,
        (): NodeForm.NOT_RECORDED,
    }
    assert found.ribbons[0].title == ""


def test_what_has_no_room_even_so_is_counted() -> None:
    rows = [tenancy(f"t{n}", tenant=f"firm {n}") for n in range(MOST_RIBBONS + 30)]
    found = chain(facts=chain_of(rows))
    assert (len(found.ribbons), found.left_out) == (MOST_RIBBONS, 30)


def test_an_empty_workspace_has_an_empty_chain() -> None:
    found = chain(facts=chain_of(()))
    assert (found.nodes, found.ribbons) == ((), ())


@pytest.mark.parametrize(
    ("began", "ended", "as_of", "standing"),
    [
        ("2024", None, on(2026), AsOfStatus.SURELY),
        ("2024", "2025", on(2026), AsOfStatus.OUT),
        ("2024", "2025", on(2025, 6), AsOfStatus.POSSIBLY),
        ("2024", "2025/..", on(2026), AsOfStatus.POSSIBLY),
        ("2024", "../2027", on(2026), AsOfStatus.POSSIBLY),
        ("2026", None, on(2026, 6), AsOfStatus.POSSIBLY),
        ("2027", None, on(2026, 6), AsOfStatus.OUT),
        (None, None, on(2026), AsOfStatus.POSSIBLY),
        ("2027", None, on(2026, 6, Mode.ALL), AsOfStatus.SURELY),
        ("2024", "2025", on(2026, 1, Mode.CUMULATIVE), AsOfStatus.SURELY),
        ("2026", None, on(2026, 6, Mode.CUMULATIVE), AsOfStatus.POSSIBLY),
        ("2027", None, on(2026, 6, Mode.CUMULATIVE), AsOfStatus.OUT),
        ("2024", "2025-05", on(2025, 8, Mode.WINDOW), AsOfStatus.SURELY),
    ],
)
def test_spans_stand_to_a_day_as_their_bounds_allow(
    began: str | None, ended: str | None, as_of: AsOf, standing: AsOfStatus
) -> None:
    assert span(began, ended).standing(as_of) is standing
    assert span(began, ended).undated is (began is None and ended is None)


def test_a_span_is_read_from_a_record() -> None:
    values = {"opened_earliest": 5, "opened_latest": 9}
    assert Span.of(values, "opened") == Span(5, 9)
    assert Certainty.REPORTED is ROWS[0].certainty
