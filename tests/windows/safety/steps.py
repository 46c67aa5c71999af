"""What the tests of the window’s care for files do again and again."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QPushButton

from chipline.app import Program
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.file import connections
from chipline.windows.safety.banner import Banner
from chipline.windows.shell.window import Window

ALIBABA = id_of_slug("alibaba")
NOTE = edits.set_field("firm", ALIBABA, "notes", "mine")


def opened(program: Program, path: Path) -> Window:
    assert program.open(path)
    assert program.window is not None
    return program.window


def text(notice: Banner) -> str:
    return notice.accessibleName() if notice.isVisible() else ""


def press(owner: QDialog | Banner | QMessageBox, text: str) -> None:
    found = [each for each in owner.findChildren(QPushButton) if each.text() == text]
    live = [each for each in found if not each.isHidden() or not owner.isVisible()]
    assert live, f"{text} among {[each.text() for each in owner.findChildren(QPushButton)]}"
    live[-1].click()


def notes(workspace: Window | Path) -> object:
    path = workspace if isinstance(workspace, Path) else workspace.session.path
    assert path is not None
    with closing(connections.read_shared(path)) as found:
        return found.execute("SELECT notes FROM firm WHERE id = ?", (ALIBABA,)).fetchone()[0]


def began(path: Path) -> object:
    with closing(connections.read_shared(path)) as found:
        return found.execute("SELECT began FROM relocation").fetchone()[0]


def choose_file(monkeypatch: pytest.MonkeyPatch, chosen: Path) -> None:
    answer = (str(chosen), "")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: answer)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: answer)
