"""The frontier as a chart: over time, the best chip anywhere, free for China, and made in China."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import numpy as np

from chipline.briefing.deck import ChartContent, Series
from chipline.briefing.figures.letter_widths import ruler
from chipline.briefing.wording import Wording
from chipline.export_rules.overviews.chip_plane import log_ticks, spread
from chipline.export_rules.overviews.frontier import Frontier, FrontierLine, Metric
from chipline.records.message import N_, Message
from chipline.scenery.chart_scale import Scale
from chipline.scenery.figures import (
    Disc,
    Drawing,
    Figure,
    Ink,
    Line,
    NamedGroup,
    Rectangle,
    TextLine,
)
from chipline.scenery.labels import place_labels
from chipline.scenery.theme_colours import Theme

_LEFT, _RIGHT, _TOP, _BOTTOM = 66.0, 20.0, 30.0, 26.0
_HIGH = 15.0
_NAMES = {
    FrontierLine.ANYWHERE: N_("best sold anywhere"),
    FrontierLine.FREE: N_("best for China without a licence"),
    FrontierLine.DOMESTIC: N_("best Chinese"),
}
_TITLES = {
    Metric.TPP: N_("Total processing performance (TPP)"),
    Metric.MEMORY: N_("Memory bandwidth (GB/s)"),
}


def frontier_content(
    found: Frontier, last: int, size: tuple[float, float], theme: Theme, words: Wording
) -> ChartContent:
    """Make the chart of a frontier up to a day, as series and as a picture."""
    series = tuple(_series(found, line, last, theme, words) for line in FrontierLine)
    drawn = [one for one in series if one.points]
    title = words.declared(_TITLES[found.metric])
    said = words.said(
        Message("{title}: the best chips up to {day}.", title=title, day=words.day(last))
    )
    figures = tuple(_figures(drawn, last, size, theme, words, title))
    return ChartContent(title, tuple(drawn), Drawing(*size, theme.surface, said, figures))


def _series(found: Frontier, line: FrontierLine, last: int, theme: Theme, words: Wording) -> Series:
    colour = {
        FrontierLine.ANYWHERE: theme.text,
        FrontierLine.FREE: theme.restriction,
        FrontierLine.DOMESTIC: theme.relocation,
    }[line]
    points: list[tuple[float, float]] = []
    names: list[str] = []
    for step in found.lines[line]:
        if points:
            # A step: the value before holds until the day on which it changes.
            points.append((float(step.day), points[-1][1]))
            names.append("")
        if step.chip is not None:
            points.append((float(step.day), step.value))
            names.append(step.chip.name.partition(" (")[0])
    if points:
        points.append((float(last), points[-1][1]))
        names.append("")
    return Series(
        words.declared(_NAMES[line]),
        colour,
        tuple(points),
        tuple(names),
        dashed=line is FrontierLine.DOMESTIC,
    )


def _figures(
    drawn: list[Series],
    last: int,
    size: tuple[float, float],
    theme: Theme,
    words: Wording,
    title: str,
) -> Iterator[Figure]:
    right, bottom = size[0] - _RIGHT, size[1] - _BOTTOM
    points = [point for one in drawn for point in one.points] or [(float(last - 365), 1000.0)]
    first = min(day for day, _ in points)
    across = Scale(first - 60, last + 45, _LEFT, right, log=False)
    low, high = spread([value for _, value in points], 0.12)
    up = Scale(low, high, bottom, _TOP)
    yield from _axes(across, up, (right, bottom), theme, words, title)
    x = right
    for one in reversed(drawn):
        width = ruler().width(one.name)
        x -= width
        yield TextLine(x, 12, one.name, one.colour, width)
        dashes = (4.0, 2.0) if one.dashed else ()
        yield Line(((x - 28, 12), (x - 6, 12)), Ink(line=one.colour, width=2.4, dashes=dashes))
        x -= 44
    for one in drawn:
        places = [(across.at(day), up.at(value)) for day, value in one.points]
        dashes = (4.0, 2.0) if one.dashed else ()
        line = Line(tuple(places), Ink(line=one.colour, width=2.4, dashes=dashes))
        yield NamedGroup(one.name, one.name, (line,))
    yield from _names(drawn, across, up, (right, bottom), theme)


def _axes(
    across: Scale,
    up: Scale,
    ends: tuple[float, float],
    theme: Theme,
    words: Wording,
    title: str,
) -> Iterator[Figure]:
    right, bottom = ends
    for value in log_ticks(up.low, up.high)[0]:
        y = up.at(value)
        label = words.number(int(value) if value >= 1 else value)
        yield Line(((_LEFT, y), (right, y)), Ink(line=theme.line, dashes=(1, 3)))
        yield TextLine(_LEFT - 6, y, label, theme.muted, ruler().width(label), anchor=1.0)
    for year in range(date.fromordinal(int(across.low)).year + 1, 10_000):
        day = date(year, 1, 1).toordinal()
        if day > across.high:
            break
        x, label = across.at(day), str(year)
        yield Line(((x, _TOP), (x, bottom)), Ink(line=theme.line))
        yield TextLine(x + 4, bottom + 12, label, theme.muted, ruler().width(label))
    yield Line(((_LEFT, _TOP), (_LEFT, bottom), (right, bottom)), Ink(line=theme.edge))
    yield TextLine(4, 12, title, theme.muted, ruler().width(title))


def _names(
    drawn: list[Series], across: Scale, up: Scale, ends: tuple[float, float], theme: Theme
) -> Iterator[Figure]:
    """Name the chip at each step that has room for it."""
    named = [
        (one, name, across.at(day), up.at(value))
        for one in drawn
        for (day, value), name in zip(one.points, one.names, strict=True)
        if name
    ]
    widths = np.array([ruler().width(name) + 6 for _, name, _, _ in named])
    at = np.array([(x, y) for _, _, x, y in named]).reshape(-1, 2)
    bounds = (_LEFT + 2, _TOP + 2, ends[0] - 2, ends[1] - 2)
    places = place_labels(at, widths, _HIGH, bounds, radius=4.0)
    for (one, name, x, y), place in zip(named, places.tolist(), strict=True):
        parts: list[Figure] = [Disc(x, y, 3.0, Ink(one.colour))]
        if not np.isnan(place[0]):
            width = ruler().width(name)
            ground = Ink(theme.surface, opacity=0.8)
            parts.append(Rectangle(place[0] - 1, place[1], width + 2, _HIGH, ground))
            parts.append(TextLine(place[0], place[1] + _HIGH / 2, name, theme.text, width))
        yield NamedGroup(name, f"{name}, {one.name}", tuple(parts))
