"""A diagram in parts: all of it is in them, each has room, and what it hangs on stands in each."""

from __future__ import annotations

import pytest

from chipline.relations_layout.chain import ChainContent, chain_diagram
from chipline.relations_layout.diagram import Diagram, DiagramNode, NodeForm, NodeKey, Ribbon
from chipline.relations_layout.diagram_scene import lay_out
from chipline.relations_layout.division import divided
from chipline.relations_layout.ties import Party
from chipline.scenery.as_of import AsOf, AsOfStatus
from chipline.scenery.text_metrics import Ruler
from relation_rows import chain_of, tenancy

RULER = Ruler(lambda _character: 6.5)
ROWS = tuple(
    tenancy(f"t{n}", owner=f"owner {n // 4}", site=f"site {n:02}", tenant=f"tenant {n % 3}")
    for n in range(24)
)
CHAIN = chain_diagram(ChainContent(chain_of(ROWS), AsOf(739_000.0)))


def height(diagram: Diagram) -> float:
    return lay_out(diagram, 821.0, RULER).height


def around(many: int, beyond: int) -> Diagram:
    """What is around a record: so many on its right, and behind each so many further."""
    nodes = [DiagramNode(("centre", ("c",)), 0, NodeForm.RECORD, (Party("c", "firm", "Centre"),))]
    ribbons: list[Ribbon] = []
    columns: list[list[int]] = [[0], [], []]

    def add(column: str, name: str, near: int) -> int:
        place = 1 if column == "ahead" else 2
        number = len(nodes)
        nodes.append(
            DiagramNode((column, (name,)), place, NodeForm.RECORD, (Party(name, "firm", name),))
        )
        columns[place].append(number)
        key = (name,)
        ribbons.append(Ribbon(key, "tie", key, "", (near, number), AsOfStatus.SURELY, role="runs"))
        return number

    for one in range(many):
        first = add("ahead", f"x{one}", 0)
        for two in range(beyond):
            add("runners", f"x{one} y{two}", first)
    centre: NodeKey = ("centre", ("c",))
    order = tuple(map(tuple, columns))
    names = ("centre", "ahead", "runners")
    return Diagram(names, tuple(nodes), tuple(ribbons), order, 0, centre, weighted=False)


@pytest.mark.parametrize("room", [120.0, 220.0, 350.0])
def test_each_part_of_a_chain_has_room_and_each_ribbon_is_in_one(room: float) -> None:
    parts = divided(CHAIN, height, room)
    assert len(parts) > 1
    assert all(height(part) <= room for part in parts)
    told = [ribbon.key for part in parts for ribbon in part.ribbons]
    assert sorted(told) == sorted(ribbon.key for ribbon in CHAIN.ribbons)
    for part in parts:
        for ribbon in part.ribbons:
            (whole,) = (one for one in CHAIN.ribbons if one.key == ribbon.key)
            keys = [part.nodes[node].key for node in ribbon.nodes]
            assert keys == [CHAIN.nodes[node].key for node in whole.nodes]


def test_parts_go_on_where_the_one_before_ended() -> None:
    parts = divided(CHAIN, height, 220.0)
    place = CHAIN.columns.index("site")
    sites = [part.nodes[node].key for part in parts for node in part.order[place]]
    assert sites == [CHAIN.nodes[node].key for node in CHAIN.order[place]]


def test_a_node_is_as_high_as_what_goes_through_it_in_its_part() -> None:
    for part in divided(CHAIN, height, 220.0):
        through = [len(ribbons) for ribbons in part.through]
        assert [node.weight for node in part.nodes] == through


def test_the_last_part_is_no_remnant() -> None:
    parts = divided(CHAIN, height, 220.0)
    sizes = [len(part.ribbons) for part in parts]
    assert min(sizes) * 2 > max(sizes)


@pytest.mark.parametrize(("many", "beyond"), [(30, 0), (6, 5), (1, 20)])
def test_around_a_record_every_part_leads_out_from_it(many: int, beyond: int) -> None:
    whole = around(many, beyond)
    parts = divided(whole, height, 200.0)
    assert len(parts) > 1
    for part in parts:
        assert part.centre in part.numbers
        assert height(part) <= 200.0
        reached = {part.numbers[("centre", ("c",))]}
        for ribbon in part.ribbons:
            assert ribbon.nodes[0] in reached
            reached.add(ribbon.nodes[1])
        assert reached == set(range(len(part.nodes)))
    shown = {node.key for part in parts for node in part.nodes}
    assert shown == {node.key for node in whole.nodes}


def test_what_has_room_stays_whole() -> None:
    (part,) = divided(CHAIN, height, 10_000.0)
    assert part.nodes == CHAIN.nodes
    assert {one.key for one in part.ribbons} == {one.key for one in CHAIN.ribbons}


def test_a_record_without_relations_is_one_part() -> None:
    (part,) = divided(around(0, 0), height, 200.0)
    assert len(part.nodes) == 1
