"""Figures in the journal, met as old ones stand.

Python writes them so that they read back bit for bit. SQLite's own text of a number has 15 digits, and its ways of writing differ between versions; until
2026 it filled the journal of large steps. A figure with more digits stands otherwise there than in
its table, by less than half of its fifteenth digit.
"""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

_DIGITS = 15
#: SQLite rounds halves up and others to even, so that a half has to pass either way.
_HALF = Decimal("0.5001")


def same(stands: Any, kept: Any) -> bool:
    """Tell whether what stands in a table is what the journal kept of it.

    A figure is met to 15 significant digits where the journal has no more.
    """
    if stands == kept:
        return True
    if not isinstance(stands, float) or not isinstance(kept, int | float):
        return False
    try:
        figure = float(kept)
    except OverflowError:
        return False
    if figure == stands or not math.isfinite(figure) or not math.isfinite(stands) or not figure:
        return figure == stands
    short = f"{figure:.{_DIGITS}g}"
    if float(short) != figure:
        return False
    last = Decimal(1).scaleb(Decimal(short).adjusted() - _DIGITS + 1)
    return abs(Decimal(stands) - Decimal(short)) <= last * _HALF
