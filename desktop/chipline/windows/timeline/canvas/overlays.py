"""What floats over the lanes: the ghost of a bar that is being moved, and the frame of the canvas."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen

from chipline.timeline_layout.lanes.lanes import Lanes
from chipline.timeline_layout.layout import HEADING, PITCH
from chipline.timeline_layout.scene import Scene
from chipline.windows.pictures.text_layout import label_font
from chipline.windows.theme import Theme, colour

_LINE = 16.0
_PAD = 8.0
_LEAST = 10.0
#: How much of a title is written where an event stands among counts.
_MOST_TITLE = 240.0


@dataclass(frozen=True, slots=True)
class Ghost:
    """Where a bar would come to stand: its ends moved by some days, and what would be written."""

    event: int
    begun: float
    ended: float
    lines: tuple[str, ...]


def paint_ghost(painter: QPainter, scene: Scene, ghost: Ghost, theme: Theme) -> None:
    """Outline every bar of the event at its new place, and write the new dates beside the first."""
    painter.save()
    bars, view = scene.bars, scene.view
    told = False
    for bar in scene.bars_of(ghost.event).tolist():
        region = scene.regions[int(bars.region[bar])]
        left = float(bars.body[bar]) + ghost.begun * view.scale.per_day
        right = float(bars.right[bar]) + ghost.ended * view.scale.per_day
        middle = float(bars.y[bar] + bars.height[bar] / 2)
        box = QRectF(left, middle - PITCH / 2 + 1, max(right - left, _LEAST), PITCH - 2)
        painter.setClipRect(QRectF(view.gutter, region.top, view.scale.width, region.height))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(colour(theme.accent), 1.5, Qt.PenStyle.DashLine))
        painter.setBrush(colour(theme.accent, 40))
        painter.drawRoundedRect(box, 3, 3)
        painter.setClipping(False)
        if not told:
            # Where only the end moves, that is where one looks.
            moved_end = ghost.ended and not ghost.begun
            beside = box.adjusted(box.width() - 1, 0, 0, 0) if moved_end else box
            _callout(painter, scene, beside, ghost.lines, theme)
            told = True
    if not told:
        # The bar itself is out of view; what is written must still be seen.
        at = QRectF(view.gutter + view.scale.width / 2, view.height / 2, 1, 1)
        _callout(painter, scene, at, ghost.lines, theme)
    painter.restore()


def paint_in_heat(painter: QPainter, scene: Scene, lanes: Lanes, event: int, theme: Theme) -> None:
    """Point at the selected event in lanes that show only counts, where it has no bar."""
    view, events = scene.view, lanes.events
    own = {int(lanes.lane[place]) for place in lanes.places(event).tolist()}
    x = view.gutter + view.scale.x(float(events.body[event]))
    painter.save()
    for header in scene.headers:
        if header.lane not in own or header.lane not in scene.heated:
            continue
        region = scene.regions[header.region]
        painter.setClipRect(QRectF(view.gutter, region.top, view.scale.width, region.height))
        middle = (max(header.top, region.top) + min(header.top + header.height, region.bottom)) / 2
        _pointed(painter, QPointF(x, middle), events.titles[event], view.width, theme)
    painter.restore()


def _pointed(painter: QPainter, at: QPointF, title: str, right: float, theme: Theme) -> None:
    """Write a title on a plate beside a mark."""
    metrics = QFontMetricsF(label_font(bold=True))
    text = metrics.elidedText(title, Qt.TextElideMode.ElideRight, _MOST_TITLE)
    width = metrics.horizontalAdvance(text) + 2 * _PAD + 10
    after = at.x() - 8 + width <= right
    left = at.x() - 8 if after else at.x() + 8 - width
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.setPen(QPen(colour(theme.accent), 1.6))
    painter.setBrush(colour(theme.accent_soft))
    painter.drawRoundedRect(QRectF(left, at.y() - PITCH / 2, width, PITCH), 4, 4)
    painter.setBrush(colour(theme.accent))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(at, 4, 4)
    painter.setFont(label_font(bold=True))
    painter.setPen(colour(theme.text))
    begin = left + _PAD + (10 if after else 0)
    drop = (metrics.ascent() - metrics.descent()) / 2
    painter.drawText(QPointF(begin, at.y() + drop), text)


def _callout(
    painter: QPainter, scene: Scene, beside: QRectF, lines: tuple[str, ...], theme: Theme
) -> None:
    """Write lines below a box, or above it where there is no room."""
    view = scene.view
    metrics = QFontMetricsF(label_font(bold=True))
    width = max(metrics.horizontalAdvance(line) for line in lines) + 2 * _PAD
    height = len(lines) * _LINE + _PAD
    left = min(max(beside.left(), view.gutter + 2), view.width - width - 2)
    top = beside.bottom() + 4
    if top + height > view.height:
        top = beside.top() - height - 4
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(theme.accent))
    painter.drawRoundedRect(QRectF(left, top, width, height), 4, 4)
    painter.setFont(label_font(bold=True))
    painter.setPen(colour(theme.on_accent))
    drop = (_LINE + metrics.ascent() - metrics.descent()) / 2
    for number, line in enumerate(lines):
        painter.drawText(QPointF(left + _PAD, top + _PAD / 2 + number * _LINE + drop), line)


def paint_beside_headings(painter: QPainter, scene: Scene, theme: Theme, width: float) -> None:
    """Let the headings of groups go on over the column of scroll bars."""
    for region in scene.regions:
        box = QRectF(scene.view.width, region.top - HEADING, width, HEADING)
        painter.fillRect(box, colour(theme.window))


def paint_frame(
    painter: QPainter, area: QRect, theme: Theme, *, focus: bool, editing: bool
) -> None:
    """Frame the canvas when it has the keyboard; while editing, rule a broad line along its top."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if editing:
        painter.fillRect(QRectF(area.left(), area.top(), area.width(), 2), colour(theme.warning))
    elif focus:
        painter.setPen(QPen(colour(theme.accent), 1))
        painter.drawRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5))
