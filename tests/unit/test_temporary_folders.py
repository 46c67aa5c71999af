"""Temporary folders are private, go with whoever made them, and after a kill with the next program."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from filelock import FileLock

from chipline.temporary_folders import folder_until_exit, remove_abandoned, temporary_folder
from programs import killed_after


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Let all temporary folders be made in a folder of the test."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def _work(place: str) -> object:
    tempfile.tempdir = place
    folder = temporary_folder()
    (folder.__enter__() / "0.stage").write_bytes(b"much")
    (folder_until_exit() / "copy.chipline").write_bytes(b"more")
    return folder


def test_it_is_private_and_goes(place: Path) -> None:
    with temporary_folder() as folder:
        assert folder.parent == place
        assert os.name == "nt" or folder.stat().st_mode & 0o077 == 0
        (folder / "inner").mkdir()
    assert list(place.iterdir()) == []


def test_those_of_a_killed_program_are_removed_and_those_in_use_stay(place: Path) -> None:
    killed_after(_work, str(place))
    left = list(place.glob("chipline-*"))
    assert len(left) == 2
    with temporary_folder() as folder:
        assert list(place.glob("chipline-*")) == [folder]
        remove_abandoned()
        assert folder.is_dir()


def test_one_that_another_program_is_about_to_remove_is_given_to_nobody(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Path] = []
    taken: list[FileLock] = []
    make = tempfile.mkdtemp

    def taken_at_once(prefix: str) -> str:
        made.append(Path(make(prefix=prefix)))
        if not taken:
            taken.append(FileLock(made[0] / ".in-use"))
            taken[0].acquire()
        return str(made[-1])

    monkeypatch.setattr(tempfile, "mkdtemp", taken_at_once)
    with temporary_folder() as folder:
        assert folder == made[1]
    taken[0].release()


def test_what_others_call_alike_stays(place: Path) -> None:
    other = place / "chipline-notes"
    other.mkdir()
    (other / "mine.txt").write_text("kept")
    remove_abandoned()
    assert (other / "mine.txt").read_text() == "kept"


@pytest.mark.skipif(os.name == "nt", reason="Windows makes links for administrators alone")
def test_a_link_is_not_followed(place: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / ".in-use").touch()
    (place / "chipline-link").symlink_to(elsewhere)
    remove_abandoned()
    assert (elsewhere / ".in-use").exists()
    shutil.rmtree(elsewhere)
