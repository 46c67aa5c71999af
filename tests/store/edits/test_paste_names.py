"""A pasted row means a record by any of its names, and never renames it by that."""

from __future__ import annotations

import pytest

from chipline.records.record import id_of_slug
from chipline.store.compound_edits.paste import paste, plan
from chipline.store.compound_edits.paste_plan import Pasting, Plan
from chipline.store.edits import create, set_field
from chipline.store.workspace import Workspace

ALIBABA, HUAWEI = id_of_slug("alibaba"), "00000000-0000-4000-8000-00000000aaaa"


@pytest.fixture
def named(workspace: Workspace) -> Workspace:
    firm = {
        "name": "Huawei",
        "native_name": "华为",
        "aliases": ["Huawei Technologies", "Хуавей"],
        "former_names": ["Huaxia (../1987)"],
    }
    workspace.apply(create("firm", firm, record_id=HUAWEI))
    workspace.apply(set_field("firm", ALIBABA, "aliases", ["Alibaba Group"]))
    return workspace


def planned(workspace: Workspace, kind: str, columns: str, *rows: tuple[str, ...]) -> Plan:
    with workspace.reading() as queries:
        return plan(queries, pasting(kind, columns, *rows))


def pasting(kind: str, columns: str, *rows: tuple[str, ...]) -> Pasting:
    return Pasting(kind, tuple(columns.split()), rows, tuple(range(2, 2 + len(rows))))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("huawei", None),
        ("ＨＵＡＷＥＩ", None),
        ("华为", "Huawei (native name “华为”)"),
        ("華為", "Huawei (native name “华为”)"),
        ("ХУАВЕЙ", "Huawei (alias “Хуавей”)"),
        (
            "Huawei Technologies Co., Ltd.",
            "Huawei (name without the legal form “Huawei Technologies”)",
        ),
    ],
)
def test_a_row_is_recognised_by_any_name_and_renames_nothing(
    named: Workspace, written: str, said: str | None
) -> None:
    rows = ("firm", "name hq_country", (written, "CN"))
    (row,) = planned(named, *rows).rows
    assert (row.record, row.is_new, row.title) == (HUAWEI, False, "Huawei")
    assert (row.said and str(row.said)) == said
    named.apply(paste(pasting(*rows)))
    with named.reading() as queries:
        values = queries.values("firm", HUAWEI)
    assert values is not None
    assert (values["name"], values["hq_country"]) == ("Huawei", "CN")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Huaxia", "Perhaps the same as Huawei (former name “Huaxia”)."),
        ("Huawey", "Perhaps the same as Huawei (similar name)."),
        ("Alibaba Holdings", "Perhaps the same as Alibaba (similar name)."),
        ("Bit Foundry", None),
    ],
)
def test_a_new_row_says_what_it_may_be(named: Workspace, written: str, said: str | None) -> None:
    (row,) = planned(named, "firm", "name", (written,)).rows
    assert row.is_new
    assert (row.said and str(row.said)) == said


def test_two_names_of_one_record_are_one_record(named: Workspace) -> None:
    found = planned(named, "firm", "name hq_country", ("Huawei", "CN"), ("华为", "SG"))
    assert [row.why and str(row.why) for row in found.rows] == [
        None,
        "This is the same record as in row 2.",
    ]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Huawei", None),
        ("华为", "华为 → Huawei (native name “华为”)"),
        ("Huaxia", "Huaxia → Huawei (former name “Huaxia”)"),
        (
            "Huawei Technologies Ltd",
            "Huawei Technologies Ltd → Huawei (name without the legal form “Huawei Technologies”)",
        ),
    ],
)
def test_a_record_is_pointed_at_by_any_name(
    named: Workspace, written: str, said: str | None
) -> None:
    cell = planned(named, "chip", "name vendor", ("New chip", written)).rows[0].cells[1]
    assert (cell.after, cell.said and str(cell.said)) == (HUAWEI, said)


def test_several_are_pointed_at_by_any_name(named: Workspace) -> None:
    found = planned(named, "relocation", "name firms", ("Move", "华为, Alibaba Group"))
    cell = found.rows[0].cells[1]
    assert cell.after == [HUAWEI, ALIBABA]
    assert str(cell.said) == (
        "华为 → Huawei (native name “华为”), Alibaba Group → Alibaba (alias “Alibaba Group”)"
    )


def test_an_unknown_name_says_whom_it_may_mean(named: Workspace) -> None:
    cell = planned(named, "chip", "name vendor", ("New chip", "Huawey")).rows[0].cells[1]
    assert str(cell.why) == (
        "Vendor: no firm is called “Huawey”. It may be Huawei (similar name). "
        "Write that name, or make a new one first."
    )
