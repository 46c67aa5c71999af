"""Stretches of time painted over or behind the lanes: what is measured or marked, eras, notes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPen

from chipline.timeline_layout.layout import AXIS, PITCH
from chipline.timeline_layout.primitives import Viewport
from chipline.timeline_layout.scene import Scene
from chipline.windows.date_formats import ordinal_text
from chipline.windows.i18n import tr
from chipline.windows.pictures.text_layout import label_font
from chipline.windows.theme import Theme, colour


@dataclass(frozen=True, slots=True)
class Highlight:
    """A stretch of days that was dragged over, to zoom into it or to measure it."""

    first: float
    last: float
    measures: bool


def span_text(first: float, last: float) -> str:
    """Write a day, or two with a dash between them."""
    begun = ordinal_text(first)
    return begun if int(last) == int(first) else f"{begun} – {ordinal_text(last)}"


def measured_text(first: float, last: float) -> str:
    """Say how long it is from one day to another: in days, and in months where that says more."""
    days = round(last - first)
    text = tr("{n} day", "{n} days", days)
    begun, ended = date.fromordinal(int(first)), date.fromordinal(int(last))
    months = (ended.year - begun.year) * 12 + ended.month - begun.month
    months -= ended.day < begun.day
    if months >= 2:
        years, rest = divmod(months, 12)
        long = tr("{n} month", "{n} months", months)
        if years >= 2:
            long = tr(
                "{years} {months}",
                "As in: 2 years 3 months",
                years=tr("{n} year", "{n} years", years),
                months=tr("{n} month", "{n} months", rest),
            )
        text = f"{text} ({long})"
    return f"{ordinal_text(first)} – {ordinal_text(last)}: {text}"


def paint_band(painter: QPainter, view: Viewport, band: Highlight, theme: Theme) -> None:
    """Paint the stretch that is being dragged over, with its length when it is measured."""
    left = view.gutter + view.scale.x(band.first)
    right = view.gutter + view.scale.x(band.last)
    painter.setPen(QPen(colour(theme.accent), 1))
    painter.setBrush(QBrush(colour(theme.accent, 36)))
    painter.setClipRect(QRectF(view.gutter, 0, view.scale.width, view.height))
    painter.drawRect(QRectF(left, AXIS, right - left, view.height - AXIS - 1))
    painter.setClipping(False)
    if not band.measures:
        return
    text = measured_text(band.first, band.last)
    painter.setFont(label_font(bold=True))
    metrics = QFontMetricsF(label_font(bold=True))
    width = metrics.horizontalAdvance(text) + 16
    x = min(max((left + right - width) / 2, view.gutter + 4), view.width - width - 4)
    box = QRectF(x, view.height - 34, width, 24)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(colour(theme.accent)))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(colour(theme.on_accent))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def paint_hovered(painter: QPainter, scene: Scene, event: int, theme: Theme) -> None:
    """Draw a frame around every bar of the event below the pointer."""
    painter.setPen(QPen(colour(theme.muted), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    bars = scene.bars
    for bar in scene.bars_of(event).tolist():
        region = scene.regions[int(bars.region[bar])]
        painter.setClipRect(
            QRectF(scene.view.gutter, region.top, scene.view.scale.width, region.height)
        )
        left, right = float(bars.outer_left[bar]), float(bars.reach[bar])
        half = (PITCH if not bars.folded[bar] else float(bars.height[bar]) + 4) / 2 - 0.5
        middle = float(bars.y[bar] + bars.height[bar] / 2)
        painter.drawRoundedRect(QRectF(left - 2, middle - half, right - left + 4, 2 * half), 4, 4)
    painter.setClipping(False)
