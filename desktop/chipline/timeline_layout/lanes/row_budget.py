"""How many rows each lane gets of the height that there is, and which lanes share one line."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

#: Heights in pixels: of a row with names, of the line of ticks at a lane's foot, above and below.
PITCH, FOLD, PAD = 18.0, 12.0, 2.0
#: Of a lane that only heads others, and of the line that several lanes share.
PARENT, OTHERS = 22.0, 20.0
#: No group takes more than this share of the height, while another one could use it.
_MOST_OF_ROOM = 0.6
#: What the name of one more lane is worth, beside the names in its first row.
_OWN_NAME = 12
#: So many rows more, and a row is worth half of what it was.
_SATED = 8


@dataclass
class LaneNeed:
    """What a lane would show: what is in view in each of its rows, counted and summed by its worth.

    `unnamed` have no row even in the last one. `rows` is what it gets; 0: it shares a line.
    """

    lane: int
    worth: list[int]
    names: list[int]
    unnamed: int = 0
    #: It heads others, so that it is as high as its name, and there while one of them is.
    heads: bool = False
    #: The user has closed it to one row, opened it to all of them, or put it where it is.
    closed: bool = False
    opened: bool = False
    placed: bool = False
    #: It was not looked into, since no row could be left for it.
    late: bool = False
    rows: int = 0
    #: How many rows it can use, and how many have no name with so many rows.
    most: int = field(init=False)
    folded: list[int] = field(init=False)

    def __post_init__(self) -> None:
        used = [row for row, worth in enumerate(self.worth, 1) if worth]
        self.most = 1 if self.closed or not used else used[-1]
        below = accumulate(reversed(self.names[: self.most]), initial=self.unnamed)
        rest = sum(self.names[self.most :])
        self.folded = [many + rest for many in reversed(list(below))]

    def height(self, rows: int) -> float:
        """Return how high it is with so many rows."""
        if not rows:
            return 0.0
        return rows * PITCH + 2 * PAD + (FOLD if self.left_out(rows) else 0.0)

    def left_out(self, rows: int) -> int:
        """Return how many have no name with so many rows."""
        return self.folded[min(rows, len(self.folded) - 1)]

    @property
    def wants(self) -> bool:
        """Whether one row more would show more."""
        return not (self.heads or self.opened or self.late) and self.rows < self.most

    def gain(self, more: float) -> float:
        """Return what one row more is worth, for each of the pixels that it takes.

        The eighth row of a lane says less than the second one of another.
        """
        worth = self.worth[self.rows] if self.rows < len(self.worth) else 0
        return (worth + (0 if self.rows else _OWN_NAME)) / max(more, 1.0) / (self.rows + _SATED)


@dataclass
class GroupNeed:
    """The lanes of a group with something in view, from top to bottom."""

    lanes: list[LaneNeed]
    unfolded: bool = False

    def shown(self) -> Iterator[LaneNeed]:
        """Yield the lanes that have rows, and those that head them."""
        head: LaneNeed | None = None
        for one in self.lanes:
            if one.heads:
                head = one
            elif one.rows:
                if head is not None:
                    yield head
                    head = None
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
    wanting = [any(lane.wants for lane in group.lanes) for group in groups]
    best: tuple[float, LaneNeed] | None = None
    for number, (group, high) in enumerate(zip(groups, heights, strict=True)):
        # A group alone, or beside ones that have all they can use, may take what is left.
        others = any(wants for other, wants in enumerate(wanting) if other != number)
        most = min(left, room * _MOST_OF_ROOM - high) if others else left
        # The last of those that share a line takes that away; a first inner lane brings its head.
        alone = len(group.others) == 1
        heads = {id(one) for one in group.shown() if one.heads}
        head: LaneNeed | None = None
        for lane in group.lanes:
            head = lane if lane.heads else head
            if not lane.wants:
                continue
            more = lane.height(lane.rows + 1) - lane.height(lane.rows)
            if not lane.rows:
                more -= OTHERS if alone else 0.0
                more += PARENT if head is not None and id(head) not in heads else 0.0
            if more <= most and (best is None or lane.gain(more) > best[0]):
                best = lane.gain(more), lane
    if best is None:
        return False
    best[1].rows += 1
    return True
