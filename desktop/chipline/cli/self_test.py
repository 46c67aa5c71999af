"""`chipline --self-test DIR`: tries the program as it is installed here, and writes down how it went.

Everything happens inside DIR: settings, workspaces, pictures, and `result.json` with each step.
Every package is tested with this, and so can be a machine on which something looks wrong.
"""

from __future__ import annotations

import faulthandler
import io
import json
import os
import platform
import sqlite3
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import PySide6
import sqlalchemy
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler, qVersion
from PySide6.QtGui import QFontInfo, QGuiApplication, QImage, QTextDocument
from PySide6.QtWidgets import QApplication

from chipline import __version__, app, paths, process_setup
from chipline.cli.command import CommandError
from chipline.cli.render import CARD, WHOLE
from chipline.exchange.csv_tables import creations, read_table, write_table
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message
from chipline.records.query import Query
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.file import connections
from chipline.store.file.opening import SUFFIX
from chipline.store.workspace import Workspace
from chipline.windows.pane import Pane
from chipline.windows.shell.pane_registry import all_panes

RESULT = "result.json"
#: Letters of several scripts: a path and a name that a program in the wrong encoding trips over.
LETTERS = "Prüfung Ж 测试"
FIRM, WORD = "nvidia", "Johor"
#: What is drawn without a window, as the command `render` does: file and pane.
DRAWN = (
    ("card-alone.png", CARD),
    ("window-alone.png", WHOLE),
    ("timeline.svg", "timeline"),
    ("timeline.pdf", "timeline"),
)
BRIEFING = "training-abroad"
#: A table, timelines and answers are among them.
FEW_STEPS = ("--steps", "1-6")
ASSESSED = ["--chip", "nv-h20", "--to", "CN", "--on", "2025-06-01"]
_LONGEST_SECONDS = 900
#: A pane has so long to ask and to be answered, also where other programs leave it a twentieth of a
#: core, and at least so long.
_PANE_SECONDS, _LEAST_SECONDS = 120.0, 0.05
#: A picture with fewer colours shows nothing: no text, no lines.
_FEWEST_COLOURS = 8


#: Runs a command and returns its exit code.
CommandLine = Callable[[Sequence[str]], int]


class Failed(Exception):  # noqa: N818  # a finding of the test, not a fault of the program
    """A step did not come out as it must; the message says what was found instead."""


def _must(holds: object, message: str) -> None:
    if not holds:
        raise Failed(message)


class SelfTest:
    """The steps, in their order, over one folder."""

    def __init__(self, folder: Path, command_line: CommandLine) -> None:
        self.folder = folder
        self._command_line = command_line
        self.workspace = folder / f"{LETTERS}{SUFFIX}"
        self.result: dict[str, Any] = {"ok": True, "chipline": __version__, "steps": []}
        self.messages: list[str] = []
        self.window: Any = None
        self.firm = ""

    def run(self) -> bool:
        """Take every step, whatever came of the one before; tell whether all went well."""
        # No step may touch what the user has: settings and first workspace go here too.
        os.environ["CHIPLINE_HOME"] = str(self.folder / "home")
        if not app.has_display():
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        qInstallMessageHandler(self._take_message)
        self._step("start", self._start)
        for name in all_panes():
            self._step(f"show {name}", partial(self._show, name))
        self._step("close", self._close)
        self._step("hand on", self._hand_on)
        self._step("SQLite", self._sqlite)
        self._step("create", self._create)
        self._step("edit, undo, redo", self._edit)
        self._step("search", self._search)
        self._step("assess", self._assess)
        for out, pane in DRAWN:
            self._step(f"draw {out}", partial(self._draw, out, pane))
        self._step("export", self._export)
        self._step("brief", self._brief)
        self._step("keep the screen awake", self._keep_awake)
        self._step("print", self._print)
        self._step("check", self._check)
        self.result |= self._about()
        self._write()
        qInstallMessageHandler(None)
        return bool(self.result["ok"])

    def _step(self, name: str, work: Callable[[], str]) -> None:
        began = time.perf_counter()
        try:
            ok, note = True, work()
        except Exception as error:  # noqa: BLE001  # whatever it is, it is what the test is for
            ok, note = False, f"{type(error).__name__}: {error}"
        seconds = round(time.perf_counter() - began, 3)
        self.result["steps"].append({"name": name, "ok": ok, "seconds": seconds, "note": note})
        self.result["ok"] = self.result["ok"] and ok
        # Written after every step: when the program dies, what it did is still known.
        self._write()

    def _write(self) -> None:
        text = json.dumps(self.result, ensure_ascii=False, indent=1)
        (self.folder / RESULT).write_text(text + "\n", encoding="utf-8")

    def _take_message(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg) and text not in self.messages:
            self.messages.append(text)

    # -- the steps ----------------------------------------------------------------------------

    def _start(self) -> str:
        """Start as a user does for the first time, up to the window with the starter facts."""
        application = app.make_application()
        program = app.Program(application)
        _must(program.open(None), "no window was made")
        window = program.window
        assert window is not None  # noqa: S101  # open returned True
        handle = window.windowHandle()
        deadline = time.monotonic() + _PANE_SECONDS
        while not handle.isExposed() and time.monotonic() < deadline:
            application.processEvents()
        self.result["seconds_to_window"] = _seconds_since_start()
        self.window = window
        _settle(application, window.pane)
        return window.windowTitle()

    def _show(self, pane: str) -> str:
        """Bring up a pane of the real window, with its threads, and take a picture of the whole."""
        application, window = QApplication.instance(), self.window
        if not isinstance(application, QApplication) or window is None:
            raise Failed("there is no window")
        window.view_state.show_pane(pane)
        _settle(application, window.pane)
        picture = self.folder / f"{pane}.png"
        window.grab().save(str(picture))
        return _look(picture)

    def _hand_on(self) -> str:
        """Look what browsers and viewers get: nothing that leads into a package's own folder."""
        own = str(getattr(sys, "_MEIPASS", "")) or str(self.folder / "nowhere")
        led = [name for name, value in os.environ.items() if own in value and name[0] != "_"]
        _must(not led, f"other programs would get {', '.join(led)}")
        return "the system's own libraries"

    def _keep_awake(self) -> str:
        from chipline.windows.briefing.show.screen_saver import (  # noqa: PLC0415  # as the show does
            ScreenSaver,
        )

        saver = ScreenSaver()
        saver.hold("Chipline's self-test")
        held = saver.is_held
        saver.release()
        return "held" if held else "there is no screen saver to be asked"

    def _print(self) -> str:
        """Print a page, into a file: whether there is a printer is no matter of ours."""
        from PySide6.QtPrintSupport import QPrinter  # noqa: PLC0415  # as the window does it

        made = self.folder / "page.pdf"
        printer = QPrinter()
        printer.setOutputFileName(str(made))
        QTextDocument("Chipline").print_(printer)
        _must(made.is_file() and made.read_bytes().startswith(b"%PDF"), "nothing was printed")
        return f"{made.stat().st_size} bytes"

    def _close(self) -> str:
        _must(self.window, "there is no window")
        self.window.close()
        _must((self.folder / "home" / "settings.json").is_file(), "the settings were not kept")
        return ""

    def _sqlite(self) -> str:
        version = sqlite3.sqlite_version
        oldest = ".".join(map(str, process_setup.OLDEST_SQLITE))
        new_enough = sqlite3.sqlite_version_info >= process_setup.OLDEST_SQLITE
        _must(new_enough, f"SQLite {version} is too old; {oldest} is the oldest that will do")
        return version

    def _create(self) -> str:
        said = self._command("new", str(self.workspace))
        _must(self.workspace.is_file(), "no file was made")
        return said.strip()

    def _edit(self) -> str:
        session = Session(Workspace.open(self.workspace), inline=True)
        failures: list[str] = []
        session.failed.connect(failures.append)
        names: list[str] = []
        damage: list[str] = []

        def look() -> None:
            session.read(session, "self-test", lambda queries: queries.by_slug(FIRM), take)

        def take(found: Any) -> None:
            names.append(found.title)
            self.firm = found.id

        try:
            # A reader that knows the search index from before the edit: see `connections.damage`.
            session.read(
                session, "self-test", lambda queries: list(queries.search(WORD)), lambda _hits: None
            )
            look()
            session.do(edits.set_field("firm", self.firm, "name", LETTERS))
            for back_or_forth in (session.undo, session.redo):
                look()
                back_or_forth()
            look()
            session.read(
                session,
                "self-test",
                lambda queries: connections.damage(queries.connection, 1),
                damage.extend,
            )
        finally:
            session.close()
        _must(not damage, f"the file was called damaged: {damage}")
        _must(not failures, "; ".join(failures))
        before, *rest = names
        _must(rest == [LETTERS, before, LETTERS], f"the names were {names}")
        return f"{before} became {LETTERS}"

    def _search(self) -> str:
        found = {
            text: len(json.loads(self._command("search", text, str(self.workspace), "--json")))
            for text in (WORD, LETTERS)
        }
        _must(all(found.values()), f"found {found}")
        return str(found)

    def _assess(self) -> str:
        answer = json.loads(self._command("assess", *ASSESSED, "--json"))
        _must(answer["answer"] and answer["reasons"], f"answered {answer}")
        return str(answer["answer"])

    def _draw(self, name: str, pane: str) -> str:
        out = self.folder / name
        self._command("render", pane, str(self.workspace), "--out", str(out), "--size", "1366x768")
        return _look(out)

    def _export(self) -> str:
        """Write every kind as a table and read it back."""
        exported = self.folder / "export"
        exported.mkdir()
        workspace = Workspace.open(self.workspace, read_only=True)
        total = 0
        try:
            with workspace.reading() as queries:
                for kind in ALL_KINDS:
                    page = queries.records(Query(kind.name))
                    slugs = {one: named.slug or one for one, named in page.names.items()}
                    path = exported / f"{kind.plural}.csv"
                    with path.open("w", encoding="utf-8", newline="") as file:
                        write_table(file, kind, page.rows, slugs)
                    read = creations(kind, read_table(path), moment="2026-01-01T00:00:00Z")
                    _must(len(read) == len(page.rows), f"{path.name}: {len(read)} rows came back")
                    total += len(read)
            workspace.copy_to(exported / f"copy{SUFFIX}")
        finally:
            workspace.close()
        _must(total, "nothing was exported")
        return f"{total} records"

    def _brief(self) -> str:
        """Write the starter briefing in every format, as slides whole, and read those back."""
        sizes = {}
        for ending, steps in ((".pptx", ()), (".pdf", FEW_STEPS), (".html", FEW_STEPS)):
            out = self.folder / f"briefing{ending}"
            made = BRIEFING, str(self.workspace), "--out", str(out), *steps
            self._command("brief", "export", *made)
            sizes[ending] = out.stat().st_size
        _must(all(size > 20_000 for size in sizes.values()), f"wrote {sizes}")
        with zipfile.ZipFile(self.folder / "briefing.pptx") as package:
            _must(package.testzip() is None, "the slides are damaged")
            slides = [name for name in package.namelist() if name.startswith("ppt/slides/slide")]
        _must(len(slides) > 12, f"there are {len(slides)} slides")
        return f"{len(slides)} slides"

    def _check(self) -> str:
        return self._command("check", str(self.folder / "export" / f"copy{SUFFIX}")).strip()

    def _command(self, *arguments: str) -> str:
        """Run a command of the command line and return what it said."""
        said, complained = io.StringIO(), io.StringIO()
        # A program without a console has no standard output at all on Windows.
        with redirect_stdout(said), redirect_stderr(complained):
            code = self._command_line(arguments)
        _must(
            code == 0, f"{arguments[0]}: exit code {code}. {complained.getvalue()}{said.getvalue()}"
        )
        return said.getvalue()

    # -- what it ran on -----------------------------------------------------------------------

    def _about(self) -> dict[str, Any]:
        application = QApplication.instance()
        drawn: dict[str, Any] = {}
        if isinstance(application, QApplication):
            drawn = {
                "qt_platform": QGuiApplication.platformName(),
                "style": application.style().objectName(),
                "font": QFontInfo(application.font()).family(),
            }
        return {
            "frozen": paths.is_packaged(),
            "versions": {
                "python": platform.python_version(),
                "qt": qVersion(),
                "pyside": PySide6.__version__,
                "sqlite": sqlite3.sqlite_version,
                "numpy": np.__version__,
                "sqlalchemy": sqlalchemy.__version__,
            },
            "system": platform.platform(),
            "sqlite_statistics": process_setup.keeps_statistics(),
            **drawn,
            "qt_modules": sorted(name for name in sys.modules if name.startswith("PySide6.Qt")),
            "qt_messages": self.messages,
        }


def _settle(application: QApplication, pane: Pane | None) -> None:
    """Let threads answer what a pane asked, and what they deliver be painted."""
    if pane is None:
        raise Failed("the pane can't be shown")
    began = time.monotonic()
    while not pane.is_settled or time.monotonic() < began + _LEAST_SECONDS:
        _must(time.monotonic() < began + _PANE_SECONDS, "the pane is never done")
        application.processEvents()
        time.sleep(0.01)


def _look(path: Path) -> str:
    """Refuse a picture that shows nothing."""
    size = path.stat().st_size
    if path.suffix != ".png":
        start = path.read_bytes()[:400]
        _must(b"%PDF" in start or b"<svg" in start, f"{path.name} is not what its name says")
        _must(size > 5_000, f"{path.name} holds only {size} bytes")
        return f"{size} bytes"
    image = QImage(str(path))
    _must(not image.isNull(), f"{path.name} can't be read")
    pixels = np.frombuffer(
        image.convertToFormat(QImage.Format.Format_RGB32).constBits(), dtype=np.uint32
    )
    colours = len(np.unique(pixels))
    _must(colours >= _FEWEST_COLOURS, f"{path.name} has only {colours} colours")
    return f"{image.width()}x{image.height()}, {colours} colours"


def _seconds_since_start() -> float:
    """Return how long ago the system started this process; 0 where it can't be asked."""
    seconds = 0.0
    if sys.platform == "linux":
        after_name = Path("/proc/self/stat").read_text(encoding="utf-8").rpartition(")")[2]
        ticks = int(after_name.split()[19])
        seconds = time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
    elif sys.platform == "win32":
        import ctypes  # noqa: PLC0415  # only there

        began, *others = (ctypes.c_ulonglong() for _ in range(4))
        kernel = ctypes.windll.kernel32
        kernel.GetCurrentProcess.restype = ctypes.c_void_p
        process = ctypes.c_void_p(kernel.GetCurrentProcess())
        kernel.GetProcessTimes(process, *(ctypes.byref(each) for each in (began, *others)))
        # Hundreds of nanoseconds since 1601, by Windows' custom.
        seconds = time.time() - (began.value / 1e7 - 11_644_473_600)
    return round(seconds, 2)


def self_test(folder: Path, command_line: CommandLine) -> int:
    """Try everything inside a folder that is empty or not there yet; return the exit code."""
    folder = folder.absolute()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CommandError(
            Message("--self-test takes a new or empty folder, not “{folder}”.", folder=str(folder))
        )
    folder.mkdir(parents=True, exist_ok=True)
    test = SelfTest(folder, command_line)
    stuck = folder / "stuck.txt"
    with stuck.open("w", encoding="utf-8") as trace:
        # A dialog that nobody answers must not keep a build waiting for ever.
        faulthandler.dump_traceback_later(_LONGEST_SECONDS, exit=True, file=trace)
        ok = test.run()
        faulthandler.cancel_dump_traceback_later()
    stuck.unlink()
    for step in test.result["steps"]:
        if sys.stdout is not None:
            mark = "ok    " if step["ok"] else "FAILED"
            sys.stdout.write(f"{mark} {step['seconds']:7.3f} s  {step['name']}: {step['note']}\n")
    return 0 if ok else 1
