"""`make package`: builds all packages that this machine can build into dist/.

    python packaging/build.py [linux] [windows]

Needs Debian 12 or later and, for what is missing, the network; see CONTRIBUTING.md, Releases.
"""

from __future__ import annotations

import ctypes.util
import hashlib
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import time
from datetime import UTC, datetime
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
DIST, WORK = ROOT / "dist", ROOT / "build" / "package"
_MINOR = f"{sys.version_info.major}.{sys.version_info.minor}"
#: What Debian must bring to build with, by the command that shows that it is there.
TOOLS = {
    "linux": {"strip": "binutils", "chrpath": "chrpath", "makeself": "makeself", "xz": "xz-utils"},
    "windows": {"makensis": "nsis", "x86_64-w64-mingw32-gcc": "gcc-mingw-w64-x86-64"},
}


def version() -> str:
    """Return the version of the program."""
    text = (ROOT / "desktop" / "chipline" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'__version__ = "(.+)"', text)
    if found is None:
        raise SystemExit("package: chipline/__init__.py names no version.")
    return found[1]


def moment() -> int:
    """Return the time that all packages bear: of the last commit, unless the environment says."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    found = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, check=False, capture_output=True, text=True
    )
    return int(found.stdout) if found.returncode == 0 and found.stdout else 1_767_225_600


def install_tools(systems: list[str]) -> None:
    """Install what is missing to build with, or say what."""
    wanted = {name: package for system in systems for name, package in TOOLS[system].items()}
    missing = sorted({package for name, package in wanted.items() if not shutil.which(name)})
    shared = sysconfig.get_config_var("Py_ENABLE_SHARED")
    if "linux" in systems and not shared and not ctypes.util.find_library(f"python{_MINOR}"):
        missing.append(f"libpython{_MINOR}")
    if not missing:
        return
    if os.geteuid() or not shutil.which("apt-get"):
        raise SystemExit(f"package: install these first: {' '.join(missing)}")
    print(f"Installing {' '.join(missing)}")
    subprocess.run(["apt-get", "update", "-qq"], check=True)
    subprocess.run(
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing],
        check=True,
        stdout=subprocess.DEVNULL,
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
    )


def environment(name: str, lock: str) -> Path:
    """Make a virtual environment from a lock, unless it stands already; return its interpreter."""
    folder = WORK / name
    python = folder / "bin" / "python"
    stamp = folder / "made-from"
    text = (HERE / lock).read_text(encoding="utf-8") + sys.version
    if stamp.exists() and stamp.read_text(encoding="utf-8") == text:
        return python
    subprocess.run([sys.executable, "-m", "venv", "--clear", folder], check=True)
    pip = [python, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--require-hashes"]
    subprocess.run([*pip, "-r", HERE / lock], check=True)
    stamp.write_text(text, encoding="utf-8")
    return python


def timed(what: str, began: float) -> None:
    """Say how long something took."""
    print(f"{what}: {time.monotonic() - began:.0f} s", flush=True)


def for_linux(python: Path) -> list[Path]:
    """Build the .deb and the .run."""
    import on_linux  # noqa: PLC0415  # as its tools: only where it is asked for

    number, day = version(), datetime.fromtimestamp(moment(), UTC).date().isoformat()
    icons = WORK / "icons"
    began = time.monotonic()
    made = on_linux.program(WORK / "linux", python)
    timed("program for Linux", began)
    packages = {
        DIST / f"chipline_{number}_amd64.deb": on_linux.deb,
        DIST / f"chipline-{number}-linux-x86_64.run": on_linux.run_file,
    }
    for out, pack in packages.items():
        began = time.monotonic()
        pack(made, icons, WORK / "linux", out, number, day)
        timed(out.name, began)
    return list(packages)


def for_windows(python: Path) -> list[Path]:
    """Build the setup and the portable zip."""
    import on_windows  # noqa: PLC0415  # as above

    number = version()
    began = time.monotonic()
    tree = on_windows.program(WORK / "windows", python, WORK / "icons", number)
    timed("program for Windows", began)
    packages = {
        DIST / f"Chipline-{number}-win64-setup.exe": on_windows.setup,
        DIST / f"Chipline-{number}-win64-portable.zip": on_windows.portable,
    }
    for out, pack in packages.items():
        began = time.monotonic()
        pack(tree, WORK / "icons", out, number)
        timed(out.name, began)
    return list(packages)


def main(asked: list[str]) -> None:
    """Build for the systems that were asked for, by default for all."""
    systems = asked or list(TOOLS)
    if unknown := set(systems) - set(TOOLS):
        raise SystemExit(f"package: no recipe for {', '.join(unknown)}; there are linux, windows.")
    os.environ["SOURCE_DATE_EPOCH"] = str(moment())
    os.umask(0o022)
    sys.path.insert(0, str(HERE))
    import notices  # noqa: PLC0415  # the folder is no package: see tests/unit/test_architecture.py

    install_tools(systems)
    DIST.mkdir(exist_ok=True)
    WORK.mkdir(parents=True, exist_ok=True)
    python = environment("tools", "requirements-package.txt")
    subprocess.run([python, HERE / "icons.py", WORK / "icons"], check=True)
    subprocess.run([python, HERE / "translations.py", "--shipped"], check=True)
    made = for_linux(python) if "linux" in systems else []
    made += for_windows(python) if "windows" in systems else []
    bill = DIST / f"chipline-{version()}-sbom.cdx.json"
    runtime = environment("runtime", "requirements.txt")
    notices.sbom(python.with_name("cyclonedx-py"), runtime, bill, version())
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(DIST.iterdir())
        if path.is_file() and path.name != "SHA256SUMS"
    ]
    (DIST / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
    for path in [*made, bill]:
        print(f"{path.stat().st_size / 1e6:7.1f} MB  {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main(sys.argv[1:])
