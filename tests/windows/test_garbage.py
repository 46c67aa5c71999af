"""Garbage is looked for where widgets live."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from chipline.windows import gc_on_gui_thread


class _Ring:
    """Something that only holds itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def looked() -> Iterator[list[int]]:
    """The threads in which Python looks for garbage."""
    threads: list[int] = []

    def note(phase: str, _info: dict[str, int]) -> None:
        if phase == "start":
            threads.append(threading.get_ident())

    gc.callbacks.append(note)
    yield threads
    gc.callbacks.remove(note)


def _make_rings(many: int) -> None:
    for _ in range(many):
        _Ring()


def test_other_threads_never_look_for_garbage(looked: list[int], qtbot: QtBot) -> None:
    parent = QObject()
    gc_on_gui_thread.look_here(parent)
    ring = _Ring()
    gone = weakref.ref(ring)
    del ring
    worker = threading.Thread(target=_make_rings, args=(200_000,))
    worker.start()
    worker.join()
    assert not looked
    assert gone() is not None
    qtbot.waitUntil(lambda: gone() is None, timeout=10_000)
    assert set(looked) == {threading.get_ident()}


def test_little_is_not_worth_a_look(looked: list[int]) -> None:
    gc.collect()
    looked.clear()
    gc_on_gui_thread.look()
    assert not looked


def test_what_is_being_worked_with_is_not_looked_through(looked: list[int]) -> None:
    gc.collect()
    looked.clear()
    patient = gc_on_gui_thread.PatientLook()
    rows = [[n] for n in range(150_000)]
    patient.look()
    rows += [[n] for n in range(150_000)]
    patient.look()
    assert not looked, "there is more of it each time"
    patient.look()
    assert not looked, "there may be as many by chance"
    patient.look()
    assert looked, "the work has ended, or waits itself"
    assert len(rows) == 300_000


def test_parts_of_a_long_work_are_not_looked_through(looked: list[int]) -> None:
    gc.collect()
    looked.clear()
    patient = gc_on_gui_thread.PatientLook()
    for many in (20_000, 60_000, 35_000, 34_000, 60_000, 0, 20_000):
        part = [[n] for n in range(many)]
        patient.look()
        assert not looked, "it is another part each time"
        del part


def test_very_much_is_looked_through_though_it_grows(
    looked: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gc_on_gui_thread, "_VERY_MANY", 100_000)
    gc.collect()
    looked.clear()
    patient = gc_on_gui_thread.PatientLook()
    rings = [_Ring() for _ in range(90_000)]
    patient.look()
    assert not looked
    rings += [_Ring() for _ in range(20_000)]
    patient.look()
    assert looked
    assert len(rings) == 110_000


def test_it_ends_with_its_parent(looked: list[int], qtbot: QtBot) -> None:
    parent = QObject()
    gc_on_gui_thread.look_here(parent)
    (timer,) = parent.findChildren(QTimer)
    with qtbot.waitSignal(timer.destroyed):
        parent.deleteLater()
        del parent
    _make_rings(20_000)
    assert not looked
    assert not isValid(timer), "nothing is left that would look"
