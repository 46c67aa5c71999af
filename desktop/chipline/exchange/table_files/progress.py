"""How far reading a file is, told now and then."""

from __future__ import annotations

import time
from collections.abc import Callable

#: Told rows and the share of the file, 0 to 1.
Tell = Callable[[int, float], None]
_BETWEEN_S = 0.1


class Progress:
    """Tells how far reading is, at most ten times a second."""

    def __init__(self, tell: Tell | None = None) -> None:
        self._tell, self._last = tell, 0.0

    def told(self, rows: int, share: float) -> None:
        """Say how many rows are read, and which share of the file."""
        now = time.monotonic()
        if self._tell is not None and now - self._last > _BETWEEN_S:
            self._last = now
            self._tell(rows, min(1.0, share))
