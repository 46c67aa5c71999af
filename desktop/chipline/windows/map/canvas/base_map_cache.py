"""The base map of the view that is shown, kept while only the day, the selection or the layers change.

While the view moves, more than is in view is painted once and then shown moved and scaled. Before
that is used up, the next is painted, a part in each frame.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import inf
from time import perf_counter

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPainter, QPixmap

from chipline.map_layout.base_map import base_map
from chipline.map_layout.map_scene import MapContent, MapScene
from chipline.map_layout.outlines import MOVING, STILL, MapOutlines, outlines
from chipline.map_layout.projection import MapView
from chipline.windows.map.paint.map_painter import MapLook, base_steps
from chipline.windows.map.paint.painted_base import PaintedBase, covers

#: So many times as wide and high as the view is what is painted once for several frames, and by such
#: a factor it is shown nearer or further.
_WIDER, _MOST_ZOOMED = 1.5, 1.4
#: The next is painted once so much around the view is no longer covered, or beyond such a factor.
_SOON, _SOON_ZOOMED = 1.2, 1.2
#: So many seconds of each frame go into painting it.
_PART = 0.003


@dataclass
class _Laid:
    """The base map of a view as outlines, and what of the content they depend on."""

    key: object
    view: MapView
    outlines: MapOutlines
    painting: _Painting | None = None

    def painted(self, look: MapLook, ratio: float, seconds: float = inf) -> PaintedBase | None:
        """Go on to paint it for some time; None while that is not done."""
        key = look.colours.theme.name, look.regions, look.moving, ratio
        if self.painting is None or self.painting.key != key:
            self.painting = _Painting(key, self, look, ratio)
        return self.painting.base if self.painting.go_on(seconds) else None


class _Painting:
    """A base map that is painted, a part at a time."""

    def __init__(self, key: object, laid: _Laid, look: MapLook, ratio: float) -> None:
        self.key = key
        size = QSizeF(laid.view.width, laid.view.height) * ratio
        pixmap = QPixmap(size.toSize())
        pixmap.setDevicePixelRatio(ratio)
        self.base = PaintedBase(laid.view, pixmap)
        self._steps = base_steps(laid.outlines, laid.view, look)
        self._done = False

    def go_on(self, seconds: float) -> bool:
        """Paint for some time, and tell whether all is painted."""
        if self._done:
            return True
        until = perf_counter() + seconds
        with QPainter(self.base.pixmap) as painter:
            for step in self._steps:
                step(painter)
                if perf_counter() >= until:
                    return False
        self._done = True
        return True


class BaseMapCache:
    """Keeps the base map in view as outlines and as painted."""

    def __init__(self) -> None:
        self._laid: _Laid | None = None
        #: What of the world is shown while the view moves, and what will be next.
        self._wide: _Laid | None = None
        self._next: _Laid | None = None

    def outlines(self, view: MapView, content: MapContent, *, moving: bool) -> MapOutlines:
        """Return the base map in view; while that moves, of a larger view around it."""
        return self._of(view, content, moving=moving).outlines

    def _of(self, view: MapView, content: MapContent, *, moving: bool) -> _Laid:
        key = dict(content.bands), content.marked
        if not moving:
            # Where the view stands, `prepare` sees to what is shown once it moves.
            self._next = None
            if self._laid is None or self._laid.key != key or self._laid.view != view:
                self._laid = _laid(view, content, STILL)
            return self._laid
        kept = [one for one in (self._wide, self._next) if _serves(one, key, view)]
        if not kept:
            self._wide, self._next = _laid(_around(view, _WIDER), content, MOVING), None
        elif kept[0] is not self._wide:
            self._wide, self._next = kept[0], None
        elif self._next is None and not _serves(self._wide, key, view, soon=True):
            self._next = _laid(_around(view, _WIDER), content, MOVING)
        assert self._wide is not None  # noqa: S101  # just so
        return self._wide

    def painted(self, scene: MapScene, look: MapLook, ratio: float) -> PaintedBase:
        """Return the base map of a scene as painted at a pixel ratio."""
        kept = (self._wide, self._laid)
        laid = next((one for one in kept if one is not None and one.outlines is scene.base), None)
        if laid is None:
            laid = _Laid(None, scene.view, scene.base)
        found = laid.painted(look, ratio)
        assert found is not None  # noqa: S101  # no time was set
        if look.moving:
            # Another view will be seen once it stands.
            self._laid = None
            if self._next is not None and self._next.painted(look, ratio, _PART) is not None:
                self._wide, self._next = self._next, None
        return found

    def prepare(self, view: MapView, content: MapContent, look: MapLook, ratio: float) -> bool:
        """Paint a part of what is shown once the view moves, and tell whether all of it is there."""
        key = dict(content.bands), content.marked
        if self._wide is None or not _serves(self._wide, key, view, soon=True):
            self._wide, self._next = _laid(_around(view, _WIDER), content, MOVING), None
        return self._wide.painted(replace(look, moving=True), ratio, _PART) is not None


def _serves(one: _Laid | None, key: object, view: MapView, *, soon: bool = False) -> bool:
    """Tell whether a base map can be shown in a view, or also in those that it may come to soon."""
    seen, zoomed = (_around(view, _SOON), _SOON_ZOOMED) if soon else (view, _MOST_ZOOMED)
    return one is not None and one.key == key and covers(one.view, seen, zoomed)


def _laid(view: MapView, content: MapContent, tolerance: float) -> _Laid:
    bands, marked = content.bands, content.marked
    made = outlines(base_map(view.middle), view, bands, marked=marked, tolerance=tolerance)
    return _Laid((dict(bands), marked), view, made)


def _around(view: MapView, times: float) -> MapView:
    return replace(view, width=times * view.width, height=times * view.height)
