"""The timeline of a report as an SVG picture: a row an event, its whole name before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from html import escape

from chipline.exchange.report_formats.report import (
    BarGroup,
    ReportBar,
    ReportTimeline,
    Words,
    plain,
)
from chipline.exchange.report_formats.xml_characters import for_xml
from chipline.records.message import Message
from chipline.scenery.theme_colours import LIGHT

#: In pixels: a row, the heads, the axis, the names and all of it.
_ROW, _HEAD, _AXIS, _NAMES, WIDTH = 18, 24, 22, 350.0, 1000
_HIGH, _MARGIN = 9, 14
#: About as wide is a letter of the names; what is longer than there is room for is cut.
_LETTER = 5.7
_YEAR = 365.25
#: The figures of a year have room in so many pixels.
_TICK = 46
#: So wide are they with what stands before them.
_FIGURES = 32


@dataclass(frozen=True, slots=True)
class TimelineColours:
    """The colours, as #rrggbb: text and lines, and the bars by kind."""

    text: str = LIGHT.text
    muted: str = LIGHT.muted
    line: str = LIGHT.line
    day: str = LIGHT.accent
    kinds: Mapping[str, str] | None = None

    def of(self, kind: str) -> str:
        """Return the colour of a kind."""
        return (self.kinds or _KINDS).get(kind, self.muted)


_KINDS = {kind: LIGHT.kind_colour(kind) for kind in ("restriction", "relocation", "facility")}


def timeline_svg(
    timeline: ReportTimeline,
    words: Words,
    colours: TimelineColours | None = None,
    width: int = WIDTH,
) -> str:
    """Draw it, so many pixels wide; what is doubted is lighter, what is alleged or planned an outline."""
    drawing = _Drawing(timeline, words, colours or TimelineColours(), width)
    body = "\n".join(drawing.parts())
    title = escape(words(Message("Timeline")))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{drawing.height}" '
        f'viewBox="0 0 {width} {drawing.height}" role="img" '
        f'font-family="Inter, Arial, sans-serif" font-size="11">\n<title>{title}</title>\n'
        f"{body}\n</svg>\n"
    )


class _Drawing:
    def __init__(
        self, timeline: ReportTimeline, words: Words, colours: TimelineColours, width: int
    ) -> None:
        self._timeline, self._words, self._colours = timeline, words, colours
        self._width = width
        #: Where the names end: most are whole in so much of the width.
        self._names = min(_NAMES, width * 0.4)
        first, last = timeline.extent
        pad = max((last - first) * 0.03, 60)
        self._first, self._last = first - pad, max(last, min(timeline.day, last + 10 * _YEAR)) + pad
        rows = sum(len(group.bars) + bool(group.more) for group in timeline.groups)
        self.height = round(_AXIS + rows * _ROW + len(timeline.groups) * _HEAD + 8)

    def _x(self, day: float) -> float:
        share = (day - self._first) / (self._last - self._first)
        return self._names + min(max(share, 0), 1) * (self._width - self._names - _MARGIN)

    def parts(self) -> Iterator[str]:
        yield from self._axis()
        y = float(_AXIS)
        for group in self._timeline.groups:
            yield from self._group(group, y)
            y += _HEAD + _ROW * (len(group.bars) + bool(group.more))
        day = self._timeline.day
        if self._first <= day <= self._last:
            x = self._x(day)
            yield (
                f'<line x1="{x:.1f}" y1="{_AXIS - 6}" x2="{x:.1f}" y2="{self.height}" '
                f'stroke="{self._colours.day}" stroke-dasharray="4 3"/>'
            )

    def _axis(self) -> Iterator[str]:
        first, last = (date.fromordinal(max(int(day), 1)).year for day in (self._first, self._last))
        step = next(
            n
            for n in (1, 2, 5, 10, 20, 50, 10_000)
            if (last - first) / n * _TICK <= self._width - self._names
        )
        for year in range(first - first % step, last + 1, step):
            if year < 1 or date(year, 1, 1).toordinal() < self._first:
                continue
            x = self._x(date(year, 1, 1).toordinal())
            yield (
                f'<line x1="{x:.1f}" y1="{_AXIS - 4}" x2="{x:.1f}" y2="{self.height}" '
                f'stroke="{self._colours.line}"/>'
            )
            # At the edge a year would be cut off.
            if x + _FIGURES <= self._width:
                yield self._text(x + 3, 12, str(year), self._colours.muted)

    def _group(self, group: BarGroup, y: float) -> Iterator[str]:
        heading = plain(group.heading, self._words)
        yield self._text(0, y + 16, heading, self._colours.muted, bold=True)
        y += _HEAD
        for bar in group.bars:
            yield from self._bar(bar, y, self._colours.of(group.kind))
            y += _ROW
        if group.more:
            more = Message("and {n} earlier one", "and {n} earlier ones", group.more)
            yield self._text(8, y + 12, self._words(more), self._colours.muted)

    def _bar(self, bar: ReportBar, y: float, colour: str) -> Iterator[str]:
        name = plain(bar.record, self._words)
        most = int((self._names - 16) / _LETTER)
        shown = name if len(name) <= most else name[: most - 1].rstrip() + "…"
        yield self._text(8, y + 12, shown, self._colours.text)
        top, end = y + (_ROW - _HIGH) / 2, self._width - _MARGIN
        left, body, stop, right = map(self._x, (bar.left, bar.body, bar.stop, bar.right))
        if bar.open_end:
            stop = right = float(end)
        if bar.instant:
            if body - left > 4:
                yield _box(left, body, top, colour, "0.3")
            yield _diamond((left + body) / 2, top + _HIGH / 2, colour, sure=bar.sure)
            return
        if body > left:
            yield _box(left, body, top, colour, "0.3")
        if bar.sure:
            yield _box(body, max(stop, body + 3), top, colour, "0.85")
        else:
            yield _outline(body, max(stop, body + 3), top, colour)
        if right > stop:
            yield _box(stop, right, top, colour, "0.3")
        if bar.open_end:
            yield self._text(end + 2, top + 9, "›", colour)

    def _text(self, x: float, y: float, text: str, colour: str, *, bold: bool = False) -> str:
        weight = ' font-weight="600"' if bold else ""
        return (
            f'<text x="{x:.1f}" y="{y:.1f}" fill="{colour}"{weight}>{escape(for_xml(text))}</text>'
        )


def _box(left: float, right: float, top: float, colour: str, opacity: str) -> str:
    return (
        f'<rect x="{left:.1f}" y="{top:.1f}" width="{right - left:.1f}" height="{_HIGH}" '
        f'fill="{colour}" fill-opacity="{opacity}"/>'
    )


def _outline(left: float, right: float, top: float, colour: str) -> str:
    return (
        f'<rect x="{left:.1f}" y="{top:.1f}" width="{right - left:.1f}" height="{_HIGH}" '
        f'fill="{colour}" fill-opacity="0.12" stroke="{colour}" stroke-dasharray="3 2"/>'
    )


def _diamond(x: float, y: float, colour: str, *, sure: bool) -> str:
    size = 5.5
    points = f"{x},{y - size} {x + size},{y} {x},{y + size} {x - size},{y}"
    opacity = "1" if sure else "0.12"
    return (
        f'<polygon points="{points}" fill="{colour}" fill-opacity="{opacity}" stroke="{colour}"/>'
    )
