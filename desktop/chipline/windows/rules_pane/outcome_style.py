"""How outcomes look: a word, a letter, a glyph of its own shape, and a colour of the theme."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from chipline.derived import TONES
from chipline.export_rules.finding import Outcome, Review
from chipline.export_rules.metrics import Tpp
from chipline.export_rules.personal_data import Mechanism
from chipline.export_rules.wording import RESULT_NAMES
from chipline.windows.formats import number_text
from chipline.windows.i18n import tr, translated
from chipline.windows.theme import current

Result = Outcome | Mechanism

#: Mechanisms borrow the glyph of the outcome that weighs as much.
_LIKE: Mapping[Mechanism, Outcome] = {
    Mechanism.ASSESSMENT: Outcome.LICENCE_REQUIRED,
    Mechanism.CONTRACT: Outcome.NOTIFY,
    Mechanism.EXEMPT: Outcome.NO_LICENCE,
    Mechanism.NONE: Outcome.NO_LICENCE,
}


def word(outcome: Result) -> str:
    """Return an outcome in words."""
    return translated(RESULT_NAMES[outcome])


def review_words(review: Review) -> str:
    """Return how applications are read."""
    return {
        Review.DENIAL: tr("presumption of denial"),
        Review.CASE_BY_CASE: tr("case by case"),
        Review.APPROVAL: tr("presumption of approval"),
    }[review]


def total_text(total: Tpp) -> str:
    """Return a total processing performance, or the least that it can be."""
    value = round(total.value)
    return tr("at least {value}", value=value) if total.is_lower_bound else number_text(value)


def tone(outcome: Result) -> str:
    """Return the colour of an outcome in the theme in use."""
    return current().tone(TONES[outcome])


def paint_glyph(painter: QPainter, middle: QPointF, size: float, outcome: Result) -> None:
    """Draw an outcome's glyph: tick in a disc, bell, barred octagon, flag, or ring with a mark."""
    like = _LIKE[outcome] if isinstance(outcome, Mechanism) else outcome
    colour = QColor(tone(outcome))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(middle)
    painter.scale(size / 20, size / 20)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    _GLYPHS[like](painter, colour, QColor(current().surface))
    painter.restore()


def _pen(colour: QColor, width: float = 2.4) -> QPen:
    return QPen(
        colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    )


def _tick(painter: QPainter, _colour: QColor, paper: QColor) -> None:
    painter.drawEllipse(QPointF(0, 0), 9, 9)
    painter.setPen(_pen(paper))
    painter.drawPolyline(QPolygonF([QPointF(-4, 0.5), QPointF(-1, 3.5), QPointF(4.5, -3.5)]))


def _triangle(painter: QPainter, _colour: QColor, paper: QColor) -> None:
    painter.drawPolygon(QPolygonF([QPointF(0, -9), QPointF(10, 8.5), QPointF(-10, 8.5)]))
    painter.setPen(_pen(paper, 2.2))
    painter.drawLine(QPointF(0, -2.5), QPointF(0, 2.5))
    painter.drawPoint(QPointF(0, 5.8))


def _barred(painter: QPainter, _colour: QColor, paper: QColor) -> None:
    near, far = 3.8, 9.2
    corners = [(near, far), (far, near), (far, -near), (near, -far)]
    corners += [(-x, -y) for x, y in corners]
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    painter.setPen(_pen(paper, 3))
    painter.drawLine(QPointF(-4.5, 0), QPointF(4.5, 0))


def _flag(painter: QPainter, colour: QColor, _paper: QColor) -> None:
    cloth = QPainterPath(QPointF(-6, -8.5))
    cloth.cubicTo(QPointF(-1, -11), QPointF(2, -6), QPointF(8.5, -8))
    cloth.lineTo(QPointF(8.5, 1.5))
    cloth.cubicTo(QPointF(2, 3.5), QPointF(-1, -1), QPointF(-6, 1.5))
    painter.drawPath(cloth)
    painter.setPen(_pen(colour))
    painter.drawLine(QPointF(-6, -8.5), QPointF(-6, 9))


def _question(painter: QPainter, colour: QColor, _paper: QColor) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(colour, 1.8))
    painter.drawEllipse(QPointF(0, 0), 8.6, 8.6)
    mark = QPainterPath(QPointF(-2.8, -2.2))
    mark.cubicTo(QPointF(-2.8, -6.4), QPointF(3.4, -6.2), QPointF(3, -2.4))
    mark.cubicTo(QPointF(2.8, -0.4), QPointF(0, -0.4), QPointF(0, 1.8))
    painter.drawPath(mark)
    painter.setPen(_pen(colour, 2.2))
    painter.drawPoint(QPointF(0, 5))


_GLYPHS = {
    Outcome.NO_LICENCE: _tick,
    Outcome.NOTIFY: _triangle,
    Outcome.LICENCE_REQUIRED: _barred,
    Outcome.FLAG: _flag,
    Outcome.UNDETERMINED: _question,
}


def glyph_image(outcome: Result, size: int, scale: float = 3.0) -> QImage:
    """Draw a glyph into a picture, finer than the screen so that prints stay sharp."""
    return _image(outcome, size, scale, current().name)


@cache
def _image(outcome: Result, size: int, scale: float, _theme: str) -> QImage:
    made = QImage(int(size * scale), int(size * scale), QImage.Format.Format_ARGB32_Premultiplied)
    made.setDevicePixelRatio(scale)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        paint_glyph(painter, QPointF(size / 2, size / 2), size * 0.95, outcome)
    return made


def glyph_icon(outcome: Result, size: int = 16) -> QIcon:
    """Return a glyph as an icon."""
    return QIcon(QPixmap.fromImage(glyph_image(outcome, size)))


def paint_badge(painter: QPainter, box: QRectF, outcome: Outcome) -> None:
    """Fill a box with the outcome's colour, softly, with a border of the colour itself."""
    colour = QColor(tone(outcome))
    painter.setPen(QPen(colour, 1))
    soft = QColor(colour)
    soft.setAlpha(48)
    painter.setBrush(soft)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
