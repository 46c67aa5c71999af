"""Filters and orders of text: as people write and sort it, not as its bytes stand."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from chipline.records.notation.text import sort_key
from chipline.records.query import Filter, Operator, Query
from chipline.store import edits
from chipline.store.file.connections import raw
from chipline.store.journal import apply_changes
from chipline.store.search import filter_sql
from chipline.store.workspace import Workspace
from conftest import created, in_memory, labelled, prepared
from store.dumps import spoil

FIRMS = {
    "moskva": {
        "name": "ZZ Москва Вычисления",
        "aliases": ["Москвы суперкомпьютерная компания"],
        "notes": "Ограничения на экспорт чипов; ВЫЧИСЛИТЕЛЬНЫЙ\nцентр",
    },
    "elka": {"name": "Ёлка Чипы"},
    "kyiv": {"name": "Київ Дата-центр", "notes": "Їжак; об’єкт"},
    "strasse": {"name": "Straße Rechner GmbH"},
    "oresund": {"name": "Øresund Compute", "notes": "Łódź; Þór; đakovo"},
    "istanbul": {"name": "İstanbul Veri", "notes": "ısı; Iğdır"},
    "smic": {"name": "中芯國際"},
    "abc": {"name": "ＡＢＣ電子", "notes": "全角ＲＴＸ６０００Ｄ ﾊｰﾄﾞｳｪｱ"},
    "oreilly": {
        "name": 'O\'Reilly & Søns "AI" (HK) Ltd',
        "aliases": ['The "AI" firm', "a,b", "x_y"],
        "notes": "it’s a don't; 100 %; two  spaces\nand a line; A–B",
    },
    "plain": {"name": "Plain_Name [1]", "notes": "100 percent"},
}


def _write(workspace: Workspace) -> None:
    for slug, values in FIRMS.items():
        workspace.apply(edits.create("firm", {"slug": slug, **values}))


@pytest.fixture(scope="module")
def written_file(small_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return prepared(small_file, tmp_path_factory.mktemp("written"), _write)


@pytest.fixture
def written(written_file: Path) -> Iterator[Workspace]:
    with closing(in_memory(written_file)) as made:
        yield made


def found(workspace: Workspace, field: str, words: str) -> set[str]:
    wanted = (Filter(field, Operator.CONTAINS, (words,), "firm"),)
    with workspace.reading() as queries:
        return {row["slug"] for row in queries.records(Query("firm", wanted)).rows} & FIRMS.keys()


@pytest.mark.parametrize(
    ("field", "words", "slugs"),
    [
        ("name", "москва", {"moskva"}),
        ("name", "МОСКВА", {"moskva"}),
        ("name", "елка", {"elka"}),
        ("name", "ёлка", {"elka"}),
        ("name", "київ", {"kyiv"}),
        ("name", "киів", set()),
        ("name", "øresund", {"oresund"}),
        ("name", "oresund", {"oresund"}),
        ("name", "ORESUND  compute", {"oresund"}),
        ("name", "strasse", {"strasse"}),
        ("name", "STRASSE R", {"strasse"}),
        ("name", "istanbul", {"istanbul"}),
        ("name", "中芯国际", {"smic"}),
        ("name", "中芯國際", {"smic"}),
        ("name", "abc电子", {"abc"}),
        ("name", "abc", {"abc"}),
        ("name", "O’Reilly", {"oreilly"}),
        ("name", "o'reilly", {"oreilly"}),
        ("name", "“ai”", {"oreilly"}),
        ("name", "sons", {"oreilly"}),
        ("name", "plain_name [1", {"plain"}),
        ("name", "plainxname", set()),
        ("name", "%", set()),
        ("aliases", "москвы", {"moskva"}),
        ("aliases", "“AI” firm", {"oreilly"}),
        ("aliases", "a,b", {"oreilly"}),
        ("aliases", 'firm","a', set()),
        ("aliases", "[", set()),
        ("aliases", "x_", {"oreilly"}),
        ("aliases", "x%y", set()),
        ("notes", "ограничения", {"moskva"}),
        ("notes", "вычислительный центр", {"moskva"}),
        ("notes", "обʼєкт", {"kyiv"}),
        ("notes", "lodz; thor; dakovo", {"oresund"}),
        ("notes", "igdir", {"istanbul"}),
        ("notes", "rtx6000d ハードウェア", {"abc"}),
        ("notes", "two spaces and", {"oreilly"}),
        ("notes", "don’t", {"oreilly"}),
        ("notes", "a-b", {"oreilly"}),
        ("notes", "100 %", {"oreilly"}),
        ("notes", "it`s a", {"oreilly"}),
    ],
)
def test_a_filter_finds_what_people_take_for_the_same(
    written: Workspace, field: str, words: str, slugs: set[str]
) -> None:
    assert found(written, field, words) == slugs


def test_names_are_sorted_as_people_sort_them(written: Workspace) -> None:
    names = ["A10", "A30", "A100", "H20-3e", "H200", "Øresund", "Zeta", "Ель", "Ёлка", "Ємність"]
    for name in reversed(names):
        written.apply(edits.create("chip", {"name": name}))
    with written.reading() as queries:
        rows = queries.records(Query("chip", (), (("name", False),))).rows
        back = queries.records(Query("chip", (), (("name", True),))).rows
    told = [row["name"] for row in rows if row["name"] in names]
    assert told == names
    assert [row["name"] for row in back if row["name"] in names] == names[::-1]


def test_titles_of_references_are_sorted_likewise(written: Workspace) -> None:
    for name, vendor in (("C1", "Zeta"), ("C2", "Øresund"), ("C3", "Firm 30"), ("C4", "Firm 4")):
        firm = edits.create("firm", {"slug": f"v-{name.lower()}", "name": vendor})
        written.apply(firm)
        with written.reading() as queries:
            made = queries.by_slug(f"v-{name.lower()}")
        assert made is not None
        written.apply(edits.create("chip", {"name": name, "vendor": made.id}))
    with written.reading() as queries:
        rows = queries.records(Query("chip", (), (("vendor", False),))).rows
    assert [row["name"] for row in rows if row["name"] in ("C1", "C2", "C3", "C4")] == [
        *("C4", "C3", "C2", "C1")
    ]


def names_in_order(workspace: Workspace, *, field: str = "name", down: bool = False) -> list[str]:
    with workspace.reading() as queries:
        rows = queries.records(Query("firm", (), ((field, down),))).rows
    return [row["name"] for row in rows]


@pytest.fixture
def many(written: Workspace, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """More records than are sorted by their texts when they are asked for."""
    monkeypatch.setattr(filter_sql, "MOST_BY_KEY", 2)
    return written


def test_many_records_are_sorted_by_title_as_people_sort_them(many: Workspace) -> None:
    for slug, name in (("a-100", "A100 Data"), ("a-30", "A30 Data"), ("a-100b", "a100 data")):
        many.apply(edits.create("firm", {"slug": slug, "name": name}))
    names = names_in_order(many)
    assert names == sorted(names, key=sort_key)
    assert names[:3] == ["A30 Data", "A100 Data", "a100 data"]
    assert names_in_order(many, down=True) == names[::-1]
    with many.reading() as queries:
        assert [row["name"] for row in queries.records(Query("firm")).rows] == names
        wanted = Filter("name", Operator.CONTAINS, ("data",), "firm")
        rows = queries.records(Query("firm", (wanted,))).rows
    assert [row["name"] for row in rows] == ["A30 Data", "A100 Data", "a100 data"]


def test_the_kept_order_follows_every_change(many: Workspace) -> None:
    with many.reading() as queries:
        found = queries.by_slug("elka")
    assert found is not None
    before = names_in_order(many)
    for name in ("A9", "Я остання", "A10"):
        many.apply(edits.set_fields("firm", [found.id], {"name": name}))
        names = names_in_order(many)
        assert name in names
        assert names == sorted(names, key=sort_key)
    for _ in range(3):
        many.undo()
    assert names_in_order(many) == before
    many.apply(edits.delete("firm", [found.id]))
    assert names_in_order(many) == [name for name in before if name != "Ёлка Чипы"]
    many.undo()
    assert names_in_order(many) == before


def test_what_search_has_not_caught_up_with_is_there_last(
    many: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apply_changes, "BULK", 2)
    before = names_in_order(many)
    fresh = labelled("two", [created("firm", "A100"), created("firm", "A30")])
    many.apply(lambda _reads: fresh)
    assert names_in_order(many) == [*before, "A100", "A30"]
    assert names_in_order(many, down=True) == [*before[::-1], "A100", "A30"]
    while many.catch_up():
        pass
    assert names_in_order(many)[:2] == ["A30", "A100"]


def test_a_reader_that_keeps_the_order_sees_what_others_write_since(
    file_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(filter_sql, "MOST_BY_KEY", 0)
    reader = file_workspace.new_reader()
    orders: list[str] = []

    def names() -> list[str]:
        with reader.reading() as queries:
            below = raw(queries.connection)
            below.set_trace_callback(orders.append)
            rows = queries.rows(Query("firm"))
            below.set_trace_callback(None)
            return [row["name"] for row in queries.page("firm", list(rows)).rows]

    def read() -> int:
        found = sum("title_key" in each for each in orders)
        orders.clear()
        return found

    file_workspace.apply(edits.create("firm", {"slug": "a-100", "name": "A100"}))
    before = names()
    assert (names(), read()) == (before, 1), "what nobody changed is read once"
    made = file_workspace.apply(edits.create("firm", {"slug": "a-30", "name": "A30"}))
    assert names().index("A30") + 1 == names().index("A100")
    assert read() == 1
    file_workspace.apply(edits.set_fields("firm", [made.changes.changes[0].id], {"name": "A300"}))
    assert names().index("A300") - 1 == names().index("A100")
    monkeypatch.setattr(apply_changes, "BULK", 2)
    fresh = labelled("two", [created("firm", "A2"), created("firm", "A1")])
    file_workspace.apply(lambda _reads: fresh)
    assert names()[-2:] == ["A2", "A1"]
    while file_workspace.catch_up():
        pass
    assert [name for name in names() if name in ("A1", "A2")] == ["A1", "A2"]
    reader.close()


def test_an_index_of_another_version_sorts_letter_by_letter(many: Workspace) -> None:
    spoil(many, "UPDATE meta SET value = '1' WHERE name = 'search'")
    names = names_in_order(many)
    assert names == sorted(names, key=lambda name: name.encode().lower())


def test_many_records_are_sorted_by_other_texts_letter_by_letter(many: Workspace) -> None:
    with many.reading() as queries:
        rows = queries.records(Query("firm", (), (("slug", False),))).rows
    slugs = [row["slug"] for row in rows]
    assert slugs == sorted(slugs)


@pytest.mark.parametrize("more", [(), (("name", True),)])
def test_countries_are_sorted_by_their_names_as_they_are_shown(
    written: Workspace, more: tuple[tuple[str, bool], ...]
) -> None:
    # By code: AE, CH, DE, UA; by name in English and in Ukrainian in other orders.
    places = {"p1": "UA", "p2": "AE", "p3": "DE", "p4": "CH", "p5": None}
    for name, code in places.items():
        written.apply(edits.create("facility", {"name": name, "country": code}))
    ukrainian = ("DE", "AE", "UA", "CH")

    def names(query: Query) -> list[str]:
        with written.reading() as queries:
            rows = queries.records(query).rows
        return [row["name"] for row in rows if row["name"] in places]

    def by_country(*, down: bool, ranked: tuple[str, ...] = ()) -> list[str]:
        sort = (("country", down), *more)
        return names(Query("facility", (), sort, (("country", ranked),) if ranked else ()))

    assert by_country(down=False) == ["p3", "p4", "p1", "p2", "p5"]
    assert by_country(down=True) == ["p2", "p1", "p4", "p3", "p5"]
    assert by_country(down=False, ranked=ukrainian) == ["p3", "p2", "p1", "p4", "p5"]


def test_lists_of_countries_are_sorted_by_the_name_of_the_first(written: Workspace) -> None:
    for name, codes in {"m1": ["VN", "AE"], "m2": ["MY"], "m3": ["AE", "MY"], "m4": None}.items():
        written.apply(edits.create("relocation", {"name": name, "to_countries": codes}))
    with written.reading() as queries:
        rows = queries.records(Query("relocation", (), (("to_countries", False),))).rows
    assert [row["name"] for row in rows if row["name"][0] == "m"] == ["m2", "m3", "m1", "m4"]
