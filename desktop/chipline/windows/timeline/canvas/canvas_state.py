"""What the canvas shows at present, besides the events."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from chipline.scenery.as_of import AsOf
from chipline.timeline_layout.primitives import LinkMode
from chipline.timeline_layout.scale import TimeScale


@dataclass
class CanvasState:
    """What the canvas shows at present, besides the events."""

    scale: TimeScale = field(
        default_factory=lambda: TimeScale.fitting(
            date(2022, 1, 1).toordinal(), date(2027, 1, 1).toordinal(), 800
        )
    )
    scrolls: list[float] = field(default_factory=list)
    selected: int | None = None
    hovered: int | None = None
    links: LinkMode = LinkMode.SELECTION
    #: Paths of lanes that show all their rows, and kinds of groups that show all their lanes.
    opened: frozenset[str] = frozenset()
    unfolded: frozenset[str] = frozenset()
    #: Whether rows take all of the height, as before an audience.
    fills: bool = False
    #: The day up to which the facts go.
    known_to: int | None = None
    as_of: AsOf = field(default_factory=lambda: AsOf(0.0))
