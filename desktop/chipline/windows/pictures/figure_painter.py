"""Paints figures, on whatever a painter paints on: the window, a picture or a page."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetricsF,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
)

from chipline.scenery.figures import (
    Bitmap,
    Disc,
    Figure,
    Ink,
    Line,
    NamedGroup,
    Point,
    Rectangle,
    Shape,
    Strokes,
    TextLine,
    arrowhead,
    hatching,
    rings_of,
)

#: From the middle of a line of text down to its baseline, in type sizes.
_DROP = 0.36


def paint_figures(painter: QPainter, figures: Iterable[Figure], family: str = "") -> None:
    """Paint figures where they stand; their words in a family of fonts, else in the painter's."""
    for each in figures:
        if isinstance(each, NamedGroup):
            paint_figures(painter, each.parts, family)
        elif isinstance(each, TextLine):
            _words(painter, each, family)
        elif isinstance(each, Bitmap):
            box = QRectF(each.x, each.y, each.width, each.height)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(box, QImage.fromData(each.png))
        else:
            _shape(painter, each)


def _shape(painter: QPainter, figure: Shape) -> None:
    ink = figure.ink
    painter.setPen(_pen(ink))
    painter.setBrush(_brush(ink))
    if isinstance(figure, Rectangle):
        box = QRectF(figure.x, figure.y, figure.width, figure.height)
        if figure.radius:
            painter.drawRoundedRect(box, figure.radius, figure.radius)
        else:
            painter.drawRect(box)
        if ink.hatched:
            painter.setPen(QPen(QColor(ink.line), 1))
            painter.drawLines([QLineF(*first, *last) for first, last in hatching(figure)])
    elif isinstance(figure, Disc):
        painter.drawEllipse(QPointF(figure.x, figure.y), figure.radius, figure.radius)
    elif isinstance(figure, Line):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(_points(figure.points))
        if figure.arrow:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ink.line))
            painter.drawPolygon(_points(arrowhead(figure)))
    elif isinstance(figure, Strokes):
        for run in figure.runs:
            painter.drawPolyline(_points(run))
    else:
        path = QPainterPath()
        for ring in rings_of(figure):
            path.addPolygon(_points(ring))
            path.closeSubpath()
        painter.drawPath(path)


def _points(points: Iterable[Point]) -> QPolygonF:
    return QPolygonF([QPointF(*one) for one in points])


def _pen(ink: Ink) -> QPen:
    if not ink.line or not ink.width:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(QColor(ink.line), ink.width)
    if ink.dashes:
        pen.setDashPattern(list(ink.dashes))
    return pen


def _brush(ink: Ink) -> QBrush:
    if not ink.fill:
        return QBrush(Qt.BrushStyle.NoBrush)
    colour = QColor(ink.fill)
    colour.setAlphaF(ink.opacity)
    return QBrush(colour)


def _words(painter: QPainter, words: TextLine, family: str) -> None:
    font = QFont(painter.font())
    if family:
        font.setFamily(family)
    # Half a pixel of type counts on a page that is scaled afterwards.
    font.setPixelSize(max(round(words.size), 1))
    font.setBold(words.bold)
    painter.save()
    painter.setFont(font)
    painter.setPen(QColor(words.colour))
    painter.translate(words.left, words.y + words.size * _DROP)
    size = words.size / font.pixelSize()
    # Where the font that was wanted is not there, its stand-in takes no more room than it has.
    advance = QFontMetricsF(font).horizontalAdvance(words.text) * size
    painter.scale(size * min(words.width / advance, 1.0) if advance and words.width else size, size)
    painter.drawText(QPointF(0, 0), words.text)
    painter.restore()
