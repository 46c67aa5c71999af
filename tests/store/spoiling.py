"""What a program that synchronises folders does to a workspace that is open."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from chipline.store.file.guard.wal import log_of


def cut_to_nothing(path: Path, _older: Path) -> None:
    os.truncate(log_of(path), 0)


def cut_in_the_middle(path: Path, _older: Path) -> None:
    os.truncate(log_of(path), log_of(path).stat().st_size // 2)


def cut_the_last_frame(path: Path, _older: Path) -> None:
    os.truncate(log_of(path), log_of(path).stat().st_size - 4_000)


def written_over(path: Path, older: Path) -> None:
    log_of(path).write_bytes(log_of(older).read_bytes())


def older_put_back(path: Path, older: Path) -> None:
    copy = path.with_name("synchronising")
    shutil.copy(log_of(older), copy)
    copy.replace(log_of(path))


def removed(path: Path, _older: Path) -> None:
    log_of(path).unlink()


def noise(path: Path, _older: Path) -> None:
    with log_of(path).open("r+b") as file:
        file.write(b"\xa5" * 20_000)


def file_replaced(path: Path, older: Path) -> None:
    copy = path.with_name("synchronising")
    shutil.copy(older, copy)
    copy.replace(path)


def all_replaced(path: Path, older: Path) -> None:
    file_replaced(path, older)
    older_put_back(path, older)


def file_written_over(path: Path, older: Path) -> None:
    shutil.copyfile(older, path)


Spoiling = Callable[[Path, Path], None]
#: By what becomes of the log; and of the file itself.
LOG: tuple[Spoiling, ...] = (
    cut_to_nothing,
    cut_in_the_middle,
    cut_the_last_frame,
    written_over,
    older_put_back,
    removed,
    noise,
)
FILE: tuple[Spoiling, ...] = (file_replaced, all_replaced)


def keep_older(path: Path, older: Path) -> None:
    """Keep what a program that synchronises would put back: the file and its log as they are now."""
    shutil.copy(path, older)
    shutil.copy(log_of(path), log_of(older))
