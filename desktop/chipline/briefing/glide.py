"""How one view glides into the next: the range in log zoom and centre, the day in a straight line."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, log

#: A range is never narrower, in days: its logarithm must be a number.
_NARROWEST = 1e-3


@dataclass(frozen=True, slots=True)
class GlidePoint:
    """What of a view glides: its first and last day, and the as-of day, as ordinals."""

    first: float
    last: float
    day: float


def eased(share: float) -> float:
    """Return how far something is that begins and ends slowly; both from 0 to 1."""
    held = min(max(share, 0.0), 1.0)
    return held * held * (3 - 2 * held)


def between(start: GlidePoint, end: GlidePoint, share: float) -> GlidePoint:
    """Return the view a share of the time along the way, from 0 to 1."""
    along = eased(share)
    if along >= 1:
        return end
    widths = [max(each.last - each.first, _NARROWEST) for each in (start, end)]
    centres = [(each.first + each.last) / 2 for each in (start, end)]
    width = exp(log(widths[0]) + (log(widths[1]) - log(widths[0])) * along)
    if abs(widths[1] - widths[0]) > _NARROWEST:
        # The centre moves as fast as the picture grows, so that one point of it stands still.
        along_centre = (width - widths[0]) / (widths[1] - widths[0])
    else:
        along_centre = along
    centre = centres[0] + (centres[1] - centres[0]) * along_centre
    day = start.day + (end.day - start.day) * along
    return GlidePoint(centre - width / 2, centre + width / 2, day)
