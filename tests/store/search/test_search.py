"""Search: words begun, in any script, and always what stands in the records at the moment."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chipline.records.changes import Change
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.search import full_text
from chipline.store.search.terms import match_expression
from chipline.store.search.words.cjk import join, segment
from chipline.store.workspace import Workspace
from conftest import in_memory, labelled, prepared
from performance.generator import generate
from store.dumps import found_words, indexed, sql

ALIBABA = id_of_slug("alibaba")
_STAMPS = {"created": "2026-01-01T00:00:00Z", "updated": "2026-01-01T00:00:00Z"}
MOVE = id_of_slug("rl-ali-sea-train")


def find(workspace: Workspace, typed: str, limit: int = 50) -> list[str]:
    with workspace.reading() as queries:
        return [hit.slug or hit.id for hit in queries.search(typed, limit)]


def test_facts_come_before_what_is_told_of_them(workspace: Workspace) -> None:
    """A title of a step that has the words is no better a hit than a fact; one called so is."""
    workspace.apply(edits.create("firm", {"slug": "fact", "name": "Quagga", "notes": "An okapi"}))
    workspace.apply(edits.create("firm", {"slug": "named", "name": "Firm of the okapi"}))
    for kind in ("view", "briefing", "step"):
        name = f"What the okapi is, in a {kind}"
        talk = {"briefing": id_of_slug("briefing")} if kind == "step" else {}
        values = {"slug": kind, "name": name, **talk}
        workspace.apply(edits.create(kind, values, record_id=id_of_slug(kind)))
    workspace.apply(edits.create("source", {"slug": "source", "name": "On the okapi"}))
    told = ["view", "briefing", "step"]
    assert find(workspace, "okapi") == ["named", "fact", *told, "source"]
    # Where facts would fill every place, one of three is kept for what is told of them.
    workspace.apply(edits.create("firm", {"slug": "more", "name": "Bongo", "notes": "No okapi"}))
    assert find(workspace, "okapi", 3) == ["named", "fact", "view"]
    assert find(workspace, "okapi", 1) == ["named"]
    workspace.undo()
    assert find(workspace, "what the okapi") == told
    workspace.apply(edits.set_field("step", id_of_slug("step"), "name", "Okapi, at last"))
    assert find(workspace, "okapi") == ["step", "named", "fact", "view", "briefing", "source"]
    workspace.apply(edits.set_field("briefing", id_of_slug("briefing"), "name", "Okapi"))
    assert find(workspace, "okapi")[:3] == ["briefing", "step", "named"]


def _write_in_many_scripts(workspace: Workspace) -> None:
    for slug, values in {
        "huawei": {"name": "Huawei", "native_name": "华为技术有限公司", "aliases": ["Хуавей"]},
        "huahong": {"name": "Hua Hong", "native_name": "华虹"},
        "kyivstar": {"name": "Київстар", "notes": "Оператор з Києва"},
        "sakura": {"name": "Sakura", "native_name": "さくらインターネット"},
        "naver": {"name": "Naver", "native_name": "네이버"},
        # Its slug must not help to find it.
        "ch-power": {"name": "Zürich Énergie", "aliases": ["Żółw"]},
    }.items():
        workspace.apply(edits.create("firm", {"slug": slug, **values}))


@pytest.fixture(scope="module")
def many_scripts_file(small_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepared(small_file, tmp_path_factory.mktemp("scripts"), _write_in_many_scripts)


@pytest.fixture
def many_scripts(many_scripts_file: Path) -> Iterator[Workspace]:
    """The small workspace, with names in Cyrillic, Chinese, Japanese and Korean."""
    with closing(in_memory(many_scripts_file)) as made:
        yield made


@pytest.mark.parametrize(
    ("typed", "slugs"),
    [
        ("nvidia", {"nvidia"}),
        ("NVIDIA", {"nvidia"}),
        ("nvi", {"nvidia"}),
        ("n", {"nvidia", "nv-h20", "kyivstar", "naver"}),
        ("muller", {"muller"}),
        ("Müller", {"muller"}),
        ("MÜLL", {"muller"}),
        ("rechenz mull", {"muller"}),
        ("mull rechenz", set()),
        ("muller rechenz", {"muller"}),
        ("zurich", {"ch-power"}),
        ("ZÜRICH energie", {"ch-power"}),
        ("żołw", {"ch-power"}),
        ("хуавей", {"huawei"}),
        ("київ", {"kyivstar"}),
        ("КИЇВ", {"kyivstar"}),
        ("києва оператор", {"kyivstar"}),
        ("华为", {"huawei"}),
        ("华", {"huawei", "huahong"}),
        ("华 技", {"huawei"}),
        ("为华", set()),
        ("技术", {"huawei"}),
        ("里巴", {"alibaba"}),
        # It stands for Alibaba, too.
        ("阿里", {"alibaba", "rl-ali-sea-train", "ct-1"}),
        ("さくら", {"sakura"}),
        ("ネット", {"sakura"}),
        ("이버", {"naver"}),
        ("huawei 华为", {"huawei"}),
        ("licence requirement", {"us-h20-letter-2025"}),
        ("requirement licence", {"us-h20-letter-2025"}),
        ("us-h20-letter-2025", {"us-h20-letter-2025"}),
        ("pre-training", {"rl-ali-sea-train"}),
        ("2025-04-09", {"us-h20-letter-2025"}),
        ("96gb", {"nv-h20"}),
        ("nobody", set()),
        ("nvidia nobody", set()),
    ],
)
def test_words_find_records(many_scripts: Workspace, typed: str, slugs: set[str]) -> None:
    found = set(find(many_scripts, typed))
    if typed == "n":
        assert found >= {"nvidia", "nv-h20", "naver"}
    elif typed == "rechenz mull":
        assert found == set(), "only the last word may be unfinished"
    else:
        assert found == slugs


@pytest.mark.parametrize(
    "typed", ["", "  ", "-", '"', '""', "*", "(", "*:^", "'; --", "_", "…", "%"]
)
def test_symbols_find_nothing_and_break_nothing(many_scripts: Workspace, typed: str) -> None:
    assert find(many_scripts, typed) == []


@pytest.mark.parametrize(
    "typed", ["nvidia AND", "NOT", "NEAR(nvidia)", "title:nvidia", '"nvidia', "nv*"]
)
def test_what_the_engine_would_take_for_an_operator_is_a_word(
    many_scripts: Workspace, typed: str
) -> None:
    assert set(find(many_scripts, typed)) <= {"nvidia", "nv-h20"}


def test_whatever_is_typed_breaks_nothing(workspace: Workspace) -> None:
    @given(st.text(max_size=20))
    def search(typed: str) -> None:
        find(workspace, typed)

    search()


def test_best_comes_first(workspace: Workspace) -> None:
    for slug, name, notes in (
        ("z-notes", "Aaa", "works with Kunlun"),
        ("y-within", "Baidu Kunlun", None),
        ("x-begins", "Kunlun Tech", None),
    ):
        workspace.apply(edits.create("firm", {"slug": slug, "name": name, "notes": notes}))
    assert find(workspace, "kunlun") == ["x-begins", "y-within", "z-notes"]
    assert find(workspace, "kunlun", limit=2) == ["x-begins", "y-within"]


def test_a_hit_tells_what_and_where(workspace: Workspace) -> None:
    with workspace.reading() as queries:
        hit = queries.search("阿里")[0]
        (cited,) = [hit for hit in queries.search("leased sites") if hit.kind == "citation"]
    assert (hit.kind, hit.id, hit.slug, hit.title) == ("firm", ALIBABA, "alibaba", "Alibaba")
    assert "\x02阿里\x03巴巴" in hit.snippet
    assert cited.title == "Alibaba trains its models in leased sites abroad."
    assert "\x02leased\x03 \x02sites\x03" in cited.snippet


def test_search_follows_every_edit_and_its_undo(workspace: Workspace) -> None:
    start = indexed(workspace)
    assert find(workspace, "alibaba")[0] == "alibaba"
    workspace.apply(edits.set_field("firm", ALIBABA, "name", "Taobao"))
    assert find(workspace, "taobao") == ["alibaba"]
    workspace.apply(edits.set_field("firm", ALIBABA, "aliases", ["淘宝", "Tmall"]))
    assert find(workspace, "淘宝") == find(workspace, "tmall") == ["alibaba"]
    workspace.apply(edits.delete("firm", [ALIBABA]))
    assert find(workspace, "taobao") == find(workspace, "淘宝") == []
    workspace.undo()
    assert find(workspace, "taobao") == find(workspace, "淘宝") == ["alibaba"]
    workspace.undo()
    assert find(workspace, "淘宝") == []
    workspace.undo()
    assert find(workspace, "taobao") == []
    assert indexed(workspace) == start


def test_search_catches_up_after_a_bulk_import(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whatever the machine: a step is so many rows, and not so long.
    monkeypatch.setattr(full_text, "CATCH_UP_ROWS", 1_000)
    monkeypatch.setattr(full_text, "CATCH_UP_SECONDS", 0)
    facts = generate(6_000)
    workspace.apply(lambda _reads: facts)
    before = find(workspace, "cloud", 10_000)
    steps = 1
    while workspace.catch_up():
        steps += 1
    assert steps > 3, "a bulk import is indexed in steps between which edits slip"
    after = find(workspace, "cloud", 10_000)
    named = {
        slug for (slug,) in sql(workspace, "SELECT slug FROM firm WHERE name LIKE '% Cloud %'")
    }
    assert len(after) > len(before)
    assert named <= set(after)
    kept = found_words(workspace), indexed(workspace)
    workspace.rebuild()
    assert (found_words(workspace), indexed(workspace)) == kept


def test_search_catches_up_at_length_only_while_nobody_waits(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(full_text, "CATCH_UP_ROWS", 500)
    monkeypatch.setattr(full_text, "CATCH_UP_SECONDS", 3_600)
    workspace.apply(lambda _reads: generate(6_000))
    before = len(indexed(workspace))
    waiting = workspace.catch_up(lambda: True)
    assert waiting
    assert len(indexed(workspace)) - before <= 500, "who waits is let in after one step"
    assert workspace.catch_up() == 0, "and without anybody it goes on"


def test_edits_slip_in_while_search_catches_up(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(full_text, "CATCH_UP_SECONDS", 0)
    facts = generate(6_000)
    workspace.apply(lambda _reads: facts)
    workspace.catch_up()
    late, gone = id_of_slug("gen-relocation-1500"), id_of_slug("gen-relocation-1501")
    workspace.apply(edits.set_field("relocation", late, "name", "Zebra move"))
    workspace.apply(edits.delete("relocation", [gone]))
    assert find(workspace, "zebra") == ["gen-relocation-1500"]
    while workspace.catch_up():
        pass
    kept = indexed(workspace)
    workspace.rebuild()
    assert indexed(workspace) == kept
    assert find(workspace, "zebra") == ["gen-relocation-1500"]
    workspace.undo()
    workspace.undo()
    assert find(workspace, "zebra") == []


def test_a_bulk_import_taken_back_before_search_caught_up(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(full_text, "CATCH_UP_SECONDS", 0)
    start = indexed(workspace)
    workspace.apply(lambda _reads: generate(3_000))
    workspace.catch_up()
    workspace.undo()
    while workspace.catch_up():
        pass
    assert indexed(workspace) == start


def test_suggestions_begin_with_what_was_typed(workspace: Workspace) -> None:
    def offered(typed: str, kind: str = "") -> list[str | None]:
        with workspace.reading() as queries:
            return [named.slug for named in queries.suggest(typed, kind)]

    assert offered("ali", "firm") == ["alibaba"]
    assert offered("security", "firm") == ["bis"]
    assert offered("", "firm") == ["alibaba", "bis", "muller", "nvidia"]
    assert offered("ali", "chip") == []
    assert "rl-ali-sea-train" in offered("ali")
    assert offered("nobody") == []


@given(st.text(st.sampled_from("华为 a1é-さ네"), max_size=12))
def test_what_is_cut_is_joined_again(text: str) -> None:
    cut = segment(text) or ""
    assert join(cut).replace(" ", "") == text.replace(" ", "")
    apart = cut.split()
    assert all(len(word) == 1 or not set(word) & set("华为さ네") for word in apart)
    assert segment(join(cut)).split() == apart  # type: ignore[union-attr]  # a text stays a text


def test_scripts_without_spaces_are_cut_by_character() -> None:
    assert segment("华为 Ascend910芯片") == " 华  为  Ascend910 芯  片 "
    assert segment("plain") == "plain"
    assert segment(None) is None
    assert match_expression("华虹 cloud") == '(("华  虹") AND ("cloud" *))'
    assert join("华 为 cloud") == "华为 cloud"
    assert join(" 是  \x02华  为\x03  技  cloud  9 ") == "是\x02华为\x03技 cloud 9"


def test_names_that_begin_with_the_words_come_before_older_ones_that_hold_them(
    workspace: Workspace,
) -> None:
    many = [
        Change("firm", id_of_slug(f"held-{n}"), None, {"name": f"Zeta Cloud {n}"} | _STAMPS)
        for n in range(80)
    ]
    workspace.apply(lambda _reads: labelled("Add firms", many))
    workspace.apply(edits.create("chip", {"name": "Cloud 1 accelerator"}))
    with workspace.reading() as queries:
        hits = queries.search("cloud 1")
    assert hits[0].title == "Cloud 1 accelerator"
    assert hits[0].snippet == "\x02Cloud 1\x03 accelerator"
    assert len({hit.id for hit in hits}) == len(hits) == 11 + 1


def test_what_is_begun_is_marked_to_the_end_of_its_word(workspace: Workspace) -> None:
    with workspace.reading() as queries:
        assert queries.search("nvi")[0].snippet == "\x02NVIDIA\x03"
