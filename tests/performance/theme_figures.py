"""What it costs to change the theme of a window in which every pane was opened."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from tempfile import mkdtemp

from performance.figures import Figures

_PROGRAM = """
import json, sys, time
from pathlib import Path
from chipline.app import make_application, Program
from chipline.windows.shell.pane_registry import PANES
app = make_application()
program = Program(app)
program.open(Path(sys.argv[1]))
window = program.window
window.resize(1366, 768)

def settle():
    quiet = 0
    while quiet < 20:
        app.processEvents()
        quiet = 0 if window.session.awaits(window) else quiet + 1
        time.sleep(0.01)

for pane in PANES:
    window.view_state.show_pane(pane.name)
    settle()
taken, worked = [], []
for theme in ("dark", "light") * 3:
    began, processor = time.perf_counter(), time.process_time()
    window.set_theme(theme)
    app.processEvents()
    taken.append(time.perf_counter() - began)
    worked.append(time.process_time() - processor)
    settle()
print(json.dumps({"s": taken, "processor_s": worked}))
window.close()
"""


def theme_figures(starter: Path) -> Figures:
    """From the choice to the window in its new colours, in seconds, several times."""
    environment = os.environ | {
        "QT_QPA_PLATFORM": "offscreen",
        "CHIPLINE_HOME": mkdtemp(prefix="chipline-bench-"),
    }
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM, str(starter)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    told = json.loads(done.stdout.splitlines()[-1])
    return {
        **{
            f"{name}_{which}": round(choose(times), 3)
            for name, times in told.items()
            for which, choose in (("least", min), ("most", max))
        },
        "bound_s": 0.2,
    }
