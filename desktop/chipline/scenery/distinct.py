"""The different values in an array of numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt


def distinct(values: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return the different values, in order.

    Asked for the counts as well, `np.unique` leaves masked arrays alone; it would read in all of
    `numpy.ma` just to find that this is none, while the window waits for its first picture.
    """
    return np.unique(values, return_counts=True)[0]
