"""A small workspace in a file, and the program that opens it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from chipline.app import Program
from chipline.windows.widgets import message_box


@pytest.fixture
def path(small_file: Path, tmp_path: Path) -> Path:
    """A small workspace in a folder of its own, with one change, that nobody has open."""
    folder = tmp_path / "work"
    folder.mkdir()
    return Path(shutil.copy(small_file, folder / "facts.chipline"))


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    made = Program(qapp)
    yield made
    windows = [*made.beside, made.window]
    made.close()
    for window in windows:
        if window is not None:
            window.deleteLater()


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was told in dialogs that stand in the way."""
    messages: list[str] = []
    monkeypatch.setattr(
        message_box, "show_message", lambda _parent, message: messages.append(message)
    )
    return messages
