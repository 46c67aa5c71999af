"""Faults of files and disks, each with the real fault: a clear message, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from chipline.cli.main import main
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.errors import (
    DamagedWorkspaceError,
    DiskFullError,
    MissingWorkspaceError,
    WorkspaceError,
)
from chipline.store.file.salvage import salvage
from chipline.store.journal import journal
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from conftest import small_facts
from performance.generator import generate
from store.dumps import state, tables
from store.tree_pages import leaf_pages, spoil_pages

ALIBABA = id_of_slug("alibaba")
NOTE = edits.set_field("firm", ALIBABA, "notes", "mine")
BIG = edits.set_field("firm", ALIBABA, "notes", "слово " * 400_000)
posix = pytest.mark.skipif(os.name == "nt", reason="the fault is made in POSIX's way")


@pytest.fixture
def path(small_file: Path, tmp_path: Path) -> Path:
    """A small workspace in a folder of its own that nobody has open."""
    folder = tmp_path / "work"
    folder.mkdir()
    return Path(shutil.copy(small_file, folder / "facts.chipline"))


def as_plain_user(script: str, *arguments: object) -> str:
    """Run a script for which rights hold, even when root runs the tests; return what it printed."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    if os.geteuid() == 0:
        if shutil.which("setpriv") is None:
            pytest.skip("root heeds no rights, and there is no setpriv to give that up")
        command = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", *command]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


_READ = """
import sys
from pathlib import Path
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.quality.check import check
from chipline.store.errors import ReadOnlyWorkspaceError
from chipline.store.workspace import Workspace
opened = Workspace.open(Path(sys.argv[1]))
reader = opened.new_reader()
with reader.reading() as reads:
    print(reads.count("firm"), len(check(reads)))
    print(reads.values("firm", id_of_slug("alibaba"))["notes"])
print(opened.read_only, opened.why_read_only)
try:
    opened.apply(edits.create("firm", {"name": "X"}))
except ReadOnlyWorkspaceError as error:
    print(error)
opened.copy_to(Path(sys.argv[2]))
print(opened.try_take_over())
reader.close()
opened.close()
"""


def _read_only(path: Path, copy: Path) -> list[str]:
    return as_plain_user(_READ, path, copy).splitlines()


@posix
def test_a_read_only_file(path: Path, tmp_path: Path) -> None:
    path.chmod(0o444)
    said = _read_only(path, tmp_path / "copy.chipline")
    assert said[0] == "4 0"
    assert said[2] == "True the file can’t be written"
    assert said[3] == f"“{path}” is open for reading only: the file can’t be written."
    assert said[4] == "False"
    opened = Workspace.open(tmp_path / "copy.chipline")
    opened.apply(NOTE)
    opened.close()


@posix
def test_a_read_only_folder(path: Path, tmp_path: Path) -> None:
    path.parent.chmod(0o555)
    said = _read_only(path, tmp_path / "copy.chipline")
    path.parent.chmod(0o755)
    assert said[0] == "4 0"
    assert said[2] == "True its folder can’t be written"
    assert "reading only: its folder can’t be written." in said[3]
    assert [each.name for each in path.parent.iterdir()] == [path.name]


@posix
def test_a_read_only_folder_with_a_wal_left_behind(path: Path, tmp_path: Path) -> None:
    _leave_wal(path)
    path.parent.chmod(0o555)
    said = _read_only(path, tmp_path / "copy.chipline")
    path.parent.chmod(0o755)
    assert said[:2] == ["4 0", "mine"], "what only the WAL holds is read"


def _leave_wal(path: Path) -> None:
    """Bring a file into the state in which a killed program leaves it."""
    workspace = Workspace.open(path)
    workspace.apply(NOTE)
    wal = path.with_name(path.name + "-wal")
    kept = path.read_bytes(), wal.read_bytes()
    workspace.close()
    path.write_bytes(kept[0])
    wal.write_bytes(kept[1])
    assert b"mine" not in kept[0]


def test_a_wal_left_behind_is_read_and_put_away(path: Path) -> None:
    _leave_wal(path)
    workspace = Workspace.open(path)
    with workspace.reading() as queries:
        found = queries.values("firm", ALIBABA)
        assert found is not None
        assert found["notes"] == "mine"
        assert not check(queries)
    workspace.close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


# -- no room ----------------------------------------------------------------------------------

_FULL = """
import resource, sys
from pathlib import Path
from chipline.store.errors import WorkspaceError
from chipline.store.workspace import Workspace
from store.dumps import tables
from store.faults.test_file_faults import BIG, NOTE
opened = Workspace.open(Path(sys.argv[1]))
opened.apply(NOTE)
before = tables(opened, stamps=False)
limit = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, limit[1]))
try:
    opened.apply(BIG)
except WorkspaceError as error:
    print(error)
assert tables(opened, stamps=False) == before
with opened.reading() as reads:
    print(reads.stacks().undo.seq)
resource.setrlimit(resource.RLIMIT_FSIZE, limit)
opened.apply(BIG)
opened.undo()
print(tables(opened, stamps=False)["firm"] == before["firm"])
opened.close()
"""


@posix
def test_a_quota_is_reached(path: Path) -> None:
    said = as_plain_user(_FULL, path).splitlines()
    assert str(path) in said[0]
    assert "Nothing was changed" in said[0]
    assert said[1:] == ["2", "True"], "and once there is room, all goes on"
    workspace = Workspace.open(path)
    with workspace.reading() as queries:
        assert not check(queries)
    workspace.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of two megabytes."""
    if os.name == "nt" or os.geteuid() != 0:
        pytest.skip("only root may mount a file system")
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m", "none", str(folder)],
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("this machine lets nobody mount a file system")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk(small_disk: Path, tmp_path: Path) -> None:
    workspace = Workspace.create(small_disk / "facts.chipline")
    workspace.apply(lambda _reads: small_facts(), act=journal.BASE)
    workspace.apply(NOTE)
    before = state(workspace)
    unstamped = tables(workspace, stamps=False)
    for edit in (BIG, lambda _reads: generate(4_000)):
        with pytest.raises(DiskFullError, match="disk is full") as told:
            workspace.apply(edit)
        assert str(workspace.path) in str(told.value)
        assert state(workspace) == before
    filler = small_disk / "filler"
    with pytest.raises(OSError, match="No space"):
        filler.write_bytes(b"x" * 3_000_000)
    with pytest.raises(WorkspaceError, match="could not be written"):
        workspace.copy_to(small_disk / "copy.chipline")
    workspace.copy_to(tmp_path / "elsewhere.chipline")
    filler.unlink()
    (small_disk / "copy.chipline.part").unlink(missing_ok=True)
    workspace.apply(edits.set_field("firm", ALIBABA, "notes", "again"))
    workspace.undo()
    assert tables(workspace, stamps=False) == unstamped
    workspace.close()
    for path in (small_disk / "facts.chipline", tmp_path / "elsewhere.chipline"):
        assert main(["check", str(path)]) == 0


def test_a_disk_that_goes_away(small_disk: Path) -> None:
    workspace = Workspace.create(small_disk / "facts.chipline")
    workspace.apply(lambda _reads: small_facts(), act=journal.BASE)
    subprocess.run(["umount", "-l", str(small_disk)], check=True)
    try:
        with pytest.raises(MissingWorkspaceError, match="Save a copy of it"):
            workspace.apply(NOTE)
    finally:
        subprocess.run(["mount", "-t", "tmpfs", "none", str(small_disk)], check=True)
    workspace.close()


# -- the file goes under the program ----------------------------------------------------------


@posix
@pytest.mark.parametrize("how", ["removed", "renamed", "replaced"])
def test_the_file_goes_under_the_program(path: Path, tmp_path: Path, how: str) -> None:
    workspace = Workspace.open(path)
    workspace.apply(NOTE)
    before = state(workspace)
    if how == "removed":
        path.unlink()
    elif how == "renamed":
        path.rename(path.with_name("other.chipline"))
    else:
        stranger = Workspace.create(tmp_path / "stranger.chipline")
        stranger.close()
        (tmp_path / "stranger.chipline").replace(path)
    for write in (lambda: workspace.apply(BIG), workspace.undo, workspace.redo):
        with pytest.raises(MissingWorkspaceError, match="Save a copy of it") as told:
            write()
        assert str(path) in str(told.value)
        assert ("replaced by another" if how == "replaced" else "removed or renamed") in str(
            told.value
        )
    assert state(workspace) == before, "it is held still"
    workspace.copy_to(tmp_path / "rescued.chipline")
    workspace.close()
    (unasked,) = path.parent.glob("facts (rescued *).chipline")
    for copy in (tmp_path / "rescued.chipline", unasked):
        rescued = Workspace.open(copy)
        assert state(rescued) == before
        rescued.undo()
        rescued.close()
    assert not list(path.parent.glob("*-wal")), "it would be read into what takes the place"
    if how == "replaced":
        stranger = Workspace.open(path)
        with stranger.reading() as queries:
            assert queries.count("firm") == 0, "the other file was left alone"
            assert not check(queries)
        stranger.close()


# -- damage -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def large_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace of some hundred pages, to be copied."""
    path = tmp_path_factory.mktemp("large") / "large.chipline"
    made = Workspace.create(path)
    made.apply(lambda _reads: small_facts(), act=journal.BASE)
    made.apply(lambda _reads: generate(3_000))
    while made.catch_up():
        pass
    made.apply(edits.delete("firm", [id_of_slug("bis")]))
    made.apply(NOTE)
    made.close()
    return path


@pytest.fixture
def large(large_file: Path, tmp_path: Path) -> Path:
    """A workspace of some hundred pages, to be damaged."""
    return Path(shutil.copy(large_file, tmp_path))


@pytest.mark.parametrize(
    ("table", "share"), [("firm", 1), ("relocation", 3), ("journal_change", 2), ("search_data", 1)]
)
def test_what_is_left_of_a_damaged_file_is_salvaged(
    large: Path, tmp_path: Path, table: str, share: int
) -> None:
    whole = Workspace.open(large, read_only=True)
    before = tables(whole)
    whole.close()
    pages = leaf_pages(large, table)
    spoil_pages(large, pages[:: max(1, len(pages) // share)][:share])
    spoiled = large.read_bytes()
    assert main(["check", str(large)]) == 1
    saved = salvage(large, tmp_path / "saved.chipline")
    assert large.read_bytes() == spoiled, "the damaged file is only read"
    workspace = Workspace.open(tmp_path / "saved.chipline")
    found = tables(workspace)
    for kind, rows in before.items():
        assert found[kind] == rows, kind
    assert sum(saved.records.values()) == sum(
        len(rows) for kind, rows in before.items() if kind != "reference"
    )
    assert bool(saved.from_journal) == (table in ("firm", "relocation"))
    assert saved.left_out == 0
    with workspace.reading() as queries:
        assert not check(queries)
    workspace.close()


def test_what_both_tables_and_journal_lost_is_left_out_with_what_needs_it(
    large: Path, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(large)) as raw:
        raw.execute("DROP TRIGGER journal_change_keeps_DELETE")
        raw.execute("DELETE FROM journal_change")
        raw.execute("DELETE FROM source")
        raw.execute("DELETE FROM firm WHERE slug = 'nvidia'")
        raw.execute("UPDATE chip SET memory_gb = 'much' WHERE slug = 'nv-h20'")
        raw.commit()
    saved = salvage(large, tmp_path / "saved.chipline")
    assert saved.left_out == 1, "a citation without its source"
    workspace = Workspace.open(tmp_path / "saved.chipline")
    with workspace.reading() as queries:
        chip = queries.values("chip", id_of_slug("nv-h20"))
        assert chip is not None
        assert (chip["vendor"], chip["memory_gb"]) == (None, None)
        assert not check(queries)
    workspace.close()


def test_nothing_can_be_salvaged_of_noise(tmp_path: Path) -> None:
    noise = tmp_path / "noise.chipline"
    noise.write_bytes(b"\xa5" * 50_000)
    with pytest.raises(DamagedWorkspaceError, match="Open a backup"):
        salvage(noise, tmp_path / "saved.chipline")
    assert not (tmp_path / "saved.chipline").exists()


def test_a_clock_set_back(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    before = tables(workspace, stamps=False)
    for year in (2026, 2020, 2023):
        monkeypatch.setattr(journal, "now", lambda year=year: f"{year}-01-01T00:00:00Z")
        workspace.apply(edits.set_field("firm", ALIBABA, "notes", f"of {year}"))
    with workspace.reading() as queries:
        assert [entry.at[:4] for entry in queries.entries(3)] == ["2023", "2020", "2026"]
        assert [entry.seq for entry, _change in queries.history(ALIBABA)] == [4, 3, 2, 1]
        assert not check(queries)
    for _ in range(3):
        workspace.undo()
    assert tables(workspace, stamps=False)["firm"] == before["firm"]
