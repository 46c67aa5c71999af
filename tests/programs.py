"""Programs beside the test's own: each is a fork of one that has the store read in, and begins at once."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable
from multiprocessing import util

# Where it is spoken to lies in no folder that goes with the test that happens to begin.
util.get_temp_dir()
_CONTEXT = multiprocessing.get_context("spawn" if os.name == "nt" else "forkserver")
if os.name != "nt":
    _CONTEXT.set_forkserver_preload(["chipline.store.workspace", "store.sample_work"])


def _work(home: str, work: Callable[..., object], given: tuple[object, ...]) -> None:
    os.environ["CHIPLINE_HOME"] = home
    _open = work(*given)
    os._exit(0)


def killed_after(work: Callable[..., object], *given: object) -> None:
    """Let a program do some work and end with everything open, as one does that is killed."""
    program = _CONTEXT.Process(target=_work, args=(os.environ["CHIPLINE_HOME"], work, given))
    program.start()
    program.join()
    assert program.exitcode == 0
