"""What it costs to take a large table in, against writing the same rows without any of it.

A table of 200,000 rows ends within two minutes; `python -m performance.import_figures 1000000` measures
the million for which the bounds are set.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

import chipline  # noqa: F401  # loads the SQLite of the program, by which the raw rows are written too
from performance.figures import Figures

ROWS = 200_000
_HEADINGS = "name,country,began,quantity_low,quantity_high,status,owner,notes"
_COUNTRIES = ("CN", "SG", "MY", "US", "JP")
_STATUSES = ("confirmed", "reported", "alleged")
_TABLES = ("cluster", "citation", "journal_change")
#: `chipline import`, with a watch on it: until it is written, and until search has caught up too.
_COMMAND = """
import json, os, re, sys, time
from pathlib import Path
import resource
from chipline.cli.main import main
from chipline.store.workspace import Workspace

begun, written = time.perf_counter(), []
catch_up = Workspace.catch_up

def cpu(children=True):
    now = os.times()
    return now.user + now.system + now.children_user + now.children_system

def watched(workspace):
    if not written:
        written.extend((time.perf_counter() - begun, cpu()))
    return catch_up(workspace)

Workspace.catch_up = watched
code = main(["import", *sys.argv[1:], "--kind", "clusters", "--unmatched", "new"])
status = Path("/proc/self/status")
peak = re.search(r"VmHWM:\\s+(\\d+)", status.read_text()) if status.exists() else None
reading = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(json.dumps({
    "code": code,
    "written_s": written[0],
    "written_cpu_s": written[1],
    "whole_s": time.perf_counter() - begun,
    "whole_cpu_s": cpu(),
    "peak_mb": int(peak[1]) // 1024 if peak else -1,
    "peak_of_reading_mb": reading // 1024,
}), file=sys.stderr)
"""
#: The same in a window: the longest time for which its thread answered nothing, from reading on.
_WINDOW = """
import json, sys, time
from pathlib import Path
from tempfile import mkdtemp
from PySide6.QtCore import QTimer
from chipline.app import make_application, Program
from chipline.exchange.columns.column_reader import column_readers
from chipline.exchange.columns.suggestions import suggested_mapping
from chipline.exchange.table_files.staging import stage_file
from chipline.records.record import KINDS
from chipline.store.imports.import_edit import import_rows
from chipline.store.imports.import_plan import plan_import
from chipline.store.imports.import_task import ImportTask, Unmatched

app = make_application()
program = Program(app)
program.open(Path(sys.argv[1]))
session, table, folder = program.window.session, Path(sys.argv[2]), Path(mkdtemp())
until = time.perf_counter() + 3
while time.perf_counter() < until:
    app.processEvents()
gaps, before, parts = {}, [time.perf_counter()], ["comparing"]

def tick():
    now = time.perf_counter()
    gaps[parts[-1]] = max(gaps.get(parts[-1], 0), now - before[0])
    before[0] = now

def compare(queries):
    stage = stage_file(table, folder / "stage")
    mapping = suggested_mapping(stage, KINDS["cluster"])
    task = ImportTask(stage, mapping, column_readers(stage, mapping), table, Unmatched.NEW)
    return plan_import(queries, task, folder, None)

def write(plan):
    parts.append("writing")
    session.do(import_rows([plan]), then=written, failed=print)

def written(_commit):
    parts.append("after it")
    QTimer.singleShot(3_000, end)

def end():
    # To close the window waits for what search is catching up with.
    timer.stop()
    app.quit()

timer = QTimer(interval=4)
timer.timeout.connect(tick)
timer.start()
session.read(app, "plan", compare, write, failed=print)
app.exec()
print(json.dumps({part: round(gap * 1000, 1) for part, gap in gaps.items()}))
program.window.close()
"""


def measure_table_import(folder: Path, rows: int = ROWS) -> Figures:
    """`chipline import` of a CSV file of 8 columns, as a whole, with its source and citations."""
    table, file, seen = (
        folder / "clusters.csv",
        folder / "imported.chipline",
        folder / "seen.chipline",
    )
    with table.open("w", encoding="utf-8") as text:
        text.write(f"{_HEADINGS}\n")
        text.writelines(map(_line, range(rows)))
    for each in (file, seen):
        _program(
            "from chipline.cli.main import main; main(['new', *__import__('sys').argv[1:]])",
            each,
            "--empty",
        )
    told = json.loads(_program(_COMMAND, file, table).stderr.splitlines()[-1])
    if told["code"]:
        raise RuntimeError(told)
    raw, raw_cpu = _raw(file, folder / "raw.db")
    stalls = json.loads(_program(_WINDOW, seen, table).stdout.splitlines()[-1])
    return {
        "rows": rows,
        "until_written_s": round(told["written_s"], 1),
        "whole_command_s": round(told["whole_s"], 1),
        "raw_executemany_s": round(raw, 1),
        "times_raw": round(told["written_s"] / raw, 1),
        "times_raw_in_processor_time": round(told["written_cpu_s"] / raw_cpu, 1),
        "times_raw_with_search": round(told["whole_cpu_s"] / raw_cpu, 1),
        "bound_times_raw_of_a_million": 2,
        "peak_mb": told["peak_mb"],
        "peak_of_reading_mb": told["peak_of_reading_mb"],
        "bound_mb": 700,
        "longest_stall_ms": stalls,
        "bound_stall_ms": 50,
    }


def _line(n: int) -> str:
    day = f"{2015 + n % 10}-{1 + n % 12:02d}-{1 + n % 28:02d}"
    low, high = 100 + n % 5_000, 6_000 + n % 5_000
    words = f"{_COUNTRIES[n % 5]},{day},{low},{high},{_STATUSES[n % 3]}"
    return f"Cluster {n},{words},Firm {n % 300},Row {n} of the table\n"


def _program(code: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a program alone; what it is asked and measures is its own."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )


def _raw(file: Path, path: Path) -> tuple[float, float]:
    """Write the rows that the import wrote, and those of its journal, by `executemany` alone.

    Returns the seconds that it takes, by the clock and of the processor.
    """
    import sqlite3  # noqa: PLC0415  # only now it is that of the program

    made = "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name = ? ORDER BY type = 'index'"
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(path)) as target:
        target.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
        statements = [one for name in _TABLES for (one,) in source.execute(made, (name,))]
        for one in statements:
            if not one.startswith("CREATE TRIGGER"):
                target.execute(one)
        taken = taken_cpu = 0.0
        for name in _TABLES:
            rows = source.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608  # from above
            marks = ", ".join("?" * len(rows[0]))
            began, cpu = time.perf_counter(), time.process_time()
            target.executemany(f"INSERT INTO {name} VALUES ({marks})", rows)  # noqa: S608  # likewise
            taken += time.perf_counter() - began
            taken_cpu += time.process_time() - cpu
            del rows
        began, cpu = time.perf_counter(), time.process_time()
        target.commit()
        return taken + time.perf_counter() - began, taken_cpu + time.process_time() - cpu


def main() -> None:
    """Measure a table of so many rows, and print it."""
    with tempfile.TemporaryDirectory(prefix="chipline-bench-") as folder:
        os.environ["CHIPLINE_HOME"] = str(Path(folder) / "home")
        rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
        print(json.dumps(measure_table_import(Path(folder), rows), indent=2))


if __name__ == "__main__":
    main()
