"""Figures: what a computed picture is made of, each with where it stands and how it is inked.

A picture is a tree of them, in pixels from its top left corner. What stands for a record is a `NamedGroup`
with the record's name and sentence, so that slides and pages can say what is seen. Writers turn the
same figures into SVG and into the shapes of slides.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

Point: TypeAlias = tuple[float, float]
#: From one slanting line of a hatching to the next.
_GAP = 5.0
#: Length and half the width of an arrowhead.
_LONG, _WIDE = 7.0, 4.0


@dataclass(frozen=True, slots=True)
class Ink:
    """How a figure is filled and outlined, in #rrggbb; empty for not at all.

    `width` is in pixels, `dashes` alternate drawn and left out in widths of the line. `hatched` rules
    the fill with slanting lines in the colour of the line. `opacity` is that of the fill, 0 to 1.
    """

    fill: str = ""
    line: str = ""
    width: float = 1.0
    dashes: tuple[float, ...] = ()
    hatched: bool = False
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A rectangle, its corners rounded by `radius`."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Diamond:
    """A square that stands on a corner, around a point."""

    x: float
    y: float
    size: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle around a point."""

    x: float
    y: float
    radius: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Polygon:
    """A closed shape of straight sides; several rings where it has holes or parts."""

    rings: tuple[tuple[Point, ...], ...]
    ink: Ink


@dataclass(frozen=True, slots=True)
class Line:
    """A line through points, with an arrowhead at its end where it leads somewhere."""

    points: tuple[Point, ...]
    ink: Ink
    arrow: bool = False


@dataclass(frozen=True, slots=True)
class Strokes:
    """Several open lines in one ink, such as borders."""

    runs: tuple[tuple[Point, ...], ...]
    ink: Ink


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line of text from a left edge, `y` its middle; `anchor` moves it: 0 left, 0.5 middle, 1 right.

    `width` is what the text takes in the font it was measured in.
    """

    x: float
    y: float
    text: str
    colour: str
    width: float
    size: float = 12.0
    bold: bool = False
    anchor: float = 0.0

    @property
    def left(self) -> float:
        """Where the text begins."""
        return self.x - self.anchor * self.width


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A picture of pixels as PNG, drawn into a box: what is no figures."""

    x: float
    y: float
    width: float
    height: float
    png: bytes


@dataclass(frozen=True, slots=True)
class NamedGroup:
    """Figures that stand for one thing: what it is called, and the sentence that says what it is.

    `record` is its id, empty for what is no record; `first` and `last` are the days for which it
    stands, as ordinals, where it has any.
    """

    name: str
    sentence: str
    parts: tuple[Figure, ...]
    record: str = ""
    first: float | None = None
    last: float | None = None


Shape: TypeAlias = Rectangle | Diamond | Disc | Polygon | Line | Strokes
Figure: TypeAlias = Shape | TextLine | Bitmap | NamedGroup


@dataclass(frozen=True, slots=True)
class Drawing:
    """Figures on a ground of a size in pixels; `sentence` says what is seen as a whole."""

    width: float
    height: float
    ground: str
    sentence: str
    figures: tuple[Figure, ...]

    def groups(self) -> Iterator[NamedGroup]:
        """Yield what stands for something, in the order in which it is drawn."""
        return (each for each in self.figures if isinstance(each, NamedGroup))

    def words(self) -> Iterator[TextLine]:
        """Yield every line of text."""
        return _words(self.figures)


def _words(figures: Iterable[Figure]) -> Iterator[TextLine]:
    for each in figures:
        if isinstance(each, TextLine):
            yield each
        elif isinstance(each, NamedGroup):
            yield from _words(each.parts)


def moved(figure: Figure, across: float, down: float, scale: float = 1.0) -> Figure:
    """Return a figure scaled about the origin, then moved by so many pixels."""

    def at(point: Point) -> Point:
        return point[0] * scale + across, point[1] * scale + down

    if isinstance(figure, NamedGroup):
        parts = tuple(moved(each, across, down, scale) for each in figure.parts)
        return replace(figure, parts=parts)
    if isinstance(figure, TextLine):
        x, y = at((figure.x, figure.y))
        return replace(figure, x=x, y=y, width=figure.width * scale, size=figure.size * scale)
    if isinstance(figure, Bitmap):
        wide, high = figure.width * scale, figure.height * scale
        return Bitmap(*at((figure.x, figure.y)), wide, high, figure.png)
    return _moved_shape(figure, at, scale)


def _moved_shape(figure: Shape, at: Callable[[Point], Point], scale: float) -> Shape:
    ink = replace(figure.ink, width=figure.ink.width * scale)
    if isinstance(figure, Polygon):
        return Polygon(tuple(tuple(map(at, ring)) for ring in figure.rings), ink)
    if isinstance(figure, Line):
        return replace(figure, points=tuple(map(at, figure.points)), ink=ink)
    if isinstance(figure, Strokes):
        return Strokes(tuple(tuple(map(at, run)) for run in figure.runs), ink)
    return _moved_box(figure, at((figure.x, figure.y)), scale, ink)


def _moved_box(figure: Rectangle | Disc | Diamond, at: Point, scale: float, ink: Ink) -> Shape:
    if isinstance(figure, Rectangle):
        wide, high = figure.width * scale, figure.height * scale
        return Rectangle(*at, wide, high, ink, figure.radius * scale)
    if isinstance(figure, Disc):
        return Disc(*at, figure.radius * scale, ink)
    return Diamond(*at, figure.size * scale, ink)


def extent(figures: Iterable[Figure]) -> tuple[float, float, float, float] | None:
    """Return left, top, right and bottom of figures; None where there are none."""
    corners = [corner for each in figures for corner in _corners(each)]
    if not corners:
        return None
    across, down = zip(*corners, strict=True)
    return min(across), min(down), max(across), max(down)


def _corners(figure: Figure) -> Iterator[Point]:
    if isinstance(figure, NamedGroup):
        for each in figure.parts:
            yield from _corners(each)
    elif isinstance(figure, Polygon):
        for ring in figure.rings:
            yield from ring
    elif isinstance(figure, Line):
        yield from figure.points
    elif isinstance(figure, Strokes):
        for run in figure.runs:
            yield from run
    elif isinstance(figure, TextLine):
        half = figure.size * 0.6
        yield figure.left, figure.y - half
        yield figure.left + figure.width, figure.y + half
    elif isinstance(figure, Rectangle | Bitmap):
        yield figure.x, figure.y
        yield figure.x + figure.width, figure.y + figure.height
    else:
        half = figure.radius if isinstance(figure, Disc) else figure.size
        yield figure.x - half, figure.y - half
        yield figure.x + half, figure.y + half


def rings_of(figure: Polygon | Diamond) -> tuple[tuple[Point, ...], ...]:
    """Return the corners of a closed shape."""
    if isinstance(figure, Polygon):
        return figure.rings
    x, y, size = figure.x, figure.y, figure.size
    return (((x, y - size), (x + size, y), (x, y + size), (x - size, y)),)


def hatching(box: Rectangle) -> Iterator[tuple[Point, Point]]:
    """Yield slanting lines that fill a box, hung on whole steps of the page."""
    bottom, right = box.y + box.height, box.x + box.width
    foot = math.floor((box.x - box.height) / _GAP) * _GAP
    while foot < right:
        first, last = max(foot, box.x), min(foot + box.height, right)
        if last > first:
            yield (first, bottom - (first - foot)), (last, bottom - (last - foot))
        foot += _GAP


def arrowhead(line: Line) -> tuple[Point, Point, Point]:
    """Return the corners of the arrowhead at the end of a line."""
    (x0, y0), (x1, y1) = line.points[-2:]
    length = math.dist((x0, y0), (x1, y1)) or 1.0
    across, down = (x1 - x0) / length, (y1 - y0) / length
    x, y = x1 - _LONG * across, y1 - _LONG * down
    return (
        (x1, y1),
        (x - _WIDE * down, y + _WIDE * across),
        (x + _WIDE * down, y - _WIDE * across),
    )
