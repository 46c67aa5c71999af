"""How far long work is, told as it goes."""

from __future__ import annotations

from collections.abc import Callable

#: Called with the steps done and all there are; what it raises ends the work.
Progress = Callable[[int, int], None]
#: In how many steps work is told that goes through several stages.
STEPS = 1_000


def silent(_done: int, _total: int) -> None:
    """Report progress to nobody."""


def stage(progress: Progress, begin: float, end: float) -> Progress:
    """Return what tells of a part of the work: from the share `begin` to the share `end` of all of it."""

    def tell(done: int, total: int) -> None:
        share = begin + (end - begin) * min(1.0, done / max(1, total))
        progress(round(share * STEPS), STEPS)

    return tell
