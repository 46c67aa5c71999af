"""Paints the strip of time below the map: sites or power by country, moves by year or quarter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen, QPolygonF

from chipline.map_layout.counts_over_time import CountryCounts, MoveCounts
from chipline.map_layout.map_facts import MapFacts
from chipline.records.message import N_
from chipline.scenery.columns import Floats
from chipline.scenery.event_mapping import Certainty
from chipline.windows import theme as themes
from chipline.windows.date_formats import day_text
from chipline.windows.formats import country_text, number_text
from chipline.windows.i18n import tr, translated
from chipline.windows.pictures.certainty_words import CERTAINTY_WORDS
from chipline.windows.pictures.kind_colours import mixed
from chipline.windows.theme import Theme, colour

#: What can be shown, and what it is called.
STRIPS = {
    "sites": N_("Sites in operation by country"),
    "power": N_("Known power by country"),
    "moves": N_("Moves a year by certainty"),
    "quarters": N_("Moves a quarter by certainty"),
}
_LEFT, _RIGHT, _TOP, _AXIS = 12.0, 150.0, 15.0, 18.0
_LABEL = 13.0
_FILLS = {
    Certainty.CONFIRMED: Qt.BrushStyle.SolidPattern,
    Certainty.REPORTED: Qt.BrushStyle.Dense4Pattern,
    Certainty.ALLEGED: Qt.BrushStyle.Dense6Pattern,
    Certainty.UNSTATED: Qt.BrushStyle.Dense7Pattern,
    Certainty.DISPUTED: Qt.BrushStyle.DiagCrossPattern,
}


@dataclass(frozen=True)
class TimeStrip:
    """One of `STRIPS` of some facts, with its cursor on a day."""

    key: str
    facts: MapFacts
    day: float

    @cached_property
    def found(self) -> CountryCounts | MoveCounts:
        """What is shown."""
        match self.key:
            case "moves":
                return self.facts.moves.by_year
            case "quarters":
                return self.facts.moves.by_quarter
            case "power":
                return self.facts.sites.power_by_country
            case _:
                return self.facts.sites.opened_by_country

    @cached_property
    def span(self) -> tuple[float, float]:
        """The first and the last day."""
        return self.facts.span(self.day)

    @property
    def name(self) -> str:
        """What it is called."""
        return translated(STRIPS[self.key])

    def coverage(self) -> str:
        """Say of how much of the facts it can tell."""
        found = self.found
        if isinstance(found, CountryCounts):
            said = {"counted": found.counted, "sites": found.sites}
            if self.key == "power":
                return tr("{counted} of {sites} sites have both a date and a figure", **said)
            return tr("{counted} of {sites} sites have a date of opening", **said)
        if found.without_year:
            return tr("{n} move has no year", "{n} moves have no year", found.without_year)
        return ""

    def text_on(self, day: float) -> str:
        """Say what is so on a day."""
        found = self.found
        when = date.fromordinal(int(day))
        if isinstance(found, CountryCounts):
            values = zip(found.codes, found.on(day).tolist(), strict=True)
            parts = [f"{_country(code)} {self.figure(value)}" for code, value in values if value]
            return _told(day_text(when), parts)
        place = found.place_of(day)
        counts = found.values[:, place[1]].tolist() if place else [0] * len(found.certainties)
        words = [translated(CERTAINTY_WORDS[one]) for one in found.certainties]
        parts = [f"{word} {n}" for word, n in zip(words, counts, strict=True) if n]
        coarse = int(found.coarse[place[0]]) if place else 0
        if found.periods == 1:
            said = tr("month not known: {n}", n=coarse)
            return _told(str(when.year), [*parts, *([said] if coarse else [])])
        said = tr("{year}, quarter not known: {n}", year=when.year, n=coarse)
        number = (when.month - 1) * found.periods // 12 + 1
        quarter = tr("Quarter {number} of {year}", number=number, year=when.year)
        return _told(quarter, [*parts, *([said] if coarse else [])])

    def figure(self, value: float) -> str:
        """Write one of its sums."""
        return tr("{n} MW", n=number_text(value)) if self.key == "power" else number_text(value)

    def x_of(self, day: float, plot: QRectF) -> float:
        """Return where a day stands on a plot."""
        first, last = self.span
        return plot.left() + (day - first) / (last + 1 - first) * plot.width()

    def day_at(self, x: float, plot: QRectF) -> int:
        """Return the day at a place of a plot; beyond the ends the first or the last."""
        first, last = self.span
        day = first + (x - plot.left()) / plot.width() * (last + 1 - first)
        return int(min(max(day, first), last))


def plot_in(box: QRectF) -> QRectF:
    """Return where the sums stand within the box of a strip: beside names and above years."""
    wide, high = max(box.width() - _LEFT - _RIGHT, 10.0), max(box.height() - _TOP - _AXIS, 10.0)
    return QRectF(box.left() + _LEFT, box.top() + _TOP, wide, high)


def paint_strip(painter: QPainter, box: QRectF, strip: TimeStrip, theme: Theme) -> None:
    """Paint a strip with its cursor into a box."""
    plot, found = plot_in(box), strip.found
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(themes.font(themes.MICRO, tabular=True))
    _paint_years(painter, plot, strip, theme)
    if isinstance(found, CountryCounts):
        _paint_stack(painter, plot, strip, found, theme)
    else:
        _paint_bars(painter, plot, strip, found, theme)
    x = round(strip.x_of(strip.day, plot)) + 0.5
    painter.setPen(QPen(colour(theme.accent), 2))
    painter.drawLine(QPointF(x, plot.top() - 4), QPointF(x, plot.bottom() + 4))


def _paint_years(painter: QPainter, plot: QRectF, strip: TimeStrip, theme: Theme) -> None:
    first, last = (date.fromordinal(int(day)).year for day in strip.span)
    room = plot.width() / max(last - first + 1, 1)
    step = next(one for one in (1, 2, 5, 10, 20, 50, 1000) if room * one >= 34)
    painter.setPen(QPen(colour(theme.line), 1))
    painter.drawLine(plot.bottomLeft(), plot.bottomRight())
    for year in range(first, last + 1):
        x = strip.x_of(float(date(year, 1, 1).toordinal()), plot)
        painter.setPen(colour(theme.line))
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 3))
        if year % step == 0:
            painter.setPen(colour(theme.muted))
            painter.drawText(
                QRectF(x - 20, plot.bottom() + 2, room * step + 40, 15),
                Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
                f"   {year}",
            )


def _paint_stack(
    painter: QPainter, plot: QRectF, strip: TimeStrip, found: CountryCounts, theme: Theme
) -> None:
    """Paint a step for each change, the largest country below, its name at the end."""
    if not len(found.days):
        return
    xs = np.array([strip.x_of(day, plot) for day in found.days.tolist()])
    xs = np.append(xs, plot.right())
    top = float(found.values.sum(axis=0).max()) or 1.0
    below: Floats = np.zeros(len(found.days))
    labels: list[tuple[float, str]] = []
    for place, code in enumerate(found.codes):
        above = below + found.values[place]
        painter.setPen(QPen(colour(theme.surface), 0.7))
        painter.setBrush(_shade(place, code, theme))
        painter.drawPolygon(_steps(xs, below, above, plot, top))
        middle = plot.bottom() - (below[-1] + above[-1]) / 2 / top * plot.height()
        value = strip.figure(float(found.values[place, -1]))
        labels.append((middle, f"{_country(code)} {value}"))
        below = above
    painter.setPen(colour(theme.text))
    metrics = QFontMetricsF(painter.font())
    for y, text in _apart(labels, plot):
        place_ = QRectF(plot.right() + 6, y - _LABEL / 2, _RIGHT - 10, _LABEL)
        elided = metrics.elidedText(text, Qt.TextElideMode.ElideRight, place_.width())
        painter.drawText(place_, Qt.AlignmentFlag.AlignVCenter, elided)


def _paint_bars(
    painter: QPainter, plot: QRectF, strip: TimeStrip, found: MoveCounts, theme: Theme
) -> None:
    """Paint a bar for each period, the surest below; what is in no quarter lies over its whole year."""
    if not len(found.years):
        return
    coarse = found.coarse if found.periods > 1 else np.zeros_like(found.coarse)
    top = float(max(found.values.sum(axis=0).max(initial=0), coarse.max(initial=0))) or 1.0
    ink = colour(theme.relocation)
    for place in np.flatnonzero(coarse).tolist():
        left, right = (
            strip.x_of(float(date(int(found.years[place]) + one, 1, 1).toordinal()), plot)
            for one in (0, 1)
        )
        many = int(coarse[place])
        high = many / top * plot.height()
        wide = QRectF(left + 1, plot.bottom() - high, right - left - 2, high)
        painter.setPen(QPen(ink, 1, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(wide)
        _write_total(painter, wide, tr("no quarter: {n}", n=number_text(many)), theme)
    for period in range(found.values.shape[1]):
        left, right = (strip.x_of(day, plot) for day in found.span_of(period))
        y, gap = plot.bottom(), min(2.0, (right - left) / 6)
        for row, certainty in enumerate(found.certainties):
            high = float(found.values[row, period]) / top * plot.height()
            if high:
                bar = QRectF(left + gap, y - high, right - left - 2 * gap, high)
                _paint_bar(painter, bar, certainty, ink)
                y -= high
        total = int(found.values[:, period].sum())
        if total:
            bar = QRectF(left, y, right - left, plot.bottom() - y)
            _write_total(painter, bar, number_text(total), theme)
    y = plot.top() + _LABEL / 2
    for certainty in reversed(found.certainties):
        swatch = QRectF(plot.right() + 8, y - 4, 14, 8)
        _paint_bar(painter, swatch, certainty, ink)
        painter.setPen(colour(theme.text))
        place_ = QRectF(swatch.right() + 6, y - _LABEL / 2, _RIGHT - 36, _LABEL)
        word = translated(CERTAINTY_WORDS[certainty])
        painter.drawText(place_, Qt.AlignmentFlag.AlignVCenter, word)
        y += _LABEL


def _write_total(painter: QPainter, bar: QRectF, text: str, theme: Theme) -> None:
    """Write how many a bar is of above it, where that does not reach into those beside it."""
    if QFontMetricsF(painter.font()).horizontalAdvance(text) <= bar.width() + 2:
        painter.setPen(colour(theme.text))
        place = QRectF(bar.left() - 10, bar.top() - 13, bar.width() + 20, 13)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


def _told(when: str, parts: Sequence[str]) -> str:
    return tr("{day}: {what}", day=when, what=", ".join(parts) or tr("none"))


def _country(code: str) -> str:
    return country_text(code) if code else tr("others")


def _shade(place: int, code: str, theme: Theme) -> QColor:
    """Return ever paler colours of sites; that of all others is grey."""
    if not code:
        return mixed(theme.faint, theme.surface, 0.45)
    return mixed(theme.facility, theme.surface, max(1.0 - 0.15 * place, 0.2))


def _steps(xs: Floats, below: Floats, above: Floats, plot: QRectF, top: float) -> QPolygonF:
    high = plot.height() / top

    def edge(values: Floats) -> list[QPointF]:
        across = np.repeat(xs, 2)[1:-1]
        return [
            QPointF(float(x), plot.bottom() - float(y) * high)
            for x, y in zip(across.tolist(), np.repeat(values, 2).tolist(), strict=True)
        ]

    return QPolygonF([*edge(above), *reversed(edge(below))])


def _apart(labels: Sequence[tuple[float, str]], plot: QRectF) -> list[tuple[float, str]]:
    """Move labels up so that none covers the one below it, then down again from the top."""
    placed: list[tuple[float, str]] = []
    for y, text in labels:
        placed.append((min(y, placed[-1][0] - _LABEL) if placed else y, text))
    ceiling = plot.top() - 2
    for number in range(len(placed) - 1, -1, -1):
        y, text = placed[number]
        placed[number] = max(y, ceiling + _LABEL / 2), text
        ceiling = placed[number][0] + _LABEL / 2
    return placed


def _paint_bar(painter: QPainter, box: QRectF, certainty: Certainty, ink: QColor) -> None:
    dashed = certainty in (Certainty.PLANNED, Certainty.NON_MOVE)
    painter.setPen(QPen(ink, 1, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
    style = _FILLS.get(certainty)
    painter.setBrush(Qt.BrushStyle.NoBrush if style is None else QBrush(ink, style))
    painter.drawRect(box)
