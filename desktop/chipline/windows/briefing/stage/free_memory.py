"""Gives memory that was freed back to the system, where the system does not take it by itself."""

from __future__ import annotations

import ctypes
import sys

from PySide6.QtCore import QObject, QTimer


def give_back() -> None:
    """Give back what was freed: glibc keeps it for later, a third of what a show takes."""
    if sys.platform.startswith("linux"):
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


def give_back_after(gone: QObject) -> None:
    """Give back what an object takes that is going to be deleted."""
    # It is destroyed before its children are: what they take is free a moment later.
    gone.destroyed.connect(lambda: QTimer.singleShot(0, give_back))
