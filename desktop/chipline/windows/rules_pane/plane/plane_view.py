"""Chip plane: performance density against TPP, with the control regions of the as-of day.

Signals:
    status_changed(str): how many chips are shown.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from chipline.export_rules.overviews.china_sales import ChinaSale
from chipline.export_rules.overviews.chip_plane import ControlRegion, note_limit, regime_on, regions
from chipline.windows.i18n import tr, translated
from chipline.windows.rules_pane.chart import (
    Chart,
    on_paper,
    paint_grid,
    side_title,
)
from chipline.windows.rules_pane.outcome_style import word
from chipline.windows.rules_pane.plane import plane_markers as marks
from chipline.windows.rules_pane.plane.plane_legend import legend_height, paint_legend
from chipline.windows.rules_pane.plane.plane_scene import (
    AXIS,
    BAND,
    LEFT,
    RIGHT,
    ChipPoints,
    PlaneScene,
    extent,
    lay_out,
    lay_out_ground,
    region_rects,
    tpp_of,
)
from chipline.windows.rules_pane.rules_state import RulesState
from chipline.windows.theme import BODY, SMALL, current, font

_REACH = 11.0
#: How much of the plane is left in sight by one notch of a wheel.
_NOTCH = 0.85
#: How far the title of the upright axis reaches from the left edge.
_SIDE = 20


class PlaneView(Chart):
    """The second of the four views."""

    status_changed = Signal(str)

    def __init__(self, rules_state: RulesState, parent: QWidget | None = None) -> None:
        super().__init__(tr("Chip plane"), parent)
        self.rules_state = rules_state
        self.tools: tuple[QWidget, ...] = ()
        self._zoom: tuple[float, float, float, float] | None = None
        self._drag: QPointF | None = None
        self._kept: tuple[object, PlaneScene] | None = None
        self._margin = QRectF()
        rules_state.view_state.selected.connect(self.update)

    # -- what is shown ------------------------------------------------------------------------

    def standings(self) -> tuple[ChinaSale, ...]:
        """Return how every chip stands on the as-of day."""
        return self.rules_state.standings.all_on(self.rules_state.view_state.day)

    def placeable(self) -> list[ChinaSale]:
        """Return the chips whose TPP and density are known."""
        return [each for each in self.standings() if each.classification.density and tpp_of(each)]

    def without_density(self) -> list[ChinaSale]:
        """Return the chips whose TPP alone is known."""
        return [
            each for each in self.standings() if tpp_of(each) and not each.classification.density
        ]

    def unplaceable(self) -> list[ChinaSale]:
        """Return the chips whose TPP is not known."""
        return [each for each in self.standings() if not tpp_of(each)]

    def regions(self) -> tuple[ControlRegion, ...]:
        """Return the control regions in force on the as-of day."""
        return regions(self.rules_state.rules, self.rules_state.day)

    def reload(self) -> None:
        """Take on other records or rules."""
        self._kept = None
        self.refresh()

    def refresh(self) -> None:
        """Show the as-of day."""
        self.update()
        if self.rules_state.loaded:
            self.setAccessibleDescription("; ".join(self._spoken()))
            placed, bare = len(self.placeable()), len(self.without_density())
            self.status_changed.emit(
                tr(
                    "chips placed: {placed}, without density: {bare}, not placeable: {left_out}",
                    placed=placed,
                    bare=bare,
                    left_out=len(self.unplaceable()),
                )
            )

    follow_day = refresh

    def _spoken(self) -> list[str]:
        chips = self.placeable()[:40]
        return [f"{each.chip.name}: {word(each.finding.outcome)}" for each in chips]

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.update()

    # -- laying out ---------------------------------------------------------------------------

    def scene(self, width: float, height: float) -> PlaneScene:
        """Lay everything out; kept until size, view or chips are others."""
        placed, bare = self.placeable(), self.without_density()
        day = self.rules_state.view_state.day
        shown = tuple(each.chip.id for each in placed if marks.is_out(each, day))
        selected = self.rules_state.view_state.record
        stretch = self.rules_state.standings.stretch(day)
        key = (width, height, self._zoom, shown, stretch, id(self.rules_state.standings), selected)
        if self._kept is None or self._kept[0] != key:
            legend = legend_height(width - LEFT - RIGHT, self._left_out())
            ground = lay_out_ground(width, height - legend, self._zoom or self._extent())
            chips = ChipPoints(tuple(placed), tuple(bare), day, selected)
            self._kept = (key, lay_out(ground, chips, self.regions()))
        kept = self._kept[1]
        return replace(
            kept,
            points=tuple(zip(placed, (at for _s, at in kept.points), strict=True)),
            band=tuple(zip(bare, (at for _s, at in kept.band), strict=True)),
        )

    def _extent(self) -> tuple[float, float, float, float]:
        return extent(self.placeable(), self.without_density())

    # -- painting -----------------------------------------------------------------------------

    def paint_to(self, painter: QPainter, width: int, height: int) -> None:
        """Paint at any size, for the screen and for prints."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(QRectF(0, 0, width, height), QColor(current().surface))
        if not self.rules_state.holdings.chips:
            self._paint_empty(painter, width, height)
            return
        scene = self.scene(width, height)
        self._paint_regions(painter, scene)
        paint_grid(painter, scene.box, scene.across, scene.up)
        self._paint_titles(painter, scene)
        self._paint_points(painter, scene)
        self._paint_band(painter, scene)
        room, count = width - LEFT - RIGHT, self._left_out()
        corner = QPointF(LEFT, height - legend_height(room, count))
        self._margin = paint_legend(painter, corner, room, count)

    def _left_out(self) -> str:
        return tr("not placeable: {number}", number=len(self.unplaceable()))

    def _paint_empty(self, painter: QPainter, width: int, height: int) -> None:
        painter.setPen(QColor(current().muted))
        painter.setFont(font(BODY))
        text = (
            tr("Chips with throughput and die area appear here. Add some in the table of chips.")
            if self.rules_state.loaded
            else tr("Reading the chips…")
        )
        painter.drawText(QRectF(24, 0, width - 48, height), _CENTRE_WRAPPED, text)

    def _paint_regions(self, painter: QPainter, scene: PlaneScene) -> None:
        painter.save()
        painter.setClipRect(scene.box)
        found = self.regions()
        for number, region in enumerate(found):
            marks.paint_region(painter, region_rects(region, scene), number, region)
        if self.rules_state.in_scenario:
            for region in regions(self.rules_state.law, self.rules_state.day):
                marks.paint_law_outline(painter, region_rects(region, scene))
        marks.paint_region_names(painter, scene.names)
        self._paint_note(painter, scene)
        if not found:
            painter.setPen(QColor(current().muted))
            painter.setFont(font(BODY))
            place = scene.box.adjusted(12, 8, -12, -8)
            text = tr("No control list for AI chips and no letter with a threshold on this day")
            painter.drawText(place, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, text)
        painter.restore()

    def _paint_note(self, painter: QPainter, scene: PlaneScene) -> None:
        note = note_limit(self.rules_state.rules, self.rules_state.day)
        if note is None or regime_on(self.rules_state.rules, self.rules_state.day) is None:
            return
        x = scene.across.at(note[1])
        painter.setPen(QPen(QColor(current().muted), 1, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, scene.box.top()), QPointF(x, scene.box.bottom()))
        painter.setFont(font(SMALL))
        text = tr(
            "{note}: outside below {limit} if not for data centres",
            "As in: Note 2: outside below 4,800 if not for data centres",
            note=translated(note[0]),
            limit=note[1],
        )
        wide = QFontMetricsF(painter.font()).horizontalAdvance(text)
        place = QPointF(max(scene.box.left() + 4, x - wide - 6), scene.box.bottom() - 6)
        on_paper(painter, place, text, QColor(current().muted))

    def _paint_titles(self, painter: QPainter, scene: PlaneScene) -> None:
        side_title(painter, scene.box, _density_title())
        painter.setPen(QColor(current().muted))
        painter.setFont(font(SMALL))
        painter.drawText(_across_title_place(scene), Qt.AlignmentFlag.AlignCenter, _tpp_title())

    def _paint_points(self, painter: QPainter, scene: PlaneScene) -> None:
        day, selected = self.rules_state.view_state.day, self.rules_state.view_state.record
        painter.save()
        painter.setClipRect(scene.box)
        for each, at in scene.points:
            if scene.box.contains(at):
                marks.paint_chip(painter, at, each, out=marks.is_out(each, day))
        painter.setFont(font(SMALL))
        for (each, at), place in zip(scene.points, scene.labels, strict=True):
            if place is not None:
                chosen = each.chip.id == selected
                marks.paint_name(painter, at, place, each, chosen=chosen)
            if each.chip.id == selected:
                marks.paint_selection(painter, at)
        painter.restore()

    def _paint_band(self, painter: QPainter, scene: PlaneScene) -> None:
        """Draw the chips without density on a line of their own, and count those without TPP."""
        theme = current()
        middle = scene.box.bottom() + AXIS + BAND / 2
        band = QRectF(scene.box.left(), middle - 12, scene.box.width(), 24)
        painter.fillRect(band, QColor(theme.raised))
        painter.setPen(QPen(QColor(theme.line), 1))
        painter.drawLine(band.topLeft(), band.topRight())
        painter.drawLine(band.bottomLeft(), band.bottomRight())
        for each, at in scene.band:
            if band.contains(at):
                out = marks.is_out(each, self.rules_state.view_state.day)
                marks.paint_chip(painter, at, each, out=out)
                if each.chip.id == self.rules_state.view_state.record:
                    marks.paint_selection(painter, at)
        painter.setFont(font(SMALL))
        painter.setPen(QColor(theme.muted))
        place = QRectF(2, middle - 17, LEFT - 8, 34)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(place, right, tr("density\nunknown"))

    # -- hands --------------------------------------------------------------------------------

    def chip_at(self, point: QPointF) -> ChinaSale | None:
        """Return the chip under a point."""
        if not self.rules_state.holdings.chips:
            return None
        scene = self.scene(self.width(), self.height())
        best, found = _REACH, None
        for each, at in (*scene.points, *scene.band):
            away = ((at.x() - point.x()) ** 2 + (at.y() - point.y()) ** 2) ** 0.5
            if away < best:
                best, found = away, each
        return found

    def place_of(self, chip: str) -> QPointF | None:
        """Return where a chip stands, by id or slug."""
        scene = self.scene(self.width(), self.height())
        for each, at in (*scene.points, *scene.band):
            if chip in (each.chip.id, each.chip.figures.slug):
                return at
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select a chip, or begin to move the plane."""
        if event.button() is Qt.MouseButton.LeftButton and self.rules_state.holdings.chips:
            found = self.chip_at(event.position())
            if found is not None:
                self.rules_state.view_state.select("chip", found.chip.id)
            else:
                self._drag = event.position()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a chip's card, or show everything again."""
        found = self.chip_at(event.position())
        if found is not None:
            self.rules_state.acted.emit("chip", found.chip.id)
        else:
            self._zoom = None
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002  # any button
        """End moving the plane."""
        self._drag = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the plane, or show a hand over a chip."""
        if self._drag is not None:
            self._move(event.position() - self._drag)
            self._drag = event.position()
            return
        super().mouseMoveEvent(event)

    def _move(self, by: QPointF) -> None:
        """Move the plane by pixels."""
        box = self.scene(self.width(), self.height()).box
        left, right, low, high = self._zoom or self._extent()
        dx = by.x() / box.width() * (right - left)
        dy = by.y() / box.height() * (high - low)
        self._zoom = (left - dx, right - dx, low + dy, high + dy)
        self.update()

    def can_click(self, point: QPointF) -> bool:
        """Tell whether a chip is under a point."""
        return self.chip_at(point) is not None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom around the pointer by as much as was turned; sideways moves the plane."""
        event.accept()
        # What a touchpad sends after the fingers have left moves nothing.
        if not self.rules_state.holdings.chips or event.phase() is Qt.ScrollPhase.ScrollMomentum:
            return
        turned, moved = event.angleDelta(), event.pixelDelta()
        if abs(turned.x()) > abs(turned.y()):
            self._move(QPointF(moved.x() or turned.x() / 2, 0))
        elif turned.y():
            self.zoom(_NOTCH ** (turned.y() / 120), event.position())

    def event(self, event: QEvent) -> bool:
        """Zoom by a pinch on a touchpad."""
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
            and self.rules_state.holdings.chips
        ):
            self.zoom(1 / max(0.2, 1 + event.value()), event.position())
            return True
        return super().event(event)

    def zoom(self, factor: float, around: QPointF | None = None) -> None:
        """Show less or more of the plane."""
        scene = self.scene(self.width(), self.height())
        at = around or scene.box.center()
        left, right, low, high = self._zoom or self._extent()
        x = left + (at.x() - scene.box.left()) / scene.box.width() * (right - left)
        y = high - (at.y() - scene.box.top()) / scene.box.height() * (high - low)
        if not 0.05 < (right - left) * factor < 12:
            return
        low, high = y - (y - low) * factor, y + (high - y) * factor
        self._zoom = (x - (x - left) * factor, x + (right - x) * factor, low, high)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from chip to chip, Enter opens the card, plus and minus zoom, 0 shows all."""
        key = event.key()
        if (
            key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and self.rules_state.view_state.kind == "chip"
        ):
            self.rules_state.acted.emit("chip", self.rules_state.view_state.record)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(0.8)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1.25)
        elif key == Qt.Key.Key_0:
            self._zoom = None
            self.update()
        else:
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """Go to the chip with less or more throughput."""
        chips = sorted((*self.placeable(), *self.without_density()), key=tpp_of)
        ids = [each.chip.id for each in chips]
        here = self.rules_state.view_state.record
        if ids:
            number = ids.index(here) + by if here in ids else min(by, 0)
            self.rules_state.view_state.select("chip", ids[number % len(ids)])

    def hover_at(self, point: QPointF) -> str:
        """Say what the hover card says at a point: a chip, or which could not be placed."""
        found = self.chip_at(point)
        if found is not None:
            return self.hover_text(found)
        if self._margin.contains(point):
            names = "\n".join(each.chip.name for each in self.unplaceable())
            return tr("Throughput not known:\n{names}", names=names)
        return ""

    def words_at(self, point: QPointF) -> str:
        """Return the name of a region or axis at a point."""
        if not self.rules_state.holdings.chips:
            return ""
        scene = self.scene(self.width(), self.height())
        if _across_title_place(scene).contains(point):
            return _tpp_title()
        if point.x() < _SIDE and scene.box.top() <= point.y() <= scene.box.bottom():
            return _density_title()
        return next((name for name, place in scene.names if place.contains(point)), "")

    def hover_text(self, found: ChinaSale) -> str:
        """Say what the hover card says of a chip."""
        law = None
        if self.rules_state.in_scenario:
            law = self.rules_state.by_law.of(
                found.chip, self.rules_state.view_state.day
            ).finding.outcome
        return marks.hover_html(found, law)

    def state(self) -> dict[str, Any]:
        """Return what part of the plane is shown."""
        return {"zoom": list(self._zoom) if self._zoom else None}

    def restore(self, kept: dict[str, Any]) -> None:
        """Show a part of the plane again."""
        zoom = kept.get("zoom")
        if isinstance(zoom, list) and len(zoom) == 4:
            left, right, low, high = (float(each) for each in zoom)
            self._zoom = (left, right, low, high)


_CENTRE_WRAPPED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


def _tpp_title() -> str:
    return tr("TPP (throughput × bit length)")


def _density_title() -> str:
    return tr("Performance density, TPP per mm²")


def _across_title_place(scene: PlaneScene) -> QRectF:
    return QRectF(scene.box.left(), scene.box.bottom() + 19, scene.box.width(), 16)
