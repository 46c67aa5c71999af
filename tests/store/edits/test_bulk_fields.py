"""One field of many records: what each act does, what the preview says, and that both agree."""

from __future__ import annotations

import pytest

from chipline.records.fields import FieldType
from chipline.records.record import KINDS, id_of_slug
from chipline.records.values import FieldValueError
from chipline.store.compound_edits import bulk_edit as bulk_edits
from chipline.store.compound_edits.bulk_edit import (
    BulkAct,
    BulkEdit,
    BulkPreview,
    acts_on,
    bulk,
    fields_of,
    ids_of_rows,
)
from chipline.store.edits import set_field, set_fields
from chipline.store.workspace import Workspace
from store.dumps import state

NVIDIA, ALIBABA, BIS, MULLER = map(id_of_slug, ("nvidia", "alibaba", "bis", "muller"))
FIRMS = (NVIDIA, ALIBABA, BIS, MULLER)


def preview(workspace: Workspace, task: BulkEdit) -> BulkPreview:
    with workspace.reading() as queries:
        return bulk_edits.preview(queries, task, FIRMS)


def values(workspace: Workspace, field: str) -> list[object]:
    with workspace.reading() as queries:
        rows = queries.many_values("firm", FIRMS)
    return [rows[one][field] for one in FIRMS]


@pytest.mark.parametrize(
    ("task", "expected"),
    [
        (BulkEdit("firm", "hq_country", BulkAct.SET, "SG"), ["SG", "SG", "SG", "SG"]),
        (BulkEdit("firm", "hq_country", BulkAct.CLEAR), [None, None, None, None]),
        (BulkEdit("firm", "hq_country", BulkAct.REPLACE, "CN", "HK"), ["US", "HK", None, "DE"]),
        (
            BulkEdit("firm", "kinds", BulkAct.ADD, ["cloud"]),
            [["chip designer", "cloud"], ["developer", "cloud"], ["authority", "cloud"], ["cloud"]],
        ),
        (
            BulkEdit("firm", "kinds", BulkAct.REMOVE, ["cloud", "authority"]),
            [["chip designer"], ["developer"], None, None],
        ),
        (
            BulkEdit("firm", "kinds", BulkAct.REPLACE, ["cloud"], ["neocloud", "developer"]),
            [["chip designer"], ["developer", "neocloud"], ["authority"], None],
        ),
        (
            BulkEdit("firm", "name", BulkAct.REPLACE, "a", "o"),
            ["NVIDIA", "Alibobo", "Bureou of Industry ond Security", "Müller Rechenzentrum"],
        ),
    ],
)
def test_each_act_does_what_it_says_and_the_preview_says_so(
    workspace: Workspace, task: BulkEdit, expected: list[object]
) -> None:
    before, stood = state(workspace, stamps=False), values(workspace, task.field)
    seen = preview(workspace, task)
    workspace.apply(bulk(task, FIRMS))
    assert values(workspace, task.field) == expected
    assert {each.id: each.after for each in seen.outcomes} == dict(
        zip(FIRMS, expected, strict=True)
    )
    assert seen.changing == sum(a != b for a, b in zip(stood, expected, strict=True))
    assert seen.changing + seen.staying + seen.failing == len(FIRMS)
    workspace.undo()
    assert state(workspace, stamps=False) == before


def test_what_can_not_take_it_stays_and_says_why(workspace: Workspace) -> None:
    task = BulkEdit("firm", "name", BulkAct.REPLACE, "NVIDIA", "")
    seen = preview(workspace, task)
    assert (seen.changing, seen.staying, seen.failing) == (0, 3, 1)
    assert str(seen.outcomes[0].why) == "Name can’t be empty."
    assert workspace.apply(bulk(task, FIRMS)).entry is None


def test_each_record_gets_a_list_of_its_own(workspace: Workspace) -> None:
    task = BulkEdit("firm", "tags", BulkAct.SET, ["seen", "checked"])
    with workspace.reading() as queries:
        first, second, *_ = bulk(task, FIRMS)(queries).changes
    assert first.after is not None
    assert second.after is not None
    assert first.after["tags"] == second.after["tags"] == ["seen", "checked"]
    assert first.after["tags"] is not second.after["tags"]


def test_the_label_says_what_was_done(workspace: Workspace) -> None:
    written = workspace.apply(bulk(BulkEdit("firm", "tags", BulkAct.ADD, ["seen"]), FIRMS))
    assert written.entry.label == "Add in Tags of 4 firms"
    written = workspace.apply(bulk(BulkEdit("firm", "hq_country", BulkAct.SET, "SG"), [NVIDIA]))
    assert written.entry.label == "Set Headquarters of “NVIDIA”"


def test_only_what_is_there_is_pointed_at(workspace: Workspace) -> None:
    task = BulkEdit("firm", "ultimate_parent", BulkAct.SET, id_of_slug("nobody"))
    for refused in (bulk(task, FIRMS), set_field("firm", NVIDIA, task.field, task.value)):
        before = state(workspace, stamps=False)
        with pytest.raises(FieldValueError, match="is not there, or no longer"):
            workspace.apply(refused)
        assert state(workspace, stamps=False) == before
    with pytest.raises(FieldValueError, match="not there"):
        preview(workspace, task)


def test_only_a_record_of_the_right_kind_is_pointed_at(workspace: Workspace) -> None:
    chip = id_of_slug("nv-h20")
    with pytest.raises(
        FieldValueError, match=r"“H20 .HGX. 96GB” is of another kind: chip, not firm"
    ):
        workspace.apply(set_fields("firm", [NVIDIA], {"ultimate_parent": chip}))


def test_references_are_named_in_the_preview(workspace: Workspace) -> None:
    seen = preview(workspace, BulkEdit("firm", "ultimate_parent", BulkAct.SET, ALIBABA))
    assert seen.names == {ALIBABA: "Alibaba"}


def test_what_a_field_offers_follows_from_its_type() -> None:
    firm = KINDS["firm"].fields
    assert acts_on(firm["name"]) == (BulkAct.SET, BulkAct.REPLACE)
    assert acts_on(firm["tags"]) == (
        BulkAct.ADD,
        BulkAct.REMOVE,
        BulkAct.REPLACE,
        BulkAct.SET,
        BulkAct.CLEAR,
    )
    assert acts_on(firm["hq_country"]) == (BulkAct.SET, BulkAct.REPLACE, BulkAct.CLEAR)
    for kind in KINDS.values():
        for spec in fields_of(kind):
            assert spec.editable
            assert spec.name != "slug"
            assert spec.type not in (FieldType.STAMP, FieldType.DATA)


def test_row_numbers_become_ids_in_their_order(workspace: Workspace) -> None:
    with workspace.reading() as queries:
        numbers = [queries.row_number("firm", one) for one in FIRMS]
        wanted = [number for number in reversed(numbers) if number is not None]
        assert ids_of_rows(queries, "firm", [*wanted, 99_999]) == list(reversed(FIRMS))


def test_a_bulk_edit_doubts_figures_far_from_what_is_usual(workspace: Workspace) -> None:
    task = BulkEdit("chip", "memory_gb", BulkAct.SET, 96e9)
    with workspace.reading() as queries:
        (outcome,) = bulk_edits.preview(queries, task, [id_of_slug("nv-h20")]).outcomes
        usual_task = BulkEdit("chip", "memory_gb", BulkAct.SET, 141.0)
        (usual,) = bulk_edits.preview(queries, usual_task, [id_of_slug("nv-h20")]).outcomes
    (said,) = map(str, outcome.doubts)
    assert said.startswith("Memory: 96,000,000,000 GB is unusual, 1 to 4,000 is typical.")
    assert usual.doubts == ()
