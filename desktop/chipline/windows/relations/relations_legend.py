"""The legend of a diagram: every sign that is shown with its word, in as many rows as it needs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from chipline.relations_layout.diagram import Diagram, DiagramNode, NodeForm, Ribbon
from chipline.relations_layout.ties import Party
from chipline.scenery.as_of import AsOfStatus
from chipline.scenery.event_mapping import Certainty
from chipline.windows import theme as themes
from chipline.windows.i18n import tr, translated
from chipline.windows.pictures.certainty_words import CERTAINTY_WORDS
from chipline.windows.pictures.text_layout import label_font
from chipline.windows.relations.relations_colours import GHOST, RelationsColours
from chipline.windows.theme import colour

_ROW, _SAMPLE, _BETWEEN, _PAD = 20.0, 30.0, 18.0, 8.0
Paint = Callable[[QPainter, QRectF], None]


def legend_rows(diagram: Diagram, colours: RelationsColours) -> list[tuple[str, Paint]]:
    """Return what a diagram has to have explained: words, and what paints the sign."""
    shown = [one for one in diagram.ribbons if one.standing is not AsOfStatus.OUT]
    certainties = sorted({one.certainty for one in shown if one.certainty is not None})
    rows: list[tuple[str, Paint]] = [
        (translated(CERTAINTY_WORDS[one]), _line(colours, certainty=one)) for one in certainties
    ]
    if any(one.certainty is None for one in shown):
        rows.append((tr("As recorded, without a grade of its own"), _line(colours)))
    if any(one.chinese for one in shown):
        text = tr("The user’s ultimate parent sits in China")
        rows.append((text, _line(colours, certainty=Certainty.CONFIRMED, chinese=True)))
    if any(one.chinese for one in diagram.nodes):
        rows.append((tr("Headquartered in China"), _frame(colours, chinese=True)))
    if any(one.form is NodeForm.NOT_RECORDED for one in diagram.nodes):
        rows.append((tr("Not recorded"), _frame(colours, form=NodeForm.NOT_RECORDED)))
    if len(shown) < len(diagram.ribbons):
        rows.append((tr("Not on this day"), _line(colours, strength=2 * GHOST)))
    return rows


def _line(
    colours: RelationsColours,
    *,
    certainty: Certainty | None = None,
    chinese: bool = False,
    strength: float = 1.0,
) -> Paint:
    sample = Ribbon((), "", ("",), "", (), AsOfStatus.SURELY, certainty, chinese)

    def paint(painter: QPainter, box: QRectF) -> None:
        painter.setPen(colours.ribbon_pen(sample, strength))
        middle = box.center().y()
        painter.drawLine(QPointF(box.left(), middle), QPointF(box.right(), middle))

    return paint


def _frame(
    colours: RelationsColours, *, form: NodeForm = NodeForm.RECORD, chinese: bool = False
) -> Paint:
    parties = (Party("", "firm", "", "CN" if chinese else ""),) if form is NodeForm.RECORD else ()
    sample = DiagramNode(("", ()), 0, form, parties)

    def paint(painter: QPainter, box: QRectF) -> None:
        painter.setPen(colours.node_pen(sample, chosen=False))
        painter.setBrush(colours.node_fill(sample, chosen=False))
        painter.drawRoundedRect(box.adjusted(1, 4, -1, -4), 3, 3)

    return paint


def legend_height(diagram: Diagram, width: float, colours: RelationsColours) -> float:
    """Return how high the legend is in a width."""
    rows = [line for _x, line, _text, _paint in _placed(diagram, width, colours)]
    return _ROW * (max(rows, default=-1) + 1) + _PAD if rows else 0.0


def paint_legend(
    painter: QPainter, box: QRectF, diagram: Diagram, colours: RelationsColours
) -> None:
    """Paint the legend into a rectangle as wide as it was measured for."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for x, line, text, paint in _placed(diagram, box.width(), colours):
        left, top = box.left() + x, box.top() + _PAD / 2 + line * _ROW
        paint(painter, QRectF(left, top, _SAMPLE, _ROW))
        painter.setPen(QPen(colour(colours.theme.text)))
        painter.setFont(label_font())
        place = QRectF(left + _SAMPLE + 6, top, box.width(), _ROW)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, text)


def _placed(
    diagram: Diagram, width: float, colours: RelationsColours
) -> list[tuple[float, int, str, Paint]]:
    """Flow the rows from left to right: where each begins, and in which line."""
    metrics = QFontMetricsF(label_font())
    found, x, line = [], _PAD, 0
    for text, paint in legend_rows(diagram, colours):
        wide = _SAMPLE + 6 + metrics.horizontalAdvance(text) + _BETWEEN
        if x > _PAD and x + wide > width:
            x, line = _PAD, line + 1
        found.append((x, line, text, paint))
        x += wide
    return found


class RelationsLegend(QWidget):
    """The legend below the diagram."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._diagram: Diagram | None = None

    def show_diagram(self, diagram: Diagram) -> None:
        """Explain another diagram."""
        self._diagram = diagram
        rows = legend_rows(diagram, RelationsColours(themes.current()))
        self.setAccessibleName(tr("What the signs mean"))
        self.setAccessibleDescription(", ".join(text for text, _ in rows))
        self._fit()

    def sizeHint(self) -> QSize:
        """Return the room that it needs in its width."""
        if self._diagram is None:
            return QSize(100, 0)
        colours = RelationsColours(themes.current())
        return QSize(100, int(legend_height(self._diagram, self.width(), colours)))

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Flow anew in another width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the signs with their words."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colour(themes.current().surface))
            if self._diagram is not None:
                colours = RelationsColours(themes.current())
                paint_legend(painter, QRectF(self.rect()), self._diagram, colours)
