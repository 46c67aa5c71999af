"""Figures as SVG: real shapes and text, with names and sentences for who listens."""

from __future__ import annotations

import base64
import math
from collections.abc import Iterable, Iterator
from html import escape

from chipline.scenery.figures import (
    Bitmap,
    Disc,
    Drawing,
    Figure,
    Ink,
    Line,
    NamedGroup,
    Point,
    Rectangle,
    Shape,
    Strokes,
    TextLine,
    arrowhead,
    hatching,
    rings_of,
)

#: What slides, pages and pictures are set in; all of them measure alike.
FONTS = "Arial, 'Liberation Sans', 'Nimbus Sans', Helvetica, sans-serif"
#: From the middle of a line of text down to its baseline, in type sizes.
_DROP = 0.36


def svg_of(picture: Drawing, *, standalone: bool = False) -> str:
    """Write a picture as an `<svg>` element, or as a whole file.

    Each group is an image with a name, which the keyboard can reach; what stands for no record is
    hidden from who listens.
    """
    size = f"{_n(picture.width)} {_n(picture.height)}"
    space = ' xmlns="http://www.w3.org/2000/svg"' if standalone else ""
    fixed = f' width="{_n(picture.width)}" height="{_n(picture.height)}"' if standalone else ""
    head = (
        f'<svg{space}{fixed} viewBox="0 0 {size}" role="group" '
        f'aria-label="{_q(picture.sentence)}" font-family="{_q(FONTS)}">'
    )
    ground = f'<rect width="{_n(picture.width)}" height="{_n(picture.height)}"{_paint(Ink(picture.ground))}/>'
    return head + ground + "".join(_figures(picture.figures)) + "</svg>"


def _figures(figures: Iterable[Figure]) -> Iterator[str]:
    hidden: list[str] = []
    for each in figures:
        if isinstance(each, NamedGroup):
            if hidden:
                yield f'<g aria-hidden="true">{"".join(hidden)}</g>'
                hidden = []
            yield _group(each)
        else:
            hidden.append(_figure(each))
    if hidden:
        yield f'<g aria-hidden="true">{"".join(hidden)}</g>'


def _group(group: NamedGroup) -> str:
    named = group.name if group.name in group.sentence else f"{group.name}. {group.sentence}"
    days = ""
    if group.record and group.first is not None:
        last = group.last if group.last is not None and math.isfinite(group.last) else group.first
        days = f' data-first="{_n(group.first)}" data-last="{_n(last)}"'
    focus = ' tabindex="0" class="event"' if group.record else ""
    parts = "".join(_figure(each) for each in group.parts)
    return (
        f'<g role="img" aria-label="{_q(named)}"{focus}{days}>'
        f"<title>{escape(named)}</title>{parts}</g>"
    )


def _figure(figure: Figure) -> str:
    if isinstance(figure, NamedGroup):
        return _group(figure)
    if isinstance(figure, Bitmap):
        place = f'x="{_n(figure.x)}" y="{_n(figure.y)}"'
        size = f'width="{_n(figure.width)}" height="{_n(figure.height)}"'
        return f'<image {place} {size} href="{png_address(figure.png)}"/>'
    return _words(figure) if isinstance(figure, TextLine) else _shape(figure)


def png_address(png: bytes) -> str:
    """Return a picture as an address that holds it."""
    return f"data:image/png;base64,{base64.b64encode(png).decode()}"


def _shape(figure: Shape) -> str:
    if isinstance(figure, Rectangle):
        return _box(figure)
    if isinstance(figure, Disc):
        place = f'cx="{_n(figure.x)}" cy="{_n(figure.y)}" r="{_n(figure.radius)}"'
        return f"<circle {place}{_paint(figure.ink)}/>"
    if isinstance(figure, Line):
        return _line(figure)
    if isinstance(figure, Strokes):
        path = "".join("M" + "L".join(_p(one) for one in run) for run in figure.runs)
        return f'<path d="{path}" fill="none"{_stroke(figure.ink)}/>'
    return f'<path d="{_rings(rings_of(figure))}" fill-rule="evenodd"{_paint(figure.ink)}/>'


def _box(box: Rectangle) -> str:
    place = f'x="{_n(box.x)}" y="{_n(box.y)}" width="{_n(box.width)}" height="{_n(box.height)}"'
    round_ = f' rx="{_n(box.radius)}"' if box.radius else ""
    made = f"<rect {place}{round_}{_paint(box.ink)}/>"
    if box.ink.hatched:
        lines = "".join(f"M{_p(first)}L{_p(last)}" for first, last in hatching(box))
        made += f'<path d="{lines}" fill="none" stroke="{box.ink.line}" stroke-width="1"/>'
    return made


def _line(line: Line) -> str:
    points = " ".join(_p(one) for one in line.points)
    made = f'<polyline points="{points}" fill="none"{_stroke(line.ink)}/>'
    if line.arrow:
        corners = " ".join(_p(one) for one in arrowhead(line))
        made += f'<polygon points="{corners}" fill="{line.ink.line}"/>'
    return made


def _words(words: TextLine) -> str:
    weight = ' font-weight="bold"' if words.bold else ""
    y = words.y + words.size * _DROP
    anchor = {0.5: ' text-anchor="middle"', 1.0: ' text-anchor="end"'}.get(words.anchor, "")
    return (
        f'<text x="{_n(words.x)}" y="{_n(y)}" font-size="{_n(words.size)}" '
        f'fill="{words.colour}"{weight}{anchor}>{escape(words.text)}</text>'
    )


def _rings(rings: Iterable[Iterable[Point]]) -> str:
    return "".join("M" + "L".join(_p(one) for one in ring) + "Z" for ring in rings)


def _paint(ink: Ink) -> str:
    fill = f' fill="{ink.fill}"' if ink.fill else ' fill="none"'
    clear = f' fill-opacity="{_n(ink.opacity)}"' if ink.fill and ink.opacity < 1 else ""
    return fill + clear + (_stroke(ink) if ink.line and ink.width else "")


def _stroke(ink: Ink) -> str:
    dashes = ""
    if ink.dashes:
        lengths = " ".join(_n(each * max(ink.width, 1.0)) for each in ink.dashes)
        dashes = f' stroke-dasharray="{lengths}"'
    return f' stroke="{ink.line}" stroke-width="{_n(ink.width)}"{dashes}'


def _p(point: Point) -> str:
    return f"{_n(point[0])},{_n(point[1])}"


def _n(value: float) -> str:
    """Write a number with no more digits than are seen."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _q(text: str) -> str:
    return escape(text, quote=True)
