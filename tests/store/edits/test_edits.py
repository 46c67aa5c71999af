"""Edits: what each writes, what it refuses, and that undo brings everything back."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from chipline.records.changes import Change
from chipline.records.notation.dates import DateError
from chipline.records.record import KINDS, id_of_slug, new_id
from chipline.records.values import FieldValueError
from chipline.store import edits
from chipline.store.compound_edits import merge
from chipline.store.errors import ConflictError, WorkspaceError
from chipline.store.journal import journal, revert, stamps
from chipline.store.quality.check import check
from chipline.store.workspace import Edit, Workspace
from conftest import labelled
from store.dumps import sql, state, tables

ALIBABA = id_of_slug("alibaba")
NVIDIA = id_of_slug("nvidia")
BIS = id_of_slug("bis")
H20 = id_of_slug("nv-h20")
LETTER = id_of_slug("us-h20-letter-2025")
MOVE = id_of_slug("rl-ali-sea-train")
SOURCE = id_of_slug("src-ft")
NEW = new_id()


def values(workspace: Workspace, kind: str, record: str) -> dict[str, Any] | None:
    with workspace.reading() as queries:
        return queries.values(kind, record)


def field(workspace: Workspace, kind: str, record: str, name: str) -> Any:
    found = values(workspace, kind, record)
    assert found is not None
    return found[name]


def sound(workspace: Workspace) -> bool:
    with workspace.reading() as queries:
        return not check(queries)


EDITS: dict[str, Edit] = {
    "create": edits.create("firm", {"name": "ByteDance", "native_name": "字节跳动", "tags": ["x"]}),
    "set text": edits.set_field("firm", ALIBABA, "name", "Alibaba Group"),
    "set words": edits.set_field("firm", ALIBABA, "aliases", ["阿里云", "Müller"]),
    "set date": edits.set_field("relocation", MOVE, "began", "2025-05/.."),
    "empty date": edits.set_field("restriction", LETTER, "ended", None),
    "set figure": edits.set_field("chip", H20, "fp16_tflops", "148.5"),
    "set yes": edits.set_field("chip", H20, "datacentre", "no"),
    "set reference": edits.set_field("chip", H20, "vendor", ALIBABA),
    "set references": edits.set_field("restriction", LETTER, "issuers", [NVIDIA, BIS]),
    "empty reference": edits.set_field("relocation", MOVE, "trigger", None),
    "set many": edits.set_fields(
        "firm", [NVIDIA, ALIBABA, BIS], {"hq_country": "SG", "tags": ["a"]}
    ),
    "make and point at": edits.make_and_use(
        [edits.create("firm", {"name": "ByteDance"}, record_id=NEW)],
        lambda made: edits.set_field("chip", H20, "vendor", NEW, coming=made),
    ),
    "duplicate": edits.duplicate("relocation", MOVE),
    "duplicate link": edits.duplicate("link", id_of_slug("ln-1")),
    "delete cited": edits.delete("relocation", [MOVE]),
    "delete linked": edits.delete("restriction", [LETTER]),
    "delete pointed at": edits.delete("firm", [ALIBABA, BIS]),
    "delete source": edits.delete("source", [SOURCE]),
    "delete everything": edits.delete(
        "firm", [id_of_slug(s) for s in ("nvidia", "alibaba", "bis", "muller")]
    ),
}
every_edit = pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS.keys())


@every_edit
def test_an_edit_is_undone_and_redone_to_the_byte(workspace: Workspace, edit: Edit) -> None:
    before = state(workspace, stamps=False)
    workspace.apply(edit)
    after = state(workspace, stamps=False)
    assert tables(workspace, stamps=False) != before[0]
    assert sound(workspace)
    workspace.undo()
    assert state(workspace, stamps=False) == before
    assert sound(workspace)
    workspace.redo()
    assert state(workspace, stamps=False) == after
    workspace.undo()
    assert state(workspace, stamps=False) == before


@every_edit
def test_what_is_derived_stays_what_a_rebuild_makes(workspace: Workspace, edit: Edit) -> None:
    for step in (lambda: workspace.apply(edit), workspace.undo, workspace.redo):
        step()
        kept = state(workspace, stamps=False)
        workspace.rebuild()
        assert state(workspace, stamps=False) == kept


@every_edit
def test_an_edit_is_one_labelled_entry(workspace: Workspace, edit: Edit) -> None:
    written = workspace.apply(edit)
    assert written.entry is not None
    assert written.entry.act == journal.DO
    assert written.entry.label
    assert written.entry.size == len(written.changes.changes) >= 1
    assert written.entry.who
    assert written.stacks.undo == written.entry
    with workspace.reading() as queries:
        assert journal.changes_of(queries.connection, written.entry.seq) == written.changes.changes
        assert queries.entries(1) == [written.entry]


def test_labels_say_what_was_done(workspace: Workspace) -> None:
    labels = {}
    for name, edit in EDITS.items():
        entry = workspace.apply(edit).entry
        assert entry is not None
        labels[name] = entry.label
        workspace.undo()
    assert labels["create"] == "Create firm “ByteDance”"
    assert labels["set text"] == "Rename “Alibaba” to “Alibaba Group”"
    assert labels["set many"] == "Change Headquarters and Tags of 3 firms"
    assert labels["duplicate"] == "Duplicate relocation “Alibaba trains Qwen in South-East Asia”"
    assert labels["delete pointed at"] == "Delete 2 firms"
    assert labels["delete source"] == "Delete source “Financial Times report”"


def test_a_record_is_made_of_clean_values(workspace: Workspace) -> None:
    made = workspace.apply(
        edits.create("firm", {"name": "  ByteDance ", "hq_country": "china", "kinds": ["Cloud"]})
    )
    record = made.changes.changes[0].id
    found = values(workspace, "firm", record)
    assert found is not None
    assert (found["name"], found["hq_country"], found["kinds"]) == ("ByteDance", "CN", ["cloud"])
    assert found["created"] == found["updated"]
    assert found["created"].endswith("Z")


def test_a_date_brings_its_days(workspace: Workspace) -> None:
    workspace.apply(edits.set_field("relocation", MOVE, "began", "2025-05-07/.."))
    found = values(workspace, "relocation", MOVE)
    assert found is not None
    assert found["began_earliest"] == 739378
    assert found["began_latest"] is None
    workspace.apply(edits.set_field("relocation", MOVE, "began", None))
    found = values(workspace, "relocation", MOVE)
    assert found is not None
    assert (found["began_earliest"], found["began_latest"]) == (None, None)


def test_a_copy_has_everything_but_slug_links_and_citations(workspace: Workspace) -> None:
    copy = workspace.apply(edits.duplicate("relocation", MOVE, new="copy")).changes.changes[0]
    assert copy.id == "copy"
    old, new = values(workspace, "relocation", MOVE), values(workspace, "relocation", "copy")
    assert old is not None
    assert new is not None
    assert new["slug"] is None
    assert new["name"] == "Alibaba trains Qwen in South-East Asia (copy)"
    own = {"id", "slug", "name", "created", "updated"}
    assert {n: v for n, v in new.items() if n not in own} == {
        n: v for n, v in old.items() if n not in own
    }
    with workspace.reading() as queries:
        assert queries.citations("copy") == []
        assert queries.links("copy") == []


def test_deleting_takes_along_what_cannot_be_without_it(workspace: Workspace) -> None:
    workspace.apply(edits.delete("restriction", [LETTER]))
    assert values(workspace, "link", id_of_slug("ln-1")) is None
    assert field(workspace, "relocation", MOVE, "trigger") is None
    assert values(workspace, "citation", id_of_slug("ct-1")) is not None
    workspace.apply(edits.delete("relocation", [MOVE]))
    assert values(workspace, "citation", id_of_slug("ct-1")) is None


def test_deleting_two_of_a_list_leaves_the_rest(workspace: Workspace) -> None:
    workspace.apply(edits.set_field("restriction", LETTER, "issuers", [NVIDIA, BIS, ALIBABA]))
    workspace.apply(edits.delete("firm", [NVIDIA, ALIBABA]))
    assert field(workspace, "restriction", LETTER, "issuers") == [BIS]
    assert field(workspace, "relocation", MOVE, "firms") is None
    assert field(workspace, "chip", H20, "vendor") is None


def test_deleting_a_briefing_takes_its_steps_and_what_cites_them(workspace: Workspace) -> None:
    workspace.apply(edits.create("briefing", {"name": "B"}, record_id=id_of_slug("b")))
    workspace.apply(
        edits.create("step", {"name": "S", "briefing": id_of_slug("b")}, record_id=id_of_slug("s"))
    )
    workspace.apply(
        edits.create(
            "citation",
            {"source": SOURCE, "record": id_of_slug("s"), "stance": "supports"},
            record_id=id_of_slug("c"),
        )
    )
    before = state(workspace, stamps=False)
    written = workspace.apply(edits.delete("briefing", [id_of_slug("b")]))
    assert written.changes.touched() == {
        "briefing": {id_of_slug("b")},
        "step": {id_of_slug("s")},
        "citation": {id_of_slug("c")},
    }
    assert sound(workspace)
    workspace.undo()
    assert state(workspace, stamps=False) == before


def test_a_record_that_points_at_itself_can_be_deleted(workspace: Workspace) -> None:
    workspace.apply(edits.set_field("firm", NVIDIA, "ultimate_parent", NVIDIA))
    before = state(workspace, stamps=False)
    workspace.apply(edits.delete("firm", [NVIDIA]))
    assert sound(workspace)
    workspace.undo()
    assert state(workspace, stamps=False) == before


def test_the_updated_stamp_never_falls(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stamp() -> str:
        return str(field(workspace, "firm", ALIBABA, "updated"))

    assert stamp() == "2026-01-01T00:00:00Z"
    moments = iter([f"2026-02-0{day}T00:00:00Z" for day in (5, 1, 6, 2, 7, 3, 8)])
    for module in (edits, journal, merge, revert, stamps):
        monkeypatch.setattr(module, "now", lambda: at)
    seen = []
    other = id_of_slug("muller")
    for step in (
        lambda: workspace.apply(edits.set_field("firm", ALIBABA, "notes", "new")),
        lambda: workspace.apply(edits.set_field("firm", ALIBABA, "notes", "newer")),
        workspace.undo,
        workspace.undo,
        workspace.redo,
        lambda: workspace.apply(revert.revert(2)),
        lambda: workspace.apply(merge.merge("firm", ALIBABA, [other])),
    ):
        at = next(moments)
        assert step().entry is not None
        seen.append(int(stamp()[8:10]))
        sound(workspace)
    # Every other moment the clock is set back.
    assert seen == [5, 5, 6, 6, 7, 7, 8]
    assert field(workspace, "firm", ALIBABA, "created") == "2026-01-01T00:00:00Z"


def test_what_an_undo_brings_back_is_stamped_as_well(workspace: Workspace) -> None:
    before = values(workspace, "firm", ALIBABA)
    assert before is not None
    workspace.apply(edits.delete("firm", [ALIBABA]))
    workspace.undo()
    found = values(workspace, "firm", ALIBABA)
    assert found is not None
    assert found["updated"] > before["updated"]
    assert found | {"updated": ""} == before | {"updated": ""}
    workspace.redo()
    assert values(workspace, "firm", ALIBABA) is None
    workspace.undo()
    sound(workspace)


def test_an_edit_that_changes_nothing_leaves_no_trace(workspace: Workspace) -> None:
    before, entries = state(workspace, stamps=False), sql(workspace, "SELECT count(*) FROM journal")
    for edit in (
        edits.set_field("firm", ALIBABA, "name", " Alibaba "),
        edits.set_field("firm", "nobody", "name", "X"),
        edits.duplicate("firm", "nobody"),
        edits.delete("firm", ["nobody"]),
        edits.set_fields("firm", [], {"notes": "x"}),
    ):
        assert workspace.apply(edit).entry is None
    assert state(workspace, stamps=False) == before
    assert sql(workspace, "SELECT count(*) FROM journal") == entries


def test_an_edit_of_several_goes_on_without_one_that_went(workspace: Workspace) -> None:
    written = workspace.apply(edits.set_fields("firm", ["gone", ALIBABA], {"notes": "x"}))
    assert [change.id for change in written.changes.changes] == [ALIBABA]


@pytest.mark.parametrize(
    ("edit", "error", "says"),
    [
        (edits.create("firm", {}), FieldValueError, "Name can’t be empty"),
        (
            edits.create("firm", {"name": "X", "hq_country": "Atlantis"}),
            FieldValueError,
            "Atlantis",
        ),
        (edits.create("firm", {"name": "X", "slug": "nvidia"}), FieldValueError, "NVIDIA"),
        (edits.create("chip", {"name": "X", "slug": "nvidia"}), FieldValueError, "“nvidia”"),
        (edits.create("citation", {"stance": "supports"}), FieldValueError, "can’t be empty"),
        (edits.create("cluster", {"name": "X", "quantity_low": "1e30"}), FieldValueError, "over"),
        (edits.set_field("firm", ALIBABA, "slug", "nvidia"), FieldValueError, "“nvidia”"),
        (edits.set_fields("firm", [ALIBABA, BIS], {"slug": "x"}), FieldValueError, "its own"),
        (edits.set_field("firm", ALIBABA, "name", None), FieldValueError, "can’t be empty"),
        (edits.set_field("firm", ALIBABA, "name", "  "), FieldValueError, "only spaces"),
        (edits.set_field("relocation", MOVE, "began", "2025-02-30"), DateError, "2025-02-30"),
        (edits.set_field("relocation", MOVE, "began", "2026/2025"), DateError, "Swap"),
    ],
)
def test_a_wrong_value_is_refused_and_nothing_is_changed(
    workspace: Workspace, edit: Edit, error: type[Exception], says: str
) -> None:
    before, entries = state(workspace, stamps=False), sql(workspace, "SELECT count(*) FROM journal")
    with pytest.raises(error) as refused:
        workspace.apply(edit)
    assert says in str(refused.value)
    assert state(workspace, stamps=False) == before
    assert sql(workspace, "SELECT count(*) FROM journal") == entries


def test_a_record_may_be_given_its_own_slug(workspace: Workspace) -> None:
    workspace.apply(edits.set_fields("firm", [ALIBABA], {"slug": "alibaba", "notes": "x"}))
    assert field(workspace, "firm", ALIBABA, "notes") == "x"


@pytest.mark.parametrize(
    "change",
    [
        Change("firm", ALIBABA, {"name": "Ali"}, {"name": "Baba"}),
        Change("firm", ALIBABA, {"aliases": ["x"]}, {"aliases": None}),
        Change("firm", ALIBABA, {"kinds": ["cloud", "developer"]}, {"kinds": None}),
        Change("chip", H20, {"datacentre": False}, {"datacentre": None}),
        Change("firm", ALIBABA, {"name": "Ali"}, None),
        Change("firm", "nobody", {"name": "Ali"}, {"name": "Baba"}),
        Change("firm", "nobody", {"name": "Ali"}, None),
    ],
)
def test_a_change_of_what_no_longer_stands_is_refused_whole(
    workspace: Workspace, change: Change
) -> None:
    before, entries = state(workspace, stamps=False), sql(workspace, "SELECT count(*) FROM journal")
    good = Change("firm", BIS, {"notes": None}, {"notes": "x"})
    new = Change("chip", id_of_slug("new"), None, {"name": "New", "slug": "new"})
    with pytest.raises(ConflictError, match="Nothing was changed"):
        workspace.apply(lambda _reads: labelled("Late", (new, good, change)))
    assert state(workspace, stamps=False) == before
    assert sql(workspace, "SELECT count(*) FROM journal") == entries


def test_a_record_that_is_there_already_is_refused(workspace: Workspace) -> None:
    before = state(workspace, stamps=False)
    twice = Change("firm", ALIBABA, None, {"name": "Alibaba again"})
    with pytest.raises(WorkspaceError, match="already"):
        workspace.apply(lambda _reads: labelled("Twice", [twice]))
    assert state(workspace, stamps=False) == before


def test_what_progress_raises_rolls_everything_back(workspace: Workspace) -> None:
    before = state(workspace, stamps=False)

    class Stop(Exception):  # noqa: N818  # as the session's own
        pass

    def stop(done: int, total: int) -> None:
        assert 0 < done <= total
        raise Stop

    with pytest.raises(Stop):
        workspace.apply(EDITS["delete everything"], progress=stop)
    assert state(workspace, stamps=False) == before
    with workspace.reading() as queries:
        assert queries.stacks().undo is None


def test_history_tells_who_did_what_newest_first(file_workspace: Workspace) -> None:
    workspace = file_workspace
    workspace.apply(edits.set_field("firm", ALIBABA, "notes", "one"))
    workspace.apply(edits.set_field("firm", ALIBABA, "notes", "two"))
    workspace.apply(edits.set_field("firm", NVIDIA, "notes", "other"))
    workspace.undo()
    workspace.undo()
    with workspace.reading() as queries:
        history = queries.history(ALIBABA)
    assert [entry.act for entry, _ in history] == ["undo", "do", "do", "base"]
    assert [(change.after or {}).get("notes") for _, change in history] == [
        "one",
        "two",
        "one",
        None,
    ]
    assert all(entry.who and entry.at.endswith("Z") for entry, _ in history)


def test_every_kind_can_be_made_changed_and_deleted(tmp_path: Path) -> None:
    workspace = Workspace.create(tmp_path / "every.chipline")
    anchor = id_of_slug("anchor")
    workspace.apply(edits.create("firm", {"name": "Anchor"}, record_id=anchor))
    for kind in KINDS.values():
        targets = {"source": "source", "briefing": "briefing"}
        given: dict[str, Any] = {"notes": "n"}
        for name, spec in kind.fields.items():
            if not spec.required:
                continue
            if spec.refers:
                wanted = targets.get(spec.reference, "firm")
                target = anchor
                if wanted != "firm":
                    target = id_of_slug(f"{kind.name}-{wanted}")
                    workspace.apply(edits.create(wanted, {"name": "T"}, record_id=target))
                given[name] = target
            else:
                given[name] = spec.choices[0] if spec.choices else "Name"
        record = id_of_slug(f"made-{kind.name}")
        workspace.apply(edits.create(kind.name, given, record_id=record))
        workspace.apply(edits.set_field(kind.name, record, "notes", "changed"))
        assert field(workspace, kind.name, record, "notes") == "changed"
        assert sound(workspace)
        workspace.apply(edits.delete(kind.name, [record]))
        assert values(workspace, kind.name, record) is None
    assert sound(workspace)
    workspace.close()


def test_a_citation_speaks_only_of_a_field_that_its_record_has(workspace: Workspace) -> None:
    citation = id_of_slug("ct-1")
    workspace.apply(edits.set_field("citation", citation, "field", "began"))
    with pytest.raises(FieldValueError, match="no relocation has “effective”"):
        workspace.apply(edits.set_field("citation", citation, "field", "effective"))
    with pytest.raises(FieldValueError, match="no chip has “began”"):
        workspace.apply(edits.set_field("citation", citation, "record", id_of_slug("nv-h20")))
    with pytest.raises(FieldValueError, match="no chip has “began”"):
        workspace.apply(
            edits.create(
                "citation",
                {
                    "source": id_of_slug("src-ft"),
                    "record": id_of_slug("nv-h20"),
                    "stance": "supports",
                    "field": "began",
                },
            )
        )


def test_only_what_the_same_step_makes_can_be_pointed_at_before_it_is_there(
    workspace: Workspace,
) -> None:
    making = edits.create("firm", {"name": "ByteDance"}, record_id=NEW)
    other = new_id()
    refused = edits.make_and_use(
        [making], lambda made: edits.set_field("chip", H20, "vendor", other, coming=made)
    )
    with pytest.raises(FieldValueError, match="not there"):
        workspace.apply(refused)
    assert values(workspace, "firm", NEW) is None
    with pytest.raises(FieldValueError, match="not there"):
        workspace.apply(edits.set_field("chip", H20, "vendor", NEW))
    pointing = edits.make_and_use(
        [making], lambda made: edits.set_field("chip", H20, "vendor", NEW, coming=made)
    )
    assert len(workspace.apply(pointing).changes.changes) == 2
    assert field(workspace, "chip", H20, "vendor") == NEW
    workspace.undo()
    assert values(workspace, "firm", NEW) is None
    assert field(workspace, "chip", H20, "vendor") == NVIDIA
