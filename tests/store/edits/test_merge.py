"""Duplicates: found with their reasons, compared side by side, and merged as one change."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from chipline.records.query import Query
from chipline.records.record import id_of_slug
from chipline.records.values import FieldValueError
from chipline.store import edits
from chipline.store.compound_edits import merge
from chipline.store.errors import WorkspaceError
from chipline.store.quality import comparison, duplicates
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from conftest import in_memory
from performance.generator import generate
from store.dumps import sql, state, tables

ALIBABA = id_of_slug("alibaba")
NVIDIA = id_of_slug("nvidia")
H20 = id_of_slug("nv-h20")
MOVE = id_of_slug("rl-ali-sea-train")
LETTER = id_of_slug("us-h20-letter-2025")
TWIN = id_of_slug("twin")


def make(workspace: Workspace, kind: str, slug: str, **values: object) -> str:
    record = id_of_slug(slug)
    workspace.apply(edits.create(kind, {"slug": slug, **values}, record_id=record))
    return record


def value(workspace: Workspace, kind: str, record: str, field: str) -> object:
    with workspace.reading() as queries:
        found = queries.values(kind, record)
    return found[field] if found else None


def pairs(workspace: Workspace, kind: str) -> dict[frozenset[str | None], duplicates.Likely]:
    with workspace.reading() as queries:
        found = duplicates.likely_duplicates(queries, kind)
    return {frozenset({each.one.slug, each.other.slug}): each for each in found}


# -- finding ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "one", "other", "alike"),
    [
        ("firm", {"name": "Nvidia Corporation", "hq_country": "US"}, None, True),
        ("firm", {"name": "Mueller", "aliases": ["Muller Rechenzentrum GmbH"]}, None, True),
        ("firm", {"name": "Ali Group", "native_name": "阿里巴巴"}, None, True),
        ("firm", {"name": "NVIDIA", "hq_country": "US"}, None, True),
        ("firm", {"name": "Bureau of Forestry"}, None, False),
        ("chip", {"name": "H20 HGX 96GB", "release": "2024-02"}, None, True),
        ("chip", {"name": "H20 (HGX) 141GB"}, None, False),
        ("chip", {"name": "H200 (HGX) 96GB"}, None, False),
        ("model", {"name": "Qwen2.5-7B"}, {"name": "Qwen2.5-72B"}, False),
        ("model", {"name": "DeepSeek V3"}, {"name": "DeepSeek-V3", "released": "2024-12"}, True),
        ("restriction", {"name": "Rule on AI diffusion", "announced": "2025-01-13"},
         {"name": "Rule on AI diffusion", "announced": "2019-01"}, True),
        ("source", {"name": "A", "url": "https://a.example/x"},
         {"name": "Quite another", "url": "https://a.example/x"}, True),
        ("link", {"subject": LETTER, "predicate": "targets", "object": H20}, None, True),
        ("link", {"subject": LETTER, "predicate": "suspends", "object": H20}, None, False),
    ],
)  # fmt: skip
def test_what_is_alike_is_found(
    workspace: Workspace,
    kind: str,
    one: dict[str, object],
    other: dict[str, object] | None,
    alike: bool,  # noqa: FBT001  # a parameter of the test
) -> None:
    first = make(workspace, kind, "first", **one)
    if other:
        make(workspace, kind, "second", **other)
    found = [each for pair, each in pairs(workspace, kind).items() if "first" in pair]
    assert bool(found) == alike, found
    for each in found:
        assert 0.75 <= each.score <= 1
        assert each.reasons
    with workspace.reading() as queries:
        assert duplicates.likely_duplicates_of(queries, kind, first) == found


@pytest.mark.parametrize(
    ("kind", "one", "other", "alike"),
    [
        ("firm", {"name": "Thai Mobile Telecom"}, {"name": "Thai Satellite Telecom"}, False),
        ("source", {"name": "NVIDIA H100 datasheet"}, {"name": "NVIDIA A100 datasheet"}, False),
        ("source", {"name": "Bass note on the suspension of the affiliates rule",
                    "publisher": "Bass", "url": "https://bass.example/1", "accessed": "2026-01-01"},
         {"name": "LawIvy note on the suspension of the affiliates rule",
          "publisher": "LawIvy", "url": "https://ivy.example/2", "accessed": "2026-01-01"}, False),
        ("source", {"name": "Note on the suspension of the rule", "publisher": "Bass"},
         {"name": "Note on suspension of the rule", "publisher": "Bass"}, True),
        ("citation", {"quote": "It moved."}, {"quote": "It  moved"}, True),
        ("citation", {"quote": "It moved."}, {"quote": "It stayed."}, False),
        ("citation", {"quote": "It moved."}, {"paraphrase": "It moved."}, False),
    ],
)  # fmt: skip
def test_what_is_only_alike_in_passing_is_left_alone(
    workspace: Workspace,
    kind: str,
    one: dict[str, object],
    other: dict[str, object],
    alike: bool,  # noqa: FBT001  # a parameter of the test
) -> None:
    said = {"source": id_of_slug("src-ft"), "record": NVIDIA, "stance": "supports"}
    for slug, values in (("first", one), ("second", other)):
        make(workspace, kind, slug, **(said if kind == "citation" else {}), **values)
    assert (frozenset({"first", "second"}) in pairs(workspace, kind)) == alike


def test_what_was_told_apart_is_not_offered_again(workspace: Workspace) -> None:
    first = make(workspace, "firm", "first", name="NVIDIA")
    assert frozenset({"first", "nvidia"}) in pairs(workspace, "firm")
    workspace.apply(duplicates.tell_apart(NVIDIA, first))
    assert not pairs(workspace, "firm")
    with workspace.reading() as queries:
        assert not check(queries)
    workspace.apply(merge.merge("firm", NVIDIA, [first]))
    with workspace.reading() as queries:
        assert not duplicates.told_apart(queries), "nothing is told apart from itself"
    workspace.undo()
    workspace.undo()
    assert frozenset({"first", "nvidia"}) in pairs(workspace, "firm")


def test_dates_that_cannot_be_one_speak_against(workspace: Workspace) -> None:
    make(workspace, "relocation", "a", name="Baidu moves to Johor", began="2025-04~")
    make(workspace, "relocation", "b", name="Baidu moves to Johor", began="2025")
    make(workspace, "relocation", "c", name="Baidu moves to Johor", began="2021")
    found = pairs(workspace, "relocation")
    near, far = found[frozenset("ab")], found[frozenset("ac")]
    assert near.score > far.score
    assert "same in Began" in map(str, near.reasons)


def test_the_starter_facts_have_no_sure_duplicates(starter_file: Path) -> None:
    workspace = in_memory(starter_file)
    for kind in ("firm", "chip", "facility", "model", "link"):
        sure = [each for each in pairs(workspace, kind).values() if each.score >= 0.97]
        assert not sure, sure
    workspace.close()


def test_a_large_workspace_is_looked_through_in_a_moment(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "large.chipline")
    workspace.apply(lambda _reads: generate(20_000))
    make(workspace, "restriction", "planted", name="Planted Zebra rule on quaggas")
    make(workspace, "restriction", "planted-2", name="Planted zebra rule, on quaggas")
    assert frozenset({"planted", "planted-2"}) in pairs(workspace, "restriction")
    workspace.close()


# -- comparing --------------------------------------------------------------------------------


def test_records_stand_side_by_side(workspace: Workspace) -> None:
    other = make(workspace, "chip", "h20-141", name="H20 141GB", vendor=NVIDIA, memory_gb=144)
    make(workspace, "citation", "c1", source=id_of_slug("src-ft"), record=other, stance="supports",
         field="memory_gb")  # fmt: skip
    make(workspace, "citation", "c2", source=id_of_slug("src-ft"), record=H20, stance="supports")
    with workspace.reading() as queries:
        found = comparison.compare(queries, "chip", [H20, "nobody", other])
    assert found.ids == (H20, other)
    assert found.evidence == (1, 0)
    rows = {row.spec.name: row for row in found.rows}
    memory = rows["memory_gb"]
    assert memory.values == (96.0, 144.0)
    assert memory.deltas == (0, 48)
    assert memory.ratios == (1, 1.5)
    assert memory.evidence == (0, 1)
    assert not rows["vendor"].differs
    assert rows["fp16_tflops"].deltas == (0, None)
    differing = {row.spec.name for row in found.rows if row.differs}
    assert {"name", "memory_gb", "slug"} <= differing
    assert "vendor" not in differing


# -- merging ----------------------------------------------------------------------------------


def test_a_merge_turns_everything_to_the_one_that_stays(workspace: Workspace) -> None:
    make(workspace, "firm", "twin", name="Alibaba Group", aliases=["BABA"], tags=["asia"])
    make(workspace, "firm", "child", name="Child", ultimate_parent=TWIN)
    make(workspace, "model", "qwen", name="Qwen", developers=[ALIBABA, TWIN])
    make(workspace, "link", "l-a", subject=LETTER, predicate="targets", object=ALIBABA)
    make(workspace, "link", "l-b", subject=LETTER, predicate="targets", object=TWIN)
    make(workspace, "link", "l-self", subject=TWIN, predicate="works with", object=ALIBABA)
    make(workspace, "link", "l-keep", subject=TWIN, predicate="supplies", object=NVIDIA)
    src = id_of_slug("src-ft")
    said = {"source": src, "stance": "supports"}
    make(workspace, "citation", "c-double", record=id_of_slug("l-b"), quote="x", **said)
    make(workspace, "citation", "c-self", record=id_of_slug("l-self"), **said)
    make(workspace, "citation", "c-twin", record=TWIN, field="hq_country", **said)
    before = state(workspace, stamps=False)
    written = workspace.apply(
        merge.merge("firm", ALIBABA, [TWIN], {"name": "Alibaba Group", "hq_country": "CN"})
    )
    assert written.entry.label == "Merge 2 firms into “Alibaba Group”"
    assert value(workspace, "firm", TWIN, "name") is None
    assert value(workspace, "firm", ALIBABA, "name") == "Alibaba Group"
    assert value(workspace, "firm", ALIBABA, "slug") == "alibaba"
    assert value(workspace, "firm", ALIBABA, "aliases") == ["Alibaba", "BABA", "twin"]
    assert value(workspace, "firm", ALIBABA, "tags") == ["asia"]
    assert value(workspace, "firm", id_of_slug("child"), "ultimate_parent") == ALIBABA
    assert value(workspace, "model", id_of_slug("qwen"), "developers") == [ALIBABA]
    links = {row[1] for row in tables(workspace, stamps=False)["link"]}
    with workspace.reading() as queries:
        slugs = {each["slug"] for each in queries.links(ALIBABA)}
        assert slugs == {"l-a", "l-keep"}, links
        (cited,) = queries.citations(id_of_slug("l-a"))
        assert cited["slug"] == "c-double", "the evidence of the double is kept"
        assert queries.by_slug("c-self") is None
        assert [each["slug"] for each in queries.citations(ALIBABA)] == ["c-twin"]
        assert not check(queries)
        found = merge.by_slug_or_former(queries, "twin")
        assert found is not None
        assert found.id == ALIBABA
    workspace.undo()
    assert state(workspace, stamps=False) == before
    workspace.redo()
    with workspace.reading() as queries:
        assert not check(queries)


def test_of_links_that_say_the_same_one_goes_only_where_the_merge_made_them_alike(
    workspace: Workspace,
) -> None:
    make(workspace, "firm", "twin", name="Alibaba Group")
    for slug, firm, predicate in (
        ("l-1", ALIBABA, "targets"),
        ("l-2", ALIBABA, "targets"),
        ("l-3", TWIN, "amends"),
        ("l-4", TWIN, "amends"),
    ):
        make(workspace, "link", slug, subject=LETTER, predicate=predicate, object=firm)
    workspace.apply(merge.merge("firm", ALIBABA, [TWIN]))
    with workspace.reading() as queries:
        left = sorted(str(each["slug"]) for each in queries.links(ALIBABA))
    assert left[:2] == ["l-1", "l-2"], "what stood twice before is for the user to see"
    assert left[2:] in (["l-3"], ["l-4"])


def test_a_list_that_named_a_dropped_link_names_the_one_that_stays(workspace: Workspace) -> None:
    make(workspace, "firm", "twin", name="Alibaba Group")
    stays = make(workspace, "link", "l-a", subject=LETTER, predicate="targets", object=ALIBABA)
    goes = make(workspace, "link", "l-b", subject=LETTER, predicate="targets", object=TWIN)
    told = make(workspace, "briefing", "told", name="Told")
    shown = [NVIDIA, goes, H20]
    step = make(workspace, "step", "s-1", name="Step", briefing=told, records=shown)
    workspace.apply(merge.merge("firm", ALIBABA, [TWIN]))
    assert value(workspace, "link", goes, "slug") is None
    assert value(workspace, "step", step, "records") == [NVIDIA, stays, H20]


def test_a_list_that_named_a_link_that_goes_for_good_keeps_the_rest(workspace: Workspace) -> None:
    make(workspace, "firm", "twin", name="Alibaba Group")
    # It would lead from the one that stays to itself.
    goes = make(workspace, "link", "l-a", subject=TWIN, predicate="invests in", object=ALIBABA)
    told = make(workspace, "briefing", "told", name="Told")
    step = make(workspace, "step", "s-1", name="Step", briefing=told, records=[NVIDIA, goes, H20])
    only = make(workspace, "step", "s-2", name="Only", briefing=told, records=[goes])
    workspace.apply(merge.merge("firm", ALIBABA, [TWIN]))
    assert value(workspace, "link", goes, "slug") is None
    assert value(workspace, "step", step, "records") == [NVIDIA, H20]
    assert value(workspace, "step", only, "records") is None


def test_what_a_merge_would_do_is_told_before(workspace: Workspace) -> None:
    make(workspace, "firm", "twin", name="Alibaba Group", aliases=["BABA"])
    make(workspace, "model", "qwen", name="Qwen", developers=[ALIBABA, TWIN])
    make(workspace, "link", "l-a", subject=LETTER, predicate="targets", object=ALIBABA)
    make(workspace, "link", "l-b", subject=LETTER, predicate="targets", object=TWIN)
    before = state(workspace, stamps=False)
    with workspace.reading() as queries:
        changes = merge.merge("firm", ALIBABA, [TWIN])(queries)
    found = merge.foretell(changes, "firm", ALIBABA, [TWIN])
    assert found.turned == {"model": 1}
    assert found.dropped == {"link": 1}
    assert found.aliases == ("Alibaba Group", "BABA", "twin")
    assert found.tags == ()
    assert state(workspace, stamps=False) == before


def test_other_kinds_keep_old_slugs_as_tags(workspace: Workspace) -> None:
    other = make(workspace, "chip", "h20-copy", name="H20", tags=["new"])
    make(workspace, "chip", "variant", name="V", derived_from=other)
    workspace.apply(merge.merge("chip", H20, [other]))
    assert value(workspace, "chip", H20, "tags") == ["new", "was:h20-copy"]
    assert value(workspace, "chip", id_of_slug("variant"), "derived_from") == H20
    with workspace.reading() as queries:
        found = merge.by_slug_or_former(queries, "h20-copy")
        assert found is not None
        assert found.slug == "nv-h20"
        assert merge.by_slug_or_former(queries, "nobody") is None
        assert list(queries.search("licence")), "words are no short names"
        assert merge.by_slug_or_former(queries, "licence") is None
        direct = merge.by_slug_or_former(queries, "nv-h20")
        assert direct is not None
        assert not check(queries)


def test_the_slug_can_be_that_of_another(workspace: Workspace) -> None:
    before = state(workspace, stamps=False)
    plain = workspace.apply(edits.create("firm", {"name": "Ali"})).changes.changes[0].id
    workspace.apply(merge.merge("firm", plain, [ALIBABA]))
    assert value(workspace, "firm", plain, "slug") == "alibaba"
    workspace.undo()
    make(workspace, "firm", "ali-2", name="Ali 2")
    workspace.apply(merge.merge("firm", ALIBABA, [id_of_slug("ali-2")], {"slug": "ali-2"}))
    assert value(workspace, "firm", ALIBABA, "slug") == "ali-2"
    assert "alibaba" in value(workspace, "firm", ALIBABA, "aliases")  # type: ignore[operator]
    for _ in range(3):
        workspace.undo()
    assert state(workspace, stamps=False) == before
    with pytest.raises(ValueError, match="another record"):
        workspace.apply(merge.merge("firm", ALIBABA, [NVIDIA], {"slug": "nv-h20"}))


def test_a_record_never_comes_to_point_at_itself(workspace: Workspace) -> None:
    make(workspace, "firm", "twin", name="Parent", ultimate_parent=ALIBABA)
    workspace.apply(edits.set_field("firm", ALIBABA, "ultimate_parent", TWIN))
    workspace.apply(merge.merge("firm", ALIBABA, [TWIN], {"ultimate_parent": TWIN}))
    assert value(workspace, "firm", ALIBABA, "ultimate_parent") is None


def test_citations_of_merged_sources_do_not_double(workspace: Workspace) -> None:
    twin = make(workspace, "source", "src-twin", name="FT again")
    make(workspace, "citation", "ct-2", source=twin, record=MOVE, stance="supports",
         paraphrase="Alibaba trains its models in leased sites abroad.")  # fmt: skip
    make(workspace, "citation", "ct-3", source=twin, record=MOVE, stance="contradicts")
    workspace.apply(merge.merge("source", id_of_slug("src-ft"), [twin]))
    with workspace.reading() as queries:
        assert {each["slug"] for each in queries.citations(MOVE)} == {"ct-1", "ct-3"}
        assert not check(queries)


def test_what_cannot_be_merged_is_refused(workspace: Workspace) -> None:
    before = state(workspace, stamps=False)
    for others, says in (([ALIBABA], "at least two"), ([H20], "not there"), ([], "at least two")):
        with pytest.raises(WorkspaceError, match=says):
            workspace.apply(merge.merge("firm", ALIBABA, others))
    with pytest.raises(ValueError, match="country"):
        workspace.apply(merge.merge("firm", ALIBABA, [NVIDIA], {"hq_country": "nowhere"}))
    assert state(workspace, stamps=False) == before


@pytest.mark.parametrize("seed", range(6))
def test_any_merge_is_sound_and_can_be_undone(workspace: Workspace, seed: int) -> None:
    rng = random.Random(seed)
    workspace.apply(lambda _reads: generate(300, seed))
    while workspace.catch_up():
        pass
    with workspace.reading() as queries:
        ids = {
            name: sorted(each["id"] for each in queries.records(Query(name)).rows)
            for name in ("firm", "restriction", "facility")
        }
    everything = [one for each in ids.values() for one in each]
    for n in range(60):
        ends = {"subject": rng.choice(everything), "object": rng.choice(everything)}
        make(workspace, "link", f"any-{n}", predicate=rng.choice(["targets", "supplies"]), **ends)
    before = state(workspace, stamps=False)
    steps = 0
    for _ in range(6):
        kind = rng.choice(list(ids))
        keep, *others = rng.sample(ids[kind], k=rng.randint(2, 4))
        ids[kind] = [one for one in ids[kind] if one not in others]
        workspace.apply(merge.merge(kind, keep, others))
        steps += 1
        with workspace.reading() as queries:
            assert not check(queries)
    for _ in range(steps):
        workspace.undo()
    assert state(workspace, stamps=False) == before


# -- kept copies ------------------------------------------------------------------------------

COPY = {"copy_name": "b.pdf", "copy_size": 12, "copy_hash": "b" * 64, "copy_kept": "2026-02-02"}
OWN = {"copy_name": "a.pdf", "copy_size": 11, "copy_hash": "a" * 64, "copy_kept": "2026-01-01"}


@pytest.mark.parametrize(
    ("own", "chosen", "stands"),
    [
        (OWN, {}, OWN),
        (OWN, {"copy_name": "b.pdf"}, OWN),
        (OWN, {"copy_name": "a.pdf", "copy_hash": "b" * 64, "copy_size": 11}, COPY),
        (OWN, {"copy_hash": None}, dict.fromkeys(OWN)),
        ({}, {}, COPY),
        ({}, {"copy_name": None}, COPY),
    ],
)
def test_a_merge_of_sources_takes_one_copy_whole(
    workspace: Workspace,
    own: dict[str, object],
    chosen: dict[str, object],
    stands: dict[str, object],
) -> None:
    keep = make(workspace, "source", "keep", name="Report", **own)
    gone = make(workspace, "source", "gone", name="Report", **COPY)
    before = state(workspace, stamps=False)
    workspace.apply(merge.merge("source", keep, [gone], chosen))
    assert {name: value(workspace, "source", keep, name) for name in OWN} == stands
    workspace.undo()
    assert state(workspace, stamps=False) == before


def test_a_merge_takes_no_copy_that_none_of_them_has(workspace: Workspace) -> None:
    keep = make(workspace, "source", "keep", name="Report", **OWN)
    gone = make(workspace, "source", "gone", name="Report", **COPY)
    with pytest.raises(FieldValueError, match="none of these"):
        workspace.apply(merge.merge("source", keep, [gone], {"copy_hash": "c" * 64}))


def test_the_journal_tells_into_which_record_another_went(workspace: Workspace) -> None:
    double = id_of_slug("double")
    workspace.apply(edits.create("firm", {"name": "Double"}, record_id=double))

    def told() -> list[tuple[object, ...]]:
        return sql(
            workspace,
            "SELECT record, into_record FROM journal_change "
            "WHERE into_record IS NOT NULL ORDER BY row",
        )

    workspace.apply(merge.merge("firm", ALIBABA, [double]))
    assert told() == [(double, ALIBABA)]
    workspace.undo()
    workspace.redo()
    assert told() == [(double, ALIBABA)] * 3
    with workspace.reading() as queries:
        assert queries.values("firm", double) is None
        assert not check(queries)
