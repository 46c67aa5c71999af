"""What is set once for the whole process, before any other part of it is imported."""

from __future__ import annotations

import builtins
import ctypes
import gc
import os
import sys
from collections.abc import MutableMapping
from importlib.util import find_spec
from pathlib import Path

_SQLITE_CONFIG_MEMSTATUS = 9
#: Older ones read memory that isn't theirs where a stranger's file makes them; packages carry none.
#: Source: https://www.sqlite.org/releaselog/3_50_2.html
OLDEST_SQLITE = (3, 50, 2)
#: Takes all rights from the group and from others: files are 0600, folders 0700.
_OWNER_ONLY = 0o077


def settle() -> None:
    """Set what can only be set at the beginning."""
    if getattr(sys, "frozen", False) and sys.platform.startswith("linux"):
        hand_on_only_what_was_given(os.environ, str(getattr(sys, "_MEIPASS", "")))
    # Nearly all that the start makes stays to the end: classes, tables, widgets. Looking through it
    # for garbage every 700 objects, as Python does by itself, costs a sixth of the start; the window
    # looks in its own time from then on.
    gc.set_threshold(500_000, 20, 20)
    load_newer_sqlite()
    leave_out_statistics()
    # What the program writes is read by its user alone, until he gives it to others himself.
    os.umask(_OWNER_ONLY)


def hand_on_only_what_was_given(environment: MutableMapping[str, str], folder: str) -> None:
    """Take out of the environment what the packaged program's starter led into its own folder.

    By then it has served its purpose here. Handed on to a browser, a viewer or a file manager, our
    older libraries would keep them from starting.
    """
    given = environment.pop("LD_LIBRARY_PATH_ORIG", None)
    if given is not None:
        environment["LD_LIBRARY_PATH"] = given
    for name in [name for name in environment if not name.startswith("_")] if folder else ():
        _drop_parts(environment, name, folder)


def _drop_parts(environment: MutableMapping[str, str], name: str, folder: str) -> None:
    parts = environment.get(name, "").split(os.pathsep)
    kept = [part for part in parts if part != folder and not part.startswith(folder + os.sep)]
    if not kept:
        del environment[name]
    elif len(kept) < len(parts):
        environment[name] = os.pathsep.join(kept)


def load_newer_sqlite() -> bool:
    """Let Python's `sqlite3` use the SQLite that comes with us; False if there is none or too late.

    Linux distributions keep the SQLite they began with, for years. Their Python finds its functions
    in whichever library of the process was loaded first, so that loading pysqlite3's, which holds a
    whole SQLite, is enough; its own module of Python, which can less than Python's, is not used. In
    packages the newer SQLite lies in the place of the system's.
    """
    if "_sqlite3" in sys.modules or getattr(sys, "frozen", False):
        return False
    found = find_spec("pysqlite3") if sys.platform.startswith("linux") else None
    folders = found.submodule_search_locations if found else None
    library = next((p for each in folders or () for p in Path(each).glob("_sqlite3.*.so")), None)
    if library is None:
        return False
    try:
        ctypes.CDLL(str(library), mode=ctypes.RTLD_GLOBAL)
    except OSError:
        return False
    return True


def leave_out_statistics() -> bool:
    """Let SQLite keep no statistics of its memory, which nobody here reads; False if it can't be.

    They are guarded by one lock for all threads, which SQLite takes for many a value: two threads
    that read a large table wait for each other more than they read. SQLite takes this setting only
    before its first use. Source: https://www.sqlite.org/c3ref/c_config_covering_index_scan.html
    """
    if "_sqlite3" in sys.modules:
        return False
    try:
        return bool(_sqlite().sqlite3_config(_SQLITE_CONFIG_MEMSTATUS, 0) == 0)
    except (OSError, AttributeError, TypeError):
        return False


def keeps_statistics() -> bool | None:
    """Tell whether SQLite counts its memory; None where it can't be asked. It must be in use."""
    try:
        used = _sqlite().sqlite3_memory_used
    except (OSError, AttributeError, TypeError):
        return None
    used.restype = ctypes.c_int64
    return bool(used() > 0)


def import_plainly() -> None:
    """Give Python its own way of importing back, in whose place PySide has put another.

    PySide's lets a module ask for other spellings of Qt's names, which none here does. To learn
    whether one might, it reads the source text of each module that is imported, of all libraries
    too, and Python keeps these texts: a tenth of the start, and some megabytes to the end.
    """
    own = getattr(builtins, "__orig_import__", None)
    if own is not None:
        builtins.__import__ = own


def _sqlite() -> ctypes.CDLL:
    # Of all that is loaded, what Python's module finds; or that holds SQLite itself, or leads there.
    everything = ctypes.CDLL(None) if sys.platform.startswith("linux") else None
    if everything is not None and hasattr(everything, "sqlite3_config"):
        return everything
    return ctypes.CDLL(_library())


def _library() -> str | None:
    spec = find_spec("_sqlite3")
    if spec is None or spec.origin is None or not spec.has_location:
        return None
    # On Windows it lies beside the module, whose own name leads nowhere further.
    beside = Path(spec.origin).with_name("sqlite3.dll")
    return str(beside) if beside.exists() else spec.origin
