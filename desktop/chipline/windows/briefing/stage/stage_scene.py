"""The scene on which a briefing is shown: two stages, one seen and one made ready, and its views.

Speaker and audience look at one scene, so that they can't get out of step.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QTimer,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsEllipseItem,
    QGraphicsProxyWidget,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsView,
    QRubberBand,
    QWidget,
)

from chipline.windows.briefing.stage.step_stage import WIDE_SCREEN, StepStage, laid_out
from chipline.windows.theme import colour, current

_WIDTH = laid_out("normal").width()
#: Of screens that are higher or wider than these, heights by their widths, a margin stays empty.
_WIDEST, _HIGHEST = 9 / 21, 4 / 5
#: Where the stage stands that is made ready: within the scene, so that it is laid out and painted
#: when it is asked for, and out of every view.
_ASIDE = QPointF(0, 4.0 * _WIDTH)
_FADE_MS, _SPOT_MS = 150, 2_000
_SPOT, _LINE, _LEAST = 44.0, 3.0, 12


class StageScene(QGraphicsScene):
    """Holds two stages in turn: one is seen while the other is made ready for the next step.

    Signals:
        freed(): the stage that was seen before is seen no longer, and can be made ready.
    """

    freed = Signal()

    def __init__(self, make_stage: Callable[[], StepStage], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._height = WIDE_SCREEN
        self.setSceneRect(QRectF(QPointF(0, 0), laid_out("normal").toSizeF()))
        self._proxies = [self._place(make_stage()) for _ in range(2)]
        self._proxies[1].setPos(_ASIDE)
        self._away = QGraphicsRectItem()
        self._frame_stage()
        self._away.setZValue(3)
        self._away.hide()
        self.addItem(self._away)
        self._spot = QGraphicsEllipseItem(-_SPOT / 2, -_SPOT / 2, _SPOT, _SPOT)
        self._spot.setZValue(4)
        self._spot.hide()
        self.addItem(self._spot)
        self._spot_timer = QTimer(self, singleShot=True, interval=_SPOT_MS)
        self._spot_timer.timeout.connect(self._spot.hide)
        self._fading = QVariantAnimation(self, duration=_FADE_MS, startValue=0.0, endValue=1.0)
        self._fading.valueChanged.connect(self._fade)
        self._fading.finished.connect(self.end_fade)
        self._left: QGraphicsProxyWidget | None = None
        self.dress()

    def _place(self, stage: StepStage) -> QGraphicsProxyWidget:
        proxy = QGraphicsProxyWidget()
        proxy.setWidget(stage)
        self.addItem(proxy)
        proxy.geometryChanged.connect(lambda: self._fit(proxy))
        stage.installEventFilter(stage)
        self._fit(proxy)
        return proxy

    def _fit(self, proxy: QGraphicsProxyWidget) -> None:
        """Enlarge a stage that is laid out smaller to the room there is."""
        width = proxy.size().width()
        if width > 0:
            proxy.setScale(_WIDTH / width)

    def take_height(self, height: float) -> None:
        """Lay the stages out for a screen that is so many times as high as it is wide."""
        height = min(max(height, _WIDEST), _HIGHEST)
        if height == self._height:
            return
        self._height = height
        self.setSceneRect(QRectF(QPointF(0, 0), laid_out("normal", height).toSizeF()))
        self._frame_stage()
        for stage in (self.live, self.ahead):
            stage.take_height(height)
        for view in self.views():
            if isinstance(view, StageView):
                view.fit()

    def _frame_stage(self) -> None:
        self._away.setRect(self.sceneRect().adjusted(1, 1, -1, -1))

    @property
    def live(self) -> StepStage:
        """The stage that is seen."""
        return self._stage(0)

    @property
    def ahead(self) -> StepStage:
        """The stage that is made ready."""
        return self._stage(1)

    def _stage(self, number: int) -> StepStage:
        found = self._proxies[number].widget()
        assert isinstance(found, StepStage)  # noqa: S101  # as they are placed
        return found

    def swap(self, *, fades: bool) -> None:
        """Let the stage that was made ready be seen; the other one makes room, at once or fading."""
        self.end_fade()
        self._proxies.reverse()
        seen, left = self._proxies
        seen.setPos(0, 0)
        seen.setZValue(1)
        left.setZValue(0)
        if fades:
            self._left = left
            seen.setOpacity(0.0)
            self._fading.start()
        else:
            left.setPos(_ASIDE)
            self.freed.emit()

    def _fade(self, share: float) -> None:
        self._proxies[0].setOpacity(share)

    def end_fade(self) -> None:
        """Let the stage be seen whole at once, and the other one no longer."""
        self._fading.stop()
        self._proxies[0].setOpacity(1.0)
        if self._left is not None:
            self._left.setPos(_ASIDE)
            self._left = None
            self.freed.emit()

    def picture(self, width: int, *, ahead: bool = False) -> QPixmap:
        """Draw a stage so many pixels wide."""
        stage = self.ahead if ahead else self.live
        scale = width / max(stage.width(), 1)
        made = QPixmap(width, max(1, round(stage.height() * scale)))
        made.fill(QColor(current().surface))
        with QPainter(made) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.scale(scale, scale)
            stage.render(painter, QPoint())
        return made

    def show_away(self, *, away: bool) -> None:
        """Draw a line around the stage while it is not what the step says."""
        self._away.setVisible(away)

    def show_spot(self, at: QPointF | None) -> None:
        """Show the pointer's spot for a while; None takes it away."""
        if at is None:
            self._spot.hide()
            return
        self._spot.setPos(at)
        self._spot.show()
        self._spot_timer.start()

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self._away.setPen(QPen(colour(current().accent), 2))
        self._spot.setPen(QPen(colour(current().restriction), _LINE))
        self._spot.setBrush(colour(current().restriction, 40))
        for proxy in self._proxies:
            widget = proxy.widget()
            if isinstance(widget, StepStage):
                widget.dress()


class StageView(QGraphicsView):
    """A view of the scene that fills its widget: black, white, frozen or zoomed in where wanted.

    Signals:
        used(): mouse or wheel did something on the stage.
        dragged(QRectF): in zoom, this part of the scene was dragged over.
    """

    used = Signal()
    dragged = Signal(object)

    def __init__(self, scene: StageScene, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._stages = scene
        self._cover: QPixmap | QColor | None = None
        self._part: QRectF | None = None
        self._band: QRubberBand | None = None
        self._begun = QPoint()
        #: Whether the pointer is a spot, and whether dragging chooses a part to zoom to.
        self.spots = self.zooms = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
        )
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.viewport().setMouseTracking(True)
        self.viewport().installEventFilter(self)
        self.dress()

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.setBackgroundBrush(colour(current().surface))

    # -- what is seen -------------------------------------------------------------------------

    @property
    def cover(self) -> QPixmap | QColor | None:
        """What covers the scene: a colour, a frozen picture, or nothing."""
        return self._cover

    def cover_with(self, cover: QPixmap | QColor | None) -> None:
        """Cover the scene; None uncovers it."""
        self._cover = cover
        self.viewport().update()

    def freeze(self) -> None:
        """Keep what is seen now, whatever happens on the stage."""
        self.cover_with(self.viewport().grab())

    @property
    def part(self) -> QRectF | None:
        """The part of the scene that is seen; None for all of it."""
        return self._part

    def show_part(self, part: QRectF | None) -> None:
        """Zoom to a part of the scene, or out again."""
        self._part = part
        self.fit()

    def fit(self) -> None:
        """Show the scene, or the part that is zoomed to, as large as there is room."""
        self.fitInView(self._part or self.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the widget."""
        super().resizeEvent(event)
        self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scene, or what covers it."""
        if self._cover is None:
            super().paintEvent(event)
            return
        with QPainter(self.viewport()) as painter:
            if isinstance(self._cover, QColor):
                painter.fillRect(self.viewport().rect(), self._cover)
            else:
                painter.drawPixmap(self.viewport().rect(), self._cover)

    # -- mouse --------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice what the mouse does; a click on what is covered does nothing."""
        kind = event.type()
        if isinstance(event, QMouseEvent):
            if self.spots:
                self._stages.show_spot(self.mapToScene(event.position().toPoint()))
            if self.zooms:
                self._drag(event)
                return True
            if kind != QEvent.Type.MouseMove and self._cover is not None:
                return True
        if kind == QEvent.Type.ContextMenu:
            return True
        if kind in (QEvent.Type.MouseButtonRelease, QEvent.Type.Wheel):
            self.used.emit()
        return super().eventFilter(watched, event)

    def _drag(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if event.type() == QEvent.Type.MouseButtonPress:
            self._begun = at
            self._band = QRubberBand(QRubberBand.Shape.Rectangle, self.viewport())
            self._band.setGeometry(QRect(at, at))
            self._band.show()
        elif self._band is not None:
            dragged = QRect(self._begun, at).normalized()
            self._band.setGeometry(dragged)
            if event.type() == QEvent.Type.MouseButtonRelease:
                self._band.deleteLater()
                self._band = None
                if min(dragged.width(), dragged.height()) >= _LEAST:
                    self.dragged.emit(self.mapToScene(dragged).boundingRect())
