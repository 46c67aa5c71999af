"""Figures as the shapes of a slide (DrawingML): what the library for slides has no call for.

A group is a group shape with the record's name and its sentence as the text for who listens; text is
text, bars are rectangles, marks are the shapes that PowerPoint knows by name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from chipline.scenery.figures import (
    Bitmap,
    Diamond,
    Disc,
    Drawing,
    Figure,
    Ink,
    Line,
    NamedGroup,
    Point,
    Polygon,
    Rectangle,
    Shape,
    Strokes,
    TextLine,
    extent,
    moved,
)
from chipline.scenery.theme_colours import PROJECTOR

#: English Metric Units: a stage of 853.3 pixels is a slide of 13.333 inches.
PIXEL = 14_287.5
#: A pixel of the stage in hundredths of a point.
_POINT = 112.5
_SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
#: Text boxes are a little wider than their text: no reader breaks the line.
_WIDER = 1.04
_LONG = 1.9


#: What a file of XML can't hold, wherever a name was pasted from.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """Return a text without what XML can't hold."""
    return _NOT_XML.sub(" ", text)


def xml_text(text: str) -> str:
    """Write a text as XML holds it."""
    return escape(printable(text))


def emu(pixels: float) -> int:
    """Turn pixels of the stage into EMU."""
    return round(pixels * PIXEL)


def shapes_of(
    drawing: Drawing, box: tuple[float, float, float, float], first_id: int
) -> Iterator[str]:
    """Write a drawing as shapes within a box of the stage (left, top, width, height), as XML.

    Ids count from `first_id`. What stands for no record is one group, so that it moves as one.
    """
    left, top, width, height = box
    scale = min(width / drawing.width, height / drawing.height)
    writer = _Shapes(first_id)
    ground: list[Figure] = []
    for each in drawing.figures:
        placed = moved(each, left, top, scale)
        if isinstance(placed, NamedGroup):
            if ground:
                yield writer.group(NamedGroup("", "", tuple(ground)))
                ground = []
            yield writer.group(placed)
        else:
            ground.append(placed)
    if ground:
        yield writer.group(NamedGroup("", "", tuple(ground)))


class _Shapes:
    def __init__(self, first_id: int) -> None:
        self._ids = count(first_id)

    def group(self, group: NamedGroup) -> str:
        """Write a group with its name, and the sentence that says what it is."""
        box = extent(group.parts) or (0.0, 0.0, 0.0, 0.0)
        off, size = _off_ext(box[0], box[1], box[2] - box[0], box[3] - box[1])
        place = off + size + off.replace("a:off", "a:chOff") + size.replace("a:ext", "a:chExt")
        number = next(self._ids)
        name = group.name or f"Group {number}"
        said = f" descr={_quoted(group.sentence)}" if group.sentence else ""
        # Pictures are put on slides as such: see the presentation.
        shapes = (each for each in group.parts if not isinstance(each, Bitmap))
        parts = "".join(map(self._figure, shapes))
        return (
            f'<p:grpSp {_SPACES}><p:nvGrpSpPr><p:cNvPr id="{number}" name={_quoted(name)}{said}/>'
            f"<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>{place}</a:xfrm></p:grpSpPr>"
            f"{parts}</p:grpSp>"
        )

    def _figure(self, figure: Shape | TextLine | NamedGroup) -> str:
        if isinstance(figure, NamedGroup):
            return self.group(figure)
        if isinstance(figure, TextLine):
            return self._text(figure)
        if isinstance(figure, Line):
            return self._line(figure)
        if isinstance(figure, Polygon):
            return self._free(figure.rings, figure.ink, closed=True)
        if isinstance(figure, Strokes):
            return self._free(figure.runs, figure.ink, closed=False)
        return self._preset(figure)

    # -- shapes -------------------------------------------------------------------------------

    def _shape(self, name: str, box: str, geometry: str, ink: Ink, arrow: str = "") -> str:
        number = next(self._ids)
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name} {number}"/><p:cNvSpPr/><p:nvPr/>'
            f"</p:nvSpPr><p:spPr><a:xfrm>{box}</a:xfrm>{geometry}{_fill(ink)}{_outline(ink, arrow)}"
            f"</p:spPr></p:sp>"
        )

    def _preset(self, figure: Rectangle | Diamond | Disc) -> str:
        if isinstance(figure, Rectangle):
            place = _place(figure.x, figure.y, figure.width, figure.height)
            if not figure.radius:
                return self._shape("Rectangle", place, _geometry("rect"), figure.ink)
            share = min(figure.radius / max(min(figure.width, figure.height), 0.1), 0.5)
            guide = f'<a:gd name="adj" fmla="val {round(share * 100_000)}"/>'
            return self._shape(
                "Rounded Rectangle", place, _geometry("roundRect", guide), figure.ink
            )
        half = figure.radius if isinstance(figure, Disc) else figure.size
        place = _place(figure.x - half, figure.y - half, 2 * half, 2 * half)
        if isinstance(figure, Disc):
            return self._shape("Oval", place, _geometry("ellipse"), figure.ink)
        return self._shape("Diamond", place, _geometry("diamond"), figure.ink)

    def _line(self, line: Line) -> str:
        arrow = '<a:tailEnd type="triangle" w="med" len="med"/>' if line.arrow else ""
        if len(line.points) > 2:
            return self._free((line.points,), line.ink, closed=False, arrow=arrow)
        (x0, y0), (x1, y1) = line.points
        number = next(self._ids)
        flips = (' flipH="1"' if x1 < x0 else "") + (' flipV="1"' if y1 < y0 else "")
        place = _place(min(x0, x1), min(y0, y1), abs(x1 - x0), abs(y1 - y0))
        return (
            f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{number}" name="Line {number}"/><p:cNvCxnSpPr/>'
            f"<p:nvPr/></p:nvCxnSpPr><p:spPr><a:xfrm{flips}>{place}</a:xfrm>{_geometry('line')}"
            f"{_outline(line.ink, arrow)}</p:spPr></p:cxnSp>"
        )

    def _free(
        self, rings: Iterable[tuple[Point, ...]], ink: Ink, *, closed: bool, arrow: str = ""
    ) -> str:
        rings = tuple(rings)
        across = [x for ring in rings for x, _ in ring]
        down = [y for ring in rings for _, y in ring]
        left, top = min(across), min(down)
        width, height = max(across) - left, max(down) - top
        close = "<a:close/>" if closed else ""
        path = "".join(_path(ring, left, top) + close for ring in rings)
        filled = "" if closed else ' fill="none"'
        geometry = (
            "<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/>"
            '<a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
            f'<a:path w="{emu(width)}" h="{emu(height)}"{filled}>{path}</a:path>'
            "</a:pathLst></a:custGeom>"
        )
        shown = ink if closed else replace(ink, fill="")
        return self._shape("Freeform", _place(left, top, width, height), geometry, shown, arrow)

    def _text(self, words: TextLine) -> str:
        number = next(self._ids)
        wide, high = words.width * _WIDER, words.size * _LONG
        align = {0.5: "ctr", 1.0: "r"}.get(words.anchor, "l")
        left = words.x - words.anchor * wide
        place = _place(left, words.y - high / 2, wide, high)
        bold = ' b="1"' if words.bold else ""
        return (
            f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Text {number}"/><p:cNvSpPr txBox="1"/>'
            f"<p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>{place}</a:xfrm>{_geometry('rect')}<a:noFill/>"
            f'</p:spPr><p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" '
            f'anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn="{align}"/><a:r>'
            f'<a:rPr sz="{hundredths(words.size)}"{bold}>{_solid(words.colour)}</a:rPr>'
            f"<a:t>{xml_text(words.text)}</a:t></a:r></a:p></p:txBody></p:sp>"
        )


def _quoted(text: str) -> str:
    return quoteattr(printable(text))


def hundredths(size: float) -> int:
    """Turn a type size in pixels of the stage into hundredths of a point, by halves of a point."""
    return round(size * _POINT / 50) * 50


def _path(ring: tuple[Point, ...], left: float, top: float) -> str:
    (x, y), *others = ring
    begin = f"<a:moveTo>{_pt(x - left, y - top)}</a:moveTo>"
    return begin + "".join(f"<a:lnTo>{_pt(a - left, b - top)}</a:lnTo>" for a, b in others)


def _pt(x: float, y: float) -> str:
    return f'<a:pt x="{emu(x)}" y="{emu(y)}"/>'


def _geometry(preset: str, guides: str = "") -> str:
    return f'<a:prstGeom prst="{preset}"><a:avLst>{guides}</a:avLst></a:prstGeom>'


def _off_ext(x: float, y: float, width: float, height: float) -> tuple[str, str]:
    return (
        f'<a:off x="{emu(x)}" y="{emu(y)}"/>',
        f'<a:ext cx="{emu(max(width, 0))}" cy="{emu(max(height, 0))}"/>',
    )


def _place(x: float, y: float, width: float, height: float) -> str:
    return "".join(_off_ext(x, y, width, height))


def _solid(colour: str, opacity: float = 1.0) -> str:
    clear = f'<a:alpha val="{round(opacity * 100_000)}"/>' if opacity < 1 else ""
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}">{clear}</a:srgbClr></a:solidFill>'


def _fill(ink: Ink) -> str:
    if ink.hatched:
        fore = f'<a:fgClr><a:srgbClr val="{ink.line[1:].upper()}"/></a:fgClr>'
        back = (
            f'<a:bgClr><a:srgbClr val="{(ink.fill or PROJECTOR.surface)[1:].upper()}"/></a:bgClr>'
        )
        return f'<a:pattFill prst="ltUpDiag">{fore}{back}</a:pattFill>'
    return _solid(ink.fill, ink.opacity) if ink.fill else "<a:noFill/>"


def _outline(ink: Ink, arrow: str = "") -> str:
    if not ink.line or not ink.width:
        return "<a:ln><a:noFill/></a:ln>"
    dashes = ""
    if ink.dashes:
        drawn = ink.dashes[0]
        name = "sysDot" if drawn <= 1 else "sysDash" if drawn <= 3 else "dash"
        dashes = f'<a:prstDash val="{name}"/>'
    return f'<a:ln w="{emu(ink.width)}">{_solid(ink.line)}{dashes}<a:round/>{arrow}</a:ln>'
