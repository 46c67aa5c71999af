"""The legend of the chip plane: as many lines as its words need."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from chipline.export_rules.finding import Outcome
from chipline.windows.i18n import tr
from chipline.windows.rules_pane.chart import metrics, paint_shape
from chipline.windows.rules_pane.outcome_style import tone, word
from chipline.windows.rules_pane.plane.plane_markers import RADIUS, dress_answer, paint_arrow
from chipline.windows.theme import SMALL, current, font

_LINE, _GAP = 22, 14
_SIGN = 2 * RADIUS + 8

Paint = Callable[[QPainter, QPointF], None]


@dataclass(frozen=True, slots=True)
class LegendKey:
    """One sign with its words; the first of a line may have none."""

    words: str
    paint: Paint | None = None

    @property
    def width(self) -> float:
        """How much room it takes."""
        return (_SIGN if self.paint else 0) + metrics().horizontalAdvance(self.words)


def legend_keys(unplaceable: str) -> tuple[LegendKey, ...]:
    """Return all keys; the last says how many chips could not be placed."""
    return (
        LegendKey(tr("Sold to China on this day:")),
        *(LegendKey(word(outcome), _answer(outcome)) for outcome in Outcome),
        LegendKey(tr("US maker"), _shape("US")),
        LegendKey(tr("Chinese maker"), _shape("CN")),
        LegendKey(tr("other"), _shape("")),
        LegendKey(tr("made for China"), _paint_ring),
        LegendKey(tr("at least"), _paint_more),
        LegendKey(tr("not yet out"), _paint_faint),
        LegendKey(unplaceable),
    )


def legend_places(width: float, unplaceable: str) -> list[tuple[LegendKey, QRectF]]:
    """Place the keys on lines of a width; none is cut."""
    x, y = 0.0, 0.0
    placed = []
    for key in legend_keys(unplaceable):
        if x and x + key.width > width:
            x, y = 0.0, y + _LINE
        placed.append((key, QRectF(x, y, key.width, _LINE)))
        x += key.width + _GAP
    return placed


def legend_height(width: float, unplaceable: str) -> float:
    """Return how high the legend is at a width."""
    return legend_places(width, unplaceable)[-1][1].bottom()


def paint_legend(painter: QPainter, corner: QPointF, width: float, unplaceable: str) -> QRectF:
    """Paint the legend from a corner on; return where its last words stand."""
    painter.setFont(font(SMALL))
    place = QRectF()
    for key, at in legend_places(width, unplaceable):
        place = at.translated(corner)
        text = place
        if key.paint is not None:
            painter.setPen(QPen(QColor(current().muted), 1.4))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            key.paint(painter, QPointF(place.left() + RADIUS + 1, place.center().y()))
            text = place.adjusted(_SIGN, 0, 2, 0)
        painter.setPen(QColor(current().muted))
        painter.drawText(
            text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, key.words
        )
    return place


def _answer(outcome: Outcome) -> Paint:
    def paint(painter: QPainter, at: QPointF) -> None:
        dress_answer(painter, outcome, QColor(tone(outcome)))
        painter.drawEllipse(at, RADIUS - 0.5, RADIUS - 0.5)

    return paint


def _shape(country: str) -> Paint:
    return lambda painter, at: paint_shape(painter, at, country, RADIUS)


def _paint_ring(painter: QPainter, at: QPointF) -> None:
    painter.setPen(QPen(QColor(current().text), 1.4))
    painter.drawEllipse(at, RADIUS + 1, RADIUS + 1)


def _paint_more(painter: QPainter, at: QPointF) -> None:
    paint_arrow(painter, at - QPointF(2 * RADIUS - 1, 0), QColor(current().muted))


def _paint_faint(painter: QPainter, at: QPointF) -> None:
    faint = QColor(current().muted)
    faint.setAlpha(130)
    painter.setPen(QPen(faint, 1.4))
    painter.drawEllipse(at, RADIUS - 1.5, RADIUS - 1.5)
