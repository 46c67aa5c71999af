"""Looks for garbage in the GUI thread alone.

Python looks for objects that only hold each other in whichever thread happens to make new ones.
Widgets and the items of lists are among them, and destroying one of those in a thread that reads
the workspace, while Qt works with them in its own, can end the program.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000
#: Of so many new objects the youngest are looked through; after so many looks those that are older,
#: and then all. Each look grows with what it looks through, and holds up the window for as long.
_FROM = (10_000, 10, 10)
#: Where their number changes by more from one time to the next, another thread is working with them,
#: such as with the rows of an import: to look through them takes up to a twentieth of a second, and finds
#: nothing. That it changes so little so often running is hardly by chance.
_AT_WORK, _AT_REST = 10_000, 2
#: So many are looked through in any case: no work has as many in hand.
_VERY_MANY = 2_000_000


def look_here(parent: QObject) -> None:
    """Let Python look for garbage in this thread and no other, for as long as `parent` lives.

    What has been made so far is left out from now on: modules, classes and tables stay to the end.
    """
    gc.disable()
    gc.freeze()
    timer = QTimer(parent)
    timer.timeout.connect(PatientLook(timer).look)
    timer.start(_EVERY_MS)


class PatientLook(QObject):
    """Looks for garbage when no other thread is in the middle of something large."""

    _made = _at_rest = 0

    def look(self) -> None:
        """Look, unless what was made still grows or shrinks from one time to the next."""
        before, self._made = self._made, gc.get_count()[0]
        self._at_rest = self._at_rest + 1 if abs(self._made - before) < _AT_WORK else 0
        if self._at_rest >= _AT_REST or self._made > _VERY_MANY:
            look()


def look_at_all() -> None:
    """Look for garbage of every age: what a window that has gone leaves is old, and much."""
    gc.collect()


def look() -> None:
    """Look for garbage if enough was made since it was looked for last."""
    made = gc.get_count()
    for generation in (2, 1, 0):
        if made[generation] > _FROM[generation]:
            gc.collect(generation)
            return
