"""Paints a diagram of relations: ribbons, nodes and the names of groups, on a screen or on paper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from chipline.relations_layout.diagram import DiagramNode, NodeForm
from chipline.relations_layout.diagram_scene import Curve, DiagramMark, DiagramScene, NodeBox
from chipline.scenery.as_of import AsOfStatus
from chipline.windows import theme as themes
from chipline.windows.formats import number_text
from chipline.windows.pictures.text_layout import label_font
from chipline.windows.relations.relations_colours import FADED, GHOST, RelationsColours
from chipline.windows.relations.relations_text import column_text, node_text, shared_beginnings
from chipline.windows.theme import colour

_ROUND, _PAD, _ARROW, _OVER = 4.0, 7.0, 6.0, 26.0
#: The room that a figure on a ribbon takes.
_COUNT = 16.0
#: The height of the row of column names.
COLUMN_HEAD = 30.0


@dataclass(frozen=True)
class RelationsLook:
    """How a scene is painted: its colours, what is chosen, and whether what is not of the day is seen."""

    colours: RelationsColours
    #: The mark that is chosen, and the ribbons that stay when something is.
    chosen: DiagramMark | None = None
    kept: frozenset[int] | None = None
    #: What does not hold on the day is painted as well as what does.
    others: bool = False
    #: The nodes of the kept ribbons.
    lit: frozenset[int] = field(default_factory=frozenset)


class _Fonts(NamedTuple):
    """The fonts of names: to make one takes as long as to write it."""

    plain: QFont
    bold: QFont


def paint_relations(
    painter: QPainter, scene: DiagramScene, look: RelationsLook, clip: QRectF | None = None
) -> None:
    """Paint a scene on its own size, or what of it lies in a rectangle."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_curves(painter, scene, look, clip)
    shared, fonts = _shared_beginnings(scene), _Fonts(label_font(), label_font(bold=True))
    for number, box in enumerate(scene.boxes):
        if clip is None or clip.intersects(_rect(box)):
            _paint_node(painter, scene, look, number, shared[number], fonts)
    painter.setOpacity(1.0)
    painter.setFont(themes.font(themes.MICRO, bold=True))
    painter.setPen(colour(look.colours.theme.muted))
    metrics = QFontMetricsF(painter.font())
    for heading in scene.groups:
        place = _rect(heading.box).adjusted(0, 0, _OVER, 0)
        said = column_text(heading.group)
        text = metrics.elidedText(said, Qt.TextElideMode.ElideRight, place.width())
        high = metrics.height()
        wide = metrics.horizontalAdvance(text) + 3
        behind = QRectF(place.x(), place.center().y() - high / 2, wide, high)
        painter.fillRect(behind, colour(look.colours.theme.surface))
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)


def _shared_beginnings(scene: DiagramScene) -> list[str]:
    """Return for each node the words with which it begins as another of its column does."""
    found = [""] * len(scene.boxes)
    for column in {box.x for box in scene.boxes}:
        within = [number for number, box in enumerate(scene.boxes) if box.x == column]
        texts = [node_text(scene.diagram.nodes[number]) for number in within]
        for number, words in zip(within, shared_beginnings(texts), strict=True):
            found[number] = words
    return found


def paint_column_names(
    painter: QPainter, scene: DiagramScene, look: RelationsLook, height: float = COLUMN_HEAD
) -> None:
    """Paint the names of the columns in a row of a height."""
    painter.setPen(colour(look.colours.theme.muted))
    painter.setFont(label_font(bold=True))
    metrics = QFontMetricsF(painter.font())
    for name, box in zip(scene.diagram.columns, scene.headings, strict=True):
        text = metrics.elidedText(column_text(name), Qt.TextElideMode.ElideRight, box.width + 30)
        place = QRectF(box.x, 0, box.width + 30, height)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)


def _paint_curves(
    painter: QPainter, scene: DiagramScene, look: RelationsLook, clip: QRectF | None
) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    shown = [one for one in scene.curves if clip is None or _reach(one).intersects(clip)]
    ribbons = scene.diagram.ribbons
    strengths = [ribbon_strength(scene, look, number) for number in range(len(ribbons))]
    for curve in sorted(shown, key=lambda one: strengths[one.ribbon]):
        ribbon, strength = ribbons[curve.ribbon], strengths[curve.ribbon]
        mark = look.chosen
        chosen = mark is not None and mark.is_ribbon and mark.number == curve.ribbon
        pen = look.colours.ribbon_pen(ribbon, strength, chosen=chosen)
        painter.setPen(pen)
        painter.drawPath(_path(curve))
        if ribbon.role and strength > FADED:
            _paint_arrow(painter, curve, pen, forward=ribbon.forward)
    _paint_counts(painter, scene, look, shown)


def _paint_counts(
    painter: QPainter, scene: DiagramScene, look: RelationsLook, shown: Iterable[Curve]
) -> None:
    """Say on ribbons for how many records they stand, where the figures have room."""
    below: dict[float, float] = {}
    for curve in sorted(shown, key=lambda one: one.y1):
        many = len(scene.diagram.ribbons[curve.ribbon].records)
        plain = ribbon_strength(scene, look, curve.ribbon) <= FADED
        if curve.gap or many < 2 or plain or curve.y1 < below.get(curve.x1, -_COUNT):
            continue
        _paint_count(painter, curve, many, look)
        below[curve.x1] = curve.y1 + _COUNT


def ribbon_strength(scene: DiagramScene, look: RelationsLook, number: int) -> float:
    """Return how strong a ribbon is: 1, or less where it is not chosen or does not hold."""
    ghost = scene.diagram.ribbons[number].standing is AsOfStatus.OUT
    if look.kept is not None and number not in look.kept:
        return FADED * (GHOST if ghost and not look.others else 1.0)
    if ghost:
        return 0.5 if look.others else GHOST
    return 1.0


def _path(curve: Curve) -> QPainterPath:
    path = QPainterPath(QPointF(curve.x1, curve.y1))
    middle = (curve.x1 + curve.x2) / 2
    path.cubicTo(middle, curve.y1, middle, curve.y2, curve.x2, curve.y2)
    return path


def _reach(curve: Curve) -> QRectF:
    corners = QRectF(QPointF(curve.x1, curve.y1), QPointF(curve.x2, curve.y2)).normalized()
    return corners.adjusted(-4, -4, 4, 4)


def _paint_arrow(painter: QPainter, curve: Curve, pen: QPen, *, forward: bool) -> None:
    tip, side = (curve.x2, 1) if forward else (curve.x1, -1)
    y = curve.y2 if forward else curve.y1
    back = tip - side * _ARROW
    points = [QPointF(tip, y), QPointF(back, y - _ARROW / 2), QPointF(back, y + _ARROW / 2)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())
    painter.drawPolygon(QPolygonF(points))
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_count(painter: QPainter, curve: Curve, many: int, look: RelationsLook) -> None:
    """Say on a ribbon for how many records it stands."""
    painter.setFont(themes.font(themes.MICRO, bold=True, tabular=True))
    text = number_text(many)
    metrics = QFontMetricsF(painter.font())
    wide, high = metrics.horizontalAdvance(text) + 8, metrics.height()
    place = QRectF(curve.x1 + 6, curve.y1 - high / 2, wide, high)
    painter.setPen(QPen(colour(look.colours.theme.line), 1))
    painter.setBrush(colour(look.colours.theme.surface))
    painter.drawRoundedRect(place, high / 2, high / 2)
    painter.setPen(colour(look.colours.theme.text))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _paint_node(
    painter: QPainter,
    scene: DiagramScene,
    look: RelationsLook,
    number: int,
    shared: str,
    fonts: _Fonts,
) -> None:
    node, box = scene.diagram.nodes[number], scene.boxes[number]
    chosen = look.chosen == DiagramMark(is_ribbon=False, number=number)
    place = _rect(box)
    painter.setOpacity(1.0)
    # Opaque below all else, so that ribbons that pass behind it do not run through its words.
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(look.colours.theme.surface))
    painter.drawRoundedRect(place, _ROUND, _ROUND)
    painter.setOpacity(_node_strength(node, look, number, chosen=chosen))
    painter.setBrush(look.colours.node_fill(node, chosen=chosen))
    painter.setPen(look.colours.node_pen(node, chosen=chosen))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)
    centre = node.key == scene.diagram.centre
    _paint_words(painter, node, box, look, shared, fonts, centre=centre)


def _node_strength(node: DiagramNode, look: RelationsLook, number: int, *, chosen: bool) -> float:
    if chosen:
        return 1.0
    strength = 1.0
    if node.standing is AsOfStatus.OUT:
        strength = 0.6 if look.others else 0.35
    if look.kept is not None and number not in look.lit:
        strength = min(strength, 0.4)
    return strength


def _paint_words(
    painter: QPainter,
    node: DiagramNode,
    box: NodeBox,
    look: RelationsLook,
    shared: str,
    fonts: _Fonts,
    *,
    centre: bool,
) -> None:
    painter.setFont(fonts.bold if centre else fonts.plain)
    painter.setPen(look.colours.node_ink(node))
    home = node.first.home if node.first is not None and node.form is NodeForm.RECORD else ""
    metrics = QFontMetricsF(painter.font())
    wide = metrics.horizontalAdvance(home) + 6 if home else 0.0
    room = box.width - 2 * _PAD - wide
    text = node_text(node)
    many = 2 if box.height >= 2 * metrics.height() + 3 else 1
    lines = _lines(text, room, metrics, many=many)
    if shared and len(lines[0]) <= len(shared) + 1 and lines[-1].endswith("…"):
        # What would be left of the name tells it from no other one.
        lines = _lines(f"…{text[len(shared) :].lstrip()}", room, metrics, many=many)
    high = metrics.height()
    top = box.middle - high * len(lines) / 2
    for number, line in enumerate(lines):
        place = QRectF(box.x + _PAD, top + number * high, room + 1, high)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, line)
    if home:
        ink = look.colours.chinese if node.chinese else colour(look.colours.theme.muted)
        painter.setPen(ink)
        painter.setFont(fonts.bold if node.chinese else fonts.plain)
        end = QRectF(box.x, box.y, box.width - _PAD, box.height)
        painter.drawText(end, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, home)


def _lines(text: str, room: float, metrics: QFontMetricsF, *, many: int) -> list[str]:
    """Break a text into at most so many lines; what has no room ends in an ellipsis."""
    found: list[str] = []
    words = text.split()
    while words and len(found) < many - 1:
        line = words.pop(0)
        while words and metrics.horizontalAdvance(f"{line} {words[0]}") <= room:
            line = f"{line} {words.pop(0)}"
        found.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, room))
    if words:
        rest = " ".join(words)
        found.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room))
    return found


def _rect(box: NodeBox) -> QRectF:
    return QRectF(*box)
