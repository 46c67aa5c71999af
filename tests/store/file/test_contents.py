"""Copies of sources kept in the workspace: written once, checked, carried along, never lost."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from chipline.cli.main import main
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.backup import backups, restoration
from chipline.store.compound_edits import attachments
from chipline.store.errors import WorkspaceError
from chipline.store.file import salvage, snapshot
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from conftest import in_memory
from store.dumps import spoil, sql, tables

SOURCE = id_of_slug("src-ft")
DAY = "2026-11-23"
#: Longer than one piece, so that reading and writing go round more than once.
PAGES = b"%PDF-1.7\n" + bytes(range(256)) * 6_000
DIGEST = hashlib.sha256(PAGES).hexdigest()
DATABASES = Path(__file__).parents[2] / "data" / "databases"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    made = tmp_path / "H20 licence notice.pdf"
    made.write_bytes(PAGES)
    return made


def copy_in(workspace: Workspace) -> attachments.Copy | None:
    with workspace.reading() as queries:
        return attachments.copy_of(queries.values("source", SOURCE) or {})


def bytes_in(workspace: Workspace, digest: str = DIGEST) -> bytes:
    with workspace.reading() as queries:
        return b"".join(attachments.stored(queries.connection, digest))


def test_a_copy_is_kept_under_the_hash_of_its_bytes(workspace: Workspace, paper: Path) -> None:
    written = workspace.apply(attachments.keep(SOURCE, paper, DAY))
    assert copy_in(workspace) == attachments.Copy("H20 licence notice.pdf", len(PAGES), DIGEST, DAY)
    assert bytes_in(workspace) == PAGES
    assert written.entry is not None
    assert written.entry.label == "Keep a copy of “Financial Times report”"
    journalled = sql(workspace, "SELECT max(length(after)) FROM journal_change")[0][0]
    assert journalled < 2_000, "the journal names the bytes and does not hold them"
    with workspace.reading() as queries:
        assert not check(queries)


def test_undo_takes_the_copy_from_the_source_and_redo_finds_its_bytes(
    workspace: Workspace, paper: Path
) -> None:
    before = tables(workspace, stamps=False)
    workspace.apply(attachments.keep(SOURCE, paper, DAY))
    paper.unlink()
    workspace.undo()
    assert tables(workspace, stamps=False) == before
    workspace.redo()
    workspace.apply(attachments.remove(SOURCE))
    assert copy_in(workspace) is None
    workspace.undo()
    assert copy_in(workspace) is not None
    assert bytes_in(workspace) == PAGES


def test_the_same_bytes_are_kept_once(workspace: Workspace, paper: Path) -> None:
    other = workspace.apply(edits.create("source", {"name": "Another"})).changes.changes[0].id
    workspace.apply(attachments.keep(SOURCE, paper, DAY))
    workspace.apply(attachments.keep(other, paper, DAY))
    assert sql(workspace, "SELECT count(*), sum(size) FROM content") == [(1, len(PAGES))]


def test_progress_is_told_and_may_end_it(workspace: Workspace, paper: Path) -> None:
    told: list[tuple[int, int]] = []
    workspace.apply(attachments.keep(SOURCE, paper, DAY, lambda *at: told.append(at)))
    assert told == sorted(told)
    assert told[-1] == (2 * len(PAGES), 2 * len(PAGES))
    workspace.undo()

    class EnoughError(Exception):
        pass

    def stop(_done: int, _total: int) -> None:
        raise EnoughError

    changed = paper.with_name("other.pdf")
    changed.write_bytes(PAGES + b"!")
    with pytest.raises(EnoughError):
        workspace.apply(attachments.keep(SOURCE, changed, DAY, stop))
    assert copy_in(workspace) is None
    assert sql(workspace, "SELECT count(*) FROM content") == [(1,)]


@pytest.mark.parametrize("lack", ["missing", "empty", "folder"])
def test_what_cannot_be_kept_is_told(workspace: Workspace, tmp_path: Path, lack: str) -> None:
    path = tmp_path / "x.pdf"
    if lack == "empty":
        path.touch()
    elif lack == "folder":
        path.mkdir()
    with pytest.raises(WorkspaceError, match="Nothing was kept") as told:
        workspace.apply(attachments.keep(SOURCE, path, DAY))
    assert str(path) in str(told.value)
    assert sql(workspace, "SELECT count(*) FROM content") == [(0,)]


def test_what_is_too_large_is_told(
    workspace: Workspace, paper: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attachments, "LARGEST", 1_000)
    with pytest.raises(WorkspaceError, match="can be kept"):
        workspace.apply(attachments.keep(SOURCE, paper, DAY))


def test_a_file_that_changes_while_it_is_read_is_not_kept(
    workspace: Workspace, paper: Path
) -> None:
    def change(done: int, total: int) -> None:
        if done == total // 2:
            paper.write_bytes(PAGES[::-1])

    with pytest.raises(WorkspaceError, match="was changed while it was read"):
        workspace.apply(attachments.keep(SOURCE, paper, DAY, change))
    assert sql(workspace, "SELECT count(*) FROM content") == [(0,)]


def test_a_copy_is_written_out_as_it_was_and_read_only(
    workspace: Workspace, paper: Path, tmp_path: Path
) -> None:
    workspace.apply(attachments.keep(SOURCE, paper, DAY))
    copy = copy_in(workspace)
    assert copy is not None
    folder = tmp_path / "looked at"
    folder.mkdir()
    with workspace.reading() as queries:
        out = attachments.write_for_reading(queries.connection, copy, folder)
    assert out == folder / "H20 licence notice.pdf"
    assert out.read_bytes() == PAGES
    assert not out.stat().st_mode & stat.S_IWUSR
    assert [each.name for each in folder.iterdir()] == [out.name]


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM content", "UPDATE content SET bytes = zeroblob(size)"],
    ids=["missing", "others"],
)
def test_bytes_that_are_not_what_was_kept_are_found_and_never_written_out(
    workspace: Workspace, paper: Path, tmp_path: Path, statement: str
) -> None:
    workspace.apply(attachments.keep(SOURCE, paper, DAY))
    copy = copy_in(workspace)
    assert copy is not None
    spoil(workspace, statement)
    target = tmp_path / "out.pdf"
    with workspace.reading() as queries:
        (fault,) = check(queries)
        assert (fault.code, fault.kind, fault.record) == ("copy", "source", SOURCE)
        with pytest.raises(WorkspaceError, match="Look for it in a backup"):
            attachments.write_out(queries.connection, copy, target)
    assert not list(tmp_path.glob("out*"))


def test_a_size_that_is_not_that_of_the_bytes_is_found(workspace: Workspace, paper: Path) -> None:
    workspace.apply(attachments.keep(SOURCE, paper, DAY))
    spoil(workspace, "UPDATE source SET copy_size = 1")
    with workspace.reading() as queries:
        # What the journal says of the size is another one as well.
        assert [fault.code for fault in check(queries)] == ["copy", "history"]


@pytest.mark.parametrize(
    ("given", "made"),
    [
        ("plain.pdf", "plain.pdf"),
        ("../../etc/passwd", "_.._etc_passwd"),
        ("a\\b:c?.html", "a_b_c_.html"),
        ("con.txt", "_con.txt"),
        ("...", "copy"),
        ("许可 通知.pdf", "许可 通知.pdf"),
        ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_a_name_leads_nowhere_else(given: str, made: str) -> None:
    assert attachments.file_name(given) == made
    assert Path(made).name == made


def test_copies_go_along_wherever_the_workspace_goes(
    file_workspace: Workspace, paper: Path, tmp_path: Path
) -> None:
    file_workspace.apply(attachments.keep(SOURCE, paper, DAY))
    path = file_workspace.path
    assert path is not None
    kept = file_workspace.apply(edits.set_field("source", SOURCE, "notes", "later")).entry
    assert kept is not None
    backup = backups.back_up(path)
    file_workspace.copy_to(tmp_path / "elsewhere.chipline")
    past = snapshot.workspace_as_of(file_workspace, kept.seq - 1)
    assert bytes_in(past) == PAGES
    past.close()
    spoil(file_workspace, "DELETE FROM content")
    file_workspace.close()
    restoration.restore(path, backup.path)
    for whole in (path, tmp_path / "elsewhere.chipline"):
        found = Workspace.open(whole)
        assert bytes_in(found) == PAGES
        with found.reading() as queries:
            assert not check(queries)
        found.close()
        assert main(["check", str(whole)]) == 0


def test_what_is_whole_is_salvaged(file_workspace: Workspace, paper: Path, tmp_path: Path) -> None:
    file_workspace.apply(attachments.keep(SOURCE, paper, DAY))
    other = file_workspace.apply(edits.create("source", {"name": "Other"})).changes.changes[0].id
    second = tmp_path / "second.txt"
    second.write_text("second", encoding="utf-8")
    file_workspace.apply(attachments.keep(other, second, DAY))
    spoil(file_workspace, "UPDATE content SET bytes = zeroblob(size) WHERE size = 6")
    path = file_workspace.path
    assert path is not None
    file_workspace.close()
    salvage.salvage(path, tmp_path / "saved.chipline")
    saved = Workspace.open(tmp_path / "saved.chipline")
    assert bytes_in(saved) == PAGES
    with saved.reading() as queries:
        assert [(fault.code, fault.record) for fault in check(queries)] == [("copy", other)]
    saved.close()


# -- the format that came before ----------------------------------------------------------------


def test_a_file_without_contents_takes_copies_once_it_was_brought_up_to_date(
    tmp_path: Path, paper: Path
) -> None:
    path = tmp_path / "old.chipline"
    shutil.copy(DATABASES / "format-1.chipline", path)
    old = Workspace.open(path)
    old.apply(attachments.keep(SOURCE, paper, DAY))
    assert bytes_in(old) == PAGES
    with old.reading() as queries:
        assert not check(queries)
    old.close()
    (copy,) = tmp_path.glob("old.format-1.*.chipline")
    with closing(sqlite3.connect(copy)) as before:
        assert before.execute("PRAGMA user_version").fetchone() == (1,)


def test_an_older_file_and_a_new_one_have_the_same_columns(tmp_path: Path) -> None:
    path = tmp_path / "old.chipline"
    shutil.copy(DATABASES / "format-1.chipline", path)
    Workspace.open(path).close()
    Workspace.create(tmp_path / "new.chipline").close()
    shapes = []
    for each in (path, tmp_path / "new.chipline"):
        with closing(sqlite3.connect(each)) as found:
            shapes.append(
                {
                    table: {
                        (name, kind)
                        for _, name, kind, *_ in found.execute(f"PRAGMA table_info({table})")
                    }
                    for (table,) in found.execute(
                        "SELECT name FROM sqlite_master WHERE type = 'table'"
                    )
                }
            )
    assert shapes[0] == shapes[1]


def test_an_older_file_is_read_without_being_changed(tmp_path: Path) -> None:
    folder = tmp_path / "read only"
    folder.mkdir()
    path = folder / "old.chipline"
    shutil.copy(DATABASES / "format-1.chipline", path)
    before = path.read_bytes()
    found = Workspace.open(path, read_only=True)
    assert copy_in(found) is None
    reader = found.new_reader()
    with reader.reading() as queries:
        assert queries.values("source", SOURCE) is not None
    reader.close()
    found.close()
    assert path.read_bytes() == before
    assert [each.name for each in folder.iterdir()] == ["old.chipline"]
    if os.geteuid():
        folder.chmod(0o500)
        again = Workspace.open(path)
        assert again.read_only
        again.close()
        folder.chmod(0o700)


def test_a_file_that_grows_while_it_is_read_is_not_kept(workspace: Workspace, paper: Path) -> None:
    def grow(done: int, total: int) -> None:
        if done == total // 2:
            with paper.open("ab") as file:
                file.write(PAGES)

    with pytest.raises(WorkspaceError, match="was changed while it was read"):
        workspace.apply(attachments.keep(SOURCE, paper, DAY, grow))
    assert sql(workspace, "SELECT count(*) FROM content") == [(0,)]


def test_bytes_are_carried_into_another_workspace_once(
    workspace: Workspace, paper: Path, small_file: Path
) -> None:
    workspace.apply(attachments.keep(SOURCE, paper, DAY))
    with closing(in_memory(small_file)) as other:
        with workspace.reading() as queries, other.transaction() as copy:
            for digest in (DIGEST, DIGEST, "0" * 64):
                attachments.carry(queries.connection, copy.connection, digest)
        assert bytes_in(other) == PAGES
        assert sql(other, "SELECT hash, size FROM content") == [(DIGEST, len(PAGES))]


def test_every_source_of_a_copy_that_is_damaged_is_told(workspace: Workspace, paper: Path) -> None:
    second = id_of_slug("src-second")
    workspace.apply(edits.create("source", {"name": "Second"}, record_id=second))
    for source in (SOURCE, second):
        workspace.apply(attachments.keep(source, paper, DAY))
    spoil(workspace, "DELETE FROM content")
    with workspace.reading() as queries:
        found = list(attachments.unsound(queries.connection))
    assert {each.source for each in found} == {SOURCE, second}
    assert {str(each.message) for each in found} == {
        f"The kept copy “{paper.name}”: its bytes are not in the workspace."
    }
