"""Whether the frames of a write-ahead log are those that were written: by their checksums, as SQLite does.

A log that another program cut short while frames were being added has a hole before its last one.
SQLite reads what lies in it as it stands, and looks at checksums only when it opens a file.

Format: https://www.sqlite.org/fileformat2.html#walformat
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

HEADER = 32
FRAME_HEADER = 24
#: The first bytes of a frame's header that its checksum covers: page number and size.
_SUMMED = 8
_MODULUS = 1 << 32
#: So many frames at a time stay in the processor's cache.
_BLOCK = 64
#: What the last bit of a log's first number says of its words.
_ORDER = {0: "<u4", 1: ">u4"}


def are_whole(log: Path, first: int, last: int, page: int) -> bool:
    """Tell whether the frames from `first` on, and before `last`, follow from what stands before them.

    The frames are numbered from 0; `page` is the size of a page in bytes.
    """
    if first >= last:
        return True
    # A command that only reads does not pay for it.
    import numpy as np  # noqa: PLC0415  # see above

    length = FRAME_HEADER + page
    try:
        with log.open("rb") as file:
            header = file.read(HEADER)
            seed = header[24:]
            if first:
                file.seek(HEADER + (first - 1) * length)
                seed = file.read(length)[16:FRAME_HEADER]
            order = _ORDER[header[3] & 1]
            for begin in range(first, last, _BLOCK):
                count = min(_BLOCK, last - begin)
                frames = np.frombuffer(file.read(count * length), np.uint8).reshape(-1, length)
                if len(frames) < count or not _follow(frames, seed, header[16:24], order):
                    return False
                seed = frames[-1, 16:FRAME_HEADER].tobytes()
    except (OSError, ValueError, IndexError):
        return False  # it is shorter, or no log any more
    return True


def _follow(frames: np.ndarray, seed: bytes, salt: bytes, order: str) -> bool:
    """Tell whether each of some frames has the salts of its log, and the checksum that it must have."""
    import numpy as np  # noqa: PLC0415  # see above

    heads = np.ascontiguousarray(frames[:, :FRAME_HEADER])
    if heads[:, 8:16].tobytes() != salt * len(frames):
        return False
    found = heads[:, 16:].copy().view(">u4").astype(np.uint32)
    before = np.vstack([np.frombuffer(seed, ">u4").astype(np.uint32), found[:-1]])
    summed = heads[:, :_SUMMED].copy().view(order).astype(np.uint32)
    pages = np.ascontiguousarray(frames[:, FRAME_HEADER:]).view(order)
    for sum_, (begun, weights) in enumerate(_weights(summed.shape[1] + pages.shape[1])):
        wanted = np.einsum("ij,j->i", before, np.array(begun, np.uint32))
        wanted += np.einsum("ij,j->i", summed, weights[:2])
        wanted += np.einsum("ij,j->i", pages, weights[2:])
        if not np.array_equal(wanted, found[:, sum_]):
            return False
    return True


@cache
def _weights(words: int) -> tuple[tuple[tuple[int, int], np.ndarray], ...]:
    """Return what the two sums are made of: how often what they began with, and each word, is in them.

    For each pair of words x, y SQLite adds x + s1 to s0, and then y + s0 to s1, modulo 2^32. So both
    sums are linear in what they began with and in all words, which may be summed in any order.
    """
    import numpy as np  # noqa: PLC0415  # see above

    one, two = [0] * words, [0] * words
    a, b, c, d = 1, 0, 0, 1
    for at in range(words - 2, -1, -2):
        one[at], one[at + 1] = (a + b) % _MODULUS, b
        two[at], two[at + 1] = (c + d) % _MODULUS, d
        a, b, c, d = (
            (a + b) % _MODULUS,
            (a + 2 * b) % _MODULUS,
            (c + d) % _MODULUS,
            (c + 2 * d) % _MODULUS,
        )
    return ((a, b), np.array(one, np.uint32)), ((c, d), np.array(two, np.uint32))
