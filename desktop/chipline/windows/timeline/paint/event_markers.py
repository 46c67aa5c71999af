"""The marks of events: the kind of act or record by the shape, direction and certainty by the fill.

On a screen each mark is drawn once and copied from then on; on paper it stays lines and curves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap, QPolygonF

from chipline.scenery.event_mapping import FORMS, Certainty, RuleDirection
from chipline.timeline_layout.layout import MARK
from chipline.windows.pictures import primitives_painter
from chipline.windows.pictures.kind_colours import KindColours
from chipline.windows.pictures.text_layout import on_screen
from chipline.windows.theme import THEMES, Theme

_HALF = 9.0
#: Half of a mark without its outline.
_SIZE = MARK - 0.75
_OUTLINE = 1.5


class Mark(NamedTuple):
    """What a mark shows: kind, and of restrictions the kind of act and the direction."""

    kind: str
    form: str = ""
    direction: RuleDirection = RuleDirection.NONE
    certainty: Certainty = Certainty.CONFIRMED


def paint_marks(
    painter: QPainter, theme: Theme, mark: Mark, places: Iterable[tuple[float, float]]
) -> None:
    """Paint the same mark at several places."""
    if not on_screen(painter):
        for x, y in places:
            _draw(painter, theme, mark, x, y)
        return
    picture = _picture(theme.name, mark, painter.device().devicePixelRatio())
    for x, y in places:
        painter.drawPixmap(QPointF(x - _HALF, y - _HALF), picture)


@cache
def _picture(theme: str, mark: Mark, ratio: float) -> QPixmap:
    made = QPixmap(round(2 * _HALF * ratio), round(2 * _HALF * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        _draw(painter, THEMES[theme], mark, _HALF, _HALF)
    return made


def _draw(painter: QPainter, theme: Theme, mark: Mark, x: float, y: float) -> None:
    colours = KindColours.of(theme, mark.kind, mark.direction)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
    painter.translate(x, y)
    if mark.kind == "restriction":
        _act(painter, colours, mark)
    elif mark.kind == "relocation":
        _disc(painter, colours, mark.certainty)
    else:
        _polygon(painter, colours, mark)
    painter.restore()


# -- restrictions ---------------------------------------------------------------------------------


def _act(painter: QPainter, colours: KindColours, mark: Mark) -> None:
    """Draw the kind of act; what tightens is full, what loosens pale, what does neither grey."""
    full = mark.direction is RuleDirection.TIGHTENS
    painter.setPen(QPen(colours.strong, _OUTLINE))
    painter.setBrush(colours.strong if full else colours.soft)
    _ACTS[mark.form](painter, colours.surface if full else colours.strong)


def _box() -> QRectF:
    return QRectF(-_SIZE, -_SIZE, 2 * _SIZE, 2 * _SIZE)


def _regulation(painter: QPainter, _ink: QColor) -> None:
    painter.drawRect(_box())


def _lines(painter: QPainter, ink: QColor, *heights: float) -> None:
    painter.setPen(QPen(ink, 1.2))
    for y in heights:
        painter.drawLine(QPointF(-3, y), QPointF(3, y))


def _law(painter: QPainter, ink: QColor) -> None:
    painter.drawRect(_box())
    _lines(painter, ink, -1.75, 1.75)


def _letter(painter: QPainter, ink: QColor) -> None:
    painter.drawRect(QRectF(-6, -4.25, 12, 8.5))
    painter.setPen(QPen(ink, 1.2))
    painter.drawPolyline([QPointF(-5.5, -3.75), QPointF(0, 0.75), QPointF(5.5, -3.75)])


def _listing(painter: QPainter, ink: QColor) -> None:
    painter.drawRect(QRectF(-4.5, -6, 9, 12))
    painter.setPen(QPen(ink, 1.2))
    for y in (-2.75, 0.0, 2.75):
        painter.drawLine(QPointF(-2.5, y), QPointF(2.5, y))


def _deal(painter: QPainter, _ink: QColor) -> None:
    painter.drawPolygon(primitives_painter.diamond(0, 0, MARK))


def _guidance(painter: QPainter, _ink: QColor) -> None:
    corners = ((-6, -5), (6, -5), (6, 2.5), (0, 2.5), (-3, 5.75), (-3, 2.5), (-6, 2.5))
    painter.drawPolygon(QPolygonF([QPointF(*one) for one in corners]))


def _enforcement(painter: QPainter, _ink: QColor) -> None:
    near, far = 2.4, 5.5
    half = ((-near, -far), (near, -far), (far, -near), (far, near))
    corners = [QPointF(x * way, y * way) for way in (1, -1) for x, y in half]
    painter.drawPolygon(QPolygonF(corners))


def _proposal(painter: QPainter, _ink: QColor) -> None:
    """Draw a broken square around what it would be: full or pale."""
    core, pen = QBrush(painter.brush()), QPen(painter.pen())
    painter.setBrush(Qt.BrushStyle.NoBrush)
    pen.setDashPattern([2, 1.4])
    painter.setPen(pen)
    painter.drawRect(_box())
    painter.setPen(QPen(pen.color(), 1))
    painter.setBrush(core)
    painter.drawRect(QRectF(-2, -2, 4, 4))


_ACTS: dict[str, Callable[[QPainter, QColor], None]] = {
    "": _regulation,
    "law": _law,
    "regulation": _regulation,
    "letter": _letter,
    "entity listing": _listing,
    "guidance": _guidance,
    "proposal": _proposal,
    "enforcement": _enforcement,
    "deal": _deal,
}
assert set(_ACTS) == set(FORMS)  # noqa: S101  # both lists are written by hand


# -- other kinds ----------------------------------------------------------------------------------


def _disc(painter: QPainter, colours: KindColours, certainty: Certainty) -> None:
    """Draw a relocation: full, with a core, hatched, broken, halved, or a ring for what stayed."""
    radius = _SIZE
    painter.setPen(QPen(colours.strong, 2.4 if certainty is Certainty.NON_MOVE else _OUTLINE))
    painter.setBrush(colours.surface)
    if certainty is Certainty.CONFIRMED:
        painter.setBrush(colours.strong)
    elif certainty is Certainty.PLANNED:
        pen = colours.pen(_OUTLINE)
        pen.setDashPattern([2, 1.6])
        painter.setPen(pen)
    elif certainty is Certainty.UNSTATED:
        painter.setPen(QPen(colours.grey, _OUTLINE))
    painter.drawEllipse(QPointF(0, 0), radius, radius)
    if certainty in (Certainty.REPORTED, Certainty.UNSTATED):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.strong)
        painter.drawEllipse(QPointF(0, 0), 2.5, 2.5)
    elif certainty is Certainty.DISPUTED:
        painter.setBrush(colours.strong)
        painter.drawChord(QRectF(-radius, -radius, 2 * radius, 2 * radius), 0, 180 * 16)
    elif certainty is Certainty.ALLEGED:
        painter.setPen(colours.pen(1.2))
        for slant in (-2.5, 0.5, 3.5):
            painter.drawLine(QPointF(slant - 2, 3), QPointF(slant + 1, -3))


def _polygon(painter: QPainter, colours: KindColours, mark: Mark) -> None:
    planned = mark.certainty is Certainty.PLANNED
    painter.setPen(colours.pen(_OUTLINE, dashed=planned))
    painter.setBrush(
        {Certainty.CONFIRMED: colours.strong, Certainty.REPORTED: colours.soft}.get(
            mark.certainty, colours.surface
        )
    )
    painter.drawPolygon(primitives_painter.mark(mark.kind, 0, 0, _SIZE))
