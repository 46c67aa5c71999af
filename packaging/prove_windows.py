"""The setup and the portable zip under wine: installed, tried, upgraded, removed.

Debian's wine lacks a few functions that every Windows 10 has. They are put into its own system
folder, for the test only: nothing of this is in a package. What wine can't show (fonts, scaling,
SmartScreen, virus scanners) stays unproven until a real Windows has run it.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import subprocess
import time
import zipfile
from pathlib import Path

import on_windows
from proving import (
    WORK,
    display,
    find,
    hashes,
    install_tools,
    look_at_result,
    must,
    picture,
    say,
)

TOOLS = {"wine": "wine", "Xvfb": "xvfb", "import": "imagemagick", on_windows.COMPILER: "gcc-mingw-w64-x86-64"}  # fmt: skip
OLDER = "0.0.9"
#: A file that only the older version has, made for the test.
MARK = "app/only-in-the-older-version.txt"
LISTED = r"Software\Microsoft\Windows\CurrentVersion\Uninstall\Chipline"
ASSOCIATED = r"Software\Classes\Chipline.Workspace"
#: The exit code with which installer.nsi refuses to touch a running program.
REFUSED = 3
#: How long a start may take at the most, and how long the window is given to draw itself.
START_SECONDS, DRAWING_SECONDS = 240, 40
#: Carries Microsoft's ucrtbase.dll, which wine's own is no match for; see requirements-wine.txt.
UCRT = "nsist/msvcrt/x64/ucrtbase.dll"
RANDOM = """
#include <windows.h>
BOOLEAN NTAPI SystemFunction036(void *, ULONG);
__declspec(dllexport) BOOL ProcessPrng(unsigned char *at, size_t size)
{ return SystemFunction036(at, (ULONG)size); }
"""
MISSING = "long long missing(void) { return 0; }\n"
COLOURS = ("WcsCreateIccProfile", "WcsGetDefaultColorProfile", "GetColorDirectoryW",
    "WcsOpenColorProfileW", "CloseColorProfile", "OpenColorProfileW", "GetColorProfileHeader",
    "WcsGetDefaultColorProfileSize", "GetStandardColorSpaceProfileW")  # fmt: skip


class Wine:
    """A wine of its own, with what it lacks."""

    def __init__(self, folder: Path, screen: str) -> None:
        self.drive = folder / "drive_c"
        self.system = self.drive / "windows" / "system32"
        self.environment = os.environ | {
            "WINEPREFIX": str(folder), "WINEARCH": "win64", "WINEDEBUG": "-all", "DISPLAY": screen,
            "WINEDLLOVERRIDES": "ucrtbase,mscms=n,b;mshtml,mscoree=",
        }  # fmt: skip
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        self.run("wineboot", "-i")
        self.run("winecfg", "-v", "win10")
        self._fill_in(folder.parent)
        (self.user,) = (p for p in (self.drive / "users").iterdir() if p.name != "Public")

    def run(self, *command: str | Path, fails: bool = False) -> str:
        """Run a Windows program to its end; output through pipes, or Python under wine dies."""
        done = subprocess.run(
            ["wine", *map(str, command)], check=False, stdin=subprocess.DEVNULL, env=self.environment,
            capture_output=True, timeout=900,
        )  # fmt: skip
        said = (done.stdout + done.stderr).decode(errors="replace")
        must(bool(done.returncode) == fails, f"{command}: exit code {done.returncode}\n{said}")
        # The installer's windows close before wine has written everything.
        subprocess.run(["wineserver", "-w"], check=False, env=self.environment, timeout=300)
        return said

    def start(self, *command: str | Path) -> subprocess.Popen[bytes]:
        """Start a Windows program and leave it running."""
        return subprocess.Popen(
            ["wine", *map(str, command)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, env=self.environment,
        )  # fmt: skip

    def _fill_in(self, work: Path) -> None:
        qt = WORK / "windows/tree/lib/PySide6/Qt6Core.dll"
        listed = subprocess.run(
            ["x86_64-w64-mingw32-objdump", "-p", qt], check=True, capture_output=True, text=True
        )
        part = listed.stdout.partition("DLL Name: icuuc.dll")[2].partition("DLL Name:")[0]
        self._library(work, "icuuc", MISSING, re.findall(r"\b(u\w+_\w+|u_\w+)\b", part))
        self._library(work, "mscms", MISSING, list(COLOURS))
        self._library(work, "bcryptprimitives", RANDOM, [])
        lock = Path(__file__).parent / "windows" / "requirements-wine.txt"
        subprocess.run(
            [WORK / "tools/bin/python", "-m", "pip", "download", "-q", "--disable-pip-version-check",
             "--no-deps", "--require-hashes", "-r", lock, "-d", work],
            check=True, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        (wheel,) = work.glob("pynsist-*.whl")
        with zipfile.ZipFile(wheel) as packed:
            (self.system / "ucrtbase.dll").write_bytes(packed.read(UCRT))

    def _library(self, work: Path, name: str, source: str, stubs: list[str]) -> None:
        code, exports = work / f"{name}.c", work / f"{name}.def"
        code.write_text(source, encoding="utf-8")
        lines = "".join(f"  {stub} = missing\n" for stub in stubs)
        exports.write_text(
            f"LIBRARY {name}.dll\nEXPORTS\n{lines or '  ProcessPrng'}\n", encoding="utf-8"
        )
        target = self.system / f"{name}.dll"
        target.unlink(missing_ok=True)
        compiled = [on_windows.COMPILER, "-shared", "-o", target, code, exports, "-ladvapi32"]
        subprocess.run(compiled, check=True)

    def key(self, name: str) -> str:
        """Return what stands under a key of the registry; empty without one."""
        done = subprocess.run(
            ["wine", "reg", "query", name, "/s"],
            check=False,
            capture_output=True,
            env=self.environment,
        )
        return done.stdout.decode(errors="replace") if done.returncode == 0 else ""


def prove() -> None:
    """Prove the setup, for this user and for all, and the portable zip."""
    install_tools(TOOLS)
    installer = find("Chipline-*-win64-setup.exe")
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1767225600")
    older = WORK / "wine" / f"Chipline-{OLDER}-setup.exe"
    older.parent.mkdir(exist_ok=True)
    tree = WORK / "windows" / "tree"
    stale = tree / MARK
    stale.write_text("The upgrade must take this away.\n", encoding="utf-8")
    try:
        on_windows.setup(tree, WORK / "icons", older, OLDER, quick=True)
    finally:
        stale.unlink()
    with display(78) as screen:
        wine = Wine(WORK / "wine" / "prefix", screen)
        try:
            _prove_setup(wine, older, installer, screen)
            _prove_portable(wine, find("Chipline-*-win64-portable.zip"))
        finally:
            subprocess.run(["wineserver", "-k"], check=False, env=wine.environment)


def _state(wine: Wine, documents: Path) -> dict[str, str]:
    """Return what is the user's: documents and settings."""
    settings = [p for p in wine.user.rglob("settings.json") if "Chipline" in str(p)]
    return hashes(documents) | {str(p): p.read_text(encoding="utf-8") for p in settings}


def _stop(wine: Wine, started: subprocess.Popen[bytes]) -> None:
    subprocess.run(["wineserver", "-k"], check=False, env=wine.environment)
    started.wait(timeout=60)


def _wait_for(pattern: str, folder: Path) -> None:
    """Wait until the program has made a file: then it has opened its workspace."""
    deadline = time.monotonic() + START_SECONDS
    while not list(folder.glob(pattern)):
        must(time.monotonic() < deadline, f"no {pattern} in {folder.name}: the window never opened")
        time.sleep(1)
    time.sleep(DRAWING_SECONDS)


def _running(*words: str) -> bool:
    """Tell whether a process runs whose command line holds all words."""
    lines = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            lines.append(path.read_bytes().decode(errors="replace"))
    return any(all(word in line for word in words) for line in lines)


def _prove_setup(wine: Wine, older: Path, installer: Path, screen: str) -> None:
    say(f"{installer.name} under wine, silently, for this user, over version {OLDER}")
    home = wine.user / "AppData/Local/Programs/Chipline"
    document = wine.user / "Prüfung 测试" / "Ж.chipline"
    document.parent.mkdir()
    wine.run(older, "/S", "/CurrentUser")
    must((home / "Chipline.exe").exists(), "it is not where a user's programs are")
    must((home / MARK).exists(), "the older version lacks its mark")
    wine.run(home / "chipline-cli.exe", "new", _windows(wine, document))
    (home / "notes of the user.txt").write_text("mine", encoding="utf-8")

    started = wine.start(home / "Chipline.exe", _windows(wine, document))
    _wait_for(f"{document.name}-wal", document.parent)
    picture("wine-document.png", screen)
    must(_running("Chipline.exe", document.name), "the window ended by itself")
    refused = subprocess.run(
        ["wine", installer, "/S", "/CurrentUser"],
        check=False,
        env=wine.environment,
        capture_output=True,
    )
    must(refused.returncode == REFUSED, f"setup while it runs: exit code {refused.returncode}")
    _stop(wine, started)
    before = _state(wine, document.parent)

    wine.run(installer, "/S", "/CurrentUser")
    must(not (home / MARK).exists(), "the upgrade left old files")
    must(OLDER not in wine.key(rf"HKCU\{LISTED}"), "the list of programs names the older version")
    command = wine.key(rf"HKCU\{ASSOCIATED}\shell\open\command")
    must("Chipline.exe" in command, "files of ours are not associated")
    tested = wine.user / "self-test Ж"
    wine.run(home / "Chipline.exe", "--self-test", _windows(wine, tested))
    result = look_at_result(tested, "wine-shown")
    must(result["qt_platform"] == "windows", "it did not use Windows' own windows")
    must(_state(wine, document.parent) == before, "upgrading changed files of the user")
    _remove(wine, home, "/CurrentUser", "HKCU")
    must((home / "notes of the user.txt").exists(), "a file of the user beside it is gone")
    must(_state(wine, document.parent) == before, "uninstalling changed files of the user")
    say("  upgraded, refused while running, removed; nothing is left but the user's files")
    _prove_all_users(wine, installer, document, screen)


def _prove_all_users(wine: Wine, installer: Path, document: Path, screen: str) -> None:
    wine.run(installer, "/S", "/AllUsers")
    everyone = wine.drive / "Program Files" / "Chipline"
    must((everyone / "Chipline.exe").exists(), "it is not where all users' programs are")
    started = wine.start("start", "/unix", document)
    _wait_for(f"{document.name}-wal", document.parent)
    picture("wine-association.png", screen)
    must(_running("Chipline.exe", document.name), "a document does not open by its association")
    _stop(wine, started)
    _remove(wine, everyone, "/AllUsers", "HKLM")
    say("  for all users: opened a document by its association, removed")


def _remove(wine: Wine, home: Path, mode: str, hive: str) -> None:
    """Uninstall; `_?=` lets it run in place, where one can wait for it, so it stays itself."""
    wine.run(home / "uninstall.exe", mode, "/S", f"_?={_windows(wine, home)}")
    ours = {p.name for p in home.rglob("*") if p.is_file()}
    ours -= {"uninstall.exe", "notes of the user.txt"}
    must(not ours, f"left behind: {sorted(ours)[:5]}")
    endings = (r"Software\Classes\.chipline", r"Software\Classes\.chipline-changes")
    for key in (LISTED, ASSOCIATED, *endings, r"Software\Chipline"):
        must(not wine.key(rf"{hive}\{key}"), f"{hive}\\{key} is left in the registry")


def _prove_portable(wine: Wine, packed: Path) -> None:
    say(f"{packed.name} under wine")
    folder = wine.drive / "Träger"
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(folder)
    (home,) = folder.iterdir()
    tested = folder / "tested"
    wine.run(home / "chipline-cli.exe", "--self-test", _windows(wine, tested))
    look_at_result(tested, "wine-portable")
    started = wine.start(home / "Chipline.exe")
    _wait_for("data/*.chipline", home)
    must(_running("Chipline.exe", "Träger"), "the window ended by itself")
    _stop(wine, started)


def _windows(wine: Wine, path: Path) -> str:
    inside = str(path.relative_to(wine.drive)).replace("/", "\\")
    return f"C:\\{inside}"
