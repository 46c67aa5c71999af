"""Changes that are sent by e-mail: what a file holds, what comes of it, and what is refused."""

from __future__ import annotations

import hashlib
import json
import zipfile
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from chipline.exchange.change_file.change_file import ChangeFileError, opened_change_file
from chipline.exchange.table_files.limits import TableFileError
from chipline.records.changes import Change, Operation, change_set
from chipline.records.message import UserError
from chipline.records.record import new_id
from chipline.store import edits
from chipline.store.change_files.sender_copy import sender_copy, write_sender_copy
from chipline.store.change_files.sent_changes import SendWish, send_changes
from chipline.store.change_files.unsent_entries import colleagues
from chipline.store.compound_edits import attachments
from chipline.store.errors import WorkspaceError
from chipline.store.journal.author import Author
from chipline.store.progress import Progress
from chipline.store.workspace import Workspace
from chipline.store.workspace_merge.merge import planned
from chipline.store.workspace_merge.questions import MINE, THEIRS
from store.change_files.post import R0, R1, R2, Post


class StoppedError(Exception):
    """Raised by who has waited long enough."""


def test_what_was_sent_comes_as_a_merge_of_the_file_would(post: Post) -> None:
    post.set("A", R0, notes="from A", hq_country="SG")
    post.open["A"].apply(edits.delete("firm", [R2]))
    post.set("B", R1, notes="from B")
    assert post.take("B", post.send("A")) == 0
    assert (post.get("B", R0, "notes"), post.get("B", R0, "hq_country")) == ("from A", "SG")
    assert post.get("B", R2, "name") is None
    assert post.get("B", R1, "notes") == "from B"
    assert post.take("A", post.send("B", "A")) == 0
    assert post.get("A", R1, "notes") == "from B"
    assert post.known("A") == post.known("B")


def test_one_undo_takes_back_what_came_by_post(post: Post) -> None:
    post.set("A", R0, notes="from A")
    post.take("B", post.send("A"))
    post.open["B"].undo()
    assert post.get("B", R0, "notes") is None
    # What is known no more can come again.
    post.take("B", post.send("A"))
    assert post.get("B", R0, "notes") == "from A"


def test_what_both_changed_is_asked_and_the_decision_travels_back(post: Post) -> None:
    post.set("A", R0, notes="98")
    post.set("B", R0, notes="97")
    assert post.take("B", post.send("A"), THEIRS) == 1
    assert post.get("B", R0, "notes") == "98"
    assert post.take("A", post.send("B", "A")) == 0
    assert post.get("A", R0, "notes") == "98"


def test_only_what_the_receiver_lacks_is_sent(post: Post) -> None:
    post.set("A", R0, notes="one")
    post.take("B", post.send("A"))
    post.set("B", R1, notes="two")
    post.take("A", post.send("B", "A"))
    post.set("A", R2, notes="three")
    with opened_change_file(post.send("A", "B")) as file:
        assert file.manifest.size == 1
        assert [row.record for entry in file.entries() for row in entry.rows] == [R2]
    with post.open["A"].reading() as queries:
        (only,) = colleagues(queries.connection, "device A")
    assert (only.device, only.name) == ("device B", "Person B")


def test_two_machines_of_one_person_are_told_apart_by_what_she_calls_them(post: Post) -> None:
    post.open["B"].author = Author("device B", "Olena", "laptop")
    post.open["C"].author = Author("device C", "Olena", "office")
    for name, record in (("B", R0), ("C", R1)):
        post.set(name, record, notes=name)
        post.take("A", post.send(name))
    with post.open["A"].reading() as queries:
        found = colleagues(queries.connection, "device A")
        entries = queries.entries(9)
    assert {(one.device, one.name, one.machine) for one in found} == {
        ("device B", "Olena", "laptop"),
        ("device C", "Olena", "office"),
    }
    assert {(one.who, one.machine) for one in entries if one.machine} == {
        ("Olena", "laptop"),
        ("Olena", "office"),
    }


def test_a_machine_with_another_label_is_the_same(post: Post) -> None:
    post.set("B", R0, notes="one")
    post.take("A", post.send("B"))
    post.open["B"].author = Author("device B", "Person B", "laptop")
    post.set("B", R0, notes="two")
    post.take("A", post.send("B", "A"))
    post.set("A", R2, notes="three")
    with post.open["A"].reading() as queries:
        assert [one.device for one in colleagues(queries.connection, "device A")] == ["device B"]
    # What was written under either label is known to be there.
    with opened_change_file(post.send("A", "B")) as file:
        assert file.manifest.size == 1


def test_what_came_from_a_third_is_passed_on_with_what_was_decided_on_it(post: Post) -> None:
    post.set("C", R0, notes="C's")
    post.set("A", R0, notes="A's")
    assert post.take("A", post.send("C"), MINE) == 1
    assert post.take("B", post.send("A")) == 0
    assert post.get("B", R0, "notes") == "A's"
    assert post.take("C", post.send("B", "C")) == 0
    assert post.get("C", R0, "notes") == "A's"
    assert post.known("A") == post.known("B") == post.known("C")


def test_the_same_file_again_brings_nothing_and_writes_nothing(post: Post) -> None:
    post.set("A", R0, notes="from A")
    path = post.send("A")
    post.take("B", path)
    last = post.open["B"].last
    assert post.take("B", path) == 0
    assert post.open["B"].last == last


def test_changes_since_a_day_need_what_was_before(post: Post, monkeypatch: Any) -> None:
    post.set("A", R0, notes="old")
    monkeypatch.setattr("chipline.store.journal.journal.now", lambda: "2099-01-01T00:00:00Z")
    post.set("A", R1, notes="new")
    path = post.send("A", since="2098-12-31")
    with pytest.raises(ChangeFileError, match=r"builds on changes .* Ask Person A"):
        post.take("B", path)
    assert post.get("B", R1, "notes") is None
    post.take("B", post.send("A"))
    assert post.take("B", path) == 0


def test_nothing_to_send_is_said(post: Post) -> None:
    post.set("A", R0, notes="one")
    post.take("B", post.send("A"))
    post.set("B", R0, notes="two")
    post.take("A", post.send("B", "A"))
    with pytest.raises(WorkspaceError, match="nothing to send"):
        post.send("A", "B")


def test_kept_copies_travel_by_their_hash_or_stay(post: Post, tmp_path: Path) -> None:
    page = tmp_path / "page.pdf"
    page.write_bytes(b"%PDF-1.4 a page")
    made = post.open["A"].apply(edits.create("source", {"name": "Page", "slug": "page"}))
    source = made.changes.changes[0].id
    post.open["A"].apply(attachments.keep(source, page, "2026-11-01"))
    bare, whole = post.send("A", copies=False), post.send("A")
    post.take("B", bare)

    def kept() -> int:
        with post.open["B"].reading() as queries:
            return int(
                queries.connection.exec_driver_sql("SELECT count(*) FROM content").scalar_one()
            )

    assert kept() == 0
    assert post.take("B", whole) == 0
    assert kept() == 1


def test_the_file_can_be_read_without_a_workspace(post: Post) -> None:
    post.set("A", R0, notes="from A")
    path = post.send("A", message="Please look")
    with opened_change_file(path) as file:
        assert file.manifest.message == "Please look"
        assert file.manifest.sender.name == "Person A"
        (record,) = file.context()
    values = record.values
    assert (record.title, values is not None and values["notes"]) == ("Firm 0", "from A")
    assert path.stat().st_mode & 0o777 == 0o600
    with zipfile.ZipFile(path) as packed:
        assert b"Take changes" in packed.read("README.txt")


def test_what_was_deleted_is_called_as_it_was(post: Post) -> None:
    post.open["A"].apply(edits.delete("firm", [R0]))
    with opened_change_file(post.send("A")) as file:
        (record,) = file.context()
    assert (record.title, record.values) == ("Firm 0", None)


def _spoilt(path: Path, part: str, change: Any, *, digest: bool = True) -> Path:
    """Write a change file with one part changed, and its digest mended as a forger would."""
    target = path.with_name(f"spoilt {path.name}")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        held = {name: old.read(name) for name in old.namelist()}
        held[part] = change(held[part])
        if digest:
            manifest = json.loads(held["manifest.json"])
            both = held["entries.jsonl"] + held["context.jsonl"]
            manifest["digest"] = hashlib.sha256(both).hexdigest()
            held["manifest.json"] = json.dumps(manifest).encode()
        for name, data in held.items():
            new.writestr(name, data)
    return target


def _swap(old: str, new: str) -> Any:
    def change(data: bytes) -> bytes:
        assert old.encode() in data
        return data.replace(old.encode(), new.encode())

    return change


@pytest.mark.parametrize(
    ("part", "change", "says"),
    [
        ("entries.jsonl", _swap('"from A"', '"from E"'), "altered its journal|not what it was"),
        ("entries.jsonl", _swap('"firm"', '"fir_"'), "no kind of record"),
        ("entries.jsonl", _swap('"notes"', '"nothing"'), "can’t stand in|altered"),
        ("entries.jsonl", _swap('"from A"', '{"a": 1}'), "neither a value nor a list|can’t stand"),
        ("entries.jsonl", _swap('"from A"', "17"), "can’t stand|altered|not what it was"),
        ("entries.jsonl", lambda _data: b"{\n", "line 1 of entries.jsonl"),
        ("entries.jsonl", lambda data: data + b"[" * 100_000 + b"\n", "line 2 of entries.jsonl"),
        ("manifest.json", _swap('"entries"', '"letters"'), "manifest"),
        ("manifest.json", _swap('"version": 1', '"version": 2'), "newer version"),
        ("manifest.json", _swap('"format": 3', '"format": 99'), "newer version"),
        ("manifest.json", lambda _data: b"null", "manifest"),
    ],
)
def test_what_was_altered_is_refused_and_nothing_is_written(
    post: Post, part: str, change: Any, says: str
) -> None:
    post.set("A", R0, notes="from A")
    path = _spoilt(post.send("A"), part, change, digest=part == "entries.jsonl")
    last = post.open["B"].last
    with pytest.raises(UserError, match=says):
        post.take("B", path)
    assert post.open["B"].last == last
    assert post.get("B", R0, "notes") is None


def test_files_of_other_kinds_are_refused(post: Post, tmp_path: Path) -> None:
    text = tmp_path / "text.chipline-changes"
    text.write_text("hello")
    packed = tmp_path / "packed.chipline-changes"
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("a.txt", "a")
    for path in (text, packed):
        with pytest.raises(ChangeFileError, match="no file of changes"):
            post.take("B", path)
    for path in (tmp_path / "nowhere", tmp_path):
        with pytest.raises(TableFileError):
            post.take("B", path)


def test_a_file_cut_off_anywhere_is_refused(post: Post, tmp_path: Path) -> None:
    post.set("A", R0, notes="from A")
    data = post.send("A").read_bytes()
    cut = tmp_path / "cut.chipline-changes"
    for length in range(0, len(data), max(1, len(data) // 12)):
        cut.write_bytes(data[:length])
        with pytest.raises(UserError):
            post.take("B", cut)


def test_another_workspace_is_told_from_a_copy(post: Post) -> None:
    other = Workspace.in_memory()
    other.apply(edits.create("firm", {"name": "Elsewhere", "slug": "elsewhere"}))
    post.set("A", R0, notes="from A")
    with pytest.raises(ChangeFileError, match="another workspace"):
        sender_copy(other, post.send("A"))
    other.close()


def test_cancelling_leaves_no_trace(tmp_path: Path, monkeypatch: Any) -> None:
    made: list[Path] = []

    def folder() -> Path:
        made.append(tmp_path / f"temporary {len(made)}")
        made[-1].mkdir()
        return made[-1]

    monkeypatch.setattr("chipline.store.change_files.sender_copy.folder_for_copy", folder)
    here, sent = tmp_path / "here.chipline", tmp_path / "sent.chipline-changes"
    with closing(Workspace.create(here)) as workspace:
        workspace.apply(edits.create("firm", {"name": "Firm", "slug": "firm"}, record_id=R0))
        workspace.copy_to(tmp_path / "there.chipline")
        with closing(Workspace.open(tmp_path / "there.chipline")) as other:
            other.apply(edits.set_fields("firm", [R0], {"notes": "theirs"}))
            with other.reading() as queries:
                send_changes(queries, sent, SendWish(), author=Author())
        before = workspace.last
        for allowed in range(4):
            told: list[Any] = []

            def progress(*step: int, told: list[Any] = told, allowed: int = allowed) -> None:
                told.append(step)
                if len(told) > allowed:
                    raise StoppedError

            with pytest.raises(StoppedError):
                sender_copy(workspace, sent, progress=progress)
        with closing(sender_copy(workspace, sent)) as copy, copy.reading() as queries:
            assert queries.values("firm", R0)["notes"] == "theirs"  # type: ignore[index]
        assert workspace.last == before
    assert len(made) == 5
    assert not any(each.exists() for each in made)


def test_of_one_large_change_every_stage_tells_how_far_it_is_and_can_be_stopped(
    post: Post, tmp_path: Path
) -> None:
    firms = [Change("firm", new_id(), None, {"name": f"Firm {n}"}) for n in range(4_500)]
    params = {"kind": "firm", "name": "Firms"}
    post.open["A"].apply(lambda _reads: change_set(Operation.CREATE, firms, params=params))
    path = tmp_path / "large.chipline-changes"

    def send(progress: Progress) -> None:
        with post.open["A"].reading() as queries:
            send_changes(queries, path, SendWish(), author=Author(), progress=progress)

    def look(progress: Progress) -> None:
        sender_copy(post.open["B"], path, progress=progress).close()

    def plan(progress: Progress) -> None:
        with (
            closing(sender_copy(post.open["B"], path)) as copy,
            post.open["B"].reading() as queries,
            planned(queries, copy, {}, progress),
        ):
            pass

    for work in (send, look, plan):
        told: list[float] = []

        def tell(done: int, total: int, told: list[float] = told) -> None:
            told.append(done / total)

        work(tell)
        assert told == sorted(told)
        # No stage is so long that half of the work goes by in silence.
        assert max(b - a for a, b in pairwise([0.0, *told, 1.0])) < 0.5, told

        def stop(done: int, total: int) -> None:
            if done / total > 0.5:
                raise StoppedError

        path_stood = path.read_bytes()
        with pytest.raises(StoppedError):
            work(stop)
        assert path.read_bytes() == path_stood


def test_a_change_told_differently_from_before_is_refused(post: Post) -> None:
    post.set("A", R0, notes="from A")
    path = post.send("A")
    post.take("B", path)
    with opened_change_file(path) as file:
        (entry,) = file.entries()
    other = _spoilt(path, "entries.jsonl", _swap(entry.digest, "0" * 64))
    with pytest.raises(ChangeFileError, match="tells a change differently"):
        post.take("B", other)


def test_heads_that_do_not_fit_the_entries_are_refused(post: Post) -> None:
    post.set("A", R0, notes="from A")
    path = post.send("A")
    with opened_change_file(path) as file:
        (head,), (need,) = file.manifest.heads, file.manifest.needs
    unknown = "00000000-0000-4000-8000-0000000000ff"
    for instead, says in ((unknown, "builds on changes"), (need, "does not know")):
        forged = _spoilt(
            path, "manifest.json", lambda data, new=instead: _first_head(data, new), digest=False
        )
        with pytest.raises(ChangeFileError, match=says):
            post.take("B", forged)
    assert head != need


def _first_head(data: bytes, new: str) -> bytes:
    manifest = json.loads(data)
    manifest["heads"] = [new]
    return json.dumps(manifest).encode()


def test_a_value_not_written_as_we_write_it_is_refused(post: Post) -> None:
    post.open["A"].apply(edits.set_fields("firm", [R0], {"name": "Renamed"}))
    forged = _spoilt(post.send("A"), "entries.jsonl", _swap('"Renamed"', '"  Renamed  "'))
    with pytest.raises(ChangeFileError, match="not written as Chipline writes it"):
        post.take("B", forged)


def test_what_was_made_and_deleted_again_leaves_nothing(post: Post) -> None:
    new = "00000000-0000-4000-8000-000000000010"
    post.open["A"].apply(edits.create("firm", {"name": "New"}, record_id=new))
    post.open["A"].apply(edits.delete("firm", [new]))
    post.open["A"].apply(edits.toggle_tag("firm", R0, "x"))
    assert post.take("B", post.send("A")) == 0
    assert post.get("B", new, "name") is None
    assert post.get("B", R0, "tags") == ["x"]


def test_the_sender_s_copy_can_be_a_file_of_its_own(tmp_path: Path) -> None:
    here, sent = tmp_path / "here.chipline", tmp_path / "sent.chipline-changes"
    with closing(Workspace.create(here)) as workspace:
        workspace.apply(edits.create("firm", {"name": "Firm", "slug": "firm"}, record_id=R0))
        with workspace.reading() as queries:
            send_changes(queries, sent, SendWish(), author=Author())
        place = write_sender_copy(workspace, sent)
        with closing(Workspace.open(place, read_only=True)) as copy, copy.reading() as queries:
            assert queries.values("firm", R0) is not None


def test_a_workspace_in_memory_has_no_file_for_the_sender_s_copy(post: Post) -> None:
    post.set("A", R0, notes="from A")
    with pytest.raises(WorkspaceError, match="in memory"):
        write_sender_copy(post.open["B"], post.send("A"))
