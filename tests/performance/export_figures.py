"""How long a workbook of many rows takes to write, and how much memory that needs, in a process of its own.

`export_figures(path)` reads the workspace in `path`. `make bench` calls it with 1,000,000 generated
records, of which a table holds more than the 100,000 rows that are written, and the first 10,000 of
them: memory is bounded where ten times the rows need hardly more.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from performance.figures import Figures

#: So many rows are written, and first a tenth of them.
ROWS = 100_000
_WRITE = """
import json, re, sys, time
from pathlib import Path
from chipline.exchange.export_formats.formats import FORMATS, write_to
from chipline.export_content import Choice, WorkspaceContent
from chipline.records.query import Query
from chipline.store.workspace import Workspace
import chipline.exchange.export_formats.xlsx  # read in before, as in a window that has exported

source, target, most = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])

def peak():
    # Not getrusage: its peak is inherited from whoever started us.
    status = Path("/proc/self/status").read_text()
    return int(re.search(r"VmHWM:\\s+(\\d+)", status)[1]) / 1024

workspace = Workspace.open(source, read_only=True)
with workspace.reading() as queries:
    rows = queries.rows(Query("relocation"))[:most].tolist()
    before, began = peak(), time.perf_counter()
    choice = Choice(Query("relocation"), rows=rows)
    write_to(target, FORMATS["xlsx"], WorkspaceContent(queries, [choice]))
    taken = time.perf_counter() - began
workspace.close()
print(json.dumps([len(rows), taken, peak() - before]))
"""


def export_figures(path: Path) -> Figures:
    """Measure a workbook of 100,000 rows, and of a tenth of them."""
    target = path.with_name("export.xlsx")
    few, _seconds, small = _written(path, target, ROWS // 10)
    rows, seconds, large = _written(path, target, ROWS)
    size = target.stat().st_size
    target.unlink()
    return {
        "rows": int(rows),
        "seconds": round(seconds, 2),
        "rows_a_second": round(rows / seconds),
        "file_mb": round(size / 1e6, 1),
        "memory_mb": round(large, 1),
        f"memory_mb_of_{int(few)}_rows": round(small, 1),
    }


def _written(path: Path, target: Path, most: int) -> tuple[float, float, float]:
    """Return rows, seconds and megabytes beyond those before of a workbook of so many rows."""
    command = [sys.executable, "-c", _WRITE, str(path), str(target), str(most)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    rows, seconds, memory = json.loads(done.stdout)
    return rows, seconds, memory
