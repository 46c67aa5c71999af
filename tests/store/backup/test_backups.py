"""Backups: made by themselves, rotated, listed with what differs, and put back without loss."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from chipline.cli.main import main
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.backup import backups, restoration
from chipline.store.backup.auto_backup import AutoBackup
from chipline.store.backup.backups import Backup
from chipline.store.errors import DamagedWorkspaceError, WorkspaceError
from chipline.store.file import locks
from chipline.store.workspace import Workspace
from performance.generator import generate
from store.dumps import state

ALIBABA = id_of_slug("alibaba")
NOTE = edits.set_field("firm", ALIBABA, "notes", "written since")


@pytest.fixture
def opened(small_file: Path, tmp_path: Path) -> Iterator[Workspace]:
    """A small workspace in a folder of its own."""
    made = Workspace.open(Path(shutil.copy(small_file, tmp_path / "facts.chipline")))
    yield made
    made.close()


def path_of(workspace: Workspace) -> Path:
    assert workspace.path is not None
    return workspace.path


def test_a_backup_is_a_whole_workspace_in_a_folder_that_users_find(opened: Workspace) -> None:
    path = path_of(opened)
    moment = datetime(2026, 8, 14, 12, 3, 22, tzinfo=UTC)
    made = backups.back_up(path, moment=moment)
    assert made.path.parent == path.parent / "facts backups"
    assert made.path.name == f"facts {moment.astimezone():%Y-%m-%d %H.%M.%S} (by hand).chipline"
    assert (made.made, made.why, made.label) == (moment, "by hand", "Small facts")
    assert made.size == made.path.stat().st_size > 0
    assert [each.name for each in made.path.parent.iterdir()] == [made.path.name], "one plain file"
    kept = state(opened)
    copy = Workspace.open(made.path)
    assert state(copy) == kept
    copy.close()


def test_what_was_set_aside_is_never_the_backup_to_go_back_to(opened: Workspace) -> None:
    path, noon = path_of(opened), datetime(2026, 8, 14, 12, tzinfo=UTC)
    sound = backups.back_up(path, moment=noon)
    spoilt = backups.back_up(path, moment=noon + timedelta(hours=1))
    backups.back_up(path, why=backups.SET_ASIDE, moment=noon + timedelta(hours=2))
    spoilt.path.write_bytes(spoilt.path.read_bytes()[:4096] + b"noise")
    assert backups.newest_sound(path) == sound
    sound.path.unlink()
    assert backups.newest_sound(path) is None


def test_what_is_written_but_not_yet_in_the_file_is_in_the_backup(opened: Workspace) -> None:
    opened.apply(NOTE)
    made = backups.back_up(path_of(opened))
    with closing(sqlite3.connect(made.path)) as copy:
        found = copy.execute("SELECT notes FROM firm WHERE slug = 'alibaba'").fetchone()
    assert found == ("written since",)


def test_the_list_tells_age_size_counts_and_what_differs(opened: Workspace) -> None:
    path = path_of(opened)
    first = backups.back_up(path)
    opened.apply(NOTE)
    second = backups.back_up(path, "why not")
    assert [each.path for each in backups.listing(path)] == [second.path, first.path]
    assert first.age(first.made + timedelta(hours=3)) == timedelta(hours=3)
    assert first.age(first.made - timedelta(days=9)) == timedelta(), "a clock set back"
    assert restoration.counts(first.path)["firm"] == 4
    lacking = restoration.difference(path, first.path)
    assert [entry.label for entry in lacking.since] == ["Change Notes of “Alibaba”"]
    assert lacking.only_there == ()
    assert restoration.difference(path, second.path) == restoration.BackupDifference((), ())
    restoring_needs_rest(opened)
    restoration.restore(path, first.path)
    again = Workspace.open(path)
    again.apply(edits.set_field("firm", ALIBABA, "notes", "another way"))
    again.apply(edits.set_field("firm", ALIBABA, "notes", "and on"))
    again.close()
    parted = restoration.difference(path, second.path)
    assert [entry.seq for entry in parted.since] == [3, 2]
    assert [entry.label for entry in parted.only_there] == ["Change Notes of “Alibaba”"]


def restoring_needs_rest(workspace: Workspace) -> None:
    """A workspace that is open can't be put away under its writer."""
    path = path_of(workspace)
    before = path.read_bytes()
    with pytest.raises(WorkspaceError, match="is open") as told:
        restoration.restore(path, backups.listing(path)[0].path)
    assert str(locks.holder_of(path)) in str(told.value)
    assert path.read_bytes() == before
    workspace.close()


def test_rotation_keeps_the_last_ten_a_day_for_two_weeks_and_a_month(tmp_path: Path) -> None:
    now = datetime(2026, 8, 30, 12, tzinfo=UTC)
    made = []
    moment, number = now - timedelta(days=100), 0
    while moment <= now:
        number += 1
        made.append(
            Backup(tmp_path / str(number), moment, "x", number, 1, number, str(number), "", "")
        )
        moment += timedelta(hours=6)
    kept = backups.kept(made, made[-1])
    by_age = sorted((each for each in made if each.path in kept), key=lambda each: each.number)
    assert by_age[-10:] == made[-10:]
    days = {f"{each.made:%m-%d}" for each in by_age}
    assert {f"{now - timedelta(days=back):%m-%d}" for back in range(14)} <= days
    assert {f"{each.made:%m}" for each in by_age} == {"05", "06", "07", "08"}
    assert len(by_age) == 10 + (14 - 3) + 3
    for each in by_age[:3]:
        later = [one for one in made if f"{one.made:%m}" == f"{each.made:%m}"]
        assert each == later[-1], "the last of its month"


def test_a_clock_set_back_does_not_make_the_newest_the_first_to_go(opened: Workspace) -> None:
    path = path_of(opened)
    start = datetime(2026, 8, 30, tzinfo=UTC)
    for each in range(12):
        backups.back_up(path, moment=start + timedelta(minutes=each))
    newest = backups.back_up(path, moment=start - timedelta(days=400))
    assert newest.path.exists()
    assert backups.listing(path)[0].path == newest.path
    assert len(backups.listing(path)) == 10


def test_they_are_made_on_opening_when_due_and_before_bulk_work(opened: Workspace) -> None:
    clock = [0.0]
    keeper = AutoBackup(opened, every=timedelta(minutes=10), clock=lambda: clock[0])
    first = keeper.opened()
    assert first is not None
    assert first.why == "opened"
    assert keeper.opened() is None, "nothing was written since"
    opened.apply(NOTE)
    assert keeper.back_up_if_due() is None, "not yet"
    clock[0] = 600
    due = keeper.back_up_if_due()
    assert due is not None
    assert due.why == "while working"
    clock[0] = 1200
    assert keeper.back_up_if_due() is None, "nothing was written since"
    opened.apply(edits.set_field("firm", ALIBABA, "notes", "more"))
    opened.apply(lambda _reads: generate(1_200))
    bulk = backups.listing(path_of(opened))[0]
    assert bulk.why == "before bulk work"
    assert bulk.label == "Change Notes of “Alibaba”", "as it was before"
    assert keeper.trouble is None


def test_a_backup_that_cannot_be_made_is_told_and_stands_in_no_way(opened: Workspace) -> None:
    folder = backups.folder_of(path_of(opened))
    folder.write_text("a file where the folder should be")
    keeper = AutoBackup(opened)
    assert (keeper.trouble, keeper.damaged) == (None, False)
    opened.apply(lambda _reads: generate(1_200))
    assert str(folder) in str(keeper.trouble)
    assert not keeper.damaged, "the workspace itself is sound"
    with opened.reading() as queries:
        assert queries.count("relocation") > 300
    with pytest.raises(WorkspaceError, match="could not be made"):
        backups.back_up(path_of(opened))
    folder.unlink()
    assert keeper.opened() is not None
    assert keeper.trouble is None


def test_a_workspace_in_memory_or_read_only_is_not_backed_up(
    workspace: Workspace, opened: Workspace
) -> None:
    assert AutoBackup(workspace).opened() is None
    second = Workspace.open(path_of(opened))
    assert AutoBackup(second).opened() is None
    second.close()


def test_a_damaged_workspace_pushes_out_no_sound_backup(opened: Workspace) -> None:
    path = path_of(opened)
    sound = backups.back_up(path)
    opened.close()
    with path.open("r+b") as file:
        file.seek(20_000)
        file.write(b"\xa5" * 30_000)
    with pytest.raises(WorkspaceError, match="damaged"):
        backups.back_up(path)
    assert [each.path for each in backups.listing(path)] == [sound.path]
    assert not list(backups.folder_of(path).glob("*.part"))


def test_restoring_sets_the_present_file_aside(opened: Workspace) -> None:
    path = path_of(opened)
    before = state(opened)
    made = backups.back_up(path)
    opened.apply(NOTE)
    after = state(opened)
    opened.close()
    aside = restoration.restore(path, made.path).aside
    assert aside is not None
    for file, expected in ((path, before), (aside, after)):
        found = Workspace.open(file)
        assert state(found) == expected
        assert not found.read_only
        found.close()
    assert {each.suffix for each in path.parent.iterdir()} <= {".chipline", ""}
    with closing(sqlite3.connect(path)) as copy:
        assert copy.execute("SELECT count(*) FROM meta WHERE name = 'backup'").fetchone() == (0,)


def test_a_wal_left_behind_is_set_aside_and_not_read_into_what_is_restored(
    opened: Workspace, tmp_path: Path
) -> None:
    path = path_of(opened)
    before = state(opened)
    made = backups.back_up(path)
    opened.apply(NOTE)
    wal = path.with_name(path.name + "-wal")
    main_bytes, wal_bytes = path.read_bytes(), wal.read_bytes()
    opened.close()
    path.write_bytes(main_bytes)
    wal.write_bytes(wal_bytes)
    aside = restoration.restore(path, made.path).aside
    found = Workspace.open(path)
    assert state(found) == before
    found.close()
    assert aside is not None
    with closing(sqlite3.connect(aside)) as copy:
        found_notes = copy.execute("SELECT notes FROM firm WHERE slug = 'alibaba'").fetchone()
    assert found_notes == ("written since",)


def test_a_damaged_file_is_set_aside_byte_for_byte(opened: Workspace) -> None:
    path = path_of(opened)
    before = state(opened)
    made = backups.back_up(path)
    opened.close()
    spoiled = b"\xa5" * 5_000
    path.write_bytes(spoiled)
    aside = restoration.restore(path, made.path).aside
    assert aside is not None
    assert aside.read_bytes() == spoiled
    assert "damaged" in aside.name
    found = Workspace.open(path)
    assert state(found) == before
    found.close()


def test_a_file_that_is_gone_can_be_restored(opened: Workspace) -> None:
    path = path_of(opened)
    made = backups.back_up(path)
    opened.close()
    path.unlink()
    assert restoration.restore(path, made.path).aside is None
    Workspace.open(path).close()


def test_a_damaged_backup_changes_nothing(opened: Workspace) -> None:
    path = path_of(opened)
    made = backups.back_up(path)
    opened.close()
    before = path.read_bytes()
    with made.path.open("r+b") as file:
        file.seek(20_000)
        file.write(b"\xa5" * 30_000)
    with pytest.raises(WorkspaceError):
        restoration.restore(path, made.path)
    with pytest.raises(WorkspaceError, match="from itself"):
        restoration.restore(path, path)
    assert path.read_bytes() == before
    assert not path.with_name(path.name + ".restored").exists()
    assert issubclass(DamagedWorkspaceError, WorkspaceError)


def test_what_is_not_a_backup_is_not_listed(opened: Workspace) -> None:
    made = backups.back_up(path_of(opened))
    folder = made.path.parent
    (folder / "notes.chipline").write_text("no database")
    with closing(sqlite3.connect(folder / "other.chipline")) as other:
        other.execute("CREATE TABLE meta (name, value)")
    (folder / "empty.chipline").touch()
    assert [each.path for each in backups.listing(path_of(opened))] == [made.path]


def test_a_damaged_backup_is_listed_as_what_it_is_beside_the_others(
    opened: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    path = path_of(opened)
    sound, damaged = backups.back_up(path), backups.back_up(path)
    roots = "SELECT rootpage FROM sqlite_schema WHERE tbl_name = 'firm'"
    with closing(sqlite3.connect(damaged.path)) as raw:
        size = raw.execute("PRAGMA page_size").fetchone()[0]
        pages = [page for (page,) in raw.execute(roots)]
    with damaged.path.open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * size)
            file.write(b"\xff" * size)
    with pytest.raises(WorkspaceError, match="can’t be read"):
        restoration.counts(damaged.path)
    assert main(["restore", str(path), "--list"]) == 0
    listed = capsys.readouterr().out
    assert "can’t be read" in listed
    assert "10 records" in listed
    assert main(["restore", str(path), "--list", "--json"]) == 0
    told = {each["path"]: each["records"] for each in json.loads(capsys.readouterr().out)}
    assert told[str(damaged.path)] is None
    assert told[str(sound.path)]["firm"] == 4


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE meta SET value = json_set(value, '$.made', '2026-01-01T00:00:00')",
        "UPDATE meta SET value = json_set(value, '$.made', '0001-01-01T00:00:00+14:00')",
        "UPDATE meta SET value = replace(value, '\"number\": 2', '\"number\": 1e999')",
        "UPDATE meta SET value = '[1]'",
        "UPDATE meta SET value = printf('%.*c', 100000, '[')",
    ],
    ids=["a time of no place", "a day before all", "no number", "a list", "a depth"],
)
def test_what_a_backup_says_of_itself_ends_no_list(
    opened: Workspace, capsys: pytest.CaptureFixture[str], statement: str
) -> None:
    path = path_of(opened)
    sound, other = backups.back_up(path), backups.back_up(path)
    with closing(sqlite3.connect(other.path)) as raw:
        assert raw.execute(f"{statement} WHERE name = 'backup'").rowcount == 1
        raw.commit()
    assert sound.path in {each.path for each in backups.listing(path)}
    assert main(["restore", str(path), "--list"]) == 0
    assert str(sound.path) in capsys.readouterr().out


def test_from_the_command_line(opened: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    path = path_of(opened)
    assert main(["restore", str(path), "--list"]) == 0
    assert "No backup" in capsys.readouterr().out
    assert main(["restore", str(path)]) == 1
    assert "no backup" in capsys.readouterr().err
    assert main(["backup", str(path)]) == 0
    assert "Backed up to" in capsys.readouterr().out
    before = state(opened)
    opened.apply(NOTE)
    assert main(["restore", str(path), "--list"]) == 0
    listed = capsys.readouterr().out
    assert "1 change since" in listed
    assert "10 records" in listed
    assert "last change: Small facts" in listed
    assert main(["restore", str(path), "--list", "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert told["records"]["firm"] == 4
    assert told["entries_since"] == 1
    assert main(["restore", str(path)]) == 1
    assert "is open" in capsys.readouterr().err
    assert main(["restore", str(path), "--json"]) == 2
    opened.close()
    capsys.readouterr()
    assert main(["restore", str(path), "--from", told["path"]]) == 0
    assert "kept in" in capsys.readouterr().out
    found = Workspace.open(path)
    assert state(found) == before
    found.close()
    assert main(["restore", str(path)]) == 0, "the newest that was not set aside"
    assert told["path"] in capsys.readouterr().out
