"""What the proofs of all systems share: displays, pictures, hashes, results of self-tests."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[1]
DIST, WORK = ROOT / "dist", ROOT / "build" / "package"
PROOF = WORK / "proof"
SCREEN = "1600x1000x24"


class Unproven(Exception):  # noqa: N818  # a finding, not a fault of this script
    """A package did not do what it must."""


def must(holds: object, message: str) -> None:
    """Stop when something is not so."""
    if not holds:
        raise Unproven(message)


def say(line: str) -> None:
    """Say how far it is."""
    print(line, flush=True)


def find(pattern: str) -> Path:
    """Return the one package in dist/ that fits."""
    found = sorted(DIST.glob(pattern))
    must(len(found) == 1, f"dist/ holds {len(found)} of {pattern}; run make package first")
    return found[0]


def install_tools(tools: dict[str, str]) -> None:
    """Install what is missing to test with."""
    missing = sorted({package for name, package in tools.items() if not shutil.which(name)})
    if missing:
        say(f"Installing {' '.join(missing)}")
        subprocess.run(["apt-get", "update", "-qq"], check=True)
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing],
            check=True, stdout=subprocess.DEVNULL,
            env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"})  # fmt: skip


@contextmanager
def display(number: int) -> Iterator[str]:
    """Run a display that nobody sees; what runs in a chroot reaches it too."""
    server = subprocess.Popen(
        ["Xvfb", f":{number}", "-screen", "0", SCREEN, "-ac", "-nolisten", "tcp"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    time.sleep(2)
    try:
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()


def picture(name: str, screen: str) -> None:
    """Keep a picture of the whole display."""
    subprocess.run(["import", "-display", screen, "-window", "root", PROOF / name], check=True)


def hashes(folder: Path) -> dict[str, str]:
    """Return the hash of every file below a folder."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def look_at_result(folder: Path, name: str) -> dict[str, object]:
    """Check what a self-test wrote, and keep it."""
    kept = PROOF / name
    shutil.rmtree(kept, ignore_errors=True)
    shutil.copytree(folder, kept)
    result: dict[str, object] = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    steps = result["steps"]
    assert isinstance(steps, list)  # noqa: S101  # chipline/selftest.py writes it so
    bad = [f"{step['name']}: {step['note']}" for step in steps if not step["ok"]]
    must(result["ok"] and not bad, f"{name}: " + "; ".join(bad))
    must(result.get("qt_platform"), f"{name}: it ended before its end")
    must(result.get("frozen"), f"{name}: it does not know that it is a package")
    say(
        f"  {name}: {len(steps)} steps, window after {result['seconds_to_window']} s, "
        f"Qt platform {result['qt_platform']}, Python {result['versions']['python']}"  # type: ignore[index]  # as above
    )
    return result
