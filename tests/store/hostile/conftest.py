"""What tests of hostile files share: a sound workspace with some history, commands, and a canary."""

from __future__ import annotations

from pathlib import Path

import pytest

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.workspace import Workspace
from conftest import prepared
from store.hostile.command_runner import DirectRunner
from store.hostile.place import Place


@pytest.fixture(scope="session")
def sound_file(small_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small workspace with a few edits, one of them taken back."""

    def work(workspace: Workspace) -> None:
        alibaba = id_of_slug("alibaba")
        workspace.apply(edits.set_field("firm", alibaba, "notes", "mine"))
        workspace.apply(edits.set_field("firm", alibaba, "notes", "yours"))
        workspace.apply(edits.delete("firm", [id_of_slug("muller")]))
        workspace.undo()

    return prepared(small_file, tmp_path_factory.mktemp("sound"), work)


@pytest.fixture
def place(tmp_path: Path, sound_file: Path) -> Place:
    """A place with a sound workspace in it."""
    return Place(tmp_path, sound_file, DirectRunner())
