"""Paints a scene, on whatever a painter paints on: the window, PNG, SVG or PDF."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFontMetricsF,
    QPainter,
    QPen,
)

from chipline.scenery.as_of import AsOfStatus
from chipline.scenery.columns import Ints
from chipline.scenery.distinct import distinct
from chipline.scenery.event_mapping import KIND_NAMES, Certainty, RuleDirection, drawn_as
from chipline.timeline_layout.labels.selection_labels import plate
from chipline.timeline_layout.layout import AXIS, FOLD, HEADING, PITCH
from chipline.timeline_layout.primitives import Focus, ScrollRegion
from chipline.timeline_layout.scale import Tick
from chipline.timeline_layout.scene import Scene
from chipline.windows.date_formats import ordinal_text
from chipline.windows.pictures import primitives_painter
from chipline.windows.pictures.kind_colours import mixed
from chipline.windows.pictures.text_layout import (
    EDGE,
    compact,
    heading_of,
    label_font,
    lag_text,
    laid_out,
    on_screen,
)
from chipline.windows.theme import Theme, colour
from chipline.windows.timeline.paint.bars import paint_bars
from chipline.windows.timeline.paint.lane_headers import lane_lines, paint_names
from chipline.windows.timeline.paint.legend_signs import restriction_key
from chipline.windows.timeline.paint.link_painter import paint_routes
from chipline.windows.timeline.paint.mark_pixmaps import Mark, paint_marks

_STRIP = AXIS / 2
_HATCH = 7.0
_RULED = (Certainty.ALLEGED, Certainty.NON_MOVE)


def paint_scene(painter: QPainter, scene: Scene, theme: Theme) -> None:
    """Paint everything of a scene but what floats above it."""
    _Painting(painter, scene, theme).paint()


def paint_axis(painter: QPainter, scene: Scene, theme: Theme) -> None:
    """Paint the axis alone, for a page on which the timeline goes on."""
    one = _Painting(painter, scene, theme)
    painter.setFont(one.plain)
    one.axis()


class _Painting:
    def __init__(self, painter: QPainter, scene: Scene, theme: Theme) -> None:
        self.painter, self.scene, self.theme = painter, scene, theme
        self.view = scene.view
        self.plain, self.bold = label_font(), label_font(bold=True)
        metrics = QFontMetricsF(self.plain)
        #: From the middle of a line of text down to its baseline.
        self.drop = (metrics.ascent() - metrics.descent()) / 2
        self.ascent = metrics.ascent()
        self.on_screen = on_screen(painter)

    def paint(self) -> None:
        painter, view = self.painter, self.view
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing, True)
        painter.setFont(self.plain)
        painter.fillRect(QRectF(0, 0, view.width, view.height), colour(self.theme.surface))
        self._grid()
        for region in self.scene.regions:
            self._region(region)
        # Below the names: a line through a word makes another word of it.
        self._day_line()
        paint_routes(painter, self.scene, self.theme)
        for region in self.scene.regions:
            self._in_region(region, self._labels)
        self._focus()
        # What sticks is painted over what scrolls: SVG knows no clipping.
        for region in self.scene.regions:
            paint_names(painter, self.scene, region, self.theme, self._text)
            painter.setFont(self.plain)
        self._unknown()
        self.axis()
        for region in self.scene.regions:
            self._heading(region)
        self._day_flag()
        painter.restore()

    def _text(self, x: float, middle: float, text: str, pen_colour: QColor | str) -> None:
        self.painter.setPen(pen_colour if isinstance(pen_colour, QColor) else QColor(pen_colour))
        if self.on_screen:
            at = QPointF(x, middle + self.drop - self.ascent)
            self.painter.drawStaticText(at, laid_out(text))
        else:
            self.painter.drawText(QPointF(x, middle + self.drop), text)

    # -- ground -------------------------------------------------------------------------------

    def _grid(self) -> None:
        """Rule the plot: at every tick of the upper strip, and faintly at the lower one's."""
        view, axis = self.view, self.scene.axis
        for ticks, pen_colour in ((axis.minor, self.theme.raised), (axis.major, self.theme.line)):
            x = np.round([t.x for t in ticks if 0 <= t.x <= view.scale.width]) + view.gutter + 0.5
            top, bottom = np.full(len(x), AXIS), np.full(len(x), view.height)
            primitives_painter.lines(self.painter, QPen(colour(pen_colour)), x, top, x, bottom)

    def _region(self, region: ScrollRegion) -> None:
        painter, view = self.painter, self.view
        painter.save()
        high = region.height - region.cut
        painter.setClipRect(QRectF(view.gutter, region.top, view.scale.width, high))
        lane_lines(painter, self.scene, region, (view.gutter, view.width), self.theme)
        self._cells(region)
        chosen = np.flatnonzero(self.scene.bars.region == region.group)
        for opacity, some in self._by_standing(chosen):
            painter.setOpacity(opacity)
            paint_bars(painter, self.scene.bars, some, self.theme)
        painter.setOpacity(1.0)
        painter.restore()

    def _in_region(self, region: ScrollRegion, paint: Callable[[ScrollRegion], None]) -> None:
        self.painter.save()
        view = self.view
        high = region.height - region.cut
        self.painter.setClipRect(QRectF(view.gutter, region.top, view.scale.width, high))
        paint(region)
        self.painter.restore()

    def _by_standing(self, chosen: Ints) -> list[tuple[float, Ints]]:
        """Part bars by how they stand to the as-of day: what was not so is there, but faint."""
        found = self.scene.bars.standing
        if found is None:
            return [(1.0, chosen)]
        parts = ((0.2, AsOfStatus.OUT), (0.55, AsOfStatus.POSSIBLY), (1.0, AsOfStatus.SURELY))
        return [(opacity, chosen[found[chosen] == one]) for opacity, one in parts]

    def _cells(self, region: ScrollRegion) -> None:
        cells = self.scene.cells
        found = np.flatnonzero(cells.region == region.group)
        if not len(found):
            return
        pen_colour, ground = self.theme.kind_colour(region.kind), self.theme.surface
        # A dozen shades are as many as can be told apart, and as many calls.
        shades = np.ceil(cells.strength[found] * 12).astype(int)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for shade in distinct(shades).tolist():
            some = found[shades == shade]
            primitives_painter.fill(
                self.painter,
                # Mixed rather than let through: that paints several times quicker.
                mixed(pen_colour, ground, (18 + 14 * shade) / 255),
                np.round(cells.left[some]) + 1,
                np.round(cells.right[some]),
                cells.top[some],
                cells.height[some],
            )
        self._counts(found)

    def _counts(self, found: np.ndarray) -> None:
        cells = self.scene.cells
        digit = QFontMetricsF(self.plain).horizontalAdvance("0")
        pen_colour = QColor(self.theme.text)
        for left, right, top, height, count in zip(
            cells.left[found].tolist(),
            cells.right[found].tolist(),
            cells.top[found].tolist(),
            cells.height[found].tolist(),
            cells.count[found].tolist(),
            strict=True,
        ):
            text = compact(count)
            # Figures are all of one width in this font; the few other signs are about as wide.
            width = digit * len(text)
            if width <= right - left - 2:
                self._text((left + right - width) / 2, top + height / 2, text, pen_colour)

    def _labels(self, region: ScrollRegion) -> None:
        """Write the names; where a line crosses them, they stand on a ground of their own."""
        bars, theme = self.scene.bars, self.theme
        regions = bars.region.tolist()
        labels = [one for one in self.scene.labels if regions[one.bar] == region.group]
        # Nor could a name be read on a bar that is ruled or hatched.
        ruled = np.isin(bars.certainty, _RULED).tolist()
        linked, day = bool(self.scene.routes), self.scene.cursor
        plates = [
            one
            for one in labels
            if (ruled[one.bar] if one.ground else linked)
            or (day is not None and not one.ground and one.x - 2 < day < one.x + one.width + 2)
        ]
        if plates:
            x, y, width = np.array([(one.x - 2, one.y - 7, one.width + 4) for one in plates]).T
            ground = colour(theme.surface)
            primitives_painter.fill(self.painter, ground, x, x + width, y, np.full(len(x), 14.0))
        found = bars.standing
        out = (found != AsOfStatus.SURELY).tolist() if found is not None else None
        for label in labels:
            pen_colour = theme.muted if out is not None and out[label.bar] else theme.text
            self._text(label.x, label.y, label.text, pen_colour)

    # -- the selection ------------------------------------------------------------------------

    def _focus(self) -> None:
        for focus in self.scene.focus:
            bar = focus.bar
            region = self.scene.regions[int(self.scene.bars.region[bar])]
            self.painter.save()
            view = self.view
            self.painter.setClipRect(
                QRectF(view.gutter, region.top, view.scale.width, region.height)
            )
            self._focused(focus)
            self.painter.restore()

    def _focused(self, focus: Focus) -> None:
        painter, theme, bars = self.painter, self.theme, self.scene.bars
        bar = focus.bar
        middle = float(bars.y[bar] + bars.height[bar] / 2)
        left, right = plate(bars, focus)
        if focus.selected and not bars.ended[bar]:
            self._runs_on(bar, middle)
        high = FOLD + 4 if bars.folded[bar] else PITCH - 1
        box = QRectF(left, middle - high / 2, right - left, high)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(QPen(colour(theme.accent), 1.6 if focus.selected else 1.0))
        painter.setBrush(QBrush(colour(theme.accent_soft if focus.selected else theme.surface)))
        painter.drawRoundedRect(box, 4, 4)
        # Selected or not, what was not so on the as-of day is faint.
        for opacity, some in self._by_standing(np.array([bar])):
            painter.setOpacity(opacity)
            paint_bars(painter, bars, some, theme)
        painter.setOpacity(1.0)
        painter.setFont(self.bold if focus.selected else self.plain)
        self._text(focus.x, middle, focus.text, theme.text)
        painter.setFont(self.plain)
        if focus.lag is not None:
            self._lag(focus, middle)

    def _runs_on(self, bar: int, middle: float) -> None:
        """Rule a thin line from what has no known end to where the facts end."""
        view, bars = self.view, self.scene.bars
        lasts = drawn_as(KIND_NAMES[int(bars.kind[bar])]).end
        if view.known_to is None or not lasts or bars.folded[bar]:
            return
        begin = max(float(bars.outer_right[bar]), view.gutter)
        end = min(view.gutter + view.scale.x(view.known_to), view.width)
        if end > begin:
            y = round(middle + PITCH / 2) - 1
            self.painter.fillRect(QRectF(begin, y, end - begin, 1), colour(self.theme.accent))

    def _lag(self, focus: Focus, middle: float) -> None:
        """Write beside what followed how much later it began."""
        text = lag_text(*focus.lag) if focus.lag else ""
        width = QFontMetricsF(self.plain).horizontalAdvance(text)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QBrush(colour(self.theme.accent_soft)))
        self.painter.drawRoundedRect(QRectF(focus.lag_x, middle - 8, focus.lag_width, 16), 4, 4)
        self._text(focus.lag_x + (focus.lag_width - width) / 2, middle, text, self.theme.text)

    # -- headers --------------------------------------------------------------------------------

    def _heading(self, region: ScrollRegion) -> None:
        painter, view, theme = self.painter, self.view, self.theme
        if region.cut and not self.on_screen:
            # SVG knows no clipping.
            part = QRectF(0, region.rows_bottom, view.width, region.cut)
            painter.fillRect(part, colour(theme.surface))
        top = region.top - HEADING
        painter.fillRect(QRectF(0, top, view.width, HEADING), colour(theme.window))
        painter.fillRect(QRectF(0, top, view.width, 1), colour(theme.line))
        painter.fillRect(QRectF(0, region.top - 1, view.width, 1), colour(theme.line))
        middle = top + HEADING / 2
        paint_marks(
            painter,
            theme,
            Mark(region.kind, direction=RuleDirection.TIGHTENS),
            [(EDGE + 5, middle)],
        )
        painter.setFont(self.bold)
        name, count = heading_of(region)
        self._text(EDGE + 18, middle, name, theme.text)
        x = EDGE + 18 + QFontMetricsF(self.bold).horizontalAdvance(name) + 10
        painter.setFont(self.plain)
        self._text(x, middle, count, theme.muted)
        x += QFontMetricsF(self.plain).horizontalAdvance(count) + 24
        if region.kind == "restriction":
            self._key(x, middle)

    def _key(self, x: float, middle: float) -> None:
        """Write what the marks of restrictions mean, as far as it has room whole."""
        metrics = QFontMetricsF(self.plain)
        for mark, word in restriction_key():
            width = metrics.horizontalAdvance(word)
            if x + 12 + width > self.view.width - EDGE:
                return
            paint_marks(self.painter, self.theme, mark, [(x, middle)])
            self._text(x + 12, middle, word, self.theme.muted)
            x += width + 32

    def axis(self) -> None:
        """Paint the two strips of the axis."""
        painter, view, theme = self.painter, self.view, self.theme
        painter.fillRect(QRectF(0, 0, view.width, AXIS), colour(theme.surface))
        painter.fillRect(QRectF(view.gutter - 1, 0, 1, view.height), colour(theme.line))
        painter.fillRect(QRectF(0, AXIS - 1, view.width, 1), colour(theme.line))
        painter.save()
        painter.setClipRect(QRectF(view.gutter, 0, view.scale.width, AXIS))
        painter.setFont(self.bold)
        for tick in self.scene.axis.major:
            self._tick(tick, 0, theme.text)
        painter.setFont(self.plain)
        flag = self._flag()
        for tick in self.scene.axis.minor:
            left = tick.label_x + view.gutter
            hidden = flag and left < flag[1] and flag[0] < left + max(tick.end - tick.x, 0) * 0.8
            self._tick(tick, _STRIP, theme.muted, named=not hidden)
        painter.restore()
        painter.fillRect(QRectF(0, 0, view.gutter - 1, AXIS - 1), colour(theme.surface))

    def _tick(self, tick: Tick, top: float, pen_colour: str, *, named: bool = True) -> None:
        x = round(tick.x) + self.view.gutter
        self.painter.fillRect(QRectF(x, top, 1, _STRIP), colour(self.theme.line))
        width = self.painter.fontMetrics().horizontalAdvance(tick.label)
        # A year of which a digit or two is seen is another year.
        whole = 0 <= tick.label_x <= self.view.scale.width - width
        if named and whole:
            self._text(tick.label_x + self.view.gutter, top + _STRIP / 2, tick.label, pen_colour)

    def _unknown(self) -> None:
        """Hatch the days beyond the facts' end: an empty stretch would say that nothing happened."""
        view = self.view
        if view.known_to is None or view.known_to >= view.scale.end:
            return
        left = view.gutter + max(view.scale.x(view.known_to), 0.0)
        x0, x1, top, height = (
            np.full(1, one) for one in (left, view.width, AXIS, view.height - AXIS)
        )
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        pen = QPen(colour(self.theme.faint, 110), 1)
        primitives_painter.hatch(self.painter, pen, x0, x1, top, height, _HATCH)
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self.painter.setPen(QPen(colour(self.theme.muted), 1, Qt.PenStyle.DashLine))
        self.painter.drawLine(QPointF(round(left), AXIS), QPointF(round(left), view.height))

    def _flag(self) -> tuple[float, float] | None:
        """Return where the flag with the as-of day begins and ends; out of view it is at the edge."""
        day, view = self.view.day, self.view
        if day is None:
            return None
        x = view.gutter + view.scale.x(day)
        width = QFontMetricsF(self.plain).horizontalAdvance(self._flag_text(day)) + 12
        left = min(max(round(x) - width / 2, view.gutter + 2), view.width - width - 2)
        return left, left + width

    def _flag_text(self, day: float) -> str:
        """Write the as-of day; one out of view with an arrow that points to it."""
        text = ordinal_text(day)
        if day < self.view.scale.origin:
            return f"\u2039 {text}"
        return f"{text} \u203a" if day > self.view.scale.end else text

    def _day_line(self) -> None:
        """Draw the line of the as-of day; broken while it picks out nothing."""
        x = self.scene.cursor
        if x is None:
            return
        style = Qt.PenStyle.DashLine if self.view.as_of is None else Qt.PenStyle.SolidLine
        self.painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self.painter.setPen(QPen(colour(self.theme.accent), 1.5, style))
        x = round(x) + 0.5
        self.painter.drawLine(QPointF(x, AXIS), QPointF(x, self.view.height))

    def _day_flag(self) -> None:
        """Write the as-of day on the axis."""
        day, flag = self.view.day, self._flag()
        if day is None or flag is None:
            return
        painter, theme = self.painter, self.theme
        left, right = flag
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(colour(theme.accent)))
        painter.drawRoundedRect(QRectF(left, _STRIP + 1, right - left, _STRIP - 2), 4, 4)
        self._text(left + 6, _STRIP * 1.5, self._flag_text(day), theme.on_accent)
