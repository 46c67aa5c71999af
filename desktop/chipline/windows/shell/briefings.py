"""What the window does with briefings: takes views for steps, opens their views, and shows them."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from chipline.briefing.step_state import StepState
from chipline.briefing_content import (
    BriefingContent,
    StepContent,
    briefing_content,
    listed_briefings,
    read_state,
    seen_now,
    written_state,
)
from chipline.records.record import new_id
from chipline.records.saved_views import KINDS_OF_WORK
from chipline.records.view_content import ViewContent
from chipline.scenery.as_of import Mode
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.compound_edits.briefing_steps import add_step
from chipline.store.queries import Queries, Values
from chipline.store.workspace import Commit, Edit
from chipline.windows import theme
from chipline.windows.briefing.stage.stage_parts import ShowBeside, ShowMode, StageParts
from chipline.windows.date_formats import ordinal_text
from chipline.windows.i18n import tr, translated
from chipline.windows.pane import Pane
from chipline.windows.shell.as_of.as_of_bar import AsOfBar
from chipline.windows.shell.pane_registry import all_panes, entry_of, make_pane, pane_called
from chipline.windows.shell.pane_stack import PaneStack
from chipline.windows.view_state import ViewState

if TYPE_CHECKING:
    from chipline.windows.briefing.pane import BriefingPane
    from chipline.windows.briefing.show.presentation import Presentation
    from chipline.windows.briefing.stage.step_stage import StepStage

_PANE = "briefing"
#: More records than these are not what a step is about, but what its view happens to hold.
_MOST_RECORDS = 40
#: Within so many seconds after the end F5 goes on where the show was: clickers send F5 and Esc in turn.
_GO_ON_S = 60


class Briefings(QObject):
    """Briefings, as the window has them in its menus.

    Signals:
        told(str): something for the status line.
        failed(str): something can't be done, and why.
        offered(str, str, object): the status line is to say this, and to offer by a button of this
            text to call the object.
        theme_changed(): the program wears other colours than before.
        closing(): the workspace is being closed, so that nothing more can be drawn of it.
    """

    told = Signal(str)
    failed = Signal(str)
    offered = Signal(str, str, object)
    theme_changed = Signal()
    closing = Signal()

    def __init__(
        self,
        session: Session,
        view_state: ViewState,
        panes: PaneStack,
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._session, self._view_state, self._panes = session, view_state, panes
        self._settings, self._window = settings, window
        known = frozenset(all_panes()) - {_PANE}
        self._parts = StageParts(session, make_pane, known, _day_bar, _search)
        #: The briefing and the step that were worked on last, be it before this window was opened.
        kept = panes.state_of(_PANE)
        self._briefing, self._step = str(kept.get("briefing", "")), str(kept.get("step", ""))
        self._after = self._step
        #: The pane before the briefings, and the record that was selected there.
        self._shown, self._selected = "", ""
        self.pane: BriefingPane | None = None
        self.presentation: Presentation | None = None
        #: When, in which briefing, at which step and after how many seconds the last show ended.
        self._left: tuple[float, str, str, int] | None = None
        panes.made.connect(self._connect_pane)
        view_state.pane_requested.connect(self._note_pane)
        view_state.selected.connect(self._note_selected)

    def _connect_pane(self, pane: Pane) -> None:
        if self._view_state.pane != _PANE:
            return
        # Imported here as below: the start does not pay for what briefings alone need.
        from chipline.windows.briefing.pane import BriefingPane  # noqa: PLC0415  # see above

        if isinstance(pane, BriefingPane):
            self.pane = pane
            pane.take_parts(self._parts)
            pane.show_requested.connect(self.show)
            pane.export_requested.connect(self.export)
            pane.view_requested.connect(self.open_view)
            pane.step_chosen.connect(self._note_chosen)
            pane.take_requested.connect(self.take_view)
            self._name_shown()

    def _note_chosen(self, briefing: str, step: str) -> None:
        self._briefing, self._step, self._after = briefing, step, step
        self._settings.panes[_PANE] = {"briefing": briefing, "step": step}

    def _note_pane(self, name: str) -> None:
        if name not in ("", _PANE):
            self._shown = name
            self._name_shown()

    def _note_selected(self, kind: str, record: str) -> None:
        if kind not in ("step", "briefing"):
            self._selected = record

    def _name_shown(self) -> None:
        if self.pane is not None and self._shown:
            self.pane.editor.shown_beside = translated(entry_of(self._shown).label)

    # -- taking views -------------------------------------------------------------------------

    @property
    def can_add(self) -> bool:
        """Whether what is shown can become a step."""
        return not self._session.read_only and self._view_state.pane not in ("", _PANE)

    @property
    def can_take(self) -> bool:
        """Whether what is shown, or was before the briefings, can be taken for the step of late."""
        return not self._session.read_only and bool(self._shown and self._step)

    def add_view(self) -> None:
        """Make a step of what is shown, after the one that was worked on last."""
        pane, view_state = self._view_state.pane, self._view_state
        shown = self._panes.pane
        state = _state_of(view_state, self._panes.state_of(pane))
        records = shown.records_shown() if shown is not None else ()
        self._add(state, records, self._title())

    def _add(
        self, state: StepState, records: tuple[str, ...], titled: tuple[str, str, str]
    ) -> None:
        kind, record, fallback = titled
        briefing, after = self._briefing, self._after
        made = new_id()

        def question(queries: Queries) -> tuple[str, str, Values]:
            listed = {each.id: each.name for each in listed_briefings(queries)}
            chosen = briefing if briefing in listed else next(iter(listed), "")
            named = queries.names([record]).get(record) if record else None
            values = _values(queries, state, records, record if named else "")
            title = named.title if named is not None and kind != "step" else ""
            return chosen, listed.get(chosen, ""), {**values, "name": title or fallback}

        def write(found: tuple[str, str, Values]) -> None:
            chosen, name, values = found
            if chosen:
                edit = add_step(chosen, values, new=made, after=after)
            else:
                chosen, name = new_id(), tr("Briefing")
                edit = _first_step(chosen, name, values, made)

            def added(_written: Commit) -> None:
                self._note_chosen(chosen, made)
                title = str(values["name"])
                said = tr("Added to “{briefing}”: {title}", briefing=name, title=title)
                self.offered.emit(said, tr("Show the steps"), self.show_steps)

            self._session.do(edit, asker=self, then=added)

        self._session.read(self, "add", question, write)

    def take_view(self) -> None:
        """Let the step that was worked on last show what is shown now, or was before the briefings."""
        pane, step, record = self._shown, self._step, self._selected
        taken = _state_of(self._view_state, self._panes.state_of(pane), pane)
        records = self._panes.records_of(pane)
        steps_seen = self._view_state.pane == _PANE

        def question(queries: Queries) -> tuple[str, Values] | None:
            values = queries.values("step", step)
            if values is None:
                return None
            before = read_state(queries, values["state"])
            # How it is put before an audience stays; what is seen is another.
            state = replace(before, view=taken.view, only=False)
            return str(values["name"]), _values(queries, state, records, record)

        def write(found: tuple[str, Values] | None) -> None:
            if found is None:
                self.failed.emit(tr("This step is no longer there."))
                return
            name, values = found
            said = tr("“{title}” shows this view from now on", title=name)
            offer: tuple[str, Callable[[], None]] = (tr("Show the steps"), self.show_steps)
            if steps_seen:
                label = translated(entry_of(pane).label)
                said = tr("“{title}” shows what “{pane}” shows now", title=name, pane=label)
                offer = tr("Undo"), self._session.undo
            self._session.do(
                edits.set_fields("step", [step], values),
                asker=self,
                then=lambda _written: self.offered.emit(said, *offer),
            )

        self._session.read(self, "take", question, write)

    def _title(self) -> tuple[str, str, str]:
        """Return what a step is proposed to be called by: a record, or else the view and its day."""
        view_state = self._view_state
        label = translated(entry_of(view_state.pane).label)
        day = ordinal_text(view_state.day)
        said = view_state.view_name or tr("{pane}, {day}", pane=label, day=day)
        # A view, a briefing or a step that is still selected is nothing that a step tells of.
        told = view_state.kind not in KINDS_OF_WORK
        return (view_state.kind, view_state.record, said) if told else ("", "", said)

    def show_steps(self) -> None:
        """Show the steps of the briefing that was worked on last."""
        self._view_state.show_pane(_PANE)
        if self.pane is not None:
            self.pane.show_briefing(self._briefing, self._step)

    # -- opening a step's view ----------------------------------------------------------------

    def open_view(self, step: StepContent) -> None:
        """Show the view of a step in the window, to look around or to change it."""
        view, view_state = step.state.view, self._view_state
        pane = pane_called(view.pane)
        if not pane:
            self.told.emit(tr("This step is title and text alone."))
            return
        view_state.show_pane(pane)
        view_state.set_filters(step.state.filters(one.id for one in step.records))
        try:
            self._panes.restore(pane, view.layout)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            # What another program wrote there, or a later version.
            name = step.name
            self.told.emit(
                tr("Not all of “{name}” could be shown: {error}.", name=name, error=str(error))
            )
        if view.day is not None:
            view_state.set_day(view.day)
        if view.mode in list(Mode):
            view_state.set_mode(view.mode, view.months)
        if step.selected is not None:
            view_state.select(step.selected.kind, step.selected.id)

    # -- showing ------------------------------------------------------------------------------

    def begin(self, mode: ShowMode = ShowMode.SCREENS, *, here: bool = False) -> None:
        """Show the briefing that was worked on last, from its first step or from the present one."""
        if self.presentation is not None:
            return
        if self.pane is not None:
            self.pane.editor.finish()
        left = self._left
        resumes = left is not None and time.monotonic() - left[0] < _GO_ON_S and not here
        briefing, step = self._briefing, self._step if here else ""
        if resumes and left is not None:
            briefing, step = left[1], left[2]

        def show(content: BriefingContent | None) -> None:
            shown = [one.id for one in content.steps if not one.skipped] if content else []
            if content is None or not shown:
                self.failed.emit(
                    tr("There is no step to show yet. Ctrl+M makes one of what is shown.")
                )
                return
            at = shown.index(step) if step in shown else 0
            self.show(content, at, mode, left[3] if resumes and left is not None else 0)

        self._session.read(self, "show", partial(_worked_on, briefing), show)

    def export_last(self) -> None:
        """Export the briefing that was worked on last."""

        def export(content: BriefingContent | None) -> None:
            if content is None or all(one.skipped for one in content.steps):
                self.failed.emit(
                    tr("There is no step to export yet. Ctrl+M makes one of what is shown.")
                )
            else:
                self.export(content)

        self._session.read(self, "export", partial(_worked_on, self._briefing), export)

    def export(self, content: BriefingContent) -> None:
        """Ask as what a briefing is to leave, and write it."""
        from chipline.windows.briefing.export.briefing_export_dialog import (  # noqa: PLC0415  # as above
            BriefingExportDialog,
        )

        dialog = BriefingExportDialog(self._session, content, self._parts.make_stage, self._window)
        dialog.before_audience.connect(lambda on: self._dress(before_audience=on))
        # A slot of Qt's own: one of Python's would be called after Qt has deleted the dialog.
        self.closing.connect(dialog.close)
        dialog.open()

    def _dress(self, *, before_audience: bool) -> None:
        """Wear the colours before an audience, or those that the user chose."""
        theme.dress("projector" if before_audience else self._settings.theme)
        self.theme_changed.emit()

    def show(self, content: BriefingContent, at: int, mode: ShowMode, seconds: int = 0) -> None:
        """Show a briefing from a step on."""
        if self.presentation is not None:
            return
        from chipline.windows.briefing.show.motion import glides  # noqa: PLC0415  # as above
        from chipline.windows.briefing.show.presentation import (  # noqa: PLC0415  # as above
            Presentation,
        )

        self._tell_stale(content)
        self._dress(before_audience=True)
        remembered = self._settings.audience_screen
        moving = glides(self._settings.motion)
        made = Presentation(
            self._parts,
            content,
            mode=mode,
            remembered=remembered,
            moving=moving,
            notes_size=self._settings.notes_size,
            parent=self,
        )
        self.presentation = made
        made.show_of_steps.clock.begin_at(seconds)
        made.moved.connect(self._remember)
        made.ended.connect(self._end)
        made.keep_requested.connect(self._keep)
        made.screen_chosen.connect(self._remember_screen)
        made.notes_resized.connect(self._remember_notes)
        made.begin(at, self._window)

    def _tell_stale(self, content: BriefingContent) -> None:
        stale = sum(bool(step.stale) for step in content.steps)
        if stale:
            many = len(content.steps)
            self.told.emit(
                tr(
                    "{n} of {all} steps changed since it was made",
                    "{n} of {all} steps changed since they were made",
                    stale,
                    all=many,
                )
            )

    def _remember(self, step: str, seconds: int) -> None:
        if self.presentation is not None:
            briefing = self.presentation.show_of_steps.content.id
            self._settings.briefing = [str(self._session.path), briefing, step, seconds]
            self._settings.save()

    def _remember_screen(self, screen: str) -> None:
        self._settings.audience_screen = screen
        self._settings.save()

    def _remember_notes(self, size: int) -> None:
        self._settings.notes_size = size
        self._settings.save()

    def _end(self, step: str, seconds: int) -> None:
        made, self.presentation = self.presentation, None
        if made is None:
            return
        self._left = time.monotonic(), made.show_of_steps.content.id, step, seconds
        self._settings.briefing = []
        self._settings.save()
        self._dress(before_audience=False)
        made.let_go()
        self._window.activateWindow()

    def _keep(self, stage: StepStage, after: str) -> None:
        """Make a step of what is seen beside the story."""
        pane = stage.pane
        view_state = stage.view_state
        if pane is None or self._session.read_only:
            return
        self._after = after
        if self.presentation is not None:
            self._briefing = self.presentation.show_of_steps.content.id
        day = ordinal_text(view_state.day)
        said = tr("{pane}, {day}", pane=pane.title(), day=day)
        state = _state_of(view_state, pane.state())
        titled = view_state.kind, view_state.record, said
        self._add(state, pane.records_shown(), titled)

    def offer_to_go_on(self) -> None:
        """Offer to go on with a show that the program did not live to end."""
        kept = self._settings.briefing
        if len(kept) != 4 or str(kept[0]) != str(self._session.path):
            return
        _path, briefing, step, seconds = kept
        self._settings.briefing = []

        def offer(content: BriefingContent | None) -> None:
            if content is None:
                return
            shown = [one.id for one in content.steps if not one.skipped]
            at = shown.index(step) if step in shown else 0

            def go_on() -> None:
                self.show(content, at, ShowMode.SCREENS, int(seconds))

            said = tr(
                "“{briefing}” was interrupted at step {number}.",
                briefing=content.name,
                number=at + 1,
            )
            self.offered.emit(said, tr("Go on with it"), go_on)

        self._session.read(
            self, "go on", lambda queries: briefing_content(queries, str(briefing)), offer
        )

    def close(self) -> None:
        """End what is shown or drawn; the pane last, as it draws anew when colours change."""
        self.closing.emit()
        if self.presentation is not None:
            self.presentation.end()
        if self.pane is not None:
            self.pane.finish()


def _day_bar(session: Session, view_state: ViewState, parent: QWidget) -> QWidget:
    return AsOfBar(session, view_state, parent)


def _search(session: Session, window: QWidget, show: ShowBeside) -> None:
    # Imported here as above: the start does not pay for what briefings alone need.
    from chipline.windows.shell.palette.stage_search import search_beside  # noqa: PLC0415  # see above

    search_beside(session, window, show)


def _state_of(view_state: ViewState, layout: dict[str, object], pane: str = "") -> StepState:
    view = ViewContent(
        view_state.filters,
        pane or view_state.pane,
        layout,
        view_state.day,
        view_state.mode,
        view_state.months,
    )
    return StepState(view)


def _values(queries: Queries, state: StepState, records: tuple[str, ...], selected: str) -> Values:
    """Return the fields of a step that hold what it shows."""
    # The start does not read the rules.
    from chipline.briefing_deck.step_answers import answer_key  # noqa: PLC0415  # see above

    about = records if len(records) <= _MOST_RECORDS else ()
    if not about and selected:
        ends = [row[end] for row in queries.links(selected) for end in ("subject", "object")]
        about = tuple(dict.fromkeys([selected, *ends]))
    there = queries.names(about)
    kept = [one for one in about if one in there]
    return {
        "records": kept or None,
        "selected": selected or None,
        "state": written_state(queries, state),
        "seen": seen_now(queries, state, kept, answer_key(queries, state)).to_json(),
    }


def _worked_on(briefing: str, queries: Queries) -> BriefingContent | None:
    """Return the briefing that was worked on last; without one, the first."""
    from chipline.briefing_deck.step_answers import (  # noqa: PLC0415  # see above
        briefing_with_answers,
    )

    ids = [each.id for each in listed_briefings(queries)]
    chosen = briefing if briefing in ids else next(iter(ids), "")
    return briefing_with_answers(queries, chosen) if chosen else None


def _first_step(briefing: str, name: str, values: Values, step: str) -> Edit:
    """Make a briefing with one step."""

    def use(_coming: frozenset[str]) -> Edit:
        return add_step(briefing, values, new=step)

    return edits.make_and_use([edits.create("briefing", {"name": name}, record_id=briefing)], use)
