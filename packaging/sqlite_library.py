"""The SQLite that goes into the packages in place of the system's and of Windows' interpreter's."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
from importlib.util import find_spec
from pathlib import Path

import parts

COMPILER = "x86_64-w64-mingw32-gcc"
#: Where the sources lie in what carries them, and with which line its authors' own text ends.
SOURCES, END = "/sqlite/sqlite3.c", "/************************** End of sqlite3.c"
#: What Chipline asks of it, and what Python's module can use.
OPTIONS = (
    "ENABLE_FTS5", "ENABLE_MATH_FUNCTIONS", "ENABLE_RTREE", "ENABLE_COLUMN_METADATA", "USE_URI",
    "THREADSAFE",
)  # fmt: skip
NAME = re.compile(r"\bsqlite3_\w+")


def oldest() -> tuple[int, ...]:
    """Return the oldest version that a package may carry."""
    text = (parts.ROOT / "desktop/chipline/process_setup.py").read_text(encoding="utf-8")
    found = re.search(r"OLDEST_SQLITE = \(([\d, ]+)\)", text)
    if found is None:
        raise SystemExit("package: chipline/process_setup.py names no oldest SQLite.")
    return tuple(map(int, found[1].split(",")))


def refuse_older(version: str, where: str) -> None:
    """End the build when a package would carry a SQLite that is too old."""
    if tuple(map(int, version.split("."))) < oldest():
        wanted = ".".join(map(str, oldest()))
        raise SystemExit(f"package: {where} is SQLite {version}; it must be {wanted} or later.")


def for_linux() -> Path:
    """Return the library in the installed pysqlite3, which holds a whole SQLite."""
    found = find_spec("pysqlite3")
    folders = found.submodule_search_locations if found else None
    (library,) = (p for each in folders or () for p in Path(each).glob("_sqlite3.*.so"))
    return library


def version_of(library: Path) -> str:
    """Return which SQLite a library for this system holds."""
    ask = "import ctypes, sys; f = ctypes.CDLL(sys.argv[1]).sqlite3_libversion; "
    ask += "f.restype = ctypes.c_char_p; print(f().decode())"
    said = subprocess.run(
        [sys.executable, "-c", ask, library], check=True, capture_output=True, text=True
    )
    return said.stdout.strip()


def for_windows(archive: Path, work: Path, module: Path) -> tuple[Path, str]:
    """Compile the sources in an archive; return the library and its version.

    `module` is the interpreter's own, which must find in it all that it asks for.
    """
    with tarfile.open(archive) as packed:
        (name,) = (one for one in packed.getnames() if one.endswith(SOURCES))
        inside = packed.extractfile(name)
        assert inside is not None  # noqa: S101  # a regular file
        text, end, _added = inside.read().decode().partition(END)
    found = re.search(r'#define SQLITE_VERSION +"([\d.]+)"', text)
    if not end or found is None:
        raise SystemExit(f"package: {archive.name} holds no sources of SQLite as they were.")
    refuse_older(found[1], archive.name)
    code, library = work / "sqlite3.c", work / f"sqlite3-{found[1]}.dll"
    if not library.exists():
        code.write_text(text, encoding="utf-8")
        subprocess.run(
            [COMPILER, "-shared", "-O2", "-s", "-static-libgcc", "-DSQLITE_API=__declspec(dllexport)",
             *(f"-DSQLITE_{option}=1" for option in OPTIONS),
             "-Wl,--no-insert-timestamp,--dynamicbase,--nxcompat,--high-entropy-va",
             # Else it is reckoned from the path of the library.
             "-Wl,--image-base,0x180000000",
             "-o", library, code],
            check=True,
        )  # fmt: skip
    if lacking := _names(module) - _names(library):
        library.unlink()
        raise SystemExit(f"package: SQLite for Windows lacks {', '.join(sorted(lacking))}.")
    return library, found[1]


def _names(file: Path) -> set[str]:
    said = subprocess.run(
        ["x86_64-w64-mingw32-objdump", "-p", file], check=True, capture_output=True, text=True
    )
    return set(NAME.findall(said.stdout))
