"""A briefing that is shown: which step is seen, what was done beside the story, and the clock."""

from __future__ import annotations

import time

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal

from chipline.briefing.glide import GlidePoint, between
from chipline.briefing_content import BriefingContent, StepContent
from chipline.windows.briefing.stage.stage_scene import StageScene
from chipline.windows.briefing.stage.step_stage import StepStage

_FRAME_MS = 16
#: A frame that takes longer than two makes a glide take every second one.
_SLOW_S = 0.034


class ShowClock:
    """How long a show has taken, pauses left out."""

    def __init__(self) -> None:
        self._before = 0.0
        self._timer = QElapsedTimer()
        self._timer.start()
        self.paused = False

    def begin_at(self, seconds: int) -> None:
        """Count on from so many seconds."""
        self._before = float(seconds)
        self._timer.restart()

    @property
    def seconds(self) -> int:
        """Whole seconds since it began."""
        running = 0.0 if self.paused else self._timer.elapsed() / 1000
        return int(self._before + running)

    def toggle(self) -> None:
        """Pause, or go on."""
        if self.paused:
            self._timer.restart()
        else:
            self._before += self._timer.elapsed() / 1000
        self.paused = not self.paused


class BriefingShow(QObject):
    """Leads through the steps of a briefing; those that are skipped are left out.

    Signals:
        changed(): another step is seen, an answer was said, or somebody has moved on the stage.
        prepared(): the step after the present one stands ready.
    """

    changed = Signal()
    prepared = Signal()

    def __init__(
        self, content: BriefingContent, scene: StageScene, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.content = content
        self.steps: tuple[StepContent, ...] = tuple(
            step for step in content.steps if not step.skipped
        )
        self.scene = scene
        self.index = -1
        self.clock = ShowClock()
        #: Whether views glide; a system that wants less motion says no.
        self.glides = True
        self._wanted: int | None = None
        self._seen: list[int] = []
        self._number = ""
        self._way: tuple[GlidePoint, GlidePoint, float, int] | None = None
        self._glide = QTimer(self, interval=_FRAME_MS)
        self._glide.timeout.connect(self._move_on)
        # Only then: while one fades into the other, both are seen. And not at once: the present step
        # is painted first.
        scene.freed.connect(self._prepare_following, Qt.ConnectionType.QueuedConnection)
        for stage in (scene.live, scene.ahead):
            stage.ready.connect(self._look)
            stage.moved.connect(self._note_move)

    def stop(self) -> None:
        """Ask nothing more: the show is over."""
        self._glide.stop()
        self._way = None
        self.scene.freed.disconnect(self._prepare_following)

    # -- where the story is -------------------------------------------------------------------

    @property
    def step(self) -> StepContent | None:
        """The step that is seen."""
        return self.steps[self.index] if 0 <= self.index < len(self.steps) else None

    @property
    def following(self) -> StepContent | None:
        """The step after it."""
        after = self.index + 1
        return self.steps[after] if 0 <= after < len(self.steps) else None

    @property
    def is_away(self) -> bool:
        """Whether the stage is not what the step says."""
        return not self._glide.isActive() and self.scene.live.is_away

    @property
    def planned_seconds(self) -> int:
        """The planned time: of the briefing, or else of its steps together; 0 for none."""
        return self.content.minutes * 60 or sum(step.seconds for step in self.steps)

    def place_of(self, step: str) -> int:
        """Return where a step stands among those that are shown; the first for one that is not."""
        return next((at for at, each in enumerate(self.steps) if each.id == step), 0)

    # -- going on -----------------------------------------------------------------------------

    def go_to(self, index: int) -> None:
        """Show a step by its place, as soon as it stands ready."""
        if not 0 <= index < len(self.steps):
            return
        self._end_glide()
        self.scene.end_fade()
        self._wanted = index
        if self.scene.ahead.step is not self.steps[index]:
            self._prepare(index)
        else:
            self._look()

    def next(self) -> None:
        """Say the answer to a question that stands; else show the next step."""
        self._end_glide()
        live = self.scene.live
        if live.asks and not self.is_away:
            live.reveal()
            live.keep_place()
            self.changed.emit()
        elif self._wanted is None:
            self.go_to(self.index + 1)
        else:
            self.go_to(self._wanted + 1)

    def previous(self) -> None:
        """Show the step before."""
        at = self._wanted if self._wanted is not None else self.index
        self.go_to(at - 1)

    def first(self) -> None:
        """Show the first step."""
        self.go_to(0)

    def last(self) -> None:
        """Show the last step."""
        self.go_to(len(self.steps) - 1)

    def back(self) -> None:
        """Go back to the story; on it, to the step that was seen before."""
        if self.is_away:
            self._end_glide()
            self.scene.live.again()
        elif len(self._seen) > 1:
            self._seen.pop()
            self.go_to(self._seen.pop())

    def type_digit(self, digit: int) -> None:
        """Count a hand for an option of a question that stands, or add to a step's number."""
        live = self.scene.live
        if live.asks and live.question.raise_hand(digit):
            return
        self._number = f"{self._number}{digit}"[-3:]

    def enter(self) -> None:
        """Show the step whose number was typed; without one, the next."""
        number, self._number = self._number, ""
        if number:
            self.go_to(min(max(int(number), 1), len(self.steps)) - 1)
        else:
            self.next()

    def ask_rules(self) -> None:
        """Ask the rules about the selected record, beside the story."""
        self._end_glide()
        self.scene.live.ask_rules()

    def show_beside(self, pane: str, kind: str = "", record: str = "") -> None:
        """Show a pane, or a record in it, beside the story."""
        self._end_glide()
        self.scene.live.show_beside(pane, kind, record)

    # -- two stages ---------------------------------------------------------------------------

    def _prepare(self, index: int) -> None:
        self.scene.ahead.show_step(self.steps[index], index + 1, len(self.steps))

    def _look(self) -> None:
        """Show the wanted step if it stands ready; else tell that the following one does."""
        wanted, ahead = self._wanted, self.scene.ahead
        if not ahead.is_ready:
            return
        if wanted is not None and ahead.step is self.steps[wanted]:
            self._show(wanted)
        elif ahead.step is self.following:
            self.prepared.emit()

    def _show(self, index: int) -> None:
        self._wanted = None
        start, ahead = self.scene.live, self.scene.ahead
        way = self._way_between(start, ahead)
        self.index = index
        self._seen.append(index)
        self.scene.swap(fades=way is None and start.step is not None and self.glides)
        start.leave()
        if way is not None:
            self._begin_glide(ahead, way)
        self.scene.show_away(away=False)
        self.changed.emit()

    def _prepare_following(self) -> None:
        if self._wanted is None and self.following is not None:
            self._prepare(self.index + 1)

    def _note_move(self) -> None:
        self.scene.show_away(away=self.is_away)
        self.changed.emit()

    # -- gliding ------------------------------------------------------------------------------

    def _way_between(
        self, start: StepStage, end: StepStage
    ) -> tuple[GlidePoint, GlidePoint] | None:
        """Return from where to where the view glides; None where the next one fades in."""
        step, before = end.step, start.step
        if step is None or before is None or not self.glides or step.state.glide <= 0:
            return None
        if start.is_away or step.state.pane != before.state.pane:
            return None
        layouts = [each.state.view.layout.get("arrangement") for each in (before, step)]
        first, last = _point(start), _point(end)
        if layouts[0] != layouts[1] or first is None or last is None or first == last:
            return None
        return first, last

    def _begin_glide(self, stage: StepStage, way: tuple[GlidePoint, GlidePoint]) -> None:
        step = stage.step
        assert step is not None  # noqa: S101  # there is a way between two steps alone
        length = step.state.glide
        if step.state.play and step.seconds:
            length = step.seconds * 1000
        self._way = (*way, time.monotonic(), length)
        self._glide.setInterval(_FRAME_MS)
        stage.view_state.set_playing(on=True)
        self._go(stage, way[0])
        self._glide.start()

    def _move_on(self) -> None:
        if self._way is None:
            return
        first, last, begun, length = self._way
        share = (time.monotonic() - begun) * 1000 / length
        if share >= 1:
            self._end_glide()
            return
        before = time.monotonic()
        self._go(self.scene.live, between(first, last, share))
        if time.monotonic() - before > _SLOW_S:
            self._glide.setInterval(2 * _FRAME_MS)

    def _end_glide(self) -> None:
        self._glide.stop()
        if self._way is not None:
            _first, last, _begun, _length = self._way
            self._way = None
            live = self.scene.live
            live.view_state.set_playing(on=False)
            self._go(live, last)
            live.keep_place()

    @staticmethod
    def _go(stage: StepStage, point: GlidePoint) -> None:
        pane = stage.pane
        if pane is not None and pane.days() is not None:
            pane.glide_to(point.first, point.last)
        stage.view_state.set_day(round(point.day))


def _point(stage: StepStage) -> GlidePoint | None:
    pane = stage.pane
    days = pane.days() if pane is not None else None
    day = float(stage.view_state.day)
    if days is None:
        return None
    return GlidePoint(*days, day)
