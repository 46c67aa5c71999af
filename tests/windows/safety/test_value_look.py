"""A large workspace is looked through once it is shown, and opened anew where values can't be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from chipline.app import Program
from chipline.session.session import Session
from chipline.store.file import opening
from chipline.store.queries import Queries
from chipline.store.workspace import Workspace
from chipline.windows.safety import value_look
from chipline.windows.safety.value_look import ValueLook
from store.hostile.wrong_values import spoil


@pytest.fixture(autouse=True)
def large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every file is too large to be looked through before it is shown; nothing waits."""
    monkeypatch.setattr(opening, "LOOKED_THROUGH", 0)
    monkeypatch.setattr(value_look, "_AFTER_MS", 0)
    monkeypatch.setattr(value_look, "_AGAIN_MS", 10)


@pytest.fixture
def spoilt(path: Path) -> Path:
    """A workspace with one name that is none."""
    spoil(path, {"firm.name": ("slug = 'alibaba'", "x'fffe41'")})
    return path


def test_it_is_shown_at_once_and_opened_anew_for_reading(
    program: Program, spoilt: Path, qtbot: QtBot
) -> None:
    assert program.open(spoilt)
    first = program.window
    assert first is not None
    assert not first.session.read_only
    qtbot.waitUntil(lambda: program.window is not first)
    window = program.window
    assert window is not None
    assert window.session.mistyped
    assert window.session.read_only
    assert first.gone
    banner = window.file_watch.reading
    assert banner.isVisibleTo(window)
    assert any("can’t be read" in label.text() for label in banner.findChildren(QLabel))


def test_of_a_sound_one_a_fault_is_told_once_it_was_looked_through(
    path: Path, qtbot: QtBot
) -> None:
    session = Session(Workspace.open(path, values_up_to=0))
    parent = QObject()
    ValueLook(session, lambda: True, parent)

    def fail(_queries: Queries) -> None:
        raise TypeError("bytes")

    with qtbot.captureExceptions() as told:
        session.read(parent, "fault", fail, lambda _none: None)
        qtbot.waitUntil(lambda: bool(told))
    assert [str(each[1]) for each in told] == ["bytes"]
    assert session.held_faults is None
    session.close()
    parent.deleteLater()


def test_a_small_one_was_looked_through_before(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LOOKED_THROUGH", path.stat().st_size)
    session = Session(Workspace.open(path), inline=True)
    parent = QObject()
    ValueLook(session, lambda: True, parent)
    assert session.held_faults is None
    session.close()
    parent.deleteLater()


def test_nobody_waits_for_it_on_closing(spoilt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_STEPS", 1)
    assert value_look._looked_through(spoilt, lambda: True) is None


def test_what_is_under_way_is_not_broken_off(spoilt: Path, qtbot: QtBot) -> None:
    session = Session(Workspace.open(spoilt, values_up_to=0))
    asked: list[bool] = []
    told: list[bool] = []

    def free() -> bool:
        asked.append(len(asked) > 3)
        return asked[-1]

    parent = QObject()
    look = ValueLook(session, free, parent)
    look.found.connect(lambda _seen: told.append(asked[-1]))
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(30)
    assert told == [True]
    session.close()
    parent.deleteLater()
