"""A log is put back just as a file is opened, read or closed: it is folded into nothing, and told."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from chipline.store import edits
from chipline.store.backup import acknowledged_log, backups
from chipline.store.errors import DamagedWorkspaceError, OverwrittenError
from chipline.store.file import connections, locks, opening
from chipline.store.file.guard import write_guard
from chipline.store.file.guard.wal import Wal, log_of
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from programs import killed_after
from store.sample_work import ALIBABA, work_a_little
from store.spoiling import LOG, Spoiling, all_replaced


@pytest.fixture
def older(tmp_path: Path) -> Path:
    return tmp_path / "older.chipline"


@pytest.fixture
def path(small_file: Path, tmp_path: Path, older: Path) -> Path:
    """A closed file, of which `older` has a log of an earlier session, and that has a backup."""
    made = tmp_path / "work" / "facts.chipline"
    made.parent.mkdir()
    work_a_little(Path(shutil.copy(small_file, made)), older).close()
    with closing(Workspace.open(made)) as workspace:
        workspace.apply(edits.set_field("firm", ALIBABA, "notes", "closed"))
    backups.back_up(made)
    return made


def _put_back(path: Path, older: Path) -> None:
    shutil.copy(log_of(older), log_of(path))


def _entries(path: Path) -> list[tuple[object, ...]]:
    with closing(connections.read_shared(path)) as found:
        return found.execute("SELECT seq, id FROM journal ORDER BY seq").fetchall()


def _assert_told_and_whole(path: Path, entries: list[tuple[object, ...]]) -> None:
    with closing(Workspace.open(path)) as workspace, workspace.reading() as queries:
        assert workspace.told
        assert not check(queries)
    assert _entries(path) == entries


@pytest.mark.parametrize("has_read", [True, False])
def test_a_reader_that_closes_folds_nothing_in(path: Path, older: Path, *, has_read: bool) -> None:
    content = path.read_bytes()
    reader = connections.read_shared(path)
    if has_read:
        reader.execute("SELECT count(*) FROM journal").fetchone()
    _put_back(path, older)
    if not has_read:
        # Read with pages that belong to another moment, it may seem damaged.
        with suppress(sqlite3.DatabaseError):
            reader.execute("SELECT count(*) FROM journal").fetchone()
    reader.close()
    assert path.read_bytes() == content
    assert log_of(path).read_bytes() == log_of(older).read_bytes()


def test_a_reader_takes_away_what_a_writer_left_for_its_sake(path: Path) -> None:
    reader = connections.read_shared(path)
    reader.execute("SELECT count(*) FROM journal").fetchone()
    with closing(Workspace.open(path)) as workspace:
        workspace.apply(edits.set_field("firm", ALIBABA, "notes", "beside a reader"))
    assert log_of(path).stat().st_size
    reader.close()
    assert not log_of(path).exists()


@pytest.mark.parametrize("before", ["review_file", "open_file"])
def test_just_as_it_is_opened_it_is_told_and_nothing_written(
    path: Path, older: Path, monkeypatch: pytest.MonkeyPatch, before: str
) -> None:
    content, entries = path.read_bytes(), _entries(path)
    done: Callable[..., object] = getattr(opening, before)

    def put_back_first(*given: object, **named: object) -> object:
        monkeypatch.setattr(opening, before, done)
        _put_back(path, older)
        return done(*given, **named)

    monkeypatch.setattr(opening, before, put_back_first)
    with pytest.raises(OverwrittenError, match="just as it was opened"):
        Workspace.open(path)
    assert path.read_bytes() == content
    _assert_told_and_whole(path, entries)


def test_just_as_it_is_taken_over_it_is_told_and_nothing_written(path: Path, older: Path) -> None:
    first = Workspace.open(path)
    second = Workspace.open(path)
    first.close()
    entries = _entries(path)
    second._engine.dispose()
    content = path.read_bytes()
    _put_back(path, older)
    with pytest.raises(OverwrittenError, match="just as it was opened"):
        second.try_take_over()
    assert second.read_only
    second.close()
    assert path.read_bytes() == content
    _assert_told_and_whole(path, entries)


def test_a_file_that_was_replaced_with_its_log_is_rescued_whole_after_a_look_at_the_other(
    path: Path, older: Path
) -> None:
    """Whoever opens the other one in this process begins the index anew that both have."""
    workspace = work_a_little(path, older)
    entries = _entries(path)
    all_replaced(path, older)
    assert len(_entries(path)) < len(entries)
    workspace.close()
    (rescued,) = path.parent.glob("facts (rescued *).chipline")
    assert _entries(rescued) == entries


@pytest.mark.parametrize("room", [2, 5, 7])
def test_cut_while_frames_are_added_it_is_told_before_it_is_acknowledged(
    path: Path, monkeypatch: pytest.MonkeyPatch, room: int
) -> None:
    """SQLite goes on where it was: before the last frame there is a hole."""
    workspace = Workspace.open(path)
    workspace.apply(edits.set_field("firm", ALIBABA, "notes", "first"))
    entries = _entries(path)
    at = log_of(path).stat().st_size + room * 2_000
    done = Wal.trouble

    def cut_out(wal: Wal) -> object:
        with log_of(path).open("r+b") as log:
            if log.seek(0, os.SEEK_END) > at + 2_000:
                monkeypatch.setattr(Wal, "trouble", done)
                log.seek(at)
                log.write(bytes(2_000))
        return done(wal)

    monkeypatch.setattr(Wal, "trouble", cut_out)
    with pytest.raises(OverwrittenError, match="cut short or overwritten"):
        workspace.apply(edits.set_field("firm", ALIBABA, "notes", "a longer note " * 2_000))
    workspace.close()
    with closing(Workspace.open(path)) as again, again.reading() as queries:
        assert not check(queries)
    assert _entries(path)[: len(entries)] == entries


def test_spoilt_in_the_middle_it_is_not_folded_in(path: Path) -> None:
    workspace = Workspace.open(path)
    for note in "abcde":
        workspace.apply(edits.set_field("firm", ALIBABA, "notes", note))
    entries, content = _entries(path), path.read_bytes()
    with log_of(path).open("r+b") as log:
        log.seek(30_000)
        log.write(b"\xa5" * 100)
    with pytest.raises(OverwrittenError, match="cut short or overwritten"):
        workspace.fold()
    assert path.read_bytes() == content
    workspace.close()
    with closing(Workspace.open(path)) as again, again.reading() as queries:
        assert not check(queries)
    assert _entries(path) == entries


def test_a_log_that_was_begun_anew_twice_since_it_was_looked_at_is_no_stranger(path: Path) -> None:
    """The search index is caught up with without anybody being told."""
    with closing(Workspace.open(path)) as workspace:
        workspace.apply(edits.set_field("firm", ALIBABA, "notes", "first"))
        for number in range(3):
            workspace.fold()
            with workspace._engine.begin() as connection:
                connection.exec_driver_sql(
                    "INSERT OR REPLACE INTO meta (name, value) VALUES ('x', ?)", (str(number),)
                )
        workspace.fold()
        workspace.apply(edits.set_field("firm", ALIBABA, "notes", "second"))


def _die_while_it_is_folded_in(path: Path, older: Path, spoil: Spoiling) -> None:
    def fold(guard: write_guard.WriteGuard) -> None:
        assert guard._wal is not None
        guard._acknowledged.seal(guard._wal.mark, folding=True)
        spoil(path, older)
        os._exit(0)

    write_guard.WriteGuard._fold = fold  # type: ignore[method-assign]  # in a program of its own
    Workspace.open(path)


@pytest.mark.parametrize("spoil", LOG, ids=lambda each: each.__name__)
def test_killed_again_before_the_file_has_it_nothing_is_lost(
    path: Path, older: Path, spoil: Spoiling
) -> None:
    killed_after(work_a_little, path, older)
    entries = _entries(path)
    killed_after(_die_while_it_is_folded_in, path, older, spoil)
    _assert_told_and_whole(path, entries)


def _die_before_it_takes_its_place(path: Path) -> None:
    def replace(_draft: Path, _target: Path) -> Path:
        os._exit(0)

    Path.replace = replace  # type: ignore[assignment,method-assign]  # in a program of its own
    Workspace.open(path)


def test_killed_as_it_begins_anew_what_was_known_stays_known(path: Path, older: Path) -> None:
    entries = _entries(path)
    killed_after(_die_before_it_takes_its_place, path)
    _put_back(path, older)
    _assert_told_and_whole(path, entries)


def test_what_a_killed_program_wrote_half_is_cut_off(path: Path, older: Path) -> None:
    killed_after(work_a_little, path, older)
    place = acknowledged_log.place_of(path)
    whole = acknowledged_log.read(path)
    assert whole is not None
    place.write_bytes(place.read_bytes() + b'[8000, "half')
    with closing(Workspace.open(path)) as workspace:
        workspace.apply(edits.set_field("firm", ALIBABA, "notes", "after it"))
        found = acknowledged_log.read(path)
    assert found is not None
    # What was there before is in the file by now.
    assert found.begin == whole.last
    assert [step.seq for step in found.steps] == [whole.last[0] + 1]


def _die_after_it_was_opened(path: Path) -> None:
    Workspace.open(path)
    os._exit(0)


def test_a_log_of_another_file_is_read_into_nothing(
    path: Path, older: Path, small_file: Path, tmp_path: Path
) -> None:
    other = Path(shutil.copy(small_file, tmp_path / "other.chipline"))
    killed_after(work_a_little, other, older)
    entries = _entries(path)
    killed_after(_die_after_it_was_opened, path)
    _put_back(path, other)
    _assert_told_and_whole(path, entries)


def _commit_and_die(path: Path) -> None:
    """Die before anything is acknowledged."""
    workspace = Workspace.open(path)
    write_guard.WriteGuard.committed = lambda *_given, **_named: os._exit(0)  # type: ignore[method-assign]
    workspace.apply(edits.set_field("firm", ALIBABA, "notes", "committed"))


def test_a_log_that_leads_on_is_kept_though_nothing_of_it_was_acknowledged(path: Path) -> None:
    killed_after(_commit_and_die, path)
    entries = _entries(path)
    with closing(Workspace.open(path)) as workspace, workspace.reading() as queries:
        assert not workspace.told
        assert queries.values("firm", ALIBABA)["notes"] == "committed"
    assert _entries(path) == entries


def _die_before_it_is_written_down(path: Path) -> None:
    workspace = Workspace.open(path)
    workspace.apply(edits.set_field("firm", ALIBABA, "notes", "written down"))

    def add(*_given: object) -> None:
        os._exit(0)

    acknowledged_log.AcknowledgedLog.add = add  # type: ignore[method-assign]  # in a program of its own
    workspace.apply(edits.set_field("firm", ALIBABA, "notes", "not written down"))


def test_killed_before_it_was_written_down_its_log_is_known_as_well(
    path: Path, tmp_path: Path
) -> None:
    killed_after(_die_before_it_is_written_down, path)
    put_back = tmp_path / "killed.chipline"
    shutil.copy(log_of(path), log_of(put_back))
    with closing(Workspace.open(path)) as workspace:
        workspace.apply(edits.set_field("firm", ALIBABA, "notes", "of the next session"))
    entries = _entries(path)
    _put_back(path, put_back)
    _assert_told_and_whole(path, entries)


def test_a_journal_that_can_not_be_read_is_damage_and_nothing_is_folded_in(
    path: Path, older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed_after(work_a_little, path, older)
    content = path.read_bytes(), log_of(path).read_bytes()

    def broken(_connection: object) -> tuple[int, str]:
        raise sqlite3.DatabaseError("database disk image is malformed")

    monkeypatch.setattr(write_guard, "last_of", broken)
    with pytest.raises(DamagedWorkspaceError):
        Workspace.open(path)
    assert (path.read_bytes(), log_of(path).read_bytes()) == content
    lock = locks.take(path)
    assert lock is not None
    lock.release()
