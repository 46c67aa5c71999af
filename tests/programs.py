"""Programs beside the test's own: each is a fork of one that has the store read in, and begins at once."""

from __future__ import annotations

import io
import multiprocessing
import os
import sys
from collections.abc import Callable, Sequence
from multiprocessing import util
from multiprocessing.connection import Connection
from pathlib import Path
from typing import TypeVar

from chipline.cli.imports import stage_command
from shared_statements import shared_statements

T = TypeVar("T")

#: What works on a workspace, or merges it with another.
_STORE = ("chipline.store.workspace", "store.sample_work", "store.workspace_merge.merge_victim")
#: What a reader of tables reads in, and of workbooks and files of ours.
_READERS = ("chipline.cli.imports.stage_command", "chipline.exchange.workspace_files", "openpyxl")
# Where it is spoken to lies in no folder that goes with the test that happens to begin.
util.get_temp_dir()
_CONTEXT = multiprocessing.get_context("spawn" if os.name == "nt" else "forkserver")
if os.name != "nt":
    _CONTEXT.set_forkserver_preload([__name__, *_STORE, *_READERS])


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


def _answer(
    home: str, write: Connection, work: Callable[..., object], given: Sequence[object]
) -> None:
    os.environ["CHIPLINE_HOME"] = home
    with shared_statements():
        write.send(work(*given))
    os._exit(0)


def result_of(work: Callable[..., T], *given: object) -> T:
    """Return what a program finds that may fork itself: it has neither threads nor a window."""
    read, write = multiprocessing.Pipe(duplex=False)
    home = os.environ["CHIPLINE_HOME"]
    program = _CONTEXT.Process(target=_answer, args=(home, write, work, given))
    program.start()
    write.close()
    try:
        found: T = read.recv()
    finally:
        read.close()
        program.join()
    return found


def _read(write: Connection, folder: str, environment: dict[str, str], given: list[str]) -> None:
    os.chdir(folder)
    os.environ.update(environment)
    os.dup2(write.fileno(), 1)
    sys.stdout = io.TextIOWrapper(io.FileIO(1, "w"), encoding="utf-8", write_through=True)
    os._exit(stage_command.main(given))


class ForkedReader:
    """Reads a file as the program does that is started once more for it; what `Popen` is to its caller.

    The start alone takes two thirds of a second of the processor, and is tried by the tests of staging.
    """

    def __init__(self, command: Sequence[str], **_options: object) -> None:
        read, write = multiprocessing.Pipe(duplex=False)
        given = [*command[command.index(stage_command.NAME) + 1 :]]
        self._program = _CONTEXT.Process(
            target=_read, args=(write, str(Path.cwd()), dict(os.environ), given)
        )
        self._program.start()
        write.close()
        self.stdout = os.fdopen(os.dup(read.fileno()), encoding="utf-8")
        read.close()

    @property
    def returncode(self) -> int | None:
        """How it ended; None while it reads."""
        return self._program.exitcode

    def poll(self) -> int | None:
        """Look whether it has ended."""
        return self.returncode

    def wait(self) -> None:
        """Wait for its end."""
        self._program.join()

    def kill(self) -> None:
        """End it at once."""
        self._program.kill()
