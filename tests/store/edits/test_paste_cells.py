"""What single pasted cells decide: words for nothing, figures that their column proves, lists, names."""

from __future__ import annotations

import pytest

from chipline.records.notation.numbers import Marks
from chipline.records.record import KINDS, id_of_slug
from chipline.store.compound_edits.paste import paste, plan
from chipline.store.compound_edits.paste_plan import Pasting, Placing, Plan
from chipline.store.edits import create, set_field
from chipline.store.search.name_lookup import NameIndex
from chipline.store.workspace import Workspace
from store.dumps import sql

NVIDIA, H20, CITATION = map(id_of_slug, ("nvidia", "nv-h20", "ct-1"))
ENGLISH, GERMAN = Marks(".", ","), Marks(",", ".")


def rows_of(kind: str, columns: str, *rows: tuple[str, ...], **more: object) -> Pasting:
    numbers = tuple(range(2, 2 + len(rows)))
    return Pasting(kind, tuple(columns.split()), rows, numbers, **more)  # type: ignore[arg-type]


def planned(workspace: Workspace, pasting: Pasting) -> Plan:
    with workspace.reading() as queries:
        return plan(queries, pasting)


def test_the_column_proves_what_a_figure_is_and_that_is_told(workspace: Workspace) -> None:
    rows = ("A", "1,234.5"), ("B", "1,234")
    found = planned(workspace, rows_of("chip", "name memory_gb", *rows, marks=GERMAN))
    assert [row.cells[1].after for row in found.rows] == [1234.5, 1234]
    assert [str(each) for each in found.readings] == [
        "“1,234” is read as 1,234, since “1,234.5” stands in the same column."
    ]
    # Where nothing is decided otherwise, nothing is to be told.
    assert not planned(workspace, rows_of("chip", "name memory_gb", *rows, marks=ENGLISH)).readings


def test_nothing_is_told_of_a_proven_figure_that_cant_stand(workspace: Workspace) -> None:
    rows = ("A", "1.500,5"), ("B", "7,125")
    pasting = rows_of("model", "name training_chip_quantity", *rows, marks=ENGLISH)
    found = planned(workspace, pasting)
    assert all(row.cells[1].why for row in found.rows)
    assert not found.readings


@pytest.mark.parametrize(("clearing", "kept"), [(False, 96.0), (True, None)])
def test_a_word_for_nothing_is_no_mistake(
    workspace: Workspace, *, clearing: bool, kept: float | None
) -> None:
    pasting = rows_of("chip", "slug memory_gb", ("nv-h20", "n/a"), clearing=clearing)
    found = planned(workspace, pasting)
    assert (found.lost, found.blanks) == ((), ("n/a",))
    assert str(found.rows[0].cells[1].said) == "“n/a” is left empty."
    workspace.apply(paste(pasting))
    assert sql(workspace, "SELECT memory_gb FROM chip") == [(kept,)]


def test_a_word_for_nothing_stays_where_it_stands(workspace: Workspace) -> None:
    workspace.apply(set_field("chip", H20, "architecture", "n/a"))
    pasting = rows_of("chip", "slug architecture", ("nv-h20", "n/a"), clearing=True)
    found = planned(workspace, pasting)
    assert (found.same, found.blanks) == (1, ())
    assert not workspace.apply(paste(pasting)).changes


@pytest.mark.parametrize("typed", ["at least 10", "> 10", "up to 10"])
def test_a_range_without_one_of_its_ends_is_no_figure(workspace: Workspace, typed: str) -> None:
    (row,) = planned(workspace, rows_of("cluster", "name quantity_low", ("One", typed))).rows
    assert [cell.field for cell in row.cells] == ["name", "quantity_low"]
    assert row.cells[1].why


@pytest.mark.parametrize("typed", ["cloud, developer", "cloud; developer"])
def test_known_words_may_be_parted_by_commas(workspace: Workspace, typed: str) -> None:
    (row,) = planned(workspace, rows_of("firm", "slug kinds", ("nvidia", typed))).rows
    assert sorted(map(str, row.cells[1].after or ())) == ["cloud", "developer"]
    (row,) = planned(workspace, rows_of("firm", "slug kinds", ("nvidia", "cloud, baker"))).rows
    assert "baker" in str(row.cells[1].why)


def test_a_citation_keeps_what_it_is_about_where_only_its_words_change(
    workspace: Workspace,
) -> None:
    pasting = rows_of(
        "citation", "quote", ("Said so.",), placing=Placing.SELECTED, onto=(CITATION,)
    )
    assert planned(workspace, pasting).changed == 1
    workspace.apply(paste(pasting))
    assert sql(workspace, "SELECT quote FROM citation") == [("Said so.",)]


def test_a_new_link_to_a_row_that_cant_be_read_is_not_made(workspace: Workspace) -> None:
    rows = ("ln-a", "nobody at all", "nv-h20"), ("ln-b", "nv-h20", "ln-a")
    cells = tuple((slug, subject, "targets", thing) for slug, subject, thing in rows)
    pasting = rows_of("link", "slug subject predicate object", *cells)
    found = planned(workspace, pasting)
    assert found.made == 0
    assert str(found.rows[1].why) == "Object: the row of “ln-a” can’t be read."
    assert not workspace.apply(paste(pasting)).changes


def test_a_short_name_is_given_once_in_a_paste(workspace: Workspace) -> None:
    pasting = rows_of("firm", "slug name", ("n-1", "A"), ("n-1", "B"), placing=Placing.NEW)
    found = planned(workspace, pasting)
    assert [row.why and str(row.why) for row in found.rows] == [
        None,
        "Short name: “n-1” is used in another row as well.",
    ]


def test_a_reference_is_taken_away_where_empty_cells_count(workspace: Workspace) -> None:
    workspace.apply(paste(rows_of("chip", "slug vendor", ("nv-h20", " "), clearing=True)))
    assert sql(workspace, "SELECT vendor FROM chip") == [(None,)]


def test_a_name_that_nobody_or_several_have_is_told_apart(workspace: Workspace) -> None:
    for _ in range(2):
        workspace.apply(create("firm", {"name": "Nova"}))
    rows = ("A", "Nova"), ("B", "Zyxwv Qponml")
    found = planned(workspace, rows_of("chip", "name vendor", *rows))
    assert [str(row.cells[1].why) for row in found.rows] == [
        "Vendor: 2 firms are called “Nova”. Give the short name.",
        "Vendor: no firm is called “Zyxwv Qponml”. Make it first, or correct the name.",
    ]


def test_only_what_refers_to_records_is_recognised_as_one(workspace: Workspace) -> None:
    fields = KINDS["chip"].fields
    with workspace.reading() as queries:
        known = NameIndex(queries)
        known.learn(KINDS["chip"], ["vendor"], [["阿里巴巴"]])
        assert known.recognised(fields["vendor"], "阿里巴巴") is not None
        assert known.recognised(fields["name"], "阿里巴巴") is None
