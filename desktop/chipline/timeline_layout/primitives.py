"""What a scene is made of: bars, labels, heat cells, lane headers and links, as plain pixels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum

import numpy as np
import numpy.typing as npt

from chipline.scenery.as_of import AsOf
from chipline.scenery.columns import Bools, Floats, Ints
from chipline.timeline_layout.lanes.row_budget import PITCH
from chipline.timeline_layout.scale import TimeScale

#: Beyond this distance from the window nothing is told apart, and painters stay quick.
FAR = 400.0


class LinkMode(StrEnum):
    """For which events links are drawn."""

    SELECTION = "selection"
    ALL = "all"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Viewport:
    """What one looks at, and how: the plot is `scale.width` wide and begins at `gutter`.

    Beyond the day `known_to` nothing is known; None: nobody says.
    While one pans and zooms, rows are those of the window `settled` before; None: of this one. Lanes
    with a path in `opened` show all their rows, groups of a kind in `unfolded` all their lanes.
    Between axis and lanes there is room for `bands` pixels of eras.
    """

    scale: TimeScale
    height: float
    gutter: float
    scrolls: tuple[float, ...] = ()
    selected: int | None = None
    links: LinkMode = LinkMode.SELECTION
    day: float | None = None
    as_of: AsOf | None = None
    known_to: float | None = None
    settled: TimeScale | None = None
    opened: frozenset[str] = frozenset()
    unfolded: frozenset[str] = frozenset()
    bands: float = 0.0

    @property
    def width(self) -> float:
        """The width of all of it, lane names included."""
        return self.gutter + self.scale.width


@dataclass(frozen=True, slots=True)
class ScrollRegion:
    """The part of the window in which a group of lanes scrolls; its heading stands above `top`.

    `furthest` is how far it can be scrolled; `scroll`, how far it is, always brings a whole row to the
    top. In the last `cut` pixels of its height only a part of a row would show: nothing is shown there.
    """

    group: int
    top: float
    height: float
    furthest: float
    scroll: float
    kind: str = ""
    by: tuple[str, ...] = ()
    count: int = 0
    cut: float = 0.0

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return self.top + self.height

    @property
    def rows_bottom(self) -> float:
        """Where the last row ends that is seen whole."""
        return self.bottom - self.cut


@dataclass(frozen=True, slots=True)
class LaneHeader:
    """A lane as its name stands beside it; `shown` of its `count` bars touch the window.

    `folded` of those have no row, and are ticks at its foot. Each of its rows is `pitch` high.
    """

    lane: int
    region: int
    top: float
    height: float
    title: str
    count: int
    shown: int
    depth: int = 0
    parent: bool = False
    closed: bool = False
    folded: int = 0
    pitch: float = PITCH


@dataclass(frozen=True, slots=True)
class OtherLanes:
    """The lanes of a group that share one line at its foot, with ticks for `count` events in view."""

    region: int
    top: float
    height: float
    lanes: tuple[int, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars, one entry each. `left` to `body` and `stop` to `right` are their doubtful ends.

    What is drawn goes from `first` to `last`, with the mark at `mark`, as a bar, a band or a line
    (see `DrawnSpans`), or, where it is `folded`, as a tick; `begin` and `outer_right` take in the
    mark, `outer_left` and `reach` the name too.
    """

    event: Ints
    region: Ints
    kind: npt.NDArray[np.uint8]
    form: npt.NDArray[np.uint8]
    direction: npt.NDArray[np.uint8]
    certainty: npt.NDArray[np.uint8]
    flags: npt.NDArray[np.uint8]
    folded: Bools
    ended: Bools
    vague: Bools
    ahead: Bools
    y: Floats
    height: Floats
    left: Floats
    body: Floats
    stop: Floats
    right: Floats
    mark: Floats
    first: Floats
    last: Floats
    begin: Floats
    outer_left: Floats
    outer_right: Floats
    reach: Floats
    standing: npt.NDArray[np.uint8] | None = None

    def __len__(self) -> int:
        return len(self.event)


class Ground(IntEnum):
    """What a name stands on: the page, or its bar."""

    PAGE = 0
    BAR = 1


@dataclass(frozen=True, slots=True)
class Label:
    """A name as it is painted, always whole; `bar` is the number of its bar."""

    bar: int
    text: str
    x: float
    width: float
    ground: Ground
    y: float


@dataclass(frozen=True, slots=True)
class Focus:
    """The name of the selected event or of one linked to it; on a line of ticks it covers some.

    What followed has its lag at `lag_x`, `lag_width` wide, for which there is always room.
    """

    bar: int
    text: str
    x: float
    width: float
    selected: bool
    ground: Ground
    lag: tuple[float, float] | None = None
    lag_x: float = 0.0
    lag_width: float = 0.0


@dataclass(frozen=True, slots=True)
class Cells:
    """The heat of lanes that hold too much: a cell a tick, with the number of bars that touch it."""

    lane: Ints
    region: Ints
    left: Floats
    right: Floats
    top: Floats
    height: Floats
    first_day: Floats
    end_day: Floats
    count: Ints
    strength: Floats

    def __len__(self) -> int:
        return len(self.lane)


Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Route:
    """A line from a cause's mark to an effect's; `from_shown` and `to_shown` tell what is in view.

    It runs straight from each of its points to the next one.
    """

    cause: int
    effect: int
    points: tuple[Point, ...]
    from_shown: bool
    to_shown: bool
    causal: bool = True
