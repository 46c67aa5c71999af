"""History: who changed what when, one past change taken back, and the workspace as it was."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from chipline.records.changes import Change, ChangeSet
from chipline.records.record import id_of_slug
from chipline.records.values import FieldValueError
from chipline.store import edits
from chipline.store.errors import ConflictError, ReadOnlyWorkspaceError, WorkspaceError
from chipline.store.file import snapshot
from chipline.store.journal import deleted_records, history, journal, revert
from chipline.store.journal.history import HistoryQuery
from chipline.store.journal.revert import Obstacle, RevertStatus
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from conftest import labelled
from store.dumps import state, tables

ALIBABA = id_of_slug("alibaba")
NVIDIA = id_of_slug("nvidia")
H20 = id_of_slug("nv-h20")
MOVE = id_of_slug("rl-ali-sea-train")
LETTER = id_of_slug("us-h20-letter-2025")


def put(workspace: Workspace, kind: str, record: str, field: str, value: object) -> int:
    entry = workspace.apply(edits.set_field(kind, record, field, value)).entry
    assert entry is not None
    return entry.seq


def value(workspace: Workspace, kind: str, record: str, field: str) -> object:
    with workspace.reading() as queries:
        found = queries.values(kind, record)
    return found[field] if found else None


def standings(workspace: Workspace, seq: int) -> list[RevertStatus]:
    with workspace.reading() as queries:
        return [each.standing for each in revert.preview_revert(queries, seq)]


def sound(workspace: Workspace) -> None:
    with workspace.reading() as queries:
        assert not check(queries)


# -- reading it -------------------------------------------------------------------------------


@pytest.fixture
def lively(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace that three people changed, with a clock that was set back in between."""
    said = [
        ("anna", "2026-03-01T10:00:00Z", ("firm", ALIBABA, "notes", "first")),
        ("borys", "2026-03-02T10:00:00Z", ("chip", H20, "memory_gb", 141)),
        ("clara", "2026-02-01T10:00:00Z", ("firm", ALIBABA, "notes", "second")),
        ("anna", "2026-03-04T10:00:00Z", ("relocation", MOVE, "began", "2025-05")),
    ]
    for who, at, change in said:
        monkeypatch.setattr(journal, "who", lambda who=who: who)
        monkeypatch.setattr(journal, "now", lambda at=at: at)
        put(workspace, *change)
    return workspace


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (HistoryQuery(), [5, 4, 3, 2, 1]),
        (HistoryQuery(text="notes alibaba"), [4, 2]),
        (HistoryQuery(text="clara"), [4]),
        (HistoryQuery(text="100%"), []),
        (HistoryQuery(who="anna"), [5, 2]),
        (HistoryQuery(kind="chip"), [3, 1]),
        (HistoryQuery(kind="relocation", who="anna"), [5]),
        (HistoryQuery(act=journal.BASE), [1]),
        (HistoryQuery(since="2026-03-01", until="2026-03-02"), [3, 2]),
        (HistoryQuery(record=ALIBABA), [4, 2, 1]),
    ],
)
def test_entries_are_filtered(lively: Workspace, wanted: HistoryQuery, found: list[int]) -> None:
    with lively.reading() as queries:
        page = history.entries(queries, wanted)
        assert [entry.seq for entry in page.entries if entry.seq > 1 or 1 in found] == found
        assert page.before is None
        assert history.count(queries, wanted) == len(page.entries)


def test_entries_come_in_pages_by_number_whatever_the_clock_said(lively: Workspace) -> None:
    with lively.reading() as queries:
        first = history.entries(queries, limit=2)
        second = history.entries(queries, limit=2, before=first.before)
        third = history.entries(queries, limit=2, before=second.before)
        assert history.authors(queries)[:3] == ["anna", "borys", "clara"]
    pages = [[entry.seq for entry in page.entries] for page in (first, second, third)]
    assert pages == [[5, 4], [3, 2], [1]]
    assert third.before is None


def test_a_field_tells_since_when_by_whom_and_what_was_before(lively: Workspace) -> None:
    with lively.reading() as queries:
        now, before, first = history.of_field(queries, ALIBABA, "notes")
    assert (now.value, now.since.who, now.since.seq, now.until) == ("second", "clara", 4, None)
    assert (before.value, before.since.who, before.until) == ("first", "anna", now.since)
    assert (first.value, first.since.seq, first.until) == (None, 1, before.since)
    with lively.reading() as queries:
        (name,) = history.of_field(queries, ALIBABA, "name")
    assert (name.value, name.until) == ("Alibaba", None)


def test_a_field_of_a_record_that_went_and_came_back(workspace: Workspace) -> None:
    workspace.apply(edits.delete("firm", [ALIBABA]))
    workspace.undo()
    with workspace.reading() as queries:
        now, before = history.of_field(queries, ALIBABA, "name")
    assert (now.since.seq, now.until) == (3, None)
    assert before.until is not None
    assert before.until.seq == 2, "a time in which it was not there is left out"


# -- taking one change back -------------------------------------------------------------------


def test_a_past_change_is_taken_back_and_later_ones_stay(workspace: Workspace) -> None:
    before = tables(workspace, stamps=False)
    seq = put(workspace, "firm", ALIBABA, "hq_country", "SG")
    put(workspace, "chip", H20, "memory_gb", 141)
    assert standings(workspace, seq) == [RevertStatus.CLEAN]
    written = workspace.apply(revert.revert(seq))
    assert value(workspace, "firm", ALIBABA, "hq_country") == "CN"
    assert value(workspace, "chip", H20, "memory_gb") == 141
    assert written.entry is not None
    assert written.entry.label == "Take back: Change Headquarters of “Alibaba”"
    assert written.entry.why == f"Takes back change {seq}."
    assert standings(workspace, seq) == [RevertStatus.ALREADY]
    assert workspace.apply(revert.revert(seq)).entry is None, "once is enough"
    workspace.undo()
    assert value(workspace, "firm", ALIBABA, "hq_country") == "SG", "it can be undone itself"
    workspace.undo()
    workspace.undo()
    assert tables(workspace, stamps=False) == before


def test_what_was_changed_since_is_left_alone_or_refuses_the_whole(workspace: Workspace) -> None:
    written = workspace.apply(
        edits.set_fields("firm", [ALIBABA, NVIDIA], {"hq_country": "SG", "notes": "x"})
    )
    assert written.entry is not None
    seq = written.entry.seq
    put(workspace, "firm", NVIDIA, "notes", "y")
    put(workspace, "firm", ALIBABA, "hq_country", "CN")
    with workspace.reading() as queries:
        found = {(each.title, each.field): each for each in revert.preview_revert(queries, seq)}
    assert found["NVIDIA", "notes"].standing is RevertStatus.CONFLICT
    assert (found["NVIDIA", "notes"].now, found["NVIDIA", "notes"].then) == ("y", None)
    assert "Notes" in str(found["NVIDIA", "notes"].why)
    assert found["NVIDIA", "hq_country"].standing is RevertStatus.CLEAN
    assert found["Alibaba", "hq_country"].standing is RevertStatus.ALREADY
    assert found["Alibaba", "notes"].standing is RevertStatus.CLEAN
    before = state(workspace, stamps=False)
    with pytest.raises(ConflictError, match="“NVIDIA” was changed since"):
        workspace.apply(revert.revert(seq, whole=True))
    assert state(workspace, stamps=False) == before
    workspace.apply(revert.revert(seq))
    assert value(workspace, "firm", NVIDIA, "notes") == "y"
    assert value(workspace, "firm", NVIDIA, "hq_country") == "US"
    assert value(workspace, "firm", ALIBABA, "notes") is None


def test_a_list_that_grew_since_keeps_what_others_added(workspace: Workspace) -> None:
    put(workspace, "firm", ALIBABA, "aliases", ["Ali", "BABA"])
    seq = put(workspace, "firm", ALIBABA, "aliases", ["Ali", "Aliyun"])
    put(workspace, "firm", ALIBABA, "aliases", ["Ali", "Aliyun", "淘宝"])
    workspace.apply(revert.revert(seq, whole=True))
    assert value(workspace, "firm", ALIBABA, "aliases") == ["Ali", "淘宝", "BABA"]


def test_a_record_that_was_made_is_taken_away_unless_it_was_used(workspace: Workspace) -> None:
    new = id_of_slug("new")
    written = workspace.apply(edits.create("firm", {"name": "New"}, record_id=new))
    assert written.entry is not None
    put(workspace, "chip", H20, "vendor", new)
    assert standings(workspace, written.entry.seq) == [RevertStatus.CONFLICT]
    with pytest.raises(ConflictError, match="pointed at by 1"):
        workspace.apply(revert.revert(written.entry.seq, whole=True))
    put(workspace, "chip", H20, "vendor", NVIDIA)
    put(workspace, "firm", new, "notes", "kept")
    assert standings(workspace, written.entry.seq) == [RevertStatus.CONFLICT]
    put(workspace, "firm", new, "notes", None)
    workspace.apply(revert.revert(written.entry.seq, whole=True))
    assert value(workspace, "firm", new, "name") is None
    assert standings(workspace, written.entry.seq) == [RevertStatus.ALREADY]
    sound(workspace)


def test_a_deletion_is_taken_back_long_after(workspace: Workspace) -> None:
    before = tables(workspace, stamps=False)
    written = workspace.apply(edits.delete("restriction", [LETTER]))
    assert written.entry is not None
    put(workspace, "firm", ALIBABA, "notes", "since")
    workspace.apply(revert.revert(written.entry.seq, whole=True))
    found = tables(workspace, stamps=False)
    for kind in ("restriction", "link", "citation", "reference"):
        assert found[kind] == before[kind]
    assert value(workspace, "relocation", MOVE, "trigger") == LETTER
    sound(workspace)


def test_what_would_point_at_nothing_is_not_brought_back(workspace: Workspace) -> None:
    seq = put(workspace, "relocation", MOVE, "trigger", None)
    link = workspace.apply(edits.delete("link", [id_of_slug("ln-1")])).entry
    workspace.apply(edits.delete("restriction", [LETTER]))
    assert link is not None
    assert standings(workspace, seq) == [RevertStatus.CONFLICT]
    assert standings(workspace, link.seq) == [RevertStatus.CONFLICT]
    assert workspace.apply(revert.revert(seq)).entry is None
    assert workspace.apply(revert.revert(link.seq)).entry is None
    sound(workspace)


def test_a_change_of_a_record_that_is_gone(workspace: Workspace) -> None:
    seq = put(workspace, "firm", ALIBABA, "notes", "x")
    workspace.apply(edits.delete("firm", [ALIBABA]))
    with workspace.reading() as queries:
        (found,) = revert.preview_revert(queries, seq)
    assert (found.standing, found.obstacle) == (RevertStatus.CONFLICT, Obstacle.DELETED)
    assert str(found.why) == "was deleted since"


def test_what_cannot_be_taken_back_is_refused(workspace: Workspace) -> None:
    with workspace.reading() as queries:
        for seq, says in ((1, "began with"), (99, "no change 99")):
            with pytest.raises(WorkspaceError, match=says):
                revert.preview_revert(queries, seq)
    with pytest.raises(WorkspaceError, match="not deleted"):
        workspace.apply(revert.restore_record(ALIBABA))


# -- a deleted record -------------------------------------------------------------------------


def test_one_of_many_deleted_comes_back_with_what_was_its_own(workspace: Workspace) -> None:
    workspace.apply(edits.set_fields("relocation", [MOVE], {"firms": [ALIBABA, NVIDIA]}))
    before = tables(workspace, stamps=False)
    deleted = workspace.apply(edits.delete("firm", [ALIBABA, NVIDIA]))
    assert deleted.entry is not None
    with workspace.reading() as queries:
        gone = deleted_records.deleted(queries)
    assert {each.title for each in gone} == {"Alibaba", "NVIDIA"}
    assert {each.entry.seq for each in gone} == {deleted.entry.seq}
    written = workspace.apply(revert.restore_record(NVIDIA))
    assert written.entry.label == "Bring back firm “NVIDIA”"
    assert value(workspace, "chip", H20, "vendor") == NVIDIA
    assert value(workspace, "relocation", MOVE, "firms") == [NVIDIA]
    assert value(workspace, "firm", ALIBABA, "name") is None
    sound(workspace)
    workspace.apply(revert.restore_record(ALIBABA))
    assert set(value(workspace, "relocation", MOVE, "firms")) == {ALIBABA, NVIDIA}  # type: ignore[call-overload]
    assert tables(workspace, stamps=False)["firm"] == before["firm"]
    with workspace.reading() as queries:
        assert deleted_records.deleted(queries) == []
    sound(workspace)


def test_a_deleted_record_comes_back_with_links_and_citations(workspace: Workspace) -> None:
    before = tables(workspace, stamps=False)
    workspace.apply(edits.delete("relocation", [MOVE]))
    workspace.apply(edits.delete("chip", [H20]))
    assert not tables(workspace, stamps=False)["citation"]
    workspace.apply(revert.restore_record(MOVE))
    workspace.apply(revert.restore_record(H20))
    found = tables(workspace, stamps=False)
    assert found == before
    sound(workspace)


def test_a_slug_that_was_given_away_stays_where_it_is(workspace: Workspace) -> None:
    workspace.apply(edits.delete("firm", [ALIBABA]))
    workspace.apply(edits.create("firm", {"name": "Other", "slug": "alibaba"}))
    workspace.apply(revert.restore_record(ALIBABA))
    assert value(workspace, "firm", ALIBABA, "slug") is None
    sound(workspace)


# -- the workspace as of a change -------------------------------------------------------------


def _random_edit(rng: random.Random) -> Callable[..., ChangeSet]:
    firms = [ALIBABA, NVIDIA, id_of_slug("bis"), id_of_slug("muller")]
    return rng.choice(
        [
            edits.set_field(
                "firm", rng.choice(firms), "notes", rng.choice(["云 notes", None, "b"])
            ),
            edits.set_field("relocation", MOVE, "began", rng.choice(["2025", "2024-03", None])),
            edits.create("firm", {"name": f"Firm {rng.random()}"}),
            edits.delete("firm", [rng.choice(firms)]),
            edits.delete("restriction", [LETTER]),
            edits.set_field("firm", rng.choice(firms), "ultimate_parent", rng.choice(firms)),
        ]
    )


@pytest.mark.parametrize("seed", range(4))
def test_the_workspace_as_of_each_of_its_changes(file_workspace: Workspace, seed: int) -> None:
    rng = random.Random(seed)
    states = {1: tables(file_workspace)}
    for _ in range(14):
        step = rng.random()
        if step < 0.15:
            written = file_workspace.undo()
        elif step < 0.2:
            written = file_workspace.redo()
        else:
            try:
                written = file_workspace.apply(_random_edit(rng))
            except FieldValueError:
                continue  # it would have pointed at what is gone
        if written.entry is not None:
            states[written.entry.seq] = tables(file_workspace)
    present = state(file_workspace)
    for seq in rng.sample(sorted(states), k=5):
        past = snapshot.workspace_as_of(file_workspace, seq)
        assert tables(past) == states[seq]
        with past.reading() as queries:
            # An edit may point at what is gone; nothing that we keep ourselves may be wrong.
            assert {fault.code for fault in check(queries)} <= {"reference"}
        with past.reading() as queries:
            assert [entry.seq for entry in queries.entries()] == list(range(seq, 0, -1))
        with pytest.raises(ReadOnlyWorkspaceError):
            past.apply(edits.create("firm", {"name": "X"}))
        past.close()
    assert state(file_workspace) == present


def test_a_past_that_never_was_is_refused(file_workspace: Workspace, workspace: Workspace) -> None:
    with pytest.raises(WorkspaceError, match="no change 7"):
        snapshot.workspace_as_of(file_workspace, 7)
    with pytest.raises(WorkspaceError, match="in memory"):
        snapshot.workspace_as_of(workspace, 1)


def test_the_journal_of_a_past_state_is_kept_as_well(file_workspace: Workspace) -> None:
    put(file_workspace, "firm", ALIBABA, "notes", "x")
    past = snapshot.workspace_as_of(file_workspace, 1)
    assert isinstance(file_workspace.path, Path)
    path = file_workspace.path.with_name("past.chipline")
    past.copy_to(path)
    past.close()
    again = Workspace.open(path)
    with pytest.raises(Exception, match="append-only"), again.transaction() as queries:
        queries.connection.exec_driver_sql("DELETE FROM journal")
    change = Change("firm", id_of_slug("y"), None, {"name": "Y", "created": "", "updated": ""})
    again.apply(lambda _reads: labelled("Y", [change]))
    again.close()
