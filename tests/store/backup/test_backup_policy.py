"""Backups are made as often, kept as many, and put where the user wants them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from chipline.cli.main import main
from chipline.records.record import id_of_slug
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.backup import backup_policy, backups
from chipline.store.backup.auto_backup import AutoBackup
from chipline.store.backup.backup_policy import BackupPolicy
from chipline.store.errors import WorkspaceError
from chipline.store.workspace import Workspace

NOON = datetime(2026, 8, 14, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _policy_put_back() -> Iterator[None]:
    yield
    backup_policy.adopt(BackupPolicy())


@pytest.fixture
def path(small_file: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(small_file, tmp_path / "facts.chipline"))


def test_so_many_are_kept_as_the_user_wants(path: Path) -> None:
    backup_policy.adopt(BackupPolicy(keep=3))
    for each in range(6):
        backups.back_up(path, moment=NOON + timedelta(minutes=each))
    assert [each.number for each in backups.listing(path)] == [6, 5, 4]


def test_they_lie_in_the_folder_of_the_users_and_those_from_before_are_listed(
    path: Path, tmp_path: Path
) -> None:
    before = backups.back_up(path, moment=NOON)
    elsewhere = tmp_path / "drive"
    elsewhere.mkdir()
    backup_policy.adopt(BackupPolicy(folder=elsewhere))
    made = backups.back_up(path, moment=NOON + timedelta(hours=1))
    assert made.path.parent.parent == elsewhere
    assert [each.path for each in backups.listing(path)] == [made.path, before.path]


def test_workspaces_of_one_name_do_not_share_a_folder(path: Path, tmp_path: Path) -> None:
    backup_policy.adopt(BackupPolicy(folder=tmp_path))
    (tmp_path / "other").mkdir()
    other = Path(shutil.copy(path, tmp_path / "other" / path.name))
    backups.back_up(path)
    assert backups.listing(other) == []


def test_a_folder_that_is_not_there_is_told_and_nothing_is_made_in_its_place(
    path: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "unplugged"
    backup_policy.adopt(BackupPolicy(folder=gone))
    with pytest.raises(WorkspaceError, match="unplugged"):
        backups.back_up(path)
    assert not gone.exists()


@pytest.mark.parametrize(("every", "made"), [(timedelta(minutes=30), True), (None, False)])
def test_they_are_made_as_often_as_the_user_wants(
    path: Path,
    every: timedelta | None,
    made: bool,  # noqa: FBT001  # a column of a table
) -> None:
    backup_policy.adopt(BackupPolicy(every=every))
    clock = [0.0]
    workspace = Workspace.open(path)
    keeper = AutoBackup(workspace, clock=lambda: clock[0])
    workspace.apply(edits.set_field("firm", id_of_slug("alibaba"), "notes", "written since"))
    clock[0] = 1_700
    assert keeper.back_up_if_due() is None
    clock[0] = 1_800
    assert (keeper.back_up_if_due() is not None) is made
    workspace.close()


def test_settings_that_make_no_sense_are_left_aside() -> None:
    assert backup_policy.policy_of(Settings()) == BackupPolicy()
    odd = Settings(backup_minutes=-5, backups_kept=0, backup_folder="not/absolute")
    assert backup_policy.policy_of(odd) == BackupPolicy(every=None, keep=2, folder=None)


def test_the_command_line_follows_the_settings(path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "drive"
    elsewhere.mkdir()
    Settings(backup_folder=str(elsewhere)).save()
    assert main(["backup", str(path)]) == 0
    assert len(list(elsewhere.rglob("*.chipline"))) == 1
