"""Another workspace that is dropped on the window is opened or merged, as the user says."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store.workspace import Workspace
from chipline.windows.merge_review.merge_dialog import MergeDialog
from chipline.windows.shell.file_actions import Files
from chipline.windows.view_state import ViewState


@dataclass
class Desk:
    """A window on which something can be dropped, and what was to be opened."""

    window: QWidget
    mine: Workspace
    other: Path
    opened: list[Path] = field(default_factory=list)

    def drop(self, path: Path) -> None:
        held = QMimeData()
        held.setUrls([QUrl.fromLocalFile(str(path))])
        how = (
            Qt.DropAction.CopyAction,
            held,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        for event in (QDragEnterEvent(QPoint(), *how), QDropEvent(QPointF(), *how)):
            QApplication.sendEvent(self.window, event)
            assert event.isAccepted()

    @property
    def question(self) -> QMessageBox | None:
        found = self.window.findChild(QMessageBox)
        return found if isinstance(found, QMessageBox) else None

    def answer(self, text: str) -> None:
        assert self.question is not None
        next(each for each in self.question.buttons() if each.text() == text).click()


@contextmanager
def _desk(qtbot: QtBot, workspace: Workspace, view_state: ViewState, other: Path) -> Iterator[Desk]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Desk(window, workspace, other)
    session = Session(workspace, inline=True)
    files = Files(session, Settings(installation="here", name="Marko"), view_state, window)
    files.workspace_requested.connect(made.opened.append)
    yield made
    session.close()


@pytest.fixture
def other(file_workspace: Workspace, tmp_path: Path) -> Path:
    path = tmp_path / "hers.chipline"
    file_workspace.copy_to(path)
    return path


@pytest.fixture
def desk(
    qtbot: QtBot, file_workspace: Workspace, view_state: ViewState, other: Path
) -> Iterator[Desk]:
    with _desk(qtbot, file_workspace, view_state, other) as made:
        yield made


def test_it_can_be_opened(desk: Desk) -> None:
    desk.drop(desk.other)
    assert not desk.opened
    desk.answer("Open")
    assert desk.opened == [desk.other]
    assert desk.window.findChild(MergeDialog) is None


def test_it_can_be_merged(desk: Desk) -> None:
    desk.drop(desk.other)
    desk.answer("Merge…")
    assert not desk.opened
    assert desk.window.findChild(MergeDialog) is not None


def test_it_can_be_left(desk: Desk) -> None:
    desk.drop(desk.other)
    desk.answer("Cancel")
    assert not desk.opened
    assert desk.window.findChild(MergeDialog) is None


def test_the_same_file_is_no_question(desk: Desk) -> None:
    assert desk.mine.path is not None
    desk.drop(desk.mine.path)
    assert desk.question is None
    assert desk.opened == [desk.mine.path]


def test_what_can_only_be_read_merges_nothing(
    qtbot: QtBot, file_workspace: Workspace, view_state: ViewState, other: Path
) -> None:
    path = file_workspace.path
    assert path is not None
    reading = Workspace.open(path, read_only=True)
    with _desk(qtbot, reading, view_state, other) as desk:
        desk.drop(other)
        assert desk.question is None
        assert desk.opened == [other]
