"""In the folder of the backups only what Chipline made there is deleted, and nothing beyond a link."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from chipline.cli.main import main
from chipline.store.backup import auto_backup, backups, restoration
from chipline.store.errors import WorkspaceError
from chipline.store.workspace import Workspace

STRANGERS = (
    "film.part1.rar",
    "thesis.party-list.docx",
    "x.partial",
    "download.chipline.part",
    "other 2020-01-01 10.00.00 (opened).chipline.part",
    "small 2020-01-01 10.00.00 (opened).chipline.part.docx",
    "small 2020-01-01 10.00.00 (mine).chipline.part",
    "my small 2020-01-01 10.00.00 (opened).chipline.part",
)
LEFT = tuple(
    f"small 2020-01-01 10.00.00 ({why}){end}"
    for why, end in (
        ("opened", ".chipline.part"),
        ("by hand", " 12.chipline.part"),
        ("while working", ".chipline.part-journal"),
        ("before bulk work", ".chipline.part-wal"),
        ("set aside", ".chipline.part-shm"),
    )
)


def lay(folder: Path, names: tuple[str, ...]) -> None:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_bytes(b"mine")
        os.utime(folder / name, (0, 0))


def test_only_drafts_of_ours_are_cleared_away(file_workspace: Workspace) -> None:
    assert file_workspace.path is not None
    folder = backups.folder_of(file_workspace.path)
    lay(folder, (*STRANGERS, *LEFT))
    made = backups.back_up(file_workspace.path)
    assert {each.name for each in folder.iterdir()} == {*STRANGERS, made.path.name}


def test_a_backup_with_a_name_of_the_users_is_kept(file_workspace: Workspace) -> None:
    path = file_workspace.path
    assert path is not None
    first = datetime(2020, 1, 1, tzinfo=UTC)
    old = backups.back_up(path, moment=first)
    also = backups.back_up(path, moment=first + timedelta(seconds=1))
    named = old.path.rename(old.path.with_name("before the merge.chipline"))
    for number in range(2, 15):
        backups.back_up(path, moment=first + timedelta(seconds=number))
    assert named.exists()
    assert not also.path.exists(), "one that has its own name goes in its turn"


@pytest.mark.skipif(os.name == "nt", reason="symbolic links need rights there")
def test_a_link_in_the_place_of_the_folder_is_refused(
    file_workspace: Workspace, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = file_workspace.path
    assert path is not None
    sound = tmp_path / "elsewhere" / "sound.chipline"
    sound.parent.mkdir()
    file_workspace.copy_to(sound)
    downloads = tmp_path / "Downloads"
    lay(downloads, (*STRANGERS, *LEFT))
    folder = backups.folder_of(path)
    folder.symlink_to(downloads)
    with pytest.raises(WorkspaceError, match="is a link to another folder"):
        backups.back_up(path)
    keeper = auto_backup.AutoBackup(file_workspace)
    assert keeper.opened() is None
    assert "Remove the link" in str(keeper.trouble)
    assert main(["backup", str(path)]) == 1
    assert f"“{folder}” is a link" in capsys.readouterr().err
    file_workspace.close()
    before = path.read_bytes()
    with pytest.raises(WorkspaceError, match="is a link to another folder"):
        restoration.restore(path, sound)
    assert path.read_bytes() == before
    assert {each.name for each in downloads.iterdir()} == {*STRANGERS, *LEFT}


@pytest.mark.skipif(os.name == "nt", reason="there are none")
def test_a_pipe_among_the_backups_is_not_waited_for(file_workspace: Workspace) -> None:
    assert file_workspace.path is not None
    made = backups.back_up(file_workspace.path)
    os.mkfifo(made.path.with_name("pipe.chipline"))
    assert [each.path for each in backups.listing(file_workspace.path)] == [made.path]
