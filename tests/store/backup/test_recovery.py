"""What was acknowledged is put back when another program spoilt the log or replaced the file."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.backup import acknowledged_log, backups, recovery
from chipline.store.errors import OverwrittenError
from chipline.store.file import connections, locks
from chipline.store.file.guard.wal import log_of
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from programs import killed_after
from store.sample_work import ALIBABA, work_a_little
from store.spoiling import (
    FILE,
    LOG,
    Spoiling,
    cut_to_nothing,
    file_replaced,
    file_written_over,
)

log = pytest.mark.parametrize("spoil", LOG, ids=lambda each: each.__name__)
every = pytest.mark.parametrize("spoil", [*LOG, *FILE], ids=lambda each: each.__name__)


@pytest.fixture
def path(small_file: Path, tmp_path: Path) -> Path:
    made = tmp_path / "work" / "facts.chipline"
    made.parent.mkdir()
    return Path(shutil.copy(small_file, made))


_TABLES = ("journal", "journal_change", "firm", "source", "reference", "content", "search_doc")


def _held(path: Path) -> list[list[tuple[object, ...]]]:
    """Return what stands in a file, the journal with its moments, and the bytes of copies."""
    with closing(connections.read_shared(path)) as found:
        return [found.execute(f"SELECT * FROM {table}").fetchall() for table in _TABLES]  # noqa: S608


@log
def test_closed_it_has_all_that_was_acknowledged(
    path: Path, tmp_path: Path, spoil: Spoiling
) -> None:
    workspace = work_a_little(path, tmp_path / "older.chipline")
    before = _held(path)
    spoil(path, tmp_path / "older.chipline")
    workspace.close()
    assert _held(path) == before
    assert b"second" not in acknowledged_log.place_of(path).read_bytes(), (
        "nothing of it stays there"
    )
    again = Workspace.open(path)
    with again.reading() as queries:
        assert not check(queries)
    assert again.undo().entry is not None, "the undo stack is what it was"
    again.close()


@log
def test_a_copy_that_is_saved_meanwhile_has_it(path: Path, tmp_path: Path, spoil: Spoiling) -> None:
    workspace = work_a_little(path, tmp_path / "older.chipline")
    before = _held(path)
    spoil(path, tmp_path / "older.chipline")
    workspace.copy_to(tmp_path / "saved.chipline")
    workspace.rescues = False
    workspace.close()
    assert _held(tmp_path / "saved.chipline") == before


def test_a_replaced_file_without_any_backup_is_copied_whole(path: Path, tmp_path: Path) -> None:
    workspace = work_a_little(path, tmp_path / "older.chipline")
    before = _held(path)
    other = tmp_path / "other.chipline"
    Workspace.create(other).close()
    cut_to_nothing(path, other)
    file_replaced(path, other)
    workspace.copy_to(tmp_path / "saved.chipline")
    assert _held(tmp_path / "saved.chipline") == before
    workspace.rescues = False
    workspace.close()


def test_written_over_by_an_older_copy_it_is_told_and_nothing_is_lost(
    path: Path, tmp_path: Path
) -> None:
    shutil.copy(path, tmp_path / "older.chipline")
    for number in range(3):
        backups.back_up(path)
        workspace = Workspace.open(path)
        for text in "abc":
            # Larger than a log may be, so that it is folded in and begun anew; one long word, for
            # it is the file that is to grow, and not the index of its words.
            large = f"{text}{number}" + "x" * 1_200_000
            workspace.apply(edits.set_field("firm", ALIBABA, "notes", large))
            workspace.apply(edits.set_field("firm", ALIBABA, "aliases", [f"{text}{number}"]))
        os.utime(path)
        workspace.apply(edits.set_field("firm", ALIBABA, "notes", f"touched {number}"))
        before = _held(path)
        if number < 2:
            workspace.close()
    shutil.copyfile(tmp_path / "older.chipline", path)
    with pytest.raises(OverwrittenError, match="has been overwritten"):
        workspace.apply(edits.set_field("firm", ALIBABA, "notes", "lost"))
    workspace.copy_to(tmp_path / "saved.chipline")
    assert _held(tmp_path / "saved.chipline")[2:] == before[2:]
    workspace.close()


@every
def test_killed_it_is_put_back_or_beside(path: Path, tmp_path: Path, spoil: Spoiling) -> None:
    backups.back_up(path)
    killed_after(work_a_little, path, tmp_path / "older.chipline")
    before = _held(path)
    spoil(path, tmp_path / "older.chipline")
    workspace = Workspace.open(path)
    assert workspace.told
    workspace.close()
    if spoil in FILE:
        assert "All that was saved before is in" in str(workspace.told)
        (rescued,) = path.parent.glob("facts (rescued *).chipline")
        assert _held(rescued) == before
    else:
        assert "put back" in str(workspace.told)
        assert _held(path) == before
    again = Workspace.open(path)
    assert not again.told
    with again.reading() as queries:
        assert not check(queries)
    again.close()


def test_killed_and_written_over_it_is_told_and_rescued(path: Path, tmp_path: Path) -> None:
    shutil.copy(path, tmp_path / "copy.chipline")
    work_a_little(path, tmp_path / "unused.chipline").close()
    backups.back_up(path)
    killed_after(work_a_little, path, tmp_path / "older.chipline")
    before = _held(path)
    file_written_over(path, tmp_path / "copy.chipline")
    workspace = Workspace.open(path)
    workspace.close()
    assert "All that was saved before is in" in str(workspace.told)
    (rescued,) = path.parent.glob("facts (rescued *).chipline")
    assert _held(rescued) == before


def test_the_journal_of_who_was_killed_at_the_same_work_is_not_played_back(
    path: Path, tmp_path: Path
) -> None:
    """Within one second both would call their draft the same."""
    workspace = work_a_little(path, tmp_path / "older.chipline")
    before = _held(path)
    target = tmp_path / "rescued.chipline"
    journal = Path(f"{target}.part-journal")
    _leave_a_journal(path, tmp_path / "killed", journal)
    workspace.copy_to(tmp_path / "sound.chipline")
    record = acknowledged_log.read(path)
    assert record is not None
    recovery.build(target, path, record)
    assert _held(target) == before
    assert not journal.exists()
    workspace.close()


def _leave_a_journal(file: Path, place: Path, journal: Path) -> None:
    """Leave the journal of a change that was never committed."""
    shutil.copy(file, place)
    with closing(sqlite3.connect(place, isolation_level=None)) as killed:
        killed.execute("PRAGMA journal_mode = DELETE")
        killed.execute("PRAGMA cache_size = 1")
        killed.execute("BEGIN")
        killed.execute("UPDATE firm SET notes = 'never committed'")
        shutil.copy(f"{place}-journal", journal)
        killed.execute("ROLLBACK")


@pytest.mark.parametrize("killed", [True, False])
def test_a_log_of_a_former_session_is_read_into_nothing(
    path: Path,
    tmp_path: Path,
    killed: bool,  # noqa: FBT001
) -> None:
    older = tmp_path / "older.chipline"
    work_a_little(path, older).close()
    for number in range(3):
        workspace = Workspace.open(path)
        workspace.apply(edits.set_field("firm", ALIBABA, "notes", f"third {number}"))
        workspace.close()
    before = _held(path)
    if killed:
        # Before anything was written.
        killed_after(Workspace.open, path)
    log_of(path).write_bytes(log_of(older).read_bytes())
    workspace = Workspace.open(path)
    assert "was set aside" in str(workspace.told)
    workspace.close()
    assert _held(path) == before
    (aside,) = path.parent.glob("*-wal")
    assert aside.name.startswith("facts (log ")


def test_a_file_that_is_put_back_with_its_log_is_read_with_it(path: Path, tmp_path: Path) -> None:
    workspace = work_a_little(path, tmp_path / "older.chipline")
    before = _held(path)
    pair = path.read_bytes(), log_of(path).read_bytes()
    workspace.close()
    path.write_bytes(pair[0])
    log_of(path).write_bytes(pair[1])
    assert _held(path) == before
    workspace = Workspace.open(path)
    assert not workspace.told
    workspace.close()
    assert _held(path) == before


def test_a_second_kill_loses_nothing_of_the_first(path: Path, tmp_path: Path) -> None:
    killed_after(work_a_little, path, tmp_path / "older.chipline")
    before = _held(path)
    workspace = Workspace.open(path)
    cut_to_nothing(path, path)
    workspace.copy_to(tmp_path / "saved.chipline")
    workspace.close()
    assert _held(tmp_path / "saved.chipline") == before
    assert _held(path) == before


def test_killed_and_not_spoilt_there_is_nothing_to_tell(path: Path, tmp_path: Path) -> None:
    killed_after(work_a_little, path, tmp_path / "older.chipline")
    before = _held(path)
    assert acknowledged_log.place_of(path).exists()
    assert acknowledged_log.place_of(path).stat().st_mode & 0o077 == 0 or os.name == "nt"
    workspace = Workspace.open(path)
    assert not workspace.told
    workspace.close()
    assert _held(path) == before


def test_without_any_backup_the_changes_are_kept_as_text(path: Path, tmp_path: Path) -> None:
    killed_after(work_a_little, path, tmp_path / "older.chipline")
    older = tmp_path / "empty.chipline"
    Workspace.create(older).close()
    older.replace(path)
    workspace = Workspace.open(path)
    assert "written down in" in str(workspace.told)
    (text,) = path.parent.glob("facts (rescued *).txt")
    assert "second" in text.read_text()
    workspace.close()


def test_another_programs_edits_are_kept_as_well(path: Path, tmp_path: Path) -> None:
    workspace = Workspace.open(path)
    workspace.apply(edits.set_field("firm", ALIBABA, "notes", "mine"))
    other = Workspace(connections.open_engine(path), None, None)
    other.apply(edits.set_field("firm", ALIBABA, "hq_country", "SG"))
    other.close()
    workspace.apply(edits.set_field("firm", ALIBABA, "notes", "mine again"))
    before = _held(path)
    cut_to_nothing(path, tmp_path)
    workspace.close()
    assert _held(path) == before


def test_changes_that_make_no_one_text_are_written_down_as_well(path: Path) -> None:
    with closing(Workspace.open(path)) as workspace:
        firms = [id_of_slug(f"firm-{number}") for number in range(9)]
        for firm in firms:
            workspace.apply(edits.create("firm", {"name": "A firm"}, record_id=firm))
        with workspace.reading() as queries:
            # As 600 MB are otherwise.
            connections.raw(queries.connection).setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 300_000)
        workspace.apply(edits.set_fields("firm", firms, {"notes": "n" * 90_000}))
        record = acknowledged_log.read(path)
    assert record is not None
    step = record.steps[-1]
    assert [(change.id, change.after) for change in step.changes] == [
        (firm, {"notes": "n" * 90_000}) for firm in firms
    ]


def test_an_acknowledged_log_that_can_not_be_kept_is_in_nobodys_way(path: Path) -> None:
    place = acknowledged_log.place_of(path)
    place.parent.parent.mkdir(parents=True)
    place.parent.write_text("no folder")
    workspace = Workspace.open(path)
    assert workspace.apply(edits.set_field("firm", ALIBABA, "notes", "mine")).entry is not None
    workspace.close()
    assert not log_of(path).exists()
    lock = locks.take(path)
    assert lock is not None
    lock.release()
