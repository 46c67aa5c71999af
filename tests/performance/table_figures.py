"""How long a table takes to open, to be filtered and to show rows further down, at any size.

`table_figures(path)` opens the workspace in `path` with threads, as the program does, and returns
milliseconds by name: by the clock and, where others share the machine, of the processor. Beside each
filter and sort stands what SQLite alone takes to go through the same rows. `make bench` calls it with
1,000,000 generated records in one workspace.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication

from chipline.records.query import Filter, Operator
from chipline.session.session import Session
from chipline.store.workspace import Workspace
from chipline.windows.tables.pane import TablePane
from chipline.windows.view_state import ViewState
from performance.figures import Figures

_PATIENCE_MILLISECONDS = 60_000
#: What a table of moves is filtered by, each alone, and how SQLite is asked for the same rows.
_FILTERS = {
    "a status": (Filter("status", values=("reported",)), "status = 'reported'"),
    "a country": (
        Filter("to_countries", Operator.IS, ("SG",)),
        "instr(to_countries, '\"SG\"') > 0",
    ),
    "a span of days": (
        Filter("began", Operator.BETWEEN, ("2010", "2015")),
        "began_latest >= 733773 AND began_earliest <= 735963",
    ),
    "a text in the name": (Filter("name", Operator.CONTAINS, ("hua",)), "name LIKE '%hua%'"),
}
_BOUND_MILLISECONDS = 150


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


def _until(signal: SignalInstance, act: Callable[[], object]) -> Figures:
    """Do something and tell how long it is until a signal, at once or from another thread."""
    loop = QEventLoop()
    came: list[tuple[float, float]] = []

    def arrive() -> None:
        came.append((time.perf_counter(), time.process_time()))
        loop.quit()

    connection = signal.connect(arrive)
    QTimer.singleShot(_PATIENCE_MILLISECONDS, loop, loop.quit)
    begun, worked = time.perf_counter(), time.process_time()
    act()
    if not came:
        loop.exec()
    signal.disconnect(connection)
    if not came:
        return {"ms": float("inf")}
    at, busy = came[0]
    return {"ms": round((at - begun) * 1000, 1), "processor_ms": round((busy - worked) * 1000, 1)}


def _raw(path: Path, statement: str) -> Figures:
    """Tell how long SQLite alone takes to read row numbers, at best of three times."""
    taken, worked = [], []
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        for _ in range(3):
            begun, busy = time.perf_counter(), time.process_time()
            connection.execute(statement).fetchall()
            taken.append(time.perf_counter() - begun)
            worked.append(time.process_time() - busy)
    return {
        "raw_sqlite_ms": round(min(taken) * 1000, 1),
        "raw_sqlite_processor_ms": round(min(worked) * 1000, 1),
        "bound_ms": _BOUND_MILLISECONDS,
    }


def table_figures(path: Path, kind: str = "relocation") -> Figures:
    """Measure the table of one kind in a workspace file, in milliseconds."""
    application = QApplication.instance() or QApplication([])
    session, view_state = Session(Workspace.open(path)), ViewState()
    stalls = _Stalls()
    pane = TablePane(session, view_state, kind)
    pane.resize(1366, 700)
    stalls.start()
    figures: Figures = {"table open": _until(pane.loaded, pane.show)}
    figures["table open, longest stall"] = round(stalls.stop(), 1)
    application.processEvents()
    stalls.start()
    for by, (wanted, _condition) in _FILTERS.items():
        chosen = (replace(wanted, kind=kind),)
        figures[f"table filter by {by}"] = _until(
            pane.loaded, lambda chosen=chosen: view_state.set_filters(chosen)
        )
    figures["table filter, longest stall"] = round(stalls.stop(), 1)
    for by, (_wanted, condition) in _FILTERS.items():
        raw = _raw(path, f"SELECT rowid FROM {kind} WHERE {condition}")  # noqa: S608  # from above
        figures[f"table filter by {by}"] |= raw
    _until(pane.loaded, lambda: view_state.set_filters(()))
    application.processEvents()
    figures["table sort by a date"] = _until(
        pane.loaded, lambda: pane.set_sort((("began", True),))
    ) | _raw(path, f"SELECT rowid FROM {kind} ORDER BY began_earliest DESC")  # noqa: S608  # named
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
    figures["table scroll, a frame"] = round((time.perf_counter() - begun) * 1000 / steps, 1)
    pane.close()
    pane.deleteLater()
    session.close()
    return figures
