"""Measures Chipline: `make bench` prints the figures and writes them as JSON on request.

Each figure stands beside the raw limit measured in the same run, since machines are noisy.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import groupby
from pathlib import Path
from typing import Any

from sqlalchemy.schema import CreateIndex, CreateTable

import chipline
from chipline.records.changes import ChangeSet
from chipline.records.query import Filter, Operator, Query
from chipline.records.record import KINDS
from chipline.store.journal import apply_changes, journal
from chipline.store.workspace import Reader, Workspace
from performance.edit_figures import measure_answers, measure_bulk, measure_edits
from performance.figures import Figures, spread, timed
from performance.generator import generate
from performance.map_figures import map_figures
from performance.table_figures import table_figures
from performance.timeline_figures import timeline_figures

_BARE = """
import time; began = time.perf_counter()
import PySide6.QtWidgets, pyqtgraph, sqlmodel
app = PySide6.QtWidgets.QApplication([])
plot = pyqtgraph.PlotWidget(); plot.resize(1366, 768); plot.show(); app.processEvents(); plot.grab()
print(time.perf_counter() - began)
"""
_WINDOW = """
import time; began = time.perf_counter()
import sys
from pathlib import Path
import chipline.cli.main  # as the program begins
from chipline.app import make_application, Program
app = make_application()
program = Program(app)
program.open(Path(sys.argv[1]))
# Usable is a window that shows its events, which are read in another thread.
while program.window.pane.canvas.events is None:
    app.processEvents()
program.window.grab()
print(time.perf_counter() - began)
program.window.close()
"""
_MEMORY = """
import re, sys
from pathlib import Path
import chipline.cli.main  # as the program begins
from PySide6.QtCore import QTimer
from chipline.app import make_application, Program
app = make_application()
program = Program(app)
program.open(Path(sys.argv[1]))
for pane in ("timeline", "relocations", "restrictions", "chips"):
    program.window.view_state.show_pane(pane)
QTimer.singleShot(int(sys.argv[2]), app.quit)
app.exec()
program.window.close()
# Not getrusage: its peak is inherited from whoever started us.
status = Path("/proc/self/status").read_text()
print(int(re.search(r"VmHWM:\\s+(\\d+)", status)[1]) / 1024)
"""


def _program(code: str, *arguments: str) -> float:
    home = tempfile.mkdtemp(prefix="chipline-bench-")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "CHIPLINE_HOME": home}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout.split()[-1])


def measure_start(starter: Path) -> Figures:
    """Start to a window with its events, against the bare imports plus an empty plot, interleaved.

    The least of several each: what other programs do to a machine only ever adds.
    """
    bare, window = [], []
    for _ in range(7):
        bare.append(_program(_BARE))
        window.append(_program(_WINDOW, str(starter)))
    return {
        "bare_imports_and_plot_s": round(min(bare), 3),
        "usable_window_s": round(min(window), 3),
        "ratio": round(min(window) / min(bare), 2),
        "ratio_of_medians": round(statistics.median(window) / statistics.median(bare), 2),
        "bound": 1.3,
    }


def measure_import(facts: ChangeSet, path: Path) -> Figures:
    """A journalled, undoable import against `executemany` of the same rows into the same tables."""
    workspace = Workspace.create(path)
    began = time.perf_counter()
    workspace.apply(lambda _reads: facts)
    ours = time.perf_counter() - began
    began = time.perf_counter()
    while workspace.catch_up():
        pass
    indexed = time.perf_counter() - began
    raw = _raw_import(facts, workspace, path.with_name("raw.db"))
    workspace.close()
    return {
        "records": len(facts.changes),
        "journalled_s": round(ours, 2),
        "raw_executemany_s": round(raw, 2),
        "speed_against_raw": round(raw / ours, 2),
        "bound": 0.5,
        "search_caught_up_after_s": round(indexed, 2),
        "file_mb": round(path.stat().st_size / 1e6, 1),
    }


def _raw_import(facts: ChangeSet, workspace: Workspace, path: Path) -> float:
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    engine = workspace._engine
    rows = []
    with engine.connect() as connection:
        for name, changes in groupby(facts.changes, key=lambda change: change.kind):
            kind = KINDS[name]
            database.execute(str(CreateTable(kind.table).compile(engine)))
            for index in kind.table.indexes:
                database.execute(str(CreateIndex(index).compile(engine)))
            statement, layout = apply_changes.insertion(connection, kind)
            rows.append((statement, [apply_changes.row_of(change, layout) for change in changes]))
    began = time.perf_counter()
    database.execute("BEGIN")
    for statement, many in rows:
        database.executemany(statement, many)
    database.commit()
    taken = time.perf_counter() - began
    database.close()
    path.unlink()
    return taken


def _ask(reader: Reader, question: Callable[[Any], object]) -> Callable[[], object]:
    def ask() -> object:
        with reader.reading() as queries:
            return question(queries)

    return ask


def measure_reads(path: Path) -> Figures:
    """Open, page through, filter, sort and search a table of a large workspace."""
    workspace = Workspace.open(path, read_only=True)
    reader = workspace.new_reader()
    every = Query("relocation")
    filtered = Query("relocation", (Filter("to_countries", Operator.IS, ("SG",)),))
    sorted_ = Query("relocation", (), (("began", True),))
    with reader.reading() as queries:
        rows = queries.rows(every)
    pages = [rows[start : start + 100] for start in range(0, len(rows) - 100, len(rows) // 40)]
    typed = ["a", "al", "alq", "be", "bei", "hua", "joh", "johor", "clo", "cloud 1", "tian", "华"]
    found = {
        "rows_in_table": len(rows),
        "open": spread(timed(_ask(reader, lambda queries: queries.rows(every)), 5)),
        "page_of_100": spread(
            each
            for page in pages
            for each in timed(
                _ask(reader, lambda queries, p=page: queries.page("relocation", p)), 1
            )
        ),
        "filter": spread(timed(_ask(reader, lambda queries: queries.rows(filtered)), 5)),
        "sort": spread(timed(_ask(reader, lambda queries: queries.rows(sorted_)), 5)),
        "facets": spread(timed(_ask(reader, lambda queries: queries.facets(every, "status")), 5)),
        "search_as_you_type": spread(
            each
            for words in typed * 5
            for each in timed(_ask(reader, lambda queries, w=words: queries.search(w)), 1)
        )
        | {"bound_p95_ms": 16.7},
    }
    reader.close()
    workspace.close()
    return found


def main() -> None:
    """Measure, print, and write JSON when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--records", type=int, default=1_000_000)
    options = parser.parse_args()
    # Programs are timed as they are installed: with their bytecode compiled.
    compileall.compile_dir(str(Path(chipline.__file__).parent), quiet=1)
    results: Figures = {"python": sys.version.split()[0], "cpus": os.cpu_count()}
    with tempfile.TemporaryDirectory(prefix="chipline-bench-") as folder:
        home = Path(folder) / "home"
        os.environ["CHIPLINE_HOME"] = str(home)
        _measure_all(Path(folder), options, results)
    results["peak_of_this_process_mb"] = round(
        resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    )
    print(json.dumps(results, indent=2, ensure_ascii=False))
    if options.json:
        options.json.parent.mkdir(parents=True, exist_ok=True)
        options.json.write_text(json.dumps(results, indent=2), encoding="utf-8")


def _measure_all(folder: Path, options: argparse.Namespace, results: Figures) -> None:
    from chipline import paths  # noqa: PLC0415  # after the arguments are known to be right
    from chipline.exchange.starter import starter_facts  # noqa: PLC0415  # likewise

    def note(name: str, figures: Figures) -> None:
        results[name] = figures
        print(f"{name}: {json.dumps(figures, ensure_ascii=False)}", flush=True)

    starter = folder / "starter.chipline"
    workspace = Workspace.create(starter)
    facts = starter_facts(paths.starter())
    workspace.apply(lambda _reads: facts, act=journal.BASE)
    workspace.close()
    note("start", measure_start(starter))
    note("memory_starter", {"mb": round(_program(_MEMORY, str(starter), "3000")), "bound": 250})
    note("answers", measure_answers(starter))
    large = folder / "large.chipline"
    made = generate(options.records)
    note("import", measure_import(made, large))
    firms = [change.id for change in made.changes if change.kind == "firm"]
    del made
    note("reads", measure_reads(large))
    note("table_pane", table_figures(large))
    note("edits", measure_edits(large, firms))
    note("bulk_edits", measure_bulk(large))
    note("timeline", {"sizes": timeline_figures(folder)})
    note("map", map_figures())
    note("memory_large", {"mb": round(_program(_MEMORY, str(large), "20000")), "bound": 700})
