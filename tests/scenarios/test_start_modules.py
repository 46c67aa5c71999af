"""What the program reads in before its first picture: nothing that this picture does without."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from chipline import paths
from chipline.exchange.starter import starter_facts
from chipline.store.journal import journal
from chipline.store.workspace import Workspace

_START = """
import sys
from pathlib import Path
from chipline.app import Program, make_application
app = make_application()
program = Program(app)
program.open(Path(sys.argv[1]))
window = program.window
while window.pane.canvas.events is None or window.inspector.body.isHidden():
    app.processEvents()
window.grab()
print(*sorted(sys.modules))
window.close()
"""


def test_the_first_picture_waits_for_no_module_that_it_does_without(tmp_path: Path) -> None:
    path = tmp_path / "starter.chipline"
    workspace = Workspace.create(path)
    facts = starter_facts(paths.starter())
    workspace.apply(lambda _reads: facts, act=journal.BASE)
    workspace.close()
    made = subprocess.run(
        [sys.executable, "-c", _START, str(path)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "CHIPLINE_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    modules = set(made.stdout.split())
    assert "chipline.windows.timeline.pane" in modules
    # The rules are read in for the first record that is a question to them.
    for heavy in ("numpy.ma", "chipline.derived", "chipline.windows.tables.pane"):
        assert heavy not in modules
