"""A workspace with a rollback journal beside it is not opened; a copy without it is offered."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from chipline import paths
from chipline.app import FIRST_WORKSPACE, Program
from chipline.store.workspace import Workspace
from store.hot_journal import lay_journal
from windows.safety.steps import opened, press


@pytest.fixture
def victim(path: Path) -> Path:
    """A file of the user's that the journal beside the workspace names."""
    file = path.with_name("thesis.txt")
    file.write_text("years of work")
    lay_journal(path, str(file))
    return file


def answer(monkeypatch: pytest.MonkeyPatch, button: str) -> list[str]:
    asked: list[str] = []

    def ask(box: QMessageBox) -> int:
        asked.append(box.informativeText())
        press(box, button)
        return 0

    monkeypatch.setattr(QMessageBox, "exec", ask)
    return asked


def test_a_copy_is_opened_instead(
    program: Program, path: Path, victim: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = answer(monkeypatch, "Open a copy")
    laid = path.with_name(path.name + "-journal").read_bytes()
    window = opened(program, path)
    assert window.session.path == path.with_name("facts (copy).chipline")
    assert not window.session.read_only
    assert "facts.chipline-journal” lies beside it" in asked[0]
    assert victim.read_text() == "years of work"
    assert path.with_name(path.name + "-journal").read_bytes() == laid


def test_whoever_wants_no_copy_stays_where_they_were(
    program: Program, path: Path, victim: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.chipline"
    Workspace.create(other).close()
    window = opened(program, other)
    answer(monkeypatch, "Close")
    assert not program.open(path)
    assert program.window is window
    assert victim.exists()


def test_one_beside_the_last_workspace_does_not_keep_the_program_from_starting(
    program: Program, path: Path, victim: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.chipline"
    Workspace.create(other).close()
    answer(monkeypatch, "Close")
    program.settings.recent = [str(path), str(other)]
    assert program.open(None)
    assert program.window is not None
    assert program.window.session.path == other
    assert victim.exists()


def test_one_where_the_first_workspace_will_be_is_told(program: Program, told: list[str]) -> None:
    first = paths.documents() / FIRST_WORKSPACE
    first.parent.mkdir(parents=True)
    first.with_name(first.name + "-journal").touch()
    program.settings.recent = []
    assert not program.open(None)
    assert "lies beside it" in told[0]


def test_one_that_comes_while_the_workspace_is_open_is_told(
    program: Program, path: Path, told: list[str]
) -> None:
    window = opened(program, path)
    victim = path.with_name("thesis.txt")
    victim.write_text("years of work")
    laid = lay_journal(path, str(victim))
    failed: list[str] = []
    window.session.failed.connect(failed.append)
    window.session.save_copy(path.with_name("copy.chipline"), lambda _copy: None)
    window.session.close()
    program.window = None
    assert victim.exists()
    assert laid.exists()
    window.close()
