"""Paths in the settings of a portable copy, which still lead somewhere when the copy was moved.

A stick has another letter, or another folder, on each computer. Whatever path leads into the copy's
own folder is therefore kept from there, wherever in the settings it stands.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from chipline.paths import settings_folder

#: Lies beside the program's folder of settings in a portable copy, and nowhere else.
SIGN = "portable.txt"
_FROM_HERE = "portable:"


def kept(plain: Any) -> Any:
    """Return settings as they are written: paths into the portable copy from its folder."""
    folder = _folder()
    if folder is None:
        return plain

    def keep(text: str) -> str:
        path = Path(text)
        if not path.is_absolute() or not path.is_relative_to(folder):
            return text
        return _FROM_HERE + path.relative_to(folder).as_posix()

    return _mapped(plain, keep)


def found(plain: Any) -> Any:
    """Return settings as they are used: what was kept from the copy's folder, where that is now."""
    folder = _folder()
    if folder is None:
        return plain

    def find(text: str) -> str:
        if not text.startswith(_FROM_HERE):
            return text
        return str(folder / text.removeprefix(_FROM_HERE))

    return _mapped(plain, find)


def _folder() -> Path | None:
    folder = settings_folder().absolute().parent
    return folder if (folder / SIGN).is_file() else None


def _mapped(plain: Any, change: Callable[[str], str]) -> Any:
    if isinstance(plain, str):
        return change(plain)
    if isinstance(plain, list):
        return [_mapped(one, change) for one in plain]
    if isinstance(plain, dict):
        return {_mapped(name, change): _mapped(value, change) for name, value in plain.items()}
    return plain
