"""A workspace in a synchronised folder is known, its conflicted copies are found, and its file is whole."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.file.synced_folder import conflicted_copies, synced_by
from chipline.store.workspace import Workspace

ALIBABA = id_of_slug("alibaba")


@pytest.mark.parametrize(
    ("folder", "mark", "who"),
    [
        ("OneDrive - Institute/Documents", "", "OneDrive"),
        ("Dropbox (Team)/chips", "", "Dropbox"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "", "iCloud"),
        ("My files/chips", ".dropbox", "Dropbox"),
        ("Cloud/chips", ".sync_0f3a.db", "Nextcloud"),
        ("Shared", ".stfolder", "Syncthing"),
        ("Documents/About dropboxes", "", ""),
    ],
)
def test_programs_are_known_by_their_marks(
    tmp_path: Path, folder: str, mark: str, who: str
) -> None:
    place = tmp_path / folder
    place.mkdir(parents=True)
    if mark:
        (tmp_path / Path(folder).parts[0] / mark).touch()
    assert synced_by(place / "My workspace.chipline") == who


def test_conflicted_copies_are_found_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "My workspace.chipline"
    copies = [
        "My workspace (Olena's conflicted copy 2026-11-28).chipline",
        "My workspace.sync-conflict-20261128-101010-ABC.chipline",
        "My workspace (conflicted copy 2026-11-27 101010).chipline",
    ]
    others = [
        "My workspace.chipline",
        "Other (conflicted copy).chipline",
        "My workspace 2.chipline",
    ]
    for name in (*copies, *others):
        (tmp_path / name).touch()
    assert {each.name for each in conflicted_copies(path)} == set(copies)


def test_a_file_at_rest_has_all_without_its_log(file_workspace: Workspace, tmp_path: Path) -> None:
    path = file_workspace.path
    assert path is not None
    file_workspace.apply(edits.set_field("firm", ALIBABA, "name", "Alibaba at rest"))
    taken = tmp_path / "taken.chipline"

    def name_in_copy() -> object:
        shutil.copyfile(path, taken)
        with closing(Workspace.open(taken, read_only=True)) as copy, copy.reading() as queries:
            return (queries.values("firm", ALIBABA) or {})["name"]

    # Something has just been written: whoever types goes on typing.
    file_workspace.rest()
    assert name_in_copy() != "Alibaba at rest"
    file_workspace.rest()
    assert name_in_copy() == "Alibaba at rest"
