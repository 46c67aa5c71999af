"""Pictures of steps, drawn one after the other on a stage that nobody sees."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap

from chipline.briefing_content import StepContent
from chipline.windows.briefing.stage.free_memory import give_back_after
from chipline.windows.briefing.stage.png_files import as_png
from chipline.windows.briefing.stage.step_stage import StepStage
from chipline.windows.theme import current

_WIDTH = 960
#: Pause between two pictures, so that keys and mouse come first.
_PAUSE_MS = 30
_PATIENCE_MS = 10_000


class StepPictures(QObject):
    """Draws what is wanted; a step is drawn anew once it is another.

    Signals:
        drawn(str): there is a picture of the step with this id.
    """

    drawn = Signal(str)

    def __init__(self, make_stage: Callable[[], StepStage], parent: QObject) -> None:
        super().__init__(parent)
        self._make_stage = make_stage
        self._stage: StepStage | None = None
        self._queue: list[tuple[StepContent, int, int]] = []
        #: As PNG files: pixels take forty times as much.
        self._pictures: dict[str, tuple[StepContent, bytes]] = {}
        self._theme = ""
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._draw_next)

    def picture(self, step: str) -> QPixmap | None:
        """Return the picture of a step; None while there is none."""
        found = self._pictures.get(step)
        if found is None:
            return None
        picture = QPixmap()
        picture.loadFromData(found[1], "PNG")
        return picture

    @property
    def is_done(self) -> bool:
        """Whether all that was wanted is drawn."""
        return not self._queue

    def want(self, steps: Iterable[StepContent]) -> None:
        """Draw these steps, those that are not drawn yet in these colours or are others than before."""
        shown = list(steps)
        if current().name != self._theme:
            self._pictures.clear()
            self._theme = current().name
        self._queue = [
            (step, number, len(shown))
            for number, step in enumerate(shown, start=1)
            if step.id not in self._pictures or self._pictures[step.id][0] != step
        ]
        if self._queue:
            self._pause.start()
        else:
            self._end()

    def stop(self) -> None:
        """Draw no more, and let the stage go."""
        self._queue = []
        self._pause.stop()
        self._end()

    def _end(self) -> None:
        if self._stage is not None:
            give_back_after(self._stage)
            self._stage.hide()
            self._stage.deleteLater()
            self._stage = None

    def _draw_next(self) -> None:
        if not self._queue:
            self._end()
            return
        if self._stage is None:
            self._stage = self._make_stage()
            # It has no parent widget: without this it would outlast whoever asked for pictures.
            self.destroyed.connect(self._stage.deleteLater)
            # Nobody waits before it: what is slow to read is seen on the picture all the same.
            self._stage.be_patient(_PATIENCE_MS)
            self._stage.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            self._stage.ready.connect(self._keep)
            self._stage.show()
        self._stage.show_step(*self._queue[0])

    def _keep(self) -> None:
        stage = self._stage
        if stage is None or stage.step is None or not self._queue:
            return
        step = stage.step
        if self._queue[0][0] is not step:
            return
        self._queue.pop(0)
        self._pictures[step.id] = (step, as_png(_drawn(stage)))
        self.drawn.emit(step.id)
        self._pause.start()


def _drawn(stage: StepStage) -> QImage:
    scale = _WIDTH / stage.width()
    size = QSize(_WIDTH, round(stage.height() * scale))
    made = QImage(size, QImage.Format.Format_RGB32)
    made.fill(QColor(current().surface))
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        stage.render(painter, QPoint())
    return made
