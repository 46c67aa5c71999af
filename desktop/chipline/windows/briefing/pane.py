"""The pane of briefings: the steps of one in order, what each shows, and what is said over it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, TypeAlias

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from chipline.briefing.step_state import StepState
from chipline.briefing_content import (
    BriefingContent,
    ChangeSince,
    ListedBriefing,
    NamedView,
    StepContent,
    changes_since,
    listed_briefings,
    seen_now,
    table_views,
    written_state,
)
from chipline.briefing_deck.step_answers import answer_key, briefing_with_answers
from chipline.records.record import new_id
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.compound_edits.briefing_steps import duplicate_step, move_step
from chipline.store.queries import Queries
from chipline.store.workspace import Commit
from chipline.windows import theme as themes
from chipline.windows.briefing.new_briefing import NewBriefing
from chipline.windows.briefing.stage.stage_parts import ShowMode, StageParts
from chipline.windows.briefing.stage.step_pictures import StepPictures
from chipline.windows.briefing.step_editor import StepEditor
from chipline.windows.briefing.step_list import StepList
from chipline.windows.i18n import tr
from chipline.windows.icons import icon
from chipline.windows.pane import Pane
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import STRETCH, divider, hbox, scrolled, text_label, vbox
from chipline.windows.widgets.combo import Combo
from chipline.windows.widgets.empty_state import EmptyState
from chipline.windows.widgets.popover import Menu

_OUTLINE, _COMBO = 320, 300
_Found: TypeAlias = tuple[tuple[ListedBriefing, ...], tuple[NamedView, ...], BriefingContent | None]


class BriefingPane(Pane):
    """Makes and shows briefings.

    Signals:
        show_requested(BriefingContent, int, ShowMode): a briefing is to be shown from a step on.
        export_requested(BriefingContent): a briefing is to be written into a file.
        view_requested(StepContent): the view of a step is wanted in its own pane.
        step_chosen(str, str): this briefing, and this step of it, or none, is being worked on.
        take_requested(): the chosen step is to show what is shown beside the briefings.
    """

    show_requested = Signal(object, int, object)
    export_requested = Signal(object)
    view_requested = Signal(object)
    step_chosen = Signal(str, str)
    take_requested = Signal()

    keys_of_pane = (
        (
            "Steps",
            (
                ("Enter", "Open the view of a step in its own pane"),
                ("Ctrl+↑, Ctrl+↓", "Move the step"),
                ("Ctrl+Shift+M", "Let the step show what the pane before shows"),
                ("D", "Duplicate the step"),
                ("Shift+↑, Shift+↓", "Select several steps"),
                ("H", "Skip the steps, or show them again"),
                ("Del", "Delete the steps"),
            ),
        ),
    )

    #: The step beside the outline holds what its card does; who asks for the card gets it.
    with_card = False
    card_with_selection = False

    def __init__(
        self, session: Session, view_state: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, view_state, parent)
        self.content: BriefingContent | None = None
        self._listed: tuple[ListedBriefing, ...] = ()
        self._views: tuple[NamedView, ...] = ()
        self._briefing = ""
        self._wanted_step = ""
        self._parts: StageParts | None = None
        self._pictures: StepPictures | None = None
        self._stale = True
        self._build()
        self._connect()
        self.dress()

    def title(self) -> str:
        """Return the pane's name."""
        return tr("Briefings")

    def take_parts(self, parts: StageParts) -> None:
        """Take what stages are made of, so that steps can be drawn."""
        self._parts = parts
        self._pictures = StepPictures(parts.make_stage, self)
        self._pictures.drawn.connect(self._show_picture)
        self._want_pictures()

    # -- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        heading = text_label("title", self.title(), parent=self)
        self.choice = Combo(self)
        self.choice.setAccessibleName(tr("Briefing"))
        self.choice.setMaximumWidth(_COMBO)
        self.choice.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.choice.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToContents)
        self.summary = text_label("muted", parent=self)
        self.show_button = QPushButton(tr("Show"), self)
        self.show_button.setToolTip(tr("Show the briefing from its first step (F5)"))
        self.export_button = QToolButton(self)
        self.export_button.setToolTip(tr("Export the briefing as slides, page or paper…"))
        self.export_button.setAccessibleName(self.export_button.toolTip())
        self.more = QToolButton(self)
        self.more.setToolTip(tr("More to do with the briefing"))
        self.more.setAccessibleName(self.more.toolTip())
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = Menu(self.more)
        self.more.setMenu(self.menu)
        head = hbox(
            heading,
            self.choice,
            self.summary,
            STRETCH,
            self.show_button,
            self.export_button,
            self.more,
            margins=(themes.SPACE_L, themes.SPACE_S, themes.SPACE_M, themes.SPACE_S),
            spacing=themes.SPACE_M,
        )
        line = divider(self)
        self.new = NewBriefing(self._session, self.more, self)
        self.new.made.connect(self.show_briefing)
        self.outline = StepList(self)
        self.outline.setMinimumWidth(200)
        middle = QSplitter(Qt.Orientation.Horizontal, self)
        middle.addWidget(self.outline)
        self.editor = StepEditor(self)
        middle.addWidget(scrolled(self.editor))
        middle.setStretchFactor(1, 1)
        middle.setSizes([_OUTLINE, 600])
        middle.setChildrenCollapsible(False)
        self.empty = EmptyState(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(middle)
        self._stack.addWidget(self.empty)
        vbox(head, line, (self._stack, 1), on=self, spacing=0)
        self.setFocusProxy(self.outline)

    def _connect(self) -> None:
        self._session.changed.connect(self._follow_change)
        self._view_state.selected.connect(self._follow_selection)
        self.choice.activated.connect(self._choose_briefing)
        self.show_button.clicked.connect(lambda: self.request_show(ShowMode.SCREENS))
        self.export_button.clicked.connect(self.request_export)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.empty.pressed.connect(self.new_briefing)
        outline = self.outline
        outline.currentRowChanged.connect(lambda _row: self._show_chosen())
        outline.moved.connect(self._move)
        outline.opened.connect(self._open_view)
        outline.deleted.connect(self.delete_steps)
        outline.duplicated.connect(self._duplicate)
        outline.skipped.connect(self._skip)
        self.editor.written.connect(self._write)
        self.editor.view_requested.connect(self._open_view)
        self.editor.confirmed.connect(self._confirm)
        self.editor.state_changed.connect(self._change_state)
        self.editor.take_requested.connect(self.take_requested)

    def dress(self) -> None:
        """Take on the colours of the theme."""
        self.more.setIcon(icon("ellipsis"))
        self.export_button.setIcon(icon("download"))
        self.show_button.setIcon(icon("play"))
        self._want_pictures()

    # -- reading ------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the briefings again, and the one that is shown."""
        self._stale = False
        briefing, wanted = self._briefing, self._wanted_step

        def question(queries: Queries) -> _Found:
            listed = listed_briefings(queries)
            ids = [each.id for each in listed]
            step = queries.values("step", wanted) if wanted else None
            of = str(step["briefing"]) if step is not None else briefing
            chosen = of if of in ids else next(iter(ids), "")
            content = briefing_with_answers(queries, chosen) if chosen else None
            return listed, table_views(queries), content

        self._session.read(self, "briefing", question, self._show)

    def _show(self, found: _Found) -> None:
        self._listed, self._views, self.content = found
        content = self.content
        self._briefing = content.id if content is not None else ""
        self.choice.clear()
        for each in self._listed:
            self.choice.addItem(each.name, each.id)
        self.choice.setCurrentIndex(max(0, self.choice.findData(self._briefing)))
        self.choice.setVisible(bool(self._listed))
        steps = content.steps if content is not None else ()
        chosen = self._wanted_step or (self.outline.chosen.id if self.outline.chosen else "")
        self._wanted_step = ""
        self.outline.show_steps(steps, chosen)
        for button in (self.show_button, self.export_button):
            button.setEnabled(any(not step.skipped for step in steps))
        self._say_summary()
        self._show_empty()
        self._show_chosen()
        self._want_pictures()

    def _say_summary(self) -> None:
        content = self.content
        if content is None:
            self.summary.setText("")
            self.status_changed.emit("")
            return
        parts = [tr("{n} step", "{n} steps", len(content.steps))]
        if content.minutes:
            parts.append(tr("{n} minute", "{n} minutes", content.minutes))
        stale = sum(bool(step.stale) for step in content.steps)
        if stale:
            parts.append(tr("{n} changed since", "{n} changed since", stale))
        self.summary.setText(" · ".join(parts))
        self.status_changed.emit(" · ".join(parts))

    def _show_empty(self) -> None:
        content = self.content
        page = 0 if content is not None and content.steps else 1
        if page and self._stack.isAncestorOf(self.window().focusWidget()):
            self.choice.setFocus()  # Qt would give the rail the keyboard of what is hidden.
        self._stack.setCurrentIndex(page)
        how = tr(
            "Show what you want to tell in any pane, and choose View > Add this view to the briefing"
            " (Ctrl+M): it becomes a step."
        )
        if content is None:
            button = "" if self._session.read_only else tr("New briefing")
            self.empty.say(tr("No briefing yet"), how, button)
        elif not content.steps:
            self.empty.say(tr("No step yet"), how)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what has changed while nobody looked, and show what was selected meanwhile."""
        super().showEvent(event)
        self._follow_selection(self._view_state.kind, self._view_state.record)
        if self._stale:
            self.refresh()

    def _follow_change(self, written: Commit) -> None:
        # A step may show records of any kind, so that all changes may make it stale.
        if self.isVisible() and written.changes.touched():
            self.refresh()
        else:
            self._stale = True

    @property
    def is_settled(self) -> bool:
        """Whether all that it asked is answered, and every step is drawn."""
        return super().is_settled and (self._pictures is None or self._pictures.is_done)

    def finish(self) -> None:
        """Write what is being typed, and draw no more steps, whatever comes late: it is closed."""
        self.editor.finish()
        pictures, self._pictures = self._pictures, None
        if pictures is not None:
            pictures.stop()

    # -- pictures -----------------------------------------------------------------------------

    def _want_pictures(self) -> None:
        if self._pictures is None:
            return
        # The colours before an audience pass: a show is not held up by pictures that nobody sees,
        # nor does a third stage stand in memory beside its two.
        if themes.current().name == "projector":
            self._pictures.stop()
        elif self.content is not None and self.isVisible():
            self._pictures.want(self.content.steps)
            for step in self.content.steps:
                self._show_picture(step.id)

    def _show_picture(self, step: str) -> None:
        if self._pictures is None:
            return
        picture = self._pictures.picture(step)
        self.outline.show_picture(step, picture)
        chosen = self.outline.chosen
        if chosen is not None and chosen.id == step:
            self.editor.preview.show_picture(picture)

    # -- one step -----------------------------------------------------------------------------

    def _show_chosen(self) -> None:
        step = self.outline.chosen
        self.editor.show_step(step, writable=not self._session.read_only)
        picture = self._pictures.picture(step.id) if self._pictures and step else None
        self.editor.preview.show_picture(picture)
        if step is None:
            # A briefing without steps is worked on as well: the next step is to be one of it.
            if self._briefing:
                self.step_chosen.emit(self._briefing, "")
                self._view_state.select("briefing", self._briefing)
            return
        self.step_chosen.emit(self._briefing, step.id)
        self._view_state.select("step", step.id)
        if step.stale:
            self._session.read(
                self,
                "since",
                lambda queries: changes_since(queries, step),
                partial(self._say_stale, step),
            )

    def _follow_selection(self, kind: str, record: str) -> None:
        """Choose a step, or a briefing, that was selected elsewhere."""
        if kind == "step" and not self.outline.choose(record):
            self._want(self._briefing, record)
        elif kind == "briefing" and record != self._briefing:
            self._want(record)

    def _want(self, briefing: str, step: str = "") -> None:
        """Show a step, of whichever briefing it is, or a briefing, once the pane is seen."""
        self._briefing, self._wanted_step, self._stale = briefing, step, True
        if self.isVisible():
            self.refresh()

    def _say_stale(self, step: StepContent, changes: tuple[ChangeSince, ...]) -> None:
        if self.editor.step is step:
            self.editor.say_stale(changes)

    def _write(self, step: StepContent, field: str, value: str) -> None:
        self._do(edits.set_field("step", step.id, field, value or None))

    def _change_state(self, step: StepContent, state: StepState) -> None:
        """Put a step before its audience in another way."""
        self._session.read(
            self,
            "state",
            lambda queries: written_state(queries, state),
            lambda written: self._do(edits.set_field("step", step.id, "state", written)),
        )

    def _confirm(self) -> None:
        """Take the facts as they are now for those that the step shows."""
        step = self.outline.chosen
        if step is None:
            return
        records = [named.id for named in step.records]

        def seen(queries: Queries) -> str:
            answer = answer_key(queries, step.state)
            return seen_now(queries, step.state, records, answer).to_json()

        self._session.read(
            self,
            "seen",
            seen,
            lambda seen: self._session.do(
                edits.set_field("step", step.id, "seen", seen), asker=self
            ),
        )

    # -- acts ---------------------------------------------------------------------------------

    def request_show(self, mode: ShowMode, *, here: bool = False) -> bool:
        """Ask for the briefing to be shown, from the chosen step or from its first; False: there is none."""
        content = self.content
        if content is None or all(step.skipped for step in content.steps):
            return False
        chosen = self.outline.chosen
        shown = [step.id for step in content.steps if not step.skipped]
        at = shown.index(chosen.id) if here and chosen is not None and chosen.id in shown else 0
        self.show_requested.emit(content, at, mode)
        return True

    def request_export(self) -> None:
        """Ask for the briefing to be written into a file."""
        if self.content is not None:
            self.export_requested.emit(self.content)

    def _open_view(self) -> None:
        step = self.outline.chosen
        if step is not None:
            self.view_requested.emit(step)

    def _move(self, step: str, place: int) -> None:
        self._wanted_step = step
        self._do(move_step(self._briefing, step, place))

    def _duplicate(self) -> None:
        step = self.outline.chosen
        if step is not None:
            self._wanted_step = new_id()
            self._do(duplicate_step(self._briefing, step.id, new=self._wanted_step))

    def _skip(self) -> None:
        """Skip the steps that are selected, or show them again, as the chosen one says."""
        step = self.outline.chosen
        if step is not None:
            ids = [one.id for one in self.outline.selected]
            self._do(edits.set_fields("step", ids, {"skipped": not step.skipped}))

    def delete_steps(self) -> None:
        """Delete the steps that are selected; undo brings them back."""
        ids = [one.id for one in self.outline.selected]
        if ids:
            self._do(edits.delete("step", ids))

    def new_briefing(self) -> None:
        """Ask for the name of a briefing, and make it without steps."""
        self.new.begin(beside=self.empty.button if self.empty.button.isVisible() else None)

    def _do(self, edit: Any) -> None:
        if not self._session.read_only:
            self._session.do(edit, asker=self)

    def _choose_briefing(self, _index: int) -> None:
        self.show_briefing(str(self.choice.currentData() or ""))

    def show_briefing(self, briefing: str, step: str = "") -> None:
        """Show a briefing by its id, with one of its steps chosen."""
        self._want(briefing, step)

    def _fill_menu(self) -> None:
        menu = self.menu
        menu.clear()
        several = self.show_button.isEnabled()
        for text, act, possible in (
            (
                tr("Show from this step"),
                lambda: self.request_show(ShowMode.SCREENS, here=True),
                several,
            ),
            (tr("Rehearse"), lambda: self.request_show(ShowMode.REHEARSE), several),
            (
                tr("Show in a window, to share it in a call"),
                lambda: self.request_show(ShowMode.WINDOWS),
                several,
            ),
            (tr("Export…"), self.request_export, several),
            (tr("Open the briefing’s card"), self._open_card, self.content is not None),
        ):
            menu.addAction(text, act).setEnabled(possible)
        menu.addSeparator()
        self.new.fill(menu, tuple(one.id for one in self.outline.selected), self._views)

    def _open_card(self) -> None:
        self.card_requested.emit("briefing", self._briefing)

    # -- what the window may ask for ----------------------------------------------------------

    def shows(self, kind: str) -> bool:
        """Show briefings and their steps."""
        return kind in ("briefing", "step")

    def allow_writing(self) -> None:
        """Offer what changes records, now that they can be changed."""
        self._show_chosen()
        self._show_empty()

    def state(self) -> dict[str, Any]:
        """Return which briefing, and which step of it, is shown."""
        chosen = self.outline.chosen
        return {"briefing": self._briefing, "step": chosen.id if chosen else ""}

    def restore(self, state: Mapping[str, Any]) -> None:
        """Show again what a state says."""
        self._want(str(state.get("briefing", self._briefing)), str(state.get("step", "")))

    def sizeHint(self) -> QSize:
        """Take the room that there is."""
        return QSize(900, 600)
