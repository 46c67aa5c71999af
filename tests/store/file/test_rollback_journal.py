"""A rollback journal beside a workspace is never played back: no file of the user's is touched."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from chipline.cli.main import main
from chipline.store.backup import backups
from chipline.store.errors import RollbackJournalError, WorkspaceError, explain
from chipline.store.file import creation, rollback_journal, salvage, snapshot
from chipline.store.journal import journal
from chipline.store.workspace import Workspace
from conftest import small_facts
from store.hot_journal import lay_journal

SIDES = pytest.mark.parametrize("side", ["absolute", "relative"])


@pytest.fixture(params=["wal", "delete"])
def path(
    small_file: Path,
    tmp_path: Path,
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    made = tmp_path / "given" / "x.chipline"
    made.parent.mkdir()
    shutil.copy(small_file, made)
    with closing(sqlite3.connect(made)) as found:
        found.execute(f"PRAGMA journal_mode = {request.param}")
    monkeypatch.chdir(tmp_path)
    return made


#: Without anything of Chipline, which would bring in its own SQLite.
READ_BY_THE_SYSTEMS = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("SELECT count(*) FROM firm").fetchone()
connection.close()
print(*sqlite3.sqlite_version_info)
"""


@pytest.fixture
def victim(tmp_path: Path) -> Iterator[Path]:
    file = tmp_path / "Documents" / "thesis.txt"
    file.parent.mkdir()
    file.write_text("years of work")
    yield file
    assert file.read_text() == "years of work"


def named(victim: Path, side: str) -> str:
    return str(victim) if side == "absolute" else str(victim.relative_to(Path.cwd()))


def standing(folder: Path) -> dict[str, bytes]:
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in sorted(folder.rglob("*"))
        # What was acknowledged is noted among the settings, which are no part of the tree.
        if each.is_file() and each.suffix != ".ledger"
    }


def test_the_journal_is_what_it_is_said_to_be(path: Path, tmp_path: Path) -> None:
    sacrificed = tmp_path / "sacrificed.txt"
    sacrificed.write_text("gone")
    lay_journal(path, str(sacrificed))
    # The SQLite that is used here spares the file; packages for Windows carry one that does not.
    found = subprocess.run(
        [sys.executable, "-c", READ_BY_THE_SYSTEMS, path],
        check=True, capture_output=True, text=True,
    )  # fmt: skip
    if tuple(map(int, found.stdout.split())) > (3, 50, 4):
        pytest.skip("no SQLite here believes a journal")
    assert not sacrificed.exists(), "or the tests below would prove nothing"


@SIDES
@pytest.mark.parametrize(
    "command",
    [
        ["check", "FILE"],
        ["list", "firms", "FILE"],
        ["show", "nvidia", "FILE"],
        ["search", "nvidia", "FILE"],
        ["render", "firms", "FILE", "--out", "out.png"],
        ["backup", "FILE"],
        ["restore", "FILE"],
        ["restore", "FILE", "--list"],
        ["restore", "FILE", "--from", "sound.chipline"],
        ["restore", "sound.chipline", "--from", "FILE"],
        ["assess", "--chip", "nv-h20", "--to", "CN", "--on", "2025-05-01", "--file", "FILE"],
        ["new", "FILE"],
    ],
    ids=" ".join,
)
def test_no_command_plays_it_back(
    path: Path, victim: Path, side: str, command: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(path, "sound.chipline")
    backups.back_up(path)
    lay_journal(path, named(victim, side))
    before = standing(Path.cwd())
    code = main([part.replace("FILE", str(path)) for part in command])
    said = capsys.readouterr()
    assert code == 1, said.out + said.err
    assert "x.chipline-journal” lies beside it" in said.err
    assert standing(Path.cwd()) == before


def _rebuild(path: Path) -> None:
    Workspace.open(path).rebuild()


def _copy(path: Path) -> None:
    Workspace.open(path, read_only=True).copy_to(path.with_name("copy.chipline"))


@SIDES
@pytest.mark.parametrize(
    "work",
    [
        Workspace.open,
        lambda path: Workspace.open(path, read_only=True),
        lambda path: salvage.salvage(path, path.with_name("saved.chipline")),
        backups.back_up,
        backups.back_up_if_changed,
        creation.make,
        Workspace.create,
        _rebuild,
        _copy,
    ],
)
def test_nothing_of_the_store_plays_it_back(
    path: Path, victim: Path, side: str, work: Callable[[Path], object]
) -> None:
    lay_journal(path, named(victim, side))
    before = standing(Path.cwd())
    with pytest.raises(WorkspaceError, match=r"x\.chipline-journal” lies beside it"):
        work(path)
    assert standing(Path.cwd()) == before


def test_one_that_appears_while_the_file_is_open_is_not_played_back(
    path: Path, victim: Path
) -> None:
    window = Workspace.open(path)
    second = Workspace.open(path, read_only=True)
    laid = lay_journal(path, str(victim))
    with pytest.raises(RollbackJournalError):
        window.new_reader().reading().__enter__()
    for work in (
        window.copy_to,
        lambda target: snapshot.workspace_as_of(window, 1).copy_to(target),
    ):
        with pytest.raises(RollbackJournalError):
            work(path.with_name("copy.chipline"))
    window.close()
    second.close()
    assert laid.exists()


def test_one_that_appears_while_a_file_is_read_is_not_played_back(path: Path, victim: Path) -> None:
    reading = Workspace.open(path, read_only=True)
    laid = lay_journal(path, str(victim))
    told: list[WorkspaceError | None] = []
    try:
        with reading.reading() as queries:
            queries.count("firm")
    except DBAPIError as error:  # where the file was not in WAL mode
        told.append(explain(error, path))
    reading.close()
    assert laid.exists()
    assert all(isinstance(each, RollbackJournalError) for each in told)


def test_one_that_appears_between_look_and_reading_is_not_played_back(
    path: Path, victim: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid = lay_journal(path, str(victim))
    monkeypatch.setattr("chipline.store.file.connections.refuse_journal", lambda _path: None)
    with pytest.raises((WorkspaceError, sqlite3.Error)):
        Workspace.open(path, read_only=True)
    assert laid.exists()


def test_a_backup_with_a_journal_is_listed_and_not_restored(
    path: Path, victim: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = backups.back_up(path)
    laid = lay_journal(made.path, str(victim))
    before = standing(Path.cwd())
    assert main(["restore", str(path), "--list"]) == 0
    assert str(made.path) in capsys.readouterr().out
    assert backups.newest_sound(path) is not None
    assert main(["restore", str(path)]) == 1
    assert f"{laid.name}” lies beside it" in capsys.readouterr().err
    assert standing(Path.cwd()) == before


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need rights there")
def test_a_link_does_not_hide_it(path: Path, victim: Path, tmp_path: Path) -> None:
    link = tmp_path / "by link.chipline"
    link.symlink_to(path)
    lay_journal(path, str(victim))
    with pytest.raises(RollbackJournalError, match=r"x\.chipline-journal"):
        Workspace.open(link)


def _as_folder(place: Path) -> None:
    place.mkdir()


def _as_link(place: Path) -> None:
    place.symlink_to("nowhere")


def _as_pipe(place: Path) -> None:
    os.mkfifo(place)


@pytest.mark.skipif(os.name == "nt", reason="links and pipes are others there")
@pytest.mark.parametrize("lay", [_as_folder, _as_link, _as_pipe, Path.touch])
def test_whatever_bears_the_name_is_told(path: Path, lay: Callable[[Path], None]) -> None:
    lay(path.with_name("x.chipline-journal"))
    with pytest.raises(RollbackJournalError, match="lies beside it"):
        Workspace.open(path)
    assert os.path.lexists(path.with_name("x.chipline-journal"))


def test_a_copy_without_it_can_be_opened(path: Path, victim: Path) -> None:
    lay_journal(path, str(victim))
    before = standing(Path.cwd())
    copies = [rollback_journal.copy_without_journal(path) for _ in range(2)]
    assert [each.name for each in copies] == ["x (copy).chipline", "x (copy 2).chipline"]
    for copy in copies:
        opened = Workspace.open(copy)
        assert opened.last == 1
        opened.close()
        copy.unlink()
    assert standing(Path.cwd()) == before


def test_a_copy_has_what_only_the_wal_held(path: Path, tmp_path: Path, victim: Path) -> None:
    writer = Workspace.open(path)
    writer.apply(lambda _reads: small_facts().inverse())
    killed = tmp_path / "killed.chipline"
    for end in ("", "-wal"):
        shutil.copy(f"{path}{end}", f"{killed}{end}")
    writer.close()
    lay_journal(killed, str(victim))
    opened = Workspace.open(rollback_journal.copy_without_journal(killed))
    assert opened.last == 2
    opened.close()


def test_our_own_work_lays_no_journal_beside_a_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a program that is killed would leave would keep the next one from opening the file."""
    path = tmp_path / "own.chipline"
    seen: set[str] = set()

    class Watched(sqlite3.Connection):
        def execute(self, *given: object) -> sqlite3.Cursor:  # type: ignore[override]  # any
            self.set_progress_handler(look, 1)
            return super().execute(*given)  # type: ignore[arg-type]  # as they came

    def look() -> int:
        seen.update(each.name for each in tmp_path.glob("*-journal"))
        return 0

    connect = sqlite3.connect

    def watched(target: str, **options: object) -> sqlite3.Connection:
        if "factory" not in options:
            options["factory"] = Watched
        made: sqlite3.Connection = connect(target, **options)  # type: ignore[call-overload]  # any
        return made

    monkeypatch.setattr(sqlite3, "connect", watched)
    workspace = Workspace.create(path)
    workspace.apply(lambda _reads: small_facts(), act=journal.BASE)
    workspace.close()
    with closing(sqlite3.connect(str(path))) as found:
        found.execute("PRAGMA journal_mode = DELETE")
    seen.clear()
    Workspace.open(path).close()
    assert seen == set()
