"""Runs commands of the command line, each in a program of its own that may crash, hang or be ended."""

from __future__ import annotations

import contextlib
import io
import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

#: Of the processor, and of the clock: what waits for ever uses none of the first.
_CPU_S, _WALL_S = 10, 60
_MEMORY = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Done:
    """How a command ended; below zero the code is the signal that ended it."""

    code: int
    out: str
    err: str

    @property
    def trouble(self) -> str:
        """What must never be: a traceback, a crash, no end; empty when all is well."""
        if self.code in (-signal.SIGXCPU, -signal.SIGKILL):
            return "no end"
        if self.code < 0:
            return f"ended by signal {-self.code}"
        for said in (self.out, self.err):
            if "Traceback (most recent" in said:
                return said[-3_000:]
        return "" if self.code in (0, 1, 2) else f"code {self.code}"


class DirectRunner:
    """Runs commands in the test's own program, which costs a tenth: for files that crash nothing."""

    def run(self, *arguments: object, folder: Path) -> Done:
        """Run a command in a folder; one that hangs is ended with the test."""
        from chipline.cli.main import main  # noqa: PLC0415  # not for the program that forks

        out, err = io.StringIO(), io.StringIO()
        with (
            contextlib.chdir(folder),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            try:
                code = main([str(each) for each in arguments])
            except SystemExit as ended:
                code = ended.code if isinstance(ended.code, int) else 70
            except Exception:  # noqa: BLE001  # that is what is looked for
                traceback.print_exc()
                code = 70
        return Done(code, out.getvalue(), err.getvalue())

    def close(self) -> None:
        """There is nothing to end."""


class CommandRunner:
    """Starts commands quickly: each is a fork of one program that has read in all it needs."""

    def __init__(self) -> None:
        self._server = subprocess.Popen(
            [sys.executable, "-X", "faulthandler", __file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: object, folder: Path, **environment: str) -> Done:
        """Run a command in a folder and wait for its end, or end it."""
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        given = [os.fsencode(str(each)).hex() for each in arguments]
        asked = {"given": given, "folder": str(folder), "environment": environment}
        self._server.stdin.write(json.dumps(asked) + "\n")
        self._server.stdin.flush()
        said = json.loads(self._server.stdout.readline())
        return Done(said["code"], said["out"], said["err"])

    def close(self) -> None:
        """End the program."""
        assert self._server.stdin is not None
        self._server.stdin.close()
        self._server.wait()
        assert self._server.stdout is not None
        self._server.stdout.close()


def _serve() -> None:
    from chipline.cli import main  # noqa: PLC0415  # here only, where it is run

    with (
        tempfile.TemporaryDirectory() as folder,
        Path(os.devnull).open("w") as nowhere,
        contextlib.redirect_stdout(nowhere),
    ):
        # What a command reads in is read in once, not in each fork.
        made = f"{folder}/x.chipline"
        main.main(["new", made])
        for words in (
            "export F F.json", "export F F.xlsx", "export F F.md --dossier CN", "check F",
            "merge F F --dry-run", "backup F", "restore F --list", "show nvidia F --json",
            "search nvidia F", "assess --chip nv-h20 --to SG --on 2025-06-01 --file F", "salvage F F.saved",
            "changes send F --to X --out F.changes",
        ):  # fmt: skip
            main.main(words.replace("F", made).split())
    for line in sys.stdin:
        asked = json.loads(line)
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            child = os.fork()
            if not child:
                _be_command(main.main, asked, out.fileno(), err.fileno())
            code = _ended(child)
            said = {"code": code, "out": _text(out), "err": _text(err)}
        print(json.dumps(said), flush=True)


def _be_command(main: Any, asked: dict[str, Any], out: int, err: int) -> None:
    code = 70
    try:
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(out, 1)
        os.dup2(err, 2)
        encoding = asked["environment"].pop("PYTHONIOENCODING", "utf-8")
        sys.stdout = open(1, "w", encoding=encoding, closefd=False)  # noqa: SIM115  # until it ends
        sys.stderr = open(2, "w", encoding=encoding, errors="backslashreplace", closefd=False)  # noqa: SIM115
        os.environ.update(asked["environment"])
        os.chdir(asked["folder"])
        resource.setrlimit(resource.RLIMIT_CPU, (_CPU_S, _CPU_S))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        given: Sequence[str] = [os.fsdecode(bytes.fromhex(each)) for each in asked["given"]]
        code = main(given)
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 70
    except BaseException:  # noqa: BLE001  # that is what is looked for
        traceback.print_exc()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    os._exit(code)


def _ended(child: int) -> int:
    until = time.monotonic() + _WALL_S
    while time.monotonic() < until:
        pid, status = os.waitpid(child, os.WNOHANG)
        if pid:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _text(file: Any) -> str:
    file.seek(0)
    read: str = file.read().decode(errors="backslashreplace")
    return read


if __name__ == "__main__":
    _serve()
