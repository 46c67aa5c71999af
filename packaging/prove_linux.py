"""The .deb and the .run on a minimal Debian without Python and Qt: installed, tried, removed."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from pathlib import Path

from proving import WORK, display, find, hashes, install_tools, look_at_result, must, picture, say

#: Debian 12, on which it is built, and Debian 13.
SUITES = ("bookworm", "trixie")
#: Stands in for the system's browser: asks for the system's own libraries, and keeps what it was given.
OPENER = """#!/bin/sh
apt-config dump >/dev/null 2>"$HOME/opened-errors" || exit 1
{ printf '%s\\n' "$@"; env; } >"$HOME/opened"
"""
USER = "analyst"
#: How a window of ours is found on a display, and how long a busy machine may take over anything.
WINDOW = ("xdotool", "search", "--sync", "--onlyvisible", "--name", "Chipline")
PATIENCE_SECONDS = 240
#: What installing any package leaves behind; not ours to remove.
SYSTEMS_OWN = ("etc/", "proc/", "run/", "sys/", "tmp/", "var/", "dev/", "usr/share/mime/", "usr/share/icons/hicolor/icon-theme.cache", "usr/share/applications/mimeinfo.cache")  # fmt: skip


class Machine:
    """A Debian in a folder."""

    def __init__(self, folder: Path, suite: str) -> None:
        self.folder = folder
        self.suite = suite
        self.home = folder / "home" / USER

    def make(self) -> None:
        """Make it anew: the base is kept, the machine itself never."""
        base = WORK / f"debian-{self.suite}"
        if not (base / "made").exists():
            shutil.rmtree(base, ignore_errors=True)
            command = ["debootstrap", "--variant=minbase", self.suite, base]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            (base / "made").touch()
        self.remove()
        subprocess.run(["cp", "-a", base, self.folder], check=True)
        for kind in ("proc", "dev"):
            subprocess.run(["mount", "--bind", f"/{kind}", self.folder / kind], check=True)
        self.root("useradd", "-m", "-s", "/bin/sh", USER)

    def remove(self) -> None:
        """Take it down."""
        for kind in ("proc", "dev"):
            mounted = self.folder / kind
            while os.path.ismount(mounted):
                subprocess.run(["umount", mounted], check=True)
        shutil.rmtree(self.folder, ignore_errors=True)

    def root(self, *command: str) -> str:
        """Run a command as root."""
        return self._run(["chroot", str(self.folder), *command])

    def user(self, script: str, **environment: str) -> str:
        """Run a shell script as the plain user."""
        return self._run(self.user_command(script, **environment))

    def user_command(self, script: str, **environment: str) -> list[str]:
        """Return the command that runs a shell script as the plain user."""
        settings = [f"{name}={value}" for name, value in environment.items()]
        return [
            "chroot", f"--userspec={USER}:{USER}", str(self.folder), "env", "-i",
            f"HOME=/home/{USER}", "PATH=/usr/bin:/bin", "LANG=C.UTF-8", *settings,
            "sh", "-c", f"cd; {script}",
        ]  # fmt: skip

    @staticmethod
    def _run(command: list[str]) -> str:
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
        done = subprocess.run(command, check=False, capture_output=True, text=True, env=environment)
        must(done.returncode == 0, f"{' '.join(command)}:\n{done.stdout}{done.stderr}")
        return done.stdout + done.stderr

    def files(self) -> set[str]:
        """Return the names of all files but those that the system writes at any installation."""
        found: set[str] = set()
        for folder, inside, names in os.walk(self.folder):
            place = os.path.relpath(folder, self.folder)
            found |= {os.path.normpath(f"{place}/{name}") for name in names}
            # Neither the kernel's own folders nor what is skipped below is worth walking.
            inside[:] = [n for n in inside if f"{n}/" not in SYSTEMS_OWN or place != "."]
        return {name for name in found if not name.startswith(SYSTEMS_OWN)}


def prove() -> None:
    """Install, try, upgrade and remove the .deb and the .run."""
    install_tools(
        {
            "debootstrap": "debootstrap",
            "Xvfb": "xvfb",
            "import": "imagemagick",
            "xdotool": "xdotool",
            "lintian": "lintian",
            "appstreamcli": "appstream",
            "desktop-file-validate": "desktop-file-utils",
        }
    )
    package, installer = find("chipline_*_amd64.deb"), find("chipline-*-linux-x86_64.run")
    _look_over(package)
    for suite in SUITES:
        machine = Machine(WORK / "clean", suite)
        machine.make()
        try:
            with display(77) as screen:
                _prove_deb(machine, package, screen)
                _prove_run(machine, installer, screen)
        finally:
            machine.remove()


def _look_over(package: Path) -> None:
    """Let Debian's own tools judge the package and what it tells the desktop."""
    say(f"{package.name} as Debian's tools see it")
    inside = WORK / "looked-over"
    shutil.rmtree(inside, ignore_errors=True)
    subprocess.run(["dpkg-deb", "-x", package, inside], check=True)
    share = inside / "usr/share"
    for command in (
        ["lintian", "--allow-root", "--fail-on", "error,warning", package],
        ["desktop-file-validate", share / "applications/chipline.desktop"],
        ["appstreamcli", "validate", "--no-net", share / "metainfo/chipline.metainfo.xml"],
    ):
        done = subprocess.run(command, check=False, capture_output=True, text=True)
        must(done.returncode == 0, f"{command[0]}:\n{done.stdout}{done.stderr}")
    shutil.rmtree(inside)


def _prove_deb(machine: Machine, package: Path, screen: str) -> None:
    say(f"{package.name} on a minimal Debian ({machine.suite})")
    for name in ("usr/bin/python3", "usr/lib/x86_64-linux-gnu/libQt6Core.so.6"):
        must(not (machine.folder / name).exists(), f"{name} is there before anything was installed")
    shutil.copy(package, machine.folder / "opt" / package.name)
    machine.root("apt-get", "update", "-qq")
    install = ("apt-get", "install", "-y", "-qq", "--no-install-recommends")
    machine.root(*install, f"/opt/{package.name}")
    # What the package brought with it stays when it goes; only its own files may not.
    must(not list(machine.folder.glob("usr/bin/python3*")), "the package brought Python with it")
    own = set(machine.root("dpkg", "-L", "chipline").split())
    lacking = machine.root(
        "sh", "-c",
        "find /usr/lib/chipline -name '*.so*' -type f -exec env LD_LIBRARY_PATH="
        "/usr/lib/chipline/lib:/usr/lib/chipline/lib/PySide6/Qt/lib ldd {} + 2>/dev/null"
        " | grep 'not found' | sort -u || true",
    )  # fmt: skip
    must(not lacking, f"libraries are missing:\n{lacking}")
    machine.user("chipline --self-test offscreen")
    look_at_result(machine.home / "offscreen", f"deb-offscreen-{machine.suite}")
    machine.user("chipline --self-test shown", DISPLAY=screen)
    result = look_at_result(machine.home / "shown", f"deb-shown-{machine.suite}")
    must(result["qt_platform"] == "xcb", "it did not use the display")
    _start_window(machine, "chipline", screen, f"deb-window-{machine.suite}.png")
    kept = hashes(machine.home)
    must(any(name.endswith("settings.json") for name in kept), "no settings were kept")
    machine.root(*install, "--reinstall", f"/opt/{package.name}")
    machine.root("dpkg", "--purge", "chipline")
    (machine.folder / "opt" / package.name).unlink()
    must(hashes(machine.home) == kept, "files of the user changed")
    left = [name for name in own if (machine.folder / name.lstrip("/")).is_file()]
    left += [f for f in machine.files() if "chipline" in f and not f.startswith("home/")]
    must(not left, f"left behind: {left[:5]}")
    say("  removed; nothing is left but the user's files")


def _start_window(machine: Machine, program: str, screen: str, name: str) -> None:
    """Open a workspace whose path is not ASCII, as a file manager would; look; close."""
    folder = "Dokumente/Prüfung 测试"
    machine.user(
        f"mkdir -p '{folder}'; [ -e '{folder}/Ж.chipline' ] || {program} new '{folder}/Ж.chipline'"
    )
    command = machine.user_command(f"exec {program} '{folder}/Ж.chipline'", DISPLAY=screen)
    started = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _wait_for_window(screen)
    picture(name, screen)
    must(started.poll() is None, "the window ended by itself")
    _open_folder(machine, screen)
    # Ctrl+C in a terminal: the window closes as if the user had closed it.
    started.send_signal(2)
    started.wait(timeout=PATIENCE_SECONDS)


def _wait_for_window(screen: str) -> None:
    """Wait until the window is there, and leave it time to draw itself."""
    subprocess.run(
        WINDOW, check=True, env=os.environ | {"DISPLAY": screen}, timeout=PATIENCE_SECONDS,
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    time.sleep(8)


def _open_folder(machine: Machine, screen: str) -> None:
    """Let the window show its file's folder: the system's program must find the system's libraries."""
    opened = machine.home / "opened"
    opened.unlink(missing_ok=True)
    opener = machine.folder / "usr/bin/xdg-open"
    opener.write_text(OPENER, encoding="utf-8")
    opener.chmod(0o755)
    until = time.monotonic() + PATIENCE_SECONDS
    while not opened.exists() and time.monotonic() < until:
        _choose_command("Show in its folder", screen)
    while opened.exists() and not opened.stat().st_size and time.monotonic() < until:
        time.sleep(0.5)
    opener.unlink()
    must(opened.exists(), "the system's file manager did not start")
    given = opened.read_text(encoding="utf-8")
    must("file:///home/" in given, f"it was asked to open something else: {given}")
    led = [line for line in given.splitlines() if "/lib/chipline" in line and line[0] != "_"]
    must(not led, f"it was led to our libraries: {led}")
    opened.unlink()
    (machine.home / "opened-errors").unlink()


def _choose_command(name: str, screen: str) -> None:
    """Type a command into the palette and wait; a busy machine may lose it, then it is typed again."""
    for keys in (
        ["key", "Escape"],
        ["key", "ctrl+k"],
        ["type", "--delay", "40", name],
        ["key", "Return"],
    ):
        subprocess.run(
            [*WINDOW, "windowfocus", "--sync", *keys],
            check=True, env=os.environ | {"DISPLAY": screen}, timeout=PATIENCE_SECONDS,
            stdout=subprocess.DEVNULL,
        )  # fmt: skip
        time.sleep(3)
    time.sleep(5)


def _prove_run(machine: Machine, installer: Path, screen: str) -> None:
    say(f"{installer.name} for a plain user")
    shutil.copy(installer, machine.folder / "opt" / installer.name)
    if not (machine.folder / "usr/bin/xz").exists():
        lacking = machine.user(f"! sh /opt/{installer.name} 2>&1")
        must("apt install xz-utils" in lacking, f"without xz it says: {lacking}")
    machine.root("apt-get", "install", "-y", "-qq", "--no-install-recommends", "xz-utils", "bzip2")
    before = machine.files() - {f"opt/{installer.name}"}
    odd = f"/home/{USER}/O'Brien & Söhne"
    machine.user(
        f'sh /opt/{installer.name} && "$CHIPLINE_PREFIX/bin/chipline" --version'
        ' && "$CHIPLINE_PREFIX/lib/chipline/uninstall" && rmdir "$CHIPLINE_PREFIX"',
        CHIPLINE_PREFIX=odd,
    )
    program = ".local/bin/chipline"
    machine.user(f"sh /opt/{installer.name}")
    machine.user(f"{program} --self-test run-shown", DISPLAY=screen)
    look_at_result(machine.home / "run-shown", f"run-shown-{machine.suite}")
    shutil.rmtree(machine.home / "run-shown")
    _start_window(machine, program, screen, f"run-window-{machine.suite}.png")
    command = machine.user_command(f"exec {program}", DISPLAY=screen)
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _wait_for_window(screen)
    refused = subprocess.run(
        machine.user_command(f"sh /opt/{installer.name}"),
        check=False,
        capture_output=True,
        text=True,
    )
    must(refused.returncode and "is running" in refused.stderr + refused.stdout,
        "it was installed over a running program")  # fmt: skip
    running.send_signal(2)
    running.wait(timeout=PATIENCE_SECONDS)
    mine = {n: h for n, h in hashes(machine.home).items() if not n.startswith(".local/")}
    # An upgrade that would not start must leave the program that does.
    machine.user(
        f"sh /opt/{installer.name} --noexec --target broken >/dev/null && rm broken/program/lib/libpython3*"
    )
    broken = subprocess.run(
        machine.user_command("sh broken/install.sh"), check=False, capture_output=True, text=True
    )
    must(broken.returncode, "a program that does not start was installed")
    shutil.rmtree(machine.home / "broken")
    machine.user(f"{program} --version")
    machine.user(f"sh /opt/{installer.name}")
    machine.user(".local/lib/chipline/uninstall")
    (machine.folder / "opt" / installer.name).unlink()
    now = hashes(machine.home)
    must(
        {n: h for n, h in now.items() if not n.startswith(".local/")} == mine,
        "files of the user changed",
    )
    left = [n for n in machine.files() - before if not n.startswith(f"home/{USER}/")]
    left += [name for name in now if name.startswith(".local/")]
    must(not left, f"left behind: {left[:5]}")
    say("  refused while running, kept the old for a broken new one, removed; nothing is left")
