"""How far long work is, told as it goes."""

from __future__ import annotations

from collections.abc import Callable

#: Called with the steps done and all there are; what it raises ends the work.
Progress = Callable[[int, int], None]


def silent(_done: int, _total: int) -> None:
    """Report progress to nobody."""
