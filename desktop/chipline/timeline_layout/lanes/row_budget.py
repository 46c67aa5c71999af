"""How many rows each lane gets of the height that there is, and which lanes share one line."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chipline.scenery.columns import Ints

#: Heights in pixels: of a row with names, of the line of ticks at a lane's foot, above and below.
PITCH, FOLD, PAD = 18.0, 12.0, 2.0
#: Of a lane that only heads others, and of the line that several lanes share.
PARENT, OTHERS = 22.0, 20.0
#: No group takes more than this share of the height, while another one could use it.
_MOST_OF_ROOM = 0.6
#: What the name of one more lane is worth, beside the names in its first row.
_OWN_NAME = 20


@dataclass
class LaneNeed:
    """What a lane would show: what is in view in each of its rows, counted and summed by its worth.

    `unnamed` have no row even in the last one. `rows` is what it gets; 0: it shares a line.
    """

    lane: int
    worth: Ints
    names: Ints
    unnamed: int = 0
    #: It heads others, so that it is as high as its name, and there while one of them is.
    heads: bool = False
    #: The user has closed it to one row, opened it to all of them, or put it where it is.
    closed: bool = False
    opened: bool = False
    placed: bool = False
    rows: int = 0

    @property
    def most(self) -> int:
        """How many rows it can use."""
        return 1 if self.closed else max(int(self.worth.nonzero()[0].max(initial=0)) + 1, 1)

    def folded(self, rows: int) -> int:
        """Return how many have no name with so many rows."""
        return self.unnamed + int(self.names[rows:].sum())

    def height(self, rows: int) -> float:
        """Return how high it is with so many rows."""
        if not rows:
            return 0.0
        return rows * PITCH + 2 * PAD + (FOLD if self.folded(rows) else 0.0)

    def gain(self) -> float:
        """Return what one row more is worth, for each pixel that it takes."""
        more = self.height(self.rows + 1) - self.height(self.rows)
        worth = int(self.worth[self.rows]) if self.rows < len(self.worth) else 0
        return (worth + (0 if self.rows else _OWN_NAME)) / max(more, 1.0)


@dataclass
class GroupNeed:
    """The lanes of a group with something in view, from top to bottom."""

    lanes: list[LaneNeed]
    unfolded: bool = False

    def shown(self) -> Iterator[LaneNeed]:
        """Yield the lanes that have rows, and those that head them."""
        for number, one in enumerate(self.lanes):
            inner = itertools.takewhile(lambda each: not each.heads, self.lanes[number + 1 :])
            if one.rows or (one.heads and any(each.rows for each in inner)):
                yield one

    @property
    def others(self) -> list[LaneNeed]:
        """The lanes that share a line."""
        return [one for one in self.lanes if not one.rows and not one.heads]

    @property
    def height(self) -> float:
        """How high it is."""
        own = sum(PARENT if one.heads else one.height(one.rows) for one in self.shown())
        return own + (OTHERS if self.others else 0.0)


def budget(groups: Sequence[GroupNeed], room: float) -> None:
    """Give rows where most is to be read; lanes that get none share a line.

    The first lane of each group, and what the user has opened or put in its place, have one whatever
    there is.
    """
    for group in groups:
        lanes = [one for one in group.lanes if not one.heads]
        for number, lane in enumerate(lanes):
            if lane.opened or room == math.inf:
                lane.rows = lane.most
            else:
                lane.rows = int(number == 0 or lane.placed or group.unfolded)
    while room != math.inf and _add_row(groups, room):
        pass


def _add_row(groups: Sequence[GroupNeed], room: float) -> bool:
    """Give one row more to whoever makes the most of it; False: nobody has the room."""
    heights = [group.height for group in groups]
    left = room - sum(heights)
    wanting = [any(_wants(lane) for lane in group.lanes) for group in groups]
    best: tuple[float, LaneNeed] | None = None
    for number, (group, high) in enumerate(zip(groups, heights, strict=True)):
        # A group alone, or beside ones that have all they can use, may take what is left.
        others = any(wants for other, wants in enumerate(wanting) if other != number)
        for lane in group.lanes:
            if not _wants(lane):
                continue
            before, gain = lane.rows, lane.gain()
            if best is not None and gain <= best[0]:
                continue
            lane.rows += 1
            more = group.height - high
            lane.rows = before
            if more <= left and not (others and high + more > room * _MOST_OF_ROOM):
                best = gain, lane
    if best is None:
        return False
    best[1].rows += 1
    return True


def _wants(lane: LaneNeed) -> bool:
    return not lane.heads and not lane.opened and lane.rows < lane.most
