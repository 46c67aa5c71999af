"""The log of an open file is cut, replaced or overwritten: nothing is acknowledged, nothing folded in."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.backup import auto_backup, backups
from chipline.store.errors import OverwrittenError
from chipline.store.file import connections
from chipline.store.file.guard import write_guard
from chipline.store.file.guard.wal import log_of
from chipline.store.quality.check import check
from chipline.store.workspace import Edit, Workspace
from store.spoiling import LOG, Spoiling, cut_to_nothing, keep_older

ALIBABA = id_of_slug("alibaba")
every = pytest.mark.parametrize("spoil", LOG, ids=lambda each: each.__name__)


def _note(text: str) -> Edit:
    return edits.set_field("firm", ALIBABA, "notes", text)


@pytest.fixture
def path(small_file: Path, tmp_path: Path) -> Path:
    made = tmp_path / "work" / "facts.chipline"
    made.parent.mkdir()
    return Path(shutil.copy(small_file, made))


def _opened(path: Path, older: Path) -> Workspace:
    workspace = Workspace.open(path)
    workspace.apply(_note("first"))
    keep_older(path, older)
    workspace.apply(_note("second"))
    return workspace


@every
def test_nothing_more_is_written_and_the_file_stays_whole(
    path: Path, tmp_path: Path, spoil: Spoiling
) -> None:
    workspace = _opened(path, tmp_path / "older.chipline")
    before = path.read_bytes()
    spoil(path, tmp_path / "older.chipline")
    for text in ("third", "fourth"):
        with pytest.raises(OverwrittenError, match="has been"):
            workspace.apply(_note(text))
    with pytest.raises(OverwrittenError):
        workspace.catch_up()
    assert path.read_bytes() == before, "nothing was folded into it"
    workspace.close()
    with closing(connections.read_plain(path)) as found:
        assert found.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


@every
def test_what_is_spoilt_during_the_commit_is_not_acknowledged(
    path: Path, tmp_path: Path, spoil: Spoiling
) -> None:
    workspace = _opened(path, tmp_path / "older.chipline")
    before = path.read_bytes()

    def listen(statement: str) -> None:
        if statement == "COMMIT":
            spoil(path, tmp_path / "older.chipline")

    with workspace.reading() as queries:
        connections.raw(queries.connection).set_trace_callback(listen)
    with pytest.raises(OverwrittenError):
        workspace.apply(_note("third"))
    assert path.read_bytes() == before
    workspace.close()


def test_a_log_that_looks_right_again_is_not_trusted(path: Path, tmp_path: Path) -> None:
    workspace = _opened(path, tmp_path / "older.chipline")
    whole = log_of(path).read_bytes()
    cut_to_nothing(path, tmp_path)
    assert workspace.lost is not None
    log_of(path).write_bytes(whole)
    with pytest.raises(OverwrittenError):
        workspace.apply(_note("third"))
    workspace.close()


def test_no_backup_is_made_of_what_can_be_read_no_more(path: Path, tmp_path: Path) -> None:
    workspace = _opened(path, tmp_path / "older.chipline")
    keeper = auto_backup.AutoBackup(workspace)
    cut_to_nothing(path, tmp_path)
    assert keeper.opened() is None
    assert "cut short" in str(keeper.trouble)
    assert not backups.listing(path)
    workspace.close()


_ANOTHER_PROGRAM = """
import sqlite3, sys
found = sqlite3.connect(sys.argv[1], isolation_level=None)
found.execute("PRAGMA wal_checkpoint(TRUNCATE)")
found.execute("INSERT OR REPLACE INTO meta VALUES ('other', 'was here')")
found.execute("PRAGMA wal_checkpoint(TRUNCATE)")
found.execute("INSERT OR REPLACE INTO meta VALUES ('other', 'was here again')")
"""


def test_a_program_that_keeps_to_the_rules_is_in_nobodys_way(path: Path) -> None:
    workspace = Workspace.open(path)
    for text in ("first", "second", "third"):
        workspace.apply(_note(text))
        subprocess.run([sys.executable, "-c", _ANOTHER_PROGRAM, str(path)], check=True)
    workspace.apply(_note("mine"))
    workspace.close()
    with closing(connections.read_plain(path)) as found:
        said = found.execute("SELECT value FROM meta WHERE name = 'other'").fetchone()[0]
        assert said == "was here again"
        assert found.execute("SELECT max(seq) FROM journal").fetchone()[0] == 5


def test_the_log_of_one_large_step_is_folded_in_when_it_is_quiet(path: Path) -> None:
    workspace = Workspace.open(path)
    before = path.stat().st_size
    for number in range(3):
        workspace.apply(_note(f"{number}" + "x" * 2_000_000))
    assert path.stat().st_size == before, "its pages may be written again by the next step"
    workspace.rest()
    workspace.rest()
    assert path.stat().st_size > before + 6_000_000
    workspace.close()


@pytest.mark.parametrize("searched", [True, False])
def test_a_large_step_is_acknowledged_before_its_log_is_folded_in(
    path: Path, monkeypatch: pytest.MonkeyPatch, *, searched: bool
) -> None:
    monkeypatch.setattr(write_guard, "_FULL", 100)
    workspace = Workspace.open(path)
    before = path.stat().st_size
    workspace.apply(_note("x" * 2_000_000))
    assert path.stat().st_size == before
    if searched:
        workspace.catch_up()  # as a session does after each write
    else:
        workspace.apply(_note("short"))
    assert path.stat().st_size > before + 2_000_000
    workspace.close()


def test_the_log_is_folded_in_before_it_grows_large(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(write_guard, "_FULL", 1_000)
    workspace = Workspace.open(path)
    largest = 0
    for number in range(60):
        # One long word: it is the file that is to grow, and not the index of its words.
        workspace.apply(_note(f"{number}" + "x" * 160_000))
        largest = max(largest, log_of(path).stat().st_size)
    assert 3_000_000 < largest < 9_000_000
    workspace.close()
    assert not log_of(path).exists()
    again = Workspace.open(path)
    with again.reading() as queries:
        assert not check(queries)
    again.close()
