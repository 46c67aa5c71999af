"""Tables: filters, facets, order and place; and records read from both ends."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import DatabaseError

from chipline.records.kinds import ALL_KINDS
from chipline.records.query import CITED_BY, RECORD, Filter, Operator, Query
from chipline.records.record import KINDS, id_of_slug
from chipline.store import edits
from chipline.store.file.connections import raw
from chipline.store.journal import journal
from chipline.store.search import filter_sql
from chipline.store.workspace import Workspace
from conftest import in_memory, prepared
from performance.generator import generate
from store.dumps import sql
from store.tree_pages import leaf_pages, spoil_pages

IS, IS_NOT, CONTAINS, BETWEEN, BLANK, PRESENT = Operator
ALIBABA, NVIDIA, BIS = (id_of_slug(slug) for slug in ("alibaba", "nvidia", "bis"))
MOVE, LETTER = id_of_slug("rl-ali-sea-train"), id_of_slug("us-h20-letter-2025")

MORE: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("firm", "tencent", {"name": "tencent", "hq_country": "CN", "kinds": ["developer"]}),
    ("firm", "asml", {"name": "ASML", "hq_country": "NL", "aliases": ['100% "litho"', "Ünits"]}),
    ("chip", "nv-a100", {"name": "A100", "vendor": NVIDIA, "fp16_tflops": 312, "datacentre": True}),
    ("chip", "nv-x", {"name": "Gaming", "vendor": NVIDIA, "fp16_tflops": 165, "datacentre": False}),
    ("chip", "ali-ppu", {"name": "PPU", "vendor": ALIBABA, "release": "2025"}),
    ("relocation", "rl-2", {"name": "Two", "firms": [ALIBABA, NVIDIA], "began": "2024-11-02",
                            "to_countries": ["SG"], "status": "alleged"}),
    ("relocation", "rl-3", {"name": "three", "firms": [NVIDIA], "began": "../2023",
                            "status": "reported"}),
    ("relocation", "rl-4", {"name": "Four", "began": "2025-06/..", "status": "reported"}),
    ("relocation", "rl-5", {"name": "five"}),
)  # fmt: skip


def _fill(workspace: Workspace) -> None:
    for kind, slug, values in MORE:
        workspace.apply(edits.create(kind, {**values, "slug": slug}, record_id=id_of_slug(slug)))


@pytest.fixture(scope="module")
def filled_file(small_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepared(small_file, tmp_path_factory.mktemp("filled"), _fill)


@pytest.fixture
def filled(filled_file: Path) -> Iterator[Workspace]:
    """The small workspace with some records to tell apart."""
    with closing(in_memory(filled_file)) as made:
        yield made


def shown(workspace: Workspace, kind: str, *filters: Filter, sort: Any = ()) -> list[str]:
    with workspace.reading() as queries:
        page = queries.records(Query(kind, filters, tuple(sort)))
        assert queries.count(kind, filters) == len(page.rows)
    return [str(row["slug"]) for row in page.rows]


@pytest.mark.parametrize(
    ("kind", "wanted", "slugs"),
    [
        ("firm", Filter("name", IS, ("ASML",)), {"asml"}),
        ("firm", Filter("hq_country", IS, ("CN",)), {"alibaba", "tencent"}),
        ("firm", Filter("hq_country", IS, ("CN", "NL")), {"alibaba", "tencent", "asml"}),
        ("firm", Filter("hq_country", IS, ("NL", None)), {"asml", "bis"}),
        ("firm", Filter("hq_country", IS, (None,)), {"bis"}),
        ("firm", Filter("hq_country", IS, ()), set()),
        ("firm", Filter("hq_country", IS_NOT, ("CN",)), {"nvidia", "bis", "muller", "asml"}),
        ("firm", Filter("hq_country", IS_NOT, ("CN", None)), {"nvidia", "muller", "asml"}),
        ("firm", Filter("hq_country", IS_NOT, (None,)),
         {"nvidia", "muller", "asml", "alibaba", "tencent"}),
        ("firm", Filter("kinds", IS, ("cloud",)), {"alibaba"}),
        ("firm", Filter("kinds", IS, ("developer", "authority")), {"alibaba", "tencent", "bis"}),
        ("firm", Filter("kinds", IS, (None, "cloud")), {"alibaba", "muller", "asml"}),
        ("firm", Filter("kinds", IS_NOT, ("developer",)), {"nvidia", "bis", "muller", "asml"}),
        ("firm", Filter("kinds", IS_NOT, ("developer", None)), {"nvidia", "bis"}),
        ("firm", Filter("name", CONTAINS, ("ali",)), {"alibaba"}),
        ("firm", Filter("name", CONTAINS, ("S",)), {"asml", "bis"}),
        ("firm", Filter("name", CONTAINS, ("%",)), set()),
        ("firm", Filter("aliases", CONTAINS, ("100%",)), {"asml"}),
        ("firm", Filter("aliases", CONTAINS, ("Ünits",)), {"asml"}),
        ("firm", Filter("native_name", BLANK), {"nvidia", "bis", "muller", "tencent", "asml"}),
        ("firm", Filter("native_name", PRESENT), {"alibaba"}),
        ("firm", Filter("kinds", BLANK), {"muller", "asml"}),
        ("firm", Filter("text", CONTAINS, ("rechen",)), {"muller"}),
        ("firm", Filter("text", CONTAINS, ("阿里", "alibaba")), {"alibaba"}),
        ("firm", Filter("text", CONTAINS, ("-",)),
         {"nvidia", "bis", "muller", "tencent", "asml", "alibaba"}),
        ("chip", Filter("vendor", IS, (NVIDIA,)), {"nv-h20", "nv-a100", "nv-x"}),
        ("chip", Filter("datacentre", IS, (True,)), {"nv-h20", "nv-a100"}),
        ("chip", Filter("datacentre", IS, (False,)), {"nv-x"}),
        ("chip", Filter("datacentre", IS_NOT, (False,)), {"nv-h20", "nv-a100", "ali-ppu"}),
        ("chip", Filter("fp16_tflops", BETWEEN, (148, 165)), {"nv-h20", "nv-x"}),
        ("chip", Filter("fp16_tflops", BETWEEN, (165.5, None)), {"nv-a100"}),
        ("chip", Filter("fp16_tflops", BETWEEN, (None, 148)), {"nv-h20"}),
        ("chip", Filter("fp16_tflops", BETWEEN, ()), {"nv-h20", "nv-x", "nv-a100"}),
        ("chip", Filter("fp16_tflops", IS, (312.0,)), {"nv-a100"}),
        ("relocation", Filter("firms", IS, (ALIBABA,)), {"rl-ali-sea-train", "rl-2"}),
        ("relocation", Filter("firms", IS_NOT, (ALIBABA,)), {"rl-3", "rl-4", "rl-5"}),
        ("relocation", Filter("to_countries", IS, ("MY",)), {"rl-ali-sea-train"}),
        ("relocation", Filter("began", IS, ("2025",)), {"rl-ali-sea-train", "rl-4"}),
        ("relocation", Filter("began", IS, ("2024-11",)), {"rl-2"}),
        ("relocation", Filter("began", IS, (None,)), {"rl-5"}),
        ("relocation", Filter("began", BETWEEN, ("2025-04-30", "2025-04-30")),
         {"rl-ali-sea-train"}),
        ("relocation", Filter("began", BETWEEN, ("2025-05", None)), {"rl-4"}),
        ("relocation", Filter("began", BETWEEN, (None, "2024")), {"rl-3", "rl-2"}),
        ("relocation", Filter("began", BETWEEN, ("2030", "2030")), {"rl-4"}),
        ("relocation", Filter("began", BETWEEN, ("2024-11/..", "2024-11/..")),
         {"rl-2", "rl-ali-sea-train", "rl-4"}),
        ("relocation", Filter("began", BETWEEN, ("2023/2024", "2023/2024")), {"rl-2", "rl-3"}),
        ("relocation", Filter("began", BETWEEN, (None, None)),
         {"rl-ali-sea-train", "rl-2", "rl-3", "rl-4"}),
        ("relocation", Filter("began", BETWEEN, ("soon", "never")),
         {"rl-ali-sea-train", "rl-2", "rl-3", "rl-4"}),
        ("relocation", Filter(CITED_BY, IS, ("src-ft",)), {"rl-ali-sea-train"}),
        ("relocation", Filter(CITED_BY, IS, (id_of_slug("src-ft"),)), {"rl-ali-sea-train"}),
        ("relocation", Filter(CITED_BY, IS, ("src-none",)), set()),
        ("firm", Filter(CITED_BY, IS, ("src-ft",)), set()),
        ("source", Filter(CITED_BY, IS, ("src-ft",)), {"src-ft"}),
        ("citation", Filter(CITED_BY, IS, ("src-ft",)), {"ct-1"}),
        ("relocation", Filter(RECORD, IS, (MOVE, "rl-2", "alibaba", None)), {"rl-ali-sea-train", "rl-2"}),
        ("relocation", Filter(RECORD, IS, ()), set()),
        ("relocation", Filter(RECORD, IS_NOT, (MOVE, "rl-2")), {"rl-3", "rl-4", "rl-5"}),
        ("source", Filter("hq_country", IS, ("CN",)), {"src-ft"}),
        ("source", Filter("name", IS, ("x",), kind="firm"), {"src-ft"}),
    ],
)  # fmt: skip
def test_a_filter_shows_what_it_says(
    filled: Workspace, kind: str, wanted: Filter, slugs: set[str]
) -> None:
    assert set(shown(filled, kind, wanted)) == slugs


def test_filters_hold_together(filled: Workspace) -> None:
    both = Filter("vendor", IS, (NVIDIA,)), Filter("datacentre", IS, (True,))
    assert set(shown(filled, "chip", *both)) == {"nv-h20", "nv-a100"}
    words = Filter("text", CONTAINS, ("a100",)), Filter("text", CONTAINS, ("nv",))
    assert set(shown(filled, "chip", *words)) == {"nv-a100"}


def test_a_filter_passes_what_it_does_not_reject(filled: Workspace) -> None:
    everything = set(shown(filled, "relocation"))
    for name, value in (("status", "reported"), ("firms", ALIBABA), ("to_countries", "SG")):
        inside = set(shown(filled, "relocation", Filter(name, IS, (value,))))
        outside = set(shown(filled, "relocation", Filter(name, IS_NOT, (value,))))
        assert inside | outside == everything
        assert not inside & outside


@pytest.mark.parametrize(
    ("kind", "name", "up"),
    [
        ("chip", "fp16_tflops", ["nv-h20", "nv-x", "nv-a100", "ali-ppu"]),
        ("relocation", "began", ["rl-2", "rl-ali-sea-train", "rl-4"]),
        ("firm", "hq_country", ["alibaba", "tencent", "muller", "asml", "nvidia", "bis"]),
        ("firm", "name", ["alibaba", "asml", "bis", "muller", "nvidia", "tencent"]),
        ("chip", "vendor", ["ali-ppu", "nv-h20", "nv-a100", "nv-x"]),
        ("relocation", "firms", ["rl-ali-sea-train", "rl-2", "rl-3"]),
    ],
)
def test_empty_values_come_last_whichever_way_is_sorted(
    filled: Workspace, kind: str, name: str, up: list[str]
) -> None:
    everything = set(shown(filled, kind))
    ascending = shown(filled, kind, sort=[(name, False)])
    descending = shown(filled, kind, sort=[(name, True)])
    assert ascending[: len(up)] == up
    assert set(ascending) == set(descending) == everything
    key = "began_earliest" if name == "began" else name
    empty = {
        slug
        for (slug,) in sql(filled, f'SELECT slug FROM "{kind}" WHERE "{key}" IS NULL')  # noqa: S608
    }
    for order in (ascending, descending):
        assert set(order[len(order) - len(empty) :]) == empty


@pytest.mark.parametrize(
    "values",
    [("SG",), ("MY", "SG"), (None, "SG"), (*(f"X{n}" for n in range(20)), "SG")],
    ids=["one", "two", "none too", "many"],
)
def test_a_value_of_a_list_is_found_however_the_list_is_written(
    filled: Workspace, values: tuple[str | None, ...]
) -> None:
    """Another program may write JSON with spaces; a part of a value is not the value."""
    with filled.transaction() as queries:
        for slug, written in (
            ("rl-2", '[ "US" , "SG" ]'),
            ("rl-3", '["SGP","XSG"]'),
            ("rl-4", "[]"),
        ):
            queries.connection.exec_driver_sql(
                "UPDATE relocation SET to_countries = ? WHERE slug = ?", (written, slug)
            )
    wanted = Filter("to_countries", IS, values)
    without = {"rl-5"} if None in values else set()
    assert set(shown(filled, "relocation", wanted)) == {"rl-ali-sea-train", "rl-2"} | without
    others = set(shown(filled, "relocation", Filter("to_countries", IS_NOT, values)))
    assert others == {"rl-3", "rl-4", "rl-5"} - without


def test_values_that_json_writes_otherwise_are_found_in_lists(filled: Workspace) -> None:
    for value in ('100% "litho"', "Ünits"):
        assert shown(filled, "firm", Filter("aliases", IS, (value,))) == ["asml"]
    assert shown(filled, "firm", Filter("aliases", IS, ("litho",))) == []


def test_a_day_that_is_no_number_hides_no_row(filled: Workspace) -> None:
    with filled.transaction() as queries:
        for slug, day in (("rl-2", 738_000.5), ("rl-3", "some day")):
            queries.connection.exec_driver_sql(
                "UPDATE relocation SET began_earliest = ? WHERE slug = ?", (day, slug)
            )
    for descending in (False, True):
        found = shown(filled, "relocation", sort=[("began", descending)])
        assert sorted(found) == sorted(["rl-2", "rl-3", "rl-4", "rl-5", "rl-ali-sea-train"])


@pytest.mark.parametrize("descending", [False, True])
def test_rows_with_the_same_number_stay_in_their_order(
    filled: Workspace, *, descending: bool
) -> None:
    filled.apply(edits.set_fields("chip", [id_of_slug("nv-x")], {"fp16_tflops": 312.0}))
    order = shown(filled, "chip", sort=[("fp16_tflops", descending)])
    assert order.index("nv-a100") + 1 == order.index("nv-x")
    nothing = Filter("name", IS, ("no such chip",))
    assert shown(filled, "chip", nothing, sort=[("fp16_tflops", descending)]) == []


def test_a_filtered_table_is_gone_through_and_not_looked_up_in_the_order_of_an_index(
    filled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filter_sql, "MOST_BY_KEY", 0)
    chosen = Filter("hq_country", IS, ("CN", "NL"))
    statements: list[str] = []
    with filled.reading() as queries:
        below = raw(queries.connection)
        below.set_trace_callback(statements.append)
        rows = queries.rows(Query("firm", (chosen,), (("name", False), ("slug", False))))
        below.set_trace_callback(None)
        names = [row["name"] for row in queries.page("firm", list(rows)).rows]
    assert names == ["Alibaba", "ASML", "tencent"]
    (asked,) = [one for one in statements if "ORDER BY" in one]
    plan = [row[-1] for row in sql(filled, f"EXPLAIN QUERY PLAN {asked}")]
    assert "SCAN firm" in plan


def test_the_second_key_decides_where_the_first_is_equal(filled: Workspace) -> None:
    order = shown(filled, "firm", sort=[("hq_country", False), ("name", True)])
    assert order[:2] == ["tencent", "alibaba"]
    assert shown(filled, "firm") == ["alibaba", "asml", "bis", "muller", "nvidia", "tencent"]
    assert shown(filled, "firm", sort=[("vendor", False)])


def test_a_records_place_is_its_row_in_that_order(filled: Workspace) -> None:
    query = Query("firm", (Filter("hq_country", PRESENT),), (("name", True),))
    with filled.reading() as queries:
        rows = queries.rows(query)
        order = [row["id"] for row in queries.page("firm", list(rows)).rows]
        for place, record in enumerate(order):
            assert queries.position(query, record) == place
            assert queries.row_number("firm", record) == rows[place]
        assert queries.position(query, BIS) is None
        assert queries.position(query, "nobody") is None
        assert queries.row_number("firm", "nobody") is None


def test_a_page_keeps_the_order_asked_for_and_names_what_is_pointed_at(filled: Workspace) -> None:
    with filled.reading() as queries:
        rows = list(queries.rows(Query("chip")))
        page = queries.page("chip", [rows[2], rows[0], 999_999])
        assert [row["row_number"] for row in page.rows] == [rows[2], rows[0]]
        assert {named.slug for named in page.names.values()} <= {"nvidia", "alibaba"}
        assert page.names


def _facets(workspace: Workspace, kind: str, name: str, *filters: Filter) -> dict[Any, int]:
    with workspace.reading() as queries:
        found = queries.facets(Query(kind, filters), name)
    counts = [facet.count for facet in found]
    assert counts == sorted(counts, reverse=True)
    return {facet.value: facet.count for facet in found}


def test_facets_count_what_the_other_filters_let_pass(filled: Workspace) -> None:
    assert _facets(filled, "firm", "hq_country") == {"CN": 2, "US": 1, "DE": 1, "NL": 1, None: 1}
    chinese = Filter("hq_country", IS, ("CN",))
    assert _facets(filled, "firm", "kinds", chinese) == {"developer": 2, "cloud": 1}
    # A field's own filter does not narrow its own facets: one more value can be chosen.
    assert _facets(filled, "firm", "hq_country", chinese)["US"] == 1
    assert _facets(filled, "firm", "kinds")[None] == 2
    assert _facets(filled, "chip", "datacentre") == {True: 2, False: 1, None: 1}
    assert _facets(filled, "relocation", "to_countries", Filter("status", IS, ("alleged",))) == {
        "SG": 1
    }


def test_facets_of_dates_are_years_and_of_references_names(filled: Workspace) -> None:
    years = _facets(filled, "relocation", "began")
    assert (years["2025"], years["2024"], years[None]) == (2, 1, 1)
    for year in ("2025", "2024"):
        assert len(shown(filled, "relocation", Filter("began", IS, (year,)))) == years[year]
    with filled.reading() as queries:
        labels = {facet.label: facet.count for facet in queries.facets(Query("chip"), "vendor")}
        assert labels == {"NVIDIA": 3, "Alibaba": 1}
        several = {f.label: f.count for f in queries.facets(Query("relocation"), "firms")}
        assert several == {"Alibaba": 2, "NVIDIA": 2, "": 2}
        assert len(queries.facets(Query("firm"), "name", limit=2)) == 2


@given(st.integers(0, 3))
def test_facets_and_filters_count_alike(seed: int) -> None:
    workspace = Workspace.in_memory()
    workspace.apply(lambda _reads: generate(300, seed), act=journal.BASE)
    narrowed = Filter("status", IS, ("reported", "alleged"))
    with workspace.reading() as queries:
        for name in ("to_countries", "workloads", "firms", "trigger", "status"):
            for facet in queries.facets(Query("relocation", (narrowed,)), name, limit=5):
                others = () if name == "status" else (narrowed,)
                chosen = Filter(name, IS, (facet.value,))
                assert queries.count("relocation", (*others, chosen)) == facet.count
    workspace.close()


def test_a_record_is_read_from_both_ends(filled: Workspace) -> None:
    with filled.reading() as queries:
        pointing = {(p.owner.slug, p.field) for p in queries.pointers(LETTER)}
        assert pointing == {("rl-ali-sea-train", "trigger"), ("ln-1", "subject")}
        assert [link["slug"] for link in queries.links(id_of_slug("nv-h20"))] == ["ln-1"]
        (cited,) = queries.citations(MOVE)
        assert cited["source_values"]["publisher"] == "Financial Times"
        assert (
            queries.by_slug("nv-h20") == queries.names([id_of_slug("nv-h20")])[id_of_slug("nv-h20")]
        )
        assert queries.by_slug("nobody") is None
        assert queries.names(["nobody"]) == {}
        assert queries.values("firm", "nobody") is None


def test_counts_are_of_every_kind(filled: Workspace) -> None:
    with filled.reading() as queries:
        counts = queries.counts()
        assert set(counts) == {kind.name for kind in ALL_KINDS}
        assert (counts["firm"], counts["chip"], counts["view"]) == (6, 4, 0)
        assert queries.counts((Filter("hq_country", IS, ("CN",)),))["firm"] == 2
        assert queries.counts((Filter(CITED_BY, IS, ("src-ft",)),)) == {
            **dict.fromkeys(KINDS, 0),
            "relocation": 1,
            "source": 1,
            "citation": 1,
        }


def test_dates_are_read_by_earliest_day(filled: Workspace) -> None:
    with filled.reading() as queries:
        days = [row["began_earliest"] for row in queries.dates("relocation")]
    known = [day for day in days if day is not None]
    assert known == sorted(known)
    assert len(days) == 5


def test_of_a_damaged_file_those_are_named_that_can_be_read(
    small_file: Path, tmp_path: Path
) -> None:
    path = Path(shutil.copy(small_file, tmp_path / "damaged.chipline"))
    spoil_pages(path, leaf_pages(path, "sqlite_autoindex_link_1"))
    with closing(Workspace.open(path)) as workspace, workspace.reading() as queries:
        assert queries.names([NVIDIA, LETTER])[NVIDIA].title == "NVIDIA"
        with pytest.raises(DatabaseError, match="malformed"):
            queries.names([NVIDIA, "nothing is called so"])
