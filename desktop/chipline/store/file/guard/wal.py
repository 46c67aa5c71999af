"""The write-ahead log beside an open file: whether it still is what SQLite wrote.

What has been committed since the last checkpoint stands in the `-wal` alone. SQLite takes it for
granted that nobody else touches that file; a program that synchronises folders cuts it short or
puts an older one back, and SQLite then folds the rest into the database, which ends it. So what
the WAL-index says (the `-shm`, which all who have the file open agree on) is compared with the file
before every commit and every checkpoint, and again before a commit is acknowledged.

Formats: https://www.sqlite.org/fileformat2.html#walformat and https://www.sqlite.org/walformat.html
"""

from __future__ import annotations

import struct
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import Enum, auto
from pathlib import Path
from zlib import crc32

from chipline.store.file.guard import file_identity, wal_frames
from chipline.store.file.guard.wal_frames import FRAME_HEADER, HEADER

_SALT = 8
#: Of the WAL-index: version, unused, change, state, byte order, page size, last frame, pages,
#: checksum of the last frame, salts, checksum of all this; it stands there twice.
_INDEX = struct.Struct("=3I2BH2I2I8s8s")
#: Where the index says how far a checkpoint that was begun is to go.
_ATTEMPTED = 128
#: So many frames say what a checkpoint wrote last.
_LAST = 32
#: Another program may begin the log anew between two looks.
_LOOKS = 5
#: So many times somebody else may have begun it anew since we last looked.
_BEGUN_ANEW = 1 << 16


@dataclass(frozen=True, slots=True)
class WalMark:
    """How far a log goes: the salts of its frames, how many, the last one's checksum; page in bytes.

    SQLite's checksum stands in the frame's head; `crc` is that of the whole frame, once it was read.
    """

    salt: bytes = bytes(_SALT)
    frames: int = 0
    checksum: bytes = bytes(8)
    page: int = 0
    crc: int | None = None

    def last_frame(self, log: Path) -> bytes | None:
        """Read the last frame, with its head; None when a log does not hold just this one there.

        Raises:
            OSError: it can't be read.
        """
        length = FRAME_HEADER + self.page
        with log.open("rb", buffering=0) as file:
            header = file.read(HEADER)
            file.seek(HEADER + (self.frames - 1) * length)
            frame = file.read(length)
        known = self.salt + self.checksum
        whole = header[16:24] == self.salt and frame[8:FRAME_HEADER] == known
        return frame if whole and len(frame) == length else None

    def fits(self, log: Path) -> bool:
        """Tell whether a log begins with just what was committed up to here."""
        if not self.frames:
            return True
        try:
            frame = self.last_frame(log)
        except OSError:
            return False
        return frame is not None and self.crc in (None, crc32(frame))

    def begun_anew(self, log: Path) -> bool:
        """Tell whether a log was begun anew just after this one; all of this one is then folded in."""
        salt = salt_of(log)
        return bool(salt) and _grown(salt, self.salt) == 1

    def follows(self, earlier: WalMark) -> bool:
        """Tell whether a log that went as far as `earlier` can have come to this."""
        if not earlier.frames:
            return True
        if self.salt == earlier.salt:
            return self.frames >= earlier.frames
        return 0 < _grown(self.salt, earlier.salt) <= _BEGUN_ANEW


def salt_of(log: Path) -> bytes:
    """Return the salts of a log; none where it has none."""
    with suppress(OSError), log.open("rb") as file:
        salt = file.read(HEADER)[16:24]
        return salt if len(salt) == _SALT else b""
    return b""


def is_earlier(salt: bytes, than: bytes) -> bool:
    """Tell whether a log with these salts is the same as another one, or one that it followed."""
    return _grown(than, salt) <= _BEGUN_ANEW


def _grown(salt: bytes, earlier: bytes) -> int:
    """Return how often a log was begun anew: the first salt grows by one each time."""
    return (int.from_bytes(salt[:4]) - int.from_bytes(earlier[:4])) % (1 << 32)


def log_of(path: Path) -> Path:
    """Return where SQLite keeps a file's log: beside the file itself, whatever link leads to it."""
    there = path.resolve()
    return there.with_name(there.name + "-wal")


class WalFault(Enum):
    """What another program did to a log while it was open."""

    REMOVED = auto()
    REPLACED = auto()
    OVERWRITTEN = auto()


class Wal:
    """Watches the log of one file that this process has open for writing."""

    def __init__(self, path: Path) -> None:
        """Begin to watch; the file must have been read, so that its log and index are there.

        Raises:
            OSError: they can't be read.
        """
        self.path = log_of(path)
        self._identity = file_identity.identity(self.path)
        # Kept open to the end: closing any handle of a file gives up what locks this process has.
        shared = self.path.with_name(path.resolve().name + "-shm")
        self._index = shared.open("rb", buffering=0)
        self._turn = threading.Lock()
        self._spoilt: WalFault | None = None
        self.mark = WalMark()
        self.pass_on()

    def trouble(self) -> WalFault | None:
        """Return what has become of the log; None when nothing has.

        What was spoilt once stays so: frames may be lost within it.
        """
        self._spoilt = self._spoilt or self._compare()
        return self._spoilt

    def pass_on(self) -> None:
        """Take what stands there now for good: from here on it is compared with that."""
        found = self._indexed()
        if found is None:
            return
        # What can't be read any more is told by the next look, for the mark stays.
        with suppress(OSError):
            frame = found.last_frame(self.path) if found.frames else b""
            if frame is not None:
                self.mark = replace(found, crc=crc32(frame))

    def _compare(self) -> WalFault | None:
        there = file_identity.identity(self.path)
        if there is None:
            return WalFault.REMOVED
        if there != self._identity:
            return WalFault.REPLACED
        seen = None
        for _look in range(_LOOKS):
            now = self._indexed()
            if now is None:
                continue  # whoever writes it is the next to be compared
            # What was there before must still be, and not only what has just been added.
            before = self.mark if self.mark.salt == now.salt else WalMark()
            if now.follows(self.mark) and before.fits(self.path) and self._added(before, now):
                return None
            seen = WalFault.OVERWRITTEN
        return seen

    def _added(self, before: WalMark, now: WalMark) -> bool:
        """Tell whether all that was added to a log is there."""
        if now == replace(before, crc=None):
            return True
        added = before.frames, now.frames, now.page
        return now.fits(self.path) and wal_frames.are_whole(self.path, *added)

    def look_through(self) -> WalFault | None:
        """Return the same as `trouble`, after every frame has been looked at."""
        now = self._indexed()
        whole = now is None or wal_frames.are_whole(self.path, 0, now.frames, now.page)
        # Whoever has begun it anew or added to it meanwhile is the next to be compared.
        if not whole and now == self._indexed():
            self._spoilt = self._spoilt or WalFault.OVERWRITTEN
        return self.trouble()

    def folded(self) -> tuple[bytes, int] | None:
        """Tell which log was folded in how far; None while somebody is just doing it."""
        with self._turn:
            self._index.seek(0)
            index = self._index.read(_ATTEMPTED + 4)
        done, tried = index[2 * _INDEX.size :][:4], index[_ATTEMPTED:]
        return (index[32:40], int.from_bytes(done, sys.byteorder)) if done == tried else None

    def last_pages(self) -> set[int]:
        """Return which pages the last frames hold; none where they can't be read."""
        mark, found = self.mark, set()
        with suppress(OSError), self.path.open("rb") as file:
            for number in range(max(0, mark.frames - _LAST), mark.frames):
                file.seek(HEADER + number * (FRAME_HEADER + mark.page))
                found.add(int.from_bytes(file.read(4)))
        return found

    def _indexed(self) -> WalMark | None:
        """Read what the index says; None when somebody is just writing it."""
        with self._turn:
            self._index.seek(0)
            both = self._index.read(2 * _INDEX.size)
        one, other = both[: _INDEX.size], both[_INDEX.size :]
        if one != other or len(other) < _INDEX.size:
            return None
        *_, size, frames, _pages, first, second, salt, _sum = _INDEX.unpack(one)
        page = (size & 0xFE00) | (size & 1) << 16
        return WalMark(salt, frames, struct.pack(">2I", first, second), page)

    def close(self) -> None:
        """Let go of the index, once no connection of this process needs its locks."""
        self._index.close()
