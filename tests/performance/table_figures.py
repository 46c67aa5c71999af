"""How long a table takes to open, to be filtered and to show rows further down, at any size.

`table_figures(path)` opens the workspace in `path` with threads, as the program does, and returns
milliseconds by name. `make bench` calls it with 1,000,000 generated records in one workspace.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication

from chipline.records.query import Filter, Operator
from chipline.session.session import Session
from chipline.store.workspace import Workspace
from chipline.windows.tables.pane import TablePane
from chipline.windows.view_state import ViewState

_PATIENCE_MILLISECONDS = 60_000
#: What a table of moves is filtered by, each alone.
_FILTERS = {
    "a status": Filter("status", values=("reported",)),
    "a country": Filter("to_countries", Operator.IS, ("SG",)),
    "a span of days": Filter("began", Operator.BETWEEN, ("2010", "2015")),
    "a text in the name": Filter("name", Operator.CONTAINS, ("hua",)),
}


class _Stalls:
    """Measures the longest time for which the GUI thread answered nothing."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._before = time.perf_counter()
        # Not 0: a loop that never rests would fight the reader for the interpreter.
        self._timer = QTimer(interval=4)
        self._timer.timeout.connect(self._tick)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, now - self._before)
        self._before = now

    def start(self) -> None:
        self.longest, self._before = 0.0, time.perf_counter()
        self._timer.start()

    def stop(self) -> float:
        self._timer.stop()
        return self.longest * 1000


def _until(signal: SignalInstance, act: Callable[[], object]) -> float:
    """Do something and return the milliseconds until a signal, at once or from another thread."""
    loop = QEventLoop()
    came: list[float] = []

    def arrive() -> None:
        came.append(time.perf_counter())
        loop.quit()

    connection = signal.connect(arrive)
    QTimer.singleShot(_PATIENCE_MILLISECONDS, loop, loop.quit)
    begun = time.perf_counter()
    act()
    if not came:
        loop.exec()
    signal.disconnect(connection)
    return (came[0] - begun) * 1000 if came else float("inf")


def table_figures(path: Path, kind: str = "relocation") -> dict[str, float]:
    """Measure the table of one kind in a workspace file, in milliseconds."""
    application = QApplication.instance() or QApplication([])
    session, view_state = Session(Workspace.open(path)), ViewState()
    stalls = _Stalls()
    pane = TablePane(session, view_state, kind)
    pane.resize(1366, 700)
    stalls.start()
    figures = {"table open": _until(pane.loaded, pane.show)}
    figures["table open, longest stall"] = stalls.stop()
    application.processEvents()
    stalls.start()
    for by, wanted in _FILTERS.items():
        chosen = (replace(wanted, kind=kind),)
        figures[f"table filter by {by}"] = _until(
            pane.loaded, lambda chosen=chosen: view_state.set_filters(chosen)
        )
    figures["table filter, longest stall"] = stalls.stop()
    _until(pane.loaded, lambda: view_state.set_filters(()))
    application.processEvents()
    bar = pane.table.verticalScrollBar()
    figures["table page"] = _until(
        pane.source.pages.pages_arrived, lambda: bar.setValue(bar.maximum() // 2)
    )
    begun = time.perf_counter()
    steps = 100
    for step in range(steps):
        bar.setValue(bar.maximum() // 3 + step * 40)
        pane.table.viewport().repaint()
    figures["table scroll, a frame"] = (time.perf_counter() - begun) * 1000 / steps
    figures["table sort by a date"] = _until(pane.loaded, lambda: pane.set_sort((("began", True),)))
    pane.close()
    pane.deleteLater()
    session.close()
    return figures
