"""Large kept copies are shared by the backups of a workspace: each once, whole, and never lost unsaid."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import stat
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from chipline.cli.main import main
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.backup import backups, restoration, shared_contents
from chipline.store.compound_edits import attachments
from chipline.store.errors import WorkspaceError
from chipline.store.file import connections, content_folder, salvage
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from programs import killed_after
from store.dumps import state

SOURCE, OTHER = id_of_slug("src-ft"), id_of_slug("src-bis-2022")
ALIBABA = id_of_slug("alibaba")
DAY = "2026-11-23"
#: Longer than one piece, so that reading and writing go round more than once.
PAGES = bytes(range(256)) * 6_000
DIGEST = hashlib.sha256(PAGES).hexdigest()


@pytest.fixture
def opened(
    small_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Workspace]:
    """A small workspace with a copy that is most of it, as one with 200 MB of them."""
    monkeypatch.setattr(shared_contents, "LEAST", 1_000_000)
    folder = tmp_path / "here"
    folder.mkdir()
    made = Workspace.open(Path(shutil.copy(small_file, folder / "facts.chipline")))
    paper = tmp_path / "notice.pdf"
    paper.write_bytes(PAGES)
    made.apply(attachments.keep(SOURCE, paper, DAY))
    yield made
    made.close()


def path_of(workspace: Workspace) -> Path:
    assert workspace.path is not None
    return workspace.path


def shared(path: Path) -> Path:
    return backups.folder_of(path) / content_folder.NAME / DIGEST


def note(words: str) -> object:
    return edits.set_field("firm", ALIBABA, "notes", words)


def kept(path: Path, *, read_only: bool = True) -> bytes:
    found = Workspace.open(path, read_only=read_only)
    with found.reading() as queries:
        held = b"".join(attachments.stored(queries.connection, DIGEST))
    found.close()
    return held


def in_itself(path: Path) -> int:
    """Return how many bytes of kept copies a file holds itself."""
    with closing(sqlite3.connect(path)) as file:
        return int(file.execute("SELECT total(length(bytes)) FROM content").fetchone()[0])


def numbers(path: Path) -> list[tuple[int, str]]:
    """Return the rows of a kind by their numbers, which the order of titles stands on."""
    with closing(sqlite3.connect(path)) as file:
        return file.execute("SELECT rowid, id FROM relocation ORDER BY 1").fetchall()


def older(path: Path) -> None:
    long_ago = time.time() - 7_200
    os.utime(path, (long_ago, long_ago))


def test_backups_hold_large_copies_once_and_give_them_back(opened: Workspace) -> None:
    path = path_of(opened)
    first = backups.back_up(path)
    opened.apply(note("written since"))
    second = backups.back_up(path)
    wanted, rows = state(opened), numbers(path)
    assert [each.name for each in shared(path).parent.iterdir()] == [DIGEST]
    assert shared(path).read_bytes() == PAGES
    assert first.size + second.size < len(PAGES)
    assert in_itself(first.path) == in_itself(second.path) == 0
    assert numbers(second.path) == rows
    opened.close()
    restored = restoration.restore(path, second.path)
    assert restored.lost == ()
    assert in_itself(path) == len(PAGES)
    again = Workspace.open(path)
    assert state(again) == wanted
    with again.reading() as queries:
        assert not list(attachments.unsound(queries.connection))
        assert not content_folder.is_apart(connections.raw(queries.connection))
    again.close()


def test_few_copies_stay_in_each_backup(opened: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    path = path_of(opened)
    monkeypatch.setattr(shared_contents, "LEAST", len(PAGES) + 1)
    made = backups.back_up(path)
    assert in_itself(made.path) == len(PAGES)
    assert not shared(path).parent.exists()


def test_a_backup_that_is_opened_has_its_copies(opened: Workspace, tmp_path: Path) -> None:
    made = backups.back_up(path_of(opened))
    assert kept(made.path) == PAGES
    looked = Workspace.open(made.path, read_only=True)
    with looked.reading() as queries:
        assert attachments.has(queries.connection, DIGEST)
        assert not [one for one in check(queries) if "copy" in str(one.message)]
    copy = tmp_path / "copy.chipline"
    looked.copy_to(copy)
    looked.close()
    assert in_itself(copy) == len(PAGES)
    moved = Path(shutil.copy(made.path, tmp_path / "moved.chipline"))
    assert kept(moved) == b"", "it says so where they are not beside it"
    assert kept(made.path, read_only=False) == PAGES
    assert in_itself(made.path) == len(PAGES), "who may write to it makes it whole"


def test_what_is_salvaged_of_a_backup_has_its_copies(opened: Workspace, tmp_path: Path) -> None:
    made = backups.back_up(path_of(opened))
    target = tmp_path / "saved.chipline"
    salvage.salvage(made.path, target)
    assert in_itself(target) == len(PAGES)
    assert kept(target) == PAGES


@pytest.mark.parametrize("spoilt", [True, False])
def test_what_is_lost_is_named_and_the_rest_is_restored(
    opened: Workspace, capsys: pytest.CaptureFixture[str], *, spoilt: bool
) -> None:
    path = path_of(opened)
    wanted = state(opened)
    made = backups.back_up(path)
    opened.close()
    path.unlink()
    if spoilt:
        shared(path).write_bytes(PAGES[:-1] + b"!")
    else:
        shared(path).unlink()
    assert main(["restore", str(path), "--from", str(made.path)]) == 0
    assert "“notice.pdf” of “" in capsys.readouterr().out
    again = Workspace.open(path)
    assert state(again) == wanted
    with again.reading() as queries:
        (told,) = attachments.unsound(queries.connection)
        assert "not in the workspace" in str(told.message)
    paper = path.with_name("notice.pdf")
    paper.write_bytes(PAGES)
    again.apply(attachments.keep(SOURCE, paper, DAY))
    again.close()
    assert in_itself(path) == len(PAGES), "it can be kept again"


def test_what_still_stands_in_the_workspace_is_not_lost(opened: Workspace) -> None:
    path = path_of(opened)
    made = backups.back_up(path)
    opened.close()
    shared(path).unlink()
    assert restoration.restore(path, made.path).lost == ()
    assert kept(path) == PAGES


def test_a_spoilt_content_is_written_anew_by_the_next_backup(opened: Workspace) -> None:
    path = path_of(opened)
    backups.back_up(path)
    shared(path).write_bytes(b"!" * len(PAGES))
    opened.apply(note("written since"))
    backups.back_up(path)
    assert shared(path).read_bytes() == PAGES


def test_a_copy_that_is_damaged_already_stays_what_it_is(opened: Workspace) -> None:
    path = path_of(opened)
    with opened._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE content SET bytes = zeroblob(size)")
    made = backups.back_up(path)
    assert in_itself(made.path) == len(PAGES)
    assert not shared(path).exists()


def test_a_content_goes_once_no_backup_names_it(opened: Workspace) -> None:
    path = path_of(opened)
    first = backups.back_up(path)
    with opened._engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM content")
    opened.apply(note("written since"))
    older(shared(path))
    second = backups.back_up(path)
    assert shared(path).exists(), "the first one names it"
    spoilt = first.path.read_bytes()
    first.path.write_bytes(b"!" * 5_000)
    shared_contents.let_go(second.path.parent)
    assert shared(path).exists(), "what can't be read may name it"
    first.path.write_bytes(spoilt)
    first.path.unlink()
    shared(path).touch()
    shared_contents.let_go(second.path.parent)
    assert shared(path).exists(), "another backup may just be made that names it"
    older(shared(path))
    mine = shared(path).with_name("notes of mine.txt")
    mine.touch()
    older(mine)
    shared_contents.let_go(second.path.parent)
    assert [each.name for each in shared(path).parent.iterdir()] == [mine.name]


def _backed_up_and_killed(path: Path) -> None:
    shared_contents.LEAST = 1_000_000
    os.fsync = lambda _file: os._exit(0)  # before the content gets its name
    backups.back_up(path)


def test_a_program_that_is_killed_leaves_nothing_half_written(opened: Workspace) -> None:
    path = path_of(opened)
    opened.rest(at_once=True)
    killed_after(_backed_up_and_killed, path)
    assert not backups.listing(path)
    assert not shared(path).exists()
    left = [each for each in backups.folder_of(path).rglob("*") if each.is_file()]
    assert left, "it was killed while it wrote"
    assert all(".part" in each.name for each in left)
    for each in left:
        older(each)
    made = backups.back_up(path)
    there = {each for each in backups.folder_of(path).rglob("*") if each.is_file()}
    assert there == {made.path, shared(path)}
    assert kept(made.path) == PAGES


def test_a_hash_leads_into_no_other_folder(tmp_path: Path) -> None:
    folder = content_folder.ContentFolder(tmp_path / content_folder.NAME)
    folder.path.mkdir()
    (tmp_path / "secret").write_bytes(b"mine")
    os.mkfifo(folder.path / ("0" * 64)) if hasattr(os, "mkfifo") else None
    for digest in ("../secret", str(tmp_path / "secret"), "0" * 64, "f" * 64):
        assert folder.size(digest) is None
        assert b"".join(folder.bytes_of(digest)) == b""


def test_a_link_in_place_of_the_folder_is_not_written_into(
    opened: Workspace, tmp_path: Path
) -> None:
    path = path_of(opened)
    backups.own_folder(path)
    shared(path).parent.symlink_to(tmp_path)
    with pytest.raises(WorkspaceError, match="is a link"):
        backups.back_up(path)
    assert not (tmp_path / DIGEST).exists()
    assert not list(backups.folder_of(path).glob("*.chipline*"))


@pytest.mark.skipif(os.name == "nt", reason="Windows has other rights")
def test_what_is_shared_is_the_users_alone(opened: Workspace) -> None:
    path = path_of(opened)
    before = os.umask(0o077)
    try:
        made = backups.back_up(path)
    finally:
        os.umask(before)
    modes = [stat.S_IMODE(each.stat().st_mode) for each in (made.path, shared(path))]
    assert modes == [0o600, 0o600]
    assert stat.S_IMODE(shared(path).parent.stat().st_mode) == 0o700


def test_what_was_not_written_to_is_not_backed_up_again(
    opened: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    path = path_of(opened)
    made = backups.back_up_if_changed(path, backups.ASKED)
    assert made is not None
    assert main(["backup", str(path)]) == 0
    assert str(made.path) in capsys.readouterr().out
    assert [each.path for each in backups.listing(path)] == [made.path]
    shared(path).write_bytes(PAGES[1:])
    assert backups.back_up_if_changed(path) is not None, "what it names was cut"
    assert shared(path).read_bytes() == PAGES
    newest = backups.listing(path)[0].path
    newest.write_bytes(newest.read_bytes() + bytes(4_096))
    assert backups.back_up_if_changed(path) is not None, "it is not what was written"
    opened.apply(note("written since"))
    assert backups.back_up_if_changed(path) is not None
