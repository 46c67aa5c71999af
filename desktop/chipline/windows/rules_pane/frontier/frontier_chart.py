"""The chart of the frontier: three step lines over time on a logarithmic scale, and the gap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QWidget

from chipline.export_rules.overviews.chip_plane import spread
from chipline.export_rules.overviews.frontier import Frontier, FrontierLine, FrontierStep, Metric
from chipline.scenery.chart_scale import Scale
from chipline.scenery.labels import place_labels
from chipline.windows.date_formats import ordinal_text
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr
from chipline.windows.rules_pane.chart import (
    Chart,
    beside,
    metrics,
    on_paper,
    paint_grid,
    paint_years,
    side_title,
)
from chipline.windows.rules_pane.plane.plane_markers import short_name
from chipline.windows.rules_pane.rules_state import RulesState
from chipline.windows.theme import BODY, SMALL, current, font

_LEFT, _RIGHT, _TOP, _BOTTOM = 66, 24, 30, 26
_REACH = 9.0


@dataclass(frozen=True)
class FrontierLayout:
    """The scales at one size, and a label for every step that has room for one."""

    box: QRectF
    across: Scale
    up: Scale
    labels: tuple[tuple[FrontierLine, FrontierStep, QPointF], ...]


def _style(line: FrontierLine) -> tuple[str, Qt.PenStyle, float]:
    theme = current()
    return {
        FrontierLine.ANYWHERE: (theme.text, Qt.PenStyle.SolidLine, 2.2),
        FrontierLine.FREE: (theme.restriction, Qt.PenStyle.SolidLine, 2.8),
        FrontierLine.DOMESTIC: (theme.relocation, Qt.PenStyle.DashLine, 2.2),
    }[line]


def line_words(line: FrontierLine) -> str:
    """Name a line."""
    return {
        FrontierLine.ANYWHERE: tr("best sold anywhere"),
        FrontierLine.FREE: tr("best for China without a licence"),
        FrontierLine.DOMESTIC: tr("best Chinese"),
    }[line]


#: How far the title of the upright axis reaches from the left edge.
_SIDE = 20


class FrontierChart(Chart):
    """Three step lines and the as-of day."""

    def __init__(self, rules_state: RulesState, parent: QWidget | None = None) -> None:
        super().__init__(tr("Frontier"), parent)
        self.rules_state = rules_state
        self.found: Frontier | None = None
        self.law: Frontier | None = None
        self._kept: tuple[object, FrontierLayout] | None = None
        self.setMinimumHeight(60)

    def show_lines(self, found: Frontier, law: Frontier | None) -> None:
        """Show lines; `law` has those of the law where `found` is a scenario's."""
        self.found, self.law = found, law
        self._kept = None
        self.update()

    # -- laying out ---------------------------------------------------------------------------

    def lay_out(self, width: float, height: float) -> FrontierLayout:
        """Lay everything out; kept until size, lines or the selected chip are others."""
        assert self.found is not None  # noqa: S101  # callers have looked
        today = date.today().toordinal()  # noqa: DTZ011  # the user's own day
        end = max(today, self.rules_state.view_state.day)
        key = (width, height, id(self.found), end)
        if self._kept is None or self._kept[0] != key:
            self._kept = (key, self._make(width, height, end))
        return self._kept[1]

    def _make(self, width: float, height: float, end: int) -> FrontierLayout:
        found = self.found
        assert found is not None  # noqa: S101  # as above
        box = QRectF(_LEFT, _TOP, width - _LEFT - _RIGHT, height - _TOP - _BOTTOM)
        steps = [step for line in found.lines.values() for step in line if step.chip]
        first = min((step.day for step in steps), default=end - 365) - 120
        across = Scale(first, end + 45, box.left(), box.right(), log=False)
        low, high = spread([step.value for step in steps] or [1000, 10_000], 0.12)
        up = Scale(low, high, box.bottom(), box.top())
        return FrontierLayout(box, across, up, tuple(self._labels(box, across, up)))

    def _labels(
        self, box: QRectF, across: Scale, up: Scale
    ) -> Iterable[tuple[FrontierLine, FrontierStep, QPointF]]:
        assert self.found is not None  # noqa: S101  # as above
        measured = metrics()
        every = [
            (line, step)
            for line in (FrontierLine.FREE, FrontierLine.ANYWHERE, FrontierLine.DOMESTIC)
            for step in self.found.lines[line]
            if step.chip
        ]
        points = [(across.at(step.day), up.at(step.value)) for _line, step in every]
        names = [short_name(step.chip.name) for _line, step in every if step.chip]
        runs = [run for line in self.found.lines for run in self._flat_runs(line, across, up)]
        places = place_labels(
            np.array(points).reshape(-1, 2),
            np.array([measured.horizontalAdvance(name) for name in names]),
            measured.height(),
            (box.left() + 2, box.top(), box.right(), box.bottom() - 2),
            radius=3.0,
            taken=runs,
        )
        for (line, step), place in zip(every, places, strict=True):
            if not np.isnan(place[0]):
                yield line, step, QPointF(place[0], place[1] + measured.ascent())

    def _flat_runs(
        self, line: FrontierLine, across: Scale, up: Scale
    ) -> list[tuple[float, float, float, float]]:
        """Return the level parts of a line as thin boxes that labels keep clear of."""
        assert self.found is not None  # noqa: S101  # as above
        return [
            (across.at(step.day), up.at(step.value) - 2, across.at(end), up.at(step.value) + 2)
            for step, end in _with_ends(self.found.lines[line], round(across.high))
            if step.chip
        ]

    # -- painting -----------------------------------------------------------------------------

    def paint_to(self, painter: QPainter, width: int, height: int) -> None:
        """Paint at any size, for the screen and for prints."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, width, height), QColor(current().surface))
        if self.found is None or not any(self.found.lines.values()):
            self._paint_empty(painter, width, height)
            return
        layout = self.lay_out(width, height)
        paint_grid(painter, layout.box, None, layout.up)
        side_title(painter, layout.box, _side_words(self.found.metric))
        box, line = layout.box, current().line
        rule = (box.top(), box.bottom(), line)
        paint_years(painter, layout.across, rule, box.bottom() + 13, width)
        self._paint_legend(painter, layout)
        if self.law is not None:
            self._paint_line(painter, layout, FrontierLine.FREE, self.law, by_law=True)
        for line in (FrontierLine.ANYWHERE, FrontierLine.DOMESTIC, FrontierLine.FREE):
            self._paint_line(painter, layout, line, self.found)
        self._paint_labels(painter, layout)
        self._paint_gap(painter, layout)

    def _paint_empty(self, painter: QPainter, width: int, height: int) -> None:
        painter.setPen(QColor(current().muted))
        painter.setFont(font(BODY))
        text = (
            tr("Reading the chips…")
            if self.found is None
            else tr("Chips with a release and throughput draw the lines here.")
        )
        painter.drawText(QRectF(0, 0, width, height), Qt.AlignmentFlag.AlignCenter, text)

    def _paint_legend(self, painter: QPainter, layout: FrontierLayout) -> None:
        x = layout.box.left()
        middle = _TOP / 2 - 2
        painter.setFont(font(SMALL))
        lines = [(line_words(line), *_style(line)) for line in FrontierLine]
        if self.law is not None:
            lines.append((tr("by law"), *_law_style()))
        for words, colour, style, width in lines:
            painter.setPen(QPen(QColor(colour), width, style))
            painter.drawLine(QPointF(x, middle), QPointF(x + 24, middle))
            painter.setPen(QColor(current().text))
            place = QRectF(x + 30, 0, 400, _TOP - 4)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, words)
            x += 30 + QFontMetricsF(painter.font()).horizontalAdvance(words) + 24

    def _paint_line(
        self,
        painter: QPainter,
        layout: FrontierLayout,
        line: FrontierLine,
        found: Frontier,
        *,
        by_law: bool = False,
    ) -> None:
        colour, style, width = _law_style() if by_law else _style(line)
        path, joined = QPainterPath(), False
        today = date.today().toordinal()  # noqa: DTZ011  # the user's own day
        last = max(today, self.rules_state.view_state.day)
        for step, end in _with_ends(found.lines[line], last):
            if step.chip is None:
                joined = False
                continue
            start = QPointF(layout.across.at(step.day), layout.up.at(step.value))
            path.lineTo(start) if joined else path.moveTo(start)
            path.lineTo(QPointF(layout.across.at(end), start.y()))
            if joined is False:
                joined = True
        # The riser to the next step must be upright: go across first, then up or down.
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), width, style))
        painter.drawPath(path)

    def _paint_labels(self, painter: QPainter, layout: FrontierLayout) -> None:
        painter.setFont(font(SMALL))
        for line, step, place in layout.labels:
            colour = QColor(_style(line)[0])
            at = QPointF(layout.across.at(step.day), layout.up.at(step.value))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(at, 3, 3)
            if step.chip is not None:
                on_paper(painter, place, short_name(step.chip.name), colour)

    def _paint_gap(self, painter: QPainter, layout: FrontierLayout) -> None:
        """Draw the as-of day, and on it how many times the lower lines go into the upper."""
        assert self.found is not None  # noqa: S101  # as above
        theme, day, box = current(), self.rules_state.view_state.day, layout.box
        x = layout.across.at(day)
        painter.setPen(QPen(QColor(theme.accent), 1.6))
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        best = self.found.at(FrontierLine.ANYWHERE, day)
        side = -1 if box.right() - x < 120 else 1
        for number, line in enumerate((FrontierLine.FREE, FrontierLine.DOMESTIC), start=1):
            step, ratio = self.found.at(line, day), self.found.ratio(day, line)
            if best is None or step is None or ratio is None or ratio <= 1.001:
                continue
            at = x + side * number * 14
            self._paint_bracket(painter, layout, at, (best.value, step.value), line, side)
            text = f"× {ratio_text(ratio)}"
            painter.setFont(font(BODY, bold=True))
            wide = QFontMetricsF(painter.font()).horizontalAdvance(text)
            middle = (layout.up.at(best.value) + layout.up.at(step.value)) / 2
            left = at + 8 if side > 0 else at - 8 - wide
            place = QPointF(left, middle + (number - 1.5) * 24 + 4)
            paper = QRectF(left - 3, place.y() - 14, wide + 6, 19)
            painter.fillRect(paper, QColor(theme.surface))
            on_paper(painter, place, text, QColor(_style(line)[0]))

    @staticmethod
    def _paint_bracket(
        painter: QPainter,
        layout: FrontierLayout,
        x: float,
        values: tuple[float, float],
        line: FrontierLine,
        side: int,
    ) -> None:
        top, bottom = layout.up.at(values[0]), layout.up.at(values[1])
        painter.setPen(QPen(QColor(_style(line)[0]), 1.4))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        for y in (top, bottom):
            painter.drawLine(QPointF(x - side * 5, y), QPointF(x, y))

    # -- hands --------------------------------------------------------------------------------

    def step_at(self, point: QPointF) -> tuple[FrontierLine, FrontierStep] | None:
        """Return the line and step under a point."""
        if self.found is None:
            return None
        layout = self.lay_out(self.width(), self.height())
        day = round(layout.across.value(point.x()))
        near: list[tuple[float, FrontierLine, FrontierStep]] = []
        for line in self.found.lines:
            step = self.found.at(line, day)
            if step is not None:
                near.append((abs(layout.up.at(step.value) - point.y()), line, step))
        best = min(near, key=lambda each: each[0], default=None)
        return best[1:] if best and best[0] < _REACH else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the chip of a step, and move the day there."""
        if event.button() is Qt.MouseButton.LeftButton and self.found is not None:
            hit = self.step_at(event.position())
            if hit is not None and hit[1].chip is not None:
                self.rules_state.view_state.select("chip", hit[1].chip.id)
            else:
                self._move_day(event.position().x())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the card of a step's chip."""
        hit = self.step_at(event.position())
        if hit is not None and hit[1].chip is not None:
            self.rules_state.acted.emit("chip", hit[1].chip.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the day; show a hand over a line."""
        super().mouseMoveEvent(event)
        dragged = event.buttons() & Qt.MouseButton.LeftButton and self.found
        if dragged and not self.can_click(event.position()):
            self._move_day(event.position().x())

    def can_click(self, point: QPointF) -> bool:
        """Tell whether a line is under a point."""
        return self.step_at(point) is not None

    def _move_day(self, x: float) -> None:
        across = self.lay_out(self.width(), self.height()).across
        inside = min(max(across.value(x), across.low + 1), across.high - 45)
        self.rules_state.view_state.move_day(round(inside))

    def step(self, by: int) -> None:
        """Go to the day of the step before or after."""
        view_state, lines = self.rules_state.view_state, self.found.lines if self.found else {}
        days = {step.day for line in lines.values() for step in line}
        view_state.move_day(beside(days, view_state.day, by))

    def hover_at(self, point: QPointF) -> str:
        """Say what the hover card says at a point."""
        hit = self.step_at(point)
        return self.hover_text(*hit) if hit else ""

    def words_at(self, point: QPointF) -> str:
        """Return what the upright axis shows, at its title."""
        return _side_words(self.found.metric) if self.found and point.x() < _SIDE else ""

    def hover_text(self, line: FrontierLine, step: FrontierStep) -> str:
        """Say what the hover card says of a step."""
        assert self.found is not None  # noqa: S101  # a step was hit
        unit = "TPP" if self.found.metric is Metric.TPP else "GB/s"
        name = step.chip.name if step.chip else ""
        since = ordinal_text(step.day)
        rule = self.rules_state.rules.change_days.get(date.fromordinal(step.day), ())
        lines = [
            f"<b>{escape(name)}</b>",
            f"{number_text(round(step.value))} {unit}",
            tr(
                "{line}, since {day}",
                "As in: best Chinese, since 1 May 2024",
                line=line_words(line),
                day=since,
            ),
        ]
        if line is FrontierLine.FREE and rule:
            lines.append(escape(", ".join(self.rules_state.act_name(slug) for slug in rule)))
        return "<br/>".join(lines)


def _side_words(metric: Metric) -> str:
    return tr("TPP") if metric is Metric.TPP else tr("Memory bandwidth, GB/s")


def _with_ends(steps: Sequence[FrontierStep], last: int) -> Iterable[tuple[FrontierStep, int]]:
    """Pair each step with the day on which it ends, the last one with `last`; a line may have none."""
    return zip(steps, (*(step.day for step in steps[1:]), last), strict=False)


def ratio_text(ratio: float) -> str:
    """Write a ratio with two figures that count."""
    return number_text(round(ratio) if ratio >= 10 else round(ratio, 1))


def _law_style() -> tuple[str, Qt.PenStyle, float]:
    return current().muted, Qt.PenStyle.DotLine, 2.0
