"""Builds for Windows, on Debian: the program's folder put together from pinned parts, setup and zip.

No Windows and no wine takes part: the interpreter is python.org's embeddable one, the libraries are
the wheels for Windows, the bytecode is compiled here by the same version of Python.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import notices
import parts
import sqlite_library

HERE = Path(__file__).parent / "windows"
#: The version of the interpreter, without its last part: bytecode must be of the same.
INTERPRETER = (3, 11)
UNUSED_RUNTIME = {"python.exe", "pythonw.exe", "_msi.pyd", "winsound.pyd", "python.cat"}
COMPILER = sqlite_library.COMPILER
PATHS = "python311.zip\n.\n..\\lib\n..\\app\\desktop\n"


def _run(*command: str | Path, **more: object) -> None:
    subprocess.run([str(part) for part in command], check=True, **more)  # type: ignore[call-overload]  # keywords as they are


def program(work: Path, python: Path, icons: Path, version: str) -> Path:
    """Put the program's folder together and return it."""
    if sys.version_info[:2] != INTERPRETER:
        raise SystemExit(
            "package: build with Python 3.11, for example: make package PYTHON=python3.11"
        )
    tree = work / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    _runtime(work, python, tree / "runtime")
    _libraries(work, python, tree / "lib")
    _program(tree / "app")
    _compile(tree)
    notices.write(tree / "app" / "resources" / "licences", python)
    shutil.copyfile(parts.ROOT / "LICENSE", tree / "LICENSE.txt")
    _launchers(work, icons, tree, version)
    _leave_out_unused_libraries(tree)
    return tree


def _runtime(work: Path, python: Path, target: Path) -> None:
    """Unpack the embeddable interpreter."""
    fetched = work / "embed"
    lock = HERE / "requirements.txt"
    stamp = fetched / "fetched-by"
    if not stamp.exists() or stamp.read_bytes() != lock.read_bytes():
        shutil.rmtree(fetched, ignore_errors=True)
        _run(
            python, "-m", "pip", "download", "-q", "--disable-pip-version-check", "--no-deps",
            "--no-binary", ":all:", "--require-hashes", "-r", lock, "-d", fetched,
        )  # fmt: skip
        stamp.write_bytes(lock.read_bytes())
    (interpreter,) = fetched.glob("python*.tar.gz")
    (sqlite,) = fetched.glob("sqlean*.tar.gz")
    with tarfile.open(interpreter) as archive:
        (name,) = (one for one in archive.getnames() if one.endswith("/data.zip"))
        inside = archive.extractfile(name)
        assert inside is not None  # noqa: S101  # a regular file
        with zipfile.ZipFile(inside) as packed:
            for member in packed.namelist():
                file = Path(member).name
                if not member.endswith("/") and file not in UNUSED_RUNTIME:
                    target.mkdir(parents=True, exist_ok=True)
                    (target / file).write_bytes(packed.read(member))
    (target / "python311._pth").write_text(PATHS, encoding="utf-8")
    library, version = sqlite_library.for_windows(sqlite, work, target / "_sqlite3.pyd")
    shutil.copyfile(library, target / "sqlite3.dll")
    print(f"SQLite {version} for Windows")


def _libraries(work: Path, python: Path, target: Path) -> None:
    """Install the locked wheels for Windows and leave out what we never reach."""
    whole = work / "wheels"
    lock = HERE.parent / "requirements.txt"
    stamp = whole / "made-from"
    if not stamp.exists() or stamp.read_bytes() != lock.read_bytes():
        shutil.rmtree(whole, ignore_errors=True)
        _run(
            python, "-m", "uv", "pip", "install", "-q", "--python-platform",
            "x86_64-pc-windows-msvc", "--python-version", "3.11", "--only-binary", ":all:",
            "--link-mode", "copy", "--require-hashes", "--target", whole, "-r", lock,
        )  # fmt: skip
        stamp.write_bytes(lock.read_bytes())
    for path in sorted(whole.rglob("*")):
        inside = path.relative_to(whole)
        if path.is_file() and _wanted(inside):
            (target / inside).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target / inside)


def _wanted(path: Path) -> bool:
    top, name = path.parts[0], path.name
    if len(path.parts) == 1:
        return path.suffix == ".py"
    if top == "bin" or top.endswith(".dist-info"):
        return False
    if path.suffix in parts.UNWANTED_SUFFIXES or parts.UNWANTED_NAMES & set(path.parts):
        return False
    if parts.is_unread(path.as_posix()):
        return False
    if top == "PySide6":
        return _wanted_of_qt(path)
    return not parts.is_excluded(".".join(path.with_suffix("").parts)) and name != "py.typed"


def _wanted_of_qt(path: Path) -> bool:
    if path.parts[1] == "plugins":
        return parts.keeps_plugin(path.parts[2], path.name)
    if path.parts[1] == "translations":
        return parts.keeps_translation(path.name)
    if len(path.parts) > 2:  # a folder of tools, of QML or for compilers
        return False
    if path.suffix == ".pyd":
        return path.stem in parts.QT_MODULES
    if path.name.startswith("Qt6"):
        return path.stem.removeprefix("Qt6") in parts.QT_LIBRARIES
    return path.suffix in (".py", ".dll") and path.stem != "opengl32sw"


def _program(target: Path) -> None:
    # Nothing that tools leave in a checkout: caches, bytecode, hidden files; nor translators' files.
    stray = shutil.ignore_patterns("__pycache__", ".*", "*.ts")
    for folder in ("desktop/chipline", "resources"):
        shutil.copytree(parts.ROOT / folder, target / folder, ignore=stray)


def _compile(tree: Path) -> None:
    """Compile all modules: nobody may write bytecode beside a program installed for all users.

    The bytecode takes the place of the sources, which would never be read.
    """
    for folder in (tree / "lib", tree / "app/desktop"):
        _run(
            sys.executable, "-m", "compileall", "-q", "-b", "-s", tree, "--invalidation-mode",
            "unchecked-hash", folder, env=os.environ | {"PYTHONHASHSEED": "0"},
        )  # fmt: skip
        for source in folder.rglob("*.py"):
            if source.with_suffix(".pyc").exists():
                source.unlink()


def _leave_out_unused_libraries(tree: Path) -> None:
    """Take away the run-time libraries that came with Qt and that nothing here asks for."""
    shipped = [path for path in tree.rglob("*") if path.suffix in (".dll", ".pyd", ".exe")]
    asked: set[str] = set()
    for path in shipped:
        listed = subprocess.run(
            ["x86_64-w64-mingw32-objdump", "-p", path], check=True, capture_output=True, text=True
        )
        asked |= {name.lower() for name in re.findall(r"DLL Name: (\S+)", listed.stdout)}
    for path in shipped:
        if (
            path.parent.name == "PySide6"
            and path.suffix == ".dll"
            and path.name.lower() not in asked
        ):
            path.unlink()


def _launchers(work: Path, icons: Path, tree: Path, version: str) -> None:
    numbers = ",".join([*version.split("."), "0", "0"][:4])
    compiled = work / "launcher.o"
    for file in ("chipline.ico", "chipline-file.ico"):
        shutil.copyfile(icons / file, work / file)
    shutil.copyfile(HERE / "launcher.manifest", work / "launcher.manifest")
    described = (HERE / "launcher.rc").read_text(encoding="utf-8")
    described = described.replace("NUMBERS", numbers).replace("TEXT", f'"{version}"')
    (work / "launcher.rc").write_text(described, encoding="utf-8")
    _run("x86_64-w64-mingw32-windres", "launcher.rc", "-O", "coff", "-o", compiled, cwd=work)
    for name, kind in (("Chipline.exe", "-mwindows"), ("chipline-cli.exe", "-mconsole")):
        _run(
            COMPILER, "-municode", kind, "-O2", "-s", "-static", "-Wall", "-Wl,--no-insert-timestamp",
            "-Wl,--dynamicbase,--nxcompat,--high-entropy-va", "-o", tree / name,
            HERE / "launcher.c", compiled,
        )  # fmt: skip


def _files(tree: Path) -> list[Path]:
    moment = int(os.environ["SOURCE_DATE_EPOCH"])
    found = sorted(tree.rglob("*"))
    for path in (tree, *found):
        os.utime(path, (moment, moment))
    return [path for path in found if path.is_file()]


def setup(tree: Path, icons: Path, out: Path, version: str, *, quick: bool = False) -> None:
    """Pack the setup; `quick` is for tests, and larger."""
    kilobytes = sum(path.stat().st_size for path in _files(tree)) // 1024
    defined = {"VERSION": version, "TREE": tree, "ICONS": icons, "OUT": out, "KILOBYTES": kilobytes}
    options = [f"-D{name}={value}" for name, value in defined.items()] + ["-DQUICK"] * quick
    _run("makensis", "-V2", *options, HERE / "installer.nsi")


def portable(tree: Path, _icons: Path, out: Path, version: str) -> None:
    """Pack the zip that needs no installation and keeps its settings in its folder."""
    moment = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).timetuple()[:6]
    top = f"Chipline-{version}"
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        mark = zipfile.ZipInfo(f"{top}/portable.txt", moment)
        packed.writestr(mark, "While this file is here, settings are kept in the folder “data”.\n")
        for path in _files(tree):
            about = zipfile.ZipInfo(f"{top}/{path.relative_to(tree).as_posix()}", moment)
            packed.writestr(about, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
