"""A briefing before its audience: windows, screens and keys around the show of its steps."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QScreen
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from chipline.briefing_content import BriefingContent
from chipline.windows.briefing.show.briefing_show import BriefingShow
from chipline.windows.briefing.show.screen_saver import ScreenSaver
from chipline.windows.briefing.show.screens import (
    ScreenWatch,
    audience_screen,
    fill_screen,
    mirrors,
    screen_key,
)
from chipline.windows.briefing.show.show_keys import ShowKeys
from chipline.windows.briefing.show.show_windows import (
    NOTES_SIZE,
    AudienceWindow,
    KeyOverlay,
    OneScreenWindow,
    SpeakerNotes,
    SpeakerWindow,
    StepOverview,
)
from chipline.windows.briefing.stage.free_memory import give_back, give_back_after
from chipline.windows.briefing.stage.stage_parts import ShowMode, StageParts
from chipline.windows.briefing.stage.stage_scene import StageScene, StageView
from chipline.windows.briefing.stage.step_pictures import StepPictures
from chipline.windows.briefing.stage.step_stage import StepStage
from chipline.windows.i18n import tr

_SECOND_MS = 1_000
_BLACK, _WHITE = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)
_NEXT_WIDTH = 512
#: What leads within the overview, where Enter chooses.
_STEPS_IN_OVERVIEW = {"next": 1, "previous": -1}


class Presentation(QObject):
    """Runs a briefing from its first key to its end.

    Signals:
        moved(str, int): the step with this id is seen, after so many seconds of the show.
        ended(str, int): it is over; the step that was seen last, and the seconds it took.
        keep_requested(StepStage, str): what is seen beside the story is to become a step after this one.
        screen_chosen(str): the audience's screen is to be remembered by this key.
        notes_resized(int): the speaker's notes are to be remembered to be so many pixels high.
    """

    moved = Signal(str, int)
    ended = Signal(str, int)
    keep_requested = Signal(object, str)
    screen_chosen = Signal(str)
    notes_resized = Signal(int)

    def __init__(
        self,
        parts: StageParts,
        content: BriefingContent,
        *,
        mode: ShowMode = ShowMode.SCREENS,
        remembered: str = "",
        moving: bool = True,
        notes_size: int = NOTES_SIZE,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts, self._mode, self._remembered = parts, mode, remembered
        self._speaker_screen: QScreen | None = None
        #: Whether the audience had a screen that was taken from it.
        self._is_lost = False
        self.scene = StageScene(parts.make_stage, self)
        self.show_of_steps = BriefingShow(content, self.scene, self)
        self.show_of_steps.glides = moving
        # The speaker's view first: widgets within a scene reckon places by the first of its views.
        self.speaker = SpeakerWindow(self.scene, self._make_day_bars)
        self.audience = AudienceWindow(self.scene)
        self.one_screen = OneScreenWindow(self.scene)
        self.pictures = StepPictures(parts.make_stage, self)
        self._saver = ScreenSaver()
        self._watch = ScreenWatch(self)
        self.keys = ShowKeys(self)
        self.keys.windows = [self.speaker, self.audience, self.one_screen]
        self._overlays = {
            window: (StepOverview(window), KeyOverlay(window))
            for window in (self.speaker, self.one_screen)
        }
        self._seconds = QTimer(self, interval=_SECOND_MS)
        self._is_over = False
        self._seen = -1
        for side in self._sides():
            side.write_notes(notes_size)
        self._connect()

    def _make_day_bars(self, parent: QWidget) -> QWidget:
        """Make a bar for the day of either stage; that of the one that is seen is in front."""
        self._day_bars = QStackedWidget(parent)
        self._bar_of: dict[StepStage, QWidget] = {}
        for stage in (self.scene.live, self.scene.ahead):
            bar = self._parts.make_day_bar(self._parts.session, stage.view_state, self._day_bars)
            self._day_bars.addWidget(bar)
            self._bar_of[stage] = bar
        self._day_bars.setFixedHeight(self._day_bars.sizeHint().height())
        return self._day_bars

    def _connect(self) -> None:
        show, keys = self.show_of_steps, self.keys
        show.changed.connect(self._follow)
        show.prepared.connect(self._show_following)
        keys.pressed.connect(self.act)
        keys.typed.connect(show.type_digit)
        keys.typed.connect(lambda _digit: self._note_focus())
        keys.entered.connect(self._enter)
        keys.handed_on.connect(self._hand_on)
        self._seconds.timeout.connect(self._show_time)
        self._watch.changed.connect(self.arrange)
        self.speaker.closed.connect(self.end)
        self.pictures.drawn.connect(self._show_picture)
        for view in self._views():
            view.used.connect(self._look_whether_moved)
            view.dragged.connect(self._zoom_to)
        keys.lists = [side.records for side in self._sides()]
        for side in self._sides():
            side.pressed.connect(self.act)
            side.record_chosen.connect(self._select)
            side.keep_requested.connect(self._keep)
        for overview, _list in self._overlays.values():
            overview.chosen.connect(self._choose)

    def _views(self) -> tuple[StageView, ...]:
        return self.speaker.view, self.audience.view, self.one_screen.view

    def _sides(self) -> tuple[SpeakerNotes, ...]:
        return self.speaker.side, self.one_screen.side

    # -- begin and end ------------------------------------------------------------------------

    def begin(self, at: int = 0, beside: QWidget | None = None) -> None:
        """Show the step at a place; `beside` is a window on the speaker's screen."""
        window = beside.window() if beside is not None else None
        self._speaker_screen = window.screen() if window is not None else None
        self._fit_stage(self._screen_of_audience())
        self._saver.hold(tr("A briefing is shown"))
        self.keys.begin()
        self.show_of_steps.go_to(at)
        self.arrange()
        self._seconds.start()
        self._show_time()

    def end(self) -> None:
        """Close all windows of the show, and tell where it was."""
        if self._is_over:
            return
        self._is_over = True
        self.keys.end()
        self._seconds.stop()
        self._saver.release()
        self.pictures.stop()
        self.show_of_steps.stop()
        step = self.show_of_steps.step
        for window in (self.audience, self.one_screen):
            window.close()
        self.speaker.end()
        self.ended.emit(step.id if step is not None else "", self.show_of_steps.clock.seconds)

    def let_go(self) -> None:
        """Delete the windows of a show that is over."""
        for window in (self.audience, self.one_screen, self.speaker):
            window.deleteLater()
        give_back_after(self)
        self.deleteLater()

    # -- windows and screens ------------------------------------------------------------------

    @property
    def front(self) -> SpeakerWindow | OneScreenWindow:
        """The window that the speaker works in."""
        return self.one_screen if self.one_screen.isVisible() else self.speaker

    @property
    def seen_by_audience(self) -> StageView:
        """The view that the audience looks at."""
        if self.audience.isVisible() or self._is_lost:
            return self.audience.view
        return self.front.view

    def arrange(self) -> None:
        """Place the windows on the screens that there are."""
        if self._is_over:
            return
        stays = self._speaker_screen in QGuiApplication.screens()
        chosen = self._screen_of_audience()
        had_one = self._mode is ShowMode.SCREENS and (self.audience.isVisible() or self._is_lost)
        self._is_lost = had_one and stays and chosen is None and not self._is_mirrored()
        for side in self._sides():
            side.say_lost(lost=self._is_lost)
        if not self._is_lost:
            self._fit_stage(chosen)
        if self._mode is not ShowMode.SCREENS:
            self._arrange_windows()
        elif self._is_lost:
            # The speaker keeps the notes, and nobody else sees them: the projector was unplugged.
            self.audience.hide()
            self._show_speaker()
        elif chosen is None:
            self.audience.hide()
            self.speaker.hide()
            if self._speaker_screen is not None:
                fill_screen(self.one_screen, self._speaker_screen)
            self.one_screen.activateWindow()
        else:
            self.one_screen.hide()
            fill_screen(self.audience, chosen)
            self._show_speaker()

    def _screen_of_audience(self) -> QScreen | None:
        """Return the screen that the audience has for itself; None where it has none."""
        screens = QGuiApplication.screens()
        if self._speaker_screen not in screens:
            self._speaker_screen = QGuiApplication.primaryScreen()
        if self._mode is not ShowMode.SCREENS:
            return None
        return audience_screen(screens, self._speaker_screen, self._remembered)

    def _is_mirrored(self) -> bool:
        """Tell whether another screen shows what the speaker's does."""
        own = self._speaker_screen
        others = [one for one in QGuiApplication.screens() if one is not own]
        return own is not None and any(mirrors(one, own) for one in others)

    def _fit_stage(self, chosen: QScreen | None) -> None:
        """Make the stage as high, by its width, as the screen on which the audience sees it."""
        screen = chosen or self._speaker_screen
        if self._mode is ShowMode.SCREENS and screen is not None:
            size = screen.geometry().size()
            self.scene.take_height(size.height() / max(size.width(), 1))

    def _arrange_windows(self) -> None:
        if self._mode is ShowMode.WINDOWS and not self.audience.isVisible():
            self.audience.setWindowFlag(Qt.WindowType.FramelessWindowHint, on=False)
            self.audience.resize(960, 540)
            self.audience.show()
        self._show_speaker()

    def _show_speaker(self) -> None:
        screen, window = self._speaker_screen, self.speaker
        if screen is not None and (not window.isVisible() or window.screen() is not screen):
            window.hide()
            window.setWindowState(Qt.WindowState.WindowNoState)
            window.setScreen(screen)
            window.setGeometry(screen.availableGeometry())
            window.showMaximized()
        window.activateWindow()
        window.raise_()

    def _swap_screens(self) -> None:
        screens = QGuiApplication.screens()
        chosen = audience_screen(screens, self._speaker_screen, self._remembered)
        if chosen is not None and self._speaker_screen is not None:
            self._remembered = screen_key(self._speaker_screen)
            self._speaker_screen = chosen
            self.screen_chosen.emit(self._remembered)
            self.arrange()

    # -- following the show -------------------------------------------------------------------

    def _follow(self) -> None:
        show = self.show_of_steps
        step = show.step
        if step is None:
            return
        bar = self._bar_of.get(self.scene.live)
        if bar is not None:
            self._day_bars.setCurrentWidget(bar)
        away = (
            tr("Away from step {number}. Backspace leads back.", number=show.index + 1)
            if show.is_away
            else ""
        )
        for side in self._sides():
            side.say_away(away)
        if show.index != self._seen:
            self._seen = show.index
            if self.front.side.has_keyboard:
                self.front.view.setFocus()
            for view in self._views():
                view.show_part(None)
            for side in self._sides():
                side.show_step(step, show.index + 1, len(show.steps))
                side.show_following(show.following, None)
            self.moved.emit(step.id, show.clock.seconds)
        live = self.scene.live
        omitted = live.pane.omitted() if live.pane is not None and not live.asks else ""
        for side in self._sides():
            side.add_omitted(omitted)
        self._note_focus()

    def _show_following(self) -> None:
        picture = self.scene.picture(_NEXT_WIDTH, ahead=True)
        for side in self._sides():
            side.show_following(self.show_of_steps.following, picture)
        # What the step before took is free now; kept for later, it would add up from step to step.
        give_back()

    def _show_time(self) -> None:
        show = self.show_of_steps
        for side in self._sides():
            clock = show.clock
            side.show_time(clock.seconds, show.planned_seconds, paused=clock.paused)

    def _note_focus(self) -> None:
        """Let the keys know which widget of the stage has the keyboard."""
        self.keys.focus_of_stage = self.scene.live.focusWidget()

    # -- acts ---------------------------------------------------------------------------------

    def act(self, name: str) -> None:
        """Do what a key or button of the show is for; one that is not known does nothing."""
        self._note_focus()
        overview, _keys = self._overlays[self.front]
        if overview.isVisible() and name in _STEPS_IN_OVERVIEW:
            overview.step(_STEPS_IN_OVERVIEW[name])
            return
        act = self.acts().get(name)
        if act is not None:
            act()

    def acts(self) -> dict[str, Callable[[], object]]:
        """Return what keys and buttons can do, by name."""
        show = self.show_of_steps
        return {
            "next": show.next,
            "previous": show.previous,
            "first": show.first,
            "last": show.last,
            "back": show.back,
            "rules": show.ask_rules,
            "black": lambda: self._cover(_BLACK),
            "white": lambda: self._cover(_WHITE),
            "freeze": self._freeze,
            "spot": self._spot,
            "zoom": self._zoom,
            "search": self._search,
            "records": self.front.side.take_keyboard,
            "overview": self._toggle_overview,
            "keys": self._toggle_keys,
            "swap": self._swap_screens,
            "clock": self._pause_clock,
            "larger": lambda: self._resize_notes(1),
            "smaller": lambda: self._resize_notes(-1),
            "leave": self._leave,
            "end": self.end,
        }

    def _enter(self) -> None:
        overview, _keys = self._overlays[self.front]
        if overview.isVisible():
            self._choose(overview.list.currentRow())
        elif self.front.side.has_keyboard:
            self.front.view.setFocus()
        else:
            self.show_of_steps.enter()

    def _cover(self, colour: QColor) -> None:
        view = self.seen_by_audience
        view.cover_with(None if view.cover == colour else colour)

    def _freeze(self) -> None:
        view = self.seen_by_audience
        if view.cover is None:
            view.freeze()
        else:
            view.cover_with(None)

    def _spot(self) -> None:
        view = self.front.view
        view.spots = not view.spots
        if not view.spots:
            self.scene.show_spot(None)

    def _zoom(self) -> None:
        view = self.front.view
        if view.part is not None:
            self._zoom_to(None)
            return
        view.zooms = not view.zooms
        cursor = Qt.CursorShape.CrossCursor if view.zooms else Qt.CursorShape.ArrowCursor
        view.viewport().setCursor(cursor)

    def _zoom_to(self, part: QRectF | None) -> None:
        for view in self._views():
            view.zooms = False
            view.show_part(part)
        self.front.view.viewport().setCursor(Qt.CursorShape.ArrowCursor)

    def _toggle_overview(self) -> None:
        overview, _keys = self._overlays[self.front]
        if overview.isVisible():
            overview.hide()
            self.pictures.stop()
            return
        steps = self.show_of_steps.steps
        overview.open(steps, self.show_of_steps.index)
        for row, step in enumerate(steps):
            overview.show_picture(row, self.pictures.picture(step.id))
        self.pictures.want(steps)

    def _show_picture(self, step: str) -> None:
        overview, _keys = self._overlays[self.front]
        row = self.show_of_steps.place_of(step)
        overview.show_picture(row, self.pictures.picture(step))

    def _choose(self, row: int) -> None:
        self._toggle_overview()
        self.show_of_steps.go_to(row)

    def _toggle_keys(self) -> None:
        _overview, keys = self._overlays[self.front]
        if keys.isVisible():
            keys.hide()
        else:
            keys.open()

    def _pause_clock(self) -> None:
        self.show_of_steps.clock.toggle()
        self._show_time()

    def _resize_notes(self, by: int) -> None:
        size = self.front.side.notes_size + by
        for side in self._sides():
            side.write_notes(size)
        self.notes_resized.emit(self.front.side.notes_size)

    def _leave(self) -> None:
        """Leave one thing at a time, and at last the show."""
        overview, keys = self._overlays[self.front]
        view = self.front.view
        if overview.isVisible():
            self._toggle_overview()
        elif keys.isVisible():
            keys.hide()
        elif self.front.side.has_keyboard:
            view.setFocus()
        elif view.zooms or view.part is not None:
            self._zoom_to(None)
        elif self.seen_by_audience.cover is not None:
            self.seen_by_audience.cover_with(None)
        else:
            self.end()

    def _look_whether_moved(self) -> None:
        self.scene.live.look_whether_moved()

    def _select(self, kind: str, record: str) -> None:
        self.scene.live.view_state.select(kind, record)
        self._look_whether_moved()

    def _search(self) -> None:
        self._parts.search(self._parts.session, self.front, self.show_of_steps.show_beside)

    def _keep(self) -> None:
        step = self.show_of_steps.step
        if step is not None:
            self.keep_requested.emit(self.scene.live, step.id)

    def _hand_on(self, event: QKeyEvent) -> None:
        """Give a key to the stage as it is without Alt."""
        live = self.scene.live
        pane = live.pane
        if pane is None:
            return
        focused = live.focusWidget()
        target = focused if pane.isAncestorOf(focused) else _first_with_keys(pane)
        held = event.modifiers() & ~Qt.KeyboardModifier.AltModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            plain = QKeyEvent(kind, event.key(), held, event.text())
            QApplication.sendEvent(target, plain)
        live.look_whether_moved()


def _first_with_keys(pane: QWidget) -> QWidget:
    """Return the part of a pane that Tab would give the keyboard first."""
    takes_keys = Qt.FocusPolicy.TabFocus
    parts = (part for part in pane.findChildren(QWidget) if part.isVisibleTo(pane))
    return next((part for part in parts if part.focusPolicy() & takes_keys), pane)
