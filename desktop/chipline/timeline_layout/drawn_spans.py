"""What is drawn of events: where their mark stands, and what of their time has a bar. In days."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from chipline.scenery.columns import Bools, Floats
from chipline.scenery.event_mapping import Flag
from chipline.scenery.events import Events

#: A shorter time is a mark alone, and a rule that took effect sooner was not announced ahead.
SHORTEST_BAR, SHORTEST_LEAD = 25.0, 45.0


@dataclass(frozen=True)
class DrawnSpans:
    """One entry an event: from `first` to `last` something is drawn, with the mark at `mark`.

    What has `ended` is a bar; a `vague` beginning is a band over the days that it may stand for;
    what was announced `ahead` is a line up to its mark. An end that nobody knows is not drawn: it
    would be the same stub on nearly every mark, and hide the few that lasted.
    """

    mark: Floats
    first: Floats
    last: Floats
    ended: Bools
    vague: Bools
    ahead: Bools


def drawn_spans(events: Events) -> DrawnSpans:
    """Tell what is drawn of every event; days are NaN for those without a date."""
    flags = events.flags
    moment, left = events.moment, events.left
    ahead = ((flags & Flag.LEAD) != 0) & (moment - events.body > SHORTEST_LEAD)
    mark = np.where(ahead, moment, left)
    doubt = (flags & (Flag.START_ABOUT | Flag.START_UNSURE)) != 0
    vague = ~ahead & ((flags & Flag.OPEN_START) == 0) & (doubt | (events.body - left >= 1))
    over = ((flags & Flag.OPEN_END) == 0) & (events.right > events.body)
    ended = over & (events.right - mark > SHORTEST_BAR)
    last = np.where(ended, events.right, np.where(vague, events.body, mark))
    return DrawnSpans(mark, left, np.fmax(last, mark), ended, vague, ahead)
