"""Builds for Linux: the program's folder by PyInstaller, the .deb and the .run from it."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import notices
import parts
import sqlite_library

HERE = Path(__file__).parent / "linux"
#: What Debian must install besides; everything else is in the package. The first is the true floor:
#: the interpreter needs it.
DEPENDS = (
    "libc6 (>= 2.36)", "libcups2t64 | libcups2", "libdbus-1-3", "libegl1", "libexpat1", "libfontconfig1", "libfreetype6",
    "libgcc-s1", "libgl1", "libglib2.0-0t64 | libglib2.0-0", "libstdc++6 (>= 12)", "libuuid1",
    "libwayland-client0", "libwayland-cursor0", "libx11-6",
    "libx11-xcb1", "libxcb-glx0", "libxcb-randr0", "libxcb-render0", "libxcb-shape0", "libxcb-shm0",
    "libxcb-sync1", "libxcb-xfixes0", "libxcb-xkb1", "libxcb1", "libxkbcommon-x11-0",
    "libxkbcommon0", "xkb-data", "zlib1g",
    "fonts-dejavu-core | fonts-noto-core | fonts-liberation2 | fonts-liberation",
)  # fmt: skip
#: The last writes the names of Chinese, Japanese and Korean firms.
RECOMMENDS = (
    "shared-mime-info", "desktop-file-utils",
    "fonts-noto-cjk | fonts-wqy-zenhei | fonts-wqy-microhei | fonts-droid-fallback",
)  # fmt: skip
MAINTAINER = "The Chipline authors <authors@chipline.invalid>"
#: What the interpreter's module asks the system for; in the package it is ours.
SQLITE = "libsqlite3.so.0"
#: How the installer without root begins, and what it says before anything else.
MAKESELF = Path("/usr/share/makeself/makeself-header.sh")
NEEDS_XZ = (
    "#!/bin/sh\n",
    """#!/bin/sh
if ! command -v xz >/dev/null 2>&1; then
    echo "This installer unpacks itself with xz, which is missing here. Install it first, on Debian or Ubuntu with: sudo apt install xz-utils" >&2
    exit 1
fi
""",
)
ICON_SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def _run(*command: str | Path, **more: object) -> None:
    subprocess.run([str(part) for part in command], check=True, **more)  # type: ignore[call-overload]  # keywords as they are


def program(work: Path, python: Path) -> Path:
    """Freeze the program into a folder and return it."""
    environment = os.environ | {"PYTHONHASHSEED": "0"}
    _run(
        python, "-m", "PyInstaller", "-y", "--log-level", "ERROR", "--distpath", work,
        "--workpath", work / "pyinstaller", HERE / "chipline.spec", env=environment,
    )  # fmt: skip
    made = work / "chipline"
    library = made / "lib"
    for path in library.iterdir():
        if path.is_symlink() and not path.exists():
            path.unlink()
    # The interpreter and its extension modules; Qt's and OpenBLAS' libraries stay as published.
    ours = [*library.glob("libpython3*.so*"), *library.rglob("*.cpython-3*.so"), library / SQLITE]
    _run("strip", "--strip-unneeded", *ours)
    sqlite_library.refuse_older(sqlite_library.version_of(library / SQLITE), SQLITE)
    dynamic = [*library.glob("libpython3*.so*"), *library.glob("python3*/lib-dynload/*.so")]
    for path in dynamic:
        # An interpreter built by hand looks for libraries where the build machine had them.
        subprocess.run(["chrpath", "-d", path], check=False, capture_output=True)
    notices.write(made / "lib" / "resources" / "licences", python, made)
    _set_times(made)
    return made


def _set_times(folder: Path) -> None:
    moment = int(os.environ["SOURCE_DATE_EPOCH"])
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (moment, moment), follow_symlinks=False)
        if not path.is_symlink():
            executable = path.is_dir() or (path.stat().st_mode & 0o100 and ".so" not in path.name)
            path.chmod(0o755 if executable else 0o644)


def share(folder: Path, icons: Path, version: str, date: str) -> None:
    """Write what the desktop reads: menu entry, icons, MIME type, description."""
    _put(HERE / "chipline.desktop", folder / "applications" / "chipline.desktop")
    _put(HERE / "chipline-mime.xml", folder / "mime" / "packages" / "chipline.xml")
    about = folder / "metainfo" / "chipline.metainfo.xml"
    _put(HERE / "chipline.metainfo.xml", about)
    about.write_text(about.read_text().replace("@VERSION@", version).replace("@DATE@", date))
    theme = folder / "icons" / "hicolor"
    kinds = (
        ("chipline", "apps", "chipline"),
        ("chipline-file", "mimetypes", "application-x-chipline"),
    )
    for drawing, place, name in kinds:
        for size in ICON_SIZES:
            _put(icons / f"{drawing}-{size}.png", theme / f"{size}x{size}" / place / f"{name}.png")
        _put(HERE.parent / f"{drawing}.svg", theme / "scalable" / place / f"{name}.svg")


def _put(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def deb(made: Path, icons: Path, work: Path, out: Path, version: str, date: str) -> None:
    """Pack the Debian package."""
    root = work / "deb"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(made, root / "usr/lib/chipline", symlinks=True)
    share(root / "usr/share", icons, version, date)
    (root / "usr/bin").mkdir()
    (root / "usr/bin/chipline").symlink_to("../lib/chipline/chipline")
    papers = root / "usr/share/doc/chipline"
    _put(HERE / "copyright", papers / "copyright")
    _zip(papers / "NEWS.gz", (parts.ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    day = format_datetime(datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC))
    entry = (
        f"chipline ({version}) stable; urgency=medium\n\n  * See NEWS.\n\n -- {MAINTAINER}  {day}\n"
    )
    _zip(papers / "changelog.gz", entry)
    manual = (HERE / "chipline.1").read_text(encoding="utf-8").replace("@VERSION@", version)
    _zip(root / "usr/share/man/man1/chipline.1.gz", manual)
    _put(HERE / "lintian-overrides", root / "usr/share/lintian/overrides/chipline")
    kilobytes = sum(p.lstat().st_size for p in root.rglob("*") if p.is_file()) // 1024
    control = root / "DEBIAN" / "control"
    control.parent.mkdir()
    control.write_text(
        f"Package: chipline\nVersion: {version}\nArchitecture: amd64\nSection: science\n"
        f"Priority: optional\nInstalled-Size: {kilobytes}\nDepends: {', '.join(DEPENDS)}\n"
        f"Recommends: {', '.join(RECOMMENDS)}\n"
        f"Maintainer: {MAINTAINER}\n"
        "Description: offline explorer of AI-chip export restrictions\n"
        " Firms, chips, facilities, AI models, restrictions and relocations, every fact\n"
        " with its source and its grade, on one timeline, as of any day.\n"
    )
    _set_times(root)
    out.unlink(missing_ok=True)
    _run(
        "dpkg-deb", "--root-owner-group", "-Zxz", f"-z{os.environ.get('CHIPLINE_XZ', '6')}",
        "--threads-max=1", "--build", root, out, stdout=subprocess.DEVNULL,
    )  # fmt: skip


def _zip(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), mtime=0))


def run_file(made: Path, icons: Path, work: Path, out: Path, version: str, date: str) -> None:
    """Pack the installer that needs no root."""
    stage = work / "run"
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(made, stage / "program", symlinks=True)
    share(stage / "share", icons, version, date)
    for name in ("install.sh", "uninstall.sh"):
        text = (HERE / name).read_text(encoding="utf-8").replace("@VERSION@", version)
        (stage / name).write_text(text, encoding="utf-8")
    (stage / "install.sh").chmod(0o755)
    _set_times(stage)
    moment = os.environ["SOURCE_DATE_EPOCH"]
    header = work / "header.sh"
    plain = MAKESELF.read_text(encoding="utf-8")
    if NEEDS_XZ[0] not in plain:
        raise SystemExit(f"package: {MAKESELF} does not begin as it did; see NEEDS_XZ.")
    header.write_text(plain.replace(*NEEDS_XZ, 1), encoding="utf-8")
    packed = work / "packed.run"
    packed.unlink(missing_ok=True)
    # With paths of this machine it would tell where it was built, and be another file in each place.
    _run(
        "makeself", "--header", f"./{header.name}", "--xz",
        "--complevel", os.environ.get("CHIPLINE_XZ", "6"), "--threads", "1", "--nox11", "--sha256",
        "--nomd5", "--nocrc", "--packaging-date", date, "--tar-format", "gnu",
        "--tar-extra", f"--sort=name --owner=0 --group=0 --numeric-owner --mtime=@{moment}",
        stage.name, packed.name, f"Chipline {version}", "./install.sh",
        cwd=work, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    if os.fsencode(work) in packed.read_bytes()[:100_000]:
        raise SystemExit("package: the .run tells where it was built.")
    packed.replace(out)
