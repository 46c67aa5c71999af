"""What was acknowledged since a file was opened, kept beside the settings until it is closed.

The journal lies in the file and its log, which other programs may spoil or replace. So each entry
is written down once more where nobody synchronises, as it was committed. When the file turns out to
lack entries of its acknowledged log, after a kill or while it is open, `recovery.py` puts them back.

The first line is a head of fixed length, written over at every commit: which file it is, how far its
log went, and whether a checkpoint is under way. Then come the last entry that was there before, and
the entries since, each with its changes as the journal has them and a line that ends it.

What stays after closing is the head and the last entry's id: by the salts of former logs, one that is
put back later is known for what it is. What a killed program left stays as well when the file is opened
again, until the file itself has it, for its log may still be spoilt meanwhile.

A new one is written beside and takes the old one's place: killed at any moment, one of the two is there.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import sqlite3
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from chipline import paths
from chipline.records.changes import Change, Operation
from chipline.store.file.guard import file_identity
from chipline.store.file.guard.fingerprint import Fingerprint
from chipline.store.file.guard.wal import WalMark, is_earlier

_log = logging.getLogger(__name__)
_HEAD = 4_096
_encode = json.JSONEncoder(separators=(",", ":")).encode
#: Beyond so many bytes it begins anew: backups are made meanwhile.
_LARGEST = 64_000_000
#: Copies of sources up to this size are written down as well.
_LARGEST_COPY = 16_000_000
_END = b"."
#: The logs of so many former sessions are known, as many as the head has room for: one that is put
#: back later than that can't be told from what another program has begun.
_FORMER = 128
#: An entry's number and id.
Place = tuple[int, str]


@dataclass(frozen=True, slots=True)
class LoggedEntry:
    """One entry of the journal as it was acknowledged, and the copies that came with it."""

    seq: int
    id: str
    at: str
    who: str
    name: str
    device: str
    act: str
    of: int | None
    what: Operation
    params: Mapping[str, Any]
    why: str
    changes: tuple[Change, ...]
    copies: tuple[tuple[str, bytes], ...] = ()


@dataclass(frozen=True, slots=True)
class LogContent:
    """What is written in it: the file's number, how far its WAL went, and what was acknowledged."""

    file: int
    mark: WalMark
    folding: bool
    pages: Fingerprint | None
    former: tuple[bytes, ...]
    begin: Place
    steps: tuple[LoggedEntry, ...]
    #: Bytes up to the end of the last whole entry.
    size: int

    @property
    def last(self) -> Place:
        """The last entry that was acknowledged."""
        return (self.steps[-1].seq, self.steps[-1].id) if self.steps else self.begin

    def lacking(self, base: sqlite3.Connection) -> tuple[LoggedEntry, ...] | None:
        """Return the steps that a file lacks; None when its journal does not lead to them."""
        places = [self.begin, *((step.seq, step.id) for step in self.steps)]
        for number in range(len(places) - 1, -1, -1):
            row = base.execute(
                "SELECT id FROM journal WHERE seq = ?", places[number][:1]
            ).fetchone()
            if (row[0] if row else "") == places[number][1] and (row or not places[number][0]):
                rest = self.steps[number:]
                last = base.execute("SELECT coalesce(max(seq), 0) FROM journal").fetchone()[0]
                return rest if not rest or last == places[number][0] else None
        return None


def place_of(path: Path) -> Path:
    """Return where the acknowledged log of a file is kept."""
    name = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:24]
    return paths.settings_folder() / "open" / f"{name}.ledger"


def last_of(connection: sqlite3.Connection) -> Place:
    """Return the last entry of a journal; number 0 without any."""
    row = connection.execute("SELECT seq, id FROM journal ORDER BY seq DESC LIMIT 1").fetchone()
    return (int(row[0]), str(row[1])) if row else (0, "")


class AcknowledgedLog:
    """The acknowledged log of one file that is open for writing.

    Where it can't be written, work goes on without it.
    """

    def __init__(self, path: Path, base: sqlite3.Connection) -> None:
        """Begin it, for a file as `base` reads it; or go on with what a killed program left.

        Raises:
            sqlite3.Error: the journal can't be read.
        """
        former = read(path)
        goes_on = former is not None and former.steps and former.lacking(base) == ()
        self.last = former.last if former is not None and goes_on else last_of(base)
        self._workspace = path
        self._number = (file_identity.identity(path) or (0, 0))[1]
        # A file that is just being made is nobody's before it is closed.
        self._stays = self.last[0] > 0
        self._former = former.former if former is not None else ()
        self._size = 0
        self._mark = former.mark if former is not None else WalMark()
        #: What the file itself looks like.
        self.pages: Fingerprint | None = None
        self._file: BinaryIO | None = None
        try:
            if former is not None and goes_on:
                self._go_on(former.size)
            else:
                self._begin_anew()
        except OSError as error:
            _log.warning("What will be acknowledged can’t be written down: %s", error)

    def add(self, connection: sqlite3.Connection, mark: WalMark) -> None:
        """Write down what the journal has beyond what stands here, and how far the log goes."""
        file = self._file
        if file is None:
            return
        try:
            for seq, entry in connection.execute(
                "SELECT seq, id FROM journal WHERE seq > ? ORDER BY seq", (self.last[0],)
            ).fetchall():
                if self._size > _LARGEST:
                    self._begin_anew()
                    file = self._file or file
                for piece in _lines(connection, seq):
                    self._size += len(piece)
                    file.write(piece)
                self.last = (seq, entry)
            self.seal(mark)
        except (OSError, sqlite3.Error) as error:
            _log.warning("What was acknowledged could not be written down: %s", error)

    def fold(self, *, over: bool = False) -> None:
        """Write down that the log is just being folded into the file on closing, or was."""
        self.pages = None if over else self.pages
        self.seal(WalMark() if over else self._mark, folding=not over)

    def seal(self, mark: WalMark, *, folding: bool = False) -> None:
        """Write down how far the log goes, and whether it is just being folded into the file."""
        if self._mark.frames and not is_earlier(self._mark.salt, mark.salt):
            self._former = (*self._former, self._mark.salt)[-_FORMER:]
        self._mark = mark
        if self._file is None:
            return
        with suppress(OSError):
            self._file.seek(0)
            self._file.write(_head(self._number, mark, self._former, self.pages, folding=folding))
            self._file.seek(0, os.SEEK_END)

    def let_go(self) -> None:
        """Let go of what a killed program left, once the file itself has it."""
        if self._went_on:
            self._went_on = False
            with suppress(OSError):
                self._begin_anew()

    _went_on = False

    def _go_on(self, size: int) -> None:
        """Go on after the last entry that was written down whole."""
        self._file = place_of(self._workspace).open("r+b", buffering=0)
        self._size = self._file.truncate(size)
        self._file.seek(0, os.SEEK_END)
        self._went_on = True

    def _begin_anew(self) -> None:
        """Let go of all entries: what comes from now on follows the last one.

        Raises:
            OSError: it can't be written; what stood there stays.
        """
        head = _head(self._number, self._mark, self._former, self.pages)
        content = head + _first(self._workspace, self.last)
        if self._file is not None:
            # Windows lets nothing take the place of a file that is open.
            self._file.close()
            self._file = None
        place = _put(self._workspace, content)
        self._file = place.open("r+b", buffering=0)
        self._size = self._file.seek(0, os.SEEK_END)

    def close(self, *, keep: bool) -> None:
        """Put it away; `keep` leaves it as it is for whoever opens the file next."""
        if self._file is None:
            return
        if not keep and self._stays:
            self.seal(WalMark())
            with suppress(OSError):
                self._begin_anew()
        if self._file is not None:
            self._file.close()
            self._file = None
        if not keep and not self._stays:
            forget(self._workspace)


_FLAGS = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
_BESIDE = ".part"


def _put(path: Path, content: bytes) -> Path:
    """Write an acknowledged log beside its place and bring it there; return the place.

    Raises:
        OSError: it can't be written; what stood there stays.
    """
    place = place_of(path)
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = place.with_name(place.name + _BESIDE)
    # It holds what the workspace holds: for nobody else to read.
    with os.fdopen(os.open(draft, _FLAGS, 0o600), "wb") as file:
        file.write(content)
    return draft.replace(place)


def _head(
    number: int,
    mark: WalMark,
    former: tuple[bytes, ...],
    pages: Fingerprint | None = None,
    *,
    folding: bool = False,
) -> bytes:
    said = {
        "file": number,
        "folding": folding,
        "mark": _said(mark) | {"salt": mark.salt.hex(), "checksum": mark.checksum.hex()},
        "pages": _said(pages) if pages else None,
        "former": [each.hex() for each in former],
    }
    return _encode(said).encode().ljust(_HEAD - 1) + b"\n"


def _said(one: WalMark | Fingerprint) -> dict[str, Any]:
    # Not `asdict`, which copies every page number: this is written at each commit.
    return {each: getattr(one, each) for each in one.__slots__}


def _first(path: Path, last: Place) -> bytes:
    return json.dumps([str(path), *last]).encode() + b"\n"


def settle(path: Path, record: LogContent) -> None:
    """Let go of the steps of an acknowledged log: what they were has been put back, or told."""
    former = (*record.former, *([record.mark.salt] if record.mark.frames else []))[-_FORMER:]
    with suppress(OSError):
        number = (file_identity.identity(path) or (0, 0))[1]
        _put(path, _head(number, WalMark(), former) + _first(path, record.last))


def forget(path: Path) -> None:
    """Remove the acknowledged log of a file."""
    with suppress(OSError):
        place_of(path).unlink(missing_ok=True)


#: Changes as the journal has them, JSON without tabs and line ends; and the copies that they name. SQLite
#: puts them together: line by line it takes as long again.
_ROWS = """
SELECT group_concat(line, char(10)), group_concat(hash, char(10)) FROM (
    SELECT kind || char(9) || record || char(9) || ifnull(before, '') || char(9) || ifnull(after, '')
        || char(9) || ifnull(into_record, '') AS line,
        CASE kind WHEN 'source' THEN json_extract(after, '$.copy_hash') END AS hash
    FROM journal_change WHERE row BETWEEN ? AND ? ORDER BY row)
"""
_ROWS_AT_ONCE = 500


def _lines(connection: sqlite3.Connection, seq: int) -> Iterator[bytes]:
    """Yield one entry, its changes and the copies they name, in pieces."""
    first, size, *entry = connection.execute(
        'SELECT first_row, size, seq, id, at, who, name, device, act, "of", what, params, why '
        "FROM journal WHERE seq = ?",
        (seq,),
    ).fetchone()
    piece = json.dumps(entry).encode() + b"\n"
    copies: set[str] = set()
    for begin in range(first, first + size, _ROWS_AT_ONCE):
        end = min(begin + _ROWS_AT_ONCE, first + size) - 1
        for lines, hashes in _put_together(connection, begin, end):
            if lines is not None:
                piece += lines.encode() + b"\n"
            yield piece
            piece = b""
            copies.update(hashes.split("\n") if hashes else ())
    for digest in copies:
        yield _copy(connection, digest)
    yield piece + _END + b"\n"


def _put_together(
    connection: sqlite3.Connection, first: int, last: int
) -> Iterator[tuple[str | None, str | None]]:
    """Yield the lines of some changes and what copies they name, in as few texts as SQLite can make."""
    try:
        yield connection.execute(_ROWS, (first, last)).fetchone()
    except sqlite3.DataError:  # it is longer than any value may be
        if first == last:
            raise
        middle = (first + last) // 2
        yield from _put_together(connection, first, middle)
        yield from _put_together(connection, middle + 1, last)


def _copy(connection: sqlite3.Connection, digest: str) -> bytes:
    row = connection.execute(
        "SELECT bytes FROM content WHERE hash = ? AND size <= ?", (digest, _LARGEST_COPY)
    ).fetchone()
    return b"\t".join((b"copy", digest.encode(), b64encode(row[0]))) + b"\n" if row else b""


def read(path: Path) -> LogContent | None:
    """Read the acknowledged log that a killed program left of a file; None without a whole head."""
    try:
        head, first, *lines = place_of(path).read_bytes().split(b"\n")
        said = json.loads(head)
        mark = said["mark"]
        mark |= {each: bytes.fromhex(mark[each]) for each in ("salt", "checksum")}
        _path, seq, entry = json.loads(first)
        steps = tuple(_steps(lines))
        pages = said["pages"]
        if pages is not None:
            pages = Fingerprint(**pages | {"pages": tuple(pages["pages"])})
        folding, number = bool(said["folding"]), int(said["file"])
        former = tuple(bytes.fromhex(each) for each in said["former"])
        # The last whole entry ends with a line of its own.
        ends = [n for n, line in enumerate(lines) if line == _END]
        whole = lines[: ends[-1] + 1] if ends else []
        size = sum(len(line) + 1 for line in (head, first, *whole))
        return LogContent(
            number, WalMark(**mark), folding, pages, former, (seq, entry), steps, size
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _steps(lines: list[bytes]) -> Iterator[LoggedEntry]:
    """Yield the entries that were written down whole."""
    begin = 0
    for number, line in enumerate(lines):
        if line != _END:
            continue
        entry, *rows = lines[begin:number]
        begin = number + 1
        parts = [row.split(b"\t") for row in rows]
        changes = tuple(_change(each) for each in parts if len(each) == _CHANGE)
        copies = tuple(
            (each[1].decode(), b64decode(each[2])) for each in parts if each[0] == b"copy"
        )
        seq, own, at, who, name, device, act, of, what, params, why = json.loads(entry)
        yield LoggedEntry(
            seq,
            own,
            at,
            who,
            name,
            device,
            act,
            of,
            Operation(what),
            json.loads(params),
            why,
            changes,
            copies,
        )


_CHANGE = 5


def _change(parts: list[bytes]) -> Change:
    kind, record, before, after, into = parts
    return Change(
        kind.decode(),
        record.decode(),
        json.loads(before) if before else None,
        json.loads(after) if after else None,
        into.decode() or None,
    )
