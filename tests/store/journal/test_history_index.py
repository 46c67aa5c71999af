"""The index of a long journal: all numbers and days at once, deeds, what is undone or gone."""

from __future__ import annotations

import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from chipline.records.changes import Change, ChangeSet
from chipline.records.message import verbatim
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.compound_edits import attachments, merge, timeline_notes
from chipline.store.compound_edits.bulk_edit import BulkAct, BulkEdit, bulk
from chipline.store.compound_edits.paste import paste
from chipline.store.compound_edits.paste_plan import Pasting
from chipline.store.compound_edits.repairs import mend
from chipline.store.journal import deleted_records, history, journal, revert
from chipline.store.journal.history import WORDS, HistoryQuery
from chipline.store.journal.revert import RevertStatus
from chipline.store.quality import review_queue
from chipline.store.quality.fault import Fault
from chipline.store.queries import Queries
from chipline.store.workspace import Workspace
from store.dumps import sql

ALIBABA = id_of_slug("alibaba")
NVIDIA = id_of_slug("nvidia")
H20 = id_of_slug("nv-h20")
MOVE = id_of_slug("rl-ali-sea-train")
SOURCE = id_of_slug("src-ft")
DATABASES = Path(__file__).parents[2] / "data" / "databases"


def put(workspace: Workspace, kind: str, record: str, field: str, value: object) -> int:
    entry = workspace.apply(edits.set_field(kind, record, field, value)).entry
    assert entry is not None
    return entry.seq


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


def seqs(queries: Queries, wanted: HistoryQuery) -> list[int]:
    return [int(number) for number in history.order(queries, wanted).numbers]


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    """Move the user to another time zone."""
    if not hasattr(time, "tzset"):
        pytest.skip("the system's zone can't be changed here")

    def move(name: str) -> None:
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield move
    monkeypatch.delenv("TZ")
    time.tzset()


def test_the_order_has_every_number_and_the_users_own_day(
    lively: Workspace, zone: Callable[[str], None]
) -> None:
    zone("Pacific/Auckland")  # thirteen hours ahead in March
    with lively.reading() as queries:
        found = history.order(queries, HistoryQuery())
        narrow = history.order(queries, HistoryQuery(who="anna"))
    assert [int(number) for number in found.numbers] == [5, 4, 3, 2, 1]
    days = [date.fromordinal(int(day)).isoformat() for day in found.days]
    assert days[:4] == ["2026-03-04", "2026-02-01", "2026-03-02", "2026-03-01"]
    assert [int(number) for number in narrow.numbers] == [5, 2]
    assert (found.total, narrow.total) == (5, 5)


def test_a_day_changes_at_the_users_own_midnight(
    workspace: Workspace, zone: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal, "now", lambda: "2026-03-01T23:30:00Z")
    put(workspace, "firm", ALIBABA, "notes", "late")
    zone("Europe/Warsaw")
    with workspace.reading() as queries:
        day = int(history.order(queries, HistoryQuery(text="notes")).days[0])
    assert date.fromordinal(day) == date(2026, 3, 2)


def test_words_are_found_in_the_names_of_what_was_changed(workspace: Workspace) -> None:
    written = workspace.apply(edits.set_fields("firm", [ALIBABA, NVIDIA], {"notes": "x"}))
    assert written.entry is not None
    assert "NVIDIA" not in written.entry.label
    with workspace.reading() as queries:
        assert written.entry.seq in seqs(queries, HistoryQuery(text="nvid"))
        assert written.entry.seq not in seqs(queries, HistoryQuery(text="müller"))


def test_every_entry_has_a_word_that_filters_know(workspace: Workspace, tmp_path: Path) -> None:
    new, copy = id_of_slug("new"), id_of_slug("copy")
    page = tmp_path / "page.txt"
    page.write_text("what it said")
    workspace.apply(edits.create("firm", {"name": "New"}, record_id=new))
    workspace.apply(edits.duplicate("firm", new, new=copy))
    seq = put(workspace, "firm", new, "notes", "x")
    workspace.apply(revert.revert(seq))
    workspace.apply(merge.merge("firm", ALIBABA, [new]))
    workspace.apply(edits.delete("chip", [H20]))
    workspace.undo()
    workspace.redo()
    workspace.apply(revert.restore_record(H20))
    pasted = Pasting("firm", ("name",), (("Pasted",), ("Too",)), (1, 2))
    workspace.apply(paste(pasted))
    workspace.apply(bulk(BulkEdit("firm", "notes", BulkAct.SET, "y"), [ALIBABA, NVIDIA]))
    workspace.apply(attachments.keep(SOURCE, page, "2026-02-01"))
    workspace.apply(attachments.remove(SOURCE))
    workspace.apply(review_queue.verify([MOVE], date(2026, 2, 1)))
    workspace.apply(
        mend(Fault("value", "firm", ALIBABA, "", verbatim("It is wrong."), "notes")) or _none
    )
    workspace.apply(timeline_notes.pin_note("Here it turned", 738000, 738030))
    expected = ["base", "create", "duplicate", "change", "revert", "merge", "delete", "undo"]
    expected += ["redo", "restore", "import", "bulk-change", "attach", "detach", "verify", "repair"]
    expected += ["note"]
    with workspace.reading() as queries:
        found = history.entries(queries).entries[::-1]
        assert [entry.word for entry in found] == expected
        elsewhere = {"cite", "merge-copy", "unmerge", "answer-proposal"}
        assert {*expected, *elsewhere} == {*WORDS}, "a form writes citations, two copies the others"
        for word in WORDS:
            of_it = [entry.seq for entry in found[::-1] if entry.word == word]
            assert seqs(queries, HistoryQuery(word=word)) == of_it, word
            assert history.words(queries).get(word, 0) == len(of_it)
    labels = [entry.label for entry in found]
    assert labels[-7:] == [
        "Paste 2 firms",
        "Set Notes of 2 firms",
        "Keep a copy of “Financial Times report”",
        "Remove the copy of “Financial Times report”",
        "Mark “Alibaba trains Qwen in South-East Asia” as verified",
        "Fix: Change Notes of “Alibaba”",
        "Pin the note “Here it turned”",
    ]
    # Other programs read what ours words.
    assert [row[0] for row in sql(workspace, "SELECT label FROM journal ORDER BY seq")] == labels


def _none(_queries: Queries) -> ChangeSet:
    raise AssertionError("it can be mended")


def test_filters_of_a_journal_of_before_there_were_words(tmp_path: Path) -> None:
    path = tmp_path / "old.chipline"
    shutil.copy(DATABASES / "format-2.chipline", path)
    with closing(sqlite3.connect(path)) as file:
        labels = [row[0] for row in file.execute("SELECT label FROM journal ORDER BY seq")]
    workspace = Workspace.open(path)
    with workspace.reading() as queries:
        found = history.entries(queries).entries[::-1]
        assert [entry.label for entry in found] == labels
        assert str(found[8].message) == "Take back: Change Headquarters of “NVIDIA”"
        assert [entry.word for entry in found] == [
            *("base", "attach", "change", "change", "create", "merge", "bulk-change", "change"),
            *("revert", "undo", "redo", "change", "undo"),
        ]
        assert seqs(queries, HistoryQuery(word="revert")) == [9]
        taken = history.taken_back_by(queries, 8)
        assert taken is not None
        assert taken.label == "Take back “Change Headquarters of ‘NVIDIA’”"
    redone = workspace.redo().entry
    assert redone is not None
    assert (redone.label, redone.what) == ("Change Notes of “Alibaba”", "change")
    again = workspace.apply(revert.revert(9)).entry
    assert again is not None
    assert again.label == "Take back: Take back: Change Headquarters of “NVIDIA”"
    workspace.close()


def _firm(slug: str) -> Change:
    values = {"slug": slug, "name": slug, "created": "", "updated": ""}
    return Change("firm", id_of_slug(slug), None, values)


def test_what_was_undone_is_told_and_what_was_done_again_holds(workspace: Workspace) -> None:
    seq = put(workspace, "firm", ALIBABA, "notes", "x")

    def gone() -> dict[int, int]:
        with workspace.reading() as queries:
            return history.undone(queries)

    assert gone() == {}
    workspace.undo()
    assert gone() == {seq: seq + 1}
    workspace.redo()
    assert gone() == {seq + 1: seq + 2}, "the undo does not hold, so the first does"
    workspace.undo()
    assert gone() == {seq + 2: seq + 3, seq: seq + 1}


def test_changes_come_in_pages_and_of_one_record(workspace: Workspace) -> None:
    with workspace.reading() as queries:
        everything = journal.changes_of(queries.connection, 1)
        assert history.changes(queries, 1, limit=3) == everything[:3]
        assert history.changes(queries, 1, start=3, limit=2) == everything[3:5]
        (own,) = history.changes(queries, 1, record=H20)
        assert own.id == H20
        assert history.changes(queries, 99) == ()


def test_what_hangs_on_a_deleted_record_is_not_listed_by_itself(workspace: Workspace) -> None:
    workspace.apply(edits.delete("relocation", [MOVE]))  # with its citation
    workspace.apply(edits.delete("link", [id_of_slug("ln-1")]))
    with workspace.reading() as queries:
        assert [each.record for each in deleted_records.deleted(queries)] == [
            id_of_slug("ln-1"),
            MOVE,
        ]
        (link, _move) = deleted_records.deleted(queries)
        assert link.title == "H20 licence requirement targets H20 (HGX) 96GB"
        found = deleted_records.gone(queries, HistoryQuery(text="trains qwen"))
        assert (len(found.numbers), found.total) == (1, 2)
        assert len(deleted_records.gone(queries, HistoryQuery(kind="link")).numbers) == 1
        assert not len(deleted_records.gone(queries, HistoryQuery(who="nobody")).numbers)
        coming = revert.preview_restore(queries, MOVE)
    assert {each.kind for each in coming} == {"relocation", "citation"}
    assert {each.standing for each in coming} == {RevertStatus.CLEAN}
    workspace.apply(revert.restore_record(MOVE))
    workspace.apply(edits.delete("citation", [id_of_slug("ct-1")]))
    with workspace.reading() as queries:
        assert deleted_records.deleted(queries)[0].record == id_of_slug("ct-1"), (
            "its record is there"
        )


def test_a_record_deleted_twice_is_listed_once(workspace: Workspace) -> None:
    workspace.apply(edits.delete("firm", [ALIBABA]))
    workspace.undo()
    put(workspace, "firm", ALIBABA, "name", "Alibaba Group")
    workspace.apply(edits.delete("firm", [ALIBABA]))
    with workspace.reading() as queries:
        (found,) = deleted_records.deleted(queries)
        assert found.title == "Alibaba Group"
        assert deleted_records.former_titles(queries, [ALIBABA, NVIDIA]) == {
            ALIBABA: verbatim("Alibaba Group")
        }
