"""What a briefing that is shown takes: memory at each step, and how long a next step waits.

`show_figures()` opens the program on the starter facts in a process of its own, lets the Briefings
pane draw its pictures, and leads through the starter briefing with both windows, as on two screens.
`make bench` calls it.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from performance.figures import Figures, spread

MEMORY_MEGABYTES, NEXT_MILLISECONDS = 250, 16.7
_PATIENCE_S = 60.0
#: After so long what drew the pictures is gone.
_PAUSE_S = 1.0
#: So many kilobytes are a megabyte to the system.
_KB = 1024


def show_figures(starter: Path) -> Figures:
    """Measure the starter briefing from its first step to its last."""
    home = tempfile.mkdtemp(prefix="chipline-bench-")
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "CHIPLINE_HOME": home}
    done = subprocess.run(
        [sys.executable, __file__, str(starter)],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout.splitlines()[-1])
    return {
        "memory_before_mb": found["before"],
        "memory_at_a_step_mb": found["most"],
        "bound_mb": MEMORY_MEGABYTES,
        "memory_between_steps_mb": found["peak"],
        "next_cpu": spread(found["next"]) | {"bound_p95_ms": NEXT_MILLISECONDS},
    }


def _memory(field: str) -> int:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return round(next(int(line.split()[1]) for line in lines if line.startswith(field)) / _KB)


def _show(path: Path) -> Figures:
    # As the program begins, and before Qt: it puts Python's own way of importing in the place of
    # PySide's, which otherwise keeps 20 MB for the source texts that it reads.
    import chipline.cli.main  # noqa: F401, PLC0415
    from chipline.app import Program, make_application  # noqa: PLC0415
    from chipline.windows.briefing.stage.stage_parts import ShowMode  # noqa: PLC0415

    application = make_application()
    from PySide6.QtCore import QCoreApplication, QEvent  # noqa: PLC0415

    program = Program(application)
    program.open(path)
    window = program.window

    def wait(holds: Callable[[], bool]) -> None:
        end = time.monotonic() + _PATIENCE_S
        while not holds():
            application.processEvents()
            # As the program's own loop does; these here are not within one.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            time.sleep(0.005)
            if time.monotonic() > end:
                raise TimeoutError

    wait(lambda: not window.session.awaits(window) and not window.is_busy())
    window.view_state.show_pane("briefing")
    wait(lambda: window.pane is not None and window.pane.is_settled)
    pause = time.monotonic() + _PAUSE_S
    wait(lambda: time.monotonic() > pause)
    before = _memory("VmRSS")
    window.briefings.begin(ShowMode.WINDOWS)
    wait(lambda: window.briefings.presentation is not None)
    made = window.briefings.presentation
    assert made is not None
    show = made.show_of_steps

    def stands() -> bool:
        following = show.following is None or made.scene.ahead.step is show.following
        return show.step is not None and following and made.scene.ahead.is_ready

    wait(stands)
    taken, stood = [], []
    while show.following is not None or made.scene.live.asks:
        begun = time.process_time()
        made.act("next")
        taken.append(time.process_time() - begun)
        wait(stands)
        stood.append(_memory("VmRSS"))
    found = {"before": before, "most": max(stood), "peak": _memory("VmHWM"), "next": taken}
    made.end()
    window.close()
    return found


if __name__ == "__main__":
    print(json.dumps(_show(Path(sys.argv[1]))))
