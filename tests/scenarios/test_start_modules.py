"""What the program reads in before its first picture: nothing that this picture does without."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from chipline import paths
from chipline.exchange.starter import starter_facts
from chipline.store.journal import journal
from chipline.store.workspace import Workspace

_START = """
import builtins, json, linecache, sys
import chipline.cli.main  # as the program begins
from pathlib import Path
from chipline.app import Program, make_application
app = make_application()
program = Program(app)
program.open(Path(sys.argv[1]))
window = program.window
seen = []  # at once: what comes next may come within the same turn of the loop
window.pane.settled.connect(lambda: seen.append((window.pane.canvas.events, sorted(sys.modules))))
while not seen:
    app.processEvents()
events, first = seen[0]
assert events is not None
while window.inspector.area.isHidden():  # as to itself: a narrow window has no room for it
    app.processEvents()
window.grab()
read = [name for name in linecache.cache if Path(name).match("chipline/windows/*.py")]
plain = builtins.__import__ is builtins.__orig_import__
print(json.dumps({"first": first, "card": sorted(sys.modules), "read": read, "plain": plain}))
window.close()
"""
#: Needed by neither the first picture nor the card beside it.
_NEVER = (
    "numpy.ma",
    "pyqtgraph",
    "chipline.derived",  # the rules are read in for the first record that is a question to them
    "chipline.windows.map.pane",
    "chipline.windows.shell.palette.command_palette",
    "chipline.windows.tables.pane",
    "chipline.windows.timeline.export.export_dialog",
    "chipline.windows.timeline.dialogs.event_table",
)


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
    found = json.loads(made.stdout)
    assert "chipline.windows.timeline.pane" in found["first"]
    assert "chipline.windows.inspector.sections" not in found["first"], "the pane comes first"
    assert "chipline.windows.inspector.sections" in found["card"]
    assert not set(_NEVER) & set(found["card"])
    # PySide's own way of importing would have read the source of every module, and kept it.
    assert found["plain"]
    assert found["read"] == []
