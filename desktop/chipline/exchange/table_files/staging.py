"""Reading a file in a process of its own: told how far it is, ended when nobody wants it any more."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import IO, Any

from chipline.exchange.stage import Stage
from chipline.exchange.table_files.limits import TableFileError, limit_memory
from chipline.exchange.table_files.read_file import ReadOptions, read_file
from chipline.records.message import Message, from_plain, to_plain

#: Tells rows read and the share of the file, 0 to 1; False ends the reading.
GoOn = Callable[[int, float], bool]
#: Bytes of memory that reading a file may take.
MOST_MEMORY = 3_000_000_000
_COMMAND = "_stage"
_LOOK_S = 0.05


class StagingStopped(Exception):  # noqa: N818  # nothing is wrong: somebody stopped it
    """Reading was stopped by who asked for it."""


def stage_file(
    path: Path, out: Path, options: ReadOptions | None = None, go_on: GoOn | None = None
) -> Stage:
    """Read a file into a stage at `out`, in another process, and open it.

    It waits for the end, so not in a GUI thread; `go_on` is asked some times a second.

    Raises:
        TableFileError: the file can't be read.
        StagingStopped: `go_on` said no; nothing is left at `out`.
    """
    out.unlink(missing_ok=True)
    try:
        run_reader(_arguments(path, out, options or ReadOptions()), path.name, go_on)
    except BaseException:
        out.unlink(missing_ok=True)
        raise
    return Stage(out)


def run_reader(arguments: Sequence[str], file: str, go_on: GoOn | None = None) -> None:
    """Run this program once more to read a file, called `file` in messages, and wait for its end.

    Raises:
        TableFileError: it said what is wrong, or ended by itself.
        StagingStopped: `go_on` said no.
    """
    process = subprocess.Popen(  # noqa: S603  # ourselves, with paths alone
        [*_start(), _COMMAND, *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        stdin=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    listener = _Listener(process.stdout)
    try:
        while process.poll() is None:
            listener.wait(_LOOK_S)
            _ask(go_on, listener)
        listener.finish()
    except BaseException:
        process.kill()
        process.wait()
        listener.finish()
        raise
    if listener.error is not None or process.returncode:
        raise TableFileError(
            listener.error
            or Message(
                "“{file}” can’t be read: reading it ended by itself. It may be damaged, or there may be "
                "too little memory.",
                file=file,
            )
        )


def _ask(go_on: GoOn | None, listener: _Listener) -> None:
    if go_on is not None and not go_on(listener.rows, listener.share):
        raise StagingStopped


def _start() -> list[str]:
    """Return how this program is started once more, be it installed or run by an interpreter."""
    if not getattr(sys, "frozen", False) and Path(sys.executable).stem.lower().startswith("python"):
        return [sys.executable, "-m", "chipline"]
    return [sys.executable]


def _arguments(path: Path, out: Path, options: ReadOptions) -> list[str]:
    given = {
        "--table": options.table,
        "--encoding": options.encoding,
        "--delimiter": options.delimiter,
    }
    chosen = [f"{option}={value}" for option, value in given.items() if value]
    return [str(path), str(out), *chosen]


class _Listener:
    """Listens to what the other process says, in a thread of its own."""

    def __init__(self, said: IO[str] | None) -> None:
        self.rows, self.share = 0, 0.0
        self.error: Message | None = None
        self._said = said
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()

    def wait(self, seconds: float) -> None:
        """Wait until it has nothing more to say, or so long."""
        self._over.wait(seconds)

    def finish(self) -> None:
        """Hear all that is left."""
        self._thread.join()

    def _listen(self) -> None:
        for said in _messages(self._said):
            self.rows = int(said.get("rows", self.rows))
            self.share = float(said.get("share", self.share))
            if "error" in said:
                self.error = from_plain(said["error"])
        self._over.set()


def _messages(said: IO[str] | None) -> Iterator[dict[str, Any]]:
    if said is None:
        return
    with said:
        for line in said:
            try:
                found = json.loads(line)
            except ValueError:
                continue
            if isinstance(found, dict):
                yield found


def run_stage(path: Path, out: Path, options: ReadOptions, write: Callable[[str], None]) -> int:
    """Read a file as the other process, and say so in lines of JSON; return the exit code."""

    def say(**said: Any) -> None:
        write(json.dumps(said) + "\n")

    limit_memory(MOST_MEMORY)
    try:
        facts = read_file(path, out, options, lambda rows, share: say(rows=rows, share=share))
    except TableFileError as error:
        say(error=to_plain(error.message))
        return 1
    say(rows=facts.rows, share=1.0)
    return 0
