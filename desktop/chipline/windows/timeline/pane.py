"""The timeline pane: restrictions and what answered them, on one time axis."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, QSize, QSizeF, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from chipline.scenery.event_mapping import KIND_NAMES
from chipline.scenery.events import Events
from chipline.session.session import Session
from chipline.store.workspace import Commit
from chipline.timeline_layout.arrangement import Arrangement
from chipline.timeline_layout.lanes.lanes import Lanes
from chipline.timeline_layout.layout import LaneLayout
from chipline.timeline_layout.primitives import LinkMode
from chipline.windows.actions import ActionSet
from chipline.windows.i18n import tr
from chipline.windows.pane import Pane
from chipline.windows.timeline.actions import ACTIONS, KEYS_OF_PANE, TimelineContext
from chipline.windows.timeline.canvas.canvas import TimelineCanvas
from chipline.windows.timeline.canvas.date_drag import DateDrag
from chipline.windows.timeline.canvas.keyboard import ZOOM, KeyboardHandler
from chipline.windows.timeline.canvas.layout_ahead import MANY, layout_ahead
from chipline.windows.timeline.canvas.mode_strip import EditStrip, ModeHint
from chipline.windows.timeline.canvas.mouse import MouseHandler
from chipline.windows.timeline.canvas.scroll_bars import SCROLL_BAR
from chipline.windows.timeline.dialogs.dense_spot_list import DenseSpotList
from chipline.windows.timeline.dialogs.event_card import HoverCardControl
from chipline.windows.timeline.empty_timeline import EmptyTimeline
from chipline.windows.timeline.export.sheets import Sheet, TimelinePicture, paint_sheet
from chipline.windows.timeline.notes.notes import NoteLayer
from chipline.windows.timeline.paint.legend import Legend
from chipline.windows.timeline.presets import ArrangementMenus
from chipline.windows.timeline.queries import WATCHED, lanes_question
from chipline.windows.timeline.response_panel import ResponsePanel
from chipline.windows.timeline.status_text import (
    as_of_text,
    events_between,
    first_range,
    status_text,
    undated_menu,
    undated_text,
)
from chipline.windows.timeline.timeline_header import TimelineHeader
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import divider, hbox


class TimelinePane(Pane):
    """Restrictions by jurisdiction above, relocations by firm below, causes linked to effects."""

    action_specs = ACTIONS
    keys_of_pane = KEYS_OF_PANE
    card_of_drawn = True

    def __init__(
        self, session: Session, view_state: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, view_state, parent)
        self._ranged = False
        self._reading = False
        self._coming: Lanes | None = None
        #: How far an older state was scrolled, until the lanes that it is about are there.
        self._scrolls: tuple[float, ...] = ()
        self.arrangements = ArrangementMenus(session, view_state, self)
        self.canvas = TimelineCanvas()
        self._build()
        self.setFocusProxy(self.canvas)
        self.keyboard = KeyboardHandler(self.canvas)
        self.mouse = MouseHandler(self.canvas, self.keyboard)
        self._hover_card = HoverCardControl(session, self.canvas)
        self.dense_spot_list = DenseSpotList(self.canvas)
        self.hint = ModeHint(self.canvas)
        self._legend = Legend(self.canvas)
        self._show_facts_end()
        self._connect()
        self.date_drag = DateDrag(session, self.canvas)
        self.date_drag.created.connect(self._show_created)
        self.date_drag.moved.connect(self._view_state.select)
        self.notes = NoteLayer(session, self.canvas)
        self._actions = self._make_actions()
        self.refresh()

    def title(self) -> str:
        """Return the pane's name."""
        return tr("Timeline")

    def status(self) -> str:
        """Say how much is shown."""
        return status_text(self.canvas, self.arrangements.current.kinds)

    def state(self) -> dict[str, Any]:
        """Return what is looked at, as a plain value that can be stored."""
        shown = self.canvas.shown
        return {
            "from": shown.scale.origin,
            "to": shown.scale.end,
            "links": str(shown.links),
            "legend": self.header.legend.isChecked(),
            "top": self.canvas.top(),
            "opened": sorted(shown.opened),
            "unfolded": sorted(shown.unfolded),
            "responses": self.header.responses.isChecked(),
            "eras": self.notes.with_eras,
            "arrangement": self.arrangements.current.to_state(),
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Look again at what a state says; what it does not say stays."""
        top = state.get("top")
        # Older states were scrolled to lanes of which none shared a line.
        unfolded = state.get("unfolded", top if isinstance(top, Mapping) else ())
        self.canvas.show_opened(map(str, state.get("opened", ())), map(str, unfolded))
        if isinstance(top, Mapping):
            self.canvas.show_top({str(kind): str(path) for kind, path in top.items()})
        self._scrolls = tuple(map(float, state.get("scrolls", ())))
        if "arrangement" in state:
            self.arrangements.set(Arrangement.from_state(state["arrangement"]))
        if "from" in state and "to" in state:
            self._ranged = True
            self.canvas.show_range(float(state["from"]), float(state["to"]))
        if state.get("links") in list(LinkMode):
            self.choose_links(LinkMode(state["links"]))
        self.header.legend.setChecked(bool(state.get("legend", self.header.legend.isChecked())))
        self.header.responses.setChecked(bool(state.get("responses", self.panel.isVisible())))
        self.notes.show_eras(on=bool(state.get("eras", self.notes.with_eras)))
        if not self._reading:
            self._scroll_as_before()

    def _scroll_as_before(self) -> None:
        """Scroll as an older state says, in pixels; those of today name the lanes at the top."""
        for group, value in enumerate(self._scrolls):
            self.canvas.scroll_to(group, value)
        self._scrolls = ()

    def refresh(self) -> None:
        """Read everything again, off the GUI thread; the latest question wins."""
        self._show_name()
        self._reading = True
        question = lanes_question(self._view_state.filters, self.arrangements.current)
        self._session.read(self, "timeline", question, self._take_lanes)
        self.arrangements.refresh()

    def set_bare(self, *, bare: bool) -> None:
        """Show the lanes alone, as high as there is room."""
        super().set_bare(bare=bare)
        if self.canvas.shown.fills != bare:
            self.canvas.shown.fills = bare
            self.canvas.dress()

    def bare_note(self) -> str:
        """Name the records that have no place on the time axis."""
        events = self.canvas.events
        return undated_text(events) if events is not None else ""

    def has_room(self) -> bool | None:
        """Tell whether every lane has a row, and every name stands there whole."""
        scene = self.canvas.scene()
        return scene.is_whole if scene is not None else None

    def records_shown(self) -> tuple[str, ...]:
        """Return the records whose days are in view."""
        events = self.canvas.events
        return events_between(events, *self.days()) if events is not None else ()

    def days(self) -> tuple[float, float]:
        """Return the days in view."""
        scale = self.canvas.shown.scale
        return scale.origin, scale.end

    def show_days(self, first: float, last: float) -> None:
        """Show these days across the whole width."""
        self.canvas.show_range(first, last)

    def as_of_text(self) -> str:
        """Say how much of each kind the as-of day picks out."""
        return as_of_text(self.canvas, self.arrangements.current.kinds)

    def shows(self, kind: str) -> bool:
        """Show what the arrangement has lanes for."""
        return kind in self.arrangements.current.kinds

    def _show_name(self) -> None:
        self.header.show_preset(self.arrangements.title())

    def paint_to(self, painter: QPainter, size: QSize, theme_name: str = "light") -> None:
        """Paint what is looked at, with title and legend, on any painter, as an export does."""
        sheet = self.as_seen(self.sheet(Sheet(size.width(), size.height(), theme_name)))
        paint_sheet(painter, self.canvas, sheet, QSizeF(size))

    def sheet(self, sheet: Sheet) -> Sheet:
        """Put title and status of what is shown on a sheet."""
        kinds = self.arrangements.current.kinds
        return replace(
            sheet, title=self.arrangements.full_title(), status=self.status(), kinds=kinds
        )

    def picture(self, sheet: Sheet) -> TimelinePicture:
        """Return what is shown as a picture on a sheet, with title and status."""
        return TimelinePicture(self.canvas, self.sheet(sheet))

    def as_seen(self, sheet: Sheet) -> Sheet:
        """Put the eras and notes that are in view on a sheet."""
        return replace(sheet, eras=self.canvas.eras)

    def export(self, sheet: Sheet, path: Path, failed: Callable[[str], None]) -> None:
        """Write the timeline into a file, with the sources cited for what it shows."""
        from chipline.windows.pictures.export_run import ExportRun  # noqa: PLC0415  # seldom needed

        ExportRun(self.picture(sheet), path, self.canvas, failed).begin(self._session)

    def actions_of_pane(self) -> ActionSet[TimelineContext]:
        """Return what can be done here besides what the window offers."""
        return self._actions

    def allow_writing(self) -> None:
        """Offer what changes records, now that they can be changed."""
        self._actions.refresh()

    def _make_actions(self) -> ActionSet[TimelineContext]:
        context = TimelineContext(
            session=self._session,
            canvas=self.canvas,
            keyboard=self.keyboard,
            header=self.header,
            notes=self.notes,
            date_drag=self.date_drag,
            dense_spot_list=self.dense_spot_list,
            pick=self.pick,
            choose_links=self.choose_links,
            list_undated=self.list_undated,
            picture=self.picture,
        )
        made = ActionSet(ACTIONS, context, self)
        made.refresh()
        self.header.show_actions(made)
        self.strip.done.connect(made.actions["timeline.edit"].trigger)
        for signal in (self.canvas.mode_changed, self.canvas.edit_mode_changed):
            signal.connect(made.refresh)
        self.notes.eras_toggled.connect(made.refresh)
        return made

    def _build(self) -> None:
        self._stack = QStackedWidget(self)
        self.panel = ResponsePanel()
        self.panel.hide()
        middle = QWidget()
        hbox((self.canvas, 1), self.panel, on=middle, spacing=1)
        self._stack.addWidget(middle)
        self._empty = EmptyTimeline()
        self._stack.addWidget(self._empty)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.header = TimelineHeader(self.title())
        self.strip = EditStrip()
        line = divider(self)
        self.tools = (self.header, line)
        box.addWidget(self.header)
        box.addWidget(line)
        box.addWidget(self.strip)
        box.addWidget(self._stack, 1)

    def _connect(self) -> None:
        view_state, canvas = self._view_state, self.canvas
        self._session.changed.connect(self._refresh_changed)
        view_state.filtered.connect(self._show_filters)
        view_state.selected.connect(self._show_selection)
        view_state.facts_end_changed.connect(self._show_facts_end)
        view_state.day_moved.connect(self._show_as_of)
        view_state.mode_changed.connect(self._show_as_of)
        canvas.picked.connect(self.pick)
        canvas.card_requested.connect(self._request_card)
        canvas.spot_requested.connect(self.dense_spot_list.open)
        canvas.edit_mode_changed.connect(self._show_strip)
        canvas.mode_changed.connect(self.strip.show_mode)
        canvas.mode_changed.connect(self.hint.show_mode)
        self.dense_spot_list.chosen.connect(self.pick)
        canvas.day_dragged.connect(view_state.move_day)
        canvas.view_changed.connect(self._follow_view)
        header = self.header
        self.arrangements.arranged.connect(self.refresh)
        self.arrangements.named.connect(self._show_name)
        presets, lanes = header.preset.menu(), header.lanes.menu()
        presets.aboutToShow.connect(lambda: self.arrangements.fill_presets(presets))
        lanes.aboutToShow.connect(lambda: self.arrangements.fill_lanes(lanes))
        canvas.lane_toggled.connect(self._toggle_lane)
        canvas.lane_moved.connect(self._move_lane)
        header.links_chosen.connect(self.choose_links)
        header.undated.clicked.connect(self.list_undated)
        header.clear_requested.connect(partial(view_state.set_filters, ()))
        header.responses.toggled.connect(self._show_panel)
        self.panel.chosen.connect(self.pick)
        header.legend.toggled.connect(self._show_legend)
        self._legend.closed.connect(partial(header.legend.setChecked, False))  # Qt's
        header.zoom_out.clicked.connect(partial(self._zoom, 1 / ZOOM))
        header.zoom_in.clicked.connect(partial(self._zoom, ZOOM))
        self._empty.asked.connect(self._leave_empty)
        header.show_filters(view_state.filters, view_state.view_name)

    def _take_lanes(self, lanes: Lanes) -> None:
        self._coming = lanes
        if len(lanes.events) <= MANY:
            self._show_lanes(lanes)
            return
        lay_out = layout_ahead(self.canvas, lanes, self._first_range(lanes.events))

        def show(layout: LaneLayout) -> None:
            # Meanwhile others may have come that are shown already.
            if self._coming is lanes:
                self._show_lanes(lanes, layout)

        self._session.read(self, "timeline.layout", lambda _queries: lay_out(), show)

    def _first_range(self, events: Events) -> tuple[float, float] | None:
        """Return the days at which events are first looked at; None once days were shown."""
        return None if self._ranged or not events.dated.any() else first_range(events)

    def _show_lanes(self, lanes: Lanes, layout: LaneLayout | None = None) -> None:
        self._reading = False
        before = self.canvas.selected_id
        events = lanes.events
        days = self._first_range(events)
        self._ranged = self._ranged or days is not None
        self.canvas.show_lanes(lanes, days, layout)
        # After an edit the view stays; only what was not selected before is brought into view.
        chosen = (
            events.by_id.get(self._view_state.record)
            if self._view_state.kind in KIND_NAMES
            else None
        )
        # Where certain lanes are to be at the top, that goes before.
        changed = before != self._view_state.record
        self.canvas.select(chosen, reveal=changed and not self.canvas.keeps_top)
        self._scroll_as_before()
        self.header.show_undated(events.without_date)
        self._follow_view()
        self._fill_panel()
        self._show_empty(events)
        self.status_changed.emit(self.status())

    def _refresh_changed(self, written: Commit) -> None:
        if "view" in written.changes.touched():
            self.notes.refresh()
        # A filter may look at any kind (what a source is cited for), so all changes count then.
        if self._view_state.filters or WATCHED & written.changes.touched().keys():
            self.refresh()

    def _show_created(self, kind: str, record: str) -> None:
        """Select what was made, and open its card."""
        self._view_state.select(kind, record)
        self.card_requested.emit(kind, record)

    def _toggle_lane(self, path: str) -> None:
        self.arrangements.set(self.arrangements.current.toggled(path))

    def _move_lane(self, lane: int, steps: int) -> None:
        lanes = self.canvas.lanes
        if lanes is not None:
            path, beside = lanes.made[lane].path, lanes.siblings(lane)
            self.arrangements.set(self.arrangements.current.moved(beside, path, steps))

    def _show_filters(self) -> None:
        self.header.show_filters(self._view_state.filters, self._view_state.view_name)
        self.refresh()

    def _show_strip(self, on: bool) -> None:  # noqa: FBT001
        """Say that dates are edited, or no longer; then the lanes have the keyboard again."""
        if not on and self.strip.button.hasFocus():
            self.canvas.setFocus()
        self.strip.setVisible(on)

    def _show_selection(self, kind: str, record: str) -> None:
        events = self.canvas.events
        event = events.by_id.get(record) if events is not None and kind in KIND_NAMES else None
        if event != self.canvas.shown.selected:
            self._hover_card.hide()
            self.canvas.select(event)
            self._fill_panel()

    def _show_facts_end(self) -> None:
        self.canvas.shown.known_to = self._view_state.facts_end
        self.canvas.show_as_of(self._view_state.as_of)

    def _show_as_of(self, *_: object) -> None:
        self.canvas.show_as_of(self._view_state.as_of)
        self._follow_view()
        self.status_changed.emit(self.status())

    def _follow_view(self) -> None:
        self._hover_card.hide()
        self.dense_spot_list.hide()
        self.days_shown.emit()

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.header.dress()
        self.strip.dress()
        self.canvas.dress()
        self._follow_view()

    def glide_to(self, first: float, last: float) -> None:
        """Show these days as one of many frames."""
        self.canvas.show_range(first, last, rows_stay=True)

    def pick(self, event: int) -> None:
        """Select an event on the view state; -1 for none."""
        events = self.canvas.events
        self.dense_spot_list.hide()
        if event < 0:
            self._view_state.select("", "")
        elif events is not None:
            self._view_state.select(KIND_NAMES[int(events.kind[event])], events.ids[event])

    def _request_card(self, event: int) -> None:
        self.pick(event)
        self.card_requested.emit(self._view_state.kind, self._view_state.record)

    def _zoom(self, factor: float, *_: object) -> None:
        self.canvas.zoom(factor)

    def choose_links(self, mode: LinkMode) -> None:
        """Draw other links."""
        self.header.link_actions[mode].setChecked(True)
        self.canvas.show_links(mode)
        self.status_changed.emit(self.status())

    def _show_panel(self, *_: object) -> None:
        self.panel.setVisible(self.header.responses.isChecked())
        self._fill_panel()

    def _fill_panel(self) -> None:
        if self.header.responses.isChecked():
            self.panel.fill(self._session, self.canvas)

    def _show_legend(self, *_: object) -> None:
        self._place_legend()
        self._legend.setVisible(self.header.legend.isChecked())

    def _place_legend(self) -> None:
        if self.header.legend.isChecked():
            self._legend.show_kinds(self.arrangements.current.kinds)
            self._legend.place(self.canvas.rect().adjusted(8, 0, -SCROLL_BAR - 8, -8))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the legend in its corner."""
        super().resizeEvent(event)
        self.header.fit_words()
        self.panel.fit(self.width())
        self._place_legend()
        self.hint.place()

    def undated_menu(self) -> QMenu:
        """Make the menu that lists the records without a date."""
        return undated_menu(self, self.canvas.events, self.pick)

    def list_undated(self) -> None:
        """List the records without a date, to choose one."""
        menu = self.undated_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        beside = self.header.undated if self.header.undated.isVisible() else self.header.more
        menu.popup(beside.mapToGlobal(QPoint(0, beside.height())))

    def _show_empty(self, events: Events) -> None:
        empty = not events.dated.any()
        self._stack.setCurrentIndex(1 if empty else 0)
        self._empty.say(filtered=bool(self._view_state.filters))

    def _leave_empty(self) -> None:
        if self._view_state.filters:
            self._view_state.set_filters(())
        else:
            self.table_requested.emit("restriction")
