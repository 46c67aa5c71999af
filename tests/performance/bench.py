"""Measures Chipline: `make bench` prints each part when it is done, and keeps it as JSON on request.

Each figure stands beside the raw limit measured in the same run, since machines are noisy. Parts can
be chosen: `make bench PARTS=start,memory_starter`. What was measured stays when a run is stopped.
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
from collections.abc import Callable, Sequence
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Any

from sqlalchemy.schema import CreateIndex, CreateTable

import chipline
from chipline import paths
from chipline.exchange.starter import starter_facts
from chipline.records.changes import ChangeSet
from chipline.records.query import Filter, Operator, Query
from chipline.records.record import KINDS
from chipline.store.columns.new_rows import insertion, row_of
from chipline.store.journal import journal
from chipline.store.workspace import Reader, Workspace
from performance.backup_figures import backup_figures
from performance.edit_figures import measure_answers, measure_bulk, measure_edits
from performance.export_figures import export_figures
from performance.figures import Figures, spread, timed, worked
from performance.generator import generate
from performance.import_figures import measure_table_import
from performance.map_figures import map_figures
from performance.merge_figures import measure_merge
from performance.relations_figures import relations_figures
from performance.review_figures import measure_duplicates
from performance.show_figures import show_figures
from performance.table_figures import table_figures
from performance.theme_figures import theme_figures
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
quiet = 0
def look():
    # Two seconds in which nothing is awaited: search may then have been caught up as well.
    global quiet
    window = program.window
    quiet = 0 if window.session.awaits(window) or window.is_busy() else quiet + 1
    if quiet == 10:
        app.quit()
timer = QTimer(interval=200)
timer.timeout.connect(look)
timer.start()
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
    ours, ours_cpu = worked(lambda: workspace.apply(lambda _reads: facts))

    def catch_up() -> None:
        while workspace.catch_up():
            pass

    indexed, indexed_cpu = worked(catch_up)
    raw, raw_cpu = _raw_import(facts, workspace, path.with_name("raw.db"))
    workspace.close()
    return {
        "records": len(facts.changes),
        "journalled_s": round(ours, 2),
        "journalled_processor_s": round(ours_cpu, 2),
        "raw_executemany_s": round(raw, 2),
        "raw_executemany_processor_s": round(raw_cpu, 2),
        "speed_against_raw": round(raw / ours, 2),
        "speed_against_raw_in_processor_time": round(raw_cpu / ours_cpu, 2),
        "bound": 0.7,
        "search_caught_up_after_s": round(indexed, 2),
        "search_caught_up_after_processor_s": round(indexed_cpu, 2),
        "search_bound_s": 25,
        "file_mb": round(path.stat().st_size / 1e6, 1),
    }


def _raw_import(facts: ChangeSet, workspace: Workspace, path: Path) -> tuple[float, float]:
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")
    engine = workspace._engine
    rows = []
    for name, changes in groupby(facts.changes, key=lambda change: change.kind):
        kind = KINDS[name]
        database.execute(str(CreateTable(kind.table).compile(engine)))
        for index in kind.table.indexes:
            database.execute(str(CreateIndex(index).compile(engine)))
        statement, layout = insertion(kind, frozenset(kind.fields))
        rows.append((statement, [row_of(change, layout) for change in changes]))

    def write() -> None:
        database.execute("BEGIN")
        for statement, many in rows:
            database.executemany(statement, many)
        database.commit()

    taken = worked(write)
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


class Bench:
    """The parts of a run, and what they share; what several need is made when the first asks for it."""

    def __init__(self, folder: Path, records: int, report: Path | None) -> None:
        self._folder, self._records, self._report = folder, records, report
        self.results: Figures = {"python": sys.version.split()[0], "cpus": os.cpu_count()}
        self._firms: list[str] = []
        self.parts: dict[str, Callable[[], Any]] = {
            "start": lambda: measure_start(self._starter),
            "memory_starter": lambda: self._memory(self._starter, 250),
            "show": lambda: show_figures(self._starter),
            "answers": lambda: measure_answers(self._starter),
            "import": self._import,
            "reads": lambda: measure_reads(self._large),
            "table_pane": lambda: table_figures(self._large),
            "edits": lambda: measure_edits(self._large, self._firms),
            "bulk_edits": lambda: measure_bulk(self._large),
            "backups": lambda: backup_figures(self._folder, self._starter, self._large),
            "duplicates": lambda: measure_duplicates(self._large),
            "theme": lambda: theme_figures(self._starter),
            "memory_large": lambda: self._memory(self._large, 700),
            "export": lambda: export_figures(self._large),
            "timeline": lambda: {"sizes": timeline_figures(self._folder)},
            "map": map_figures,
            "relations": relations_figures,
            "merge": lambda: measure_merge(self._large),
            "import_of_a_table": lambda: measure_table_import(self._folder),
        }

    @cached_property
    def _starter(self) -> Path:
        path = self._folder / "starter.chipline"
        workspace = Workspace.create(path)
        facts = starter_facts(paths.starter())
        workspace.apply(lambda _reads: facts, act=journal.BASE)
        workspace.close()
        return path

    @cached_property
    def _large(self) -> Path:
        """A large workspace, whose import is measured where that is asked for."""
        self._imported = self._take_in()
        return self._folder / "large.chipline"

    def _import(self) -> Figures:
        _ = self._large
        return self._imported

    def _take_in(self) -> Figures:
        made = generate(self._records)
        self._firms = [change.id for change in made.changes if change.kind == "firm"]
        return measure_import(made, self._folder / "large.chipline")

    def _memory(self, path: Path, bound: int) -> Figures:
        return {"mb": round(_program(_MEMORY, str(path))), "bound": bound}

    def run(self, names: Sequence[str]) -> bool:
        """Measure parts, telling and keeping each as soon as it is there; False if one failed."""
        sound = True
        for name in names:
            began, worked = time.perf_counter(), _processor_seconds()
            try:
                figures = self.parts[name]()
            except Exception as error:  # noqa: BLE001  # the other parts are still worth having
                figures, sound = {"failed": f"{type(error).__name__}: {error}"}, False
            taken = {
                "wall_s": round(time.perf_counter() - began, 1),
                "processor_s": round(_processor_seconds() - worked, 1),
            }
            self._keep(name, figures | {"measured_in": taken})
            print(f"{name}: {json.dumps(self.results[name], ensure_ascii=False)}", flush=True)
        return sound

    def _keep(self, name: str, figures: Figures) -> None:
        self.results[name] = figures
        # How busy the machine is with other things says how far figures by the clock can be trusted.
        self.results["load"] = [round(each, 1) for each in os.getloadavg()]
        if self._report is not None:
            self._report.parent.mkdir(parents=True, exist_ok=True)
            self._report.write_text(json.dumps(self.results, indent=2), encoding="utf-8")


def _processor_seconds() -> float:
    """Return what this process and those that it started have taken of the processors so far."""
    taken = os.times()
    return taken.user + taken.system + taken.children_user + taken.children_system


def main() -> None:
    """Measure, print each part when it is done, and keep it as JSON when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, help="where the figures are written, part by part")
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--only", default="", help="parts by name, parted by commas")
    options = parser.parse_args()
    # Programs are timed as they are installed: with their bytecode compiled.
    compileall.compile_dir(str(Path(chipline.__file__).parent), quiet=1)
    with tempfile.TemporaryDirectory(prefix="chipline-bench-") as folder:
        os.environ["CHIPLINE_HOME"] = str(Path(folder) / "home")
        bench = Bench(Path(folder), options.records, options.json)
        names = options.only.split(",") if options.only else list(bench.parts)
        unknown = [name for name in names if name not in bench.parts]
        if unknown:
            parser.error(f"no such part: {', '.join(unknown)}. There are: {', '.join(bench.parts)}")
        try:
            sound = bench.run(names)
        except KeyboardInterrupt:
            print("stopped; what is above was measured", flush=True)
            sound = False
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak of this process: {peak:.0f} MB", flush=True)
    if not sound:
        raise SystemExit(1)
