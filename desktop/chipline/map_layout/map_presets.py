"""The views that the map offers by name, each as a box of degrees, and the scale bar's lengths."""

from __future__ import annotations

from dataclasses import dataclass

from chipline.map_layout.projection import KM_OF_DEGREE, MapView, fitted
from chipline.records.message import N_


@dataclass(frozen=True, slots=True)
class MapPreset:
    """A part of the world: its name for the command line, its label, and west, south, east, north."""

    name: str
    label: str
    box: tuple[float, float, float, float]

    def view(self, width: float, height: float, middle: float) -> MapView:
        """Return the view that shows it, in so many pixels of a world about a meridian."""
        return fitted(self.box, width, height, middle=middle)


MAP_PRESETS = (
    MapPreset("world", N_("World"), (-30.0, -56.0, 330.0, 78.0)),
    MapPreset("asia", N_("Asia"), (60.0, -12.0, 150.0, 52.0)),
    MapPreset("south-east-asia", N_("South-East Asia"), (94.0, -11.0, 127.0, 22.0)),
    MapPreset("johor-singapore", N_("Johor and Singapore"), (103.2, 1.0, 104.3, 1.95)),
    MapPreset("china", N_("China"), (73.0, 18.0, 135.0, 54.0)),
    MapPreset("gulf", N_("The Gulf"), (42.0, 20.0, 60.0, 31.0)),
)
_LONGEST = 140.0


def scale_bar(view: MapView) -> tuple[float, float]:
    """Return a round length in kilometres and how many pixels it takes in the middle of the view."""
    per_km = view.scale / KM_OF_DEGREE
    longest = _LONGEST / per_km
    power = 10.0 ** int(f"{longest:e}".split("e")[1])
    km = max(step for step in (1.0, 2.0, 5.0) if step * power <= longest) * power
    return km, km * per_km
