"""The controls pane: one header, four views of the same rules, and the analyst's scenario."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QShowEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QToolButton, QWidget

from chipline.session.session import Session
from chipline.windows.actions import ActionSet
from chipline.windows.formats import date_text
from chipline.windows.i18n import tr
from chipline.windows.icons import icon
from chipline.windows.pane import Pane
from chipline.windows.rules_pane.actions import RULES_ACTIONS, RulesContext
from chipline.windows.rules_pane.affected.affected_view import AffectedView
from chipline.windows.rules_pane.ask.ask_view import AskView
from chipline.windows.rules_pane.frontier.frontier_view import FrontierView
from chipline.windows.rules_pane.plane.plane_view import PlaneView
from chipline.windows.rules_pane.rules_state import RulesState, changes_from, changes_state
from chipline.windows.rules_pane.scenario import ScenarioBox, change_texts
from chipline.windows.theme import HEADING, SMALL, SPACE_L, SPACE_M, SPACE_S, current, font
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.boxes import STRETCH, beside_icon, divider, hbox, text_label, vbox
from chipline.windows.widgets.card_widgets import ElidedLabel
from chipline.windows.widgets.labels.tool_tip import tip_text
from chipline.windows.widgets.pickers import Segments

View = AskView | PlaneView | FrontierView | AffectedView
#: The views by the name that the command line and the stored state use.
VIEWS = ("ask", "plane", "frontier", "touched")
_TITLE_ROOM = 34


class RulesPane(Pane):
    """Would this have been allowed on that day, and why."""

    with_card = False

    action_specs = RULES_ACTIONS
    keys_of_pane = (
        ("Answers and frontier", (("←, →", "Change before or after"),)),
        (
            "Chip plane",
            (
                ("←, →", "Chip before or after"),
                ("Enter", "Open the card"),
                ("+, −", "Zoom in or out"),
                ("0", "Show all chips"),
            ),
        ),
    )

    def __init__(
        self, session: Session, view_state: ViewState, parent: QWidget | None = None
    ) -> None:
        super().__init__(session, view_state, parent)
        self.rules_state = RulesState(session, view_state, self)
        self._waiting: dict[str, Any] = {}
        words = (tr("Ask"), tr("Chip plane"), tr("Frontier"), tr("Who is affected"))
        self.switch = Segments(list(zip(VIEWS, words, strict=True)), self)
        # Made within the stack: Qt styles all of a view anew when that gets another parent.
        self._stack = stack = QStackedWidget(self)
        self.views: dict[str, View] = {
            "ask": AskView(self.rules_state, stack),
            "plane": PlaneView(self.rules_state, stack),
            "frontier": FrontierView(self.rules_state, stack),
            "touched": AffectedView(self.rules_state, stack),
        }
        self._said: dict[str, str] = {}
        self.scenario = QToolButton(self)
        self.banner = QFrame(self)
        self.banner_words = ElidedLabel(self.banner)
        self.reset = QToolButton(self.banner)
        self.box = ScenarioBox(self.rules_state, self)
        self._stale = set(VIEWS)
        #: The day that the view shown tells of.
        self._followed: int | None = None
        self._lay_out()
        self._actions = ActionSet(
            RULES_ACTIONS,
            RulesContext(self._asking(), lambda: self.view_name, self._go, self._open_scenario),
            self,
        )
        self._connect()
        self.dress()
        self.rules_state.load()

    def title(self) -> str:
        """Return the pane's title."""
        return tr("Controls")

    def actions_of_pane(self) -> ActionSet[RulesContext]:
        """Return what can be done with an answer."""
        return self._actions

    # -- building -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        title = text_label("title", self.title(), parent=self)
        self.scenario.setText(beside_icon(tr("Scenario")))
        self.scenario.setToolTip(tr("Change a threshold or a date, and compare with the law"))
        self.scenario.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        head = QWidget(self)
        hbox(
            title,
            self.switch,
            STRETCH,
            self.scenario,
            on=head,
            margins=(SPACE_L, SPACE_S, SPACE_M, SPACE_S),
            spacing=SPACE_L,
        )
        line = divider(self)
        self.reset.setText(tr("Reset"))
        hbox((self.banner_words, 1), self.reset, on=self.banner, margins=(SPACE_L, 2, SPACE_M, 2))
        for name in VIEWS:
            self._stack.addWidget(self.views[name])
        vbox(head, line, self.banner, (self._stack, 1), on=self, spacing=0)
        inside = (tool for view in self.views.values() for tool in view.tools)
        self.tools = (head, line, self.reset, *inside)
        self.banner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.banner.hide()

    def _connect(self) -> None:
        self.switch.chosen.connect(self.set_view)
        self.scenario.clicked.connect(self._open_scenario)
        self.box.edited.connect(self._apply_scenario)
        self.reset.clicked.connect(lambda: self._apply_scenario({}))
        self.rules_state.changed.connect(self._follow_rules)
        self.box.choice.named.connect(self._show_banner)
        self.rules_state.acted.connect(self._act)
        self._view_state.day_moved.connect(self._follow_day)
        self._view_state.question_requested.connect(self.ask_about)
        for name, view in self.views.items():
            view.status_changed.connect(lambda text, at=name: self._keep_status(at, text))

    # -- views --------------------------------------------------------------------------------

    @property
    def view_name(self) -> str:
        """The name of the view shown."""
        return VIEWS[self._stack.currentIndex()]

    @property
    def view(self) -> View:
        """The view shown."""
        return self.views[self.view_name]

    def set_view(self, name: str) -> None:
        """Show a view by its name: ask, plane, frontier or touched."""
        if name not in VIEWS:
            return
        self.switch.choose(name)
        self._stack.setCurrentIndex(VIEWS.index(name))
        self._freshen()
        self.status_changed.emit(self._said.get(name, ""))

    def _go(self, name: str) -> None:
        """Show a view, and put the keyboard where it is chosen."""
        self.set_view(name)
        self.switch.button(self.view_name).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _freshen(self) -> None:
        """Bring the view shown up to date; the others wait until they are looked at."""
        self._followed = self._view_state.day
        if self.view_name in self._stale:
            self._stale.discard(self.view_name)
            self.view.reload()
        else:
            self.view.follow_day()

    def _follow_day(self) -> None:
        if self.isVisible() or self.testAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen):
            self._freshen()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with the day, which may have moved meanwhile."""
        super().showEvent(event)
        if self.view_name in self._stale or self._followed != self._view_state.day:
            self._freshen()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the switch of the views."""
        super().focusInEvent(event)
        self.switch.button(self.view_name).setFocus(event.reason())

    def refresh(self) -> None:
        """Read the records again."""
        self.rules_state.load()

    def _follow_rules(self) -> None:
        self._stale = set(VIEWS)
        self._show_banner()
        if self._waiting and self.rules_state.loaded:
            waiting, self._waiting = self._waiting, {}
            self.views["ask"].reload()
            self._restore_views(waiting)
        if self.box.isVisible():
            self.box.fill()
        self._freshen()

    def _keep_status(self, name: str, text: str) -> None:
        self._said[name] = text
        if name == self.view_name:
            self.status_changed.emit(text)

    def _act(self, kind: str, record: str) -> None:
        self._view_state.select(kind, record)
        self.card_requested.emit(kind, record)

    # -- scenario -----------------------------------------------------------------------------

    def _open_scenario(self) -> None:
        self.box.fill()
        self.box.open_below(self.scenario)
        self.box.finder.setFocus()

    def _apply_scenario(self, changes: object) -> None:
        assert isinstance(changes, dict)  # noqa: S101  # as declared
        problem = self.rules_state.set_changes(changes)
        if problem:
            self.box.tell(problem)
        else:
            self.box.fill()

    def _show_banner(self) -> None:
        self.banner.setVisible(self.rules_state.in_scenario)
        self.banner_words.setText(self._changes_words())
        self.banner_words.setToolTip(tip_text("\n".join(change_texts(self.rules_state))))

    def _changes_words(self) -> str:
        """Name the scenario if it is kept under a name, and say what it changes."""
        present = self.box.choice.present()
        changed = "; ".join(change_texts(self.rules_state))
        if present is not None:
            return tr("Scenario “{name}”: {changes}", name=present.name, changes=changed)
        return tr("Scenario: {changes}", changes=changed)

    # -- look ---------------------------------------------------------------------------------

    def dress(self) -> None:
        """Take on the colours of the theme."""
        theme = current()
        self.switch.dress()
        self.scenario.setIcon(icon("sliders-horizontal"))
        self.banner.setStyleSheet(
            f"QFrame {{ background: {theme.restriction_soft}; border: 0;"
            f" border-bottom: 1px solid {theme.restriction}; }}"
            f"QLabel {{ border: 0; color: {theme.text}; font-weight: 600; }}"
            f"QToolButton {{ color: {theme.text}; border-bottom: 1px solid {theme.text};"
            " border-radius: 0; padding: 1px 4px; }"
        )
        for view in self.views.values():
            view.dress()

    def set_bare(self, *, bare: bool) -> None:
        """Show a view alone; an answer in short."""
        super().set_bare(bare=bare)
        self._asking().set_bare(bare=bare)

    def has_room(self) -> bool | None:
        """Tell whether an answer is seen whole; charts fill whatever there is."""
        return self._asking().has_room() if self.view_name == "ask" else None

    def omitted(self) -> str:
        """Tell the speaker these caveats."""
        caveats = self._asking().omitted() if self.view_name == "ask" else ()
        return "\n".join((tr("Caveats"), *caveats)) if caveats else ""

    def _asking(self) -> AskView:
        view = self.views["ask"]
        assert isinstance(view, AskView)  # noqa: S101  # as it was made
        return view

    def answer_text(self) -> str:
        """Return the answer to the question that is put, where that is shown."""
        view = self.view
        return view.answer_text() if isinstance(view, AskView) else ""

    def paint_to(self, painter: QPainter, size: QSize) -> None:
        """Paint the view shown at a size: for pictures and prints."""
        width, height = size.width(), size.height()
        theme = current()
        painter.fillRect(0, 0, width, height, QColor(theme.surface))
        painter.setFont(font(HEADING, bold=True))
        painter.setPen(QColor(theme.text))
        title = self.switch.button(self.view_name).text()
        painter.drawText(SPACE_L, SPACE_S, width, _TITLE_ROOM - SPACE_S, _MIDDLE_LEFT, title)
        painter.setFont(font(SMALL))
        painter.setPen(QColor(theme.muted))
        day = tr("As of {day}", day=date_text(self.rules_state.day.isoformat()))
        room = width - 2 * SPACE_L
        if self.rules_state.in_scenario:
            metrics = painter.fontMetrics()
            left = room - metrics.horizontalAdvance(day) - 2 * metrics.horizontalAdvance(title)
            said = metrics.elidedText(self.banner_words.text(), Qt.TextElideMode.ElideRight, left)
            day = f"{said} · {day}"
        painter.drawText(SPACE_L, SPACE_S, room, _TITLE_ROOM - SPACE_S, _MIDDLE_RIGHT, day)
        painter.save()
        painter.translate(0, _TITLE_ROOM)
        self.view.paint_to(painter, width, height - _TITLE_ROOM)
        painter.restore()

    # -- asking about a record ----------------------------------------------------------------

    def ask_about(self, kind: str, record: str) -> None:
        """Put the question that a chip, cluster, tenancy or relocation gives rise to."""
        self.set_view("ask")
        self.rules_state.ask_about(kind, record, self._ask_question)

    def _ask_question(self, asked: dict[str, Any]) -> None:
        if not asked:
            self.status_changed.emit(tr("This record names no chip to ask about."))
        elif self.rules_state.loaded:
            self.views["ask"].restore({"kind": "chip", "chip": asked})
        else:
            self._waiting = {"views": {"ask": {"kind": "chip", "chip": asked}}}

    # -- remembering --------------------------------------------------------------------------

    def state(self) -> dict[str, Any]:
        """Return how the pane was left, as plain values."""
        kept: dict[str, Any] = {name: view.state() for name, view in self.views.items()}
        return {
            "view": self.view_name,
            "scenario": changes_state(self.rules_state.changes),
            "views": self._waiting.get("views", kept) if not self.rules_state.loaded else kept,
        }

    def restore(self, state: Mapping[str, Any]) -> None:
        """Take up how the pane was left; what no longer fits is left out."""
        scenario = state.get("scenario")
        if isinstance(scenario, dict):
            self.rules_state.set_changes(changes_from(scenario))
        if self.rules_state.loaded:
            self._restore_views(state)
        else:
            self._waiting = dict(state)
        self.set_view(str(state.get("view", self.view_name)))

    def _restore_views(self, state: Mapping[str, Any]) -> None:
        kept = state.get("views")
        for name, view in self.views.items():
            if isinstance(kept, dict) and isinstance(kept.get(name), dict):
                view.restore(kept[name])


_MIDDLE_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
