"""A file that loses its name while it is open: said which way, and what it held is never thrown away."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from chipline import paths
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.errors import ReadOnlyWorkspaceError
from chipline.store.file import locks, opening
from chipline.store.file.formats.schema import SCHEMA_VERSION
from chipline.store.file.guard import file_identity
from chipline.store.journal import journal
from chipline.store.workspace import Workspace
from conftest import small_facts

ALIBABA = id_of_slug("alibaba")
NOTE = edits.set_field("firm", ALIBABA, "notes", "mine")
OLD = Path(__file__).parents[2] / "data" / "databases" / "format-1.chipline"


def _notes(path: Path) -> object:
    opened = Workspace.open(path)
    try:
        with opened.reading() as queries:
            found = queries.values("firm", ALIBABA)
            return found["notes"] if found else None
    finally:
        opened.close()


@pytest.fixture
def drive(tmp_path: Path) -> Iterator[Path]:
    """A real disk that can be taken away and brought back: a folder mounted at another place."""
    if os.name == "nt" or os.geteuid() != 0:
        pytest.skip("only root may mount a file system")
    disk, place = tmp_path / "disk", tmp_path / "place"
    disk.mkdir()
    place.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "none", str(disk)], capture_output=True, check=False
    ).returncode:
        pytest.skip("this machine lets nobody mount a file system")
    _bring_back(place)
    yield place
    for each in (place, disk):
        with suppress(subprocess.CalledProcessError):
            subprocess.run(["umount", "-l", str(each)], check=True, capture_output=True)


def _bring_back(place: Path) -> None:
    subprocess.run(["mount", "--bind", str(place.with_name("disk")), str(place)], check=True)


def _take_away(place: Path) -> None:
    subprocess.run(["umount", "-l", str(place)], check=True)


def test_a_drive_that_goes_away_is_said_to_and_comes_back(drive: Path) -> None:
    workspace = Workspace.create(drive / "facts.chipline")
    workspace.apply(lambda _reads: small_facts(), act=journal.BASE)
    assert workspace.lost is None
    _take_away(drive)
    assert "network drive is gone" in str(workspace.lost)
    _bring_back(drive)
    assert workspace.lost is None
    workspace.apply(NOTE)
    workspace.close()
    assert _notes(drive / "facts.chipline") == "mine"


def test_closed_while_the_drive_is_away_it_is_saved_among_the_users_own(drive: Path) -> None:
    workspace = Workspace.create(drive / "facts.chipline")
    workspace.apply(lambda _reads: small_facts(), act=journal.BASE)
    workspace.apply(NOTE)
    _take_away(drive)
    drive.rmdir()
    drive.write_text("nothing can be saved beside it")
    workspace.close()
    (rescued,) = paths.documents().glob("facts (rescued *).chipline")
    assert _notes(rescued) == "mine"
    drive.unlink()
    drive.mkdir()
    _bring_back(drive)
    assert _notes(drive / "facts.chipline") == "mine", "and nothing was taken from the drive"


@pytest.mark.parametrize("same", [True, False], ids=["the same file", "another file"])
def test_a_wal_that_nobody_rescued_is_never_deleted(tmp_path: Path, same: bool) -> None:  # noqa: FBT001
    path, wal = tmp_path / "facts.chipline", tmp_path / "facts.chipline-wal"
    path.write_text("x")
    wal.write_text("the last changes")
    found = file_identity.identity(path)
    assert found is not None
    # A drive that is mounted anew has another number, and its files have those they had.
    opened = (found[0] + 1, found[1]) if same else (found[0], found[1] + 1)
    file_identity.put_away_wal(path, opened, rescued=False)
    kept = [each for each in tmp_path.glob("*-wal") if each.read_text() == "the last changes"]
    assert len(kept) == 1
    assert (kept[0] == wal) == same, "it is not read into a file that it does not belong to"


def test_an_older_file_that_is_only_read_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "old.chipline"
    shutil.copy(OLD, path)
    before = path.read_bytes()
    reading = Workspace.open(path, read_only=True)
    reader = reading.new_reader()
    with reader.reading() as queries:
        assert queries.count("firm") == 4
    reader.close()
    reading.close()
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["old.chipline"]
    with pytest.raises(ReadOnlyWorkspaceError, match="Open it for writing once"):
        opening.open_file(path, read_only=True)
    assert path.read_bytes() == before


def test_an_older_file_is_taken_over_in_the_present_format(tmp_path: Path) -> None:
    path = tmp_path / "old.chipline"
    shutil.copy(OLD, path)
    # An older program has it open: it holds the lock and knows nothing of the present format.
    older = locks.take(path)
    assert older is not None
    second = Workspace.open(path)
    assert second.held
    stale = second.new_reader()
    older.release()
    assert second.try_take_over()
    second.apply(NOTE)
    reader = second.new_reader()
    with reader.reading() as queries:
        found = queries.values("firm", ALIBABA)
    assert found is not None
    assert found["notes"] == "mine"
    assert opening.look_at(path) == SCHEMA_VERSION
    for each in (stale, reader, second):
        each.close()
