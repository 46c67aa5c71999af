"""Pictures of the views that are no shapes, drawn one after the other on a stage that nobody sees."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter

from chipline.briefing_content import StepContent
from chipline.briefing_deck.deck_content import StepPicture
from chipline.windows.briefing.stage.png_files import as_png
from chipline.windows.briefing.stage.step_stage import StepStage
from chipline.windows.pane import Pane
from chipline.windows.theme import current

#: Twice as fine as the stage: a slide on a projector of 1920 pixels is 2.25 times its size.
_FINE = 2
#: Pause between two pictures, so that keys and mouse come first.
_PAUSE_MS = 30
_PATIENCE_MS = 20_000


class ViewPictures(QObject):
    """Draws views of steps.

    Signals:
        drawn(object): all that were wanted, as `StepPicture`s by the ids of their steps.
        at_work(bool): it begins to draw, or has ended.
    """

    drawn = Signal(object)
    at_work = Signal(bool)

    def __init__(self, make_stage: Callable[[], StepStage], parent: QObject) -> None:
        super().__init__(parent)
        self._make_stage = make_stage
        self._stage: StepStage | None = None
        self._queue: list[StepContent] = []
        self._made: dict[str, StepPicture] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._draw_next)

    def draw(self, steps: Iterable[StepContent]) -> None:
        """Draw the views of some steps; `drawn` tells of them."""
        self._queue, self._made = list(steps), {}
        if self._stage is None:
            self.at_work.emit(True)
            stage = self._stage = self._make_stage()
            # It has no parent widget: without this it would outlast whoever asked for pictures.
            self.destroyed.connect(stage.deleteLater)
            stage.be_patient(_PATIENCE_MS)
            stage.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            stage.ready.connect(self._keep)
            stage.show()
        self._pause.start()

    def stop(self) -> None:
        """Draw no more, and tell of nothing."""
        self._queue = []
        self._pause.stop()
        if self._stage is not None:
            self._stage.hide()
            self._stage.deleteLater()
            self._stage = None
            self.at_work.emit(False)

    def _draw_next(self) -> None:
        if self._stage is not None and self._queue:
            self._stage.show_step(self._queue[0], 1, 1)
        else:
            self.stop()
            self.drawn.emit(self._made)

    def _keep(self) -> None:
        stage = self._stage
        if stage is None or not self._queue or stage.step is not self._queue[0]:
            return
        step = self._queue.pop(0)
        if stage.pane is not None:
            self._made[step.id] = _picture(stage.pane)
        self._pause.start()


def _picture(pane: Pane) -> StepPicture:
    size = pane.size()
    image = QImage(size * _FINE, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_FINE)
    image.fill(QColor(current().surface))
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pane.render(painter, QPoint())
    return StepPicture(as_png(image), (float(size.width()), float(size.height())))
