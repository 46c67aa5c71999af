"""How large a picture stands on a page: as large as there is room, in its own proportions."""

from __future__ import annotations

import struct

#: Where width and height stand in every PNG: the first chunk follows on the signature.
_SIZE = slice(16, 24)


def fitted(png: bytes, wide: float, high: float) -> tuple[float, float]:
    """Return width and height of a PNG that has room within a width and height, in their unit."""
    width, height = struct.unpack(">II", png[_SIZE])
    scale = min(wide / width, high / height)
    return width * scale, height * scale
