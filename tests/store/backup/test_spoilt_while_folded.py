"""The log is spoilt at the very moment at which it is read: what was acknowledged is there, or it is told."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from chipline.store import edits
from chipline.store.backup import acknowledged_log, backups
from chipline.store.backup.acknowledged_log import AcknowledgedLog
from chipline.store.errors import OverwrittenError
from chipline.store.file import connections
from chipline.store.file.guard.fingerprint import Fingerprint
from chipline.store.file.guard.wal import Wal, WalMark, log_of
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from programs import killed_after
from store.sample_work import ALIBABA, work_a_little
from store.spoiling import LOG, Spoiling, noise

every = pytest.mark.parametrize("spoil", LOG, ids=lambda each: each.__name__)
CHECKPOINT = "PRAGMA wal_checkpoint(PASSIVE)"


@pytest.fixture
def path(small_file: Path, tmp_path: Path) -> Path:
    made = tmp_path / "work" / "facts.chipline"
    made.parent.mkdir()
    backups.back_up(Path(shutil.copy(small_file, made)))
    return made


def _entries(path: Path) -> list[tuple[object, ...]]:
    with closing(connections.read_shared(path)) as found:
        return found.execute("SELECT seq, id FROM journal ORDER BY seq").fetchall()


def _spoilt_when(workspace: Workspace, statement: str, spoil: Callable[[], None]) -> None:
    """Spoil the log just as SQLite begins with a statement."""

    def listen(begun: str) -> None:
        if begun == statement:
            spoil()

    with workspace.reading() as queries:
        connections.raw(queries.connection).set_trace_callback(listen)


def _assert_whole(path: Path, acknowledged: list[tuple[object, ...]]) -> None:
    with closing(Workspace.open(path)) as workspace, workspace.reading() as queries:
        assert not check(queries)
    assert _entries(path)[: len(acknowledged)] == acknowledged


@every
def test_folded_in_meanwhile_it_is_told_and_nothing_is_lost(
    path: Path, tmp_path: Path, spoil: Spoiling
) -> None:
    older = tmp_path / "older.chipline"
    workspace = work_a_little(path, older)
    acknowledged = _entries(path)
    _spoilt_when(workspace, CHECKPOINT, lambda: spoil(path, older))
    with pytest.raises(OverwrittenError):
        workspace.fold()
    with pytest.raises(OverwrittenError):
        workspace.apply(edits.set_field("firm", ALIBABA, "notes", "third"))
    workspace.close()
    _assert_whole(path, acknowledged)


def _fold_spoilt(path: Path, older: Path, spoil: Spoiling) -> Workspace:
    workspace = work_a_little(path, older)
    _spoilt_when(workspace, CHECKPOINT, lambda: spoil(path, older))
    try:
        workspace.fold()
    except OverwrittenError:
        return workspace
    raise AssertionError("not told")


@every
def test_killed_just_then_it_is_told_as_well(path: Path, tmp_path: Path, spoil: Spoiling) -> None:
    copy = Path(shutil.copy(path, tmp_path / "copy.chipline"))
    work_a_little(copy, tmp_path / "unused.chipline").close()
    killed_after(_fold_spoilt, path, tmp_path / "older.chipline", spoil)
    workspace = Workspace.open(path)
    assert workspace.told
    with workspace.reading() as queries:
        assert not check(queries)
    workspace.close()
    assert len(_entries(path)) == len(_entries(copy))


@every
def test_so_it_is_while_it_is_closed(path: Path, tmp_path: Path, spoil: Spoiling) -> None:
    older = tmp_path / "older.chipline"
    workspace = work_a_little(path, older)
    acknowledged = _entries(path)
    _spoilt_when(workspace, CHECKPOINT, lambda: spoil(path, older))
    workspace.close()
    _assert_whole(path, acknowledged)


@every
@pytest.mark.parametrize("before", [(Wal, "pass_on"), (AcknowledgedLog, "add")])
def test_spoilt_before_it_is_written_down_nothing_is_acknowledged(
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    spoil: Spoiling,
    before: tuple[type, str],
) -> None:
    older = tmp_path / "older.chipline"
    workspace = work_a_little(path, older)
    acknowledged = _entries(path)
    kind, name = before
    done = getattr(kind, name)

    def spoilt_first(*given: object) -> object:
        monkeypatch.setattr(kind, name, done)
        spoil(path, older)
        return done(*given)

    monkeypatch.setattr(kind, name, spoilt_first)
    with pytest.raises(OverwrittenError):
        workspace.apply(edits.set_field("firm", ALIBABA, "notes", "third"))
    workspace.close()
    _assert_whole(path, acknowledged)


def test_without_a_backup_what_was_saved_is_kept_as_text(path: Path, tmp_path: Path) -> None:
    for each in backups.listing(path):
        each.path.unlink()
    killed_after(_fold_spoilt, path, tmp_path / "older.chipline", noise)
    workspace = Workspace.open(path)
    assert "no backup" in str(workspace.told)
    workspace.close()
    (text,) = path.parent.glob("facts (rescued *).txt")
    assert b"second" in text.read_bytes()


def test_a_log_of_many_sessions_ago_is_known_as_well(path: Path, tmp_path: Path) -> None:
    older = tmp_path / "older.chipline"
    work_a_little(path, older).close()
    for number in range(40):
        with closing(Workspace.open(path)) as workspace:
            workspace.apply(edits.set_field("firm", ALIBABA, "notes", f"{number}"))
    before = _entries(path)
    shutil.copy(log_of(older), log_of(path))
    with closing(Workspace.open(path)) as workspace:
        assert "put back a log" in str(workspace.told)
    _assert_whole(path, before)
    assert _entries(path) == before


def test_the_head_has_room_for_all_that_is_known(path: Path) -> None:
    with closing(Workspace.open(path)) as workspace:
        workspace.apply(edits.set_field("firm", ALIBABA, "notes", "x"))
    record = acknowledged_log.read(path)
    assert record is not None
    many = tuple(os.urandom(8) for _ in range(acknowledged_log._FORMER))
    pages = Fingerprint(2**63, 2**16, tuple(range(2**31 - 60, 2**31)), 2**32 - 1)
    mark = WalMark(b"\xff" * 8, 2**31, b"\xff" * 8, 2**16, 2**32 - 1)
    head = acknowledged_log._head(2**63, mark, many, pages, folding=True)
    assert len(head) == acknowledged_log._HEAD
