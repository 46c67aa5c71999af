"""A user is told once of a synchronised folder, and of each conflicted copy with what differs."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.shell.window import Window

ALIBABA = id_of_slug("alibaba")


def open_window(path: Path, qtbot: QtBot) -> Window:
    window = Window(Session(Workspace.open(path), inline=True), Settings.load())
    qtbot.addWidget(window, before_close_func=Window.let_go)
    window.show()
    return window


@pytest.fixture
def synced(file_workspace: Workspace, tmp_path: Path) -> Path:
    """A workspace in a folder of Dropbox, closed."""
    path = tmp_path / "Dropbox" / "Facts.chipline"
    path.parent.mkdir()
    file_workspace.copy_to(path)
    return path


def test_a_synchronised_folder_is_told_once(synced: Path, qtbot: QtBot) -> None:
    window = open_window(synced, qtbot)
    qtbot.waitUntil(window.file_watch.backups.isVisible)
    assert "Dropbox" in window.file_watch.backups._text.text()
    window.let_go()
    again = open_window(synced, qtbot)
    again.synced_folder.look()
    assert not again.file_watch.backups.isVisible()


def test_a_conflicted_copy_is_told_with_what_it_has_and_opened_beside(
    synced: Path, qtbot: QtBot
) -> None:
    copy = synced.with_name("Facts (Olena's conflicted copy 2026-11-28).chipline")
    shutil.copyfile(synced, copy)
    other = Workspace.open(copy)
    other.apply(edits.set_field("firm", ALIBABA, "name", "Of the other computer"))
    other.close()
    window = open_window(synced, qtbot)
    banner = window.file_watch.backups
    qtbot.waitUntil(lambda: "conflicted copy" in banner._text.text())
    assert "has 1 change" in banner._text.text()
    spy = QSignalSpy(window.beside_requested)
    banner.buttons[0].click()
    qtbot.waitUntil(lambda: spy.count() == 1)
    beside = spy.at(0)[0]
    assert isinstance(beside, Workspace)
    assert beside.read_only
    with beside.reading() as queries:
        assert (queries.values("firm", ALIBABA) or {})["name"] == "Of the other computer"
    beside.close()


def test_elsewhere_nothing_is_said(window: Window) -> None:
    window.synced_folder.look()
    assert not window.file_watch.backups.isVisible()
